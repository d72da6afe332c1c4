"""Opening the demo in a browser: the example's pages, on this machine, with nobody asked who they are."""

from __future__ import annotations

import contextlib
import os
import sys
import webbrowser
from pathlib import Path

from remit.cli.demo.building import FILE
from remit.cli.drawing import HEAD, QUIET, Page
from remit.core.errors import InvalidInput
from remit.workbench.paths import path_of

PERSON = "Theo Abara"
"""Whose eyes one looks through: the product owner's, who has something to answer, to review and to sign."""


def open_demo(page: Page, folder: Path | None, port: int) -> None:
    """Serve the demo that was just built until Ctrl-C; where the port is taken, any other will do."""
    from remit.web.serving import listen, serve  # loads the web, which no other command needs
    from remit.workbench import open_workbench

    with contextlib.closing(open_workbench(str(path_of(folder or Path()) / FILE), person=PERSON)) as bench:
        handle = bench.projects()[0].handle

        def told(url: str, _: str) -> None:
            address = f"{url}/p/{handle}"
            page.head("And in a browser")
            page.put(("→ ", QUIET), (address, HEAD), indent=2)
            said = f"You are {PERSON}, product owner; whoever is at this machine may come in. Ctrl-C stops it."
            page.put((said, QUIET), indent=2)
            if _has_screen():
                webbrowser.open(address)

        try:
            listen("127.0.0.1", port).close()
        except InvalidInput:
            port = 0
        serve(bench, port=port, unlocked=True, told=told)


def _has_screen() -> bool:
    """Tell whether a person sits in front of this: only then a browser opens by itself."""
    graphical = sys.platform in {"darwin", "win32"} or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return bool(graphical) and sys.stdout.isatty()
