"""YAML text becomes nodes that know their line, and nodes become plain values or complaints.

Values are read straight from the nodes rather than from Python dictionaries: each complaint then has its line, a key
written twice is seen, and no value has been guessed before it is looked at (`no` stays a word that somebody wrote).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeGuard, cast

import yaml

from remit.catalogue.complaints import Complaint, Place
from remit.core.errors import TooLarge

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Node = yaml.nodes.Node
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

MAX_DEPTH = 20
MAX_COMPLAINTS = 200
_TEXT = "tag:yaml.org,2002:str"
_NUMBER = "tag:yaml.org,2002:int"
_NOTHING = "tag:yaml.org,2002:null"
_KINDS = {
    "tag:yaml.org,2002:bool": "true or false",
    "tag:yaml.org,2002:int": "a number",
    "tag:yaml.org,2002:float": "a number",
    "tag:yaml.org,2002:timestamp": "a date",
}


class Broken(Exception):  # never leaves the catalogue
    """Nothing more can be read from this file; the complaint says why."""

    def __init__(self, complaint: Complaint) -> None:
        super().__init__(complaint.message)
        self.complaint = complaint


def parse(text: str, file: str, *, trusted: bool = False) -> Node:
    """Give the root node of a text with one YAML document. `trusted` skips the guards, for our own files."""
    try:
        if not trusted:
            _guard(text, file)
        root = cast("Node | None", yaml.compose(text, Loader=_Loader))  # pyright: ignore[reportUnknownMemberType] untyped library
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        what = ", ".join(part for part in (error.context, error.problem) if part) or "it cannot be parsed"
        raise Broken(Complaint("Y001", file, mark.line + 1 if mark else 0, "", f"This is not YAML: {what}.")) from None
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        message = "This is not YAML: it holds a character that cannot be printed."
        raise Broken(Complaint("Y001", file, line, "", message)) from None
    except yaml.YAMLError:
        raise Broken(Complaint("Y001", file, 0, "", "This is not YAML.")) from None
    if root is None or root.tag == _NOTHING:
        raise Broken(Complaint("Y007", file, 1, "", "The file is empty."))
    return root


def _guard(text: str, file: str) -> None:
    """Refuse what nests too deep, and anchors and aliases, before any tree is built."""
    depth = 0
    for event in cast("Iterator[yaml.Event]", yaml.parse(text, Loader=_Loader)):  # pyright: ignore[reportUnknownMemberType] untyped library
        if isinstance(event, yaml.events.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                line = line_of(event)
                message = f"{file}, line {line}: values are nested more than {MAX_DEPTH} deep."
                raise TooLarge(message, file=file, line=line)
        elif isinstance(event, yaml.events.CollectionEndEvent):
            depth -= 1
        if isinstance(event, yaml.events.NodeEvent) and event.anchor:
            sign = "*" if isinstance(event, yaml.events.AliasEvent) else "&"
            message = f"'{sign}{event.anchor}': anchors and aliases are not allowed; write the value out, or quote it."
            raise Broken(Complaint("Y002", file, line_of(event), "", message))


class Reader:
    """Reads nodes of one file, remembers where each path stands, and collects what is wrong."""

    def __init__(self, file: str, complaints: list[Complaint], places: dict[str, Place]) -> None:
        """Read nodes of `file`, adding to the given complaints and places."""
        self.file = file
        self.complaints = complaints
        self.places = places
        self.counts: dict[str, int] = {}

    def complain(self, code: str, node: Node, path: str, message: str) -> None:
        """Note that something is wrong at this node."""
        if len(self.complaints) < MAX_COMPLAINTS:
            self.complaints.append(Complaint(code, self.file, line_of(node), path, message))

    def place(self, node: Node, path: str) -> str:
        """Remember where a path stands, and give the path; a second thing of the same path gets a number."""
        count = self.counts[path] = self.counts.get(path, 0) + 1
        named = path if count == 1 else f"{path}#{count}"
        self.places[named] = Place(self.file, line_of(node))
        return named

    def fields(self, node: Node, path: str, what: str, known: Iterable[str]) -> dict[str, Node]:
        """Give the fields of a mapping; complain of unknown ones, of ones written twice, and of anything else."""
        known = tuple(known)
        given: dict[str, Node] = {}
        for key, value in self.pairs(node, path, what):
            name = str(key.value)
            if name not in known:
                from difflib import get_close_matches  # start-up; only for mistakes

                close = get_close_matches(name, known, n=1)
                hint = f"did you mean '{close[0]}'?" if close else f"known are {', '.join(known)}."
                self.complain(
                    "Y003", key, f"{path}.{name}" if path else name, f"'{name}' is no field of {what}; {hint}"
                )
                continue
            given[name] = value
            self.place(key, f"{path}.{name}" if path else name)
        return given

    def pairs(self, node: Node, path: str, what: str) -> list[tuple[yaml.nodes.ScalarNode, Node]]:
        """Give the keys and values of a mapping whose keys are names, each key once."""
        if not isinstance(node, yaml.nodes.MappingNode):
            self.complain("Y005", node, path, f"{capital(what)} must be fields with values, not {_kind(node)}.")
            return []
        seen: dict[str, int] = {}
        pairs: list[tuple[yaml.nodes.ScalarNode, Node]] = []
        for key, value in cast("list[tuple[Node, Node]]", node.value):
            if not isinstance(key, yaml.nodes.ScalarNode):
                self.complain("Y005", key, path, f"The name of a field must be a word, not {_kind(key)}.")
                continue
            name = str(key.value)
            if name in seen:
                message = f"'{name}' is written twice, here and in line {seen[name]}; keep one of them."
                self.complain("Y006", key, f"{path}.{name}" if path else name, message)
                continue
            seen[name] = line_of(key)
            pairs.append((key, value))
        return pairs

    def items(self, node: Node, path: str) -> list[Node]:
        """Give the items of a list."""
        if isinstance(node, yaml.nodes.SequenceNode):
            return cast("list[Node]", node.value)
        self.complain("Y005", node, path, f"'{path}' must be a list, not {_kind(node)}.")
        return []

    def text(self, node: Node, path: str) -> str:
        """Give a text without outer blanks."""
        if isinstance(node, yaml.nodes.ScalarNode) and node.tag == _TEXT:
            text = str(node.value).strip()
            if not text:
                self.complain("Y007", node, path, f"'{path}' is empty; write something or leave the field out.")
            return text
        if node.tag == _NOTHING:
            self.complain("Y007", node, path, f"'{path}' is empty; write something or leave the field out.")
        elif isinstance(node, yaml.nodes.ScalarNode):
            self.complain(
                "Y005", node, path, f"'{path}' must be text, but YAML reads {node.value} as {_kind(node)}; quote it."
            )
        else:
            self.complain("Y005", node, path, f"'{path}' must be text, not {_kind(node)}.")
        return ""

    def texts(self, node: Node, path: str) -> tuple[str, ...]:
        """Give a list of texts."""
        items = enumerate(self.items(node, path), 1)
        return tuple(text for count, item in items if (text := self.text(item, f"{path}[{count}]")))

    def number(self, node: Node, path: str) -> int:
        """Give a whole number from 0 to 9999."""
        if isinstance(node, yaml.nodes.ScalarNode) and node.tag == _NUMBER:
            digits = str(node.value)
            if digits.isascii() and digits.isdigit() and len(digits) <= 4:  # noqa: PLR2004  # the stated limit
                return int(digits)
        self.complain("Y005", node, path, f"'{path}' must be a whole number from 0 to 9999, not {_shown(node)}.")
        return 0


def line_of(thing: Node | yaml.events.Event) -> int:
    """Give the line on which a node or event begins, counted from 1."""
    mark = thing.start_mark
    return mark.line + 1 if mark else 0


def _kind(node: Node) -> str:
    if isinstance(node, yaml.nodes.MappingNode):
        return "fields with values"
    if isinstance(node, yaml.nodes.SequenceNode):
        return "a list"
    return "nothing" if node.tag == _NOTHING else _KINDS.get(node.tag, "text")


def _shown(node: Node) -> str:
    return str(node.value)[:40] if isinstance(node, yaml.nodes.ScalarNode) else _kind(node)


def capital(what: str) -> str:
    """Give the words with a capital letter in front."""
    return what[:1].upper() + what[1:]


def is_text(node: Node) -> bool:
    """Tell whether a node is a bare text."""
    return isinstance(node, yaml.nodes.ScalarNode) and node.tag == _TEXT


def is_mapping(node: Node) -> TypeGuard[yaml.nodes.MappingNode]:
    """Tell whether a node is fields with values."""
    return isinstance(node, yaml.nodes.MappingNode)


def is_list(node: Node) -> bool:
    """Tell whether a node is a list."""
    return isinstance(node, yaml.nodes.SequenceNode)
