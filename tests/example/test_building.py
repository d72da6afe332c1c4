import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from remit.core.checks import Unmeasured
from remit.core.events import BODIES
from remit.core.observations import VerdictStatus
from remit.core.projects import Project
from remit.core.states import STATES, RequirementState
from remit.example.building import build
from remit.example.telling import tell
from remit.workbench import open_workbench

from .conftest import BEGINS, Built, built_in

SMALL = ("Alaska Native people", "American Indian people", "Native Hawaiian or Pacific Islander people")


def statuses(found: RequirementState) -> dict[str, VerdictStatus]:
    assert found.verdict is not None
    return {judgement.group: judgement.status for judgement in found.verdict.given.verdict.judgements}


def test_almost_every_question_was_touched_and_a_few_are_open(built: Built) -> None:
    edition = 37
    touched = [q for q, s in built.project.standings.items() if (s.versions or s.aside or s.replies)]
    assert len([q for q in touched if q not in built.project.own]) + len(built.project.dropped) >= 33
    assert 1 <= sum(state.state == "open" for state in built.states.values()) <= 4
    assert len(built.project.form.questions) == edition - len(built.project.dropped) + len(built.project.own)


def test_every_state_that_a_question_can_have_is_there(built: Built) -> None:
    assert {state.state for state in built.states.values()} == set(STATES)


def test_something_must_be_looked_at_again_and_something_only_maybe(built: Built) -> None:
    strengths = [state.review.strength for state in built.states.values() if state.review]
    assert strengths.count("direct") >= 1
    assert strengths.count("possible") >= 1
    assert len(strengths) <= 12


def test_verdicts_are_of_all_kinds(built: Built) -> None:
    found = [state.status for state in built.requirements.values() if state.verdict]
    assert {"satisfied", "violated", "inconclusive"} <= set(found)
    assert found.count("satisfied") >= 4
    assert any(state.status == "not-measured" for state in built.requirements.values())
    assert not {"stale", "error"} & set(found)


def test_sex_passes_four_fifths_and_disability_fails_it_with_the_true_positive_rates_beside_it(built: Built) -> None:
    assert built.of("selection-rate-ratio", "sex").status == "satisfied"
    disability = built.of("selection-rate-ratio", "disability")
    assert disability.status == "violated"
    assert disability.verdict is not None
    seen = disability.verdict.given.observation
    assert seen is not None
    ratio = next(figure for figure in seen.figures if figure.group == "people with a disability")
    assert 0.10 <= ratio.estimate <= 0.20
    assert ratio.low < ratio.estimate < ratio.high < 0.20
    beside = next(other for other in seen.beside if other.measure == "true-positive-rate-gap")
    assert max(figure.estimate for figure in beside.figures) > 0.5


def test_small_race_groups_are_inconclusive_and_say_how_many_more_cases_would_settle_it(built: Built) -> None:
    race = built.of("recall", "race")
    assert race.status == "inconclusive"
    assert race.verdict is not None
    judged = {judgement.group: judgement for judgement in race.verdict.given.verdict.judgements}
    for group in SMALL:
        assert judged[group].status == "inconclusive"
        assert (judged[group].more_cases or 0) > 0
    assert statuses(race)["White people"] == "satisfied"


def test_the_rows_suffice_accuracy_holds_and_no_personal_data_is_found(built: Built) -> None:
    assert built.of("row-count").status == "satisfied"
    assert built.of("accuracy").status == "satisfied"
    assert built.of("precision").status == "satisfied"
    assert built.of("personal-data").status == "satisfied"


def test_what_the_source_lacks_and_what_nothing_measures_yet_is_said_not_guessed(built: Built) -> None:
    language = built.of("selection-rate-ratio", "language")
    assert language.status == "not-measured"
    success = built.requirements["scoping.success-metrics/success-rate"]
    assert success.status == "not-measured"
    assert success.requirement.fit is not None
    age = built.requirements["modeling.bias/bias-age"]
    assert age.status == "not-measured"
    assert age.requirement.missing
    planned = built.bench.plan(built.handle)
    reasons = {found.requirement: found.reason for found in planned if isinstance(found, Unmeasured)}
    assert "language" in reasons[language.requirement.id]
    assert "measures the success rate yet" in reasons[success.requirement.id]


def test_a_vague_answer_has_no_criterion_and_no_verdict(built: Built) -> None:
    vague = [s for s in built.requirements.values() if s.requirement.question == "modeling.baseline"]
    assert all(found.requirement.fit is None and found.verdict is None for found in vague)


def test_the_figures_are_those_of_the_table(built: Built) -> None:
    verdict = built.of("row-count").verdict
    assert verdict is not None
    assert verdict.given.observation is not None
    assert verdict.given.observation.rows == 277_677
    assert verdict.given.observation.strength == "E3"


def test_requirements_are_agreed_by_some_roles_one_is_waived_and_priorities_differ(built: Built) -> None:
    found = list(built.requirements.values())
    assert any(state.signed for state in found)
    assert any(state.agreed and state.awaited for state in found)
    assert sum(state.waived for state in found) == 1
    assert any(state.lapsed for state in found)
    assert len({state.priority for state in found}) >= 3


def test_the_story_shows_what_can_happen_to_a_project(built: Built) -> None:
    kinds = {event.kind for event in built.bench.history(built.handle)}
    later = {"form.moved", "person.left", "role.given-up", "project.renamed", "check.bound", "check.dropped"}
    later |= {"source.dropped", "attestation.given", "sitting.joined"}
    assert set(BODIES) - kinds <= later


def test_two_people_who_wrote_at_once_both_find_their_words(built: Built) -> None:
    merges = [e.body for e in built.bench.history(built.handle, "data.preprocessing") if getattr(e.body, "merges", ())]
    assert len(merges) == 1
    text = built.project.standing("data.preprocessing").answer
    assert text is not None
    assert text.text is not None
    assert "survey weights" in text.text
    assert "person number" in text.text


def test_a_clients_name_is_gone_from_the_database_and_the_file(built: Built, tmp_path: Path) -> None:
    file = tmp_path / "project.yaml"
    built.bench.export(built.handle, file)
    assert b"Delacroix" not in file.read_bytes()
    for part in built.path.parent.glob("example.db*"):
        assert b"Delacroix" not in part.read_bytes()


def test_every_event_has_a_moment_of_its_own_in_order(built: Built) -> None:
    moments = [event.at for event in built.bench.history(built.handle)]
    assert moments == sorted(moments)
    assert moments[0].startswith(BEGINS.isoformat())
    assert len({event.sitting for event in built.bench.history(built.handle)}) == len(tell().sittings)


def test_the_chain_is_whole(built: Built) -> None:
    audit = built.bench.audit(built.handle)
    assert audit.ok
    assert audit.erased == 1


def test_export_and_import_give_the_same_project(built: Built, tmp_path: Path) -> None:
    first, second = tmp_path / "one.yaml", tmp_path / "two.yaml"
    built.bench.export(built.handle, first)
    other = open_workbench(str(tmp_path / "other.db"), person="Ruth Adler", create=True)
    brought = other.bring(first)
    assert brought.project == built.project
    other.export(built.handle, second)
    assert second.read_bytes() == first.read_bytes()
    other.close()


def told(project: Project, found: Sequence[RequirementState]) -> list[object]:
    requirements = [
        (r.requirement.id, r.requirement.sentence, r.requirement.fit, r.priority, r.agreed, r.waived, r.status, r.why)
        for r in found
    ]
    words = [(q, s.answer.text if s.answer else None, len(s.replies)) for q, s in sorted(project.standings.items())]
    return [*requirements, *words]


def test_building_twice_gives_the_same_states_and_verdicts(built: Built, tmp_path: Path) -> None:
    started = time.perf_counter()
    again = built_in(tmp_path)
    assert time.perf_counter() - started < 30  # a few seconds; a busy machine is no fault
    assert again.project.id != built.project.id
    assert [(q, s.state, s.review and s.review.path) for q, s in again.states.items()] == [
        (q, s.state, s.review and s.review.path) for q, s in built.states.items()
    ]
    assert told(again.project, list(again.requirements.values())) == told(
        built.project, list(built.requirements.values())
    )
    again.bench.close()


def test_without_a_date_the_story_ends_in_the_last_seven_days(tmp_path: Path) -> None:
    bench = open_workbench(str(tmp_path / "now.db"), person="Ruth Adler", create=True)
    handle = build(bench)
    ended = datetime.fromisoformat(bench.project(handle).last_at)
    assert 0 < (datetime.now(UTC) - ended).days + 1 <= 8
    bench.close()


def test_progress_is_told_and_ends_at_the_end(tmp_path: Path) -> None:
    seen: list[tuple[str, int, int]] = []
    bench = open_workbench(str(tmp_path / "told.db"), person="Ruth Adler", create=True)
    build(bench, begins=BEGINS, progress=lambda what, done, of: seen.append((what, done, of)))
    assert [done for _, done, _ in seen] == sorted(done for _, done, _ in seen)
    assert seen[-1][1] == seen[-1][2] == tell().steps
    assert any(what == "measuring acs-employment" for what, _, _ in seen)
    bench.close()


def test_the_example_is_not_built_twice_into_one_database(built: Built) -> None:
    from remit.core.errors import ProjectExists

    with pytest.raises(ProjectExists):
        build(built.bench, begins=BEGINS)
    assert len(built.bench.projects()) == 1
