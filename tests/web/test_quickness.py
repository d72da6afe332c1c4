"""What makes the room quick changes nothing: what is packed once arrives whole, no page is anybody else's or old."""

from __future__ import annotations

import json
import zlib
from dataclasses import replace

import httpx
import pytest
from websockets.extensions.permessage_deflate import PerMessageDeflate
from websockets.frames import Frame, Opcode

from remit.web import rendering
from remit.web.live.frames import SharedDeflate, SharedFactory
from tests.web.serving import bench_on, screen, served, told

WORDS = json.dumps({"kind": "cards", "cards": {f"q.{n}": "<article>words</article>" * 20 for n in range(9)}}).encode()


@pytest.fixture(scope="module")
def room(tmp_path_factory):
    bench = bench_on(str(tmp_path_factory.mktemp("quick") / "remit.db"))
    with served(bench) as (client, running):
        yield bench, client, running
    bench.close()


def _socket(window: int = 15) -> SharedDeflate:
    _, agreed = SharedFactory().process_request_params([("server_max_window_bits", str(window))], [])
    assert isinstance(agreed, SharedDeflate)
    return agreed


def _frame(data: bytes) -> Frame:
    return Frame(Opcode.TEXT, data)


def test_one_message_is_packed_once_for_all_sockets_and_each_reads_it():
    sockets = [_socket() for _ in range(3)]
    packed = [socket.encode(_frame(bytes(WORDS))) for socket in sockets]
    assert packed[0] is packed[1] is packed[2]
    assert len(packed[0].data) * 5 < len(WORDS)
    reading = PerMessageDeflate(True, False, 15, 15)
    for _ in range(2):
        assert bytes(reading.decode(packed[0]).data) == WORDS


def test_another_message_and_a_smaller_window_are_packed_anew():
    one, narrow = _socket(), _socket(9)
    first = one.encode(_frame(WORDS))
    assert narrow.encode(_frame(WORDS)) is not first
    changed = WORDS.replace(b"words", b"other")
    other = one.encode(_frame(changed))
    assert zlib.decompressobj(-15).decompress(bytes(other.data) + b"\x00\x00\xff\xff") == changed
    assert bytes(PerMessageDeflate(True, False, 9, 15).decode(narrow.encode(_frame(WORDS))).data) == WORDS


def test_parts_of_a_message_are_packed_by_each_socket_for_itself():
    socket = _socket()
    whole = socket.encode(_frame(WORDS))
    part = socket.encode(Frame(Opcode.TEXT, WORDS, fin=False))
    assert part is not whole
    assert part.rsv1


@pytest.mark.parametrize("compression", ["deflate", None])
def test_a_push_arrives_whole_with_compression_and_without(room, compression):
    bench, _, running = room
    with screen(running, 0, compression=compression) as one, screen(running, 0) as two:
        for socket in (one, two):
            told(socket, "hello", "again")
        bench.answer("trams", "data.minimum", f"At least 5000 rows, {compression}.")
        messages = [told(socket, "cards") for socket in (one, two)]
    assert messages[0] == messages[1]
    assert f"rows, {compression}" in messages[0]["cards"]["data.minimum"]


def _page(client: httpx.Client, mark: str = "", **headers: str) -> httpx.Response:
    return client.get("/p/trams/form", headers={"x-remit": ""} | ({"if-none-match": mark} if mark else {}) | headers)


def test_a_form_that_did_not_change_is_told_in_a_few_bytes_and_one_that_did_is_sent(room):
    bench, client, _ = room
    first = _page(client)
    assert first.headers["content-encoding"] == "gzip"
    assert "no-cache" in first.headers["cache-control"]
    again = _page(client, first.headers["etag"])
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    assert again.headers["content-security-policy"]
    bench.answer("trams", "data.privacy", "No names, since the page was drawn.")
    after = _page(client, first.headers["etag"])
    assert after.status_code == 200
    assert "since the page was drawn" in after.text


def test_the_form_is_the_same_packed_or_not(room):
    _, client, _ = room
    plain = _page(client, **{"accept-encoding": "identity"})
    assert "content-encoding" not in plain.headers
    assert plain.text == _page(client).text
    assert "Accept-Encoding" in plain.headers["vary"]


def test_a_kept_page_is_of_one_filter_one_theme_and_one_way_people_are_called(room):
    bench, client, _ = room
    first = _page(client)
    cut = client.get("/p/trams/form?role=legal", headers={"if-none-match": first.headers["etag"], "x-remit": ""})
    assert "34 hidden" in cut.text
    dark = _page(client, first.headers["etag"], cookie="remit-theme=dark")
    assert 'data-theme="dark"' in dark.text
    bench.store.people.rename(bench.person_id("Ben Cole"), "Benedict Cole")
    called = _page(client, first.headers["etag"])
    assert called.status_code == 200
    assert "Benedict Cole" in called.text


def test_a_kept_page_is_of_one_person(room):
    bench, client, _ = room
    mine = _page(client)
    with served(replace(bench, person=bench.store.people.find("Benedict Cole").id)) as (other, _):
        theirs = _page(other, mine.headers["etag"])
    assert theirs.status_code == 200
    assert 'data-mine="product-owner"' in theirs.text
    assert 'data-mine="data-scientist"' in mine.text


def test_pages_of_earlier_positions_are_let_go(room):
    """With what was erased no page of the time before it stays in the server's memory."""
    bench, client, _ = room
    bench.answer("trams", "data.labeller", "Secretville's own people.")
    _page(client)
    event = next(e for e in bench.history("trams") if "Secretville" in (getattr(e.body, "text", "") or ""))
    bench.erase("trams", event.id, "on request")
    assert "Secretville" not in _page(client).text
    position, pages = rendering._PAGES[bench.project("trams").id]
    assert position == bench.project("trams").position
    assert len(pages) == 1
