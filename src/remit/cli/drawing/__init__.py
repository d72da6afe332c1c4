"""How things look on a terminal: signs for states and verdicts, words of people, bars, intervals, differences.

Every state is a sign, a word and a colour, so that nothing is lost in a pipe, on paper, or to eyes that see no
colour. What people said stands behind a bar; figures and ids are set apart; what the system says is plain. The only
module that knows Rich.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from remit.cli.drawing.texts import readable
from remit.cli.running import quiet_pipe
from remit.core.observations import Figure
from remit.core.states import Count

HEAD = "bold"
QUIET = "dim"
SAID = "italic"
FIGURE = "cyan"
AMBER = "yellow"


@dataclass(frozen=True, slots=True)
class Sign:
    """How one state is told: a sign of one column, its word, and the colour that goes with it."""

    icon: str
    word: str
    style: str

    def __str__(self) -> str:
        """Give sign and word."""
        return f"{self.icon} {self.word}"


STATES: dict[str, Sign] = {
    "open": Sign("◌", "open", "default"),
    "drafted": Sign("◔", "drafted", "cyan"),
    "answered": Sign("◑", "answered", "blue"),
    "agreed": Sign("●", "agreed", "green"),
    "disputed": Sign("≠", "disputed", "red"),
    "deferred": Sign("◷", "deferred", "magenta"),
    "skipped": Sign("⊘", "skipped", "magenta"),
    "not-applicable": Sign("∅", "not applicable", "dim"),
}
TO_REVIEW = Sign("▲", "look again", "yellow")
POSSIBLY = Sign("△", "maybe look again", "yellow")
VERDICTS: dict[str, Sign] = {
    "satisfied": Sign("✓", "satisfied", "green"),
    "violated": Sign("✗", "violated", "red"),
    "inconclusive": Sign("?", "inconclusive", "yellow"),
    "not-measured": Sign("○", "not measured", "dim"),
    "stale": Sign("↻", "stale", "magenta"),
    "error": Sign("!", "error", "bold red"),
}
WAIVED = Sign("~", "waived", "dim")
DONE = ("✓ ", "green")


class Page:
    """Where text goes: a terminal or a pipe. Nothing is read as markup, and no text steers the screen."""

    def __init__(self, *, stderr: bool = False) -> None:
        self.console = Console(
            file=sys.stderr if stderr else None, stderr=stderr, highlight=False, markup=False, emoji=False
        )

    @property
    def width(self) -> int:
        """Give the columns there are."""
        return self.console.width

    @property
    def wide(self) -> bool:
        """Tell whether there is room for a further column."""
        return self.width >= 110  # noqa: PLR2004  # two columns of text and one of names

    def put(self, *parts: object, indent: int = 0) -> None:
        """Print one thing, or several parts as one line; it wraps under its own beginning."""
        thing = parts[0] if len(parts) == 1 and not isinstance(parts[0], str | tuple) else line(*parts)
        with quiet_pipe():
            with self.console.capture() as drawn:
                self.console.print(Padding(thing, (0, 0, 0, indent)) if indent else thing)  # pyright: ignore[reportArgumentType]  # anything that Rich renders
            self.console.file.write("".join(f"{row.rstrip()}\n" for row in drawn.get().splitlines()))
            self.console.file.flush()

    def beside(self, main: Text, aside: str, indent: int = 0) -> None:
        """Print something with a quiet remark: on the same line where there is room, else on the next one."""
        if aside and indent + main.cell_len + len(aside) + 3 > self.width:
            self.put(main, indent=indent)
            self.put((aside, QUIET), indent=indent + 2)
        else:
            self.put(line(main, (f"   {aside}" if aside else "", QUIET)), indent=indent)

    def gap(self) -> None:
        """Leave a line free."""
        self.put("")

    def head(self, *parts: str | Sign | Text, aside: str = "") -> None:
        """Print a heading with a free line before it, and a quiet remark beside it."""
        self.gap()
        self.beside(line(*(part if isinstance(part, Sign | Text) else (part, HEAD) for part in parts)), aside)

    def said(self, text: str | None, indent: int = 2) -> None:
        """Print what a person said, whole, behind a bar."""
        if text is None:
            self.put(("(erased)", QUIET), indent=indent)
            return
        room = max(self.width - indent - 2, 20)
        for paragraph in readable(text).split("\n"):
            for row in Text(paragraph, SAID).wrap(self.console, room) or [Text("")]:
                self.put(Text.assemble(("│ ", QUIET), row), indent=indent)

    def next(self, command: str, why: str = "") -> None:
        """Print what to type next."""
        self.beside(line(("→ ", QUIET), (command, "bold")), why, indent=2)


def line(*parts: object, style: str = "") -> Text:
    """Put parts on one line: strings, (string, style) pairs, signs, and texts."""
    text = Text(style=style)
    for part in parts:
        if isinstance(part, Text):
            text.append_text(part)
        elif isinstance(part, Sign):
            text.append(str(part), part.style)
        elif isinstance(part, tuple):
            said, look = part  # pyright: ignore[reportUnknownVariableType]  # a (string, style) pair
            text.append(readable(str(said)), str(look))  # pyright: ignore[reportUnknownArgumentType]  # as above
        else:
            text.append(readable(str(part)))
    return text


def table(*columns: str | tuple[str, str]) -> Table:
    """Make a table without lines; a column is a heading, or (heading, "right" | "keep" | "figure")."""
    headings = [column if isinstance(column, str) else column[0] for column in columns]
    made = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style=QUIET, show_header=any(headings))
    for column in columns:
        heading, how = column if isinstance(column, tuple) else (column, "")
        made.add_column(
            heading, justify="right" if how == "right" else "left", no_wrap=how in {"keep", "right"}, overflow="fold"
        )
    return made


def state_of(state: str, *, review: str = "") -> Text:
    """Draw a question's state, with the triangle when it must be looked at again."""
    drawn = line(STATES[state])
    if review:
        mark = TO_REVIEW if review == "direct" else POSSIBLY
        drawn.append_text(line(" ", (mark.icon, mark.style)))
    return drawn


def states_line(count: Count) -> Text:
    """Draw how many questions are in each state, in words."""
    parts: list[object] = []
    for state, number in count.states:
        if number:
            sign = STATES[state]
            parts += [(f"{sign.icon} {number} {sign.word}", sign.style), "   "]
    if count.to_review:
        parts.append((f"{TO_REVIEW.icon} {count.to_review} to look at again", TO_REVIEW.style))
    return line(*parts)


_CELLS: dict[str, str] = {
    "agreed": "█", "answered": "▓", "not-applicable": "▒", "skipped": "▒", "drafted": "░", "disputed": "░",
    "deferred": "·", "open": "·",
}  # fmt: skip


def bar(count: Count, width: int = 24) -> Text:
    """Draw a count as a bar of `width` columns: done is dark, begun is light, open is dots. Never empty when begun."""
    if not count.total:
        return Text("·" * width, QUIET)
    numbers: dict[str, int] = dict(count.states)
    drawn = Text()
    used = 0
    present = [state for state in _CELLS if numbers.get(state, 0)]
    seen = 0
    for state in present:
        seen += numbers[state]
        until = width if state == present[-1] else max(used + 1, round(width * seen / count.total))
        until = min(until, width - len(present[present.index(state) + 1 :]))
        drawn.append(_CELLS[state] * max(until - used, 0), STATES[state].style)
        used = max(until, used)
    return drawn


def number(value: float, decimals: int = 2) -> str:
    """Write a figure as a person would: whole numbers whole, others to so many decimals."""
    if value == int(value) and abs(value) >= 2:  # noqa: PLR2004  # 0 and 1 may be shares
        return f"{int(value):,}"
    return f"{value:,.{decimals}f}"


def between(figure: Figure) -> str:
    """Write a figure's interval, no finer than it is wide."""
    if figure.low == figure.high:
        return number(figure.estimate)
    width = figure.high - figure.low
    decimals = min(max(math.ceil(-math.log10(width)), 2), 6) if 0 < width < math.inf else 2
    return f"{number(figure.low, decimals)} to {number(figure.high, decimals)}"


Axis = tuple[float, float]
"""The least and the greatest value that a drawing shows."""


def axis(figures: Sequence[Figure], threshold: float) -> Axis:
    """Give an axis that holds all these intervals and the threshold, so that they can be drawn below each other."""
    ends = [e for f in figures for e in (f.low, f.high) if math.isfinite(e)] + [threshold]
    room = (max(ends) - min(ends)) * 0.06
    return min(ends) - room, max(ends) + room


def interval(figure: Figure, threshold: float, on: Axis, style: str = "", width: int = 26) -> Text:
    """Draw a figure's interval (├●┤) on one line with the threshold (┃): whoever crosses it (┿) looks undecided."""
    left, right = on
    if right <= left:
        return line((f"{'◆':^{width}}", style))

    def at(value: float) -> int:
        share = (min(max(value, left), right) - left) / (right - left)
        return round(share * (width - 1))

    cells = [" "] * width
    start, end, mark = at(figure.low), at(figure.high), at(threshold)
    # What lies beside the threshold is never drawn on it, and what crosses it always is.
    if start == mark:
        start += (figure.low > threshold) - (figure.low < threshold)
    if end == mark:
        end += (figure.high > threshold) - (figure.high < threshold)
    start, end = max(min(start, end), 0), min(max(start, end), width - 1)
    for place in range(start, end + 1):
        cells[place] = "─"
    cells[start], cells[end] = "├", "┤"
    if start == end:
        cells[start] = "◆"
    elif end - start > 1:
        cells[min(max(at(figure.estimate), start + 1), end - 1)] = "●"
    drawn = Text()
    for place, cell in enumerate(cells):
        if place == mark:
            drawn.append("┿" if start <= mark <= end else "┃", "bold")
        else:
            drawn.append(cell, style)
    return drawn


def changed(runs: Iterable[tuple[str, str]]) -> Text:
    """Draw a difference word by word: [-gone-] and {+new+}, as git does, coloured where there is colour."""
    drawn = Text()
    for what, text in runs:
        body = text.rstrip()
        tail = readable(text[len(body) :])
        if what == "same" or not body:
            drawn.append(readable(text))
        elif what == "gone":
            drawn.append(f"[-{readable(body)}-]", "red strike").append(tail)
        else:
            drawn.append(f"{{+{readable(body)}+}}", "green").append(tail)
    return drawn


def joined(items: Sequence[str], style: str = "") -> Text:
    """Put names after each other with commas."""
    return line((", ".join(items), style))
