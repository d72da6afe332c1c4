"""Facts about sittings: nobody sees a word before it is shown, none is lost, and the log tells the rest."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.core.errors import InvalidInput, LinkSpent, NotAllowed, SittingClosed
from remit.workbench import Workbench, open_workbench
from remit.workbench.accounts import guest_link
from remit.workbench.entering import join_sitting
from remit.workbench.minutes import as_markdown

P, Q, OTHER = "trams", "data.volume", "scoping.problem"


def room(path: Path) -> dict[str, Workbench]:
    """A project of three people; `data.volume` is put to data scientists and data engineers, among others."""
    bench = open_workbench(str(path), person="Ada Berg", create=True)
    bench.new("Tram delays", form="mlops/3", handle=P, roles=("data-scientist",))
    bench.add_person(P, "Ben Cole", ("data-engineer",))
    bench.add_person(P, "Cy Dahl", ())
    return {name.split()[0]: acting(bench, name) for name in ("Ada Berg", "Ben Cole", "Cy Dahl")}


def acting(bench: Workbench, name: str) -> Workbench:
    """The workbench of somebody else, as another request has it."""
    return replace(bench, person=bench.person_id(name), newcomer="")


@pytest.fixture
def people(tmp_path):
    """Benches by first name, and a workshop that asks `data.volume`."""
    made = room(tmp_path / "remit.db")
    course = made["Ada"].open_workshop(P, "Data day")
    made["Ada"].go(P, course.sitting, Q)
    return made


def said(bench: Workbench, question: str = Q) -> dict[str, str | None]:
    """The replies that wait, by the role they were given for."""
    return {r.role: r.text for r in bench.project(P).standing(question).waiting}


def test_what_one_writes_is_in_nobody_elses_view_and_not_in_the_log_before_it_is_shown(people):
    ada, ben = people["Ada"], people["Ben"]
    ben.draft(P, "data-day", Q, "data-engineer", "At least 9000 trips, I guess.")
    for bench in (ada, people["Cy"]):
        view = bench.workshop(P, "data-day")
        assert "9000" not in repr((view.mine, view.replies, view.unseen, view.written))
    assert [role for _, role in ada.workshop(P, "data-day").written] == ["data-engineer"]
    assert "9000" not in repr(ada.store.log.read(ada.find(P)))
    assert ben.workshop(P, "data-day").mine == {"data-engineer": "At least 9000 trips, I guess."}


def test_showing_makes_replies_of_who_wrote_them_once(people):
    ada, ben = people["Ada"], people["Ben"]
    ada.draft(P, "data-day", Q, "data-scientist", "At least 5000 trips.")
    ben.draft(P, "data-day", Q, "", "At least 9000 trips.")
    ada.reveal(P, "data-day")
    replies = ada.project(P).standing(Q).waiting
    assert {(r.actor, r.text) for r in replies} == {
        (ada.person, "At least 5000 trips."), (ben.person, "At least 9000 trips."),
    }  # fmt: skip
    head = ada.store.log.head(ada.find(P))
    ada.reveal(P, "data-day")
    assert ada.store.log.head(ada.find(P)) == head


def test_what_is_written_after_the_showing_is_shown_at_once(people):
    people["Ada"].reveal(P, "data-day")
    people["Ben"].draft(P, "data-day", Q, "data-engineer", "At least 9000 trips.")
    assert said(people["Ada"]) == {"data-engineer": "At least 9000 trips."}
    assert people["Ben"].workshop(P, "data-day").mine == {"data-engineer": "At least 9000 trips."}


def test_a_draft_outlives_the_server(people, tmp_path):
    people["Ben"].draft(P, "data-day", Q, "data-engineer", "At least 9000 trips.")
    people["Ada"].close()
    again = open_workbench(str(tmp_path / "remit.db"), person="Ben Cole")
    assert again.workshop(P, "data-day").mine == {"data-engineer": "At least 9000 trips."}
    acting(again, "Ada Berg").reveal(P, "data-day")
    assert said(again) == {"data-engineer": "At least 9000 trips."}


WRITES = st.tuples(st.sampled_from(["Ada", "Ben"]), st.sampled_from(["one", "two words", "three more words"]))


@pytest.fixture(scope="module")
def hall(tmp_path_factory):
    """One room for many workshops."""
    return room(tmp_path_factory.mktemp("room") / "remit.db")


@settings(max_examples=10)
@given(steps=st.lists(st.one_of(WRITES, st.just("show")), max_size=8))
def test_the_last_words_of_everybody_stand_however_writing_and_showing_interleave(hall, steps):
    """Whatever was acknowledged is there in the end, as the writer left it."""
    sitting = hall["Ada"].open_workshop(P, "Data day").sitting
    hall["Ada"].go(P, sitting, Q)
    roles = {"Ada": "data-scientist", "Ben": "data-engineer"}
    last: dict[str, str] = {}
    for step in steps:
        if step == "show":
            hall["Ada"].reveal(P, sitting)
        else:
            who, words = step
            hall[who].draft(P, sitting, Q, roles[who], words)
            last[roles[who]] = words
    hall["Ada"].reveal(P, sitting)
    assert {role: said(hall["Ada"])[role] for role in last} == last
    assert hall["Ada"].store.sittings.drafts(hall["Ada"].find(P), sitting) == ()


def test_roles_stand_where_their_holders_said(people):
    ada, ben = people["Ada"], people["Ben"]
    ada.draft(P, "data-day", Q, "data-scientist", "At least 5000 trips.")
    ada.reveal(P, "data-day")
    ada.settle_in(P, "data-day", "At least 5000 trips.")
    ada.stand(P, "data-day", Q, "agree")
    ben.stand(P, "data-day", Q, "live", reason="Winter is missing.")
    view = ben.workshop(P, "data-day")
    assert {s.role: (s.how, s.reasons) for s in view.stands if s.holders} == {
        "data-scientist": ("agreed", ()), "data-engineer": ("live", ("Winter is missing.",)),
    }  # fmt: skip
    assert view.my_stand == "live"
    ben.stand(P, "data-day", Q, "disagree", reason="Too few.")
    assert ben.workshop(P, "data-day").my_stand == "disagree"
    assert ada.show(P, Q).state.state == "disputed"
    ben.stand(P, "data-day", Q, "agree")
    assert ben.workshop(P, "data-day").my_stand == "agree"
    assert ada.show(P, Q).state.standing.disputes == ()
    assert not [c for c in ada.project(P).comments.values() if not c.resolved]


def test_who_holds_no_asked_role_may_disagree_and_park_but_not_write_or_sign(people):
    cy = people["Cy"]
    with pytest.raises(InvalidInput):
        cy.draft(P, "data-day", Q, "data-engineer", "Nothing of mine.")
    people["Ada"].settle_in(P, "data-day", "At least 5000 trips.")
    with pytest.raises(InvalidInput, match="put to"):
        cy.stand(P, "data-day", Q, "agree")
    cy.stand(P, "data-day", Q, "disagree", reason="Nobody asked the drivers.")
    cy.park(P, "data-day", "Ask the drivers.", Q)
    assert people["Ada"].show(P, Q).state.state == "disputed"


def test_words_that_stand_already_are_reaffirmed(people):
    people["Ada"].answer(P, Q, "At least 5000 trips.")
    before = people["Ada"].project(P).standing(Q).answer
    people["Ada"].settle_in(P, "data-day", "At least 5000 trips.")
    assert people["Ada"].project(P).standing(Q).answer == before
    assert [d.how for d in people["Ada"].minutes(P, "data-day").decided] == ["reaffirmed"]


def test_minutes_tell_who_was_there_what_was_decided_what_is_open_and_what_was_parked(people):
    ada, ben = people["Ada"], people["Ben"]
    people["Cy"].here(P, "data-day")
    ben.draft(P, "data-day", Q, "data-engineer", "At least 9000 trips.")
    ada.reveal(P, "data-day")
    ada.settle_in(P, "data-day", "# At least 9000 trips")
    ben.stand(P, "data-day", Q, "live", reason="If winter comes.")
    ben.park(P, "data-day", "Who pays?")
    ada.answer(P, OTHER, "Said elsewhere.")
    told = ada.minutes(P, "data-day")
    names = [told.names[v.person] for v in told.there]
    assert names == ["Ada Berg", "Cy Dahl", "Ben Cole"]
    assert [(d.question, d.how, d.agreed) for d in told.decided] == [(Q, "settled", ("data-engineer",))]
    assert [(v.person, v.words) for v in told.decided[0].lived] == [(ben.person, "If winter comes.")]
    assert [p.words for p in told.parked] == ["Who pays?"]
    text = as_markdown(told)
    assert "> # At least 9000 trips" in text
    assert "\n# At least" not in text
    assert "Said elsewhere" not in text


def test_what_was_disputed_is_open_in_the_minutes(people):
    people["Ada"].settle_in(P, "data-day", "At least 5000 trips.")
    people["Ben"].stand(P, "data-day", Q, "disagree", reason="Too few.")
    told = people["Ada"].minutes(P, "data-day")
    assert told.decided == ()
    assert [(o.question, o.why) for o in told.open] == [(Q, "Ben Cole disagrees: Too few.")]


def test_closing_shows_nothing_and_a_closed_workshop_takes_nothing(people):
    ada, ben = people["Ada"], people["Ben"]
    ben.draft(P, "data-day", Q, "data-engineer", "Half a sentence")
    ada.close_workshop(P, "data-day")
    assert said(ada) == {}
    assert [d.text for d in ben.workshop(P, "data-day").unseen] == ["Half a sentence"]
    assert ada.workshop(P, "data-day").unseen == ()
    assert "Data day" in ada.project(P).snapshots
    for write in (
        lambda: ben.draft(P, "data-day", Q, "data-engineer", "More"), lambda: ada.reveal(P, "data-day"),
        lambda: ben.stand(P, "data-day", Q, "agree"), lambda: ben.park(P, "data-day", "More"),
    ):  # fmt: skip
        with pytest.raises(SittingClosed, match="closed"):
            write()


def test_guests_take_part_under_their_name_and_roles_and_nobody_takes_anothers_name(people):
    ada = people["Ada"]
    made = ada.open_to_guests(P, f"/p/{P}/workshop/data-day", sitting="data-day")
    link = guest_link(ada.store, made.secret, "here")
    guest = join_sitting(ada, link, "Gil Park", ("data-engineer",)).passed
    assert ada.project(P).people[guest.person].roles == ("data-engineer",)
    assert ada.workshop(P, "data-day").steps.people[guest.person] == ("data-engineer",)
    for name in ("ben cole", "GIL PARK"):
        with pytest.raises(InvalidInput, match="takes part already"):
            join_sitting(ada, link, name)
    bench = replace(ada, person=guest.person, local=False, guest_of=ada.find(P))
    bench.draft(P, "data-day", Q, "data-engineer", "At least 700 trips.")
    with pytest.raises(NotAllowed):
        bench.reveal(P, "data-day")
    ada.close_workshop(P, "data-day")
    with pytest.raises(LinkSpent, match="over"):
        join_sitting(ada, link, "Late Comer")


def test_erasing_a_person_erases_what_they_wrote_and_nobody_saw(people):
    people["Ben"].draft(P, "data-day", Q, "data-engineer", "A secret of mine")
    people["Ben"].erase_person("Ben Cole")
    assert people["Ada"].store.sittings.drafts(people["Ada"].find(P), "data-day") == ()


def test_two_sittings_of_one_title_have_words_of_their_own(people):
    assert people["Ada"].open_workshop(P, "Data day").sitting == "data-day-2"
    assert people["Ada"].open_workshop(P, "Дата!").sitting == "workshop"
