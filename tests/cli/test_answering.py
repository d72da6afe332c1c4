"""Facts about answering at the terminal: what is read, accepted, merged, settled, and what must be looked at again."""

import io
import json

import pytest


def test_an_answer_tells_how_it_was_read_and_how_to_accept_it(churn):
    """The reading is shown at once with the exact command that accepts it."""
    told = churn("answer", "churn", "data.minimum", "at least 50,000 rows")
    assert told.code == 0
    assert "read as [at least 50,000 rows]" in told.out
    assert "→ remit accept churn data.minimum" in told.out


def test_an_accepted_reading_is_a_requirement(churn):
    """Accepting gives the requirement's id; listing shows the words beside the sentence."""
    churn("answer", "churn", "data.minimum", "at least 50,000 rows")
    assert "data.minimum/rows" in churn("accept", "churn", "data.minimum").out
    listed = churn("requirements", "churn")
    assert "The training data shall hold at least 50,000 rows." in listed.out
    assert "│ at least 50,000 rows" in listed.out
    (found,) = churn("requirements", "churn", json=True).data["requirements"]
    assert (found["id"], found["words"], found["criterion"]["threshold"]) == (
        "data.minimum/rows", "at least 50,000 rows", "50000",
    )  # fmt: skip


def test_what_is_missing_is_asked_for(churn):
    """An incomplete value leads to the question that would complete it."""
    told = churn("answer", "churn", "modeling.business-metrics", "recall of about 80 %", "--accept")
    assert "Is exactly 80 the limit" in told.out
    assert churn("show", "churn", "modeling.business-metrics", json=True).data["reading"]["follow_ups"]


def test_readings_are_accepted_by_number_or_in_words_of_one_s_own(churn):
    """A number takes one reading; --value takes other words for it; a number that is not there is refused."""
    churn("answer", "churn", "modeling.business-metrics", "recall of at least 80 % and precision of at least 70 %")
    one = churn("accept", "churn", "modeling.business-metrics", 2, json=True).data
    assert one["requirements"] == ["modeling.business-metrics/precision"]
    own = churn("accept", "churn", "modeling.business-metrics", "--value", "recall of at least 85 %", json=True).data
    assert {v["value"] for v in own["answer"]["values"]} == {"70", "85"}
    refused = churn("accept", "churn", "modeling.business-metrics", 7, json=True)
    assert (refused.code, refused.error["code"]) == (2, "input.invalid")
    assert churn("accept", "churn", "modeling.business-metrics", "--value", "blue").code == 2


def _version(churn, question="data.minimum"):
    return churn("show", "churn", question, json=True).data["answer"]["id"]


def test_words_that_clash_are_shown_on_both_sides_and_nothing_is_overwritten(churn, head):
    """A stale base that cannot be merged ends with 4, both texts against the base, and the next command."""
    churn("answer", "churn", "data.minimum", "at least 50,000 rows")
    seen = _version(churn)
    churn("answer", "churn", "data.minimum", "at least 60,000 rows")
    before = head()
    told = churn("answer", "churn", "data.minimum", "at least 70,000 rows", "--base", seen[-8:])
    assert told.code == 4
    assert told.out == ""
    assert "[-50,000-] {+60,000+}" in told.err
    assert "[-50,000-] {+70,000+}" in told.err
    assert f"--base {_version(churn)[-8:]}" in told.err
    error = churn("answer", "churn", "data.minimum", "at least 70,000 rows", "--base", seen, json=True).error
    assert (error["code"], error["base"], error["theirs"], error["yours"]) == (
        "answer.stale", "at least 50,000 rows", "at least 60,000 rows", "at least 70,000 rows",
    )  # fmt: skip
    assert head() == before


def test_words_that_do_not_clash_are_merged(churn):
    """Two changes in different places both go in, and the writer is told."""
    churn("answer", "churn", "scoping.problem", "Customers leave. We notice late. It costs money.")
    seen = _version(churn, "scoping.problem")
    churn("answer", "churn", "scoping.problem", "Many customers leave. We notice late. It costs money.")
    told = churn(
        "answer", "churn", "scoping.problem", "Customers leave. We notice late. It costs trust.", "--base", seen
    )
    assert "merged with what was written meanwhile" in told.out
    assert "│ Many customers leave. We notice late. It costs trust." in told.out


def test_texts_come_from_a_file_or_standard_input(churn, tmp_path, monkeypatch):
    """Long answers need no quotation marks; the last line break belongs to the file."""
    (tmp_path / "a.txt").write_text("From the\nbilling system\n", "utf-8")
    assert churn("answer", "churn", "data.source", "--file", "a.txt", json=True).data["answer"]["text"] == (
        "From the\nbilling system"
    )
    monkeypatch.setattr("sys.stdin", io.StringIO("From the CRM\n"))
    assert churn("answer", "churn", "data.source", "-", json=True).data["answer"]["text"] == "From the CRM"
    assert churn("answer", "churn", "data.source", "x", "--file", "a.txt").code == 2


def test_replies_are_settled(churn):
    """Each role answers for itself; the answer settles them; until then nobody writes over them."""
    churn("people", "churn", "--add", "Priya", "--role", "data-engineer")
    assert churn("reply", "churn", "data.source", "Billing").code == 0
    told = churn("reply", "churn", "data.source", "The CRM", "--as", "Priya")
    assert "Data engineer: Priya" in told.out
    assert churn("answer", "churn", "data.source", "Both").code == 4
    assert churn("questions", "churn", "--state", "drafted", json=True).data["questions"][0]["replies_waiting"] == 2
    assert "settled" in churn("settle", "churn", "data.source", "Billing and CRM").out
    assert churn("show", "churn", "data.source", json=True).data["state"] == "answered"


def test_an_answer_says_who_must_look_again_and_the_card_why(churn):
    """A change upstream names the people, shows the word diff, and reaffirming clears it."""
    churn("people", "churn", "--add", "Ines", "--role", "data-scientist")
    churn("answer", "churn", "scoping.problem", "Customers leave too late.")
    churn("answer", "churn", "scoping.ml-fit", "Many signals.", "--as", "Ines")
    assert "scoping.ml-fit" in churn("impact", "churn", "scoping.problem").out
    told = churn("answer", "churn", "scoping.problem", "Customers leave unnoticed.")
    assert "▲ look again" in told.out
    assert "Ines" in told.out
    shown = churn("show", "churn", "scoping.ml-fit").out
    assert "[-too late.-]{+unnoticed.+}" in shown.replace("\n    ", " ")
    assert "remit reaffirm churn scoping.ml-fit" in shown
    assert [q["id"] for q in churn("questions", "churn", "--to-review", json=True).data["questions"]] == [
        "scoping.ml-fit"
    ]
    churn("reaffirm", "churn", "scoping.ml-fit", "read it")
    assert churn("questions", "churn", "--to-review", json=True).data["questions"] == []


@pytest.mark.parametrize(
    ("words", "state"),
    [
        (["skip", "churn", "data.volume", "it is small"], "skipped"),
        (["skip", "churn", "data.volume", "--reason", "it is small"], "skipped"),
        (["not-applicable", "churn", "data.volume", "no data is kept"], "not-applicable"),
        (["defer", "churn", "data.volume", "--until", "2030-01-01"], "deferred"),
        (["defer", "churn", "data.volume", "after the pilot", "--until", "modeling"], "deferred"),
    ],
)
def test_a_question_is_set_aside(words, state, churn):
    """Skipping, deferring and not applying take the reason as words or behind --reason."""
    assert churn(*words).code == 0
    assert churn("show", "churn", "data.volume", json=True).data["state"] == state


def test_a_dispute_is_settled_and_a_withdrawal_reverted(churn):
    """Disagreeing, settling, withdrawing and going back all leave their trace."""
    churn("answer", "churn", "data.source", "CRM")
    churn("dispute", "churn", "data.source", "not only")
    assert churn("show", "churn", "data.source", json=True).data["state"] == "disputed"
    churn("settle", "churn", "data.source", "CRM and billing")
    churn("withdraw", "churn", "data.source", "asked anew")
    assert churn("show", "churn", "data.source", json=True).data["state"] == "open"
    assert "│ CRM" in churn("revert", "churn", "data.source", 1).out
    kinds = [e["kind"] for e in churn("history", "churn", "data.source", json=True).data["events"]]
    assert kinds == ["answer.given", "answer.disputed", "answer.settled", "answer.withdrawn", "answer.reverted"]


def test_an_interviewer_writes_for_somebody(churn):
    """--on-behalf-of keeps both names."""
    churn("people", "churn", "--add", "Walt")
    churn("answer", "churn", "data.source", "From the desk", "--on-behalf-of", "Walt")
    answer = churn("show", "churn", "data.source", json=True).data["answer"]
    assert (answer["by"]["name"], answer["on_behalf_of"]["name"]) == ("Theo", "Walt")
    assert "Walt, written down by Theo" in churn("show", "churn", "data.source").out


def test_reading_needs_no_project(remit, tmp_path):
    """`remit read` shows a reading, or why there is none, and makes no database."""
    assert "read as [at least 50,000 rows]" in remit("read", "data.minimum", "at least 50,000 rows").out
    assert "still to be decided" in remit("read", "data.minimum", "TBD").out
    assert remit("read", "data.minimum", "at least 50,000 rows", json=True).data["values"][0]["value"] == "50000"
    assert not list(tmp_path.iterdir())


def test_people_are_named_and_never_shown_as_ids(churn):
    """No id of a person stands in any text."""
    churn("answer", "churn", "data.source", "CRM")
    person = json.loads(churn("people", "churn", json=True).out)["data"]["people"][0]["id"]
    for command in (["show", "churn", "data.source"], ["history", "churn"], ["status", "churn"], ["people", "churn"]):
        told = churn(*command).out
        assert person not in told
        assert person[-8:] not in told


UNSURE = "The whole page answers quickly at night: 85 % of it, or within 400 ms when the shop is full."


def test_what_was_not_read_is_printed_with_what_it_may_mean_and_the_command_that_picks(churn):
    """Each place in its words, each meaning after its pick; nothing of it is a value or a requirement."""
    told = churn("answer", "churn", "deployment.performance", UNSURE)
    assert told.code == 0
    for line in ("not read  “85 %”", "not read  “within 400 ms”"):
        assert told.out.count(line) == 1
    assert "→ remit accept churn deployment.performance --pick a1" in told.out
    assert "is not read: it is not clear" not in told.out, "the note of a place is not told beside it again"
    assert churn("show", "churn", "deployment.performance").out.count("not read  “") == 2
    assert "not read  “85 %”" in churn("read", "deployment.performance", UNSURE).out
    assert all(r["informal"] for r in churn("requirements", "churn", json=True).data["requirements"])


def test_a_pick_is_accepted_at_the_terminal_and_the_words_are_asked_about_no_more(churn):
    """--pick takes a meaning, beside numbers and further picks; what is left is still offered under its name."""
    churn("answer", "churn", "deployment.performance", UNSURE)
    first, second = churn("show", "churn", "deployment.performance", json=True).data["reading"]["candidates"]
    assert (first["words"], second["words"]) == ("85 %", "within 400 ms")
    chosen = second["values"][0]
    told = churn("accept", "churn", "deployment.performance", "--pick", chosen["pick"])
    assert f"✓ read as [{chosen['words']}]" in told.out
    assert "not read  “85 %”" in told.out
    assert "not read  “within" not in told.out
    (found,) = churn("requirements", "churn", json=True).data["requirements"]
    assert (found["words"], found["informal"], found["value"]["value"]) == ("within 400 ms", False, "400")
    both = churn("accept", "churn", "deployment.performance", "--pick", "a1", "--pick", "b2", json=True).data
    assert [v["span"] for v in both["answer"]["values"]] == [first["span"], second["span"]]


def test_a_pick_that_is_not_there_is_refused_and_the_sentence_names_what_is(churn):
    """Exit code 2, one sentence, nothing written."""
    churn("answer", "churn", "deployment.performance", UNSURE)
    refused = churn("accept", "churn", "deployment.performance", "--pick", "z9", json=True)
    assert (refused.code, refused.error["code"]) == (2, "input.invalid")
    assert "a1, a2" in refused.error["message"]
    assert churn("show", "churn", "deployment.performance", json=True).data["answer"]["values"] == []


def test_a_reading_in_json_holds_the_candidates_with_their_picks(churn):
    """Words, place, reason, and complete values, each with the pick that takes it and said in words."""
    read = churn("read", "deployment.performance", UNSURE, json=True).data
    for at, one in zip("ab", read["candidates"], strict=True):
        start, end = one["span"]
        assert UNSURE[start:end] == one["words"]
        assert one["reason"] in {note["sentence"] for note in read["notes"]}
        assert [v["pick"] for v in one["values"]] == [f"{at}{n}" for n in range(1, len(one["values"]) + 1)]
        assert all(v["words"] and v["what"] for v in one["values"])
