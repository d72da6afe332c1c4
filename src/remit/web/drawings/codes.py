"""The address of a workshop as a square that phones read from the wall (a QR code, ISO/IEC 18004)."""

from __future__ import annotations

from functools import lru_cache
from importlib.util import find_spec

from markupsafe import Markup

QUIET = 4
"""Modules that stay white around a code: what the standard asks for, so that a camera finds its edge."""
LONGEST = 300
"""Characters of an address that are drawn: longer ones make squares too fine for the back of a room."""


@lru_cache(maxsize=64)
def square(address: str) -> Markup:
    """Draw an address as inline SVG, dark on light whatever the page's colours; "" where it cannot be drawn.

    The page says the same in words beside it. An installation without segno shows the words alone.
    """
    if len(address) > LONGEST or find_spec("segno") is None:
        return Markup("")
    import segno  # loaded with the first workshop that has a code

    rows = [tuple(row) for row in segno.make_qr(address, error="m", boost_error=False).matrix]
    size = len(rows) + 2 * QUIET
    path = "".join(
        f"M{x + QUIET} {y + QUIET}h1v1h-1z" for y, row in enumerate(rows) for x, dark in enumerate(row) if dark
    )
    return Markup(
        '<svg class="square" viewBox="0 0 {size} {size}" role="img" aria-labelledby="square-title" '
        'shape-rendering="crispEdges"><title id="square-title">Code for phones: {address}</title>'
        '<rect width="{size}" height="{size}" fill="#ffffff"/><path d="{path}" fill="#000000"/></svg>'
    ).format(size=size, address=address, path=path)
