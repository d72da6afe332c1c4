"""Verbs of vouching: a named person says that a requirement is kept or is not, and where that is written down."""

from __future__ import annotations

import mimetypes
import re
from pathlib import Path
from urllib.parse import urlsplit

from remit.core import attesting
from remit.core.errors import InvalidInput, TooLarge
from remit.store.evidence import SIZE_LIMIT
from remit.workbench.desk import Desk, Done
from remit.workbench.paths import path_of

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")


class AttestingVerbs(Desk):
    """Vouching for what no machine can measure."""

    def attest(  # noqa: PLR0913  # each is a part of what is said, the last two are named
        self, name: str, requirement: str, says: str, because: str, *, link: str = "", until: str = ""
    ) -> Done:
        """Vouch for a requirement, as the person who speaks: `says` is `satisfied` or `violated`.

        `link` is an address (http or https), or the path of a file, which is kept as evidence under its hash; the log
        gets its name only. `until` is the last day (YYYY-MM-DD) on which this counts; without it, it counts until the
        values of the requirement change. Raises InvalidInput and TooLarge for what cannot be kept.
        """
        project = self.project(name)
        self._allowed(project, "verify", "")
        state = self._requirement_state(project, requirement)
        attesting.attest(state.requirement, says, because, until=until, today=self.clock())  # before a file is kept
        shown, evidence = self._kept(link)
        return self._do(
            name,
            "verify",
            lambda project: [
                attesting.attest(
                    self._requirement(project, requirement), says, because, link=shown, evidence=evidence, until=until,
                    today=self.clock(),
                )
            ],
        )  # fmt: skip

    def _kept(self, link: str) -> tuple[str, str]:
        """Give how a link is told, and the hash of the file that it leads to; "" for an address."""
        words = link.strip()
        if not words:
            return "", ""
        if _SCHEME.match(words):
            return _address(words), ""
        path = path_of(words)
        data = _read(path)
        if data is None:
            sentence = f"There is no file {words[:300]!r} that can be read; give its path, or an http:// address."
            raise InvalidInput(sentence, link=words[:300])
        if len(data) > SIZE_LIMIT:
            sentence = f"{path.name!r} is larger than the {SIZE_LIMIT:,} bytes that are kept; link to where it is."
            raise TooLarge(sentence, limit=SIZE_LIMIT)
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        return path.name, self.store.evidence.put(data, kind)


def _read(path: Path) -> bytes | None:
    """Give what a file holds, to one byte more than is kept; None for a folder, or a device, which may never end."""
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            return file.read(SIZE_LIMIT + 1)
    except (OSError, ValueError, RuntimeError):
        return None


def _address(words: str) -> str:
    """Give an address as it may be kept: http or https, with a host, and without a password."""
    try:
        parts = urlsplit(words)
        host, secret = parts.hostname, parts.password or parts.username
    except ValueError:
        parts, host, secret = None, None, None
    if parts is None or parts.scheme.casefold() not in {"http", "https"} or not host:
        sentence = f"{words[:300]!r} is no address of a page; give http:// or https:// and a host."
        raise InvalidInput(sentence, link=words[:300])
    if secret:
        sentence = "The link holds a user or a password, which the log would keep for ever; give it without."
        raise InvalidInput(sentence)
    return words
