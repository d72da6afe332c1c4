"""Each rule of the review fires where it must, with the right line, and is silent on a sound form."""

from dataclasses import replace

import pytest

from remit.catalogue.complaints import Place, place_of
from remit.catalogue.reading import read_form
from remit.catalogue.review import RULES, lint, lint_path
from remit.core.forms import Asking, Dependency
from tests.catalogue.writing import SOUND, line_of, spoilt

LONG = "long " * 60

SPOILT = [
    ("C001", spoilt("asked: [owner]", "asked: []"), "asked: []", "'scoping.goal' is asked of no role"),
    ("C001", spoilt("    asked: [owner]\n", ""), "- id: scoping.goal", "'scoping.goal' is asked of no role"),
    (
        "C002",
        spoilt("    areas: [trust]\n", "    areas: [trust]\n    builds_on: {data.source: So.}\n"),
        "scoping.goal: Another",
        "scoping.goal → data.source → scoping.goal",
    ),
    (
        "C002",
        spoilt("scoping.goal: Another", "data.source: Another"),
        "data.source: Another",
        "data.source → data.source",
    ),
    ("C003", spoilt("scoping.goal: Another", "scoping.aim: Another"), "scoping.aim", "builds on 'scoping.aim'"),
    (
        "C003",
        spoilt("    areas: [trust]\n", "    applies: {when: streams, depends_on: data.no}\n"),
        "applies:",
        "'data.no', which the form does not ask",
    ),
    ("C004", spoilt("- id: data.source", "- id: scoping.goal"), None, "'scoping.goal' stands 2 times"),
    ("C004", spoilt("{id: engineer,", "{id: owner,"), "name: Engineer", "'owner' stands 2 times among the roles"),
    ("C005", spoilt("    skipped: Nobody knows when it is done.\n", ""), "- id: scoping.goal", "when it is skipped"),
    ("C006", spoilt("asked: [owner]", "asked: [boss]"), "asked: [boss]", "asks 'boss'"),
    ("C007", spoilt("- id: data.source", "- id: dta.source"), "- id: dta.source", "is in 'dta'"),
    ("C007", spoilt("feeds: [data]", "feeds: [use]"), "feeds: [use]", "feeds 'use'"),
    ("C008", spoilt("areas: [trust]", "areas: [hope]"), "areas: [hope]", "serves 'hope'"),
    ("C009", spoilt("{challenges: [P1]}", "{challenges: [P2]}"), "challenges: [P2]", "traces to 'P2'"),
    ("C009", spoilt("{challenges: [P1]}", "{practices: [P1]}"), "practices: [P1]", "no practice of the form"),
    ("C009", spoilt("{challenges: [P1]}", "{themes: [P1]}"), "themes: [P1]", "no theme of the form"),
    ("C010", spoilt("    examples: [our till]\n", ""), "- id: data.source", "has no example"),
    ("C011", spoilt("    why: Everything is judged by it.\n", ""), "- id: scoping.goal", "why it is asked"),
    ("C012", spoilt("- id: data.source", "- id: data.Source"), "- id: data.Source", "is no id"),
    ("C012", spoilt("- id: data.source", "- id: source"), "- id: source", "is no id"),
    (
        "C012",
        spoilt("    title: Source\n", "    title: Source\n    stage: scoping\n"),
        "- id: data.source",
        "begins with that",
    ),
    ("C013", spoilt("questions: all", "questions: [data.no]"), "- {id: whole", "names 'data.no'"),
    ("C014", spoilt("What is the goal?", "Tell us the goal."), "wording: Tell", "is not a question"),
    ("C014", spoilt("What is the goal?", f"What is the {LONG}goal?"), "wording: What is", "more than 200"),
    ("C015", spoilt("title: Goal", f"title: {LONG}"), "title: long", "more than 60"),
    (
        "C016",
        spoilt("Where does the data come from?", "What is  the GOAL?"),
        "  the GOAL",
        "same wording as 'scoping.goal'",
    ),
    ("C017", spoilt("kind: list", "kind: lst"), "kind: lst", "of the kind 'lst'"),
    ("C018", spoilt("  purpose: To ask what", "  loop: It asks what"), "front_page:", "what the form is for"),
    (
        "C019",
        spoilt("asked: {must: [engineer], consult: [owner]}", "asked: [owner]"),
        "{id: engineer",
        "is asked nothing",
    ),
    (
        "C020",
        spoilt("{must: [engineer], consult: [owner]}", "{consult: [engineer]}"),
        "asked: {consult",
        "who must answer",
    ),
    ("C021", spoilt("consult: [owner]", "consult: [engineer]"), "asked: {must", "asks 'engineer' 2 times"),
    ("C022", spoilt("title: Source", "title: goal"), "title: goal", "same title as 'scoping.goal'"),
    ("C023", spoilt("{kind: list, holds: [source]}", "list"), "answer: list", "what a complete answer holds"),
    (
        "C024",
        spoilt("    yields: The <system> shall help to reach <effect>.\n", ""),
        "- id: scoping.goal",
        "requirement",
    ),
    ("C025", spoilt("    evidence: [a connection]\n", ""), "- id: data.source", "names no evidence"),
    ("C026", spoilt("minutes: 4", "minutes: 0"), "minutes: 0", "takes 0 minutes"),
    ("C026", spoilt("minutes: 4", "minutes: 61"), "minutes: 61", "takes 61 minutes"),
    ("C027", spoilt("title: Data}", "title: Data}\n  - {id: use, title: Use}"), "- {id: use", "'use' has no question"),
    ("C028", spoilt("questions: all", "questions: []"), "- {id: whole", "holds no question"),
    (
        "C028",
        spoilt("questions: all", "questions: [data.source, data.source]"),
        "- {id: whole",
        "names 'data.source' 2",
    ),
    (
        "C029",
        spoilt("stages:", "credits: [{change: added, by: [me], questions: [data.no]}]\nstages:"),
        "credits:",
        "the form does not ask it",
    ),
    (
        "C029",
        spoilt("stages:", "credits: [{change: deleted, by: [me], questions: [data.source]}]\nstages:"),
        "credits:",
        "as deleted, but the form asks it",
    ),
    ("C030", spoilt("    origin: {note: Our own.}\n", ""), "- id: data.source", "where it comes from"),
    ("C031", spoilt(", source: A report}", "}"), "skipped: {text", "without its source"),
    ("C032", SOUND.partition("questions:\n")[0] + "questions: []\n", "questions: []", "has no question"),
    (
        "C033",
        spoilt("  - {id: scoping, title: Scoping, feeds: [data]}\n", "").replace(
            "{id: data, title: Data}\n", "{id: data, title: Data}\n  - {id: scoping, title: Scoping}\n"
        ),
        "- id: data.source",
        "after questions of a later stage",
    ),
]


@pytest.mark.parametrize(("code", "text", "part", "sentence"), SPOILT, ids=lambda value: str(value)[:4])
def test_a_rule_fires_once_on_what_it_forbids_and_names_the_line(tmp_path, code, text, part, sentence):
    path = tmp_path / "form.yaml"
    path.write_text(text, "utf-8")
    found = [complaint for complaint in lint_path(path) if complaint.code == code]
    assert [sentence in complaint.message for complaint in found] == [True], lint_path(path)
    assert found[0].file == str(path)
    assert found[0].severity == RULES[code].severity
    assert found[0].line == (line_of(text, part) if part else text[: text.rindex("- id: scoping.goal")].count("\n") + 1)


def test_no_rule_fires_on_a_sound_form(tmp_path):
    path = tmp_path / "form.yaml"
    path.write_text(SOUND, "utf-8")
    assert lint_path(path) == ()


def test_a_dependency_without_a_reason_is_told():
    """In YAML a reason cannot be left out, so this one is made by hand."""
    form = read_form("mlops/3")
    bare = replace(form.questions[-1], builds_on=(Dependency("scoping.problem", ""),))
    found = lint(replace(form, questions=(*form.questions[:-1], bare)))
    assert [(complaint.code, complaint.path) for complaint in found] == [
        ("C034", "questions[deployment.performance].builds_on[scoping.problem]")
    ]


def test_every_rule_has_an_example_that_fires():
    assert {code for code, *_ in SPOILT} | {"C034"} == set(RULES)


def test_rules_are_numbered_without_a_gap_and_say_why():
    assert list(RULES) == [f"C{number:03}" for number in range(1, len(RULES) + 1)]
    assert all(rule.title and rule.reason for rule in RULES.values())


def test_a_long_circle_is_named_whole():
    form = read_form("mlops/3")
    first = replace(form.questions[0], builds_on=(Dependency("deployment.retraining", "A loop."),))
    found = [c for c in lint(replace(form, questions=(first, *form.questions[1:]))) if c.code == "C002"]
    assert found
    for complaint in found:
        around = complaint.message.partition(": ")[2].partition(";")[0].split(" → ")
        assert around[0] == around[-1]
        assert len(set(around)) == len(around) - 1 > 1
        assert "scoping.problem" in around


def test_a_role_that_is_asked_and_unknown_is_told_without_a_file():
    form = read_form("mlops/3")
    bad = replace(form.questions[0], asked=(Asking("nobody"),))
    (complaint,) = [c for c in lint(replace(form, questions=(bad, *form.questions[1:]))) if c.code == "C006"]
    assert (complaint.file, complaint.line) == ("", 0)
    assert str(complaint) == "C006 'scoping.problem' asks 'nobody', which is no role of the form."


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("questions[data.source].builds_on[scoping.goal]", 3),
        ("questions[data.source].answer.kind", 2),
        ("questions[data.source]#2", 1),
        ("roles[owner]", 1),
        ("", 1),
    ],
)
def test_a_place_is_that_of_the_nearest_thing_around(path, line):
    places = {
        "": Place("f", 1),
        "questions[data.source]": Place("f", 2),
        "questions[data.source].builds_on[scoping.goal]": Place("f", 3),
    }
    assert place_of(path, places) == Place("f", line)
