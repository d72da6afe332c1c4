"""Owners: words that make an amount or a time somebody else's, and words that part what is ours from a whole."""

from __future__ import annotations

from remit.language.lists.parting import parted_set

OUTSIDERS = parted_set("""
    provider | providers | supplier | suppliers | vendor | vendors | manufacturer | manufacturers | competitor |
    competitors | maker | makers | parent company | parent | holding | consultancy | consultants | rival | rivals |
    neighbour | neighbours | neighbor | neighbors | predecessor | predecessors | sister | sisters | headquarters |
    incumbent | seller | sellers | industry | peers | bidder | bidders | reseller | others |
    sister company | sister plant | sister project | sister team | sister site | other project | other plant |
    other team | other site | other group | other department | other country | other countries | standard | norm |
    weather service | ministry | federation | consortium | big labs | big players | big banks | big chains
""")
"""Who is not us: as the subject of a clause, what is said is theirs."""

POSSESSIVES = parted_set("theirs | hers | his")
"""Words that say of a thing that it is another's."""

OWN_OF_OTHERS = parted_set("its own | their own | his own | her own")
"""The same before the thing, with a noun as subject: the parent company audits its own models."""

PASSIVE = parted_set("is | are | was | were | be | been | being | isn't | aren't | must | shall | should")
"""Words of a sentence that tells of no deed of somebody else."""
OURSELVES = parted_set("we | us | our | ours | ourselves")
"""Words with which we speak of ourselves."""

LEADS = parted_set("""
    from | by | to | with | for | of | at | against | via | through | on | in | into | behind | and | or
""")
"""Words right before an outsider that make them no subject: sent by the vendor."""

DELIVERING = parted_set("""
    send | sends | deliver | delivers | provide | provides | give | gives | pass | passes | ship | ships | hand |
    hands | supply | supplies | forward | forwards | grants | grant | demands | demand | wants | want | asks |
    requires | require | expects | expect | insists | allows | allow | charges | charge | says
""")
"""What an outsider does that makes it ours: the provider sends 3 GB; and what they ask of us."""

NOT_OTHERS = frozenset((
    "scoping.resources", "scoping.infrastructure", "scoping.compute-budget", "scoping.human-oversight", "data.leakage",
    "data.label-agreement", "data.representation", "data.volume", "data.lifetime", "data.retention", "data.minimum",
    "data.stream-frequency", "data.flow", "modeling.deployment-constraints", "modeling.input-mode",
    "deployment.packaging", "deployment.release", "deployment.rollback", "deployment.load", "deployment.records",
    "deployment.incidents", "modeling.accountability", "deployment.error-analysis",
))  # fmt: skip
"""Questions in which what is said of somebody else is no answer; in the others they label, pay or are told."""

TURNING = parted_set("we | us | our | ours | i | me | my | mine | here | ourselves | you")
"""Words between an outsider and an amount that turn back to us."""

OF_WHICH = (
    ("of", "which"), ("of", "that"), ("of", "this"), ("of", "it"), ("of", "these"), ("of", "those"), ("of", "them"),
    ("thereof",), ("whereof",), ("out", "of", "which"), ("out", "of", "that"), ("out", "of", "these"),
)  # fmt: skip
"""Words behind an amount that part it: 512 kB, of which the model may take 300."""

ALLOTTING = parted_set("""
    we | us | our | ours | may | can | allowed | allotted | reserved | left | free | remain | remains | available |
    promised | granted | usable | mine | i | get | gets | use | keep | keeps | share | assigned | earmarked |
    reach | reaches | concern | concerns | matter | count | relevant | arrive | qualify | need | needs | end |
    come | comes | good | valid | clean | taken
""")
"""Words behind those that tell that only the part is what is asked for."""

FRACTIONS = parted_set(
    "half | third | quarter | part | most | some | all | none | share | fraction | bit | fifth | tenth"
)
"""Words that take a part of an amount without a number."""

OTHER_THINGS: dict[str, frozenset[str]] = {
    "deployment.retraining": parted_set("""
        table | tables | data | dataset | dashboard | dashboards | index | indexes | catalogue | catalog | cache |
        feed | feeds | map | maps | price | prices | view | views | list | lists | report | reports | statistics |
        snapshot | upstream | warehouse | lake | register | registry | archive | website | page | features |
        forecast | forecasts
    """),
    "data.flow": parted_set(
        "report | reports | bill | invoice | review | meeting | tape | tapes | backup | backups | website | them"
    ),
    "modeling.audit": parted_set("books | accounts | finances | building | site | plant | suppliers | network"),
}
"""Things to which the same work is done as a question asks about: they are refreshed, and no model is."""

BEING = frozenset(
    ("is", "are", "gets", "get", "be", "being", "refresh", "refreshes", "update", "updates", "copies", "rotates")
)
"""Words between such a thing and a time that make it the subject."""

CONDITIONS = frozenset(("when", "if", "once", "whenever", "after", "as"))
"""Words at the head of a sentence whose first clause is a condition."""

NOT_US = (
    ("we", "are", "not"), ("we", "aren't"), ("we", "do", "not"), ("we", "don't"), ("not", "us"), ("not", "ours"),
    ("for", "us"), ("for", "ours"), ("for", "the", "model"), ("ours", "is", "not"), ("ours", "isn't"),
    ("the", "model", "isn't"), ("the", "model", "is", "not"), ("the", "model", "not"),
    ("ours", "are", "not"), ("we", "have", "none"), ("not", "we"),
)  # fmt: skip
"""Words behind a comma that say of what stands before that it does not hold for us."""

NORMS = frozenset(("standard", "norm", "specification", "spec", "textbook", "datasheet"))
"""What sets an amount for everybody, so that it is not what somebody asks for here."""

THEM = frozenset(("them", "these", "those", "which", "thereof"))
"""Words of a sentence that may count a part of what another one counted."""
