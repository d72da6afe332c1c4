"""What four libraries read in the same answers: a script of its own, run by a python that has `peers.txt` installed.

Takes a JSON list of texts on its input, and gives one JSON object on its output: by library, per text, the quantities
(`[amount, unit]`), the schedules (canonical, as `docs/reference/values.md` writes them) or the dates it found. Units
are put into our names as kindly as can be; what has no such name is given as the library calls it.

quantulum3 finds quantities in prose by itself. pint reads one quantity at a time, so it is given every number with the
one or two words behind it. recurrent and dateparser are given whole texts, as their documentation does.
"""

from __future__ import annotations

import json
import logging
import re
import sys
import warnings
from collections.abc import Callable
from importlib import import_module
from typing import Any

NAMES = {
    "second": "s", "minute": "min", "hour": "h", "day": "day", "week": "week", "month": "month", "year": "year",
    "millisecond": "ms", "microsecond": "us", "percent": "%", "percentage": "%", "euro": "EUR",
    "united states dollar": "USD", "dollar": "USD", "pound sterling": "GBP", "british pound": "GBP", "cent": "cent",
    "byte": "B", "kilobyte": "kB", "megabyte": "MB", "gigabyte": "GB", "terabyte": "TB", "gibibyte": "GiB",
    "tebibyte": "TiB", "watt": "W", "kilowatt": "kW", "dimensionless": "", "gigabyte / month": "GB",
}  # fmt: skip
DAYS = {
    "MO": "monday", "TU": "tuesday", "WE": "wednesday", "TH": "thursday", "FR": "friday", "SA": "saturday",
    "SU": "sunday",
}  # fmt: skip
SPANS = {"DAILY": "day", "WEEKLY": "week", "MONTHLY": "month", "YEARLY": "year", "HOURLY": "h", "MINUTELY": "min"}
NUMBERED = re.compile(r"\d[\d.,]*\s*(?:[^\s\d.,;:()]+(?:\s+[^\W\d_]+)?)?")


def quantities(text: str) -> list[tuple[float, str]]:
    """Give what quantulum3 finds."""
    found: list[Any] = import_module("quantulum3.parser").parse(text)
    return [(float(one.value), NAMES.get(str(one.unit.name), str(one.unit.name))) for one in found]


def parsed(registry: Any) -> Callable[[str], list[tuple[float, str]]]:  # noqa: ANN401  # a registry has no small type
    """Give the reader that pint makes with its own registry."""

    def read(text: str) -> list[tuple[float, str]]:
        found: list[tuple[float, str]] = []
        for match in NUMBERED.finditer(text):
            for words in (match[0], " ".join(match[0].split()[:2]), match[0].split()[0]):
                try:
                    quantity = registry.Quantity(words.replace(",", "").strip(" ."))
                    amount, unit = float(quantity.magnitude), str(quantity.units)
                except Exception:  # noqa: BLE001, S112  # whatever it cannot read is not read
                    continue
                found.append((amount, NAMES.get(unit, unit)))
                break
        return found

    return read


def schedules(text: str) -> list[str]:
    """Give what recurrent reads in the whole text, in our canonical form."""
    rule: object = import_module("recurrent.event_parser").RecurringEvent().parse(text)
    if not isinstance(rule, str) or "FREQ=" not in rule:
        return []
    parts = dict(part.split("=", 1) for part in rule.split("RRULE:")[-1].split(";") if "=" in part)
    every, span = int(parts.get("INTERVAL", "1")), SPANS.get(parts["FREQ"], parts["FREQ"])
    days = [DAYS[day] for day in parts.get("BYDAY", "").split(",") if day in DAYS]
    said = "every " + (" and ".join(days) if days else f"{every} {span}" if every > 1 else span)
    if parts.get("BYMONTHDAY"):
        said = f"{parts['BYMONTHDAY']} of every month"
    if parts.get("BYHOUR"):
        said += f" at {int(parts['BYHOUR'].split(',')[0]):02d}:{int(parts.get('BYMINUTE', '0').split(',')[0]):02d}"
    return [said]


def dates(text: str) -> list[str]:
    """Give the dates that dateparser finds in the text."""
    found: list[Any] = import_module("dateparser.search").search_dates(text, languages=["en"]) or []
    return [f"{words} = {moment:%Y-%m-%d %H:%M}" for words, moment in found]


def every_text(read: Callable[[str], list[Any]], texts: list[str]) -> list[list[Any]]:
    """Give what a library reads in each text; one that raises has read nothing."""
    found: list[list[Any]] = []
    for text in texts:
        try:
            found.append(read(text))
        except Exception:  # noqa: BLE001  # a library that falls over a text has not read it
            found.append([])
    return found


def main() -> None:
    """Read the texts and print what each library found."""
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    texts: list[str] = json.load(sys.stdin)
    readers = {
        "quantulum3": quantities,
        "pint": parsed(import_module("pint").UnitRegistry()),
        "recurrent": schedules,
        "dateparser": dates,
    }
    json.dump({name: every_text(read, texts) for name, read in readers.items()}, sys.stdout)


if __name__ == "__main__":
    main()
