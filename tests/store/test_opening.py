"""Facts about opening a database: it works, or one sentence says why, and nothing was touched."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from remit.core.errors import DatabaseUnavailable, NewerDatabase
from remit.store import migrations, open_store
from remit.store.tables import METADATA
from tests.store.telling import answered, begin


def refused(url, *, create=False, error=DatabaseUnavailable):
    """The sentence with which an address is refused."""
    with pytest.raises(error) as caught:
        open_store(url, create=create).close()
    sentence = str(caught.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert "sqlalche.me" not in sentence
    return sentence


def test_looking_changes_no_file_that_is_not_ours(tmp_path):
    """An empty file stays empty, and another program's database keeps its journal, byte for byte."""
    empty, other = tmp_path / "empty.db", tmp_path / "other.db"
    empty.touch()
    assert "no Remit database" in refused(str(empty))
    assert empty.read_bytes() == b""
    with sqlite3.connect(other) as database:
        database.execute("CREATE TABLE notes (words TEXT)")
    database.close()
    before = other.read_bytes()
    for create in (False, True):
        assert "belongs to another program" in refused(str(other), create=create)
    assert other.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["empty.db", "other.db"]


def test_a_copy_with_another_kind_of_journal_is_still_ours(tmp_path):
    """What SQLite's own backup wrote opens as before."""
    path = tmp_path / "remit.db"
    store = open_store(str(path), create=True)
    project, events = begin(store)
    store.close()
    with sqlite3.connect(path) as database:
        assert database.execute("PRAGMA journal_mode=DELETE").fetchone() == ("delete",)
    database.close()
    store = open_store(str(path))
    try:
        assert len(store.log.read(project)) == len(events)
    finally:
        store.close()


def test_a_database_is_made_when_asked_and_found_again(url):
    """`create` makes it once; after that it opens with and without."""
    store = open_store(url, create=True)
    project, events = begin(store)
    store.close()
    for create in (False, True):
        again = open_store(url, create=create)
        assert again.log.read(project) == events
        again.close()


def test_a_database_that_is_not_there_is_not_made_by_looking(url, tmp_path):
    """Without `create` nothing appears, and the sentence says how to start one."""
    assert "`remit new` starts one" in refused(url)
    assert list(tmp_path.iterdir()) == []
    assert "`remit new` starts one" in refused(url)


@pytest.mark.parametrize("prefix", ["sqlite:///", "sqlite:////", ""])
def test_a_path_and_its_url_are_the_same_database(tmp_path, monkeypatch, prefix):
    """Relative and absolute paths, with and without the scheme, with characters that mean something in URLs."""
    monkeypatch.chdir(tmp_path)
    name = "the remit?#%41 é.db" if not prefix else "the remit%41 é.db"
    url = f"{prefix}{str(tmp_path / name).removeprefix('/') if prefix == 'sqlite:////' else name}"
    store = open_store(url, create=True)
    assert (tmp_path / name).is_file()
    assert store.folder == tmp_path
    assert store.read_only is False
    store.close()


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("", "is empty"),
        ("mysql://root:hush@localhost/x", "not mysql"),
        ("oracle+cx://hush@localhost/x", "not oracle+cx"),
        ("http://example.org/remit.db", "not http"),
        ("sqlite://", "names no file"),
        ("sqlite:///", "names no file"),
        (":memory:", "in memory"),
        ("postgresql://ada:hush@localhost:port/x", "cannot be read"),
        ("postgresql://ada:hush@localhost:1/x", "cannot be used"),
        ("postgres://ada:hush@nowhere.invalid/x", "cannot be used"),
        ("postgresql://ada:hush@[::1/x", "cannot be read"),
        ("no/such/folder/remit.db", "There is no folder no/such/folder"),
        ("x" * 5_000, "cannot be opened"),
        ("a\0b", "is empty"),
    ],
)
@pytest.mark.parametrize("create", [False, True])
def test_a_wrong_address_is_told_in_one_sentence_without_its_password(tmp_path, monkeypatch, url, said, create):
    """Unknown schemes, unreachable servers and impossible paths are each told, and nothing is made."""
    monkeypatch.chdir(tmp_path)
    sentence = refused(url, create=create)
    assert said in sentence
    assert "hush" not in sentence
    assert list(tmp_path.iterdir()) == []


def test_a_missing_driver_is_told_with_how_to_install_it(monkeypatch):
    """PostgreSQL is an extra; whoever lacks it reads which."""
    monkeypatch.setitem(sys.modules, "psycopg", None)
    assert "pip install 'remit[postgres]'" in refused("postgresql://ada@localhost/x")


def test_a_file_that_is_no_database_is_left_alone(tmp_path):
    """A text, a zip, a folder, a half file: told, and not changed by a byte."""
    text, archive, half = tmp_path / "notes.db", tmp_path / "form.db", tmp_path / "half.db"
    text.write_text("Minutes of the meeting\n" * 100)
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("a.txt", "a")
    half.write_bytes(b"SQLite format 3\0" + b"\xff" * 3_000)
    before = {path: path.read_bytes() for path in (text, archive, half)}
    for path in before:
        for create in (False, True):
            assert "not a database file" in refused(str(path), create=create)
    assert {path: path.read_bytes() for path in before} == before
    assert "is a folder" in refused(str(tmp_path))


def test_the_database_of_another_program_is_left_alone(url, tmp_path):
    """Where other tables lie already, ours are not put beside them."""
    name = "events"  # as ours is called, so that PostgreSQL has no room for it either
    other = url if "://" not in url else url.replace("postgresql://", "postgresql+psycopg://")
    engine = sa.create_engine(f"sqlite:///{tmp_path / 'remit.db'}" if "://" not in url else other)
    with engine.begin() as connection:
        connection.exec_driver_sql(f"CREATE TABLE {name} (x INTEGER)")
    for create in (False, True):
        assert "belongs to another program" in refused(url, create=create)
    with engine.connect() as connection:
        assert sa.inspect(connection).get_table_names() == [name]
    engine.dispose()


def test_the_database_of_a_newer_remit_is_left_alone(url):
    """A revision that this Remit does not know is told, and everything is as it was."""
    store = open_store(url, create=True)
    project, events = begin(store)
    with store.log.database.writing("a newer Remit") as connection:
        connection.execute(
            sa.update(sa.table(migrations.VERSION_TABLE, sa.column("version_num"))).values(version_num="9999")
        )
    for create in (False, True):
        sentence = refused(url, create=create, error=NewerDatabase)
        assert "9999" in sentence
        assert "update Remit" in sentence
    assert store.log.read(project) == events
    store.close()


def test_the_migrations_make_the_tables_that_the_code_knows(url):
    """What Alembic makes and what SQLAlchemy is told are the same; the newest revision is the one that is wanted."""
    store = open_store(url, create=True)
    with store.log.database.reading() as connection:
        options = {"version_table": migrations.VERSION_TABLE, "compare_type": True}
        assert compare_metadata(MigrationContext.configure(connection, opts=options), METADATA) == []
    store.close()
    scripts = ScriptDirectory(str(Path(migrations.__file__).parent))
    assert scripts.get_heads() == [migrations.REVISIONS[-1]]
    assert {script.revision for script in scripts.walk_revisions()} == set(migrations.REVISIONS)


def test_a_full_disk_is_told_and_loses_nothing(sqlite_url):
    """A verb that finds no room is not written at all; what was there is there."""
    store = open_store(sqlite_url, create=True)
    project, events = begin(store)
    with store.log.database.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
    store.close()
    store = open_store(sqlite_url)
    sa.event.listen(
        store.log.database.engine, "begin", lambda c: c.exec_driver_sql(f"PRAGMA max_page_count={pages + 5}")
    )
    with pytest.raises(DatabaseUnavailable, match="the disk is full"):
        store.log.append(project, [answered(project, "x" * 100_000)], 4)
    assert store.log.read(project) == events
    assert store.log.audit(project).ok
    store.close()


def test_a_database_that_others_hold_is_told(sqlite_url, monkeypatch):
    """Who waits in vain for their turn is told so, and can try again."""
    monkeypatch.setattr("remit.store.engine.PATIENCE", 0.1)
    store = open_store(sqlite_url, create=True)
    project, events = begin(store)
    holder = sqlite3.connect(sqlite_url, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(DatabaseUnavailable, match="written by another program"):
        store.log.append(project, [answered(project)], 4)
    assert store.log.read(project) == events
    holder.execute("ROLLBACK")
    holder.close()
    store.log.append(project, [answered(project)], 4)
    store.close()


def test_a_damaged_database_is_told(sqlite_url):
    """Bytes that were overwritten in the middle of the file are an error in a sentence."""
    store = open_store(sqlite_url, create=True)
    project, _ = begin(store)
    for position in range(4, 40):
        store.log.append(project, [answered(project, "x" * 3_000)], position)
    store.close()
    with Path(sqlite_url).open("r+b") as file:
        file.seek(Path(sqlite_url).stat().st_size // 4096 // 2 * 4096)
        file.write(b"\xff" * 4096 * 20)
    store = open_store(sqlite_url)
    with pytest.raises(DatabaseUnavailable, match="damaged"):
        store.log.read(project)
    store.close()


# --- Read-only -------------------------------------------------------------------------------------------------------

LOOK = """
import os
import sys
from remit.core.errors import RemitError
from remit.store import open_store
from tests.store.telling import answered
if os.geteuid() == 0:  # to an administrator nothing is read-only
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
try:
    store = open_store(sys.argv[1], create=sys.argv[2] == "create")
    project = store.log.projects()[0].id
    seen = len(store.log.read(project)), store.log.audit(project).ok, store.checkpoints.save(project, 4, 1, "")
    print(store.read_only, *seen)
    store.log.append(project, [answered(project)], 4)
except RemitError as error:
    print(type(error).__name__, error)
"""


@pytest.fixture
def shared():
    """A folder that everybody may look into."""
    folder = Path(tempfile.mkdtemp(prefix="remit-shared-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


def look(environment, path, create=""):
    """What somebody without rights of an administrator sees."""
    root = Path(__file__).resolve().parents[2]
    environment = {**environment, "PYTHONPATH": f"{environment['PYTHONPATH']}{os.pathsep}{root}"}
    done = subprocess.run(
        [sys.executable, "-c", LOOK, str(path), create],
        env=environment, cwd="/", capture_output=True, text=True, timeout=100, check=False,
    )  # fmt: skip
    assert done.stderr == ""
    return done.stdout.splitlines()


@pytest.mark.parametrize(("file_mode", "folder_mode"), [(0o444, 0o555), (0o444, 0o755), (0o644, 0o555)])
def test_a_read_only_database_can_be_looked_at(shared, program_environment, file_mode, folder_mode):
    """Reading and proving work without write access; writing is told in a sentence."""
    path = shared / "remit.db"
    store = open_store(str(path), create=True)
    begin(store)
    store.close()
    path.chmod(file_mode)
    shared.chmod(folder_mode)
    seen, sentence = look(program_environment, path)
    assert seen == "True 4 True False"
    assert sentence.startswith("DatabaseUnavailable")
    assert "read-only" in sentence


def test_a_read_only_database_can_be_looked_at_while_others_write(shared, program_environment):
    """What lies in the write-ahead log is seen too, or the sentence says that it cannot be."""
    path = shared / "remit.db"
    store = open_store(str(path), create=True)
    begin(store)
    seen = look(program_environment, path)
    assert seen[0] == "True 4 True False" or seen[0].startswith("DatabaseUnavailable")
    store.close()


def test_nothing_is_made_in_a_read_only_folder(shared, program_environment):
    """A new database in a folder that cannot be written is told."""
    shared.chmod(0o555)
    (sentence,) = look(program_environment, shared / "remit.db", "create")
    assert "its folder is read-only" in sentence
    assert list(shared.iterdir()) == []
