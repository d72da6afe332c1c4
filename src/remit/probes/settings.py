"""What sources may say: the kinds there are and the settings that each takes, for all probes alike.

A setting that nothing reads would say nothing, and nobody would see that: it is refused where a source is named, and
once more where one is measured that was named elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from difflib import get_close_matches

from remit.core.errors import InvalidInput
from remit.core.measures import (
    DATA_KINDS,
    ENDPOINT_KINDS,
    REGISTRY_KINDS,
    REPORT_KINDS,
    REPOSITORY_KINDS,
    TELEMETRY_KINDS,
)
from remit.core.observations import Source
from remit.probes.failing import Unmeasurable

KINDS = (*DATA_KINDS, *ENDPOINT_KINDS, *REPORT_KINDS, *REPOSITORY_KINDS, *TELEMETRY_KINDS, *REGISTRY_KINDS)
"""Every kind of source that can be measured."""

FEW = 20
"""How many settings a sentence lists; more than these stand in the documentation."""


def refuse_unknown(source: Source, thing: str, names: Sequence[str], families: Sequence[str] = ()) -> None:
    """Refuse a setting that a source does not take, with the nearest that it does.

    `thing` is what sentences call the source; `families` are settings that go on with a name of one's own, such as
    `header.NAME`. Raises `Unmeasurable`.
    """
    starts = {f"{family.partition('.')[0]}.": family for family in families}
    for name, _ in source.settings:
        if name in names or any(name.startswith(start) and name != start for start in starts):
            continue
        near = get_close_matches(name, [*names, *starts], n=1)
        known = (*names, *families)
        listed = f"there are {', '.join(known)}." if len(known) <= FEW else "docs/sources.md lists what there is."
        hint = f"did you mean {starts.get(near[0], near[0])!r}?" if near else listed
        raise Unmeasurable("source.setting", f"No {thing} has a setting {name!r}; {hint}")


def refuse_misnamed(source: Source) -> None:
    """Refuse a kind of source that nothing measures, and settings that it does not take; nothing is looked at.

    Raises `InvalidInput`.
    """
    if source.kind not in KINDS:
        near = get_close_matches(source.kind, KINDS, n=1)
        hint = f"did you mean {near[0]!r}?" if near else f"there are: {', '.join(KINDS)}."
        raise InvalidInput(f"No source is of the kind {source.kind!r}; {hint}", kind=source.kind)
    try:
        _rule(source.kind)(source)
    except Unmeasurable as problem:
        raise InvalidInput(problem.sentence, source=source.name) from None


def _rule(kind: str) -> Callable[[Source], None]:
    """Give what looks over the settings of a kind; its module loads only then."""
    if kind in DATA_KINDS:
        from remit.probes.data.settings import known
    elif kind in ENDPOINT_KINDS:
        from remit.probes.endpoints.targets import known
    elif kind in REPORT_KINDS:
        from remit.probes.reports.measuring import known
    elif kind in REPOSITORY_KINDS:
        from remit.probes.repositories.measuring import known
    elif kind in TELEMETRY_KINDS:
        from remit.probes.telemetry.settings import known
    else:
        from remit.probes.models.settings import known
    return known
