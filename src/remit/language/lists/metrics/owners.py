"""Words that tell whose figure stands beside a metric: that of somebody else, of an earlier one, of what was.

Such a figure is nobody's answer, however plain it stands there: *the provider itself takes up to 3 s*, *the last
release failed with a false alarm rate of 6 %*.
"""

from __future__ import annotations

from remit.language.lists.parting import parted_set

PARTIES = parted_set("""
    provider | providers | supplier | suppliers | vendor | vendors | manufacturer | manufacturers | maker |
    makers | competitor | competitors | competition | rival | rivals | carrier | carriers | ministry | agency |
    university | institute | colleague | colleagues | neighbour | neighbours | neighbor | neighbors | partner |
    partners | subcontractor | subcontractors | contractor | contractors | consultant | consultants | publisher
    | paper | papers | study | studies | article | articles | literature | leaderboard | authors | textbook |
    brochure | datasheet | reseller | resellers | startup | everyone | elsewhere | integrator | dealer | dealers
    | franchise | sister
""")
"""Who is somebody else where it begins a clause."""

OLD = parted_set("""
    old | previous | former | legacy | earlier | last | first | outgoing | existing | published | present-day |
    retired | prior | preceding | another | other | rival | commercial | bought
""")
"""Words that make of a thing one that is no longer, or not ours."""

THINGS = parted_set("""
    model | models | system | systems | release | releases | version | versions | pilot | pilots | gateway |
    tool | tools | method | methods | rule | rules | formula | product | products | box | service | app |
    software | attempt | prototype | trial | trials | project | projects | network | classifier | scorecard |
    engine | forecast | test | tests | build | builds | candidate | challenger | run | runs | campaign | vintage
    | line | machine | card | spreadsheet | round | try | hospital | hospitals | bank | banks | plant | plants |
    city | cities | company | companies | team | teams | school | schools | site | sites | lab | labs | shop |
    shops | utility | utilities | airline | airlines | country | countries | department | departments
""")
"""Things that such a word makes another one."""

TELLING = parted_set("""
    takes | take | has | have | gets | get | runs | run | manages | manage | reaches | reach | achieves
    | achieve | does | do | delivers | deliver | answers | answer | sends | send | claims | claim | reports |
    report | quotes | quote | promises | promise | finds | find | shows | show | had | was | were | is | are |
    took | got | did | managed | made | gave | ran | came | stood | lay | reached | achieved | failed | stopped
    | ended | reported | claimed | promised | delays | delay | hits | hit | scores | score | scored | sits |
    misses | missed | catches | caught | detects | detect | detected | stays | stayed | allows | allow | burns |
    burn | pays | pay | charges | charge | uses | use | used | gives | give | lists | list | cites | cite |
    states | state | advertises | advertise | lets | let | keeps | sell | sells | sold | write | writes | wrote
    | publish | publishes | advertised | boast | boasts | speak | speaks | keep | kept | sees | saw | measures |
    measured | found | showed | beat | beats | offers | offer | settles | settled
""")
"""Verbs that tell what somebody reaches, and ask for nothing."""

BESIDE_THEM = parted_set(
    "itself | themselves | alone | already | also | just | only | now | usually | always | still | even"
)
"""Words that may stand between somebody and such a verb."""

HAPPENED = parted_set("""
    came | stood | lay | ran | went | rose | fell | saw | showed | managed | burned | burnt | began | grew |
    gave | hovered | averaged | stayed | turned
""")
"""Verbs in a form that only tells what was."""

ENDED = parted_set("""
    failed | stopped | ended | finished | landed | peaked | started | closed | settled | improved | climbed |
    dropped | scored | reached | arrived | hit | got | levelled | leveled | bottomed | topped
""")
"""Verbs that tell what was where a word of `BEHIND_ENDED` follows; else they may tell of a thing: failed requests."""

BEHIND_ENDED = parted_set("with | at | on | in | up | out | down | around | near | about")

SINCE = parted_set("last | past | previous")
"""Words that, before a time at the edge of a clause, tell when it was."""

SEASONS = parted_set("""
    year | winter | spring | summer | autumn | fall | month | week | season | quarter | time | release | version
    | night | monday | tuesday | wednesday | thursday | friday | saturday | sunday | january | february | march
    | april | may | june | july | august | september | october | november | december | audit | trial | pilot |
    test | attempt
""")

LEADING_BACK = parted_set("""
    of | over | in | during | for | from | to | than | against | vs | versus | within | on | since | with |
    across | as
""")
"""Words before such a time that make of it a window, or what is compared with."""

ASKED_FOR = parted_set("""
    fine | happy | content | glad | satisfied | convince | convinced |
    must | shall | should | need | want | wants | required | require | requires | target | goal | limit
    | may | ask | asks | demand | demands | expect | expects | expected | allowed | acceptable | aim | threshold
    | will | has to | have to | is to | are to | ought | floor | ceiling | maximum | minimum | max | min | can |
    alarm | alert | cannot | can't | mustn't | shouldn't | enough | would | promote | stop | permitted |
    tolerated | budget
""")
"""Words that make a figure one that is asked for, whatever stands around it."""

BY_WHEN = parted_set("by | until | before")
OR_ELSE = parted_set("otherwise | else | stop | due | deadline | or")
"""Words that tell by when, or else what, something must be so."""

CUTS = parted_set("""
    ; | ( | ) | [ | ] | : | but | while | whereas | although | though | however | yet | because | since
""")
"""What parts one clause from the next, beside a comma."""

DETERMINERS = parted_set("""
    two | three | four | five | both | all | other | the | a | an | our | their | its | his | her | one | some | most |
    many | these | those | this
""")
JOINTS = parted_set("""
    and | but | or | while | whereas | though | although | since | because | however | yet | so | as
""")

NEGATORS = parted_set("no | none | neither | nobody | nothing | nor")
COMPARATIVES = parted_set("""
    more | less | fewer | later | longer | higher | lower | older | worse | slower | sooner | greater | larger |
    smaller | bigger | further | earlier | shorter | heavier | better | limit | need | matter | one's | further
""")
"""Words that *no* makes a bound with: no more than, no later than."""

MEASURED_FROM = parted_set("under | below | above | beneath")
"""Words that, behind an amount, tell how far it lies from something else."""

AS_LOADS = parted_set("""
    load | loads | peak | full | heavy | normal | attack | attacks | stress | test | all | any | daylight |
    supervision | noise | pressure | water | ground | rain | snow | fog | traffic | contract | artificial
""")
"""What *under* leads that is a condition and no figure."""
