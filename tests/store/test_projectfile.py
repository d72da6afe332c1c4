"""Facts about the project file: the log as text, lossless both ways, told from everything that is not one."""

import json
import os
import zipfile
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from remit.core import ids
from remit.core.errors import (
    BrokenChain,
    NewerDatabase,
    RemitError,
    TooLarge,
    UnknownProject,
    UnreadableFile,
    UnwritableFile,
)
from remit.core.events import BODIES, CommentMade, PersonJoined, PersonLeft, ProjectOpened
from remit.store import open_store, projectfile
from remit.store.projectfile import read_project, write_project
from tests.store.telling import BODIES_OF_FREE_KINDS, answered, begin, bodies_of, erasing, event, filled, opened

GOING = "the-words-that-must-go-7f3a"


@pytest.fixture
def path(tmp_path):
    return tmp_path / "project.yaml"


@pytest.fixture(scope="module")
def cellar(tmp_path_factory):
    """Two stores that many generated projects share: whence, whither, and a file between them."""
    folder = tmp_path_factory.mktemp("cellar")
    stores = [open_store(str(folder / name), create=True) for name in ("a.db", "b.db")]
    yield *stores, folder / "project.yaml"
    for store in stores:
        store.close()


@given(opening=bodies_of("project.opened"), bodies=st.lists(BODIES_OF_FREE_KINDS, max_size=6))
def test_export_and_import_are_identity(cellar, opening, bodies):
    """A file read into an empty database gives the same log, and is written again byte for byte."""
    here, there, path = cellar
    project = ids.new_id()
    events = here.log.append(project, [event(project, body) for body in (opening, *bodies)], 0)
    write_project(here, project, path, replace=True)
    first = path.read_bytes()
    file = read_project(path)
    assert file.branches == 1
    absorbed = there.log.absorb(file)
    assert absorbed.events == there.log.read(project) == here.log.read(project) == events
    assert (absorbed.added, absorbed.known) == (len(events), 0)
    write_project(there, project, path)
    assert path.read_bytes() == first
    assert there.log.absorb(file).added == 0


def test_both_engines_write_the_same_file(store, elsewhere, path):
    """A project that goes from one engine to the other and back is the same to the byte."""
    ada = store.people.add("Ada ≥ Lovelace", "ada@example.org")
    store.people.add("Not in this project")
    project, _ = begin(store, PersonJoined(ada.id))
    written = write_project(store, project, path)
    assert (written.events, written.people, written.attributes) == (5, 1, None)
    first, other = path.read_bytes(), elsewhere()
    assert other.log.absorb(read_project(path)).people == 1
    assert other.people.find("ada@example.org").name == "Ada ≥ Lovelace"
    assert other.log.audit(project).link == store.log.audit(project).link
    write_project(other, project, path)
    assert path.read_bytes() == first


def test_the_file_is_yaml_with_one_event_a_line(store, path):
    """Any YAML reader sees what we see; every event is a line, from the first to the last."""
    project, events = begin(store, *(filled(k) for k in BODIES if k not in ("content.erased", "project.opened")))
    write_project(store, project, path)
    text = path.read_text("utf-8")
    seen = yaml.safe_load(text)
    assert (seen["remit"], seen["project"]) == (1, project)
    assert [line["id"] for line in seen["events"]] == [one.id for one in events]
    lines = [json.loads(line[2:]) for line in text.splitlines() if line.startswith("- ")]
    assert lines == (seen["people"] or []) + seen["events"]
    assert text.endswith("}\n")


def test_names_can_be_left_out(store, elsewhere, path):
    """Then the file holds ids only."""
    ada = store.people.add("Ada", "ada@example.org")
    project, _ = begin(store, PersonJoined(ada.id))
    assert write_project(store, project, path, names=False).people == 0
    text = path.read_text("utf-8")
    assert "example.org" not in text
    assert ada.id in text
    assert elsewhere().log.absorb(read_project(path)).people == 0


def test_an_erased_text_is_in_no_export_and_comes_back_by_no_import(store, elsewhere, path):
    """Whoever has it still erases it on import; whoever erased it does not take it back from an old file."""
    project, events = begin(store, CommentMade(text=GOING))
    write_project(store, project, path)
    old, other = read_project(path), elsewhere()
    other.log.absorb(old)
    store.log.append(project, [erasing(project, events[4])], 5)
    store.log.absorb(old)
    write_project(store, project, path)
    assert GOING not in path.read_text("utf-8")
    absorbed = other.log.absorb(read_project(path))
    assert (absorbed.added, absorbed.erased) == (1, 1)
    other.log.absorb(old)
    for one in (store, other, fresh := elsewhere()):
        if one is fresh:
            one.log.absorb(read_project(path))
        assert one.log.read(project)[4].body.text is None
        audit = one.log.audit(project)
        assert (audit.ok, audit.erased) == (True, 1)
    database = Path(other.shown)
    held = [p for p in (database, database.with_name("remit.db-wal")) if p.exists()]
    assert not any(GOING.encode() in p.read_bytes() for p in held)


def test_people_who_are_known_keep_their_names_and_the_erased_stay_erased(store, elsewhere, path):
    """An import names nobody anew, and brings no erased name back."""
    ada, bob = store.people.add("Ada"), store.people.add("Bob")
    project, _ = begin(store, PersonJoined(ada.id), PersonLeft(bob.id))
    write_project(store, project, path)
    other = elsewhere()
    other.log.absorb(read_project(path))
    other.people.rename(ada.id, "Ada King")
    other.people.erase(bob.id)
    assert other.log.absorb(read_project(path)).people == 0
    assert [person.name for person in other.people.all()] == ["Ada King", ""]
    write_project(other, project, path)
    third = elsewhere()
    third.log.absorb(read_project(path))
    assert third.people.get(bob.id).erased_at
    assert '"erased": true' in path.read_text("utf-8")


# --- Writing ---------------------------------------------------------------------------------------------------------


def test_nothing_is_written_over_that_is_nowhere_else(store, elsewhere, path, tmp_path):
    """Another file, another project, or events that this log does not know yet are kept, unless it may be replaced."""
    project, _ = begin(store)
    path.write_text("notes\n")
    with pytest.raises(UnwritableFile, match="not a file of this project"):
        write_project(store, project, path)
    assert path.read_text() == "notes\n"
    write_project(store, project, path, replace=True)
    other = elsewhere()
    other.log.absorb(read_project(path))
    other.log.append(project, [answered(project, "Later.")], 4)
    write_project(other, project, path)
    with pytest.raises(UnwritableFile, match="holds 1 event that this database does not know"):
        write_project(store, project, path)
    assert "Later." in path.read_text("utf-8")
    with pytest.raises(UnwritableFile, match="not a file of this project"):
        write_project(store, begin(store)[0], path)
    with pytest.raises(UnwritableFile):
        write_project(store, project, tmp_path)
    store.log.absorb(read_project(path))
    write_project(store, project, path)


@pytest.mark.parametrize("name", ["no/such/folder/project.yaml", "a\0b", "x" * 300])
def test_a_file_that_cannot_be_written_is_told(store, tmp_path, name):
    """Missing folders and impossible names are one sentence, and no half file is left."""
    project, _ = begin(store)
    with pytest.raises(UnwritableFile, match="cannot be written"):
        write_project(store, project, tmp_path / name)
    assert [p for p in tmp_path.iterdir() if "remit.db" not in p.name] == []


def test_a_write_that_fails_leaves_the_old_file(store, path, monkeypatch):
    """The file is replaced whole at the end, or not at all."""
    project, _ = begin(store)
    write_project(store, project, path)
    before = path.read_bytes()
    store.log.append(project, [answered(project)], 4)

    def no_room(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", no_room)
    with pytest.raises(UnwritableFile, match="No space left"):
        write_project(store, project, path)
    monkeypatch.undo()
    assert path.read_bytes() == before
    path.chmod(0o600)
    write_project(store, project, path)
    assert path.stat().st_mode & 0o777 == 0o600
    assert [p.name for p in path.parent.iterdir() if p.name.startswith(".")] == []
    with pytest.raises(UnknownProject):
        write_project(store, "nobody", path.with_name("other.yaml"))


# --- Reading ---------------------------------------------------------------------------------------------------------


def refused(path, data, error=UnreadableFile):
    """The sentence with which the bytes are refused as a project file."""
    path.write_bytes(data)
    with pytest.raises(error) as caught:
        read_project(path)
    sentence = str(caught.value)
    assert "\n" not in sentence
    assert len(sentence) < 700
    return sentence


@pytest.fixture
def lines(sqlite_url, path):
    """The lines of a sound project file of five events."""
    store = open_store(sqlite_url, create=True)
    ada = store.people.add("Ada")
    project, _ = begin(store, PersonJoined(ada.id))
    write_project(store, project, path)
    store.close()
    return path.read_bytes().splitlines(keepends=True)


def test_what_is_no_project_file_is_told_from_one(path, lines, tmp_path):
    """A missing, empty, binary, zipped or other file, each in one sentence."""
    with pytest.raises(UnreadableFile, match="No such file"):
        read_project(tmp_path / "missing.yaml")
    with pytest.raises(UnreadableFile, match="is not a file"):
        read_project(tmp_path)
    assert "is empty" in refused(path, b"")
    assert "not text" in refused(path, b"\x7fELF\0\0\0")
    assert "not text in UTF-8" in refused(path, lines[0] + b"remit: 1\nproject: \xff\xfe\n")
    assert "does not begin as one (line 1)" in refused(path, b"title: My shopping\n")
    assert "does not begin as one" in refused(path, b"<html></html>")
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("project.yaml", b"".join(lines))
    assert "zip archive" in refused(path, path.read_bytes())


def test_a_line_that_is_wrong_is_named(path, lines):
    """The sentence gives the number of the line."""
    cut = b"".join(lines)[:-30]
    assert "line 11, is not the JSON" in refused(path, cut)
    assert "ends before its events begin" in refused(path, b"".join(lines[:4]))
    for wrong in (b"- {}\n", b"- []\n", b"text\n", b'- {"id": "\\ud800"}\n', b"- {" + b'"a":[' * 3_000 + b"\n"):
        assert "line 8" in refused(path, b"".join([*lines[:7], wrong, *lines[8:]]), RemitError)
    for wrong in (b'- {"id": 3}\n', b'- {"id": ""}\n', b'- {"who": "x"}\n', b'- {"id": "x", "name": "a\\u0000"}\n'):
        assert "line 5" in refused(path, b"".join([*lines[:4], wrong, *lines[5:]]), RemitError)


def test_a_file_of_a_newer_remit_says_so(path, lines):
    """A higher format, or a part of an event that is not known yet."""
    text = b"".join(lines)
    assert "update Remit" in refused(path, text.replace(b"remit: 1", b"remit: 2"), NewerDatabase)
    assert "update Remit" in refused(
        path, text.replace(b'{"position": 2', b'{"mood": "good", "position": 2'), NewerDatabase
    )
    assert "no format" in refused(path, text.replace(b"remit: 1", b"remit: one"))


def test_too_much_is_refused_with_the_limit(path, lines, monkeypatch):
    """Lines, files and histories side by side have limits."""
    monkeypatch.setattr(projectfile, "LINE_LIMIT", 100_000)
    assert "longer than 100,000 bytes" in refused(path, b"".join(lines) + b"- {" + b"x" * 100_001, TooLarge)
    monkeypatch.setattr(projectfile, "FILE_LIMIT", 1_000)
    assert "larger than" in refused(path, b"".join(lines), TooLarge)


TAMPERINGS = {
    "a word of a text": lambda lines: [line.replace(b"Who says so?", b"I say so.") for line in lines],
    "a word of a body": lambda lines: [line.replace(b'"name": "Loans"', b'"name": "Loots"') for line in lines],
    "an actor": lambda lines: [*lines[:-1], lines[-1].replace(b'"actor": "ada"', b'"actor": "eve"')],
    "a position": lambda lines: [*lines[:-1], lines[-1].replace(b'"position": 5', b'"position": 4')],
    "a removed event": lambda lines: [*lines[:7], *lines[8:]],
    "a removed first event": lambda lines: [*lines[:6], *lines[7:]],
    "a removed text": lambda lines: [*lines[:-2], cut(lines[-2]), lines[-1]],
    "a text of another event": lambda lines: [*lines[:-1], with_contents_of(lines[-1], lines[-2])],
}  # fmt: skip


def cut(line):
    fields = json.loads(line[2:])
    del fields["contents"]
    return b"- " + json.dumps(fields).encode() + b"\n"


def with_contents_of(line, other):
    fields = json.loads(line[2:])
    return b"- " + json.dumps({**fields, "contents": json.loads(other[2:])["contents"]}).encode() + b"\n"


@pytest.mark.parametrize("tampering", TAMPERINGS)
def test_a_file_that_was_changed_is_refused_with_the_line(path, lines, tampering):
    """Every digest and every link is proven before anything is taken in."""
    changed = b"".join(TAMPERINGS[tampering](lines))
    assert changed != b"".join(lines)
    assert "line " in refused(path, changed, BrokenChain)


def test_moved_lines_and_other_line_ends_change_nothing(path, lines):
    """Order, empty lines, comments, CRLF and a byte-order mark are not what a history is."""
    expected = read_project(path)
    path.write_bytes(b"".join([*lines[:6], b"\n# merged by hand\n", *reversed(lines[6:])]))
    assert read_project(path) == expected
    path.write_bytes(b"\xef\xbb\xbf" + b"".join(lines).replace(b"\n", b"\r\n"))
    assert read_project(path) == expected


@given(data=st.binary(max_size=300))
def test_arbitrary_bytes_are_never_more_than_refused(tmp_path_factory, data):
    """Whatever a file holds, the answer is one of our sentences."""
    path = tmp_path_factory.getbasetemp() / "bytes.yaml"
    refused(path, data, RemitError)


@given(data=st.data())
def test_a_project_file_with_changed_bytes_is_the_same_or_refused(cellar, data):
    """Bytes cut out, put in and put twice: either the very same events come out, or a sentence."""
    here, _, path = cellar
    project = ids.new_id()
    here.log.append(project, [opened(project), answered(project), event(project, CommentMade(text="x"))], 0)
    write_project(here, project, path, replace=True)
    whole, expected = path.read_bytes(), {one.id: one.body for one in here.log.read(project)}
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, min(len(whole), start + 20)))
    path.write_bytes(whole[:start] + data.draw(st.binary(max_size=20)) + whole[end:])
    try:
        file = read_project(path)
        bodies = {one.id: one.body for one in file.events()}
    except RemitError:
        return
    assert bodies.items() <= expected.items()


def test_a_history_that_was_made_up_is_not_taken_in(store, elsewhere, path):
    """Another opening under a known id, a beginning without an opening, and one id with two contents are refused."""
    project, events = begin(store)
    other = elsewhere()
    other.log.append(project, [opened(project, "Another")], 0)
    write_project(other, project, path)
    with pytest.raises(BrokenChain, match="another project of the same id"):
        store.log.absorb(read_project(path))
    third = elsewhere()
    third.log.append(project, [answered(project)], 0)
    write_project(third, project, path.with_name("third.yaml"))
    with pytest.raises(BrokenChain, match="does not begin with the opening"):
        elsewhere().log.absorb(read_project(path.with_name("third.yaml")))
    same = elsewhere()
    forged = event(project, ProjectOpened("Loans", "loans", filled("project.opened").form))
    same.log.append(project, [type(forged)(events[0].id, project, forged.at, "ada", forged.body)], 0)
    write_project(same, project, path.with_name("same.yaml"))
    with pytest.raises(BrokenChain, match="says something else here"):
        store.log.absorb(read_project(path.with_name("same.yaml")))
    assert store.log.read(project) == events
