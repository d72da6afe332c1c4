"""Facts about impact: what must be looked at again when something it builds on changes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from remit.core import answering, changing
from remit.core.events import AnswerWithdrawn
from remit.core.folding import fold
from remit.core.impact import blast, feeding, order, reviews
from tests.stories import FORM, IDS, Teller, merged, question

DOWNSTREAM = {
    "a.root": {"a.left", "a.right", "b.join", "b.tail"},
    "a.left": {"b.join", "b.tail"},
    "a.right": {"b.join", "b.tail"},
    "b.join": {"b.tail"},
    "b.tail": set[str](),
}


def test_nothing_waits_when_everything_was_answered_upstream_first():
    """Whoever answers after reading what the answer builds on has confirmed it."""
    teller = Teller()
    teller.fill()
    assert reviews(teller.project) == {}


@given(changed=st.sampled_from(IDS))
def test_a_change_puts_exactly_what_builds_on_it_to_review(changed: str):
    """Neighbours are reviewed directly, everything behind them possibly, nothing else at all."""
    teller = Teller()
    teller.fill()
    teller.answer(changed, "other words")
    found = reviews(teller.project)
    assert set(found) == DOWNSTREAM[changed]
    for question_id, review in found.items():
        asked = teller.project.question(question_id)
        near = changed in {link.on for link in asked.builds_on}
        assert review.strength == ("direct" if near else "possible")
        assert review.path[0] == changed
        assert review.path[-1] == question_id


@given(changed=st.sampled_from(IDS), words=st.lists(st.text("xyz ", min_size=1).filter(str.strip), max_size=4))
def test_going_back_to_the_old_words_clears_the_review(changed: str, words: list[str]):
    """A → B → A: the contents are as they were confirmed, so nobody has to look again."""
    teller = Teller()
    teller.fill()
    first = teller.project.standing(changed).answer
    assert first is not None
    for text in words:
        teller.answer(changed, f"{text} {len(teller.events)}")
    if words:
        teller.say(answering.revert(teller.project, changed, first))
    assert reviews(teller.project) == {}


def test_an_editorial_change_puts_nothing_to_review_and_neither_does_a_second_one():
    """Words that mean the same keep every link valid, over any number of such changes."""
    teller = Teller()
    teller.fill()
    teller.answer("a.root", "First words on a.root!", editorial=True)
    teller.answer("a.root", "FIRST words on a.root!", editorial=True)
    assert reviews(teller.project) == {}
    teller.answer("a.root", "something else")
    assert set(reviews(teller.project)) == DOWNSTREAM["a.root"]


def test_reaffirming_clears_one_question_and_leaves_its_neighbour_waiting():
    """Only what somebody looked at is cleared; what lies behind waits on what is still open."""
    teller = Teller()
    teller.fill()
    teller.answer("a.root", "other words")
    teller.reaffirm("a.left")
    found = reviews(teller.project)
    assert "a.left" not in found
    assert found["b.join"].path == ("a.root", "a.right", "b.join")
    for question_id in ("a.right", "b.join", "b.tail"):
        teller.reaffirm(question_id)
    assert reviews(teller.project) == {}


def test_an_answer_given_while_its_upstream_was_open_waits_once_that_is_answered():
    """Any order is allowed; what was answered too early is looked at again."""
    teller = Teller()
    teller.answer("a.left", "early")
    assert reviews(teller.project) == {}
    teller.answer("a.root", "late")
    assert set(reviews(teller.project)) == {"a.left"}


def test_a_reaffirmation_in_another_copy_does_not_clear_a_change_it_never_saw():
    """What was reaffirmed against the old words still waits after both histories came together."""
    ours, theirs = Teller(), Teller()
    ours.fill()
    theirs.events = list(ours.events)
    theirs.name, ours.name = "q", "p"
    ours.answer("a.root", "changed in our copy")
    theirs.reaffirm("a.left")
    for events in (merged(ours.events, theirs.events), merged(theirs.events, ours.events)):
        assert "a.left" in reviews(fold(events))


def test_rewording_a_question_puts_its_own_answer_to_review_unless_it_is_editorial():
    """An answer to another question is not an answer; an answer to the same one in other words is."""
    teller = Teller()
    teller.fill()
    teller.say(changing.reword(teller.project, "a.left", "Which side is left?", editorial=True))
    assert reviews(teller.project) == {}
    teller.say(changing.reword(teller.project, "a.left", "Something quite different?"))
    assert reviews(teller.project)["a.left"].reasons[0].kind == "reworded"


def test_withdrawing_counts_as_a_change_and_answering_the_same_again_clears_it():
    """An open question says nothing; what built on its answer waits until it says the same again."""
    teller = Teller()
    teller.fill()
    current = teller.project.standing("a.root").answer
    assert current is not None
    teller.say(AnswerWithdrawn("a.root", current.id))
    assert {"a.left", "a.right"} <= set(reviews(teller.project))
    teller.answer("a.root", "first words on a.root")
    assert reviews(teller.project) == {}


def test_the_blast_radius_tells_before_saving_what_the_change_will_do():
    """What `blast` foretells is what `reviews` shows afterwards."""
    teller = Teller()
    teller.fill()
    foretold = blast(teller.project, "a.left")
    assert "bob" in foretold.people
    teller.answer("a.left", "other words")
    assert {r.question for r in foretold.reviews} == set(reviews(teller.project))


def test_a_question_set_aside_is_not_put_to_review():
    """Nobody has to look again at what does not apply."""
    teller = Teller()
    teller.fill()
    teller.say(answering.not_applicable(teller.project, "a.left", "no left side"))
    teller.answer("a.root", "other words")
    assert "a.left" not in reviews(teller.project)


@given(
    links=st.lists(
        st.tuples(st.integers(0, 14), st.integers(0, 14)).filter(lambda pair: pair[0] < pair[1]), max_size=40
    )
)
def test_the_order_puts_every_question_after_what_it_builds_on(links: list[tuple[int, int]]):
    """Whatever the links, upstream comes first; and a project's own question cannot close a circle."""
    from dataclasses import replace  # used here only

    on: dict[int, set[int]] = {}
    for up, down in links:
        on.setdefault(down, set()).add(up)
    form = replace(
        FORM, questions=tuple(question(f"a.q{n}", *(f"a.q{up}" for up in on.get(n, ()))) for n in reversed(range(15)))
    )
    place = {q: i for i, q in enumerate(order(form))}
    assert len(place) == 15
    assert all(place[f"a.q{up}"] < place[f"a.q{down}"] for up, down in links)
    feeds = feeding(form)
    assert all(f"a.q{down}" in feeds[f"a.q{up}"] for up, down in links)
    for up, down in links:
        closing = question(f"a.q{up}", f"a.q{down}")
        assert changing.links_close_a_cycle(form, closing)
