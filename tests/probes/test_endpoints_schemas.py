"""Facts about agreed replies and interfaces: what fits, what does not, and what is never passed over."""

import copy
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.probes.endpoints.interfaces import differences, opened
from remit.probes.endpoints.schemas import Schema, same
from remit.probes.failing import Unmeasurable
from tests.probes.endpoints import failed, figure, fit, reply, seen, serving

FAST = {"rate": 100, "requests": 20}

SCORE = {
    "type": "object",
    "required": ["score"],
    "properties": {"score": {"type": "number", "minimum": 0, "maximum": 1}, "label": {"enum": ["yes", "no"]}},
    "additionalProperties": False,
}

AGREED = {
    "openapi": "3.1.0",
    "info": {"title": "Scores", "version": "1"},
    "servers": [{"url": "http://127.0.0.1/v1"}],
    "paths": {
        "/predict/{model}": {
            "parameters": [{"$ref": "#/components/parameters/model"}],
            "post": {
                "parameters": [{"name": "top", "in": "query", "schema": {"type": "integer", "default": 1}}],
                "requestBody": {
                    "required": True,
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Case"}}},
                },
                "responses": {
                    "200": {
                        "description": "A score",
                        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Score"}}},
                    },
                    "422": {"description": "Not understood"},
                },
            },
        },
        "/health": {"get": {"responses": {"200": {"description": "Well"}}}},
    },
    "components": {
        "parameters": {"model": {"name": "model", "in": "path", "required": True, "schema": {"type": "string"}}},
        "schemas": {
            "Case": {
                "type": "object",
                "properties": {"x": {"type": ["number", "null"]}, "next": {"$ref": "#/components/schemas/Case"}},
            },
            "Score": SCORE,
        },
    },
}


def complaint(rules, value):
    return Schema(rules, rules, "agreed.json").complaint(json.dumps(value).encode())


@pytest.mark.parametrize(
    ("rules", "fits", "breaks"),
    [
        ({"type": "integer"}, [1, 1.0, -3, 10**30], [1.5, True, "1", None]),
        ({"type": ["number", "null"]}, [1, 1.5, None], ["1", False]),
        ({"type": "string", "nullable": True}, ["a", None], [1]),
        ({"const": 1}, [1, 1.0], [True, 2, "1"]),
        ({"enum": [0, [1], {"a": None}]}, [0, 0.0, [1.0], {"a": None}], [False, [True], {"a": 0}]),
        ({"minimum": 0, "exclusiveMaximum": 1}, [0, 0.5, "text"], [-0.1, 1]),
        ({"minimum": 0, "exclusiveMinimum": True}, [0.1], [0]),
        ({"multipleOf": 0.1}, [0.3, 7, 10**25], [0.25]),
        ({"minLength": 2, "maxLength": 3, "pattern": "^a"}, ["ab", "añb", 1], ["a", "abcd", "bab"]),
        ({"items": {"type": "integer"}, "minItems": 1, "uniqueItems": True}, [[1, 2], {}], [[], [1, 1], ["a"]]),
        ({"prefixItems": [{"type": "string"}], "items": False}, [["a"], []], [[1], ["a", 1]]),
        (SCORE, [{"score": 0.5}, {"score": 1, "label": "no"}], [{}, {"score": 2}, {"score": 1, "more": 1}, []]),
        ({"additionalProperties": {"type": "integer"}, "maxProperties": 1}, [{"a": 1}, {}],
         [{"a": "b"}, {"a": 1, "b": 2}]),
        ({"anyOf": [{"type": "string"}, {"type": "null"}]}, ["a", None], [1]),
        ({"oneOf": [{"type": "integer"}, {"minimum": 5}]}, [1, 5.5], [5, 4.5]),
        ({"allOf": [{"minimum": 1}, {"maximum": 2}], "not": {"const": 1.5}}, [1, 2], [0, 3, 1.5]),
        ({"$ref": "#/$defs/list",
          "$defs": {"list": {"type": ["object", "null"], "properties": {"next": {"$ref": "#/$defs/list"}}}}},
         [None, {"next": {"next": None}}], [1, {"next": {"next": 1}}]),
    ],
)  # fmt: skip
def test_a_value_fits_its_schema_or_does_not(rules, fits, breaks):
    assert [value for value in fits if complaint(rules, value)] == []
    assert [value for value in breaks if not complaint(rules, value)] == []


def test_a_complaint_tells_the_place_and_never_what_stands_there():
    assert complaint(SCORE, {"score": "secret"}) == "$.score is not of type number"
    assert "secret" not in complaint(SCORE, {"score": 1, "secret": "secret"})
    assert complaint({"items": SCORE}, [{"score": 1}, {}]) == "$[1].score is missing"


@pytest.mark.parametrize("text", [b"", b"{", b"NaN", b"\xff", b"[" * 100_000, b"1" * 10_000])
def test_what_is_no_json_breaks_every_schema(text):
    assert Schema(True, True, "x").complaint(text) == "it is no JSON"


@pytest.mark.parametrize(
    "rules",
    [
        {"if": {}}, {"properties": {"a": {"contains": {}}}}, {"patternProperties": {}}, {"$ref": "other.json"},
        {"$ref": "#/nowhere"}, {"type": "float"}, {"pattern": "("}, {"items": [{}]}, {"minimum": "1"}, [],
        {"required": "a"}, {"anyOf": [{"dependentRequired": {}}]}, {"type": [[]]},
    ],
)  # fmt: skip
def test_a_rule_that_is_not_known_is_refused_before_any_reply_passes(rules):
    with pytest.raises(Unmeasurable):
        Schema(rules, rules, "agreed.json")


def test_a_schema_that_leads_round_in_a_circle_ends():
    with pytest.raises(Unmeasurable):
        complaint({"$ref": "#"}, 1)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 3) | st.sampled_from([0.0, 1.0, 0.5]) | st.text(max_size=2),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=2), inner, max_size=3),
    max_leaves=8,
)


@given(JSON, JSON)
@settings(max_examples=50)
def test_a_value_is_itself_and_a_constant_fits_what_equals_it_alone(one, other):
    assert same(one, json.loads(json.dumps(one)))
    assert (complaint({"const": one}, other) == "") == same(one, other) == same(other, one)


def _serve(document, answer=None):
    def answers(asked):
        return reply(document) if "openapi" in asked.line else (answer or reply({"score": 0.5}))

    return serving(answers)


def test_replies_that_break_the_agreed_schema_are_counted_and_told(tmp_path):
    (tmp_path / "agreed.json").write_text(json.dumps(SCORE))
    with serving(lambda asked: reply({"score": 7} if asked.number % 4 == 0 else {"score": 0.5})) as server:
        (share,) = seen(server.url, fit("schema-violations"), folder=tmp_path, expect_schema="agreed.json", **FAST)
    assert (figure(share).estimate, figure(share).cases) == (0.25, 20)
    assert figure(share).low < 0.25 < figure(share).high
    assert "$.score is outside the agreed limits" in share.notes[1]


def test_the_agreed_reply_of_an_operation_is_found_in_an_openapi_document(tmp_path):
    (tmp_path / "agreed.json").write_text(json.dumps(AGREED))
    given = {"folder": tmp_path, "expect_schema": "agreed.json", "body": "{}", **FAST}
    with serving(lambda asked: reply({"score": 0.5} if asked.number % 2 else {})) as server:
        (share,) = seen(server.url + "/v1/predict/m?top=2", fit("schema-violations"), **given)
        assert figure(share).estimate == 0.5
        (none,) = seen(server.url + "/elsewhere", fit("schema-violations"), **given)
        assert failed(none)[0] == "measure.impossible"
        assert len(server.seen) == 21


@pytest.mark.parametrize("setting", [{}, {"expect_schema": "none.json"}, {"expect_schema": "odd.json"}])
def test_without_a_schema_that_can_be_used_nothing_is_loaded(setting, tmp_path):
    (tmp_path / "odd.json").write_text('{"if": {}}')
    with serving(reply({})) as server:
        failed(seen(server.url, fit("schema-violations"), folder=tmp_path, **setting, **FAST)[0])
        assert not server.seen


def _reworded(document):
    served = json.loads(json.dumps(document, sort_keys=True))
    served["info"] = {"title": "Other", "version": "2"}
    path = served["paths"]["/predict/{model}"]
    path["post"]["parameters"] += path.pop("parameters")
    path["post"]["summary"] = "Say a score"
    good = path["post"]["responses"]["200"]
    good["description"] = "Another word"
    good["content"]["application/json"]["schema"] = {**SCORE, "title": "Inline"}
    served["components"]["schemas"]["Case"]["properties"]["x"] = {"type": "number", "nullable": True}
    return served


def test_an_interface_that_is_worded_otherwise_is_the_same(tmp_path):
    (tmp_path / "agreed.json").write_text(json.dumps(AGREED))
    with _serve(_reworded(AGREED)) as server:
        (one,) = seen(
            server.url + "/v1/predict/m", fit("interface", op="none"), folder=tmp_path, expect_schema="agreed.json"
        )
        assert [asked.line for asked in server.seen] == ["GET /openapi.json HTTP/1.1"]
    assert (figure(one).estimate, figure(one).high, figure(one).cases) == (0, 0, 2)
    assert one.fingerprint.startswith("openapi-1:")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda d: d["paths"].pop("/health"), "GET /health is agreed and not served"),
        (lambda d: d["paths"].update({"/new": {"get": {}}}), "GET /new is served and not"),
        (lambda d: d["paths"]["/predict/{model}"]["post"]["parameters"].clear(), "top (query) is agreed and not"),
        (lambda d: d["components"]["parameters"]["model"]["schema"].update(type="integer"), "type is not as"),
        (lambda d: d["components"]["schemas"]["Score"]["properties"].pop("label"), "label is agreed and not"),
        (lambda d: d["components"]["schemas"]["Score"].update(required=["score", "label"]), "required is not as"),
        (lambda d: d["components"]["schemas"]["Score"]["properties"]["score"].update(maximum=100), "maximum"),
        (lambda d: d["components"]["schemas"]["Case"]["properties"]["x"].update(type="number"), "x: type"),
        (lambda d: d["paths"]["/predict/{model}"]["post"]["responses"].pop("422"), "422 is agreed and not served"),
        (lambda d: d["paths"]["/predict/{model}"]["post"]["requestBody"].update(required=False), "request body"),
    ],
)  # fmt: skip
def test_every_difference_of_an_interface_is_found_and_told(change, told):
    served = copy.deepcopy(AGREED)
    change(served)
    count, found = differences(AGREED, served, "agreed")
    assert len(found) == 1, found
    assert told in found[0]
    assert count in {2, 3}


def test_an_agreed_interface_may_be_yaml_and_what_is_served_may_be_anywhere(tmp_path):
    (tmp_path / "agreed.yaml").write_text(
        "openapi: 3.0.3\npaths:\n  /health:\n    get:\n      responses:\n        200: {description: well}\n"
    )
    served = {"openapi": "3.0.1", "paths": {"/health": {"get": {"responses": {"200": {"description": "x"}}}}}}
    given = {"folder": tmp_path, "expect_schema": "agreed.yaml"}
    with serving(lambda asked: reply(served, 200 if "spec" in asked.line else 404)) as server:
        assert figure(seen(server.url, fit("interface"), document="/spec", **given)[0]).estimate == 0
        assert figure(seen(server.url + "/spec.json", fit("interface"), **given)[0]).estimate == 0
        assert "document" in failed(seen(server.url, fit("interface"), **given)[0])[1]


@pytest.mark.parametrize(
    "text", [b"&a [*a]", b"a: &x [1]\nb: [*x, *x]", b"- 1", b"", b"\xff\xfe", b"!!python/name:os.system", b"{"]
)
def test_what_is_no_document_is_told(text):
    with pytest.raises(Unmeasurable):
        opened(text, "x")


@pytest.mark.parametrize(
    "served",
    [{}, {"openapi": "2.0", "paths": {}}, {"openapi": "3.0.0", "paths": {"/health": []}}, [],
     {"openapi": "3.0.0", "paths": {"/health": {"$ref": "#/paths/~1health"}}}],
)  # fmt: skip
def test_a_served_document_that_describes_no_interface_is_an_error(served, tmp_path):
    (tmp_path / "agreed.json").write_text(json.dumps(AGREED))
    with _serve(served) as server:
        one = seen(server.url, fit("interface"), folder=tmp_path, expect_schema="agreed.json")[0]
    assert not hasattr(one, "code") or failed(one)[0] in {"source.unreadable", "source.too-large"}
    assert hasattr(one, "code") or figure(one).estimate > 0
