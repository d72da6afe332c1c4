"""Telling a person at a terminal which source is being measured: on standard error, whatever the output is."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Generator

from remit.workbench.verifying import Progress


@contextlib.contextmanager
def watching() -> Generator[Progress | None]:
    """Give the function to tell progress to; None where nobody is watching."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.text import Text  # loads only for a person

    from remit.cli.drawing import HEAD, Page, line

    with Page(stderr=True).console.status(Text("measuring …")) as status:

        def told(source: str, which: int, of: int) -> None:
            status.update(line("measuring ", (source, HEAD), f" ({which} of {of}) …"))

        yield told
