"""The files that reports of a verification are written to: whole or not at all, and refused before measuring."""

from __future__ import annotations

import json
import math
import secrets
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import cast

from remit.core.errors import InvalidInput, UnwritableFile
from remit.workbench.verifying import refuse_unwritable


def refuse_reports(wanted: Mapping[str, Path], kept: Sequence[Path]) -> None:
    """Refuse reports that cannot be written, or that would take the place of one another or of the project.

    `wanted` is by the name of the option; `kept` are files that no report may be written over.
    """
    taken = {path.resolve(): "the project itself" for path in kept}
    for option, path in wanted.items():
        if str(path) == "-":
            raise InvalidInput(f"{option} takes a file; on standard output there is text, or JSON with --format json.")
        try:
            whole = path.resolve()
        except (OSError, ValueError, RuntimeError):  # a NUL character, or links that lead in a circle
            raise UnwritableFile(f"{option} {str(path)[:300]!r} is no path that can be written.") from None
        if whole in taken:
            raise InvalidInput(
                f"{option} {path} would be written over {taken[whole]}; name another file.", option=option
            )
        taken[whole] = f"what {option} writes"
        refuse_unwritable(path)


def write(path: Path, text: str) -> None:
    """Write a file: all of it, or what was there stays as it was."""
    target = path.resolve()
    beside = target.with_name(f".remit-{secrets.token_hex(4)}.tmp")
    try:
        with beside.open("x", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            file.write(text)
        if target.exists():
            shutil.copymode(target, beside)
        beside.replace(target)
    except OSError as refused:
        raise UnwritableFile(f"The file {path} cannot be written: {refused.strerror or refused}.") from refused
    finally:
        beside.unlink(missing_ok=True)


def as_json(value: object) -> str:
    """Write JSON for all to read: a number that is infinite or none at all becomes null, which JSON has a word for."""
    return json.dumps(finite(value), ensure_ascii=False, indent=2, allow_nan=False, default=str) + "\n"


def finite(value: object) -> object:
    """Give the same value with null for each number that JSON has no word for."""
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, Mapping):
        return {name: finite(part) for name, part in cast("Mapping[str, object]", value).items()}
    if isinstance(value, list | tuple):
        return [finite(part) for part in cast("Sequence[object]", value)]
    return value
