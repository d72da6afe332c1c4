"""Plays the story: every step is a verb of the workbench, by the person and at the moment that the story says.

Nothing is written by hand: what a step does, its people could have done themselves. Two builds hold the same words,
states and verdicts; ids differ.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta

from remit.core.events import Event, PersonJoined
from remit.core.ids import moment
from remit.example.telling import Sitting, Step, Story, tell
from remit.workbench import Workbench
from remit.workbench.desk import Done

Progress = Callable[[str, int, int], None]
"""Told what goes on (the name of the sitting), how many steps are done, and how many there are."""


def build(bench: Workbench, *, begins: date | None = None, progress: Progress | None = None) -> str:
    """Build the example project in the bench's database, and give its handle.

    `begins` is the first day of the story. Without it the story begins on a Monday and ends within the last seven
    days, so that nothing in it lies in the future or is long past. The bench itself keeps its person and its clock.
    Raises ProjectExists when the database holds the example already.
    """
    story = tell()
    return _Play(bench, story, begins or _monday(story.days), progress or _silent).whole()


def _silent(_what: str, _done: int, _of: int) -> None:
    """Tell nobody."""


def _monday(days: int) -> date:
    """Give the latest Monday from which so many days have passed by yesterday."""
    latest = datetime.now(UTC).date() - timedelta(days=days + 1)
    return latest - timedelta(days=latest.weekday())


@dataclass
class _Play:
    """The story while it is being played: what time it is, and what the steps with a label made."""

    bench: Workbench
    story: Story
    begins: date
    progress: Progress
    handle: str = ""
    ids: dict[str, str] = field(default_factory=dict[str, str])
    made: dict[str, str] = field(default_factory=dict[str, str])
    played: int = 0

    def whole(self) -> str:
        opening = self.story.opening
        self.ids[opening.opened_by] = self._opener(opening.people[opening.opened_by].name)
        first = self.story.sittings[0]
        bench = self._at(first, self._start(first), opening.opened_by)
        done = bench.new(opening.name, form=opening.form, profile=opening.profile, handle=opening.handle)
        self.handle = done.project.handle
        for sitting in self.story.sittings:
            now = self._start(sitting)
            for step in sitting.steps:
                self.progress(sitting.sitting, self.played, self.story.steps)
                now += timedelta(minutes=step.minutes)
                event = self._do(self._at(sitting, now, step.by, step.speaking_for), step)
                self.played += 1
                if step.label:
                    self.made[step.label] = event.id
        self.progress("", self.played, self.story.steps)
        return self.handle

    def _opener(self, name: str) -> str:
        """Give the id of who opens the project; they are made known here, the others when they join."""
        people = self.bench.store.people
        known = next((person.id for person in people.all() if person.name == name), "")
        return known or people.add(name).id

    def _start(self, sitting: Sitting) -> datetime:
        return datetime.combine(self._day(sitting.day), time.fromisoformat(sitting.at), UTC)

    def _day(self, day: int) -> date:
        return self.begins + timedelta(days=day)

    def _at(self, sitting: Sitting, now: datetime, who: str, speaking_for: str = "") -> Workbench:
        """Give the bench as that person has it at that moment."""
        at = moment(now)
        return replace(
            self.bench, person=self.ids[who], on_behalf_of=self.ids[speaking_for] if speaking_for else "",
            sitting=sitting.sitting, clock=lambda: at, newcomer="",
        )  # fmt: skip

    def _do(self, bench: Workbench, step: Step) -> Event:
        """Play one step; gives the first event that it wrote."""
        try:
            verb = VERBS[step.do]
        except KeyError:
            raise ValueError(f"{step.do!r} is no verb of a story; it knows {', '.join(VERBS)}.") from None
        return verb(self, bench, step).event

    def label(self, name: str) -> str:
        """Give the id of what the step with that label made."""
        return self.made[name]

    def day_of(self, day: int | None) -> str:
        """Give a day of the story as a date, or "" for none."""
        return "" if day is None else self._day(day).isoformat()


def _join(play: _Play, bench: Workbench, step: Step) -> Done:
    person = play.story.opening.people[step.about]
    done = bench.add_person(play.handle, person.name, person.roles)
    joined = done.event.body
    if isinstance(joined, PersonJoined):
        play.ids[step.about] = joined.person
    return done


def _answer(play: _Play, bench: Workbench, step: Step) -> Done:
    return bench.answer(
        play.handle, step.about, step.text, base=step.base, accept=step.accept, editorial=step.editorial
    ).done


def _accept(play: _Play, bench: Workbench, step: Step) -> Done:
    return bench.accept(play.handle, step.about, keys=step.keys).done


def _anchor(play: _Play, bench: Workbench, step: Step) -> Done:
    return bench.anchor(play.handle, step.about, step.text).done


def _silence(play: _Play, bench: Workbench, step: Step) -> Done:
    return bench.silence(play.handle, step.about, step.finding, step.reason)


def _accept_conflict(play: _Play, bench: Workbench, step: Step) -> Done:
    return bench.accept_conflict(play.handle, step.about, step.reason)


def _reply(play: _Play, bench: Workbench, step: Step) -> Done:
    return bench.reply(play.handle, step.about, step.role, step.text)


def _settle(play: _Play, bench: Workbench, step: Step) -> Done:
    return bench.settle(play.handle, step.about, step.text, reason=step.reason, accept=step.accept).done


def _withdraw(play: _Play, bench: Workbench, step: Step) -> Done:
    return bench.withdraw(play.handle, step.about, step.reason)


def _defer(play: _Play, bench: Workbench, step: Step) -> Done:
    return bench.defer(play.handle, step.about, step.reason, step.until or play.day_of(step.until_day))


def _skip(play: _Play, bench: Workbench, step: Step) -> Done:
    return bench.skip(play.handle, step.about, step.reason)


def _not_applicable(play: _Play, bench: Workbench, step: Step) -> Done:
    return bench.not_applicable(play.handle, step.about, step.reason)


def _reaffirm(play: _Play, bench: Workbench, step: Step) -> Done:
    return bench.reaffirm(play.handle, step.about, step.reason)


def _dispute(play: _Play, bench: Workbench, step: Step) -> Done:
    return bench.dispute(play.handle, step.about, step.reason)


def _revert(play: _Play, bench: Workbench, step: Step) -> Done:
    return bench.revert(play.handle, step.about, step.base or "")


def _ask(play: _Play, bench: Workbench, step: Step) -> Done:
    return bench.ask(
        play.handle, stage=step.stage, title=step.title, wording=step.text, asked=step.roles, question_id=step.about,
        why=step.why, skipped=step.skipped, builds_on=tuple(step.builds_on.items()), areas=step.areas,
    )  # fmt: skip


def _reword(play: _Play, bench: Workbench, step: Step) -> Done:
    return bench.reword(play.handle, step.about, step.text, step.title, editorial=step.editorial)


def _re_role(play: _Play, bench: Workbench, step: Step) -> Done:
    return bench.re_role(play.handle, step.about, step.roles)


def _drop(play: _Play, bench: Workbench, step: Step) -> Done:
    return bench.drop(play.handle, step.about, step.reason)


def _comment(play: _Play, bench: Workbench, step: Step) -> Done:
    return bench.comment(play.handle, step.text, step.about)


def _resolve(play: _Play, bench: Workbench, step: Step) -> Done:
    return bench.resolve(play.handle, play.label(step.about))


def _task(play: _Play, bench: Workbench, step: Step) -> Done:
    person = play.story.opening.people[step.person].name if step.person else ""
    due = play.day_of(step.due_day)
    return bench.task(play.handle, step.text, about=step.about, person=person, role=step.role, due=due)


def _finish(play: _Play, bench: Workbench, step: Step) -> Done:
    return bench.finish(play.handle, play.label(step.about))


def _feedback(play: _Play, bench: Workbench, step: Step) -> Done:
    return bench.feedback(play.handle, step.text, question=step.about, aspect=step.aspect)


def _erase(play: _Play, bench: Workbench, step: Step) -> Done:
    return bench.erase(play.handle, play.label(step.about), step.reason)


def _snapshot(play: _Play, bench: Workbench, step: Step) -> Done:
    return bench.snapshot(play.handle, step.about, step.text)


def _agree(play: _Play, bench: Workbench, step: Step) -> Done:
    return bench.agree(play.handle, step.about, step.role)


def _prioritise(play: _Play, bench: Workbench, step: Step) -> Done:
    return bench.prioritise(play.handle, step.about, step.priority)


def _waive(play: _Play, bench: Workbench, step: Step) -> Done:
    return bench.waive(play.handle, step.about, step.reason, play.day_of(step.until_day))


def _reword_requirement(play: _Play, bench: Workbench, step: Step) -> Done:
    return bench.reword_requirement(play.handle, step.about, step.text)


def _source(play: _Play, bench: Workbench, step: Step) -> Done:  # noqa: ARG001  # all verbs are called alike
    return bench.name_source(play.handle, play.story.opening.source.source)


def _verify(play: _Play, bench: Workbench, step: Step) -> Done:  # noqa: ARG001  # as above
    def told(source: str, _number: int, _of: int) -> None:
        play.progress(f"measuring {source}", play.played, play.story.steps)

    done = bench.verify(play.handle, progress=told).done
    if done is None:
        raise ValueError("The story verifies where there is nothing to verify yet.")
    return done


VERBS: dict[str, Callable[[_Play, Workbench, Step], Done]] = {
    "join": _join, "answer": _answer, "accept": _accept, "anchor": _anchor, "reply": _reply, "settle": _settle,
    "withdraw": _withdraw, "defer": _defer, "skip": _skip, "not-applicable": _not_applicable, "reaffirm": _reaffirm,
    "dispute": _dispute, "revert": _revert, "ask": _ask, "reword": _reword, "re-role": _re_role, "drop": _drop,
    "comment": _comment, "resolve": _resolve, "task": _task, "finish": _finish, "feedback": _feedback, "erase": _erase,
    "snapshot": _snapshot, "agree": _agree, "prioritise": _prioritise, "waive": _waive,
    "reword-requirement": _reword_requirement, "silence": _silence, "accept-conflict": _accept_conflict,
    "source": _source, "verify": _verify,
}  # fmt: skip
"""What a step can do."""
