"""Facts about agreement: published examples, numbers of other programs, and limits that few disagreements widen."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.probes.statistics.agreement import cohens_kappa, fleiss_kappa, krippendorffs_alpha
from remit.probes.statistics.estimates import Inestimable

TABLE = [[22, 4, 1], [3, 18, 6], [2, 5, 19]]

DIAGNOSES = [
    [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1],
    [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
]  # fmt: skip

# Krippendorff's own example of four observers, twelve units and five values; 0 stands for what was not rated.
OBSERVERS = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3],
    [0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
]


def _units():
    return [[sum(row[unit] == value for row in OBSERVERS) for value in range(1, 6)] for unit in range(12)]


@pytest.mark.parametrize(
    ("weights", "expected"),
    [  # statsmodels 0.15: inter_rater.cohens_kappa(TABLE, wt=…).kappa
        ("none", 0.6061884669479607),
        ("linear", 0.6613756613756614),
        ("quadratic", 0.7169143665958952),
    ],
)
def test_cohen_s_kappa_of_a_table_comes_out(weights, expected):
    found = cohens_kappa(TABLE, 0.95, weights)
    assert found.value == pytest.approx(expected)
    assert found.low < expected < found.high


def test_limits_of_kappa_are_near_those_of_its_standard_error():
    """Of 800 items: statsmodels 0.15 gives a standard error of 0.07379561805380687 for the table of 80."""
    found = cohens_kappa(np.array(TABLE) * 10, 0.95)
    reach = 1.96 * 0.07379561805380687 / math.sqrt(10)
    assert (found.low, found.high) == pytest.approx((found.value - reach, found.value + reach), abs=0.006)


def test_fleiss_s_kappa_of_fourteen_raters_comes_out():
    # statsmodels 0.15: inter_rater.fleiss_kappa(DIAGNOSES)
    assert fleiss_kappa(DIAGNOSES, 0.95).value == pytest.approx(0.20993070442195522)


@pytest.mark.parametrize(("level", "expected"), [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849)])
def test_krippendorff_s_own_example_comes_out(level, expected):
    found = krippendorffs_alpha(_units(), 0.95, level, [1, 2, 3, 4, 5])
    assert found.value == pytest.approx(expected, abs=5e-4)
    assert found.cases == 11  # the unit that one observer rated says nothing
    assert found.low < found.value < found.high


@settings(max_examples=30, deadline=None)
@given(st.lists(st.lists(st.integers(0, 4), min_size=3, max_size=3), min_size=4, max_size=25))
def test_ordinal_alpha_is_that_of_its_definition(table):
    """Krippendorff's difference of ranks, summed pair by pair over the coincidences of values."""
    rows = [row for row in table if sum(row) > 1]
    marginals = [sum(row[at] for row in rows) for at in range(3)]
    total = sum(marginals)
    if not rows or max(marginals) == total:
        return

    def apart(one, other):
        first, last = sorted((one, other))
        return (sum(marginals[first : last + 1]) - (marginals[one] + marginals[other]) / 2) ** 2

    places = [(one, other) for one in range(3) for other in range(3)]
    seen = sum(
        row[one] * (row[other] - (one == other)) / (sum(row) - 1) * apart(one, other)
        for row in rows
        for one, other in places
    )
    by_chance = sum(marginals[one] * marginals[other] * apart(one, other) for one, other in places)
    expected = 1 - (total - 1) * seen / by_chance
    assert krippendorffs_alpha(table, 0.95, "ordinal").value == pytest.approx(expected, abs=1e-9)


def test_alpha_of_amounts_does_not_mind_where_they_start():
    near = krippendorffs_alpha(_units(), 0.95, "interval", [1, 2, 3, 4, 5])
    far = krippendorffs_alpha(_units(), 0.95, "interval", [1e6 + at for at in range(5)])
    assert (near.value, near.low) == pytest.approx((far.value, far.low), abs=1e-9)


def test_full_agreement_on_few_items_is_not_certain():
    """No disagreement among 20 items bounds their share at 17 %, a third of what chance gives two even classes."""
    kappa = cohens_kappa([[10, 0], [0, 10]], 0.95)
    assert kappa.value == kappa.high == 1
    assert kappa.low == pytest.approx(1 - 0.16843 / 0.5, abs=1e-4)
    assert 0.6 < fleiss_kappa([[3, 0], [0, 3]] * 10, 0.95).low < 0.7
    assert 0.6 < krippendorffs_alpha([[2, 0], [0, 2]] * 10, 0.95, "ordinal").low < 0.7
    assert cohens_kappa([[500, 0], [0, 500]], 0.95).low > 0.99


@pytest.mark.parametrize(("items", "agreeing"), [(20, 0.9), (50, 0.98), (100, 0.97), (200, 0.9), (500, 0.99)])
def test_limits_of_kappa_cover_it_as_often_as_they_say(items, agreeing):
    """Two raters of two even classes: kappa is twice the share of agreement, less one."""
    random, draws = np.random.default_rng([items, int(100 * agreeing)]), 200
    inside = 0
    for cells in random.multinomial(items, [agreeing / 2, (1 - agreeing) / 2] * 2, size=draws):
        found = cohens_kappa([[cells[0], cells[1]], [cells[3], cells[2]]], 0.95)
        inside += found.low <= 2 * agreeing - 1 <= found.high
    assert inside / draws >= 0.95 - 3 * math.sqrt(0.05 * 0.95 / draws) - 0.01


@pytest.mark.parametrize(
    "asked",
    [
        lambda: cohens_kappa([[20, 0], [0, 0]], 0.95),
        lambda: cohens_kappa([[0, 0], [0, 0]], 0.95),
        lambda: cohens_kappa([[1, 2, 3], [4, 5, 6]], 0.95),
        lambda: fleiss_kappa([[3, 0], [1, 1]], 0.95),
        lambda: fleiss_kappa([[3, 0], [3, 0]], 0.95),
        lambda: krippendorffs_alpha([[1, 0], [0, 1]], 0.95),
        lambda: krippendorffs_alpha([[2, 0], [3, 0]], 0.95),
        lambda: krippendorffs_alpha([[2, 0], [0, 3]], 0.95, "interval"),
    ],
)
def test_agreement_that_nobody_can_tell_from_chance_is_not_given(asked):
    with pytest.raises(Inestimable):
        asked()
