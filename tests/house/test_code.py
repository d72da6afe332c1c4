"""Facts about the code's shape: sizes, names, docstrings, imports, silenced lints."""

import ast
import io
import re
import sys
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.tree import SOURCE, at, files, none

LONGEST = 500
VAGUE_NAMES = {"utils", "util", "helpers", "helper", "common", "base", "manager", "handler", "service", "impl"}

SILENCE = re.compile(r"#\s*(?P<what>ruff:\s*noqa|noqa|type:\s*ignore|pyright:|basedpyright:|mypy:|pragma:)")
# What may stand between a silencing and its reason: `: S603, S607`, `[reportAny]`, `ignore[x]`, `no cover`.
SCOPE = re.compile(r"[:\s]*(?:ignore|no cover|basic|strict)?\s*(?:\[[^\]]*\]|(?:[A-Z]+\d+[,\s]*)+)?")

Scope = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def _modules(*under: str) -> list[Path]:
    return files(".py", under=under)


def test_no_file_is_longer_than_a_person_reads_in_one_sitting():
    """A file of ours has at most 500 lines; then it becomes a package by groups of what it does."""
    ours = files(".py", ".js", ".css", ".html", under=["src", "tests", "benchmarks", "tools"])
    sizes = {path: len(path.read_text("utf-8").splitlines()) for path in ours if "vendor" not in at(path)}
    none(
        (
            f"{at(path)}:{size} has {size} lines, {LONGEST} are allowed"
            for path, size in sizes.items()
            if size > LONGEST
        ),
        "Files that are too long:",
    )


def test_modules_are_named_for_what_they_hold():
    """No module or folder is called utils, helpers, common, base, manager, handler, service or impl."""
    none(
        (
            f"{at(path)}:1 is named {part!r}"
            for path in _modules("src", "tests", "benchmarks", "tools")
            for part in path.relative_to(SOURCE.parents[1]).with_suffix("").parts
            if VAGUE_NAMES & set(part.lower().split("_"))
        ),
        "Names that say nothing (plural nouns or a gerund instead):",
    )


def _imported(path: Path) -> Iterator[tuple[int, str]]:
    """The full names of the modules that a file imports, relative ones made absolute."""
    package = path.relative_to(SOURCE.parent).parent.parts
    for node in ast.walk(ast.parse(path.read_text("utf-8"), filename=str(path))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join([*start, *(node.module.split(".") if node.module else [])])
            # `from remit import core` imports remit.core: the names count where the module alone says too little.
            yield from (
                (node.lineno, f"{module}.{alias.name}" if module == "remit" else module) for alias in node.names
            )


@pytest.mark.parametrize(("station", "allowed"), [("core", ("core", "language")), ("language", ("language",))])
def test_what_is_pure_imports_only_the_standard_library(station: str, allowed: tuple[str, ...]):
    """Core imports the standard library and language; language imports the standard library alone."""
    modules = _modules(f"src/remit/{station}")
    assert modules, f"src/remit/{station} holds no module"
    ours = tuple(f"remit.{name}" for name in allowed)
    none(
        dict.fromkeys(
            f"{at(path, line)} imports {name}"
            for path in modules
            for line, name in _imported(path)
            if name.split(".")[0] not in sys.stdlib_module_names
            if not any(name == own or name.startswith(f"{own}.") for own in ours)
        ),
        f"Imports that make {station} depend on more than the standard library and {' and '.join(ours)}:",
    )


def _public(scope: Scope, prefix: str = "") -> Iterator[tuple[str, Scope]]:
    """The public classes and functions of a module, and the public methods of its public classes."""
    for node in scope.body:
        if not isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) or node.name.startswith("_"):
            continue
        marks = {ast.unparse(mark).split(".")[-1] for mark in node.decorator_list}
        if marks & {"overload", "setter", "deleter", "override"}:
            continue
        yield f"{prefix}{node.name}", node
        if isinstance(node, ast.ClassDef):
            yield from _public(node, f"{prefix}{node.name}.")


def test_everything_public_says_what_it_is():
    """Every public module, class and function of the package has a docstring."""
    breaches: list[str] = []
    for path in _modules("src/remit"):
        tree = ast.parse(path.read_text("utf-8"), filename=str(path))
        if any(part.startswith("_") and part != "__init__" for part in path.with_suffix("").parts[-1:]):
            continue
        if not ast.get_docstring(tree):
            breaches.append(f"{at(path, 1)} the module has none")
        breaches += [
            f"{at(path, node.lineno)} {name} has none" for name, node in _public(tree) if not ast.get_docstring(node)
        ]
    none(breaches, "Docstrings that are missing:")


def _comments(path: Path) -> Iterator[tuple[int, str]]:
    for token in tokenize.generate_tokens(io.StringIO(path.read_text("utf-8")).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string


def _unreasoned(comment: str) -> bool:
    found = SILENCE.search(comment)
    if found is None:
        return False
    rest = comment[found.end() :]
    scope = SCOPE.match(rest)
    reason = rest[scope.end() :] if scope else rest
    return len(re.findall(r"[^\W\d_]{2,}", reason)) < 2


@pytest.mark.parametrize(
    ("comment", "unreasoned"),
    [
        ("# no" + "qa", True),
        ("# no" + "qa: S603", True),
        ("# no" + "qa: S603, S607", True),
        ("# no" + "qa: S603 - our own program", False),
        ("# no" + "qa: S603  # our own program", False),
        ("# type" + ": ignore[attr-defined]", True),
        ("# py" + "right: ignore[reportAny]", True),
        ("# py" + "right: ignore[reportAny, reportUnknownMemberType] - scipy has no types here", False),
        ("# pragma" + ": no cover", True),
        ("# an ordinary comment", False),
    ],
)
def test_a_silencing_without_a_reason_is_told_from_one_with(comment: str, unreasoned: bool):
    """The rule below tells a rule's name from a reason."""
    assert _unreasoned(comment) is unreasoned


def test_every_silenced_lint_says_why():
    """A lint or type error that is silenced has its reason behind it on the same line."""
    none(
        (
            f"{at(path, line)} {comment}"
            for path in _modules("src", "tests", "benchmarks", "tools")
            for line, comment in _comments(path)
            if _unreasoned(comment)
        ),
        "Silenced without a reason on the same line:",
    )
