import pytest
from pydantic import TypeAdapter, ValidationError

from remit.example import telling
from remit.example.building import VERBS
from remit.example.telling import Story, tell
from remit.workbench.forms import read_form


def test_every_role_but_one_is_held_and_nobody_is_asked_in_vain() -> None:
    opening = tell().opening
    held = {role for person in opening.people.values() for role in person.roles}
    asked = {role.id for role in read_form(opening.form).roles}
    assert asked - held == {"mlops-engineer"}
    assert held <= asked
    assert len(opening.people) in {8, 9}


def test_the_story_runs_forward_in_time_and_nobody_works_at_night_or_on_a_sunday() -> None:
    days = [sitting.day for sitting in tell().sittings]
    assert days == sorted(days)
    assert days[-1] >= 28
    for sitting in tell().sittings:
        hour = int(sitting.at[:2]) - 5  # Massachusetts, in winter
        length = sum(step.minutes for step in sitting.steps)
        assert hour >= 8
        assert hour * 60 + int(sitting.at[3:]) + length <= 18 * 60
        assert sitting.day % 7 < 5, sitting.sitting


def test_the_scoping_workshop_takes_about_two_hours() -> None:
    workshop = next(s for s in tell().sittings if s.sitting == "Scoping workshop")
    assert 105 <= sum(step.minutes for step in workshop.steps) <= 135


def test_every_step_is_a_verb_that_can_be_played_and_every_person_is_known() -> None:
    story = tell()
    for sitting in story.sittings:
        for step in sitting.steps:
            assert step.do in VERBS
            assert {step.by, step.speaking_for or step.by, step.person or step.by} <= set(story.opening.people)


def test_a_step_that_says_something_unknown_is_refused() -> None:
    story: TypeAdapter[Story] = telling.STORY
    sitting = {"sitting": "x", "day": 0, "at": "13:00", "steps": [{"do": "answer", "by": "ruth", "abuot": "x"}]}
    opening = TypeAdapter(telling.Opening).dump_python(tell().opening)
    with pytest.raises(ValidationError, match="abuot"):
        story.validate_python({"opening": opening, "sittings": [sitting]})
