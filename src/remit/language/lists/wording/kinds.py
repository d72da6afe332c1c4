"""Kinds of wording that keep an answer from being a requirement: what each is, why it matters, what to ask. Data.

The reasons are ours. INCOSE numbers name rules of the Guide to Writing Requirements, version 4 (2023), whose text is
not reproduced here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "advice"]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of remark.

    `silent_by` tells what in the same clause makes it needless: a `quantity`, a `time` that comes again (or a
    quantity), an `agent` anywhere in the text, or nothing. `free` tells that it is told, as advice, of answers
    that are
    a story (the problem, the users), too; `sentence` that it is told only of a requirement's sentence. `asides` tells
    that reasons and tales of today may say it freely, `denied` that a negation before it settles it (no worse
    than …).
    """

    code: str
    title: str
    severity: Severity
    reason: str
    ask: str
    citation: str
    silent_by: Literal["", "quantity", "time", "agent"] = ""
    free: bool = False
    sentence: bool = False
    asides: bool = True
    denied: bool = False


GUIDE = "INCOSE GtWR v4 (2023)"
STANDARD = "ISO/IEC/IEEE 29148:2018, 5.2.7"

KINDS: tuple[Kind, ...] = (
    Kind(
        "ml-vague", "A quality of data or model without a measure", "warning",
        "“{words}” has no measure, threshold and data set; two people would test it in two ways and both could pass.",
        "Which measure, with which value, on which data, would show “{words}”?",
        "Vogelsang & Borg 2019; Habibullah, Gay & Horkoff 2023", "quantity",
    ),
    Kind(
        "metric-without-threshold", "A metric without a figure", "warning",
        "“{words}” is named and nobody says which value is good enough, so every result passes.",
        "Which value of “{words}” is just acceptable?",
        f"{GUIDE}, R34; Breck et al. 2017", "quantity",
    ),
    Kind(
        "vague-degree", "How much is not said", "warning",
        "“{words}” sets no limit: whoever builds it and whoever accepts it will think of different figures.",
        "“{words}”: which figure would be just acceptable, in which unit?",
        f"{GUIDE}, R7, R34; {STANDARD}", "quantity",
    ),
    Kind(
        "vague-quantity", "How many is not said", "warning",
        "“{words}” can be three or three thousand; effort, cost and tests differ by as much.",
        "“{words}”: how many, or what share?",
        f"{GUIDE}, R7; {STANDARD}", "quantity",
    ),
    Kind(
        "vague-time", "When is not said", "warning",
        "“{words}” names no point in time and no interval, so nobody can be late.",
        "“{words}”: how often, or within which time?",
        f"{GUIDE}, R7, R35", "time",
    ),
    Kind(
        "subjective", "A matter of taste", "warning",
        "“{words}” lies in the eye of each person; it can be liked but not checked.",
        "What would a person see or be able to do if it is “{words}”, and how is that counted?",
        f"{GUIDE}, R7; Femmer et al. 2017", free=True,
    ),
    Kind(
        "escape", "A way out", "warning",
        "“{words}” lets everybody off: whoever does not do it can say that the condition did not hold.",
        "In which cases exactly, and who decides? Or can “{words}” go?",
        f"{GUIDE}, R8", free=True,
    ),
    Kind(
        "open-end", "A list without an end", "warning",
        "“{words}” leaves the list open, so nobody can say when it is complete.",
        "What else belongs to the list? If nothing does, leave out “{words}”.",
        f"{GUIDE}, R9",
    ),
    Kind(
        "uncertain", "Not decided", "warning",
        "“{words}” says that the answer is a guess or a wish; what is built on it stands on the same ground.",
        "Is that certain? If not, who can tell, and by when: “{words}”?",
        f"{GUIDE}, R8; {STANDARD}",
    ),
    Kind(
        "comparative", "Compared with nothing, or by nobody knows how much", "warning",
        "“{words}” needs something to compare with and a margin; without them any change counts as success.",
        "“{words}” than what, and by how much at least?",
        f"{GUIDE}, R34; {STANDARD}", "quantity", denied=True,
    ),
    Kind(
        "absolute", "More than any model can keep", "warning",
        "“{words}” cannot be kept by anything that learns from data, and no sample can show that it was.",
        "Which share of exceptions would still be acceptable in place of “{words}”?",
        f"{GUIDE}, R26", asides=False,
    ),
    Kind(
        "pronoun", "It is not said who or what", "warning",
        "“{words}” points at somebody or something that does not stand here; whoever reads this alone cannot follow.",
        "Who or what is meant by “{words}”?",
        f"{GUIDE}, R24", asides=False, denied=True,
    ),
    Kind(
        "placeholder", "Still to be filled in", "error",
        "“{words}” keeps a place free; nothing can be built or checked on it.",
        "Who will decide in place of “{words}”, and by which day?",
        f"{GUIDE}, R7; Wilson, Rosenberg & Hyatt 1997", free=True, asides=False,
    ),
    Kind(
        "solution", "A means where the aim is asked", "advice",
        "“{words}” is one way to reach something; the aim behind it is what this question is after.",
        "What should be better for people or the business once “{words}” is there?",
        f"{GUIDE}, R31", free=True,
    ),
    Kind(
        "passive", "Nobody is named who does it", "advice",
        "“{words}” hides who does it, and then nobody feels called.",
        "By whom: “{words}”?",
        f"{GUIDE}, R2", "agent",
    ),
    Kind(
        "ability", "An ability instead of a deed", "advice",
        "“{words}” asks that something be possible, which is met by a system that never does it.",
        "What must it do, and when, in place of “{words}”?",
        f"{GUIDE}, R10", sentence=True,
    ),
    Kind(
        "and-or", "Both, or one of them", "advice",
        "“{words}” can be read as both or as either.",
        "Both, or is one of them enough?",
        f"{GUIDE}, R15, R17",
    ),
)  # fmt: skip

BY_CODE: dict[str, Kind] = {kind.code: kind for kind in KINDS}
