"""Settings: what a source of the kind `mlflow` says of where the registry is and what of it is meant."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from remit.core.errors import SourceFailed
from remit.core.observations import Source
from remit.probes.endpoints.targets import HEADER, target_of
from remit.probes.failing import Unmeasurable
from remit.probes.locations import EXAMPLE, expand, resolve
from remit.probes.measuring import Place
from remit.probes.models.databases import Database
from remit.probes.models.records import Registry
from remit.probes.models.servers import Server
from remit.probes.settings import refuse_unknown

ALIAS = "champion"
"""The alias of the live version where none is named: the one that MLflow's own guide uses."""

SETTINGS = (
    "experiment", "model", "alias", "version", "run", "baseline-run", "baseline-alias", "requires", "price-per-hour",
    "processors", "expect-signature", "package", "trial-start", "trial-end", "write-back", "allow-remote", "timeout",
    "ca-file",
)  # fmt: skip
"""Settings that a registry knows, beside `metric.NAME`, `metric.NAME.GROUP` and `header.NAME`."""

METRIC = "metric."
_CALLING = ("allow-remote", "timeout", "ca-file")
_SQLITE = re.compile(r"sqlite:///(.+)", re.DOTALL)
_PRICE = re.compile(r"([0-9]{1,9}(?:\.[0-9]{1,6})?)\s*([A-Za-z]{3})")
_AMOUNT = re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,6})?")
LONGEST = 256
"""Characters of a name in a registry."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a source means: names in the registry, and what is to be made of them; "" where nothing is said.

    `price` is money per hour of one training and its currency; `processors` how many work in one. `keys` are the
    names that metrics have in the runs, by ours, or by ours, a dot and a group.
    """

    source: str
    experiment: str
    model: str
    alias: str
    version: int | None
    run: str
    baseline_run: str
    baseline_alias: str
    requires: tuple[str, ...]
    price: tuple[float, str] | None
    processors: float | None
    signature: Path | None
    signature_shown: str
    package: str
    trial_start: str
    trial_end: str
    keys: Mapping[str, str]

    def key(self, name: str, group: str = "") -> str:
        """Give the name that a metric has in the runs, of a group or of all; "" where none is said."""
        wanted = f"{name}.{group}" if group else name
        return next((key for said, key in self.keys.items() if said.casefold() == wanted.casefold()), "")

    def groups(self, name: str) -> dict[str, str]:
        """Give the groups for which a metric has a name of its own, with that name."""
        start = f"{name.casefold()}."
        return {said[len(start) :]: key for said, key in self.keys.items() if said.casefold().startswith(start)}


def asked(source: Source, place: Place) -> Asked:
    """Give what the settings say. Raises `Unmeasurable` and `SourceFailed` for what cannot be meant."""
    known(source)
    said = {name: expand(text, place.environment).strip() for name, text in source.settings}
    for name, text in said.items():
        if name in _NAMES and (len(text) > LONGEST or not text.isprintable()):
            raise Unmeasurable("source.unreadable", f"The setting {name!r} is no name of at most {LONGEST} characters.")
    signature = source.setting("expect-signature")
    version = said.get("version", "")
    if version and not re.fullmatch(r"[0-9]{1,9}", version):
        sentence = f"The setting 'version' is {source.setting('version')!r}; give a whole number."
        raise Unmeasurable("source.unreadable", sentence)
    return Asked(
        source=source.name,
        experiment=said.get("experiment", ""),
        model=said.get("model", ""),
        alias=said.get("alias", "") or ALIAS,
        version=int(version) if version else None,
        run=said.get("run", ""),
        baseline_run=said.get("baseline-run", ""),
        baseline_alias=said.get("baseline-alias", ""),
        requires=tuple(one.strip() for one in said.get("requires", "").split(",") if one.strip()),
        price=_price(source, said.get("price-per-hour", "")),
        processors=_amount(source, said.get("processors", "")),
        signature=resolve(signature, place.folder, place.environment) if signature else None,
        signature_shown=signature,
        package=said.get("package", "").strip("/"),
        trial_start=said.get("trial-start", ""),
        trial_end=said.get("trial-end", ""),
        keys={name.removeprefix(METRIC): text for name, text in said.items() if name.startswith(METRIC)},
    )


_NAMES = frozenset(
    {"experiment", "model", "alias", "run", "baseline-run", "baseline-alias", "trial-start", "trial-end"}
)


def known(source: Source) -> None:
    """Refuse a setting that no registry has. Raises `Unmeasurable`."""
    refuse_unknown(source, "registry", SETTINGS, ("metric.NAME", "header.NAME"))


def hidden(text: str, source: Source, place: Place) -> str:
    """Give a text with what stands for variables of the environment in settings written as people wrote it."""
    for _, written in source.settings:
        if "${" not in written:
            continue
        try:
            meant = expand(written, place.environment).strip()
        except SourceFailed:
            continue
        if meant:
            text = text.replace(repr(meant), repr(written))
            text = text.replace(meant, written) if len(meant) >= _TELLING else text
    return text


_TELLING = 6
"""From how many characters on a text is hidden wherever it occurs, not only where it stands in quotation marks."""


def _price(source: Source, text: str) -> tuple[float, str] | None:
    if not text:
        return None
    found = _PRICE.fullmatch(text)
    if found is None:
        shown = source.setting("price-per-hour")
        sentence = f"The setting 'price-per-hour' is {shown!r}; give a number and a currency, such as `2.50 EUR`."
        raise Unmeasurable("source.unreadable", sentence)
    return float(found[1]), found[2].upper()


def _amount(source: Source, text: str) -> float | None:
    if not text:
        return None
    if not _AMOUNT.fullmatch(text) or float(text) <= 0:
        shown = source.setting("processors")
        raise Unmeasurable("source.unreadable", f"The setting 'processors' is {shown!r}; give a number more than 0.")
    return float(text)


def opened(source: Source, place: Place) -> Registry:
    """Open the registry at a source's location. Raises `Unmeasurable` and `SourceFailed`; the caller closes it."""
    shown = source.location
    location = expand(shown, place.environment).strip()
    if location.startswith(("http://", "https://")):
        kept = tuple(pair for pair in source.settings if pair[0] in _CALLING or pair[0].startswith(HEADER))
        return Server(target_of(replace(source, settings=kept), place))
    found = _SQLITE.fullmatch(location)
    if found is None:
        what = "has no location" if not location else f"is at {shown!r}, which is no registry that can be read"
        sentence = (
            f"Source {source.name!r} {what}; give `sqlite:///FILE`, or http(s):// with the address of the tracking "
            "server, which also serves folders and other databases."
        )
        raise Unmeasurable("source.unreadable", sentence)
    path = found[1].partition("?")[0]
    if path.startswith(EXAMPLE) or "\0" in path:
        raise Unmeasurable("source.unreadable", f"{shown!r} is no path of a database.")
    return Database(place.folder / path, shown)
