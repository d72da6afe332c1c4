"""Facts about lists: what is listed is read in order, and what limits a list keeps it from being read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.language.lists.asked import ASKED
from remit.language.lists.items import LISTS
from remit.language.notation import spelled_out
from remit.language.readers.naming.finding import find_lists
from remit.language.reading import read
from remit.language.saying.naming import say_lists
from remit.language.tokens import sentences, tokens
from remit.language.values import Value
from tests.language.answers_lists import LISTS as ANSWERS
from tests.language.answers_of_teams import LISTED


def _read_as(question: str, text: str) -> str:
    whats = {one.what for one in ASKED[question] if one.kind == "list"}
    said = [
        f"{value.what}{'!=' if value.op == 'none' else '='}{'+'.join(value.items)}"
        for value in read(question, text).values
        if value.what in whats
    ]
    return "; ".join(sorted(said))


CASES = [
    (question, text, expected)
    for answers in (ANSWERS, LISTED)
    for question, table in answers.items()
    for text, expected in table.items()
]


@pytest.mark.parametrize(("question", "text", "expected"), CASES, ids=[f"{q}: {t}"[:80] for q, t, _ in CASES])
def test_a_list_is_read_as_it_is_written_or_not_at_all(question: str, text: str, expected: str):
    """Each answer of the table gives exactly the items it lists."""
    assert _read_as(question, text) == "; ".join(sorted(part for part in expected.split("; ") if part))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("age, sex and region", [("age", ""), ("sex", ""), ("region", "")]),
        ("by skin tone", [("skin tone", "")]),
        ("women", [("sex", "women")]),
        ("We do not know", []),
        ("enough of everything", []),
    ],
)
def test_groups_that_data_must_represent_are_told_by_their_attribute(text: str, expected: list[tuple[str, str]]):
    """A plain list of attributes or groups gives one value each, as the questions on bias do."""
    assert [(value.attribute, value.group) for value in read("data.representation", text).values] == expected


def _questions(what: str) -> list[str]:
    return [question for question, asked in ASKED.items() if any(o.what == what and o.kind == "list" for o in asked)]


@pytest.mark.parametrize("what", [what for what in LISTS if LISTS[what].known])
def test_every_word_for_a_known_item_is_that_item(what: str):
    """Synonyms take one name, whichever of them stands alone in an answer."""
    for question in _questions(what):
        for item, words in LISTS[what].known.items():
            for word in words:
                found = [
                    v
                    for part in sentences(spelled_out(tokens(word)), word)
                    for f in find_lists(question, part, ())
                    for v in f.values
                ]
                assert [v.items for v in found if v.what == what] == [(item,)], word


NOUNS = [
    "camera angle",
    "orchard",
    "turbine height",
    "ward",
    "queue",
    "firmware",
    "light setting",
    "tide",
    "shift",
    "leaf colour",
]
SAID = [what for what in LISTS if what not in ("bias", "guideline", "file-type", "law", "licence", "region")]
NAMED = ["file-type", "law", "licence", "region"]


@given(
    st.sampled_from([*SAID, *NAMED]).flatmap(
        lambda what: st.builds(
            Value,
            what=st.just(what),
            op=st.just("none" if what == "personal-data" else ""),
            items=st.lists(
                st.sampled_from(list(LISTS[what].known) if what in NAMED else [*LISTS[what].known, *NOUNS]),
                min_size=1,
                max_size=4,
                unique=True,
            ).map(tuple),
        )
    )
)
@settings(max_examples=50)
def test_a_list_that_is_said_is_read_as_it_was(value: Value):
    """Saying a list and reading it again gives the same items in the same order."""
    for question in _questions(value.what):
        found = [v for v in read(question, say_lists(value)).values if v.what == value.what]
        assert [(v.op, v.items) for v in found] == [(value.op, value.items)], say_lists(value)


LISTING = [
    (q, t) for q, t, expected in CASES if expected and "!=" not in expected and "\n" not in t and not t.endswith(".")
]


@given(
    st.sampled_from(LISTING),
    st.sampled_from([", but not all of them", " or the like", ", among others", " or whatever"]),
)
@settings(max_examples=50)
def test_an_end_that_leaves_a_list_in_doubt_keeps_it_from_being_read(answer: tuple[str, str], end: str):
    """What only may be on a list has to be asked, so it is not read as if it were."""
    question, text = answer
    open_lists = {what for what in (one.what for one in ASKED[question]) if what in LISTS and LISTS[what].open}
    assert not [
        v for v in read(question, text + end).values if v.what in open_lists - {"same-as-production", "guideline"}
    ]


@given(
    st.sampled_from(LISTING),
    st.sampled_from([", etc.", " and so on", ", and so forth"]),
)
@settings(max_examples=50)
def test_a_list_with_an_open_end_is_read_as_far_as_it_goes_and_no_further(answer: tuple[str, str], end: str):
    """What is named stands; that there is more is noted, and no item is made of it."""
    question, text = answer
    reading = read(question, text + end)
    open_lists = {what for what in (one.what for one in ASKED[question]) if what in LISTS and LISTS[what].open}
    items = [item for value in reading.values if value.what in open_lists for item in value.items]
    assert not [item for item in items if "etc" in item or "and so" in item]


@given(
    st.sampled_from(list(ANSWERS)),
    st.lists(st.sampled_from(sorted({w for _, t, _ in CASES for w in t.split()})), max_size=12),
)
@settings(max_examples=50)
def test_any_words_are_listed_without_raising(question: str, words: list[str]):
    """The words of the table in any order give lists that have items, in their place in the text."""
    text = " ".join(words)
    for part in sentences(tokens(text), text):
        for found in find_lists(question, part, ()):
            assert bool(found.values) != bool(found.problem)
            for value in found.values:
                assert value.items
                assert all(value.items)
                assert value.span is not None
                assert 0 <= value.span[0] < value.span[1] <= len(text)
