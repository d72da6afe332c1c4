"""The first page of help: what Remit is in three lines, then the commands by what one wants to do, then the options."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from remit.cli.drawing import FIGURE, HEAD, QUIET, Page, line, table
from remit.cli.running import EXIT_CODES

INTRODUCTION = (
    "Says what an ML system must do, asked of the people who know, and checks it against the system that runs.",
    (
        "A project stands on a form. Its questions go to roles; what people answer is read into values; accepted "
        "values become requirements; those that can be measured are verified on data."
    ),
)
TEXTS = (
    "Texts may also come from --file FILE or, with -, from standard input; put -- before a text that begins with a "
    "hyphen. The options above count after a command's name, too."
)


def brief(text: str) -> str:
    """Give what a command does in a few words: its first sentence, up to where that begins to explain."""
    return re.split(r"[;:.]\s|\.$", text.strip(), maxsplit=1)[0]


def first_page(commands: Sequence[tuple[str, Sequence[tuple[str, str]]]], options: Sequence[Any]) -> None:
    """Draw it; `commands` are panels with (name, help) pairs, `options` those of the program."""
    page = Page()
    page.put(("remit", HEAD), " COMMAND …")
    page.gap()
    for paragraph in INTRODUCTION:
        page.put(paragraph)
        page.gap()
    for panel, members in commands:
        page.put((panel, HEAD))
        drawn = table(("", "keep"), "")
        for name, text in members:
            drawn.add_row(line((f"{name:<14}", FIGURE)), line(brief(text)))
        page.put(drawn, indent=2)
        page.gap()
    page.put(("Options for every command", HEAD))
    drawn = table(("", "keep"), "")
    for option in options:
        if not option.hidden:
            metavar = " text|json" if "--format" in option.opts else f" {option.metavar}" if option.metavar else ""
            drawn.add_row(line((", ".join(sorted(option.opts, key=len)) + metavar, FIGURE)), option.help or "")
    page.put(drawn, indent=2)
    page.gap()
    page.put(("remit COMMAND --help", HEAD), f" explains one command. {TEXTS}")
    page.gap()
    page.put(("Exit codes", HEAD))
    drawn = table(("", "right"), "")
    for code, said in EXIT_CODES.items():
        drawn.add_row(str(code), line((said, QUIET)))
    page.put(drawn, indent=2)
