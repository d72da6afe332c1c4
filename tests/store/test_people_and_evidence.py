"""Facts about who is who, and about files under their hash."""

import hashlib

import pytest

from remit.core.errors import BrokenChain, InvalidInput, TooLarge, UnknownPerson, UnknownThing
from remit.core.events import PersonJoined, PersonLeft
from remit.store import open_store
from remit.store.evidence import SIZE_LIMIT
from remit.store.tables import EVIDENCE
from tests.store.telling import begin


def test_people_are_found_by_id_name_or_address_however_they_are_written(store):
    """Whole words count, small letters or capital ones, and white space does not."""
    ada = store.people.add("Ada  Lovelace", "Ada@Example.org")
    store.people.add("Björn Straße")
    for words in (ada.id, "ada lovelace", " ADA LOVELACE ", "ada@example.ORG"):
        assert store.people.find(words) == ada
    assert store.people.find("BJÖRN STRASSE").name == "Björn Straße"
    assert store.people.find("Ada") is None
    assert store.people.find("") is None
    assert store.people.get(ada.id) == ada
    assert store.people.get("nobody") is None


def test_a_name_that_several_have_is_not_guessed(store):
    """The sentence lists the ids to choose from."""
    one, two = store.people.add("Ann"), store.people.add("ann")
    with pytest.raises(UnknownPerson, match=one.id):
        store.people.find("ANN")
    assert store.people.find(two.id) == two


def test_people_can_be_renamed_and_erased(store):
    """The id stays for ever; name and address are gone for good."""
    ada = store.people.add("Ada", "ada@example.org", "p-1")
    assert store.people.rename("p-1", "Ada King").email == "ada@example.org"
    assert store.people.rename("p-1", "Ada King", "").email == ""
    erased = store.people.erase("p-1")
    assert (erased.id, erased.name, erased.email) == (ada.id, "", "")
    assert store.people.erase("p-1") == erased
    assert store.people.find("Ada King") is None
    assert store.people.all() == (erased,)
    with pytest.raises(UnknownPerson):
        store.people.rename("p-1", "Ada")
    for verb in (store.people.erase, lambda person: store.people.rename(person, "x")):
        with pytest.raises(UnknownPerson):
            verb("nobody")


@pytest.mark.parametrize(("name", "email"), [("", ""), ("  ", ""), ("a\0", ""), ("x" * 201, ""), ("Ada", "at home")])
def test_a_person_needs_a_name_and_a_real_address_or_none(store, name, email):
    """What is no name or no address is refused, and nobody is added."""
    with pytest.raises(InvalidInput):
        store.people.add(name, email)
    assert store.people.all() == ()


def test_an_id_belongs_to_one_person(store):
    """The same id is not given twice."""
    store.people.add("Ada", id="p-1")
    with pytest.raises(InvalidInput):
        store.people.add("Bob", id="p-1")


def test_an_erased_name_is_gone_from_every_byte(sqlite_url, tmp_path):
    """Names are erased from the file and its write-ahead log, and from the next export."""
    store = open_store(sqlite_url, create=True)
    ada = store.people.add("Ada Unforgettable")
    project, _ = begin(store, PersonJoined(ada.id), PersonLeft(ada.id))
    store.people.erase(ada.id)
    from remit.store.projectfile import write_project

    write_project(store, project, tmp_path / "project.yaml")
    assert not any(b"Unforgettable" in path.read_bytes() for path in tmp_path.iterdir())
    assert store.log.audit(project).ok
    store.close()


def test_evidence_is_kept_once_under_its_hash(store):
    """The same bytes have one hash, and come back as they were put."""
    data = bytes(range(256)) * 10
    digest = store.evidence.put(data, "application/octet-stream")
    assert digest == hashlib.sha256(data).hexdigest()
    assert store.evidence.put(data, "text/plain") == digest
    piece = store.evidence.get(digest)
    assert (piece.data, piece.media_type) == (data, "application/octet-stream")
    with pytest.raises(UnknownThing):
        store.evidence.get("0" * 64)


def test_evidence_has_a_limit_and_is_proven_when_it_is_read(store):
    """Too much is refused with the limit; changed bytes are told."""
    with pytest.raises(TooLarge, match="50,000,000"):
        store.evidence.put(b"\0" * (SIZE_LIMIT + 1), "text/plain")
    digest = store.evidence.put(b"figures", "text/plain")
    with store.log.database.writing("tampering") as connection:
        connection.execute(EVIDENCE.update().values(data=b"Figures"))
    with pytest.raises(BrokenChain):
        store.evidence.get(digest)
