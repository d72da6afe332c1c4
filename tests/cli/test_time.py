"""Facts about time and files at the terminal: history, moments, project files, audits, erasing."""

import sqlite3


def test_history_tells_what_changed_in_the_words(churn):
    """Each version stands against the one before it; accepting is told apart from answering."""
    churn("answer", "churn", "data.minimum", "at least 50,000 rows")
    churn("accept", "churn", "data.minimum")
    churn("answer", "churn", "data.minimum", "at least 60,000 rows")
    told = churn("history", "churn", "data.minimum").out
    assert "Theo accepted the reading of data.minimum" in told
    assert "[-50,000-] {+60,000+}" in told
    assert len(churn("history", "churn", "--limit", 2, json=True).data["events"]) == 2


def test_a_moment_is_named_and_compared(churn):
    """`snapshot` names and lists moments; `diff` tells what changed since."""
    churn("answer", "churn", "data.source", "CRM")
    churn("snapshot", "churn", "before", "--note", "the pilot")
    churn("answer", "churn", "data.source", "CRM and billing")
    assert "the pilot" in churn("snapshot", "churn").out
    told = churn("diff", "churn", "before").out
    assert "{+CRM and billing+}" in told or "{+and billing+}" in told
    found = churn("diff", "churn", "before", json=True).data
    assert [answer["question"] for answer in found["answers"]] == ["data.source"]


def test_a_project_file_brings_everything_to_another_database(churn, tmp_path):
    """Export and import give the same project; importing again brings nothing; two exports are the same bytes."""
    churn("answer", "churn", "data.minimum", "at least 50,000 rows", "--accept")
    assert churn("export", "churn", "--to", "p.yaml").code == 0
    brought = churn("import", "p.yaml", "-d", "other.db", json=True).data
    assert (brought["known"], brought["conflicts"]) == (0, [])
    assert churn("import", "p.yaml", "-d", "other.db", json=True).data["added"] == 0
    churn("export", "churn", "--to", "q.yaml", "-d", "other.db")
    assert (tmp_path / "p.yaml").read_bytes() == (tmp_path / "q.yaml").read_bytes()
    here, there = (churn("status", "-d", db, json=True).data for db in ("remit.db", "other.db"))
    assert here == there


def test_two_copies_that_both_answered_wait_side_by_side(churn):
    """After an import both versions are shown, nobody overwrites, and settling takes them together."""
    churn("answer", "churn", "data.source", "CRM")
    churn("export", "churn", "--to", "p.yaml")
    churn("import", "p.yaml", "-d", "other.db")
    churn("answer", "churn", "data.source", "CRM here")
    churn("answer", "churn", "data.source", "CRM there", "-d", "other.db")
    churn("export", "churn", "--to", "q.yaml", "-d", "other.db")
    told = churn("import", "q.yaml")
    assert "Both sides answered data.source" in told.out
    assert "Another version, from another copy" in churn("show", "churn", "data.source").out
    assert churn("answer", "churn", "data.source", "CRM").code == 4
    assert churn("settle", "churn", "data.source", "CRM of both").code == 0


def test_erased_words_are_gone_and_the_chain_still_holds(churn, tmp_path):
    """The words are found neither in the database nor in an export; the audit says how many were erased."""
    churn("answer", "churn", "data.source", "From Walter Knoll's desk")
    event = churn("show", "churn", "data.source", json=True).data["answer"]["id"]
    told = churn("erase", "churn", event[-8:], "a private name", json=True)
    assert told.data["erased"] == [event]
    assert "(erased)" in churn("show", "churn", "data.source").out
    audit = churn("audit", json=True).data
    assert (audit["ok"], audit["erased"] >= 1) == (True, True)
    churn("export", "churn", "--to", "p.yaml")
    for file in tmp_path.iterdir():
        assert b"Knoll" not in file.read_bytes(), file.name


def test_a_person_is_erased_and_what_they_said_stays(churn, tmp_path):
    """The name goes everywhere; the words stay under an opaque id."""
    churn("people", "churn", "--add", "Walter Knoll")
    churn("answer", "churn", "data.source", "CRM", "--as", "Walter Knoll")
    assert churn("erase", "churn", "--person", "Walter Knoll").code == 0
    assert "Knoll" not in churn("show", "churn", "data.source").out
    assert "│ CRM" in churn("show", "churn", "data.source").out
    for file in tmp_path.iterdir():
        assert b"Knoll" not in file.read_bytes(), file.name


def test_a_broken_chain_is_named(churn, tmp_path):
    """A changed event ends the audit with 5 and the position of the first that is broken."""
    churn("answer", "churn", "data.source", "CRM")
    database = sqlite3.connect(tmp_path / "remit.db")
    with database:
        database.execute("UPDATE events SET at = '2020-01-01T00:00:00.000000Z' WHERE position = 3")
    database.close()
    told = churn("audit", json=True)
    assert (told.code, told.error["code"], told.error["position"]) == (5, "log.broken", 3)
    assert "Event 3" in churn("audit").err
