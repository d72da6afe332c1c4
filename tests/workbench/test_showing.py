"""Facts about showing: what is counted piece by piece is what would be counted at once, and nothing stale is shown."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.core.errors import RemitError, StaleAnswer, UnknownQuestion
from remit.core.ids import new_id
from remit.workbench import Workbench, answers, open_workbench
from remit.workbench.showing import PROJECTS

ASKED = ("scoping.problem", "scoping.ml-fit", "data.minimum", "data.privacy", "deployment.performance")
SAID = st.sampled_from(
    ["at least 5000 rows", "p95 latency under 200 ms", "good accuracy", "No names are kept.", "TBD", "the KPQX decides"]
)
VERBS = st.sampled_from(["answer", "accept", "reaffirm", "skip", "drop", "restore", "comment", "reword", "dispute"])


@pytest.fixture(scope="module")
def bench(tmp_path_factory) -> Workbench:
    """A workbench that opens projects for these tests."""
    return open_workbench(str(tmp_path_factory.mktemp("showing") / "remit.db"), person="Ann", create=True)


def _fresh(bench: Workbench) -> Workbench:
    """Give the same workbench with nothing in its head."""
    return replace(bench, _projects={}, _looked={}, _handles={})


def _act(bench: Workbench, project: str, verb: str, q: str, text: str) -> None:
    verbs = {
        "answer": lambda: bench.answer(project, q, text),
        "accept": lambda: bench.accept(project, q),
        "reaffirm": lambda: bench.reaffirm(project, q),
        "skip": lambda: bench.skip(project, q, text),
        "drop": lambda: bench.drop(project, q, text),
        "restore": lambda: bench.restore(project, q),
        "comment": lambda: bench.comment(project, text, q),
        "reword": lambda: bench.reword(project, q, f"Asked again: {text}?"),
        "dispute": lambda: bench.dispute(project, q, text),
    }
    verbs[verb]()


@pytest.mark.slow
def test_what_is_shown_event_by_event_is_what_a_fresh_look_shows(bench: Workbench):
    """Cards, findings, conflicts, reviews and differences of words: after each event those of a desk just opened."""

    @settings(max_examples=8, deadline=None)
    @given(acts=st.lists(st.tuples(VERBS, st.sampled_from(ASKED), SAID), min_size=1, max_size=12))
    def holds(acts: list[tuple[str, str, str]]):
        project = bench.new("Any", form="mlops/3", handle=f"any-{new_id()}").project.id
        for verb, q, text in acts:
            try:
                _act(bench, project, verb, q, text)
            except RemitError:
                continue
            shown, fresh = bench.show_all(project), _fresh(bench).show_all(project)
            assert [q for q in fresh if shown.get(q) != fresh[q]] == []
            assert list(shown) == list(fresh)

    holds()


def test_what_another_process_wrote_is_shown_at_once(bench: Workbench):
    """Every request asks where the log stands: two desks that share nothing but the file show the same."""
    project = bench.new("Shared", form="mlops/3").project.id
    other = _fresh(bench)
    bench.show_all(project)
    other.answer(project, "data.minimum", "at least 5000 rows")
    answer = bench.show(project, "data.minimum").state.standing.answer
    assert answer is not None
    assert answer.text == "at least 5000 rows"


def test_a_question_that_was_dropped_while_one_looked_is_said_to_be_dropped(bench: Workbench):
    """Who asks for a card on the project of a moment ago is told what stands now, and nothing breaks."""
    project = bench.new("Dropping", form="mlops/3").project
    bench.drop(project.id, "data.privacy", "not ours")
    with pytest.raises(UnknownQuestion, match="dropped"):
        bench.show(project.id, "data.privacy", since=project)


def test_one_count_serves_all_who_wrote_while_it_was_waited_for(bench: Workbench, monkeypatch: pytest.MonkeyPatch):
    """Eight who come with eight positions while somebody counts: the next count is of the newest, and does for all."""
    project = bench.new("Counting", form="mlops/3").project
    counted: list[int] = []
    look = Workbench._show_all
    looked = bench._looking(project.id)

    def counting(self, of, now, looked):
        counted.append(of.position)
        return look(self, of, now, looked)

    monkeypatch.setattr(Workbench, "_show_all", counting)
    written = [bench.answer(project.id, "data.minimum", f"at least {n}00 rows").done.project for n in range(1, 9)]
    found: list[int] = []

    def ask(of):
        found.append(bench.show(project.id, "data.minimum", since=of).project.position)

    threads = [threading.Thread(target=ask, args=(of,)) for of in written]
    with looked.lock:
        for thread in threads:
            thread.start()
    for thread in threads:
        thread.join()
    assert counted == [written[-1].position]
    assert found == [written[-1].position] * 8


def test_words_that_were_erased_are_in_no_difference_that_is_shown_afterwards(bench: Workbench):
    """A card downstream shows what changed, word by word; what was erased since is not in it."""
    project = bench.new("Erasing", form="mlops/3").project.id
    bench.answer(project, "scoping.problem", "Predict the delays of Secretville trams.")
    bench.answer(project, "scoping.ml-fit", "Rules failed.")
    bench.answer(project, "scoping.problem", "Predict the delays of boats.")
    assert "Secretville" in repr(bench.show(project, "scoping.ml-fit").moved)
    first = next(e for e in bench.history(project) if "Secretville" in (getattr(e.body, "text", "") or ""))
    other = _fresh(bench)
    other.erase(project, first.id, "on request")
    assert "Secretville" not in repr(bench.show(project, "scoping.ml-fit").moved)
    assert "Secretville" not in repr(bench._looked)


def test_a_conflict_is_told_before_the_words_are_read(bench: Workbench, monkeypatch: pytest.MonkeyPatch):
    """Reading takes longest, and what two people wrote at the same place goes back to the second as it is."""
    project = bench.new("Conflicting", form="mlops/3").project.id
    base = bench.answer(project, "data.minimum", "at least 100 rows").version.id
    bench.answer(project, "data.minimum", "at least 200 rows", base=base)
    monkeypatch.setattr(answers, "read", lambda *_: pytest.fail("it was read"))
    with pytest.raises(StaleAnswer) as refused:
        bench.answer(project, "data.minimum", "at least 300 rows", base=base)
    assert (refused.value.details["base"], refused.value.details["theirs"]) == (
        "at least 100 rows",
        "at least 200 rows",
    )


def test_a_desk_remembers_what_it_found_of_so_many_projects_and_no_more(bench: Workbench):
    """The one that was looked at first is let go."""
    for number in range(PROJECTS + 5):
        bench._looking(f"p{number}")
    assert len(bench._looked) == PROJECTS
    assert f"p{PROJECTS + 4}" in bench._looked
