"""Words of a list of limits that a metric heads."""

from __future__ import annotations

from remit.language.lists.parting import parted_set

EACH = ("per", "by", "for each", "for every", "each", "across", "depending on")
"""What leads that of which each has its own limit."""

AGAINST = ("against", "vs", "versus", "compared with", "compared to", "relative to")

LINKS = ("=", "is", "at", "with", "of", "->", "→", "⇒", "for", "the", "must be", "has", "gets", "stays", "on", "in")
"""What may stand between a name and its limit, or before a name."""

AHEAD = parted_set("out | ahead | before | horizon | early | forward | in | advance | lead | time | prior")
"""What follows a time that tells how far ahead something is told."""

OVERALL = ("overall", "all", "total", "everything", "in total", "in all")

BARRING = parted_set("""
    today | now | currently | was | were | last | previous | year | month | week | other | others | rest | and | or |
    then | later | first | second | third | later on | afterwards | competitor | competitors | vendor | vendor's |
    supplier's | paper | study | literature | old | current | present | baseline | target | goal | limit | ideal |
    minimum | maximum | tolerable | acceptable | measured | achieved | reached | average | median | mean | best | worst
""")
"""Words of a name that tell another time, somebody else, or what kind of figure it is: no name of a group."""

TALK = parted_set("""
    each | both | all | every | value | values | one | of | them | must | has | we | want | allow | see | need | is |
    are | stay | stays | below | monthly | statistic | alarm | on | it | remain | remains | at | any | month | week
""")
"""Words beside a drift that say nothing more of it."""

IN_NAMES = ("value", "number", "amount", "level", "total", "share", "rate", "hours", "time", "set", "score", "test")
"""Words that say nothing beside a metric, and are part of a name: declared value."""
