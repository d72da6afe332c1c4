"""How one question is drawn: its whole card, what came of an answer, a reading, a clash, and what a change touches."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.text import Text

from remit.cli.drawing import (
    AMBER,
    FIGURE,
    HEAD,
    POSSIBLY,
    QUIET,
    STATES,
    TO_REVIEW,
    Page,
    changed,
    line,
    state_of,
    table,
)  # fmt: skip
from remit.cli.drawing.overviews import role_names
from remit.cli.drawing.texts import count, minute, one_line, short
from remit.cli.drawing.verdicts import requirement_block
from remit.cli.finding import question_of
from remit.core.errors import StaleAnswer
from remit.core.findings import Finding
from remit.core.findings.slots import slot_names
from remit.core.impact import Review
from remit.core.projects import Project, Version
from remit.core.states import QuestionState
from remit.language.merging import changes
from remit.language.nouns import listed
from remit.language.reading import Reading
from remit.language.slots.assuming import assumptions
from remit.language.values import Value
from remit.workbench.answers import Answered
from remit.workbench.readings import Place, complete, follow_ups, loose_notes, open_places, say
from remit.workbench.showing import Shown

Names = Mapping[str, str]

QUOTED = 120
"""Characters of a place that was not read that are quoted beside what it may mean."""

STATUSES = {
    "read": "read",
    "nothing": "Nothing in it is read as a value; the words stand as they are.",
    "abstained": "Not read: part of it may change what the rest says, and nothing is guessed.",
    "kept": "Kept in words: this question's answers are not read into values.",
    "unlimited": "Read as: without limit.",
    "none": "Read as: none.",
    "never": "Read as: never.",
    "unknown": "Read as: not known.",
    "not-applicable": "Read as: does not apply. `remit not-applicable` says so with a reason.",
    "to-be-decided": "Read as: still to be decided.",
}
"""What a reading's status means, said to the person who wrote the words."""


def by(version: Version, names: Names) -> str:
    """Give who wrote a version, and for whom."""
    wrote = names.get(version.actor, "somebody")
    return f"{names.get(version.on_behalf_of, 'somebody')}, written down by {wrote}" if version.on_behalf_of else wrote


def card(page: Page, shown: Shown, names: Names) -> None:
    """Draw everything about one question."""
    _question(page, shown, names)
    _answer(page, shown, names)
    _in_the_way(page, shown)
    _moved(page, shown)
    _replies(page, shown, names)
    if shown.state.requirements:
        page.head("Requirements")
        for found in shown.state.requirements:
            requirement_block(page, found, names, words=False, whole=True)
    _links(page, shown)
    _comments(page, shown, names)
    standing = shown.state.standing
    if standing.answer is None and standing.aside is None and not standing.waiting:
        page.gap()
        page.next(f'remit answer {shown.project.handle} {shown.state.question.id} "…"')


def _question(page: Page, shown: Shown, names: Names) -> None:
    state, asked = shown.state, shown.state.question
    page.beside(line((asked.title, HEAD), "   ", state_of(state.state, review=_strength(state.review))), asked.id)
    page.put(asked.wording)
    if asked.why:
        page.put((asked.why, QUIET))
    _asked(page, shown.project, state, names)
    if asked.applies:
        page.put(("applies when  ", QUIET), asked.applies.when)
    if asked.examples and state.standing.answer is None:
        page.head("For example")
        for example in asked.examples:
            page.put(("· ", QUIET), example, indent=2)
    if asked.skipped.text:
        page.head("If you skip this")
        page.put(asked.skipped.text, indent=2)


def _in_the_way(page: Page, shown: Shown) -> None:
    """Draw what keeps the answer from being a requirement, quietly, and what it clashes with."""
    question = shown.state.question.id
    told = [f for f in shown.findings if f.slug != "unaccepted-reading"]
    if told or shown.conflicts:
        page.head("In the way")
    for finding in told:
        page.put((f"{finding.code}  ", FIGURE), finding.ask or finding.reason, indent=2)
    for conflict in shown.conflicts:
        others = listed([q for q in conflict.questions if q != question])
        page.put((f"{conflict.rule}  ", FIGURE), conflict.why, (f"   with {others}" if others else "", QUIET), indent=2)


def _comments(page: Page, shown: Shown, names: Names) -> None:
    comments = [c for c in shown.project.comments.values() if question_of(c.about) == shown.state.question.id]
    if comments:
        page.head("Comments")
    for found in comments:
        done = " · resolved" if found.resolved else ""
        page.put(
            (f"{names.get(found.actor, 'somebody')}, {minute(found.at)} · {short(found.id)}{done}", QUIET), indent=2
        )
        page.said(found.text, indent=2)


def _strength(review: Review | None) -> str:
    return review.strength if review else ""


def _asked(page: Page, known: Project, state: QuestionState, names: Names) -> None:
    page.gap()
    drawn = table(("", "keep"), "")
    for asking in state.question.asked:
        held = [names[p] for p in known.holders(asking.role)]
        how = "" if asking.how == "asked" else f" ({'must answer' if asking.how == 'must' else 'is consulted'})"
        who = line(listed(held)) if held else line(("nobody yet", AMBER))
        drawn.add_row(line(("asked  ", QUIET), *role_names(known, [asking.role]), (how, QUIET)), who)
    page.put(drawn)


def _answer(page: Page, shown: Shown, names: Names) -> None:
    standing, known = shown.state.standing, shown.project
    aside = standing.aside
    if aside is not None:
        until = f" until {aside.until}" if aside.until else ""
        page.head(
            STATES[shown.state.state], until, aside=f"by {names.get(aside.actor, 'somebody')}, {minute(aside.at)}"
        )
        page.said(aside.reason) if aside.reason else None
        if shown.reminder:
            page.put((shown.reminder, AMBER), indent=2)
    answer = standing.answer
    if answer is None:
        return
    page.head("Answer", aside=f"{by(answer, names)} · {minute(answer.at)} UTC · version {short(answer.id)}")
    page.said(answer.text)
    offered = open_places(answer.text or "", shown.reading, answer.values) if shown.reading else ()
    _values(page, known.handle, answer, shown.reading, offered)
    for rival in standing.rivals:
        page.head("Another version, from another copy", aside=f"{by(rival, names)} · {short(rival.id)}")
        page.put(changed(changes(answer.text or "", rival.text or "")), indent=2)
        page.next(f'remit settle {known.handle} {rival.question} "…"')
    for dispute in standing.disputes:
        page.head(STATES["disputed"], aside=f"by {names.get(dispute.actor, 'somebody')}, {minute(dispute.at)}")
        page.said(dispute.reason)


def _values(page: Page, handle: str, answer: Version, reading: Reading | None, offered: Sequence[Place]) -> None:
    for value in answer.values:
        page.beside(line(("✓ ", "green"), "read as ", chip(value)), f"{answer.question}/{value.key}", indent=2)
    held = {value.meaning for value in answer.values}
    waiting = [v for v in reading.values if v.meaning not in held] if reading else []
    if reading is not None:
        _unread(page, reading, told=bool(held) and reading.status in {"abstained", "nothing"})
    if waiting:
        _wait(page, handle, answer.question, waiting, reading)
    _places(page, offered)
    if offered:
        page.next(f"remit accept {handle} {answer.question} --pick {offered[0].values[0][0]}", "or another of these")


def chip(value: Value) -> Text:
    """Draw a value in words, with what had to be assumed marked."""
    assumed = f"  assumed: {', '.join(f'“{one}”' for one in assumptions(value))}" if value.assumed else ""
    return line((f"[{say(value)}]", FIGURE), (assumed, f"italic {AMBER}"))


def _unread(page: Page, reading: Reading, *, told: bool = False) -> None:
    """Draw how an answer was read as a whole, unless accepted values have `told` otherwise, and the notes."""
    if reading.status != "read" and not told:
        page.put((STATUSES[reading.status], QUIET), indent=2)
    for note in loose_notes(reading):
        page.put(("note  ", AMBER), note.sentence, indent=2)


def _places(page: Page, offered: Sequence[Place]) -> None:
    """Draw the places that were not read, and under each what it may say, each value after its pick."""
    for place in offered:
        page.put(("not read  ", AMBER), f"“{one_line(place.words, QUOTED)}”", indent=2)
        for pick, value in place.values:
            page.put((f"{pick}  ", QUIET), chip(value), indent=4)


def _wait(page: Page, handle: str, question: str, waiting: Sequence[Value], reading: Reading | None) -> None:
    numbers = {value.meaning: number for number, value in enumerate(reading.values if reading else waiting, 1)}
    several = len(numbers) > 1
    for value in waiting:
        page.put(("? ", AMBER), f"read as {numbers[value.meaning]}: " if several else "read as ", chip(value), indent=2)
    only = "" if len(waiting) == len(numbers) else " " + " ".join(str(numbers[v.meaning]) for v in waiting)
    page.next(f"remit accept {handle} {question}{only}", "not accepted yet")


def _follow_up(page: Page, question: str, values: Sequence[Value], status: str = "read") -> None:
    asked = follow_ups(question, values, status)
    if asked:
        page.head("Ask next")
        names = [" or ".join(slot_names((slot,))) for slot, _ in asked]
        width = max(map(len, names))
        for name, (_, sentence) in zip(names, asked, strict=True):
            page.put((f"{name:<{width}}  ", FIGURE), sentence, indent=2)


def _moved(page: Page, shown: Shown) -> None:
    review = shown.state.review
    if review is None:
        return
    mark = TO_REVIEW if review.strength == "direct" else POSSIBLY
    page.head(mark, aside="something that it builds on has changed")
    for moved in shown.moved:
        if moved.kind == "reworded":
            page.put("The question itself was reworded since it was answered.", indent=2)
            continue
        if moved.kind == "waits":
            page.put((moved.on, FIGURE), f"  {moved.title}: it waits to be looked at itself", indent=2)
            continue
        page.put((moved.on, FIGURE), f"  {moved.title}: {moved.because}", indent=2)
        page.put(changed(moved.words), indent=4)
    handle, asked = shown.project.handle, shown.state.question.id
    page.next(f"remit reaffirm {handle} {asked}", "it still holds")
    page.next(f'remit answer {handle} {asked} "…"', "it does not")


def _replies(page: Page, shown: Shown, names: Names) -> None:
    waiting = shown.state.standing.waiting
    if not waiting:
        return
    page.head("Replies to be settled")
    for reply in waiting:
        role = ", ".join(role_names(shown.project, [reply.role]))
        page.put(
            (f"{role}: {names.get(reply.actor, 'somebody')}, {minute(reply.at)} · {short(reply.id)}", QUIET), indent=2
        )
        page.said(reply.text)
        for value in reply.values:
            page.put(("read as ", QUIET), chip(value), indent=4)
    page.next(f'remit settle {shown.project.handle} {shown.state.question.id} "…"')


def _links(page: Page, shown: Shown) -> None:
    asked = shown.state.question
    links = [("builds on", link.on, link.because) for link in asked.builds_on] + [("feeds", f, "") for f in shown.feeds]
    if not links:
        return
    page.gap()
    drawn = table(("", "keep"), ("", "keep"), ("", "keep"), "", *([""] if page.wide else []))
    for how, other, because in links:
        state = shown.states.get(other)
        known = state_of(state.state, review=_strength(state.review)) if state else "not asked"
        row = [line((how, QUIET)), line((other, FIGURE)), known, line(state.question.title if state else "")]
        drawn.add_row(*row, *([line((because, QUIET))] if page.wide else []))
    page.put(drawn)


def outcome(page: Page, found: Answered, names: Names, verb: str) -> None:
    """Draw what came of an answer: what stands, how it is read, what waits, what follows for whom."""
    known, version = found.done.project, found.version
    asked = known.question(version.question)
    how = "merged with what was written meanwhile, and " if found.merged else ""
    page.beside(line((asked.title, HEAD), f": {how}{verb}"), f"{asked.id} · version {short(version.id)}")
    page.said(version.text if verb != "accepted" else one_line(version.text, 200))
    _values(page, known.handle, version, found.reading, found.offered)
    _follow_up(page, asked.id, version.values or found.reading.values, found.reading.status)
    ready = [v for v in version.values if complete(asked.id, v)]
    if verb == "accepted" and ready:
        page.gap()
        page.put(f"{count(len(ready), 'requirement')} can be measured: ",
                 (listed([f"{asked.id}/{v.key}" for v in ready]), FIGURE), ".")  # fmt: skip
        page.next(f"remit requirements {known.handle}")
    if found.newly:
        page.head(TO_REVIEW, aside="because of this")
        _reviews(page, known, found.newly, names)


def _reviews(page: Page, known: Project, reviews: Sequence[Review], names: Names) -> None:
    drawn = table(("", "keep"), ("", "keep"), "")
    for review in reviews:
        question = known.question(review.question)
        people = dict.fromkeys(names[p] for role in question.roles for p in known.holders(role))
        mark = TO_REVIEW if review.strength == "direct" else POSSIBLY
        because = review.reasons[0].because if review.reasons else ""
        drawn.add_row(
            line((mark.icon, mark.style), " ", (question.id, FIGURE)),
            line(listed(list(people)) or ", ".join(role_names(known, question.roles[:1]))),
            line((because, QUIET)),
        )
    page.put(drawn, indent=2)


def readings(page: Page, reading: Reading, question: str, text: str, findings: Sequence[Finding]) -> None:
    """Draw how words would be read, what those may mean that were not, what to ask next, and what is in the way."""
    for number, value in enumerate(reading.values, 1):
        page.put((f"{number}  ", QUIET), "read as ", chip(value))
    _unread(page, reading)
    _places(page, open_places(text, reading))
    asked = {sentence for _, sentence in follow_ups(question, reading.values, reading.status)}
    _follow_up(page, question, reading.values, reading.status)
    others = [f for f in findings if f.ask not in asked and f.slug != "unaccepted-reading"]
    if others:
        page.head("Findings")
    for finding in others:
        page.put((f"{finding.code}  ", FIGURE), (f"{finding.severity}  ", AMBER), finding.reason, indent=2)
        page.put(("→ ", QUIET), finding.ask, indent=4)


def replied(page: Page, known: Project, question: str, names: Names) -> None:
    """Draw the replies that wait after one more came in."""
    waiting = known.standing(question).waiting
    asked = known.question(question)
    page.put(
        (asked.title, HEAD), f": {count(len(waiting), 'reply', 'replies')} to be settled", (f"   {question}", QUIET)
    )
    for reply in waiting:
        role = ", ".join(role_names(known, [reply.role]))
        page.put((f"{role}: {names.get(reply.actor, 'somebody')} · {short(reply.id)}", QUIET), indent=2)
        page.said(reply.text)
    silent = [role for role in asked.roles if role not in {r.role for r in waiting} and known.holders(role)]
    if silent:
        page.put(("not yet: ", QUIET), listed(role_names(known, silent)), indent=2)
    page.next(f'remit settle {known.handle} {question} "…"', "when all have said what they have to say")


def stands(page: Page, state: QuestionState, known: Project, names: Names) -> None:
    """Draw in a few lines how a question stands after something was done to it."""
    asked, standing = state.question, state.standing
    page.beside(line((asked.title, HEAD), ": ", state_of(state.state, review=_strength(state.review))), asked.id)
    if standing.aside is not None:
        until = f"until {standing.aside.until}" if standing.aside.until else ""
        page.put((until, QUIET), indent=2) if until else None
        page.said(standing.aside.reason) if standing.aside.reason else None
    elif standing.answer is not None:
        page.said(standing.answer.text)
        page.put((f"{by(standing.answer, names)} · version {short(standing.answer.id)}", QUIET), indent=2)
    for dispute in standing.disputes:
        page.put((f"{names.get(dispute.actor, 'somebody')} disagrees:", QUIET), indent=2)
        page.said(dispute.reason)
        page.next(f'remit settle {known.handle} {asked.id} "…"')


def stale(page: Page, error: StaleAnswer) -> None:
    """Draw both sides of a clash, word by word against what both started from, and what to type next."""
    told = error.details
    base, theirs, yours = (str(told.get(part) or "") for part in ("base", "theirs", "yours"))
    question, current = str(told.get("question") or ""), str(told.get("current") or "")
    page.head("You both started from")
    page.said(base or "(nothing)")
    page.head("They wrote", aside=f"version {short(current)}" if current else "")
    page.put(changed(changes(base, theirs)), indent=2)
    page.head("You wrote")
    page.put(changed(changes(base, yours)), indent=2)
    page.gap()
    again = f" --base {short(current)}" if current else ""
    page.next(
        f'remit answer {told.get("project") or "PROJECT"} {question} "…"{again}',
        "with the words that both can stand by",
    )
