"""How findings, conflicts, agendas and briefs are told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from remit.cli.drawing import AMBER, FIGURE, HEAD, QUIET, SAID, STATES, VERDICTS, Sign
from remit.cli.drawing.overviews import role_names
from remit.cli.drawing.sheets import Cell, Part, Sheet
from remit.cli.drawing.sheets_of_reasons import difference_parts
from remit.cli.drawing.texts import count, minute, one_line
from remit.core.conflicts import Conflict
from remit.core.findings import Finding
from remit.core.projects import Project
from remit.core.rounds import Agenda, Brief
from remit.core.rounds.agendas import Entry
from remit.language.nouns import listed

Names = Mapping[str, str]

SEVERITIES: dict[str, Sign] = {
    "error": Sign("✗", "error", "red"),
    "warning": Sign("▲", "warning", "yellow"),
    "advice": Sign("·", "advice", "dim"),
    "contradiction": Sign("✗", "contradiction", "red"),
    "question": Sign("?", "question", "yellow"),
}
KINDS = {
    "question": "answer", "due": "answer, due", "settle": "settle", "conflict": "settle", "review": "look again",
    "follow-up": "sharpen", "reading": "accept", "signature": "sign", "task": "do",
}  # fmt: skip
"""What a person does with each kind of point on an agenda."""


def findings(known: Project, found: Sequence[Finding]) -> Sheet:
    """Tell findings question by question: the words, the reason, what to ask and whom."""
    sheet = Sheet()
    counts = [f"{n} {word}{'s' if n != 1 and word != 'advice' else ''}" for word in ("error", "warning", "advice")
              if (n := sum(1 for f in found if f.severity == word))]  # fmt: skip
    sheet.title(known.name, aside=listed(counts) if counts else "")
    if not found:
        sheet.put("Nothing keeps these answers from being requirements.")
        return sheet
    for question in dict.fromkeys(f.question for f in found):
        mine = [f for f in found if f.question == question]
        asked = known.form.question(question)
        sheet.head(question, aside=asked.title if asked else "")
        for finding in mine:
            _finding(sheet, known, finding)
    silenced = [f for f in found if not f.silenced]
    if silenced:
        first = silenced[0]
        sheet.put("")
        sheet.next(f'remit findings {known.handle} {first.question} --silence {first.id} --reason "…"',
                   "where words may stand as they are")  # fmt: skip
    return sheet


def _finding(sheet: Sheet, known: Project, found: Finding) -> None:
    sign = SEVERITIES[found.severity]
    quiet: list[Part] = [("   silenced", QUIET)] if found.silenced else []
    whom = listed(role_names(known, found.whom))
    parts: list[Part] = [(found.ask or found.reason, HEAD), (f"   {whom}" if whom else "", QUIET)]
    sheet.put((sign.icon, sign.style), " ", (found.code, FIGURE), " ", *parts, *quiet, indent=2)
    if found.ask:
        sheet.put((found.reason, QUIET), indent=4)


def conflicts(known: Project, found: Sequence[Conflict]) -> Sheet:
    """Tell conflicts: what was said on both sides, why it cannot both hold, what to ask, and who settles it."""
    sheet = Sheet()
    sheet.title(known.name, aside=count(len(found), "conflict"))
    if not found:
        sheet.put("No two answers contradict each other, as far as they can be read.")
    for conflict in found:
        sign = SEVERITIES[conflict.severity]
        done: list[Part] = [("   accepted", QUIET)] if conflict.accepted else []
        sheet.head((sign.icon, sign.style), " ", conflict.title, *done, aside=conflict.id)
        for said in conflict.said:
            read: list[Part] = [] if said.accepted else [("   as read, not accepted yet", QUIET)]
            sheet.put((said.question, FIGURE), "  ", ("“" + one_line(said.words, 90) + "”", SAID), *read, indent=2)
        sheet.put(conflict.why, indent=2)
        whom = listed(role_names(known, conflict.settle))
        sheet.put(("→ ", QUIET), (conflict.ask, HEAD), (f"   {whom}" if whom else "", QUIET), indent=2)
    waiting = [c for c in found if not c.accepted]
    if waiting:
        sheet.put("")
        sheet.next(f'remit conflicts {known.handle} --accept {waiting[0].id} --reason "…"', "where both may stand")
    return sheet


def agenda(known: Project, found: Agenda, names: Names) -> Sheet:
    """Tell what to ask next, numbered, with what to read first."""
    sheet = Sheet()
    whom = names.get(found.person, "") or listed(role_names(known, [found.role] if found.role else [])) or "everybody"
    sheet.title("Agenda for ", whom, aside=f"{known.name}: {count(len(found.entries), 'point')}, "
                f"about {count(found.minutes, 'minute')}")  # fmt: skip
    if not found.entries:
        sheet.put("Nothing waits.")
    for number, entry in enumerate(found.entries, 1):
        _entry(sheet, number, entry)
    if found.left:
        sheet.put("")
        left, budget, minutes = count(found.left, "point"), count(found.budget, "minute"), found.left_minutes
        sheet.put((f"{left} more did not fit into {budget} (about {count(minutes, 'minute')}).", QUIET))
    return sheet


def _entry(sheet: Sheet, number: int, found: Entry) -> None:
    aside = f"{found.question}   {found.minutes} min{'   for advice' if found.consulted else ''}"
    due: list[Part] = [(f"   due {found.due}", AMBER)] if found.due else []
    kind = KINDS.get(found.kind, found.kind)
    sheet.put((f"{number:>2}  ", QUIET), (kind, AMBER), "  ", (found.title, HEAD), (f"   {aside}", QUIET), *due)
    sheet.put(found.ask, indent=4)
    if found.why:
        sheet.put((found.why, QUIET), indent=4)
    for upstream in found.read_first:
        words: Part = (f"“{one_line(upstream.words, 70)}”", SAID) if upstream.words else ("still open", AMBER)
        sheet.put(("read first ", QUIET), (upstream.question, FIGURE), " ", words, indent=6)


def brief(known: Project, found: Brief, names: Names) -> Sheet:
    """Tell what somebody has to know, on one page."""
    sheet = Sheet()
    who = names.get(found.person, "somebody")
    roles = listed(role_names(known, found.roles)) or "no role yet"
    sheet.title(found.name, aside=f"for {who}, {roles}; {found.edition}, {found.profile}")
    if found.purpose:
        sheet.quote(found.purpose)
    sheet.head("Who takes part")
    rows: list[list[Cell]] = [
        [held.name, listed([names.get(p, "somebody") for p in held.persons]) or ("nobody", AMBER)]
        for held in found.people
    ]
    sheet.table(["", ""], rows)
    sheet.head("What was decided", aside=count(len(found.decided), "requirement"))
    sheet.table(
        ["", "", ""],
        [[(d.requirement, FIGURE), one_line(d.sentence, 100), VERDICTS.get(d.status, d.status)] for d in found.decided],
    )
    sheet.head("What is open", aside=count(len(found.undecided), "question"))
    sheet.table(
        ["", "", "", ""],
        [[STATES[u.state], (u.question, FIGURE), u.title, listed(role_names(known, u.roles))] for u in found.undecided],
    )
    if found.conflicts or found.risks:
        sheet.head("What may go wrong")
        for conflict in found.conflicts:
            sheet.item((conflict.rule, FIGURE), " ", conflict.title, ": ", conflict.why)
        for risk in found.risks:
            when = f"skipped by {names.get(risk.actor, 'somebody')} on {minute(risk.at)[:10]}: {risk.reason}"
            sheet.item((risk.question, FIGURE), " ", when, ". ", risk.consequence)
    if found.changed is not None:
        sheet.head("What changed since you last wrote" if found.person else "What changed")
        difference_parts(sheet, found.changed, names)
    sheet.head("What waits for you", aside=f"about {count(found.minutes, 'minute')}")
    if not found.waiting:
        sheet.put("nothing", indent=2)
    for number, entry in enumerate(found.waiting, 1):
        _entry(sheet, number, entry)
    if found.more:
        sheet.next(f'remit agenda {known.handle} --person "{who}"', f"{found.more} more")
    return sheet
