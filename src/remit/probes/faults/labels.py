"""Faults of labels and of those who give them: missing, wrong, contradicting, at odds with each other."""

from __future__ import annotations

import polars as pl

from remit.probes.failing import Unmeasurable
from remit.probes.faults.predictions import others
from remit.probes.faults.rows import ROWS
from remit.probes.faults.seeding import GROWTHS, SHARES, Seeded, Seeding, TableFault, Ways, percent, share_of


def _unlabelled(seeding: Seeding, share: float) -> Seeded:
    name = seeding.label
    there = seeding.known(name)
    rows = seeding.drawn(share, there)
    return Seeded(seeding.put(name, pl.lit(None), rows), f"with {share_of(rows, there)} of the labels missing")


def _wrong(seeding: Seeding, share: float) -> Seeded:
    name = seeding.label
    gold = seeding.column(seeding.source.setting("gold"), "right label")
    there = seeding.known(name, gold)
    rows = seeding.drawn(share, there)
    frame = seeding.put(name, others(seeding, gold, name), rows)
    return Seeded(frame, f"with {share_of(rows, there)} of the labels changed")


def _conflicting(seeding: Seeding, growth: float) -> Seeded:
    name = seeding.label
    twins = seeding.frame.with_columns(others(seeding, name, name).alias(name)).filter(seeding.known(name))
    many = min(twins.height, max(1, round(growth * seeding.frame.height)))
    if not many:
        raise Unmeasurable("fault.rows", "No row has a label that another one could contradict.")
    frame = seeding.added(twins.sample(many, seed=1))
    return Seeded(frame, f"with {many:,} rows repeated under another label ({percent(growth)} of the table)")


def _annotators(seeding: Seeding) -> list[str]:
    names = [one.strip() for one in seeding.source.setting("annotators").split("|") if one.strip()]
    if names:
        return [seeding.column(name, "annotator") for name in names]
    if seeding.source.setting("annotator"):
        return [seeding.label]
    raise Unmeasurable("fault.setting", f"Source {seeding.source.name!r} does not say who labelled.")


def _at_odds(seeding: Seeding, share: float) -> Seeded:
    """Let one annotator say something else than the next; of one column of labels, change some of them."""
    names = _annotators(seeding)
    first, other = names[0], names[-1]
    there = seeding.known(first, other)
    rows = seeding.drawn(share, there)
    frame = seeding.put(first, others(seeding, other, first), rows)
    told = f"with {share_of(rows, there)} of the labels in {first!r} changed"
    return Seeded(frame, told)


def _at_one(seeding: Seeding, share: float) -> Seeded:
    names = _annotators(seeding)
    if len(names) == 1:
        raise Unmeasurable("fault.unknown", "No fault is known that makes labels of one column agree.")
    rows = seeding.drawn(share, seeding.known(names[-1]))
    frame = seeding.put(names[0], pl.col(names[-1]).cast(seeding.frame.schema[names[0]], strict=False), rows)
    return Seeded(frame, f"with {share_of(rows)} of the labels in {names[0]!r} copied from {names[-1]!r}")


def _ungiven(seeding: Seeding, share: float) -> Seeded:
    """Take labels away: of every annotator, so that items have none left, or one of them keeps theirs."""
    names = _annotators(seeding)
    keep = seeding.criterion.measure == "double-labelled-share" and len(names) > 1
    gone = names[1:] if keep else names
    rows = seeding.drawn(share)
    frame = seeding.frame
    for name in gone:
        frame = frame.with_columns(pl.when(pl.lit(rows)).then(None).otherwise(pl.col(name)).alias(name))
    return Seeded(
        frame, f"with the labels of {'all but one' if keep else 'all'} taken away in {share_of(rows)} of the rows"
    )


_AGREEING: Ways = {"lower": TableFault("annotators at odds", _at_odds), "higher": TableFault("at one", _at_one)}
_FEWER: Ways = {"lower": TableFault("labels taken away", _ungiven)}

LABELS: dict[str, Ways] = {
    "label-coverage": {"lower": TableFault("labels missing", _unlabelled)},
    "label-error-rate": {"higher": TableFault("labels changed", _wrong)},
    "conflicting-labels": {"higher": TableFault("labels that conflict", _conflicting, GROWTHS[:6])},
    **dict.fromkeys(
        ("agreement", "cohens-kappa", "weighted-kappa", "fleiss-kappa", "krippendorffs-alpha",
         "intraclass-correlation"), _AGREEING,
    ),
    "labels-per-item": _FEWER,
    "double-labelled-share": {"lower": TableFault("labels taken away", _ungiven, SHARES)},
    "items-labelled": {"lower": TableFault("labels taken away", _ungiven), "higher": ROWS["items-labelled"]["higher"]},
}  # fmt: skip
"""The faults of labels, by what is measured."""
