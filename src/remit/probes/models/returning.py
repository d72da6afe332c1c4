"""Returning verdicts: what a verification found stands at the run that was judged, where the team looks anyway.

The one thing that is ever written into a registry, and only where its source says `write-back=yes`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from remit.core.errors import SourceFailed
from remit.core.events import VerdictGiven
from remit.core.measures import REGISTRY_KINDS
from remit.core.observations import Source
from remit.probes.failing import Unmeasurable
from remit.probes.locations import Place, expand
from remit.probes.models.looks import Look
from remit.probes.models.settings import asked, hidden, opened
from remit.probes.models.tags import BECAUSE, LONGEST_NAME, VERDICT, VERIFIED, shortened

_YES = frozenset({"yes", "true"})


def write_back(source: Source, verdicts: Sequence[VerdictGiven], place: Place) -> str:
    """Put the verdicts that were measured on a source at the run that was judged, as tags; "" or why it could not be.

    Nothing is written for sources of another kind, or that do not say `write-back=yes`. A verdict that was given
    before at the same run is replaced: a run shows what holds now, the log what held when.
    """
    mine = [one for one in verdicts if one.source == source.name]
    if source.kind not in REGISTRY_KINDS or not mine:
        return ""
    try:
        if expand(source.setting("write-back"), place.environment).strip().casefold() not in _YES:
            return ""
        registry = opened(source, place)
        try:
            look = Look(registry, asked(source, place), 0.0)
            registry.tag(look.run.id, _tags(mine))
        finally:
            registry.close()
    except Unmeasurable as problem:
        why = hidden(problem.sentence, source, place)
        return f"Verdicts were not written back to source {source.name!r}: {why}"
    except SourceFailed as problem:
        return f"Verdicts were not written back to source {source.name!r}: {problem.message}"
    except OSError:
        return f"Verdicts were not written back to source {source.name!r}: it went away meanwhile."
    return ""


def write_all_back(sources: Mapping[str, Source], verdicts: Sequence[VerdictGiven], place: Place) -> tuple[str, ...]:
    """Put verdicts at the runs of every source that asks for it; give a sentence for each that could not be written."""
    return tuple(filter(None, (write_back(source, verdicts, place) for source in sources.values())))


def _tags(verdicts: Sequence[VerdictGiven]) -> dict[str, str]:
    tags: dict[str, str] = {}
    for one in verdicts:
        if len(BECAUSE) + len(one.requirement) > LONGEST_NAME:
            continue
        tags[VERDICT + one.requirement] = one.verdict.status
        tags[BECAUSE + one.requirement] = shortened(one.verdict.sentence)
    moments = [seen.as_of for one in verdicts if (seen := one.observation or one.failure) is not None]
    return tags | ({VERIFIED: max(moments)} if moments else {})
