"""A drawing for every state and verdict, on 14 by 14 points, in the colour of the text beside it."""

from __future__ import annotations

from markupsafe import Markup


def _line(path: str, width: str = "1.4", colour: str = "currentColor") -> str:
    return f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width}"/>'


def _circle(radius: str, more: str = 'stroke-width="1.4"') -> str:
    return f'<circle cx="7" cy="7" r="{radius}" fill="none" stroke="currentColor" {more}/>'


_DISC = '<circle cx="7" cy="7" r="6" fill="currentColor"/>'
_DASHED = _circle("5", 'stroke-dasharray="2 2"')
_RING = _circle("5.3")
_TRIANGLE = _line("M7 1l6 11H1z")
_TICKED = _DISC + _line("M4 7l2 2 4-4", "1.6", "var(--sheet)")

ICONS = {
    "open": _DASHED,
    "drafted": _circle("5", "") + '<path d="M7 2a5 5 0 0 1 0 10z" fill="currentColor"/>',
    "answered": _circle("5") + '<circle cx="7" cy="7" r="2" fill="currentColor"/>',
    "agreed": _TICKED,
    "disputed": _line("M7 1.5 12.5 7 7 12.5 1.5 7z") + _line("M7 4.2v3.4M7 9.2v.8"),
    "deferred": _RING + _line("M7 4v3.2l2 1.3"),
    "skipped": _RING + _line("M3.5 10.5l7-7"),
    "not-applicable": _RING + _line("M4.2 7h5.6"),
    "review": _TRIANGLE,
    "satisfied": _TICKED,
    "violated": _DISC + _line("M4.5 4.5l5 5m0-5l-5 5", "1.6", "var(--sheet)"),
    "inconclusive": _RING + _line("M4 7.2c1-1.6 2-1.6 3 0s2 1.6 3 0"),
    "not-measured": _DASHED,
    "stale": _TRIANGLE,
    "error": _line(
        "M3 1.7h8A1.3 1.3 0 0 1 12.3 3v8a1.3 1.3 0 0 1-1.3 1.3H3A1.3 1.3 0 0 1 1.7 11V3A1.3 1.3 0 0 1 3 1.7z"
    )
    + _line("M7 4v3.6M7 9.3v.9"),
}
"""The drawings by state; "review" is for what must be looked at again."""


def shape(name: str) -> Markup:
    """Give what stands within the icon of a state, for drawings that place it themselves."""
    return Markup(ICONS.get(name, ICONS["open"]))  # noqa: S704  # from the table above


def icon(name: str) -> Markup:
    """Draw the icon of a state."""
    return Markup('<svg viewBox="0 0 14 14" aria-hidden="true" class="icon">{}</svg>').format(shape(name))
