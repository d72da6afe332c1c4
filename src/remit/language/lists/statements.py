"""Statements of purpose: the words between which people write who does what, and what for."""

from __future__ import annotations

from remit.language.lists.parting import parted, parted_set


def _phrases(words: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(phrase.split()) for phrase in parted(words))


AIMS = _phrases("""
    so that | in order to | so as to | in order that | with the aim of | with the goal of | with the aim to | with
    the goal to | such that | with the result that
""")
"""Phrases that begin what it is for."""

SO = parted_set("they | we | i | he | she | it | the | our | nobody | no | everybody | everyone | fewer | less | more")
"""Words behind *so* with which it begins what it is for."""

AS = ("as a", "as an", "as the")
"""Openings of a statement that a role makes for itself: as a brewer I want to know."""

OWN_WANTS = _phrases("""
    i want to | we want to | i need to | we need to | i would like to | we would like to | i'd like to | we'd like to |
    i have to | we have to | i must | we must | i want | i need
""")
"""Phrases behind such a role."""

WILLING = _phrases("""
    we want | i want | we'd like | i'd like | we would like | i would like | we need | i need | the tool lets |
    it lets |
    we want the | should help
""")
"""Phrases before who is to do what: we want the agents to see who is about to leave."""


HEADED: dict[str, tuple[str, ...]] = {
    "action": ("purpose", "goal", "what", "task", "problem", "aim", "objective", "use"),
    "who": ("for", "who", "for whom", "user", "users", "whom", "target group", "audience"),
    "aim": ("benefit", "why", "so that", "value", "gain", "result", "outcome", "business value", "reason"),
}
"""Words before a colon that tell which part of a statement follows."""

HELPS = parted_set("""
    help | helps | helping | enable | enables | allow | allows | support | supports | assist | assists | let | lets
""")
"""Verbs before who is helped."""

HELP_NOUNS = parted_set("desk | desks | line | lines | page | pages | centre | center | staff | team | function")
"""Words behind *help* or *support* with which it is a noun."""

MODALS = parted_set("should | must | shall | will | would | can | could | may | might | is | are | was | has | have")
"""Verbs with which no action begins."""

WANTS = _phrases(
    """
        need to | needs to | must be able to | should be able to | must | have to | has to | want to | wants to |
        would like to | should | shall | shall be able to | need to be able to | needs to be able to | want to be
        able to | wants to be able to | can | may | are to | is to
    """
)
"""Phrases between who and what is done; the longest counts."""

ABLE = _phrases("can | are able to | is able to | could | may | know how to | will be able to")
"""Phrases between who and what is done behind *so that*."""

TASKS = parted_set(
    """
        predict | estimate | detect | classify | forecast | recognise | recognize | find | identify | rank |
        recommend | sort | flag | route | spot | grade | transcribe | translate | extract | score | segment | warn |
        suggest | decide | assess | count | optimise | optimize | plan | match | summarise | summarize | prioritise
        | prioritize | order | read | locate | distinguish | tell | group | answer | reduce | diagnose | screen |
        monitor | assign | price | schedule | label | tag | filter | choose | select | check | measure | triage
    """
)
"""Verbs with which a statement may begin."""

SYSTEMS = parted_set("""
    system | model | tool | service | software | it | algorithm | app | application | program | product | ai |
    solution | classifier | assistant | we | i | they | this | project | team's
""")
"""Subjects that are not who is to be helped."""

OPENINGS = parted_set("""
    the | a | an | our | we | it | system | model | tool | service | software | shall | should | must | will | to |
    want | is | app | application | this | aim | goal | purpose | of | project | new | ai | would | like | program |
    solution | can | assistant | i | product | intended | meant | that
""")
"""Words that may stand before a helping verb."""

SUBJECT_ENDS = parted_set("shall | should | must | will | to | can | is to | would")
"""Verbs behind a thing that is to help somebody."""

WISHES = _phrases("""
    what we want is that | what we need is that | the goal is that | our goal is that | the aim is that | our aim is
    that | the idea is that | the purpose is that | the point is that | goal is that | aim is that | we want that | the
    objective is that | what we are after is that | the target is that
""")
"""Openings behind which who and what they do stand as a clause of its own."""

DOUBTS = parted_set("""
    not | no | never | doubt | doubts | true | false | ever | nobody | nothing | don't | doesn't | cannot | can't |
    without | if | unless | whether | maybe | perhaps | or | today | was | were | had | used | currently | why | how
    | what | because | but | although | while
""")
"""Words that keep a subject from being read."""

ARTICLES = parted_set("the | a | an | our | their | its | each | every | all")
