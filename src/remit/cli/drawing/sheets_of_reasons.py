"""How reasons are told: what a change touches, who must look again, traces, matrices, coverage, differences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from remit.cli.drawing import AMBER, FIGURE, POSSIBLY, QUIET, SAID, STATES, TO_REVIEW, VERDICTS, WAIVED, Sign, changed
from remit.cli.drawing.overviews import role_names
from remit.cli.drawing.sheets import Cell, Part, Sheet
from remit.cli.drawing.texts import count, one_line, short, some
from remit.core.differences import Difference
from remit.core.impact import Concerned, Review
from remit.core.projects import Project
from remit.core.trace import ORIGINS, Coverage, Matrix, Node, Trace
from remit.language.merging import changes
from remit.language.nouns import listed
from remit.workbench.reasons import Impact, Traced

Names = Mapping[str, str]

_CUT = 90
"""Characters of an answer or sentence that a line of a trace shows."""
_NONE: Part = ("-", QUIET)


def to_review(known: Project, found: Sequence[Concerned], names: Names) -> Sheet:
    """Tell who must look again, at what, and by which path the change reached it."""
    sheet = Sheet()
    questions = {r.question for c in found for r in c.reviews}
    sheet.title(known.name, aside=f"{count(len(questions), 'answer')} to look at again")
    if not found:
        sheet.put("Nothing that was answered rests on something that changed since.")
        return sheet
    _concerned(sheet, known, found, names)
    return sheet


def _concerned(sheet: Sheet, known: Project, found: Sequence[Concerned], names: Names) -> None:
    for part in found:
        people = listed([names[p] for p in part.people]) or "nobody holds this role"
        sheet.head(*role_names(known, [part.role]), aside=people)
        sheet.table(["", "", "why"], [_review(known, r) for r in part.reviews])


def _review(known: Project, found: Review) -> list[Cell]:
    mark = TO_REVIEW if found.strength == "direct" else POSSIBLY
    because = found.reasons[0].because if found.reasons else "the answer itself changes"
    path = [(" ← ".join(reversed(found.path)), QUIET)] if len(found.path) > 1 else []
    title = known.question(found.question).title
    return [
        [(mark.icon, mark.style), " ", (found.question, FIGURE)],
        title,
        [because, "  ", *path] if path else because,
    ]


def impact(found: Impact, names: Names) -> Sheet:
    """Tell what a change of one answer would touch."""
    sheet, known, touched = Sheet(), found.project, found.blast
    asked = known.question(touched.question)
    sheet.title("A change of ", asked.title, " would touch", aside=asked.id)
    if found.same:
        sheet.put("nothing: these words say what the answer says already.")
        return sheet
    if touched.reviews:
        sheet.put(f"{count(len(touched.reviews), 'answer')} to look at again", indent=2)
    for what, ids in (("requirement", touched.requirements), ("verdict", touched.verdicts)):
        if ids:
            sheet.put(f"{count(len(ids), what)}: ", (listed(ids), FIGURE), indent=2)
    people = [names[p] for p in touched.people]
    sheet.put("people: ", listed(people) if people else ("nobody holds the roles concerned", QUIET), indent=2)
    if not touched.reviews and not touched.requirements:
        sheet.put(("no other answer and no requirement", QUIET), indent=2)
    _concerned(sheet, known, found.concerned, names)
    return sheet


def _standing(node: Node) -> Part:
    if node.station in ("requirement", "verdict"):
        return WAIVED if node.state == "waived" else VERDICTS.get(node.state, "")
    if node.station == "question":
        return STATES.get(node.state, "")
    if node.station == "answer" and node.state:
        return TO_REVIEW if node.state == "direct" else POSSIBLY
    return ""


def _named(node: Node) -> str:
    return short(node.name) if node.station in ("answer", "verdict") else node.name


def _said(node: Node) -> Part:
    words = one_line(node.words, _CUT)
    return (words, SAID) if node.station == "answer" else words


def traced(found: Traced) -> Sheet:
    """Tell one thing, what it came from, and what came of it, one step deeper in each line."""
    sheet, node = Sheet(), found.node
    sheet.title(f"{node.station} ", _named(node), aside=found.project.handle)
    sheet.put(_said(node), "   ", _standing(node), indent=2)
    sheet.head("It came from")
    if found.before:
        _tree(sheet, found.trace, node.id, found.trace.back)
    else:
        sheet.put("nothing further back", indent=2)
    sheet.head("What came of it")
    if found.after:
        _tree(sheet, found.trace, node.id, found.trace.onward)
    else:
        sheet.put("nothing yet", indent=2)
    return sheet


def _tree(sheet: Sheet, graph: Trace, start: str, ways: Mapping[str, tuple[str, ...]]) -> None:
    """Tell everything that is reached, each thing once, where it is met first."""
    seen = {start}
    waiting = [(node, 0) for node in reversed(ways.get(start, ()))]
    while waiting:
        name, depth = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        node = graph.nodes[name]
        parts: list[Part] = [(f"{node.station} ", QUIET), (_named(node), FIGURE), "  ", _said(node)]
        state = _standing(node)
        sheet.item(*parts, *(["   ", state] if state else []), indent=2 + 2 * depth)
        waiting += [(further, depth + 1) for further in reversed(ways.get(name, ()))]


def columns(known: Project, graph: Trace) -> Sheet:
    """Tell every requirement in one line: from where its question comes, the words, the sentence, the verdict."""
    sheet = Sheet()
    sheet.title(known.name, aside="from the need to the verdict")
    rows: list[list[Cell]] = []
    for node in graph.nodes.values():
        if node.station != "requirement":
            continue
        before = {n.station: n for n in reversed(graph.before(node.id))}
        came = [n.name for n in graph.before(node.id) if n.station in ORIGINS[:2]]
        answer = before.get("answer")
        rows.append(
            [
                ", ".join(came) or _NONE,
                (node.name, FIGURE),
                (one_line(answer.words, 48), SAID) if answer else _NONE,
                one_line(node.words, 72),
                _standing(node),
            ]
        )
    sheet.table([("From", "keep"), "Requirement", "In the words of", "Sentence", ("Verdict", "keep")], rows)
    if not rows:
        sheet.put("No answer yet asks anything of the system.")
    else:
        sheet.next(f"remit trace {known.handle} {rows[0][1][0] if isinstance(rows[0][1], tuple) else 'THING'}")
    return sheet


def matrix(known: Project, found: Matrix) -> Sheet:
    """Tell which question comes from what, as a matrix with a dot where they meet."""
    sheet = Sheet()
    sheet.title(known.form.title, aside="where its questions come from")
    for station in dict.fromkeys(c.station for c in found.columns):
        places = [n for n, c in enumerate(found.columns) if c.station == station]
        names = [found.columns[n].name for n in places]
        rows: list[list[Cell]] = [
            [(row.name, FIGURE), *("●" if cells[n] else ("·", QUIET) for n in places)] for row, cells in found.rows
        ]
        sheet.head(f"By {station}")
        sheet.table([("", "keep"), *((name, "keep") for name in names)], rows)
        told = [c for n in places if (c := found.columns[n]).words]
        if told:
            sheet.put(("; ".join(f"{c.name} {c.words}" for c in told), QUIET), indent=2)
    return sheet


def coverage(known: Project, by: str, found: Sequence[Coverage]) -> Sheet:
    """Tell how far each part is covered, with what is open."""
    sheet = Sheet()
    sheet.title(known.name, aside=f"coverage by {by}")
    rows: list[list[Cell]] = [
        [
            [(part.id, FIGURE), f"  {part.title}" if part.title != part.id else ""],
            f"{part.answered} of {part.questions}",
            str(part.agreed),
            str(part.requirements),
            f"{part.satisfied} of {part.measured}" if part.measured else _NONE,
            (str(part.violated), VERDICTS["violated"].style) if part.violated else _NONE,
            (some(part.gaps, 4), AMBER) if part.gaps else _NONE,
        ]
        for part in found
        if part.questions
    ]
    heads = ["", ("Answered", "right"), ("Agreed", "right"), ("Requirements", "right"), ("Hold", "right"),
             ("Violated", "right"), "Open"]  # fmt: skip
    sheet.table(heads, rows)
    if not rows:
        sheet.put(f"No question of this form names a {by} that it comes from.")
    missing = [part.id for part in found if not part.questions]
    if missing:
        sheet.put((f"No question of this project comes from {listed(missing, 'or')}.", QUIET))
    return sheet


def difference(known: Project, found: Difference, names: Names) -> Sheet:
    """Tell what differs between two moments."""
    sheet = Sheet()
    sheet.title(f"{known.name}: from event {found.earlier:,} to event {found.later:,}")
    difference_parts(sheet, found, names)
    return sheet


def difference_parts(sheet: Sheet, found: Difference, names: Names) -> None:
    """Tell what differs, below a heading that stands already."""
    before = len(sheet.blocks)
    for what, ids in (
        ("Questions added", found.questions_added), ("Questions dropped", found.questions_dropped),
        ("Questions reworded", found.questions_reworded),
        ("Joined", [names.get(p, "somebody") for p in found.people_joined]),
        ("Left", [names.get(p, "somebody") for p in found.people_left]),
    ):  # fmt: skip
        if ids:
            sheet.head(what)
            sheet.put(", ".join(ids), indent=2)
    if found.answers:
        sheet.head("Answers", aside=f"{len(found.answers)}")
        for answer in found.answers:
            moved = [_state(answer.before), " → "] if answer.before != answer.after else []
            parts = [(answer.question, FIGURE), f"  {answer.title}   ", *moved, _state(answer.after)]
            sheet.put(*parts, indent=2)
            if any(what != "same" for what, _ in answer.words):
                sheet.put(changed(answer.words), indent=4)
    if found.requirements:
        sheet.head("Requirements", aside=f"{len(found.requirements)}")
        for change in found.requirements:
            sheet.put((change.requirement, FIGURE), f"  {change.what}", indent=2)
            sheet.put(changed(changes(change.before, change.after)), indent=4)
    if len(sheet.blocks) == before:
        sheet.put("Nothing differs.", indent=2)


def _state(state: str) -> Sign | str:
    return STATES.get(state, state)
