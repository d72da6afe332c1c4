"""The example project holds contradictions on purpose (docs/example.md): the rules find them, and quote their words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from remit.core.conflicts import Conflict, conflicts
from remit.core.rounds import agenda, brief
from tests.example.conftest import Built, built_in


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    folder: Path = tmp_path_factory.mktemp("planted")
    made = built_in(folder)
    yield made
    made.bench.close()


@pytest.fixture(scope="module")
def clashes(built: Built) -> dict[str, Conflict]:
    return {conflict.rule: conflict for conflict in conflicts(built.project)}


PLANTED = {
    "X11": ("data.metadata", "modeling.bias"),
    "X13": ("data.ownership", "deployment.location"),
    "X17": ("modeling.audit", "modeling.experiment-record"),
}


@pytest.mark.parametrize("rule", sorted(PLANTED))
def test_a_planted_contradiction_is_found_between_the_answers_that_hold_it(rule: str, clashes: dict[str, Conflict]):
    assert clashes[rule].questions == PLANTED[rule]


def test_the_language_that_is_not_kept_is_named_and_what_is_kept_is_not(clashes: dict[str, Conflict]):
    assert clashes["X11"].why.startswith("Groups by language are to be compared, and it is not among what is kept")


def test_nothing_that_the_auditor_wants_is_taken_for_recorded(clashes: dict[str, Conflict]):
    assert "the version of the data, the version of the code or the random seed" in clashes["X17"].why


def test_the_reply_that_names_a_cloud_is_told_from_an_answer(clashes: dict[str, Conflict]):
    barred, cloud = clashes["X13"].said
    assert barred.words.startswith("Nothing of the intake may be given to a vendor, a cloud included")
    assert (cloud.role, cloud.words) == ("product-owner", "cloud")


@pytest.mark.parametrize("role", ["product-owner", "it-architect"])
def test_who_takes_part_in_the_example_has_an_agenda_and_a_brief(built: Built, role: str):
    project = built.project
    person = project.holders(role)[0]
    mine = agenda(project, person=person, minutes=20)
    assert 0 < mine.minutes <= 20
    page = brief(project, None, person)
    assert page.purpose.startswith("The nine career centres have 46 counsellors")
    assert page.waiting == mine.entries[:5]
    assert page.minutes == mine.minutes + mine.left_minutes


def test_who_only_facilitates_has_nothing_to_answer(built: Built):
    project = built.project
    (facilitator,) = (member.person for member in project.people.values() if not member.roles)
    assert agenda(project, person=facilitator).entries == ()
