"""A registry behind an HTTP server, asked through MLflow's REST interface 2.0, the way endpoints are called.

So the gate of `remit.probes.endpoints.addresses` holds for it: loopback alone is open, a name stays where it led, every
reply is bounded in size and in time, the whole of it too. Nothing that MLflow's own client would send along (tokens of
the environment, telemetry) leaves here; what a server wants is said in the source's settings.
"""

from __future__ import annotations

import asyncio
import json
import math
import re
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from http import HTTPStatus
from urllib.parse import quote, urlencode

from remit.probes.endpoints.connections import Busy, Client, Request, Unconnected
from remit.probes.endpoints.replies import Broken, Malformed, Reply, TooLarge, unpacked
from remit.probes.endpoints.schemas import Json, is_list, is_object, loads
from remit.probes.endpoints.targets import Target
from remit.probes.failing import Unmeasurable
from remit.probes.models.records import HUGE, MOST_FILES, MOST_RUNS, MOST_VERSIONS, Dataset, File, Run, Version

LONGEST = 300.0
"""Seconds that all questions to one server may take together."""

PAGE = 100
"""How many runs or versions are asked for at once; fewer where a reply would be too long."""

_API = "/api/2.0/mlflow"
_GONE = frozenset({"RESOURCE_DOES_NOT_EXIST", "NOT_FOUND", "INVALID_PARAMETER_VALUE"})
_MODEL_ID = re.compile(r"models:/(m-[0-9A-Za-z]{1,64})")


class Server:
    """A registry behind a server; `target` is where and how it is called."""

    def __init__(self, target: Target) -> None:
        """Make ready to ask; nothing is sent yet."""
        self.target, self.shown = target, target.shown
        self._client = Client(target.gate, target.shown, target.tls)
        self._loop = asyncio.Runner()
        self._until = time.monotonic() + LONGEST
        self._about = ""
        self._down: Unmeasurable | None = None

    def close(self) -> None:
        """Close the connections."""
        self._client.close()
        self._loop.close()

    @property
    def about(self) -> str:
        """Give which version of MLflow serves it."""
        if not self._about:
            try:
                status, body = self._sent("GET", "/version")
            except TooLarge:
                status, body = 0, b""
            version = body.decode("ascii", "replace") if status == HTTPStatus.OK else ""
            known = re.fullmatch(r"[0-9A-Za-z.+-]{1,40}", version.strip())
            self._about = f"a server of MLflow {known[0]}" if known else "a server of MLflow"
        return self._about

    def _sent(self, method: str, path: str, body: Mapping[str, object] | None = None) -> tuple[int, bytes]:
        """Send one request and give status and body. Raises `Unmeasurable` for all that is no reply, `TooLarge`."""
        if self._down is not None:  # what was found out once is not waited for again
            raise Unmeasurable(self._down.code, self._down.sentence)
        first = self.target.requests[0]
        url = replace(first.url, target=first.url.target.partition("?")[0].rstrip("/") + path)
        request = Request(method, url, first.fields, json.dumps(body).encode() if body is not None else b"")
        try:
            reply, text = self._loop.run(self._exchanged(request))
        except TimeoutError:
            sentence = f"{self.shown!r} did not answer within {self.target.timeout:g} seconds; see that it is well."
            self._down = Unmeasurable("source.slow", sentence)
        except Malformed:
            self._down = Unmeasurable("source.unreadable", f"{self.shown!r} does not answer as HTTP servers do.")
        except Unconnected as problem:
            self._down = Unmeasurable("source.unreachable", f"{self.shown!r} cannot be reached: {problem}.")
        except (Busy, Broken, OSError):
            self._down = Unmeasurable("source.unreachable", f"{self.shown!r} broke off; see that it is well.")
        else:
            return reply.status, text
        raise self._down

    async def _exchanged(self, request: Request) -> tuple[Reply, bytes]:
        async with asyncio.timeout(max(0.0, min(self.target.timeout, self._until - time.monotonic()))):
            reply = await self._client.exchange(request)
        return reply, unpacked(reply)

    def _asked(
        self, path: str, what: str, query: Mapping[str, str] | None = None, body: Mapping[str, object] | None = None
    ) -> dict[str, Json]:
        """Ask a question and give the reply's object; `what` says what is missing where the server does not have it."""
        asked = _API + path + (f"?{urlencode(query, quote_via=quote)}" if query else "")
        try:
            status, text = self._sent("POST" if body is not None else "GET", asked, body)
        except TooLarge:
            sentence = f"{self.shown!r} tells more of {what} in one reply than is read."
            raise Unmeasurable("source.too-large", sentence) from None
        try:
            held = loads(text)
        except ValueError:
            held = None
        if status in {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN}:
            sentence = f"{self.shown!r} does not let us in; say who asks in the setting 'header.Authorization'."
            raise Unmeasurable("source.refused", sentence)
        if is_object(held) and status != HTTPStatus.OK and held.get("error_code") in _GONE:
            raise Unmeasurable("source.missing", f"{self.shown!r} holds no {what}.")
        if status != HTTPStatus.OK or not is_object(held):
            sentence = f"{self.shown!r} answers with status {status} and not as a registry of MLflow does."
            raise Unmeasurable("source.unreadable", sentence)
        return held

    def run(self, run_id: str) -> Run:
        """Give a run."""
        held = self._asked("/runs/get", f"run {run_id!r}", {"run_id": run_id})
        found = self._run(held.get("run"))
        if found.id != run_id:
            raise Unmeasurable("source.unreadable", f"{self.shown!r} answers with another run than {run_id!r}.")
        return found

    def runs(self, experiment: str) -> tuple[Run, ...]:
        """Give the runs of an experiment, oldest first."""
        what = f"experiment {experiment!r}"
        held = self._asked("/experiments/get-by-name", what, {"experiment_name": experiment}).get("experiment")
        name = held.get("experiment_id") if is_object(held) else None
        asked: dict[str, object] = {
            "experiment_ids": [name], "run_view_type": "ACTIVE_ONLY", "order_by": ["attributes.start_time ASC"],
        }  # fmt: skip
        found = [self._run(one) for one in self._pages("/runs/search", "runs", asked, MOST_RUNS, what)]
        return tuple(sorted(found, key=lambda run: (run.started or 0.0, run.id)))

    def _pages(self, path: str, part: str, asked: Mapping[str, object], most: int, what: str) -> Iterator[Json]:
        size, token, count = PAGE, "", 0
        while True:
            body = {**asked, "max_results": size, **({"page_token": token} if token else {})}
            try:
                held = self._asked(path, what, body=body)
            except Unmeasurable as problem:
                if problem.code != "source.too-large" or size == 1:
                    raise
                size = max(1, size // 4)
                continue
            items = _list(held.get(part))
            count += len(items)
            if count > most:
                raise Unmeasurable("source.too-large", f"{self.shown!r} holds more than {most:,} {part} of {what}.")
            yield from items
            after = held.get("next_page_token")
            if not isinstance(after, str) or not after or after == token or not items:
                return
            token = after

    def _run(self, held: Json) -> Run:
        run = held if is_object(held) else {}
        info, data, inputs = _object(run.get("info")), _object(run.get("data")), _object(run.get("inputs"))
        if not isinstance(info.get("run_id"), str):
            raise Unmeasurable("source.unreadable", f"{self.shown!r} answers with no run where one was asked for.")
        return Run(
            id=str(info["run_id"]),
            experiment=str(info.get("experiment_id", "")),
            status=str(info.get("status", "")),
            started=_seconds(info.get("start_time")),
            ended=_seconds(info.get("end_time")),
            metrics={str(one.get("key")): _metric(one.get("value")) for one in _objects(data.get("metrics"))},
            params={str(one.get("key")): str(one.get("value", "")) for one in _objects(data.get("params"))},
            tags={str(one.get("key")): str(one.get("value", "")) for one in _objects(data.get("tags"))},
            datasets=tuple(_dataset(one) for one in _objects(inputs.get("dataset_inputs"))),
            folder=str(info.get("artifact_uri", "")),
            deleted=info.get("lifecycle_stage", "active") != "active",
            models=tuple(
                str(one.get("model_id")) for one in _objects(_object(run.get("outputs")).get("model_outputs"))
            ),
        )

    def aliased(self, model: str, alias: str) -> Version:
        """Give the version of a model that an alias points at."""
        what = f"alias {alias!r} of a model {model!r}; set it, or name another"
        held = self._asked("/registered-models/alias", what, {"name": model, "alias": alias})
        return self._version(held.get("model_version"), model)

    def numbered(self, model: str, number: int) -> Version:
        """Give a version of a model by its number."""
        what = f"version {number} of a model {model!r}"
        held = self._asked("/model-versions/get", what, {"name": model, "version": str(number)})
        return self._version(held.get("model_version"), model)

    def versions(self, model: str) -> tuple[Version, ...]:
        """Give all versions of a model, oldest first."""
        what, found, token = f"model {model!r}", list[Version](), ""
        if "'" in model:
            raise Unmeasurable("source.unreadable", f"The model's name {model!r} holds a quotation mark.")
        self._asked("/registered-models/get", what, {"name": model})
        while True:
            query = {"filter": f"name='{model}'", "max_results": str(PAGE), **({"page_token": token} if token else {})}
            held = self._asked("/model-versions/search", what, query)
            some = [self._version(one, model) for one in _list(held.get("model_versions"))]
            found += some
            if len(found) > MOST_VERSIONS:
                raise Unmeasurable("source.too-large", f"The {what} has more than {MOST_VERSIONS:,} versions.")
            after = held.get("next_page_token")
            if not isinstance(after, str) or not after or after == token or not some:
                break
            token = after
        if not found:
            raise Unmeasurable("source.missing", f"{self.shown!r} holds no version of a {what}.")
        return tuple(sorted(found, key=lambda one: (one.created, one.number)))

    def _version(self, held: Json, model: str) -> Version:
        one = _object(held)
        number = str(one.get("version", ""))
        if one.get("name") != model or not re.fullmatch(r"[0-9]{1,9}", number):
            raise Unmeasurable("source.unreadable", f"{self.shown!r} answers with another model than {model!r}.")
        return Version(
            name=model,
            number=int(number),
            created=_seconds(one.get("creation_timestamp")) or 0.0,
            run=str(one.get("run_id", "")),
            source=str(one.get("source", "")),
            tags={str(tag.get("key")): str(tag.get("value", "")) for tag in _objects(one.get("tags"))},
        )

    def model_files(self, version: Version) -> tuple[File, ...]:
        """Give the files of a version, with the sizes that the server tells."""
        what = f"files of version {version.number} of {version.name!r}"
        known = _MODEL_ID.fullmatch(version.source)
        if known:
            return self._listed(f"/logged-models/{known[1]}/artifacts/directories", "artifact_directory_path", {}, what)
        run = self.run(version.run) if version.run else None
        if run is None or not run.folder or not version.source.startswith(f"{run.folder.rstrip('/')}/"):
            sentence = f"{self.shown!r} does not tell the {what}: they lie outside of the run that made it."
            raise Unmeasurable("measure.impossible", sentence)
        top = version.source[len(run.folder.rstrip("/")) + 1 :].strip("/")
        return tuple(replace(file, path=file.path.removeprefix(f"{top}/")) for file in self.run_files(run, top))

    def model_text(self, version: Version, path: str) -> bytes:
        """Give a small file of a version."""
        query = urlencode({"name": version.name, "version": str(version.number), "path": path}, quote_via=quote)
        what = f"{path!r} of version {version.number} of {version.name!r}"
        try:
            status, text = self._sent("GET", f"/model-versions/get-artifact?{query}")
        except TooLarge:
            raise Unmeasurable("source.too-large", f"{what} is larger than a megabyte.") from None
        if status != HTTPStatus.OK:
            raise Unmeasurable("source.missing", f"{self.shown!r} gives no {what} (status {status}).")
        return text

    def run_files(self, run: Run, path: str) -> tuple[File, ...]:
        """Give the files that a run kept at or below a path."""
        what = f"files at {path!r} of run {run.id!r}"
        above, _, name = path.rpartition("/")
        beside = self._level("/artifacts/list", {"run_id": run.id, **({"path": above} if above else {})}, what)
        own = [one for one in beside if str(one.get("path", "")).rpartition("/")[2] == name]
        if own and not own[0].get("is_dir"):
            return (File(path, _size(own[0])),)
        return self._listed("/artifacts/list", "path", {"run_id": run.id}, what, path)

    def _level(self, path: str, query: Mapping[str, str], what: str) -> list[dict[str, Json]]:
        return _objects(self._asked(path, what, query).get("files"))

    def _listed(self, path: str, key: str, query: Mapping[str, str], what: str, top: str = "") -> tuple[File, ...]:
        found: list[File] = []
        folders, seen = [top], {top}
        while folders:
            at = folders.pop()
            for one in self._level(path, {**query, **({key: at} if at else {})}, what):
                name = str(one.get("path", ""))
                if one.get("is_dir"):
                    if name not in seen:
                        seen.add(name)
                        folders.append(name)
                    continue
                found.append(File(name, _size(one)))
            if len(found) + len(seen) > MOST_FILES:
                raise Unmeasurable("source.too-large", f"There are more than {MOST_FILES:,} {what}.")
        return tuple(found)

    def tag(self, run_id: str, tags: Mapping[str, str]) -> None:
        """Put tags on a run."""
        for key, value in tags.items():
            self._asked("/runs/set-tag", f"run {run_id!r}", body={"run_id": run_id, "key": key, "value": value})


def _object(held: Json) -> dict[str, Json]:
    return held if is_object(held) else {}


def _list(held: Json) -> Sequence[Json]:
    return held if is_list(held) else []


def _objects(held: Json) -> list[dict[str, Json]]:
    return [one for one in _list(held) if is_object(one)]


def _dataset(held: Mapping[str, Json]) -> Dataset:
    data = _object(held.get("dataset"))
    contexts = [str(tag.get("value", "")) for tag in _objects(held.get("tags")) if tag.get("key") == _CONTEXT]
    return Dataset(
        str(data.get("name", "")), str(data.get("digest", "")), "".join(contexts[:1]), str(data.get("profile", ""))
    )


_CONTEXT = "mlflow.data.context"
_WORDS = {"NaN": math.nan, "Infinity": math.inf, "-Infinity": -math.inf}


def _metric(value: Json) -> float:
    """Give a number as protocol buffers write it in JSON: NaN and infinity are words."""
    if isinstance(value, str):
        return _WORDS.get(value, math.nan)
    if not isinstance(value, (int, float)) or isinstance(value, bool):
        return math.nan
    return math.copysign(math.inf, value) if abs(value) >= HUGE else float(value)


def _seconds(value: Json) -> float | None:
    """Give milliseconds as seconds; protocol buffers may write long numbers as text."""
    if isinstance(value, str) and re.fullmatch(r"[0-9]{1,16}", value):
        return int(value) / 1000
    return value / 1000 if isinstance(value, int) and not isinstance(value, bool) and value > 0 else None


def _size(one: Mapping[str, Json]) -> int:
    size = one.get("file_size")
    if isinstance(size, str) and re.fullmatch(r"[0-9]{1,18}", size):
        return int(size)
    return size if isinstance(size, int) and not isinstance(size, bool) and size >= 0 else 0
