"""Laws of going back to a page, and of how words that stayed the same are shortened."""

from typing import Any
from urllib.parse import urlsplit

from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.requests import HTTPConnection

from remit.web.asking import Asking
from remit.web.pages.histories import LONG, clipped
from remit.web.returning import back

WHERE = st.one_of(st.text(max_size=60), st.text(max_size=30).map("http://remit.test/p/trams/talk?show={}".format))
RUNS = st.lists(st.tuples(st.sampled_from(["same", "gone", "new"]), st.text(max_size=3 * LONG)), max_size=6)


def _came_from(where: str) -> Asking:
    headers = [(b"referer", where.encode("latin-1", "replace"))]
    nobody: Any = None
    return Asking(HTTPConnection({"type": "http", "headers": headers}), nobody, nobody)


@settings(max_examples=50)
@given(WHERE)
def test_the_way_back_never_leaves_the_page_it_is_for(where):
    reply = back(_came_from(where), "/p/trams/talk", "tasks")
    led = reply.headers["location"]
    assert reply.status_code == 303
    assert led.isprintable()
    found = urlsplit(led)
    assert (found.scheme, found.netloc, found.path, found.fragment) == ("", "", "/p/trams/talk", "tasks")


def test_filters_that_were_on_stay_on():
    reply = back(_came_from("http://remit.test/p/trams/talk?show=mine&about=data.volume"), "/p/trams/talk")
    assert reply.headers["location"] == "/p/trams/talk?show=mine&about=data.volume"


@settings(max_examples=50)
@given(RUNS)
def test_shortening_keeps_every_word_that_changed(runs):
    short = clipped(runs)
    assert [kind for kind, _ in short] == [kind for kind, _ in runs]
    assert [run for run in short if run[0] != "same"] == [run for run in runs if run[0] != "same"]
    assert all(len(said) <= LONG + 20 for kind, said in short if kind == "same")
