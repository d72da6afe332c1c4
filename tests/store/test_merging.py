"""Facts about two people with a copy each: git merges their project files, and both histories are kept."""

import subprocess

import pytest

from remit.core import ids
from remit.core.events import AnswerGiven, CommentMade, PersonJoined
from remit.store.projectfile import read_project, write_project
from tests.store.telling import answered, begin, erasing, event

AUTHOR = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "init.defaultBranch=main"]


def git(folder, *words, check=True):
    return subprocess.run(["git", *AUTHOR, *words], cwd=folder, check=check, capture_output=True, text=True).stdout


@pytest.fixture
def repository(tmp_path):
    """An empty work tree."""
    folder = tmp_path / "work tree"
    folder.mkdir()
    git(folder, "init", "-q")
    return folder


@pytest.fixture(params=["union", "conflict", "diff3"])
def way(request, repository):
    """How git is set up to merge: by its union driver, or leaving a conflict in the file in either style."""
    git(repository, "config", "merge.conflictStyle", "diff3" if request.param == "diff3" else "merge")
    return request.param


def committed(folder, way, message):
    if way != "union":
        (folder / ".gitattributes").write_text("* merge\n")  # somebody says something else about merging
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", message)


def diverged(store, other, repository, way, *, ours, theirs):
    """Two copies of a project that went on by themselves, merged by git; gives the project, both logs and the file."""
    path = repository / "project.yaml"
    ada = store.people.add("Ada")
    project, _ = begin(store, PersonJoined(ada.id))
    write_project(store, project, path)
    committed(repository, way, "base")
    other.log.absorb(read_project(path))
    git(repository, "checkout", "-qb", "theirs")
    other.log.append(project, theirs(project, other), 5)
    write_project(other, project, path)
    committed(repository, way, "theirs")
    git(repository, "checkout", "-q", "main")
    store.log.append(project, ours(project, store), 5)
    write_project(store, project, path)
    committed(repository, way, "ours")
    git(repository, "merge", "-q", "theirs", "-m", "merge", check=False)
    assert ("<<<<<<<" in path.read_text("utf-8")) == (way != "union")
    return project, path


def says(*texts, who="Bob"):
    """Some answers by somebody who joins."""

    def verbs(project, store):
        person = store.people.add(who).id
        return [event(project, PersonJoined(person)), *(answered(project, text, person) for text in texts)]

    return verbs


def texts(store, project):
    return [one.body.text for one in store.log.read(project) if isinstance(one.body, AnswerGiven | CommentMade)]


BASE = ["At least 1000 rows.", "Who says so?"]


def test_two_diverged_copies_merged_by_git_import_with_both_histories(store, elsewhere, repository, way):
    """Each side takes in what the other wrote, in its order; both prove themselves, and a newcomer gets everything."""
    other = elsewhere()
    project, path = diverged(
        store, other, repository, way, ours=says("ours 1", "ours 2"), theirs=says("theirs", who="Cid")
    )
    file = read_project(path)
    assert (file.branches, len(file.entries)) == (2, 10)
    mine = store.log.absorb(file)
    assert (mine.added, mine.known, mine.people) == (2, 8, 1)
    assert texts(store, project) == [*BASE, "ours 1", "ours 2", "theirs"]
    assert [one.position for one in mine.events] == [9, 10]
    their = other.log.absorb(file)
    assert (their.added, their.known, their.people) == (3, 7, 1)
    assert texts(other, project) == [*BASE, "theirs", "ours 1", "ours 2"]
    newcomer = elsewhere()
    assert newcomer.log.absorb(file).added == 10
    assert sorted(texts(newcomer, project)) == sorted(texts(store, project))
    assert {person.name for person in newcomer.people.all()} == {"Ada", "Bob", "Cid"}
    for one in (store, other, newcomer):
        assert one.log.audit(project).ok
        assert {e.id for e in one.log.read(project)} == {entry.id for entry in file.entries}


def test_a_merged_file_is_put_in_the_same_order_wherever_it_was_merged(store, elsewhere, repository, way):
    """Merging theirs into ours or ours into theirs gives one history: base first, parents before children."""
    project, path = diverged(store, elsewhere(), repository, way, ours=says("a", "b", "c"), theirs=says("d", who="Cid"))
    one = read_project(path)
    git(repository, "merge", "--abort", check=False)
    git(repository, "checkout", "-q", "-f", "theirs")
    git(repository, "merge", "-q", "main^1" if way == "union" else "main", "-m", "merge", check=False)
    two = read_project(path)
    assert one.entries == two.entries
    assert one.entries[:5] == tuple(e for e in one.entries if e.position <= 5)
    assert [e.position for e in one.entries] == sorted(e.position for e in one.entries)
    assert project == two.project


def test_work_goes_on_after_a_merge(store, elsewhere, repository, way):
    """What was merged is exported, written on by both, merged again, and nothing is lost or doubled."""
    other = elsewhere()
    project, path = diverged(store, other, repository, way, ours=says("a"), theirs=says("b", who="Cid"))
    for one in (store, other):
        one.log.absorb(read_project(path))
    write_project(store, project, path)
    committed(repository, way, "merged by us")
    git(repository, "checkout", "-qB", "theirs", "HEAD~1")
    write_project(other, project, path, replace=True)
    committed(repository, way, "merged by them")
    other.log.append(project, [answered(project, "c")], other.log.head(project)[0])
    write_project(other, project, path)
    committed(repository, way, "theirs again")
    git(repository, "checkout", "-q", "main")
    store.log.append(project, [answered(project, "d")], store.log.head(project)[0])
    write_project(store, project, path)
    committed(repository, way, "ours again")
    git(repository, "merge", "-q", "theirs", "-m", "merge", check=False)
    for one in (store, other, elsewhere()):
        one.log.absorb(read_project(path))
        assert sorted(texts(one, project)) == sorted([*BASE, "a", "b", "c", "d"])
        assert one.log.audit(project).ok


def test_what_one_side_erased_is_erased_in_the_merge(store, elsewhere, repository, way):
    """Even where git keeps the line with the text beside the line without it."""

    def erases(project, store):
        return [erasing(project, *store.log.read(project)[2:4])]

    other = elsewhere()
    project, path = diverged(store, other, repository, way, ours=erases, theirs=says("theirs"))
    file = read_project(path)
    for one in (store, other, elsewhere()):
        one.log.absorb(file)
        assert texts(one, project) == [None, None, "theirs"]
        audit = one.log.audit(project)
        assert (audit.ok, audit.erased) == (True, 3)
        write_project(one, project, path.with_name("again.yaml"), replace=True)
        assert "Who says so?" not in path.with_name("again.yaml").read_text("utf-8")


@pytest.mark.parametrize("name", ["project.yaml", "our project.yaml", "a*[b].yaml", "é.yaml", 'q"\\.yaml'])
def test_git_is_told_once_to_keep_both_sides(store, repository, name):
    """Beside the file, for this file only, and the caller is told so that people are."""
    project, _ = begin(store)
    assert write_project(store, project, repository / name).attributes == repository / ".gitattributes"
    assert git(repository, "check-attr", "-z", "merge", "--", name).split("\0")[2] == "union"
    assert "unspecified" in git(repository, "check-attr", "merge", "--", "other.yaml")
    before = (repository / ".gitattributes").read_text("utf-8")
    assert write_project(store, project, repository / name).attributes is None
    assert (repository / ".gitattributes").read_text("utf-8") == before


def test_what_is_said_about_merging_already_is_left(store, repository, tmp_path):
    """Other lines stay, rules that cover the file count, ignored files and places without git get nothing."""
    project, _ = begin(store)
    inner = repository / "inner"
    inner.mkdir()
    (repository / ".gitattributes").write_text("*.yaml merge=union")
    assert write_project(store, project, inner / "project.yaml").attributes is None
    (repository / ".gitattributes").write_text("*.txt text")
    assert write_project(store, project, repository / "project.yaml").attributes == repository / ".gitattributes"
    assert (repository / ".gitattributes").read_text() == "*.txt text\n/project.yaml merge=union\n"
    (repository / ".gitignore").write_text("scratch/\n")
    (repository / "scratch").mkdir()
    assert write_project(store, project, repository / "scratch" / "project.yaml").attributes is None
    assert write_project(store, project, tmp_path / "project.yaml").attributes is None


def test_an_import_is_one_verb_to_listeners(store, elsewhere, tmp_path):
    """Listeners hear once of everything that was added, and of nothing when nothing was."""
    from dataclasses import replace

    heard = []
    project, _ = begin(store)
    write_project(store, project, tmp_path / "project.yaml")
    log = replace(elsewhere().log, notify=heard.append)
    absorbed = log.absorb(read_project(tmp_path / "project.yaml"))
    log.absorb(read_project(tmp_path / "project.yaml"))
    assert heard == [absorbed.events]
    assert ids.new_id() > absorbed.events[-1].id
