"""What the demo shows of verdicts: what holds, what fails with its intervals, and what cannot be told yet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from remit.cli.drawing import (
    AMBER,
    FIGURE,
    HEAD,
    QUIET,
    VERDICTS,
    WAIVED,
    Page,
    axis,
    between,
    interval,
    line,
    table,
)  # fmt: skip
from remit.cli.drawing.texts import count
from remit.cli.drawing.verdicts import OPERATORS, sign_of
from remit.core.checks import Check, Unmeasured
from remit.core.events import VerdictGiven
from remit.core.findings.slots import slot_names
from remit.core.measures import MEASURES
from remit.core.observations import STRENGTHS, Figure, Judgement
from remit.core.requirements import Requirement
from remit.core.states import RequirementState
from remit.language.nouns import listed

if TYPE_CHECKING:
    from rich.table import Table

    from remit.workbench.overviews import Overview

FEW = 3
"""So many groups are shown; of more, those that fail first, then those that cannot be told."""

REASONS = 2
"""So many requirements that are not measured are shown with their reason."""


def judged(page: Page, view: Overview, planned: Sequence[Check | Unmeasured]) -> None:
    """Draw every verdict: what holds in a line each, what does not with its intervals, and why some have none."""
    page.head("6  What holds, what fails, and what cannot be told yet")
    found = [s for s in view.requirements if not s.requirement.informal]
    in_words = len(view.requirements) - len(found)
    by_people = [s for s in found if s.requirement.by_people]
    told = [s for s in found if not s.requirement.by_people]
    counted = [state.status for state in told if not state.waived]
    parts = [(f"{sign.icon} {counted.count(status)} {sign.word}   ", sign.style) for status, sign in VERDICTS.items()]
    waived = sum(state.waived for state in told)
    page.put(
        line(
            *(part for part, status in zip(parts, VERDICTS, strict=True) if status in counted),
            (f"{WAIVED.icon} {waived} {WAIVED.word}   " if waived else "", WAIVED.style),
            (f"and {len(by_people)} that people prove, {in_words} in words only", QUIET),
        ), indent=2,
    )  # fmt: skip
    seen = [state.verdict.given for state in told if state.verdict is not None]
    strengths = {given.observation.strength for given in seen if given.observation is not None}
    if strengths:
        rests = listed([f"{name} {STRENGTHS[name]}" for name in sorted(strengths)])
        levels = listed([f"{level * 100:.0f} %" for level in sorted({given.criterion.confidence for given in seen})])
        page.put((f"rests on: {rests}; intervals hold at {levels}; ┃ is what was asked for", QUIET), indent=2)
    ranks = list(VERDICTS)
    page.gap()
    _short(page, [state for state in told if state.status == "satisfied" and not state.waived])
    for state in sorted(told, key=lambda s: ranks.index(s.status)):
        if state.verdict is not None and state.status != "satisfied" and not state.waived:
            page.gap()
            page.put(line(sign_of(state), "   ", (state.requirement.sentence, HEAD)), indent=2)
            _figures(page, state.verdict.given)
    page.gap()
    _unmeasured(page, [s for s in told if s.verdict is None and not s.waived], planned)


def _short(page: Page, found: Sequence[RequirementState]) -> None:
    """Draw what holds: the sentence and what was measured, a line each."""
    drawn = table(("", "keep"), "", ("", "keep"))
    for state in found:
        seen = state.verdict.given.observation if state.verdict else None
        figures = seen.figures if seen else ()
        nothing = state.requirement.fit is not None and state.requirement.fit.op == "none"
        measured = "none found" if nothing else between(figures[0]) if len(figures) == 1 else ""
        sign = sign_of(state)
        drawn.add_row(line((sign.icon, sign.style)), line((state.requirement.sentence, HEAD)), line((measured, FIGURE)))
    page.put(drawn, indent=2)


def _unmeasured(page: Page, found: Sequence[RequirementState], planned: Sequence[Check | Unmeasured]) -> None:
    """Draw why some have no verdict, those first of which somebody could do something about it."""
    why_not = {one.requirement: one.reason for one in planned if isinstance(one, Unmeasured)}
    sign = VERDICTS["not-measured"]
    reasons = [(s, why_not.get(s.requirement.id) or _lacks(s.requirement) or s.why) for s in found]
    # First what a source of the project lacks, then what other sources could tell, last what nothing measures yet.
    reasons.sort(key=lambda pair: (not pair[1].startswith("Source"), pair[1].startswith("Nothing")))
    for state, reason in reasons[:REASONS]:
        page.put(line((sign.icon, sign.style), " ", (state.requirement.id, FIGURE), "  ", reason), indent=2)
    if len(reasons) > REASONS:
        page.put((f"and {len(reasons) - REASONS} more that nothing measures yet", QUIET), indent=4)


def _lacks(derived: Requirement) -> str:
    if derived.missing == ("measure",):
        return "Nothing measures this yet."
    return f"It lacks: {listed(list(slot_names(derived.missing)))}." if derived.missing else ""


def _figures(page: Page, given: VerdictGiven) -> None:
    """Draw the intervals of a verdict; groups that pass are one line together once there are many."""
    seen = given.observation
    if seen is None:
        page.put(given.verdict.sentence, indent=4)
        return
    judged = {judgement.group: judgement for judgement in given.verdict.judgements}
    told = [f for f in seen.figures if f.group not in judged or judged[f.group].status != "satisfied"]
    told.sort(key=lambda f: f.group in judged and judged[f.group].status != "violated")
    shown = told if len(seen.figures) > FEW and told else list(seen.figures)
    if given.criterion.op == "none" and not told:
        kinds = [figure.group for figure in seen.figures]
        page.put(f"none found of {listed(kinds)}, in {seen.rows:,} rows", indent=4)
    else:
        page.put(_drawn(given, shown[:FEW], judged, 26 if page.wide else 20), indent=4)
    passed = len(seen.figures) - len(shown)
    rest = f"; {count(len(shown) - FEW, 'other group')} inconclusive" if len(shown) > FEW else ""
    rest += f"; {passed} satisfied" if passed and shown is told else ""
    limit = f"{given.criterion.threshold.normalize():,f}"
    if given.criterion.op != "none":
        page.put((f"┃ {OPERATORS[given.criterion.op]} {limit}{rest}", QUIET), indent=4)
    if given.verdict.status == "inconclusive":
        page.put(("more: the cases that would settle it, if the estimate stays where it is", QUIET), indent=4)
    if given.verdict.status == "violated":
        for beside in seen.beside:
            if len(beside.figures) <= FEW:
                title = MEASURES[beside.measure].title if beside.measure in MEASURES else beside.measure
                figures = ", ".join(f"{figure.group} {between(figure)}" for figure in beside.figures)
                page.put((f"beside it, {title}: ", QUIET), figures, indent=4)


def _drawn(given: VerdictGiven, figures: Sequence[Figure], judged: dict[str, Judgement], width: int) -> Table:
    threshold = float(given.criterion.threshold)
    on = axis(figures, threshold)
    drawn = table(("", "keep"), "", ("", "keep"), ("", "right"), "")
    for figure in figures:
        judgement = judged.get(figure.group)
        sign = VERDICTS[judgement.status if judgement else given.verdict.status]
        more = f"about {_about(judgement.more_cases)} more" if judgement and judgement.more_cases else ""
        drawn.add_row(
            line((sign.icon, sign.style)), line(figure.group or "all"),
            interval(figure, threshold, on, sign.style, width),
            line((between(figure), FIGURE)), line((more, AMBER)) if more else "",
        )  # fmt: skip
    return drawn


def _about(cases: int) -> str:
    """Round up to two digits: an estimate of effort, not a promise."""
    step = 10 ** max(0, len(str(cases)) - 2)
    return f"{-(-cases // step) * step:,}"
