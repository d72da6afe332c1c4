"""Facts about classes of phrases that once were read wrongly, or not at all, in fields that no table holds."""

import pytest

from remit.language.reading import read
from remit.language.saying import render
from remit.language.values import Value, plain

ERROR, VOLUME, GOALS = "scoping.error-cost", "data.volume", "scoping.success-metrics"
USERS, EXPERT, TEAM = "scoping.end-user", "scoping.domain-expert", "scoping.resources"
LABELLER, BASELINE = "data.labeller", "modeling.baseline"

READ: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    # an error costs time and money
    (ERROR, "A wrong pick costs 15 minutes, or 12 euros.", ("error-cost = 15 min", "error-cost = 12 EUR")),
    (ERROR, "Each false alarm means a technician drives out: 2.5 h, about 180 €.",
     ("error-cost = 2.5 h", "error-cost = 180 EUR")),
    (ERROR, "If a fault is missed, the line stands still, 3,500 € an hour", ("error-cost = 3500 EUR",)),
    (ERROR, "Our budget for errors: 10,000 € a year", ()),
    (ERROR, "False negative: last year 30,000 €, this year nothing yet", ()),
    # what is there and what comes in; the result of a product
    (VOLUME, "84 turbines x 1.4 GiB a month = 118 GiB per month, and we start with 6 TiB.",
     ("growth 118 GiB", "volume 6 TiB")),
    (VOLUME, "60,000 films at some 15 MB each, so around 900 GB", ("volume 900 GB",)),
    (VOLUME, "12 TB at present; +1.5 TB/quarter", ("volume 12 TB", "growth 1.5 TB")),
    (VOLUME, "Another group has 20 TB of whale songs", ()),
    (VOLUME, "we deleted 5 TB in spring", ()),
    # outcomes without a name of their own
    (GOALS, "Share of parcels that reach the right depot at first try: 97.5 %, today 93 %.", ("outcome 97.5 %",)),
    (GOALS, "Empty seats: at most 8 % (12 % last season)", ("outcome <= 8 %",)),
    (GOALS, "Time to first answer: 26 h median now, 12 h or less by the end of 2027.", ("outcome <= 12 h",)),
    (GOALS, "No-show rate down to 6 % (now 11 %)", ("outcome <= 6 %",)),
    (GOALS, "Travel agents said 60 %, we want 85 % of trips booked without a phone call", ()),
    (GOALS, "If we only get 80 % that is fine; 70 % is not", ()),
    # people that are in no list, shares of a post, days, those in another place
    (USERS, "24 case processors in Pune, 9 in Raleigh", ("user-group 24 person", "user-group 9 person")),
    (USERS, "35 dispatchers at three depots (12 of them on nights)", ("user-group 35 person",)),
    (USERS, "two coxswains and 14 lighthouse keepers", ("user-group 2 person", "user-group 14 person")),
    (EXPERT, "two stonemasons at 10 % each", ("expert 0.1 FTE",)),
    (EXPERT, "the head gardener, Tuesdays 2 h", ("expert 2 h",)),
    (EXPERT, "Prof. Amadi (marine biology), 4 hours per week", ("expert 4 h",)),
    (EXPERT, "2 cavers from the club, 5 h a month together", ("expert 2 person",)),
    (TEAM, "4 servers and 2 scanners", ()),
    (TEAM, "3 days a week each, no money", ()),
    (TEAM, "2 years of archive", ("resource",)),
    # a goal beside a limit, an aim that is no correction
    ("data.minimum", "800 labelled cracks, better 1,500", ("rows >= 800 crack",)),
    ("data.minimum", "No training with fewer than 3,000 leaves.", ("rows >= 3000 leaf",)),
    ("data.minimum", "24 months of vibration data from 60 turbines", ("history >= 24 month",)),
    # one scale for both ends, and the few who label
    (GOALS, "turnover from 2 to 3 million €", ("outcome >= 3000000 EUR",)),
    (LABELLER, "our 12 guides, 400 pictures", ("items-labelled >= 400 picture",)),
    ("modeling.audit", "the fire brigade when they like", ("auditor",)),
    # how many are labelled, and by how many
    (LABELLER, "Outsourced to MedLex in Manila, 40 000 narratives, two labels each.",
     ("items-labelled >= 40000 narrative", "labels-per-item >= 2 label", "labeller")),
    (LABELLER, "Two postdocs label 6,000 frames; every tenth frame is labelled by both",
     ("items-labelled >= 6000 frame",)),
    # what is kept for how long
    ("data.retention", "raw video 72 h", ("retention = 72 h",)),
    ("deployment.records", "the raw ensemble 2 years", ("record", "retention >= 2 year")),
    ("data.lifetime", "one season, i.e. 10 months", ("lifetime <= 10 month",)),
    ("data.lifetime", "2 years for trees, but after a storm everything is old", ()),
    # times that hold in a case only, or that only tell when
    ("deployment.incidents", "2 hours outside office hours", ("time-to-respond <= 2 h",)),
    ("deployment.retraining", "if the MAE over 14 days exceeds 20 %", ("trigger > 20 %",)),
    ("deployment.retraining", "on the first Monday of each month, window = last 36 months",
     ("trigger", "training-window = 36 month")),
    # people are the baseline, and those who own it are not
    (BASELINE, "Two trained sorters, who agree with the inspector", ("baseline",)),
    (BASELINE, "People complain about the current system.", ()),
    # lists
    ("data.preprocessing", "strip names, window/level, resize to 1024, etc.", ("step",)),
    ("data.metadata", "e.g. time, camera, lane", ()),
    ("modeling.bias", "variety (we have far more Gala than anything else), orchard", ("bias", "bias")),
)  # fmt: skip


def _said(value: Value) -> str:
    amount = "" if value.amount is None else plain(value.amount)
    return " ".join(word for word in (value.what, value.op, amount, value.unit) if word)


@pytest.mark.parametrize(("question", "text", "expected"), READ, ids=[f"{q}: {t}"[:80] for q, t, _ in READ])
def test_a_phrase_of_a_mended_class_is_read_as_it_was_meant(question: str, text: str, expected: tuple[str, ...]):
    """What is said is read, and nothing is made of what is only told beside it."""
    assert sorted(_said(value) for value in read(question, text).values) == sorted(expected)


@pytest.mark.parametrize(("question", "text"), [(q, t) for q, t, said in READ if said and q in (ERROR, VOLUME, GOALS)])
def test_an_amount_of_a_mended_class_is_said_and_read_again(question: str, text: str):
    """read(render(v)) is v for what is read in them, but for what was assumed."""
    for value in read(question, text).values:
        again = read(question, render(value)).values
        assert [(one.what, one.amount, one.unit) for one in again] == [(value.what, value.amount, value.unit)]


def test_a_part_of_a_list_behind_a_slash_stays_whole():
    """Window/level is one step; what is named in passing (licensed) is no source."""
    steps = read("data.preprocessing", "strip names, window/level, resize to 1024").values
    assert steps[0].items == ("strip names", "window/level", "resize to 1024")


def test_the_time_behind_a_record_is_no_part_of_its_name():
    """The raw ensemble is kept, not the raw ensemble 2 years."""
    assert read("deployment.records", "the raw ensemble 2 years").values[0].items == ("raw ensemble",)


def test_a_doubt_about_a_thing_is_none_about_what_is_said():
    """Review of doubtful cases is sure; that it is unclear how many are needed is not."""
    sure = read("scoping.resources", "3 physicians, 2 hours per week each (review of doubtful cases)").values
    unsure = read("scoping.resources", "it is unclear whether 3 physicians are enough").values
    assert [value.amount for value in sure] == [2]
    assert not unsure


SCHEDULED: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("data.acquisition", "nightly extract from the core system on working days", ("every working day at night",)),
    ("data.acquisition", "Nightly on weekdays", ("every working day at night",)),
    ("data.acquisition", "Daily at 06:00 from the yard on working days", ("every working day at 06:00",)),
    ("data.acquisition", "weekly export from the till on Mondays", ("every monday",)),
    ("deployment.retraining", "nightly training on the cluster on weekdays", ("every working day at night",)),
    ("data.acquisition", "hourly pull from the API on working days", ()),
    ("data.acquisition", "Daily upload by the lab on Mondays and Thursdays", ()),
    ("modeling.audit", "Yes, the regulator whenever he likes.", ()),
    ("modeling.audit", "Yes: whenever the auditor wants to.", ()),
    ("modeling.audit", "Yes, the owner if she feels like it.", ()),
    ("modeling.audit", "Yes, as often as the board sees fit.", ()),
    ("modeling.audit", "Yes, when the ministry requests one.", ("the ministry requests one",)),
)


@pytest.mark.parametrize(("question", "text", "expected"), SCHEDULED)
def test_days_narrow_the_schedule_before_them_and_a_whim_is_none(question: str, text: str, expected: tuple[str, ...]):
    """Nightly on weekdays is one schedule, not two; what hangs on somebody's mood is not foreseen."""
    found = [value for value in read(question, text).values if value.what == "trigger"]
    assert tuple(value.schedule or value.condition for value in found) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1.5 FTE from analytics, 0.2 FTE compliance", (("analytics", "1.5"), ("compliance", "0.2"))),
        ("0.5 FTE from research and 0.2 FTE from procurement", (("research", "0.5"), ("procurement", "0.2"))),
        ("0.5 FTE legal", (("legal", "0.5"),)),
        ("0.3 FTE marketing", (("marketing", "0.3"),)),
        ("1 FTE total", ()),
        ("2 FTE over the project", ()),
        ("1 FTE in Berlin, 1 FTE in Oslo", ()),
        ("1 FTE from Berlin", ()),
    ],
)
def test_a_share_of_a_post_may_come_from_a_part_of_the_house(text: str, expected: tuple[tuple[str, str], ...]):
    """Half a post in procurement is a share of a post, never half a person."""
    found = [value for value in read(TEAM, text).values if value.what == "people"]
    assert tuple((value.who, plain(value.amount)) for value in found if value.amount is not None) == expected
    assert {value.unit for value in found} <= {"FTE"}


@pytest.mark.parametrize(
    ("text", "who", "action"),
    [
        ("The crack detector must let inspectors skip sound sections.", "inspectors", "skip sound sections"),
        ("Our route planner should help drivers avoid jams so that parcels arrive.", "drivers", "avoid jams"),
        ("What we want is that clerks get their mails at the first go.", "clerks", "get their mails at the first go"),
        ("The goal is that nurses see urgent calls first.", "nurses", "see urgent calls first"),
        ("The goal is that costs fall.", "", ""),
        ("What we want is that nobody waits.", "", ""),
        ("Last year the tool helped drivers to save fuel.", "", ""),
    ],
)
def test_who_is_helped_by_a_thing_is_whom_it_is_for(text: str, who: str, action: str):
    """The planner that shall help drivers is for drivers."""
    found = read("scoping.problem", text).values
    assert (found[0].who, found[0].action) == (who, action) if who else not found


def test_that_nobody_in_particular_is_told_is_no_choice():
    """The relevant people are informed: nobody is."""
    assert not read("data.faults", "The relevant people are informed in a timely manner.").values
    assert read("data.faults", "The data engineer is told.").values[0].items == ("report",)


@pytest.mark.parametrize("text", ["no stream", "There is no streaming.", "No live data", "we have no stream"])
def test_where_nothing_streams_its_rate_is_not_asked(text: str):
    """No stream is the reason itself."""
    assert read("data.stream-frequency", text).status == "not-applicable"


@pytest.mark.parametrize(
    ("said", "what", "statistic"),
    [
        ("PSI of the scores at most 0.1", "prediction-drift", "psi"),
        ("Jensen-Shannon distance of the predictions at most 0.2", "prediction-drift", "js"),
        ("KS statistic of the model outputs below 0.1", "prediction-drift", "ks"),
        ("PSI at most 0.1", "drift", "psi"),
        ("PSI of the features at most 0.1", "drift", "psi"),
    ],
)
def test_a_distance_of_what_the_model_gives_is_no_drift_of_its_input(said, what, statistic):
    (value,) = read("deployment.output-metrics", said).values
    assert (value.what, value.statistic) == (what, statistic)
    (again,) = read("deployment.output-metrics", render(value)).values
    assert again.meaning == value.meaning
