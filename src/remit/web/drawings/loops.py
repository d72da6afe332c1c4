"""The loop of stages: a box for each in their order, arrows onward above the line and back below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from remit.core.forms import Stage
from remit.core.states import Count

BOX = 190.0
HEIGHT = 74.0
GAP = 56.0
TOP = 8.0
DIP = 20.0
"""Points that each further arrow back lies deeper than the one before."""


@dataclass(frozen=True, slots=True)
class Box:
    """A stage: the left upper corner of its box, and how much of it is done."""

    stage: Stage
    count: Count
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Loop:
    """The whole drawing: its size, its boxes, and the paths of its arrows."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    onward: tuple[str, ...]
    back: tuple[str, ...]


def loop(stages: Sequence[Stage], counts: Sequence[Count]) -> Loop:
    """Place the stages; `counts` are theirs, in the same order."""
    place = {stage.id: number for number, stage in enumerate(stages)}
    boxes = tuple(
        Box(stage, count, number * (BOX + GAP) + 4, TOP)
        for number, (stage, count) in enumerate(zip(stages, counts, strict=True))
    )
    onward: list[str] = []
    back: list[str] = []
    ties = [(place[s.id], place[to]) for s in stages for to in s.feeds if to in place and to != s.id]
    for start, end in sorted(ties, key=lambda tie: tie[0] - tie[1]):
        if end > start:
            x, y = boxes[start].x + BOX, TOP + HEIGHT / 2
            onward.append(f"M{x + 6:.0f} {y:.0f}H{boxes[end].x - 10:.0f}")
        else:
            depth = TOP + HEIGHT + DIP * (len(back) + 1)
            # The deepest arrow starts furthest out, so that none crosses another.
            start_x, end_x = boxes[start].x + BOX / 2 + 14 * len(back), boxes[end].x + BOX / 2
            floor = TOP + HEIGHT + 6
            back.append(f"M{start_x:.0f} {floor - 4:.0f}V{depth:.0f}H{end_x:.0f}V{floor + 2:.0f}")
    width = len(boxes) * (BOX + GAP) - GAP + 8 if boxes else 0.0
    return Loop(width, TOP + HEIGHT + DIP * (len(back) + 1), boxes, tuple(onward), tuple(back))
