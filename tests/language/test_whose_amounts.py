"""Facts about amounts and times that stand in an answer and are not its answer: somebody else's, a part, what was."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.language.lists.amounts.heads import HEADS
from remit.language.lists.amounts.owners import OUTSIDERS
from remit.language.reading import read
from remit.language.values import Value, plain

BUDGET, MEANS, TOOLS = "scoping.compute-budget", "scoping.resources", "scoping.infrastructure"
VOLUME, STREAM, KEEPING = "data.volume", "data.stream-frequency", "data.retention"
DEVICE, PACKAGE, RELEASE = "modeling.deployment-constraints", "deployment.packaging", "deployment.release"
AUDIT, TRAINING, FETCHING, CYCLES = "modeling.audit", "deployment.retraining", "data.acquisition", "data.cycles"

READ: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    # somebody else's, and ours
    (VOLUME, "The supplier's own tapes hold 90 TB.", ()),
    (VOLUME, "Our own tapes hold 90 TB.", ("volume 90 TB",)),
    (VOLUME, "The supplier sends 90 TB in total.", ("volume 90 TB",)),
    (BUDGET, "The neighbours burn 7,000 euros a month on training.", ()),
    (AUDIT, "No. The holding has its own models audited quarterly.", ()),
    (AUDIT, "Yes, our own models are audited quarterly.", ("trigger [every quarter]",)),
    (TRAINING, "The weather service retrains theirs twice a year.", ()),
    (TRAINING, "We retrain ours twice a year.", ("trigger [2 per year]",)),
    (RELEASE, "The sales team has its own canary with 15 % of the users.", ()),
    # what the one does, and what we do
    (FETCHING, "The registry refreshes its list quarterly; we download it every Monday.", ("trigger [every monday]",)),
    (KEEPING, "The museum keeps its prints for 80 years. We delete ours after 4 months.", ("retention = 4 month",)),
    # a whole of which a part is meant
    (DEVICE, "The gateway has 8 GB of RAM and we get a third of it.", ()),
    (DEVICE, "The gateway has 8 GB of RAM.", ("memory <= 8 GB",)),
    (DEVICE, "256 kB of flash, of which the model may use 90.", ()),
    (BUDGET, "The grant gives 3,000 EUR for computing, of 250,000 EUR in all.", ()),
    # what was
    (BUDGET, "The pilot used up 700 GPU hours.", ()),
    (BUDGET, "They needed 700 GPU hours.", ("compute-time <= 700 GPU h",)),
    # another thing measured in the same
    (PACKAGE, "The container needs 6 GB of RAM to start.", ()),
    (PACKAGE, "The container has 6 GB.", ("package-size <= 6 GB",)),
    (PACKAGE, "The store keeps the last five images and has 300 GB.", ()),
    (TOOLS, "One card with 48 GB of memory.", ()),
    ("data.leakage", "The test set must hold at least 40 % women.", ()),
    ("data.leakage", "The test set holds 40 % of the rows.", ("test-share = 40 %",)),
    ("scoping.human-oversight", "No payment without a signature; payments average 700 euros.", ()),
    # what bounds from the other side
    (STREAM, "One position every 20 s at the very least.", ("interval <= 20 s",)),
    (STREAM, "A sample every 200 ms or faster.", ("interval <= 200 ms",)),
    (STREAM, "At peak there are 900 messages a second.", ()),
    (STREAM, "Losing more than 2 % of the messages hurts.", ()),
    (BUDGET, "Should a training run exceed 5 h, the scheduler stops it.", ()),
    (DEVICE, "Nothing above 60 dollars for the hosting.", ()),
    # what comes in is no whole
    (VOLUME, "40 scans a day at 2 GB per scan, 30 TB in all", ()),
    (VOLUME, "5 GB a month", ()),
    (VOLUME, "Grows by 5 GB a month", ("growth 5 GB /month",)),
    # what ends a time of keeping
    (KEEPING, "Kept for 60 days, then shredded within a week.", ()),
    (KEEPING, "By wish of the person, within 20 days.", ()),
    # a time that is not one of training
    (TRAINING, "When recall falls below 0.7, or at the latest after five months.", ("trigger recall < 0.7",)),
    (TRAINING, "Once it works leave it alone.", ()),
    (TRAINING, "The tables are refreshed hourly.", ()),
    (TRAINING, "The model is refreshed hourly.", ("trigger [every h]",)),
    (FETCHING, "A script pulls the list each morning at 6.", ("trigger [every day at 06:00]",)),
    (FETCHING, "A script pulls the list each evening at 9.", ("trigger [every day at 21:00]",)),
    # the whole, where a part of it is counted; a part where nothing is
    ("deployment.error-analysis", "Once a month we read 80 of the 40,000 forms.", ("trigger [every month]",)),
    ("data.label-delay", "Rejected applicants (40 %) never get a label.", ()),
    ("data.label-delay", "For 40 % of the applicants we know it.", ("label-coverage >= 40 %",)),
    # what it says of others in the same breath
    (AUDIT, "The canteen is audited every year, we are not.", ()),
    (STREAM, "Beacons send every 4 s, that is the IMO standard.", ()),
    # what others do, told beside what is done here
    ("data.flow", "Daily at 02:00; the billing job runs weekly.", ("trigger [every day at 02:00]",)),
    (FETCHING, "The office publishes quarterly, we fetch it on Mondays.", ("trigger [every monday]",)),
    (KEEPING, "The court keeps its files for 30 years, we delete ours after 2 years.", ("retention = 2 year",)),
    (AUDIT, "No, but the whole house is inspected every 4 years.", ()),
    (PACKAGE, "Image from the maker's shelf, 3 GB; ours on top adds 80 MB.", ()),
    (TRAINING, "The encoder is retrained by its maker each year; ours each month.", ()),
    (RELEASE, "The shop team releases to 40 % of visitors at once; we go with all.", ()),
    ("deployment.load", "The clinic treats 700 patients a day; for 30 of them the model is asked.", ()),
    (DEVICE, "40 GB of disk, which the other apps share.", ()),
    (DEVICE, "We share the machine; 12 GB RAM are left for us.", ("memory <= 12 GB",)),
    ("scoping.ml-fit", "It is fixed by the tender.", ()),
    ("scoping.human-oversight", "Citizens can appeal for five weeks.", ()),
    ("data.representation", "We have 5,000 portraits.", ()),
    ("data.labeller", "Two annotators with five years of experience.", ()),
    ("data.labeller", "Our three surgeons, 150 videos per head.", ()),
    (FETCHING, "Typed in by the clerks when they have time.", ()),
    # a price is no budget, a rate of pay no label
    (MEANS, "Annotators cost 21 euros an hour.", ()),
    (MEANS, "21,000 euros for the annotators.", ("money <= 21000 EUR",)),
    ("data.labeller", "Four students at 15 euros per hour.", ()),
    ("data.labeller", "Four students per picture.", ("labels-per-item >= 4 student",)),
    # other times that are counted in the same units
    ("data.label-delay", "The forecast is for 36 h ahead.", ()),
    (DEVICE, "Link up for 30 minutes a day.", ()),
    (KEEPING, "Customer data must be deleted within 20 days of a request.", ()),
    (KEEPING, "Twelve years by law.", ("retention = 12 year",)),
    (STREAM, "95 % of messages within 3 seconds.", ("on-time-share >= 95 %",)),
    (VOLUME, "It grows by 12 % each year, from 700 GB now.", ("growth 12 % /year", "volume 700 GB")),
    ("scoping.ml-fit", "Readings until 31 December 2025 are at hand.", ()),
    (MEANS, "60,000 scanned receipts and 40,000 euros.", ("data >= 60000 scanned receipt", "money <= 40000 EUR")),
    # a phase that only explains
    (CYCLES, "Weekly and yearly, since Christmas moves.", ("cycle week year",)),
    ("scoping.ml-fit", "The lease runs until March 2031.", ()),
    ("scoping.ml-fit", "It must be live by March 2031.", ("deadline march 2031",)),
)  # fmt: skip


def _told(value: Value) -> str:
    parts = (
        value.what,
        value.condition,
        value.op,
        plain(value.amount),
        value.unit,
        f"/{value.period}" if value.period else "",
        f"[{value.schedule}]" if value.schedule else "",
        *(value.items if value.what == "cycle" else ()),
    )
    return " ".join(part for part in parts if part)


KINDS = frozenset(line.split(" ")[0] for _, _, lines in READ for line in lines) | {"time-to-roll-back", "money"}


@pytest.mark.parametrize(("question", "text", "expected"), READ, ids=[f"{q}: {t}"[:90] for q, t, _ in READ])
def test_an_amount_that_is_not_the_answer_is_left(question: str, text: str, expected: tuple[str, ...]):
    """What is somebody else's, a part, past or another thing is not read; what stands beside it, or is ours, is."""
    said = [_told(value) for value in read(question, text).values if value.what in KINDS]
    assert sorted(said) == sorted(expected)


@given(st.sampled_from(sorted(OUTSIDERS)), st.integers(2, 900))
@settings(max_examples=50, deadline=None)
def test_what_an_outsider_holds_is_never_our_volume(outsider: str, count: int):
    """Whoever it is that is not us: what they hold is not what we have to store."""
    assert not read(VOLUME, f"The {outsider} holds {count} TB.").values


@given(st.sampled_from(sorted(HEADS["size"])), st.integers(2, 900))
@settings(max_examples=50, deadline=None)
def test_a_size_of_another_thing_is_no_size_of_the_package(head: str, count: int):
    """A word that names another thing right behind an amount takes it away from the package."""
    values = read(PACKAGE, f"The wheel needs {count} MB of {head}.").values
    assert not [value for value in values if value.what == "package-size"]
