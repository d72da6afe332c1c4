"""Variants of metrics: *macro F1*, *precision@10*, *top-5 accuracy*, *mAP@0.5*, and *no class below 0.6 recall*.

The phrases of a sentence are looked at before its quantities are, so that the 10 of *precision@10* is no amount. A
metric with its variant becomes one phrase with the value `precision:@10`, as a way to measure drift is `drift:psi`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from remit.language.lists.metrics import METRICS
from remit.language.lists.metrics import variants as lists
from remit.language.numbers import read_number
from remit.language.phrases import Lexeme

_BRACKETS = ("(", "[")
_JOINTS = frozenset({"and", "&", "/"})
_AVERAGES = {phrase: name for name, phrases in lists.AVERAGES.items() for phrase in phrases}
_LONGEST = max(len(phrase.split()) for phrase in _AVERAGES) + 1
_OPPOSITE = {"<": ("op", ">=", "at least"), "<=": ("op", ">=", "at least"), ">": ("op", "<=", "at most"),
             ">=": ("op", "<=", "at most")}  # fmt: skip
_SHARES = frozenset({"share", "unit", "currency", "scale", "metric"})
_GOES_ON = frozenset(
    {"op", "colon", "filler", "number", "behind", "comma", "line", "item", "close", "and", "separator"}
)
_OVERLAPS = frozenset({"iou", "miou", "intersection over union"})


def with_variants(lexemes: Sequence[Lexeme]) -> list[Lexeme]:
    """Give the phrases with each variant of a metric put into the metric's own; each step takes at least one."""
    found: list[Lexeme] = []
    place = 0
    while place < len(lexemes):
        for reads in _READERS:
            made, upto = reads(lexemes, place, found)
            if made:
                found += made
                place = upto
                break
        else:
            found.append(lexemes[place])
            place += 1
    return _shared(found)


_Step = tuple[list[Lexeme], int]


def _nothing(place: int) -> _Step:
    return [], place


def _said(lexemes: Sequence[Lexeme], place: int) -> str:
    return lexemes[place].words if 0 <= place < len(lexemes) else ""


def _kind(lexemes: Sequence[Lexeme], place: int) -> str:
    return lexemes[place].kind if 0 <= place < len(lexemes) else ""


def _metric(lexemes: Sequence[Lexeme], place: int) -> str:
    """Give the name of the metric at a place that has no variant yet, or ""."""
    named = _kind(lexemes, place) == "metric" and ":" not in lexemes[place].value
    if not named or (lexemes[place].words == "map" and "AP" not in lexemes[place].written):
        return ""
    return lexemes[place].value


def _joined(lexemes: Sequence[Lexeme], first: int, metric: int, upto: int, value: str) -> _Step:
    """Make one phrase of a metric and what tells its variant."""
    one = lexemes[metric]
    end = max(lexemes[upto - 1].end, one.end)
    return [replace(one, kind="metric", value=value, start=lexemes[first].start, end=end)], upto


def _number(lexemes: Sequence[Lexeme], place: int) -> Decimal | None:
    """Give the plain number at a place, also where it hangs on a word: the 5 of top-5."""
    if not 0 <= place < len(lexemes) or lexemes[place].kind not in ("number", "odd"):
        return None
    one = lexemes[place]
    if one.number is not None:
        return one.number
    read = read_number(one.words) if one.words.replace(".", "").isascii() and one.words[:1].isdecimal() else ""
    return read if isinstance(read, Decimal) else None


def _places(lexemes: Sequence[Lexeme], place: int) -> str:
    """Give how many first places of a list are meant by the number at a place, or ""."""
    number = _number(lexemes, place)
    whole = number is not None and number == number.to_integral_value() and 1 <= number <= lists.MOST_PLACES
    if number is None or not whole or _kind(lexemes, place + 1) in ("share", "unit", "scale", "currency"):
        return ""
    return format(number.to_integral_value(), "f")


def _average(lexemes: Sequence[Lexeme], place: int) -> tuple[str, int]:
    """Give the average that is named at a place, and how many phrases its name takes."""
    for length in range(min(_LONGEST, len(lexemes) - place), 0, -1):
        said = " ".join(one.words for one in lexemes[place : place + length])
        if said in _AVERAGES and "." not in said:
            return _AVERAGES[said], length
    return "", 0


def _one_word(lexemes: Sequence[Lexeme], place: int, found: Sequence[Lexeme]) -> _Step:
    """Read what a library writes as one word: f1_macro, mAP50, mAP50-95."""
    value = lists.ONE_WORD.get(_said(lexemes, place), "") if _kind(lexemes, place) == "word" else ""
    del found
    if not value:
        return _nothing(place)
    ranged = _said(lexemes, place + 1) in ("-", "–", ":") and _said(lexemes, place + 2) in ("95", "0.95", ".95")
    ranged = ranged and value.endswith("@0.5")
    upto = place + 3 if ranged else place + 1
    return _joined(lexemes, place, place, upto, f"{value}:0.95" if ranged else value)


def _topped(lexemes: Sequence[Lexeme], place: int, found: Sequence[Lexeme]) -> _Step:
    """Read *top-5 accuracy*."""
    del found
    if _said(lexemes, place) != "top":
        return _nothing(place)
    number = place + 1 + (_kind(lexemes, place + 1) == "dash")
    places, name = _places(lexemes, number), _metric(lexemes, number + 1)
    name = name or lists.SHORT.get(_said(lexemes, number + 1), "")
    if name not in lists.TOPPED:
        return _nothing(place)
    if _said(lexemes, number) in lists.UNKNOWN:
        one = lexemes[number + 1]
        return [replace(one, kind="other-metric", value=one.words, start=lexemes[place].start)], number + 2
    return _joined(lexemes, place, number + 1, number + 2, f"{name}:@{places}") if places else _nothing(place)


def _averaged(lexemes: Sequence[Lexeme], place: int, found: Sequence[Lexeme]) -> _Step:
    """Read *macro F1*, *macro-averaged recall*."""
    del found
    average, length = _average(lexemes, place)
    at = place + length + (_said(lexemes, place + length) == "of")
    if not average or _metric(lexemes, at) not in lists.AVERAGED:
        return _nothing(place)
    return _joined(lexemes, place, at, _over_classes(lexemes, at + 1), f"{lexemes[at].value}:{average}")


def _over_classes(lexemes: Sequence[Lexeme], place: int) -> int:
    """Give where *over the six classes* ends behind an average, which says no more; or the place itself."""
    if _said(lexemes, place) not in lists.OVER:
        return place
    at = place + 1
    while at < place + 5 and (_said(lexemes, at) in ("the", "all", "our", "of") or _kind(lexemes, at) == "number"):
        at += 1
    return at + 1 if _said(lexemes, at) in lists.CLASSES else place


def _averaged_behind(lexemes: Sequence[Lexeme], place: int, found: Sequence[Lexeme]) -> _Step:
    """Read *F1 (macro)*, *F1 macro average*."""
    del found
    if _metric(lexemes, place) not in lists.AVERAGED:
        return _nothing(place)
    bracket = _said(lexemes, place + 1) in _BRACKETS
    at = place + 1 + (bracket or _said(lexemes, place + 1) == ",")
    average, length = _average(lexemes, at)
    upto = at + length
    if not average or _kind(lexemes, upto) == "metric":
        return _nothing(place)
    if bracket and _kind(lexemes, upto) != "close":
        return _nothing(place)
    return _joined(lexemes, place, place, upto + bracket, f"{lexemes[place].value}:{average}")


def _cut_off(  # noqa: PLR0911  # one form each
    lexemes: Sequence[Lexeme], place: int, found: Sequence[Lexeme]
) -> _Step:
    """Read *precision@10*, *recall at 20*, *precision in the top 10*, *mAP@0.5*."""
    del found
    name = _metric(lexemes, place) or _hits(lexemes, place)
    if name not in lists.CUT_OFF:
        return _nothing(place)
    at, signed = place + 1, False
    bracket = _said(lexemes, at) in _BRACKETS
    at += bracket
    while at < place + 6 and (_said(lexemes, at) in ("@", "=", "k", "-") or _said(lexemes, at) in lists.TOPS):
        signed = signed or _said(lexemes, at) in ("@", "k", "top")
        at += 1
    if at == place + 1 + bracket and _said(lexemes, at) not in _OVERLAPS:
        return _nothing(place)
    overlap = _overlap(lexemes, at, name)
    if overlap[0]:
        upto = overlap[1] + (bracket and _kind(lexemes, overlap[1]) == "close")
        return _joined(lexemes, place, place, upto, f"{name}:@{overlap[0]}")
    places, upto = _places(lexemes, at), at + 1
    if not places or (bracket and _kind(lexemes, upto) != "close"):
        return _nothing(place)
    if _said(lexemes, place + 1) == "@" and name in lists.DETECTING and places in lists.IN_HUNDREDTHS:
        return _joined(lexemes, place, place, upto, f"{name}:@{lists.IN_HUNDREDTHS[places]}")
    if _kind(lexemes, upto) in _SHARES or (not signed and not _ranks(lexemes, upto, int(places))):
        return _nothing(place)
    name = "hit-ratio" if lexemes[place].words == "hit rate" else name
    return _joined(lexemes, place, place, upto + bracket, f"{name}:@{places}")


def _hits(lexemes: Sequence[Lexeme], place: int) -> str:
    """Give *hit-ratio* where hits at so many places are spoken of: HR@10, hits@5."""
    hits = _said(lexemes, place) in ("hr", "hits", "hit", "hitrate") and _said(lexemes, place + 1) == "@"
    return "hit-ratio" if hits else ""


def _ranks(lexemes: Sequence[Lexeme], place: int, places: int) -> bool:
    """Tell whether a number behind *at* is a place in a list: an amount follows, or nothing that it could count."""
    ahead = lexemes[place : place + 3]
    limited = any(one.kind in ("op", "number") for one in ahead)
    return (not ahead or ahead[0].kind in _GOES_ON or ahead[0].words == "of") and (limited or places <= lists.USUAL_TOP)


def _overlap(lexemes: Sequence[Lexeme], place: int, name: str) -> tuple[str, int]:
    """Give the overlap at which boxes count as found, and where it ends: 0.5, IoU 0.5, [.5:.95]."""
    named = _said(lexemes, place) in _OVERLAPS
    at = place + named
    while named and _said(lexemes, at) in ("=", "of", "≥", ">="):
        at += 1
    bracket = _said(lexemes, at) == "["
    at += bracket
    said = _said(lexemes, at)
    if ":" in said and said.count(":") == 1:
        low, high, upto = *said.split(":"), at + 1
    elif _said(lexemes, at + 1) in (":", "-") and _number(lexemes, at + 2) is not None:
        low, high, upto = said, _said(lexemes, at + 2), at + 3
    else:
        low, high, upto = said, "", at + 1
    ends = [_part(one) for one in (low, high) if one]
    wanted = name in (lists.OVERLAPPING if named else lists.DETECTING)
    if not wanted or not ends or not all(ends) or _kind(lexemes, upto) == "share":
        return "", place
    return ":".join(ends), upto + (bracket and _kind(lexemes, upto) == "close")


def _part(said: str) -> str:
    """Give a part of one as it is kept (.5 is 0.5), or ""."""
    said = lists.IN_HUNDREDTHS.get(said, said)
    digits = said.removeprefix("0").removeprefix(".")
    fits = said.startswith((".", "0.")) and digits.isdecimal() and digits.isascii() and len(digits) <= len("95")
    return f"0.{digits.rstrip('0')}" if fits and digits.rstrip("0") else ""


def _at(lexemes: Sequence[Lexeme], place: int, found: Sequence[Lexeme]) -> _Step:
    """Read @ as *at* where a point of a curve follows: recall @ 95 % precision."""
    one = lexemes[place]
    behind = bool(found) and found[-1].kind in ("metric", "number", "share")
    share = _kind(lexemes, place + 1) == "number" and _kind(lexemes, place + 2) in ("share", "metric")
    if one.words != "@" or not behind or not (share or _kind(lexemes, place + 1) == "metric"):
        return _nothing(place)
    return [replace(one, kind="lead", value="at", words="at")], place + 1


def _same_name(lexemes: Sequence[Lexeme], place: int, found: Sequence[Lexeme]) -> _Step:
    """Pass over a metric's other name in brackets, calibration error (ECE); and over the heading of its kind."""
    name = _metric(lexemes, place) or lists.GENERAL.get(_said(lexemes, place), "")
    if not name:
        return _nothing(place)
    end = next((n for n in range(place + 2, place + 6) if _kind(lexemes, n) == "close"), 0)
    aside = " ".join(one.words for one in lexemes[place + 2 : end]) if _said(lexemes, place + 1) in _BRACKETS else ""
    if aside and aside in lists.ASIDES.get(name, frozenset()):
        return _joined(lexemes, place, place, end + 1, name)
    behind = _kind(lexemes, place + 2) == "metric"
    if _said(lexemes, place + 1) in _BRACKETS and behind and _kind(lexemes, place + 3) == "close":
        inner = lexemes[place + 2].value
        if inner == name:
            return _joined(lexemes, place, place, place + 4, name)
        if inner in lists.HEADS.get(name, frozenset()):
            return _joined(lexemes, place, place + 2, place + 4, inner)
    if _said(lexemes, place + 1) == ":" and lexemes[min(place + 2, len(lexemes) - 1)].value in lists.HEADS.get(
        name, frozenset()
    ):
        del found
        return _joined(lexemes, place, place + 2, place + 3, lexemes[place + 2].value)
    return _nothing(place)


def _no_part(lexemes: Sequence[Lexeme], place: int, found: Sequence[Lexeme]) -> _Step:
    """Read *no class below 0.6* as *each class at least 0.6*."""
    del found
    if _said(lexemes, place) not in lists.NONE_OF:
        return _nothing(place)
    for length in (2, 1):
        said = " ".join(one.words for one in lexemes[place + 1 : place + 1 + length])
        if said in lists.PARTS or (lexemes[place].words == "none of the" and said.removesuffix("es") in lists.PARTS):
            break
    else:
        return _nothing(place)
    at = place + 1 + length
    metric = at + (_said(lexemes, at) in ("with", "having", "has", "may have", "at", "reaches"))
    if _metric(lexemes, metric) and _kind(lexemes, metric + 1) == "op" and lexemes[metric + 1].value in _OPPOSITE:
        at = metric + 1
    while at < place + 6 and _said(lexemes, at) in lists.FALLING_BELOW:
        at += 1
    if _kind(lexemes, at) != "op" or lexemes[at].value not in _OPPOSITE:
        return _nothing(place)
    kind, value, words = _OPPOSITE[lexemes[at].value]
    each = replace(lexemes[place], kind="each", value="each", words="each")
    between = lexemes[metric : metric + 1] if at == metric + 1 else ()
    named = lexemes[place + 1 : place + 1 + length]
    return [each, *named, *between, replace(lexemes[at], kind=kind, value=value, words=words)], at + 1


def _average_alone(lexemes: Sequence[Lexeme], place: int, found: Sequence[Lexeme]) -> _Step:
    """Read *macro avg ≥ 0.8* behind another figure of the same metric: F1 per class ≥ 0.7, macro avg ≥ 0.8."""
    average, length = _average(lexemes, place)
    limited = _kind(lexemes, place + length) in ("op", "number", "colon")
    before = next((one for one in reversed(found) if one.kind == "metric"), None)
    name = before.value.partition(":")[0] if before is not None else ""
    parted = bool(found) and found[-1].kind in ("comma", "and", "line", "item", "separator")
    if not average or not limited or not parted or name not in lists.AVERAGED or before is None:
        return _nothing(place)
    end = lexemes[place + length - 1].end
    return [replace(before, value=f"{name}:{average}", start=lexemes[place].start, end=end)], place + length


def _bias(lexemes: Sequence[Lexeme], place: int, found: Sequence[Lexeme]) -> _Step:
    """Read *bias ±3 %*, *bias within ±3 %* as the bias of a forecast, which may be that far off at most."""
    del found
    named = _said(lexemes, place) in ("bias", "forecast bias")
    at = place + 1
    while at < place + 4 and (_said(lexemes, at) in ("within", "of", "<=", "≤", "<", "max", "at most", "in", ":")):
        at += 1
    signed = _said(lexemes, at) == "±" and _kind(lexemes, at + 1) == "number"
    if not named or not signed:
        return _nothing(place)
    bias = replace(lexemes[place], kind="metric", value="forecast-bias")
    return [bias, replace(lexemes[at], kind="op", value="<=", words="at most")], at + 1


def _least(lexemes: Sequence[Lexeme], place: int, found: Sequence[Lexeme]) -> _Step:
    """Read *min* behind the number of a share as at least so much, and not as minutes: kappa 0.7 min."""
    one = lexemes[place]
    numbered = one.words == "min" and len(found) > 1 and found[-1].kind == "number" and found[-2].kind == "metric"
    metric = METRICS.get(found[-2].value.partition(":")[0]) if numbered else None
    if metric is None or not set(metric.dimensions) <= {"share", "number"}:
        return _nothing(place)
    return [replace(one, kind="op", value=">=", words="at least")], place + 1


_READERS: tuple[Callable[[Sequence[Lexeme], int, Sequence[Lexeme]], _Step], ...] = (
    _one_word, _topped, _averaged, _averaged_behind, _cut_off, _same_name, _no_part, _average_alone, _bias, _least, _at,
)  # fmt: skip


def _shared(lexemes: list[Lexeme]) -> list[Lexeme]:
    """Let an average hold for both metrics that are joined behind it, or before it: macro precision and recall."""
    for place in range(1, len(lexemes) - 1):
        before, after = lexemes[place - 1], lexemes[place + 1]
        if lexemes[place].words not in _JOINTS or before.kind != "metric" or after.kind != "metric":
            continue
        one, two = before.value.partition(":"), after.value.partition(":")
        if one[2] in lists.AVERAGES and not two[2] and two[0] in lists.AVERAGED:
            lexemes[place + 1] = replace(after, value=f"{two[0]}:{one[2]}")
        elif two[2] in lists.AVERAGES and not one[2] and one[0] in lists.AVERAGED and after.end != after.start:
            lexemes[place - 1] = replace(before, value=f"{one[0]}:{two[2]}")
    return lexemes
