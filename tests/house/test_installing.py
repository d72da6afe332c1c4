"""Facts about what is installed and from where: dependencies, pins, addresses, licences."""

import re
import tomllib
from pathlib import Path

import pytest

from tests.house.tree import ROOT, at, files, lines, none

PROJECT = ROOT / "pyproject.toml"
PINS = [ROOT / "requirements" / "run.txt", ROOT / "requirements" / "dev.txt"]
LARGE = ("spark", "warehouses")
"""Extras that are too large for the fast tests; those of the slow ones are pinned in slow.txt."""

PIN = re.compile(r"(?P<name>[a-z0-9][a-z0-9._-]*)(?:\[[^\]]*\])?==(?P<version>[^\s;\\]+)")
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")

# Written in parts, so that this file does not break the rule that it checks.
PLACES = "|".join("/" + name + "/" for name in ("work", "root", "home/[a-z]+", "Users/[A-Za-z]+", "opt", "mnt"))
HOSTS = "|".join(
    first + r"\." + last
    for first, last in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("npmjs", "(?:org|com)"),
        ("yarnpkg", "com"),
        (r"deb\.debian", "org"),
        (r"security\.debian", "org"),
        (r"proxy\.golang", "org"),
        ("crates", "io"),
    )
)
ADDRESS = re.compile(rf"(?<![\w.$}}~-])(?:{PLACES})|\b(?:{HOSTS})\b|[A-Z]:\\Users\\|file:/" + "//")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("see /wor" + "k/main", True),
        ("'/hom" + "e/ada/remit'", True),
        ("https://py" + "pi.org/simple", True),
        ("https://example.org/wor" + "k/1", False),
        ("a /working/ day", False),
        ("$HOME/wor" + "k/remit", False),
    ],
)
def test_a_machine_s_own_path_is_told_from_other_text(text: str, told: bool):
    """The rule below knows a path of a machine and a registry's host when it sees one."""
    assert bool(ADDRESS.search(text)) is told


def test_no_file_knows_the_machine_it_was_written_on():
    """No file names a path of one machine or the host of a package registry."""
    none(
        (
            f"{at(path, number)} {found[0]}"
            for path in files()
            for number, line in lines(path)
            if (found := ADDRESS.search(line))
        ),
        "Paths and hosts that hold on one machine only:",
    )


@pytest.mark.parametrize("path", PINS, ids=lambda path: path.name)
def test_requirement_files_hold_hashes_and_no_addresses(path: Path):
    """Every requirement is one version with its hashes; where it comes from is the installer's business."""
    assert path.is_file(), f"{at(path)} is missing"
    breaches: list[str] = []
    pin: tuple[int, str] | None = None
    hashed = True
    for number, line in [*lines(path), (0, "end==0")]:
        text = line.strip()
        if text.startswith("#") or not text:
            bad = re.search(r"://|--(?:index|extra-index|find-links|trusted)|\s/", text)
        elif HASH.fullmatch(text.removesuffix("\\").strip()):
            hashed, bad = True, None
        elif PIN.match(text):
            if pin and not hashed:
                breaches.append(f"{at(path, pin[0])} {pin[1]} has no hash")
            pin, hashed = (number, text.removesuffix("\\").strip()), False
            bad = re.search(r"://|\s@\s", text)
        else:
            bad = text
        if bad:
            breaches.append(f"{at(path, number)} {text}")
    none(breaches, "Not a pinned requirement with hashes:")


def _pins(path: Path) -> dict[str, str]:
    return {found["name"]: found["version"] for _, line in lines(path) if (found := PIN.match(line))}


def test_the_tests_run_on_the_versions_that_people_run():
    """What requirements/run.txt pins, requirements/dev.txt pins to the same version."""
    run, dev = (_pins(path) for path in PINS)
    assert run, f"{at(PINS[0])}:1 pins nothing"
    none(
        (
            f"{at(PINS[1])}:1 {name} {dev.get(name)}, not {version}"
            for name, version in run.items()
            if dev.get(name) != version
        ),
        "Versions that differ:",
    )


def test_every_declared_dependency_is_pinned():
    """Each dependency of pyproject.toml is in the requirement files: `make lock` was run after the last change."""
    declared = tomllib.loads(PROJECT.read_text("utf-8"))
    own, extras = declared["project"]["dependencies"], declared["project"]["optional-dependencies"]
    groups = declared["dependency-groups"]
    large = [name for extra in LARGE for name in extras[extra]]
    others = [name for extra, names in extras.items() if extra not in LARGE for name in names]
    wanted = {
        PINS[0]: own,
        PINS[1]: [*own, *others, *groups["dev"]],
        PINS[0].with_name("slow.txt"): [*own, *others, *large, *groups["dev"], *groups["slow"]],
    }
    none(
        (
            f"{at(path)}:1 does not pin {requirement}"
            for path, requirements in wanted.items()
            for requirement in requirements
            if re.split(r"[\[<>=!~; ]", requirement)[0].lower() not in _pins(path)
        ),
        "Declared and not pinned:",
    )


def test_every_dependency_and_every_ignored_rule_has_its_reason_beside_it():
    """A line of pyproject.toml that brings in a library or leaves out a rule says why in a comment."""
    breaches: list[str] = []
    reasoned: str | None = None
    for number, line in lines(PROJECT):
        start = re.match(r'(dependencies|postgres|dev|ignore|"[^"]+") = \[\s*(?:#.*)?$', line)
        if start:
            reasoned = start[1]
        elif line.startswith("]"):
            reasoned = None
        elif reasoned and line.strip() and not re.search(r"#\s*\S+\s+\S+", line):
            breaches.append(f"{at(PROJECT, number)} {line.strip()}")
        if re.match(r'report\w+ = (?:false|"(?:none|warning|information)")', line) and "#" not in line:
            breaches.append(f"{at(PROJECT, number)} {line.strip()}")
    none(breaches, "Without a reason:")


def test_remit_is_under_the_apache_licence():
    """The licence is Apache-2.0, in full, and pyproject.toml says so."""
    licence = (ROOT / "LICENSE").read_text("utf-8")
    assert "Apache License" in licence
    assert "END OF TERMS AND CONDITIONS" in licence
    assert tomllib.loads(PROJECT.read_text("utf-8"))["project"]["license"] == "Apache-2.0"
