"""Facts about personal data: what the patterns and checksums find, what they leave alone, what columns are called."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from remit.core.measures import PERSONAL_DATA, category
from remit.probes.data.personal import called_for, card_holds, holds, iban_holds
from tests.probes.tables import criterion, seen

FOUND = {
    "email": ["ada@example.org", "Write to Ada.Lovelace+x@mail.example.co.uk, please", "o'neil@example.com"],
    "phone": ["+49 30 901820", "call +1-202-555-0143 now", "(202) 555-0143", "202-555-0143", "tel:+442079460958"],
    "ip-address": ["192.0.2.17", "from 2001:db8:0:0:0:0:0:1", "2001:db8::1", "x 10.0.0.1 y"],
    "iban": [
        "DE89 3704 0044 0532 0130 00",
        "GB82WEST12345698765432",
        "NO9386011117947",
        "to DE89370400440532013000 today",
    ],
    "credit-card": ["4111 1111 1111 1111", "5555-5555-5555-4444", "378282246310005", "card 6011111111111117."],
    "ssn": ["123-45-6789", "ssn 078-05-1120"],
}
LEFT = {
    "email": ["ada at example.org", "@home", "a@b", "price @ 3.50"],
    "phone": [
        "2015-01-02",
        "1234567890",
        "192.0.2.17",
        "order 202-555",
        "3.14159265",
        "+5",
        "10.1016/j.patrec.2005.10",
    ],
    "ip-address": ["12:30:45", "1.2.3", "999.1.1.1", "10:20", "a::b"],
    "iban": ["DE89 3704 0044 0532 0130 01", "AB12 CDEF GHIJ KLMN OPQR", "DE", "XX00 0000 0000 0000 0000"],
    "credit-card": ["4111 1111 1111 1112", "0000 0000 0000 0000", "1600000000000", "2026112312345678", "12345"],
    "ssn": ["000-12-3456", "666-12-3456", "900-12-3456", "123-00-4567", "123-45-0000", "12-345-6789"],
}


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in FOUND.items() for text in texts])
def test_what_looks_like_personal_data_is_found(name, text, tmp_path):
    assert holds(name, text)
    (observed,) = seen({"t": ["nothing", text, None]}, tmp_path, criterion("personal-data", "none", "0", items=(name,)))
    assert [(figure.estimate, figure.note) for figure in observed.figures] == [(1 / 3, "in 't'")]


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in LEFT.items() for text in texts])
def test_what_only_resembles_it_is_left_alone(name, text, tmp_path):
    assert not holds(name, text)
    (observed,) = seen({"t": [text]}, tmp_path, criterion("personal-data", "none", "0", items=(name,)))
    assert [figure.high for figure in observed.figures] == [0]


@given(st.integers(0, 10**15 - 1))
def test_every_slip_in_one_digit_breaks_a_card_s_checksum(number):
    stem = f"4{number:014d}"[:15]
    whole = next(stem + str(last) for last in range(10) if _luhn(stem + str(last)))
    assert card_holds(whole) == (len(set(whole)) > 1)
    slipped = whole[:7] + str((int(whole[7]) + 1) % 10) + whole[8:]
    assert not card_holds(slipped)


def _luhn(digits: str) -> bool:
    total = 0
    for place, digit in enumerate(reversed(digits)):
        two = int(digit) * (2 if place % 2 else 1)
        total += two // 10 + two % 10
    return total % 10 == 0


@given(st.integers(0, 10**18 - 1))
def test_every_slip_in_one_digit_breaks_an_iban_s_checksum(account):
    body = f"{account:018d}"
    check = 98 - int(body + "131400") % 97  # D is 13, E is 14
    whole = f"DE{check:02d}{body}"
    assert iban_holds(whole)
    slipped = whole[:9] + str((int(whole[9]) + 1) % 10) + whole[10:]
    assert not iban_holds(slipped)


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("name", ["first_name", "LastName", "name", "Surname", "customer name", "FULL-NAME"]),
        ("address", ["street", "home_address", "postcode", "ZIP", "address_1", "shippingAddress"]),
        ("birth-date", ["dob", "birth_date", "DateOfBirth", "birthday", "patient dob"]),
    ],
)
def test_columns_are_known_by_their_names(name, columns):
    others = [
        "file_name",
        "product name",
        "email_address_hash",
        "ip_address",
        "state",
        "age",
        "namespace",
        "birth_rate",
    ]
    assert called_for(name, [*columns, *others]) == tuple(columns)


@pytest.mark.parametrize(
    ("word", "meant"),
    [("E-mail", "email"), ("emails", "email"), ("Phone numbers", "phone"), ("IP address", "ip-address"), ("SSN", "ssn"),
     ("addresses", "address"), ("date of birth", "birth-date"), ("IBANs", "iban"), ("credit cards", "credit-card"),
     ("names", "name"), ("e-mail addresses", "email"), ("religion", None)],
)  # fmt: skip
def test_categories_are_known_by_the_words_people_use(word, meant):
    found = category(word)
    assert (found.id if found else None) == meant


def test_rows_are_counted_once_however_many_columns_show_it(tmp_path):
    table = {"a": ["x@example.org", "x@example.org", None, "n"], "b": ["y@example.org", None, "z@example.org", "n"]}
    (observed,) = seen(table, tmp_path, criterion("personal-data", "none", "0", items=("e-mail",)))
    (figure,) = observed.figures
    assert (figure.group, figure.estimate, figure.cases) == (PERSONAL_DATA["email"].title, 0.75, 4)
    assert figure.note == "in 'a', 'b'"
