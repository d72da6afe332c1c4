"""Faults of models: predictions that are wrong, scores turned round, amounts that are off, labels that are changed."""

from __future__ import annotations

import polars as pl

from remit.core.measures import KNOWN, MEASURED_AS
from remit.probes.data.tallies import raw_text
from remit.probes.failing import Unmeasurable
from remit.probes.faults.moments import instants
from remit.probes.faults.seeding import SPREADS, Seeded, Seeding, TableFault, Way, Ways, share_of

MOST_CLASSES = 2_000
"""A column with more different values than this holds no classes that could be confused."""


def others(seeding: Seeding, than: str, pool: str) -> pl.Series:
    """Give for each row a value of one column that is another class than the one that stands in the other.

    Raises `Unmeasurable` where there is only one class, or too many to be classes.
    """
    values = seeding.frame[pool].drop_nulls().unique().sort().to_list()
    known = seeding.frame[than].drop_nulls().unique().to_list()
    if max(len(values), len(known)) > MOST_CLASSES:
        raise Unmeasurable("fault.column", f"Column {pool!r} holds no classes, but {len(values):,} different values.")
    if len(values) == 1 and pool != than and seeding.frame.schema[pool] == seeding.frame.schema[than]:
        values = sorted({*values, *known})
    if len(values) < 2:  # noqa: PLR2004  # a wrong class takes another one
        raise Unmeasurable("fault.column", f"Column {pool!r} holds one class only, so none could be the wrong one.")
    places = {raw_text(value): at for at, value in enumerate(values)}
    wrong = {raw_text(one): values[(places.get(raw_text(one), -1) + 1) % len(values)] for one in known}
    given = [None if one is None else wrong[raw_text(one)] for one in seeding.frame[than].to_list()]
    return pl.Series(given, dtype=seeding.frame.schema[pool])


def _matching(seeding: Seeding, than: str, pool: str) -> pl.Series:
    """Give for each row the value of one column that is the same class as stands in the other."""
    values = {raw_text(value): value for value in seeding.frame[pool].drop_nulls().unique().to_list()}
    given = [values.get(raw_text(one)) for one in seeding.frame[than].to_list()]
    return pl.Series(given, dtype=seeding.frame.schema[pool])


def _wrong_predictions(seeding: Seeding, share: float) -> Seeded:
    label, prediction = seeding.label, seeding.prediction
    both = seeding.known(label, prediction)
    rows = seeding.drawn(share, both)
    frame = seeding.put(prediction, others(seeding, label, prediction), rows)
    return Seeded(frame, f"with {share_of(rows, both)} of the predictions made wrong")


def _right_predictions(seeding: Seeding, share: float) -> Seeded:
    label, prediction = seeding.label, seeding.prediction
    right = _matching(seeding, label, prediction)
    both = seeding.known(label, prediction) & right.is_not_null()
    rows = seeding.drawn(share, both)
    return Seeded(seeding.put(prediction, right, rows), f"with {share_of(rows, both)} of the predictions made right")


def _wrong_later(seeding: Seeding, share: float) -> Seeded:
    """Make predictions of the later half of the time wrong."""
    at = instants(seeding, seeding.time)
    middle = at.drop_nulls().median()
    label, prediction = seeding.label, seeding.prediction
    late = (at > middle).fill_null(False) & seeding.known(label, prediction)  # noqa: FBT003  # a literal of the engine
    rows = seeding.drawn(share, late)
    frame = seeding.put(prediction, others(seeding, label, prediction), rows)
    return Seeded(frame, f"with {share_of(rows, late)} of the later predictions made wrong")


def _class(seeding: Seeding, name: str, *, favourable: bool) -> object:
    """Give a value that is, or is not, the favourable class of a column. Raises `Unmeasurable`."""
    hits = seeding.positive(name)
    found = seeding.frame[name].filter(hits if favourable else ~hits).drop_nulls()
    if len(found):
        return found[0]
    wanted: list[object] = [seeding.source.positive] if favourable else ["0", "1", "other"]
    for one in wanted:
        value = pl.Series([one], dtype=pl.String).cast(seeding.frame.schema[name], strict=False)[0]
        if value is not None and (one != seeding.source.positive) is not favourable:
            return value
    raise Unmeasurable("fault.column", f"Column {name!r} holds one class only, so no other can be put there.")


def _set(  # noqa: PLR0913  # what is changed, where and to what
    seeding: Seeding, name: str, share: float, *, among: pl.Series, what: str, favourable: bool
) -> Seeded:
    rows = seeding.drawn(share, among & seeding.known(name))
    frame = seeding.put(name, pl.lit(_class(seeding, name, favourable=favourable)), rows)
    told = "favourable" if favourable else "unfavourable"
    return Seeded(frame, f"with {share_of(rows, among)} of the {what} made {told}")


def _selected(seeding: Seeding, share: float) -> Seeded:
    return _set(seeding, seeding.prediction, share, among=seeding.all_rows, what="predictions", favourable=True)


def _unselected(seeding: Seeding, share: float) -> Seeded:
    return _set(seeding, seeding.prediction, share, among=seeding.all_rows, what="predictions", favourable=False)


def _labelled_positive(seeding: Seeding, share: float) -> Seeded:
    return _set(seeding, seeding.label, share, among=seeding.all_rows, what="labels", favourable=True)


def _labelled_negative(seeding: Seeding, share: float) -> Seeded:
    return _set(seeding, seeding.label, share, among=seeding.all_rows, what="labels", favourable=False)


def _favoured(seeding: Seeding, share: float) -> Seeded:
    name, rows = seeding.one_group()
    return _set(seeding, seeding.prediction, share, among=rows, what=f"predictions of {name}", favourable=True)


def _disfavoured(seeding: Seeding, share: float) -> Seeded:
    name, rows = seeding.one_group()
    return _set(seeding, seeding.prediction, share, among=rows, what=f"predictions of {name}", favourable=False)


def _apart(seeding: Seeding, share: float, among: pl.Series, what: str) -> Seeded:
    """Move the rate of one group away from that of the reference group, to where there is more room."""
    groups, reference = seeding.groups()
    name, mine = seeding.one_group()
    hits = seeding.positive(seeding.prediction).fill_null(False)  # noqa: FBT003  # a literal of the engine
    theirs = groups.get(reference, seeding.all_rows) & among
    every = int(theirs.sum())
    high = every > 0 and 2 * int((hits & theirs).sum()) > every
    return _set(seeding, seeding.prediction, share, among=mine & among, what=f"{what} of {name}", favourable=not high)


def _gap_of_selection(seeding: Seeding, share: float) -> Seeded:
    return _apart(seeding, share, seeding.all_rows, "predictions")


def _gap_of_hits(seeding: Seeding, share: float) -> Seeded:
    positive = seeding.positive(seeding.label).fill_null(False)  # noqa: FBT003  # as above
    return _apart(seeding, share, positive, "predictions for the labelled positives")


def _gap_of_alarms(seeding: Seeding, share: float) -> Seeded:
    negative = (~seeding.positive(seeding.label)).fill_null(False)  # noqa: FBT003  # as above
    return _apart(seeding, share, negative, "predictions for the labelled negatives")


def _turned(seeding: Seeding, share: float) -> Seeded:
    """Turn scores round: the highest becomes the lowest."""
    name = seeding.score
    there = seeding.known(name)
    rows = seeding.drawn(share, there)
    amount = pl.col(name).cast(pl.Float64)
    frame = seeding.frame.with_columns(amount)
    turned = amount.max() + amount.min() - amount
    frame = frame.with_columns(pl.when(pl.lit(rows)).then(turned).otherwise(pl.col(name)).alias(name))
    return Seeded(frame, f"with {share_of(rows, there)} of the scores turned round")


def _perfect(seeding: Seeding, share: float) -> Seeded:
    """Let scores say what is true."""
    name = seeding.score
    hits = seeding.positive(seeding.label)
    rows = seeding.drawn(share, seeding.known(name, seeding.label))
    amount = pl.col(name).cast(pl.Float64)
    ends = pl.when(pl.lit(hits)).then(amount.max()).otherwise(amount.min())
    frame = seeding.frame.with_columns(pl.when(pl.lit(rows)).then(ends).otherwise(amount).alias(name))
    return Seeded(frame, f"with {share_of(rows)} of the scores made to follow the labels")


def _unsure(seeding: Seeding, share: float) -> Seeded:
    """Pull scores of cases that wait for their label to the middle, where predictions are a coin's."""
    name = seeding.score
    label = seeding.source.label
    waiting = ~seeding.known(label) if label in seeding.frame.columns else seeding.all_rows
    among = (waiting if waiting.any() else seeding.all_rows) & seeding.known(name)
    rows = seeding.drawn(share, among)
    amount = pl.col(name).cast(pl.Float64)
    frame = seeding.frame.with_columns(pl.when(pl.lit(rows)).then(amount.median()).otherwise(amount).alias(name))
    which = "that wait for a label " if waiting.any() else ""
    return Seeded(frame, f"with {share_of(rows, among)} of the scores {which}pulled to the middle")


def _off(seeding: Seeding, spread: float) -> Seeded:
    """Move what was predicted by so many standard deviations of what was true."""
    said = seeding.source.prediction or seeding.source.score
    name, truth = seeding.column(said, "prediction"), seeding.label
    width = seeding.frame[truth].cast(pl.Float64).std()
    step = spread * (float(width) if isinstance(width, float) and width > 0 else 1.0)
    frame = seeding.frame.with_columns((pl.col(name).cast(pl.Float64) + step).alias(name))
    if seeding.source.score in frame.columns and seeding.source.score != name:
        other = seeding.source.score
        frame = frame.with_columns((pl.col(other).cast(pl.Float64) + step).alias(other))
    return Seeded(frame, f"with all predictions moved up by {step:.3g}")


def _exact(seeding: Seeding, share: float) -> Seeded:
    name, truth = seeding.prediction, seeding.label
    rows = seeding.drawn(share, seeding.known(name, truth))
    amount, right = pl.col(name).cast(pl.Float64), pl.col(truth).cast(pl.Float64)
    frame = seeding.frame.with_columns(pl.when(pl.lit(rows)).then(right).otherwise(amount).alias(name))
    return Seeded(frame, f"with {share_of(rows)} of the predictions made exact")


_WRONG, _RIGHT = TableFault("predictions made wrong", _wrong_predictions), TableFault("made right", _right_predictions)
_TURNED, _PERFECT = TableFault("scores turned round", _turned), TableFault("scores that follow labels", _perfect)
_OFF, _EXACT = TableFault("amounts moved", _off, SPREADS), TableFault("amounts made exact", _exact)
_GOOD: Ways = {"lower": _WRONG, "higher": _RIGHT}
_BAD: Ways = {"higher": _WRONG, "lower": _RIGHT}
_UNSURE: Ways = {"lower": TableFault("scores pulled to the middle", _unsure)}
_RANKS: Ways = {"lower": _TURNED, "higher": _PERFECT}
_LOSSES: Ways = {"higher": _TURNED, "lower": _PERFECT}
_ERRORS: Ways = {"higher": _OFF, "lower": _EXACT}

PREDICTIONS: dict[str, Ways] = {
    **dict.fromkeys(
        ("accuracy", "recall", "precision", "specificity", "f1", "f-beta", "balanced-accuracy", "matthews-correlation",
         "negative-predictive-value"), _GOOD,
    ),
    **dict.fromkeys(("error-rate", "false-positive-rate", "false-negative-rate", "false-discovery-rate"), _BAD),
    "selection-rate": {"higher": TableFault("more selected", _selected), "lower": TableFault("fewer", _unselected)},
    "base-rate": {
        "higher": TableFault("labels changed", _labelled_positive),
        "lower": TableFault("labels changed", _labelled_negative),
    },
    "selection-rate-ratio": {
        "lower": TableFault("predictions of one group changed", _disfavoured),
        "higher": TableFault("predictions of one group changed", _favoured),
    },
    "selection-rate-gap": {"higher": TableFault("predictions of one group changed", _gap_of_selection)},
    "true-positive-rate-gap": {"higher": TableFault("predictions of one group changed", _gap_of_hits)},
    "false-positive-rate-gap": {"higher": TableFault("predictions of one group changed", _gap_of_alarms)},
    **dict.fromkeys(("auc", "pr-auc"), _RANKS),
    **dict.fromkeys(("log-loss", "brier-score", "calibration-error"), _LOSSES),
    **dict.fromkeys(("mae", "mse", "rmse", "mape", "smape", "wape", "forecast-bias"), _ERRORS),
    "r2": {"lower": _OFF, "higher": _EXACT},
    "concept-drift": {"higher": TableFault("later predictions made wrong", _wrong_later)},
    "expected-accuracy": _UNSURE,
    "expected-auc": _UNSURE,
}  # fmt: skip
"""The faults of what a model says, by what is measured."""


def _comparison(seeding: Seeding, *, way: Way) -> TableFault:
    """Give the fault of the metric that is compared; the baseline stays as it is."""
    criterion = seeding.criterion
    metric = MEASURED_AS.get(criterion.subject, criterion.subject)
    known = KNOWN.get(criterion.subject)
    down = {"rise": False, "fall": True}.get(criterion.change, bool(known and known.good == "low"))
    turned: Way = way if not down else ("higher" if way == "lower" else "lower")
    fault = PREDICTIONS.get(metric, {}).get(turned)
    if fault is None:
        raise Unmeasurable("fault.unknown", f"No fault is known that makes the {criterion.subject!r} {turned}.")
    return fault


def _gain_down(seeding: Seeding, size: float) -> Seeded:
    return _compared(seeding, size, "lower")


def _gain_up(seeding: Seeding, size: float) -> Seeded:
    return _compared(seeding, size, "higher")


def _compared(seeding: Seeding, size: float, way: Way) -> Seeded:
    fault = _comparison(seeding, way=way)
    return fault.make(seeding, size)


PREDICTIONS["comparison"] = {
    "lower": TableFault("the model made worse than it is", _gain_down, SPREADS),
    "higher": TableFault("the model made better than it is", _gain_up, SPREADS),
}
