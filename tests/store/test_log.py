"""Facts about the log: what is written stays, in one order, provably; what is erased is gone, provably too."""

import dataclasses

import pytest
import sqlalchemy as sa

from remit.core import ids
from remit.core.errors import DatabaseUnavailable, InvalidInput, LogMoved, TooLarge, UnknownProject
from remit.core.events import AnswerGiven, CommentMade, ProjectRenamed, SnapshotNamed
from remit.store import encoding, open_store
from remit.store.tables import CONTENTS, EVENTS
from tests.store.telling import answered, begin, erasing, event, opened


def test_what_was_written_is_read_back(store):
    """Events come back as they were written, with their places, links and the digests of their texts."""
    project, events = begin(store)
    assert [e.position for e in events] == [1, 2, 3, 4]
    assert store.log.read(project) == events
    assert store.log.read(project, after=2) == events[2:]
    assert store.log.read(project, after=1, upto=3) == events[1:3]
    assert store.log.read("nobody") == ()
    link = encoding.genesis(project)
    for one in events:
        link = encoding.link(link, one.digest)
        assert one.link == link
    assert store.log.head(project) == (4, link)
    assert store.log.head("nobody") == (0, encoding.genesis("nobody"))


def test_single_events_and_kinds_are_found(store):
    """An event is found by its id within its project, events by their kinds in their order."""
    project, events = begin(store)
    other, _ = begin(store)
    assert store.log.event(project, events[2].id) == events[2]
    assert store.log.event(other, events[2].id) is None
    assert store.log.of_kinds(project, ["comment.made", "answer.given"]) == events[2:]
    assert store.log.of_kinds(project, []) == ()


def test_a_verb_decided_on_an_older_head_writes_nothing(store):
    """Whoever wrote in between makes it LogMoved: none of the verb's events is in the log."""
    project, events = begin(store)
    store.log.append(project, [answered(project)], 4)
    with pytest.raises(LogMoved) as caught:
        store.log.append(project, [answered(project), answered(project)], 4)
    assert caught.value.details == {"expected": 4, "position": 5}
    with pytest.raises(LogMoved):
        store.log.append(project, [opened(project)], 0)
    assert store.log.head(project)[0] == 5
    assert store.log.audit(project).ok
    assert events


def test_the_events_of_one_verb_are_written_all_or_none(store):
    """A bad event among good ones, or an id that is in the log already, leaves the log as it was."""
    project, events = begin(store)
    with pytest.raises(TooLarge):
        store.log.append(project, [answered(project), answered(project, "x" * 5_000_001)], 4)
    with pytest.raises(InvalidInput):
        store.log.append(project, [answered(project), events[1]], 4)
    with pytest.raises(InvalidInput):
        store.log.append(project, [answered("another")], 4)
    assert store.log.append(project, [], 99) == ()
    assert store.log.read(project) == events


def test_listeners_hear_once_of_what_is_written_and_cannot_undo_it(url):
    """`notify` is called after the commit; its failure is its own."""
    heard = []

    def listen(events):
        heard.append(events)
        raise RuntimeError

    store = open_store(url, create=True, notify=listen)
    project, events = begin(store)
    with pytest.raises(LogMoved):
        store.log.append(project, [answered(project)], 0)
    assert heard == [events]
    assert store.log.read(project) == events
    store.close()


def test_projects_are_listed_with_their_latest_name(store):
    """A line has name, handle, when it was opened and last written to, and how many events it holds."""
    first, events = begin(store)
    second, _ = begin(store)
    renamed = store.log.append(first, [event(first, ProjectRenamed("Old")), event(first, ProjectRenamed("Credit"))], 4)
    line, other = store.log.projects()
    assert (line.id, line.name, line.handle, line.events) == (first, "Credit", "loans", 6)
    assert (line.opened_at, line.last_at) == (events[0].at, renamed[-1].at)
    assert (other.id, other.name) == (second, "Loans")


def test_projects_do_not_see_each_other(store):
    """Texts and events of one project never appear in another."""
    first, events = begin(store)
    second, others = begin(store)
    store.log.append(second, [erasing(second, others[2])], 4)
    assert store.log.read(first) == events


# --- Erasing ---------------------------------------------------------------------------------------------------------

GOING = "the-words-that-must-go-7f3a"


def test_erased_text_reads_as_erased_and_the_chain_verifies(store):
    """The text is None, its values (), the event and its digest are as they were."""
    project, events = begin(store, AnswerGiven("data.minimum", text=GOING))
    (erased,) = store.log.append(project, [erasing(project, events[4])], 5)
    again = store.log.read(project)[4]
    assert (again.body.text, again.body.values) == (None, ())
    assert (again.digest, again.link, again.contents) == (events[4].digest, events[4].link, events[4].contents)
    audit = store.log.audit(project)
    assert (audit.ok, audit.events, audit.erased) == (True, 6, 1)
    assert erased.body.reason == "asked to"


@pytest.mark.parametrize("length", [1, 100, 50_000])
def test_erased_text_is_gone_from_every_byte_of_the_database(sqlite_url, tmp_path, length):
    """Neither the file, nor its write-ahead log, nor a stored fold holds it, while the store is still open."""
    store, other = open_store(sqlite_url, create=True), open_store(sqlite_url)
    project, events = begin(store, CommentMade(text=GOING * length))
    store.checkpoints.save(project, 5, 1, GOING)
    other.log.read(project)
    assert any(GOING.encode() in path.read_bytes() for path in tmp_path.iterdir())
    store.log.append(project, [erasing(project, events[4])], 5)
    assert not any(GOING.encode() in path.read_bytes() for path in tmp_path.iterdir())
    assert store.checkpoints.load(project, 1) is None
    assert other.log.audit(project).ok
    store.close()
    other.close()


def test_a_fold_from_before_an_erasure_is_not_kept_after_it(store):
    """Who folded before the erasure and saves after it cannot bring the text back."""
    project, events = begin(store)
    store.log.append(project, [erasing(project, events[2])], 4)
    assert store.checkpoints.save(project, 4, 1, "At least 1000 rows.") is False
    assert store.checkpoints.load(project, 1) is None
    assert store.checkpoints.save(project, 5, 1, "{}") is True
    assert store.checkpoints.load(project, 1) == (5, "{}")
    assert store.checkpoints.load(project, 2) is None
    assert store.checkpoints.save(project, 5, 2, "[]") is True
    assert store.checkpoints.load(project, 2) == (5, "[]")
    store.checkpoints.drop(project)
    assert store.checkpoints.load(project, 2) is None


# --- Proving ---------------------------------------------------------------------------------------------------------


def change(store, *statements):
    """Write past the log, as only somebody with the database in hand can."""
    with store.log.database.writing("tampering") as connection:
        for statement in statements:
            connection.execute(statement)


def at(project, position):
    """The row of an event."""
    return sa.and_(EVENTS.c.project == project, EVENTS.c.position == position)


def put(project, position, /, **values):
    """Change the row of an event."""
    return sa.update(EVENTS).where(at(project, position)).values(**values)


def text_of(project, position):
    """The row of the text that belongs to an event."""
    return sa.and_(CONTENTS.c.project == project, CONTENTS.c.position == position)


TAMPERINGS = {
    "a body": (lambda p: [put(p, 3, body='{"question":"data.bias"}')], 3, "was changed"),
    "an actor": (lambda p: [put(p, 2, actor="eve")], 2, "was changed"),
    "a moment": (lambda p: [put(p, 4, at=ids.now())], 4, "was changed"),
    "a kind": (lambda p: [put(p, 4, kind="comment.resolved")], 4, "was changed"),
    "a link": (lambda p: [put(p, 3, link="0" * 64)], 3, "does not follow"),
    "a text": (lambda p: [sa.update(CONTENTS).where(text_of(p, 4)).values(text='"No."')], 4, "another text"),
    "a salt": (lambda p: [sa.update(CONTENTS).where(text_of(p, 4)).values(salt="0")], 4, "another text"),
    "a text's digest": (lambda p: [sa.update(CONTENTS).where(text_of(p, 4)).values(digest="0")], 4, "does not name"),
    "a removed text": (lambda p: [sa.delete(CONTENTS).where(text_of(p, 4))], 4, "lacks its text"),
    "a text moved to another event": (
        lambda p: [sa.update(CONTENTS).where(text_of(p, 4)).values(position=2)], 2, "does not name"),
    "a removed event": (lambda p: [sa.delete(EVENTS).where(at(p, 3))], 3, "Event 3 is missing"),
    "the first event removed": (lambda p: [sa.delete(EVENTS).where(at(p, 1))], 1, "Event 1 is missing"),
    "the last event removed": (lambda p: [sa.delete(EVENTS).where(at(p, 4))], 4, "behind event 3"),
    "swapped events": (
        lambda p: [put(p, 3, position=99), put(p, 4, position=3), put(p, 99, position=4)], 3, "does not follow"),
    "an event before the first": (
        lambda p: [sa.insert(EVENTS).from_select(
            [c.name for c in EVENTS.c],
            sa.select(*(sa.literal(0) if c.name == "position" else sa.literal("x") if c.name == "id" else c
                        for c in EVENTS.c)).where(at(p, 1)))], 1, "before the first"),
}  # fmt: skip


@pytest.mark.parametrize("tampering", TAMPERINGS)
def test_the_audit_names_the_first_broken_event_and_what_is_broken(store, tampering):
    """Whatever was changed past the log is found, at its place, in one sentence."""
    project, _ = begin(store)
    other, _ = begin(store)
    make, position, said = TAMPERINGS[tampering]
    assert store.log.audit(project).ok
    change(store, *make(project))
    audit = store.log.audit(project)
    assert not audit.ok
    assert audit.position == position
    assert said in audit.sentence
    assert audit.sentence.endswith(".")
    assert store.log.audit(other).ok


def test_of_two_broken_events_the_audit_names_the_first(store):
    """What stands before the named event is proven."""
    project, _ = begin(store)
    change(store, put(project, 4, actor="eve"), put(project, 2, actor="eve"))
    audit = store.log.audit(project)
    assert (audit.position, audit.events) == (2, 1)


def test_an_erased_text_that_is_back_is_told(store):
    """A text that an event says was erased may not lie there again."""
    project, events = begin(store)
    store.log.append(project, [erasing(project, events[3])], 4)
    content = encoding.seal(event(project, events[3].body)).contents[0]
    row = {"project": project, "position": 4, **dataclasses.asdict(content)}
    change(store, sa.insert(CONTENTS).values(row))
    assert "does not name" in store.log.audit(project).sentence


def test_an_audit_of_no_project_says_so(store):
    """There is nothing to prove where nothing was written."""
    with pytest.raises(UnknownProject):
        store.log.audit("nobody")


def test_a_log_of_several_windows_is_read_and_proven_whole(store):
    """The audit goes through the log in pieces and misses nothing between them."""
    project, _ = begin(store)
    store.log.append(project, [event(project, SnapshotNamed(f"s{n}", note=f"n{n}")) for n in range(4_500)], 4)
    assert store.log.audit(project).events == 4_504
    assert [e.position for e in store.log.read(project)] == list(range(1, 4_505))
    change(store, put(project, 4_001, actor="eve"))
    assert store.log.audit(project).position == 4_001


def test_the_position_of_a_log_is_told_without_reading_it(url):
    """What every request asks first: 0 for a project that is not here, else the place of its newest event."""
    store = open_store(url, create=True)
    assert store.log.position("nobody") == 0
    project, events = begin(store)
    assert store.log.position(project) == events[-1].position == store.log.head(project)[0]
    store.log.append(project, [answered(project)], events[-1].position)
    assert store.log.position(project) == events[-1].position + 1
    store.close()


def test_a_glance_at_a_database_that_cannot_be_used_says_so(sqlite_url):
    """As every other failure of a database: in one sentence."""
    store = open_store(sqlite_url, create=True)
    project, _ = begin(store)
    with store.log.database.writing("tables") as connection:
        connection.exec_driver_sql("ALTER TABLE events RENAME TO gone")
    with pytest.raises(DatabaseUnavailable, match="cannot be used"):
        store.log.position(project)
    store.close()
