"""What others have, do or wish is nobody's answer: fresh words for each class, what is read and what is left."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.language.lists.contrasts import ASKED_OF_US
from remit.language.reading import read
from remit.language.values import Value


def _written(value: Value) -> str:
    """Give a value as one short line: what, whether it is turned down, and its names."""
    denied = "!" if value.op == "none" else ""
    return f"{value.what}{denied} {', '.join(value.items) or value.group or value.attribute or value.who}"


def _read(question: str, text: str) -> list[str]:
    """Give what was read."""
    return sorted(_written(value) for value in read(question, text).values if value.amount is None or value.who)


def _found(question: str, text: str) -> set[str]:
    """Give what was read, or found and offered since it is told in passing."""
    offered = (value for one in read(question, text).candidates for value in one.values)
    return {*_read(question, text), *(_written(value) for value in offered)}


OF_OTHERS = [
    ("deployment.serving-form", "The reseller runs his behind an API, ours is quite another thing."),
    (
        "deployment.serving-form",
        "Their branch's older brother in Graz had a stream; the tide office serves its model over an API.",
    ),
    ("deployment.release", "Blue-green is what the payments people use; nobody has decided for us."),
    ("modeling.input-mode", "The data lake of the group is filled nightly."),
    ("modeling.input-mode", "The competitor's engine works in batches."),
    ("scoping.infrastructure", "Our hosting company offers Redshift."),
    ("deployment.packaging", "The provider ships a wheel to everybody else."),
    ("modeling.deployment-constraints", "A sister project runs on phones."),
    ("scoping.human-oversight", "The other product decides alone."),
    ("scoping.human-oversight", "At our neighbour's insurer, a clerk signs every letter."),
    ("data.preprocessing-location", "The customer wanted it in the browser."),
    ("data.preprocessing-location", "Training takes place in the cloud."),
    ("modeling.audit", "The tax people audit our accounts every spring."),
    ("modeling.audit", "The brewery we deliver to is audited each June."),
    ("scoping.legal-risk", "High risk, says the consultant."),
    ("data.leakage", "The authors of the benchmark split at random."),
    ("scoping.legal-risk", "The crane is a safety component, our forecast of repairs is not."),
    ("scoping.interface", "Wholesalers want an app."),
    ("data.privacy", "In Texas it would be HIPAA."),
    ("modeling.audit", "A bookkeeper looks at the savings, not at the model."),
    ("modeling.input-mode", "Our colleagues in Turku work in batches."),
]


@pytest.mark.parametrize(("question", "text"), OF_OTHERS, ids=[f"{q}: {t}"[:70] for q, t in OF_OTHERS])
def test_what_somebody_else_has_or_does_is_no_answer(question: str, text: str):
    """A clause whose subject is an outsider, or another thing than the model, gives no option."""
    chosen = {"serving-form", "strategy", "input-mode", "infrastructure", "package", "target", "oversight"}
    chosen |= {"preparation-place", "auditor", "risk-class", "split", "interface", "law"}
    assert not [one for one in _read(question, text) if one.split()[0].rstrip("!") in chosen or one == "audit yes"]


OURS = [
    ("deployment.serving-form", "The reseller has an API, ours is embedded in the till.", "serving-form embedded"),
    (
        "data.preprocessing-location",
        "The customer wanted it in the browser, we do it on the server.",
        "preparation-place server",
    ),
    ("scoping.legal-risk", "High risk, says the consultant; we disagree, it's limited.", "risk-class limited"),
    ("deployment.packaging", "The supplier must deliver a Docker image.", "package container"),
    ("data.faults", "The supplier is told.", "fault-action report"),
    ("deployment.rollback", "Another model takes over.", ""),
    ("modeling.input-mode", "The model scores in batches.", "input-mode batch"),
    ("modeling.input-mode", "All incoming images are scored in batches.", "input-mode batch"),
    ("modeling.deployment-constraints", "The app runs on the phone.", "target phone"),
    ("data.preprocessing-location", "Cropping happens on the phone.", "preparation-place device"),
    ("scoping.interface", "Foremen see it in a dashboard.", "interface dashboard"),
    ("modeling.audit", "The notified body audits the model each year.", "audit yes"),
    ("modeling.versioning", "The code is in GitLab.", "versioned code"),
    ("deployment.rollback", "The shift lead can go back to the previous version.", "replacement previous-version"),
]


@pytest.mark.parametrize(("question", "text", "expected"), OURS, ids=[f"{q}: {t}"[:70] for q, t, _ in OURS])
def test_what_is_ours_is_read_beside_what_is_not(question: str, text: str, expected: str):
    """A clause about us, about the model, or about what we ask of others, is read as before."""
    assert expected in _found(question, text) if expected else not _read(question, text)


LEFT = [
    ("data-sharing", "scoping.data-sharing", "We looked at federated learning and turned it down."),
    ("serving-form", "deployment.serving-form", "Until last spring an API."),
    ("serving-form", "deployment.serving-form", "Marketing would prefer an endpoint."),
    ("experiment-store", "modeling.experiment-store", "The wiki holds minutes of meetings."),
    ("baseline", "modeling.baseline", "Industry figures exist."),
    ("replacement", "deployment.rollback", "The old controller comes back."),
    ("resource", "scoping.resources", "It takes patience."),
    ("resource", "scoping.resources", "A server, Ilka, and old logs."),
    ("foreseen-change", "deployment.foreseen-changes", "The tariff may change next year."),
    ("foreseen-change", "deployment.foreseen-changes", "Same classes."),
    ("source", "data.source", "Visitors upload recordings of birds."),
    ("resource", "scoping.resources", "The tender alone took four lawyers."),
    ("source", "data.source", "Half measured on the bench."),
    ("source", "data.source", "We wanted to buy it from a broker."),
    ("auditor", "modeling.audit", "Only our quality system is audited, by Bureau Norden, once a year."),
    ("versioned", "modeling.versioning", "The scanner's manual is in a cupboard."),
    ("affected-group", "scoping.affected-people", "Worst case, a crate falls."),
    ("record", "deployment.records", "The police keep theirs for ten years."),
    ("release-test", "deployment.release-tests", "Crash tests belong to the car maker."),
]


@pytest.mark.parametrize(("what", "question", "text"), LEFT, ids=[f"{q}: {t}"[:70] for _, q, t in LEFT])
def test_what_was_only_looked_at_wished_for_or_said_in_passing_is_left_in_words(what: str, question: str, text: str):
    """What was considered and left, what somebody would like, and what is no thing, becomes no value."""
    barred = {"hardware", "server", "old logs"}
    read_as = [value for value in read(question, text).values if value.what == what]
    assert not [item for value in read_as for item in (value.items or (value.who,)) if item not in barred]


PEOPLE: list[tuple[str, str, list[str]]] = [
    ("scoping.domain-expert", "The data scientists will ask two millers on Mondays.", ["expert miller"]),
    ("scoping.domain-expert", "The people who know are the brewers.", ["expert brewer"]),
    ("scoping.domain-expert", "Field experts: foresters of the county", ["expert forester of county"]),
    ("scoping.end-user", "The real users will be pharmacists.", []),
    ("scoping.end-user", "Inspectors read the summary, they don't use it.", []),
    ("scoping.end-user", "It's the cashiers who type into it.", ["user-group cashier"]),
    ("scoping.resources", "Rosa (ML) full time", ["people rosa"]),
    ("scoping.resources", "Their side has ten testers.", []),
    (
        "modeling.accountability",
        "The head of archives. The contractor answers for the roof only.",
        ["accountable head of archives"],
    ),
    ("deployment.rollback", "The previous version, put back by the porter on duty.", ["replacement previous-version"]),
    ("scoping.resources", "Our competitor spent a year and six testers on it.", []),
    ("scoping.domain-expert", "The team may call them at any time.", []),
    (
        "scoping.end-user",
        "Only the six buyers will work with it, later also the drivers.",
        ["user-group buyer", "user-group driver"],
    ),
    ("scoping.resources", "Guests send about 80 letters a day which two agents answer.", []),
    ("scoping.resources", "Two testers, and a lawyer at the start.", ["people lawyer", "people tester"]),
]


@pytest.mark.parametrize(("question", "text", "expected"), PEOPLE, ids=[f"{q}: {t}"[:70] for q, t, _ in PEOPLE])
def test_those_who_are_meant_are_read_and_those_beside_them_are_not(question: str, text: str, expected: list[str]):
    """Who only asks, says the question again, or stands in a clause about a thing, is nobody's answer."""
    assert {*_read(question, text)} <= {*expected} <= _found(question, text)


LISTS = [
    (
        "scoping.affected-people",
        "Tenants (late notice), neighbours, and the caretakers blamed for it",
        "tenants, neighbours, caretakers",
    ),
    ("data.preprocessing", "Cropping, scaling. No stemming.", "cropping, scaling"),
    ("data.source", "Visitors' diaries, and old maps", "visitors' diaries, old maps"),
    ("scoping.infrastructure", "To be bought: an annotation tool, a queue", "annotation tool, queue"),
]


@pytest.mark.parametrize(("question", "text", "expected"), LISTS, ids=[f"{q}: {t}"[:70] for q, t, _ in LISTS])
def test_what_is_told_of_the_last_thing_of_a_list_does_not_keep_the_list_from_being_read(
    question: str, text: str, expected: str
):
    """A tail behind a noun is left out where the items before it are understood; an owner stays in the name."""
    assert [", ".join(value.items) for value in read(question, text).values if value.items] == [expected]


def test_no_place_is_read_from_what_somebody_does():
    """A verb behind *from the other team* makes of it no place where somebody is."""
    (value,) = [
        one for one in read("modeling.audit", "A colleague from the night desk reads the log.").values if one.who
    ] or [Value("auditor")]
    assert value.place == ""


_PIECES = (
    "our ",
    "ours ",
    "we don't ",
    ", ",
    "; ",
    "\n- ",
    "the vendor ",
    "what ",
    "is not",
    " would ",
    "at our ",
    "(",
    " in ",
)


@settings(max_examples=50)
@given(
    st.sampled_from(sorted(ASKED_OF_US)),
    st.lists(st.one_of(st.sampled_from(_PIECES), st.text(max_size=8)), max_size=20).map("".join),
)
def test_any_words_around_a_contrast_are_looked_through_without_an_error(question: str, text: str):
    """No text keeps a contrast from being looked for."""
    assert read(question, text).status


@pytest.mark.parametrize("sign", ["(", ")", '"', "-", "…"])
def test_a_sign_that_stands_alone_in_a_later_sentence_is_no_item(sign: str):
    """A sentence of one sign lists nothing, and is read without an error."""
    assert [one.items for one in read("scoping.resources", f"A scanner.\n{sign}\n").values] in ([], [("scanner",)])


@pytest.mark.parametrize(
    "text", ['audited Mira our full time "\nof two nurses', 'part time people A [(ML) ("\nsays the clerk']
)
def test_a_quote_before_a_new_line_keeps_no_person_from_being_looked_for(text: str):
    """A line that stands in a quote is no word of a name."""
    assert all(read(question, text).status for question in ("scoping.end-user", "scoping.resources"))
