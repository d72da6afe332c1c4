"""Facts about the square on the wall: it holds the address of the workshop, and nothing but that is drawn."""

from __future__ import annotations

import re

import pytest

from remit.web.drawings.codes import LONGEST, square

segno = pytest.importorskip("segno")


def drawn(address: str) -> set[tuple[int, int]]:
    """The dark modules of a drawn square, without the white edge."""
    svg = str(square(address))
    return {(int(x) - 4, int(y) - 4) for x, y in re.findall(r"M(\d+) (\d+)h1v1h-1z", svg)}


@pytest.mark.parametrize("address", ["https://remit.example.org/join/7K2M9QXA", "http://10.0.0.7:8000/join/7K2M9QXA"])
def test_the_square_is_the_code_of_the_address_and_says_so_in_words(address):
    matrix = segno.make_qr(address, error="m", boost_error=False).matrix
    assert drawn(address) == {(x, y) for y, row in enumerate(matrix) for x, dark in enumerate(row) if dark}
    assert f"Code for phones: {address}</title>" in square(address)


def test_what_is_in_an_address_cannot_steer_the_page_and_what_is_too_long_is_not_drawn():
    assert "<script" not in square("https://remit.example.org/join/<script>")
    assert square("https://remit.example.org/" + "x" * LONGEST) == ""
