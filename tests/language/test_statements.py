"""Facts about purposes: who does what, and what for, in the author's words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.language.reading import read
from remit.language.saying.statements import say_statements
from remit.language.values import Value
from tests.language.answers_people import PURPOSES


@pytest.mark.parametrize("text", list(PURPOSES))
def test_a_purpose_is_parted_where_its_author_parted_it(text: str):
    """Each statement gives its three parts, or nothing where its form is not plain."""
    found = [(value.who, value.action, value.aim) for value in read("scoping.problem", text).values]
    expected = PURPOSES[text]
    assert found == ([expected] if expected else [])


WHO = st.sampled_from(["", "radiologists", "shop managers", "loan officers in the branch"])
ACTION = st.sampled_from(["detect cracks in apples", "order the right number of loaves", "read urgent scans first"])
AIM = st.sampled_from(
    ["", "less bread is thrown away", "patients wait less than an hour", "nobody is treated too late"]
)


@given(st.builds(Value, what=st.just("purpose"), who=WHO, action=ACTION, aim=AIM))
@settings(max_examples=50)
def test_a_purpose_that_is_said_is_read_as_it_was(value: Value):
    """Saying a purpose and reading it again gives the same purpose."""
    assert [one.meaning for one in read("scoping.problem", say_statements(value)).values] == [value.meaning]


@given(
    st.sampled_from([text for text, parts in PURPOSES.items() if parts]),
    st.sampled_from(["It is not true that ", "We doubt that it will ever "]),
)
@settings(max_examples=50)
def test_a_denied_purpose_is_none(text: str, before: str):
    """No opening that turns the sense round leaves a purpose."""
    assert not read("scoping.problem", before + text[:1].lower() + text[1:]).values
