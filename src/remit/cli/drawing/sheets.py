"""Sheets: what a command tells, said once and given as text for a terminal or as Markdown for a file.

A sheet is a list of headings, lines, quotes and tables. `Session.tell` gives it in the format that was asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from rich.text import Text

from remit.cli.drawing import FIGURE, HEAD, QUIET, SAID, Page, Sign, line, table
from remit.cli.drawing.texts import readable

Part = str | tuple[str, str] | Sign | Text
Cell = Part | list[Part]
"""What stands in a table: one part, or a list of them after each other."""

_AROUND = {HEAD: "**", FIGURE: "`", SAID: "*"}


@dataclass(frozen=True, slots=True)
class _Head:
    parts: tuple[Part, ...]
    aside: str
    level: int


@dataclass(frozen=True, slots=True)
class _Line:
    parts: tuple[Part, ...]
    indent: int
    item: bool


@dataclass(frozen=True, slots=True)
class _Quote:
    text: str | None
    indent: int


@dataclass(frozen=True, slots=True)
class _Table:
    columns: tuple[str | tuple[str, str], ...]
    rows: tuple[tuple[Cell, ...], ...]
    indent: int


@dataclass(frozen=True, slots=True)
class _Next:
    command: str
    why: str


@dataclass
class Sheet:
    """What is told, block by block, in the order of the calls."""

    blocks: list[_Head | _Line | _Quote | _Table | _Next] = field(
        default_factory=list[_Head | _Line | _Quote | _Table | _Next]
    )

    def title(self, *parts: Part, aside: str = "") -> None:
        """Add the heading of the whole."""
        self.blocks.append(_Head(parts, aside, 1))

    def head(self, *parts: Part, aside: str = "") -> None:
        """Add the heading of a part."""
        self.blocks.append(_Head(parts, aside, 2))

    def put(self, *parts: Part, indent: int = 0) -> None:
        """Add a line."""
        self.blocks.append(_Line(parts, indent, item=False))

    def item(self, *parts: Part, indent: int = 2) -> None:
        """Add one item of a list; those further in stand two columns deeper each."""
        self.blocks.append(_Line(parts, indent, item=True))

    def quote(self, text: str | None, indent: int = 2) -> None:
        """Add what a person said; None is an erased text."""
        self.blocks.append(_Quote(text, indent))

    def table(self, columns: Sequence[str | tuple[str, str]], rows: Sequence[Sequence[Cell]], indent: int = 2) -> None:
        """Add a table; columns as for `remit.cli.drawing.table`. One without rows is left out."""
        if rows:
            self.blocks.append(_Table(tuple(columns), tuple(tuple(row) for row in rows), indent))

    def next(self, command: str, why: str = "") -> None:
        """Add what to type next; a file does not hold it."""
        self.blocks.append(_Next(command, why))

    def draw(self, page: Page) -> None:
        """Draw the sheet on a terminal."""
        for number, block in enumerate(self.blocks):
            if isinstance(block, _Head):
                self._head(page, block, first=number == 0)
            elif isinstance(block, _Line):
                page.put(line(*(("· ", QUIET) if block.item else "",), *block.parts), indent=block.indent)
            elif isinstance(block, _Quote):
                page.said(block.text, block.indent)
            elif isinstance(block, _Table):
                drawn = table(*block.columns)
                for row in block.rows:
                    drawn.add_row(*(_cell(cell) for cell in row))
                page.put(drawn, indent=block.indent)
            else:
                page.next(block.command, block.why)

    @staticmethod
    def _head(page: Page, block: _Head, *, first: bool) -> None:
        if not first:
            page.gap()
        parts = tuple((part, HEAD) if isinstance(part, str) else part for part in block.parts)
        page.beside(line(*parts), block.aside)

    def markdown(self) -> str:
        """Give the sheet as Markdown; nothing that people wrote can steer it."""
        found: list[str] = []
        before: object = None
        for block in self.blocks:
            text = _markdown(block)
            if text is None:
                continue
            joined = isinstance(block, _Line) and block.item and isinstance(before, _Line) and before.item
            found.append(("" if joined or not found else "\n") + text)
            before = block
        return "\n".join(found) + "\n"


def _cell(cell: Cell) -> Text:
    return line(*cell) if isinstance(cell, list) else line(cell)


def _markdown(block: object) -> str | None:
    if isinstance(block, _Head):
        aside = f" ({_escaped(block.aside)})" if block.aside else ""
        return f"{'#' * block.level} {''.join(_plain(part) for part in block.parts)}{aside}"
    if isinstance(block, _Line):
        said = "".join(_marked(part) for part in block.parts).strip()
        return f"{' ' * max(block.indent - 2, 0)}- {said}" if block.item else said
    if isinstance(block, _Quote):
        text = "(erased)" if block.text is None else readable(block.text)
        return "\n".join(f"> {_escaped(row)}".rstrip() for row in text.split("\n"))
    if isinstance(block, _Table):
        heads = [column if isinstance(column, str) else column[0] for column in block.columns]
        right = [isinstance(column, tuple) and column[1] == "right" for column in block.columns]
        rows = [heads, ["---:" if r else "---" for r in right]]
        rows += [[_in_cell(cell) for cell in row] for row in block.rows]
        return "\n".join(f"| {' | '.join(row)} |" for row in rows)
    return None


def _in_cell(cell: Cell) -> str:
    parts = cell if isinstance(cell, list) else [cell]
    return "".join(_marked(part) for part in parts).strip().replace("\n", "<br>").replace("|", "\\|")


def _plain(part: Part) -> str:
    return _escaped(part[0] if isinstance(part, tuple) else part.plain if isinstance(part, Text) else str(part))


def _marked(part: Part) -> str:
    if not isinstance(part, tuple):
        return _plain(part)
    said, look = part
    mark = _AROUND.get(look, "")
    core = said.strip()
    if not mark or not core:
        return _escaped(said)
    head, _, tail = said.partition(core)
    if mark == "`":
        return f"{head}`{readable(core).replace('`', chr(39))}`{tail}"
    return f"{head}{mark}{_escaped(core)}{mark}{tail}"


def _escaped(text: str) -> str:
    said = readable(text)
    for character in ("\\", "`", "*", "_", "<", "[", "#"):
        said = said.replace(character, f"\\{character}")
    return said
