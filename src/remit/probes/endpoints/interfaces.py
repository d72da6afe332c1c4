"""Interfaces: whether the OpenAPI document that is served is the one that was agreed, and where it differs.

Two documents are the same when they have the same operations with the same parameters, bodies and replies; titles,
descriptions, examples and the order of things make no difference. References are followed on both sides.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from remit.probes.endpoints.addresses import Url
from remit.probes.endpoints.schemas import REMARKS, Json, Schema, is_list, is_object, loads, referred
from remit.probes.failing import Unmeasurable

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")

MOST_STEPS = 200_000
"""How many parts of two documents are compared."""

DEEPEST = 200
"""How deep two documents may be nested, references included."""

_SUCCESS = re.compile(r"2[0-9]{2}")
_UNORDERED = frozenset({"required", "enum", "type"})
_REMARKS = REMARKS - {"$defs", "definitions", "default", "format"}


def opened(text: bytes, shown: str) -> Mapping[str, Json]:
    """Give the document that a text holds, JSON or YAML. Raises `Unmeasurable`."""
    try:
        found = loads(text)
    except ValueError:
        found = _yaml(text)
    if not is_object(found):
        raise Unmeasurable("source.unreadable", f"{shown} is neither JSON nor YAML with names and values.")
    return found


def _yaml(text: bytes) -> Json:
    import yaml  # only for documents that are no JSON

    try:
        # By way of JSON: keys become text, dates and the like are turned away, and shared parts are no longer shared.
        loaded = yaml.load(text, Loader=_loader())  # noqa: S506  # a safe loader that has no aliases
        return loads(json.dumps(loaded, allow_nan=False))
    except (yaml.YAMLError, ValueError, TypeError, RecursionError):
        return None


def _loader() -> type:
    import yaml

    class Plain(yaml.SafeLoader):
        """A safe loader that knows no aliases, so that a small text stays small, and no dates."""

        def fetch_alias(self) -> None:
            raise yaml.YAMLError

    Plain.yaml_implicit_resolvers = {
        first: [(tag, rule) for tag, rule in rules if tag != "tag:yaml.org,2002:timestamp"]
        for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    return Plain


def is_openapi(document: Mapping[str, Json]) -> bool:
    """Tell whether a document describes an interface."""
    return isinstance(document.get("openapi"), str) and is_object(document.get("paths", {}))


def operations(document: Mapping[str, Json], shown: str) -> dict[str, Mapping[str, Json]]:
    """Give what can be called, by method and path (`GET /items`). Raises `Unmeasurable`."""
    version = document.get("openapi")
    if not isinstance(version, str) or not version.startswith("3."):
        raise Unmeasurable("source.unreadable", f"{shown} is no OpenAPI document of version 3.")
    found: dict[str, Mapping[str, Json]] = {}
    for path, item in _mapping(document.get("paths", {}), shown).items():
        parts = _mapping(item, shown)
        if "$ref" in parts:
            parts = _mapping(referred(parts["$ref"], document, shown), shown)
        for method in METHODS:
            if method in parts:
                operation = _mapping(parts[method], shown)
                every = (*_sequence(parts.get("parameters", [])), *_sequence(operation.get("parameters", [])))
                found[f"{method.upper()} {path}"] = {**operation, "parameters": list(every)}
    return found


def reply_schema(document: Mapping[str, Json], method: str, url: Url, shown: str) -> Schema:
    """Give the schema of a good reply of the operation that a URL calls. Raises `Unmeasurable` when none is agreed."""
    path = url.target.partition("?")[0]
    prefixes = [re.sub(r"^[a-z]+://[^/]+", "", str(_mapping(one, shown).get("url", ""))).rstrip("/")
                for one in _sequence(document.get("servers", []))]  # fmt: skip
    ways = operations(document, shown)
    # A path without parameters goes before one with them (OpenAPI 3.1, section 4.8.8.2).
    for name in sorted(ways, key=lambda one: one.count("{")):
        verb, _, template = name.partition(" ")
        pattern = "[^/]+".join(re.escape(part) for part in re.split(r"\{[^}/]*\}", template))
        if verb != method or not any(re.fullmatch(re.escape(prefix) + pattern, path) for prefix in ["", *prefixes]):
            continue
        replies = _mapping(ways[name].get("responses", {}), shown)
        for status in [one for one in replies if _SUCCESS.fullmatch(one)] + ["2XX", "default"]:
            reply = _resolved(replies.get(status), document, shown)
            content = _mapping(reply.get("content", {}) if is_object(reply) else {}, shown)
            kind = next((one for one in content if "json" in one), "")
            if kind:
                return Schema(_mapping(content[kind], shown).get("schema", True), document, shown)
        raise Unmeasurable("measure.impossible", f"{shown} agrees on no JSON reply of {name}.")
    raise Unmeasurable("measure.impossible", f"{shown} has no {method} {path}, so no reply of it is agreed.")


def differences(agreed: Mapping[str, Json], served: Mapping[str, Json], shown: str) -> tuple[int, list[str]]:
    """Give how many operations were compared, and every difference in words. Raises `Unmeasurable`."""
    mine, yours = operations(agreed, shown), operations(served, "The document that is served")
    found = [f"{name} is agreed and not served" for name in mine if name not in yours]
    found += [f"{name} is served and not agreed" for name in yours if name not in mine]
    both = _Comparison(agreed, served, shown)
    for name in mine:
        if name in yours:
            found += both.operation(name, mine[name], yours[name])
    return len({*mine, *yours}), found


class _Comparison:
    """Two documents under comparison; a pair of parts is compared once, so that cycles end."""

    def __init__(self, agreed: Mapping[str, Json], served: Mapping[str, Json], shown: str) -> None:
        self._documents = (agreed, served)
        self._shown = (shown, "The document that is served")
        self._seen: set[tuple[int, int]] = set()
        self._steps = 0

    def operation(self, name: str, agreed: Mapping[str, Json], served: Mapping[str, Json]) -> list[str]:
        found = self._named(name, "parameter", self._parameters(agreed, 0), self._parameters(served, 1))
        pair = (self._part(agreed.get("requestBody"), 0), self._part(served.get("requestBody"), 1))
        if bool(pair[0].get("required")) != bool(pair[1].get("required")):
            found.append(f"{name}: the request body is {'' if pair[0].get('required') else 'not '}required as agreed")
        found += self._content(f"{name} request", *pair)
        mine, yours = (_mapping(one.get("responses", {}), self._shown[0]) for one in (agreed, served))
        found += self._only(f"{name}: reply", mine, yours)
        for status in mine:
            if status in yours:
                pair = (self._part(mine[status], 0), self._part(yours[status], 1))
                found += self._content(f"{name} reply {status}", *pair)
        return found

    def _part(self, part: Json, side: int) -> Mapping[str, Json]:
        found = _resolved(part, self._documents[side], self._shown[side])
        return _mapping(found, self._shown[side]) if found else {}

    def _parameters(self, operation: Mapping[str, Json], side: int) -> dict[str, Json]:
        """Give the parameters by place and name; those of the operation go before those of its path."""
        parts = [self._part(one, side) for one in _sequence(operation.get("parameters", []))]
        return {f"{part.get('name')} ({part.get('in')})": part for part in parts}

    def _named(self, name: str, what: str, agreed: Mapping[str, Json], served: Mapping[str, Json]) -> list[str]:
        found = self._only(f"{name}: {what}", agreed, served)
        for key in agreed:
            if key in served:
                mine, yours = cast("dict[str, Json]", agreed[key]), cast("dict[str, Json]", served[key])
                if bool(mine.get("required")) != bool(yours.get("required")):
                    found.append(f"{name}: {what} {key} is {'' if mine.get('required') else 'not '}required as agreed")
                found += self._schemas(f"{name} {key}", mine.get("schema"), yours.get("schema"))
                found += self._content(f"{name} {key}", mine, yours)
        return found

    def _content(self, at: str, agreed: Mapping[str, Json], served: Mapping[str, Json]) -> list[str]:
        mine, yours = (_mapping(one.get("content", {}), self._shown[0]) for one in (agreed, served))
        found = self._only(f"{at}: content", mine, yours)
        for kind in mine:
            if kind in yours:
                pair = [_mapping(one, self._shown[0]).get("schema") for one in (mine[kind], yours[kind])]
                found += self._schemas(at, pair[0], pair[1])
        return found

    @staticmethod
    def _only(what: str, agreed: Iterable[str], served: Iterable[str]) -> list[str]:
        mine, yours = list(agreed), list(served)
        return [f"{what} {key} is agreed and not served" for key in mine if key not in yours] + [
            f"{what} {key} is served and not agreed" for key in yours if key not in mine
        ]

    def _schemas(self, at: str, agreed: Json, served: Json, depth: int = 0) -> list[str]:
        self._steps += 1
        if self._steps > MOST_STEPS or depth > DEEPEST:
            raise Unmeasurable("source.too-large", f"{self._shown[0]} or what is served is too large to be compared.")
        mine = _resolved(agreed, self._documents[0], self._shown[0])
        yours = _resolved(served, self._documents[1], self._shown[1])
        if is_object(mine) and is_object(yours):
            key = (id(mine), id(yours))
            if key in self._seen:
                return []
            self._seen.add(key)
            return self._rules(at, mine, yours, depth)
        return [] if _plain(mine) == _plain(yours) else [f"{at}: the schema is not the agreed one"]

    def _rules(self, at: str, mine: Mapping[str, Json], yours: Mapping[str, Json], depth: int) -> list[str]:
        ones, others = _without_remarks(mine), _without_remarks(yours)
        found: list[str] = []
        for name in dict.fromkeys([*ones, *others]):
            one, other = ones.get(name), others.get(name)
            if name in {"properties", "patternProperties"}:
                ours, theirs = (_mapping(part or {}, self._shown[0]) for part in (one, other))
                found += self._only(f"{at}: property", ours, theirs)
                for key in ours:
                    if key in theirs:
                        found += self._schemas(f"{at}.{key}", ours[key], theirs[key], depth + 1)
            elif is_object(one) and is_object(other) and name not in {"const", "default"}:
                found += self._schemas(f"{at}.{name}", one, other, depth + 1)
            elif name in {"allOf", "anyOf", "oneOf", "prefixItems"} and _lengths(one) == _lengths(other) >= 0:
                for number, pair in enumerate(zip(_sequence(one), _sequence(other), strict=True)):
                    found += self._schemas(f"{at}.{name}[{number}]", pair[0], pair[1], depth + 1)
            elif _plain(one, unordered=name in _UNORDERED) != _plain(other, unordered=name in _UNORDERED):
                found.append(f"{at}: {name} is not as agreed")
        return found


def _without_remarks(rules: Mapping[str, Json]) -> dict[str, Json]:
    """Give the rules alone; OpenAPI 3.0's `nullable` is written as 3.1's type `null`."""
    found = {name: rule for name, rule in rules.items() if name not in _REMARKS and not name.startswith("x-")}
    kind = found.get("type")
    if kind is not None:
        found["type"] = [*(kind if is_list(kind) else [kind]), *(["null"] if found.get("nullable") is True else [])]
        found.pop("nullable", None)
    return {name: rule for name, rule in found.items() if not (name == "required" and rule == [])}


def _plain(value: Json, *, unordered: bool = False) -> str:
    if unordered and is_list(value):
        return json.dumps(sorted(json.dumps(one, sort_keys=True) for one in value))
    return json.dumps(value, sort_keys=True)


def _lengths(value: Json) -> int:
    return len(value) if is_list(value) else -1


def _resolved(part: Json, document: Mapping[str, Json], shown: str) -> Json:
    """Follow references until there is none; one that leads round in a circle is refused."""
    for _ in range(DEEPEST):
        if not is_object(part) or not isinstance(part.get("$ref"), str):
            return part
        part = referred(part["$ref"], document, shown)
    raise Unmeasurable("source.unreadable", f"{shown} refers round in a circle.")


def _mapping(value: Json, shown: str) -> Mapping[str, Json]:
    if not is_object(value):
        raise Unmeasurable("source.unreadable", f"{shown} is no OpenAPI document: names and values were expected.")
    return value


def _sequence(value: Json) -> Sequence[Json]:
    return value if is_list(value) else ()
