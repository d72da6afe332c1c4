"""Facts about the pages of docs/cases themselves, which hold without a run."""

from __future__ import annotations

import re

import pytest

from tests.cases.telling import PAGES, filled, strays

TOLD = {path.name: path.read_text(encoding="utf-8") for path in sorted(PAGES.glob("*.md")) if path.name != "README.md"}
PAGE = "Of 12 rows one is late.\n\n<!-- told: rows -->\n\n- 12 rows\n\n<!-- end -->\n"


def test_every_case_is_listed_and_every_case_that_is_listed_is_there():
    listed = re.findall(r"^\| \[[^\]]+\]\(([^)]+)\)", (PAGES / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(listed) == sorted(TOLD)


@pytest.mark.parametrize("name", TOLD)
def test_the_prose_of_a_case_holds_no_number_that_no_run_gave(name: str):
    assert strays(TOLD[name]) == []


def test_a_number_that_nobody_measured_is_found():
    assert strays(PAGE) == []
    assert strays(PAGE.replace("Of 12", "Of 13")) == ["13"]


def test_what_a_run_gives_replaces_what_stood_there_and_leaves_the_prose():
    page = filled(PAGE, {"rows": ["- 14 rows"]})
    assert page == PAGE.replace("- 12 rows", "- 14 rows")
    assert strays(page) == ["12"]


def test_a_block_that_the_page_or_the_run_lacks_is_no_silent_gap():
    with pytest.raises(AssertionError, match="rows"):
        filled(PAGE, {"rows": [], "columns": []})
    with pytest.raises(AssertionError, match="rows"):
        filled(PAGE, {})
