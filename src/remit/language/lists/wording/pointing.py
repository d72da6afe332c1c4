"""Words that point at something, and words that name nothing that could be pointed at. Data."""

from __future__ import annotations

from remit.language.lists.wording.words import FILLERS, MODALS, NEGATIONS, REASONS, TODAY


def _words(said: str) -> frozenset[str]:
    return frozenset(said.split())


POINTING = frozenset(("it", "they", "them", "he", "him", "she"))
"""Words that mean something named before."""

CONTRACTED = {
    "it's": "it", "it'll": "it", "it'd": "it", "they'll": "they", "they're": "they", "they've": "they",
    "they'd": "they", "he's": "he", "he'll": "he", "she's": "she", "she'll": "she",
}  # fmt: skip
"""Pointing words with what is written together with them."""

WEATHER = _words(
    """
    about allowed appropriate available clear comes certain depends dark easy enough essential feels forbidden
    freezes goes hard happens important impossible likely looks makes matters means necessary needed night
    obvious pays possible pours rains raining seems snows snowing summer takes time turns unclear unlikely up
    weekend winter works worth
    """
)
"""Words behind an *it* that stands for nothing, or for how things are."""

ANYTHING = _words("to can could cannot may might must shall should will would i we you they who whoever")
"""Words behind which a verb stands."""

ARTICLES = _words("a an each every its our the")
"""Words behind which a noun begins, whatever else the word may be."""

TITLES = _words("dr mr mrs ms prof professor")
"""Words before a person's name."""

GROUPS = _words(
    """
    board committee company crew department desk family group it management office people police staff team
    """
)
"""Nouns in the singular that several people are."""

NAMING_NOTHING = (
    FILLERS
    | MODALS
    | NEGATIONS
    | REASONS
    | TODAY
    | _words(
        """
    about above after again against ago all almost alone along already always among another any anybody anyone
    anything around as away back bad badly because become becomes been before behind being below beside best
    better between beyond both but by call called came clean clear come comes could day days did do does doing
    done down during each either else enough even ever every everybody everyone everything except far fast few
    finally fine first for from full get gets getting give gives go goes going good got great guess happen
    happens hardly he hello her here hers herself high him himself his hour hours how however if inside instead
    into keep keeps know known knows last late later least left less let like likely long look looks low made
    make makes many may maybe mean means might mine minute minutes month months more most mostly much near
    nearly never new next nice night nobody none nothing now off often old once one ones only or other others
    otherwise out over own per perhaps probably put quick quickly quite rather ready real right run runs said
    same say says second see seen she short simply since slow small so some somebody someone something sometimes
    soon still such sure take takes tell than that their theirs them then there these they thing things think
    this those three through till time times today together tomorrow too try turn twice two under unless until
    up upon use used using usual usually wait want wants was way we week weeks well went were what whatever when
    whenever where wherever which while who whoever whole whom why will with within without work works worse
    would year years yes yet you your
    """
    )
)
"""Words that stand for no thing by themselves."""
