"""Facts about merging words: both changes are in the result, or nothing is merged."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from remit.language.merging import changes, merge

TEXT = st.lists(st.sampled_from(["red", "green", "blue", "1", "2,5", "%"]), max_size=12).map(" ".join)


@given(base=TEXT, other=TEXT)
def test_one_sided_changes_are_taken_as_they_are(base: str, other: str):
    """Where only one person changed something, their text stands."""
    assert merge(base, other, base) == other
    assert merge(base, base, other) == other
    assert merge(base, other, other) == other


@given(base=TEXT, theirs=TEXT, yours=TEXT)
def test_a_merge_holds_every_new_word_of_both_sides(base: str, theirs: str, yours: str):
    """A word that somebody added is in the merged text at least as often as whoever wrote it most had it more."""
    merged = merge(base, theirs, yours)
    if merged is None:
        return
    for word in {*theirs.split(), *yours.split()}:
        added = max(theirs.split().count(word), yours.split().count(word)) - base.split().count(word)
        if added > 0:
            assert word in merged.split()


@given(base=TEXT, theirs=TEXT, yours=TEXT)
def test_who_writes_first_does_not_change_the_merge(base: str, theirs: str, yours: str):
    """Both orders give the same words, or both give none."""
    assert merge(base, theirs, yours) == merge(base, yours, theirs)


@given(old=st.text(max_size=60), new=st.text(max_size=60))
def test_a_word_difference_tells_both_texts_whole(old: str, new: str):
    """What is the same or gone makes the old text, what is the same or new makes the new one."""
    runs = changes(old, new)
    assert "".join(text for kind, text in runs if kind != "new") == old
    assert "".join(text for kind, text in runs if kind != "gone") == new


def test_changes_to_separate_words_merge_and_to_the_same_words_do_not():
    """The plain case that people meet, in both outcomes."""
    base = "keep ten rows for each group of people"
    assert (
        merge(base, base.replace("ten", "20"), base.replace("group", "class"))
        == "keep 20 rows for each class of people"
    )
    assert merge(base, base.replace("ten", "20"), base.replace("ten", "30")) is None
