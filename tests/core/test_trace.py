"""Facts about traces: every reason is found both ways, coverage counts what lists count, matrices repeat the form."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from remit.catalogue.reading import read_form
from remit.core import answering
from remit.core.errors import UnknownThing
from remit.core.events import ProjectOpened
from remit.core.forms import Concern, Form, KeyArea, Origin
from remit.core.states import states
from remit.core.trace import CUTS, STATIONS, coverage, matrix, origins, trace
from remit.language.values import Value
from tests.stories import FORM, IDS, Teller

ROWS = Value("rows", ">=", Decimal(500), "row", key="rows")


def _form() -> Form:
    """Give the small form with origins: a challenge behind two questions, an interview behind one."""
    first, second, *rest = FORM.questions
    return replace(
        FORM,
        challenges=(Concern("P1", "Drift"), Concern("P2", "Nobody asks of this")),
        areas=(KeyArea("x", "X"),),
        questions=(
            replace(first, origin=Origin(challenges=("P1",), interviewees=("ID10",)), areas=("x",)),
            replace(second, origin=Origin(challenges=("P1",), interviewees=("ID2",))),
            *rest,
        ),
    )


def _teller() -> Teller:
    teller = Teller()
    opened = teller.events[0]
    body = opened.body
    assert isinstance(body, ProjectOpened)
    teller.events[0] = replace(opened, body=replace(body, form=_form()))
    return teller


def test_a_requirement_leads_back_to_the_challenge_behind_its_question_and_on_from_it():
    """What is reached going on is what is reached going back."""
    teller = _teller()
    teller.say(answering.answer(teller.project, "a.root", "at least 500 rows", values=(ROWS,)))
    graph = trace(teller.project)
    assert [n.id for n in graph.before("requirement:a.root/rows")][:3] == [
        "challenge:P1", "interviewee:ID10", "question:a.root",
    ]  # fmt: skip
    reached = {n.id for n in graph.after("challenge:P1")}
    assert {"question:a.root", "question:a.left", "requirement:a.root/rows"} <= reached
    assert graph.find("a.root").station == "question"
    assert graph.find("a.root/rows").station == "requirement"
    assert graph.find("P1").words == "Drift"


def test_a_thing_that_is_not_there_is_refused_with_what_could_be_named():
    """No silence for a mistyped id."""
    with pytest.raises(UnknownThing, match="challenge"):
        trace(_teller().project).find("P99")


def test_an_erased_answer_stays_in_the_trace_as_erased():
    """A gap is shown, never closed."""
    teller = _teller()
    version = teller.answer("a.root", "words")
    project = teller.project
    standing = project.standings["a.root"]
    assert standing.answer is not None
    gone = replace(project, standings={"a.root": replace(standing, answer=replace(standing.answer, text=None))})
    assert trace(gone).nodes[f"answer:{version}"].words == "(erased)"


@given(st.lists(st.sampled_from(IDS), max_size=8))
def test_edges_lead_one_way_along_the_stations_and_both_maps_agree(answered: list[str]):
    """No edge goes back along the line, and each is known from both its ends."""
    teller = _teller()
    for number, question in enumerate(answered):
        teller.answer(question, f"words {number}")
    graph = trace(teller.project)
    pairs = {(tail, head) for tail, heads in graph.onward.items() for head in heads}
    assert pairs == {(tail, head) for head, tails in graph.back.items() for tail in tails}
    for tail, head in pairs:
        assert STATIONS.index(graph.nodes[tail].station) < STATIONS.index(graph.nodes[head].station)


def test_the_matrix_of_edition_3_repeats_the_origins_of_its_questions():
    """A dot for each origin that a question names, and none elsewhere; interviewees in natural order."""
    form = read_form("mlops/3")
    found = matrix(form)
    named = {
        (row.name, c.name) for row, cells in found.rows for c, dot in zip(found.columns, cells, strict=True) if dot
    }
    assert named == {
        (q.id, name) for q in form.questions for station, name in origins(q) if station not in ("theme", "literature")
    }
    people = [c.name for c in found.columns if c.station == "interviewee"]
    assert people.index("ID8") < people.index("ID10")
    assert {"P1", "P6", "BP1", "BP4"} <= {c.name for c in found.columns}


def test_coverage_counts_answers_once_for_each_part_they_belong_to_and_names_the_gaps():
    """Two questions come from P1: one is answered, the other is the gap; nobody asks about P2."""
    teller = _teller()
    teller.answer("a.root", "words")
    by_challenge = {part.id: part for part in coverage(teller.project, "challenge")}
    assert (by_challenge["P1"].questions, by_challenge["P1"].answered) == (2, 1)
    assert by_challenge["P1"].gaps == ("a.left",)
    assert by_challenge["P2"].questions == 0
    assert [part.answered for part in coverage(teller.project, "area")] == [1]


def test_coverage_by_stage_counts_what_the_states_count():
    """The same questions, whichever way they are cut."""
    teller = _teller()
    teller.fill()
    found = states(teller.project)
    assert sum(part.questions for part in coverage(teller.project, "stage", found)) == len(found)
    assert all(not part.gaps for cut in CUTS for part in coverage(teller.project, cut, found))
