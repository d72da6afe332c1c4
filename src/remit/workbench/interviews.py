"""Verbs of an interview: a script for one person, notes in their name, and their own word that they said so.

Notes are kept while they are typed and become replies on behalf of the person. The person reads them by a link: their
yes is the same reply, given anew by themselves; other words of theirs take its place; what they did not say becomes a
task for the interviewer.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal, cast

from remit.core import answering, changing
from remit.core.errors import InvalidInput, UnknownThing
from remit.core.events import AnswerDisputed, Body, CommentMade, Event, ReplyGiven, TaskGiven
from remit.core.forms import Question
from remit.core.projects import Project
from remit.core.rounds import Entry
from remit.language.reading import read
from remit.language.slots import asked_next
from remit.store.passes import Minted
from remit.store.sittings import Course, Draft
from remit.workbench.accounts import AccountVerbs
from remit.workbench.courses import checked_words, word_of
from remit.workbench.desk import Done
from remit.workbench.showing import Shown
from remit.workbench.sittings import SittingVerbs

PROBES = 4
"""How many follow-up questions are shown at once for one question."""
ASKED_ALOUD = frozenset({"question", "due", "settle", "conflict", "review", "follow-up"})
"""What of an agenda is asked in an interview; readings and signatures are looked at on the page."""
SAID_DAYS = 3
"""For how many days an interviewee can read and confirm what was written down."""
CONFIRMED = "That is what I said."
DENIED = "That is not what I said: "
CODE_HOURS = 12
"""For how many hours the code of a workshop is good."""

Heard = Literal["waits", "confirmed", "corrected", "denied"]
"""What an interviewee said of a note: nothing yet, yes, other words, no."""


@dataclass(frozen=True, slots=True)
class Line:
    """One question of the script: why now, what to read first, what to ask further, and what was noted.

    `typed` is what was noted and not written down yet; `noted` what was written down in the person's name.
    """

    question: Question
    role: str
    entries: tuple[Entry, ...]
    probes: tuple[str, ...]
    shown: Shown
    noted: str
    typed: str
    heard: Heard

    @property
    def words(self) -> str:
        """What stands in the box."""
        return self.typed or self.noted


@dataclass(frozen=True, slots=True)
class Interview:
    """An interview as its interviewer sees it: `script` in the order of the agenda, `rest` is answered already."""

    project: Project
    course: Course
    script: tuple[Line, ...]
    rest: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Noted:
    """A note as the interviewee reads it; `settled` tells that an answer for all was made of it by now."""

    question: Question
    role: str
    words: str
    said_at: str
    heard: Heard
    settled: bool


class InterviewVerbs(SittingVerbs, AccountVerbs):
    """What an interviewer and the person they asked do."""

    def start_interview(self, name: str, person: str, *, minutes: int = 0) -> Course:
        """Open an interview with a member: what is put to their roles next is its script."""
        project = self.project(name)
        self._allowed(project, "settle")
        asked = changing.member_known(project, self.person_id(person))
        held = project.people[asked].roles
        if not held:
            raise InvalidInput("This person holds no role yet, so that no question is put to them; give them one.")
        _, told = self.agenda(name, person=asked, minutes=max(0, minutes))
        script = tuple(dict.fromkeys(e.question for e in told.entries if e.question and e.kind in ASKED_ALOUD))
        title = f"Interview with {self._name(asked)}"
        now = self.clock()
        return self.store.sittings.open(
            project.id, word_of(title, "interview"),
            lambda word: Course(
                project.id, word, "interview", title, self.person, asked, now, "", json.dumps({"script": script})
            ),
        )  # fmt: skip

    def interview(self, name: str, sitting: str) -> Interview:
        """Give the script of an interview with what was noted so far; for who may write for others."""
        project, course = self._interviewing(name, sitting)
        shown = self.show_all(project.id)
        _, told = self.agenda(project.id, person=course.person)
        entries: dict[str, list[Entry]] = {}
        for entry in told.entries:
            if entry.kind in ASKED_ALOUD:
                entries.setdefault(entry.question, []).append(entry)
        typed = {(d.question, d.role): d.text for d in self.store.sittings.drafts(project.id, sitting)}
        noted = _noted(project, self._events_of(project, course), course.person)
        script = [q for q in cast("dict[str, Any]", json.loads(course.course)).get("script", ()) if q in shown]
        script += [note for note in noted if note in shown and note not in script]
        held = project.people[course.person].roles if course.person in project.people else ()

        def line(question_id: str) -> Line:
            one = shown[question_id]
            question = one.state.question
            note = noted.get(question_id)
            role = note.role if note else next((r for r in question.roles if r in held), "")
            words = typed.get((question_id, role), "") or (note.words if note else "")
            asks = tuple(entries.get(question_id, ()))
            further = tuple(ask for ask in probes(one, words) if ask not in {entry.ask for entry in asks})
            return Line(
                question, role, asks, further, one,
                note.words if note else "", typed.get((question_id, role), ""), note.heard if note else "waits",
            )  # fmt: skip

        rest = [q for q, one in shown.items() if q not in script and set(held) & set(one.state.question.roles)]
        return Interview(project, course, tuple(map(line, script)), tuple(map(line, rest)))

    def note(self, name: str, sitting: str, question: str, role: str, text: str) -> str:
        """Keep a note while it is typed; gives the moment."""
        project, course = self._interviewing(name, sitting)
        self._asked(project, course, question, role)
        kept = Draft(sitting, course.person, question, role, checked_words(text) if text.strip() else "", self.clock())
        self.store.sittings.keep(project.id, kept)
        return kept.at

    def write_down(self, name: str, sitting: str, question: str, role: str, text: str) -> Done | None:
        """Write a note down as a reply on behalf of the person; None where the same words stand already."""
        project, course = self._interviewing(name, sitting)
        self._asked(project, course, question, role)
        known = _noted(project, self._events_of(project, course), course.person).get(question)
        done = None
        if text.strip() and (known is None or known.words != text or known.role != role):
            speaking = replace(self, on_behalf_of=course.person, sitting=sitting)
            done = speaking.reply(project.id, question, role, checked_words(text))
        self.store.sittings.keep(project.id, Draft(sitting, course.person, question, role, "", self.clock()))
        return done

    def ask_to_confirm(self, name: str, sitting: str) -> Minted:
        """Write down what was noted, and make the link by which the person reads and confirms it; told once."""
        project, course = self._interviewing(name, sitting)
        for draft in self.store.sittings.drafts(project.id, sitting):
            self.write_down(project.id, sitting, draft.question, draft.role, draft.text)
        scope = f"/p/{project.handle}/interview/{sitting}/said"
        return self.open_to_guests(
            project.id, scope, sitting=sitting, hours=SAID_DAYS * 24, person=course.person, code=False
        )

    def let_in(self, name: str, sitting: str, *, person: str = "", hours: int = CODE_HOURS) -> Minted:
        """Make what lets people into a sitting; told once.

        For a workshop a code of eight signs: for guests, or for the member who is named. For an interview the link by
        which its person confirms what was written down. Raises InvalidInput where the sitting is over.
        """
        project = self.project(name)
        self._allowed(project, "settle")
        course = self.store.sittings.get(project.id, sitting)
        if course is not None and course.kind == "interview":
            return self.ask_to_confirm(name, sitting)
        self._leading(name, sitting)
        scope = f"/p/{project.handle}/workshop/{sitting}"
        return self.open_to_guests(name, scope, sitting=sitting, hours=hours, person=person)

    def said(self, name: str, sitting: str) -> tuple[Project, Course, tuple[Noted, ...]]:
        """Give what was written down in somebody's name; for themselves, and for who may write for them."""
        project = self.project(name)
        found = self.store.sittings.get(project.id, sitting)
        if found is None or self.person != found.person:
            self._allowed(project, "settle")
        project, course = self._sitting(name, sitting, "interview")
        return project, course, tuple(_noted(project, self._events_of(project, course), course.person).values())

    def confirm(self, name: str, sitting: str, question: str, text: str = "") -> Done:
        """Say that one said so; with other words, what one says instead."""
        project, course, note = self._mine(name, sitting, question)
        words = checked_words(text) if text.strip() else note.words
        me = self._within(course.sitting)
        if note.settled and words == note.words:
            return me.comment_on(project.id, CONFIRMED, question)
        return me.reply(project.id, question, note.role, words)

    def deny(self, name: str, sitting: str, question: str, reason: str) -> Done:
        """Say that one did not say so, and why: whoever interviewed one is to ask again.

        Where an answer for all was made of it, that answer is disputed.
        """
        project, course, note = self._mine(name, sitting, question)
        reason = answering.checked_text(reason, "What is wrong with it")

        def decide(project: Project) -> list[Body]:
            bodies: list[Body] = [
                changing.give_task(project, f"{DENIED}{reason}", about=question, person=self._led_by(project, course))
                if self._led_by(project, course)
                else changing.comment(project, question, f"{DENIED}{reason}")
            ]
            if note.settled and project.standing(question).answer is not None:
                bodies.append(answering.dispute(project, question, reason))
            return bodies

        return self._within(course.sitting)._do(project.id, "comment", decide)  # noqa: SLF001  # one's own

    def _led_by(self, project: Project, course: Course) -> str:
        member = project.people.get(course.led_by)
        return course.led_by if member is not None and member.present else ""

    def _mine(self, name: str, sitting: str, question: str) -> tuple[Project, Course, Noted]:
        """Give a note that was taken in one's own name; nobody confirms for somebody else."""
        self._allowed(self.project(name), "reply")
        project, course = self._sitting(name, sitting, "interview")
        if self.person != course.person or self.on_behalf_of:
            raise InvalidInput("Only whoever was interviewed can say what they said.")
        found = _noted(project, self._events_of(project, course), course.person).get(question)
        if found is None:
            raise UnknownThing("Nothing was written down in your name for this question.", question=question)
        return project, course, found

    def _interviewing(self, name: str, sitting: str) -> tuple[Project, Course]:
        self._allowed(self.project(name), "settle")
        return self._sitting(name, sitting, "interview")

    def _asked(self, project: Project, course: Course, question: str, role: str) -> None:
        held = project.people[changing.member_known(project, course.person)].roles
        if role not in held or role not in project.question(question).roles:
            sentence = f"{question} is not put to a role of {self._name(course.person)}."
            raise InvalidInput(sentence, question=question, role=role)

    def _events_of(self, project: Project, course: Course) -> tuple[Event, ...]:
        kinds = (ReplyGiven.KIND, TaskGiven.KIND, CommentMade.KIND, AnswerDisputed.KIND)
        return tuple(e for e in self.store.log.of_kinds(project.id, kinds) if e.sitting == course.sitting)

    def _name(self, person: str) -> str:
        known = self.store.people.get(person)
        return known.name if known is not None and known.name else f"person {person[-8:]}"


def probes(shown: Shown, words: str) -> tuple[str, ...]:
    """Give what to ask further: what these words leave open, and what is told against the answer that stands."""
    question = shown.state.question.id
    found: list[str] = []
    if words.strip():
        reading = read(question, words)
        found += [ask for _, ask in asked_next(question, reading.values, reading.status)]
    else:
        found += [ask for _, ask in asked_next(question, ())]
        found += [finding.ask for finding in shown.findings if finding.ask]
    found += [conflict.ask for conflict in shown.conflicts if conflict.ask]
    return tuple(dict.fromkeys(found))[:PROBES]


def _noted(project: Project, events: tuple[Event, ...], person: str) -> Mapping[str, Noted]:
    """Give what was written down in a person's name in one sitting, with what they said of it; by question."""
    found: dict[str, Noted] = {}
    for event in events:
        body = event.body
        about = getattr(body, "question", "") or getattr(body, "about", "")
        note = found.get(about)
        if isinstance(body, ReplyGiven) and event.on_behalf_of == person:
            asked = project.form.question(body.question)
            if asked is not None:
                found[body.question] = Noted(asked, body.role, body.text or "", event.at, "waits", settled=False)
        elif note is None or event.actor != person or event.on_behalf_of:
            continue
        elif isinstance(body, ReplyGiven):
            heard: Heard = "confirmed" if body.text == note.words else "corrected"
            found[about] = replace(note, heard=heard, words=body.text or "", role=body.role)
        elif isinstance(body, CommentMade) and body.text == CONFIRMED:
            found[about] = replace(note, heard="confirmed")
        elif isinstance(body, TaskGiven | CommentMade) and (body.text or "").startswith(DENIED):
            found[about] = replace(note, heard="denied")
    return {question: replace(note, settled=_settled(project, note, person)) for question, note in found.items()}


def _settled(project: Project, note: Noted, person: str) -> bool:
    """Tell whether an answer for all was made of a note: it waits no longer."""
    waiting = project.standing(note.question.id).waiting
    return not any(r.role == note.role and (r.on_behalf_of or r.actor) == person for r in waiting)
