"""Looking at a table in memory: what the probes' tests of models share, with no file for each example."""

from dataclasses import replace
from pathlib import Path

import narwhals as nw
import polars as pl

from remit.core.observations import Failure, Observation, Source
from remit.probes.data.measuring import observe
from remit.probes.locations import Place, resolve
from tests.probes.tables import ACS, NOW


def looked(table, source: Source, *criteria, folder: Path = Path()) -> tuple[Observation | Failure, ...]:
    """What is observed on a table of Polars, or on the columns of a dictionary."""
    frame = table if isinstance(table, pl.DataFrame) else pl.DataFrame(table)
    place = Place(folder, {})
    return observe(source, criteria, frame=nw.from_native(frame.lazy()), mark=lambda: "none", place=place, as_of=NOW)


def told(source: Source, **settings: str) -> Source:
    """The source with these settings; `_` in a name stands for `-`."""
    return replace(source, settings=tuple((name.replace("_", "-"), said) for name, said in settings.items()))


def figure(observed, group=""):
    """The figure of a group; a failure says why there is none."""
    assert isinstance(observed, Observation), observed
    return next(one for one in observed.figures if one.group == group)


def people() -> pl.DataFrame:
    """The shipped table: 277,677 people, of whom a model said whether they are employed."""
    return pl.read_parquet(resolve(ACS.location, Path(), {}))
