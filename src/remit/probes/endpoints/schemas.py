"""Schemas: whether JSON fits a schema, by the part of JSON Schema that replies are described with.

What is not known here is refused when a schema is opened, so that no reply passes by a rule that was skipped.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import TypeGuard, cast

from remit.probes.failing import Unmeasurable

Json = object

DEEPEST = 60
"""How deep a value and its schema may be nested, references included."""

MOST_STEPS = 500_000
"""How many comparisons one reply may take."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


KNOWN = _words(
    "$ref type enum const properties required additionalProperties items prefixItems minItems maxItems uniqueItems "
    "minLength maxLength pattern minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minProperties "
    "maxProperties allOf anyOf oneOf not nullable"
)
"""Rules that are checked."""

REMARKS = _words(
    "$schema $id $comment $defs definitions title description default example examples format deprecated readOnly "
    "writeOnly externalDocs xml discriminator contentMediaType contentEncoding"
)
"""Words of a schema that restrict nothing, or nothing that is checked (`format` is a remark by default)."""


def is_object(value: Json) -> TypeGuard[dict[str, Json]]:
    """Tell whether a JSON value has names and values."""
    return isinstance(value, dict)


def is_list(value: Json) -> TypeGuard[list[Json]]:
    """Tell whether a JSON value is a list."""
    return isinstance(value, list)


_TYPES: Mapping[str, Callable[[Json], bool]] = {
    "null": lambda value: value is None,
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: (number := _number(value)) is not None and number == number // 1,
    "number": lambda value: _number(value) is not None,
    "string": lambda value: isinstance(value, str),
    "array": lambda value: isinstance(value, list),
    "object": lambda value: isinstance(value, dict),
}


def loads(text: bytes | str) -> Json:
    """Give what a JSON text says; NaN is no JSON. Raises ValueError, also for what is nested too deep."""
    try:
        return json.loads(text, parse_constant=_no_constant)
    except (RecursionError, UnicodeDecodeError):
        raise ValueError from None


def _no_constant(_: str) -> Json:
    raise ValueError


def same(one: Json, other: Json) -> bool:
    """Tell whether two JSON values are equal: 1 is 1.0, but true is not 1."""
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if is_list(one) and is_list(other):
        return len(one) == len(other) and all(map(same, one, other))
    if is_object(one) and is_object(other):
        return one.keys() == other.keys() and all(same(value, other[key]) for key, value in one.items())
    number = _number(one)
    return number == _number(other) if number is not None else type(one) is type(other) and one == other


def _number(value: Json) -> int | float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return value if isinstance(value, int) or math.isfinite(value) else None


def referred(reference: Json, document: Json, shown: str) -> Json:
    """Give what a reference within a document leads to. Raises `Unmeasurable`."""
    if not isinstance(reference, str) or not (reference == "#" or reference.startswith("#/")):
        sentence = f"{shown!r} refers to {reference!r}; only references within the file (#/…) are followed."
        raise Unmeasurable("measure.impossible", sentence)
    found = document
    for part in reference.split("/")[1:]:
        name = part.replace("~1", "/").replace("~0", "~")
        if not is_object(found) or name not in found:
            raise Unmeasurable("measure.impossible", f"{shown!r} refers to {reference!r}, which it does not hold.")
        found = found[name]
    return found


class Schema:
    """A schema that replies can be held against; `document` is what its references lead into."""

    def __init__(self, rules: Json, document: Json, shown: str) -> None:
        """Look through all rules. Raises `Unmeasurable` for one that is not known here."""
        self.rules = rules
        self.document = document
        self.shown = shown
        self._looked: set[int] = set()
        self._left = 0
        self._look(rules, 0)

    def _look(self, rules: Json, depth: int) -> None:
        if isinstance(rules, bool) or id(rules) in self._looked:
            return
        self._looked.add(id(rules))
        if not is_object(rules) or depth > DEEPEST:
            raise Unmeasurable("measure.impossible", f"{self.shown!r} holds no JSON Schema that can be checked.")
        strange = [name for name in rules if name not in KNOWN | REMARKS and not name.startswith("x-")]
        if strange:
            sentence = f"{self.shown!r} uses the rule {strange[0]!r}, which is not checked here; put it another way."
            raise Unmeasurable("measure.impossible", sentence)
        try:
            self._look_into(rules, depth)
        except (TypeError, ValueError, AttributeError, re.error):
            raise Unmeasurable("measure.impossible", f"{self.shown!r} holds a rule that cannot be read.") from None

    def _look_into(self, rules: Mapping[str, Json], depth: int) -> None:
        if "$ref" in rules:
            self._look(referred(rules["$ref"], self.document, self.shown), depth + 1)
        if not set(_listed(rules.get("type", []))) <= _TYPES.keys():
            raise ValueError
        re.compile(cast("str", rules.get("pattern", "")))
        if any(_number(rules[name]) is None for name in _NUMBERS if name in rules):
            raise ValueError
        if not all(is_list(rules.get(name, [])) for name in ("required", "enum")):
            raise TypeError
        for part in _parts(rules):
            self._look(part, depth + 1)

    def complaint(self, text: bytes) -> str:
        """Say where a body does not fit, never what stands there; "" when it fits. Raises `Unmeasurable`."""
        try:
            value = loads(text)
        except ValueError:
            return "it is no JSON"
        self._left = MOST_STEPS
        return self._against(value, self.rules, "$", 0)

    def _against(self, value: Json, rules: Json, at: str, depth: int) -> str:
        self._left -= 1
        if depth > DEEPEST or self._left < 0:
            sentence = f"A reply or {self.shown!r} is nested too deep, or too large, to be checked against each other."
            raise Unmeasurable("source.too-large", sentence)
        if isinstance(rules, bool):
            return "" if rules else f"{at} is not allowed"
        known = cast("dict[str, Json]", rules)
        if "$ref" in known:
            target = referred(known["$ref"], self.document, self.shown)
            if found := self._against(value, target, at, depth + 1):
                return found
        if known.get("nullable") is True and value is None:
            return ""
        return (
            _simple(value, known, at)
            or self._combined(value, known, at, depth)
            or self._within(value, known, at, depth)
        )

    def _combined(self, value: Json, rules: Mapping[str, Json], at: str, depth: int) -> str:
        for part in _listed(rules.get("allOf", [])):
            if found := self._against(value, part, at, depth + 1):
                return found
        for name in ("anyOf", "oneOf"):
            if name in rules:
                fits = sum(not self._against(value, part, at, depth + 1) for part in _listed(rules[name]))
                if fits == 0 or (name == "oneOf" and fits > 1):
                    return f"{at} fits {'none' if fits == 0 else 'more than one'} of its alternatives"
        if "not" in rules and not self._against(value, rules["not"], at, depth + 1):
            return f"{at} is what it must not be"
        return ""

    def _within(self, value: Json, rules: Mapping[str, Json], at: str, depth: int) -> str:
        if is_list(value):
            first = _listed(rules.get("prefixItems", []))
            for number, one in enumerate(value):
                rule = first[number] if number < len(first) else rules.get("items", True)
                if found := self._against(one, rule, f"{at}[{number}]", depth + 1):
                    return found
        if is_object(value):
            named = cast("dict[str, Json]", rules.get("properties", {}))
            for name, one in value.items():
                rule = named.get(name, rules.get("additionalProperties", True))
                # A name that the schema does not know may itself be personal: it is not repeated.
                where = f"{at}.{name}" if name in named else f"{at}.(unknown)"
                if found := self._against(one, rule, where, depth + 1):
                    return found
        return ""


_COMBINED = ("allOf", "anyOf", "oneOf", "prefixItems")
_NUMBERS = (
    "minItems", "maxItems", "minLength", "maxLength", "minimum", "maximum", "multipleOf", "minProperties",
    "maxProperties",
)  # fmt: skip


def _parts(rules: Mapping[str, Json]) -> Iterator[Json]:
    """Give the schemas within a schema, but for what it refers to."""
    yield from (rules[name] for name in ("items", "additionalProperties", "not") if name in rules)
    for name in _COMBINED:
        yield from _listed(rules.get(name, []))
    named = rules.get("properties", {})
    if not is_object(named):
        raise TypeError
    yield from named.values()


def _listed(value: Json) -> Sequence[Json]:
    return value if is_list(value) else (value,)


def _simple(value: Json, rules: Mapping[str, Json], at: str) -> str:
    """Say which rule on the value itself is broken."""
    types = cast("Sequence[str]", _listed(rules.get("type", [])))
    if types and not any(_TYPES[one](value) for one in types):
        return f"{at} is not of type {' or '.join(types)}"
    if "enum" in rules and not any(same(value, one) for one in _listed(rules["enum"])):
        return f"{at} is none of the agreed values"
    if "const" in rules and not same(value, rules["const"]):
        return f"{at} is not the agreed value"
    number = _number(value)
    if number is not None:
        return _of_number(number, rules, at)
    return _of_parts(value, rules, at)


def _of_parts(value: Json, rules: Mapping[str, Json], at: str) -> str:
    found = ""
    if isinstance(value, str):
        pattern = rules.get("pattern")
        found = f"{at} does not have the agreed pattern" if _lacks(pattern, value) else ""
        return found or _of_size(len(value), rules, at, "Length")
    if is_list(value):
        twice = rules.get("uniqueItems") is True and len({json.dumps(one, sort_keys=True) for one in value})
        found = f"{at} holds an item twice" if twice and twice < len(value) else ""
        return found or _of_size(len(value), rules, at, "Items")
    if is_object(value):
        missing = [name for name in cast("list[str]", rules.get("required", [])) if name not in value]
        return f"{at}.{missing[0]} is missing" if missing else _of_size(len(value), rules, at, "Properties")
    return ""


def _lacks(pattern: Json, value: str) -> bool:
    return isinstance(pattern, str) and not re.search(pattern, value)


def _of_number(number: float, rules: Mapping[str, Json], at: str) -> str:
    limits = {name: _number(rules.get(name)) for name in ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")}
    low, high, above, under = limits.values()
    # In OpenAPI 3.0 the exclusive limits are marks on the others.
    small = low is not None and (number < low or (rules.get("exclusiveMinimum") is True and number == low))
    large = high is not None and (number > high or (rules.get("exclusiveMaximum") is True and number == high))
    if small or large or (above is not None and number <= above) or (under is not None and number >= under):
        return f"{at} is outside the agreed limits"
    step = _number(rules.get("multipleOf"))
    if step and Fraction(repr(number)) % Fraction(repr(step)):
        return f"{at} is no multiple of {step:g}"
    return ""


def _of_size(size: int, rules: Mapping[str, Json], at: str, what: str) -> str:
    low, high = _number(rules.get(f"min{what}")), _number(rules.get(f"max{what}"))
    if (low is not None and size < low) or (high is not None and size > high):
        return f"{at} is shorter or longer than agreed"
    return ""
