"""Facts about reading forms: what is taken, and the one sentence with its line for what is not."""

import contextlib
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from remit.catalogue.assembling import MAX_BYTES
from remit.catalogue.layers import QUESTION_FIELDS
from remit.catalogue.reading import read_form, read_form_at
from remit.catalogue.review import lint_path
from remit.core.errors import BrokenForm, RemitError, TooLarge, UnknownForm, UnreadableFile
from remit.core.forms import ANSWER_KINDS, Applicability, Asking, Consequence, Dependency
from tests.catalogue.writing import SOUND, line_of, spoilt


@pytest.fixture
def write(tmp_path):
    def write(text, name="form.yaml"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write


def complaints(path):
    with pytest.raises(BrokenForm) as refusal:
        read_form_at(path)
    return refusal.value.details["complaints"]


def test_a_sound_file_becomes_a_whole_form(write):
    form = read_form_at(write(SOUND))
    assert lint_path(write(SOUND)) == ()
    goal, source = form.questions
    assert (goal.id, goal.stage, goal.asked, goal.minutes) == ("scoping.goal", "scoping", (Asking("owner"),), 4)
    assert source.asked == (Asking("engineer", "must"), Asking("owner", "consult"))
    assert source.skipped == Consequence("Nobody knows what the data hides.", "It has happened.", "A report")
    assert source.builds_on == (Dependency("scoping.goal", "Another goal needs other data."),)
    assert form.profiles[0].questions == ("scoping.goal", "data.source")
    assert form.language == "en"


def test_a_folder_has_a_form_file_and_one_file_per_stage(write, tmp_path):
    head, _, questions = SOUND.partition("questions:\n  - id: scoping")
    write(head)
    goal, _, source = ("- id: scoping" + questions.replace("\n    ", "\n  ")).partition("  - id: data")
    write(goal, "scoping.yaml")
    write("- id: data" + source, "data.yaml")
    assert read_form_at(tmp_path).questions == read_form_at(write(SOUND, "one.yml")).questions


def test_a_form_that_extends_a_shipped_one_says_only_what_differs(write):
    form = read_form_at(
        write(
            "id: ours/2\ntitle: Our form\nextends: mlops/3\nfollows: mlops/3\nquestions:\n"
            "  - scoping.problem\n"
            "  - {id: scoping.ml-fit, wording: Can we learn it?}\n"
            "  - {id: data.source, asked: [legal]}\n"
        )
    )
    third = read_form("mlops/3")
    assert form.question("scoping.problem") == third.question("scoping.problem")
    fit, was = form.question("scoping.ml-fit"), third.question("scoping.ml-fit")
    assert (fit.wording, fit.why, fit.roles) == ("Can we learn it?", was.why, was.roles)
    assert form.question("data.source").roles == ("legal",)
    assert form.roles == third.roles
    assert form.front_page == third.front_page


def test_a_stage_that_is_not_listed_is_asked_as_in_the_extended_form(write, tmp_path):
    write("id: ours/3\ntitle: Ours\nextends: mlops/3\n")
    write("- data.source\n", "data.yaml")
    form, third = read_form_at(tmp_path), read_form("mlops/3")
    kept = [q.id for q in third.questions if q.stage != "data" or q.id == "data.source"]
    assert [question.id for question in form.questions] == kept


def test_what_was_inherited_and_is_not_asked_is_left_out(write):
    text = "id: ours/4\ntitle: Ours\nextends: mlops/3\nquestions: [data.labelling-guideline, data.source]\n"
    form = read_form_at(write(text))
    guideline = form.question("data.labelling-guideline")
    assert [dependency.on for dependency in guideline.builds_on] == ["data.source"]
    assert guideline.applies == Applicability("the system learns from labelled data")
    assert {profile.id: profile.questions for profile in form.profiles}["pitch"] == ("data.source",)


def test_own_dependencies_are_never_left_out_in_silence(write):
    text = (
        "id: ours/5\ntitle: Ours\nextends: mlops/3\nquestions:\n  - id: data.source\n    builds_on: {data.sorce: why}\n"
    )
    assert [complaint["code"] for complaint in complaints(write(text))] == ["C003"]


@pytest.mark.parametrize(
    ("text", "code", "part", "sentence"),
    [
        (spoilt("    title: Source\n", "    titel: Source\n"), "Y003", "titel", "did you mean 'title'?"),
        (spoilt("    title: Source\n", ""), "Y004", "- id: data.source", "has no 'title'"),
        (spoilt("id: ours/1\n", ""), "Y004", "title: Our form", "The form has no 'id'"),
        (spoilt("name: Owner", "gist: Owns"), "Y004", "- {id: owner", "A role has no 'name'"),
        (spoilt("wording: What is the goal?", "wording: 7"), "Y005", "wording: 7", "quote it"),
        (spoilt("wording: What is the goal?", "wording: yes"), "Y005", "wording: yes", "reads yes as true or false"),
        (spoilt("wording: What is the goal?", "wording: [a]"), "Y005", "wording: [a]", "must be text, not a list"),
        (spoilt("why: Everything is judged by it.", "why:"), "Y007", "why:", "is empty"),
        (spoilt("minutes: 4", "minutes: soon"), "Y005", "minutes: soon", "must be a whole number"),
        (
            spoilt("examples: [less waste]", "examples: less waste"),
            "Y005",
            "examples: less",
            "must be a list, not text",
        ),
        (spoilt("    title: Goal\n", "    title: Goal\n    title: Aim\n"), "Y006", "title: Aim", "written twice"),
        (spoilt("title: Our form", "title: &t Our form"), "Y002", "title: &t", "anchors and aliases"),
        (spoilt("title: Our form", "title: *t"), "Y002", "title: *t", "anchors and aliases"),
        (spoilt("title: Our form", "title: a: b"), "Y001", "title: a", "This is not YAML"),
        (spoilt("title: Our form", "title: a\x01b"), "Y001", "title: a", "cannot be printed"),
        (spoilt("title: Our form", "title: !!python/name:os.system x"), "Y005", "title: !!", "must be text"),
        (spoilt("title: Our form", "title: Our form\nextends: mlops/99"), "Y008", "extends:", "shipped are mlops/1"),
        (spoilt("title: Our form", "title: Our form\nextends: mlops/shared"), "Y008", "extends:", "no form that can"),
        (spoilt("  - {id: owner, name: Owner}", "  - owner"), "Y009", "  - owner", "not among the roles"),
        (spoilt("questions:\n", "questions:\n  - data.unknown\n"), "Y009", "  - data.unknown", "not a question of"),
        (spoilt("questions:\n", "questions:\n  - 7\n"), "Y005", "  - 7", "a name, or fields with values"),
        (spoilt("questions:\n", "questions:\n  - {title: A}\n"), "Y004", "  - {title: A}", "has no 'id'"),
        ("", "Y007", "", "The file is empty."),
        ("# nothing\n", "Y007", "", "The file is empty."),
        ("- a\n- b\n", "Y005", "", "A form must be fields with values"),
        ("just words\n", "Y005", "", "A form must be fields with values"),
        (SOUND + "---\nid: other\n", "Y001", "---", "but found another document"),
    ],
)
def test_what_cannot_be_read_is_told_in_one_sentence_with_its_line(write, text, code, part, sentence):
    path = write(text)
    (first, *others) = [complaint for complaint in complaints(path) if complaint["code"] == code]
    assert others == []
    assert first["file"] == str(path)
    assert first["line"] == line_of(text, part)
    assert sentence in first["message"]


def test_a_broken_form_names_file_and_line_in_its_sentence(write):
    path = write(spoilt("    title: Source\n", "    titel: Source\n"))
    with pytest.raises(BrokenForm) as refusal:
        read_form_at(path)
    assert str(refusal.value).startswith(f"{path}:31: Y004 ")


def test_a_file_that_no_stage_asks_for_is_told(write, tmp_path):
    write("id: ours/6\ntitle: Ours\nextends: mlops/3\n")
    write("- data.source\n", "dta.yaml")
    assert [c["message"] for c in complaints(tmp_path)] == [
        "No stage is called 'dta', so nobody would be asked what this file holds."
    ]


def test_a_broken_stage_file_is_told_beside_the_others(write, tmp_path):
    write("id: ours/7\ntitle: Ours\nextends: mlops/3\n")
    write("- a: b: c\n", "data.yaml")
    write("- 7\n", "scoping.yaml")
    assert {(c["code"], c["file"]) for c in complaints(tmp_path)} >= {
        ("Y001", str(tmp_path / "data.yaml")),
        ("Y005", str(tmp_path / "scoping.yaml")),
    }


@pytest.mark.parametrize(
    ("content", "error", "sentence"),
    [
        (b"PK\x03\x04 and so on", UnreadableFile, "is a zip archive or an Office file"),
        (b"\xff\xfe\x00\x01", UnreadableFile, "is not a text file in UTF-8"),
        (b"id: a\0b", UnreadableFile, "is binary"),
        (b"x" * (MAX_BYTES + 1), TooLarge, "is larger than 5 MB"),
        (b"id: " + b"[" * 50_000, TooLarge, "nested more than 20 deep"),
        (b"id: " + b"[" * 21 + b"]" * 21, TooLarge, "nested more than 20 deep"),
    ],
)
def test_what_is_no_text_or_too_much_is_refused(write, content, error, sentence):
    with pytest.raises(error, match=sentence):
        read_form_at(write(content))


def test_a_file_that_is_missing_is_told(tmp_path):
    with pytest.raises(UnreadableFile, match=r"none\.yaml does not exist"):
        read_form_at(tmp_path / "none.yaml")
    with pytest.raises(UnreadableFile, match=r"holds no form\.yaml"):
        read_form_at(tmp_path)


def test_a_form_that_is_not_shipped_is_unknown():
    for name in ("mlops/9", "mlops/shared", "../mlops/3", "mlops", ""):
        with pytest.raises(UnknownForm, match=r"there are mlops/1, mlops/2, mlops/3, mlops/4"):
            read_form(name)


def test_a_byte_order_mark_and_windows_line_ends_are_taken(write):
    assert read_form_at(write(b"\xef\xbb\xbf" + SOUND.replace("\n", "\r\n").encode())) == read_form_at(
        write(SOUND, "b.yaml")
    )


def test_many_mistakes_do_not_flood(write):
    path = write(SOUND + "".join(f"x{number}: 1\n" for number in range(1000)))
    assert len(complaints(path)) == 200


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused_in_our_words(text):
    refuse_or_take(text)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=8),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(
                st.sampled_from(
                    ("id", "title", "questions", "asked", "builds_on", "stages", "roles", "profiles", "credits")
                )
                | st.text(max_size=4),
                inner,
                max_size=5,
            )
        ),
        max_leaves=25,
    )
)
def test_any_shape_is_read_or_refused_in_our_words(value):
    refuse_or_take(json.dumps(value))


@given(st.data())
def test_a_sound_form_with_any_scar_is_read_or_refused_in_our_words(data):
    start = data.draw(st.integers(0, len(SOUND)))
    end = data.draw(st.integers(start, min(len(SOUND), start + 40)))
    refuse_or_take(SOUND[:start] + data.draw(st.text(max_size=10)) + SOUND[end:])


def refuse_or_take(text):
    with tempfile.TemporaryDirectory() as folder, contextlib.suppress(RemitError):
        path = Path(folder) / "form.yaml"
        path.write_text(text, "utf-8", errors="replace")
        lint_path(path)
        read_form_at(path)


def test_importing_the_doors_loads_no_parser():
    """Commands that read no form must not pay for YAML."""
    program = (
        "import sys, remit.catalogue.reading;"
        "assert not {'yaml', 'pydantic', 'remit.catalogue.review'} & set(sys.modules), sys.modules.keys()"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_reading_a_form_loads_no_validator_library():
    program = (
        "import sys; from remit.catalogue.reading import read_form; read_form('mlops/3');"
        "assert 'pydantic' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_the_page_on_own_forms_shows_forms_that_have_no_complaint(write):
    page = (Path(__file__).parents[2] / "docs" / "own-form.md").read_text("utf-8")
    shown = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    assert len(shown) == 2
    for text in shown:
        path = write(text)
        assert [str(c) for c in lint_path(path) if c.severity != "advice"] == []
        assert read_form_at(path).id.startswith("acme/")


def test_the_page_on_own_forms_names_every_field_and_kind_of_answer():
    page = (Path(__file__).parents[2] / "docs" / "own-form.md").read_text("utf-8")
    fields = re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE)
    assert set(fields) == set(QUESTION_FIELDS) - {"id", "stage"}
    kinds = page.partition("Kinds of answer: ")[2].partition(".")[0]
    assert tuple(kinds.replace("\n", " ").split(", ")) == ANSWER_KINDS
