"""Facts about folding: a project is what its log says, however the log is cut."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from remit.core import answering, changing
from remit.core import events as ev
from remit.core.errors import BrokenChain, NothingToDo, RemitError, RivalsStand, StaleAnswer
from remit.core.folding import evolve, fold
from remit.core.projects import Version
from remit.core.states import states
from remit.language.values import Value
from tests.stories import IDS, Teller, merged

WORDS = st.text("ab \n", min_size=1, max_size=12).filter(str.strip)
QUESTIONS = st.sampled_from(IDS)
ROWS = Value("rows", ">=", Decimal(500), "row", key="rows")


def _acts() -> st.SearchStrategy[list[tuple[object, ...]]]:
    one = st.one_of(
        st.tuples(st.just("answer"), QUESTIONS, WORDS),
        st.tuples(st.just("values"), QUESTIONS, WORDS),
        st.tuples(st.just("editorial"), QUESTIONS, WORDS),
        st.tuples(st.just("reply"), QUESTIONS, WORDS),
        st.tuples(st.just("settle"), QUESTIONS, WORDS),
        st.tuples(
            st.sampled_from(["withdraw", "skip", "na", "defer", "reaffirm", "dispute", "drop"]), QUESTIONS, WORDS
        ),
        st.tuples(st.sampled_from(["restore", "reword", "comment", "task", "snapshot", "feedback"]), QUESTIONS, WORDS),
    )
    return st.lists(one, max_size=25)


def _act(teller: Teller, act: tuple[object, ...]) -> None:
    """Do what people do; what the rules refuse does not happen."""
    verb, q, text = str(act[0]), str(act[1]), str(act[2])
    project = teller.project
    verbs = {
        "answer": lambda: answering.answer(project, q, text),
        "values": lambda: answering.answer(project, q, text, values=[ROWS]),
        "editorial": lambda: answering.answer(project, q, text, editorial=True),
        "reply": lambda: answering.reply(project, q, project.question(q).roles[0], text),
        "settle": lambda: answering.settle(project, q, text, reason=text),
        "withdraw": lambda: answering.withdraw(project, q, text),
        "skip": lambda: answering.skip(project, q, text),
        "na": lambda: answering.not_applicable(project, q, text),
        "defer": lambda: answering.defer(project, q, text, "b"),
        "reaffirm": lambda: answering.reaffirm(project, q, text),
        "dispute": lambda: answering.dispute(project, q, text),
        "drop": lambda: changing.drop_question(project, q, text),
        "restore": lambda: changing.restore_question(project, q),
        "reword": lambda: changing.reword(project, q, f"Asked again: {text.replace(chr(10), ' ')}?"),
        "comment": lambda: changing.comment(project, q, text),
        "task": lambda: changing.give_task(project, text, about=q, role="owner"),
        "snapshot": lambda: changing.name_snapshot(project, text.replace("\n", " ")),
        "feedback": lambda: changing.give_feedback(project, text, question=q),
    }
    try:
        body = verbs[verb]()
    except RemitError:
        return
    teller.say(body)


def _told(acts: list[tuple[object, ...]]) -> Teller:
    teller = Teller()
    for act in acts:
        _act(teller, act)
    return teller


@given(acts=_acts(), cut=st.floats(0, 1))
def test_folding_a_log_at_once_or_in_two_parts_is_the_same(acts: list[tuple[object, ...]], cut: float):
    """fold(a + b) == evolve(fold(a), b), wherever the log is cut."""
    events = _told(acts).events
    at = max(1, int(cut * len(events)))
    whole = fold(events)
    first = fold(events[:at])
    before = repr(first)
    assert evolve(first, events[at:]) == whole
    assert repr(first) == before, "evolving changed the project it started from"


@given(acts=_acts(), which=st.data())
def test_folding_an_erased_log_is_the_same_as_erasing_after_folding(
    acts: list[tuple[object, ...]], which: st.DataObject
):
    """Whoever had the project open when a text was erased sees what everybody sees who opens it later."""
    teller = _told(acts)
    gone = which.draw(st.sets(st.sampled_from([e.id for e in teller.events])))
    erasure = teller.say(ev.ContentErased(tuple(gone), tuple(gone), "on request"))
    live = evolve(fold(teller.events[:-1]), erasure)
    later = fold([_erased(e) if e.id in gone else e for e in teller.events])
    assert live == later


def _erased(event: ev.Event) -> ev.Event:
    blank = {
        name: () if name in {"values", "criterion"} else None
        for name in ev.CONTENT_FIELDS[event.kind]
        if getattr(event.body, name)
    }
    return replace(event, body=replace(event.body, **blank))  # pyright: ignore[reportArgumentType]  # fields of this body


@given(acts=_acts())
def test_every_acknowledged_text_can_be_read_back_from_the_log(acts: list[tuple[object, ...]]):
    """Whatever people do, no words that were taken are gone from the history."""
    teller = Teller()
    said: list[str] = []
    for act in acts:
        before = len(teller.events)
        _act(teller, act)
        if len(teller.events) > before and act[0] in {"answer", "values", "editorial", "reply", "settle", "comment"}:
            said.append(str(act[2]))
    kept = [getattr(e.body, "text", None) for e in teller.events]
    assert all(text in kept for text in said)


@given(acts=_acts())
def test_every_question_is_in_exactly_one_state_and_the_dropped_ones_keep_their_answers(acts: list[tuple[object, ...]]):
    """Lists and bars use one count; dropping a question hides it and keeps what was said."""
    project = _told(acts).project
    found = states(project)
    assert set(found) | set(project.dropped) == set(IDS)
    assert not set(found) & set(project.dropped)
    for question_id in project.dropped:
        standing = project.standings.get(question_id)
        assert standing is None or standing.answer is None or standing.answer.text


def test_two_answers_on_the_same_base_stand_side_by_side_until_somebody_settles_them():
    """An import never overwrites: the first stays, the second waits beside it, and nobody can write over either."""
    ours, theirs = Teller(), Teller()
    ours.answer("a.root", "as it was")
    theirs.events = list(ours.events)
    theirs.name = "q"
    ours.answer("a.root", "our words")
    theirs.answer("a.root", "their words")
    theirs.answer("a.root", "their better words")
    both = Teller(events=merged(ours.events, theirs.events))
    standing = both.project.standing("a.root")
    assert standing.answer is not None
    assert standing.answer.text == "our words"
    assert [r.text for r in standing.rivals] == ["their better words"]
    assert states(both.project)["a.root"].state == "disputed"
    with pytest.raises(RivalsStand):
        answering.answer(both.project, "a.root", "over both")
    both.say(answering.settle(both.project, "a.root", "our words and their better words"))
    settled = both.project.standing("a.root")
    assert settled.rivals == ()
    assert settled.answer is not None
    assert settled.answer.text == "our words and their better words"


def test_what_was_set_aside_in_another_copy_does_not_hide_an_answer_it_never_saw():
    """A skip decided on an older version shows as a dispute; the newer answer stays."""
    ours, theirs = Teller(), Teller()
    theirs.events = list(ours.events)
    theirs.name = "q"
    ours.answer("a.root", "words")
    theirs.say(answering.skip(theirs.project, "a.root", "no time"))
    project = fold(merged(ours.events, theirs.events))
    assert states(project)["a.root"].state == "disputed"
    assert project.standing("a.root").disputes[0].reason == "no time"


def test_an_answer_on_a_stale_base_is_merged_or_shown_never_dropped():
    """Changes to separate words go together; changes to the same words come back with all three texts."""
    teller = Teller()
    base = teller.answer("a.root", "we need ten rows and two labels")
    teller.answer("a.root", "we need twenty rows and two labels")
    project = teller.project
    old = "we need ten rows and two labels"
    mine = answering.answer(project, "a.root", "we need ten rows and three labels", base=base, base_text=old)
    assert mine.text == "we need twenty rows and three labels"
    assert mine.merges == (base,)
    with pytest.raises(StaleAnswer) as refused:
        answering.answer(project, "a.root", "we need fifty rows and two labels", base=base, base_text=old)
    details = refused.value.details
    assert (details["base"], details["theirs"], details["yours"]) == (
        old,
        "we need twenty rows and two labels",
        "we need fifty rows and two labels",
    )


def test_a_value_key_is_never_used_twice_even_after_its_answer_was_erased():
    """A requirement's id means one thing for ever."""
    teller = Teller()
    first = teller.say(answering.answer(teller.project, "a.root", "at least 500 rows", values=[replace(ROWS, key="")]))[
        0
    ]
    key = getattr(first.body, "keys", ())[0]
    erasure = ev.ContentErased((), (first.id,), "asked for")
    events = [*teller.events[:-1], _erased(first)]
    teller.events = events
    teller.say(erasure)
    again = answering.answer(teller.project, "a.root", "at least 90 rows", values=[replace(ROWS, key="")])
    assert again.keys[0] != key


def test_a_log_that_does_not_begin_with_an_opening_is_refused():
    """There is nothing to fold onto; the sentence says how to find out more."""
    with pytest.raises(BrokenChain, match="audit"):
        fold([])
    with pytest.raises(BrokenChain):
        fold(Teller().events[1:])


def test_the_same_words_again_are_refused_and_write_nothing():
    """A version that says what the last one says would only make the history longer."""
    teller = Teller()
    teller.answer("a.root", "words")
    with pytest.raises(NothingToDo):
        answering.answer(teller.project, "a.root", "words")
    assert isinstance(teller.project.standing("a.root").answer, Version)
