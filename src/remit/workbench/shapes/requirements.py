"""The JSON shapes of what follows from answers: requirements, sources, observations and verdicts.

As `remit.workbench.shapes`, of which this is a part.
"""

from __future__ import annotations

from remit.core.attesting import Vouched
from remit.core.criteria import FitCriterion
from remit.core.events import VerdictGiven
from remit.core.observations import Figure, Observation, Source, Verdict
from remit.core.projects import Project, VerdictRecord
from remit.core.requirements import Requirement
from remit.core.samples import advice
from remit.core.states import RequirementState
from remit.language.slots import advised
from remit.language.values import plain
from remit.workbench.shapes import Names, Shape, person, value


def criterion(found: FitCriterion | None) -> Shape | None:
    """Give a fit criterion; null where a requirement has none yet."""
    if found is None:
        return None
    return {
        "measure": found.measure,
        "op": found.op,
        "threshold": plain(found.threshold),
        "unit": found.unit,
        "statistic": found.statistic,
        "attribute": found.attribute,
        "group": found.group,
        "items": list(found.items),
        "goal": plain(found.goal) or None,
        "condition": found.condition,
        "population": found.population,
        "window": found.window,
        "meter": found.meter,
        "min_sample": found.min_sample,
        "confidence": plain(found.confidence),
        "subject": found.subject,
        "upper": plain(found.upper) or None,
        "reference": found.reference,
        "change": found.change,
        "period": found.period,
        "who": found.who,
    }


def figure(found: Figure) -> Shape:
    """Give one measured figure with its interval."""
    return {
        "group": found.group,
        "estimate": found.estimate,
        "low": found.low,
        "high": found.high,
        "cases": found.cases,
        "of": found.of,
        "note": found.note,
    }


def observation(found: Observation | None) -> Shape | None:
    """Give what was measured, or null."""
    if found is None:
        return None
    return {
        "measure": found.measure,
        "figures": [figure(f) for f in found.figures],
        "method": found.method,
        "confidence": found.confidence,
        "correction": found.correction,
        "rows": found.rows,
        "sampled": found.sampled,
        "fingerprint": found.fingerprint,
        "as_of": found.as_of,
        "strength": found.strength,
        "beside": [
            {"measure": b.measure, "why": b.why, "figures": [figure(f) for f in b.figures]} for b in found.beside
        ],
        "notes": list(found.notes),
    }


def verdict(found: Verdict) -> Shape:
    """Give a verdict with a judgement per part."""
    return {
        "status": found.status,
        "sentence": found.sentence,
        "more_cases": found.more_cases,
        "judgements": [
            {"group": j.group, "status": j.status, "sentence": j.sentence, "more_cases": j.more_cases}
            for j in found.judgements
        ],
    }


def given(found: VerdictGiven) -> Shape:
    """Give a verdict with what it rests on: the criterion, the source, and what was seen."""
    failure = found.failure
    return {
        "requirement": found.requirement,
        "source": found.source,
        "criterion": criterion(found.criterion),
        "verdict": verdict(found.verdict),
        "observation": observation(found.observation),
        "failure": {"code": failure.code, "sentence": failure.sentence, "as_of": failure.as_of} if failure else None,
    }


def record(found: VerdictRecord | None, names: Names) -> Shape | None:
    """Give the last verdict of a requirement, or null."""
    if found is None:
        return None
    return given(found.given) | {
        "event": found.event, "position": found.position, "at": found.at, "by": person(names, found.actor),
    }  # fmt: skip


def attested(found: Vouched | None, names: Names) -> Shape | None:
    """Give what somebody vouches for last, and whether it still counts; null where nobody does."""
    if found is None:
        return None
    given = found.given
    return {
        "by": person(names, given.person),
        "at": given.at,
        "says": given.says,
        "because": given.text,
        "link": given.link,
        "evidence": given.evidence,
        "until": given.expires,
        "strength": found.strength,
        "status": found.status,
        "why": found.why,
        "event": given.event,
    }


def _advice(found: Requirement) -> list[str]:
    """Give how many cases a criterion takes, and what would make it better measurable still."""
    value = found.value
    asks = [ask for _, ask in advised(found.question, value)] if value is not None else []
    return [*advice(found.fit), *asks] if found.fit is not None else []


def requirement(found: RequirementState, names: Names) -> Shape:
    """Give a requirement as it stands: the stakeholder's words beside the sentence, signatures, and the verdict."""
    derived = found.requirement
    return {
        "id": derived.id,
        "question": derived.question,
        "sentence": derived.sentence,
        "words": derived.words,
        "kind": derived.kind,
        "quality": derived.quality,
        "scope": derived.scope,
        "informal": derived.informal,
        "pattern": derived.pattern,
        "standing": derived.standing or None,
        "by_people": derived.by_people,
        "criterion": criterion(derived.fit),
        "advice": _advice(derived),
        "value": value(derived.value) if derived.value else None,
        "missing": list(derived.missing),
        "assumed": list(derived.assumed),
        "rationale": derived.rationale,
        "owner": derived.owner,
        "asked": list(derived.asked),
        "verification": derived.verification,
        "traces": list(derived.traces),
        "version": derived.version,
        "span": list(derived.span) if derived.span else None,
        "priority": found.priority,
        "agreed": list(found.agreed),
        "awaited": list(found.awaited),
        "unfilled": list(found.unfilled),
        "lapsed": [
            {"role": a.role, "by": person(names, a.person), "at": a.at, "sentence": a.sentence} for a in found.lapsed
        ],
        "waived": found.waived,
        "moved": found.moved,
        "status": found.status,
        "why": found.why,
        "verdict": record(found.verdict, names),
        "attested": attested(found.attested, names),
    }


def source(found: Source) -> Shape:
    """Give a source: where a table is, and what its columns mean."""
    return {
        "name": found.name,
        "kind": found.kind,
        "location": found.location,
        "label": found.label,
        "prediction": found.prediction,
        "score": found.score,
        "time": found.time,
        "identity": found.identity,
        "positive": found.positive,
        "settings": dict(found.settings),
        "attributes": [
            {
                "name": a.name,
                "column": a.column,
                "groups": [{"value": raw, "name": name} for raw, name in a.groups],
                "reference": a.reference,
            }
            for a in found.attributes
        ],
        "note": found.note,
    }


def sources(known: Project) -> Shape:
    """Give the sources of a project, and which requirements are bound to one."""
    return {"sources": [source(s) for s in known.sources.values()], "bindings": dict(known.bindings)}
