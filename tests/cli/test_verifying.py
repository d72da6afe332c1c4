"""Facts about verification for machines: project files in CI, reports in JUnit XML, SARIF and JSON, exit codes."""

import contextlib
import json
import os
import pty
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import polars as pl
import pytest

REPORTS = ("--junit", "j.xml", "--sarif", "s.sarif", "--json", "d.json")


@pytest.fixture
def measured(churn, tmp_path: Path):
    """Four requirements that are violated, satisfied, inconclusive and not measurable, and the table they are of."""
    label = [1] * 500 + [0] * 500
    predicted = [1] * 450 + [0] * 50 + [1] * 142 + [0] * 358
    pl.DataFrame({"y": label, "p": predicted}).write_parquet(tmp_path / "cases.parquet")
    churn("answer", "churn", "data.minimum", "at least 50,000 rows", "--accept")
    metrics = "recall of at least 80 % and precision of at least 75 %"
    churn("answer", "churn", "modeling.business-metrics", metrics, "--accept")
    churn("answer", "churn", "modeling.bias", "selection-rate ratio at least 0.8 for sex", "--accept")
    told = churn("source", "add", "churn", "cases", "cases.parquet", "--label", "y", "--prediction", "p")
    assert told.code == 0, told.err
    return churn


@pytest.fixture
def file(measured, tmp_path: Path) -> Path:
    """The project as a file, with no database any more."""
    assert measured("export", "churn", "--to", "churn.remit").code == 0
    for database in tmp_path.glob("remit.db*"):
        database.unlink()
    return tmp_path / "churn.remit"


def _statuses(data: dict[str, Any]) -> dict[str, str]:
    found = {v["requirement"]: v["verdict"]["status"] for v in data["verdicts"]}
    return found | {u["requirement"]: u["status"] for u in data["unmeasured"]}


EXPECTED = {
    "data.minimum/rows": "violated",
    "modeling.business-metrics/recall": "satisfied",
    "modeling.business-metrics/precision": "inconclusive",
    "modeling.bias/selection-rate-ratio-sex": "not-measured",
}


def test_an_exported_file_is_verified_without_a_database_and_left_as_it_is(measured, file, tmp_path):
    """The verdicts are those of the project; neither a database nor a byte of the file is written."""
    before = file.read_bytes()
    told = measured("verify", "churn.remit", "--fail-on", "violated", json=True)
    assert told.code == 7
    assert _statuses(told.data) == EXPECTED
    assert (told.data["recorded"], told.data["file"]) == (False, None)
    assert file.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["cases.parquet", "churn.remit"]
    assert "Nothing was recorded." in measured("verify", "./churn.remit").out


def test_a_file_that_is_no_project_is_refused_in_one_sentence(measured, file):
    """A table, a folder, and a path where nothing is."""
    assert measured("verify", "cases.parquet", json=True).error["code"] == "file.unreadable"
    assert measured("verify", "./", json=True).error["code"] == "file.unreadable"
    assert measured("verify", "gone/churn.remit", json=True).error["code"] == "file.unreadable"
    damaged = file.read_text().replace("Churn", "Chorn")
    file.write_text(damaged)
    assert measured("verify", "churn.remit", json=True).error["code"] == "log.broken"


def test_verdicts_recorded_in_a_file_are_told_as_written_and_counted_when_imported(measured, file):
    """--record appends to the file, and `remit import` brings what was appended."""
    lines = file.read_text().splitlines()
    data = measured("verify", "churn.remit", "--record", json=True).data
    assert (data["recorded"], data["file"]) == (True, "churn.remit")
    assert file.read_text().splitlines()[: len(lines)] == lines
    assert len(file.read_text().splitlines()) == len(lines) + 3
    assert "Written to other.remit" in measured("verify", "churn.remit", "--record-to", "other.remit").out
    assert measured("import", "other.remit").code == 0
    assert measured("status", json=True).data["verdicts"]["violated"] == 1
    assert measured("audit").code == 0


def test_two_branches_that_both_recorded_are_merged_by_git_and_imported_whole(measured, file, tmp_path):
    """Each branch verified on its own; the merged file holds both runs, is verified, recorded in and imported."""

    def git(*words: str) -> None:
        settings = ("-c", "user.name=Theo", "-c", "user.email=theo@example.org", "-c", "commit.gpgsign=false")
        subprocess.run(["git", *settings, *words], cwd=tmp_path, check=True, capture_output=True)

    def recorded(*words: str) -> None:
        assert measured("verify", "churn.remit", "--record", *words).code == 0
        git("add", "-A")
        git("commit", "-qm", "verdicts")

    git("init", "-q", "-b", "main", ".")
    recorded("--only", "data.minimum")  # the first record also tells git how to merge
    git("checkout", "-qb", "branch")
    recorded("--only", "modeling.business-metrics")
    git("checkout", "-q", "main")
    recorded("--only", "data.minimum")
    git("merge", "-q", "branch", "-m", "both")
    assert file.read_text().count('"verdict.given"') == 4
    assert _statuses(measured("verify", "churn.remit", json=True).data) == EXPECTED
    recorded()
    assert file.read_text().count('"verdict.given"') == 7
    brought = measured("import", "churn.remit", json=True).data
    assert brought["conflicts"] == []
    assert measured("audit").code == 0
    assert _counts(measured) == {"violated": 1, "satisfied": 1, "inconclusive": 1, "not-measured": 1}


def _counts(remit: Any) -> dict[str, int]:
    return {status: n for status, n in remit("status", json=True).data["verdicts"].items() if n}


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--record", "--as", "Nobody"), 6),
        (("--record-to", "gone/x.remit"), 5),
        (("--record-to", "cases.parquet"), 5),
        (("--record-to", "x.remit", "--no-record"), 2),
        (("--junit", "gone/x.xml"), 5),
        (("--sarif", "."), 5),
        (("--json", "churn.remit"), 2),
        (("--junit", "x", "--sarif", "./x"), 2),
        (("--record-to", "x.remit", "--json", "x.remit"), 2),
        (("--junit", "a\0b"), 2),
        (("--junit", os.devnull), 5),
        (("--junit", "-"), 2),
        (("--format", "markdown"), 2),
        (("--limit", "0"), 2),
        (("--limit", "nan"), 2),
        (("--limit", "inf"), 2),
        (("--fail-on", "violated,worse"), 2),
        (("--as-of", "soon"), 2),
        (("--as-of", "2999-01-01"), 2),
        (("--only", "no.such"), 3),
    ],
)
@pytest.mark.usefixtures("file")
def test_what_cannot_be_done_is_refused_before_anything_is_measured_or_written(words, code, measured, tmp_path):
    """One sentence and an exit code; no report, no verdict, nothing left behind."""
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    told = measured("verify", "churn.remit", *words)
    assert told.code == code, told.err
    assert told.out == ""
    assert len(told.err.strip().splitlines()) == 1
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_unknown_verdicts_to_fail_on_are_refused_with_those_that_are_known(measured):
    """The sentence lists what may stand there."""
    said = measured("verify", "--fail-on", "broken").err
    for status in ("violated", "error", "inconclusive", "stale", "not-measured", "satisfied"):
        assert status in said


def test_a_report_that_cannot_be_written_leaves_the_database_as_it_was(measured, head):
    """Nothing is measured, so nothing is recorded; a database is no place for a report, either."""
    before = head()
    assert measured("verify", "--junit", "gone/x.xml").code == 5
    assert measured("verify", "--json", "remit.db").code == 2
    assert measured("verify", "--record-to", "x.remit").code == 2
    assert head() == before


def test_a_requirement_whose_verdict_is_stale_and_cannot_be_renewed_counts_as_stale(measured):
    """Once its source is gone, the earlier verdict does not count any more, and no new one can be had."""
    measured("verify")
    measured("source", "drop", "churn", "cases", "moved")
    told = measured("verify", "--fail-on", "stale", *REPORTS, json=True)
    assert told.code == 7
    assert _statuses(told.data)["data.minimum/rows"] == "stale"
    assert measured("verify", "--fail-on", "not-measured").code == 7
    assert measured("verify", "--fail-on", "violated").code == 0
    results = json.loads(Path("s.sarif").read_text())["runs"][0]["results"]
    assert {(r["ruleId"], r["level"]) for r in results} == {
        ("data.minimum/rows", "warning"),
        ("modeling.business-metrics/recall", "warning"),
        ("modeling.business-metrics/precision", "warning"),
    }


# --- JSON ------------------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("file")
def test_the_json_file_holds_what_the_envelope_holds(measured):
    """The same data, without the envelope."""
    told = measured("verify", "churn.remit", "--json", "d.json", json=True)
    assert json.loads(Path("d.json").read_text()) == told.data


@pytest.mark.usefixtures("file")
def test_no_report_holds_a_number_that_json_has_no_word_for(measured):
    """A table without cases has figures that are no numbers; they are null."""
    pl.DataFrame({"y": [0, 0], "p": [0, 0]}).write_parquet("cases.parquet")
    told = measured("verify", "churn.remit", *REPORTS, json=True)
    for text in (told.out, Path("d.json").read_text(), Path("s.sarif").read_text()):
        json.loads(text, parse_constant=lambda word: pytest.fail(f"{word} is no JSON"))


@pytest.mark.usefixtures("file")
def test_reports_take_the_place_of_old_ones_whole(measured, tmp_path):
    """An older, longer report is gone; its permissions stay, and nothing temporary is left."""
    Path("d.json").write_text("x" * 100_000)
    Path("d.json").chmod(0o640)
    measured("verify", "churn.remit", *REPORTS)
    json.loads(Path("d.json").read_text())
    assert Path("d.json").stat().st_mode & 0o777 == 0o640
    names = {"cases.parquet", "churn.remit", "d.json", "j.xml", "s.sarif"}
    assert {path.name for path in tmp_path.iterdir()} == names


# --- JUnit -----------------------------------------------------------------------------------------------------------


def _cases(path: str = "j.xml") -> dict[str, ET.Element]:
    suite = ET.parse(path).getroot()[0]  # noqa: S314  # our own file
    return {f"{case.get('classname')}/{(case.get('name') or '').partition(':')[0]}": case for case in suite}


def _properties(case: ET.Element) -> dict[str, str]:
    return {p.get("name", ""): p.get("value", "") for p in case.iter("property")}


@pytest.mark.usefixtures("file")
def test_each_requirement_is_a_test_case_with_what_it_rests_on(measured):
    """Violated fails, satisfied passes, what cannot be told is skipped with the sentence that says why."""
    measured("verify", "churn.remit", *REPORTS)
    root = ET.parse("j.xml").getroot()  # noqa: S314  # our own file
    assert [element.tag for element in (root, *root)] == ["testsuites", "testsuite"]
    for element in (root, root[0]):
        counts = [element.get(name) for name in ("tests", "failures", "errors", "skipped")]
        assert counts == ["4", "1", "0", "2"]
    cases = _cases()
    assert set(cases) == set(EXPECTED)
    ends = {name: [part.tag for part in case if part.tag != "properties"] for name, case in cases.items()}
    assert list(ends.values()).count([]) == 1
    assert ends["data.minimum/rows"] == ["failure"]
    assert ends["modeling.business-metrics/recall"] == []
    assert ends["modeling.business-metrics/precision"] == ["skipped"]
    assert ends["modeling.bias/selection-rate-ratio-sex"] == ["skipped"]
    failure = cases["data.minimum/rows"].find("failure")
    assert failure is not None
    assert failure.get("type") == "violated"
    assert "at least 50,000 rows are required" in (failure.get("message") or "")
    assert cases["data.minimum/rows"].get("name") == "rows: The training data shall hold at least 50,000 rows."
    found = _properties(cases["modeling.business-metrics/recall"])
    assert found["estimate"] == "0.9"
    assert found["interval"].startswith("0.8705")
    assert found["interval"].endswith("at 95 %")
    assert (found["strength"], found["cases"], found["source"]) == ("E3", "500", "cases")
    assert found["fingerprint"].startswith("rows-1:")
    assert found["as_of"].startswith("20")
    assert _properties(cases["data.minimum/rows"])["interval"] == "1000 exactly"


@pytest.mark.usefixtures("file")
def test_a_source_that_is_gone_is_an_error_in_every_report_and_no_failure(measured, tmp_path):
    """JUnit: error with the code of the failure. SARIF: an open result, and a notification of what went wrong."""
    (tmp_path / "cases.parquet").unlink()
    assert measured("verify", "churn.remit", "--fail-on", "violated", *REPORTS).code == 0
    assert measured("verify", "churn.remit", "--fail-on", "error").code == 7
    case = _cases()["data.minimum/rows"]
    assert [part.get("type") for part in case if part.tag == "error"] == ["source.missing"]
    assert case.find("failure") is None
    run = _run()
    assert {(r["kind"], r["level"]) for r in run["results"]} == {("open", "none")}
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    told = invocation["toolExecutionNotifications"]
    assert [n["associatedRule"]["id"] for n in told] == [r["ruleId"] for r in run["results"]]
    assert {n["level"] for n in told} == {"error"}
    assert {n["descriptor"]["id"] for n in told} == {"source.missing"}
    assert "There is no file 'cases.parquet'." in told[0]["message"]["text"]


def test_what_was_waived_or_cannot_be_measured_at_all_is_skipped_and_fails_nothing(measured):
    """It stands among the cases, with its reason, and neither counts for --fail-on nor is a result in SARIF."""
    measured("waive", "churn", "data.minimum/rows", "until the pilot")
    measured("answer", "churn", "usecase.goal", "Keep more customers.", "--accept")
    assert measured("verify", "--only", "data.minimum", "--fail-on", "not-measured,violated", *REPORTS).code == 0
    (case,) = _cases().values()
    assert [part.get("message") for part in case if part.tag == "skipped"] == ["Waived: until the pilot"]
    assert _run()["results"] == []
    measured("verify", *REPORTS)
    informal = [case for case in _cases().values() if case.get("classname") == "usecase.goal"]
    assert all("fit criterion" in (part.get("message") or "") for case in informal for part in case.iter("skipped"))


def test_words_that_xml_cannot_hold_do_not_break_the_report(measured):
    """Control characters, half characters' neighbours, markup and quotation marks in people's own words."""
    odd = "Hold \x01\x0b <b>&\"'\ufffe \U0001f600"
    assert measured("reword", "churn", "data.minimum/rows", odd).code == 0
    measured("verify", *REPORTS)
    assert "<b>&\"'" in (_cases()["data.minimum/rows"].get("name") or "")
    assert _run()["tool"]["driver"]["rules"][0]["shortDescription"]["text"].endswith("\U0001f600")


# --- SARIF -----------------------------------------------------------------------------------------------------------

LEVELS = {"none", "note", "warning", "error"}
KINDS = {"pass", "open", "informational", "notApplicable", "review", "fail"}


def _run(path: str = "s.sarif") -> dict[str, Any]:
    """Give the one run of a log, once it was held against the specification (SARIF 2.1.0, section in brackets)."""
    log = json.loads(Path(path).read_text("utf-8"))
    assert log["version"] == "2.1.0"  # 3.13.2
    assert set(log) <= {"$schema", "version", "runs"}
    (run,) = log["runs"]
    assert set(run) <= {"tool", "invocations", "results", "automationDetails", "properties"}
    driver = run["tool"]["driver"]
    assert driver["name"]  # 3.19.8
    ids = [rule["id"] for rule in driver["rules"]]  # 3.49.3
    assert len(set(ids)) == len(ids)
    for rule in driver["rules"]:
        assert all(rule[part]["text"] for part in ("shortDescription", "fullDescription", "help"))  # 3.12.3
        assert rule["defaultConfiguration"]["level"] in LEVELS  # 3.50.3
    for result in run["results"]:
        assert ids[result["ruleIndex"]] == result["ruleId"]  # 3.27.5, 3.27.6
        assert result["kind"] in KINDS  # 3.27.9
        assert result["level"] in LEVELS
        assert (result["kind"] == "fail") == (result["level"] != "none")  # 3.27.9, 3.27.10
        assert result["message"]["text"]  # 3.27.11
        assert all(isinstance(value, str) for value in result["partialFingerprints"].values())  # 3.27.17
        for location in result["locations"]:
            physical = location.get("physicalLocation")
            if physical is not None:
                uri = physical["artifactLocation"]["uri"]  # 3.4.3: a URI reference
                assert "\\" not in uri
                assert " " not in uri
                assert not uri.startswith("/")
                assert physical["region"]["startLine"] >= 1  # 3.30.5
    for invocation in run["invocations"]:
        assert isinstance(invocation["executionSuccessful"], bool)  # 3.20.14: required
        for told in invocation["toolExecutionNotifications"]:
            assert told["message"]["text"]  # 3.58.5: required
            assert told["level"] in LEVELS
            assert ids[told["associatedRule"]["index"]] == told["associatedRule"]["id"]  # 3.52.5
    return run


def test_sarif_shows_what_does_not_hold_at_the_line_of_the_answer(measured, file):
    """Violated is an error and inconclusive a warning; satisfied gives a rule and no result."""
    measured("verify", "churn.remit", *REPORTS)
    run = _run()
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == sorted(EXPECTED, key=_order(run))
    found = {result["ruleId"]: result for result in run["results"]}
    assert {name: result["level"] for name, result in found.items()} == {
        "data.minimum/rows": "error",
        "modeling.business-metrics/precision": "warning",
    }
    lines = file.read_text().splitlines()
    for result in found.values():
        physical = result["locations"][0]["physicalLocation"]
        assert physical["artifactLocation"]["uri"] == "churn.remit"
        line = lines[physical["region"]["startLine"] - 1]
        assert '"answer.given"' in line
        assert result["ruleId"].partition("/")[0] in line
    properties = found["modeling.business-metrics/precision"]["properties"]
    assert properties["status"] == "inconclusive"
    seen = properties["observation"]
    assert seen["figures"][0]["low"] < 0.75 < seen["figures"][0]["high"]
    assert seen["strength"] == "E3"
    assert seen["fingerprint"].startswith("rows-1:")
    assert run["invocations"][0] == {"executionSuccessful": True, "toolExecutionNotifications": []}


def _order(run: dict[str, Any]) -> Any:
    return [rule["id"] for rule in run["tool"]["driver"]["rules"]].index


@pytest.mark.usefixtures("file")
def test_a_result_is_the_same_one_in_every_run(measured):
    """What a viewer follows a result by depends on project and requirement alone, not on lines or figures."""
    measured("verify", "churn.remit", *REPORTS, "--record")
    first = {r["ruleId"]: r["partialFingerprints"] for r in _run()["results"]}
    pl.DataFrame({"y": [1, 0], "p": [1, 0]}).write_parquet("cases.parquet")
    measured("verify", "churn.remit", *REPORTS, "--record")
    second = {r["ruleId"]: r["partialFingerprints"] for r in _run()["results"]}
    assert first["data.minimum/rows"] == second["data.minimum/rows"]
    assert len({json.dumps(mark) for mark in second.values()}) == len(second)


def test_the_place_of_an_answer_is_told_from_the_top_of_the_repository(measured, file, tmp_path):
    """Beneath a work tree the path starts there, percent-encoded; nothing of the machine is in the report."""
    (tmp_path / ".git").mkdir()
    folder = tmp_path / "the needs"
    folder.mkdir()
    file.rename(folder / "churn é.remit")
    (tmp_path / "cases.parquet").rename(folder / "cases.parquet")
    measured("verify", "the needs/churn é.remit", *REPORTS)
    places = [r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in _run()["results"]]
    assert set(places) == {"the%20needs/churn%20%C3%A9.remit"}
    for report in ("j.xml", "s.sarif", "d.json"):
        assert str(tmp_path) not in Path(report).read_text()


def test_from_a_database_results_have_a_logical_place_only(measured):
    """There is no file whose line could be shown."""
    measured("verify", *REPORTS)
    for result in _run()["results"]:
        (location,) = result["locations"]
        assert set(location) == {"logicalLocations"}
        assert location["logicalLocations"][0]["fullyQualifiedName"] == f"churn/{result['ruleId']}"


def test_braces_in_a_message_are_doubled_and_no_environment_is_told(measured, monkeypatch):
    """A location that names a variable is quoted as it was written; single braces would hold arguments (3.11.5)."""
    monkeypatch.setenv("SECRET_PLACE", "hidden-folder")
    measured("source", "add", "churn", "cases", "${SECRET_PLACE}/x.parquet", "--label", "y", "--prediction", "p")
    measured("verify", *REPORTS)
    messages = [n["message"]["text"] for n in _run()["invocations"][0]["toolExecutionNotifications"]]
    assert messages
    assert all("${{SECRET_PLACE}}" in message for message in messages)
    for report in ("j.xml", "s.sarif", "d.json"):
        assert "hidden-folder" not in Path(report).read_text()


# --- Sources, and a person watching ----------------------------------------------------------------------------------


def test_what_else_a_kind_of_source_takes_is_set_by_name(measured):
    """--set gives pairs of name and value; a value may hold an equals sign."""
    words = ("source", "add", "churn", "s", "x.csv", "--set", "pattern.code=a=b", "--set", "on-time=${LIMIT}")
    (found,) = [s for s in measured(*words, json=True).data["sources"] if s["name"] == "s"]
    assert found["settings"] == {"pattern.code": "a=b", "on-time": "${LIMIT}"}
    assert measured("source", "add", "churn", "s", "x.csv", "--set", "pattern.code").code == 2


@pytest.mark.usefixtures("file")
def test_progress_is_told_on_standard_error_to_a_person_and_to_nobody_else(measured, tmp_path):
    """Standard output holds the JSON alone, whoever watches."""
    words = [sys.executable, "-m", "remit", "verify", "churn.remit", "--format", "json"]
    leader, follower = pty.openpty()
    watched = subprocess.run(words, cwd=tmp_path, stdout=subprocess.PIPE, stderr=follower, check=True)
    os.close(follower)
    said = b""
    with contextlib.suppress(OSError):  # the other end is closed
        while chunk := os.read(leader, 65_536):
            said += chunk
    os.close(leader)
    assert b"measuring" in said
    assert json.loads(watched.stdout)["ok"] is True
    assert measured("verify", "churn.remit").err == ""
