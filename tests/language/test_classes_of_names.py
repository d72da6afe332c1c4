"""Facts about how people, things and options are named in free words, each class in words that no table holds."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.language.lists.asked import ASKED
from remit.language.reading import read
from remit.language.values import Value, plain

TEAM, USERS, EXPERT = "scoping.resources", "scoping.end-user", "scoping.domain-expert"
SCREEN, OVERSIGHT, PROBLEM = "scoping.interface", "scoping.human-oversight", "scoping.problem"
SOURCE, STEPS, FIELDS, PRIVACY = "data.source", "data.preprocessing", "data.metadata", "data.privacy"
RUNS, BIAS, CLASSES = "modeling.experiment-record", "modeling.bias", "data.labelling-guideline"
RELEASE, BACK, CALLED, ACCESS = (
    "deployment.release", "deployment.rollback", "deployment.incidents", "deployment.model-access",
)  # fmt: skip

READ: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    # people by their bare names, and how roles are shortened
    (TEAM, "Ulla from the kiln, Tuesdays", ("people who=ulla place=kiln every tuesday",)),
    (TEAM, "Team: Tarik (models, 2 days/week), Olive from glazing (3 h/week)",
     ("people 2 day who=tarik", "people 3 h who=olive place=glazing")),
    (TEAM, "one ML engineer (60 %)", ("people 0.6 FTE who=ml engineer",)),
    (TEAM, "me and the big kiln", ("resource items=big kiln",)),
    (EXPERT, "Ask Noor, she knows the glazes", ("expert who=noor",)),
    (EXPERT, "Ines Duarte, senior potter, 2 h a week", ("expert 2 h who=ines duarte",)),
    # parts of those who were counted, and groups with their number
    (USERS, "90 stewards, 60 in Oban and 30 in Mallaig", ("user-group 90 person who=steward",)),
    (USERS, "lost property desk, about 8 staff", ("user-group 8 person who=lost property desk",)),
    (USERS, "12 pursers who see totals and no names", ("user-group 12 person who=purser",)),
    ("modeling.explainability", "Passengers: none. The purser wants it.", ("explained-to who=purser",)),
    (CALLED, "A child in danger on deck: the bosun, at once", ("called who=bosun",)),
    (ACCESS, "The timetable team writes, pursers may read", (
        "access who=timetable team action=writes", "access who=purser action=read")),
    # lists: what is not understood or not sure is left out, and the rest stands
    (RUNS, "git hash, seed, glaze recipe, who fired it and why",
     ("recorded items=code-version+seed+glaze recipe+who fired it+why",)),
    (FIELDS, "kiln no., firing curve, date. Humidity if the sensor is back", (
        "field items=kiln number+firing curve+date",)),
    (SOURCE, "two deck cameras, the ticket gate, the tide table. Not the engine room, the union said no", (
        "source items=deck cameras+ticket gate+tide table",)),
    ("deployment.foreseen-changes", "new ferry in 2028, other gates, maybe shore power",
     ("foreseen-change items=new ferry in 2028+other gates",)),
    (FIELDS, "time, deck, name. Except name.", ()),
    (CLASSES, "crack / blister / pinhole / other", ("class items=crack+blister+pinhole+other",)),
    (CLASSES, "Tags: crawling, crazing, shivering, none of these.",
     ("class items=crawling+crazing+shivering+none of these",)),
    (BIAS, "home port, sex, season ticket yes/no", (
        "bias attribute=home port", "bias attribute=sex", "bias attribute=season ticket")),
    (STEPS, "- merge scans with the gate log\n- drop test tickets\n- no smoothing", (
        "step items=merge scans with the gate log+drop test tickets",)),
    ("deployment.foreseen-changes", "things change all the time at sea, hard to say", ()),
    # personal details that are in the data, and laws that no list knows
    (PRIVACY, "The tapes show faces, boat numbers and crew names.", (
        "personal-data items=faces+boat numbers+crew names",)),
    (PRIVACY, "product names", ()),
    (PRIVACY, "GDPR and the harbour safety act", ("law items=gdpr+harbour safety act",)),
    (PRIVACY, "the data protection act", ("law items=data protection act",)),
    (PRIVACY, "We must act when the union calls.", ()),
    # what a system is for, in the words of who needs it or under headings
    (PROBLEM, "As a purser I want to know which cars will not show up, so I can let others on.",
     ("purpose who=purser action=know which cars will not show up aim=i can let others on",)),
    (PROBLEM, "goal: spot late lorries; for: the loading crew; benefit: ferries leave on time", (
        "purpose who=loading crew action=spot late lorries aim=ferries leave on time",)),
    (PROBLEM, "We want the potters to see which pots will crack, so that fewer are fired in vain.", (
        "purpose who=potters action=see which pots will crack aim=fewer are fired in vain",)),
    # options: remarks in brackets, manner and thing, any role that decides
    ("data.acquisition", "The logs are copied by hand (the yard keeps the network shut)", ("means items=by-hand",)),
    (RELEASE, "A/B by crossing and not by passenger", ("strategy items=a-b-test",)),
    (RELEASE, "Two kilns first, then all", ("strategy items=pilot",)),
    (RELEASE, "canary on one ferry. If the bosun is happy, all of them", ("strategy items=canary",)),
    (OVERSIGHT, "No pot leaves before the head potter has signed it off.", (
        "oversight items=person-approves",)),
    (OVERSIGHT, "The harbour master has the last word", ("oversight items=person-decides",)),
    (SCREEN, "a tab in the CRM, no separate app", ("interface items=business-system", "interface none items=app")),
    (BACK, "We can't switch it off.", ()),
    (BACK, "last week's model; decided by the harbour master", ("replacement items=previous-version",)),
    ("data.labeller", "trainees; freelancers never", ("labeller items=students", "labeller none items=outsourced")),
    ("modeling.deployment-constraints", "no GPU in that cluster", ()),
    ("deployment.location", "locked-down AWS account", ("location items=cloud place=aws",)),
    # events that end at a comma
    ("data.lifetime", "until the glaze recipe is changed, or three years",
     ("expiry-event the glaze recipe is changed",)),
)  # fmt: skip
"""Question, words, and the values they give; a value as far as the class is about it."""


def _written(value: Value) -> str:
    """Write the slots of a value that these classes are about."""
    amount = f"{plain(value.amount)} {value.unit}" if value.amount is not None else ""
    named = [
        f"{slot}={said}" for slot in ("attribute", "who", "action", "place", "aim") if (said := getattr(value, slot))
    ]
    items = f"items={'+'.join(value.items)}" if value.items and not amount else ""
    op = "none" if value.op == "none" else ""
    return " ".join(part for part in (value.what, op, amount, value.condition, items, *named, value.schedule) if part)


@pytest.mark.parametrize(("question", "text", "expected"), READ, ids=[f"{q}: {t}"[:70] for q, t, _ in READ])
def test_names_are_read_as_they_stand_and_nothing_else(question: str, text: str, expected: tuple[str, ...]):
    """The names of an answer become its values; what only looks like one gives none."""
    values = [_written(value) for value in read(question, text).values]
    kinds = {one.split()[0] for one in expected} if expected else {value.split()[0] for value in values}
    assert sorted(value for value in values if value.split()[0] in kinds) == sorted(expected)


@pytest.mark.parametrize(
    ("question", "text", "said"),
    [
        (RUNS, "commit, seed, glaze recipe, they know the kiln", "not understood"),
        (BIAS, "sex, home port, anglers' clubs", "tells groups apart"),
        (FIELDS, "kiln, date, maybe humidity", "not sure"),
    ],
)
def test_what_is_left_out_of_a_list_is_told(question: str, text: str, said: str):
    """A list of which a part is left out says which part, and why."""
    reading = read(question, text)
    assert reading.values
    assert any(said in note.sentence for note in reading.notes)


def test_a_question_that_does_not_apply_stays_so_whatever_is_told_beside():
    """What says by itself that there is no stream is not undone by how often a list is made."""
    assert read("data.stream-frequency", "no stream here, it's a yearly list").status == "not-applicable"
    assert read("data.stream-frequency", "no stream, but a batch every hour").values


WORDS = st.sampled_from((
    "Ulla", "from", "the", "kiln", "(", ")", ",", ":", ";", "/", "first", "12", "two", "no", "not", "by", "pursers",
    "maybe", "if", "as", "a", "want", "to", "so", "we", "act", "on", "GDPR", "names", "none", "never", "own", "\n- ",
    "'", "for", "goal", "benefit", "Dr.", "ML", "%", "80", "or", "and", "plus", "pilot", "until", "2023", "3D", "no.",
    "that",
))  # fmt: skip


@given(st.lists(WORDS, max_size=40), st.sampled_from(sorted(ASKED)))
@settings(max_examples=50)
def test_any_order_of_such_words_is_read_without_an_error(words: list[str], question: str):
    """Reading never raises, and each value stands within the text."""
    text = " ".join(words)
    for value in read(question, text).values:
        assert value.span is not None
        assert 0 <= value.span[0] < value.span[1] <= len(text)


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("The duty nurse decides.", ()),
        ("The operator rolls it back.", ()),
        ("The duty nurse takes over by hand.", ("person",)),
        ("The planner decides by hand.", ("person",)),
    ],
)
def test_whoever_decides_on_going_back_does_not_take_the_models_place(text: str, options: tuple[str, ...]):
    values = read("deployment.rollback", text).values
    assert tuple(item for value in values if value.what == "replacement" for item in value.items) == options


def test_a_heading_for_who_stands_in_is_nobody():
    values = read("scoping.domain-expert", "Deputy: Tom Aske, system planner, same hours.").values
    assert "deputy" not in {value.who for value in values}
