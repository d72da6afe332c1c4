"""Facts about data and pipelines that DVC tracks: versioned as recorded, locked with what there is now."""

import json
from pathlib import Path

import pytest

from remit.core.observations import Observation
from remit.probes.repositories import documents
from tests.probes.repositories import Repo, failed, md5, notes, pipeline


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    return Repo(tmp_path / "repo")


def test_a_pipeline_is_locked_when_all_its_hashes_are_those_of_now(repo: Repo):
    pipeline(repo)
    found = repo.look("versioned-pipeline")
    assert isinstance(found, Observation)
    assert (found.figures[0].estimate, found.figures[0].cases, found.strength) == (1.0, 1, "E3")
    assert repo.share("versioned-data") == (1.0, 3)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("train.py", "other code", "input 'train.py' is another"),
        ("data.csv", "other rows", "input 'data.csv' is another"),
        ("model.bin", "other model", "output 'model.bin' is another"),
        ("score.json", "{1}", "output 'score.json' is another"),
        ("params.yaml", "lr: 0.2\n", "parameter 'lr' is another"),
        ("data.csv.dvc", f"outs:\n- md5: {md5('x')}\n  path: data.csv\n", "input 'data.csv' is another"),
        ("dvc.yaml", "stages:\n  train:\n    cmd: python -O train.py\n", "its command is another"),
        ("dvc.yaml", "stages:\n  train:\n    cmd: python train.py\n    deps: [more.py]\n", "'more.py' is not locked"),
        ("dvc.yaml", "stages:\n  test:\n    cmd: python test.py\n", "it is not in dvc.lock"),
        ("dvc.lock", '{"schema": "2.0", "stages": {}}', "it is not in dvc.lock"),
    ],
)
def test_a_pipeline_whose_lock_is_older_than_its_inputs_is_not_versioned(
    repo: Repo, name: str, content: str, said: str
):
    pipeline(repo)
    repo.commit({name: content})
    assert repo.share("versioned-pipeline")[0] == 0.0
    assert said in notes(repo.look("versioned-pipeline"))


@pytest.mark.parametrize("spelling", ["lr: 1e-1\n", "lr: 0.10\n", "lr: 1E-01 # a tenth\n"])
def test_a_parameter_that_is_only_spelt_otherwise_is_the_same(repo: Repo, spelling: str):
    pipeline(repo)
    repo.commit({"params.yaml": spelling})
    assert repo.share("versioned-pipeline") == (1.0, 1)


@pytest.mark.parametrize(
    ("spelling", "value"),
    [("010", 10), ("0x1F", 31), ("on", "on"), ("1:30", "1:30"), ("2026-11-23", "2026-11-23"), ("1e3", 1000.0),
     ("~", None), ("", None), ("True", True), ("1_000", "1_000"), ("-.5", -0.5), (".", "."), ("e1", "e1")],
)  # fmt: skip
def test_plain_values_are_read_as_yaml_1_2_has_them(spelling: str, value: object):
    assert documents.mapping(f"a: {spelling}".encode(), "params.yaml") == {"a": value}


def test_a_lock_that_is_not_committed_does_not_count(repo: Repo):
    pipeline(repo)
    repo.git("rm", "-q", "--cached", "dvc.lock")
    repo.git("commit", "-q", "-m", "without")
    assert repo.share("versioned-pipeline") == (0.0, 1)


def test_an_output_without_a_hash_is_not_versioned(repo: Repo):
    repo.commit({"a.csv.dvc": "outs:\n- path: a.csv\n", "b.csv.dvc": f"outs:\n- md5: {md5('b')}\n  path: b.csv\n"})
    assert repo.share("versioned-data") == (0.5, 2)
    found = repo.look("versioned-data", paths="b.csv")
    assert isinstance(found, Observation)
    assert (found.figures[0].estimate, found.strength) == (1.0, "E2"), "the data is not here: the hash is a record"


def test_repeated_stages_must_be_locked_one_by_one(repo: Repo):
    stages = "stages:\n  t:\n    foreach: [x, y]\n    do: {cmd: 'run ${item}'}\n"
    stages += "  m:\n    matrix: {a: [1, 2], b: [u]}\n    cmd: run ${item.a}\n"
    locks = {name: {"cmd": "run"} for name in ("t@x", "m@1-u", "m@2-u")}
    repo.commit({"dvc.yaml": stages, "dvc.lock": json.dumps({"schema": "2.0", "stages": locks})})
    assert repo.share("versioned-pipeline") == (3 / 4, 4)
    assert "t@y" in notes(repo.look("versioned-pipeline"))


def test_a_folder_of_data_is_hashed_as_dvc_does_and_stray_files_show(repo: Repo):
    listed = [{"md5": md5("1"), "relpath": "a.csv"}, {"md5": md5("2"), "relpath": "sub/b.csv"}]
    whole = md5(json.dumps(listed)) + ".dir"
    repo.commit({"data.dvc": f"outs:\n- md5: {whole}\n  hash: md5\n  path: data\n", ".gitignore": "/data\n/raw\n"})
    repo.put({"data/a.csv": "1", "data/sub/b.csv": "2", "raw/c.csv": "3"})
    found = repo.look("versioned-data", paths="data")
    assert isinstance(found, Observation)
    assert (found.figures[0].estimate, found.strength) == (1.0, "E3")
    assert repo.share("versioned-data", paths="data/a.csv, raw") == (0.5, 2)
    assert repo.share("versioned-data", paths="data/missing.csv") == (0.0, 1)
    repo.put({"data/stray.csv": "3"})
    assert repo.share("versioned-data", paths="data") == (0.0, 1)


@pytest.mark.parametrize(
    "held",
    [
        "outs: &a [*a]", "outs:\n" + "- [" * 60, "- no mapping", "outs: !!python/object/apply:os.system [ls]", "{" * 9,
        "a: !!int x", "a: " + "9" * 5000, "\0",
    ],
)  # fmt: skip
def test_a_document_that_is_broken_or_a_trap_is_a_failure(repo: Repo, held: str):
    repo.commit({"a.dvc": held})
    assert failed(repo.look("versioned-data")).code in {"source.unreadable", "source.too-large"}
