"""What the demo shows of where the project stands: states, words beside requirements, and what to look at again."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from remit.cli.drawing import (
    AMBER,
    FIGURE,
    POSSIBLY,
    QUIET,
    SAID,
    TO_REVIEW,
    Page,
    bar,
    line,
    states_line,
    table,
)  # fmt: skip
from remit.cli.drawing.overviews import title_of
from remit.cli.drawing.texts import count, day, one_line
from remit.core.impact import Review
from remit.core.states import RequirementState
from remit.language.nouns import listed

if TYPE_CHECKING:
    from remit.workbench import Workbench
    from remit.workbench.overviews import Overview

ROWS = 2
"""So many requirements of each stage are shown beside the words they come from."""

BRIEF = 3
"""So many answers in words only are shown."""


def opened(page: Page, bench: Workbench, view: Overview, path: Path) -> None:
    """Draw what the project is about, and where it was built."""
    known = view.project
    sittings = len({event.sitting for event in bench.history(known.id)})
    weeks = (date.fromisoformat(day(known.last_at)) - date.fromisoformat(day(known.opened_at))).days // 7
    title_of(page, known)
    page.put(
        "A public service phones people who may be out of work; a model estimates whom to call first. "
        f"{count(len(known.people), 'person', 'people')}, {count(sittings, 'sitting')} over {count(weeks, 'week')}, "
        f"{count(known.position, 'event')}. People and words are invented; the data is real: 277,677 answers to the "
        "American Community Survey, and what a model made of them."
    )
    page.put((f"built in {path}", QUIET))


def standing(page: Page, view: Overview) -> None:
    """Draw how far the answers are, by stage, and which role nobody holds."""
    page.head("1  Where it stands")
    page.put(bar(view.whole, 40), f"  {view.whole.done} of {view.whole.total} answered or set aside", indent=2)
    page.put(states_line(view.whole), indent=2)
    drawn = table("", ("", "keep"), ("", "right"), ("", "keep"))
    for found in view.stages:
        review = line((f"{TO_REVIEW.icon} {found.to_review}", AMBER)) if found.to_review else ""
        drawn.add_row(found.title, bar(found, 28), f"{found.done} of {found.total}", review)
    page.put(drawn, indent=2)
    for role in view.roles:
        if not view.project.holders(role.id):
            page.put(
                (f"Nobody is {role.title}; {count(role.total, 'question')} are put to that role.", AMBER), indent=2
            )
    page.put(("█ agreed  ▓ answered  ▒ set aside  ░ drafted or disputed  · open or deferred", QUIET), indent=2)


def worded(page: Page, view: Overview) -> None:
    """Draw words beside the requirements that follow from them, one of each question, and words that stay words."""
    formal = [found for found in view.requirements if not found.requirement.informal]
    informal = len(view.requirements) - len(formal)
    page.head("2  From words to requirements")
    page.put(
        f"{count(len(formal), 'requirement')} with values that people accepted, some of them here; "
        f"{informal} are in words only, so far.", indent=2,
    )  # fmt: skip
    page.gap()
    drawn = table("What was said", "What the system shall do", ("", "keep"))
    for state in _some_of_each(view):
        derived = state.requirement
        priority = (f"   {state.priority}", QUIET) if state.priority else ""
        drawn.add_row(line((one_line(derived.words, 120), SAID)), line(derived.sentence, priority), _signed(state))
    page.put(drawn, indent=2)
    page.put(("● signed   ◐ signed by some   ◌ not signed   ↻ signed for other values   ~ waived", QUIET), indent=2)
    brief = sorted((r for r in view.requirements if r.requirement.informal), key=lambda r: len(r.requirement.words))
    page.gap()
    page.put("And some that nobody could measure, as they were said:", indent=2)
    for state in brief[:BRIEF]:
        said = one_line(state.requirement.words)
        page.put(line((said, SAID), (f"   {state.requirement.question}", QUIET)), indent=4)


def _some_of_each(view: Overview) -> list[RequirementState]:
    """Give requirements with a fit criterion: one of each question, a few of each stage, signed ones first."""
    stages = {question.id: question.stage for question in view.project.form.questions}
    kept: dict[str, list[RequirementState]] = {}
    asked: set[str] = set()
    measurable = [state for state in view.requirements if state.requirement.fit is not None]
    for state in sorted(measurable, key=lambda s: (not s.signed, not s.agreed)):
        question = state.requirement.question
        of_stage = kept.setdefault(stages[question], [])
        if question not in asked and len(of_stage) < ROWS:
            asked.add(question)
            of_stage.append(state)
    shown = {state.requirement.id for of_stage in kept.values() for state in of_stage}
    return [state for state in measurable if state.requirement.id in shown]


def _signed(state: RequirementState) -> str:
    if state.waived:
        return "~"
    if state.agreed:
        return "◐" if state.awaited else "●"
    return "↻" if state.lapsed else "◌"


def again(page: Page, view: Overview) -> None:
    """Draw the answers that rest on something that changed since, and the longest way by which it reached one."""
    waiting = {asked: found.review for asked, found in view.questions.items() if found.review}
    if not waiting:
        return
    page.head("5  What has to be looked at again, and why")
    drawn = table(("", "keep"), ("", "keep"), "")
    for asked, review in waiting.items():
        sign = TO_REVIEW if review.strength == "direct" else POSSIBLY
        because = listed(list(dict.fromkeys(_because(view, review))))
        drawn.add_row(line((sign.icon, sign.style)), line((asked, FIGURE)), line(because))
    page.put(drawn, indent=2)
    longest = max(waiting.values(), key=lambda review: len(review.path))
    if len(longest.path) > 1:
        page.put("the path: ", (" → ".join(longest.path), FIGURE), indent=2)
        reason = longest.reasons[0]
        page.put((reason.because, QUIET), indent=2)


def _because(view: Overview, review: Review) -> list[str]:
    titles = {asked: found.question.title for asked, found in view.questions.items()}
    said = {"changed": "“{}” changed", "reworded": "the question was reworded", "new-link": "“{}” was answered",
            "waits": "“{}” has to be looked at first"}  # fmt: skip
    return [said[reason.kind].format(titles.get(reason.on, reason.on)) for reason in review.reasons]
