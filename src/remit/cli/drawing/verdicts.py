"""How requirements, sources and verdicts are drawn: words beside the sentence, interval beside the threshold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.text import Text

from remit.cli.drawing import (
    AMBER,
    FIGURE,
    HEAD,
    QUIET,
    VERDICTS,
    WAIVED,
    Page,
    Sign,
    axis,
    between,
    interval,
    line,
    number,
    table,
)  # fmt: skip
from remit.cli.drawing.texts import count, minute, one_line
from remit.core.checks.telling import rows_told
from remit.core.events import VerdictGiven
from remit.core.findings.slots import slot_names
from remit.core.measures import MEASURES
from remit.core.observations import STRENGTHS, Observation
from remit.core.projects import Project
from remit.core.states import RequirementState
from remit.language.nouns import listed
from remit.language.slots.assuming import assumptions
from remit.language.values import plain
from remit.workbench.requirements import Verified

Names = Mapping[str, str]

OPERATORS = {
    ">=": "at least", "<=": "at most", ">": "more than", "<": "less than", "=": "exactly", "none": "none",
}  # fmt: skip


def sign_of(state: RequirementState) -> Sign:
    """Give how a requirement's verdict is told, as it counts now."""
    return WAIVED if state.waived else VERDICTS[state.status]


def requirement_list(page: Page, known: Project, found: Sequence[RequirementState], names: Names) -> None:
    """Draw requirements question by question."""
    if not found:
        page.put("No requirements here yet: they follow from answers whose reading was accepted.")
        return page.next(f"remit status {known.handle}", "what waits to be accepted")
    asked = ""
    for state in found:
        if state.requirement.question != asked:
            asked = state.requirement.question
            page.head(known.question(asked).title, aside=f"{asked}")
        requirement_block(page, state, names)
    page.gap()
    measurable = sum(1 for r in found if r.requirement.fit is not None)
    return page.put(f"{count(len(found), 'requirement')}, {measurable} of them measurable")


def requirement_block(
    page: Page, state: RequirementState, names: Names, *, words: bool = True, whole: bool = False
) -> None:
    """Draw one requirement: the sentence, the words it comes from, who signed, and the verdict."""
    derived = state.requirement
    sign = sign_of(state)
    priority = f"   {state.priority}" if state.priority else ""
    page.put(sign, (f"   {derived.id}{priority}", QUIET), indent=2)
    if derived.informal:
        page.put(("In words only.", QUIET), indent=4)
        if words:
            page.said(one_line(derived.words, 300), indent=4)
    else:
        page.put((derived.sentence, HEAD), indent=4)
        if words:
            page.said(one_line(derived.words, 200), indent=4)
    if derived.missing:
        page.put(("not measurable yet, lacks: ", AMBER), listed(list(slot_names(derived.missing))), indent=4)
    if derived.assumed:
        filled = assumptions(derived.value, derived.assumed) if derived.value else derived.assumed
        page.put(("assumed: ", AMBER), listed(list(filled)), indent=4)
    if state.moved:
        page.put(("its own wording was written for other values: read it again", AMBER), indent=4)
    _signatures(page, state, names)
    if derived.fit is not None:
        record = state.verdict
        if record is None:
            page.put((state.why, QUIET), indent=4)
        else:
            page.put(state.why, indent=4)
            intervals(page, record.given, whole=whole)
    _attested(page, state, names)


def _attested(page: Page, state: RequirementState, names: Names) -> None:
    """Draw who vouches for a requirement and what it rests on, beside what was measured."""
    found = state.attested
    if found is None:
        return
    who = names.get(found.given.person, "somebody")
    told = state.requirement.fit is not None and found.why == state.why
    page.put((f"{who} vouches: ", QUIET), f"{found.given.says}" if told else found.why, indent=4)
    if found.given.link:
        kept = f"   kept as {found.given.evidence[:12]}" if found.given.evidence else ""
        page.put((f"{found.given.link}{kept}", QUIET), indent=4)


def _signatures(page: Page, state: RequirementState, names: Names) -> None:
    parts: list[object] = []
    if state.agreed:
        parts += [("● signed for ", "green"), listed(list(state.agreed)), "   "]
    if state.awaited:
        parts += [("◌ waits for ", ""), listed(list(state.awaited)), "   "]
    if state.unfilled:
        parts += [("nobody holds ", QUIET), (listed(list(state.unfilled)), QUIET), "   "]
    for lapsed in state.lapsed:
        who = names.get(lapsed.person, "somebody")
        parts += [(f"{who}'s signature for {lapsed.role} lapsed: the values changed   ", AMBER)]
    if parts:
        page.put(line(*parts), indent=4)


def intervals(page: Page, given: VerdictGiven, indent: int = 4, *, whole: bool = True) -> None:
    """Draw the figures of a verdict on one axis with the threshold; `whole` adds what stands beside and the notes."""
    seen = given.observation
    if seen is None or not seen.figures:
        return
    threshold = float(given.criterion.threshold)
    judged = {j.group: j for j in given.verdict.judgements}
    on = axis(seen.figures, threshold)
    drawn = table(("", "keep"), "", ("", "keep"), ("", "right"), "")
    for figure in seen.figures:
        judgement = judged.get(figure.group)
        sign = VERDICTS[judgement.status if judgement else given.verdict.status]
        more = f"{judgement.more_cases:,} more cases" if judgement and judgement.more_cases else ""
        drawn.add_row(
            line((sign.icon, sign.style)), line(figure.group or "all"), interval(figure, threshold, on, sign.style),
            line((between(figure), FIGURE)),
            line((f"of {figure.cases:,}", QUIET), (f", {more}" if more else "", AMBER)),
        )  # fmt: skip
    page.put(drawn, indent=indent)
    page.put((f"┃ {_asked(given)}   {_basis(seen)}", QUIET), indent=indent)
    if whole:
        _around(page, seen, indent)


def _asked(given: VerdictGiven) -> str:
    if given.criterion.op == "none":
        return "none is allowed"
    return f"{OPERATORS[given.criterion.op]} {plain(given.criterion.threshold)}"


def _around(page: Page, seen: Observation, indent: int) -> None:
    """Draw the measures that stand beside the judged one, and once each why they do and what else to know."""
    for beside in seen.beside:
        shown = ", ".join(f"{f.group or 'all'} {between(f)}" for f in beside.figures)
        title = MEASURES[beside.measure].title if beside.measure in MEASURES else beside.measure
        page.put((f"beside it, {title}: ", QUIET), shown, indent=indent)
    whys = [beside.why for beside in seen.beside if beside.why]
    told = [why for why in dict.fromkeys(whys) if not any(o != why and o.startswith(why.rstrip(".")) for o in whys)]
    for note in (*told, *seen.notes):
        page.put((note, QUIET), indent=indent)


def _basis(seen: Observation) -> str:
    """Say what a figure rests on: rows, moment, confidence, correction, strength."""
    correction = f", {seen.correction}" if seen.correction else ""
    return (
        f"{rows_told(seen.rows)} as of {minute(seen.as_of)} · "
        f"{number(seen.confidence * 100)} % intervals{correction} · {seen.strength} {STRENGTHS[seen.strength]}"
    )


def verified(page: Page, found: Verified, states: Mapping[str, RequirementState]) -> None:
    """Draw what a verification found, what could not be measured, and the counts."""
    if not found.verdicts and not found.unmeasured:
        page.put("There is no requirement that could be measured yet.")
        return page.next(f"remit status {found.project.handle}", "what waits to be accepted")
    for given in found.verdicts:
        sign = VERDICTS[given.verdict.status]
        page.put(sign, (f"   {given.requirement} on {given.source}", QUIET))
        state = states.get(given.requirement)
        if state is not None:
            page.put((state.requirement.sentence, HEAD), indent=2)
        page.put(given.verdict.sentence, indent=2)
        intervals(page, given, indent=2)
        page.gap()
    for unmeasured in found.unmeasured:
        state = states.get(unmeasured.requirement)
        if state is not None and state.attested is not None and state.attested.holds:
            page.put(sign_of(state), (f"   {unmeasured.requirement}", QUIET))
            page.put((state.requirement.sentence, HEAD), indent=2)
            page.put(state.why, indent=2)
            page.gap()
            continue
        page.put(VERDICTS["not-measured"], (f"   {unmeasured.requirement}", QUIET))
        if state is not None:
            page.put((state.requirement.sentence, HEAD), indent=2)
        page.put(unmeasured.reason, indent=2)
        page.gap()
    page.put(_counted(found, states))
    if found.done is None:
        page.put(("Nothing was recorded.", QUIET))
    return None


def _counted(found: Verified, states: Mapping[str, RequirementState]) -> Text:
    statuses: list[str] = [v.verdict.status for v in found.verdicts]
    for state in (states.get(unmeasured.requirement) for unmeasured in found.unmeasured):
        holds = state is not None and state.attested is not None and state.attested.holds
        statuses.append(state.status if state is not None and holds else "not-measured")
    parts: list[object] = []
    for status, sign in VERDICTS.items():
        if status in statuses:
            parts += [(f"{sign.icon} {statuses.count(status)} {sign.word}", sign.style), "   "]
    return line(*parts)


def source_list(page: Page, known: Project) -> None:
    """Draw the sources: where each is, and what its columns mean."""
    if not known.sources:
        page.put("No source is named yet: name a table, and what its columns mean.")
        return page.next(f"remit source add {known.handle} NAME FILE --label COLUMN --prediction COLUMN")
    for source in known.sources.values():
        page.put((source.name, HEAD), (f"   {source.kind} · ", QUIET), source.location)
        columns = [
            (what, getattr(source, what)) for what in ("label", "prediction", "score", "time", "identity")
            if getattr(source, what)
        ]  # fmt: skip
        if columns:
            said = ", ".join(f"{what} {column}" for what, column in columns)
            page.put(f"{said}; {source.positive} is the favourable outcome", indent=2)
        for attribute in source.attributes:
            groups = ", ".join(f"{raw} = {name}" for raw, name in attribute.groups)
            against = f"; compared with {attribute.reference}" if attribute.reference else ""
            page.put(
                (attribute.name, FIGURE), f" in {attribute.column}{': ' if groups else ''}{groups}{against}", indent=2
            )
        if source.note:
            page.put((source.note, QUIET), indent=2)
        bound = [requirement for requirement, name in known.bindings.items() if name == source.name]
        if bound:
            page.put(("bound to it: ", QUIET), listed(bound), indent=2)
    return page.next(f"remit verify {known.handle}")
