"""The rules that a new answer, reply or setting-aside must pass; each function gives the event's body or refuses.

Pure: the project as it stands goes in, what happens next comes out. Whoever appends it does so only if the log has
not moved since (`store.log.append`), so every decision is made on what really stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from remit.core.days import coming_day, is_day
from remit.core.errors import InvalidInput, NothingToDo, RepliesStand, RivalsStand, StaleAnswer, TooLarge, UnknownThing
from remit.core.events import (
    AnswerDisputed,
    AnswerGiven,
    AnswerReaffirmed,
    AnswerReverted,
    AnswerSettled,
    AnswerWithdrawn,
    QuestionDeferred,
    QuestionNotApplicable,
    QuestionSkipped,
    ReplyGiven,
)  # fmt: skip
from remit.core.ids import matching
from remit.core.impact import against
from remit.core.projects import Project, Reply, Standing, Version
from remit.core.requirements import assign_keys
from remit.language.merging import merge
from remit.language.values import Value

_UNKEPT = re.compile("[\x00\ud800-\udfff]")

TEXT_LIMIT = 1_000_000
"""Characters that one text may have; a long book has about as many."""


def checked_text(text: str, what: str, *, empty_ok: bool = False) -> str:
    """Give the text if it can be kept: not empty, within the limit, and without characters that no database keeps."""
    if not empty_ok and not text.strip():
        aside = ", or use withdraw, skip or defer" if what.startswith("The answer") else ""
        sentence = f"{what} is empty; write something{aside}."
        raise InvalidInput(sentence, what=what)
    if len(text) > TEXT_LIMIT:
        sentence = (
            f"{what} has {len(text):,} characters; at most {TEXT_LIMIT:,} can be kept. Shorten it, or link to it."
        )
        raise TooLarge(sentence, limit=TEXT_LIMIT, length=len(text))
    unkept = _UNKEPT.search(text)
    if unkept:
        at, code = unkept.start(), ord(unkept[0])
        sentence = f"{what} holds a character that cannot be kept (U+{code:04X} at {at}); remove it."
        raise InvalidInput(sentence, position=at)
    return text


def answer(  # noqa: PLR0913  # an answer has this many parts; all but the first three are named
    project: Project,
    question_id: str,
    text: str,
    *,
    base: str | None = None,
    base_text: str | None = None,
    values: Sequence[Value] = (),
    editorial: bool = False,
) -> AnswerGiven:
    """Give the event for a new answer, a clean merge with what stands now, or raise StaleAnswer with both texts.

    `base` is the version that the writer saw ("" when there was none); None means whatever stands now. `base_text` is
    that version's text when it is not the one that stands. Waiting replies must be settled first (RepliesStand).
    """
    project.question(question_id)
    standing = project.standing(question_id)
    checked_text(text, f"The answer to {question_id}")
    if standing.waiting:
        roles = ", ".join(sorted({reply.role for reply in standing.waiting}))
        sentence = (
            f"{question_id} has replies that wait to be settled (from {roles}); settle them into the answer with "
            f"`remit settle`."
        )
        raise RepliesStand(sentence, question=question_id, replies=[r.id for r in standing.waiting])
    if standing.rivals:
        sentence = (
            f"{question_id} has {len(standing.rivals) + 1} versions side by side, written in different copies of the "
            f"project; read them with `remit show` and settle them with `remit settle`."
        )
        raise RivalsStand(sentence, question=question_id, versions=[v.id for v in standing.rivals])
    current = standing.answer
    seen = (current.id if current else "") if base is None else base
    merges: tuple[str, ...] = ()
    words = text
    if current is not None and seen != current.id:
        words = _merged(question_id, current, base_text, text)
        merges = (seen,) if seen else ()
        values = _moved(values, text, words)
    elif current is None and seen:
        raise StaleAnswer(_gone(question_id), question=question_id, base=base_text, theirs=None, yours=text, current="")
    keyed = _keyed(standing, values)
    if current is not None and _same(current, words, keyed) and standing.aside is None:
        sentence = f"{question_id} already says exactly that; nothing was written."
        raise NothingToDo(sentence, question=question_id)
    return AnswerGiven(
        question_id, current.id if current else "", merges, against(project, question_id),
        tuple(value.key for value in keyed), editorial and current is not None, words, keyed,
    )  # fmt: skip


def _merged(question_id: str, current: Version, base_text: str | None, text: str) -> str:
    words = merge(base_text, current.text, text) if base_text is not None and current.text is not None else None
    if words is None:
        sentence = (
            f"{question_id} was changed by somebody else since you read it, and your words and theirs change the same "
            f"place. Nothing was overwritten: read both, then write again on version {current.id[-8:]}."
        )
        raise StaleAnswer(
            sentence, question=question_id, base=base_text, theirs=current.text, yours=text, current=current.id
        )
    return words


def _gone(question_id: str) -> str:
    return (
        f"The answer to {question_id} that you wrote on was withdrawn meanwhile; your words are kept here: write anew."
    )


def _same(current: Version, text: str, values: Sequence[Value]) -> bool:
    mine = [(value.key, value.meaning, value.assumed) for value in values]
    return current.text == text and mine == [(v.key, v.meaning, v.assumed) for v in current.values]


def _keyed(standing: Standing, values: Sequence[Value]) -> tuple[Value, ...]:
    standing_values = standing.answer.values if standing.answer else ()
    return assign_keys(tuple(values), standing_values, standing.keys)


def _moved(values: Sequence[Value], text: str, words: str) -> tuple[Value, ...]:
    """Keep the values whose words stand once in the merged text, at their new place; let the others be read again."""
    from dataclasses import replace  # needed for merges only

    kept: list[Value] = []
    for value in values:
        if value.span is None:
            kept.append(value)
            continue
        quoted = text[value.span[0] : value.span[1]]
        if words.count(quoted) == 1:
            start = words.index(quoted)
            kept.append(replace(value, span=(start, start + len(quoted))))
    return tuple(kept)


def reply(project: Project, question_id: str, role: str, text: str, values: Sequence[Value] = ()) -> ReplyGiven:
    """Give the event for one role's own answer; the role must be asked (else InvalidInput says which are)."""
    question = project.question(question_id)
    checked_text(text, f"The reply to {question_id}")
    if role not in question.roles:
        sentence = f"{question_id} is not put to {role}; it is put to {', '.join(question.roles)}."
        raise InvalidInput(sentence, question=question_id, role=role, asked=list(question.roles))
    return ReplyGiven(question_id, role, text, tuple(values))


def settle(  # noqa: PLR0913  # as for an answer
    project: Project,
    question_id: str,
    text: str,
    *,
    replies: Sequence[str] = (),
    values: Sequence[Value] = (),
    reason: str = "",
) -> AnswerSettled:
    """Give the event that settles replies (all waiting ones by default) and rival versions into the answer."""
    project.question(question_id)
    standing = project.standing(question_id)
    checked_text(text, f"The settled answer to {question_id}")
    waiting = {r.id: r for r in standing.waiting}
    settled = tuple(_found(waiting, name, question_id) for name in replies) or tuple(waiting)
    if not settled and not standing.rivals and not standing.disputes:
        sentence = f"{question_id} has no replies, rival versions or disputes to settle; use `remit answer`."
        raise NothingToDo(sentence, question=question_id)
    keyed = _keyed(standing, values)
    return AnswerSettled(
        question_id, settled, standing.answer.id if standing.answer else "",
        tuple(rival.id for rival in standing.rivals), against(project, question_id),
        tuple(value.key for value in keyed), text, keyed, checked_text(reason, "The reason", empty_ok=True),
    )  # fmt: skip


def _found(waiting: dict[str, Reply], name: str, question_id: str) -> str:
    matches = matching(waiting, name)
    if len(matches) != 1:
        sentence = f"{question_id} has no waiting reply {name}; `remit show` lists them."
        raise UnknownThing(sentence, reply=name)
    return matches[0]


def _standing_answer(project: Project, question_id: str, verb: str) -> Version:
    project.question(question_id)
    current = project.standing(question_id).answer
    if current is None:
        sentence = f"{question_id} has no answer to {verb}."
        raise NothingToDo(sentence, question=question_id)
    return current


def withdraw(project: Project, question_id: str, reason: str) -> AnswerWithdrawn:
    """Give the event that takes the answer back; its words stay in the history."""
    current = _standing_answer(project, question_id, "withdraw")
    return AnswerWithdrawn(question_id, current.id, checked_text(reason, "The reason", empty_ok=True))


def reaffirm(project: Project, question_id: str, note: str = "") -> AnswerReaffirmed:
    """Give the event that renews the answer's links against what it builds on now."""
    current = _standing_answer(project, question_id, "reaffirm")
    note = checked_text(note, "The note", empty_ok=True)
    return AnswerReaffirmed(question_id, current.id, against(project, question_id), note)


def dispute(project: Project, question_id: str, reason: str) -> AnswerDisputed:
    """Give the event of somebody disagreeing with the answer as it stands."""
    current = _standing_answer(project, question_id, "dispute")
    return AnswerDisputed(question_id, current.id, checked_text(reason, "The reason"))


def revert(project: Project, question_id: str, to: Version) -> AnswerReverted:
    """Give the event that makes an older version stand again, as a new one."""
    project.question(question_id)
    standing = project.standing(question_id)
    current = standing.answer
    if to.text is None:
        sentence = f"Version {to.id[-8:]} of {question_id} was erased; its words cannot stand again."
        raise NothingToDo(sentence, question=question_id)
    if current is not None and current.id == to.id and standing.aside is None:
        sentence = f"Version {to.id[-8:]} of {question_id} is the one that stands."
        raise NothingToDo(sentence, question=question_id)
    # What was said then keeps its keys: signatures on those requirements count again.
    keyed = to.values if all(value.key for value in to.values) else _keyed(standing, to.values)
    return AnswerReverted(
        question_id, to.id, current.id if current else "", tuple(rival.id for rival in standing.rivals),
        against(project, question_id), tuple(value.key for value in keyed), to.text, keyed,
    )  # fmt: skip


def _base(project: Project, question_id: str) -> str:
    project.question(question_id)
    current = project.standing(question_id).answer
    return current.id if current else ""


def skip(project: Project, question_id: str, reason: str) -> QuestionSkipped:
    """Give the event of leaving a question unanswered on purpose; the reason is the accepted risk."""
    return QuestionSkipped(question_id, _base(project, question_id), checked_text(reason, "The reason for skipping"))


def not_applicable(project: Project, question_id: str, reason: str) -> QuestionNotApplicable:
    """Give the event of saying that a question does not apply to this system."""
    base = _base(project, question_id)
    return QuestionNotApplicable(question_id, base, checked_text(reason, "The reason why it does not apply"))


def defer(project: Project, question_id: str, reason: str = "", until: str = "", today: str = "") -> QuestionDeferred:
    """Give the event of putting a question off; `until` is a day (YYYY-MM-DD), a stage of the form, or empty.

    Refuses a day before `today` (a moment).
    """
    base = _base(project, question_id)
    stages = [stage.id for stage in project.form.stages]
    if until and until not in stages:
        if not is_day(until):
            sentence = f"{until!r} is neither a date (YYYY-MM-DD) nor a stage ({', '.join(stages)})."
            raise InvalidInput(sentence, until=until)
        coming_day(until, f"Putting off {question_id}", today)
    return QuestionDeferred(question_id, base, until, checked_text(reason, "The reason", empty_ok=True))
