"""Lists: what each question's list may hold, by which words a list is led in, and what is no item of one.

Known items take one name, by question; in an `open` list other nouns are kept as they are written, but only from a
plain list. A `named` item is found wherever it stands in a sentence.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from remit.language.lists.items import known as item_words
from remit.language.lists.items import names as named
from remit.language.lists.parting import parted, parted_set


@dataclass(frozen=True, slots=True)
class Items:
    """What a list may hold and how it is led in.

    `known` gives each known item with its words. `leads` are verbs and nouns, one of which stands in the words that
    lead in a list; `open` lists keep what is not known; items of a list that is `named` are found anywhere. `clauses`
    tells that an item may go on with a clause of its own (applicants who …), `doing` that items are things to do (drop
    duplicates), `counted` that items with a number are told elsewhere, `alternatives` that *or* joins items, `records`
    that it tells what stands with each thing. `longest` is the number of words that an item may have.
    """

    known: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    leads: frozenset[str] = frozenset()
    open: bool = True
    named: bool = False
    clauses: bool = False
    doing: bool = False
    counted: bool = False
    alternatives: bool = False
    records: bool = False
    longest: int = 6


def _known(words: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    return {name: parted(said) for name, said in words.items()}


_RECORDS = """
    record | records | recorded | log | logs | logged | store | stores | stored | keep | keeps | kept | save | saves
    | saved | track | tracks | tracked | write down | written down | capture | captures | captured | note | notes |
    noted | document | documents | documented | save with | carry | carries | carried | hold | holds | held |
    contain | contains | include | includes | have | has | add | added | attach | attached | come with | comes with
    | required | need | needs
"""

LISTS: dict[str, Items] = {
    "resource": Items(
        _known(item_words.RESOURCES),
        parted_set("""
            need | needs | needed | require | requires | required | resources | provide | provided | have | get |
            available
        """),
        counted=True,
        longest=5,
    ),
    "infrastructure": Items(
        {},
        parted_set(
            """
                have | has | there | use | uses | run | runs | exist | exists | available | need | needs | needed |
                add | added | buy | bought | ordered | already | infrastructure | tools | own |
                must be added | missing | offer | offers | provides | required | installed | get
            """
        ),
        counted=True,
    ),
    "law": Items(_known(named.LAWS), open=False, named=True),
    "affected-group": Items(
        {},
        parted_set("""
            affect | affects | affected | concern | concerns | harm | harms | harmed | groups | people | hit | hits
            | impact | impacts | concerned
        """),
        clauses=True,
        longest=16,
    ),
    "source": Items(
        {},
        parted_set(
            """
                from | use | uses | used | take | takes | taken | get | source | sources | read | combine | come |
                comes | supplied | delivered | collect | collected | exported | pulled | have | data | draw | rely |
                receive | join
            """
        ),
    ),
    "file-type": Items(_known(named.FILE_TYPES), open=False, named=True),
    "step": Items(
        _known(item_words.STEPS),
        parted_set("""
            steps | step | we | pipeline | pipelines | order | preparation | preprocessing | cleaning | must be done
            | needed | batch | do | follows | following | arrives | preprocess | processing
        """),
        doing=True,
        longest=12,
    ),
    "guideline": Items({}, open=False),
    "class": Items(
        {},
        parted_set("""
            class | classes | label | labels | labelled | category | categories | grade | grades | graded | sort |
            sorted | classified | tag | tags | marked | queues | topics | types | mark | marks | rate | rates | score |
            scores | type | status | kind | choose | scale | scales | states | levels | buckets | options
            | codes | kinds
        """),
        alternatives=True,
        longest=4,
    ),
    "field": Items(
        {}, parted_set(f"{_RECORDS} | metadata | fields | field | columns | attributes"), records=True, longest=6
    ),
    "bias": Items({}, frozenset(), open=False),
    "personal-data": Items(
        {},
        parted_set("""
            remove | removed | removes | delete | deleted | strip | stripped | drop | dropped | no | without |
            contain | store | stored | banned | forbidden
        """),
        longest=4,
    ),
    "licence": Items(_known(named.LICENCES), open=False, named=True),
    "attack": Items(
        {},
        parted_set("""
            withstand | withstands | resist | resists | against | attacks | attack | threats | threat | expect |
            fear | attackers | attacker | survive
        """),
        clauses=True,
        longest=14,
    ),
    "same-as-production": Items({}, parted_set("same | identical"), open=True),
    "versioned": Items(
        _known(item_words.VERSIONED),
        parted_set(
            """
                version | versions | versioned | get | have | keep | kept | track | tracked | control |
                stored | tagged | everything
            """
        ),
        longest=5,
    ),
    "recorded": Items(
        _known(item_words.RECORDED),
        parted_set(f"{_RECORDS} | experiment | run | runs | fields"),
        records=True,
        longest=6,
    ),
    "release-test": Items(
        {},
        parted_set("""
            pass | passes | passed | required
        """),
        clauses=True,
        doing=True,
        longest=12,
    ),
    "region": Items(_known(named.REGIONS), open=False, named=True),
    "feedback": Items(
        {},
        parted_set("""
            via | through | by | feedback | give | tell | report | reports | have | offer | get | collect
        """),
        clauses=True,
        longest=10,
    ),
    "foreseen-change": Items(
        {},
        parted_set("""
            foreseen | changes | change | approved | planned | allowed | expect | expected | without | anticipated |
            advance | pre
        """),
        clauses=True,
        doing=True,
        longest=12,
    ),
    "record": Items(
        {},
        parted_set(f"{_RECORDS} | logs | documents | archive | archived | retain | retained"),
        records=True,
        longest=8,
    ),
}
"""By the name of the list (`what`)."""
