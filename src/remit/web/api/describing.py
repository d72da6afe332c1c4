"""The OpenAPI description of REST: the operations, and the shapes that they give.

The shapes are those of `remit.workbench.shapes`, the same that the terminal writes with `--format json`. Their schemas
are read off those functions: the keys of what they give, typed by the dataclasses that they are given.
"""

from __future__ import annotations

import ast
import dataclasses
import inspect
import textwrap
import types
import typing
from collections.abc import Callable
from functools import lru_cache
from typing import Any, Union, cast

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from remit import __version__
from remit.workbench import shapes
from remit.workbench.shapes import answers, findings, reasons, requirements, sittings

Schema = dict[str, Any]
MODULES = (shapes, answers, findings, reasons, requirements, sittings)
DESCRIPTION = (
    "What Remit can do, for programs. Each operation is a verb that the terminal and the pages call, too. Whatever "
    'works gives `{"ok": true, "data"}`, whatever is refused `{"ok": false, "error": {"code", "message"}}`: the codes '
    "are those of the terminal. Sign in with a token from your account page: `Authorization: Bearer remit_…`."
)


def openapi(app: FastAPI) -> Schema:
    """Give the description of an application's operations."""
    made: Schema = get_openapi(
        title="Remit", version=__version__, description=DESCRIPTION, routes=app.routes, openapi_version="3.1.0"
    )
    made["paths"] = {path: found for path, found in made.get("paths", {}).items() if path.startswith("/api/")}
    parts = made.setdefault("components", {})
    kept = parts.setdefault("schemas", {})
    for name in ("HTTPValidationError", "ValidationError"):
        kept.pop(name, None)
    kept.update(shape_schemas())
    parts["securitySchemes"] = {
        "token": {"type": "http", "scheme": "bearer", "description": "A token from the account page."}
    }
    made["security"] = [{"token": []}]
    return made


@lru_cache(maxsize=1)
def shape_schemas() -> Schema:
    """Give the schema of each shape by name, and that of a problem."""
    found: Schema = {
        "Problem": {
            "type": "object",
            "required": ["ok", "error"],
            "properties": {
                "ok": {"const": False, "type": "boolean"},
                "error": {
                    "type": "object",
                    "required": ["code", "message"],
                    "properties": {"code": {"type": "string"}, "message": {"type": "string"}},
                },
            },
        }
    }
    for module in MODULES:
        for name, function in vars(module).items():
            own = inspect.isfunction(function) and function.__module__ == module.__name__
            if own and not name.startswith("_") and name not in {"about", "words", "runs"}:
                found[name] = _Shape(function).schema()
    return found


class _Shape:
    """One function that gives a shape, read."""

    def __init__(self, function: Callable[..., Any]) -> None:
        self.hints = typing.get_type_hints(function)
        self.tree = cast("ast.FunctionDef", ast.parse(textwrap.dedent(inspect.getsource(function))).body[0])
        self.doc = (inspect.getdoc(function) or "").split("\n\n")[0].replace("\n", " ")
        self.names: dict[str, Any] = dict(self.hints)

    def schema(self) -> Schema:
        keys: Schema = {}
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                self.names.setdefault(node.targets[0].id, self._type(node.value))
        for node in self.tree.body:
            if isinstance(node, ast.Return) and node.value is not None:
                self._keys(node.value, keys)
        return {"type": "object", "description": self.doc, "properties": keys}

    def _keys(self, node: ast.expr, keys: Schema) -> None:
        """Add the keys of a dict, of a union of dicts, or of another shape that goes in whole."""
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
            self._keys(node.left, keys)
            self._keys(node.right, keys)
        elif isinstance(node, ast.Dict):
            for key, value in zip(node.keys, node.values, strict=True):
                if key is None:
                    self._keys(value, keys)
                elif isinstance(key, ast.Constant) and isinstance(key.value, str):
                    keys[key.value] = self._schema(value)

    def _schema(self, node: ast.expr) -> Schema:  # noqa: PLR0911  # one for each kind of expression
        """Give the schema of what an expression gives; {} (anything) where that cannot be read off."""
        if isinstance(node, ast.IfExp):
            either = (self._schema(node.body), self._schema(node.orelse))
            return {"anyOf": list(either)} if all(either) else {}
        if isinstance(node, ast.Constant) and node.value is None:
            return {"type": "null"}
        if isinstance(node, ast.BoolOp) and isinstance(node.op, ast.Or):
            either = [self._schema(value) for value in node.values]
            return {"anyOf": either} if all(either) else {}
        if isinstance(node, ast.ListComp):
            return {"type": "array", "items": self._items(node)}
        if isinstance(node, ast.Dict | ast.DictComp):
            return {"type": "object"}
        if isinstance(node, ast.Compare):
            return {"type": "boolean"}
        if isinstance(node, ast.Call):
            return self._called(node)
        return _plain(self._type(node))

    def _items(self, node: ast.ListComp) -> Schema:
        called = node.elt
        if isinstance(called, ast.Call) and isinstance(called.func, ast.Name) and called.func.id in _NAMED:
            return {"$ref": f"#/components/schemas/{called.func.id}"}
        return {}

    def _called(self, node: ast.Call) -> Schema:
        name = node.func.id if isinstance(node.func, ast.Name) else ""
        if name in _NULLABLE:
            return {"anyOf": [{"$ref": f"#/components/schemas/{name}"}, {"type": "null"}]}
        if name in _NAMED:
            return {"$ref": f"#/components/schemas/{name}"}
        if name == "_maybe":
            return {"anyOf": [{"$ref": "#/components/schemas/person"}, {"type": "null"}]}
        return {"list": {"type": "array"}, "dict": {"type": "object"}, "len": {"type": "integer"},
                "runs": {"type": "array"}, "bool": {"type": "boolean"}}.get(name, {})  # fmt: skip

    def _type(self, node: ast.expr) -> Any:  # noqa: ANN401  # a type, whatever it is
        """Give the type of a name or of a field of a dataclass, None where that cannot be read off."""
        if isinstance(node, ast.Name):
            return self.names.get(node.id)
        if isinstance(node, ast.Attribute):
            owner = self._type(node.value)
            if dataclasses.is_dataclass(owner):
                hints = typing.get_type_hints(owner)
                if node.attr in hints:
                    return hints[node.attr]
                prop = getattr(owner, node.attr, None)
                return (
                    typing.get_type_hints(prop.fget).get("return") if isinstance(prop, property) and prop.fget else None
                )
        return None


_NAMED = frozenset(
    name
    for module in MODULES
    for name, function in vars(module).items()
    if inspect.isfunction(function) and function.__module__ == module.__name__ and not name.startswith("_")
) - {"about", "words", "runs"}
_NULLABLE = frozenset({"review", "aside", "criterion", "observation", "record"})


def _plain(kind: Any) -> Schema:  # noqa: ANN401  # a type, whatever it is
    """Give the schema of a plain type."""
    if kind in {str, int, float, bool}:
        return {"type": {str: "string", int: "integer", float: "number", bool: "boolean"}[kind]}
    origin = typing.get_origin(kind)
    if origin is typing.Literal:
        return {"type": "string", "enum": list(typing.get_args(kind))}
    if origin in {Union, types.UnionType}:
        parts = [{"type": "null"} if part is type(None) else _plain(part) for part in typing.get_args(kind)]
        return {"anyOf": parts} if all(parts) else {}
    return {}
