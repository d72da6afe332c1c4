"""Variants of metrics in registries: under which names runs record a macro F1, a precision at 10, an mAP at IoU 0.5.

In a setting such as `metric.f1-macro` or `metric.precision@10` people say another name.
"""

from __future__ import annotations

from remit.language.lists.metrics.variants import AVERAGES

_SHORT = {
    "mean-average-precision": ("mAP", "map"), "mean-reciprocal-rank": ("mrr",), "auc": ("roc_auc", "auc"),
    "hit-ratio": ("hr", "hit_rate", "hit_ratio", "hit"), "pr-auc": ("average_precision", "pr_auc"),
    "accuracy": ("accuracy", "acc"),
    "f1": ("f1", "f1_score"),
}  # fmt: skip
"""What libraries call a metric with a variant, where it is not our name for it."""

_BOXES = "mean-average-precision"


def variant(name: str, statistic: str) -> str:
    """Give the name of a metric with the variant that is meant: `f1-macro`, `precision@10`."""
    if statistic.startswith("@"):
        return f"{name}{statistic}"
    return f"{name}-{statistic}" if statistic in AVERAGES else name


def of_variant(name: str) -> tuple[str, str]:
    """Give the metric and its variant apart; "" where it has none."""
    plain, at, places = name.partition("@")
    if at:
        return plain, f"@{places}"
    before, _, last = name.rpartition("-")
    return (before, last) if last in AVERAGES and before else (name, "")


def names_of(name: str) -> tuple[str, ...]:
    """Give the names under which runs record a metric's variant, ours first; none for a metric without one."""
    plain, said = of_variant(name)
    if not said:
        return ()
    words = dict.fromkeys((*_SHORT.get(plain, ()), plain.replace("-", "_")))
    if not said.startswith("@"):
        return (name, *(one for word in words for one in (f"{word}_{said}", f"{said}_{word}", f"{said}_avg_{word}")))
    places = said.removeprefix("@")
    if "." in places:
        return (name, *_overlaps(plain, places))
    tops = [one for word in words for one in (f"top_{places}_{word}", f"top{places}_{word}", f"{word}_top_{places}")]
    cuts = [f"{word}{joint}{places}" for word in words for joint in ("@", "_at_", "_")]
    return (name, *cuts, *tops)


def _overlaps(plain: str, said: str) -> list[str]:
    """Give the names at an overlap of boxes, which are written in hundredths or as they are: mAP50, mAP_0.5."""
    low, _, high = said.partition(":")
    parts = [low.removeprefix("0.").ljust(2, "0"), *([high.removeprefix("0.").ljust(2, "0")] if high else [])]
    hundredths = ["-".join(parts), "_".join(parts)]
    words = _SHORT.get(plain, (plain.replace("-", "_"),))
    found = [f"{word}{joint}{part}" for word in words for part in dict.fromkeys(hundredths) for joint in ("", "_", "@")]
    found += [f"{word}{joint}{said}" for word in words for joint in ("@", "_", "")]
    if plain == _BOXES:
        found += [f"metrics/mAP{hundredths[0]}(B)"]
    return found
