"""The themes of the practitioners' interviews as a fishbone: a rib for each theme, its codes on the rib."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from remit.core.forms import Theme
from remit.core.trace import Coverage
from remit.web.drawings.texts import cut

RIB = 236.0
"""Points from one rib to the next on the same side."""
CODE = 17.0
SLANT = 0.32
_CAPITALS = {"ml": "ML", "mlops": "MLOps"}


@dataclass(frozen=True, slots=True)
class Rib:
    """A theme: the line from its head to the spine, its label, its codes with their places, and what covers it."""

    theme: Theme
    coverage: Coverage | None
    head: tuple[float, float]
    foot: tuple[float, float]
    label: tuple[float, float]
    codes: tuple[tuple[str, float, float], ...]


@dataclass(frozen=True, slots=True)
class Fishbone:
    """The whole drawing: its size, the height of the spine, and the ribs."""

    width: float
    height: float
    spine: float
    ribs: tuple[Rib, ...]


def fishbone(themes: Sequence[Theme], covered: Sequence[Coverage]) -> Fishbone:
    """Place the ribs, one above the spine and one below in turn."""
    by_id = {one.id: one for one in covered}
    above = [theme for number, theme in enumerate(themes) if number % 2 == 0]
    below = [theme for number, theme in enumerate(themes) if number % 2 == 1]
    up = _reach(above)
    down = _reach(below)
    spine = up + 46
    width = 60 + RIB * max(len(above), len(below) + 0.5) + 120
    ribs = [_rib(theme, by_id.get(theme.id), 60 + RIB * n, spine, -up) for n, theme in enumerate(above)]
    ribs += [_rib(theme, by_id.get(theme.id), 60 + RIB * (n + 0.5), spine, down) for n, theme in enumerate(below)]
    order = {theme.id: number for number, theme in enumerate(themes)}
    return Fishbone(width, spine + down + 46, spine, tuple(sorted(ribs, key=lambda rib: order[rib.theme.id])))


def written(code: str) -> str:
    """Give a code of the codebook as people write it."""
    return " ".join(_CAPITALS.get(word, word) for word in code.replace("ci-cd", "CI/CD").split("-"))


def _reach(themes: Sequence[Theme]) -> float:
    return CODE * (max((len(theme.codes) for theme in themes), default=0) + 1.5)


def _rib(theme: Theme, covered: Coverage | None, x: float, spine: float, reach: float) -> Rib:
    """Place one rib: `reach` points up (negative) or down from the spine, leaning towards the tail."""
    foot = (x + abs(reach) * SLANT, spine)
    head = (x, spine + reach)
    step = CODE if reach > 0 else -CODE
    codes = tuple(
        (
            cut(written(code), RIB - 70),
            foot[0] - abs(step * (number + 1)) * SLANT + 8,
            spine + step * (number + 1) + 4,
        )
        for number, code in enumerate(theme.codes)
    )
    return Rib(theme, covered, head, foot, (x, spine + reach + (18 if reach > 0 else -22)), codes)
