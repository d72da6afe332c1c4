"""Facts about choices: the options of an answer, those it turns down, and yes or no."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.language.lists.asked import ASKED
from remit.language.lists.choices import CHOICES, Choice
from remit.language.notation import spelled_out
from remit.language.readers.choices.finding import find_choices, find_yes_no
from remit.language.reading import read
from remit.language.saying.choices import say_choices, say_yes_no
from remit.language.tokens import sentences, tokens
from remit.language.values import Value
from tests.language.answers_choices import CHOICES as ANSWERS
from tests.language.answers_of_teams import CHOSEN

KINDS = ("choice", "yes-no")


def _said(value: Value) -> str:
    sign = "!=" if value.op == "none" else "="
    return f"{value.what}{sign}{'+'.join(value.items)}{f'@{value.place}' if value.place else ''}"


def _read_as(question: str, text: str) -> str:
    whats = {one.what for one in ASKED[question] if one.kind in KINDS}
    return "; ".join(sorted(_said(value) for value in read(question, text).values if value.what in whats))


CASES = [
    (question, text, expected)
    for answers in (ANSWERS, CHOSEN)
    for question, table in answers.items()
    for text, expected in table.items()
]


@pytest.mark.parametrize(("question", "text", "expected"), CASES, ids=[f"{q}: {t}"[:80] for q, t, _ in CASES])
def test_an_answer_chooses_what_it_says_and_nothing_else(question: str, text: str, expected: str):
    """Each answer of the table gives exactly the options it chooses or turns down."""
    assert _read_as(question, text) == "; ".join(sorted(part for part in expected.split("; ") if part))


def _questions(what: str) -> list[str]:
    return [question for question, asked in ASKED.items() if any(o.what == what and o.kind == "choice" for o in asked)]


@pytest.mark.parametrize("what", list(CHOICES))
def test_every_name_of_an_option_alone_is_that_option(what: str):
    """Whatever words a table has for an option, an answer of those words chooses it, whichever question asks."""
    for question in _questions(what):
        for option, words in CHOICES[what].options.items():
            for name in (*words.names, *words.phrases, *words.products):
                found = [
                    v
                    for part in sentences(spelled_out(tokens(name)), name)
                    for f in find_choices(question, part, ())
                    for v in f.values
                ]
                assert [(v.items, v.op) for v in found if v.what == what] == [((option,), "")], name


def _values(choice: Choice, what: str) -> st.SearchStrategy[Value]:
    exact = [option for option in choice.options if option not in choice.general]
    items = st.lists(st.sampled_from(exact), min_size=1, max_size=3, unique=True).map(tuple)
    general = st.sampled_from([(option,) for option in choice.options])
    products = [(option, product) for option, words in choice.options.items() for product in words.products]
    plain = st.builds(Value, what=st.just(what), op=st.sampled_from(["", "none"]), items=items | general)
    if not products:
        return plain
    return plain | st.sampled_from(products).map(lambda pair: Value(what, items=(pair[0],), place=pair[1]))


@given(st.sampled_from(list(CHOICES)).flatmap(lambda what: _values(CHOICES[what], what)))
@settings(max_examples=50)
def test_a_choice_that_is_said_is_read_as_it_was(value: Value):
    """Saying a value and reading it again gives the value, for every choice, option and product."""
    for question in _questions(value.what):
        reading = read(question, say_choices(value))
        found = [v for v in reading.values if v.what == value.what]
        assert [(v.op, v.items, v.place) for v in found] == [(value.op, value.items, value.place)], reading


@pytest.mark.parametrize(
    ("question", "what"), [("modeling.audit", "audit"), ("modeling.deployment-constraints", "offline")]
)
@pytest.mark.parametrize("item", ["yes", "no"])
def test_a_yes_or_no_that_is_said_is_read_as_it_was(question: str, what: str, item: str):
    """Yes stays yes, and no stays no."""
    if what == "audit":
        assert [(v.what, v.items) for v in read(question, say_yes_no(Value(what, items=(item,)))).values] == [
            (what, (item,))
        ]
    said = say_yes_no(Value(what, items=(item,)))
    found = [v for part in sentences(tokens(said), said) for f in find_yes_no(question, part, ()) for v in f.values]
    assert [(v.what, v.items) for v in found] == [(what, (item,))]


PLAIN = [
    (q, t) for q, t, expected in CASES if expected and "!=" not in expected and len(t.split()) <= 3 and t[-1] != "."
]


@given(
    st.sampled_from(PLAIN),
    st.sampled_from(["never {}", "not {}", "no {}", "we do not want {}", "{} is forbidden", "without {}"]),
)
@settings(max_examples=50)
def test_a_denial_never_turns_into_a_choice(answer: tuple[str, str], denial: str):
    """What is denied before or behind is turned down, or not read; it is never chosen."""
    question, text = answer
    whats = {one.what for one in ASKED[question] if one.kind == "choice"}
    chosen = [v for v in read(question, denial.format(text)).values if v.what in whats and v.op != "none"]
    assert not chosen


@given(st.sampled_from(PLAIN), st.sampled_from(PLAIN))
@settings(max_examples=50)
def test_either_or_is_no_choice(one: tuple[str, str], two: tuple[str, str]):
    """Options with an *or* between them are left open."""
    (question, first), (other, second) = one, two
    if question == other and first != second:
        assert not _read_as(question, f"{first} or {second}")


@given(
    st.sampled_from(list(ANSWERS)),
    st.lists(st.sampled_from(sorted({w for _, t, _ in CASES for w in t.split()})), max_size=12),
)
@settings(max_examples=50)
def test_any_words_are_looked_at_without_raising(question: str, words: list[str]):
    """The words of the table in any order give values whose items are options."""
    text = " ".join(words)
    for part in sentences(tokens(text), text):
        for found in (*find_choices(question, part, ()), *find_yes_no(question, part, ())):
            assert bool(found.values) != bool(found.problem)
            for value in found.values:
                assert value.items
                assert value.what not in CHOICES or set(value.items) <= set(CHOICES[value.what].options)
                assert value.span is not None
                assert 0 <= value.span[0] < value.span[1] <= len(text)
