"""The demo: builds the example project into a database of its own, and shows what Remit makes of it.

The story is in `remit.example`; here it is only drawn, with the same signs and bars as everything else. Each part of
what is shown is a function of `standings`, `findings`, `verdicts` or `traces`; the whole can be read in two minutes.
"""

from __future__ import annotations

import shlex
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from remit.cli.demo.building import FILE, made, watching
from remit.cli.demo.findings import agenda, clashes, needed
from remit.cli.demo.standings import again, opened, standing, worded
from remit.cli.demo.traces import followed
from remit.cli.demo.verdicts import judged
from remit.cli.drawing import HEAD, QUIET, Page

if TYPE_CHECKING:
    from remit.workbench.overviews import Overview

__all__ = ["FILE", "made", "run"]


def run(page: Page, folder: Path | None = None) -> None:
    """Build the demo and show it: what Remit is, where the project stands, what fails and why, what to try."""
    page.put(("Remit says what an ML system must do, asked of the people who know,", HEAD))
    page.put(("and checks it against the system that runs.", HEAD))
    page.gap()
    with watching(page) as told:
        bench, path, handle = made(folder, told)
    try:
        view = bench.overview(handle)
        names = bench.names(view.project)
        opened(page, bench, view, path)
        standing(page, view)
        worded(page, view)
        needed(page, view.project, bench.findings(handle, silenced=True)[1])
        clashes(page, view.project, bench.conflicts(handle, accepted=True)[1])
        again(page, view)
        judged(page, view, bench.plan(handle))
        agenda(page, view.project, bench.agenda(handle, role="product-owner", minutes=15)[1])
        followed(page, view, bench.traced(handle, "modeling.business-metrics/specificity"), names)
        _try(page, view, folder)
    finally:
        bench.close()


def _try(page: Page, view: Overview, folder: Path | None) -> None:
    handle = view.project.handle
    page.head("Try it yourself")
    cd = f"cd {shlex.quote(str(folder))} && " if folder else ""
    bin_folder = Path(sys.argv[0]).resolve().parent
    if shutil.which("remit") is None and (bin_folder / "remit").exists():  # run from an environment that is not active
        page.put(("→ ", QUIET), (f'export PATH="{bin_folder}:$PATH"', "bold"), indent=2)
    page.put(("→ ", QUIET), (f"{cd}export REMIT_DATABASE={FILE} REMIT_PERSON='Theo Abara'", "bold"), indent=2)
    page.next(f"remit status {handle}", "the same by role and by key area, and what waits")
    page.next(f"remit show {handle} modeling.bias", "one question: words, values, what it feeds")
    page.next('remit read data.lifetime "Five years."', "how words are read; nothing is written")
    page.next(f'remit answer {handle} data.lifetime "Five years." --accept')
    page.next(f"remit conflicts {handle}", "one fewer: now there is enough data in time")
    page.next(f'remit answer {handle} modeling.business-metrics "Accuracy of at least 85 %." --accept')
    page.next(f"remit verify {handle}", "measures again: now accuracy fails")
    page.next(f'remit diff {handle} "before the pilot"', "what changed since")
