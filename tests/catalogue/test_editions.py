"""Facts about the four editions that are shipped."""

import hashlib
import json
import os
from dataclasses import MISSING, fields, is_dataclass
from pathlib import Path

import pytest
import yaml
from pydantic import TypeAdapter

from remit.catalogue.assembling import EDITIONS, assemble
from remit.catalogue.reading import read_form, shipped
from remit.catalogue.review import lint
from remit.core.forms import Form, compare
from tests.catalogue import expected

GOLDEN = Path(__file__).parents[1] / "golden" / "editions.json"
EDITION_IDS = ("mlops/1", "mlops/2", "mlops/3", "mlops/4")


@pytest.fixture(params=EDITION_IDS)
def form(request):
    return read_form(request.param)


def plain(value):
    """A form as JSON values without what is only a default, so that a new field with a default changes no digest."""
    if is_dataclass(value):
        given = {}
        for field in fields(value):
            own = getattr(value, field.name)
            if field.default is MISSING or own != field.default:
                given[field.name] = plain(own)
        return given
    return [plain(item) for item in value] if isinstance(value, tuple) else value


def digest(form):
    text = json.dumps(plain(form), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def by_tail(form, serves):
    return {question.id.partition(".")[2] for question in form.questions if serves(question)}


def test_four_editions_are_shipped_oldest_first():
    assert shipped() == EDITION_IDS


@pytest.mark.parametrize(
    ("form_id", "table"),
    [("mlops/1", expected.FIRST), ("mlops/2", expected.SECOND), ("mlops/3", expected.THIRD)],
)
def test_editions_of_the_source_ask_its_questions_in_its_order_of_its_roles(form_id, table):
    asked = [(question.id, question.roles) for question in read_form(form_id).questions]
    assert asked == list(table.items())


def test_editions_have_23_34_37_and_71_questions():
    assert [len(read_form(form_id).questions) for form_id in EDITION_IDS] == [23, 34, 37, 71]


def test_from_first_to_second_one_question_goes_twelve_come_and_eighteen_change_roles():
    change = compare(read_form("mlops/1"), read_form("mlops/2"))
    assert [(line.id, line.by) for line in change.deleted] == [("scoping.problem-and-ai", ("ID4",))]
    assert {line.id: line.by for line in change.added} == expected.ADDED_TO_SECOND
    assert {line.id: line.by for line in change.roles_changed} == expected.ROLES_CHANGED_IN_SECOND
    assert change.reworded == ()
    for line in change.roles_changed:
        assert (line.before, line.after) == (expected.FIRST[line.id], expected.SECOND[line.id])


def test_from_second_to_third_three_questions_come_and_all_others_are_reworded():
    change = compare(read_form("mlops/2"), read_form("mlops/3"))
    assert {line.id: line.by for line in change.added} == expected.ADDED_TO_THIRD
    assert [line.id for line in change.reworded] == list(expected.SECOND)
    assert change.deleted == change.roles_changed == ()


def test_from_third_to_fourth_nothing_is_lost_or_changed():
    change = compare(read_form("mlops/3"), read_form("mlops/4"))
    assert change.deleted == change.reworded == change.roles_changed == ()
    assert {line.id for line in change.added} == expected.WANTED | expected.FROM_LITERATURE | expected.LEGAL_PACK
    assert all(line.by for line in change.added)


def test_fourth_keeps_the_order_of_the_third():
    kept = [question.id for question in read_form("mlops/4").questions if question.id in expected.THIRD]
    assert kept == list(expected.THIRD)


def test_questions_trace_to_the_challenges_and_practices_of_the_source():
    third = read_form("mlops/3")
    for concern, tails in expected.TRACES.items():
        assert by_tail(third, lambda q, c=concern: c in q.origin.challenges + q.origin.practices) == tails, concern


def test_questions_serve_the_key_areas_of_the_source():
    third = read_form("mlops/3")
    for area, tails in expected.AREAS.items():
        assert by_tail(third, lambda q, a=area: a in q.areas) == tails, area


def test_questions_that_interviewees_asked_for_name_them():
    third = read_form("mlops/3")
    for question, by in (expected.ADDED_TO_SECOND | expected.ADDED_TO_THIRD).items():
        assert third.question(question).origin.interviewees == by, question


def test_first_edition_asks_seven_roles_and_later_ones_ten():
    assert [len(read_form(form_id).roles) for form_id in EDITION_IDS] == [7, 10, 10, 10]


def test_shipped_forms_have_no_complaint(form):
    assembled = assemble(EDITIONS / form.id)
    assert assembled.complaints == ()
    assert lint(form, assembled.places) == ()


def test_shipped_forms_are_what_the_shared_validator_takes(form):
    adapter = TypeAdapter(Form)
    assert adapter.validate_python(adapter.dump_python(form, mode="json")) == form


def test_every_question_is_whole(form):
    for question in form.questions:
        assert all((question.why, question.examples, question.skipped.text, question.answer.holds)), question.id
        assert all((question.areas, question.origin.themes, question.yields, question.evidence)), question.id


def test_all_but_the_first_question_build_on_something(form):
    roots = [question.id for question in form.questions if not question.builds_on]
    assert roots == [form.questions[0].id]


def test_stages_are_a_loop(form):
    feeds = {stage.id: stage.feeds for stage in form.stages}
    assert feeds == {
        "scoping": ("data",),
        "data": ("modeling",),
        "modeling": ("deployment",),
        "deployment": ("scoping", "data", "modeling"),
    }


def test_the_front_page_tells_what_people_need(form):
    page = form.front_page
    assert all((page.purpose, page.order, page.answers, page.loop))
    assert [way.title for way in page.ways][:2] == ["Together, in one session", "One to one"]
    assert {part.title for part in page.parts} >= {"Stage", "Roles to ask", "Question", "Answer", "Examples"}


def test_only_the_fourth_edition_tells_must_from_consult():
    for form_id in EDITION_IDS:
        kinds = {asking.how for question in read_form(form_id).questions for asking in question.asked}
        assert kinds == ({"must", "consult"} if form_id == "mlops/4" else {"asked"})


def test_a_whole_third_edition_takes_about_two_hours():
    assert sum(question.minutes for question in read_form("mlops/3").questions) == 120


def test_profiles_have_their_lengths():
    lengths = {f: {p.id: len(p.questions) for p in read_form(f).profiles} for f in EDITION_IDS}
    assert lengths == {
        "mlops/1": {"product": 23},
        "mlops/2": {"product": 34},
        "mlops/3": {"pitch": 10, "experiment": 18, "product": 37, "regulated": 37},
        "mlops/4": {"pitch": 11, "experiment": 19, "product": 68, "regulated": 71},
    }


def test_profiles_ask_in_the_order_of_the_form(form):
    order = [question.id for question in form.questions]
    for profile in form.profiles:
        assert list(profile.questions) == [question for question in order if question in profile.questions]


def test_the_legal_pack_is_what_regulated_adds_to_product():
    profiles = {profile.id: set(profile.questions) for profile in read_form("mlops/4").profiles}
    assert profiles["regulated"] - profiles["product"] == expected.LEGAL_PACK
    fourth = read_form("mlops/4")
    assert all(fourth.question(q).applies.depends_on == "scoping.legal-risk" for q in expected.LEGAL_PACK)


def test_what_editions_share_names_only_questions_that_some_edition_asks():
    """What is inherited and not asked is left out in silence, so a typing error would vanish in every edition."""
    asked = {question.id for form_id in EDITION_IDS for question in read_form(form_id).questions}
    for file in sorted((EDITIONS / "mlops" / "shared").glob("*.yaml")):
        content = yaml.safe_load(file.read_text("utf-8"))
        for question in content if isinstance(content, list) else ():
            named = [*question.get("builds_on", {}), *filter(None, [question.get("applies", {}).get("depends_on")])]
            assert {question["id"], *named} <= asked, question["id"]


def test_editions_of_the_source_never_change():
    """Projects were opened on them. A new wording is a new edition; `REMIT_WRITE_GOLDEN=1` writes for a new one."""
    digests = {form_id: digest(read_form(form_id)) for form_id in ("mlops/1", "mlops/2", "mlops/3")}
    if os.environ.get("REMIT_WRITE_GOLDEN"):
        GOLDEN.write_text(json.dumps(digests, indent=2) + "\n", "utf-8")
    assert digests == json.loads(GOLDEN.read_text("utf-8"))
