"""The demo: builds the example project into a database of its own, and shows where it stands.

The story is in `remit.example`; here it is only drawn, with the same signs and bars as everything else.
"""

from __future__ import annotations

import contextlib
import shlex
import shutil
import sys
from collections.abc import Callable, Generator, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from remit.cli.drawing import (
    AMBER,
    FIGURE,
    HEAD,
    POSSIBLY,
    QUIET,
    SAID,
    TO_REVIEW,
    VERDICTS,
    Page,
    axis,
    bar,
    between,
    interval,
    line,
    states_line,
    table,
)  # fmt: skip
from remit.cli.overviews import title_of
from remit.cli.texts import count, day, listed, one_line
from remit.cli.verdicts import OPERATORS, sign_of
from remit.core.checks import Unmeasured
from remit.core.errors import InvalidInput, RemitError, UnwritableFile
from remit.core.events import VerdictGiven
from remit.core.impact import Review
from remit.core.measures import MEASURES
from remit.core.observations import STRENGTHS, Figure, Judgement
from remit.core.requirements import Requirement
from remit.core.states import RequirementState

if TYPE_CHECKING:
    from rich.table import Table

    from remit.workbench import Workbench
    from remit.workbench.overviews import Overview

FILE = "remit-demo.db"
"""The database of the demo, in the current folder or the one that is named."""

FEW = 3
"""So many groups are always shown; of more, only those that do not pass."""

Told = Callable[[str, int, int], None]


def run(page: Page, folder: Path | None = None) -> None:
    """Build the demo and show it: what Remit is, where the project stands, what fails and why, what to try."""
    page.put(("Remit says what an ML system must do, asked of the people who know,", HEAD))
    page.put(("and checks it against the system that runs.", HEAD))
    page.gap()
    with watching(page) as told:
        bench, path, handle = made(folder, told)
    try:
        view = bench.overview(handle)
        _opened(page, bench, view, path)
        _standing(page, view)
        _worded(page, view)
        _again(page, view)
        _verdicts(page, bench, view)
        _try(page, view, folder)
    finally:
        bench.close()


def made(folder: Path | None, told: Told) -> tuple[Workbench, Path, str]:
    """Build the demo's database anew; gives the open workbench, the file, and the project's handle.

    It is built beside the old one and takes its place only when it is whole. A file that holds anything but the demo
    is left alone (InvalidInput says so).
    """
    from remit.example.building import build
    from remit.example.telling import tell
    from remit.workbench import open_workbench

    story = tell().opening
    person = story.people[story.opened_by].name
    place = (folder or Path()).expanduser()
    path = place / FILE
    try:
        place.mkdir(parents=True, exist_ok=True)
        _only_a_demo(path, story.handle)
        with TemporaryDirectory(prefix=".remit-demo-", dir=place) as scratch:
            bench = open_workbench(str(Path(scratch) / FILE), person=person, create=True)
            with contextlib.closing(bench):
                build(bench, progress=told)
            for side in ("-wal", "-shm", "-journal"):
                path.with_name(FILE + side).unlink(missing_ok=True)
            (Path(scratch) / FILE).replace(path)
    except OSError as error:
        raise UnwritableFile(f"The demo cannot be written to {path}: {error.strerror or error}.") from error
    return open_workbench(str(path), person=person), path, story.handle


def _only_a_demo(path: Path, handle: str) -> None:
    """Refuse to replace what is not the demo: another file, or a database with projects of the person's own."""
    from remit.workbench import open_workbench

    if not path.exists():
        return
    other = f"{path} holds something else than the demo and is left alone; name another folder: remit demo FOLDER."
    try:
        with contextlib.closing(open_workbench(str(path))) as bench:
            handles = [found.handle for found in bench.projects()]
    except RemitError as error:
        raise InvalidInput(other) from error
    if set(handles) - {handle}:
        raise InvalidInput(other)


@contextlib.contextmanager
def watching(page: Page) -> Generator[Told]:
    """Show how far the building is, where a person is watching; gives the function to tell it to."""
    if not page.console.is_terminal:
        yield lambda _what, _done, _of: None
        return
    from rich.progress import BarColumn, Progress, TextColumn

    columns = (BarColumn(32), TextColumn("{task.percentage:>3.0f} %  {task.description}", markup=False))
    with Progress(*columns, console=page.console, transient=True) as progress:
        task = progress.add_task("opening", total=None)
        yield lambda what, done, of: progress.update(task, description=what, completed=done, total=of)


def _opened(page: Page, bench: Workbench, view: Overview, path: Path) -> None:
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


def _standing(page: Page, view: Overview) -> None:
    page.head("1  Where it stands")
    page.put(bar(view.whole, 40), f"  {view.whole.done} of {view.whole.total} answered or set aside", indent=2)
    page.put(states_line(view.whole), indent=2)
    drawn = table("", ("", "keep"), ("", "right"), ("", "keep"), "")
    for heading, counts in (("by stage", view.stages), ("by role", view.roles), ("by key area", view.areas)):
        drawn.add_row(line((heading, QUIET)))
        for found in counts:
            nobody = heading == "by role" and not view.project.holders(found.id)
            drawn.add_row(
                line("  ", found.title), bar(found, 20), f"{found.done} of {found.total}",
                line((f"{TO_REVIEW.icon} {found.to_review}", AMBER)) if found.to_review else "",
                line(("nobody", AMBER)) if nobody else "",
            )  # fmt: skip
    page.put(drawn, indent=2)
    page.put(("█ agreed  ▓ answered  ▒ set aside  ░ drafted or disputed  · open or deferred", QUIET), indent=2)


def _measured(view: Overview) -> list[RequirementState]:
    """Give the requirements that come from accepted values."""
    return [found for found in view.requirements if not found.requirement.informal]


def _worded(page: Page, view: Overview) -> None:
    found = _measured(view)
    informal = len(view.requirements) - len(found)
    page.head("2  From words to requirements")
    page.put(
        f"{count(len(found), 'requirement')} with values that people accepted; "
        f"{count(informal, 'answer')} are requirements in words only, so far.", indent=2,
    )  # fmt: skip
    page.gap()
    drawn = table("What was said", "What the system shall do", ("", "keep"))
    for state in found:
        derived = state.requirement
        priority = (f"   {state.priority}", QUIET) if state.priority else ""
        drawn.add_row(line((one_line(derived.words, 120), SAID)), line(derived.sentence, priority), _signed(state))
    page.put(drawn, indent=2)
    page.put(("● signed   ◐ signed by some   ◌ not signed   ↻ signed for other values   ~ waived", QUIET), indent=2)
    brief = sorted((r for r in view.requirements if r.requirement.informal), key=lambda r: len(r.requirement.words))
    page.gap()
    page.put("And some that nobody could measure, as they were said:", indent=2)
    for state in brief[:5]:
        page.put(
            line((f"{one_line(state.requirement.words)}", SAID), (f"   {state.requirement.question}", QUIET)), indent=4
        )


def _signed(state: RequirementState) -> str:
    if state.waived:
        return "~"
    if state.agreed:
        return "◐" if state.awaited else "●"
    return "↻" if state.lapsed else "◌"


def _again(page: Page, view: Overview) -> None:
    waiting = {asked: found.review for asked, found in view.questions.items() if found.review}
    if not waiting:
        return
    page.head("3  What has to be looked at again, and why")
    drawn = table(("", "keep"), "", "")
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


def _verdicts(page: Page, bench: Workbench, view: Overview) -> None:
    page.head("4  What holds, what fails, and what cannot be told yet")
    counted = [found.status for found in _measured(view) if not found.waived]
    told = [(f"{s.icon} {counted.count(status)} {s.word}   ", s.style) for status, s in VERDICTS.items()]
    page.put(line(*(part for part, status in zip(told, VERDICTS, strict=True) if status in counted)), indent=2)
    why_not = {
        found.requirement: found.reason for found in bench.plan(view.project.id) if isinstance(found, Unmeasured)
    }
    ranks = list(VERDICTS)
    for state in sorted(_measured(view), key=lambda found: (found.waived, ranks.index(found.status))):
        page.gap()
        derived = state.requirement
        page.put(line(sign_of(state), "   ", (derived.sentence, HEAD)), indent=2)
        if state.verdict is None or derived.fit is None:
            page.put((why_not.get(derived.id) or _lacks(derived) or state.why, QUIET), indent=4)
        else:
            _figures(page, state.verdict.given)


def _lacks(derived: Requirement) -> str:
    if derived.missing == ("measure",):
        return "Nothing measures this yet."
    return f"It lacks: {listed(list(derived.missing))}." if derived.missing else ""


def _figures(page: Page, given: VerdictGiven) -> None:
    """Draw the intervals of a verdict; groups that pass are one line together once there are many."""
    seen = given.observation
    if seen is None:
        page.put(given.verdict.sentence, indent=4)
        return
    judged = {judgement.group: judgement for judgement in given.verdict.judgements}
    told = [f for f in seen.figures if f.group not in judged or judged[f.group].status != "satisfied"]
    shown = told if len(seen.figures) > FEW and told else list(seen.figures)
    if given.criterion.op == "none" and not told:
        kinds = [figure.group for figure in seen.figures]
        page.put(f"none found of {listed(kinds)}, in {seen.rows:,} rows", indent=4)
    else:
        page.put(_drawn(given, shown, judged, 26 if page.wide else 20), indent=4)
    passed = len(seen.figures) - len(shown)
    rest = f"; {count(passed, 'other group')} satisfied" if passed and shown is told else ""
    strength = f"{seen.strength} {STRENGTHS[seen.strength]}"
    limit = f"{given.criterion.threshold.normalize():,f}"
    asked = f"┃ {OPERATORS[given.criterion.op]} {limit}{rest} · " if given.criterion.op != "none" else ""
    page.put((f"{asked}{strength}", QUIET), indent=4)
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


def _try(page: Page, view: Overview, folder: Path | None) -> None:
    handle = view.project.handle
    page.head("Try it yourself")
    cd = f"cd {shlex.quote(str(folder))} && " if folder else ""
    bin_folder = Path(sys.argv[0]).resolve().parent
    if shutil.which("remit") is None and (bin_folder / "remit").exists():  # run from an environment that is not active
        page.put(("→ ", QUIET), (f'export PATH="{bin_folder}:$PATH"', "bold"), indent=2)
    page.put(("→ ", QUIET), (f"{cd}export REMIT_DATABASE={FILE} REMIT_PERSON='Theo Abara'", "bold"), indent=2)
    page.next(f"remit status {handle}", "where everything stands, and what waits")
    page.next(f"remit show {handle} modeling.bias", "one question: words, values, what it feeds")
    page.next(f"remit impact {handle} scoping.end-user", "who must look again if this answer changes")
    page.next(f'remit answer {handle} modeling.business-metrics "Accuracy of at least 85 %." --accept')
    page.next(f"remit verify {handle}", "measures again: now accuracy fails")
    page.next(f'remit diff {handle} "before the pilot"', "what changed since")
