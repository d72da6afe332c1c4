"""Facts about rounds: what is asked first, what it unblocks, what fits into the time, and what a newcomer is told."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.core import answering, changing
from remit.core.events import PersonJoined, PersonLeft, RoleTaken
from remit.core.forms import Dependency, Form
from remit.core.rounds import Agenda, agenda, brief, weights
from remit.core.rounds.agendas import CONFLICT_MINUTES, READING_MINUTES, REVIEW_MINUTES, SETTLING_MINUTES
from remit.language.values import Value
from tests.core.conflicts_told import edition, opened, value, with_values
from tests.core.test_conflicts_values import BATCH, CANARY
from tests.stories import FORM, IDS, Teller, question


def _kinds(found: Agenda) -> list[tuple[str, str]]:
    return [(entry.kind, entry.question) for entry in found.entries]


def _only(found: Agenda, kind: str) -> list[str]:
    return [entry.question for entry in found.entries if entry.kind == kind]


def test_the_question_for_which_most_others_wait_is_asked_first():
    found = agenda(Teller().project)
    assert _only(found, "question") == ["a.root", "a.left", "a.right", "b.join", "b.tail"]
    first = found.entries[0]
    assert first.ask == "What about a.root?"
    assert first.why == "4 questions build on it, 4 of them still open: a.left, a.right and 2 more."
    assert found.entries[-1].why == "No other question waits for it."
    assert found.minutes == 15


def test_each_role_is_asked_its_own_and_reads_the_answers_it_builds_on():
    teller = Teller()
    teller.answer("a.root", "words on the root")
    found = agenda(teller.project, role="builder")
    assert _only(found, "question") == ["b.tail"]
    left = next(e for e in agenda(teller.project, role="owner").entries if e.question == "a.left")
    assert [(u.question, u.words) for u in left.read_first] == [("a.root", "words on the root")]
    assert left.why == "2 questions build on it, 2 of them still open: b.join and 1 more."
    assert agenda(teller.project, role="nobody").entries[0].question == "b.tail"
    assert agenda(teller.project, role="stranger").entries == ()


def test_a_person_is_asked_for_the_roles_they_hold_now():
    teller = Teller()
    by_person, by_role = agenda(teller.project, person="ann"), agenda(teller.project, role="owner")
    assert by_person.entries == by_role.entries
    teller.say(PersonLeft("ann"))
    assert agenda(teller.project, person="ann").entries == ()
    assert agenda(teller.project, person="nobody-knows").entries == ()


@given(
    edges=st.sets(st.tuples(st.integers(0, 11), st.integers(0, 11)).filter(lambda e: e[0] < e[1]), max_size=30),
    answered=st.sets(st.integers(0, 11)),
    shuffled=st.permutations(range(12)),
)
@settings(max_examples=50, deadline=None)
def test_an_open_question_never_comes_before_an_open_one_that_it_builds_on_near_or_far(
    edges: set[tuple[int, int]], answered: set[int], shuffled: list[int]
):
    names = {n: f"a.q{n}" for n in range(12)}
    questions = [question(names[n], *(names[a] for a, b in sorted(edges) if b == n)) for n in shuffled]
    form = replace(FORM, questions=tuple(questions))
    teller = Teller()
    teller.events[0] = replace(teller.events[0], body=replace(teller.events[0].body, form=form))  # type: ignore[type-var]  # the opening
    for n in sorted(answered):
        teller.answer(names[n], "words")
    order = _only(agenda(teller.project), "question")
    assert len(order) == 12 - len(answered)
    above: dict[int, set[int]] = {}
    for n in range(12):
        near = {a for a, b in edges if b == n}
        above[n] = near.union(*(above[a] for a in near))
    place = {name: number for number, name in enumerate(order)}
    for n in range(12):
        for up in above[n]:
            if names[n] in place and names[up] in place:
                assert place[names[up]] < place[names[n]]


@given(minutes=st.integers(0, 30), told=st.integers(0, 5))
@settings(max_examples=40, deadline=None)
def test_a_budget_cuts_the_list_where_it_is_used_up_and_says_what_is_left(minutes: int, told: int):
    teller = Teller()
    for name in IDS[:told]:
        teller.answer(name, "words")
    whole = agenda(teller.project)
    cut = agenda(teller.project, minutes=minutes)
    assert cut.entries == whole.entries[: len(cut.entries)]
    assert cut.left == len(whole.entries) - len(cut.entries)
    assert cut.minutes + cut.left_minutes == whole.minutes
    if minutes:
        assert cut.minutes <= minutes
        assert not cut.left or cut.minutes + whole.entries[len(cut.entries)].minutes > minutes
    else:
        assert cut.left == 0


def test_what_was_put_off_comes_back_on_its_day_or_with_its_stage():
    teller = Teller()
    teller.say(
        answering.defer(teller.project, "a.root", "later", "2026-12-01"),
        answering.defer(teller.project, "b.tail", "not yet", "b"),
    )
    assert _only(agenda(teller.project, as_of="2026-11-30"), "due") == []
    (due,) = (e for e in agenda(teller.project, as_of="2026-12-01").entries if e.kind == "due")
    assert (due.question, due.due, due.ask) == ("a.root", "2026-12-01", "What about a.root?")
    assert due.why.startswith("It was put off until 2026-12-01 (“later”). 4 questions build on it")
    for name in ("a.left", "a.right"):
        teller.answer(name, "words")
    assert _only(agenda(teller.project, as_of="2026-11-30"), "due") == ["b.tail"]


def test_replies_disputes_and_versions_side_by_side_are_to_be_settled():
    teller = Teller()
    teller.say(
        answering.reply(teller.project, "a.root", "owner", "mine"),
        answering.reply(teller.project, "a.root", "builder", "yours"),
    )
    teller.answer("a.left", "words")
    teller.say(answering.dispute(teller.project, "a.left", "not so"), actor="bob")
    found = agenda(teller.project)
    assert [k for k in _kinds(found) if k[0] == "settle"] == [("settle", "a.root"), ("settle", "a.left")]
    settle, disputed = (e for e in found.entries if e.kind == "settle")
    assert settle.ask == "What is the answer for all? (owner: “mine”; builder: “yours”)"
    assert settle.minutes == SETTLING_MINUTES
    assert len(settle.about) == 2
    assert disputed.ask == "Somebody disagrees: “not so”. What holds?"


def test_roles_whose_values_differ_are_one_entry_that_says_so():
    teller = opened()
    for role, amount in (("product-owner", 500), ("data-scientist", 900)):
        said = value("budget", "<=", amount, "USD", period="month")
        reply = answering.reply(teller.project, "scoping.compute-budget", role, f"{amount} dollars", [said])
        teller.say(reply)
    entries = [e for e in agenda(teller.project).entries if e.question == "scoping.compute-budget"]
    assert [e.kind for e in entries if e.kind in {"settle", "conflict"}] == ["settle"]
    settle = next(e for e in entries if e.kind == "settle")
    assert settle.why.startswith("To the same question the product owner says “500 dollars”")


def test_a_changed_answer_asks_those_that_build_on_it_directly_before_those_further_down():
    teller = Teller()
    teller.fill()
    assert _only(agenda(teller.project), "review") == []
    teller.answer("a.root", "other words")
    found = agenda(teller.project)
    assert _only(found, "review") == ["a.left", "a.right", "b.join", "b.tail"]
    first = next(e for e in found.entries if e.kind == "review")
    assert first.ask == "Does “first words on a.left” still hold?"
    assert first.why == "“a.root” changed: a.left rests on a.root (a.root → a.left)"
    assert first.minutes == REVIEW_MINUTES
    last = [e for e in found.entries if e.kind == "review"][-1]
    assert last.about == ("a.root", "a.left", "b.join", "b.tail")
    kinds = [e.kind for e in found.entries if e.kind in {"review", "signature"}]
    assert kinds.index("signature") > kinds.index("review")


def test_a_conflict_is_put_to_those_who_settle_it_until_somebody_accepts_it():
    teller = with_values({"modeling.input-mode": BATCH, "deployment.release": CANARY})
    (entry,) = (e for e in agenda(teller.project, role="product-owner").entries if e.kind == "conflict")
    assert entry.minutes == CONFLICT_MINUTES
    assert [u.question for u in entry.read_first] == ["modeling.input-mode", "deployment.release"]
    assert _only(agenda(teller.project, role="data-engineer"), "conflict") == []
    teller.say(changing.accept_conflict(teller.project, entry.about[0], "known"))
    assert _only(agenda(teller.project, role="product-owner"), "conflict") == []


def test_what_was_read_and_not_accepted_is_put_to_who_was_asked():
    teller = opened()
    teller.say(answering.answer(teller.project, "data.minimum", "At least 10,000 rows."))
    (entry,) = (e for e in agenda(teller.project, role="data-scientist").entries if e.kind == "reading")
    assert entry.ask == "“At least 10,000 rows.”: it is read as “at least 10,000 rows”. Is that what is meant?"
    assert entry.minutes == READING_MINUTES
    accepted = Value("rows", ">=", None, "row")
    teller.say(answering.answer(teller.project, "data.minimum", "At least 10,000 rows.", values=[accepted]))
    assert _only(agenda(teller.project, role="data-scientist"), "reading") == []


def test_what_was_not_read_is_put_with_the_likeliest_value():
    teller = opened()
    said = "Answered in under 400 ms for most, in the tower 2 s is fine."
    teller.say(answering.answer(teller.project, "deployment.performance", said))
    (entry,) = (e for e in agenda(teller.project, role="data-scientist").entries if e.kind == "reading")
    assert entry.ask == "“in under 400 ms” is not read. Does it mean “latency: less than 400 ms”?"


def test_a_signature_is_awaited_of_roles_that_must_answer_until_they_sign():
    teller = Teller()
    teller.answer("a.root", "words")
    (entry,) = (e for e in agenda(teller.project, role="builder").entries if e.kind == "signature")
    assert entry.ask == "Do you agree as builder: “words”?"
    assert entry.about == ("a.root/words",)
    from remit.core.states import requirements  # used here only

    (state,) = requirements(teller.project)
    teller.say(changing.agree(teller.project, state.requirement, "builder", "bob"), actor="bob")
    assert _only(agenda(teller.project, role="builder"), "signature") == []
    assert _only(agenda(teller.project, role="owner"), "signature") == ["a.root"]


def test_tasks_are_put_to_their_person_or_role_and_overdue_ones_come_before_what_may_wait():
    teller = Teller()
    teller.answer("a.root", "words")
    give = changing.give_task
    teller.say(give(teller.project, "look it up", about="a.root", person="ann", due="2026-11-01"))
    teller.say(give(teller.project, "tell them", role="builder"))
    kinds = [e.kind for e in agenda(teller.project, person="ann").entries]
    assert kinds.count("task") == 1
    assert kinds.index("task") < kinds.index("signature")
    (task,) = (e for e in agenda(teller.project, role="builder").entries if e.kind == "task")
    assert (task.ask, task.why, task.question) == ("tell them", "No day was set for it.", "")


def test_the_same_project_gives_the_same_agenda():
    teller = with_values({"modeling.input-mode": BATCH, "deployment.release": CANARY})
    assert agenda(teller.project) == agenda(teller.project)


def _long(length: int) -> Form:
    questions = [question(f"a.q{n}", *([f"a.q{n // 2}", f"a.q{n - 1}"] if n else [])) for n in range(length)]
    return replace(FORM, questions=tuple(questions))


def test_ten_thousand_questions_are_weighed_at_once():
    """Each question is looked at once: its weight comes from those of the questions right below it."""
    form = _long(10_000)
    found = weights(form, [f"a.q{n}" for n in range(0, 10_000, 2)])
    assert (found["a.q0"].all, found["a.q0"].waiting) == (9_999, 4_999)
    assert (found["a.q9999"].all, found["a.q9999"].waiting) == (0, 0)
    assert all(found[f"a.q{n}"].all == 9_999 - n for n in range(0, 10_000, 997))


def test_a_form_with_a_cycle_still_has_weights():
    looped = [replace(q, builds_on=(Dependency("b.tail", "round"),)) if q.id == "a.root" else q for q in FORM.questions]
    found = weights(replace(FORM, questions=tuple(looped)), IDS)
    assert set(found) == set(IDS)


def test_the_brief_tells_what_stands_what_moved_what_is_open_and_what_waits():
    teller = Teller()
    teller.answer("a.root", "keep ten rows")
    teller.answer("a.left", "some words")
    earlier = teller.project
    teller.say(answering.skip(teller.project, "a.right", "no time"))
    teller.answer("a.root", "keep twenty rows")
    teller.say(PersonJoined("eve"), RoleTaken("eve", "owner"))
    found = brief(teller.project, earlier, "eve")
    assert found.purpose == "keep twenty rows"
    assert found.roles == ("owner",)
    people = [(held.role, held.persons) for held in found.people]
    assert people == [("owner", ("ann", "eve")), ("builder", ("bob",)), ("nobody", ())]
    assert [d.requirement for d in found.decided] == ["a.root/words", "a.left/words"]
    assert [(u.question, u.feeds) for u in found.undecided] == [("b.join", 1), ("b.tail", 0)]
    assert found.changed is not None
    assert {a.question for a in found.changed.answers} == {"a.root", "a.right"}
    assert found.changed.people_joined == ("eve",)
    assert [(r.question, r.reason) for r in found.risks] == [("a.right", "no time")]
    mine = agenda(teller.project, person="eve")
    assert found.waiting == mine.entries[:5]
    assert found.more == max(0, len(mine.entries) - 5)
    assert brief(teller.project, None, "eve").changed is None


def test_what_must_be_comes_first_in_the_brief():
    teller = Teller()
    for name in ("a.root", "a.left"):
        teller.answer(name, f"words on {name}")
    from remit.core.states import requirements  # used here only

    left = next(r.requirement for r in requirements(teller.project) if r.requirement.question == "a.left")
    teller.say(changing.prioritise(left, "must"))
    assert [d.requirement for d in brief(teller.project, None, "ann").decided] == ["a.left/words", "a.root/words"]


@pytest.mark.parametrize("name", ["mlops/1", "mlops/2", "mlops/3", "mlops/4"])
def test_an_untouched_project_asks_every_question_once(name: str):
    project = opened(name).project
    form = edition(name)
    found = agenda(project)
    assert sorted(_only(found, "question")) == sorted(q.id for q in form.questions)
    assert found.minutes == sum(q.minutes for q in form.questions)
    assert brief(project, None, "ann").purpose == ""
