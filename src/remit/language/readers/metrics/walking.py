"""Walking through the parts of a sentence on metrics, and putting phrases together: which amount belongs to which."""

from __future__ import annotations

from dataclasses import replace

from remit.language.lists.amounts.numbers import BOUNDS_BEHIND
from remit.language.lists.metrics import words as metric_words
from remit.language.quantities import Quantity
from remit.language.readers.metrics.parts import Part, bare, dimension
from remit.language.readers.metrics.phrases import QUALIFIERS, Phrase, fits
from remit.language.readers.metrics.strangers import Strangers
from remit.language.readers.metrics.values import SHORT

_FEW = 3
_SIZED = frozenset({"memory-use", "disk-use", "gpu-memory-use"})
_CHANGING = frozenset({"unknown", "filler", "alert", "not", "statistic", "change", "stop", "promote"})
_BOUNDS = ("minimum", "min", "maximum", "max", "a minimum", "a maximum", "least")


class Walker(Strangers):
    """One pass over the parts of a sentence, putting phrases together."""

    def walk(self) -> list[Phrase]:
        """Give the phrases of the sentence."""
        for place, part in enumerate(self.parts):
            self.place = place
            self._step(place, part)
            if part.kind not in ("separator", "filler", "unknown"):
                self.dangling = None
                self.paired = False
            if part.kind == "unknown":
                self.strangers += 1
            elif part.kind != "separator":
                self.listing = None
            self.last = part.kind
        self._settle()
        return [phrase for phrase in self.phrases if phrase.own]

    def _step(self, place: int, part: Part) -> None:
        if part.kind == "separator":
            self.aside = part.lead in ("(", "[")
            ahead = [one for one in self.parts[place + 1 : place + 4] if one.kind != "filler"]
            behind = ahead[0] if ahead else None
            figured = behind is not None and behind.kind == "statistic" and len(ahead) > 1 and ahead[1].kind == "amount"
            qualifies = behind is not None and behind.kind in QUALIFIERS and not (figured and self._figured())
            cases = behind is not None and self._many(behind)
            within = qualifies or cases or (behind is not None and self._its_own(behind))
            if not (self.aside and within):
                self._separated(part.value, part.lead)
        elif part.kind in QUALIFIERS:
            self._qualifier(place, part)
        elif part.kind == "or" and part.lead == "or" and (self.when or self.alarming):
            self._separated("or")
        elif part.kind in ("metric", "rate-name", "implied"):
            self._metric(place, part)
        elif part.kind == "amount":
            self._amount(place, part)
        else:
            self._told(place, part)

    def _many(self, behind: Part) -> bool:
        """Tell whether a share in brackets says for how many a time holds: 5 s (90 %)."""
        current = self.current
        held = current.amount.quantity if current is not None and current.amount is not None else None
        quantity = behind.quantity if behind.kind == "amount" else None
        if held is None or quantity is None or quantity.op or current is None or self.boundary:
            return False
        return dimension(held) == "time" and dimension(quantity) == "share" and "statistic" not in current.slots

    def _figured(self) -> bool:
        """Tell whether the phrase so far has its figure and amount: a figure in brackets then begins another."""
        current = self.current
        return current is not None and current.complete and "statistic" in current.slots

    def _its_own(self, behind: Part) -> bool:
        """Tell whether an amount in brackets is that of the metric right before them: recall (at least 95 %)."""
        current = self.current
        if behind.kind != "amount" or behind.quantity is None or current is None:
            return False
        if self.last not in ("metric", *QUALIFIERS):
            return False
        if (bare(behind.quantity) and behind.quantity.amount > 1) or behind.quantity.upper is not None:
            return False
        waits = bool(current.metrics) and not current.complete and not current.gap and not self.boundary
        place = self.parts.index(behind)
        if self.parts[place - 1].lead in ("limit", "target", "goal"):
            return waits
        told = any(part.kind == "filler" and part.value in metric_words.STATES for part in self.parts)
        return waits and (bool(behind.quantity.op) or not (told or self.alarming))

    def _told(self, place: int, part: Part) -> None:
        """Take a word that is no metric, no amount, and no condition of one."""
        if part.kind == "op":
            self._bound(place, part)
        elif part.kind == "fails":
            self._fails(place, part)
        elif part.kind == "when":
            self._when()
        elif part.kind == "ending":
            self._ending(part)
        elif part.kind in ("alert", "stop", "promote"):
            self._acts(part)
        elif part.kind == "colon" and self.current is not None and self.current.complete and self._closed(place):
            self.boundary = self.boundary or ","
            self.unknown = False
        elif part.kind in ("filler", "colon", "close"):
            self._filler(part)
        else:
            self._stranger(part)

    def _closed(self, place: int) -> bool:
        """Tell whether what stands before a colon is whole, or a metric follows: on the 10 % read twice: kappa."""
        current = self.current
        follows = any(part.kind == "metric" for part in self.parts[place + 1 : place + 4])
        quantity = current.amount.quantity if current is not None and current.amount is not None else None
        shared = quantity is not None and dimension(quantity) == "share"
        told = current is not None and shared and (self.unknown or bool(current.gap))
        return current is not None and (bool(current.metrics) or (follows and told))

    def _separated(self, value: str, lead: str = "") -> None:
        self._listed()
        current = self.current
        self._figured_before(value)
        sliced = self.last in ("slice", "named", "condition", "place") and value == "and"
        self.dangling = current if sliced and current is not None and not self.ended else None
        self.paired = value == "and" and self.last in ("slice", "named") and bool(self.held)
        listed = self.last in ("slice", "named", "condition", "place") and value == "," and lead == ","
        self.listing = current if listed and not self.ended and not self._on_a_set() else None
        if self.unknown:
            self.held = [held for held in self.held if held.kind in ("load", "cases", "whole")]
        self.boundary = value
        self.ended = False
        self.unknown = False
        self.clause = set(self.clause) if value == "with" else set()

    def _figured_before(self, value: str) -> None:
        """Give the last of several figures to the metric they stand behind: latency p50 and p99, throughput."""
        current, before = self.current, self.parts[max(self.place - 3, 0) : self.place]
        kinds = [part.kind for part in before]
        if value != "," or kinds != ["statistic", "separator", "statistic"] or current is None or current.complete:
            return
        if current.metrics and before[-1] in self.held and "statistic" in current.slots:
            self.held = [one for one in self.held if one is not before[-1]]
            current.figures.append(before[-1])

    def _on_a_set(self) -> bool:
        """Tell whether what stands last is a set of data, which no list of groups goes on: on the golden set."""
        before = self.parts[self.place - 1] if self.place else None
        return before is not None and before.value.rpartition(" ")[2] in metric_words.DATA_SETS

    def _listed(self) -> None:
        """Mind a list of groups of which only the first was understood: for English, German and Finnish."""
        if self.listing is not None and 0 < self.strangers <= _FEW:
            self.listing.problem = self.listing.problem or "It is not clear whether what follows belongs to it, too."
        self.listing = None
        self.strangers = 0

    def _when(self) -> None:
        if self.current is not None and self.current.complete and not self.when:
            self.limited = self.current
        self.when = True
        self.held = [held for held in self.held if held.kind == "window" and self.clause <= {":"}]
        self.boundary = self.boundary or ","
        self.clause = set()

    def _ending(self, part: Part) -> None:
        """Take the beginning of a reason; before anything is said it is only a word."""
        if self.current is not None and (self.current.complete or self.boundary):
            self.ended = True
        elif self.current is not None and part.lead != "to":
            self._stranger(part)

    def _acts(self, part: Part) -> None:
        self.clause.add(part.lead)
        if self.current is not None and self.current.metrics and not self.current.complete and part.kind == "alert":
            self.current.when = True
            self.boundary = ""
        elif self.current is not None and not self.current.complete and not self.boundary:
            self._stranger(part)
        elif self.current is not None and self.current.complete and not self.boundary:
            self.boundary = ","
            self.ended = True

    def _filler(self, part: Part) -> None:
        self.clause.add(part.lead or part.value)
        if self.current is not None and not self.boundary:
            self.current.words.add(part.value)

    def _metric(self, place: int, part: Part) -> None:
        current = self.current
        before = self.parts[place - 1] if place else None
        if part.kind == "implied":
            part = replace(part, value="selection-rate-ratio")
        if current is not None and not current.complete and current.metrics and not self.boundary:
            if current.metrics[-1].value.partition(":")[0] != part.value.partition(":")[0]:
                current.problem = current.problem or "Two metrics stand side by side: which is meant?"
            return
        if current is not None and current.complete and not self.boundary and not self.ended:
            self._behind_amount(current, part, place)
            return
        if current is not None and self._more_precisely(current, part):
            last = current.metrics[-1]
            current.metrics[-1] = replace(last, value=f"{last.value}:{part.value.partition(':')[2]}", end=part.end)
            self.boundary = ""
            return
        bare = current is not None and not current.slices and not current.slots and not self.held
        if (
            current is not None
            and not current.complete
            and current.metrics
            and self.boundary
            and not current.gap
            and bare
        ):
            current.joints.append(self.boundary)
            self.boundary = ""
        else:
            current = self._open()
        self._changed(current, place)
        current.metrics.append(part)
        if before is not None and before.kind == "op" and before.lead in _BOUNDS:
            current.bound = before
        current.negated = before is not None and (before.kind == "not" or before.lead in ("nor", "neither"))

    def _more_precisely(self, current: Phrase, part: Part) -> bool:
        """Tell whether a metric behind another says how that one is measured: drift (PSI)."""
        if current.complete or not current.metrics or not self.boundary or current.gap:
            return False
        name, method = current.metrics[-1].value, part.value.partition(":")
        return bool(method[2]) and ":" not in name and (name == method[0] or name.endswith(f"-{method[0]}"))

    def _behind_amount(self, current: Phrase, part: Part, place: int) -> None:
        """Take a metric that stands behind its amount: at least 80 % recall."""
        amount = current.amount
        if current.metrics or amount is None or amount.quantity is None:
            if all(metric.value != part.value for metric in current.metrics):
                current.problem = current.problem or "Another metric follows at once: which amount belongs to which?"
            return
        if not fits(part.value, amount.quantity):
            current.problem = ""
            current.gap = current.gap or part.lead
            return
        self._changed(current, place)
        current.metrics.append(part)
        current.amount_first = True
        if current.gap:
            current.problem = f"“{current.gap}” is not understood here, so nothing beside it is read."

    def _changed(self, phrase: Phrase, place: int) -> None:
        """Mind the word before a metric: it may make another metric of it."""
        before = [part for part in self.parts[max(place - 2, 0) : place] if part.kind in _CHANGING]
        if not before or before[-1] is not self.parts[place - 1]:
            return
        said = [part.lead or part.value for part in before]
        words = {said[-1], " ".join(said), said[-1].split(" ", maxsplit=1)[0]}
        if said[-1].isdecimal():
            phrase.problem = f"“{said[-1]}” makes another metric of it, which is not read."
        if self.parts[place - 1].kind != "not" and words & set(metric_words.CHANGERS):
            phrase.problem = f"“{said[-1]}” makes another metric of it, which is not read."

    def _amount(self, place: int, part: Part) -> None:
        quantity = part.quantity
        if quantity is None:
            return
        if self.aside and self.current is not None and self._many(part):
            self._give(self.current, Part("cases", part.start, part.end, quantity=quantity))
            return
        if self._averaged(place, part, quantity) and self.current is not None:
            self._give(self.current, Part("window", part.start, part.end, lead="window", quantity=quantity))
            self.boundary = self.boundary if self.aside else ""
            return
        role = self._role(part, quantity, place)
        if role in ("load", "window"):
            self._qualifier(place, Part(role, part.start, part.end, lead=part.lead, quantity=quantity))
        elif part.lead == "by" or part.lead.startswith("by "):
            self._stranger(replace(part, lead="by"))
        elif not self._also_cases(place, part, quantity) and not self._taken(place, part, quantity):
            self._open().amount = part

    def _averaged(self, place: int, part: Part, quantity: Quantity) -> bool:
        """Tell whether a time behind a share or a count is the window over which it is taken.

        It stands alone in brackets, or beside *mean*: CPU below 70 % (5 min); queue under 100, mean of 10 minutes.
        """
        current = self.current
        held = current.amount.quantity if current is not None and current.amount is not None else None
        if current is None or held is None or not current.metrics or dimension(quantity) != "time":
            return False
        if (quantity.op and part.lead != "over") or quantity.upper is not None or "window" in current.slots:
            return False
        if any(fits(metric.value, quantity) for metric in current.metrics) and (
            quantity.unit in SHORT or held.unit not in SHORT
        ):
            return False
        if self.unknown or self.ended:
            return False
        behind = self.parts[place + 1 : place + 3]
        follows = bool(behind) and behind[0].kind == "statistic" and behind[0].value == "mean"
        means = [one for one in self.held if one.kind == "statistic" and one.value == "mean"]
        if means:
            self.held = [one for one in self.held if one not in means]
            if "statistic" not in current.slots:
                self._give(current, means[0])
        elif follows and not (len(behind) > 1 and behind[1].kind in ("amount", "metric")):
            return True
        return bool(means) or (self.aside and self.last == "separator" and bool(behind) and behind[0].kind == "close")

    def _behind_comma(self, place: int, quantity: Quantity) -> bool:
        """Tell whether an amount behind a comma is that of the metric before it: recall on big ships, min. 98 %."""
        current = self.current
        if current is None or self.boundary != "," or len(current.metrics) != 1 or current.joints or current.gap:
            return False
        ahead = next((one for one in self.parts[place + 1 :] if one.kind not in ("filler", *QUALIFIERS)), None)
        listed = ahead is not None and ahead.kind in ("metric", "amount", "or", "unknown", "fails", "statistic")
        alone = not self.unknown and not self.when and not current.negated
        enough = bool(quantity.op) or self._suffices(place)
        return enough and alone and not listed and fits(current.metrics[0].value, quantity)

    def _suffices(self, place: int) -> bool:
        """Tell whether it is said of an amount that it is enough: 75 % would do."""
        behind = self.parts[place + 1] if place + 1 < len(self.parts) else None
        return behind is not None and behind.kind == "filler" and behind.lead in metric_words.SUFFICES

    def _taken(self, place: int, part: Part, quantity: Quantity) -> bool:
        """Give an amount to the phrase that waits for one; or tell that it begins no phrase of its own."""
        current = self.current
        if current is None:
            return False
        if not current.complete and (self.boundary in ("", "line") or self._behind_comma(place, quantity)):
            if all(fits(metric.value, quantity) for metric in current.metrics):
                current.amount = part
                if current.gap and current.metrics:
                    current.problem = f"“{current.gap}” is not understood here, so nothing beside it is read."
                return True
            current.gap = current.gap or "another amount"
        elif current.complete and not self.boundary and not self.ended:
            if part.lead == "of" and self._of_size(current, quantity):
                self.ended = dimension(quantity) != "size" or self.ended
                self.parts[place] = replace(part, kind="filler")
                return True
            if current.metrics and not self.unknown:
                current.problem = current.problem or "Two amounts stand beside one metric: which holds?"
            elif not current.metrics and part.lead in ("for", "in", "at", "with", "on"):
                current.problem = "What stands behind this time is not understood."
            return bool(current.metrics)
        return self.ended and not self.boundary

    def _of_size(self, current: Phrase, quantity: Quantity) -> bool:
        """Tell whether a size behind a share only tells of how much it is one: 85 % of 32 GB of memory."""
        held = current.amount.quantity if current.amount is not None else None
        shared = held is not None and dimension(held) == "share" and dimension(quantity) == "size"
        larger = held is not None and dimension(held) == "size" and quantity.amount > held.amount
        whole = larger and (quantity.unit == (held.unit if held else "") or dimension(quantity) == "number")
        return (shared or whole) and {metric.value for metric in current.metrics} <= _SIZED

    def _bound(self, place: int, part: Part) -> None:
        """Take an operator that stands without its number: minimum recall; or that nothing reads."""
        behind = self.parts[place + 1] if place + 1 < len(self.parts) else None
        if self._bounded_behind(part):
            return
        if (
            part.lead in ("minimum", "min", "maximum", "max")
            and behind is not None
            and behind.kind in ("metric", "statistic")
        ):
            return
        if part.lead in ("exceed", "within"):
            self._filler(part)
            return
        self._stranger(part)

    def _bounded_behind(self, part: Part) -> bool:
        """Read an operator behind the figure of an amount: 8 ms at p99 or less."""
        current = self.current
        quantity = current.amount.quantity if current is not None and current.amount is not None else None
        if current is None or quantity is None or current.amount is None or part.lead not in BOUNDS_BEHIND:
            return False
        topped = self.last == "amount" and part.lead == "tops"
        if quantity.op or quantity.upper is not None or self.boundary:
            return False
        if self.last not in ("statistic", "load") and not topped:
            return False
        op = BOUNDS_BEHIND["tops"] if topped else part.value
        current.amount = replace(current.amount, quantity=replace(quantity, op=op))
        return True

    def _fails(self, place: int, part: Part) -> None:
        """Take *may fail* behind a share of the requests: their error rate."""
        current = self.current
        if current is not None and current.complete and not current.metrics and not self.boundary:
            self._metric(place, replace(part, kind="metric", value="error-rate"))
        else:
            self._stranger(part)

    def _qualifier(self, place: int, part: Part) -> None:
        current = self.current
        if part.kind == "cases" and self._is_up(place, part):
            return
        if current is not None and current.complete and current.metrics and self._settled(current, place, part):
            return
        if current is None or self.ended or self.boundary:
            if self.held and self.unknown and not self.boundary:
                self.held = [held for held in self.held if held.kind in ("cases", "whole")]
            if self.ended and not self.boundary:
                return
            self.held.append(part)
            return
        if not current.complete and current.joints[-1:] == [","]:
            last = current.metrics.pop()
            current.joints.pop()
            current = self._open()
            current.metrics.append(last)
        if part.kind in ("slice", "named") and not current.complete:
            current.sliced_first = True
        if current.gap and not current.complete and current.metrics:
            return
        self._give(current, part)

    def _settled(self, current: Phrase, place: int, part: Part) -> bool:
        """Tell whether a qualifier behind a whole phrase is dealt with: another figure, or how often it is measured."""
        behind = self.parts[place + 1] if place + 1 < len(self.parts) else None
        if part.kind == "statistic" and not self.boundary and behind is not None:
            joined = behind.kind == "amount" and self._same_kind(current, behind)
            if joined or behind.kind == "metric":
                current.problem = current.problem or "Another figure follows at once: which amount belongs to which?"
                return True
        if part.kind == "schedule" and self.boundary == "," and not self.unknown:
            self._give_back([phrase for phrase in self.phrases if phrase.complete and phrase.metrics], part)
            return True
        return False

    def _is_up(self, place: int, part: Part) -> bool:
        """Read *available 99.9 % of the time*."""
        up = [before for before in self.parts[max(place - 3, 0) : place] if before.lead in metric_words.UP]
        agreed = [before for before in self.parts[max(place - 3, 0) : place] if before.lead in metric_words.AGREE]
        if agreed and part.quantity is not None and part.lead in ("in", "on", "for", ""):
            phrase = self._open()
            phrase.metrics.append(replace(agreed[-1], kind="metric", value="agreement"))
            phrase.amount = replace(part, kind="amount")
            return True
        if (
            part.value not in ("time", "times")
            or not up
            or part.lead not in ("", "for", "at least", "over", "more than")
            or part.quantity is None
        ):
            return False
        phrase = self._open()
        phrase.metrics.append(replace(up[-1], kind="metric", value="availability"))
        phrase.amount = replace(part, kind="amount")
        return True

    def _settle(self) -> None:
        """Give what is still held to the phrases before it, and what led the first phrase to those behind it."""
        self._listed()
        complete = [phrase for phrase in self.phrases if phrase.complete or phrase.metrics]
        if self.limited is not None and not any(phrase.when and phrase.complete for phrase in self.phrases):
            self.limited.problem = self.limited.problem or "A condition stands beside it that is not understood."
        for part in self.held:
            behind = self.parts[self.parts.index(part) + 1 :] if part in self.parts else ()
            if part.kind == "statistic" and behind and behind[0].kind == "filler" and behind[0].lead != "of":
                continue  # accuracy, mean score: that is a figure of something else
            if complete and (not self.unknown or part.kind == "schedule"):
                self._give_back(complete, part)
        self.held = []
