"""How git merges project files: both sides are kept, for each line is an event that happened.

Two people who export after the same pull both add lines at the end, which git calls a conflict. `merge=union` lets it
keep both; a file merged without that still holds both between conflict marks, and is read as well.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

_NAME = ".gitattributes"


def keep_both_sides(target: Path) -> Path | None:
    """Tell git to keep both sides of this file; gives the .gitattributes that was changed, or None when none needs to.

    Nothing is done outside a work tree, for a file that git ignores, and where something is said about its merging.
    """
    folder = target.parent
    if not any((place / ".git").exists() for place in (folder, *folder.parents)):
        return None
    if _git(folder, "check-ignore", "-q", "--", target.name) is not None:
        return None
    said = _git(folder, "check-attr", "merge", "--", target.name)
    if said is not None and not said.rstrip().endswith(": unspecified"):
        return None
    line = f"{_pattern(target.name)} merge=union\n"
    attributes = folder / _NAME
    before = attributes.read_text("utf-8", errors="surrogateescape") if attributes.exists() else ""
    if line in before:
        return None
    with attributes.open("a", encoding="utf-8", newline="\n") as file:
        file.write(("\n" if before and not before.endswith("\n") else "") + line)
    return attributes


def _git(folder: Path, *words: str) -> str | None:
    """Give what git says, or None when it says no, cannot, or is not there."""
    git = shutil.which("git")
    if git is None:
        return None
    try:
        done = subprocess.run(  # noqa: S603 - git, found on the PATH, with a file name of the user behind `--`
            [git, *words], cwd=folder, capture_output=True, text=True, timeout=20, check=False
        )
    except (OSError, subprocess.SubprocessError, ValueError):
        return None
    return done.stdout if done.returncode == 0 else None


def _pattern(name: str) -> str:
    """Write a file's name as a pattern that git takes for this one file, beside the .gitattributes."""
    escaped = "/" + re.sub(r"([*?\[\]\\])", r"\\\1", name)
    if not re.search(r'[\s"\x00-\x1f\x7f]', escaped):
        return escaped
    return '"' + escaped.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t").replace("\n", "\\n") + '"'
