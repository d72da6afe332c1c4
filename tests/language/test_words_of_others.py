"""Facts about clauses that are no answer: what others did or say, what is so today, what nobody uses."""

from __future__ import annotations

import pytest

from remit.language.reading import read


def options(question: str, text: str) -> list[tuple[str, tuple[str, ...]]]:
    """Give the options that are read: chosen, and turned down."""
    return [(value.op, value.items) for value in read(question, text).values if value.what != "region"]


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("deployment.location", "Purchasing swears by AWS."),
        ("deployment.location", "Films are sent to Azure. Where the model sits is another question."),
        ("deployment.release", "The integrator recommends a canary release."),
        ("data.leakage", "Ada says by customer, Ben says by time."),
        ("scoping.interface", "My niece built an app for her choir."),
        ("scoping.interface", "There is an app which nobody opens."),
        ("scoping.resources", "Sales got three data scientists and 90,000 euros for a chatbot."),
        ("deployment.incidents", "In the mill next door they call the brigade."),
        ("modeling.deployment-constraints", "Phones are phones."),
        ("data.cycles", "seasonal, sort of"),
        ("deployment.location", "The ticket software is in the cloud."),
        ("deployment.location", "I keep hearing edge, edge, edge."),
        ("scoping.human-oversight", "The union fears that the system decides alone."),
        ("scoping.human-oversight", "A doctor signs the slip, that has nothing to do with us."),
        ("deployment.rollback", "When the gate broke in June, guards sold tickets by hand."),
        ("scoping.end-user", "The integrator's demo showed a planner and a clerk."),
        ("deployment.release", "Press would love a big bang."),
        ("deployment.packaging", "Whoever wants a container can build one."),
        ("data.labeller", "Interns only make the tea."),
        ("modeling.experiment-store", "Before 2024 it was a spreadsheet."),
    ],
)
def test_what_others_say_or_did_and_what_nobody_uses_is_no_answer(question: str, text: str):
    assert read(question, text).values == ()


@pytest.mark.parametrize(
    ("question", "text", "said"),
    [
        ("deployment.location", "The law says on our own servers.", [("", ("on-premise",))]),
        ("scoping.interface", "A web page. There is also an app that nobody looks at.", [("", ("web-page",))]),
        (
            "deployment.location",
            "Azure Norway East. Not on the yards' own servers.",
            [("", ("cloud",)), ("none", ("on-premise",))],
        ),
        (
            "deployment.location",
            "In our own data centre, the cloud is by decree not allowed.",
            [("", ("on-premise",)), ("none", ("cloud",))],
        ),
        (
            "deployment.location",
            "In an edge box by the lock. Nothing is computed in the cloud.",
            [("", ("edge",)), ("none", ("cloud",))],
        ),
        ("deployment.location", "The cloud? No. Our own server.", [("", ("on-premise",))]),
        (
            "deployment.rollback",
            "The version before. Not the guards.",
            [("", ("previous-version",)), ("none", ("person",))],
        ),
        ("modeling.experiment-store", "Excel so far. From May it must be MLflow.", [("", ("tracking-server",))]),
        ("scoping.human-oversight", "Nothing is paid out unless a cashier approves.", [("", ("person-approves",))]),
        ("scoping.interface", "A chat window. No keyboard.", [("", ("chat",))]),
        ("scoping.human-oversight", "It only recommends.", [("", ("person-decides",))]),
        ("data.faults", "Drop the row; never guess.", [("", ("drop",))]),
        ("data.faults", "Jumps (we had a ghost bus in the lake) are thrown out.", [("", ("drop",))]),
        ("data.labeller", "Three of our typesetters, by hand", [("", ("in-house",))]),
        ("data.labeller", "Our tuners, when the halls are empty", [("", ("in-house",))]),
        ("modeling.baseline", "The pilots' own estimates", [("", ("human",))]),
        ("modeling.audit", "Yes, to show that passengers are treated alike", [("", ("yes",)), ("", ("equality",))]),
    ],
)
def test_what_is_chosen_stands_beside_what_is_not(question: str, text: str, said: list[tuple[str, tuple[str, ...]]]):
    assert sorted(options(question, text)) == sorted(said)


@pytest.mark.parametrize(
    "text", ["Hopefully MLflow; today it is a spreadsheet.", "Today it's a spreadsheet. Hopefully MLflow soon."]
)
def test_what_is_so_today_is_not_read_where_something_else_is_hoped_for(text: str):
    reading = read("modeling.experiment-store", text)
    assert (reading.values, reading.status) == ((), "abstained")


def test_a_remark_in_brackets_is_doubtful_by_itself():
    reading = read("data.privacy", "Names and street addresses (Art. 6 GDPR, arguably)")
    assert [value.items for value in reading.values if value.what == "personal-data"] == [("name", "address")]


def test_a_condition_in_brackets_is_about_what_stands_before_it():
    (value,) = read("data.metadata", "shelf mark, finder, year (if legible)").values
    assert value.items == ("shelf mark", "finder", "year")


def test_what_must_not_be_used_for_one_thing_is_not_said_to_be_out_of_the_data():
    assert read("data.privacy", "Age and faith may not be used as features.").values == ()
    assert read("data.privacy", "Names must be removed before training.").values[0].op == "none"


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("per orchard", ("group",)),
        ("70/30 by voyage", ("group",)),
        ("by opening week", ("time",)),
        ("Training and test may not share a skipper nor a boat.", ("group",)),
        ("No tenant, and no flat either, may sit on both sides.", ("group",)),
        ("No reel in both, and split by month.", ("group", "time")),
        ("Twins must not be split over train and test.", ("group",)),
        ("no call of the test data in the training data", ("group",)),
        ("leave one ferry out", ("cross-validation",)),
        ("All shots of one bridge belong to one side.", ("group",)),
    ],
)
def test_what_may_not_be_on_both_sides_is_a_split_by_group(text: str, items: tuple[str, ...]):
    assert [value.items for value in read("data.leakage", text).values if value.what == "split"] == [items]


@pytest.mark.parametrize("text", ["by hand", "split by the intern", "by chance", "decided by law"])
def test_by_leads_to_no_split_where_no_thing_stands_behind_it(text: str):
    assert read("data.leakage", text).values == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("It has to carry on without the WAN.", ("yes",)),
        ("Works in the cellar too, where there's no signal.", ("yes",)),
        ("must keep running if the link is down", ("yes",)),
    ],
)
def test_working_without_any_kind_of_network_is_working_offline(text: str, said: tuple[str, ...]):
    values = read("modeling.deployment-constraints", text).values
    assert [value.items for value in values if value.what == "offline"] == [said]


@pytest.mark.parametrize("text", ["It stops without a signal.", "It cannot work without the WAN."])
def test_what_stops_without_a_network_is_not_said_to_work_offline(text: str):
    values = read("modeling.deployment-constraints", text).values
    assert [value for value in values if value.items == ("yes",)] == []


@pytest.mark.parametrize(
    ("question", "text", "items"),
    [
        (
            "data.labelling-guideline",
            "Four states: new, worn, torn, lost. If torn at the seam, take worn.",
            ("new", "worn", "torn", "lost"),
        ),
        (
            "data.labelling-guideline",
            "Each tile gets one defect type: chip, crack, stain, other.",
            ("chip", "crack", "stain", "other"),
        ),
        ("modeling.versioning", "Code, models and labels, the raw sound not yet.", ("code", "models", "labels")),
        (
            "data.metadata",
            "bell number, tower, pitch; clapper weight? yes, that too",
            ("bell number", "tower", "pitch", "clapper weight"),
        ),
    ],
)
def test_a_list_stands_without_what_is_denied_or_asked_beside_it(question: str, text: str, items: tuple[str, ...]):
    lists = [item for value in read(question, text).values if value.what != "version-store" for item in value.items]
    assert tuple(lists) == items


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("modeling.deployment-constraints", "no constraints that we know of, a van is a van"),
        ("data.privacy", "none. We only look at tyres."),
    ],
)
def test_none_is_none_with_a_remark_behind_it(question: str, text: str):
    assert read(question, text).status == "none"


def test_what_is_said_of_a_source_is_no_source():
    (value,) = (
        one
        for one in read("data.source", "logs from the guild, tides from the harbour, free").values
        if one.what == "source"
    )
    assert value.items == ("guild", "harbour")


def test_the_words_around_money_are_no_thing_that_is_needed():
    values = read("scoping.resources", "The chamber approved 70,000 euros; three data engineers.").values
    assert [value.what for value in values] == ["money", "people"]


def test_where_backups_or_offices_are_is_not_where_the_model_runs():
    values = read("deployment.location", "In Finland. Backups go to Ireland, the head office is in Spain.").values
    assert [value.items for value in values if value.what == "region"] == [("finland",)]


def test_how_a_thing_came_by_contract_is_no_licence():
    values = read("data.ownership", "The tapes are ours and may, by contract, not leave the studio.").values
    assert [value.what for value in values] == ["owner"]
