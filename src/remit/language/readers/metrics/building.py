"""Building the parts of a sentence on metrics, one after the other, from its quantities and phrases."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from remit.language.lists import metrics
from remit.language.lists.metrics import answering
from remit.language.lists.metrics import changes as metric_changes
from remit.language.lists.metrics import words as metric_words
from remit.language.lists.metrics.names import AGREEING
from remit.language.nouns import plural
from remit.language.phrases import Lexeme
from remit.language.quantities import Quantity
from remit.language.readers.metrics.cases import Cases
from remit.language.readers.metrics.leads import PAIR
from remit.language.readers.metrics.parts import BETTER, LEADS, Part, bare, dimension
from remit.language.values import plain

_REACH = 8
_NEAR = 6
_TEN = 10
_POINTED = re.compile(r"[0-9]\.[0-9]")
_PERIODS = frozenset({"ms", "s", "min", "h", "day", "working day", "week", "month", "quarter", "year"})
_NO_WORSE = ("no worse than", "not worse than", "never worse than", "not be worse than")
_BEING_SO = frozenset({"is", "are", "have", "has"})
_ALLOWING = frozenset({"may", "can", "must", "should", "shall", "to"})
_AGREEING = frozenset(metric.name for metric in AGREEING)
_COUNTED = metrics.named(metric_words.COUNTED)
_SEPARATORS = {"comma": ",", "and": "and", "line": "line", "item": "line", "separator": "and", "dash": ","}
_KINDS = frozenset({"metric", "statistic", "windowed", "implied", "op", "when", "alert", "stop", "promote", "change",
                    "ending", "not", "or", "from", "upto", "colon", "close", "question", "compare", "beat", "as-good",
                    "filler", "fails", "taken"})  # fmt: skip
_AS = {"behind": "op", "reason": "ending", "other-metric": "other", "to": "filler", "fall": "filler",
       "overall": "filler"}  # fmt: skip
_LOADED = frozenset({"load", "peak", "traffic", "rate", "volume", "concurrency"})
_ROLLING = frozenset({"any", "rolling", "last", "past", "sliding", "window", "every", "each", "trailing", "moving",
                      "first",
                      "preceding"})  # fmt: skip


class Builder(Cases):
    """One pass over the items of a sentence; each step takes at least one item."""

    def parts(self) -> list[Part]:
        """Give the parts of the sentence, in order."""
        found: list[Part] = []
        while self.at < len(self.items):
            found += self._next(found)
        return found

    def _next(self, found: Sequence[Part]) -> list[Part]:
        item = self.items[self.at]
        begin = self.at
        if isinstance(item, Quantity):
            return self._counted_here(item, found)
        self.behind_metric = bool(found) and found[-1].kind == "metric"
        metric = metrics.METRICS.get(found[-1].value.partition(":")[0]) if self.behind_metric else None
        columns = found[-1].value.partition(":")[0] if self.behind_metric else ""
        columned = bool(found) and found[-1].kind == "named" and len(found) > 1 and found[-2].kind == "metric"
        columns = found[-2].value.partition(":")[0] if columned else columns
        self.behind_columns = columns in metric_words.FEATURED
        self.behind_agreement = columns in _AGREEING
        self.dimensions = metric.dimensions if metric is not None else ()
        self.behind_amount = bool(found) and found[-1].kind == "amount"
        self.behind_drift = self.behind_amount and any(part.value.partition(":")[0] == "drift" for part in found)
        self.behind_alert = bool(found) and found[-1].kind in ("alert", "stop")
        self.behind_share = _share_of(found)
        self.behind_gap = self.behind_metric and found[-1].value.endswith(("-gap", "-ratio"))
        part = (
            self._rate_name(item)
            or self._each_time(item, found)
            or self._per_so_many(item, found)
            or self._data_share(item, found)
        )
        part = part or self._of_one(item, found) or self._led(item) or self._plain(item, found)
        if self.at == begin:
            self.at += 1
        more, self.more = self.more, []
        return [part, *more]

    def _counted_here(self, item: Quantity, found: Sequence[Part]) -> list[Part]:
        """Give the parts that an amount makes, with what stands right behind it."""
        self.at += 1
        self.after_share = _shared(found)
        item = self._in_so_many(item, found)
        if self._said(self.at) == "per" and self._said(self.at + 1) == "mille" and bare(item):
            item = replace(
                item, amount=item.amount / _TEN, unit="%", dimension="share", end=self.items[self.at + 1].end
            )
            self.at += 2
        said = self.words.said(item.start, item.end)
        two = item.amount == PAIR and bool(item.noun) and bool(found) and found[-1].kind == "metric"
        paired = two or said.split(" ")[-1] in metric_words.RATERS
        aside = bool(found) and found[-1].lead in ("(", "[") and self._is(self.at, "close")
        raters = said.split(" ")[-1] in metric_words.RATERS and (aside or item.led == "between")
        if (item.led == "between" and item.upper is None and paired) or (raters and item.plain):
            return [Part("filler", item.start, item.end, said, quantity=item)]
        if item.noun and not item.period and (" each " in said or " every " in said):
            item = replace(item, noun="", unit="", dimension="", period=item.noun)
        if item.period and item.period not in _PERIODS and dimension(item) != "rate":
            return self._per_thing(item)
        if dimension(item) == "time" and not item.op and self._said(self.at) in ("window", "windows", "intervals"):
            self.at += 1
            return [Part("window", item.start, self.items[self.at - 1].end, lead="window", quantity=item)]
        if item.op == "=" and said.startswith("=") and not self.grouped:
            item = replace(item, op="")
        change = self._negated_change(item, said)
        if change:
            return change
        counted = _counted(item, said)
        if counted is not None:
            return [Part("amount", item.start, item.end, lead=self.words.lead(item), quantity=item), counted]
        amount = self._amount(item, item.start, self.words.lead(item))
        more, self.more = self.more, []
        return [amount, *more]

    def _each_time(self, item: Lexeme, found: Sequence[Part]) -> Part | None:
        """Read *a month* right behind a metric: 99.7 % uptime a month, 3 false alarms a week."""
        unit = metric_words.UNITS_ALONE.get(self._said(self.at + 1), "")
        counted = len(found) > 1 and found[-1].kind == "metric" and found[-2].kind == "amount"
        if item.words not in ("a", "an") or not unit or not counted or not self._ends(self.at + 2):
            return None
        self.at += 2
        return Part("window", item.start, self.items[self.at - 1].end, f"1 {unit}", lead="a")

    def _per_so_many(self, item: Lexeme, found: Sequence[Part]) -> Part | None:
        """Read *per 1,000 parcels* right behind what is counted: 3 false alarms per 1,000 parcels."""
        whole = self._item(self.at + 1)
        counted = len(found) > 1 and found[-1].kind == "metric" and found[-2].kind == "amount"
        if item.words != "per" or not counted or found[-1].value not in metric_words.COUNTED:
            return None
        if not isinstance(whole, Quantity) or not whole.plain or not whole.noun or whole.period:
            return None
        self.at += 2
        return Part("slice", item.start, whole.end, f"{plain(whole.amount)} {plural(whole.noun)}", lead="per")

    def _rate_name(self, item: Lexeme) -> Part | None:
        """Read *queries per second* where no number stands before it."""
        for length in (5, 4, 3, 1):
            ahead = self.items[self.at : self.at + length]
            said = " ".join(other.words for other in ahead if isinstance(other, Lexeme))
            if len(ahead) == length and said in metrics.RATE_NAMES:
                self.at += length
                return Part("rate-name", item.start, ahead[-1].end, "throughput", metrics.RATE_NAMES[said], said)
        return None

    def _negated_change(self, quantity: Quantity, said: str) -> list[Part]:
        """Tell *not drop by more than 5 points* from a limit: it is a change, and how large it may be."""
        words = said.split(" ")
        verb = next((word for word in words if word in metric_changes.FALLS or word in metric_changes.RISES), "")
        if words[0] not in ("not", "never") or not verb or "by" not in words:
            return []
        way = "fall" if verb in metric_changes.FALLS else "rise"
        amount = Part("amount", quantity.start, quantity.end, lead="by", quantity=quantity)
        return [Part("change", quantity.start, quantity.end, way, lead=verb), amount]

    def _per_thing(self, quantity: Quantity) -> list[Part]:
        """Tell *for each site* from a rate: a share for each of a group, or a time per request."""
        plain = replace(quantity, period="")
        lead = self.words.lead(quantity)
        if dimension(quantity) == "time":
            named = self._is(self.at, "word", "noun") and self._said(self.at) not in metric_words.NO_NOUNS
            self.at += 1 if named and self._ends(self.at + 1) else 0
            return [self._amount(plain, quantity.start, lead)]
        if dimension(quantity) not in ("share", "number", "points"):
            return [self._amount(quantity, quantity.start, lead)]
        said, end = self.words.said(quantity.start, quantity.end), quantity.end
        for joint in (" each ", " every ", " per ", "/"):
            said = said.rpartition(joint)[2]
        if quantity.period[:1].isdecimal():
            said = quantity.period
        elif self._is(self.at, "word") and self._said(self.at) not in metric_words.NO_NOUNS:
            said, end = f"{said} {self._said(self.at)}", self.items[self.at].end
            self.at += 1
        amount = Part("amount", quantity.start, quantity.end, lead=lead, quantity=plain)
        return [amount, Part("slice", quantity.start, end, said, lead="per")]

    def _amount(self, quantity: Quantity, start: int, lead: str) -> Part:
        """Give an amount; with the cases it is a share of, or with *at once*, it says so."""
        batched = self._batched(quantity, lead)
        if batched is not None:
            return batched
        said = self.words.said(quantity.start, quantity.end)
        if (" out of " in said or (" in " in said and dimension(quantity) == "share")) and _POINTED.search(said):
            quantity = replace(quantity, problem="A mark out of so many is not read.")
        total = self._noun_phrase(self.at + 1) if self._said(self.at) in ("of", "of all") else None
        if total is not None and self.after_share and dimension(quantity) == "share" and quantity.op:
            self.at = total[2]
            return Part("amount", start, quantity.end, lead=lead, quantity=quantity)
        cases = self._cases(quantity) or self._amount_of_them(quantity, start, lead)
        if cases is not None and cases.kind == "amount":
            return cases
        if cases is not None:
            return replace(cases, start=start, lead=lead)
        end = quantity.end
        busy = 1 if self._is(self.at, "word") and self._is(self.at + 1, "at-once") else 0
        if self._is(self.at + busy, "at-once"):
            end = self.items[self.at + busy].end
            self.at += busy + 1
            lead = f"{lead} at once"
        elif dimension(quantity) == "time" and lead:
            end = self._tail(end)
            if (
                self._said(self.at) in ("of", "after")
                and (found := self._noun_phrase(self.at + 1))
                and lead == "within"
            ):
                self.at = found[2] if quantity.unit in ("ms", "s", "min") else self.at
        elif dimension(quantity) == "time" and (tail := self._in_a_row()):
            end, lead = tail, "for"
        return Part("amount", start, end, lead=lead, quantity=quantity)

    def _amount_of_them(self, quantity: Quantity, start: int, lead: str) -> Part | None:
        """Read *5 % of the values are* before what they are: missing."""
        if dimension(quantity) != "share" or self._said(self.at) not in ("of", "of all"):
            return None
        place = self.at + 1
        while self._said(place) in ("the", "all", "our", "its", "all the"):
            place += 1
        found = place
        while (
            found < place + 3
            and self._is(found, "word", "noun", "filler", "alert", "unit")
            and (self._said(found) not in metric_words.BEING)
            and not (self.of_data and self._lack(found))
        ):
            found += 1
        behind = found
        while self._said(behind) in metric_words.BEING and not (self.of_data and self._lack(behind)):
            behind += 1
        state = metric_words.STATES_OF_DATA.get(self._said(behind), "")
        while not state and self._said(found - 1) in metric_words.STATES_OF_DATA and found > place + 1:
            found = behind = found - 1
            state = metric_words.STATES_OF_DATA[self._said(behind)]
        outside = self._outside_of_them(found, behind)
        known = outside or bool(state) or self._is(behind, "fails") or (self._is(behind, "metric") and behind > found)
        if found == place or not known:
            return None
        if not outside and self._said(found - 1) not in (*metric_words.THINGS, *metric_words.CASES):
            return None
        self.at = behind
        named = self._lexeme(behind)
        state = state or (named.value if named is not None and named.kind == "metric" and behind > found else "")
        if state:
            end = self.items[behind].end
            between = {word for n in range(found, behind) for word in self._said(n).split(" ")}
            lacks = bool(between & _BEING_SO) and not between & _ALLOWING
            lead = "lacks" if lacks else self._said(behind)
            self.more = [Part("metric", self.items[behind].start, end, state, lead=lead)]
            self.at += 1
        return Part("amount", start, self.items[found - 1].end, lead=lead, quantity=quantity)

    def _of_one(self, item: Lexeme, found: Sequence[Part]) -> Part | None:
        """Pass over what is answered behind a figure of a time: p95 of the call into the till under 800 ms."""
        if item.words != "of" or not found or found[-1].kind != "statistic" or not self.timed:
            return None
        place = self.at + 1
        while place < self.at + _NEAR and (self._is(place, "word", "noun", "lead", "filler")):
            place += 1
        limit = self._item(place)
        said = {self._said(n) for n in range(self.at + 1, place)}
        if not isinstance(limit, Quantity) or dimension(limit) != "time" or not said & answering.ANSWERING:
            return None
        self.at = place
        return Part("filler", item.start, self.items[place - 1].end, "of one")

    def _led(self, item: Lexeme) -> Part | None:
        """Read what a preposition leads: an amount, a window of one, a statistic, a place, a slice, a condition."""
        lead = item.words
        known = (
            lead in LEADS
            or lead == "between"
            or item.kind in ("lead", "each", "measured", "seen")
            or lead in ("within", "over", "under")
        )
        if not known or item.kind in ("comma", "metric"):
            return None
        for reads in (
            self._measured, self._statistic, self._whole, self._operating_point, self._sample, self._of_two,
            self._led_amount, self._window_of_one, self._peak, self._between, self._deadline, self._place, self._scope,
            self._named, self._overall,
        ):  # fmt: skip
            part = reads(item)
            if part is not None:
                return part
        return None

    def _led_amount(self, item: Lexeme) -> Part | None:
        place = self.at + 1
        passing = (*metric_words.LOAD_FILLERS, *metric_words.WINDOW_FILLERS)
        while place < min(self.at + _REACH, len(self.items)) and (
            self._said(place) in passing
            or self._is(place, "peak")
            or (self._is(place, "word", "date", "noun") and self._is(place + 1, "peak"))
        ):
            place += 1
        quantity = self._item(place)
        if not isinstance(quantity, Quantity):
            return None
        said = [self._said(n) for n in range(self.at + 1, place)]
        windowed = set(said) <= set(metric_words.WINDOW_FILLERS) and not {"any", "of"} <= set(said)
        if item.words == "with" and dimension(quantity) not in ("rate", "count"):
            return None
        if dimension(quantity) not in ("rate", "count") and not windowed:
            return None
        if bare(quantity) and quantity.amount > 1 and {"last", "past", "latest"} & set(said):
            begin = self.items[self.at + 1].start
            self.at = place + 1
            cases = self.words.said(begin, quantity.end).removeprefix("the ")
            return Part("condition", item.start, quantity.end, cases)
        self.at = place + 1
        lead = "at" if item.words == "under" and set(said) & _LOADED else item.words
        if dimension(quantity) == "time" and lead in ("every", "each"):
            return Part("unknown", item.start, quantity.end, lead, lead=lead)
        if dimension(quantity) == "time" and set(said) & _ROLLING:
            lead = "window"
        return self._amount(quantity, item.start, lead)

    def _plain(self, item: Lexeme, found: Sequence[Part]) -> Part:
        """Give the part that one phrase is by itself."""
        special = self._joint(item) or self._special(item) or self._from(item)
        if special is not None:
            return special
        if item.kind == "or" and self._turns(self.at + 1):
            while self.at < len(self.items) and not self._is(self.at, "comma", "line", "item"):
                self.at += 1
            return Part("ending", item.start, self.items[self.at - 1].end, "or", lead="or else")
        kind = _SEPARATORS.get(item.kind, "")
        if kind:
            glued = item.kind == "dash" and not found
            return Part("filler" if glued else "separator", item.start, item.end, kind, lead=item.words)
        part = self._lone_group() if item.kind == "group" else None
        if item.kind in ("overall", "pair", "each"):
            part = self._scope(item)
        if part is None and item.kind in ("each", "filler"):
            part = self._whole(item)
        if part is not None:
            return part
        kind = item.kind if item.kind in _KINDS else _AS.get(item.kind, "unknown")
        apart = kind == "windowed" and self._said(self.at - 1) == "," and self._apart(self.at + 1)
        return Part(kind, item.start, item.end, item.value or item.words, lead="aside" if apart else item.words)

    def _apart(self, place: int) -> bool:
        """Tell whether what stands before a place stands apart: a comma or the end follows."""
        return place >= len(self.items) or self._is(place, "comma", "close", "line")

    def _joint(self, item: Lexeme) -> Part | None:
        """Give what joins two things said: with a metric, an arrow, *to* before an amount or a purpose."""
        if item.words in ("with", "at") and self._joins_metric(item.words):
            return Part("separator", item.start, item.end, "with" if item.words == "with" else "and", lead=item.words)
        if item.words in ("=", "=>", "->") and self._is(self.at + 1, "alert", "stop"):
            return Part("separator", item.start, item.end, ",", lead="->")
        if item.kind == "odd" and item.words in metric_words.ARROWS:
            return Part("separator", item.start, item.end, ",", lead="->")
        if item.kind == "to":
            ahead = self._item(self.at + 1)
            amount = isinstance(ahead, Quantity) or self._is(self.at + 1, "op", "fall", "not", "approx", "as-good")
            return Part("filler" if amount else "ending", item.start, item.end, "to", lead="to")
        return None

    def _from(self, item: Lexeme) -> Part | None:
        """Read *alarm from 5 %*: at 5 % or more; and *no worse than 0.7*, whose side its metric tells."""
        ahead = self._item(self.at + 1)
        if item.words in _NO_WORSE and isinstance(ahead, Quantity) and ahead.plain:
            self.at += 2
            better = replace(ahead, op=">=", modifiers=(*ahead.modifiers, BETTER))
            return Part("amount", item.start, ahead.end, quantity=better)
        if item.words != "from" or not self.behind_alert or not isinstance(ahead, Quantity) or not ahead.plain:
            return None
        ends = self._apart(self.at + 2) and not self._is(self.at + 2, "close")
        if dimension(ahead) not in ("share", "number", "time") or not ends:
            return None
        self.at += 2
        return Part("amount", ahead.start, ahead.end, quantity=replace(ahead, op=">="))

    def _special(self, item: Lexeme) -> Part | None:
        """Give what words mean only where they stand: *of* before a metric, *no* before one, mAP and not map."""
        if item.words == "map" and "AP" not in item.written:
            return Part("unknown", item.start, item.end, item.words, lead=item.words)
        of_all = self._said(self.at + 1) in ("the", "all", "our") and self._is(self.at + 2, "metric")
        if item.words == "of" and (self._is(self.at + 1, "metric", "statistic") or (of_all and self.behind_amount)):
            return Part("filler", item.start, item.end, "of", lead="of")
        if item.words in ("no", "zero", "without") and self._is(self.at + 1, "metric"):
            return Part("not", item.start, item.end, "not", lead=item.words)
        return None

    def _joins_metric(self, lead: str) -> bool:
        """Tell whether *with* or *at* joins another metric: with a p95 latency under 200 ms."""
        place = self.at + 1
        while self._said(place) in ("a", "an", "the", "its"):
            place += 1
        if lead == "with" and isinstance(self._item(place), Quantity):
            return True
        if self._is(place, "statistic"):
            place += 1
            if lead == "at" and self._limits(place):
                return True
        return self._is(place, "metric") or (lead == "with" and self._is(place - 1, "statistic"))


def _shared(found: Sequence[Part]) -> bool:
    """Tell whether a metric that is a share of something waits for its amount."""
    before = [part for part in found[-3:] if part.kind != "filler"]
    metric = metrics.METRICS.get(before[-1].value) if before and before[-1].kind == "metric" else None
    return metric is not None and metric.dimensions[:1] == ("share",)


def _share_of(found: Sequence[Part]) -> bool:
    """Tell whether the last part is a share that a metric before it has: complaints above 2 % of the orders."""
    quantity = found[-1].quantity if found and found[-1].kind == "amount" else None
    if quantity is None or dimension(quantity) != "share" or len(found) < 2:  # noqa: PLR2004  # a metric and its share
        return False
    before = [part.kind for part in found[:-1] if part.kind != "filler"]
    return before[-1:] == ["metric"]


def _counted(quantity: Quantity, said: str) -> Part | None:
    """Give the metric that is counted: 2 false alarms per shift."""
    if not quantity.noun or quantity.problem:
        return None
    words = said.split(" ")
    for length in (3, 2, 1):
        for place in range(len(words) - length + 1):
            phrase = " ".join(words[place : place + length])
            name = _COUNTED.get(phrase, "")
            if name:
                return Part("metric", quantity.start, quantity.end, name, lead=phrase)
    return None
