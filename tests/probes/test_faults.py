"""Facts about broken sources: one sentence with a code, nothing raised, no path and no value told."""

import gzip
import os
import zipfile
from dataclasses import replace

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from remit.core.checks import assess
from remit.core.observations import Failure, Observation
from remit.probes.data.measuring import measure
from remit.probes.locations import Place
from tests.probes.tables import GOOD_TABLE, NOW, SMALL, criterion, written

ASKED = (criterion("row-count", threshold="1"), criterion("recall"), criterion("personal-data", "none", "0"))
HUSH = replace(SMALL, location="${TABLE}")


def _seen(path, source=HUSH):
    observed = measure(source, ASKED, place=Place(path.parent, {"TABLE": str(path)}), as_of=NOW)
    assert len(observed) == len(ASKED)
    for one in observed:
        if isinstance(one, Failure):
            assert str(path.parent) not in one.sentence
            assert one.sentence.endswith((".", "?"))
            assert "\n" not in one.sentence
            assert one.as_of == NOW
            assert assess(ASKED[1], one).status == "error"
    return observed


def _zip(path):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("t.csv", "y,p\n1,1\n")


def _whole(path):
    pl.DataFrame(GOOD_TABLE).write_parquet(path)
    return path.read_bytes()


MADE = {
    "nothing.parquet": (lambda _: None, "source.missing", "no file"),
    "folder.parquet": (lambda path: path.mkdir(), "source.unreadable", "no file"),
    "empty.csv": (lambda path: path.write_bytes(b""), "source.empty", "no bytes"),
    "blank.csv": (lambda path: path.write_bytes(b"\n  \n"), "source.empty", "white space"),
    "cut.parquet": (lambda path: path.write_bytes(_whole(path)[:-9]), "source.unreadable", "cut off"),
    "footer.parquet": (
        lambda path: path.write_bytes(_whole(path)[:-120] + b"\xff" * 112 + b"\x10\0\0\0PAR1"),
        "source.unreadable",
        "footer",
    ),
    "body.parquet": (lambda path: path.write_bytes(_torn(_whole(path))), "source.unreadable", "damaged"),
    "zip.parquet": (_zip, "source.unreadable", "zip archive"),
    "zip.csv": (_zip, "source.unreadable", "zip archive"),
    "text.parquet": (lambda path: path.write_text("y,p\n1,1\n"), "source.unreadable", "no Parquet"),
    "gzip.csv": (lambda path: path.write_bytes(gzip.compress(b"y,p\n1,1\n")), "source.unreadable", "gzip"),
    "noise.csv": (lambda path: path.write_bytes(os.urandom(5_000)), "source.unreadable", "no CSV"),
    "nul.csv": (lambda path: path.write_bytes(b"y,p\n1,\x001\n"), "source.unreadable", "binary"),
    "page.csv": (lambda path: path.write_text("<html><body>login</body></html>"), "source.unreadable", "HTML"),
    "json.csv": (lambda path: path.write_text('{"y": 1}'), "source.unreadable", "JSON"),
    "latin.csv": (lambda path: path.write_bytes("y,p\nä,ö\n".encode("latin-1")), "source.unreadable", "UTF-8"),
    "ragged.csv": (lambda path: path.write_text("y,p\n1,1\n1,1,1,1\n0,0\n"), "source.unreadable", "columns"),
    "late.csv": (
        lambda path: path.write_bytes(b"y,p,t\n" + b"1,1,ok\n" * 20_000 + b"1,1,\xff\xfe\n"), "source.unreadable", "",
    ),
}  # fmt: skip


def _torn(data: bytes) -> bytes:
    return data[:4] + b"\xff" * 100 + data[104:]


@pytest.mark.parametrize("name", MADE)
def test_a_broken_source_fails_with_a_code_and_a_sentence(name, tmp_path):
    make, code, word = MADE[name]
    make(tmp_path / name)
    for one in _seen(tmp_path / name):
        assert isinstance(one, Failure)
        assert one.code == code
        assert word in one.sentence


@given(st.binary(max_size=300), st.sampled_from(["csv", "parquet", "txt", ""]), st.booleans())
def test_no_bytes_make_it_raise(tmp_path_factory, data, ending, dressed):
    path = tmp_path_factory.mktemp("any") / f"any.{ending}"
    path.write_bytes(b"PAR1" + data + b"PAR1" if dressed else data)
    _seen(path)


@given(st.data())
def test_no_torn_parquet_makes_it_raise(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("torn") / "t.parquet"
    whole = _whole(path)
    start = data.draw(st.integers(0, len(whole) - 1))
    torn = whole[:start] + data.draw(st.binary(min_size=1, max_size=40)) + whole[start + 40 :]
    path.write_bytes(torn)
    _seen(path)


def test_a_file_without_rows_has_none_and_tells_nothing(tmp_path):
    path = written(pl.DataFrame(GOOD_TABLE).clear(), tmp_path)
    rows, recall, personal = _seen(path)
    assert rows.figures[0].estimate == 0
    assert assess(ASKED[0], rows).status == "violated"
    assert recall.code == personal.code == "source.empty"


def test_a_late_word_in_a_column_of_numbers_is_text_not_a_crash(tmp_path):
    path = tmp_path / "late.csv"
    path.write_text("g,y,p\n" + "a,1,1\n" * 30_000 + "a,unknown,1\n")
    rows, recall, personal = _seen(path, replace(SMALL, location="late.csv"))
    assert rows.rows == 30_001
    assert (recall.figures[0].estimate, recall.figures[0].cases) == (1.0, 30_000)
    assert isinstance(personal, Observation)


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_delimiter_is_that_of_the_header(separator, tmp_path):
    path = tmp_path / "t.csv"
    path.write_text(
        "\ufeff" + "\n".join(separator.join(row) for row in (("g", "y", "p"), ("a", "1", "1"), ("b", "1", "0")))
    )
    _, recall, _ = _seen(path)
    assert recall.figures[0].estimate == 0.5


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_no_file_and_nobody_waits_for_it(tmp_path):
    os.mkfifo(tmp_path / "pipe.csv")
    assert {one.code for one in _seen(tmp_path / "pipe.csv")} == {"source.unreadable"}


def test_a_pattern_names_files_and_a_file_that_is_called_like_one_is_just_that_file(tmp_path):
    assert {one.code for one in _seen(tmp_path / "*.parquet")} == {"source.missing"}
    written(GOOD_TABLE, tmp_path, "a.parquet")
    written(GOOD_TABLE, tmp_path, "b.parquet")
    assert _seen(tmp_path / "*.parquet")[0].rows == 2 * len(GOOD_TABLE["y"])
    path = written(GOOD_TABLE, tmp_path, "[a].csv")
    assert _seen(path)[0].rows == len(GOOD_TABLE["y"])
