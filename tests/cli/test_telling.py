"""Facts about what programs get, and about what people see: shapes, counts, signs, widths."""

import re

import pytest

from remit.cli.drawing import POSSIBLY, STATES, TO_REVIEW, VERDICTS, axis, bar, changed, interval
from remit.cli.drawing.texts import count, one_line, readable
from remit.core import states
from remit.core.observations import Figure
from remit.language.nouns import listed
from remit.workbench import overviews


def test_a_form_is_given_whole(remit):
    """`forms show` gives each question with all that it carries."""
    form = remit("forms", "show", "mlops/3", json=True).data
    assert len(form["questions"]) == 37
    question = next(q for q in form["questions"] if q["id"] == "data.minimum")
    assert {"id", "stage", "title", "wording", "roles", "asked", "examples", "why", "skipped", "builds_on"} <= set(
        question
    )
    assert question["roles"] == [asking["role"] for asking in question["asked"]]
    assert all(q["wording"] and q["roles"] for q in form["questions"])


@pytest.mark.parametrize(
    ("old", "new", "added", "deleted", "reworded", "roles_changed"),
    [("mlops/1", "mlops/2", 12, 1, 0, 18), ("mlops/2", "mlops/3", 3, 0, 34, 0)],
)
def test_editions_compare_as_their_source_says(*, old, new, added, deleted, reworded, roles_changed, remit):
    """Both comparisons come out, in JSON and in text, with who asked for a change."""
    found = remit("forms", "compare", old, new, json=True).data
    numbers = [len(found[what]) for what in ("added", "deleted", "reworded", "roles_changed")]
    assert numbers == [added, deleted, reworded, roles_changed]
    assert all(change["id"] and isinstance(change["by"], list) for change in found["added"])
    assert all({"from", "to"} <= set(change) for change in found["reworded"] + found["roles_changed"])
    text = remit("forms", "compare", old, new).out
    assert f"{added} added, {deleted} deleted, {reworded} reworded, {roles_changed} roles changed" in text


def test_the_shipped_forms_pass_the_lint(remit):
    """`forms lint` looks all of them over."""
    told = remit("forms", "lint", json=True)
    assert told.code == 0
    assert [form["form"] for form in told.data["forms"]] == [
        f["id"] for f in remit("forms", "list", json=True).data["forms"]
    ]


def test_a_cycle_is_named_with_its_path(remit, tmp_path):
    """The lint of a form of one's own says which questions build on each other, in which file and line."""
    (tmp_path / "form.yaml").write_text(
        "id: own/1\ntitle: Own\nextends: mlops/3\nquestions:\n"
        "  - id: scoping.problem\n    builds_on: {scoping.ml-fit: why not}\n",
        "utf-8",
    )
    told = remit("forms", "lint", "form.yaml")
    assert told.code == 5
    assert re.search(r"form\.yaml:\d+", told.out)
    assert "scoping.ml-fit" in told.out


def test_lists_and_bars_share_one_count(churn):
    """The status, the lists and the filters never disagree."""
    churn("answer", "churn", "data.minimum", "at least 50,000 rows")
    churn("skip", "churn", "data.volume", "small")
    status = churn("status", json=True).data
    for state, number in status["questions"]["states"].items():
        assert len(churn("questions", "--state", state, json=True).data["questions"]) == number
    for stage in status["stages"]:
        assert len(churn("questions", "--stage", stage["id"], json=True).data["questions"]) == stage["total"]
    assert sum(stage["done"] for stage in status["stages"]) == status["questions"]["done"] == 2
    assert "2 of 37 answered or set aside" in churn("status").out


def test_filters_narrow_the_list_and_say_how_much_is_hidden(churn):
    """Mine are those put to a role that I hold."""
    mine = churn("questions", "--mine", "--stage", "data", json=True).data
    assert mine["questions"]
    assert all("product-owner" in q["roles"] and q["stage"] == "data" for q in mine["questions"])
    assert f"{37 - len(mine['questions'])} hidden by the filter" in churn("questions", "--mine", "--stage", "data").out


def test_a_project_s_own_questions_are_asked_reworded_rerolled_dropped_and_restored(churn):
    """What a team changes of its form is shown and undone."""
    asked = churn("ask", "churn", "--stage", "data", "--title", "Consent", "--role", "legal:must", "--builds-on",
                  "data.source=each source has its own consent", "Who agreed?", json=True).data  # fmt: skip
    assert asked["question"]["id"] == "data.consent"
    assert asked["question"]["asked"] == [{"role": "legal", "how": "must"}]
    assert churn("reword", "churn", "data.consent", "Which customers agreed?").code == 0
    assert "Product owner" in churn("roles", "churn", "data.consent", "product-owner", "legal:consult").out
    assert churn("drop", "churn", "data.consent", "asked elsewhere").code == 0
    assert "--restore" in churn("show", "churn", "data.consent").err
    assert "Which customers agreed?" in churn("drop", "churn", "data.consent", "--restore").out


def test_people_join_take_roles_and_leave(churn):
    """The list says who holds what, and which roles nobody holds."""
    told = churn("people", "churn", "--add", "Ada Lovelace", "--role", "data-scientist", "--role", "data-engineer")
    assert re.search(r"Ada Lovelace\s+Data scientist and Data engineer", told.out)
    assert "legal" in told.out
    churn("people", "churn", "--remove", "Ada Lovelace", "--role", "data-engineer")
    assert churn("people", "churn", json=True).data["people"][1]["roles"] == ["data-scientist"]
    churn("people", "churn", "--remove", "Ada Lovelace")
    assert churn("people", "churn", json=True).data["people"][1]["present"] is False


@pytest.mark.parametrize(
    "said", [("comment", "churn", "{0}", "Why?"), ("task", "churn", "Count", "--about", "{0}", "--person", "Theo")]
)
def test_nothing_is_said_of_a_requirement_that_never_was(said, churn):
    """Exit code 3, and the nearest requirement is named; of one that is there all may be said."""
    churn("answer", "churn", "data.minimum", "At least 50,000 rows", "--accept")
    refused = churn(*(word.format("data.minimum/row") for word in said))
    assert (refused.code, refused.out) == (3, "")
    assert "data.minimum/rows?" in refused.err
    assert churn(*(word.format("data.minimum/rows") for word in said)).code == 0


def test_talk_is_listed_and_closed(churn):
    """Comments, tasks and feedback are written, listed by the same command, and closed by the end of their id."""
    comment = churn("comment", "churn", "data.source", "Ask Priya", json=True).data["comments"][0]
    churn("comment", "churn", "For all of us")
    assert "For all of us" in churn("comment", "churn").out
    assert "For all of us" not in churn("comment", "churn", "data.source").out
    churn("comment", "churn", "--resolve", comment["id"][-8:])
    assert "resolved data.source" in churn("comment", "churn").out
    task = churn("task", "churn", "Count them", "--person", "Theo", "--due", "2030-01-01", json=True).data["tasks"][0]
    assert "Theo" in churn("task", "churn").out
    assert churn("task", "churn", "--done", task["id"][-8:], json=True).data["tasks"][0]["done"] is True
    churn("feedback", "churn", "Clear", "--question", "data.source", "--aspect", "helpful")
    assert "helpful" in churn("feedback", "churn").out


def test_every_state_and_verdict_has_a_sign_of_its_own_and_a_word():
    """Nothing is told by colour alone."""
    assert set(STATES) == set(states.STATES)
    assert set(VERDICTS) == set(overviews.VERDICTS)
    for signs in (STATES.values(), VERDICTS.values(), (TO_REVIEW, POSSIBLY)):
        assert len({sign.icon for sign in signs}) == len({sign.word for sign in signs}) == len(list(signs))
        assert all(len(sign.icon) == 1 and sign.word for sign in signs)


@pytest.mark.parametrize("columns", [80, 200])
def test_no_line_is_wider_than_the_terminal(columns, churn, monkeypatch):
    """Lists, cards and overviews fit; long words of people wrap."""
    monkeypatch.setenv("COLUMNS", str(columns))
    churn(
        "answer", "churn", "data.minimum", "at least 50,000 rows. " + "And many more words about it. " * 20, "--accept"
    )
    for words in (["questions"], ["status"], ["show", "churn", "data.minimum"], ["requirements"], ["history", "churn"],
                  ["people"], ["forms", "show", "mlops/3"], ["forms", "compare", "mlops/2", "mlops/3"]):  # fmt: skip
        told = churn(*words)
        assert told.code == 0, told.err
        assert max(map(len, told.out.splitlines())) <= columns, words
        assert all(row == row.rstrip() for row in told.out.splitlines()), words


def test_colour_is_only_where_there_is_a_terminal(churn, monkeypatch):
    """A pipe gets no colour; a terminal that wants it does, unless NO_COLOR is set."""
    assert "\x1b[" not in churn("status").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in churn("status").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert not re.search(r"\x1b\[[0-9;]*3\dm", churn("status").out)


def _count(**numbers):
    by_state = tuple((state, numbers.get(state.replace("-", "_"), 0)) for state in states.STATES)
    return states.Count("x", "X", sum(numbers.values()), by_state, 0)


@pytest.mark.parametrize(
    ("numbers", "drawn"),
    [
        ({"open": 4}, "········"),
        ({"agreed": 4}, "████████"),
        ({"agreed": 1, "answered": 1, "open": 2}, "██▓▓····"),
        ({"agreed": 1, "open": 99}, "█·······"),
        ({"agreed": 99, "open": 1}, "███████·"),
        ({}, "········"),
    ],
)
def test_a_bar_is_as_long_as_it_should_be_and_hides_nothing(numbers, drawn):
    """One question of a hundred is still seen."""
    assert bar(_count(**numbers), 8).plain == drawn


@pytest.mark.parametrize(
    ("low", "high", "crosses"),
    [
        (0.14, 0.16, False),
        (0.6, 0.95, True),
        (0.9, 0.95, False),
        (0.8001, 0.9, False),
        (0.2, 0.7999, False),
        (0.7999, 1.8, True),
        (0.8, 0.9, True),
    ],
)
def test_an_interval_crosses_the_threshold_only_when_it_does(low, high, crosses):
    """A verdict that cannot be told looks undecided; one that can never touches the line by rounding."""
    figure = Figure("", (low + high) / 2, low, high, 100)
    beside = Figure("", 1.0, 0.1, 2.0, 100)
    for on in (axis([figure], 0.8), axis([figure, beside], 0.8)):
        said = interval(figure, 0.8, on, width=20).plain
        assert len(said) == 20
        assert ("┿" in said) is crosses, said
        assert said.count("┃") + said.count("┿") == 1


def test_texts_are_put_as_people_read_them():
    """Counts agree with their nouns; lists end with "and"; long lines are cut at a word."""
    assert (count(1, "reply", "replies"), count(1200, "row")) == ("1 reply", "1,200 rows")
    assert (listed([]), listed(["a"]), listed(["a", "b", "c"])) == ("", "a", "a, b and c")
    assert one_line("one two three", 9) == "one two…"
    assert one_line(None) == "(erased)"
    assert readable("a\tb\r\nc\x07") == "a\tb\nc\\x07"
    assert changed([("same", "a "), ("gone", "b "), ("new", "c")]).plain == "a [-b-] {+c+}"
