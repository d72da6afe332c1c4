"""Facts about REST: one envelope, versions of answers, pages of lists, its description, and that nothing breaks it."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import response_schema_conformance as as_described

from remit.core import errors
from remit.web.problems import status_of
from remit.workbench import shapes
from remit.workbench.shapes import answers as shapes_of_answers
from remit.workbench.shapes import requirements as shapes_of_requirements
from tests.house.tree import ROOT
from tests.web.teams import PROJECT, QUESTION, Team, team

API = f"/api/v1/projects/{PROJECT}"
ONE = f"{API}/questions/{QUESTION}"


@pytest.fixture(scope="module")
def people(tmp_path_factory) -> Iterator[Team]:
    """A team, with one person of each access."""
    folder: Path = tmp_path_factory.mktemp("team")
    yield from team(str(folder / "remit.db"), folder)


@pytest.fixture(scope="module")
def owner(people) -> httpx.Client:
    """A program with the owner's token."""
    return people.token("owner")


@pytest.fixture(scope="module")
def described(people) -> dict[str, Any]:
    """The description of REST."""
    return people.client().get("/api/v1/openapi.json").json()


def test_what_works_and_what_is_refused_come_in_one_envelope(owner):
    """`ok` tells them apart; a refusal has the code and sentence of the terminal."""
    assert owner.get(API).json()["ok"] is True
    refused = owner.get(f"{API}/questions/data.minimun")
    assert refused.status_code == 404
    told = refused.json()
    assert told["ok"] is False
    assert told["error"]["code"] == "question.unknown"
    assert "data.minimun" in told["error"]["message"]
    assert owner.get("/api/v1/nowhere").json()["error"]["code"] == "page.unknown"
    wrong = owner.delete(API)
    assert (wrong.status_code, wrong.json()["error"]["code"]) == (405, "page.method")
    for content in (b"{", b"[]", b'"x"', b"", b'{"text": 5}', b'{"text": null}', b"\xff"):
        broken = owner.post(f"{API}/comments", content=content, headers={"Content-Type": "application/json"})
        assert (broken.status_code, broken.json()["error"]["code"]) == (422, "input.invalid"), content


def test_a_body_that_breaks_off_is_told_where(owner):
    """One sentence: what, where, and what to do."""
    refused = owner.put(
        f"{ONE}/answer", content=b'{"text": "hi"', headers={"content-type": "application/json", "if-match": '""'}
    )
    assert refused.status_code == 422
    assert refused.json()["error"]["message"].startswith("The body is no JSON: it breaks at character ")


def test_every_error_has_a_status():
    """Each kind of refusal has one status, none of them 500."""
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, errors.RemitError)]
    for kind in kinds:
        if kind is not errors.RemitError:
            assert 400 <= status_of(kind("x")) < 600
            assert status_of(kind("x")) != 500, kind


def test_an_answer_is_written_on_the_version_that_was_read(people, owner):
    """Changes of different words both go in; of the same words, 412 gives both texts and nothing is written."""
    bench = people.bench("owner")
    first = owner.put(f"{ONE}/answer", json={"text": "we want fewer late trams and calm riders"},
                      headers={"If-Match": "*"})  # fmt: skip
    tag = first.headers["ETag"]
    assert owner.get(ONE).headers["ETag"] == tag
    bench.answer(PROJECT, QUESTION, "we want 30 % fewer late trams and calm riders")
    merged = owner.put(f"{ONE}/answer", json={"text": "we want fewer late trams and calm drivers"},
                       headers={"If-Match": tag})  # fmt: skip
    assert merged.status_code == 200
    assert merged.json()["data"]["merged"] is True
    assert merged.json()["data"]["answer"]["text"] == "we want 30 % fewer late trams and calm drivers"
    head = bench.project(PROJECT).position
    clash = owner.put(f"{ONE}/answer", json={"text": "we want 50 % fewer late trams and calm riders"},
                      headers={"If-Match": tag})  # fmt: skip
    assert clash.status_code == 412
    told = clash.json()["error"]
    assert told["code"] == "answer.stale"
    assert told["yours"] == "we want 50 % fewer late trams and calm riders"
    assert told["theirs"] == merged.json()["data"]["answer"]["text"]
    assert f'"{told["current"]}"' == merged.headers["ETag"]
    assert bench.project(PROJECT).position == head


def test_an_answer_without_its_base_is_asked_for_it(people, owner):
    """Nobody writes over what they did not read: the base is told, or it is said that there is none."""
    other = next(q.id for q in people.bench("owner").project(PROJECT).form.questions if q.id != QUESTION)
    address = f"{API}/questions/{other}/answer"
    assert owner.put(address, json={"text": "x"}).status_code == 428
    assert owner.put(address, json={"text": "First words."}, headers={"If-None-Match": "*"}).status_code == 200
    again = owner.put(address, json={"text": "Other words entirely."}, headers={"If-None-Match": "*"})
    assert again.status_code == 412
    assert again.json()["error"]["theirs"] == "First words."
    unknown = owner.put(address, json={"text": "x"}, headers={"If-Match": '"no-such-version"'})
    assert unknown.status_code == 404
    assert owner.put(address, json={"text": "x"}, headers={"If-None-Match": "abc"}).status_code == 422


def test_rest_gives_the_shapes_of_the_terminal(people, owner):
    """A program that reads one reads the other."""
    bench = people.bench("owner")
    shown = bench.show(PROJECT, QUESTION)
    names = bench.names(shown.project)
    assert owner.get(ONE).json()["data"] == _plain(shapes_of_answers.card(shown, names))
    view = bench.overview(PROJECT)
    assert owner.get(API).json()["data"] == _plain(shapes.overview(view, names))
    told = owner.get(f"{API}/requirements").json()["data"]["requirements"]
    assert told == _plain([shapes_of_requirements.requirement(r, names) for r in bench.requirements(PROJECT)])


def test_a_long_list_comes_in_pages_without_gap_or_double(people, owner):
    """Following `next` to its end gives everything once, also while others write."""
    bench = people.bench("owner")
    for number in range(7):
        bench.comment(PROJECT, f"note {number}")
    everything = [c["id"] for c in owner.get(f"{API}/comments", params={"limit": 500}).json()["data"]["comments"]]
    seen: list[str] = []
    after: str | None = ""
    while after is not None:
        data = owner.get(f"{API}/comments", params={"limit": 2, "after": after}).json()["data"]
        seen += [c["id"] for c in data["comments"]]
        after = data["next"]
    assert seen == everything
    assert owner.get(f"{API}/comments", params={"limit": 0}).status_code == 422
    assert owner.get(f"{API}/comments", params={"limit": 10_000}).status_code == 422


def test_a_project_can_be_taken_along_and_read_back(people, owner, tmp_path):
    """The export is the project file: another database takes it in and proves it."""
    from remit.workbench import open_workbench

    reply = owner.get(f"{API}/export")
    path = tmp_path / "trams.remit"
    path.write_bytes(reply.content)
    other = open_workbench(str(tmp_path / "other.db"), person="Ann", create=True)
    brought = other.bring(path)
    assert brought.project.position == people.bench("owner").project(PROJECT).position
    assert other.audit(PROJECT).ok
    other.close()
    bare = owner.get(f"{API}/export", params={"names": "false"}).text
    assert '"name": "Owner"' in reply.text
    assert '"name": "Owner"' not in bare


def test_the_description_names_every_operation_once_with_what_can_go_wrong(described):
    """Each operation has an id of its own, a tag, a sentence, and an example for each refusal."""
    operations = [one for path in described["paths"].values() for one in path.values()]
    names = [one["operationId"] for one in operations]
    assert len(names) == len(set(names)) > 50
    for one in operations:
        assert one["tags"], one
        assert one["summary"], one
        refused = {status: reply for status, reply in one["responses"].items() if int(status) >= 400}
        assert {"401", "404", "422"} <= set(refused)
        for reply in refused.values():
            example = reply["content"]["application/json"]["example"]
            assert example["error"]["code"]
            assert example["error"]["message"].endswith(".")
    referred = set(re.findall(r"#/components/schemas/([\w-]+)", str(described)))
    assert referred <= set(described["components"]["schemas"])


def test_the_reference_of_rest_is_current():
    """docs/reference/rest.md says what the description says; `make docs` writes it anew."""
    spec = importlib.util.spec_from_file_location("write_rest", ROOT / "tools" / "write_rest.py")
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    assert tool.PAGE.read_text("utf-8") == tool.page(), "run `make docs`: rest.md is not current"


def test_a_workshop_is_prepared_held_and_written_up_through_rest(people, owner):
    at = f"{API}/sittings"
    made = owner.post(at, json={"title": "By a program", "minutes": 30})
    assert (made.status_code, made.json()["data"]["sitting"]["kind"]) == (201, "workshop")
    word = made.json()["data"]["sitting"]["id"]
    listed = owner.get(at).json()["data"]["sittings"]
    assert word in {one["id"] for one in listed}
    told = owner.post(f"{at}/{word}/invite", json={}).json()["data"]["invitation"]
    guest = people.client()
    into = guest.post(told["path"], data={"name": "Pia Program", "roles": ["legal"]})
    assert into.headers["location"] == told["opens"]
    over = owner.post(f"{at}/{word}/close").json()["data"]["sitting"]
    assert over["closed_at"]
    refused = owner.post(f"{at}/{word}/invite", json={})
    assert (refused.status_code, refused.json()["error"]["code"]) == (409, "sitting.closed")
    minutes = owner.get(f"{at}/{word}/minutes").json()["data"]
    assert "Pia Program" in {one["person"]["name"] for one in minutes["there"]}
    assert owner.get(f"{at}/none").status_code == 404


def test_what_no_machine_measures_is_vouched_for_through_rest(people, owner):
    bench = people.bench("owner")
    vouched = next(r.requirement.id for r in bench.requirements(PROJECT) if r.requirement.informal)
    at = f"{API}/requirements/{vouched}/attest"
    told = owner.post(at, json={"says": "satisfied", "because": "Seen in May.", "link": "https://example.org/plan"})
    assert told.status_code == 200, told.text
    assert told.json()["data"]["requirement"]["attested"]["because"] == "Seen in May."
    for link in ("../secrets.txt", "ftp://example.org/plan"):
        refused = owner.post(at, json={"says": "satisfied", "because": "x", "link": link})
        assert refused.status_code == 422, link


@pytest.mark.slow
def test_nothing_that_is_sent_breaks_the_server(described, people, owner):
    """Whatever is sent to any operation: no fault, and what comes back is as it is described."""
    operations = [found.ok() for found in schemathesis.openapi.from_dict(described).get_all_operations()]
    assert len(operations) > 50
    for one in operations:
        _ask_much(one, people.running.url, owner.headers["Authorization"])


def _ask_much(operation: Any, url: str, token: str) -> None:
    @settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    @given(case=operation.as_strategy())
    def ask(case: Any) -> None:
        reply = case.call(base_url=url, headers={"Authorization": token})
        case.validate_response(reply, checks=[not_a_server_error, as_described])

    ask()


def _plain(shape: Any) -> Any:
    import json

    return json.loads(json.dumps(shape, default=str))
