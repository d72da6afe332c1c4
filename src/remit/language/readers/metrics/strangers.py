"""Words that no table knows, in a sentence on metrics: harmless before a phrase, a doubt within or right behind one."""

from __future__ import annotations

from dataclasses import replace

from remit.language.lists.metrics import words as metric_words
from remit.language.readers.metrics.parts import Part, dimension
from remit.language.readers.metrics.phrases import Phrase, fits
from remit.language.readers.metrics.roles import JOINED, Roles


class Strangers(Roles):
    """Minds the words that are not known while a sentence is walked through."""

    def _stranger(self, part: Part) -> None:
        """Take a word that is not known: harmless before a phrase and behind a comma, not within or right behind."""
        if self._available(part):
            return
        self.clause.add(part.lead or part.value)
        self.unknown = True
        named = self.current is not None and bool(self.current.metrics) and not self.current.complete
        if part.lead in ("none", "nil") and named and self.current is not None and not self.current.gap:
            self.current.negated = True
            return
        self.held = [held for held in self.held if held.kind != "statistic"]
        if self.held and not self.boundary:
            self.held = [held for held in self.held if held.kind not in ("named", "condition")]
        changes = self.aside and (part.lead or part.value) in metric_words.CHANGERS
        if changes and self.current is not None and not (self.current.complete and self._counts_on()):
            self.current.problem = self.current.problem or f"“{part.lead or part.value}” makes another metric of it."
        if self.dangling is not None:
            self.dangling.problem = self.dangling.problem or JOINED
        self.halved = self.halved or self.paired
        current = self.current
        if current is not None and not self.ended and not (current.negated and self.boundary and not current.gap):
            self._doubted(current, part)

    def _doubted(self, current: Phrase, part: Part) -> None:
        """Mind a word that is not known within a phrase, or right behind it."""
        said = part.lead or part.value
        if not current.complete and self._dates_itself(current):
            return
        if not self.boundary:
            if current.complete and current.when and self._begins_anew(part):
                self.ended = True
            elif current.complete and current.metrics:
                current.problem = current.problem or f"“{said}” is not understood here, so nothing beside it is read."
            else:
                current.gap = current.gap or said
        elif not current.complete:
            current.gap = current.gap or said

    def _dates_itself(self, current: Phrase) -> bool:
        """Tell whether a word only names what is so old, before an amount that says how old: the newest tick."""
        if not current.metrics or current.metrics[-1].value != "freshness":
            return False
        ahead = next((one for one in self.parts[self.place :] if one.kind == "amount"), None)
        return ahead is not None and "older" in ahead.lead

    def _counts_on(self) -> bool:
        """Tell whether the brackets that a word stands in hold an amount of their own: 200 ms (the old one 900)."""
        for one in self.parts[self.place :]:
            if one.kind in ("amount", "close"):
                return one.kind == "amount"
        return False

    def _begins_anew(self, part: Part) -> bool:
        """Tell whether behind a whole condition it is said what then happens: if it drops below 99 % we move over."""
        before = self.parts[max(self.place - 2, 0) : self.place]
        led = len(before) > 1 and before[-1].lead in ("the", "a", "an", "our") and before[-2].kind == "amount"
        return part.lead in metric_words.SUBJECTS or led

    def _available(self, part: Part) -> bool:
        """Read *99.5 % available*."""
        current = self.current
        quantity = current.amount.quantity if current is not None and current.amount is not None else None
        waits = current is not None and not current.metrics and not self.boundary and not self.ended
        if current is None or quantity is None or part.lead not in metric_words.UP or not waits:
            return False
        if dimension(quantity) != "share" or not fits("availability", quantity):
            return False
        current.metrics.append(replace(part, kind="metric", value="availability"))
        return True
