"""Verbs of a workshop: open it, take part, write silently, show, settle, agree, park, close.

What is said goes into the log, under the word of the sitting; how far the workshop is, and what people wrote before
others may see it, stands beside the log (`docs/decisions/0020-workshops-and-interviews.md`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from remit.core import answering, changing
from remit.core.errors import InvalidInput, LogMoved, NothingToDo, RemitError, SittingClosed
from remit.core.events import Body, Event, PersonJoined, RoleTaken, SittingJoined
from remit.core.folding import evolve
from remit.core.ids import moment
from remit.core.projects import Comment, Project, Reply
from remit.language.reading import read
from remit.store.sittings import Course, Draft, SittingKind
from remit.workbench.answers import AnswerVerbs
from remit.workbench.courses import (
    MOST_MINUTES,
    PARKED,
    RESERVED,
    Phase,
    RoleStand,
    Steps,
    asked_now,
    checked_words,
    held_role,
    no_sitting,
    reservations,
    role_name,
    speaker,
    stand_of,
    stands,
    steps_of,
    word_of,
    written,
)
from remit.workbench.desk import RETRIES, Done
from remit.workbench.rounds import RoundVerbs
from remit.workbench.showing import ShowingVerbs, Shown


@dataclass(frozen=True, slots=True)
class Workshop:
    """A workshop as it stands, for whoever looks.

    `written` are the (person, role) who wrote to the question that is asked, without their words; `mine` are one's own
    words by role; `unseen` are one's own that were never shown, once the workshop is closed. `words` are the words that
    settle begins from.
    """

    project: Project
    course: Course
    steps: Steps
    phase: Phase
    shown: Shown | None
    questions: Mapping[str, Shown]
    written: tuple[tuple[str, str], ...]
    mine: Mapping[str, str]
    roles: tuple[str, ...]
    replies: tuple[Reply, ...]
    stands: tuple[RoleStand, ...]
    my_stand: str
    parked: tuple[Comment, ...]
    unseen: tuple[Draft, ...]

    @property
    def closed(self) -> bool:
        """Whether it is over."""
        return bool(self.course.closed_at)


class SittingVerbs(AnswerVerbs, ShowingVerbs, RoundVerbs):
    """What a facilitator and the people in the room do."""

    def sittings(self, name: str) -> tuple[Project, tuple[Course, ...]]:
        """Give the workshops and interviews of a project, the newest first."""
        project = self.project(name)
        return project, self.store.sittings.of(project.id)

    def course(self, name: str, sitting: str) -> tuple[Project, Course]:
        """Give one workshop or interview of a project."""
        project = self.project(name)
        found = self.store.sittings.get(project.id, sitting)
        if found is None:
            raise no_sitting(project, sitting)
        return project, found

    def may_lead(self, name: str) -> None:
        """Refuse who may not lead a sitting of the project."""
        self._allowed(self.project(name), "settle")

    def open_workshop(self, name: str, title: str, *, minutes: int = 0, role: str = "") -> Course:
        """Open a workshop on what is to be asked next, as far as the minutes reach; whoever opens it leads it."""
        project = self.project(name)
        self._allowed(project, "settle")
        title = changing.checked_name(title or "Workshop", "The workshop's title")
        _, told = self.agenda(name, role=role, minutes=max(0, min(minutes, MOST_MINUTES)))
        asked = tuple(dict.fromkeys(entry.question for entry in told.entries if entry.question))
        steps = Steps(agenda=asked)
        now = self.clock()
        course = self.store.sittings.open(
            project.id, word_of(title, "workshop"),
            lambda word: Course(project.id, word, "workshop", title, self.person, "", now, "", written(steps)),
        )  # fmt: skip
        self.here(project.id, course.sitting)
        return course

    def workshop(self, name: str, sitting: str) -> Workshop:
        """Give a workshop as it stands for whoever looks."""
        project, course = self._sitting(name, sitting)
        steps = steps_of(course.course)
        questions = self.show_all(project.id)
        project = self.project(project.id)
        shown = questions.get(steps.at)
        asked = shown.state.question.id if shown else ""
        phase = steps.phase(asked)
        drafts = self.store.sittings.drafts(project.id, sitting) if asked or course.closed_at else ()
        mine = {d.role: d.text for d in drafts if d.person == self.person and d.question == asked}
        waiting = shown.state.standing.waiting if shown and phase == "settling" else ()
        if phase in {"settling", "agreeing"} and shown:
            said = {r.role: r.text or "" for r in shown.state.standing.replies if speaker(r) == self.person}
            mine = said | mine
        member = project.people.get(self.person)
        held = member.roles if member is not None and member.present else ()
        return Workshop(
            project, course, steps, phase, shown, questions,
            written=tuple((d.person, d.role) for d in drafts if d.question == asked),
            mine=mine,
            roles=tuple(r for r in held if shown is not None and r in shown.state.question.roles),
            replies=waiting,
            stands=stands(project, shown) if shown and phase == "agreeing" else (),
            my_stand=stand_of(project, shown, self.person) if shown else "",
            parked=tuple(c for c in project.comments.values() if (c.text or "").startswith(PARKED) and not c.resolved),
            unseen=tuple(d for d in drafts if d.person == self.person) if course.closed_at else (),
        )  # fmt: skip

    def here(self, name: str, sitting: str) -> Course:
        """Say that one is there, for the roles that one holds; said again, it changes nothing."""
        project, course = self._speaking(name, sitting, "comment")
        member = changing.member_known(project, self.person)
        roles = project.people[member].roles
        if steps_of(course.course).people.get(self.person) != roles:
            self._within(sitting)._do(project.id, "comment", lambda _: [SittingJoined(roles)])  # noqa: SLF001  # one's own
            self._step(course, lambda s: replace(s, people={**s.people, self.person: roles}))
        return course

    def draft(self, name: str, sitting: str, question: str, role: str, text: str) -> str:
        """Keep what one writes silently; gives the moment. Once the question is shown, it is a reply at once."""
        project, course = self._speaking(name, sitting, "reply")
        _refuse_closed(course)
        role = role or self._only_role(project, project.question(question).roles, f"write to {question}")
        held_role(project, self.person, role)
        if text.strip():
            answering.reply(project, question, role, checked_words(text))  # refuses what could not be shown later
        if steps_of(course.course).people.get(self.person) is None:
            self.here(project.id, sitting)
        kept = Draft(sitting, self.person, question, role, text, self.clock())
        self.store.sittings.keep(project.id, kept)
        _, course = self._sitting(project.id, sitting)
        if question in steps_of(course.course).shown:
            self._hand_in(project.id, course, question)
        return kept.at

    def reveal(self, name: str, sitting: str) -> Course:
        """Show everybody's words to the question that is asked: they become replies, each said by who wrote it."""
        project, course = self._leading(name, sitting)
        asked = asked_now(steps_of(course.course))
        # Marked first: whoever writes from here on hands in at once, so that nobody's words stay behind.
        self._step(course, lambda s: replace(s, shown=tuple(dict.fromkeys((*s.shown, asked))), ends=""))
        self._hand_in(project.id, course, asked)
        return course

    def settle_in(self, name: str, sitting: str, text: str, *, replies: Sequence[str] = (), reason: str = "") -> Course:
        """Settle the question that is asked into words that shall stand; those that stand already are reaffirmed."""
        project, course = self._leading(name, sitting)
        asked = asked_now(steps_of(course.course))
        standing, inside = project.standing(asked), self._within(sitting)
        if standing.waiting or standing.rivals or standing.disputes:
            inside.settle(project.id, asked, text, replies=replies, reason=reason)
        elif standing.answer is not None and standing.answer.text == text and standing.aside is None:
            inside.reaffirm(project.id, asked, reason)
        else:
            inside.answer(project.id, asked, text)
        now = self.project(project.id).standing(asked).answer
        version = now.id if now else ""
        self._step(
            course,
            lambda s: replace(
                s, settled={**s.settled, asked: version}, shown=tuple(dict.fromkeys((*s.shown, asked))), ends=""
            ),
        )
        return course

    def stand(self, name: str, sitting: str, question: str, how: str, *, reason: str = "") -> Done:
        """Agree, say what one can live with, or disagree, for the asked roles that one holds.

        To agree signs every requirement of the answer. What somebody can live with is signed, too, and a comment tells
        what is left; to disagree disputes the answer, with the reason.
        """
        project, course = self._speaking(name, sitting, "agree")
        _refuse_closed(course)
        if how not in {"agree", "live", "disagree"}:
            raise InvalidInput(f"{how[:40]!r} is no way to stand to an answer: agree, live or disagree.")

        def decide(project: Project) -> list[Body]:
            standing = project.standing(question)
            if how == "disagree":
                return [answering.dispute(project, question, reason)]
            bodies = self._signatures(project, question)
            if any(dispute.actor == self.person for dispute in standing.disputes):
                bodies.append(answering.reaffirm(project, question))
            bodies += [changing.resolve_comment(project, c.id) for c in reservations(project, question, self.person)]
            if how == "live":
                said = f"{RESERVED}: {reason.strip()}" if reason.strip() else f"{RESERVED}."
                bodies.append(changing.comment(project, question, said))
            return bodies

        return self._within(sitting)._do(project.id, "agree", decide)  # noqa: SLF001  # one's own

    def park(self, name: str, sitting: str, text: str, about: str = "") -> Done:
        """Put a thought on the parking lot: a comment that says so."""
        _, course = self._speaking(name, sitting, "comment")
        _refuse_closed(course)
        words = " ".join(text.split())
        if not words:
            raise InvalidInput("Write what shall be parked.")
        return self._within(sitting).comment_on(name, PARKED + words, about)

    def comment_on(self, name: str, text: str, about: str) -> Done:
        """Comment on a question or the project."""
        return self._do(name, "comment", lambda p: [changing.comment(p, about, text)])

    def go(self, name: str, sitting: str, question: str) -> Course:
        """Ask a question now; what was written to the others stays."""
        project, course = self._leading(name, sitting)
        project.question(question)

        def onward(steps: Steps) -> Steps:
            agenda = steps.agenda if question in steps.agenda else (*steps.agenda, question)
            return replace(steps, agenda=agenda, at=question, ends="")

        self._step(course, onward)
        return course

    def time(self, name: str, sitting: str, minutes: float) -> Course:
        """Let the timer run for so many minutes from now; 0 stops it."""
        _, course = self._leading(name, sitting)
        if not 0 <= minutes <= MOST_MINUTES:
            raise InvalidInput(f"A timer runs for up to {MOST_MINUTES} minutes.", minutes=minutes)
        then = datetime.fromisoformat(self.clock()) + timedelta(minutes=minutes)
        self._step(course, lambda s: replace(s, ends=moment(then) if minutes else ""))
        return course

    def close_workshop(self, name: str, sitting: str) -> Course:
        """End a workshop: this moment is named after it, and its guests leave; what they said and signed stays.

        Words that were never shown stay with who wrote them. Whoever was made a member meanwhile remains one.
        """
        project, course = self._leading(name, sitting)
        names = [course.title, f"{course.title} ({sitting})"]

        def decide(project: Project) -> list[Body]:
            free = next((one for one in names if changing.names_no_moment(project, one)), "")
            named: list[Body] = [changing.name_snapshot(project, free)] if free else []
            return named + [changing.leave(project, guest) for guest in self._guests(project, sitting)]

        self._within(sitting)._do(project.id, "settle", decide)  # noqa: SLF001  # one's own
        self.store.sittings.close(project.id, sitting)
        return course

    def _guests(self, project: Project, sitting: str) -> list[str]:
        """Give who takes part for this sitting alone: let in by it, and given nothing by anybody since."""
        events = self.store.log.of_kinds(project.id, (PersonJoined.KIND, RoleTaken.KIND))
        came = [(e.sitting, e.body.person) for e in events if isinstance(e.body, PersonJoined | RoleTaken)]
        others = {person for where, person in came if where != sitting}
        others |= self.store.memberships.within(project.id).keys()
        return [
            person for person in dict.fromkeys(person for where, person in came if where == sitting)
            if person not in others and person in project.people and project.people[person].present
        ]  # fmt: skip

    def _signatures(self, project: Project, question: str) -> list[Body]:
        """Give what one signs of an answer; refuses who holds no role that it is put to."""
        asked = project.question(question)
        member = project.people[changing.member_known(project, self.person)]
        roles = [role for role in member.roles if role in asked.roles]
        if not roles:
            names = ", ".join(role_name(project, role) for role in asked.roles)
            sentence = f"This question is put to {names}; you may disagree with the answer, or park a thought."
            raise InvalidInput(sentence, question=question)
        if project.standing(question).answer is None:
            raise NothingToDo("There is no answer yet to agree with.", question=question)
        bodies: list[Body] = []
        for state in self.show_all(project.id)[question].state.requirements:
            requirement = state.requirement
            signed = project.marks[requirement.id].agreements if requirement.id in project.marks else ()
            mine = {a.role for a in signed if a.person == self.person and a.criterion == requirement.signed_values}
            if not state.waived:
                bodies += [
                    changing.agree(project, requirement, role, self.person)
                    for role in roles if role in requirement.asked and role not in mine
                ]  # fmt: skip
        return bodies

    def _hand_in(self, project_id: str, course: Course, question: str) -> None:
        """Write what people wrote to a question into the log, each as said by who wrote it, all at once."""
        drafts = self.store.sittings.drafts(project_id, course.sitting, question=question)
        for _ in range(RETRIES):
            project = self._load(project_id)
            events = [e for draft in drafts if (e := self._spoken(project, course, draft)) is not None]
            try:
                after = evolve(project, self.store.log.append(project_id, events, project.position))
            except LogMoved:
                continue
            self._projects[project_id] = after
            self.store.sittings.hand_over(project_id, drafts)
            return
        raise LogMoved("Others kept writing just now; nothing was shown yet. Try again.")

    def _spoken(self, project: Project, course: Course, draft: Draft) -> Event | None:
        """Give the event of a draft being said; None where the same words stand, or may stand no longer."""
        waiting = project.standing(draft.question).waiting
        if any((r.role, speaker(r), r.text) == (draft.role, draft.person, draft.text) for r in waiting):
            return None
        try:
            values = read(draft.question, draft.text).values
            body = answering.reply(project, draft.question, draft.role, draft.text, values)
        except RemitError:  # the question is put to other roles by now
            return None
        return replace(self._event(project.id, body), actor=draft.person, on_behalf_of="", sitting=course.sitting)

    def _within(self, sitting: str) -> SittingVerbs:
        return replace(self, sitting=sitting)

    def _sitting(self, name: str, sitting: str, kind: SittingKind = "workshop") -> tuple[Project, Course]:
        project, found = self.course(name, sitting)
        if found.kind != kind:
            raise no_sitting(project, sitting)
        return project, found

    def _speaking(self, name: str, sitting: str, action: str) -> tuple[Project, Course]:
        """Give a workshop to somebody who may do something in the project; else it is not told whether it is there."""
        self._allowed(self.project(name), action)
        return self._sitting(name, sitting)

    def _leading(self, name: str, sitting: str) -> tuple[Project, Course]:
        """Give a sitting that goes on, to somebody who may lead it."""
        self._allowed(self.project(name), "settle")
        project, course = self._sitting(name, sitting)
        _refuse_closed(course)
        return project, course

    def _step(self, course: Course, change: Callable[[Steps], Steps]) -> None:
        self.store.sittings.change(course.project, course.sitting, lambda now: written(change(steps_of(now))))


def _refuse_closed(course: Course) -> None:
    if course.closed_at:
        raise SittingClosed(course.sitting)
