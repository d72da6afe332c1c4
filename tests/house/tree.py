"""The tree that the house rules look at: its files, their texts, and how a breach is told."""

import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "remit"


def files(*endings: str, under: Iterable[str] = (".",)) -> list[Path]:
    """The files that git tracks or would track, below the given folders, with one of the given endings."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z", "--", *under],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split("\0")
    # A file deleted but not yet committed is still listed; a link is its target's business.
    paths = sorted(ROOT / name for name in listed if name and (not endings or name.endswith(endings)))
    return [path for path in paths if path.is_file() and not path.is_symlink()]


def text_of(path: Path) -> str | None:
    """The text of a file, or None when it is no text."""
    content = path.read_bytes()
    if b"\0" in content:
        return None
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return None


def lines(path: Path) -> Iterator[tuple[int, str]]:
    """The lines of a text file with their numbers; nothing for a file that is no text."""
    yield from enumerate((text_of(path) or "").splitlines(), start=1)


def at(path: Path, line: int | None = None) -> str:
    """A place as people click it: `src/remit/core/forms.py:12`."""
    name = path.relative_to(ROOT).as_posix()
    return name if line is None else f"{name}:{line}"


def none(breaches: Iterable[str], rule: str) -> None:
    """Fail with the rule and each breach on a line of its own, unless there is no breach."""
    found = list(breaches)
    assert not found, "\n  ".join([rule, *found])
