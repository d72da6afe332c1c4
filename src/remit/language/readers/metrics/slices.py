"""For whom a metric holds: groups that a table knows, and those and the conditions that stand in the author's words."""

from __future__ import annotations

from remit.language.lists.amounts.units import PHYSICAL
from remit.language.lists.metrics import words as metric_words
from remit.language.nouns import singular
from remit.language.phrases import Lexeme
from remit.language.quantities import Quantity
from remit.language.readers.amounts.scopes import scope
from remit.language.readers.metrics.leads import Leads
from remit.language.readers.metrics.parts import Part

_SINGLES = frozenset(metric_words.CASES) | {"quote", "ticket", "email", "letter", "parcel", "trip", "lookup", "page"}
_SIGN = 3
_MOST_COLUMNS = 12
_UNITS = frozenset(word for units in PHYSICAL.values() for words in units.values() for word in words)
_LEVELS = frozenset({"level", "sites", "branches", "stores"})
_NAMING = frozenset({
    "for", "among", "on", "in", "across", "during", "under", "within", "amongst", "against", "at", "for all", "with",
})  # fmt: skip
_ARRIVING = frozenset({"is", "are", "be", "being", "stand", "stands", "appear", "appears", "arrive", "arrives"})
_VIEWS = frozenset({"dashboard", "dashboards", "report", "reports", "console", "cockpit", "chart", "charts", "graphs"})


class Slices(Leads):
    """Reads slices and conditions from the place that is looked at."""

    def _scope(self, item: Lexeme) -> Part | None:
        """Read a slice that a table knows: for women, per clinic, for each region, overall."""
        place = self.at if item.kind in ("each", "overall", "pair") else self.at + 1
        while place > self.at and self._said(place) in ("the", "all", "our"):
            place += 1
        ahead = self._lexeme(place)
        if ahead is None or ahead.kind not in ("each", "overall", "attribute", "group", "pair"):
            return None
        if ahead.kind == "each":
            return self._each(item, place)
        scoped = scope(self.items, place, led=True)
        if scoped is None or scoped.mark is None:
            return None
        each = self.grouped or item.words in ("by", "across", "per", "over all", "across all", "between")
        if ahead.kind == "attribute" and not each:
            return None
        behind = self._lexeme(place + scoped.length)
        if behind is not None and behind.kind in ("word", "noun", "attribute") and item.kind != "overall":
            return None
        self.at = place + scoped.length
        mark = scoped.mark
        self.more = self._joined() if item.kind != "overall" else []
        return Part("slice", item.start, mark.end, mark.value, group=mark.group, assumed=mark.assumed)

    def _joined(self) -> list[Part]:
        """Give the slices that *and* or a comma joins to the one just read: for sex, race and disability."""
        found: list[Part] = []
        while self._is(self.at, "and", "comma") and self._is(self.at + 1, "attribute", "group"):
            scoped = scope(self.items, self.at + 1, led=True)
            behind = self.at + 1 + (scoped.length if scoped else 1)
            if (
                scoped is None
                or scoped.mark is None
                or not self._ends(behind)
                or isinstance(self._item(behind), Quantity)
            ):
                break
            mark = scoped.mark
            found.append(Part("slice", mark.start, mark.end, mark.value, group=mark.group, lead="joined",
                              assumed=mark.assumed))  # fmt: skip
            self.at = behind
        return found

    def _each(self, item: Lexeme, place: int) -> Part | None:
        """Read *for each clinic*; a compound name (study site) is one attribute."""
        if self._said(place + 1) == "of" or not self._is(place + 1, "word", "noun", "attribute", "thing"):
            return None
        last = place + 2
        second = self._lexeme(last)
        compound = (
            second is not None
            and second.kind in ("word", "noun", "attribute", "filler")
            and not (second.words in metric_words.NO_NOUNS or second.words in metric_words.MODALS | metric_words.STATES)
        )
        if compound and second is not None and (second.kind != "filler" or second.words in ("group", "set", "level")):
            last += 1
        if self._is(place + 1, "word", "noun") and self._said(place + 1) in metric_words.NO_NOUNS:
            return None
        start, end = self.items[place + 1].start, self.items[last - 1].end
        said = self.words.said(start, end)
        said = said.removesuffix(" group")
        self.at = last
        known = self._lexeme(place + 1)
        if known is not None and known.kind == "attribute":
            said = said.replace(known.words, known.value, 1)
        unit = metric_words.UNITS_ALONE.get(self._said(last + 1), "") if self._is(last, "and") else ""
        if unit and self._ends(last + 2):
            self.more = [Part("window", end, self.items[last + 1].end, f"1 {unit}", lead="per")]
            self.at = last + 2
        return Part("slice", item.start, end, said, lead="per")

    def _named(self, item: Lexeme) -> Part | None:
        """Read a group or a condition in the author's words: for new customers, on the test set of 2025, in winter."""
        total = item.words in ("of", "of all") and self.behind_share
        compared = (self.behind_columns or self.behind_drift) and item.words in metric_words.COMPARED_WITH
        if item.words not in _NAMING and not compared and not (item.words == "of" and self.behind_metric) and not total:
            return None
        found = self._noun_phrase(self.at + 1)
        if found is None:
            return None
        columns = self._columns(item, found)
        if columns is not None:
            return columns
        start, end, last = found
        said = self.words.said(start, end)
        kind = "filler" if total or self._says_nothing(item, said, last, end) else self._kind(item, said, end)
        kind = "condition" if not kind and item.words == "with" and self.behind_agreement else kind
        if not kind:
            return None
        if kind == "named" and item.words in ("in", "on", "at") and self._said(self.at - 1) in _ARRIVING:
            kind = "filler"  # the flag is in the worklist within 60 s
        self.at = last
        lead = item.words if kind in ("condition", "named") else ""
        if compared:
            kind, lead = "condition", "against"
        return Part(kind, item.start, end, said, lead=lead)

    def _columns(self, item: Lexeme, found: tuple[int, int, int]) -> Part | None:
        """Read the columns that a metric of data is said of: missing values in age, income and postcode below 2 %."""
        if not (self.behind_columns and self.behind_metric) or item.words not in ("of", "in", "on", "for"):
            return None
        said = [self.words.said(found[0], found[1])]
        end, last = found[1], found[2]
        while len(said) <= _MOST_COLUMNS and self._is(last, "comma", "and"):
            place = last + 1 + (self._is(last, "comma") and self._is(last + 1, "and"))
            more = self._noun_phrase(place)
            if more is None or self._is(place, "windowed", "statistic", "time"):
                break
            said.append(self.words.said(more[0], more[1]))
            end, last = more[1], more[2]
        behind = last
        while behind < last + 3 and (
            self._is(behind, "filler", "colon") or self._said(behind) in ("each", "both", "all")
        ):
            behind += 1
        limit = self._item(behind)
        limited = isinstance(limit, Quantity) and limit.dimension in ("", "share") and not limit.noun
        if len(said) == 1 or not (limited or behind >= len(self.items)):
            return None
        self.at = behind
        return Part("named", item.start, end, said[0], lead="of", items=tuple(said))

    def _says_nothing(self, item: Lexeme, said: str, last: int, end: int) -> bool:
        """Tell whether a noun phrase is no group: the thing itself, a unit, a single case, a picture of the figures."""
        full = self.words.said(self.items[self.at + 1].start, end)
        ahead = self._lexeme(last - 1)
        direct = last == self.at + 2 and not self.behind_amount
        signed = direct and ahead is not None and len(ahead.written) <= _SIGN and ahead.written.isupper()
        united = (
            item.words == "in"
            and not (self.behind_columns and said in metric_words.UNITS_ALONE)
            and " " not in said
            and (self._is(last - 1, "unit", "period") or said in _UNITS or signed)
        )
        lone = " " not in said and self._said(self.at + 1) in ("a", "an") and said in _SINGLES
        predicted = item.words == "of" and "amount" in self.dimensions
        counted = direct and item.words == "in" and self.dimensions[:1] in (("rate",), ("count",))
        predicted = predicted or (counted and " " not in said and singular(said) not in ("", said))
        ignored = full in metric_words.IGNORED_SLICES or said in metric_words.IGNORED_SLICES
        shown = _head(said) in _VIEWS and item.words in ("on", "in")
        return united or lone or predicted or ignored or shown

    def _kind(self, item: Lexeme, said: str, end: int) -> str:
        """Tell what a noun phrase is beside a metric: each of a group, a condition, a place, a group; "" for none."""
        head = _head(said)
        if " " not in said and self.words.said(self.items[self.at + 1].start, end).startswith("any "):
            return "slice"
        if (
            item.words in ("during", "under", "against")
            or head in (*metric_words.DATA_SETS, *metric_words.CONDITIONS)
            or f" {said}".endswith((" hold out", " held out"))
        ):
            return "condition"
        if item.words in ("on", "in", "at") and head in metric_words.PLACES:
            return "place"
        return "named" if item.words not in ("at", "with") or head in _LEVELS else ""

    def _lone_group(self) -> Part | None:
        scoped = scope(self.items, self.at, led=False)
        if scoped is None or scoped.mark is None:
            return None
        self.at += scoped.length
        mark = scoped.mark
        return Part("slice", mark.start, mark.end, mark.value, group=mark.group, assumed=mark.assumed, lead="lone")


def _head(said: str) -> str:
    """Give the head word of a noun phrase."""
    return said.split(" of ", maxsplit=1)[0].split(" from ", maxsplit=1)[0].rsplit(" ", maxsplit=1)[-1]
