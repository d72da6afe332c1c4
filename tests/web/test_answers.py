"""What people do with one question over the web: every verb with and without JavaScript, and no word is ever lost."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.web.serving import bench_on, served

QUESTION = "data.privacy"
PLACE = f"/p/trams/q/{QUESTION}"


class _Room(tuple):
    """The workbench and a client; short when it is told."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "room"


@pytest.fixture(scope="module")
def room(tmp_path_factory):
    bench = bench_on(str(tmp_path_factory.mktemp("answers") / "remit.db"))
    with served(bench) as (client, _):
        yield _Room((bench, client))
    bench.close()


def _standing(bench, question=QUESTION):
    return bench.project("trams").standing(question)


def _base(bench, question=QUESTION):
    answer = _standing(bench, question).answer
    return answer.id if answer else ""


def _words(bench, question=QUESTION):
    answer = _standing(bench, question).answer
    return answer.text if answer else ""


def test_a_plain_form_saves_and_goes_back_to_the_card(room):
    bench, client = room
    base = _base(bench)
    reply = client.post(
        f"{PLACE}/answer", data={"text": "No names.\r\nNo faces.", "base": base}, headers={"x-remit": ""}
    )
    assert reply.status_code == 303
    assert reply.headers["location"] == f"/p/trams/form#{QUESTION}"
    assert _words(bench) == "No names.\nNo faces."


def test_a_page_with_javascript_gets_the_card_and_what_became_of_it(room):
    bench, client = room
    reply = client.post(f"{PLACE}/answer", data={"text": "No names at all.", "base": _base(bench)})
    assert (reply.headers["x-remit-part"], reply.headers["x-remit-said"]) == ("card", "saved")
    assert int(reply.headers["x-remit-position"]) == bench.project("trams").position
    assert "No names at all." in reply.text
    again = client.post(f"{PLACE}/answer", data={"text": "No names at all.", "base": _base(bench)})
    assert again.json()["code"] == "verb.nothing-to-do"


def test_changes_of_other_words_are_merged_and_said_so(room):
    bench, client = room
    client.post(f"{PLACE}/answer", data={"text": "one two three four five", "base": _base(bench)})
    base = _base(bench)
    client.post(f"{PLACE}/answer", data={"text": "ONE two three four five", "base": base})
    reply = client.post(f"{PLACE}/answer", data={"text": "one two three four FIVE", "base": base})
    assert reply.headers["x-remit-said"] == "merged"
    assert _words(bench) == "ONE two three four FIVE"


def test_changes_of_the_same_words_come_back_with_all_three_texts(room):
    bench, client = room
    client.post(f"{PLACE}/answer", data={"text": "the first words", "base": _base(bench)})
    base = _base(bench)
    client.post(f"{PLACE}/answer", data={"text": "the second words", "base": base})
    reply = client.post(f"{PLACE}/answer", data={"text": "the third words", "base": base})
    assert reply.status_code == 409
    assert reply.headers["x-remit-part"] == "conflict"
    for word in ("first", "second", "third", "Ada Berg", _base(bench)):
        assert word in reply.text
    assert _words(bench) == "the second words"
    plain = client.post(f"{PLACE}/answer", data={"text": "the third words", "base": base}, headers={"x-remit": ""})
    assert plain.status_code == 409
    box = re.search(r"<textarea class=\"words\"[^>]*>\n(.*?)</textarea>", plain.text, re.DOTALL)
    assert box is not None
    assert box[1] == "the third words"
    assert f'name="base" value="{_base(bench)}"' in plain.text
    assert "second" in plain.text


@settings(max_examples=30)
@given(
    st.lists(st.sampled_from(["tram", "bus", "boat", "late", "early", "5", "%"]), max_size=6),
    st.lists(st.sampled_from(["tram", "bus", "ferry", "late", "never", "7", "\n"]), max_size=6),
    st.lists(st.sampled_from(["tram", "cable", "boat", "late", "always", "9"]), max_size=6),
)
def test_every_word_of_two_writers_stands_in_the_answer_or_comes_back(room, start, one, two):
    bench, client = room
    first = {"text": "begin " + " ".join(start), "base": _base(bench)}
    client.post(f"{PLACE}/answer", data=first)
    base, before = _base(bench), _words(bench)
    mine, yours = "begin mine " + " ".join(one), "begin yours " + " ".join(two)
    client.post(f"{PLACE}/answer", data={"text": mine, "base": base})
    assert _words(bench) == mine or before == mine
    reply = client.post(f"{PLACE}/answer", data={"text": yours, "base": base})
    shown = _words(bench) if reply.status_code == 200 else html.unescape(re.sub(r"<[^>]+>", " ", reply.text))
    assert set(yours.split()) <= set(shown.split())
    new = set(mine.split()) - set(before.split())
    assert new <= set(_words(bench).split())


def test_readings_are_accepted_one_by_one_or_all(room):
    bench, client = room
    place = "/p/trams/q/deployment.performance"
    words = "p95 under 200 ms at 50 requests per second. Availability of 99.9 %."
    reply = client.post(f"{place}/answer", data={"text": words, "base": ""})
    assert reply.text.count('name="keys"') >= 2
    client.post(f"{place}/accept", data={"keys": "2"})
    assert len(_standing(bench, "deployment.performance").answer.values) == 1
    client.post(f"{place}/accept")
    assert len(_standing(bench, "deployment.performance").answer.values) >= 2


def test_a_value_of_ones_own_and_a_phrase_are_accepted_or_refused_in_a_sentence(room):
    bench, client = room
    place = "/p/trams/q/data.minimum"
    client.post(f"{place}/answer", data={"text": "Enough, and every line of the north.", "base": ""})
    assert client.post(f"{place}/value", data={"value": "at least 5000 rows"}).status_code == 200
    assert client.post(f"{place}/anchor", data={"value": "every line of the north"}).status_code == 200
    values = _standing(bench, "data.minimum").answer.values
    assert len(values) == 2
    refused = client.post(f"{place}/value", data={"value": "whatever"})
    assert refused.json()["code"] == "input.invalid"
    assert "not read as a value" in refused.json()["message"]
    assert client.post(f"{place}/anchor", data={"value": "not there"}).json()["code"] == "input.invalid"


def test_what_is_typed_is_read_and_its_reach_told_without_saving_anything(room):
    bench, client = room
    position = bench.project("trams").position
    reply = client.post("/p/trams/q/deployment.performance/reading", data={"text": "Fast, p99 under 300 ms."})
    assert reply.headers["x-remit-part"] == "reading"
    assert "300 ms" in reply.text
    assert "data-blast" in reply.text
    same = client.post(
        "/p/trams/q/deployment.performance/reading",
        data={"text": (_words(bench, "deployment.performance") or "") + " Really."},
    )
    assert "say the same" in same.text
    assert client.post("/p/trams/q/deployment.performance/reading", data={"text": ""}).status_code == 200
    assert bench.project("trams").position == position


def test_somebody_is_spoken_for_and_roles_reply_and_are_settled(room):
    bench, client = room
    ben = bench.person_id("Ben Cole")
    place = "/p/trams/q/scoping.success-metrics"
    client.post(f"{place}/answer", data={"text": "Ten minutes ahead.", "base": "", "speaker": ben})
    assert _standing(bench, "scoping.success-metrics").answer.on_behalf_of == ben
    replied = client.post(f"{place}/answer", data={"text": "Five would do.", "role": "product-owner"})
    assert replied.headers["x-remit-said"] == "replied"
    assert f'action="{place}/settle"' in replied.text
    stale = client.post(f"{place}/answer", data={"text": "Six.", "base": _base(bench, "scoping.success-metrics")})
    assert stale.json()["code"] == "answer.replies-stand"
    client.post(f"{place}/settle", data={"text": "Between five and ten."})
    assert _words(bench, "scoping.success-metrics") == "Between five and ten."


@pytest.mark.parametrize(
    ("what", "state"), [("defer", "deferred"), ("skip", "skipped"), ("not-applicable", "not-applicable")]
)
def test_questions_are_set_aside_with_a_reason(room, what, state):
    bench, client = room
    reply = client.post("/p/trams/q/data.volume/aside", data={"what": what, "reason": "Not known <yet>"})
    assert "Not known &lt;yet&gt;" in reply.text
    assert bench.show("trams", "data.volume").state.state == state
    assert client.post("/p/trams/q/data.volume/aside", data={"what": "eat", "reason": "x"}).status_code == 422


def test_tasks_feedback_and_changes_of_the_form_reply_with_the_drawer(room):
    bench, client = room
    place = "/p/trams/q/data.source"
    given_one = client.post(f"{place}/task", data={"text": "Ask the depot", "whom": "role:data-scientist", "due": ""})
    assert "Ask the depot" in given_one.text
    (task,) = [t for t in bench.project("trams").tasks.values() if t.text == "Ask the depot"]
    client.post(f"{place}/finish", data={"task": task.id})
    assert bench.project("trams").tasks[task.id].done
    assert "Say who" in client.post(f"{place}/task", data={"text": "x", "whom": "everybody"}).json()["message"]
    assert "Clear enough" in client.post(f"{place}/feedback", data={"text": "Clear enough", "aspect": "helpful"}).text
    client.post(f"{place}/re-role", data={"asked": ["", "data-engineer:must"]})
    assert bench.project("trams").question("data.source").roles == ("data-engineer",)
    assert client.post(f"{place}/drop", data={"reason": "Known"}).headers["x-remit-part"] == "form"
    assert client.post(f"{place}/comment", data={"text": "gone?"}).json()["code"] == "question.unknown"
    plain = client.post("/p/trams/form/restore", data={"question": "data.source"}, headers={"x-remit": ""})
    assert plain.headers["location"] == "/p/trams/form#data.source"


def test_an_older_version_stands_again(room):
    bench, client = room
    place = "/p/trams/q/data.lifetime"
    for words in ("A year.", "Two years."):
        client.post(f"{place}/answer", data={"text": words, "base": _base(bench, "data.lifetime")})
    _, lines = bench.versions("trams", "data.lifetime")
    assert [(line.number, line.version.text) for line in lines] == [(2, "Two years."), (1, "A year.")]
    reply = client.post(f"{place}/revert", data={"version": lines[-1].version.id})
    assert reply.headers["x-remit-said"] == "reverted"
    assert _words(bench, "data.lifetime") == "A year."
