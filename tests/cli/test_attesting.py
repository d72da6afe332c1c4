"""Facts about vouching at the terminal: who says it, what it rests on, and what measuring makes of it."""

import hashlib
from pathlib import Path

import polars as pl
import pytest

from remit.store import open_store

HOURS = "scoping.domain-expert/expert-radiologist"
USERS = "scoping.end-user/user-group-radiologist"
BECAUSE = "Both signed the plan on Friday."


@pytest.fixture
def asked(churn):
    """One requirement that nothing measures, one that a table could, and one that people prove."""
    churn("answer", "churn", "scoping.domain-expert", "Two radiologists, four hours a week, for labelling", "--accept")
    churn("answer", "churn", "scoping.end-user", "radiologists", "--accept")
    churn("answer", "churn", "data.minimum", "at least 50,000 rows", "--accept")
    return churn


def _stands(remit, requirement: str) -> dict:
    listed = remit("requirements", "churn", json=True).data["requirements"]
    return next(one for one in listed if one["id"] == requirement)


def test_a_person_vouches_and_it_is_shown_wherever_the_requirement_is(asked):
    told = asked("attest", "churn", HOURS, "--says", "satisfied", "--because", BECAUSE)
    assert told.code == 0, told.err
    for command in (("requirements", "churn"), ("verify", "churn", "--no-record")):
        assert "Friday" in asked(*command).out, command
    assert "vouched for" in asked("history", "churn").out
    assert "Theo vouches" in asked("requirements", "churn").out
    found = _stands(asked, HOURS)
    assert found["status"] == "satisfied"
    assert found["attested"] | {"event": "", "at": "", "why": ""} == {
        "by": found["attested"]["by"], "at": "", "says": "satisfied", "because": BECAUSE, "link": "", "evidence": "",
        "until": "", "strength": "E0", "status": "satisfied", "why": "", "event": "",
    }  # fmt: skip
    assert "vouches" in asked("trace", "churn", HOURS).out


def test_what_people_prove_is_proven_by_people(asked):
    assert asked("attest", "churn", USERS, "--says", "satisfied", "--because", "All three tried it.").code == 0
    assert _stands(asked, USERS)["status"] == "satisfied"
    assert "All three tried it." in asked("requirements", "churn", "--status", "satisfied").out


def test_a_file_is_kept_under_its_hash_and_only_its_name_is_in_the_log(asked, tmp_path: Path):
    (tmp_path / "deep").mkdir()
    paper = tmp_path / "deep" / "drill.txt"
    paper.write_text("Minutes of the drill")
    told = asked("attest", "churn", HOURS, "--says", "satisfied", "--because", BECAUSE, "--link", str(paper))
    assert told.code == 0, told.err
    found = _stands(asked, HOURS)["attested"]
    assert (found["link"], found["strength"]) == ("drill.txt", "E1")
    assert found["evidence"] == hashlib.sha256(b"Minutes of the drill").hexdigest()
    store = open_store(str(tmp_path / "remit.db"))
    try:
        piece = store.evidence.get(found["evidence"])
    finally:
        store.close()
    assert (piece.media_type, piece.data) == ("text/plain", b"Minutes of the drill")


def test_verify_leaves_it_standing_and_fails_on_what_somebody_saw_violated(asked, tmp_path: Path):
    asked("attest", "churn", HOURS, "--says", "violated", "--because", "They came once.")
    told = asked("verify", "churn", "--fail-on", "violated", "--junit", "j.xml", json=True)
    assert told.code == 7
    assert "They came once." in (tmp_path / "j.xml").read_text()
    assert _stands(asked, HOURS)["status"] == "violated"


def test_a_measurement_outranks_it_and_both_are_told(asked, tmp_path: Path):
    asked("attest", "churn", "data.minimum/rows", "--says", "satisfied", "--because", "We counted by hand.")
    assert _stands(asked, "data.minimum/rows")["status"] == "satisfied"
    pl.DataFrame({"a": [1, 2, 3]}).write_parquet(tmp_path / "few.parquet")
    asked("source", "add", "churn", "few", "few.parquet")
    asked("verify", "churn")
    found = _stands(asked, "data.minimum/rows")
    assert (found["status"], found["attested"]["status"]) == ("violated", "satisfied")
    out = asked("requirements", "churn", "--question", "data.minimum").out
    assert "We counted by hand." in out
    assert "required" in out


def test_an_answer_that_asks_for_more_makes_it_stale(asked):
    asked("attest", "churn", HOURS, "--says", "satisfied", "--because", BECAUSE)
    asked("answer", "churn", "scoping.domain-expert", "Two radiologists, six hours a week, for labelling", "--accept")
    assert _stands(asked, HOURS)["status"] == "stale"
    assert "ask them again" in asked("requirements", "churn").out


def test_it_goes_with_an_exported_file_and_comes_back(asked, tmp_path: Path):
    asked("attest", "churn", HOURS, "--says", "satisfied", "--because", BECAUSE, "--until", "2099-01-01")
    assert asked("export", "churn", "--to", "churn.remit").code == 0
    assert asked("verify", "churn.remit", "--no-record").code == 0
    for database in tmp_path.glob("remit.db*"):
        database.unlink()
    assert asked("import", "churn.remit").code == 0
    found = _stands(asked, HOURS)
    assert (found["status"], found["attested"]["until"]) == ("satisfied", "2099-01-01")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--says", "perhaps", "--because", "x"), "say satisfied or violated"),
        (("--says", "satisfied", "--because", ""), "The reason is empty"),
        (("--says", "satisfied", "--because", "x", "--link", "nowhere.pdf"), "There is no file 'nowhere.pdf'"),
        (("--says", "satisfied", "--because", "x", "--link", "ftp://a.example/x"), "no address of a page"),
        (("--says", "satisfied", "--because", "x", "--link", "https://a:b@c.example/"), "holds a user or a password"),
        (("--says", "satisfied", "--because", "x", "--until", "2020-01-01"), "which has passed"),
    ],
)
def test_what_cannot_be_kept_is_refused_and_nothing_is_written(asked, head, words, said):
    before = head()
    told = asked("attest", "churn", HOURS, *words, json=True)
    assert told.code != 0
    assert said in told.error["message"]
    assert head() == before


def test_what_sets_no_limit_cannot_be_vouched_for(asked):
    asked("answer", "churn", "scoping.compute-budget", "unlimited")
    (waiver,) = [
        r["id"] for r in asked("requirements", "churn", json=True).data["requirements"] if r["standing"] == "waiver"
    ]
    told = asked("attest", "churn", waiver, "--says", "satisfied", "--because", "x", json=True)
    assert "sets no limit" in told.error["message"]
