"""Guards: words that forbid to read an amount as what another word names it."""

from __future__ import annotations

from remit.language.lists.parting import parted_set

PERFECT = frozenset(("has", "have", "had", "having", "already", "did"))
"""Words before a count of things labelled that tell what was done."""
LABELLED = parted_set("""
    labelled | labeled | annotated | tagged | marked | coded | graded | classified | done | seen | scored | drawn |
    been labelled | been labeled | been annotated
""")

AHEAD = parted_set("plan | planned | next | coming | within | over | for | years | grow | growing")
"""Words that make of *in a year* how far one plans ahead."""

HIGHEST = parted_set("""
    peak | peaks | peaking | burst | bursts | maximum | max | highest | could | capable | can | up to | top |
    fastest | theoretically | able | supports | ceiling
""")
"""Words beside a rate that is not the lowest one."""

LOSING = parted_set("lose | loses | losing | lost | loss | late | missing | dropped | drop | fail | fails | never")
"""Words beside a share that is not the one which comes in time."""

WORKING_MEMORY = frozenset(("memory", "ram", "vram"))
CARDS = parted_set("""
    gpu | gpus | card | cards | graphics card | tpu | processor | a100 | h100 | v100 | t4 | node | workstation |
    laptop
""")
"""What has memory to work in."""

NEVER = parted_set("never | none | nobody | unknown | no one | nothing | without | turned | unlabelled | unlabeled")
"""Words before a share that may make it the one of the others."""

COMMITTED = parted_set("""
    agreed | approved | granted | budgeted | allotted | allocated | earmarked | reserved | secured | promised |
    pledged | signed | needed | required | expected | planned | estimated | allowed | permitted | assumed |
    limited | capped | fixed | bounded | labelled | labeled | annotated | collected | stored | kept | retained |
    archived | reviewed | checked | delayed | missed | reported | delivered | need | based | aged | rated | sized |
    shared | set | used | trained | provisioned | scheduled | supposed | confirmed | received | gathered |
    recorded | deleted | answered | committed | guaranteed | dedicated | assigned | measured | concurrent |
    combined | wasted | lost | involved
""")
"""Words in *-ed* before an amount with which somebody promises it, or that only tell of what it is."""

SPENT = parted_set("""
    burned | burnt | spent | spend up | used up | ate | eaten | blew | blown | consumed | took | cost us |
    went through | swallowed | got through | ran | ran up | managed | made do | paid | lasted | turned out | came to
""")
"""Verbs of what was, right before an amount."""

BARE_VERBS = parted_set("""
    push | pushes | pushing | propose | proposes | prefer | prefers | lobby | lobbies | hope | hopes | hoping |
    wish | wishes | fancy | fancies | plead | pleads | argue | argues | insist | advocates | advocate | dreams |
    favours | favors | bargain | bargains
""")
"""What somebody does who would like an amount, and cannot decide."""

SHARE_OF = parted_set("""
    women | men | girls | boys | errors | duplicates | noise | positives | negatives | defects | fraud | frauds |
    spam | churn | discount | off | more | less | fewer | faster | slower | cheaper | better | worse | higher |
    lower | up | down | overlap | precision | recall | accuracy | agreement | confidence | interest | rain |
    humidity | sick | absent | missing | wrong | right | correct | female | male | unlabelled | outliers | gaps |
    nulls
""")
"""Words behind a share that tell what it is a share of: 50 % women."""
SHARES = frozenset(("test-share", "double-labelled-share", "reviewed-share", "traffic-share", "label-coverage"))

LIMITS = frozenset((
    "money", "budget", "compute-time", "acts-alone-below", "time-to-overrule", "time-to-tell", "time-to-reply",
    "time-to-roll-back", "time-to-respond", "model-size", "memory", "power", "latency", "bandwidth", "processors",
    "cost", "package-size", "interval", "notice", "retention", "lifetime", "rows", "size", "history", "trial-time",
))  # fmt: skip
"""Amounts that bound something, so that what is so on average is none of them."""
AVERAGE = parted_set("average | averages | averaging | averaged | on average | typical | mean | median")

CANNOT = parted_set("""
    can't | cannot | won't | wouldn't | couldn't | isn't | aren't | wasn't | weren't | don't | doesn't | didn't |
    never | hasn't | haven't | too
""")
"""Words behind an amount in its part that turn it down."""
TURNED = frozenset((
    "cases-looked-into", "volume", "budget", "money", "compute-time", "capacity", "hardware", "traffic-share",
    "reviewed-share", "test-share", "double-labelled-share", "items-labelled", "labels-per-item", "data",
    "acts-alone-below", "package-size", "model-size", "memory", "power", "processors", "batch-size", "rate", "load",
    "peak-load",
))  # fmt: skip
"""Amounts that such a word behind them turns down; of the others it may tell what happens then."""

TRAINED_ON = frozenset(("on", "of", "over", "from", "with", "using", "trailing", ":"))
"""Words before a time that may make it the one on which a model is trained."""

HAVING = parted_set("has | holds | keeps | carries | offers | gives | owns | ships | weighs | costs | lasts | brings")
"""Verbs that begin no clause of their own."""
ALONE = frozenset(("package-size", "model-size", "memory", "volume", "capacity", "hardware", "power", "processors"))
"""Amounts of things, so that whose they are must be said beside them."""

ASKED_FOR = frozenset(("request", "requests", "demand", "objection", "withdrawal", "revocation", "complaint", "asked"))
"""Words for somebody's wish that data be deleted."""

PER_PERSON = frozenset(("head", "apiece", "heads"))
"""Words behind *per* that make an amount one of each person."""

PER_ITEM = parted_set("""
    each | every | per | independently | independent | both | votes | vote | twice | all | any | same | majority |
    double | opinions | labels each | item | items | everything | no
""")
"""Words that say of so many people, or labels, that there are so many for each item."""

OWNED = frozenset(("have", "has", "hold", "holds", "own", "owns", "contain", "contains", "comprises", "there"))
ASKING = parted_set("""
    must | should | need | needs | want | wants | at least | minimum | least | require | requires | shall | enough |
    ought | aim | aims | target | goal | necessary | needed | required | each | every | per
""")
"""Words of a part that asks for something, beside one that tells what there is."""

SHARED_OUT = frozenset(("memory", "model-size", "processors", "bandwidth", "power", "capacity"))
SHARING = frozenset(("share", "shares", "shared", "sharing"))
"""Words that say of a thing that others use it, too."""

LEFT_FOR_US = frozenset(("us", "our", "ours", "left", "free", "reserved"))
"""Words that say what of something shared is ours."""

GROWS = parted_set(
    "grow | grows | growing | growth | more | up | increase | increases | rise | rises | rising | plus | +"
)
"""Words that make a share beside a load its growth."""

SCORED = frozenset((
    "score", "scores", "confidence", "probability", "prob", "threshold", "certainty", "p", "band", "above", "below",
))  # fmt: skip
"""Words that make a number between 0 and 1 a bound of the model's own score."""
