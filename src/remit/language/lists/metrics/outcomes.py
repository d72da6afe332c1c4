"""Words around the level that an outcome must reach, beside those of metrics."""

from __future__ import annotations

from remit.language.lists.parting import parted_set

UP_TO = ("to", "down to", "up to", "towards")
"""What joins where something stands to where it must be."""

DOWN = parted_set("down | falls | fall | fallen | drop | drops | sink | sinks | decrease | decreases | reduced | cut")
MOVED = DOWN | parted_set("up | rise | rises | grow | grows | increase | increases | raised | goes | go | improve")
"""Verbs and particles before *from … to …* or *to …*."""

WITHIN = parted_set("within | in | by | until | before | over | after | during | first | for")
"""Words that lead a time in which, or by when, something must be so."""

AFTER = parted_set("after | before | from | following")

STANDING = parted_set("""
    now | today | currently | present | presently | moment | last | previous | was | were | instead | before | used |
    year's | baseline | had
""")
"""Words of a part that tells where something stands today."""

NOW = parted_set("now | today | currently | present | presently | moment")

FIGURES = {
    "median": "p50", "the median": "p50", "average": "mean", "mean": "mean", "on average": "mean",
    "in the median": "p50",
}  # fmt: skip
"""Which figure of many is meant."""

LIMITING = parted_set("""
    if | unless | except | but | only | provided | otherwise | however | though | although | or | not | no | while |
    when | whereas | excluding | without
""")
"""Words that begin a part which may limit what the others say."""

BARRING = parted_set("""
    if | unless | except | maybe | perhaps | probably | not | no | never | or | than | without | nobody | none |
    should | could | might | would | think | guess | hope | hopefully | ideally | whether | why | who's | because |
    more | less | fewer | better | worse | faster | slower | higher | lower | some | roughly | competitor |
    competitors | others | twice | half | double | times | each | respectively | neither | nor | between | only | every
""")
"""Words that make more, or less, of a level than a level; nothing is read beside one."""

LEVELS = parted_set("below | above | under | over | beyond | beneath")
"""Words behind a verb of change that make the amount the level that is reached."""

OFF = parted_set("by | than | off | away | apart")
"""Words at the end of a name that tell how far something is off, not how much of it there is: off by 2 points."""

NO_THINGS = parted_set("""
    we | i | it | they | you | he | she | this | that | these | those | there | here | what | which | when | where |
    how | as | so | because | since | after | before | to | by | within | with | in | for | from | until | and | at
    | on | also | first | then | goal | target | model | system | tool | version | budget
""")
"""Words with which the name of a thing does not begin."""

BEFORE = parted_set("the | a | an | our | their | its | all | and")
BEHIND = parted_set("""
    is | are | be | must | shall | will | stays | stay | remains | of | at | to | has | have | down | up | reaches |
    reach | goes | go | kept | keep | and | on | should
""")

SMALL = (
    BEFORE
    | BEHIND
    | parted_set("""
    per | in | for | from | by | with | total | value | number | rate | share | level
""")
)
"""Words that name nothing by themselves."""

NUMBERS_OF = parted_set("number | count | frequency | length | duration | amount")
SHARES_OF = NUMBERS_OF | parted_set("share | percentage | proportion | fraction | rate | part")
"""Words with which the name of a share or of a count begins."""

OVERRULED = parted_set("overrule | overrules | overruled | override | overrides | overridden | overriding")
"""Verbs of those who decide otherwise than the model."""
