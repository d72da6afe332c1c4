"""Facts about remembering: what is taken from a memory is what would be found anew, whatever happened in between."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from remit.core import answering, changing
from remit.core import events as ev
from remit.core.errors import RemitError
from remit.core.findings import findings
from remit.core.folding import evolve, fold
from remit.core.observations import Source, Verdict
from remit.core.projects import Project
from remit.core.remembering import MOST, Memory
from remit.core.states import states
from remit.language.reading import read
from remit.language.values import Value
from remit.workbench.findings import question_of_forms
from tests.stories import FORM, IDS, Teller

SAID = st.sampled_from(
    [
        "at least 500 rows", "good accuracy for the ZQRT", "TBD", "the zonal quality register (ZQRT) decides",
        "Readings older than three winters say nothing about the new blades.",
        "Readings older than three winters say nothing about the new blades!", "latency under 200 ms", "n/a",
    ]
)  # fmt: skip
VERBS = st.sampled_from(
    [
        "answer", "values", "editorial", "reply", "settle", "withdraw", "skip", "defer", "reaffirm", "dispute", "drop",
        "restore", "reword", "comment", "silence", "sign", "waive", "vouch", "sentence", "leave", "return",
        "source",
    ]
)  # fmt: skip
ACTS = st.lists(st.tuples(VERBS, st.sampled_from(IDS), SAID), max_size=25)
MOMENTS = st.sampled_from(["2026-11-23T10:00:00.000000Z", "2026-11-23T23:00:00.000000Z", "2027-03-01T00:00:00.000000Z"])
ROWS = Value("rows", ">=", Decimal(500), "row")


def _body(project: Project, verb: str, q: str, text: str) -> ev.Body:
    """Give what somebody does; RemitError where it is refused, StopIteration where there is nothing to do it to."""
    if verb in {"sign", "waive", "vouch", "sentence"}:
        requirement = next(iter(states(project)[q].requirements)).requirement
        return {
            "sign": lambda: changing.agree(project, requirement, project.question(q).roles[0], "ann"),
            "waive": lambda: changing.waive(requirement, text, until="2026-12-24"),
            "vouch": lambda: ev.AttestationGiven(
                requirement.id, "", "2026-12-24", text, "satisfied", "", requirement.signed_values
            ),
            "sentence": lambda: changing.reword_requirement(requirement, f"It shall be: {text}"),
        }[verb]()
    if verb == "silence":
        return changing.silence(project, q, next(f for f in findings(project) if f.question == q).id, text)
    return {
        "answer": lambda: answering.answer(project, q, text),
        "values": lambda: answering.answer(project, q, text, values=[ROWS]),
        "editorial": lambda: answering.answer(project, q, text, editorial=True),
        "reply": lambda: answering.reply(project, q, project.question(q).roles[0], text),
        "settle": lambda: answering.settle(project, q, text, reason=text),
        "withdraw": lambda: answering.withdraw(project, q, text),
        "skip": lambda: answering.skip(project, q, text),
        "defer": lambda: answering.defer(project, q, text, "b"),
        "reaffirm": lambda: answering.reaffirm(project, q, text),
        "dispute": lambda: answering.dispute(project, q, text),
        "drop": lambda: changing.drop_question(project, q, text),
        "restore": lambda: changing.restore_question(project, q),
        "reword": lambda: changing.reword(project, q, f"Asked again: {text}?"),
        "comment": lambda: changing.comment(project, q, text),
        "source": lambda: ev.SourceNamed(
            Source("rows", "data", f"{len(text)}.parquet", settings=(("counts-for", "2 days"),))
        ),
        "leave": lambda: ev.PersonLeft("bob"),
        "return": lambda: ev.RoleTaken("bob", "builder"),
    }[verb]()


@settings(max_examples=50)
@given(acts=ACTS, moments=st.lists(MOMENTS, min_size=1, max_size=4))
def test_whatever_happens_a_memory_gives_what_would_be_found_anew(acts: list[tuple[str, str, str]], moments: list[str]):
    """After every event, at changing moments: states, reviews, requirements and findings are those of a fresh look."""
    teller, memory = Teller(), Memory()
    teller.fill()
    project = teller.project
    for number, (verb, q, text) in enumerate(acts):
        try:
            said = teller.say(_body(project, verb, q, text))
        except (RemitError, StopIteration, KeyError):
            continue
        project = evolve(project, said)
        moment = moments[number % len(moments)]
        assert states(project, moment, memory) == states(project, moment)
        assert findings(project, memory=memory) == findings(project)
    assert project == fold(teller.events)


def test_what_did_not_change_is_the_very_same_object():
    """Of five questions one is answered anew: the four others are not looked at again."""
    teller, memory = Teller(), Memory()
    teller.fill()
    project = teller.project
    before = states(project, memory=memory)
    project = evolve(project, teller.say(answering.answer(project, "b.tail", "other words", editorial=True)))
    after = states(project, memory=memory)
    assert [q for q in IDS if after[q] is not before[q]] == ["b.tail"]


def test_figures_that_are_equal_and_written_differently_are_not_taken_for_one_another():
    """Sameness is being one object: 5 and 5.0 are equal, and a card shows which of them somebody wrote."""
    memory = Memory()
    one, other = (Decimal(5),), (Decimal("5.0"),)
    found = [
        memory.once("figure", "", (figure,), lambda figure=figure: str(figure[0])) for figure in (one, other, other)
    ]
    assert found == ["5", "5.0", "5.0"]
    assert memory.part("figures", {"a": one}) is not memory.part("figures", {"a": other})


def test_a_memory_never_holds_more_than_it_may():
    """What is asked for under ever new names is let go again."""
    memory = Memory()
    for number in range(MOST + 10):
        memory.once("n", str(number), (), object)
    assert len(memory._found) <= MOST


def test_a_verdict_expires_by_the_second_whatever_the_memory_holds():
    """Measured on the 23rd and counting for two days, it is stale a moment later on the same day."""
    teller, memory = Teller(), Memory()
    asked = question_of_forms("data.minimum")
    assert asked is not None
    project = replace(teller.project, form=replace(FORM, questions=(asked,)))
    text = "at least 5000 rows"
    answer = answering.answer(project, asked.id, text, values=read(asked.id, text).values)
    project = evolve(project, teller.say(answer))
    (state,) = states(project)[asked.id].requirements
    assert state.requirement.fit is not None
    source = Source("rows", "data", "rows.parquet", settings=(("counts-for", "2 days"),))
    verdict = ev.VerdictGiven(state.requirement.id, "rows", state.requirement.fit, Verdict("satisfied", "It holds."), 1)
    project = evolve(project, teller.say(ev.SourceNamed(source), verdict))
    moments = ("2026-11-25T00:00:00.000000Z", "2026-11-25T23:00:00.000000Z", "2026-11-25T00:00:01.000000Z")
    found = [states(project, moment, memory)[asked.id].requirements[0].status for moment in moments]
    assert found == ["satisfied", "stale", "satisfied"]
