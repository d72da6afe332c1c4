"""The graph of reasons: from where a question comes to the verdict on what its answer asks, and back.

    challenge, practice, theme, interviewee, literature → question → answer version → requirement → check → verdict

Everything in it is computed from a project; nothing is stored. Walks are linear in what they pass.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from remit.core.attesting import MEASURED
from remit.core.errors import UnknownThing
from remit.core.forms import Form, Question
from remit.core.ids import nearest
from remit.core.observations import VerdictStatus
from remit.core.projects import Project, VerdictRecord
from remit.core.states import QuestionState, RequirementState, State, states

Station = Literal[
    "challenge", "practice", "theme", "interviewee", "literature",
    "question", "answer", "requirement", "check", "verdict",
]  # fmt: skip
Cut = Literal["challenge", "practice", "theme", "interviewee", "literature", "area", "stage"]
"""By what coverage can be cut: each kind of origin, key areas, and stages."""
CUTS: tuple[Cut, ...] = ("challenge", "practice", "theme", "interviewee", "literature", "area", "stage")
ORIGINS: tuple[Station, ...] = ("challenge", "practice", "theme", "interviewee", "literature")
STATIONS: tuple[Station, ...] = (*ORIGINS, "question", "answer", "requirement", "check", "verdict")


@dataclass(frozen=True, slots=True)
class Node:
    """One thing on the way from a need to a verdict.

    `id` is `station:name`; `name` what people call it; `words` what it says (its title, the answer's text, the
    sentence …); `state` how it stands (a question's state, a verdict's status), "" where it has none.
    """

    id: str
    station: Station
    name: str
    words: str
    state: str = ""


@dataclass(frozen=True, slots=True)
class Trace:
    """A project's graph of reasons. `onward` leads from a node to what came of it, `back` to what it came from."""

    nodes: Mapping[str, Node]
    onward: Mapping[str, tuple[str, ...]]
    back: Mapping[str, tuple[str, ...]]

    def find(self, name: str) -> Node:
        """Give the node of that id or name (of whatever station); UnknownThing where there is none."""
        if name in self.nodes:
            return self.nodes[name]
        for station in ("question", "requirement", *ORIGINS, "answer", "verdict", "check"):
            if f"{station}:{name}" in self.nodes:
                return self.nodes[f"{station}:{name}"]
        known = [node.partition(":")[2] for node in self.nodes if node.startswith(("question:", "requirement:"))]
        near = nearest(name, known)
        hint = f"did you mean {' or '.join(near)}?" if near else (
            "name a question, a requirement, an answer's version, a challenge (P1), a practice (BP1), a theme, or an "
            "interviewee (ID8)."
        )  # fmt: skip
        raise UnknownThing(f"Nothing in this project is called {name[:300]!r}: {hint}", name=name, nearest=near)

    def after(self, node: str) -> tuple[Node, ...]:
        """Give everything that came of a node, in the order of the stations."""
        return self._walked(node, self.onward)

    def before(self, node: str) -> tuple[Node, ...]:
        """Give everything that a node came from, in the order of the stations."""
        return self._walked(node, self.back)

    def _walked(self, start: str, ways: Mapping[str, tuple[str, ...]]) -> tuple[Node, ...]:
        reached = dict.fromkeys(ways.get(start, ()))
        for current in (queue := list(reached)):  # grows while it is walked
            for further in ways.get(current, ()):
                if further not in reached and further != start:
                    reached[further] = None
                    queue.append(further)
        found = (self.nodes[node] for node in reached)
        return tuple(sorted(found, key=lambda node: STATIONS.index(node.station)))


@dataclass(slots=True)
class _Draft:
    nodes: dict[str, Node] = field(default_factory=dict[str, Node])
    onward: dict[str, dict[str, None]] = field(default_factory=dict[str, dict[str, None]])
    back: dict[str, dict[str, None]] = field(default_factory=dict[str, dict[str, None]])

    def node(self, station: Station, name: str, words: str, state: str = "") -> str:
        node = Node(f"{station}:{name}", station, name, words, state)
        self.nodes.setdefault(node.id, node)
        return node.id

    def edge(self, tail: str, head: str) -> None:
        self.onward.setdefault(tail, {})[head] = None
        self.back.setdefault(head, {})[tail] = None


def trace(project: Project, found: Mapping[str, QuestionState] | None = None) -> Trace:
    """Make the graph of reasons of a project; `found` are its states, where they are at hand."""
    draft = _Draft()
    titles = _titles(project.form)
    for state in (found if found is not None else states(project)).values():
        asked = state.question
        question = draft.node("question", asked.id, asked.title, state.state)
        for station, name in origins(asked):
            draft.edge(draft.node(station, name, titles.get((station, name), "")), question)
        answer = _answer(draft, question, state)
        for requirement in state.requirements:
            _requirement(draft, project, answer, requirement)
    return Trace(
        draft.nodes,
        {tail: tuple(heads) for tail, heads in draft.onward.items()},
        {head: tuple(tails) for head, tails in draft.back.items()},
    )


def _answer(draft: _Draft, question: str, state: QuestionState) -> str:
    standing = state.standing
    if standing.answer is None:
        return question
    text = standing.answer.text
    review = state.review.strength if state.review else ""
    answer = draft.node("answer", standing.answer.id, "(erased)" if text is None else text, review)
    draft.edge(question, answer)
    return answer


def _requirement(draft: _Draft, project: Project, answer: str, state: RequirementState) -> None:
    said = state.requirement
    standing = "waived" if state.waived else state.status
    requirement = draft.node("requirement", said.id, said.sentence, standing)
    draft.edge(answer, requirement)
    if state.attested is not None:
        given = state.attested
        draft.edge(requirement, draft.node("verdict", given.given.event, given.why, given.status))
    record = state.verdict
    bound = project.bindings.get(said.id, "") or (record.given.source if record is not None else "")
    if not bound:
        return
    check = draft.node("check", f"{said.id}@{bound}", f"measured on {bound}")
    draft.edge(requirement, check)
    if record is not None:
        draft.edge(check, draft.node("verdict", record.event, *_of_record(state, record)))


def _of_record(state: RequirementState, record: VerdictRecord) -> tuple[str, str]:
    """Give the sentence and the standing of a verdict; of one that an attestation stands before, as it was given."""
    if state.attested is not None and state.why == state.attested.why:
        was = record.given.verdict.status
        return record.given.verdict.sentence, "stale" if was in MEASURED else was
    return record.given.verdict.sentence if state.status != "stale" else state.why, state.status


def origins(question: Question) -> tuple[tuple[Station, str], ...]:
    """Give where a question comes from: pairs of a kind of origin and its name."""
    origin = question.origin
    pairs: tuple[tuple[Station, Iterable[str]], ...] = (
        ("challenge", origin.challenges),
        ("practice", origin.practices),
        ("theme", origin.themes),
        ("interviewee", origin.interviewees),
        ("literature", origin.literature),
    )
    return tuple((station, name) for station, names in pairs for name in names)


def _titles(form: Form) -> dict[tuple[Station, str], str]:
    found: dict[tuple[Station, str], str] = {("challenge", c.id): c.name for c in form.challenges}
    found |= {("practice", p.id): p.name for p in form.practices}
    found |= {("theme", t.id): t.title for t in form.themes}
    return found


@dataclass(frozen=True, slots=True)
class Matrix:
    """Which question comes from what: a row for each question, a column for each origin (the source's Table 5.1)."""

    columns: tuple[Node, ...]
    rows: tuple[tuple[Node, tuple[bool, ...]], ...]


def matrix(form: Form, stations: Sequence[Station] = ("challenge", "practice", "interviewee")) -> Matrix:
    """Give the matrix of origins of a form; columns in the order in which the form names them."""
    titles = _titles(form)
    named: dict[tuple[Station, str], None] = {}
    for station in stations:
        listed = [c for c in titles if c[0] == station]
        used = [pair for q in form.questions for pair in origins(q) if pair[0] == station]
        named |= dict.fromkeys([*listed, *sorted(set(used) - set(listed), key=lambda pair: _natural(pair[1]))])
    columns = tuple(Node(f"{s}:{n}", s, n, titles.get((s, n), "")) for s, n in named)
    rows: list[tuple[Node, tuple[bool, ...]]] = []
    for question in form.questions:
        mine = set(origins(question))
        row = Node(f"question:{question.id}", "question", question.id, question.title)
        rows.append((row, tuple((c.station, c.name) in mine for c in columns)))
    return Matrix(columns, tuple(rows))


def _natural(name: str) -> tuple[tuple[int, str], ...]:
    """Give a key that sorts ID2 before ID10."""
    parts: list[tuple[int, str]] = []
    digits = ""
    for character in f"{name}\0":
        if character in "0123456789":
            digits += character
            continue
        if digits:
            parts.append((int(digits), ""))
            digits = ""
        parts.append((-1, character))
    return tuple(parts)


@dataclass(frozen=True, slots=True)
class Coverage:
    """How far a project covers one origin or key area.

    `questions` come from it; `answered` of them need no more words (answered, agreed or set aside for a reason);
    `gaps` are the others; `requirements` were derived from them, of which `measured` have a verdict that counts and
    `satisfied` hold.
    """

    id: str
    kind: str
    title: str
    questions: int
    answered: int
    agreed: int
    requirements: int
    measured: int
    satisfied: int
    violated: int
    gaps: tuple[str, ...]


def coverage(project: Project, by: Cut, found: Mapping[str, QuestionState] | None = None) -> tuple[Coverage, ...]:
    """Tell for each challenge (or practice, theme, interviewee, area, stage) how far the project covers it."""
    known = found if found is not None else states(project)
    groups: dict[str, tuple[str, list[QuestionState]]] = {name: (title, []) for name, title in _groups(project, by)}
    for state in known.values():
        for name in _belongs(state.question, by):
            groups.setdefault(name, ("", []))[1].append(state)
    return tuple(_covered(name, by, title, members) for name, (title, members) in groups.items())


def _groups(project: Project, by: str) -> list[tuple[str, str]]:
    form = project.form
    if by == "area":
        return [(a.id, a.title) for a in form.areas]
    if by == "stage":
        return [(s.id, s.title) for s in form.stages]
    return [(name, title) for (station, name), title in _titles(form).items() if station == by]


def _belongs(question: Question, by: str) -> tuple[str, ...]:
    if by == "area":
        return question.areas
    if by == "stage":
        return (question.stage,)
    return tuple(name for station, name in origins(question) if station == by)


_DONE: frozenset[State] = frozenset({"answered", "agreed", "skipped", "not-applicable"})
_COUNTED: frozenset[VerdictStatus] = frozenset({"satisfied", "violated", "inconclusive"})


def _covered(name: str, kind: str, title: str, members: Sequence[QuestionState]) -> Coverage:
    derived = [r for state in members for r in state.requirements if not r.waived]
    return Coverage(
        id=name,
        kind=kind,
        title=title,
        questions=len(members),
        answered=sum(1 for s in members if s.state in _DONE),
        agreed=sum(1 for s in members if s.state == "agreed"),
        requirements=len(derived),
        measured=sum(1 for r in derived if r.status in _COUNTED),
        satisfied=sum(1 for r in derived if r.status == "satisfied"),
        violated=sum(1 for r in derived if r.status == "violated"),
        gaps=tuple(s.question.id for s in members if s.state not in _DONE),
    )
