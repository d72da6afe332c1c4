"""Facts about accounts, passes and memberships, on both engines."""

from __future__ import annotations

import threading

import pytest

from remit.core.errors import InvalidInput, TooMany
from remit.store import accounts
from remit.store.passes import CODE_LENGTH, DAY, HOUR, as_code, digest

PASSWORD = "correct horse battery"  # noqa: S105  # of accounts that last as long as a test


def test_a_password_opens_its_own_account_alone(store):
    """The right password of the right account matches; its hash is argon2id, and another each time."""
    for name in ("Ada", "Ben"):
        store.accounts.add(store.people.add(name).id, name)
    ada, ben = store.accounts.named("ada"), store.accounts.named("BEN")
    assert store.accounts.matches("Ada", PASSWORD) is None  # none is set yet
    store.accounts.set_password(ada.person, PASSWORD)
    store.accounts.set_password(ben.person, PASSWORD)
    assert store.accounts.matches(" ADA ", PASSWORD).person == ada.person
    assert store.accounts.matches("Ada", PASSWORD + "!") is None
    assert store.accounts.matches("Nobody", PASSWORD) is None
    kept = [store.accounts._password(one.person) for one in (ada, ben)]
    assert kept[0] != kept[1]
    assert all(one.startswith("$argon2id$v=19$m=19456,t=2,p=1$") for one in kept)


@pytest.mark.parametrize("password", ["", "short", "aaaaaaaaaaaaaaaaaaaaaa", "abababababababab", "x" * 600])
def test_what_is_easy_to_guess_is_no_password(password):
    with pytest.raises(InvalidInput):
        accounts.checked_password(password)


def test_two_accounts_do_not_share_a_name(store):
    store.accounts.add(store.people.add("Ada").id, "Ada")
    with pytest.raises(InvalidInput, match="already"):
        store.accounts.add(store.people.add("Ada").id, "ADA")


def test_attempts_are_counted_by_account_and_by_address(store, monkeypatch):
    """After so many an account is shut, from wherever; and an address, for whichever account. Success forgets."""
    for _ in range(accounts.PER_ACCOUNT):
        store.accounts.try_once("ada", "1.2.3.4")
    for address in ("1.2.3.4", "5.6.7.8"):
        with pytest.raises(TooMany):
            store.accounts.try_once("Ada ", address)
    store.accounts.succeed("ada", "1.2.3.4")
    store.accounts.try_once("ada", "5.6.7.8")
    for n in range(accounts.PER_ADDRESS):
        store.accounts.try_once(f"somebody {n}", "9.9.9.9")
    with pytest.raises(TooMany):
        store.accounts.try_once("somebody else", "9.9.9.9")
    monkeypatch.setattr(accounts, "WINDOW", -1)  # as if the window were over
    store.accounts.try_once("somebody else", "9.9.9.9")


def test_people_who_try_at_once_are_all_counted(store):
    """The count is one for all who try at the same time: nobody gets more attempts by hurrying."""
    let_in: list[int] = []

    def attempt() -> None:
        try:
            store.accounts.try_once("ada", "1.2.3.4")
            let_in.append(1)
        except TooMany:
            pass

    threads = [threading.Thread(target=attempt) for _ in range(accounts.PER_ACCOUNT + 6)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert len(let_in) == accounts.PER_ACCOUNT


def test_a_pass_is_found_by_its_secret_while_it_lasts(store):
    """The secret is kept nowhere; what is over or of another kind is not found."""
    made = store.passes.mint("session", seconds=HOUR, person="p1")
    assert store.passes.find(made.secret, "session").person == "p1"
    assert store.passes.find(made.secret, "token") is None
    assert store.passes.find("", "session") is None
    assert store.passes.find("x" * 5000, "session") is None
    assert store.passes.find(digest(made.secret), "session") is None
    over = store.passes.mint("session", seconds=-1, person="p1")
    assert store.passes.find(over.secret, "session") is None
    assert [one.id for one in store.passes.of("p1", "session")] == [made.passed.id]


def test_a_link_is_spent_once_however_many_come_at_once(store):
    """Of ten who open a one-time link at the same moment, one gets in."""
    made = store.passes.mint("entry", seconds=HOUR, person="p1")
    got: list[object] = []
    threads = [threading.Thread(target=lambda: got.append(store.passes.spend(made.secret, "entry"))) for _ in range(10)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert sum(one is not None for one in got) == 1


def test_what_is_taken_back_takes_with_it_what_was_made_from_it(store):
    """Passes fall with their parent; one's own can be revoked by oneself alone."""
    link = store.passes.mint("join", seconds=HOUR, project="a")
    guest = store.passes.mint("guest", seconds=HOUR, person="g", parent=link.passed.id)
    mine = store.passes.mint("token", seconds=DAY, person="p1")
    assert not store.passes.revoke(mine.passed.id, person="somebody else")
    assert not store.passes.revoke(link.passed.id, project="b")
    assert store.passes.revoke(link.passed.id, project="a")
    assert store.passes.find(guest.secret, "guest") is None
    assert store.passes.find(mine.secret, "token")
    assert store.passes.revoke_all("p1") == 1


def test_a_code_is_read_however_it_is_typed(store):
    """A short code may be typed in small letters, with spaces, and with O for 0."""
    made = store.passes.mint("join", seconds=HOUR, code=True, project="a")
    assert len(made.secret) == CODE_LENGTH
    typed = f" {made.secret[:4].lower()}-{made.secret[4:].lower()} ".replace("0", "o").replace("1", "l")
    assert store.passes.find(as_code(typed), "join").project == "a"


def test_access_is_given_changed_and_taken_with_a_record(store):
    """Each change is on record; giving what one has changes nothing; an owner stays."""
    store.memberships.give("a", "ada", "owner", "ada")
    store.memberships.give("a", "ben", "viewer", "ada")
    store.memberships.give("a", "ben", "viewer", "ada")
    store.memberships.give("a", "ben", "editor", "ada")
    assert store.memberships.of("ben") == {"a": "editor"}
    assert store.memberships.within("a") == {"ada": "owner", "ben": "editor"}
    assert store.memberships.access("b", "ben") is None
    with pytest.raises(InvalidInput, match="owner"):
        store.memberships.give("a", "ada", None, "ada")
    store.memberships.give("a", "ben", "owner", "ada")
    store.memberships.give("a", "ada", None, "ben")
    assert store.memberships.access("a", "ada") is None
    told = [(one.person, one.access, one.changed_by) for one in store.memberships.changes("a")]
    assert told == [
        ("ada", "owner", "ada"), ("ben", "viewer", "ada"), ("ben", "editor", "ada"), ("ben", "owner", "ada"),
        ("ada", "", "ben"),
    ]  # fmt: skip


def test_projects_without_an_owner_are_adopted_and_others_are_left(store):
    store.memberships.give("owned", "ada", "owner", "ada")
    store.memberships.give("orphan", "cy", "viewer", "ada")
    assert store.memberships.adopt(["owned", "orphan", "bare"], "cy") == 2
    assert store.memberships.of("cy") == {"orphan": "owner", "bare": "owner"}
    assert store.memberships.within("owned") == {"ada": "owner"}
    store.memberships.leave_all("cy")
    assert store.memberships.of("cy") == {}
