"""The arguments and options that more than one command has, said once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

PROJECT_HELP = "The project: its handle, its name, or its id."

Project = Annotated[str, typer.Argument(metavar="PROJECT", help=PROJECT_HELP)]
OnlyProject = Annotated[
    str | None, typer.Argument(metavar="PROJECT", help=f"{PROJECT_HELP} Not needed while there is only one.",
                               show_default=False)
]  # fmt: skip
Question = Annotated[str, typer.Argument(metavar="QUESTION", help="The question's id, such as data.minimum.")]
Requirement = Annotated[
    str, typer.Argument(metavar="REQUIREMENT", help="The requirement's id, such as data.minimum/rows.")
]
Text = Annotated[str | None, typer.Argument(metavar="TEXT", help="The words; - reads standard input.",
                                            show_default=False)]  # fmt: skip
File = Annotated[
    Path | None, typer.Option("--file", metavar="FILE", help="Take the words from this file (UTF-8).",
                              show_default=False)
]  # fmt: skip
Words = Annotated[str | None, typer.Argument(metavar="REASON", help="Why; - reads standard input.",
                                             show_default=False)]  # fmt: skip
Reason = Annotated[
    str | None, typer.Option("--reason", metavar="TEXT", help="Why, if it is not given as words.", show_default=False)
]
