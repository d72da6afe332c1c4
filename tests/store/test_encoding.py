"""Facts about events as JSON: nothing is lost, nothing unreadable is written, every released shape still loads."""

import dataclasses
import json
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from remit.core import ids
from remit.core.errors import BrokenChain, InvalidInput, NewerDatabase, TooLarge
from remit.core.events import BODIES, CONTENT_FIELDS, AnswerGiven, CommentMade, Event, QuestionSkipped, VerdictGiven
from remit.core.observations import Figure, Observation
from remit.store import encoding
from remit.store.encoding import Content, Sealed, as_entry, as_line, prove, seal, unseal
from tests.store.telling import TEXTS, WITH_CONTENT, bodies_of, event, filled

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "events"


def golden(line):
    """The stored event of a golden line."""
    fields = json.loads(line)
    contents = []
    for item in fields.get("contents", []):
        text = ids.canonical(item["value"])
        contents.append(Content(encoding.digest_of(item["salt"], text), item["salt"], text))
    body = ids.canonical(fields["body"])
    words = {"on_behalf_of": "", "sitting": ""} | {k: v for k, v in fields.items() if k not in ("body", "contents")}
    return Sealed(body=body, contents=tuple(contents), **words)


@pytest.mark.parametrize("kind", BODIES)
@given(data=st.data())
def test_an_event_of_any_kind_is_read_back_as_it_was_written(kind, data):
    """Encoding and decoding give the same body to the last digit, with texts apart and without them in the body."""
    body = data.draw(bodies_of(kind))
    sealed = seal(Event("e1", "p1", ids.now(), "ada", body))
    again = unseal(sealed)
    assert again.body == body
    assert repr(again.body) == repr(body)
    assert [name for name, _ in again.contents] == [n for n in CONTENT_FIELDS[kind] if getattr(body, n) not in ("", ())]
    prove(sealed)


@pytest.mark.parametrize("kind", BODIES)
def test_a_line_of_the_project_file_says_the_same_to_json_and_to_yaml(kind):
    """JSON and YAML readers read the same from a filled event of each kind."""
    line = as_line(as_entry(seal(event("p1", filled(kind)))))
    assert yaml.safe_load(line) == json.loads(line)


PLAIN = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXTS
NESTED = st.recursive(
    PLAIN, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3), max_leaves=8
)


@given(NESTED)
def test_any_json_says_the_same_to_json_and_to_yaml(value):
    """Control characters, line separators and exponents are written so that no reader takes them for something else."""
    line = as_line([value])
    assert "\n" not in line
    assert yaml.safe_load(line) == json.loads(line) == [value]


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.jsonl")), ids=lambda path: path.name)
def test_every_event_shape_ever_released_still_loads(path):
    """Digests still verify, nothing of an old event is lost on reading, and it is written again the same."""
    for line in path.read_text("utf-8").splitlines():
        sealed = golden(line)
        body = prove(sealed).body
        fields = encoding.plain(body)
        texts = {content.digest: json.loads(content.text) for content in sealed.contents}
        assert fields == {
            name: texts.get(v, v) if isinstance(v, str) else v for name, v in json.loads(sealed.body).items()
        }


def test_every_kind_has_a_golden_event():
    """A kind that is added comes with a golden line, filled in every field."""
    lines = [line for path in GOLDEN.glob("*.jsonl") for line in path.read_text("utf-8").splitlines()]
    assert {golden(line).kind for line in lines} == set(BODIES)


@pytest.mark.parametrize("kind", BODIES)
def test_every_field_there_is_has_stood_in_a_golden_event(kind):
    """A field that is added comes with a golden line that fills it."""
    lines = [line for path in GOLDEN.glob("*.jsonl") for line in path.read_text("utf-8").splitlines()]
    stood = {name for line in lines if golden(line).kind == kind for name in json.loads(golden(line).body)}
    assert stood >= {field.name for field in dataclasses.fields(BODIES[kind])}


def test_fields_that_equal_their_default_are_left_out():
    """A new field with a default changes no old shape, and a default that is written otherwise is kept as written."""
    assert seal(event("p1", AnswerGiven("q"))).body == '{"question":"q"}'
    criterion = filled("verdict.given").criterion
    kept = dataclasses.replace(criterion, confidence=Decimal("0.950"))
    body = dataclasses.replace(filled("verdict.given"), criterion=kept)
    assert unseal(seal(event("p1", body))).body.criterion.confidence.as_tuple() == Decimal("0.950").as_tuple()


def test_texts_lie_apart_under_a_salted_digest():
    """The same words have another digest each time, and the body holds only that."""
    one, two = (seal(event("p1", CommentMade(text="We hide this."))) for _ in range(2))
    assert "hide" not in one.body
    assert one.contents[0].digest != two.contents[0].digest
    assert one.contents[0].digest in one.body
    assert len(one.contents[0].salt) == 32


@pytest.mark.parametrize("kind", WITH_CONTENT)
def test_what_was_erased_reads_as_none_or_as_no_values(kind):
    """An erased text is None, erased values are (), and everything else is as it was."""
    body = filled(kind)
    sealed = seal(event("p1", body))
    again = unseal(dataclasses.replace(sealed, contents=()))
    for field in dataclasses.fields(body):
        expected = getattr(body, field.name)
        if field.metadata.get("content"):
            expected = () if isinstance(expected, tuple) else None
        assert getattr(again.body, field.name) == expected
    assert again.contents == unseal(sealed).contents


def test_what_was_erased_cannot_be_written_again():
    """An event with a hole in it is refused."""
    with pytest.raises(InvalidInput, match="erased"):
        seal(event("p1", CommentMade(text=None)))


@pytest.mark.parametrize(
    ("body", "error", "said"),
    [
        (CommentMade(text="x" * 50_000_000), TooLarge, "The text of comment.made has 50,000,000 characters"),
        (CommentMade(text="a\0b"), InvalidInput, "The text of comment.made holds a NUL character at character 2"),
        (CommentMade(text="ab\ud800"), InvalidInput, "U\\+D800"),
        (CommentMade(about="a\udfffb"), InvalidInput, "The about of comment.made holds half a character"),
        (AnswerGiven("q", against=(("a", "b\0"),)), InvalidInput, "The against 1 2 of answer.given holds a NUL"),
        (AnswerGiven(["q"]), InvalidInput, "A list cannot be kept"),
        (AnswerGiven("q", merges=["a"]), InvalidInput, "A list cannot be kept"),
        (QuestionSkipped("q", reason=3), InvalidInput, "could not be read back"),
        (CommentMade(text="😀" * 5_000_000), TooLarge, "20,000,000 are allowed"),
    ],
)
def test_what_cannot_be_kept_is_refused_with_what_and_where(body, error, said):
    """Texts that are too long, hold NUL or half characters, or would be read back otherwise, never enter the log."""
    with pytest.raises(error, match=said):
        seal(event("p1", body))


def test_a_number_that_is_no_number_is_refused_and_infinity_is_kept():
    """An interval may be open to one side; NaN says nothing."""

    def verdict(low, high):
        figures = (Figure("", 0.5, low, high, 10),)
        seen = Observation("recall", figures, "exact", 0.95, 10, "f", ids.now())
        return dataclasses.replace(filled("verdict.given"), observation=seen)

    body = verdict(float("-inf"), float("inf"))
    assert isinstance(body, VerdictGiven)
    assert unseal(seal(event("p1", body))).body == body
    with pytest.raises(InvalidInput):
        seal(event("p1", verdict(float("nan"), 1.0)))


@pytest.mark.parametrize("change", [{"id": ""}, {"actor": "a\nb"}, {"sitting": "x" * 101}, {"at": "2026-01-01"}])
def test_ids_and_moments_are_written_in_one_way(change):
    """Ids are short and printable, moments sort as time does."""
    with pytest.raises(InvalidInput):
        seal(dataclasses.replace(event("p1", CommentMade()), **change))


def test_the_digest_covers_everything_but_the_place():
    """A change of any part changes the digest; position and link do not."""
    sealed = seal(event("p1", CommentMade(text="x")))
    for name in ("id", "project", "at", "actor", "on_behalf_of", "sitting", "kind", "body"):
        assert dataclasses.replace(sealed, **{name: getattr(sealed, name) + "x"}).seal() != sealed.digest
    assert dataclasses.replace(sealed, position=9, link="x").seal() == sealed.digest


def stored(kind, body):
    """An event as a newer or broken Remit may have stored it."""
    sealed = Sealed("e", "p", ids.now(), "a", "", "", kind, body, "")
    return dataclasses.replace(sealed, digest=sealed.seal())


@pytest.mark.parametrize(
    "sealed",
    [
        stored("model.trained", "{}"),
        stored("comment.made", '{"mood":"good"}'),
        stored("form.changed", '{"change":"translated","question":"q"}'),
        stored("source.named", '{"source":{"kind":"data","location":"x","name":"n","shards":3}}'),
    ],
)
def test_an_event_of_a_newer_remit_says_so(sealed):
    """An unknown kind, field or word is a newer Remit's, and is told in one sentence."""
    with pytest.raises(NewerDatabase, match="update Remit"):
        unseal(sealed)


@pytest.mark.parametrize("body", ["", "[]", "{", '{"question":3}', "{}", '{"question":"q","text":5}'])
def test_an_unreadable_event_is_a_broken_one(body):
    """What no Remit wrote is refused as broken."""
    with pytest.raises(BrokenChain):
        unseal(stored("answer.given", body))


def test_old_shapes_are_made_new_on_reading(monkeypatch):
    """An upgrade sees the stored body and gives the new one; the digest is that of the stored text."""

    def upgrade(body):
        return {
            **{k: v for k, v in body.items() if k != "remark"},
            **({"text": body["remark"]} if "remark" in body else {}),
        }

    monkeypatch.setitem(encoding.UPGRADES, "comment.made", upgrade)
    content = encoding.conceal("old words")
    sealed = dataclasses.replace(stored("comment.made", f'{{"remark":"{content.digest}"}}'), contents=(content,))
    assert prove(sealed).body == CommentMade(text="old words")
    new = seal(event("p", CommentMade(text="new words")))
    assert prove(new).body == CommentMade(text="new words")


def test_values_of_dataclasses_go_through_json_and_back():
    """Checkpoints and the terminal's JSON hold every field."""
    observation = filled("verdict.given").observation
    text = encoding.to_json(observation)
    assert encoding.from_json(Observation, text) == observation
    assert "correction" in json.loads(text)
    with pytest.raises(InvalidInput):
        encoding.from_json(Observation, "{}")
    with pytest.raises(InvalidInput):
        encoding.to_json(object())
