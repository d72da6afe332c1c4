"""Finding names that a list knows wherever they stand in a sentence: laws, file types, licences, regions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from remit.language.lists.items import around as lists
from remit.language.readers.finding import Found
from remit.language.readers.naming.itemising import names, words_of
from remit.language.tokens import HYPHENS, Token
from remit.language.values import Value

_LONGEST_ACT = 4
"""Words before or behind *act* that belong to its name, at the most."""

_LONGEST_ACRONYM = 6


def named(what: str, said: Sequence[Token]) -> Iterator[Found]:
    """Find known names wherever they stand, each by its longest phrase."""
    known = names(what)
    longest = max(len(phrase) for phrase in known)
    plain = [token for token in said if not (token.kind == "dash" and token.text in HYPHENS)]
    hits: list[tuple[str, Token, Token]] = []
    place = 0
    while place < len(plain):
        for length in range(min(longest, len(plain) - place), 0, -1):
            part = plain[place : place + length]
            name = known.get(tuple(token.text for token in part))
            if name and not _bare_word(part, plain, place, known):
                start, end = (place, place + length) if what != "region" else _wider(plain, place, place + length)
                longer = end - start > length
                hits.append((words_of(plain[start:end]) if longer else name, plain[start], plain[end - 1]))
                place = end - 1
                break
        else:
            act = _enacted(plain, place) if what == "law" else None
            if act:
                hits.append((words_of(plain[act[0] : act[1]]), plain[act[0]], plain[act[1] - 1]))
                place = act[1] - 1
        place += 1
    if what == "licence":
        hits = [_whose_contract(plain, hit) for hit in hits]
    if what == "region":
        hits = [hit for hit in hits if not _of_other_things(plain, hit[1])]
    if what == "law" and hits:
        hits = _with_acronyms(hits, plain)
    if not hits:
        return
    first, last = hits[0][1], hits[-1][2]
    problem = _limits(
        [token for token in said if first.start - 1 <= token.start or token.end <= first.start], first, last
    )
    if problem:
        yield Found(problem=problem)
        return
    values = (Value(what, items=tuple(dict.fromkeys(name for name, *_ in hits)), span=(first.start, last.end)),)
    yield Found(values, tuple((start.start, end.end) for _, start, end in hits))


def _whose_contract(said: Sequence[Token], hit: tuple[str, Token, Token]) -> tuple[str, Token, Token]:
    """Give a contract with the word before it that tells which one: the supply contract."""
    name, first, last = hit
    before = next((token for token in reversed(said) if token.end <= first.start), None)
    plain = before is not None and before.kind == "word" and not before.text.endswith(("ed", "s", "ing"))
    barred = (lists.NO_NOUN, lists.LEADING, lists.LEAD_WORDS, lists.ENDING, _ANY_CONTRACT)
    if name != "contract" or before is None or not plain or any(before.text in words for words in barred):
        return hit
    return f"{before.text} {first.text}", before, last


def _of_other_things(said: Sequence[Token], first: Token) -> bool:
    """Tell whether a clause is about something else than where the model is: backups go to Ireland."""
    before = [token for token in said if token.end <= first.start]
    clause = next((n for n in range(len(before) - 1, -1, -1) if before[n].kind in ("mark", "line", "item")), -1)
    return any(token.text in lists.ELSEWHERE for token in before[clause + 1 :])


def _wider(said: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    """Give where the whole name of a region begins and ends: northern Germany, Canada Central, France Central 2."""
    while start and said[start - 1].text in lists.COMPASS:
        start -= 1
    while end < len(said) and said[end].kind in ("word", "number") and said[end].text in lists.COMPASS:
        end += 1
    return start, end


_ANY_CONTRACT = ("written", "one", "same", "joint", "new", "existing", "under", "their", "a", "this", "that", "no")

_SHORT_FORMS = ("orc", "las", "bam", "ply", "edi", "mcap")
"""Short forms that are no ordinary words where they are written in capitals."""

_AMBIGUOUS = {
    "us": (),
    "contract": ("under", "with", "covered", "governed", "regulated", "settled", "licence", "license"),
    "mit": ("under", "licence", "license", "licensed"),
    "excel": (),
    "apache": ("under", "licence", "license"),
    "arrow": (),
    "las": (),
    "orc": (),
    "avg": (),
    "delta": ("lake", "parquet", "avro", "iceberg", "databricks", "csv", "json", "tables", "format", "dicom", "or"),
    "iceberg": ("parquet", "avro", "delta", "tables", "csv", "json", "orc", "to", "on", "format"),
    "proto": (),
    "bam": (),
    "ply": (),
    "edi": (),
}


def _bare_word(part: Sequence[Token], said: Sequence[Token], place: int, known: Mapping[tuple[str, ...], str]) -> bool:
    """Tell whether a name that is an ordinary word, too, stands where it may be that word."""
    word = part[0].text
    if len(part) > 1 or word not in _AMBIGUOUS or (word in _SHORT_FORMS and part[0].written.isupper()):
        return False
    words = {word for phrase in known for word in phrase}
    alone = all(token.kind != "word" or token.text == "and" or token.text in words for token in said)
    near = {token.text for token in said[max(place - 3, 0) : place + 3]}
    return not (alone or near & set(_AMBIGUOUS[word]) or (word == "excel" and near & {"in", "as", "csv", "files"}))


def _limits(said: Sequence[Token], first: Token, last: Token) -> str:
    """Say what denies or limits the names between two tokens, or the clause that leads up to them."""
    before = [token for token in said if token.end <= first.start]
    clause = next(
        (place for place in range(len(before) - 1, -1, -1) if before[place].kind in ("mark", "line", "item")), -1
    )
    near = [*before[clause + 1 :], *(token for token in said if first.start <= token.start < last.end)]
    denial = next((token.text for token in near if token.text in lists.EXCEPTIONS and token.text != "only"), "")
    if denial:
        return f"“{denial}” stands beside what is listed: which items are meant?"
    if any(token.text == "or" for token in near):
        return "An “or” stands between the items: which of them are meant?"
    behind = [token for token in said if token.start >= last.end]
    tail = behind[: next((n for n, token in enumerate(behind) if token.kind in ("mark", "line", "item")), len(behind))]
    denial = next((t.text for t in tail if t.text in lists.DENIALS), "")
    return f"“{denial}” stands beside what is listed: which items are meant?" if denial else ""


def _enacted(said: Sequence[Token], place: int) -> tuple[int, int] | None:
    """Give where the name of an act begins and ends that no list knows: the state library act; the Act on Archives."""
    if said[place].text not in lists.ACTS:
        return None
    start = place
    while start and place - start < _LONGEST_ACT and _of_an_act(said[start - 1]):
        start -= 1
    end = place + 1
    if words_of(said[end : end + 1]) in ("on", "for", "concerning"):
        upto = end + 1
        while upto < min(len(said), end + 1 + _LONGEST_ACT) and (
            said[upto].capital or said[upto].text in ("the", "of")
        ):
            upto += 1
        end = upto if upto > end + 1 else end
    if end < len(said) and said[end].kind == "number":
        end += 1
    named = start < place or end > place + 1
    return (start, end) if named and said[start].text not in lists.NO_NOUN else None


def _of_an_act(token: Token) -> bool:
    """Tell whether a word before *act* belongs to its name."""
    barred = (lists.NO_NOUN, lists.LEADING, lists.ENDING, lists.NO_ACT)
    return token.kind == "word" and not any(token.text in words for words in barred)


def _with_acronyms(hits: list[tuple[str, Token, Token]], said: Sequence[Token]) -> list[tuple[str, Token, Token]]:
    """Take in the acronyms that stand in one list with laws: GDPR, the Library Act and PECR."""
    found = list(hits)
    ends = {last.end for *_, last in found}
    for place, token in enumerate(said):
        before = [one for one in said[max(place - 3, 0) : place] if one.text not in ("the", ",", "and", "&")]
        joined = place and said[place - 1].text in ("the", ",", "and", "&")
        shape = token.kind == "word" and token.written.isupper() and 3 <= len(token.text) <= _LONGEST_ACRONYM  # noqa: PLR2004  # EU and US are places
        inside = any(first.start <= token.start < last.end for _, first, last in hits)
        if joined and shape and before and before[-1].end in ends and not inside:
            found.append((token.text, token, token))
            ends.add(token.end)
    return sorted(found, key=lambda hit: hit[1].start)
