"""Facts about the pages that people follow: every command runs, and tells what the page shows."""

import importlib.util
import re
import shlex
import shutil
from pathlib import Path

import polars as pl
import pytest

from remit.probes.data import settings as of_tables
from remit.probes.endpoints import targets as of_endpoints
from remit.probes.models import settings as of_models
from remit.probes.reports import measuring as of_reports
from remit.probes.repositories import measuring as of_repositories
from remit.probes.settings import KINDS
from remit.probes.telemetry import settings as of_telemetry
from tests.docs.walking import DOCS, ROOT, lines, walk


def test_every_command_of_the_readme_works_in_the_order_in_which_it_stands(remit):
    """Only what never ends by itself is left out."""
    pl.DataFrame({"left": [0, 1] * 4_000}).write_parquet("customers.parquet")
    told = [line for line in lines(ROOT / "README.md") if line != "remit serve"]
    assert len(told) > 12
    for line in told:
        said = remit(*shlex.split(line)[1:])
        assert said.code == 0, f"{line}: {said.err}"


@pytest.mark.parametrize("page", ["tables", "repositories", "reports"])
def test_the_shortest_example_of_a_source_works(page, remit, monkeypatch):
    walk(DOCS / "sources" / f"{page}.md", remit, monkeypatch.setenv)


@pytest.mark.slow
@pytest.mark.parametrize("page", ["models", "endpoints", "telemetry"])
def test_the_shortest_example_of_a_service_works(page, remit, monkeypatch):
    if page == "models":
        pytest.importorskip("mlflow")
    if page == "telemetry" and not shutil.which("prometheus"):
        pytest.skip("there is no Prometheus on this machine")
    walk(DOCS / "sources" / f"{page}.md", remit, monkeypatch.setenv)


@pytest.mark.slow
def test_the_tutorial_takes_a_table_and_a_registry_to_verdicts(remit, monkeypatch):
    pytest.importorskip("mlflow")
    walk(DOCS / "tutorial.md", remit, monkeypatch.setenv)


def test_the_form_that_the_page_shows_is_whole_and_its_commands_work(remit):
    page = DOCS / "own-form.md"
    blocks = re.findall(r"```yaml\n(.*?)```", page.read_text("utf-8"), re.DOTALL)
    for name, text in zip(("acme.yaml", "acme-2.yaml"), blocks, strict=True):
        Path(name).write_text(text, "utf-8")
        assert remit("forms", "lint", name).code == 0
    for line in lines(page):
        said = remit(*shlex.split(line)[1:])
        assert said.code == 0, f"{line}: {said.err}"
    spoilt = blocks[0].replace("scoping.ml-fit: The kind", "scoping.mlfit: The kind")
    Path("acme.yaml").write_text(spoilt, "utf-8")
    told = " ".join(remit("forms", "lint", "acme.yaml").out.split())
    shown = re.search(r"^ {4}(acme\.yaml:.*)$", page.read_text("utf-8"), re.MULTILINE)
    assert shown
    assert shown[1] in told


@pytest.mark.slow
def test_where_the_example_begins_can_be_followed(remit, monkeypatch):
    walk(DOCS / "example.md", remit, monkeypatch.setenv)


@pytest.mark.parametrize(
    ("page", "settings"),
    [
        ("tables", (*of_tables.SETTINGS, *of_tables.FAMILIES)),
        ("models", of_models.SETTINGS),
        ("endpoints", of_endpoints.SETTINGS),
        ("telemetry", (*of_telemetry.SETTINGS, *of_telemetry.FAMILIES)),
        ("repositories", of_repositories.SETTINGS),
        ("reports", of_reports.SETTINGS),
    ],
)
def test_every_setting_of_a_source_is_told_on_its_page(page, settings):
    said = set(re.findall(r"`([a-z.-]+[A-Z]*)[=`]", (DOCS / "sources" / f"{page}.md").read_text("utf-8")))
    assert sorted(set(settings) - said) == []


@pytest.mark.parametrize("name", ["write_measures", "write_form_rules"])
def test_the_reference_is_current(name):
    """docs/reference/ says what the measures and the rules over forms say; `make docs` writes it anew."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
    assert spec
    assert spec.loader
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    assert tool.PAGE.read_text("utf-8") == tool.page(), f"run `make docs`: {tool.PAGE.name} is not current"


def test_every_kind_of_source_is_on_the_page_that_lists_them():
    said = set(re.findall(r"`([a-z]+)`", (DOCS / "sources.md").read_text("utf-8")))
    assert sorted(set(KINDS) - said) == []
