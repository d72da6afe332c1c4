"""The terminal: the verbs of the workbench, typed. The right end of the line; nothing stands on it.

`main` is what `remit` starts. It answers `--version` by itself, so that asking for it loads no library at all; each
command's module is loaded when that command is called (`remit.cli.commands`).
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Sequence
from typing import NoReturn

from remit import __version__


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run one command and end the process with its exit code; `arguments` are those of the process by default."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words in (["--version"], ["-V"]):
        with contextlib.suppress(OSError, AttributeError):  # below it is said why it cannot be written
            sys.stdout.write(f"remit {__version__}\n")
            sys.stdout.flush()
            sys.exit(0)
    from remit.cli.running import run

    sys.exit(run(words))
