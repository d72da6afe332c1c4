"""Facts about the pages of an interview: the script, the link, and what its holder may see and say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from tests.web.teams import JSON, PROJECT, Team, team

Q = "scoping.compute-budget"
AT = f"/p/{PROJECT}/interview/interview-with-commenter"


@pytest.fixture(scope="module")
def people(tmp_path_factory) -> Iterator[Team]:
    """A team whose owner interviews the commenter, a product owner."""
    folder = tmp_path_factory.mktemp("team")
    for made in team(str(folder / "remit.db"), folder):
        made.bench("owner").add_person(PROJECT, "Commenter", ("product-owner",))
        yield made


@pytest.fixture(scope="module")
def asks(people) -> Any:
    """The interviewer's browser; the interview is open, and one answer noted."""
    browser = people.signed_in("owner")
    opened = browser.post(f"/p/{PROJECT}/interview", data={"person": people.people["commenter"]})
    assert opened.headers["location"] == AT, opened.text
    note = {"question": Q, "role": "product-owner", "text": "Not more than $400 a month."}
    assert browser.post(f"{AT}/note", data=note).headers["location"] == f"{AT}#{Q}"
    return browser


@pytest.fixture(scope="module")
def link(asks) -> str:
    """The path of the link for the interviewee."""
    found = re.search(r'value="http://[^"]+(/join/[^"]+)"', asks.post(f"{AT}/link").text)
    assert found
    return found[1]


def test_the_link_is_shown_once_and_opens_only_what_was_said(people, asks, link):
    assert link not in asks.get(AT).text
    phone = people.client()
    assert "This link is for <strong>Commenter</strong>" in phone.get(link).text
    assert phone.post(link).headers["location"] == f"{AT}/said"
    seen = phone.get(f"{AT}/said").text
    assert "Not more than $400 a month." in seen
    assert "Yes, that is what I said" in seen
    for path in (AT, f"/p/{PROJECT}", f"/p/{PROJECT}/form"):
        assert phone.get(path, headers=JSON).status_code == 404
    phone.post(f"{AT}/said", data={"question": Q, "how": "yes"})
    assert "You said so" in phone.get(f"{AT}/said").text
    assert "Confirmed" in asks.get(AT).text
    phone.post(f"{AT}/said", data={"question": Q, "how": "other", "text": "$400 for training alone."})
    assert "$400 for training alone." in asks.get(f"{AT}/said").text
    phone.post(f"{AT}/said", data={"question": Q, "how": "no", "reason": "I never spoke of money."})
    tasks = people.bench("owner").project(PROJECT).tasks.values()
    assert [t.text for t in tasks] == ["That is not what I said: I never spoke of money."]


@pytest.mark.usefixtures("asks")
def test_others_neither_read_the_notes_nor_confirm_them(people):
    assert people.signed_in("viewer").get(f"{AT}/said", headers=JSON).status_code == 403
    for who in ("owner", "editor"):
        refused = people.signed_in(who).post(f"{AT}/said", data={"question": Q}, headers=JSON)
        assert refused.status_code == 422


def test_a_note_that_is_typed_is_kept_with_probes_and_written_down_later(asks):
    typed = {"question": Q, "role": "product-owner", "text": "It depends."}
    reply = asks.post(f"{AT}/note", data=typed, headers={"x-remit": "fragment"})
    assert "kept, not written down yet" in reply.text
    assert 'class="probes"' in reply.text
    assert "It depends." in asks.get(AT).text
    assert "It depends." not in asks.get(f"{AT}/said").text
    asks.post(f"{AT}/note", data=typed | {"save": "1"})
    assert "It depends." in asks.get(f"{AT}/said").text
