"""Where a source is: from what the log says of a place to a path that can be opened here.

The log holds no secret and no place of one machine: a location is relative, or names the environment's variables.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from remit.core.errors import SourceFailed

EXAMPLE = "example:"
_VARIABLE = re.compile(r"\$\{([^}]*)\}")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
_KINDS = ((("postgresql", "postgres"), ("postgres",)), (("http", "https"), ("endpoint", "prometheus", "mlflow")))
"""Which kinds of source have addresses of which schemes."""
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


@dataclass(frozen=True, slots=True)
class Place:
    """Where measuring happens: the folder that relative locations start from, and the environment's variables."""

    folder: Path
    environment: Mapping[str, str]


def resolve(location: str, base: Path, environment: Mapping[str, str]) -> Path:
    """Give the path of a location; whether there is a file is the probe's business.

    `example:NAME` is a file that Remit ships, anything else a path relative to `base`; `${NAME}` stands for the
    environment's variable of that name, once (its value is not expanded again). Raises `SourceFailed` for an empty
    location, a variable that is not set, an example that is not shipped, and addresses of the network. Sentences
    quote the location as it was given, never what a variable holds.
    """
    if not location.strip():
        raise SourceFailed("The source has no location; give the path of a Parquet or CSV file.")
    if location.startswith(EXAMPLE):
        return _shipped(location.removeprefix(EXAMPLE))
    if scheme := _SCHEME.match(location):
        raise SourceFailed(f"{scheme[0]} is no address of a file; {_kind_of(scheme[0])}.")
    path = expand(location, environment)
    if _SCHEME.match(path):
        scheme = _SCHEME.match(path)
        hint = _kind_of(scheme[0] if scheme else "")
        raise SourceFailed(f"The location {location!r} leads to an address and not to a file; {hint}.")
    if "\0" in path:
        raise SourceFailed(f"The location {location!r} is no path: it holds a NUL character.")
    return base / path


def _kind_of(scheme: str) -> str:
    """Say which kind of source has such an address."""
    kinds = next((kinds for schemes, kinds in _KINDS if scheme.removesuffix("://").lower() in schemes), ())
    return f"name it with the kind {' or '.join(kinds)}" if kinds else "give the path of a file"


def expand(text: str, environment: Mapping[str, str]) -> str:
    """Put the environment's variables in the place of `${NAME}`, once: what they hold is not expanded again.

    Raises `SourceFailed` for a variable that is not set; its sentence quotes the text as it was given.
    """
    unset = [name for name in _VARIABLE.findall(text) if not environment.get(name)]
    if unset:
        raise SourceFailed(f"The location {text!r} needs the environment variable {unset[0]!r}, which is not set.")
    return _VARIABLE.sub(lambda found: environment[found[1]], text)


def _shipped(name: str) -> Path:
    folder = Path(str(resources.files("remit") / "example" / "data"))
    shipped = sorted(path.name for path in folder.glob("*") if path.suffix in {".parquet", ".csv"})
    path = folder / name
    if not _NAME.fullmatch(name) or not path.is_file():
        raise SourceFailed(f"No example {name!r} is shipped; there is {', '.join(shipped) or 'none'}.")
    return path
