"""Planning: which source a criterion is measured on, and what would make measurable what nothing measures yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from remit.core.checks.baselines import baseline_of, incomparable
from remit.core.criteria import FitCriterion
from remit.core.measures import DATA_KINDS, MEASURED_AS, MEASURES, RANKED, Measure, why_unmeasured
from remit.core.measures.definitions import TELEMETRY_KINDS
from remit.core.measures.rankings import CUT_OFF_ONLY, places, ranked
from remit.core.measures.telemetry import SET
from remit.core.observations import Attribute, Source
from remit.language.conversions import window as window_of
from remit.language.lists.metrics.variants import AVERAGES
from remit.language.sentences.times import length
from remit.language.titles import cut_off
from remit.language.values import OPERATORS

_COLUMN_OF = {
    "label": "which column holds the label",
    "prediction": "which column holds the prediction",
    "score": "which column holds the score",
    "identity": "which column identifies a case",
    "time": "which column says when a case is from",
    "place": "what orders each list (the column of scores, or setting `rank=COLUMN`)",
}
_SETTING_OF = {
    "arrival": "when a case arrived (setting `arrival=COLUMN`)",
    "baseline": "what it is compared with (setting `baseline` or `baseline.NAME`: a column, or a number)",
    "on-time": "how late is still on time (setting `on-time=5 s`)",
    "range": "the range of a column (setting `range.COLUMN=a..b`)",
    "set": "the categories of a column (setting `set.COLUMN=a|b|c`)",
    "form": "what a column's values look like (setting `pattern.COLUMN=…` or `type.COLUMN=…`)",
    "schema": "the agreed columns (setting `schema=NAME:TYPE,…`)",
    "missed": "how lost data shows (setting `sequence=COLUMN` or `every=10 s`)",
    "reference": "what it is compared with (setting `reference=FILE`, `reference-until=TIME` or `split=COLUMN:train`)",
    "annotators": "who labelled (setting `annotators=COLUMN|COLUMN` or `annotator=COLUMN`)",
    "quasi-identifiers": "what could identify somebody (setting `quasi-identifiers=COLUMN|COLUMN`)",
    "gold": "which column holds the right labels (setting `gold=COLUMN`)",
    "labelled-at": "when a label came (setting `labelled-at=COLUMN`)",
    "query": "what items were ranked for (setting `query=COLUMN`: a query, a user or a day)",
}
"""What a need of a measure is called when a source does not tell it."""

_NAMES_OF = {"range": ("range.",), "set": ("set.",), "form": ("pattern.", "type."), "missed": ("sequence", "every"),
             "reference": ("reference", "reference-table", "reference-until", "split"),
             "annotators": ("annotators", "annotator")}  # fmt: skip
"""The settings, or beginnings of settings, that tell a need; its own name where none are listed."""

_WHERE = {"data": "where a table is", "endpoint": "where an endpoint answers", "git": "where a repository is",
          "junit": "where a test report is", "mlflow": "where a registry of models is",
          "prometheus": "where telemetry is kept"}  # fmt: skip

_BY_ITEMS = ("smallest-group", "small-group-share")
"""Measures whose criteria may name the columns that they need."""

_CAPACITIES = ("stored-volume", "storage-growth")
"""Measures whose lower limits ask what a storage can hold, which no table tells."""


@dataclass(frozen=True, slots=True)
class Check:
    """A requirement's criterion, bound to the source on which it is measured."""

    requirement: str
    criterion: FitCriterion
    source: Source


@dataclass(frozen=True, slots=True)
class Unmeasured:
    """A requirement that no source can measure yet, and one sentence on what would make it measurable."""

    requirement: str
    reason: str


def plan(
    criteria: Mapping[str, FitCriterion], sources: Mapping[str, Source], bindings: Mapping[str, str]
) -> tuple[Check | Unmeasured, ...]:
    """Bind each requirement to the one source that can measure it, or say what is missing.

    `criteria` and `bindings` are keyed by requirement id, `sources` by name. A binding decides; without one the only
    source that has what the measure needs is taken, or the only table among them: figures computed from rows are
    stronger evidence than figures that somebody recorded. Nothing else is chosen for a person where several fit.
    """
    return tuple(_bind(name, resolved(fit), sources, bindings.get(name, "")) for name, fit in criteria.items())


def resolved(criterion: FitCriterion, source: Source | None = None) -> FitCriterion:
    """Give the criterion as it is measured: a place between two limits is the metric itself, with both limits.

    On a source, each class is each value of the label, unless an attribute is called so; and a group that is called
    like one of its attributes, and like none of its groups, is that attribute: “for airport” asks for each airport.
    """
    if criterion.measure == "range" and criterion.upper is not None and criterion.subject:
        criterion = replace(criterion, measure=MEASURED_AS.get(criterion.subject, criterion.subject), subject="")
    if source is None:
        return criterion
    if source.kind in DATA_KINDS:
        criterion = _of_lists(criterion)
    if criterion.measure in _OF_CLASSES and attribute_of(criterion, source) is None and _means_label(criterion, source):
        return replace(criterion, measure=_OF_CLASSES[criterion.measure], attribute="")
    if criterion.measure in _BY_CLASS and attribute_of(criterion, source) is None and _means_label(criterion, source):
        return replace(criterion, statistic="each", attribute="")
    if not criterion.group or criterion.attribute or _having(criterion.group, source):
        return criterion
    named = _called(criterion.group, source)
    return replace(criterion, attribute=named.name, group="") if named else criterion


def _of_lists(criterion: FitCriterion) -> FitCriterion:
    """Give the criterion as a table tells it: precision with a cut-off is taken of ranked lists, not of classes."""
    if criterion.measure == "comparison":
        return replace(criterion, subject=ranked(criterion.subject, criterion.statistic))
    return replace(criterion, measure=ranked(criterion.measure, criterion.statistic))


_OF_CLASSES = {"rows-per-group": "rows-per-class", "group-share": "class-share"}
"""What counts the values of the label, where others count the groups of an attribute."""


_BY_CLASS = ("f1", "f-beta", "precision", "recall")
"""What can be taken of each class, and averaged over all of them."""


def _means_label(criterion: FitCriterion, source: Source) -> bool:
    """Tell whether the groups that are asked for are the classes that the label tells apart."""
    return bool(source.label) and criterion.attribute.casefold() in {"class", "label", source.label.casefold()}


def _bind(name: str, criterion: FitCriterion, sources: Mapping[str, Source], bound: str) -> Check | Unmeasured:
    if unclear := _unclear(criterion):
        return Unmeasured(name, unclear)
    meant = {key: resolved(criterion, source) for key, source in sources.items()}
    lacks = {key: _lacks(MEASURES[meant[key].measure], meant[key], source) for key, source in sources.items()}
    cannot = {key: _uncut(meant[key], source, bound) for key, source in sources.items() if not lacks[key]}
    fits = [key for key, missing in lacks.items() if not missing and not cannot[key]]
    tables = [key for key in fits if sources[key].kind in DATA_KINDS]
    chosen = bound or next((few[0] for few in (fits, tables) if len(few) == 1), "")
    if chosen in fits:
        return Check(name, meant[chosen], sources[chosen])
    refused = [why for key, why in cannot.items() if why and bound in ("", key)]
    if refused and (bound in cannot or not fits):
        return Unmeasured(name, refused[0])
    return Unmeasured(name, _unbound(name, criterion, sources, lacks, fits, bound))


def _unbound(  # noqa: PLR0913, PLR0917  # what was looked at is told
    name: str, criterion: FitCriterion, sources: Mapping[str, Source], lacks: Mapping[str, tuple[str, ...]],
    fits: list[str], bound: str,
) -> str:  # fmt: skip
    """Say what to name or to bind, so that the requirement can be measured."""
    choice = f"bind it to one of: {', '.join(fits)}"
    if bound and bound not in sources:
        hint = choice if fits else "name a source that can measure it"
        return f"It is bound to {bound!r}, which is no source of this project; {hint}."
    if fits and not bound:
        return f"More than one source can measure it; {choice} (`remit source bind PROJECT {name} {fits[0]}`)."
    kinds = MEASURES[criterion.measure].kinds
    alike = [bound] if bound else [key for key, source in sources.items() if source.kind in kinds]
    if alike:
        nearest = min(alike, key=lambda key: len(lacks[key]))
        return f"Source {nearest!r} does not tell {_joined(lacks[nearest])}; add that, or name a source that does."
    meant = resolved(criterion, Source("", kinds[0], ""))
    wanted = _lacks(MEASURES[meant.measure], meant, Source("", kinds[0], ""))
    more = f", and tell {_joined(wanted)}" if wanted else ""
    return f"No {kinds[0]} source is named; name one with `remit source add`{more}."


def _unclear(criterion: FitCriterion) -> str:
    """Say what keeps the criterion from being measured anywhere, or ""."""
    measure = MEASURES.get(criterion.measure)
    if measure is None:
        return why_unmeasured(criterion.measure)
    if criterion.op not in OPERATORS:
        return f"{criterion.op!r} is no comparison; use one of {', '.join(OPERATORS)}."
    if measure.id == "comparison" and criterion.subject not in MEASURES:
        return why_unmeasured(criterion.subject) or f"Nothing here measures {criterion.subject!r} yet."
    if measure.unit and criterion.unit not in ("", measure.unit):
        return f"Its threshold is in {criterion.unit!r}, but the {measure.title} is in {measure.unit!r}."
    return _misgrouped(criterion, measure)


def _misgrouped(criterion: FitCriterion, measure: Measure) -> str:
    grouped = bool(criterion.attribute or criterion.group)
    if measure.grouping == "must" and not grouped:
        return f"It does not say for which attribute the {measure.title} is asked, such as sex or age group."
    if measure.grouping == "no" and grouped:
        return f"The {measure.title} is taken over all rows, not per group."
    return ""


def _uncut(criterion: FitCriterion, source: Source, bound: str) -> str:
    """Say why the source would answer another question than the criterion asks, or cannot answer it; or ""."""
    if refused := incomparable(criterion, source):
        return refused
    if refused := _unvaried(criterion, source):
        return refused
    by_itself = source.kind in MEASURES[criterion.measure].narrowed
    is_table = source.kind in DATA_KINDS
    if is_table and criterion.measure in _CAPACITIES and criterion.op in (">=", ">"):
        return "It asks what a storage can hold, and a table tells only what it holds: let a person vouch for it."
    if criterion.window and not by_itself:
        if not is_table:
            over = length(criterion.window)
            return f"It holds over {over}, and a source of the kind {source.kind!r} is not cut by time: name a table."
        if window_of(criterion.window) is None:
            return f"It holds over a window of {criterion.window!r}, which is no length of time, such as 28 day."
    told = not criterion.condition or by_itself or bound or restriction(source, criterion.condition)
    return "" if told else f"It holds for “{criterion.condition}”: bind it to the source that is just that."


def _unvaried(criterion: FitCriterion, source: Source) -> str:
    """Say why a table cannot tell the variant of a metric that is asked for; or ""."""
    said, name = criterion.statistic, MEASURES[criterion.measure].title
    if source.kind not in DATA_KINDS:
        return ""
    metric = criterion.subject if criterion.measure == "comparison" else criterion.measure
    if metric in CUT_OFF_ONLY and not places(said):
        return f"It does not say at how many places of a list the {name} is taken, such as {name}@10."
    if said.startswith("@") and not (metric in RANKED and places(said)):
        return f"A table of predictions does not tell the {cut_off(name, criterion.measure, said)}: name a registry."
    if said in AVERAGES and criterion.measure not in _BY_CLASS:
        return f"The {said} average of the {name} is not taken of a table: name a registry whose runs record it."
    return ""


def _lacks(measure: Measure, criterion: FitCriterion, source: Source) -> tuple[str, ...]:
    """Say what the source does not tell and the measure needs."""
    if source.kind not in measure.kinds:
        return (f"{_WHERE.get(measure.kinds[0], 'what to measure')} ({source.kind!r} is another kind of source)",)
    if source.kind in TELEMETRY_KINDS:
        return _untold(measure.id, source)
    if source.kind not in DATA_KINDS:
        return ()
    needs = dict.fromkeys(measure.needs)
    if measure.id == "comparison":
        needs = dict.fromkeys((*MEASURES[criterion.subject].needs, *needs))
    if criterion.window:
        needs |= {"time": None}
    columns = {"label": source.label, "prediction": source.prediction, "score": source.score, "time": source.time,
               "identity": source.identity, "place": source.score or source.setting("rank")}  # fmt: skip
    missing = [_COLUMN_OF[need] for need in needs if need in columns and not columns[need]]
    if criterion.items and measure.id in _BY_ITEMS:
        needs.pop("quasi-identifiers", None)
    if "baseline" in needs and baseline_of(criterion, source):
        needs.pop("baseline")
    missing += [told for need, told in _SETTING_OF.items() if need in needs and not _told(source, need)]
    if (criterion.attribute or criterion.group) and attribute_of(criterion, source) is None:
        what = repr(criterion.attribute) if criterion.attribute else f"of group {criterion.group!r}"
        missing.append(f"which column holds the attribute {what}")
    return tuple(missing)


def _untold(measure: str, source: Source) -> tuple[str, ...]:
    """Say what telemetry is not told: how a measure is asked for, or whose up-time is meant."""
    if measure in SET or measure == "time-to-tell":  # rules tell these
        return ()
    enough = {f"query.{measure}"}
    if measure in ("availability", "downtime"):
        enough |= {"query.availability", "job", "instance"}
    if any(said and name in enough for name, said in source.settings):
        return ()
    return (f"`query.{measure}`",) if len(enough) == 1 else (f"whose {measure} is meant (`job` or `query.{measure}`)",)


def _told(source: Source, need: str) -> bool:
    names = _NAMES_OF.get(need, (need,))
    return any(
        said and any(name == one or (one.endswith(".") and name.startswith(one)) for one in names)
        for name, said in source.settings
    )


def attribute_of(criterion: FitCriterion, source: Source) -> Attribute | None:
    """Give the source's attribute that the criterion means, by name or column; failing that, by one of its groups.

    What is called a group and is the name of an attribute is that one.
    """
    if criterion.attribute:
        return _called(criterion.attribute, source)
    having = _having(criterion.group, source)
    if not having:
        return _called(criterion.group, source)
    return having[0] if len(having) == 1 else None


def _called(name: str, source: Source) -> Attribute | None:
    """Give the attribute of that name or column; failing that, the only one of it as people say it: `age group`."""
    wanted = name.casefold()
    by_name = (a for a in source.attributes if wanted and a.name.casefold() == wanted)
    by_column = (a for a in source.attributes if wanted and a.column.casefold() == wanted)
    said = [a for a in source.attributes if wanted and _said(name) in {_said(a.name), _said(a.column)}]
    return next(by_name, None) or next(by_column, None) or (said[0] if len(said) == 1 else None)


def _said(name: str) -> str:
    """Write a name as people say it: `age_group`, `Age groups` and `age` are one."""
    words = name.casefold().replace("_", " ").replace("-", " ").split()
    return " ".join(words[:-1] if len(words) > 1 and words[-1] in {"group", "groups"} else words)


def _having(group: str, source: Source) -> list[Attribute]:
    """Give the attributes that have a group of that name."""
    wanted = group.casefold()
    return [a for a in source.attributes if wanted and wanted in {name.casefold() for _, name in a.groups}]


def restriction(source: Source, words: str) -> tuple[Attribute, tuple[str, ...]] | None:
    """Give the attribute and the raw values of the one group that the words name, or None where none or several do.

    `new customers`, `customers = new customers` and `customers: new` name a group of the attribute `customers` whose
    raw value is `new` and that is called `new customers`.
    """
    wanted = " ".join(words.casefold().replace("=", " ").replace(":", " ").split())
    found: dict[tuple[Attribute, str], list[str]] = {}
    for attribute in source.attributes:
        for raw, name in attribute.groups:
            ways = {name, *(f"{about} {said}" for about in (attribute.name, attribute.column) for said in (name, raw))}
            if wanted and wanted in {" ".join(way.casefold().split()) for way in ways}:
                found.setdefault((attribute, name), [])
    for attribute, name in found:
        found[attribute, name] = [raw for raw, called in attribute.groups if called == name]
    if len(found) != 1:
        return None
    ((attribute, _), raws) = next(iter(found.items()))
    return attribute, tuple(raws)


def _joined(parts: tuple[str, ...] | list[str]) -> str:
    return " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))
