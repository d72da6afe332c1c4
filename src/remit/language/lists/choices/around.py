"""Words around options: negations, alternatives, conditions, times and fillers; and the words of yes and no."""

from __future__ import annotations

from remit.language.lists.parting import parted, parted_set

NEGATIONS = parted_set("""
    not | never | no | none | nobody | nothing | neither | nor | without | cannot | can't | don't | doesn't | won't
    | mustn't | shouldn't | isn't | aren't | wasn't | wouldn't | couldn't | no longer | no one | hardly | rarely |
    instead of | rather than | except | except for | apart from | avoid | avoids | avoiding | rule out | rules out |
    ruled out | reject | rejects | forbid | forbids | exclude | excludes | excluding | refuse | refuses | unlike |
    ban | bans | get rid of | move away from | replaces | replacing | opposed to | non | none of | not any | out of
    | away from | anything but | least of all | lacks | lack | lacking | fails to | prohibits | prohibit | against |
    not even | not only | no more | not yet | seldom | stop using | not just
""")
"""Words that turn an option down, or may: what stands behind them is not read as chosen."""

TURNING_DOWN = parted_set("""
    not | never | no | without | cannot | can't | don't | doesn't | won't | mustn't | shouldn't | neither | nor |
    nothing | isn't | aren't | nobody's | no one's
""")
"""The negations that, right before an option, turn down just that option."""

REFUSED = parted_set("""
    not allowed | not permitted | not possible | not an option | not acceptable | not wanted | not used | not
    considered | forbidden | ruled out | out of the question | banned | prohibited | excluded | rejected | not
    accepted | off limits | off the table | taboo
""")
"""What is said of an option that is turned down, behind it."""

HARMLESS = parted(
    """
        next to | no worse than | not worse than | never worse than | not below | not behind | at least as good as |
        no later than | not later than | no more than | not more than | no less than | not less than | no fewer than
        | not fewer than | nothing but | with no | not under | never below | not above | without delay | without
        fail | no matter | no slower than | no longer than | not longer than
    """
)
"""Phrases that hold a negation and turn nothing down."""

ALTERNATIVES = parted_set("or | either | and / or | / | versus | vs | and or")
"""Words that leave open which of two is meant."""

CONDITIONS = parted_set("""
    if | unless | provided | providing | as long as | depending | depends | in case | in case of | only if | only
    when | where | wherever | except when | even if | assuming | whether
""")
TIMES = parted_set("when | whenever | once | as soon as | after | before | until | upon")
"""Words that begin a condition, and such as begin a time."""

SOONER_OR_LATER = parted_set("""
    later | eventually | in future | in the future | next year | one day | some day | long term | in the long run |
    later on | at a later stage | at some point | in the long term
""")
FIRST_AND_NEXT = parted_set("""
    first | at first | then | initially | afterwards | after that | in the beginning | to begin with | start with |
    starts with | followed by | finally | begin with | for a start | for now | and then | next
""")
"""Words for another time than the whole, and for steps that follow each other."""

PARTLY = parted_set("""
    mostly | mainly | usually | typically | often | sometimes | generally | largely | primarily | normally | partly
    | in part | occasionally
""")
"""Words that leave room for other options."""

NEED = parted_set("""
    need | needs | needed | have to | has to | necessary | required | require | requires | must have
""")
"""What is not needed is not turned down: behind a negation these leave open what is meant."""

DOUBTED = parted_set(
    "would | could | might | leak | leaks | fail | fails | too | wrong | unfair | impossible | useless | risky"
)
"""Words behind an option that speak of it rather than choose it."""

REASONS = parted_set("""
    because | since | so that | due to | in order to | as otherwise | which is why | in order that | because of |
    thanks to | owing to | for the sake of
""")
"""Words that begin a reason, which holds no choice."""

BREAKS = parted_set("""
    but | whereas | however | although | though | yet | only that | which | that | who | that's | who's | and also |
    as well as
""")
"""Words that begin another clause."""

DETERMINERS = parted_set("""
    the | a | an | our | their | its | his | her | your | each | every | own | all | this | these | some | any | one
    | one's | my | both | single | two | three | several | many | few | same | central | local | internal | new |
    small | simple | existing | plain | the same | company's | whole | entire | other | respective |
    separate | extra | additional | dedicated | stand alone | nightly | daily | weekly | hourly | monthly | scheduled
""")
"""Words that may stand between a leading word and an option's name, besides a few that no list knows."""

FOLLOWING = parted_set("""
    for | with | in | on | at | by | to | from | as | and | or | is | are | was | were | be | runs | run | that | which
    | so | because | since | every | each | per | if | when | until | after | before | during | while | the | a | an |
    we | it | they | only | under | over | through | via | must | may | can | shall | will | should | has | have | not
    | never | itself | themselves | then | but | once | within | without | against | across | about | using | where |
    whenever | who | again | also | first | alone | directly | do | does | into | out | whose | than | there | here |
    our | their | its | all | both | plus | instead | rather | later | nightly | daily | weekly | hourly | always |
    work | works | takes | take | decide | decides | get | gets | apply | applies | mode | unless | up | upon |
    according | region | no | he | she | you | already | immediately | automatically | now | too | however |
    behind | inside |
    next | last | twice | between | until
""")
"""Words that may follow an option's name; another word makes of it a part of a longer name: cloud cover, edge case."""

HOSTS = parted_set("""
    server | servers | cluster | kubernetes cluster | gpu server | virtual machine | kubernetes | local server | own
    server | application server
""")
"""Places that may be in another place, which then counts: a server in the cloud."""

SPOKEN_OF = parted_set("""
    is | are | was | were | be | been | has | have | had | do | does | must | may | can | shall | will | should |
    would | who | that | which | whose | runs | run | work | works | takes | take | decide | decides | get | gets |
    apply | applies
""")
"""Words behind a name that begins a clause, with which the clause says something of it rather than chooses it."""

PREPOSITIONS = parted_set(
    "of | at | in | on | from | near | by | under | inside | with | for | to | into | onto | within"
)
"""Words behind a name that tell where it is or whose."""

RELATIVES = parted_set("that | which | who | that's | who's")
"""Words with which a clause tells more of what stands before it."""

DISUSED = parted_set("""
    use | uses | used | want | wants | wanted | open | opens | opened | look | looks | looked | run | runs | maintain |
    maintains | like | likes | touch | touches | touched | need | needs | needed | trust | trusts | read | reads |
    follow | follows | work | works | know | knows | count | counts | asked | miss | misses
""")
"""What nobody does with a thing that is there but not chosen: an app that nobody uses."""

NOBODY_AT_ALL = parted_set(
    "nobody | no one | none | never | hardly | not | don't | doesn't | no longer | isn't | aren't | didn't"
)
"""Denials of who might use it."""

NOTHING = parted_set("no | nothing | nobody | never | none | no one | not")
UNTIL = parted_set("before | until | unless | without | till")
"""Negations and the words behind them with which they tell when something may happen: nothing goes out before."""

MANNERS = parted_set("by | per | for | on | in | at | with")
"""Words behind an option and again behind a *not*, which then is about its manner: by agent and not by customer."""

OWN_KINDS = parted_set(
    "own | our own | in house | internal | public | open | licensed | purchased | bought | synthetic | simulated"
)
"""Adjectives that are an option of their own where it is asked where data comes from: own gauges."""

FLATLY = parted_set("never | no | none")
"""Words that, at the end of its clause, turn down the option that they stand behind: freelancers never."""

UNABLE = parted_set("can't | cannot | couldn't | won't")
"""Negations that tell what is impossible."""

REMARKING = parted_set("""
    the | it | they | we | there | this | he | she | you | nobody | which | who | that's | it's | they're | see | that
    | because | since | as | so | although | today | currently
""")
"""Words with which a sentence in brackets begins, rather than another name of what stands before it."""

TELLING = parted_set("""
    is | are | was | were | has | have | had | gets | get | must | may | can | shall | will | should | went | took |
    came | got | made | gave | wrote | became | began | broke | built | bought | brought | left | lost | ran | fell |
    found | paid | sold | won | cost | costs | took place | did | does | do | needs | need | wants | want
""")
"""Verbs with which something is said of what stands before them."""

UNDONE = parted_set("compared | tested | tried | measured | asked | checked | looked at")
"""What may not have been done with an option without turning it down."""

LYING = parted_set("is | are | lives | live | sits | sit | lies | lie | stays | stay | resides | remains")
"""Verbs that tell where something is."""

HAPPENED = ("pilot",)
"""Options that are only read where they have happened."""

HAPPENED_WORDS = parted_set("""
    was | were | has | have | had | ran | did | done | been | last | ago | already | shows | exists | got | built |
    made | went | gave | since | it showed | works
""")
"""Words with which something is told that has happened."""

RESTS = parted_set("the rest | the remainder | the remaining | the others")
"""Words for what an option leaves over, which then has one of its own."""

PRODUCT_NOUNS = parted_set("""
    page | pages | server | servers | cluster | instance | space | project | account | repository | repo | bucket |
    workspace | job | jobs | database | table | tables | registry | endpoint | container | app | image | file | files
    | panel | panels | tile | tiles | view | views | workbook | firehose | streams | layer | pipelines
    | experiments | artifacts | dag | dags | pipeline | pipelines | report | reports | board | tracking | serving |
    model registry | notebook | notebooks | cluster | clusters | operator | topic | bot | channel | runtime | step
    | steps | nano | orin | xavier | agx | dashboard | dashboards | logs | flow | flows | task | tasks | stack
""")
"""Nouns behind the name of a product that make nothing else of it: a Confluence page."""

ANY_THING = parted_set("""
    software | app | apps | application | tool | service | services | engine | program | api | backend | part |
    instance | box | machine | component | server | code | thing | container
""")
"""Things that, by another word before them, may be others than the model: the scanner software."""

WHOEVER = parted_set("whoever | whichever | anyone | anybody | someone | somebody | those")
"""Words with which a clause begins that tells what others may do: whoever wants a container can build one."""

ONLY = parted_set("only | just | merely | never")
"""Words behind people, before what they do."""

OTHER_PRODUCTS = parted_set(
    "devops | drive | sheets | sheet | maps | docs | teams | forms | workspace | lambda | photos | chrome"
)
"""Words behind the name of a host that make another product of it, which runs nothing."""

OTHERWISE = parted_set("otherwise | above that | below that | in all other cases | in other cases | all others")
"""Words that tell of what holds where an option does not."""

APPROVED = parted_set("""
    involved | fine | preferred | required | needed | chosen | planned | allowed | used | ok | okay | best | the
    best | right | our choice | the choice | wanted | the plan | the goal | agreed | mandatory | prescribed | enough
    | available | the target
""")
"""What is said of an option that is chosen, behind it."""

PARTICIPLES = parted_set("""
    called | used | hosted | served | offered | shown | stored | computed | sent | managed | kept | shared | built |
    delivered | signed | updated | versioned | exported | mounted | installed | embedded | integrated | operated |
    based | supplied | trained | run | rented | owned | with
""")
"""Participles that may follow an option's name and tell more of it."""

PERMITTING = parted_set("may | might | could")
"""Verbs that permit or suppose, rather than choose."""

EXISTING = parted_set("there is | there are | there's | we have | there was | have | has | there exists")
"""Words before *no* with which it tells what is missing, not what is turned down."""

LEAVING = parted_set("moving | migrate | migrating | migration | move | switch | switching | leaving | transition")
"""Words for a change from one option to another, of which it is not clear which one is asked for."""

CALLERS = parted_set("called | used | read | consumed | queried | fetched | requested | polled | invoked")
"""Behind these, *by* tells who makes use of an option, not which one it is."""

FILLERS = parted_set("""
    ever | the rest | the remainder | the remaining | the others | we | use | uses | will | want | have | has | it |
    they | runs | run | in | on | as | by | with | mode | only | both | please | be | is | are | should | must | shall
    | would like | purely | entirely | always | everything | at | via | through | this | that | there | to | do | done
    | made | happens | happen | takes place | take place | offer | offers | get | deployed | hosted | used | kept |
    stored | served | released | release | labelled | labeled | label | using | plan | choose | chosen | prefer | go |
    goes | put | delivered | packaged | ship | shipped | collected | recorded | predictions | prediction | scores |
    model | models | system | data | mixture of | mix of | combination of | a mix of | a mixture of | one | of | all |
    results | whole | exclusively | it's | comes | come | so | approach | input | inputs | deploy | serve | store |
    keep | build | inside | fully | completely | otherwise | above that | below that | in all other cases | in other
    cases | all others | also | plus | together with | as well as | we'll | compared
""")
"""Words of a clause that only names options."""

YES = parted_set("""
    yes | y | yes indeed | yep | yeah | sure | certainly | definitely | of course | absolutely | it must | they must |
    yes it will | yes it must | yes please
""")
NO = parted_set("""
    no | n | nope | not required | none required | none planned | not planned | of course not | definitely no |
    no not at all | not at all | no need | certainly not | definitely not
""")
"""Whole answers, or how an answer begins, to a question of yes or no."""

SHORT_YES = parted_set("it must | they must | sure")
"""What is a yes only where nothing goes on behind it: it must; but not it must fit."""

VERDICTS: dict[str, dict[str, tuple[str, ...]]] = {
    "audit": {
        "yes": parted(
            """
                must be audited | will be audited | shall be audited | is audited | are audited | has to be audited |
                have to be audited | should be audited | needs to be audited | an audit is required | an audit is
                needed | audit is required | audits are required | wants an audit | want an audit | asks for an audit |
                demands an audit | requires an audit | require an audit | audit is planned | audits are planned | audit
                is mandatory | audits are mandatory | audit is due | audit takes place | audits take place | we need an
                audit | we want an audit | there will be an audit | there is an audit | gets audited | get audited |
                audits the model | audits the system | audits it | audit the model | audit the system | audit it | will
                audit | must audit | shall audit | audit every | audits every | audits the decisions | needs an audit |
                must pass an audit | is subject to audit | audits us | audits our
            """
        ),
        "no": parted(
            """
                no audit | no audits | no formal audit | no external audit |
                no formal audits | need not be audited | does not need to be audited | will not be audited | an
                audit is not required | an audit is not needed | audit is not required | no audit is required | no
                audit is needed | no audit is planned | won't be audited | not be audited | no audits are planned |
                nobody audits | doesn't need to be audited | nobody requires an audit | no one audits | nobody will
                audit | nobody asks for an audit | is not audited | are not audited | not subject to audit
            """
        ),
    },
    "offline": {
        "yes": parted(
            """
                must work offline | works offline | work offline | runs offline | run offline | offline operation |
                must run offline | without a connection | without a network | without network | without internet |
                without an internet connection | without a network connection | without connection | without any
                network | without any connection | without any internet | without signal | no signal | no internet
                connection | no network connection | offline capable | has no internet | has no network | no connection
                | no internet | no network | fully offline | able to work offline | without internet access | no
                internet access | must keep working offline | offline | air gapped | airgapped
                | no connectivity | no server round trip | no cloud | offline first | offline mode
                | keeps working offline | when the
                network is down | when the connection is lost | when the connection fails | even without network
            """
        ),
        "no": parted(
            """
                always online | need not work offline | offline operation is not needed | no offline operation | not
                offline | a connection is always there | does not need to work offline | permanent connection |
                always connected | connection is always available | network is always available | need not run
                offline | online only | no offline mode | offline is not needed | offline not needed | never offline
                | doesn't need to work offline | offline mode is not needed | offline use is not needed | does not
                have to work offline | doesn't have to work offline | no need to work offline
            """
        ),
    },
}
"""Phrases that say yes or no by themselves, by what is asked; the longest phrase counts."""

NETWORKS = parted_set("""
    net | network | wan | lan | wifi | wlan | internet | connection | signal | link | uplink | coverage | reception |
    connectivity | online | lte | gsm | 4g | 5g | cloud | web
""")
"""What a model may have to do without."""

WORKING = parted_set("""
    work | works | run | runs | carry | carries | continue | continues | running | working | function | functions |
    cope | usable
""")
LOST = parted_set("gone | down | lost | out | cut | dead | away | off | unavailable | fails | drops | breaks")
"""Words that say that something works, and that a network is not there."""

STOPPING = parted_set("""
    stop | stops | stopped | fail | die | dies | useless | not | cannot | can't | nothing | won't | never | doesn't |
    don't | dead | isn't | no use | hardly
""")
"""Words that say that something does not work."""

WIRELESS = parted_set("""
    mobile | cell | cellular | phone | radio | internet | data | network | stable | working | wireless | any
""")
"""Words before one of them that tell its kind."""

NOBODY = parted_set("relevant | right | appropriate | proper | suitable | corresponding | necessary | concerned")
"""Words that make of the people behind them nobody in particular."""

PEOPLE_AT_LARGE = parted_set("""
    people | person | persons | party | parties | stakeholder | stakeholders | staff | team | teams | colleague |
    colleagues | department | departments | role | roles | place | places | ones | contact | contacts | channels
""")
"""Words for people that name no role."""

TELLING_OPTIONS = ("report",)
"""Options that are no choice where nobody in particular is told."""

DECIDES = ("decides", "decide", "decided", "approves", "approve", "orders", "signs")
"""Verbs beside which *no committee* is about who decides."""

OF_ANY_KIND = ("screen", "screens")
"""Names that another noun before them makes something else: the claims screen."""

RECENT = parted_set("last | past | previous | recent | same")
"""Words of a time of which an option is a figure: the mean of the last four weeks."""

MODALS = ("can", "may", "must", "shall", "should", "will")
HANDLING = parted_set(
    "go | switch | put | set | restore | revert | roll | flip | change | choose | pick | activate | turn"
)
"""Verbs of somebody who puts something in the place of a model: the shift lead can go back to the old one."""

THUS = ("therefore", "thus", "hence", "accordingly", "simply", "clearly")
"""Words that tell that something follows, and change nothing of it."""

UNITS_OF_A_HOUSE = parted_set("""
    department | dept | team | squad | division | domain | unit | tribe | chapter | function | bu | office | directorate
    | departments | teams
""")
"""Nouns for the parts of a house that own data."""

OTHER_HOUSES = parted_set("""
    customer | customers | client | clients | partner | partners | vendor | vendors | supplier | suppliers | their | its
    | external | third | public | municipal | another | other | government | state | parent | city | hospital | not | or
""")
"""Words that make of such a part one of another house."""

DEVICES = ("controller", "reader", "speaker", "monitor")
"""Nouns for people that mostly are things: the old controller comes back."""

OF_TRADES = parted_set("traffic | air | flight | stock | financial | production | process | meter | proof | news")
"""Words before a noun for a device that make it one for people: air traffic controller."""

DECIDING = parted_set("""
    decides | decide | approves | approve | presses | press | orders | order | triggers | trigger | confirms |
    confirm | calls | call | gets | get | rolls | roll | does | do | says | say | pulls | pull | starts | start |
    watches | watch | checks | check | agrees | agree | signs | sign
""")
"""Verbs of people who have a model taken back, and are not themselves what takes its place."""

COUNTED_BY = frozenset(
    ("traffic", "of", "users", "at", "for", "soak", "requests", "with", "hours", "rows", "records", "k", "to")
)
"""Words of an amount beside an option: canary at 5 % of traffic for 2 days."""
