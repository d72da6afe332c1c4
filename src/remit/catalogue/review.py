"""Coded rules over a form: what makes it unusable (error), weak (warning), or could be better (advice).

One function per rule. To add one: write a generator of `(path, sentence)` under `@_rule`, give it the next code, and
add a firing and a non-firing example to the tests, which refuse a rule without them.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from remit.catalogue.complaints import Complaint, Place, place_of
from remit.core.forms import ANSWER_KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from remit.catalogue.complaints import Severity
    from remit.core.forms import Form

    Found = Iterator[tuple[str, str]]

MAX_WORDING = 200
MAX_TITLE = 60
MAX_MINUTES = 60
_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*\.[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the review: its code, how much it matters, what it asks for, why, and the function that looks."""

    code: str
    severity: Severity
    title: str
    reason: str
    look: Callable[[Form], Found]


RULES: dict[str, Rule] = {}
"""All rules by their code, in order."""


def lint(form: Form, places: Mapping[str, Place] | None = None) -> tuple[Complaint, ...]:
    """Give what the rules complain about, in the order of their codes; with `places`, each with file and line."""
    found: list[Complaint] = []
    for rule in RULES.values():
        for path, sentence in rule.look(form):
            place = place_of(path, places or {})
            found.append(Complaint(rule.code, place.file, place.line, path, sentence, rule.severity))
    return tuple(found)


def lint_path(path: str | Path) -> tuple[Complaint, ...]:
    """Give what is wrong with the form in a folder or file, from a typing error to weak questions, file by file."""
    return look_over(path)[1]


def look_over(path: str | Path) -> tuple[Form | None, tuple[Complaint, ...]]:
    """Give the form in a folder or file as far as it can be read, and everything that is wrong with it."""
    from pathlib import Path as FilePath  # keeps the module's imports to what rules need

    from remit.catalogue.assembling import assemble  # YAML is needed only here

    assembled = assemble(FilePath(path))
    if assembled.form is None:
        return None, assembled.complaints
    told = {complaint.path for complaint in assembled.complaints}
    judged = (complaint for complaint in lint(assembled.form, assembled.places) if complaint.path not in told)
    complaints = sorted((*assembled.complaints, *judged), key=lambda complaint: (complaint.file, complaint.line))
    return assembled.form, tuple(complaints)


def _rule(code: str, severity: Severity, title: str, reason: str) -> Callable[[Callable[[Form], Found]], Rule]:
    def register(look: Callable[[Form], Found]) -> Rule:
        RULES[code] = Rule(code, severity, title, reason, look)
        return RULES[code]

    return register


def _named(ids: Iterable[str]) -> frozenset[str]:
    return frozenset(ids)


def _at(question_id: str, field: str = "") -> str:
    return f"questions[{question_id}]{field}"


@_rule("C001", "error", "Every question is put to a role", "A question that nobody is asked stays open for ever.")
def no_role(form: Form) -> Found:
    """Find questions that no role is asked."""
    for question in form.questions:
        if not question.asked:
            yield _at(question.id, ".asked"), f"'{question.id}' is asked of no role; name at least one in 'asked'."


@_rule("C002", "error", "Dependencies have no cycle", "In a cycle, every change asks for a review of itself.")
def cycle(form: Form) -> Found:
    """Find each group of questions that build on each other in a circle, and name one path around it."""
    builds_on = {question.id: [d.on for d in question.builds_on] for question in form.questions}
    done: set[str] = set()
    for start in builds_on:
        path: dict[str, None] = {}  # a list that knows at once what it holds
        branches = [iter([start])]
        while branches:
            step = next((on for on in branches[-1] if on in builds_on and on not in done), None)
            if step is None:
                branches.pop()
                if path:
                    done.add(path.popitem()[0])
            elif step in path:
                names = list(path)
                around = " → ".join([*names[names.index(step) :], step])
                yield (
                    _at(names[-1], f".builds_on[{step}]"),
                    f"These questions build on each other in a circle: {around}; take one tie out.",
                )
            else:
                path[step] = None
                branches.append(iter(builds_on[step]))


@_rule("C003", "error", "Dependencies name questions of the form", "What is not asked cannot change.")
def dangling(form: Form) -> Found:
    """Find dependencies and conditions on questions that the form does not ask."""
    known = _named(question.id for question in form.questions)
    for question in form.questions:
        for dependency in question.builds_on:
            if dependency.on not in known:
                yield (
                    _at(question.id, f".builds_on[{dependency.on}]"),
                    f"'{question.id}' builds on '{dependency.on}', which the form does not ask.",
                )
        if question.applies and question.applies.depends_on and question.applies.depends_on not in known:
            yield (
                _at(question.id, ".applies.depends_on"),
                f"'{question.id}' applies or not by '{question.applies.depends_on}', which the form does not ask.",
            )


@_rule("C004", "error", "Ids are unique", "Answers, links and requirements find their question by its id.")
def duplicate_id(form: Form) -> Found:
    """Find ids that stand twice among things of one kind."""
    kinds: dict[str, Iterable[str]] = {
        "questions": (question.id for question in form.questions),
        "stages": (stage.id for stage in form.stages),
        "roles": (role.id for role in form.roles),
        "areas": (area.id for area in form.areas),
        "challenges": (challenge.id for challenge in form.challenges),
        "practices": (practice.id for practice in form.practices),
        "themes": (theme.id for theme in form.themes),
        "profiles": (profile.id for profile in form.profiles),
    }
    for kind, ids in kinds.items():
        seen: Counter[str] = Counter()
        for own in ids:
            seen[own] += 1
            if seen[own] > 1:
                yield (
                    f"{kind}[{own}]#{seen[own]}",
                    f"The id '{own}' stands {seen[own]} times among the {kind}; ids are unique.",
                )


@_rule("C005", "warning", "Every question has a consequence", "People answer what they see the cost of skipping.")
def no_consequence(form: Form) -> Found:
    """Find questions that do not say what happens when they are skipped."""
    for question in form.questions:
        if not question.skipped.text:
            yield (
                _at(question.id, ".skipped"),
                f"'{question.id}' does not say what happens to the system when it is skipped; write it in 'skipped'.",
            )


@_rule("C006", "error", "Roles asked are roles of the form", "A role that the form lacks can be held by nobody.")
def unknown_role(form: Form) -> Found:
    """Find questions put to roles that the form does not have."""
    known = _named(role.id for role in form.roles)
    for question in form.questions:
        for role in question.roles:
            if role not in known:
                yield _at(question.id, ".asked"), f"'{question.id}' asks '{role}', which is no role of the form."


@_rule("C007", "error", "Stages are stages of the form", "A question outside every stage is never shown.")
def unknown_stage(form: Form) -> Found:
    """Find questions in, and stages feeding, stages that the form does not have."""
    known = _named(stage.id for stage in form.stages)
    for question in form.questions:
        if question.stage not in known:
            yield (
                _at(question.id, ".stage"),
                f"'{question.id}' is in '{question.stage}', which is no stage of the form.",
            )
    for stage in form.stages:
        for fed in stage.feeds:
            if fed not in known:
                yield (
                    f"stages[{stage.id}].feeds",
                    f"The stage '{stage.id}' feeds '{fed}', which is no stage of the form.",
                )


@_rule("C008", "error", "Key areas are areas of the form", "Lists by key area would miss the question.")
def unknown_area(form: Form) -> Found:
    """Find questions that serve key areas which the form does not have."""
    known = _named(area.id for area in form.areas)
    for question in form.questions:
        for area in question.areas:
            if area not in known:
                yield _at(question.id, ".areas"), f"'{question.id}' serves '{area}', which is no key area of the form."


@_rule("C009", "error", "Origins are concerns and themes of the form", "A trace to something unknown proves nothing.")
def unknown_origin(form: Form) -> Found:
    """Find questions that trace to challenges, practices or themes which the form does not have."""
    challenges = _named(challenge.id for challenge in form.challenges)
    practices = _named(practice.id for practice in form.practices)
    themes = _named(theme.id for theme in form.themes)
    for question in form.questions:
        origin = question.origin
        for kind, named, known in (
            ("challenge", origin.challenges, challenges),
            ("practice", origin.practices, practices),
            ("theme", origin.themes, themes),
        ):
            for name in named:
                if name not in known:
                    yield (
                        _at(question.id, f".origin.{kind}s"),
                        f"'{question.id}' traces to '{name}', which is no {kind} of the form.",
                    )


@_rule("C010", "warning", "Every question has an example", "An example shows what kind of answer is meant.")
def no_example(form: Form) -> Found:
    """Find questions without examples."""
    for question in form.questions:
        if not question.examples:
            yield _at(question.id, ".examples"), f"'{question.id}' has no example of an answer."


@_rule("C011", "warning", "Every question says why it is asked", "People answer better when they know the purpose.")
def no_why(form: Form) -> Found:
    """Find questions without a reason for asking."""
    for question in form.questions:
        if not question.why:
            yield _at(question.id, ".why"), f"'{question.id}' does not say why it is asked."


@_rule("C012", "error", "Ids read `stage.name`", "Ids stand in links, files and requirements, so they stay plain.")
def bad_id(form: Form) -> Found:
    """Find questions whose id has other characters, or another stage in front."""
    for question in form.questions:
        if not _ID.fullmatch(question.id):
            yield (
                _at(question.id),
                f"'{question.id}' is no id: write stage.name in small letters a to z, digits and hyphens.",
            )
        elif question.id.partition(".")[0] != question.stage:
            yield _at(question.id), f"'{question.id}' is in the stage '{question.stage}', so its id begins with that."


@_rule("C013", "error", "Profiles name questions of the form", "A profile cannot ask what the form does not.")
def profile_dangling(form: Form) -> Found:
    """Find profiles that name questions which the form does not ask."""
    known = _named(question.id for question in form.questions)
    for profile in form.profiles:
        for name in profile.questions:
            if name not in known:
                yield (
                    f"profiles[{profile.id}].questions",
                    f"The profile '{profile.id}' names '{name}', which the form does not ask.",
                )


@_rule("C014", "warning", "Wording is one short question", "It is read aloud in a room full of people.")
def wording(form: Form) -> Found:
    """Find wordings that do not end as a question, or are too long to be taken in at once."""
    for question in form.questions:
        if not question.wording.endswith("?"):
            yield _at(question.id, ".wording"), f"The wording of '{question.id}' is not a question; end it with '?'."
        if len(question.wording) > MAX_WORDING:
            yield (
                _at(question.id, ".wording"),
                f"The wording of '{question.id}' has {len(question.wording)} characters, more than {MAX_WORDING}.",
            )


@_rule("C015", "warning", "Titles are short", "Titles stand in lists and rails where there is little room.")
def long_title(form: Form) -> Found:
    """Find titles that are too long."""
    for question in form.questions:
        if len(question.title) > MAX_TITLE:
            yield (
                _at(question.id, ".title"),
                f"The title of '{question.id}' has {len(question.title)} characters, more than {MAX_TITLE}.",
            )


def _same(texts: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Give each id whose text another one had before, with that other id."""
    first: dict[str, str] = {}
    for own, text in texts:
        plain = " ".join(text.casefold().split())
        if plain and first.setdefault(plain, own) != own:
            yield own, first[plain]


@_rule("C016", "warning", "No two questions read the same", "Nobody can tell which of the two to answer.")
def same_wording(form: Form) -> Found:
    """Find questions with the wording of another one."""
    for own, other in _same((question.id, question.wording) for question in form.questions):
        yield _at(own, ".wording"), f"'{own}' has the same wording as '{other}'."


@_rule("C017", "error", "Kinds of answer are known", "The kind decides how an answer is read.")
def unknown_kind(form: Form) -> Found:
    """Find questions that ask for a kind of answer which does not exist."""
    for question in form.questions:
        if question.answer.kind not in ANSWER_KINDS:
            known = ", ".join(ANSWER_KINDS)
            yield (
                _at(question.id, ".answer.kind"),
                f"'{question.id}' asks for an answer of the kind '{question.answer.kind}'; known are {known}.",
            )


@_rule(
    "C018",
    "warning",
    "The front page says what the form is for",
    "Users of the first form were unsure what it was for.",
)
def no_purpose(form: Form) -> Found:
    """Find a form without a purpose."""
    if not form.front_page.purpose:
        yield "front_page.purpose", "The front page does not say what the form is for; write it in 'purpose'."


@_rule("C019", "advice", "Every role is asked something", "A role that is never asked need not be filled.")
def silent_role(form: Form) -> Found:
    """Find roles that no question is put to."""
    asked = _named(role for question in form.questions for role in question.roles)
    for role in form.roles:
        if role.id not in asked:
            yield f"roles[{role.id}]", f"The role '{role.id}' is asked nothing."


@_rule("C020", "warning", "Somebody must answer", "When all are only consulted, nobody feels asked.")
def nobody_must(form: Form) -> Found:
    """Find questions on which every role is only consulted."""
    for question in form.questions:
        if question.asked and all(asking.how == "consult" for asking in question.asked):
            yield _at(question.id, ".asked"), f"'{question.id}' only consults roles; say who must answer."


@_rule("C021", "error", "A role is asked once", "Asked and consulted at once, a role cannot know its part.")
def asked_twice(form: Form) -> Found:
    """Find questions that name a role twice."""
    for question in form.questions:
        for role, times in Counter(question.roles).items():
            if times > 1:
                yield _at(question.id, ".asked"), f"'{question.id}' asks '{role}' {times} times; keep one."


@_rule("C022", "warning", "No two questions have one title", "Lists show titles only.")
def same_title(form: Form) -> Found:
    """Find questions with the title of another one."""
    for own, other in _same((question.id, question.title) for question in form.questions):
        yield _at(own, ".title"), f"'{own}' has the same title as '{other}'."


@_rule("C023", "advice", "Answers have slots", "Without slots nobody can say what is missing from an answer.")
def no_slots(form: Form) -> Found:
    """Find questions that do not say what a complete answer holds."""
    for question in form.questions:
        if not question.answer.holds:
            yield _at(question.id, ".answer"), f"'{question.id}' does not say what a complete answer holds."


@_rule("C024", "advice", "Questions yield a requirement", "The pattern shows what the answer is good for.")
def no_yield(form: Form) -> Found:
    """Find questions without the pattern of the requirement that they yield."""
    for question in form.questions:
        if not question.yields:
            yield _at(question.id, ".yields"), f"'{question.id}' does not show the requirement that it yields."


@_rule("C025", "advice", "Answers can be proven", "An answer that nothing could prove is hard to hold anybody to.")
def no_evidence(form: Form) -> Found:
    """Find questions that name no evidence."""
    for question in form.questions:
        if not question.evidence:
            yield _at(question.id, ".evidence"), f"'{question.id}' names no evidence that could prove its answer."


@_rule("C026", "warning", "Minutes are realistic", "The agenda of a session is made from them.")
def minutes(form: Form) -> Found:
    """Find questions that take no time, or more than an hour."""
    for question in form.questions:
        if not 1 <= question.minutes <= MAX_MINUTES:
            yield (
                _at(question.id, ".minutes"),
                f"'{question.id}' takes {question.minutes} minutes; give 1 to {MAX_MINUTES}.",
            )


@_rule("C027", "advice", "Every stage asks something", "An empty stage is an empty page.")
def empty_stage(form: Form) -> Found:
    """Find stages without questions."""
    asked = _named(question.stage for question in form.questions)
    for stage in form.stages:
        if stage.id not in asked:
            yield f"stages[{stage.id}]", f"The stage '{stage.id}' has no question."


@_rule("C028", "warning", "Profiles hold questions, each once", "A profile is the list that a team works through.")
def profile_questions(form: Form) -> Found:
    """Find profiles that are empty or name a question twice."""
    for profile in form.profiles:
        path = f"profiles[{profile.id}].questions"
        if not profile.questions:
            yield path, f"The profile '{profile.id}' holds no question."
        for name, times in Counter(profile.questions).items():
            if times > 1:
                yield path, f"The profile '{profile.id}' names '{name}' {times} times."


@_rule("C029", "warning", "Credits fit the questions", "A credit for a change that did not happen misleads.")
def credits_fit(form: Form) -> Found:
    """Find credits for questions that are not there, or are there although they were deleted."""
    known = _named(question.id for question in form.questions)
    for credit in form.credits:
        there = credit.question in known
        if credit.change == "deleted" and there:
            yield f"credits[{credit.question}]", f"'{credit.question}' is credited as deleted, but the form asks it."
        if credit.change != "deleted" and not there:
            yield f"credits[{credit.question}]", f"'{credit.question}' is credited, but the form does not ask it."


@_rule("C030", "advice", "Questions have an origin", "Someone will ask where a question comes from.")
def no_origin(form: Form) -> Found:
    """Find questions that come from nowhere."""
    for question in form.questions:
        origin = question.origin
        if not any(
            (origin.challenges, origin.practices, origin.interviewees, origin.themes, origin.literature, origin.note)
        ):
            yield _at(question.id, ".origin"), f"'{question.id}' does not say where it comes from."


@_rule("C031", "warning", "A case has its source", "A published case without a source is hearsay.")
def case_without_source(form: Form) -> Found:
    """Find consequences that tell a case without naming where it was published."""
    for question in form.questions:
        if question.skipped.case and not question.skipped.source:
            yield _at(question.id, ".skipped.case"), f"'{question.id}' tells a case without its source."


@_rule("C032", "error", "A form asks something", "A project cannot be opened on an empty form.")
def no_question(form: Form) -> Found:
    """Find a form without questions."""
    if not form.questions:
        yield "questions", "The form has no question."


@_rule("C033", "warning", "Questions stand stage by stage", "People go through a form from top to bottom.")
def out_of_order(form: Form) -> Found:
    """Find questions that stand among those of another stage."""
    order = {stage.id: number for number, stage in enumerate(form.stages)}
    reached = 0
    for question in form.questions:
        number = order.get(question.stage, reached)
        if number < reached:
            yield _at(question.id), f"'{question.id}' stands after questions of a later stage."
        reached = max(reached, number)


@_rule("C034", "warning", "Dependencies say why", "Whoever is asked to look again must know what for.")
def no_because(form: Form) -> Found:
    """Find dependencies without a reason."""
    for question in form.questions:
        for dependency in question.builds_on:
            if not dependency.because:
                yield (
                    _at(question.id, f".builds_on[{dependency.on}]"),
                    f"'{question.id}' builds on '{dependency.on}' without saying why.",
                )
