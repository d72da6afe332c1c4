"""From counts to figures: shares, gaps and ratios of groups, each with its interval. Pure; nothing is read here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from remit.core.observations import Attribute, Beside, Figure
from remit.probes import intervals
from remit.probes.data.personal import Found
from remit.probes.data.tallies import Counts
from remit.probes.failing import Unmeasurable

Parts = Mapping[str, Counts]
"""Counts by the name of the group; of all cases under ""."""

FOUR_FIFTHS = 0.8


@dataclass(frozen=True, slots=True)
class Taken:
    """What a measure gave: the part of an observation that differs from measure to measure."""

    figures: tuple[Figure, ...]
    method: str
    correction: str = ""
    sampled: str = ""
    beside: tuple[Beside, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Share:
    """A share of cases: what is counted, of what, and what to say when there is nothing to count of."""

    hits: Callable[[Counts], int]
    cases: Callable[[Counts], int]
    counted: str
    none: str


SHARES = {
    "accuracy": Share(
        lambda c: c.agreeing, lambda c: c.compared, "cases predicted as labelled", "no case has label and prediction"
    ),
    "error-rate": Share(
        lambda c: c.compared - c.agreeing,
        lambda c: c.compared,
        "cases not predicted as labelled",
        "no case has label and prediction",
    ),
    "recall": Share(
        lambda c: c.true_positives,
        lambda c: c.true_positives + c.false_negatives,
        "labelled positives that are predicted positive",
        "no case is labelled positive",
    ),
    "precision": Share(
        lambda c: c.true_positives,
        lambda c: c.true_positives + c.false_positives,
        "predicted positives that are labelled positive",
        "no case is predicted positive",
    ),
    "specificity": Share(
        lambda c: c.true_negatives,
        lambda c: c.true_negatives + c.false_positives,
        "labelled negatives that are predicted negative",
        "no case is labelled negative",
    ),
    "false-positive-rate": Share(
        lambda c: c.false_positives,
        lambda c: c.true_negatives + c.false_positives,
        "labelled negatives that are predicted positive",
        "no case is labelled negative",
    ),
    "false-negative-rate": Share(
        lambda c: c.false_negatives,
        lambda c: c.true_positives + c.false_negatives,
        "labelled positives that are predicted negative",
        "no case is labelled positive",
    ),
    "selection-rate": Share(
        lambda c: c.selected, lambda c: c.predicted, "cases predicted positive", "no case has a prediction"
    ),
    "base-rate": Share(lambda c: c.positives, lambda c: c.labelled, "cases labelled positive", "no case has a label"),
}

RELATIVES = {
    "selection-rate-ratio": "selection-rate",
    "selection-rate-gap": "selection-rate",
    "true-positive-rate-gap": "recall",
    "false-positive-rate-gap": "false-positive-rate",
}
"""The share that each relative measure compares."""


def named(raw: Mapping[str | None, Counts], attribute: Attribute) -> tuple[dict[str, Counts], int]:
    """Give the counts by group name, declared groups first (also those without rows), and the rows in no group."""
    names = dict(attribute.groups)
    truths = {"1": names.get("true", ""), "0": names.get("false", "")}
    groups: dict[str, Counts] = {name: Counts() for _, name in attribute.groups}
    by_size = sorted(
        ((value, counts) for value, counts in raw.items() if value is not None), key=lambda one: -one[1].rows
    )
    for value, counts in by_size:
        name = names.get(value) or truths.get(value) or value
        groups[name] = groups.get(name, Counts()) + counts
    return groups, raw[None].rows if None in raw else 0


def chosen(groups: Parts, attribute: Attribute, wanted: str) -> str:
    """Give the name of the group that a name or raw value means. Raises `Unmeasurable`."""
    named_so = {name.casefold(): name for name in groups}
    named_so |= {raw.casefold(): name for raw, name in attribute.groups}
    if wanted.casefold() not in named_so:
        there = ", ".join(map(repr, list(groups)[:8]))
        raise Unmeasurable(
            "group.missing", f"The attribute {attribute.name!r} has no group {wanted!r}; it has {there}."
        )
    return named_so[wanted.casefold()]


def shares(measure: str, parts: Parts, confidence: float) -> Taken:
    """Give one share per part, each with the interval of `intervals.share`, corrected over the parts."""
    share = SHARES[measure]
    family = sum(share.cases(counts) > 0 for counts in parts.values())
    each = intervals.bonferroni(confidence, family)
    figures: list[Figure] = []
    exact = 0
    for name, counts in parts.items():
        hits, cases = share.hits(counts), share.cases(counts)
        low, high = intervals.share(hits, cases, each)
        figures.append(Figure(name, hits / cases if cases else 0.0, low, high, cases, note="" if cases else share.none))
        exact += cases > 0 and intervals.share_method(hits, cases) != "wilson"
    method = f"share of {share.counted}; {_methods(intervals.WILSON, intervals.CLOPPER_PEARSON, exact, family)}"
    return Taken(tuple(figures), method, _correction(family, each))


def relative(measure: str, groups: Parts, reference: str, confidence: float, only: str = "") -> Taken:
    """Compare each group (or `only` one) with the reference group, which is not judged against itself.

    Gaps are sizes of differences; the note of a figure says which way. Raises `Unmeasurable` when there is nothing to
    compare, or when a ratio has no denominator.
    """
    share = SHARES[RELATIVES[measure]]
    base = groups[reference]
    others = [name for name in groups if name != reference and only in ("", name)]
    hits, cases = share.hits(base), share.cases(base)
    if only == reference:
        raise Unmeasurable("group.reference", f"{reference!r} is the reference group; it is not compared with itself.")
    if not others:
        sentence = f"There is no group beside the reference group {reference!r}, so nothing to compare it with."
        raise Unmeasurable("group.missing", sentence)
    if not cases or (measure.endswith("-ratio") and not hits):
        said = share.none if not cases else "no case is predicted positive"
        sentence = f"In the reference group {reference!r} {said}, so nothing can be compared with it."
        raise Unmeasurable("group.empty", sentence)
    family = sum(share.cases(groups[name]) > 0 for name in others)
    each = intervals.bonferroni(confidence, family)
    compare = _ratio if measure.endswith("-ratio") else _gap
    figures = tuple(compare(name, groups[name], base, share, each) for name in others)
    if measure.endswith("-ratio"):
        cells = [(share.hits(groups[name]), share.cases(groups[name])) for name in others]
        exact = sum(n > 0 and intervals.ratio_method(x, n, hits, cases) != "katz" for x, n in cells)
        method = f"share of {share.counted}, over that of the reference group {reference!r}; "
        method += _methods(intervals.KATZ, intervals.MOVER_R, exact, family)
    else:
        method = f"share of {share.counted}, less that of the reference group {reference!r}, either way; "
        method += intervals.NEWCOMBE
    return Taken(figures, method, _correction(family, each), notes=_about_reference(measure, groups, reference))


def _ratio(name: str, group: Counts, base: Counts, share: Share, confidence: float) -> Figure:
    hits, cases, of = share.hits(group), share.cases(group), share.cases(base)
    low, high = intervals.ratio(hits, cases, share.hits(base), of, confidence)
    estimate = hits / cases / (share.hits(base) / of) if cases else 0.0
    return Figure(name, estimate, low, high, cases, of, note="" if cases else share.none)


def _gap(name: str, group: Counts, base: Counts, share: Share, confidence: float) -> Figure:
    hits, cases, of = share.hits(group), share.cases(group), share.cases(base)
    low, high = intervals.size(intervals.difference(hits, cases, share.hits(base), of, confidence))
    if not cases:
        return Figure(name, 0.0, 0.0, 1.0, 0, of, note=share.none)
    between = hits / cases - share.hits(base) / of
    way = "below" if between < 0 else "above" if between > 0 else "level with"
    return Figure(name, abs(between), low, high, cases, of, note=f"{way} the reference group")


def _about_reference(measure: str, groups: Parts, reference: str) -> tuple[str, ...]:
    """Name the reference group, and the most selected one where the published rule would compare with that."""
    notes = [f"Reference group: {reference} ({groups[reference].rows:,} rows)."]
    share = SHARES["selection-rate"]
    rates = {name: share.hits(c) / share.cases(c) for name, c in groups.items() if share.cases(c) >= intervals.TINY}
    highest = max(rates, key=lambda name: rates[name], default=reference)
    if measure == "selection-rate-ratio" and highest != reference and rates.get(reference, 1) < rates[highest]:
        notes.append(
            f"29 CFR 1607.4(D) compares with the group of the highest rate, which is {highest} "
            f"({rates[highest]:.3f}; the reference group has {rates.get(reference, 0):.3f})."
        )
    return tuple(notes)


def _methods(usual: str, exact_one: str, exact: int, family: int) -> str:
    if exact == 0:
        return usual
    if exact >= family:
        return exact_one
    return f"{usual}; for {exact} of {family} groups with few cases {exact_one}"


def _correction(family: int, each: float) -> str:
    return f"Bonferroni over {family} groups: each interval at {each * 100:.4g} %" if family > 1 else ""


def beside_ratio(groups: Parts, reference: str, confidence: float, only: str = "") -> tuple[Beside, ...]:
    """Give what belongs beside a ratio of selection rates: the gap of true-positive rates, and the base rates.

    When base rates differ, a model that is right cannot have equal selection rates, and no model can have both equal
    selection rates and equal error rates (Kleinberg, Mullainathan & Raghavan 2017, ITCS; Chouldechova 2017, Big Data
    5:153-163).
    """
    judged = {name: counts for name, counts in groups.items() if only in ("", name) or name == reference}
    rates = shares("base-rate", judged, confidence)
    known = [figure for figure in rates.figures if figure.cases]
    if not known:
        return ()
    low, high = min(known, key=lambda figure: figure.high), max(known, key=lambda figure: figure.low)
    differ = low.high < high.low
    lead = (
        f"The base rates differ: {low.estimate:.2f} of {low.group} are labelled positive, "
        f"{high.estimate:.2f} of {high.group}."
        if differ
        else "No difference between the base rates of the groups can be told."
    )
    why = f"{lead} Where base rates differ, even a model without errors selects the groups at different rates; "
    why += "the true-positive rates tell whether those who should be selected are, in each group."
    beside = [Beside("base-rate", rates.figures, lead)]
    try:
        gaps = relative("true-positive-rate-gap", groups, reference, confidence, only)
    except Unmeasurable:
        return tuple(beside)
    return (Beside("true-positive-rate-gap", gaps.figures, why), *beside)


def fact(group: str, amount: float, cases: int, note: str = "") -> Figure:
    """Give a figure that is known of the whole population: an interval of zero width."""
    return Figure(group, amount, amount, amount, cases, note=note)


def row_counts(parts: Parts) -> Taken:
    """Give the number of rows of each part."""
    return Taken(tuple(fact(name, counts.rows, counts.rows) for name, counts in parts.items()), "all rows counted")


def personal(found: Iterable[Found], rows: int) -> Taken:
    """Give the share of rows with personal data of each category; wider than a fact only where values went untried."""
    figures: list[Figure] = []
    untried = 0
    for one in found:
        where = f"in {', '.join(map(repr, one.columns))}" if one.columns else ""
        by = ", by the name of the column" if one.category.by_name and where else ""
        figure = fact(one.category.title, one.rows / rows, rows, where + by)
        figures.append(replace(figure, high=(one.rows + one.untried) / rows) if one.untried else figure)
        untried += one.untried
    sampled = f"checksums were not tried on {untried:,} rows that fit the pattern" if untried else ""
    method = "values of text columns against patterns and checksums, columns by their names; all rows read"
    note = "Patterns find what looks like personal data; names within a text, and numbers stored as numbers, they miss."
    return Taken(tuple(figures), method, sampled=sampled, notes=(note,))
