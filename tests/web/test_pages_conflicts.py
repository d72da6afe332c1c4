"""Facts about the page of conflicts."""

import re

import pytest

from tests.web.paging import acting, browser, links, text, trams


@pytest.fixture
def bench(tmp_path):
    """A project with answers that cannot both hold: data that is gone before there is enough of it."""
    made = trams(str(tmp_path / "remit.db"))
    for question, words in (
        ("data.volume", "70,000 records a year."),
        ("data.lifetime", "Data is valid for two years."),
        ("data.minimum", "At least 200,000 records."),
    ):
        made.answer("trams", question, words, accept=True)
    yield made
    made.close()


def _cards(html):
    return re.findall(r'<article class="sheet clash" id="([^"]*)"', html)


def test_conflicts_show_every_answer_side_by_side_with_why_and_who_settles_it(bench):
    page = browser(bench).get("/p/trams/conflicts").text
    _, found = bench.conflicts("trams")
    assert found
    assert _cards(page) == [c.id for c in found]
    told = text(page)
    for conflict in found:
        assert all(said.words in told for said in conflict.said)
        assert conflict.why in told
        assert conflict.ask in told
        assert all(f"/p/trams/form#{q}" in links(page) for q in conflict.questions)


def test_conflicts_are_cut_by_kind_role_and_question(bench):
    client = browser(bench)
    _, found = bench.conflicts("trams")
    for severity in ("contradiction", "question"):
        wanted = [c.id for c in found if c.severity == severity]
        assert _cards(client.get(f"/p/trams/conflicts?severity={severity}").text) == wanted
    for role in bench.project("trams").form.roles:
        wanted = [c.id for c in found if role.id in c.settle]
        assert _cards(client.get(f"/p/trams/conflicts?role={role.id}").text) == wanted
    assert _cards(client.get("/p/trams/conflicts?question=data.minimum").text)
    assert _cards(client.get("/p/trams/conflicts?question=data.privacy").text) == []


def test_a_conflict_is_let_stand_with_a_reason_and_comes_back_when_a_value_changes(bench):
    client = browser(bench)
    _, (first, *_) = bench.conflicts("trams")
    refused = client.post(f"/p/trams/conflicts/{first.id}/accept", data={"reason": "  "})
    assert refused.status_code == 422
    page = client.post(f"/p/trams/conflicts/{first.id}/accept", data={"reason": "The pilot ends sooner."})
    assert first.id not in _cards(page.text)
    assert "The pilot ends sooner." in text(page.text)
    bench.answer("trams", "data.minimum", "At least 300,000 records.", accept=True)
    assert any(first.rule in one for one in _cards(client.get("/p/trams/conflicts").text))


def test_disputes_and_replies_stand_beside_the_conflicts(bench):
    acting(bench, "Ben Cole").dispute("trams", "data.minimum", "Half of that is enough.")
    bench.reply("trams", "deployment.performance", "data-scientist", "Within a second.")
    told = text(browser(bench).get("/p/trams/conflicts").text)
    assert "Ben Cole disagrees: Half of that is enough." in told
    assert "Required performance" in told


def test_a_project_without_conflicts_says_what_would_show(bench):
    bench.new("Empty", handle="empty")
    assert "Nothing can contradict yet" in browser(bench).get("/p/empty/conflicts").text
