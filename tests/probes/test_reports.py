"""Facts about reports of tests: what passed of what ran, how old it is, and that a report cannot do harm."""

import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.core.checks import assess
from remit.core.criteria import FitCriterion
from remit.core.observations import Failure, Observation, Source
from remit.probes.measuring import Place
from remit.probes.reports import reading
from remit.probes.reports.measuring import MEASURED, measure

NOW = "2026-11-23T08:00:00.000000Z"
WRITTEN = datetime(2026, 11, 22, 8, tzinfo=UTC).timestamp()
PASSED = FitCriterion("tests-passed", ">=", Decimal(1))
RUN = FitCriterion("tests-run", ">=", Decimal(1), "row")

MIXED = """<?xml version="1.0"?>
<testsuites>
  <testsuite name="unit" tests="4" failures="1" errors="1" timestamp="2026-11-22T08:00:00+00:00">
    <properties><property name="error" value="none"/></properties>
    <testcase classname="tests.test_a" name="test_good"><system-out>failure</system-out></testcase>
    <testcase classname="tests.test_a" name="test_bad"><failure message="no">secret</failure></testcase>
    <testcase classname="tests.test_a" name="test_broken"><failure/><error/></testcase>
    <testcase classname="tests.test_a" name="test_left"><skipped/></testcase>
  </testsuite>
  <testsuite name="fairness" timestamp="2026-11-20T10:00:00+02:00">
    <testcase name="parity"><flakyFailure/></testcase>
    <testcase name="off" status="notrun"/>
  </testsuite>
</testsuites>
"""


def looked(folder: Path, report: str | bytes | None, *criteria: FitCriterion, **given: str):
    if report is not None:
        (folder / "report.xml").write_bytes(report.encode() if isinstance(report, str) else report)
        os.utime(folder / "report.xml", (WRITTEN, WRITTEN))
    pairs = tuple((name.replace("_", "-"), said) for name, said in given.items())
    source = Source("tests", "junit", "report.xml", settings=pairs)
    return measure(source, criteria or (PASSED,), place=Place(folder, {}), as_of=NOW)


def seen(folder: Path, report: str | bytes | None, *criteria: FitCriterion, **given: str) -> Observation:
    found = looked(folder, report, *criteria, **given)[0]
    assert isinstance(found, Observation), found
    return found


def failed(folder: Path, report: str | bytes | None, **given: str) -> Failure:
    found = looked(folder, report, **given)[0]
    assert isinstance(found, Failure), found
    assert found.sentence.endswith((".", "?"))
    return found


def suite(*cases: str, about: str = 'timestamp="2026-11-22T08:00:00Z"') -> str:
    return f'<testsuite name="s" {about}>{"".join(cases)}</testsuite>'


GOOD, BAD = '<testcase name="good"/>', '<testcase name="bad"><failure/></testcase>'


def test_a_share_is_of_the_cases_that_ran_and_the_others_are_named(tmp_path: Path):
    found = seen(tmp_path, MIXED)
    figure = found.figures[0]
    assert (figure.estimate, figure.low, figure.high, figure.cases) == (0.5, 0.5, 0.5, 4)
    assert found.strength == "E2"
    said = " ".join(found.notes)
    for words in (
        "Failed (1): tests.test_a.test_bad.",
        "Broke off with an error (1): tests.test_a.test_broken.",
        "Skipped (2): tests.test_a.test_left, off.",
        "Passed only when run again (1): parity.",
        "Recorded on 2026-11-20 08:00 UTC (by its timestamp)",
    ):
        assert words in said
    assert "secret" not in repr(found)


def test_the_number_of_tests_that_ran_leaves_out_the_skipped(tmp_path: Path):
    assert seen(tmp_path, MIXED, RUN).figures[0].estimate == 4


def test_suite_and_case_narrow_what_counts(tmp_path: Path):
    assert seen(tmp_path, MIXED, suite="fair*").figures[0].cases == 1
    assert seen(tmp_path, MIXED, case="*test_good").figures[0].estimate == 1.0
    assert failed(tmp_path, MIXED, case="*test_best").code == "source.empty"


def test_a_folder_counts_as_all_of_its_reports(tmp_path: Path):
    folder = tmp_path / "report.xml"
    (folder / "deep").mkdir(parents=True)
    (folder / "a.xml").write_text(suite(GOOD, BAD))
    (folder / "deep" / "b.xml").write_text(suite(GOOD))
    (folder / "notes.txt").write_text("no report")
    assert seen(tmp_path, None).figures[0].cases == 3
    (folder / "deep" / "c.xml").write_text("<html/>")
    assert "deep/c.xml" in failed(tmp_path, None).sentence


def test_when_all_was_skipped_nothing_is_told(tmp_path: Path):
    found = seen(tmp_path, suite('<testcase name="a"><skipped/></testcase>'))
    assert found.figures[0].cases == 0
    assert assess(PASSED, found).status == "inconclusive"


@pytest.mark.parametrize(("report", "status"), [(suite(GOOD), "satisfied"), (suite(GOOD, BAD), "violated")])
def test_a_share_of_tests_is_judged_like_every_other(tmp_path: Path, report: str, status: str):
    assert assess(PASSED, seen(tmp_path, report)).status == status


def test_a_suite_that_tells_of_failures_it_does_not_name_is_no_evidence(tmp_path: Path):
    found = failed(tmp_path, suite(GOOD, about='tests="2" failures="1"'))
    assert "contradicts itself" in found.sentence
    more = seen(tmp_path, suite(GOOD, about='tests="5" failures="0"'))
    assert "4 more cases" in " ".join(more.notes)


def test_a_failure_of_the_suite_itself_counts(tmp_path: Path):
    assert seen(tmp_path, suite(GOOD, "<error message='setup'/>")).figures[0].estimate == 0.5


# How old a report is.


@pytest.mark.parametrize(
    ("limit", "fits"), [("2.9 days", False), ("3 days", True), ("1 week", True), ("73h", True), ("71 h", False)]
)
def test_a_report_older_than_the_source_allows_is_a_failure(tmp_path: Path, limit: str, fits: bool):
    found = looked(tmp_path, MIXED, max_age=limit)[0]
    if fits:
        assert isinstance(found, Observation)
    else:
        assert isinstance(found, Failure)
        assert found.code == "source.stale"
        assert "2026-11-20 08:00" in found.sentence


def test_a_suite_that_does_not_count_does_not_make_the_report_old(tmp_path: Path):
    assert seen(tmp_path, MIXED, max_age="2 days", suite="unit").figures[0].cases == 3


def test_without_a_timestamp_the_time_of_the_file_counts_and_is_named(tmp_path: Path):
    (tmp_path / "report.xml").write_text(suite(GOOD, about=""))
    os.utime(tmp_path / "report.xml", (1_700_000_000, 1_700_000_000))
    assert "time of the file" in " ".join(seen(tmp_path, None).notes)
    assert failed(tmp_path, None, max_age="30 days").code == "source.stale"


def test_a_timestamp_without_a_zone_says_so_and_one_yet_to_come_is_a_failure(tmp_path: Path):
    assert "no time zone" in " ".join(seen(tmp_path, suite(GOOD, about='timestamp="2026-11-23T09:00:00"')).notes)
    assert failed(tmp_path, suite(GOOD, about='timestamp="2027-01-01T00:00:00Z"')).code == "measure.impossible"


@pytest.mark.parametrize("limit", ["soon", "7", "-1 day", "3 months", "1 day 2 h"])
def test_an_age_that_cannot_be_read_is_a_failure(tmp_path: Path, limit: str):
    assert "max-age" in failed(tmp_path, MIXED, max_age=limit).sentence


# What is wrong with a report, and what it would like to do.

BOMB = '<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx">' + "".join(
    f'<!ENTITY x{n} "{"&x" + (str(n - 1) if n > 1 else "") + ";"}{"&x" + (str(n - 1) if n > 1 else "") + ";"}">'
    for n in range(1, 40)
)


@pytest.mark.parametrize(
    ("report", "code"),
    [
        (BOMB + "]><testsuite>&x39;</testsuite>", "source.refused"),
        ('<!DOCTYPE a [<!ENTITY e SYSTEM "file:/etc/hostname">]><testsuite name="&e;"/>', "source.refused"),
        ('<!DOCTYPE a [<!ENTITY % e SYSTEM "http://127.0.0.1/x"> %e;]><testsuite/>', "source.refused"),
        ('<!DOCTYPE a SYSTEM "http://127.0.0.1/x"><testsuite>&e;</testsuite>', "source.refused"),
        ("<testsuite>" * 60, "source.too-large"),
        ("<testsuite><testcase name='a'/>", "source.unreadable"),
        ("<html><body/></html>", "source.unreadable"),
        ("", "source.unreadable"),
        ("{}", "source.unreadable"),
        (b"\xff\xfe\x00", "source.unreadable"),
        ('<?xml version="1.0" encoding="none-such"?><testsuite/>', "source.unreadable"),
        ("<testsuite/>", "source.empty"),
    ],
)
def test_a_report_that_is_broken_or_a_trap_is_a_failure(tmp_path: Path, report: str | bytes, code: str):
    found = failed(tmp_path, report)
    assert found.code == code
    assert "x" * 20 not in found.sentence


def test_a_report_that_is_too_large_is_refused_before_it_is_read(tmp_path: Path):
    with (tmp_path / "report.xml").open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    assert failed(tmp_path, None).code == "source.too-large"


def test_more_cases_than_the_limit_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(reading, "MOST_CASES", 3)
    assert failed(tmp_path, suite(GOOD * 4)).code == "source.too-large"
    assert seen(tmp_path, suite(GOOD * 3)).figures[0].cases == 3


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"location": "none.xml"}, "source.missing"),
        ({"location": ""}, "source.unreadable"),
        ({"location": "${UNSET}.xml"}, "source.unreadable"),
        ({"location": "empty"}, "source.empty"),
        ({"settings": (("suit", "x"),)}, "source.setting"),
    ],
)
def test_what_is_wrong_with_a_source_is_a_failure_that_says_so(tmp_path: Path, given: dict, code: str):
    (tmp_path / "report.xml").write_text(MIXED)
    (tmp_path / "empty").mkdir()
    source = replace(Source("tests", "junit", "report.xml"), **given)
    found = measure(source, [PASSED, RUN], place=Place(tmp_path, {}), as_of=NOW)
    assert [one.code for one in found if isinstance(one, Failure)] == [code, code]


def test_a_measure_that_a_report_cannot_tell_fails_alone(tmp_path: Path):
    found = looked(tmp_path, MIXED, PASSED, FitCriterion("recall", ">=", Decimal(1)))
    assert isinstance(found[0], Observation)
    assert isinstance(found[1], Failure)
    assert all(name in found[1].sentence for name in MEASURED)


def test_the_fingerprint_is_that_of_the_content(tmp_path: Path):
    first = seen(tmp_path, MIXED).fingerprint
    assert seen(tmp_path, MIXED).fingerprint == first
    assert seen(tmp_path, MIXED + " ").fingerprint != first


def test_a_report_that_pytest_writes_is_counted_as_pytest_counts(tmp_path: Path):
    (tmp_path / "test_it.py").write_text(
        "import pytest\n"
        "def test_good(): pass\n"
        "def test_bad(): assert 0\n"
        "@pytest.mark.parametrize('n', range(5))\ndef test_many(n): pass\n"
        "@pytest.mark.skip\ndef test_left(): pass\n"
        "@pytest.fixture\ndef broken(): raise ValueError\n"
        "def test_broken(broken): pass\n"
        "@pytest.mark.xfail\ndef test_expected(): assert 0\n"
    )
    asked = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--junitxml=report.xml", "test_it.py"]
    subprocess.run(asked, cwd=tmp_path, check=False, capture_output=True)
    source = Source("tests", "junit", "report.xml")
    found = measure(source, [PASSED], place=Place(tmp_path, {}), as_of="2126-01-01T00:00:00Z")[0]
    assert isinstance(found, Observation)
    assert (found.figures[0].estimate, found.figures[0].cases) == (6 / 8, 8)
    assert "Skipped (2)" in " ".join(found.notes)


OUTCOMES = {"passed": "", "failed": "<failure/>", "error": "<error/>", "skipped": "<skipped/>"}


@given(st.lists(st.tuples(st.sampled_from(sorted(OUTCOMES)), st.booleans()), min_size=1, max_size=30))
@settings(max_examples=40, deadline=None)
def test_the_share_is_that_of_a_plain_count_however_suites_nest(
    tmp_path_factory: pytest.TempPathFactory, cases: list[tuple[str, bool]]
):
    folder = tmp_path_factory.getbasetemp()
    body = ""
    for at, (outcome, nested) in enumerate(cases):
        case = f'<testcase name="t{at}">{OUTCOMES[outcome]}</testcase>'
        body += f"<testsuite name='n'>{case}</testsuite>" if nested else case
    found = seen(folder, f"<testsuites>{suite(body)}</testsuites>")
    ran = [outcome for outcome, _ in cases if outcome != "skipped"]
    assert found.figures[0].cases == len(ran)
    assert found.figures[0].estimate == (ran.count("passed") / len(ran) if ran else 0)
