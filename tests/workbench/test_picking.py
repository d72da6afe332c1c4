"""Facts about picking: what was not read is offered, a person picks one meaning, and from then on it is a value."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.catalogue.reading import read_form
from remit.core.errors import InvalidInput, NothingToDo, StaleAnswer
from remit.core.findings import findings_of
from remit.core.ids import new_id
from remit.language.reading import read
from remit.language.readings import Candidate, Note, Reading
from remit.workbench import Workbench, open_workbench
from remit.workbench.readings import loose_notes, open_places, places, say, unread

QUESTION = "deployment.performance"
SHARE = "The whole page answers quickly at night: 85 % of it"
TIME = "within 400 ms when the shop is full"
WORDS = f"{SHARE}, or {TIME}."
AROUND = st.lists(
    st.sampled_from(
        ["The shop opens at dawn.", "The staff likes it.", "It rains.", "Nobody minds.", "", "Everybody is glad."]
    ),
    max_size=3,
).map(" ".join)


@pytest.fixture(scope="module")
def desk(tmp_path_factory) -> Workbench:
    """A workbench that opens projects for these tests."""
    return open_workbench(str(tmp_path_factory.mktemp("picking") / "remit.db"), person="Ann", create=True)


@pytest.fixture
def project(desk: Workbench) -> str:
    """A project of its own, with an answer of two places that were not read."""
    made = desk.new("Any", form="mlops/3", handle=f"any-{new_id()}").project.id
    desk.answer(made, QUESTION, WORDS)
    return made


def _offered(text: str = WORDS):
    return places(text, read(QUESTION, text))


def _standing(desk: Workbench, project: str):
    answer = desk.project(project).standing(QUESTION).answer
    assert answer is not None
    return answer


def _requirements(desk: Workbench, project: str) -> set[str]:
    return {r.requirement.id for r in desk.show(project, QUESTION).state.requirements if not r.requirement.informal}


def test_what_was_not_read_is_offered_place_by_place_and_counts_for_nothing(desk, project):
    first, second = _offered()
    assert [place.words for place in (first, second)] == ["85 %", "within 400 ms"]
    assert [pick for pick, _ in first.values] == [f"a{n}" for n in range(1, len(first.values) + 1)]
    assert second.values[0][0] == "b1"
    given = desk.answer(project, QUESTION, f"{WORDS} Always.")
    assert [place.words for place in given.offered] == ["85 %", "within 400 ms"]
    assert (given.version.values, given.waiting) == ((), ())
    assert _requirements(desk, project) == set()


def test_a_pick_is_an_accepted_value_at_its_place_with_nothing_assumed(desk, project):
    pick, value = next((p, v) for p, v in _offered()[1].values if v.assumed)
    given = desk.accept(project, QUESTION, picks=(pick,))
    (held,) = given.version.values
    assert held.meaning == value.meaning
    assert WORDS[slice(*held.span)] == "within 400 ms"
    assert held.assumed == ()
    assert _requirements(desk, project) == {f"{QUESTION}/{held.key}"}
    assert [place.words for place in given.offered] == ["85 %"], "the place is settled, the other one is not"


def test_picks_of_several_places_stand_beside_each_other(desk, project):
    desk.accept(project, QUESTION, picks=("A1",))
    given = desk.accept(project, QUESTION, picks=(" b2 ",))
    assert [say(v) for v in given.version.values] == [say(_offered()[0].values[0][1]), say(_offered()[1].values[1][1])]
    assert given.offered == ()


def test_another_pick_of_the_same_words_takes_the_place_of_the_first(desk, project):
    desk.accept(project, QUESTION, picks=("a1", "b1"))
    given = desk.accept(project, QUESTION, picks=("a2",))
    meanings = {v.meaning for v in given.version.values}
    first, second = _offered()
    assert meanings == {first.values[1][1].meaning, second.values[0][1].meaning}


@pytest.mark.parametrize(
    ("picks", "told"),
    [(("c1",), "there are a1, a2"), (("a99",), "a99"), (("",), "''"), (("a1", "x" * 900), "there are a1"),
     (("a1", "a2"), "a1 and a2 take the same words")],
)  # fmt: skip
def test_a_pick_that_is_not_there_is_refused_in_a_sentence_that_names_what_is(desk, project, picks, told):
    before = desk.project(project).position
    with pytest.raises(InvalidInput, match="pick") as refused:
        desk.accept(project, QUESTION, picks=picks)
    assert told in refused.value.message
    assert len(refused.value.message) < 400
    assert desk.project(project).position == before


def test_where_nothing_is_offered_a_pick_says_so(desk):
    made = desk.new("Any", form="mlops/3", handle=f"any-{new_id()}").project.id
    desk.answer(made, "data.minimum", "at least 5000 rows")
    with pytest.raises(InvalidInput, match="no place of it has candidates"):
        desk.accept(made, "data.minimum", picks=("a1",))


def test_accepting_all_takes_no_candidate_and_says_how_to_pick(desk, project):
    with pytest.raises(NothingToDo, match="--pick a1"):
        desk.accept(project, QUESTION)
    assert _standing(desk, project).values == ()


def test_numbers_picks_and_own_values_are_taken_together(desk, project):
    text = f"p95 under 200 ms. {SHARE}."
    desk.answer(project, QUESTION, text)
    (reading,) = read(QUESTION, text).values
    (place,) = _offered(text)
    own = replace(read(QUESTION, "at least 30 requests per second").values[0], span=None)
    given = desk.accept(project, QUESTION, keys=(1,), picks=("a1",), values=(own,))
    assert {v.meaning for v in given.version.values} == {reading.meaning, place.values[0][1].meaning, own.meaning}


def test_two_picks_about_the_same_thing_are_accepted_one_after_the_other(desk, project):
    text = f"Answers come {TIME}. Answers come within 900 ms when the till is down."
    desk.answer(project, QUESTION, text)
    first, second = (place.values[0][1] for place in _offered(text))
    assert first.subject == second.subject, "one thing, in two places"
    desk.accept(project, QUESTION, picks=("a1",))
    given = desk.accept(project, QUESTION, picks=("b1",))
    assert {v.meaning for v in given.version.values} == {first.meaning, second.meaning}
    assert len(_requirements(desk, project)) == 2


def test_a_pick_on_words_that_no_longer_stand_is_refused(desk, project):
    seen = _standing(desk, project).id
    desk.accept(project, QUESTION, picks=("a1",), base=seen)
    desk.accept(project, QUESTION, picks=("b1",), base=seen)  # other values, but the words that were seen
    desk.answer(project, QUESTION, f"At least 30 % of it. {WORDS}")
    held = _standing(desk, project)
    with pytest.raises(StaleAnswer, match="nothing was accepted"):
        desk.accept(project, QUESTION, picks=("a2",), base=seen)
    assert _standing(desk, project) == held


def test_an_answer_of_which_nothing_was_picked_yet_waits_like_one_with_a_reading(desk, project):
    assert QUESTION in desk.overview(project).waits.unaccepted
    desk.accept(project, QUESTION, picks=("b1",))
    assert QUESTION not in desk.overview(project).waits.unaccepted, "nobody has to say that the rest meant nothing"
    desk.answer(project, QUESTION, f"{WORDS} p95 under 200 ms.")
    assert QUESTION in desk.overview(project).waits.unaccepted


@settings(max_examples=15, deadline=None)
@given(before=AROUND, after=AROUND, which=st.integers(0, 1), number=st.integers(0, 1))
def test_a_picked_value_outlives_edits_elsewhere_and_goes_with_its_words(desk, before, after, which, number):
    made = desk.new("Any", form="mlops/3", handle=f"any-{new_id()}").project.id
    desk.answer(made, QUESTION, WORDS)
    values = _offered()[which].values
    pick, value = values[number % len(values)]
    desk.accept(made, QUESTION, picks=(pick,))
    (requirement,) = _requirements(desk, made)
    edited = f"{before} {WORDS} {after}".strip()
    if edited != WORDS:
        desk.answer(made, QUESTION, edited)
    (held,) = _standing(desk, made).values
    assert (held.meaning, _requirements(desk, made)) == (value.meaning, {requirement})
    assert edited[slice(*held.span)] == _offered()[which].words, "it moved with its words"
    rest = f"{before} {(TIME, SHARE)[which]}. {after}".strip()
    desk.answer(made, QUESTION, rest)
    assert _requirements(desk, made) == set()
    desk.answer(made, QUESTION, edited)
    assert _standing(desk, made).values == (), "what went is offered again, not accepted again"


def test_an_edit_leaves_words_one_meaning_the_one_that_was_picked_for_them(desk, project):
    first, second = (value for _, value in _offered()[0].values[:2])
    desk.accept(project, QUESTION, values=(replace(first, span=None),))
    desk.accept(project, QUESTION, picks=("a2",))
    assert len(_standing(desk, project).values) == 2
    desk.answer(project, QUESTION, f"{WORDS} Always.")
    assert [v.meaning for v in _standing(desk, project).values] == [second.meaning]


def test_an_own_value_is_not_offered_again_elsewhere(desk, project):
    value = _offered()[0].values[0][1]
    desk.accept(project, QUESTION, values=(replace(value, span=None),))
    first = open_places(WORDS, read(QUESTION, WORDS), _standing(desk, project).values)[0]
    assert (first.words, first.values[0][0]) == ("85 %", "a2"), "the other meanings keep their picks"


def test_places_beyond_z_have_two_letters():
    value = _offered()[0].values[0][1]
    text = "x" * 60
    made = Reading(candidates=tuple(Candidate((at, at + 1), (value,), "Why.") for at in range(60)))
    names = [place.values[0][0] for place in places(text, made)]
    assert [names[at] for at in (0, 25, 26, 27, 52)] == ["a1", "z1", "aa1", "ab1", "ba1"]
    assert len(set(names)) == 60


def test_what_was_not_read_is_told_once_by_a_candidate_a_finding_or_its_note():
    text = "maybe quick, 30 tables, 10 rows and more"
    value = _offered()[0].values[0][1]
    notes = (
        Note("“maybe quick” is not sure.", (0, 11)),
        Note("“30 tables” is not read.", (13, 22)),
        Note("“10 rows” is not read.", (24, 31)),
        Note("It is not clear which holds."),
    )
    reading = Reading((), "abstained", notes, (Candidate((24, 31), (value,), notes[2].sentence),))
    question = read_form("mlops/3").question(QUESTION)
    assert question is not None
    covering = tuple(replace(f, span=(0, 11)) for f in findings_of(question, text) if "quick" in f.words)[:1]
    assert covering, "words that a finding tells of"
    assert [n.sentence for n in loose_notes(reading)] == [notes[at].sentence for at in (0, 1, 3)]
    told = unread(text, reading, (), covering)
    assert [(p.reason, bool(p.values)) for p in told] == [
        (notes[2].sentence, True), (notes[1].sentence, False), (notes[3].sentence, False),
    ], "what can be picked comes first"  # fmt: skip
    assert [p.reason for p in unread(text, reading)] == [notes[at].sentence for at in (2, 0, 1, 3)]
