"""Everything that can be refused, each with one code and one sentence.

The same code stands in JSON, on the page and at the terminal; the sentence says what is wrong, where, and what to
do. `exit_code` is what the command line ends with. Raised anywhere right of the log; nothing is written when one is.
"""

from __future__ import annotations

from typing import ClassVar


class RemitError(Exception):
    """Something that was asked for cannot be done; `str()` is the sentence that a person reads."""

    code: ClassVar[str] = "remit.error"
    exit_code: ClassVar[int] = 1

    def __init__(self, message: str, **details: object) -> None:
        """Keep the sentence and the machine-readable `details` (JSON values only)."""
        super().__init__(message)
        self.message = message
        self.details = details


class InvalidInput(RemitError):
    """A word, number, date or option that cannot be read; exit code 2."""

    code = "input.invalid"
    exit_code = 2


class TooLarge(InvalidInput):
    """More than the stated limit of characters, bytes, items or depth."""

    code = "input.too-large"


class UnknownForm(RemitError):
    """No form of that name is shipped or found."""

    code = "form.unknown"
    exit_code = 3


class BrokenForm(RemitError):
    """A form's files cannot be read, or break a coded rule; `details["complaints"]` lists file, line and rule."""

    code = "form.broken"
    exit_code = 5


class UnknownProject(RemitError):
    """No project of that name or id in this database."""

    code = "project.unknown"
    exit_code = 3


class ProjectExists(RemitError):
    """A project of that name is already open in this database."""

    code = "project.exists"
    exit_code = 4


class UnknownQuestion(RemitError):
    """The project's form has no question of that id."""

    code = "question.unknown"
    exit_code = 3


class QuestionExists(RemitError):
    """A question of that id is already in the form, asked or dropped."""

    code = "question.exists"
    exit_code = 4


class UnknownRole(RemitError):
    """The project's form has no role of that id."""

    code = "role.unknown"
    exit_code = 3


class UnknownPerson(RemitError):
    """Nobody of that name or id takes part in the project."""

    code = "person.unknown"
    exit_code = 3


class UnknownThing(RemitError):
    """A version, requirement, source, comment, task, snapshot or event that the project does not hold."""

    code = "thing.unknown"
    exit_code = 3


class StaleAnswer(RemitError):
    """Somebody else wrote in between and the words cannot be merged; both texts are in `details`.

    `details` holds `base`, `theirs` and `yours` (texts), `current` (the version to write on) and `question`.
    """

    code = "answer.stale"
    exit_code = 4


class RepliesStand(RemitError):
    """Roles have replied to this question: their replies are settled, not written over."""

    code = "answer.replies-stand"
    exit_code = 4


class RivalsStand(RemitError):
    """Two versions, written in different copies of the project, stand side by side until somebody settles them."""

    code = "answer.rivals-stand"
    exit_code = 4


class NotAllowed(RemitError):
    """The project's rules do not let this actor do that."""

    code = "access.denied"
    exit_code = 6


class NothingToDo(RemitError):
    """The verb has nothing to act on: no answer to withdraw, no reading to accept, the same words again."""

    code = "verb.nothing-to-do"
    exit_code = 4


class SittingClosed(RemitError):
    """A sitting that was closed: nothing in it changes any more."""

    code = "sitting.closed"
    exit_code = 4

    def __init__(self, sitting: str) -> None:
        super().__init__("This sitting is closed; open another one to go on.", sitting=sitting)


class BrokenChain(RemitError):
    """The log does not prove itself; `details["position"]` names the first broken event."""

    code = "log.broken"
    exit_code = 5


class UnreadableFile(RemitError):
    """A file that is missing, not text, or not what it should be."""

    code = "file.unreadable"
    exit_code = 5


class UnwritableFile(RemitError):
    """A file or folder that cannot be written."""

    code = "file.unwritable"
    exit_code = 5


class DatabaseUnavailable(RemitError):
    """The database's address is wrong, or it cannot be opened or written."""

    code = "database.unavailable"
    exit_code = 5


class NewerDatabase(RemitError):
    """The database, file or event was written by a newer Remit than this one."""

    code = "database.newer"
    exit_code = 5


class LogMoved(RemitError):
    """Others kept writing to the log faster than this verb could decide; nothing was written."""

    code = "log.moved"
    exit_code = 4


class SourceFailed(RemitError):
    """A source could not be read: an error of the collector, never a violation."""

    code = "source.failed"
    exit_code = 5


class NotSignedIn(RemitError):
    """Nobody has signed in here, or the session is over."""

    code = "access.sign-in"
    exit_code = 6


class SignInFailed(RemitError):
    """Name and password do not go together; which of them is wrong is not told."""

    code = "access.sign-in-failed"
    exit_code = 6


class LinkSpent(RemitError):
    """A link that was used, taken back, or is over."""

    code = "access.link-spent"
    exit_code = 6


class ForeignOrigin(RemitError):
    """A request that another site made a browser send, or one for a host that is not ours."""

    code = "access.foreign-origin"
    exit_code = 6


class TooMany(RemitError):
    """More attempts or writes than are taken in that time; `details["seconds"]` says how long to wait."""

    code = "limit.too-many"
    exit_code = 4


class BaseMissing(RemitError):
    """REST only: an answer was sent without saying which version it was written on."""

    code = "answer.base-missing"
    exit_code = 2


class UnknownPage(RemitError):
    """No page or resource has that address."""

    code = "page.unknown"
    exit_code = 3
