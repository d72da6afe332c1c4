"""Finding people: who they are, how many, how many hours they give, where they are and what for.

A person or group is read by a noun for a role ("two radiologists", "the claims team"), or a title and a name ("Dr.
Lee"): at the beginning of a clause, or behind a word that leads to them. What is told of them stands behind: hours, a
number in parentheses, a purpose. *Somebody* and pronouns are nobody.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from remit.language.lists import heads
from remit.language.lists import people as lists
from remit.language.lists.amounts.numbers import LONE_SCALES, NUMBER_WORDS, SCALES
from remit.language.lists.asked import ASKED
from remit.language.lists.people import PARTS
from remit.language.phrases import Lexeme, Lexicon, table
from remit.language.quantities import Item, Quantity, quantities
from remit.language.readers.finding import Found, Span
from remit.language.readers.people.besides import (
    BREAKS,
    MOST_DETERMINERS,
    Person,
    alternative,
    apposed,
    christened,
    determines,
    entitled,
    in_a_case,
    is_role,
    kind,
    left_out,
    says_nothing,
    singular,
    stands_in,
    text_of,
    text_written,
    turning,
    words_at,
)
from remit.language.readers.people.heading import doing, without_heads
from remit.language.readers.people.numbering import timely, vaguely, without_times
from remit.language.readers.people.telling import LONGEST_ROLE, Telling, joined
from remit.language.tokens import Token
from remit.language.values import Value, plain

__all__ = ["find_people", "singular"]

_JOINTS = ("comma", "and")
_NUMBERS = frozenset({*NUMBER_WORDS, *SCALES, *LONE_SCALES, "dozen", "couple"})
_LEXICON = Lexicon(
    table(
        "role-word",
        (
            "on call",
            "on duty",
            "in house",
            "third party",
            "data protection",
            "top level",
            "first line",
            "front line",
            "co worker",
            "co workers",
            "stand in",
            "stand ins",
            *lists.GROUPS,
        ),
    ),
    table("full-time", lists.FULL_TIME),
)


_CLAUSE = 6
"""Words of a clause that tells of what use somebody is."""


def find_people(question_id: str, sentence: Sequence[Token], taken: Sequence[Span]) -> tuple[Found, ...]:  # noqa: ARG001  # people come before whatever takes numbers
    """Find the people that the question asks for."""
    whats = [one.what for one in ASKED.get(question_id, ()) if one.kind == "person" and one.what in PARTS]
    if not whats:
        return ()
    sentence = without_times(sentence)
    if "called" in whats and _no_help(sentence):
        return ()
    items = quantities(_LEXICON.lexemes(sentence))
    return tuple(found for what in whats for found in _find(what, items, sentence))


def _no_help(sentence: Sequence[Token]) -> bool:
    """Tell whether a sentence ends in saying that whoever it names is of no use: …, which is no help."""
    said = [token.text for token in sentence]
    behind = said[said.index("which") : said.index("which") + _CLAUSE] if "which" in said else []
    return bool({"no", "not", "never", "doesn't", "isn't", "useless", "late"} & set(behind))


def _find(what: str, items: Sequence[Item], sentence: Sequence[Token]) -> Iterator[Found]:
    items, doings = without_heads(vaguely(_LEXICON, items, sentence), what)
    if not items:
        return
    reader = _Reader(what, PARTS[what], items, sentence)
    people = [doing(person, doings) for person in reader.people()]
    if reader.problem:
        yield Found(problem=reader.problem)
        return
    for person in people:
        span = person.value.span
        if span:
            yield Found((person.value,), (span,))
    if reader.parts:
        yield Found((), tuple(reader.parts))


_ONE_POST = Decimal(100)
_POSTED_FROM = ("from", "of")
_NO_HOUSE = frozenset((
    "each", "total", "overall", "more", "extra", "available", "only", "max", "maximum", "minimum", "altogether", "all",
    "internal", "external", "needed", "required", "planned", "free", "left", "budgeted", "approved", "again", "less",
    "labelling", "annotation", "year", "month", "week", "now", "later", "first", "then", "so", "possibly", "maybe",
))  # fmt: skip
"""Words behind full posts that name no part of a house."""


class _Reader(Telling):
    """Reads the people of one sentence, from left to right; `parts` are numbers that only part those who were told."""

    parts: list[Span]

    def people(self) -> list[Person]:
        """Give the people of the sentence."""
        found: list[Person] = []
        self.parts = []
        place, denied = 0, ""
        while place < len(self.items):
            person = self._person(place)
            if person is None or not self._stands(person, found):
                if person is not None and apposed(self.items, person, found):
                    found[-1] = person = self._with_more(Person(found[-1].value, found[-1].begin, person.end))
                place = place + 1 if person is None else person.end
                continue
            person = self._renamed(person)
            if person is None:
                place += 1
                continue
            if left_out(self.items, person):
                denied = person.value.who
                place = person.end
                continue
            if self.what != "access" and alternative(self.items, person):
                self.problem = self.problem or f"Whether “{person.value.who}” or somebody else is meant is not clear."
            heading = self.what == "people" and person.value.amount is None and self._heads(person.end)
            person = person if heading else self._with_more(person)
            if heading or says_nothing(self.items, person, self.what) or in_a_case(self.items, person, self.what):
                place = max(person.end, place + 1)
                continue
            if found and found[-1].begin >= person.begin:
                found.pop()  # transfer desk, 45 staff: the desk is who is counted
            found.append(person)
            self.last = person
            person = Person(person.value, person.begin, self._past_parts(person))
            place = max(person.end, place + 1)
        if not found:
            self._say_nobody(denied)
        return found

    def _heads(self, place: int) -> bool:
        """Tell whether a colon stands here with nothing behind it that says how many they are."""
        behind = self._at(place + 1)
        counts = isinstance(behind, Quantity) and (behind.dimension in ("", "count") or bool(behind.period))
        counts = counts and self._person(place + 1) is None  # staff: three engineers
        return words_at(self.items, place) == ":" and not counts

    def _say_nobody(self, denied: str) -> None:
        """Say why nobody is found, where somebody is denied or only *somebody* stands there."""
        if denied:
            self.problem = self.problem or f"Whether “{denied}” is meant is not clear beside the denial."
        first = next((i for i in self.items if isinstance(i, Lexeme)), None)
        vague = lists.VAGUE - {"we", "i", "it", "some", "many", "they"}
        if first is not None and first.words in vague:
            self.problem = f"“{first.words}” does not say who."

    def _past_parts(self, person: Person) -> int:
        """Give the place behind the parts of those who were counted: 340 agents, 150 in Leeds and 190 in Manila."""
        whole, left, upto = person.value, person.value.amount, person.end
        if left is None or whole.unit != "person" or whole.place:
            return upto
        place = person.end
        while place + 2 < len(self.items) and kind(self.items[place]) in (*_JOINTS, "close"):
            part = self._count(place + 1)
            bare = part is not None and part.plain and not part.unit and not part.noun
            if part is None or not bare or part.amount > left or words_at(self.items, place + 2) not in lists.PART_OF:
                break
            left, upto = left - part.amount, place + 2
            self.parts.append((part.start, part.end))
            place = self._next_joint(upto)
        return upto

    def _next_joint(self, place: int) -> int:
        """Give the place of the next comma, bracket or *and*, a few words on."""
        end = place
        while end < min(place + LONGEST_ROLE, len(self.items)) and kind(self.items[end]) not in (*BREAKS, "and"):
            end += 1
        return end

    def _renamed(self, person: Person) -> Person | None:
        """Give the name that stands before *N people* to them: park rangers, 60 people; None for no name."""
        before = self.items[person.begin - 1] if person.begin else None
        if person.value.who not in lists.CROWD or person.value.amount is None or kind(before) != "comma":
            return person
        start = person.begin - 1
        while start and isinstance(item := self.items[start - 1], Lexeme) and item.kind in ("word", "role-word"):
            start -= 1
        opens = not start or kind(self.items[start - 1]) in BREAKS
        start = self._past_determiners(start)
        words = [text_of(item) for item in self.items[start : person.begin - 1]]
        if not opens or not 1 <= len(words) <= LONGEST_ROLE or any(word in lists.FUNCTION for word in words):
            return None
        last = words[-1].split()[-1]
        if singular(last) == last and not (is_role(last) and last in lists.BODIES):
            return None
        said = self._said(start, person.begin - 1)
        value = replace(person.value, who=said[: len(said) - len(last)] + singular(last))
        return Person(self._spanned(value, start, person.end), start, person.end)

    # --- one person --------------------------------------------------------------------------------------------------

    def _person(self, place: int) -> Person | None:
        """Read a person that begins at `place`: [how many] [article] role [of whom]."""
        amount = self._count(place)
        more_of = self._elsewhere(place, amount) or self._part_of_one(place)
        if more_of is not None:
            return more_of
        if amount is None and isinstance(self.items[place], Quantity):
            return None
        rest = ""
        share = amount is not None and self._in_posts(amount)
        if amount is not None:
            who, end, rest = self._counted(amount, place)
            if share and not who:
                who, end = self._posted(place)
        else:
            who, end = self._named(self._past_determiners(place))
        if not who or (rest and rest not in lists.FULL_TIME):
            return None
        more, end = self._of(end)
        if more and end < len(self.items) and isinstance(self.items[end], Quantity):
            return None  # teachers of grades 5 to 7
        value = Value(self.what, who=f"{who} of {more}" if more else who)
        if amount and lists.FULL_TIME.get(rest) and amount.plain:
            share = Decimal(lists.FULL_TIME[rest])
            value = replace(value, items=(plain(amount.amount),), amount=share, unit="FTE")
        elif amount and share:
            value = replace(value, amount=amount.amount, upper=amount.upper, op=amount.op, unit="FTE")
        elif amount:
            value = replace(
                value, amount=amount.amount, upper=amount.upper, op=amount.op, unit="person", approx=amount.approx
            )
        return Person(self._spanned(value, place, end), place, end)

    def _elsewhere(self, place: int, amount: Quantity | None) -> Person | None:
        """Read more of those who stand before, in another place: 24 clerks in Pune, 9 in Raleigh."""
        before, behind = self.items[place - 1] if place else None, words_at(self.items, place + 1)
        last = self.last.value if self.last is not None else None
        bare = amount is not None and not amount.unit and not amount.period and not amount.problem
        if amount is None or last is None or not bare or behind not in ("in", "at") or kind(before) not in _JOINTS:
            return None
        if last.unit != "person" or not last.place:
            return None
        value = Value(
            self.what, who=last.who, amount=amount.amount, upper=amount.upper, op=amount.op, unit="person",
            approx=amount.approx,
        )  # fmt: skip
        return Person(self._spanned(value, place, place + 1), place, place + 1)

    def _part_of_one(self, place: int) -> Person | None:
        """Read how much of somebody there is: 50 % of a DevOps engineer."""
        share = self.items[place]
        if self.what not in ("people", "expert") or not isinstance(share, Quantity) or share.unit != "%":
            return None
        start = self._past_determiners(place + 2)
        whole = share.plain and not share.period and 0 < share.amount <= _ONE_POST
        if not whole or words_at(self.items, place + 1) != "of" or start >= len(self.items):
            return None
        who, end = self._named(start)
        one = who and not christened(self.items, start, self.what, self.part.leads)
        value = Value(self.what, who=who, amount=share.amount / _ONE_POST, unit="FTE")
        return Person(self._spanned(value, place, end), place, end) if one else None

    def _in_posts(self, amount: Quantity) -> bool:
        """Tell whether people are counted in full posts: 0.6 FTE data engineer."""
        behind = self.sentence[bisect_left(self.starts, amount.end) :][:1]
        counted = behind if not amount.unit else ()
        return any(token.text in lists.POSTS for token in (*self._tokens(amount.start, amount.end), *counted))

    def _posted(self, place: int) -> tuple[str, int]:
        """Give the part of the house that full posts come from, and where its name ends: 1.5 FTE from analytics."""
        start = place + 1
        while words_at(self.items, start) in lists.POSTS or words_at(self.items, start) in _POSTED_FROM:
            start += 1
        start = end = self._past_determiners(start)
        while end < len(self.items) and kind(self.items[end]) in ("word", "role-word"):
            item, said = self.items[end], words_at(self.items, end)
            named = isinstance(item, Lexeme) and item.written[:1].isupper() and not item.written.isupper()
            if named or said in lists.FUNCTION or said in _NO_HOUSE:
                return "", place + 1  # a town or a person, or no name at all
            end += 1
        closed = end == len(self.items) or kind(self.items[end]) in (*BREAKS, "and")
        short = 1 <= end - start <= LONGEST_ROLE
        return (self._said(start, end), end) if closed and short else ("", place + 1)

    def _count(self, place: int) -> Quantity | None:
        """Give how many people are counted here, if anything is."""
        item = self.items[place]
        if isinstance(item, Lexeme):
            return Quantity(item.start, item.end, item.number) if item.kind == "number" and item.number else None
        if item.dimension not in ("count", "") and self._shortened(place):
            return Quantity(item.start, item.end, item.amount, item.op)
        posts = item.unit == "FTE" and self._in_posts(item)
        counts = item.dimension in ("count", "") and not item.problem and (posts or item.unit not in lists.HOURS)
        return item if counts and not item.period else None

    def _shortened(self, place: int) -> bool:
        """Tell whether what looks like a unit is a shortened word before a role: one ML engineer."""
        item = self.items[place]
        inside = self._tokens(item.start, item.end)
        unit = inside[-1].written if inside else ""
        behind = words_at(self.items, place + 1)
        return unit.isupper() and not inside[-1].glued and bool(behind) and is_role(behind.split()[-1], self.what)

    def _counted(self, amount: Quantity, place: int) -> tuple[str, int, str]:
        """Give who is counted, in the singular, the place behind them, and what the amount holds beside: full time."""
        inside = self._tokens(amount.start, amount.end)
        last = max((n for n, t in enumerate(inside) if t.kind in ("number", "sign") or t.text in _NUMBERS), default=-1)
        begin = inside[last].end if last >= 0 else amount.start
        said: list[Token] = []
        for token in self.sentence[bisect_left(self.starts, begin) :][: 3 * LONGEST_ROLE]:
            if not said and (token.text in lists.BEFORE_ROLES or token.text in lists.POSTS):
                continue
            joint = token.text == "plus" or token.text in NUMBER_WORDS
            if (
                token.kind not in ("word", "dash")
                or token.text in lists.FUNCTION
                or len(said) >= 2 * LONGEST_ROLE
                or joint
            ):
                break
            said.append(token)
        upto = max((n + 1 for n, token in enumerate(said) if is_role(token.text, self.what, counted=True)), default=0)
        if not upto:
            return "", place + 1, ""
        before, role = joined(said[: upto - 1]), said[upto - 1]
        joint = "" if not before or role.glued else " "
        end = place + 1
        while end < len(self.items) and self.items[end].start < role.end:
            end += 1
        rest = joined([token for token in said[upto:] if token.end <= amount.end])
        return f"{before}{joint}{singular(role.text)}", end, rest

    def _named(self, start: int) -> tuple[str, int]:
        """Give the name of the role that begins here and where it ends; the longest that ends with a role."""
        if start < len(self.items) and text_of(self.items[start]) in lists.TITLES:
            name = self._name(start)
            if name[0]:
                return name
        name_end = christened(self.items, start, self.what, self.part.leads)
        if name_end:
            return self._said(start, name_end), name_end
        found = ("", start)
        for place in range(start, min(start + LONGEST_ROLE, len(self.items))):
            item = self.items[place]
            house = isinstance(item, Lexeme) and item.words == "it" and item.written.isupper()  # IT standby
            function = text_of(item) in lists.FUNCTION and not house
            if not isinstance(item, Lexeme) or item.kind not in ("word", "role-word") or function:
                break
            device = place > start and text_of(self.items[place - 1]) in heads.THINGS_READ
            device = device and singular(item.words.split()[-1]) in lists.ROLES & lists.NO_AGENTS
            if (is_role(item.words.split()[-1]) and not device) or item.words in lists.GROUPS:
                said = self._said(start, place + 1)
                last = re.split(r"[ -]", said)[-1]
                found = (said[: len(said) - len(last)] + singular(last), place + 1)
        if found[0] and (end := entitled(self.items, start, found[1])):
            return self._said(start, end), end
        if found[0] and words_at(self.items, found[1]) in lists.ON_DUTY:
            return f"{found[0]} {words_at(self.items, found[1])}", found[1] + 1
        return found

    def _name(self, start: int) -> tuple[str, int]:
        """Give a title with the name behind it: dr. lee."""
        end = start + 1 + (words_at(self.items, start + 1) == ".")
        start_of_name = end
        while end < len(self.items) and end - start_of_name < 2:  # noqa: PLR2004  # a first name and a last name
            item = self.items[end]
            if not isinstance(item, Lexeme) or item.kind != "word" or item.words in lists.FUNCTION:
                break
            if end > start_of_name and text_written(self.items[end - 1]) and not item.written:
                break  # Dr Lind stands in for her
            end += 1
        return (self._said(start, end), end) if end > start_of_name else ("", start)

    def _of(self, end: int) -> tuple[str, int]:
        """Give of whom or what somebody is one: head of credit, researchers of the domain."""
        if end + 1 >= len(self.items) or text_of(self.items[end]) != "of":
            return "", end
        if isinstance(self.items[end + 1], Quantity):
            return "", end
        start = upto = self._past_determiners(end + 1)
        while upto < len(self.items) and upto - start < 3:  # noqa: PLR2004  # longer names are not read
            item = self.items[upto]
            if (
                not isinstance(item, Lexeme)
                or item.kind != "word"
                or item.words in lists.FUNCTION
                or (item.words in self.part.verbs and not item.capital)
                or (upto - start > 1 and text_of(self.items[upto - 1]) in lists.BODIES)
            ):
                break
            upto += 1
        skipped = any(text_of(item) in lists.WIDENING for item in self.items[end + 1 : start])
        vague = skipped or any(text_of(item) in lists.KINDS for item in self.items[start:upto])
        return (self._said(start, upto), upto) if upto > start and not vague else ("", upto if vague else end)

    def _spanned(self, value: Value, begin: int, end: int) -> Value:
        return replace(value, span=(self.items[begin].start, self.items[end - 1].end))

    # --- whether somebody is meant -----------------------------------------------------------------------------------

    def _stands(self, person: Person, earlier: Sequence[Person]) -> bool:
        """Tell whether a role stands where the people of the question stand."""
        begin = person.begin
        while begin > max(person.begin - MOST_DETERMINERS, 0) and determines(self.items[begin - 1]):
            begin -= 1
        before = self.items[begin - 1] if begin else None
        behind = self.items[person.end] if person.end < len(self.items) else None
        time = begin - 1 - (begin > 1 and text_of(self.items[begin - 1]) == "also")
        later = time > 0 and text_of(self.items[time]) in lists.NEXT and kind(self.items[time - 1]) in BREAKS
        opens = before is None or (isinstance(before, Lexeme) and before.kind in BREAKS) or later
        opens = opens or (kind(before) == "and" and begin > 1 and kind(self.items[begin - 2]) == "comma")
        either = self.what == "access" and text_of(before) == "or" if before is not None else False
        joined = isinstance(before, Lexeme) and (before.kind == "and" or either) and bool(earlier)
        told = earlier[-1].end - 1 if joined else 0
        while joined and told < begin - 2 and timely(self.items[told + 1]):
            told += 1
        joined = joined and told + 1 >= begin - 1 - (words_at(self.items, begin - 2) == ")")
        led = self._led(begin)
        whole = person.begin == 0 and person.end == len(self.items)
        nobody = (person.value.who in lists.ORGANISATIONS and not opens) or (
            person.value.who in lists.NOBODY and not whole
        )
        aside = stands_in(self.items, person, earlier) or turning(self.items, person, self.what)
        if (nobody and person.value.unit != "FTE") or aside:
            return False
        if not (opens or joined or led):
            return (
                person.value.amount is not None and self.what in ("people", "expert") and not self._follows_role(before)
            )
        if words_at(self.items, person.end) == "of":
            return False  # a team of two engineers is the engineers
        also = isinstance(behind, Lexeme) and behind.words in ("too", "also")
        ends = behind is None or also or isinstance(behind, Quantity) or behind.kind in (*BREAKS, "and", "full-time")
        goes_on = isinstance(behind, Lexeme) and (behind.words in self.part.verbs or behind.words in lists.GOING_ON)
        state = self.items[person.end + 1] if person.end + 1 < len(self.items) else None
        if goes_on and words_at(self.items, person.end) in ("is", "are") and isinstance(state, Lexeme):
            goes_on = state.words in lists.STATES and not (self.what == "accountable" and state.words in lists.TOLD)
        if self.what == "called" and words_at(self.items, person.end) == "who":
            return False
        goes_on = goes_on or (
            led and isinstance(behind, Lexeme) and (behind.words in lists.FUNCTION or behind.kind != "word")
        )
        bare = (opens and ends) or led or joined
        if self.what == "people" and person.value.who == "person" and person.value.amount is None:
            return False  # one of several resources, told by the list of them
        alone = person.value.who in lists.NOT_ALONE and not (bare and (before is None or led))
        return (ends or (goes_on and not later)) and (not alone or person.value.unit == "FTE")

    def _led(self, begin: int) -> bool:
        """Tell whether a word before a role leads to it; *of* only behind a word for a group or a task."""
        lead = words_at(self.items, begin - 1) if begin else ""
        before = words_at(self.items, begin - 2) if begin > 1 else ""
        if lead == "to" and before in lists.ANSWERING:
            return False  # answerable to the board
        if lead == "of":
            decided = before in heads.OF_A_DECISION and self.what != "accountable"
            told = (before in heads.OF_PEOPLE and not decided) or is_role(before.split()[-1] if before else "")
            return lead in self.part.leads and (begin == 1 or told)
        return lead in self.part.leads or (self.what == "called" and lead == "to" and before in heads.REACHING)

    @staticmethod
    def _follows_role(before: Item | None) -> bool:
        return isinstance(before, Lexeme) and before.words in ("of", "in", "at", "than", "per", "every", "each", "to")
