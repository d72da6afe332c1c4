"""Facts about attestations: what a person vouches for, how long it counts, and that measuring outranks it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from remit.core import answering, attesting
from remit.core.errors import InvalidInput
from remit.core.events import AttestationGiven, ContentErased
from remit.core.folding import evolve, fold
from remit.core.states import RequirementState, requirements
from remit.core.trace import trace
from remit.language.values import Value
from tests.stories import Teller, merged

ROWS = Value("rows", ">=", Decimal(500), "row")
LATER = "2027-01-01T00:00:00.000000Z"


def _only(teller: Teller, question: str = "a.root", as_of: str = "") -> RequirementState:
    return next(r for r in requirements(teller.project, as_of) if r.requirement.question == question)


def _vouch(teller: Teller, says: str = "satisfied", question: str = "a.root", **more: str) -> AttestationGiven:
    given = attesting.attest(_only(teller, question).requirement, says, "Seen in the drill.", **more)
    teller.say(given)
    return given


@pytest.fixture
def told() -> Teller:
    """Two answers: one in words, one with a number that could be measured."""
    teller = Teller()
    teller.answer("a.root", "Operators can stop the system.")
    teller.say(answering.answer(teller.project, "a.left", "at least 500 rows", values=[ROWS]))
    return teller


@pytest.mark.parametrize(("link", "strength"), [("", "E0"), ("https://wiki.example/drill", "E1")])
def test_what_a_person_vouches_for_counts_and_a_document_makes_it_stronger(told, link, strength):
    assert _only(told).status == "not-measured"
    _vouch(told, link=link)
    state = _only(told)
    assert (state.status, state.attested.strength) == ("satisfied", strength)
    assert "Seen in the drill." in state.why
    assert "as a person vouches since 2026-11-23" in state.why
    _vouch(told, "violated")
    assert _only(told).status == "violated", "the last one counts"


def test_it_is_stale_once_the_words_change_and_counts_again_when_they_come_back(told):
    _vouch(told)
    told.answer("a.root", "Nobody can stop the system.")
    assert _only(told).status == "stale"
    assert "changed since" in _only(told).why
    told.answer("a.root", "Operators can stop the system.")
    assert _only(told).status == "satisfied"
    told.answer("a.root", "The operators can stop the system.", editorial=True)
    assert _only(told).status == "satisfied", "an editorial change asks nobody again"


def test_it_counts_until_the_end_of_its_last_day(told):
    _vouch(told, until="2026-12-31")
    assert _only(told, as_of="2026-12-31T23:59:59.000000Z").status == "satisfied"
    state = _only(told, as_of="2027-01-01T00:00:00.000000Z")
    assert (state.status, state.why) == (
        "stale", "A person vouched for it until 2026-12-31, which has passed: ask them again.",
    )  # fmt: skip


def test_counting_prefers_a_measurement_then_a_person_then_nothing(told):
    _vouch(told)
    vouched = _only(told).attested
    for status in ("satisfied", "violated", "inconclusive"):
        assert attesting.counted(status, "seen", vouched) == (status, "seen")
    for status in ("not-measured", "error", "stale"):
        assert attesting.counted(status, "why", vouched) == ("satisfied", vouched.why)
        assert attesting.counted(status, "why", None) == (status, "why")
    lapsed = attesting.vouched(told.project, _only(told, "a.left").requirement, LATER)
    assert lapsed is None
    told.answer("a.root", "other words")
    stale = _only(told).attested
    assert not stale.holds
    assert attesting.counted("not-measured", "why", stale) == ("stale", stale.why)
    assert attesting.counted("error", "why", stale) == ("error", "why")


def test_it_stands_in_the_trace_under_its_requirement(told):
    _vouch(told)
    found = trace(told.project)
    nodes = [node for node in found.nodes.values() if node.station == "verdict"]
    assert [(node.words.startswith("Satisfied, as a person vouches"), node.state) for node in nodes] == [
        (True, "satisfied")
    ]


def test_it_is_merged_like_any_event(told):
    ours, theirs = Teller(events=list(told.events)), Teller("q", events=list(told.events))
    _vouch(theirs)
    ours.answer("b.tail", "meanwhile")
    both = fold(merged(ours.events, theirs.events))
    assert next(r for r in requirements(both) if r.requirement.question == "a.root").status == "satisfied"


def test_erasing_takes_its_words_and_what_it_was_given_for(told):
    _vouch(told)
    event = told.events[-1]
    gone = ContentErased(tuple(digest for _, digest in event.contents), (event.id,), "asked to")
    before = told.project
    (erased,) = told.say(gone)
    after = evolve(before, [erased])
    (one,) = after.attestations.values()
    assert (one.text, one.criterion) == (None, ())
    assert next(r for r in requirements(after) if r.requirement.question == "a.root").status == "stale"


@pytest.mark.parametrize(
    ("says", "because", "more", "words"),
    [
        ("maybe", "x", {}, "say satisfied or violated"),
        ("satisfied", " ", {}, "The reason is empty"),
        ("satisfied", "x", {"until": "soon"}, "is not a date"),
        ("satisfied", "x", {"until": "2026-01-01", "today": LATER}, "which has passed"),
        ("satisfied", "x", {"link": "x" * 3000}, "The link"),
    ],
)
def test_what_cannot_be_vouched_for_is_refused(told, says, because, more, words):
    with pytest.raises(InvalidInput, match=words):
        attesting.attest(_only(told).requirement, says, because, **more)
