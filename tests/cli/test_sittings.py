"""Facts about workshops and interviews at the terminal: prepared here, held on the pages, read here."""

from __future__ import annotations

import pytest


@pytest.fixture
def asked(remit):
    """The command line on a project with a data scientist."""
    remit("new", "Churn", "--role", "data-scientist")
    return remit


def test_a_workshop_is_opened_let_in_closed_and_its_minutes_read(asked):
    opened = asked("sittings", "open", "churn", "First workshop", "--minutes", "60", json=True).data
    assert (opened["sitting"]["id"], opened["sitting"]["kind"]) == ("first-workshop", "workshop")
    assert asked("sittings", "list", json=True).data["sittings"][0]["closed_at"] is None
    told = asked("sittings", "invite", "churn", "first-workshop", json=True).data["invitation"]
    assert told["code"].replace(" ", "") == told["path"].removeprefix("/join/")
    said = asked("sittings", "invite", "churn", "first-workshop", "--origin", "https://remit.example.org").out
    assert "https://remit.example.org/join/" in said
    assert asked("sittings", "close", "churn", "first-workshop").code == 0
    assert asked("sittings", "close", "churn", "first-workshop").code == 4
    minutes = asked("sittings", "minutes", "churn", "first-workshop", json=True).data
    assert [one["roles"] for one in minutes["there"]] == [["data-scientist"]]
    assert asked("sittings", "minutes", "churn", "first-workshop").out.startswith("First workshop")
    assert asked("sittings", "minutes", "churn", "first-workshop", "--format", "markdown").out.startswith("# First")


def test_an_interview_is_opened_with_a_person_and_one_that_is_not_there_is_refused(asked):
    asked("people", "churn", "--add", "Ben Cole", "--role", "product-owner")
    opened = asked("sittings", "open", "churn", "--with", "Ben Cole", json=True).data["sitting"]
    assert (opened["kind"], opened["with"]["name"]) == ("interview", "Ben Cole")
    assert asked("sittings", "invite", "churn", opened["id"], json=True).data["invitation"]["code"] is None
    refused = asked("sittings", "minutes", "churn", "nowhere", json=True)
    assert (refused.code, refused.error["code"]) == (3, "thing.unknown")
