"""What the demo shows of what is missing: findings, answers that cannot both hold, and what to ask one role next."""

from __future__ import annotations

from collections.abc import Sequence

from remit.cli.drawing import AMBER, FIGURE, HEAD, QUIET, SAID, Page, line, table
from remit.cli.drawing.overviews import role_names
from remit.cli.drawing.sheets_of_findings import KINDS, SEVERITIES
from remit.cli.drawing.texts import count, one_line
from remit.core.conflicts import Conflict
from remit.core.findings import Finding
from remit.core.projects import Project
from remit.core.rounds import Agenda
from remit.language.nouns import listed

SHOWN = 5
"""So many findings are shown."""

ASKED = 70
"""Characters of what an agenda asks, where there is room for it."""

_BETWEEN = "F4"
"""How the codes of findings between answers begin: the conflicts below tell those better."""

_RANKS = ("error", "warning", "advice")


def needed(page: Page, known: Project, found: Sequence[Finding]) -> None:
    """Draw how many findings there are, and the most needed ones with the question to ask and whom."""
    page.head("3  What keeps answers from being requirements")
    open_ones = [f for f in found if not f.silenced]
    told = [
        (f"{SEVERITIES[rank].icon} {n} {rank}{'s' if n != 1 and rank != 'advice' else ''}   ", SEVERITIES[rank].style)
        for rank in _RANKS
        if (n := sum(1 for f in open_ones if f.severity == rank))
    ]
    quiet = len(found) - len(open_ones)
    page.put(line(*told, (f"{quiet} silenced, with a reason" if quiet else "", QUIET)), indent=2)
    page.gap()
    page.put("The most needed ones, each with the question to ask and whom:", indent=2)
    for finding in first_of(open_ones):
        sign = SEVERITIES[finding.severity]
        words = one_line(finding.words, 40)
        page.put(
            line((sign.icon, sign.style), " ", (finding.question, FIGURE), "  ", (f"“{words}”", SAID),
                 (f"  {finding.code}", QUIET)), indent=2,
        )  # fmt: skip
        page.put(line((finding.ask or finding.reason, HEAD), _to(known, finding.whom)), indent=4)


def first_of(found: Sequence[Finding]) -> list[Finding]:
    """Give the most needed findings, gravest first, and of one question only one."""
    ranked = sorted((f for f in found if not f.code.startswith(_BETWEEN)), key=lambda f: _RANKS.index(f.severity))
    of_each: dict[str, Finding] = {}
    for finding in ranked:
        of_each.setdefault(finding.question, finding)
    return list(of_each.values())[:SHOWN]


def clashes(page: Page, known: Project, found: Sequence[Conflict]) -> None:
    """Draw the answers that cannot both hold: both of them, why, and who settles it."""
    waiting = [c for c in found if not c.accepted]
    kept = [c.rule for c in found if c.accepted]
    aside = f"; {listed(kept)} was accepted, with a reason" if kept else ""
    page.head("4  Answers that cannot both hold")
    page.put(f"{count(len(waiting), 'conflict')} between answers{aside}.", indent=2)
    for conflict in waiting:
        page.gap()
        sign = SEVERITIES[conflict.severity]
        page.put(line((sign.icon, sign.style), " ", (conflict.title, HEAD), (f"  {conflict.rule}", QUIET)), indent=2)
        for said in conflict.said:
            page.put(line((said.question, FIGURE), "  ", (f"“{one_line(said.words, 50)}”", SAID)), indent=4)
        page.put(line(conflict.why, _to(known, conflict.settle)), indent=4)


def _to(known: Project, roles: Sequence[str]) -> tuple[str, str]:
    whom = listed(role_names(known, roles))
    return (f"   → {whom}" if whom else "", QUIET)


def agenda(page: Page, known: Project, found: Agenda) -> None:
    """Draw what to ask one role next, a question each."""
    whom = listed(role_names(known, [found.role]))
    page.head(f"7  The next {found.budget} minutes with the {whom.lower()}")
    drawn = table(("", "right"), ("", "keep"), *([""] if page.wide else []), ("", "right"))
    for number, entry in enumerate(found.entries, 1):
        point = line((f"{KINDS.get(entry.kind, entry.kind):<10}  ", AMBER), (entry.title, HEAD))
        asked = [line(one_line(entry.ask, ASKED))] if page.wide else []
        drawn.add_row(line((f"{number}", QUIET)), point, *asked, line((f"{entry.minutes} min", QUIET)))
    page.put(drawn, indent=2)
    page.put((f"{count(found.left, 'point')} more, about {count(found.left_minutes, 'minute')}", QUIET), indent=2)
