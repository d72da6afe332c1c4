"""What personal data looks like: patterns, checksums and the names of columns.

Patterns keep to what RE2, Rust's regex and Java understand alike (no look-around, no back-references), so that they
can be pushed down to any engine; checksums are computed here, on the values that fit the pattern. What is found looks
like personal data; what is not found may still be personal, such as a name within a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from remit.core.measures import Category

_OCTET = r"(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])"
_HEX = r"[0-9A-Fa-f]{1,4}"

PATTERNS = {
    # RFC 5321 mailboxes as people have them: dot-atom, and a domain with a top level of letters.
    "email": r"[A-Za-z0-9._%+'-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}",
    # ITU-T E.164 with its plus sign, or a North American number with separators.
    "phone": r"(?:^|[^0-9A-Za-z])(?:\+[1-9][0-9]{0,2}(?:[ ./-]?\(?[0-9]{2,4}\)?){2,5}"
    r"|\(?[2-9][0-9]{2}\)?[ .-][2-9][0-9]{2}[.-][0-9]{4})(?:$|[^0-9A-Za-z])",
    # RFC 791 and RFC 4291: dotted quads, eight groups, or groups around one run of zeros.
    "ip-address": rf"\b(?:{_OCTET}\.){{3}}{_OCTET}\b|\b(?:{_HEX}:){{7}}{_HEX}\b"
    rf"|\b(?:{_HEX}:){{2,6}}(?::{_HEX}){{1,5}}\b",
    # ISO 13616; the checksum decides.
    "iban": r"\b[A-Za-z]{2}[0-9]{2}(?:[ -]?[A-Za-z0-9]{4}){2,7}(?:[ -]?[A-Za-z0-9]{1,3})?\b",
    # ISO/IEC 7812-1: 13 to 19 digits; the checksum decides.
    "credit-card": r"\b[0-9](?:[ -]?[0-9]){12,18}\b",
    # Social Security Administration: area not 000, 666 or 900 and up, group not 00, serial not 0000.
    "ssn": r"\b(?:00[1-9]|0[1-9][0-9]|[1-57-8][0-9]{2}|6[0-57-9][0-9]|66[0-57-9])-(?:0[1-9]|[1-9][0-9])"
    r"-(?:000[1-9]|00[1-9][0-9]|0[1-9][0-9]{2}|[1-9][0-9]{3})\b",
}

# The length of an IBAN in each country of the ISO 13616 registry (SWIFT, release 99): country and length, joined.
_LENGTHS = {
    code[:2]: int(code[2:])
    for code in re.findall(
        "....",
        "AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24FI18FK18FO18FR27"
        "GB22GE22GI23GL18GR27GT28HN28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22"
        "MK19MN20MR27MT31MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28"
        "TL23TN24TR26UA29VA22VG24XK20",
    )
}
# Leading digits and lengths of the payment networks; they keep order numbers and moments in milliseconds out.
_ISSUED = re.compile(
    r"4(?:[0-9]{12}|[0-9]{15}|[0-9]{18})|(?:5[1-5]|2[2-7])[0-9]{14}|3[47][0-9]{13}|3[068][0-9]{12}|35[0-9]{14}"
    r"|(?:6011|64[4-9][0-9]|65[0-9]{2})[0-9]{12}|62[0-9]{14,17}"
)


def iban_holds(text: str) -> bool:
    """Say whether a text is an IBAN, alone or with words after it (ISO 7064 mod 97-10, length of its country)."""
    compact = re.sub(r"[^A-Za-z0-9]", "", text).upper()
    compact = compact[: _LENGTHS.get(compact[:2], 0)]
    if len(compact) < 15:  # noqa: PLR2004 - the shortest IBAN, Norway's
        return False
    turned = compact[4:] + compact[:4]
    return int("".join(str(int(letter, 36)) for letter in turned)) % 97 == 1


def card_holds(text: str) -> bool:
    """Say whether digits are a payment card's number: issuer, length and the Luhn sum of ISO/IEC 7812-1."""
    compact = re.sub(r"[^0-9]", "", text)
    if not _ISSUED.fullmatch(compact) or len(set(compact)) == 1:
        return False
    digits = [int(digit) for digit in compact]
    doubled = (digit * 2 for digit in digits[-2::-2])
    return (sum(digits[-1::-2]) + sum(two - 9 if two > 9 else two for two in doubled)) % 10 == 0  # noqa: PLR2004  # Luhn folds sums above 9


CHECKSUMS: dict[str, Callable[[str], bool]] = {"iban": iban_holds, "credit-card": card_holds}
"""The categories whose pattern alone proves nothing."""

_COMPILED = {name: re.compile(pattern) for name, pattern in PATTERNS.items()}


def holds(category: str, text: str) -> bool:
    """Say whether a text holds a value of a category that has a pattern; its checksum counts where it has one."""
    check = CHECKSUMS.get(category)
    found = _COMPILED[category].finditer(text)
    return any(check is None or check(one[0]) for one in found)


_WHOSE = r"(?:person|people|patient|customer|client|employee|user|applicant|student|member|contact|owner|driver|holder)"
_NAMED = {
    "name": rf"(?:first|last|given|family|full|middle|maiden|birth|sur|fore|nick|legal)[ ]?names?|names?"
    rf"|{_WHOSE}s?[ ]names?|surname|forename|nachname|vorname",
    "address": r"(?:.* )?(?:street|postal|home|mailing|residential|billing|shipping|living)[ ](?:address|addr|name)"
    r"|(?:address|addr)(?:[ ]?(?:line)?[ ]?[0-9])?|(?:customer|client|patient|user|employee)[ ]address|street|strasse"
    r"|(?:street|house)[ ](?:no|number|nr)|(?:post|postal|zip)[ ]?codes?|zip|plz",
    "birth-date": r"(?:date[ ]of[ ])?birth(?:[ ]?(?:date|day|dt))?|birth[ ]?(?:date|day)|dob|(?:.* )dob|born(?:[ ]on)?"
    r"|geburtsdatum|date[ ]of[ ]birth",
}
_NAMES = {category: re.compile(pattern) for category, pattern in _NAMED.items()}


def called_for(category: str, columns: Iterable[str]) -> tuple[str, ...]:
    """Give the columns whose name says that they hold names, addresses or dates of birth."""
    pattern = _NAMES.get(category)
    return tuple(name for name in columns if pattern and pattern.fullmatch(_spaced(name)))


def _spaced(name: str) -> str:
    """Write `firstName`, `first_name` and `FIRST-NAME` as `first name`."""
    return " ".join(re.findall(r"[a-z0-9]+", re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", name).lower()))


@dataclass(frozen=True, slots=True)
class Found:
    """How many rows hold personal data of a category, and in which columns.

    `rows` are certain. `untried` rows fit the pattern but were too many for their checksum to be tried.
    """

    category: Category
    rows: int
    columns: tuple[str, ...]
    untried: int = 0


def checked(
    category: str, rows: Sequence[tuple[int, tuple[str | None, ...]]], columns: Sequence[str]
) -> tuple[int, set[str]]:
    """Count rows that hold a checked value, given distinct texts with how often they occur, and name the columns."""
    total, where = 0, set[str]()
    for count, texts in rows:
        hits = [column for column, text in zip(columns, texts, strict=True) if text and holds(category, text)]
        total += count if hits else 0
        where.update(hits)
    return total, where
