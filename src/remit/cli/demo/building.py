"""Building the demo: the example's story, played into a database of its own that takes its place when it is whole."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Generator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from remit.cli.drawing import Page
from remit.core.errors import InvalidInput, RemitError, UnwritableFile
from remit.workbench.paths import path_of

if TYPE_CHECKING:
    from remit.workbench import Workbench

FILE = "remit-demo.db"
"""The database of the demo, in the current folder or the one that is named."""

Told = Callable[[str, int, int], None]


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
    place = path_of(folder or Path())
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
