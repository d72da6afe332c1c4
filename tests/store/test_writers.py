"""Facts about many writers and sudden deaths: nothing that was acknowledged is ever lost."""

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from remit.core import ids
from remit.core.errors import LogMoved
from remit.store import open_store
from tests.store.telling import answered, begin, event, filled, opened

WRITER = Path(__file__).parent / "writer.py"


def start(environment, *words):
    return subprocess.Popen(
        [sys.executable, str(WRITER), *map(str, words)], env=environment, stdout=subprocess.PIPE, text=True
    )


def finished(process):
    out, _ = process.communicate(timeout=500)
    assert process.returncode == 0
    return out


def test_eight_processes_on_one_project_lose_nothing(url, program_environment):
    """Every acknowledged event is there, once, and positions have no gap."""
    store = open_store(url, create=True)
    project, events = begin(store)
    writers = [start(program_environment, "write", url, project, 25) for _ in range(8)]
    told = [line for writer in writers for line in finished(writer).split()]
    read = store.log.read(project)
    assert len(told) == len(set(told)) == 8 * 25
    assert {one.id for one in read} == {one.id for one in events} | set(told)
    assert [one.position for one in read] == list(range(1, len(events) + 201))
    assert store.log.audit(project).ok
    store.close()


def test_eight_processes_may_open_a_new_database_at_once(url, program_environment):
    """The tables are made once, whoever comes first."""
    project = ids.new_id()
    writers = [start(program_environment, "write", url, project, 2) for _ in range(8)]
    told = [line for writer in writers for line in finished(writer).split()]
    store = open_store(url)
    assert {one.id for one in store.log.read(project)} == set(told)
    assert len(told) == 16
    assert store.log.audit(project).ok
    store.close()


def test_of_many_threads_at_one_head_exactly_one_writes(store):
    """Whoever decided on a head that another took first is told so, and can decide again."""
    project, _ = begin(store)

    def once(number):
        try:
            return store.log.append(project, [answered(project, f"answer {number}")] * 1, 4)
        except LogMoved:
            return None

    with ThreadPoolExecutor(8) as pool:
        written = [one for one in pool.map(once, range(8)) if one]
    assert len(written) == 1
    assert store.log.read(project)[4:] == written[0]


def test_projects_are_written_side_by_side(store):
    """Writers of different projects do not make each other's logs move."""
    projects = [begin(store)[0] for _ in range(4)]

    def write(project):
        for position in range(4, 14):
            store.log.append(project, [answered(project)], position)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(write, projects))
    assert all(store.log.audit(project).events == 14 for project in projects)


def test_a_connection_that_the_server_closed_is_replaced_and_nobody_notices(postgresql):
    """PostgreSQL was started anew while connections rested: reading and writing go on over fresh ones."""
    fresh, drop = postgresql
    address = fresh()
    store, other = open_store(address, create=True), open_store(address)
    project, events = begin(store)
    with other.log.database.reading(once=True) as connection:
        closed = connection.exec_driver_sql(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
            "WHERE pid <> pg_backend_pid() AND datname = current_database()"
        )
        assert all(gone for (gone,) in closed.all())
    assert store.log.read(project) == events
    assert store.log.append(project, [answered(project)], len(events))[0].position == len(events) + 1
    store.close()
    other.close()
    drop(address)


def killed(environment, url, rounds):
    found = json.loads(finished(start(environment, "kill", url, rounds)))
    assert found["failures"] == []
    assert found["rounds"] == rounds
    assert found["landed"] >= rounds // 2, "most writers were killed before they wrote anything"
    return found


def test_a_writer_killed_at_any_moment_loses_nothing_acknowledged(url, program_environment):
    """Thirty sudden deaths: the log opens, proves itself, has no gap and no half verb."""
    killed(program_environment, url, 30)


@pytest.mark.slow
def test_a_writer_killed_hundreds_of_times_loses_nothing_acknowledged(url, program_environment):
    """Three hundred sudden deaths on one log."""
    killed(program_environment, url, 300)


@pytest.mark.slow
def test_a_log_of_many_thousand_events_is_read_as_written(store):
    """20,000 events of every free kind come back as they were, and prove themselves."""
    project = ids.new_id()
    store.log.append(project, [opened(project)], 0)
    bodies = [filled(kind) for kind in ("answer.given", "verdict.given", "reply.given", "task.given", "comment.made")]
    written = []
    for start_at in range(1, 20_001, 1_000):
        events = [event(project, bodies[n % len(bodies)]) for n in range(1_000)]
        written += store.log.append(project, events, start_at)
    assert store.log.read(project, after=1) == tuple(written)
    assert store.log.audit(project).ok
