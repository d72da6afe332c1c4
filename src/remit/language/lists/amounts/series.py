"""Amounts side by side in notation: what separates them, which words lead them, and what makes the list none.

*Raw 90 days, features 2 years* · *5 TB now, 20 TB by 2028* · *2 TB of images + 500 MB of labels*: no verb, one amount
in each entry, and a name, a time or a sign beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from remit.language.lists.parting import parted_set

Naming = Literal["", "items", "aim", "group"]


@dataclass(frozen=True, slots=True)
class Form:
    """One kind of amount that may stand in such a list: its `words` lead it, and its `name` fills a slot.

    `led` ones need one of their words or a sign of growth; `stepped` ones may hold from some time on, and are read only
    where one of them does.
    """

    what: str
    dimension: str
    words: frozenset[str] = frozenset()
    naming: Naming = ""
    led: bool = False
    stepped: bool = False


SERIES: dict[str, tuple[Form, ...]] = {
    "data.volume": (
        Form("volume", "size", parted_set("volume | total | size | stock | overall"), "items"),
        Form("volume", "count", parted_set("volume | total | size | stock | overall"), "items"),
        Form("growth", "share", parted_set("growth | growing"), led=True),
        Form("horizon", "time", parted_set("for | horizon | ahead | next | planning"), led=True),
    ),
    "data.minimum": (
        Form("rows", "count", parted_set("minimum | min | at least | total | training set | training data")),
        Form("size", "size", parted_set("minimum | min | total | training set | training data")),
        Form("history", "time", parted_set("history | lookback | minimum | min | training data")),
    ),
    "data.lifetime": (
        Form("lifetime", "time", parted_set("lifetime | ttl | validity | valid | max age | shelf life | expiry | age | "
                                          "after | expire | expires | useful"), "items"),
    ),
    "data.retention": (
        Form("retention", "time", parted_set("retention | keep | kept | retain | retained | stored"), "items"),
    ),
    "deployment.records": (
        Form("retention", "time", parted_set("retention | keep | kept | retain | retained | stored"), "items"),
    ),
    "scoping.compute-budget": (
        Form("budget", "money", parted_set("budget | cap | limit | cost | costs | spend | ceiling | cloud"),
             "aim"),
        Form("compute-time", "time", parted_set("compute | budget | cap | limit | quota | allocation | gpu budget"),
             "aim"),
    ),
    "scoping.resources": (
        Form("money", "money", parted_set("budget | money | funding | cap | capex | opex"), "items"),
        Form("time", "time", parted_set("time | duration | runway | timeline | calendar time | deadline")),
    ),
    "scoping.infrastructure": (
        Form("hardware", "count"),
        Form("capacity", "size", parted_set("""
            nvme | ssd | ssds | hdd | disk | nas | san | storage | ceph | minio | s3 | gcs | adls | adls gen2 | blob |
            object store | object storage | lake | data lake | nfs | hdfs | bucket | buckets | raid | lustre | efs |
            ebs | block storage | file store | gpfs | beegfs | snowflake | warehouse
        """), led=True),
    ),
    "data.representation": (Form("group-share", "share", parted_set("share"), "group"),),
    "deployment.load": (
        Form("load", "count", parted_set("load | traffic | average | avg | sustained | baseline"), stepped=True),
    ),
}  # fmt: skip
"""By question, in the order in which they are tried."""

SIGNS = frozenset(("+", "·", "•", "|", "→", "▪", ";", "plus", "then"))
"""What parts the entries, besides commas and new lines."""

NOW = parted_set("""
    now | today | currently | current | at present | at the moment | right now | existing | so far | as of now |
    as of today | to date | status quo
""")
"""What tells that an amount is today's."""

SURE_STEPS = parted_set("""
    at launch | at go-live | at go live | at start | at the start | to start | to start with | to begin with |
    initially | for production | in production | for the mvp | for mvp | for the pilot | for pilot | for the poc |
    for poc | in the long run | long term | long-term | launch | go-live | mvp | pilot | poc | production | start
    | steady state | at steady state | at scale
""")
"""What tells from when on an amount holds, whatever stands around it."""

STEP_LEADS = parted_set("by | by the | in | from | after | within | as of | end of | by end of | over the next | "
                        "starting | mid")  # fmt: skip
"""Words that begin such a time: by March, in year 2, after 12 months."""

LEADS_OF = {
    "data.minimum": parted_set("by | by the | by end of"),
    "data.volume": parted_set("by | by the | by end of | in | after | within | over the next | end of"),
}
"""Those of them that are meant so in a question: rows from 2018 are no rows from then on."""

STEP_TIMES = parted_set("""
    year | month | week | quarter | phase | stage | wave | step | end | the | of | next | first | second | third |
    january | february | march | april | may | june | july | august | september | october | november | december |
    jan | feb | mar | apr | jun | jul | aug | sep | sept | oct | nov | dec | q1 | q2 | q3 | q4 | h1 | h2 | summer
    | autumn | winter | spring | christmas | easter | years | months | weeks | eoy | y1 | y2 | y3 | mid
""")
"""Words of which such a time is made."""

STEP_BARE = parted_set("""
    q1 | q2 | q3 | q4 | h1 | h2 | year | month | week | quarter | phase | stage | eoy | y1 | y2 | y3 | january |
    february | march | april | june | july | august | september | october | november | december
""")
"""Those of them that one may begin with: year 2: 10 TB."""

STEP_SURE = parted_set("""
    q1 | q2 | q3 | q4 | h1 | h2 | eoy | y1 | y2 | y3 | january | february | march | april | may | june | july |
    august | september | october | november | december | jan | feb | mar | apr | jun | jul | aug | sep | sept |
    oct | nov | dec | summer | autumn | winter | christmas | easter
""")
"""Those of them that tell which time it is."""

GROWTH = parted_set("growth | growing | grows | grow | new | expected | expect | incoming | ingest | inflow | adding |"
                    "increase | increasing | additional | + | plus | more | rising | extra")  # fmt: skip
"""Words that make an amount per time what is added."""

QUIET = parted_set("""
    so | i.e. | each | the | of | for | a | an | our | all | in | on | at | total | in total | altogether |
    overall | each year | per year | max | maximum | min | minimum | tops | no more | net | gross | all-in | all
    in | hard cap | hard limit | then | about | approx | roughly | around | up to | only | rolling | window |
    rolling window | sliding | with | w | small | large | huge | medium | tiny | incl | including | as | after
    that | afterwards | available | required | needed | from | per | worth | expected | expect | estimated | est |
    avg | average | mean | typically | yes | and | minimum of
""")
"""Words beside an amount that name nothing."""

STATES = parted_set("""
    raw | compressed | uncompressed | gzipped | zipped | data | immutable | encrypted | parquet | dicom | csv |
    json | jpeg | png | wav | tiff | pdf | mp4 | avro | orc | on disk | stored | history | mom | yoy | delete |
    deleted | purge | purged | mono | stereo
""")
"""Words behind an amount that tell in which state it is, and name nothing either."""


TIERS = {
    "hot storage": "hot storage", "warm storage": "warm storage", "cold storage": "cold storage",
    "hot tier": "hot storage", "cold tier": "cold storage", "warm tier": "warm storage", "hot": "hot storage",
    "warm": "warm storage", "cold": "cold storage", "the archive": "archive", "archive": "archive",
    "glacier": "glacier", "nearline": "nearline", "coldline": "coldline", "tape": "tape",
}  # fmt: skip
"""Kinds of store in which things are kept one after the other, and what each is called."""

FACTORS = frozenset(("x", "×", "*", "·", "times", "@", "à"))
"""Signs that make what stands beside them a factor, or what one of many has."""

COLUMNS = frozenset(("column", "col", "feature", "field", "variable", "attribute"))
"""Counted things that are columns of a table, so that they multiply nothing."""

BARRING = parted_set("""
    was | were | had | did | took | used | last | previous | previously | former | ago | older | old | competitor
    | competitors | competitor's | vendor | vendor's | vendors | supplier | others | other | another | would |
    could | might | may be | perhaps | maybe | probably | possibly | hopefully | if | unless | except | than |
    never | no | not | nobody | nothing | without | instead | half | third | twice | unlike | we | they | he | she
    | it | i | who | which | that | this | these | those | you | someone | anybody | because | since | although |
    but | when | whenever | while | is | are | must | be | how | why | what | whether | or | nor | either | lost |
    sold | bought | failed | tried | wanted | spent | left | free | spare | backup | backups | salary | revenue |
    turnover | cannot | can't | don't | doesn't | won't | isn't | aren't | should | has | have | having | do |
    does | will | shall | can | needs | need | want | wants | takes | take | came | comes | went | goes | gets |
    got | let | lets | earlier | e.g. | e.g | eg | example | half-life | half life | tbd | tbc | unclear | unknown
    | guess | estimate | idea | ideally | nice | requested | experience | notice | contract | warranty |
    fyi | may | might | could | deadline | meeting
""")
"""Words with which a sentence is no such list, or not a plain one."""

VERBAL = ("ed", "ing", "ould", "n't", "pt", "ew")
ORDINALS = parted_set("first | second | third | fourth | last | next | other | same")
"""Words that make a name one of several times or things."""

NOMINAL = parted_set("""
    training | labelled | labeled | unlabelled | unlabeled | annotated | compressed | uncompressed | aggregated |
    anonymised | anonymized | pseudonymised | pseudonymized | processed | unprocessed | archived | encrypted |
    streaming | serving | hosting | labelling | labeling | tuning | logging | monitoring | testing | engineering |
    processing | rolling | growing | billing | rating | ratings | embedding | retraining | fine-tuning | derived |
    hashed | curated | structured | unstructured | imaging | pricing | marketing | recording | raw | sliding |
    experimenting | staging | prompt | script | transcript | receipt | concept | feed | speed | seed | sustained |
    required | needed | estimated | expected | incoming | planning | existing | starting | adding | increasing |
    stored | retained | deleted | purged | zipped | gzipped | manuscript | inferencing | profiling | computing
""")
"""Words with such an ending that name things all the same."""

LONGEST_NAME = 4
"""Words that a name may have."""

STEPS_SAID = {
    "launch": "at launch", "go-live": "at go-live", "mvp": "for the mvp", "for mvp": "for the mvp",
    "pilot": "for the pilot", "for pilot": "for the pilot", "poc": "for the poc", "for poc": "for the poc",
    "production": "in production", "start": "at the start", "at start": "at the start",
    "to start with": "at the start", "initially": "at the start", "to begin with": "at the start",
    "to start": "at the start", "for production": "in production",
    "steady state": "at steady state", "long-term": "in the long run", "long term": "in the long run",
    "at go live": "at go-live",
}  # fmt: skip
"""Steps that are said in other words."""

STEP_WORDS = frozenset(("by", "in", "from", "after", "within", "until", "till", "as", "since", "over", "starting"))
"""Words that one begins with as it is said."""
