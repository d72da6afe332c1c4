"""Facts about repositories: what is versioned, clean, owned, signed; and that nothing in a repository is ever run."""

import hashlib
import os
import subprocess
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.core.checks import assess
from remit.core.criteria import FitCriterion
from remit.core.observations import Observation, Source
from remit.probes.measuring import Place
from remit.probes.repositories import owners, paths, programs
from remit.probes.repositories.measuring import MEASURED, measure
from tests.probes.repositories import NOW, Repo, failed, notes, pipeline


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    return Repo(tmp_path / "repo")


# Whether files are versioned, and whether the working copy is as committed.


def test_named_paths_are_versioned_when_all_below_them_is_committed(repo: Repo):
    repo.commit({"src/a.py": "a", "src/b.py": "b", ".gitignore": "__pycache__/\n"})
    repo.put({"src/__pycache__/a.pyc": "x"})
    assert repo.share("versioned-code", paths="src, setup.py") == (0.5, 2)
    assert repo.share("versioned-code", paths="src") == (1.0, 1)
    repo.put({"src/new.py": "n"})
    assert repo.share("versioned-code", paths="src") == (0.0, 1)
    repo.git("add", "src/new.py")
    found = repo.look("versioned-code", paths="src")
    assert "src/new.py" in notes(found), "what is only staged is not versioned"


def test_without_named_paths_nothing_is_said_of_code(repo: Repo):
    repo.commit({"a.py": "a"})
    assert failed(repo.look("versioned-code")).code == "measure.impossible"


def test_a_clean_tree_is_one_without_changed_staged_deleted_or_new_files(repo: Repo):
    repo.commit({"a": "1", "b": "2", "c": "3", ".gitignore": "*.log\n"})
    repo.put({"x.log": "ignored"})
    assert repo.share("clean-tree") == (1.0, 4)
    repo.put({"a": "changed", "new": "n"})
    (repo.folder / "b").unlink()
    repo.put({"c": "staged"})
    repo.git("add", "c")
    assert repo.share("clean-tree") == (1 / 5, 5)
    assert repo.share("clean-tree", paths=".gitignore") == (1.0, 1)
    assert "'new'" in notes(repo.look("clean-tree"))


def test_a_file_that_git_was_told_to_take_for_unchanged_is_looked_at(repo: Repo):
    repo.commit({"a": "1"})
    repo.git("update-index", "--assume-unchanged", "a")
    repo.put({"a": "another"})
    assert repo.git("status", "--porcelain") == ""
    assert repo.share("clean-tree") == (0.0, 1)
    assert repo.git("ls-files", "-v").startswith("h"), "the repository's own index stays as it was"


def test_a_file_that_passes_a_filter_is_compared_without_running_it_or_cannot_be_told(repo: Repo):
    kept = hashlib.sha256(b"rows").hexdigest()
    pointer = f"version https://git-lfs.github.com/spec/v1\noid sha256:{kept}\nsize 4\n"
    repo.commit({".gitattributes": "*.csv filter=lfs\n*.enc filter=lock\n", "a.csv": pointer, "b.enc": "locked"})
    repo.put({"a.csv": "rows"})
    assert repo.share("clean-tree") == (1.0, 3)
    repo.put({"a.csv": "other"})
    assert repo.share("clean-tree") == (2 / 3, 3)
    repo.put({"a.csv": "rows", "b.enc": "open"})
    found = repo.look("clean-tree")
    assert isinstance(found, Observation)
    assert (found.figures[0].low, found.figures[0].high) == (2 / 3, 1.0)
    assert assess(FitCriterion("clean-tree", ">=", Decimal(1)), found).status == "inconclusive"


def test_a_clean_tree_is_held_against_the_revision_that_the_source_names(repo: Repo):
    first = repo.commit({"a": "1"})
    repo.commit({"a": "2"})
    assert repo.share("clean-tree") == (1.0, 1)
    assert repo.share("clean-tree", revision=first) == (0.0, 1)


def test_a_bare_repository_has_no_working_copy_but_all_else(repo: Repo, tmp_path: Path):
    repo.commit({"src/a.py": "a"})
    repo.git("clone", "-q", "--bare", ".", str(tmp_path / "bare.git"))
    repo.folder = tmp_path / "bare.git"
    assert failed(repo.look("clean-tree")).code == "measure.impossible"
    assert repo.share("versioned-code", paths="src") == (1.0, 1)
    assert repo.share("last-activity") == (10.0, 1)


def test_a_linked_working_copy_and_another_object_format_are_read(tmp_path: Path):
    repo = Repo(tmp_path / "sha256", "--object-format=sha256")
    repo.commit({"a": "1"})
    repo.git("worktree", "add", "-q", str(tmp_path / "linked"), "-b", "other")
    repo.folder = tmp_path / "linked"
    repo.put({"a": "2"})
    assert repo.share("clean-tree") == (0.0, 1)


# Whose the files are, when and by whom they changed.


@pytest.mark.parametrize(
    ("pattern", "covered", "not_covered"),
    [
        ("*", ["a", "a/b/c"], []),
        ("*.js", ["x.js", "a/b/x.js"], ["x.jsx"]),
        ("/build/logs/", ["build/logs/a", "build/logs/b/c"], ["x/build/logs/a", "build/logs"]),
        ("docs/*", ["docs/a.md"], ["docs/app/a.md", "x/docs/a.md"]),
        ("apps/", ["apps/a", "x/apps/y/z"], ["apps"]),
        ("/docs/", ["docs/a", "docs/b/c"], ["x/docs/a"]),
        ("**/logs", ["logs/a", "build/logs/b", "deep/er/logs/c"], ["logsx/a"]),
        ("src/**/test", ["src/test", "src/a/b/test/x"], ["test", "srcs/test"]),
        ("models/**", ["models/a", "models/b/c"], ["model/a"]),
        ("/*", ["a"], ["a/b"]),
        ("data/raw", ["data/raw", "data/raw/a"], ["x/data/raw", "data/rawer"]),
        ("t?st", ["test", "a/tast/b"], ["tst"]),
        (r"a\ b", ["a b", "x/a b"], ["a"]),
        ("a+b(c).d", ["a+b(c).d"], ["aab(c)xd"]),
    ],
)
def test_a_pattern_of_code_owners_covers_what_github_says(pattern: str, covered: list[str], not_covered: list[str]):
    read = owners.read(f"{pattern} @ada")
    assert [path for path in covered if not read.of(path)] == []
    assert [path for path in not_covered if read.of(path)] == []


def test_the_last_pattern_that_fits_decides_and_broken_lines_are_passed_over():
    text = "# all\n*  @all # by default\n/data/ @org/data ada@example.org\n/data/open/\n!x @no\n[ab] @no\nfile @@\n"
    read = owners.read(text)
    assert read.of("a.py") == ("@all",)
    assert read.of("data/a.csv") == ("@org/data", "ada@example.org")
    assert read.of("data/open/a.csv") == ()
    assert read.of("file") == ("@all",)
    assert read.broken == (5, 6, 7)


SEGMENTS = st.sampled_from(["a", "b", "ab", "a.py", "c d"])
PATTERNS = st.sampled_from(["a", "b", "*", "a*", "?b", "**", "*.py", "b.?y"])


@given(
    st.lists(PATTERNS, min_size=1, max_size=3).map("/".join), st.booleans(), st.booleans(),
    st.lists(SEGMENTS, min_size=1, max_size=4).map("/".join),
)  # fmt: skip
@settings(max_examples=40, deadline=None)
def test_a_pattern_that_does_not_end_in_a_star_fits_as_git_ignores(
    tmp_path_factory: pytest.TempPathFactory, body: str, rooted: bool, folder: bool, path: str
):
    pattern = ("/" if rooted else "") + body + ("/" if folder else "")
    if pattern.endswith(("*", "**/")) or "**/**" in pattern:
        return  # there GitHub differs from git on purpose, or git's own folding of stars does
    base = tmp_path_factory.getbasetemp() / "ignoring"
    if not base.exists():
        Repo(base)
    (base / ".git" / "info" / "exclude").write_text(pattern + "\n")
    asked = ["git", "check-ignore", "--no-index", "-q", path]
    done = subprocess.run(asked, cwd=base, check=False, env={"PATH": os.environ["PATH"], "HOME": str(base)})
    compiled = owners.compiled(pattern)
    assert compiled is not None
    assert bool(compiled.fullmatch(path)) == (done.returncode == 0)


@given(st.lists(PATTERNS, min_size=1, max_size=3).map("/".join))
@settings(max_examples=25, deadline=None)
def test_named_paths_mean_the_files_that_git_takes_for_them(tmp_path_factory: pytest.TempPathFactory, path: str):
    base = tmp_path_factory.getbasetemp() / "naming"
    files = ["a", "ab/b", "ab/a.py", "b/ab/a", "b/a/b.py", "b/b/b/a", "c d"]
    if not base.exists():
        Repo(base).commit(dict.fromkeys(files, "x"))
    asked = ["git", "ls-files", "-z", "--", *paths.specs(path)]
    listed = subprocess.run(asked, cwd=base, check=True, capture_output=True, text=True).stdout
    assert sorted(paths.chosen(files, (path,))) == sorted(filter(None, listed.split("\0")))


def test_the_share_of_files_with_an_owner_names_those_without(repo: Repo):
    repo.commit({"data/a": "1", "data/b": "2", "src/c": "3", ".github/CODEOWNERS": "/data/ @ada\n[x] @no\n"})
    found = repo.look("code-owners")
    assert isinstance(found, Observation)
    assert (found.figures[0].estimate, found.figures[0].cases) == (0.5, 4)
    assert "'src/c'" in notes(found)
    assert "lines 2" in notes(found)
    assert repo.share("code-owners", paths="data") == (1.0, 2)


def test_without_a_file_of_owners_nothing_is_owned(repo: Repo):
    repo.commit({"a": "1"})
    assert repo.share("code-owners") == (0.0, 1)


def test_the_last_activity_is_told_in_the_unit_of_the_criterion(repo: Repo):
    repo.commit({"a": "1", "b": "1"})
    repo.environment["GIT_COMMITTER_DATE"] = "2026-11-22T08:00:00+00:00"
    repo.commit({"b": "2"})
    for unit, age in (("", 1.0), ("day", 1.0), ("h", 24.0), ("s", 86400.0)):
        found = repo.look("last-activity", unit)
        assert isinstance(found, Observation)
        assert found.figures[0].estimate == age
    assert repo.share("last-activity", paths="a") == (10.0, 1)
    assert failed(repo.look("last-activity", "EUR")).code == "measure.impossible"
    assert failed(repo.look("last-activity", "day", paths="none")).code == "source.empty"
    repo.environment["GIT_COMMITTER_DATE"] = "2027-11-22T08:00:00+00:00"
    repo.commit({"b": "3"})
    assert "yet to come" in failed(repo.look("last-activity", "day")).sentence


def test_signatures_are_counted_and_verified_against_the_signers(repo: Repo, tmp_path: Path):
    for name in ("known", "stranger"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(tmp_path / name)], check=True)
    repo.git("config", "gpg.format", "ssh")
    repo.commit({"a": "1"})
    for name in ("known", "stranger"):
        repo.git("config", "user.signingkey", str(tmp_path / f"{name}.pub"))
        repo.commit({"a": name}, "-S")
    (tmp_path / "signers").write_text("ada@example.org " + (tmp_path / "known.pub").read_text())
    assert repo.share("signed-commits") == (2 / 3, 3)
    assert "not verified" in notes(repo.look("signed-commits"))
    assert repo.share("signed-commits", signers="signers") == (1 / 3, 3)
    assert failed(repo.look("signed-commits", signers="nowhere")).code == "source.missing"


def test_signatures_of_a_history_that_is_cut_off_are_not_counted(repo: Repo, tmp_path: Path):
    repo.commit({"a": "1"})
    repo.commit({"a": "2"})
    repo.git("clone", "-q", "--depth=1", f"file://{repo.folder}", str(tmp_path / "shallow"))
    repo.folder = tmp_path / "shallow"
    assert "cut off" in failed(repo.look("signed-commits")).sentence
    assert repo.share("last-activity") == (10.0, 1)


# What is wrong with a repository, and what in it would like to be run.


def test_nothing_that_a_repository_names_is_run(repo: Repo, tmp_path: Path):
    pipeline(repo)
    mark = tmp_path / "ran"
    trap = tmp_path / "trap"
    trap.write_text(f"#!/bin/sh\necho ran >> '{mark}'\ncat\n")
    trap.chmod(0o755)
    repo.commit({".gitattributes": "* filter=trap diff=trap merge=trap\n"})
    for name in (
        "core.fsmonitor", "core.pager", "core.editor", "core.sshCommand", "core.askPass", "core.alternateRefsCommand",
        "filter.trap.clean", "filter.trap.smudge", "filter.trap.process", "diff.external", "diff.trap.textconv",
        "diff.trap.command", "merge.trap.driver", "gpg.program", "gpg.ssh.program", "gpg.x509.program",
        "gpg.openpgp.program", "credential.helper", "alias.status", "alias.log", "gpg.ssh.defaultKeyCommand",
    ):  # fmt: skip
        repo.git("config", name, f"!{trap}" if name.startswith(("alias", "credential")) else str(trap))
    for name, said in (
        ("log.showSignature", "true"), ("protocol.allow", "always"), ("protocol.ext.allow", "always"),
        ("core.hooksPath", str(tmp_path)), ("filter.trap.required", "true"), ("extensions.partialClone", "origin"),
        ("remote.origin.promisor", "true"), ("remote.origin.url", f"ext::{trap}"),
    ):  # fmt: skip
        repo.git("config", name, said)
    for hook in ("post-index-change", "fsmonitor-watchman", "reference-transaction", "post-checkout", "pre-commit"):
        (repo.folder / ".git" / "hooks" / hook).parent.mkdir(exist_ok=True)
        (repo.folder / ".git" / "hooks" / hook).write_text(trap.read_text())
        (repo.folder / ".git" / "hooks" / hook).chmod(0o755)
    plain = repo.git("rev-parse", "HEAD").strip()
    mark.unlink(missing_ok=True)
    signed = "tree {}\nauthor A <a@b.c> 1 +0000\ncommitter A <a@b.c> 1 +0000\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n"
    signed += " iQ==\n -----END PGP SIGNATURE-----\n\nx\n"
    tree = repo.git("rev-parse", f"{plain}^{{tree}}").strip()
    made = repo.git("hash-object", "-t", "commit", "-w", "--stdin", given=signed.format(tree)).strip()
    (repo.folder / ".git" / "refs" / "heads" / "main").write_text(made + "\n")
    (repo.folder / "train.py").write_text("touched")
    (repo.folder / "new.bin").write_bytes(b"x\r\n")
    (tmp_path / "signers").write_text("")
    before = {path: path.stat().st_mtime_ns for path in sorted((repo.folder / ".git").rglob("*"))}
    mark.unlink(missing_ok=True)
    for name in MEASURED:
        repo.look(name, paths="train.py, data.csv")
        repo.look(name, revision="main", signers="signers")
        repo.look(name, revision="0" * 40)
    after = {path: path.stat().st_mtime_ns for path in sorted((repo.folder / ".git").rglob("*"))}
    assert not mark.exists(), mark.read_text()
    assert before == after, "measuring changes nothing"
    found = repo.look("clean-tree")
    assert isinstance(found, Observation)
    assert found.figures[0].low < found.figures[0].high < 1, "touched behind a filter, and a new file"
    assert repo.share("signed-commits", revision=made) == (1.0, 1)
    assert repo.share("signed-commits", revision=made, signers="signers") == (0.0, 1)
    subprocess.run(["git", "status"], cwd=repo.folder, env=repo.environment, capture_output=True, check=False)
    assert mark.exists(), "git itself, asked in the repository, would have run it"


def test_git_that_takes_too_long_or_says_too_much_is_ended(repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    repo.commit({"a": "1"})
    with monkeypatch.context() as less:
        less.setattr(programs, "MOST_BYTES", 10)
        assert failed(repo.look("clean-tree")).code == "source.too-large"
    monkeypatch.setattr(programs, "LONGEST", 0.2)
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "git").write_text("#!/bin/sh\n/bin/sleep 300\n")
    (tmp_path / "bin" / "git").chmod(0o755)
    repo.environment["PATH"] = str(tmp_path / "bin")
    assert failed(repo.look("clean-tree")).code == "source.slow"
    repo.environment["PATH"] = "bin"
    assert failed(repo.look("clean-tree")).code == "measure.impossible"


def test_a_missing_object_of_a_partial_clone_is_a_failure_and_not_fetched(repo: Repo):
    repo.commit({"dvc.yaml": "stages: {a: {cmd: x}}", "b": "1"})
    made = repo.git("rev-parse", "HEAD:dvc.yaml").strip()
    (repo.folder / ".git" / "objects" / made[:2] / made[2:]).unlink()
    assert failed(repo.look("versioned-pipeline")).code == "source.unreadable"


def test_a_working_copy_cannot_claim_a_folder_elsewhere(repo: Repo, tmp_path: Path):
    repo.commit({"a": "1"})
    (tmp_path / "secrets").mkdir()
    repo.git("config", "core.worktree", str(tmp_path / "secrets"))
    assert failed(repo.look("clean-tree")).code == "source.unreadable"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a folder away")
def test_a_repository_of_somebody_else_is_refused_until_it_is_trusted(repo: Repo):
    repo.commit({"a": "1"})
    os.chown(repo.folder, 12345, 12345)
    os.chown(repo.folder / ".git", 12345, 12345)
    found = failed(repo.look("clean-tree"))
    assert found.code == "source.refused"
    assert "safe.directory" in found.sentence
    (repo.folder.parent / ".gitconfig").write_text(f"[safe]\n\tdirectory = {repo.folder}\n")
    assert repo.share("clean-tree") == (1.0, 1)


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"location": "nowhere"}, "source.missing"),
        ({"location": "plain"}, "source.unreadable"),
        ({"location": "repo/inner"}, "source.unreadable"),
        ({"location": "https://example.org/x.git"}, "source.unreadable"),
        ({"location": ""}, "source.unreadable"),
        ({"location": "${UNSET}/x"}, "source.unreadable"),
        ({"settings": (("revision", "--output=x"),)}, "source.unreadable"),
        ({"settings": (("revision", "none"),)}, "source.unreadable"),
        ({"settings": (("revison", "main"),)}, "source.setting"),
        ({"settings": (("paths", "../elsewhere"),)}, "source.unreadable"),
        ({"settings": (("paths", "/etc"),)}, "source.unreadable"),
    ],
)
def test_what_is_wrong_with_a_source_is_a_failure_that_says_so(repo: Repo, given: dict, code: str):
    repo.commit({"inner/a": "1"})
    (repo.folder.parent / "plain").mkdir()
    source = replace(Source("code", "git", "repo"), **given)
    asked = [FitCriterion(name, ">=", Decimal(1)) for name in ("clean-tree", "code-owners")]
    place = Place(repo.folder.parent, repo.environment)
    found = measure(source, asked, place=place, as_of=NOW)
    assert [failed(one).code for one in found] == [code, code]


def test_what_a_variable_holds_names_the_revision_and_is_never_shown(repo: Repo):
    first = repo.commit({"a": "1"})
    repo.commit({"a": "2"})
    repo.environment["TAG"] = first
    found = repo.look("clean-tree", revision="${TAG}")
    assert isinstance(found, Observation)
    assert found.figures[0].estimate == 0
    repo.environment["TAG"] = "hush"
    for said_so in ({"revision": "${TAG}"}, {"paths": "${TAG}"}, {"signers": "${TAG}"}):
        said = failed(repo.look("signed-commits", **said_so))
        assert "hush" not in said.sentence


def test_a_repository_without_commits_or_a_measure_that_is_none_fails(repo: Repo):
    assert failed(repo.look("clean-tree")).code == "source.empty"
    repo.commit({"a": "1"})
    assert failed(repo.look("recall")).code == "measure.impossible"


def test_a_name_of_a_file_cannot_break_a_sentence(repo: Repo):
    repo.commit({"a": "1"})
    repo.put({"line\nbreak\x1b[2J": "x"})
    said = notes(repo.look("clean-tree"))
    assert said.isprintable()
    assert "line" in said


def test_a_figure_of_a_repository_is_judged_like_every_other(repo: Repo):
    repo.commit({"a": "1"})
    asked = FitCriterion("clean-tree", ">=", Decimal(1))
    assert assess(asked, repo.look("clean-tree")).status == "satisfied"
    repo.put({"b": "1"})
    assert assess(asked, repo.look("clean-tree")).status == "violated"


def test_two_looks_at_the_same_have_the_same_fingerprint_and_a_change_another(repo: Repo):
    repo.commit({"a": "1"})
    first, again = repo.look("clean-tree"), repo.look("clean-tree")
    repo.put({"a": "2"})
    other = repo.look("clean-tree")
    assert isinstance(first, Observation)
    assert isinstance(again, Observation)
    assert isinstance(other, Observation)
    assert first.fingerprint == again.fingerprint != other.fingerprint
