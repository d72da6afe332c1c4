"""Facts about quantities: what a number with its words is an amount of, and what only looks like one."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.language.nouns import plural, singular
from remit.language.phrases import Lexicon
from remit.language.quantities import Quantity, quantities
from remit.language.tokens import tokens
from remit.language.units import UNITS
from remit.language.values import plain

OPEN = Lexicon()
PIECES = (
    "5 ",
    "1,",
    "and ",
    "between 1 and ",
    "half an ",
    "a ",
    "per ",
    "€",
    "not more than ",
    "one in ",
    "2 h ",
    "m ",
    "in 2020 ",
)


def _found(text: str) -> list[Quantity]:
    return [item for item in quantities(OPEN.lexemes(tokens(text))) if isinstance(item, Quantity)]


def _told(text: str) -> str:
    return "; ".join(
        "problem" if one.problem else " ".join(
            part for part in (
                one.op, plain(one.amount) + (f"..{plain(one.upper)}" if one.upper is not None else ""), one.unit,
                f"<{one.dimension}>" if one.dimension else "", f"/{one.period}" if one.period else "",
                "~" if one.approx else "", f"?{','.join(one.assumed)}" if one.assumed else "",
            ) if part
        )
        for one in _found(text)
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("within 300 ms", "<= 300 ms <time>"), ("200ms", "200 ms <time>"), ("half an hour", "30 min <time>"),
        ("1h30", "90 min <time>"), ("2 h 30 min", "150 min <time>"), ("one and a half hours", "1.5 h <time>"),
        ("in an hour and a half", "1.5 h <time>"), ("1 year and 6 months", "18 month <time>"),
        ("3 working days", "3 working day <time>"), ("two quarters", "6 month <time>"),
        ("a dozen days", "12 day <time>"),
        ("5 MB", "5 MB <size>"), ("16 GiB", "16 GiB <size>"), ("20 gigs", "20 GB <size>"),
        ("2 Mbit/s", "2 Mbit <size> /s"),
        ("10 Gb/s", "10 Gbit <size> /s"), ("16 Gb", "problem"),
        ("$500", "500 USD <money> ?unit"), ("US$ 500", "500 USD <money>"), ("EUR 2k", "2000 EUR <money>"),
        ("500 €", "500 EUR <money>"), ("half a million euros", "500000 EUR <money>"), ("€2.5m", "2500000 EUR <money>"),
        ("20 cents per call", "0.2 USD <money> /call ?unit"), ("5 k€ a year", "5000 EUR <money> /year"),
        ("500 kr", "problem"), ("$5-10k", "5000..10000 USD <money> ?unit"), ("2.000 €", "problem"),
        ("85 %", "85 % <share>"), ("85 percent", "85 % <share>"), ("0.85", "0.85"),
        ("two thirds of users", "66.67 % <share>"),
        ("half of the calls", "50 % <share>"), ("one in five", "20 % <share>"), ("9 out of 10", "90 % <share>"),
        ("three nines", "99.9 % <share>"), ("3 points", "3 pp <share>"),
        ("500 concurrent users", "500 user <count>"),
        ("40 million card transactions a day", "40000000 transaction <count> /day"),
        ("12 kiln firings a week", "12 kiln firing <count> /week"), ("500 requests/s", "500 request <count> /s"),
        ("50 qps", "50 request <count> /s"), ("30 fps", "30 frame <count> /s"), ("8 A100 GPUs", "8 GPU <count>"),
        ("two hundred and fifty X-rays", "250 x-ray <count>"), ("seventy-five images", "75 image <count>"),
        ("2 lakh rupees", "200000 INR <money> ?unit"),
        ("500 fraudulent transactions", "500 fraudulent transaction <count>"),
        ("300 GPU hours per month", "300 GPU h <time> /month"), ("50 Hz", "50 Hz <frequency>"), ("5 W", "5 W <power>"),
        ("10k-20k rows", "10000..20000 row <count>"), ("5-10 million rows", "5000000..10000000 row <count>"),
        ("100-200 ms", "100..200 ms <time>"), ("between 5 and 10 TB", "5..10 TB <size>"),
        ("5 to 10 TB", "5..10 TB <size>"),
        ("within 0.8 and 1.25", "0.8..1.25"), ("from 20 % to 15 %", "20 % <share>; 15 % <share>"),
        ("must not exceed 2 GB", "<= 2 GB <size>"), ("should never take longer than 2 s", "<= 2 s <time>"),
        ("no later than 3 days", "<= 3 day <time>"), ("max. 500 images", "<= 500 image <count>"),
        ("500 images or less", "<= 500 image <count>"), ("500+ images", ">= 500 image <count>"),
        ("5 or so days", "5 day <time> ~"),
        ("at the very most 5 GB", "<= 5 GB <size>"), ("faster than 200 ms", "< 200 ms <time>"),
        ("200 ms or better", "<= 200 ms <time>"), ("85 % or better", ">= 85 % <share>"),
        ("a couple of hours", "problem"),
        ("thousands of images", "problem"), ("5 ± 1 ms", "problem; 1 ms <time>"), ("5m", "problem"),
        ("5 rpm", "problem"),
        ("1,5 GB", "problem"), ("500 requests per user per day", "problem"), ("1080p", "problem"),
        ("for a year", "1 year <time>"),
    ],
)  # fmt: skip
def test_an_amount_is_read_with_its_unit(text: str, told: str):
    """Numbers in digits and words, with unit, scale, range, period and operator, or a problem where it is not plain."""
    assert _told(text) == told


@pytest.mark.parametrize(
    "text",
    ["by March 2027", "2027-03-01", "Q3 2027", "1 May 2027", "in 2026", "since 2019 we collect", "Python 3.11", "v2.1",
     "TLS 1.3", "ISO 27001", "an A100", "GPT-4", "COVID-19", "top 5", "section 3", "24/7", "7 x 24", "week 12",
     "at 3 pm", "on the 15th", "version 2 of the model", "p99.9", "the new one", "01.03.2027", "a second model",
     "on a day"],
)  # fmt: skip
def test_what_only_looks_like_an_amount_is_none(text: str):
    """Dates, versions, names with numbers, ordinals, times of day and pronouns are no quantities."""
    assert not _found(text)


@pytest.mark.parametrize(
    ("many", "one"),
    [("rows", "row"), ("people", "person"), ("batteries", "battery"), ("boxes", "box"), ("analyses", "analysis"),
     ("cases", "case"), ("buses", "bus"), ("churches", "church"), ("species", "species"), ("x rays", "x-ray")],
)  # fmt: skip
def test_a_counted_thing_has_a_singular(many: str, one: str):
    """Regular and irregular plurals give their singular."""
    assert singular(many) == one


@pytest.mark.parametrize("word", ["process", "virus", "analysis", "gas", "is", "chaos", "data"])
def test_what_is_no_plural_has_none(word: str):
    """Words that only end like a plural are left as they are."""
    assert not singular(word)


@given(
    st.sampled_from(
        ["row", "image", "person", "x-ray", "battery", "kiln firing", "GPU", "analysis", "leaf", "box", "dog"]
    )
)
def test_a_counted_thing_reads_back_from_its_plural(noun: str):
    """A number with the plural of a thing is a number of that thing."""
    assert [one.noun for one in _found(f"7 {plural(noun)}")] == [noun]


@given(st.decimals(min_value=1, max_value=10**6, places=1), st.sampled_from(sorted(set(UNITS) - {"a", "m", "us"})))
def test_a_number_with_a_unit_is_measured_in_it(number: Decimal, words: str):
    """Every way to write a unit gives its canonical form, and its number in it."""
    unit, factor, dimension = UNITS[words]
    for one in _found(f"{number} {words}"):
        assert (one.unit, one.dimension, one.amount) == (unit, dimension, number * factor) or one.problem


@settings(max_examples=50)
@given(st.text(max_size=300))
def test_any_text_has_quantities_that_lie_inside_it(text: str):
    """Quantities of any text are in order, inside it, and hold finite amounts."""
    last = 0
    for one in _found(text):
        assert last <= one.start < one.end <= len(text)
        assert one.amount.is_finite()
        last = one.end


@pytest.mark.parametrize("piece", PIECES)
def test_repetition_makes_lexemes_in_proportion(piece: str):
    """Twice the text has at most about twice the items: nothing is read again and again."""
    few, many = (len(quantities(OPEN.lexemes(tokens(piece * count)))) for count in (500, 1000))
    assert many <= 2 * few + 10
