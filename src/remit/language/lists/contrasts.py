"""Words that set what others have or do against what is ours, and words with which something is looked at and left."""

from __future__ import annotations

from remit.language.lists.parting import parted_set

ASKED_OF_US = frozenset((
    "scoping.ml-fit", "scoping.infrastructure", "scoping.interface", "scoping.human-oversight", "scoping.legal-risk",
    "data.format", "data.preprocessing", "data.preprocessing-location", "data.faults", "data.leakage", "data.metadata",
    "data.representation", "modeling.audit", "modeling.explainability", "modeling.input-mode",
    "modeling.experiment-store", "modeling.versioning", "modeling.experiment-record",
    "modeling.development-environment",
    "modeling.deployment-constraints", "deployment.serving-form", "deployment.packaging", "deployment.release-tests",
    "deployment.release", "deployment.rollback", "deployment.location", "deployment.feedback",
    "deployment.foreseen-changes", "deployment.records",
))  # fmt: skip
"""Questions about what we do ourselves: what an outsider does is no answer. Others ask who delivers, owns or labels."""

OUTSIDERS = parted_set("""
    vendor | vendors | supplier | suppliers | provider | providers | competitor | competitors | rival | rivals | partner
    | partners | neighbour | neighbours | neighbor | neighbors | manufacturer | manufacturers | parent | holding |
    headquarters | reseller | resellers | subcontractor | subcontractors | incumbent | predecessor | predecessors |
    sister | startup | insurer | insurers | consultancy
""")
"""Who is not us, where one is the subject of a clause."""

OTHER = parted_set("other | sister | neighbouring | neighboring | rival | earlier | competing | another | former")
HOUSES = parted_set("""
    team | teams | company | companies | plant | plants | site | sites | department | departments | project | projects |
    bank | banks | hospital | hospitals | group | groups | school | schools | city | cities | unit | units | branch |
    branches | lab | labs | firm | firms | club | clubs | port | ports | chain | chains | country | countries | shop |
    shops | mill | mills | farm | farms
""")
"""Houses that such a word makes another one: the other plant, our sister company."""

SYSTEMS = parted_set("model | models | system | systems | tool | tools | product | products")
REPLACING = ("deployment.rollback", "deployment.release", "scoping.ml-fit")
"""The same for such things, save where another model may take over."""

DOING = parted_set("""
    does | do | did | uses | use | used | runs | run | has | have | had | prefers | prefer | chose | wants | wanted |
    likes | favours | favors | recommends | recommended | sells | offers | offered | suggested | proposed
""")
"""Verbs at the end of what somebody else does: blue-green is what the web team does."""

OFFERED_IN = ("scoping.infrastructure", "deployment.location", "modeling.deployment-constraints",
              "deployment.serving-form", "deployment.packaging", "deployment.release")  # fmt: skip
OFFERING = parted_set("offers | offered | sells | promised | proposed | suggested")
"""What others do with what is not chosen by that, and in which answers."""

CERTAIN = parted_set("""
    get | gets | receive | receives | learns | hears | must | shall | should | may | will | can | needs | wants |
    demands | requires | insists | expects
""")
"""Verbs behind an outsider with which they ask or allow us something, or will do it for us."""

LED = parted_set("""
    by | from | to | with | for | of | at | in | on | via | through | against | behind | under | into | and | or | if |
    when | than | as | until | while | because
""")
"""Words that make no subject of the outsider behind them."""

OURS = ("ours",)
"""The word that sets a thing of ours against those before it."""

DENYING = parted_set("""
    isn't | isn’t | doesn't | doesn’t | don't | can't | won't | cannot | not | never | don’t | can’t | won’t |
    couldn't | aren't
""")
"""Words behind *we* or *ours* with which we do not do the same."""

AUDITING = ("audit", "audits", "audited")
AUDITED_ELSE = parted_set("""
    books | accounts | quality | finances | building | premises | site | plant | bank | customer | customers |
    supplier |
    suppliers
    | parent | company | warehouse | fields | farm | farms
""")
"""What is audited where an audit is none of the model."""

THE_SYSTEM = parted_set("model | models | system | it | algorithm | tool | software | predictions | decisions")
"""Words for what the question asks about."""

ADVISING = OUTSIDERS | parted_set("consultant | consultants | salesman | brochure | newspaper | advisor | adviser")
"""Who may have an opinion that is not ours."""

SMALL = parted_set("""
    yes | no | not | is | are | be | being | been | gets | get | must | shall | will | should | has | have | had |
    needs |
    need | to | also | already | the | a | an | this | that | everything | all | we | and | but | then | so | , | - |
    : |
    each | every | year | month | release | version | new | whole | only | once | twice | often | regularly | project |
    app | service | product | process | scoring | ranking | forecast | forecasts | classifier | code | data | engine |
    pipeline | result | results | they | there | because | since | if | when | system's | recommender
""")
"""Words that leave an audit one of what the question asks about."""

THEIR = ("their", "theirs", "his", "her", "hers")
OUR = ("our", "ours", "this", "here")
OWNED = ("scoping.resources", "data.privacy")
"""Words with which the subject of a clause is somebody else's, or ours; and where only the former are looked for."""

FELLOWS = ("colleagues", "colleague", "friends", "people")
AWAY = ("in", "at", "from", "over")
"""Words for those who are not us where one of the latter stands behind them: our colleagues in Malmö."""

RIVALS = ("competitor", "competitors", "rival", "rivals")
UNDER_LAW = ("scoping.legal-risk", "data.privacy")
"""Who is never one of us; and questions whose laws may be only supposed to hold."""
