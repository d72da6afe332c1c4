"""Categories of personal data: the words that name them, for criteria and probes alike."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Category:
    """A category of personal data: its words in a sentence, and the other words people use for it.

    `by_name` categories have no pattern of their own (a name looks like any word); columns are judged by what they
    are called.
    """

    id: str
    title: str
    words: tuple[str, ...]
    by_name: bool = False


PERSONAL_DATA = {
    category.id: category
    for category in (
        Category("email", "e-mail addresses", ("mail", "mail address", "email address")),
        Category("phone", "phone numbers", ("telephone", "telephone number", "mobile number", "phone number")),
        Category("ip-address", "IP addresses", ("ip", "internet address")),
        Category("iban", "bank account numbers (IBAN)", ("bank account", "account number", "bank account number")),
        Category("credit-card", "card numbers", ("card", "card number", "payment card", "credit card number")),
        Category("ssn", "US social security numbers", ("social security", "social security number", "us ssn")),
        Category(
            "name",
            "names of people",
            ("person name", "full name", "people name", "first name", "last name"),
            by_name=True,
        ),
        Category(
            "address", "postal addresses", ("home address", "street address", "postal address", "street"), by_name=True
        ),
        Category("birth-date", "dates of birth", ("date of birth", "birthday", "birthdate", "dob"), by_name=True),
    )
}


def category(item: str) -> Category | None:
    """Give the category that a word means (`E-mails`, `ip addresses`, `date of birth`), or None."""
    return _WORDS.get(_singular(item))


def wanted_categories(items: tuple[str, ...]) -> tuple[tuple[Category, ...], tuple[str, ...]]:
    """Give the categories that the items name, each once (no items: all), and the items that name none."""
    if not items:
        return tuple(PERSONAL_DATA.values()), ()
    found = dict.fromkeys(known for item in items if (known := category(item)))
    return tuple(found), tuple(item for item in items if not category(item))


def _singular(text: str) -> str:
    words = re.findall(r"[a-z0-9]+", unicodedata.normalize("NFKD", text).casefold().replace("e-mail", "email"))
    return " ".join(re.sub(r"(?<=[^s])s$", "", re.sub(r"(?<=ss)es$", "", word)) for word in words)


_WORDS = {_singular(word): found for found in PERSONAL_DATA.values() for word in (found.id, found.title, *found.words)}
