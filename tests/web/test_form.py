"""The form as a page: what it weighs, what it folds away, and that nobody's words become anything but words."""

from __future__ import annotations

import re

import httpx
import pytest

from tests.web.serving import bench_on, served

EVIL = "</textarea><script>alert(1)</script><img src=x onerror=alert(2)> & \"quoted\" 'single'"


@pytest.fixture(scope="module")
def room(tmp_path_factory):
    bench = bench_on(str(tmp_path_factory.mktemp("form") / "remit.db"))
    with served(bench) as (client, _):
        yield bench, client
    bench.close()


def _wire(client: httpx.Client, address: str) -> tuple[int, str]:
    """Give the bytes that travel for an address, and its text."""
    with client.stream("GET", address, headers={"accept-encoding": "gzip", "x-remit": ""}) as reply:
        assert reply.status_code == 200, address
        raw = b"".join(reply.iter_raw())
    return len(raw), client.get(address, headers={"x-remit": ""}).text if address.endswith((".js", "form")) else ""


def test_the_first_view_with_its_fonts_is_below_250_kilobytes(room, capsys):
    _, client = room
    page, text = _wire(client, "/p/trams/form")
    linked = set(re.findall(r'(?:href|src)="(/static/[^"]+)"', text))
    scripts = {address.partition("?")[0] for address in linked if ".js" in address}
    weights = {"/p/trams/form": page} | {
        address: _wire(client, address)[0] for address in linked if ".js" not in address
    }
    weights["/static/fonts/jetbrains-mono.woff2"] = _wire(client, "/static/fonts/jetbrains-mono.woff2")[0]
    todo = list(scripts)
    for address in todo:  # grows while it is walked: modules import modules
        weights[address], script = _wire(client, address)
        todo += [
            f"/static/js/{one}" for one in re.findall(r'from "\./([^"]+)"', script) if f"/static/js/{one}" not in todo
        ]
    with capsys.disabled():
        print(f"\nfirst view: {sum(weights.values()):,} bytes over the wire, {page:,} of them the page")  # noqa: T201  # what one wants to see grow or not
    assert len(weights) >= 9
    assert sum(weights.values()) < 250_000


def test_other_roles_questions_are_folded_to_a_line_and_counted(room):
    bench, client = room
    whole = client.get("/p/trams/form").text
    assert whole.count('<article class="card"') == len(bench.project("trams").form.questions) == 37
    assert "hidden</span>" not in whole
    cut = client.get("/p/trams/form?role=legal").text
    shown, folded = cut.count('<article class="card"'), cut.count('class="fold"')
    assert (shown, folded) == (3, 34)
    assert "34 hidden" in cut
    assert 'href="/p/trams/form">show all' in cut
    assert cut.count("data-rail=") == 37
    area = bench.project("trams").form.areas[0].id
    both = client.get(f"/p/trams/form?role=legal&area={area}").text
    assert both.count('<article class="card"') <= shown
    found = client.get("/p/trams/form?find=guideline").text
    assert 0 < found.count('<article class="card"') < 37


def test_progress_of_the_project_does_not_follow_the_filter(room):
    _, client = room
    figures = [
        re.findall(r"data-figure=[^>]*>([^<]*)<", client.get(f"/p/trams/form{cut}").text) for cut in ("", "?role=legal")
    ]
    assert figures[0] == figures[1]


def test_words_that_look_like_markup_stay_words_everywhere(room):
    bench, client = room
    bench.answer("trams", "scoping.problem", EVIL)
    bench.comment("trams", EVIL, "scoping.problem")
    bench.task("trams", EVIL, about="scoping.problem", role="data-scientist")
    bench.dispute("trams", "scoping.problem", EVIL)
    bench.skip("trams", "data.volume", EVIL)
    bench.reword("trams", "data.cycles", EVIL)
    bench.feedback("trams", EVIL, question="scoping.problem")
    base = bench.project("trams").standing("scoping.problem").answer.id
    bench.answer("trams", "scoping.problem", f"{EVIL} and more")
    place = "/p/trams/q/scoping.problem"
    texts = [client.get(address).text for address in ("/p/trams/form", place)]
    texts += [client.get(f"{place}/{tab}").text for tab in ("comments", "history", "impact", "requirements", "more")]
    texts.append(client.post(f"{place}/reading", data={"text": EVIL}).text)
    texts.append(client.post(f"{place}/answer", data={"text": "something else", "base": base}).text)
    for text in texts:
        assert "<script>alert" not in text
        assert "<img" not in text
    assert "style=" not in "".join(texts)
    assert not re.search(r"\son[a-z]+=\"", "".join(texts))


def test_a_text_that_begins_with_an_empty_line_is_shown_as_it_is(room):
    bench, client = room
    bench.answer("trams", "data.format", "\n\nParquet")
    text = client.get("/p/trams/q/data.format").text
    assert ">\n\n\nParquet</textarea>" in text, "the first line end after a textarea's tag is not part of its text"


def test_an_unknown_project_or_question_is_told_in_one_sentence(room):
    _, client = room
    for address in (
        "/p/nothing/form",
        "/p/trams/q/no.such",
        "/p/trams/q/no.such/history",
        "/p/trams/q/data.format/eggs",
    ):
        reply = client.get(address)
        assert reply.status_code in {404, 422}, address
        assert reply.json()["message"].endswith(".")
