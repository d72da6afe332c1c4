"""Facts about interviews: notes are in the person's name, and only they can say that they said so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from remit.core.errors import InvalidInput, NotAllowed
from remit.workbench import Workbench, open_workbench
from remit.workbench.interviews import CONFIRMED

P, Q = "trams", "data.volume"
SITTING = "interview-with-ben-cole"


def acting(bench: Workbench, name: str) -> Workbench:
    """The workbench of somebody else, as another request has it."""
    return replace(bench, person=bench.person_id(name), newcomer="")


@pytest.fixture
def ada(tmp_path):
    """Ada Berg, who interviews Ben Cole (data engineer) and wrote down one of his answers."""
    bench = open_workbench(str(tmp_path / "remit.db"), person="Ada Berg", create=True)
    bench.new("Tram delays", form="mlops/3", handle=P, roles=("data-scientist",))
    bench.add_person(P, "Ben Cole", ("data-engineer",))
    bench.add_person(P, "Cy Dahl", ("product-owner",))
    made = acting(bench, "Ada Berg")
    made.start_interview(P, "Ben Cole")
    made.write_down(P, SITTING, Q, "data-engineer", "We need at least 9000 trips.")
    return made


@pytest.fixture
def ben(ada):
    """Ben Cole, reading what was written down."""
    return acting(ada, "Ben Cole")


def heard(bench: Workbench) -> list[tuple[str, str]]:
    """What was written down and what its speaker said of it."""
    return [(note.words, note.heard) for note in bench.said(P, SITTING)[2]]


def test_a_script_asks_what_is_put_to_the_person_and_probes_what_their_words_leave_open(ada):
    told = ada.interview(P, SITTING)
    assert all("data-engineer" in line.question.roles for line in told.script)
    line = next(line for line in told.script if line.question.id == Q)
    assert (line.noted, line.heard) == ("We need at least 9000 trips.", "waits")
    ada.note(P, SITTING, Q, "data-engineer", "Quite a lot.")
    after = next(line for line in ada.interview(P, SITTING).script if line.question.id == Q)
    assert after.words == "Quite a lot."
    assert after.probes


def test_a_note_is_a_reply_on_behalf_of_the_person_and_the_same_words_are_written_once(ada, ben):
    (reply,) = ada.project(P).standing(Q).waiting
    assert (reply.actor, reply.on_behalf_of, reply.role) == (ada.person, ben.person, "data-engineer")
    assert ada.write_down(P, SITTING, Q, "data-engineer", "We need at least 9000 trips.") is None


def test_what_is_typed_is_kept_and_written_down_with_the_link(ada):
    ada.note(P, SITTING, Q, "data-engineer", "At least 9500 trips.")
    assert "9500" not in repr(ada.project(P).standing(Q))
    ada.ask_to_confirm(P, SITTING)
    assert [r.text for r in ada.project(P).standing(Q).waiting] == ["At least 9500 trips."]


def test_a_yes_is_the_same_reply_in_ones_own_name(ada, ben):
    assert heard(ben) == [("We need at least 9000 trips.", "waits")]
    ben.confirm(P, SITTING, Q)
    assert heard(ada) == [("We need at least 9000 trips.", "confirmed")]
    (reply,) = ada.project(P).standing(Q).waiting
    assert (reply.actor, reply.on_behalf_of) == (ben.person, "")


def test_other_words_take_the_place_of_what_was_written_down(ada, ben):
    ben.confirm(P, SITTING, Q, "At least 900 trips, I said.")
    assert heard(ada) == [("At least 900 trips, I said.", "corrected")]
    assert [r.text for r in ada.project(P).standing(Q).waiting] == ["At least 900 trips, I said."]


def test_a_no_is_a_task_for_whoever_asked(ada, ben):
    ben.deny(P, SITTING, Q, "I spoke of stops.")
    assert heard(ada)[0][1] == "denied"
    (task,) = ada.project(P).tasks.values()
    assert (task.person, task.about, task.text) == (ada.person, Q, "That is not what I said: I spoke of stops.")


def test_a_yes_after_settling_opens_nothing_again_and_a_no_disputes_the_answer(ada, ben):
    ada.settle(P, Q, "At least 9000 trips.")
    ben.confirm(P, SITTING, Q)
    assert heard(ada) == [("We need at least 9000 trips.", "confirmed")]
    assert ada.show(P, Q).state.state == "answered"
    assert [c.text for c in ada.project(P).comments.values()] == [CONFIRMED]
    ben.deny(P, SITTING, Q, "Not after all.")
    assert ada.show(P, Q).state.state == "disputed"


def test_nobody_confirms_for_somebody_else(ada):
    for bench in (ada, acting(ada, "Cy Dahl"), ada.speaking_for("Ben Cole")):
        with pytest.raises(InvalidInput, match="Only whoever was interviewed"):
            bench.confirm(P, SITTING, Q)


def test_a_guest_reads_their_own_notes_and_nobody_elses(ada):
    guest = replace(acting(ada, "Cy Dahl"), local=False, guest_of=ada.find(P))
    with pytest.raises(NotAllowed):
        guest.said(P, SITTING)
    mine = replace(acting(ada, "Ben Cole"), local=False, guest_of=ada.find(P), sitting=SITTING)
    assert len(mine.said(P, SITTING)[2]) == 1
    mine.confirm(P, SITTING, Q)
    assert heard(ada)[0][1] == "confirmed"
    with pytest.raises(NotAllowed):
        mine.interview(P, SITTING)


def test_a_question_that_is_not_put_to_the_person_is_not_noted_for_them(ada):
    other = next(q.id for q in ada.project(P).form.questions if "data-engineer" not in q.roles)
    with pytest.raises(InvalidInput, match="not put to"):
        ada.write_down(P, SITTING, other, "data-engineer", "Words.")


def test_an_interview_has_minutes_too(ada, ben):
    ben.confirm(P, SITTING, Q)
    told = ada.minutes(P, SITTING)
    assert [o.question for o in told.open] == [Q]
    assert [v.words for v in told.open[0].said] == ["We need at least 9000 trips."]
