"""YAML, JSON and TOML of a repository: read with limits, as plain values; nothing in them is ever carried out."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any, cast

import yaml

from remit.probes.failing import Unmeasurable

LARGEST = 4 * 1024 * 1024
"""Bytes of one document."""

DEEPEST = 40
MOST_EVENTS = 400_000
"""How deep values may nest, and how many there may be."""

_RESOLVED = {
    "null": (r"~|null|Null|NULL|", "~nN"),
    "bool": (r"true|True|TRUE|false|False|FALSE", "tTfF"),
    "int": (r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    "float": (r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)", "-+.0123456789"),
}
"""Plain values of YAML 1.2's core schema, and the signs that they begin with."""


def _loader() -> Any:  # noqa: ANN401 - the library is untyped
    """Give the safe loader with the plain values of YAML 1.2, which DVC writes: `1e-4` is a number, `on` a word."""
    made: Any = type("Loader", (getattr(yaml, "CSafeLoader", yaml.SafeLoader),), {"yaml_implicit_resolvers": {}})
    for kind, (pattern, first) in _RESOLVED.items():
        signs = [*first, ""] if kind == "null" else list(first)
        made.add_implicit_resolver(f"tag:yaml.org,2002:{kind}", re.compile(f"(?:{pattern})\\Z"), signs)
    made.add_constructor("tag:yaml.org,2002:int", _whole)
    return made


def _whole(_: object, node: yaml.nodes.ScalarNode) -> int:
    text = str(node.value)
    return int(text, 0) if text[:2] in {"0o", "0x"} else int(text)


_LOADER = _loader()


def mapping(content: bytes, name: str) -> Mapping[str, object]:
    """Give what a document holds by name; an empty one holds nothing. Raises `Unmeasurable`."""
    if len(content) > LARGEST:
        raise Unmeasurable("source.too-large", f"{name!r} is larger than {LARGEST // 1024**2} MiB.")
    try:
        text = content.decode("utf-8-sig")
        if name.endswith(".toml"):
            held: object = tomllib.loads(text)
        elif name.endswith(".json"):
            held = json.loads(text)
        else:
            _guard(text, name)
            held = yaml.load(text, Loader=_LOADER)  # noqa: S506 - the safe loader, in C where it is there
    except (yaml.YAMLError, ValueError, RecursionError, OverflowError):
        raise Unmeasurable("source.unreadable", f"{name!r} cannot be parsed; put it right and commit it.") from None
    if held is None:
        return {}
    if not isinstance(held, dict):
        raise Unmeasurable(
            "source.unreadable", f"{name!r} does not hold names with values; put it right and commit it."
        )
    return by_name(cast("object", held))


def _guard(text: str, name: str) -> None:
    """Refuse what nests too deep or holds aliases, before any value is built."""
    depth = 0
    events = cast("Iterator[yaml.Event]", yaml.parse(text, Loader=_LOADER))  # pyright: ignore[reportUnknownMemberType] untyped library
    for count, event in enumerate(events):
        if isinstance(event, yaml.events.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.events.CollectionEndEvent):
            depth -= 1
        if depth > DEEPEST or count > MOST_EVENTS:
            raise Unmeasurable("source.too-large", f"{name!r} nests deeper, or holds more, than is read here.")
        if isinstance(event, yaml.events.AliasEvent):
            raise Unmeasurable("source.unreadable", f"{name!r} holds aliases, which are not followed; write them out.")


def by_name(value: object) -> Mapping[str, object]:
    """Give a mapping with its names as text; an empty one for what is none."""
    if not isinstance(value, dict):
        return {}
    return {str(name): held for name, held in cast("dict[object, object]", value).items()}


def entries(value: object) -> list[object]:
    """Give the entries of a list; none for what is no list."""
    return cast("list[object]", value) if isinstance(value, list) else []


def at(held: object, dotted: str) -> object:
    """Give the value under a dotted name (`train.epochs`, `layers.0`), or None."""
    named = by_name(held)
    if dotted in named:
        return named[dotted]
    first, _, rest = dotted.partition(".")
    if isinstance(held, list):
        listed = cast("list[object]", held)
        inner = listed[int(first)] if first.isdecimal() and int(first) < len(listed) else None
    else:
        inner = named.get(first)
    return at(inner, rest) if rest and inner is not None else inner if not rest else None
