"""How people rank measures in prose: what counts most, what comes second, what comes last; and what only leads in."""

from __future__ import annotations

NEXT = "-1"
"""Marks what comes after the one before it."""

AHEAD: dict[str, str] = {
    **dict.fromkeys((
        "first of all", "first comes", "first comes the", "first and foremost", "most important is",
        "the most important is", "most important of all is", "what counts most is", "what matters most is",
        "what matters most to us is", "most of all", "above all else", "before anything else", "top of the list is",
        "at the top of the list is", "on top of the list is", "number one is", "number 1 is", "priority one is",
        "our number one is", "our number one metric is", "our most important metric is", "our main metric is",
        "the main metric is", "the main thing is", "the first is", "first is", "in the first place comes",
        "the one that counts is", "leading metric is", "the leading metric is", "in first place", "top priority is",
        "our top priority is", "the lead metric is", "main metric is", "first priority is",
    ), "1"),
    **dict.fromkeys((
        "second comes", "only second comes", "the second is", "second is", "number two is", "number 2 is",
        "in second place", "second priority is", "second in line is", "in second place comes", "only then comes",
    ), "2"),
    **dict.fromkeys((
        "third comes", "the third is", "third is", "number three is", "number 3 is", "in third place",
        "third priority is", "third and last comes", "third and last",
    ), "3"),
    **dict.fromkeys((
        "after that comes", "then comes", "then come", "next comes", "next is", "next in line is", "after it comes",
        "last comes", "last of all", "last is", "least important is", "at the end comes", "and last", "and lastly",
        "then", "and then", "followed by", "then follows", "right behind comes", "close behind is", "and after that",
    ), NEXT),
}  # fmt: skip
"""Words before a measure that tell its rank."""

BEHIND: dict[str, str] = {
    **dict.fromkeys((
        "comes first", "is number one", "is number 1", "ranks first", "is the most important", "counts most",
        "matters most", "is our main metric", "is the main metric", "above everything", "before anything else",
        "is what counts", "above all", "above all else", "before everything else", "is the one that counts",
    ), "1"),
    **dict.fromkeys(("comes second", "is number two", "is number 2", "ranks second"), "2"),
    **dict.fromkeys(("comes third", "is number three", "is number 3", "ranks third"), "3"),
    "first": "1", "second": "2", "third": "3",
    **dict.fromkeys(("comes next", "comes last", "comes after that", "follows"), NEXT),
}  # fmt: skip
"""Words behind a measure that tell its rank."""

LONE = ("first", "second", "third")
"""Words that rank only where they end what is said of a measure: recall on fraud first, precision second."""

THEN = ("then", "and then", "followed by")
"""Words that rank only where others do."""

LEADING = (
    "in order of weight", "in order of importance", "in order of priority", "in this order", "by importance",
    "by weight", "ranked", "in descending order", "in descending order of importance", "by priority",
    "merely watched", "only watched", "merely reported", "only reported", "for information only", "just watched",
    "which must reach", "which has to reach", "which must be", "which should be", "which has to be", "to be",
    "we want it", "and that means",
)  # fmt: skip
"""Words beside a measure that say nothing of how much of it there must be."""

TALKERS = ("for me", "for us", "for my team", "for our team", "to me", "to us")
"""How a sentence begins whose opening, up to its colon or comma, says nothing: for me as a teacher it is clear: …"""
