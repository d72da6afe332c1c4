"""Facts about the pages of requirements and verification."""

import json
import re
import time
from decimal import Decimal

import polars as pl
import pytest

from remit.core.criteria import FitCriterion
from remit.core.observations import Source
from remit.web.pages import requirements
from remit.web.pages.requirements import fit_words, standing_of
from tests.web.paging import acting, browser, links, text, trams


@pytest.fixture
def bench(tmp_path):
    """A project with measurable answers and a table to measure them on: 50 rows, where 5000 and 20 are asked for."""
    made = trams(str(tmp_path / "remit.db"))
    pl.DataFrame({"delay": list(range(50))}).write_parquet(tmp_path / "trips.parquet")
    made.answer("trams", "scoping.problem", "Predict delays of trams ten minutes ahead.")
    made.answer("trams", "data.minimum", "At least 5000 records.", accept=True)
    made.answer("trams", "deployment.performance", "p95 latency under 200 ms.", accept=True)
    yield made
    made.close()


@pytest.mark.parametrize(
    ("fit", "said"),
    [
        (
            FitCriterion(
                "latency", "<", Decimal(200), "ms", statistic="p95", condition="500 request/s", window="5 min"
            ),
            "latency < 200 ms, at the 95th percentile, while the load is 500 requests per second, over 5 min",
        ),
        (
            FitCriterion("missing-share", "<=", Decimal("0.01"), "1", items=("age",)),
            "share of missing values <= 0.01, in age",
        ),
    ],
)
def test_a_fit_criterion_is_told_in_words_and_not_in_codes(fit, said):
    """A statistic, a load and a window are written out as people say them."""
    assert fit_words(fit) == said


def _measured(bench, tmp_path):
    bench.name_source("trams", Source("trips", "parquet", str(tmp_path / "trips.parquet")))
    bench.verify("trams")
    return bench


def _ids(html):
    return re.findall(r'<article class="sheet req" id="([^"]*)"', html)


def test_each_requirement_stands_beside_the_words_it_comes_from(bench):
    page = browser(bench).get("/p/trams/requirements").text
    states = bench.requirements("trams")
    assert _ids(page) == [r.requirement.id for r in states]
    told = text(page)
    for state in states:
        assert state.requirement.words in told
        assert state.requirement.informal or state.requirement.sentence in told


def test_filters_of_requirements_live_in_the_address_and_cut_alike(bench):
    client = browser(bench)
    states = bench.requirements("trams")
    form = bench.project("trams").form
    for stage in form.stages:
        wanted = [s.requirement.id for s in states if form.question(s.requirement.question).stage == stage.id]
        assert _ids(client.get(f"/p/trams/requirements?stage={stage.id}").text) == wanted
    for area in form.areas:
        wanted = [s.requirement.id for s in states if area.id in form.question(s.requirement.question).areas]
        assert _ids(client.get(f"/p/trams/requirements?area={area.id}").text) == wanted
    for status in {standing_of(s) for s in states}:
        wanted = [s.requirement.id for s in states if standing_of(s) == status]
        assert _ids(client.get(f"/p/trams/requirements?status={status}").text) == wanted
    assert "None fits" in client.get("/p/trams/requirements?stage=data&role=legal&kind=functional").text


def test_a_project_without_answers_says_where_requirements_come_from(bench):
    bench.new("Empty", handle="empty")
    assert "No requirements yet" in browser(bench).get("/p/empty/requirements").text
    assert "Nothing has been measured yet" in browser(bench).get("/p/empty/verification").text


def test_a_requirement_is_worded_prioritised_and_signed_in_place(bench):
    client = browser(bench)
    found = next(r.requirement.id for r in bench.requirements("trams") if r.requirement.question == "data.minimum")
    base = f"/p/trams/requirements/{found}"
    reply = client.post(f"{base}/sentence", data={"sentence": "There shall be enough trips."})
    assert reply.url.path == "/p/trams/requirements"
    client.post(f"{base}/priority", data={"priority": "must"})
    piece = client.post(f"{base}/agree", data={"role": "data-scientist"}, headers={"hx-request": "true"})
    assert piece.text.lstrip().startswith("<article")
    state = bench.requirement("trams", found)
    assert (state.requirement.sentence, state.priority) == ("There shall be enough trips.", "must")
    assert "data-scientist" in state.agreed
    assert "There shall be enough trips." in text(piece.text)


def test_what_no_machine_can_measure_is_vouched_for_by_name_and_never_by_a_file_of_the_server(bench):
    client = browser(bench)
    found = next(r.requirement.id for r in bench.requirements("trams") if r.requirement.question == "scoping.problem")
    base = f"/p/trams/requirements/{found}/vouch"
    for link in ("/etc/passwd", "notes.txt", "javascript:alert(1)", "ftp://example.org/x"):
        refused = client.post(base, data={"says": "satisfied", "because": "I saw it.", "link": link})
        assert refused.status_code == 422, link
    assert not bench.project("trams").attestations
    page = client.post(base, data={"says": "satisfied", "because": "I saw it.", "link": "https://example.org/minutes"})
    assert "Vouched for I saw it. Ada Berg" in text(page.text)
    assert 'href="https://example.org/minutes"' in page.text
    assert bench.requirement("trams", found).status == "satisfied"


def test_requirements_are_kept_as_gherkin_json_and_markdown(bench):
    client = browser(bench)
    ids = [r.requirement.id for r in bench.requirements("trams")]
    gherkin = client.get("/p/trams/requirements/gherkin")
    assert gherkin.text.startswith("Feature: Tram delays")
    told = client.get("/p/trams/requirements/json")
    assert [r["id"] for r in json.loads(told.text)["requirements"]] == ids
    markdown = client.get("/p/trams/requirements/markdown")
    assert re.findall(r"`([^`]+)`", markdown.text.replace(", in words only", ""))[: len(ids)]
    assert all(f"`{one}`" in markdown.text for one in ids)
    for reply in (gherkin, told, markdown):
        assert reply.headers["content-disposition"].startswith('attachment; filename="trams')


def test_markdown_of_requirements_keeps_signs_that_markdown_would_read(bench):
    bench.answer("trams", "data.privacy", "# No *names*, [no](links) <b>at all</b>")
    told = browser(bench).get("/p/trams/requirements/markdown").text
    assert r"\# No \*names\*, \[no\](links) \<b\>at all\</b\>" in told


def test_a_failed_check_shows_first_with_its_interval_and_is_waived_with_a_reason(bench, tmp_path):
    _measured(bench, tmp_path)
    client = browser(bench)
    page = client.get("/p/trams/verification").text
    order = re.findall(r'<h2 id="([a-z-]+)">', page)
    assert order[0] == "violated"
    assert re.search(r'<svg class="scale".*?aria-label="[^"]*50[^"]*Violated', page, re.DOTALL)
    found = next(r.requirement.id for r in bench.requirements("trams") if r.status == "violated")
    reply = client.post("/p/trams/verification/waive", data={"requirement": found, "reason": "The pilot is small."})
    assert reply.url.path == "/p/trams/verification"
    assert "The pilot is small." in text(reply.text)
    assert bench.requirement("trams", found).waived
    assert "The pilot is small." in text(client.get("/p/trams/requirements?status=waived").text)


def test_every_requirement_that_is_not_measured_says_what_it_would_take(bench, tmp_path):
    page = browser(_measured(bench, tmp_path)).get("/p/trams/verification").text
    table = page.partition('id="not-measured"')[2].partition("</section>")[0]
    rows = re.findall(r'<tr id="([^"]*)"><td>.*?</td><td>(.*?)</td>', table, re.DOTALL)
    assert rows
    assert all(text(why) for _, why in rows)


def test_a_source_is_named_bound_and_dropped(bench, tmp_path):
    client = browser(bench)
    where = str(tmp_path / "trips.parquet")
    client.post("/p/trams/verification/sources", data={"name": "trips", "kind": "parquet", "location": where})
    found = next(r.requirement.id for r in bench.requirements("trams") if r.requirement.question == "data.minimum")
    client.post("/p/trams/verification/bind", data={"requirement": found, "source": "trips"})
    assert "trips" in bench.project("trams").sources
    refused = client.post("/p/trams/verification/sources", data={
        "name": "t", "kind": "parquet", "location": where, "attributes": "nonsense"})  # fmt: skip
    assert refused.status_code == 422
    assert "is no name=value" in text(refused.text)
    client.post("/p/trams/verification/sources/drop", data={"source": "trips"})
    assert "trips" not in bench.project("trams").sources


def test_a_run_ends_and_tells_what_it_found(bench, tmp_path):
    bench.name_source("trams", Source("trips", "parquet", str(tmp_path / "trips.parquet")))
    client = browser(bench)
    client.post("/p/trams/verification/run")
    last = time.monotonic() + 30
    while 'aria-busy="true"' in (told := client.get("/p/trams/verification/run")).text:
        assert time.monotonic() < last, "it did not end"
        time.sleep(0.05)
    assert "1 violated" in text(told.text)
    assert told.headers["hx-refresh"] == "true"
    assert bench.project("trams").verdicts


def test_who_may_not_verify_starts_no_run(bench):
    bench.add_person("trams", "Cy Dahl")
    bench.remove_person("trams", "Cy Dahl")
    reply = browser(acting(bench, "Cy Dahl")).post("/p/trams/verification/run")
    assert reply.status_code == 403
    assert not bench.project("trams").verdicts


def test_of_very_many_requirements_every_one_is_on_the_page_and_any_can_be_shown_whole(bench, monkeypatch):
    monkeypatch.setattr(requirements, "WHOLE", 1)
    client = browser(bench)
    ids = [r.requirement.id for r in bench.requirements("trams")]
    assert len(ids) > 2
    first = client.get("/p/trams/requirements").text
    assert _ids(first) == ids[:1]
    assert [i for i in re.findall(r'<article class="[^"]*" id="([^"]*)"', first) if i in ids] == ids
    later = next(link for link in links(first) if link.endswith(f"#{ids[2]}"))
    assert _ids(client.get("/p/trams/requirements" + later.partition("#")[0]).text) == [ids[2]]
    for state in bench.requirements("trams"):
        assert state.requirement.sentence in text(first)


def test_a_page_that_acts_on_one_requirement_is_told_how_much_it_wrote_itself(bench):
    client = browser(bench)
    name = bench.requirements("trams")[0].requirement.id
    before = bench.project("trams").position
    reply = client.post(
        f"/p/trams/requirements/{name}/priority", data={"priority": "should"}, headers={"hx-request": "true"}
    )
    assert int(reply.headers["x-remit-wrote"]) == bench.project("trams").position - before == 1
