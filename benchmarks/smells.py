"""How well wording is judged on published requirements with word-level labels, beside trivial baselines.

    python benchmarks/smells.py --data DS1.xlsx

DS1 of the ARTA project (Zakeri et al. 2024; MIT licence): 985 requirements of six documents. The labels are noisy: one
word is labelled in some places and not in others. So the Matthews correlation coefficient stands for each document, and
beside it what costs nothing: always yes, five modal verbs, a lexicon of ninety words. Two of the six documents were
looked at while the lists were made (marked with a star); the others were not.
"""

from __future__ import annotations

import argparse
import math
import re
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from remit.language.wording import wording

SPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LOOKED_AT = ("2007-ertms.xml", "0000 - gamma j.xml")
"""Documents whose labels were looked at while the lists were made."""

VAGUE = ("Subjective_lang.", "Ambiguous_adv._adj.", "Nonverifiable_term")
UNCERTAIN = ("Uncertain_verb",)

VAGUE_CODES = frozenset((
    "ml-vague", "vague-degree", "vague-quantity", "vague-time", "subjective", "escape", "open-end", "placeholder",
))  # fmt: skip
UNCERTAIN_CODES = frozenset(("uncertain",))

FIVE = re.compile(r"\b(?:should|may|might|can|could)\b", re.IGNORECASE)
_LEXICON = """
    able; acceptable; accurate; adequate; adequately; all; always; appropriate; as needed; as required; available;
    best; better; capable; clear; clearly; common; complete; completely; consistent; convenient; correct; correctly;
    current; currently; easily; easy; effective; effectively; efficient; efficiently; enough; etc; every; fast; few;
    flexible; frequent; frequently; generally; good; high; highly; if possible; immediately; improved; intuitive;
    large; least; less; long; low; many; maximum; minimal; minimum; modern; more; most; necessary; normal; normally;
    often; optimal; possible; properly; quick; quickly; readable; reasonable; recent; regularly; relevant; reliable;
    robust; safe; secure; several; short; significant; simple; slow; small; some; soon; standard; sufficient;
    suitable; timely; typical; user friendly; usual; usually; various; well
"""
NINETY = re.compile(rf"\b(?:{'|'.join(' '.join(_LEXICON.split()).split('; '))})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Requirement:
    """One labelled requirement."""

    document: str
    text: str
    vague: bool
    uncertain: bool


def load(path: Path) -> list[Requirement]:
    """Read the workbook: text, document and labels of each row; a dash is no label."""
    with zipfile.ZipFile(path) as book:
        shared = _xml(book, "xl/sharedStrings.xml")
        sheet = _xml(book, "xl/worksheets/sheet1.xml")
    strings = ["".join(part.text or "" for part in item.iter(f"{SPACE}t")) for item in shared.iter(f"{SPACE}si")]
    rows = [_row(row, strings) for row in sheet.iter(f"{SPACE}row")]
    names = {name: column for column, name in rows[0].items()}

    def labelled(row: dict[str, str], labels: Sequence[str]) -> bool:
        return any(row.get(names[label], "-").strip() not in ("", "-") for label in labels)

    return [
        Requirement(
            row[names["File"]], row[names["Requirement_text"]].strip(), labelled(row, VAGUE), labelled(row, UNCERTAIN)
        )
        for row in rows[1:]
        if names["Requirement_text"] in row
    ]  # fmt: skip


def _xml(book: zipfile.ZipFile, name: str) -> ET.Element:
    return ET.fromstring(book.read(name))  # noqa: S314  # a file that whoever runs this names themselves


def _row(row: ET.Element, strings: Sequence[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for cell in row.iter(f"{SPACE}c"):
        value = cell.find(f"{SPACE}v")
        column = re.sub(r"[0-9]", "", cell.get("r") or "")
        if value is not None and value.text is not None:
            found[column] = strings[int(value.text)] if cell.get("t") == "s" else value.text
    return found


def mcc(pairs: Sequence[tuple[bool, bool]]) -> float:
    """Give the Matthews correlation coefficient of (said, labelled) pairs; 0 where one side never changes."""
    tp = sum(said and labelled for said, labelled in pairs)
    fp = sum(said and not labelled for said, labelled in pairs)
    fn = sum(labelled and not said for said, labelled in pairs)
    tn = len(pairs) - tp - fp - fn
    under = (tp + fp) * (tp + fn) * (tn + fp) * (tn + fn)
    return (tp * tn - fp * fn) / math.sqrt(under) if under else 0.0


def figures(pairs: Sequence[tuple[bool, bool]]) -> str:
    """Give precision, recall, F1 and MCC as the cells of a table."""
    tp = sum(said and labelled for said, labelled in pairs)
    said, labelled = sum(p[0] for p in pairs), sum(p[1] for p in pairs)
    precision, recall = tp / said if said else 0.0, tp / labelled if labelled else 0.0
    f1 = 2 * tp / (said + labelled) if said + labelled else 0.0
    return f"{precision:.2f} | {recall:.2f} | {f1:.2f} | {mcc(pairs):+.2f}"


def table(
    title: str,
    data: Sequence[Requirement],
    label: Callable[[Requirement], bool],
    ways: dict[str, Callable[[str], bool]],
) -> None:
    """Print one table: overall figures of each way, then its MCC in each document."""
    documents = list(dict.fromkeys(one.document for one in data))
    print(f"\n## {title}: {sum(map(label, data))} of {len(data)} requirements are labelled\n")
    print("| way | precision | recall | F1 | MCC |\n|---|---:|---:|---:|---:|")
    said = {name: [way(one.text) for one in data] for name, way in ways.items()}
    for name, answers in said.items():
        print(f"| {name} | {figures([(a, label(one)) for a, one in zip(answers, data, strict=True)])} |")
    unseen = [number for number, one in enumerate(data) if one.document not in LOOKED_AT]
    print(f"\n| MCC by document | n | {' | '.join(ways)} |\n|---|---:|{'---:|' * len(ways)}")
    groups = {
        f"{d}{' *' if d in LOOKED_AT else ''}": [n for n, one in enumerate(data) if one.document == d]
        for d in documents
    }
    for document, places in (*groups.items(), ("the four not looked at", unseen)):
        cells = [f"{mcc([(answers[n], label(data[n])) for n in places]):+.2f}" for answers in said.values()]
        print(f"| {document} | {len(places)} | {' | '.join(cells)} |")


def main() -> None:
    """Read the arguments and print both tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--data", type=Path, required=True, help="DS1.xlsx of the ARTA project")
    data = load(parser.parse_args().data)
    table("Vague core (subjective, ambiguous, not verifiable)", data, lambda one: one.vague, {
        "always yes": lambda _: True,
        "lexicon of 90": lambda text: bool(NINETY.search(text)),
        "remit": lambda text: any(remark.code in VAGUE_CODES for remark in wording(text)),
    })  # fmt: skip
    table("Uncertain verbs", data, lambda one: one.uncertain, {
        "always yes": lambda _: True,
        "five verbs": lambda text: bool(FIVE.search(text)),
        "remit": lambda text: any(remark.code in UNCERTAIN_CODES for remark in wording(text)),
    })  # fmt: skip


if __name__ == "__main__":
    main()
