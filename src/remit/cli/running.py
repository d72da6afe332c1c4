"""Running one command: its session, its one envelope in JSON, its one sentence when something is refused.

Stands between the operating system and the commands. Whatever happens below, what leaves here is an exit code and
either text, or one JSON object; a traceback only with REMIT_DEBUG=1.
"""

from __future__ import annotations

import contextlib
import errno
import gc
import json
import os
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from remit.core.errors import (
    InvalidInput,
    RemitError,
    StaleAnswer,
    TooLarge,
    UnreadableFile,
    UnwritableFile,
)  # fmt: skip

if TYPE_CHECKING:
    import typer

    from remit.cli.drawing import Page
    from remit.cli.drawing.sheets import Sheet
    from remit.workbench import Workbench

EXIT_CODES = {
    0: "done",
    1: "something unexpected: a fault of Remit, to be reported",
    2: "input that cannot be read: a wrong option, date, number or text, or too much of it",
    3: "unknown: no form, project, question, role, person, requirement, version or moment of that name",
    4: "a conflict, or nothing to do: a stale base, waiting replies, an answer that already says that",
    5: "a file, database or form is missing, broken, read-only or newer than this Remit",
    6: "not allowed",
    7: "verify found what --fail-on names",
    8: "prove found a check that stays green under its fault",
    130: "stopped by you (Ctrl-C)",
}
"""What the number means that a command ends with."""

GONE = frozenset({errno.EPIPE, errno.EINVAL})
"""How the system says that nobody reads standard output any more."""
STOPPED = 130
FAIL_ON = 7


@dataclass
class Session:
    """One run of one command: what the options for every command said, and where its output goes."""

    database: str = ""
    person: str = ""
    on_behalf_of: str = ""
    format: str = "text"
    told: bool = False
    _open: list[Workbench] = field(default_factory=list["Workbench"])
    _page: Page | None = None

    @property
    def json(self) -> bool:
        """Tell whether the reader is a program."""
        return self.format == "json"

    @property
    def page(self) -> Page:
        """Give the page that text is drawn on; Rich loads here and nowhere else."""
        if self.format == "markdown":
            sentence = "This command has no Markdown; use --format text or json."
            raise InvalidInput(sentence)
        if self._page is None:
            from remit.cli.drawing import Page

            self._page = Page()
        return self._page

    def bench(self, *, create: bool = False) -> Workbench:
        """Open the workbench; it is closed when the command ends."""
        from remit.workbench import open_workbench

        bench = open_workbench(self.database, person=self.person, on_behalf_of=self.on_behalf_of, create=create)
        self._open.append(bench)
        gc.freeze()
        gc.enable()
        return bench

    def give(self, data: object) -> None:
        """Write the envelope of something that worked."""
        self._write({"ok": True, "data": data})

    def tell(self, sheet: Sheet) -> None:
        """Draw a sheet, or write it as Markdown where that was asked for."""
        if self.format != "markdown":
            return sheet.draw(self.page)
        return self.say(sheet.markdown())

    def say(self, text: str) -> None:
        """Write a text just as it is: the content of a file."""
        with quiet_pipe():
            sys.stdout.write(text)
            sys.stdout.flush()

    def refuse(self, error: RemitError) -> None:
        """Write the envelope, or the sentence, of something that was refused."""
        if self.json and not self.told:
            told = {"code": error.code, "message": error.message, **error.details}
            return self._write({"ok": False, "error": told})
        say_wrong(error.message)
        if isinstance(error, StaleAnswer) and not self.json:
            from remit.cli.drawing import Page
            from remit.cli.drawing.cards import stale

            stale(Page(stderr=True), error)
        return None

    def _write(self, envelope: dict[str, object]) -> None:
        self.told = True
        text = json.dumps(envelope, ensure_ascii=False, indent=2, default=str)
        with quiet_pipe():
            sys.stdout.write(text + "\n")
            sys.stdout.flush()

    def close(self) -> None:
        """Close what was opened."""
        for bench in self._open:
            with contextlib.suppress(Exception):
                bench.close()


def of(context: typer.Context) -> Session:
    """Give the session of a command."""
    session = context.find_root().obj
    return session if isinstance(session, Session) else Session()


@contextlib.contextmanager
def quiet_pipe() -> Any:  # noqa: ANN401  # a context manager that gives nothing
    """Let a reader go away (`| head`): what follows is written nowhere, and the command does its work to the end.

    Where the output cannot be kept (a full disk), UnwritableFile says so.
    """
    try:
        yield
    except OSError as error:
        drop_output()
        if error.errno not in GONE:
            raise UnwritableFile(_unwritten(error)) from error


def _unwritten(error: OSError) -> str:
    return f"Standard output cannot be written ({error.strerror or error}); what the command did until then stands."


def drop_output() -> None:
    """Point standard output at nothing, so that neither we nor Python's exit trip over the closed pipe again."""
    with contextlib.suppress(OSError, ValueError):
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, sys.stdout.fileno())
        os.close(nothing)


def say_wrong(sentence: str) -> None:
    """Write one sentence where errors go, without control characters that a text could have smuggled in."""
    from remit.cli.drawing.texts import readable

    with contextlib.suppress(OSError, ValueError):
        sys.stderr.write(readable(sentence).rstrip() + "\n")
        sys.stderr.flush()


def run(words: Sequence[str]) -> int:
    """Run the command that the words name; give its exit code."""
    _open_closed()
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, ValueError):
            stream.reconfigure(errors="backslashreplace")  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]  # tests put other streams here
    gc.disable()  # nothing that is imported is ever garbage: looking for some takes a quarter of the start-up
    session = Session(format="json" if _asks_json(words) else "text")
    try:
        code = _ended(words, session)
    finally:
        session.close()
        gc.enable()
    return _flushed(code)


def _open_closed() -> None:
    """Put something in the place of streams that were closed before we began (`>&-`): nothing that we open takes it."""
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "r" if name == "stdin" else "w", encoding="utf-8"))  # noqa: PTH123, SIM115  # as open as the process is


def _ended(words: Sequence[str], session: Session) -> int:
    """Run the command, say what was refused, and give its exit code."""
    try:
        return _run(list(words) or ["--help"], session)
    except RemitError as error:
        session.refuse(error)
        return error.exit_code
    except KeyboardInterrupt:
        return _stopped(session)
    except BrokenPipeError:
        drop_output()
        return 0
    except Exception as error:  # noqa: BLE001  # the last line: nobody at a terminal should meet a traceback
        return _unexpected(session, error)


def _run(words: list[str], session: Session) -> int:
    import typer
    from typer.exceptions import TyperException

    from remit.cli.commands import root

    try:
        code = root().main(words, prog_name="remit", standalone_mode=False, obj=session)
    except TyperException as error:
        if type(error).__name__ == "NoArgsIsHelpError":  # the help was shown while it was raised
            return 0
        session.refuse(Usage(_usage(error)))
        return Usage.exit_code
    except (typer.Abort, EOFError):
        return _stopped(session)
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        reason = error.strerror or type(error).__name__
        where = f"The file or folder {error.filename} cannot be used" if error.filename else "Reading or writing failed"
        raise UnreadableFile(f"{where}: {reason}.") from error
    if code == STOPPED:  # Typer turned Ctrl-C into this
        return _stopped(session)
    return code if isinstance(code, int) else 0


class Usage(InvalidInput):
    """A command or option that is not there, or lacks something; exit code 2."""

    code = "input.usage"


_PLAINLY = {
    r"Input should be a valid integer, .*": "it is not a whole number",
    r"Input should be a valid number, .*": "it is not a number",
    r"Input should be greater than or equal to (\S+)": r"it has to be \1 or more",
    r"Input should be less than or equal to (\S+)": r"it has to be \1 or less",
    r"Got unexpected extra argument\(s\) \((.*)\)": r"More is given than this takes: '\1'",
}
"""How Typer says what is wrong with a word, and how we do."""


def _usage(error: Any) -> str:  # noqa: ANN401  # what Typer raises has no public type
    """Give what is wrong with the words typed, and where the right ones are told, in one sentence."""
    text = " ".join(str(error.format_message()).split()).rstrip(".").replace("Value error, ", "")
    for foreign, plain in _PLAINLY.items():
        text = re.sub(foreign, plain, text)
    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else "remit"
    joint = " " if text.endswith("?") else "; "
    return f"{text}{joint}`{path} --help` tells what it takes."


def _stopped(session: Session) -> int:
    error = Stopped("Stopped; what was acknowledged before is kept.")
    session.refuse(error)
    return error.exit_code


class Stopped(RemitError):
    """The person pressed Ctrl-C, or ended the input; exit code 130."""

    code = "run.stopped"
    exit_code = STOPPED


class Unexpected(RemitError):
    """A fault of Remit; `REMIT_DEBUG=1` shows where."""

    code = "run.unexpected"
    exit_code = 1


def _unexpected(session: Session, error: Exception) -> int:
    if os.environ.get("REMIT_DEBUG", "") not in {"", "0"}:
        import traceback

        traceback.print_exc()
    said = " ".join(str(error).split())[:200]
    told = Unexpected(
        f"Something went wrong that Remit did not expect ({type(error).__name__}{': ' if said else ''}{said}); run it "
        f"again with REMIT_DEBUG=1 and report what it prints."
    )
    with contextlib.suppress(Exception):
        session.refuse(told)
    return told.exit_code


def _asks_json(words: Sequence[str]) -> bool:
    """Tell whether JSON is asked for, before anything is parsed: an error of usage goes into an envelope too."""
    own = list(words[: words.index("--")] if "--" in words else words)
    return "--format=json" in own or ("--format", "json") in pairwise(own)


def _flushed(code: int) -> int:
    """Give the exit code, once what was written is out of our hands."""
    try:
        sys.stdout.flush()
    except OSError as error:
        drop_output()
        if error.errno not in GONE and not code:  # else it was told already
            say_wrong(_unwritten(error))
            return UnwritableFile.exit_code
    except ValueError:
        drop_output()
    return code


def words_of(text: str | None, file: Path | None, what: str, *, needed: bool = True) -> str:
    """Give a text from the command line, from a file, or (`-` for either) from standard input.

    No more than the limit and one character is ever read. A single line break at the end belongs to the file.
    """
    from remit.core.answering import TEXT_LIMIT

    if text is not None and file is not None and text != "-":
        sentence = f"{what} is given twice, as words and with --file; give it once."
        raise InvalidInput(sentence)
    if text == "-" or (file is not None and str(file) == "-"):
        return _limited(_standard_input(TEXT_LIMIT + 2, what), what, TEXT_LIMIT)
    if file is not None:
        return _limited(_read(file, TEXT_LIMIT + 2, what), what, TEXT_LIMIT)
    if text is None:
        if not needed:
            return ""
        sentence = f"{what} is missing; write it after the others, or give --file FILE, or - for standard input."
        raise InvalidInput(sentence)
    return text


def _limited(text: str, what: str, limit: int) -> str:
    words = text.removesuffix("\n")
    if len(words) > limit:
        sentence = f"{what} has more than {limit:,} characters; shorten it, or link to it. Nothing was written."
        raise TooLarge(sentence, limit=limit)
    return words


def _standard_input(most: int, what: str) -> str:
    with contextlib.suppress(AttributeError, ValueError):  # some locales would let anything pass for text
        sys.stdin.reconfigure(encoding="utf-8-sig", errors="strict")  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]  # tests put other streams here
    try:
        return sys.stdin.read(most)
    except UnicodeDecodeError:
        raise UnreadableFile(f"Standard input is not text in UTF-8; {what[:1].lower()}{what[1:]} has to be.") from None


def _read(file: Path, most: int, what: str) -> str:
    from remit.workbench.paths import path_of  # loads only where a file is read

    try:
        with path_of(file).open(encoding="utf-8-sig") as stream:
            return stream.read(most)
    except UnicodeDecodeError:
        raise UnreadableFile(f"{file} is not text in UTF-8; {what[:1].lower()}{what[1:]} has to be.") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "the path is not usable"
        raise UnreadableFile(f"{file} cannot be read: {reason}.") from None


def reason_of(words: str | None, reason: str | None, what: str, *, needed: bool = True) -> str:
    """Give a reason, which may stand as words at the end or behind --reason."""
    if words is not None and reason is not None:
        sentence = f"{what} is given twice, as words and with --reason; give it once."
        raise InvalidInput(sentence)
    given = words if words is not None else reason
    if given is None and needed:
        sentence = f"{what} is missing; write it at the end, in quotation marks."
        raise InvalidInput(sentence)
    return words_of(given, None, what, needed=needed)
