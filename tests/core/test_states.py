"""Facts about states: who has signed what, what still counts, and that every list counts the same."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from remit.core import answering, changing
from remit.core.access import Membership, may
from remit.core.differences import difference
from remit.core.errors import InvalidInput
from remit.core.events import PersonLeft, RoleGivenUp, RoleTaken
from remit.core.folding import fold
from remit.core.states import RequirementState, by_area, by_role, by_stage, states
from remit.language.values import Value
from tests.stories import IDS, Teller


def _only(teller: Teller, question: str) -> RequirementState:
    (state,) = states(teller.project)[question].requirements
    return state


def _sign(teller: Teller, question: str, role: str, person: str) -> None:
    requirement = _only(teller, question).requirement
    teller.say(changing.agree(teller.project, requirement, role, person), actor=person)


def test_a_question_is_agreed_when_a_holder_of_every_filled_asked_role_has_signed():
    """One signature of two is not enough; a role that nobody holds is listed and holds nothing up."""
    teller = Teller()
    teller.answer("a.root", "words")
    _sign(teller, "a.root", "owner", "ann")
    assert states(teller.project)["a.root"].state == "answered"
    assert _only(teller, "a.root").awaited == ("builder",)
    _sign(teller, "a.root", "builder", "bob")
    assert states(teller.project)["a.root"].state == "agreed"
    teller.answer("b.tail", "more words")
    _sign(teller, "b.tail", "builder", "bob")
    assert _only(teller, "b.tail").unfilled == ("nobody",)
    assert states(teller.project)["b.tail"].state == "agreed"


def test_a_signature_holds_for_values_and_lapses_with_them():
    """Other words for the same value keep it; another value lapses it; the old value brings it back."""
    teller = Teller()
    value = Value("rows", ">=", Decimal(500), "row")
    other = Value("rows", ">=", Decimal(900), "row")
    teller.say(answering.answer(teller.project, "a.left", "at least 500 rows", values=[value]))
    _sign(teller, "a.left", "owner", "ann")
    teller.say(answering.answer(teller.project, "a.left", "no fewer than 500 rows", values=[value]))
    assert _only(teller, "a.left").signed
    teller.say(answering.answer(teller.project, "a.left", "at least 900 rows", values=[other]))
    assert not _only(teller, "a.left").signed
    assert len(_only(teller, "a.left").lapsed) == 1
    teller.say(answering.answer(teller.project, "a.left", "at least 500 rows", values=[value]))
    assert _only(teller, "a.left").signed


def test_an_editorial_change_keeps_the_signature_of_an_informal_requirement():
    """Who corrects a typo does not send everybody to sign again; who says something else does."""
    teller = Teller()
    teller.answer("a.left", "teh words")
    _sign(teller, "a.left", "owner", "ann")
    teller.answer("a.left", "the words", editorial=True)
    assert _only(teller, "a.left").signed
    teller.answer("a.left", "other words")
    assert not _only(teller, "a.left").signed


def test_only_a_holder_of_an_asked_role_can_sign():
    """A role that is not asked, or that the person does not hold, signs nothing."""
    teller = Teller()
    teller.answer("a.left", "words")
    requirement = _only(teller, "a.left").requirement
    with pytest.raises(InvalidInput, match="not for builder"):
        changing.agree(teller.project, requirement, "builder", "bob")
    with pytest.raises(InvalidInput, match="holds the role owner"):
        changing.agree(teller.project, requirement, "owner", "bob")


def test_a_signature_outlives_its_signer_leaving_but_a_new_holder_is_still_the_one_to_ask():
    """What was signed was signed; giving a role up voids what was signed for it by whoever stays."""
    teller = Teller()
    teller.answer("a.left", "words")
    _sign(teller, "a.left", "owner", "ann")
    teller.say(PersonLeft("ann"))
    assert _only(teller, "a.left").agreed == ("owner",)
    other = Teller()
    other.answer("a.left", "words")
    _sign(other, "a.left", "owner", "ann")
    other.say(RoleTaken("ann", "builder"), RoleGivenUp("ann", "owner"))
    assert _only(other, "a.left").agreed == ()


def test_a_disputed_answer_is_disputed_until_it_is_written_anew_or_its_disputer_reaffirms_it():
    """Disagreement stays visible until somebody deals with it."""
    teller = Teller()
    teller.answer("a.left", "words")
    teller.say(answering.dispute(teller.project, "a.left", "not so"), actor="bob")
    assert states(teller.project)["a.left"].state == "disputed"
    teller.say(answering.reaffirm(teller.project, "a.left"), actor="ann")
    assert states(teller.project)["a.left"].state == "disputed"
    teller.say(answering.reaffirm(teller.project, "a.left"), actor="bob")
    assert states(teller.project)["a.left"].state == "answered"


@given(answered=st.sets(st.sampled_from(IDS)), skipped=st.sets(st.sampled_from(IDS)))
def test_bars_and_lists_count_the_same(answered: set[str], skipped: set[str]):
    """Every stage's bar adds up to the questions in the list, in each state."""
    teller = Teller()
    for question in sorted(answered):
        teller.answer(question, "words")
    for question in sorted(skipped):
        teller.say(answering.skip(teller.project, question, "no time"))
    project = teller.project
    found = states(project)
    bars = by_stage(project, found)
    assert sum(bar.total for bar in bars) == len(found) == len(IDS)
    for state in {s.state for s in found.values()}:
        assert sum(dict(bar.states)[state] for bar in bars) == sum(1 for s in found.values() if s.state == state)
    assert sum(bar.done for bar in bars) == len(answered | skipped)
    assert {bar.id: bar.total for bar in by_role(project, found)} == {"owner": 4, "builder": 2, "nobody": 1}
    assert by_area(project, found) == ()


def test_the_difference_of_two_moments_tells_words_states_and_requirements():
    """What changed between them is there, and nothing else."""
    teller = Teller()
    teller.answer("a.root", "keep ten rows")
    earlier = teller.project
    teller.answer("a.root", "keep twenty rows")
    teller.say(changing.drop_question(teller.project, "b.tail", "not ours"))
    found = difference(earlier, teller.project)
    (change,) = (a for a in found.answers if a.question == "a.root")
    assert [text.strip() for kind, text in change.words if kind == "gone"] == ["ten"]
    assert [text.strip() for kind, text in change.words if kind == "new"] == ["twenty"]
    assert found.questions_dropped == ("b.tail",)
    assert {r.requirement for r in found.requirements} == {"a.root/words"}
    same = difference(earlier, earlier)
    assert (same.answers, same.requirements, same.questions_dropped) == ((), (), ())


def test_erasing_an_answer_takes_its_signatures_and_with_later_what_was_written_on_top():
    """The event itself, what was signed of it, and, when asked for, every version that may hold its words."""
    teller = Teller()
    first = teller.answer("a.left", "words about Eve")
    _sign(teller, "a.left", "owner", "ann")
    second = teller.answer("a.left", "more words about Eve")
    signature = teller.events[-2].id
    alone = changing.erase(teller.events, first, "asked for")
    assert set(alone.events) == {first, signature}
    assert set(changing.erase(teller.events, first, "asked for", later=True).events) == {first, signature, second}
    assert fold(teller.events).standing("a.left").answer is not None


@given(action=st.sampled_from(["read", "comment", "reply", "answer", "settle", "agree", "people", "erase", "fly"]))
def test_more_access_never_allows_less_and_strangers_may_do_nothing(action: str):
    """Viewer, commenter, editor, owner: each may do what the one before may; an unknown action is refused to all."""
    ranks = [may(action, Membership("ann", access)) for access in ("viewer", "commenter", "editor", "owner")]
    assert ranks == sorted(ranks)
    assert not may(action, None)
    assert not may(action, Membership("ann", "owner", present=False))
    assert not may("fly", Membership("ann", "owner"))
    assert may("answer", Membership("ann", "commenter", ("owner",)), asked=True)
    assert not may("agree", Membership("ann", "owner", ("builder",)), role="owner")
