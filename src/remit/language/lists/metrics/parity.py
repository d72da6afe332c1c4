"""Dense notation of fairness: pairs of groups, short names of gaps and ratios, two rates before one gap. Data."""

from __future__ import annotations

SHORTENED: dict[str, tuple[str, ...]] = {
    "dir": ("disparate", "impact", "ratio"),
    "di": ("disparate", "impact", "ratio"),
    "dpd": ("demographic", "parity", "difference"),
    "spd": ("statistical", "parity", "difference"),
    "dpr": ("demographic", "parity", "ratio"),
    "eopd": ("equal", "opportunity", "difference"),
    "diff": ("difference",),
    "diffs": ("difference",),
    "delta": ("difference",),
    "δ": ("difference",),
}
"""Short names with the words for each."""

CAPITALS = frozenset({"dir", "di", "dpd", "dpr"})
"""Those that are short names in capitals only."""

ODDS = ("equalized odds difference", "equalised odds difference", "equalized odds gap", "equalised odds gap")
BOTH_RATES = ("tpr", "gap", "and", "fpr", "gap")
"""What equalised odds ask of both rates."""

RATES = frozenset({"tpr", "fpr", "recall", "sensitivity"})
GAPS = frozenset({"gap", "difference", "gaps", "differences", "disparity"})

RULES = frozenset(
    {
        "four fifths rule",
        "80 % rule",
        "4 / 5 rule",
        "4/5 rule",
        "4 / 5ths rule",
        "four fifths",
        "4/5ths rule",
    }
)
"""What stands in brackets behind a ratio whose limit is written, and says the same again."""

PAIRED: dict[frozenset[str], str] = {
    frozenset({"women", "men"}): "men and women",
    frozenset({"male", "female"}): "men and women",
    frozenset({"males", "females"}): "men and women",
    frozenset({"m", "f"}): "men and women",
    frozenset({"disabled", "non disabled"}): "people with and without a disability",
    frozenset({"disabled", "not disabled"}): "people with and without a disability",
}
"""Two groups that are set against each other, and how that is said in words."""

BETWEEN = frozenset({"/", "vs", "versus", "and", "vs.", "-", "–", ":"})
LEADING = frozenset({"between", "for", "of", "across"})
"""Words that may lead such a pair already."""
