"""Facts about words that stand for a missing value in CSV."""

from dataclasses import replace

import pytest

from remit.core.observations import Observation, Source
from remit.probes.data.measuring import measure
from remit.probes.locations import Place
from tests.probes.tables import NOW, criterion

TEXT = "gust,station\n12.5,EWR\nNA,JFK\n?,LGA\n,EWR\n"


@pytest.mark.parametrize(("missing", "share"), [("", 0.25), ("NA", 0.5), ("NA|?", 0.75)])
def test_a_word_that_is_said_to_stand_for_a_missing_value_counts_as_one(missing, share, tmp_path):
    (tmp_path / "weather.csv").write_text(TEXT)
    source = Source("weather", "csv", "weather.csv", settings=(("missing", missing),) if missing else ())
    asked = replace(criterion("missing-share", "<=", "0.1"), items=("gust",))
    (seen,) = measure(source, [asked], place=Place(tmp_path, {}), as_of=NOW)
    assert isinstance(seen, Observation), seen
    assert seen.figures[0].estimate == share


def test_a_column_whose_words_for_missing_are_known_is_one_of_numbers(tmp_path):
    (tmp_path / "weather.csv").write_text(TEXT)
    source = Source("weather", "csv", "weather.csv", settings=(("missing", "NA|?"), ("range.gust", "0..10")))
    (seen,) = measure(source, [criterion("out-of-range-share", "<=", "0")], place=Place(tmp_path, {}), as_of=NOW)
    assert isinstance(seen, Observation), seen
    assert (seen.figures[0].estimate, seen.figures[0].cases) == (1.0, 1)
