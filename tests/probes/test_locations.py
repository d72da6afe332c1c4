"""Facts about locations: relative, shipped, from the environment; never an address, never a secret in a sentence."""

from pathlib import Path

import pytest

from remit.core.errors import SourceFailed
from remit.probes.locations import resolve

HERE = Path("base")


def test_a_path_is_relative_to_the_base():
    assert resolve("data/table.csv", HERE, {}) == HERE / "data/table.csv"
    assert resolve(str(Path("over").resolve()), HERE, {}) == Path("over").resolve()


def test_an_example_is_the_shipped_file():
    assert resolve("example:acs-employment-ma.parquet", HERE, {}).read_bytes()[:4] == b"PAR1"


@pytest.mark.parametrize("name", ["none.parquet", "../__init__.py", "README.md/..", "", "/etc/passwd"])
def test_an_example_that_is_not_shipped_is_refused_and_the_shipped_ones_are_named(name):
    with pytest.raises(SourceFailed, match=r"acs-employment-ma\.parquet"):
        resolve(f"example:{name}", HERE, {})


def test_variables_come_from_the_environment_once():
    there = {"DATA": "warehouse/${SECRET}", "SECRET": "hush"}
    assert resolve("${DATA}/t.csv", HERE, there) == HERE / "warehouse/${SECRET}/t.csv"


@pytest.mark.parametrize("there", [{}, {"DATA": ""}])
def test_a_variable_that_is_not_set_is_named(there):
    with pytest.raises(SourceFailed, match=r"'DATA'.*not set"):
        resolve("${OTHER}/${DATA}/t.csv", HERE, {"OTHER": "hush", **there})


@pytest.mark.parametrize(
    "location", ["https://example.org/t.csv", "s3://bucket/t.parquet", "file:" + "///t.csv", "", "  "]
)
def test_addresses_and_nothing_are_refused(location):
    with pytest.raises(SourceFailed):
        resolve(location, HERE, {})


def test_no_sentence_tells_what_a_variable_holds():
    with pytest.raises(SourceFailed) as refused:
        resolve("${DATA}", HERE, {"DATA": "https://user:hush@example.org"})
    assert "hush" not in refused.value.message
