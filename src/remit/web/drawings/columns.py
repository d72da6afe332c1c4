"""The graph of reasons as columns: from needs on the left to verdicts on the right.

Nodes keep the order that they are given in, or take that of what they are tied to, so that few ties cross.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from remit.core.trace import ORIGINS, Node, Trace
from remit.web.drawings.texts import lines

PAPER = 1_240.0
"""Points that all columns share, each between `NARROW` and `BROAD`."""
NARROW, BROAD = 206.0, 310.0
BESIDE = 52.0
"""Points of a column that its words may not take: the icon, and room for ties."""
LINE = 15.0
GAP = 9.0
TOP = 34.0

COLUMNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Where it comes from", ORIGINS),
    ("Question", ("question",)),
    ("Answer", ("answer",)),
    ("Requirement", ("requirement",)),
    ("Check", ("check",)),
    ("Verdict", ("verdict",)),
)
"""The columns by title, with the stations that stand in them."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A node on the paper: the middle of its left side, and its words broken into lines."""

    node: Node
    x: float
    y: float
    words: tuple[str, ...]
    room: float

    @property
    def top(self) -> float:
        """The base line of the first line of words."""
        return self.y - LINE * (len(self.words) - 1) / 2 + 4


@dataclass(frozen=True, slots=True)
class Tie:
    """A tie from the right side of a node to the left side of another."""

    path: str
    state: str
    tail: str
    head: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """The whole drawing: its size, the heads of its columns, what stands in it."""

    width: float
    height: float
    heads: tuple[tuple[str, float], ...]
    nodes: tuple[Placed, ...]
    ties: tuple[Tie, ...]


def drawn(found: Trace, kept: Sequence[Node], *, most: int = 2) -> Drawn:
    """Place the nodes that are kept, in columns by station; columns without nodes are left out.

    `most` is the number of lines that a node's words may take.
    """
    ids = {node.id for node in kept}
    y: dict[str, float] = {}
    placed: list[Placed] = []
    heads: list[tuple[str, float]] = []
    columns = [(title, [n for n in kept if n.station in stations]) for title, stations in COLUMNS]
    columns = [(title, nodes) for title, nodes in columns if nodes]
    column = min(BROAD, max(NARROW, PAPER / max(1, len(columns))))
    room = column - BESIDE
    # The longest column keeps the order of the form; the others stand beside what they are tied to.
    longest = max(range(len(columns)), key=lambda number: _height(columns[number][1], room, most), default=0)
    for number in [longest, *range(longest - 1, -1, -1), *range(longest + 1, len(columns))][: len(columns)]:
        nodes = columns[number][1]
        _stack(nodes if number == longest else _beside(found, nodes, y, ids), y, room, most)
    bottom = max(y.values(), default=0.0)
    for number, (title, nodes) in enumerate(columns):
        x = 8 + number * column
        heads.append((title, x))
        placed += [Placed(n, x, y[n.id], lines(said(n), room, most), room) for n in nodes]
    at = {one.node.id: one for one in placed}
    ties = [
        Tie(_curve(at[tail], at[head]), at[head].node.state, tail, head)
        for tail in at
        for head in _onward(found.onward, tail, ids)
    ]
    return Drawn(8 + len(columns) * column, bottom + LINE * most, tuple(heads), tuple(placed), tuple(ties))


def said(node: Node) -> str:
    """Give the words that stand for a node: its name where it has a short one, with what it says."""
    if node.station in ("challenge", "practice"):
        return f"{node.name} {node.words}".strip()
    if node.station == "requirement":
        return node.words
    return node.words or node.name


def _onward(ways: Mapping[str, Sequence[str]], tail: str, kept: set[str]) -> list[str]:
    """Give what follows a node; where what follows is not drawn, what follows that."""
    found: dict[str, None] = {}
    queue = list(ways.get(tail, ()))
    seen = set(queue)
    for head in queue:  # grows while it is walked
        if head in kept:
            found[head] = None
            continue
        further = [one for one in ways.get(head, ()) if one not in seen]
        seen.update(further)
        queue += further
    return list(found)


def _beside(found: Trace, nodes: Sequence[Node], y: dict[str, float], kept: set[str]) -> list[Node]:
    """Order nodes by the middle of what they are tied to and that stands already, and note that middle in `y`."""
    wished: dict[str, float] = {}
    for node in nodes:
        near = _onward(found.back, node.id, kept) + _onward(found.onward, node.id, kept)
        heights = [y[one] for one in near if one in y]
        if heights:
            wished[node.id] = sum(heights) / len(heights)
    y.update(wished)
    return sorted(nodes, key=lambda node: wished.get(node.id, float("inf")))


def _height(nodes: Sequence[Node], room: float, most: int) -> float:
    return sum(LINE * max(1, len(lines(said(node), room, most))) + GAP for node in nodes)


def _stack(nodes: Sequence[Node], y: dict[str, float], room: float, most: int) -> None:
    """Put nodes under each other, each as high as its words, as near as there is room to the height that `y` wishes."""
    left = _height(nodes, room, most)
    lowest = max([TOP + left, *(y.get(node.id, 0.0) for node in nodes), *y.values()])
    level = TOP
    for node in nodes:
        height = LINE * max(1, len(lines(said(node), room, most)))
        wished = min(y.get(node.id, level) - height / 2, lowest - left)
        level = max(level, wished)
        y[node.id] = level + height / 2
        level += height + GAP
        left -= height + GAP


def _curve(tail: Placed, head: Placed) -> str:
    start, end = tail.x + tail.room + 24, head.x - 4
    middle = (start + end) / 2
    return f"M{start:.0f} {tail.y:.1f}C{middle:.0f} {tail.y:.1f} {middle:.0f} {head.y:.1f} {end:.0f} {head.y:.1f}"
