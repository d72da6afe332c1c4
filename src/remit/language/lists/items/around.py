"""Words in and around lists: what leaves one open or limits it, what is in no plain noun, what may lead one in."""

from __future__ import annotations

from remit.language.lists.parting import parted, parted_set

OPEN_PHRASES = parted("""
    or the like | or such | or others | or more | or whatever | or so | and what not | and so on | and so forth |
    and more | and others | such as | for example | for instance | among others | and the like | e . g | e . g . |
    inter alia | or similar | and similar | among other things | and everything | all sorts of | all kinds of
""")
OPEN_WORDS = parted_set("""
    e.g | e.g. | eg | etc | etcetera | including | … | ... | everything | anything | whatever | various
""")
"""What leaves a list open: what it holds beside what is named has to be asked."""

BOUNDING = parted_set("over | under | above | below | between | from | >= | <= | > | < | older | younger")
"""Words behind an attribute that tell of a part of it: age over 75."""

NO_FIRST = parted_set("""
    ours | theirs | mine | yours | his | hers | nobody's | nobody’s | no one's | no one’s | worst | through |
    until | approx | about | roughly | maybe | hopefully | starting | beginning
""")
"""Words with which no thing's name begins."""

NO_MEANS = parted_set("""
    patience | luck | goodwill | courage | trust | hope | nerves | coffee | effort | will | commitment
""")
"""What people say it takes, and nobody can provide as a thing."""

PARTLY = parted_set("half | most | some | part | much | many | few | rest | all | others")
"""Words that tell how much of something there is, and no source: half measured on the test bench."""

UNCHANGED = ("same", "unchanged", "identical")
"""Words that say of a thing that it does not change."""

TAILING = ("it", "they", "we", "he", "she")
"""Words with which a clause begins, behind a thing, that tells more of it: the machine it ran on."""

UNDOING = parted_set("""
    don't | don’t | do | did | can't | can’t | cannot | won't | never | no | ignore | ignores | ignored | drop |
    drops | dropped | refuse | refuses | refused | lack | lacks | lacked | skip | skipped | miss | missed | hardly
    | may | might | could | would | had | used
""")
"""Words behind those that may take the thing back."""

LYING = parted_set("is | are | sit | sits | live | lives | lie | lies | stay | stays | go | goes | reside | resides")
"""Verbs that tell where something is kept."""

WORKED = parted_set("full | part | half")
"""Words behind a name that begin how much somebody works: Leila full time."""

COMPOUNDS = ("data", "run", "experiment")
"""Words that lead in a list, unless another noun follows, of whose name they are a part: a data portal."""

SAID_BEHIND = parted_set("where | if | when | since | because | as far as | which | that")
"""Words that begin what is said of the last thing of a list of attributes."""

NO_ATTRIBUTES = parted_set("""
    bias | biases | fairness | fair | discrimination | equality | equity | ethics | unclear | unknown | none |
    nothing | model | data | accuracy | quality | performance | everybody | everyone | all | people | any | every
    | metric
""")
"""Words that are no attribute by which groups of people or things are told apart."""

SAID_OF_ALL = parted_set("""
    licensed | licenced | open | free | public | bought | purchased | anonymised | anonymized | pseudonymised |
    pseudonymized | signed | encrypted | certified | validated | paid | archived | both | all
""")
"""Words that, alone between two commas, tell something of what stands before them: the vendor's hits, licensed."""

CLOSING_WORDS = parted_set("etc | etcetera | and so on | and so forth | … | ... | and more | and the like | and others")
"""Of them those that leave what is named before them standing: strip, resize, etc."""

EXCEPTIONS = parted_set(
    """
        forgot | failed | fail | fails | refuse | stop | stopped | avoid | forbidden | forget | neglected | banned |
        lost | hardly | used to | except | excluding | apart | besides | but | without | not | no | never | none |
        nothing | nor | neither | unless | however | instead | rather | only | hardly | don't | doesn't | isn't |
        aren't | cannot | can't | won't | nobody | either | maybe | perhaps | possibly | probably | if | whether |
        otherwise
    """
)
"""Words that limit a list or deny an item of it."""

UNSURE = parted_set("maybe | perhaps | possibly | probably | later | eventually | ideally | hopefully")
CONDITIONS = parted_set("if | unless | maybe | perhaps | possibly | probably")
"""Words with which an item begins that nobody is sure of, and such as stand in one."""

STATES = parted_set("lost | failed | fail | banned | forbidden | stopped | neglected | refuse")
"""Words that deny an item elsewhere, and alone may be a class."""

ELSEWHERE = parted_set("""
    backup | backups | copy | copies | office | offices | headquarters | headquarter | team | teams | people |
    staff | customers | users | support | vendor | supplier | archive | archives | branch | branches | training |
    trained | logs | colleagues | lawyers | visitors
""")
"""Words that make a region one of something else than the model."""

DENIED_BEHIND = parted_set("not | never | later | maybe")
"""Words with which an item ends that is none: the data not yet, the weights never."""

NONE_OF = parted_set("none | no | neither | not | nothing")
"""Words with which the class begins that holds what belongs to no other."""

OURSELVES = frozenset(("me", "myself", "ourselves", "yours"))
"""Pronouns that name a person where things are listed."""

POINTING = parted_set("""
    it | this | that | these | those | them | they | all | any | both | each | every | ones
    | others | other | rest | same | such | list | above | former | latter | first | last | second | third |
    here | there
""")
"""Words of a sentence with which it may speak of what was listed before."""

POINTLESS = parted_set("""
    not | no | never | except | excluding | only | but | however | although | though | or | otherwise | unless |
    apart | from | for | the | a | an | of | in | on | at | to | with | is | are | and | we | our | by | if | when
    | must | may | do
""")
"""Words that tell nothing of what a sentence speaks of."""

WILLING = parted_set("we | may | can | will | to | must | shall | might | would | could | should")
"""Words before *change* with which it leads in what is changed."""

ACTS = parted_set("act | ordinance | directive | statute | statutes | bylaws")
NO_ACT = parted_set("to | not | people | models | system | balancing | class | each | no | must | who | that | agents")
"""Words that an unknown law's name ends with, and such as make a verb of *act* behind them."""

ANSWERS = (("yes", "/", "no"), ("y", "/", "n"), ("or", "not"), ("yes", "or", "no"), ("vs", "not"))
"""Answers behind an attribute that has two groups: horned or not."""

ASKING = parted_set("who | when | which | why | how | what | where | whether")
"""Words with which an item begins that is a question to be answered by what is kept: who ran it."""

VAGUE_ITEMS = parted_set("""
    mainly | primarily | chiefly | largely | partly | ones |
    usual | relevant | stuff | things | all | rest | others | basics | essentials | various | several | some | many
    | few | lots | bunch | important | necessary | suitable | appropriate | typical | common | everything | anything
    | something
""")
"""Words that name nothing: what is meant by them has to be asked."""

NO_NOUN = VAGUE_ITEMS | parted_set(
    """
        pays | pay | buys | lends | owns | brings | covers | is | are | was | were | be | been | being | has |
        have | had | do | does | did | will | would | shall | should | must | may | might | can | could | we | you
        | i | it | they | he | she | them | us | him | this | these | those | there | here | what | which | who |
        whom | whose | when | where | why | how | because | since | so | although | though | while | until | once
        | than | as | then | also | already | yet | still | very | too | quite | just | mostly | usually | always
        | often | sometimes | later | soon | now | today | currently | yes | please | ok | okay | sure | needs |
        want | wants | uses | get | gets | make | makes | take | takes | give | gives | go | goes | come | comes |
        let | lets | put | keep | keeps | know | knows | think | thinks | say | says | see | sees | become |
        becomes | contain | contains | hold | holds | provide | provides | allow | allows | require | requires |
        depend | depends | exist | exists | happen | happens | remain | remains | stay | stays | arrive | arrives
        | receive | receives | decide | decides | belong | belongs | begins | starts | shows | helps | matter |
        matters | differ | differs | vary | varies | carry | carries | took | went | came | gave | got | send |
        sends | stands | falls | dies | lose | loses | upload | uploads | submit | submits | suffer | suffers |
        complain | complains | writes | reads | deletes | ensure | ensures | include | stored | kept | recorded |
        logged | saved | missing | unknown | unclear | tbd | fast | slow | good | enough | ready | done |
        available | possible | necessary | important | seems | seem | looks | feels | tell | tells | ask | asks |
        trains | predicts | fixes | moves | grow | grows | sell | sells | live | lives | hate | hates | love |
        loves
    """
)
"""Words that are in no plain noun: with one of them a piece of a sentence is no item of a list."""

NO_DOING = parted_set(
    """
        takes | is | are | was | were | be | been | being | had | did | will | would | shall | should | must | may |
        might | can | could | we | you | i | it | they | he | she | this | these | those | there | here | what | why
        | how | because | since | although | though | yes | please | ok | later | soon | today | currently | unknown
        | unclear | tbd | has | have | do | does | need | needs | seems | seem | belong | belongs
    """
)
"""The same for lists of things to do."""

NO_CLASS = NO_DOING - {"ok"}
"""The same for the classes of a labelling guideline, which may be called good, bad or ok."""

COMING = parted_set("come | comes | is | are | stem | stems | originate | originates")
"""Verbs that lead to where something comes from."""

ENDING = parted_set("per | on | for | used | in | with | from | by | to | of | at | into | under | via | as")
"""Behind these an item that is known goes on with where, for what or by what."""

WEAK_LEADS = parted_set("""
    have | has | hold | holds | held | contain | contains | include | includes | need | needs | carry | carries |
    carried | get | come with | comes with | keep with
""")
"""Verbs that lead in a list only where they tell of each or all of something."""

DENIALS = parted_set("""
    not | never | unless | doesn't | isn't | don't | aren't | etc | or | cannot | can't | no | forbidden |
    prohibited | excluded | won't | neither | banned
""")
"""Words behind a name that deny or limit what is said of it."""

RELATIVES = parted_set("who | whose | that | which | whom | where")
"""Words that begin an item's own clause."""

JOINTS = parted_set("and | or | plus | then")
"""Words that part two items."""

PER = parted_set("""
    h | hr | hour | day | week | month | year | min | minute | s | sec | second | unit | piece | head | person | kg |
    ha | km | m2 | m² | l | litre | liter | night | shift | customer | household | capita | item
""")
"""Words behind a slash with which a thing is told for each of them, and is one: hours/week."""

LEADING = parted_set(
    """
        the | a | an | our | all | every | each | any | its | their | your | both | also | first | firstly | then |
        next | finally | second | secondly | third | thirdly | lastly | and | after that | at first | of | as well
        as | plus | to | my | same | afterwards | optionally | one
    """
)
"""Words at the beginning of an item that are no part of it."""

INTO_CLASSES = (":", "are", "is", "into", "as", "namely")
"""Words right before the classes of a guideline."""

BY_GROUP = parted_set("by | for | each | per | across | over | all | every | of | the | split | between")
"""Words before an attribute that tell groups apart."""

AT_LEAST = (["at", "least"], ["at", "minimum"])
"""Words before a list that say it may be longer."""

LEAD_WORDS = parted_set(
    """
        we | it | they | the | a | an | each | every | all | our | for | with | to | of | in | on | per | must |
        shall | will | should | is | are | be | following | these | this | experiment | experiments | run | runs |
        image | images | record | records | pipeline | system | model | models | training | data | also | as | these
        are | there | has | have | item | items | row | rows | version | versions | case | cases | scan | document |
        message | release | new | candidate | before | besides | that | can | need | needs | team | tool | one |
        beside | together | by | at | it's | its | along | beside | come | comes | always | at least | least |
        minimum | goes | go | together with | under
    """
)
"""Words that may lead in a list beside its own leading words; a few that no list knows may stand among them."""

LEADING_ON = parted_set("""
    for | with | in | on | at | per | beside | besides | along | together | to | from | of | as | after | before |
    during | when | each | every
""")
"""Words with which a clause may begin that stands, with a comma, before what leads in a list."""

REMARKS = parted_set("by | with | to | from | in | on | at | per | for | as | under | via | through | after | before")
"""Words behind a participle with which it tells something of a list, and is no item: linked by the run id."""

DONE = parted_set(
    "kept | shown | sold | put | written | run | done | made | taken | sent | held | given | built | drawn | read"
)
"""Participles that do not end with -ed."""

_PARTS_OF_A_PLATFORM = """
    storage | compute | orchestration | training | serving | inference | ci | ci/cd | cd | cicd | monitoring |
    tracking | registry | data | cloud | on prem | on premise | databases | database | streaming | messaging |
    feature store | experiment tracking | dev | prod | existing | have | available | missing | needed | needs | to
    add | to be added | new | gaps | gap | observability | secrets | iac | network | gpu | gpus | hardware |
    platform | tools | tooling | stack | now | there | already there | in place | what we have | runtime | queue |
    cache | warehouse | lake | data lake | pipelines | deployment | versioning | security | labelling | annotation
    | to buy | must be added | environments | today
"""
_KINDS_OF_SOURCES = """
    internal | external | primary | secondary | 3rd party | third party | batch | streaming | stream | db | dbs |
    databases | files | apis | api | events | logs | images | text | features | own | partner | partners |
    transactional | operational | reference | master data | reference data | sources | data sources | source |
    data | structured | unstructured | realtime | real time | offline | online | sensors | market data | weather |
    vendors | vendor | labels | text data | image data | sensor data
"""
_WAYS_OF_FEEDBACK = """
    implicit | explicit | in app | ui | users | support | internal | external | passive | active | direct |
    indirect | channels | ways | feedback | analysts | customers | operators | agents | signals | qualitative |
    quantitative
"""
_KINDS_OF_CHANGES = """
    data | model | short term | long term | mid term | regulatory | technical | business | planned | planned
    changes | foreseen | changes | product | upstream | infra | infrastructure | q1 | q2 | q3 | q4 | known |
    expected | next year | this year | market | regulation
"""
_KINDS_OF_PEOPLE = """
    direct | indirect | directly | indirectly | primary | secondary | protected groups | vulnerable groups |
    vulnerable | affected | affected people | who is affected | people affected | affected groups | internal |
    external | stakeholders | data subjects | protected | directly affected | indirectly affected | groups
"""

IN_PLACE = tuple(
    tuple(phrase.split())
    for phrase in parted("""
        already there | already in place | in place | already exist | already exists | already available | are
        there | is there | are in place | is in place | already running | up and running | already set up |
        to be added | to add | to be bought | to be ordered | to come | still missing | missing |
        already in use | in use | exist | exists | exist already | available | already live | are already there |
        there already
    """)
)
"""What is said, behind things that are listed, of all of them: they are there."""

HEADINGS: dict[str, tuple[str, ...]] = {
    "release-test": ("tests", "release tests", "tests before release", "the tests", "checks", "before release"),
    "affected-group": parted(_KINDS_OF_PEOPLE),
    "infrastructure": (*parted(_PARTS_OF_A_PLATFORM), "there already"),
    "source": (*parted(_KINDS_OF_SOURCES), "our sources", "the sources"),
    "attack": ("threats", "attacks", "misuse"),
    "feedback": parted(_WAYS_OF_FEEDBACK),
    "record": ("record", "records", "log"),
    "foreseen-change": parted(_KINDS_OF_CHANGES),
    "class": ("defects", "classes"),
}
"""What may stand alone before a colon and a list, by what the list is called."""

COMPASS = parted_set("""
    north | south | east | west | central | northern | southern | eastern | western | southeast | northeast |
    southwest | northwest | upper | lower
""")
"""Words before or behind the name of a region that belong to it."""

PARTS_OF_ONE = parted_set("half | quarter")
"""Words that count less than one, and so begin an amount: half a data engineer."""

BY_ATTRIBUTE = ("by", "per", "across", "over", "each", "every")
"""Words right before what tells groups apart."""

LOOKING = tuple(
    tuple(phrase.split())
    for phrase in parted("""
        we look at | we compare | we check | we break it down by | we break down by | broken down by | split by |
        checked by | looked at by | we look at results by | results by | we look at it by | compared by | for each
    """)
)
"""Words before a list of what tells groups apart."""

CLASSES = ("classes", "labels", "categories", "grades")
BEFORE_CLASSES = parted_set("the | our | three | four | five | six | seven | with | use | we | its | uses | and | has")
"""What classes are called right before them, and what may stand before that."""

IN_STEPS = ("without", "stop", "lost", "failed")
"""Words that limit elsewhere, and in a step are part of what is done: remove stop words."""

PRONOUNS = parted_set("we | i | you | they | he | she | it | that | there | who | what")
"""What a shortened verb may hang on: we'd, it's."""

AFTER_VERBS = parted_set("a | an | the | our | their | its | us | them | it | him | her | my | your")
"""Words that, in a noun, stand only behind a preposition: behind another word they tell of a verb before them."""

BEFORE_ARTICLES = ENDING | parted_set("""
    of | and | or | than | over | about | between | against | through | within | before | after | around | along |
    across | near | behind | beside | without | like | all | both | during | until | since | towards | toward |
    inside | outside | onto | upon | per | but | above | below | beyond | among | where | when | that | which | what |
    who
""")
"""Words behind which an article may stand in a noun."""

EVERY_ONE = parted_set("all | each | both")
"""Words that begin a remark on all items of a list, where one of the words above follows: all run by themselves."""

ONE_THING = parted("thumbs up or down | yes or no | right or wrong | good or bad | correct or not | agree or disagree")
"""Phrases with an *or* that name one thing."""

ADJUNCTS = parted("""
    with each | with every | for each | for every | per | of each | of every | in each | in every | to each | to
    every | beside each | at each | because | so that | since | in order to | for all | with all | on each | on
    every | along with each | together with each | which | from each | from every
""")
"""Phrases that end a list: what follows tells for what it is kept, or why."""

PARTICIPLES = parted_set(
    """
        recorded | stored | logged | kept | saved | tracked | versioned | written down | captured | noted |
        documented | attached | archived | retained | needed | required | under version control | used | available |
        affected | added | held | combined
    """
)
"""Behind a list and *are*: what is done with all of it."""

NOT_FROM = parted_set(
    """
        far | away | suffer | suffers | differ | differs | different | learn | learns | benefit | benefits | apart |
        protect | free | return | hide | stop
    """
)
"""Words before a *from* that tells of no source."""

NO_SOURCE = parted_set("""
    clear | free | charge | here | there | now | scratch | then | today | memory | outside | inside | home |
    beginning | start | to
""")
"""Words behind a *from* that are no source."""

PREPARING = parted_set("""
    dedupe | dedup | ffill | bfill | backfill | lemmatize | bandpass | fft | stft | mfcc | log1p | clamp | chunk |
    vectorize | binarize | explode | forward | standard | ordinal | imputation | winsorize | whitelist | redact |
    pseudonymize | oversampling | band | tf | bpe | minmax | robust | rolling | lag | lagged | stop | stopword |
    target | remove | drop | delete | fill | impute | scale | normalise | normalize | standardise | standardize |
    resize | crop | rotate | convert | encode | tokenise | tokenize | lowercase | lower | stem | clean | filter |
    join | merge | aggregate | resample | interpolate | smooth | detrend | denoise | split | cut | trim | pad |
    mask | blur | anonymise | anonymize | pseudonymise | deduplicate | translate | transcribe | parse | extract |
    map | bin | bucket | round | clip | cap | log | transform | shuffle | balance | oversample | undersample |
    augment | label | sort | group | sum | average | align | synchronise | synchronize | calibrate | correct |
    subtract | divide | select | discard | replace | set | compute | calculate | derive | detect | segment |
    compress | decode | unify | harmonise | harmonize | match | geocode | rename | cast | validate | check | flag
    | mark | add | create | build | take | keep | sample | window | vectorise | embed | hash | quantise | whiten |
    equalise | flip | adjust | one | hot | strip | unzip | mirror | register | bring | turn | read | load | shift
    | lemmatise | spell | downsample | upsample | patch | stitch | expand | flatten | pivot | count | rescale |
    recode | winsorise | separate | combine | reduce | outlier | outliers | feature | missing | duplicate |
    duplicates | noise | background | contrast | histogram | colour | color | spectrogram | unit | units | time |
    text | image
""")
"""Words with which a step of preparation begins."""

ACTING = parted_set("""
    throw | get | put | exclude | reject | ignore | blank | black | erase | purge | scrub | attach | append | link |
    look | pull | fetch | import | write | move | leave | treat | weight | rank | group | resolve | fix | repair |
    undistort | deskew | straighten | enhance | dewarp | crosscheck | enrich | redact | encrypt | give | send | sync
    | dedupe | dedup | pseudonymize | redact | subset | pool | rebuild | snap | assign | collapse | tag | hide | change
""")
"""More verbs of steps, which tell nothing of a step alone."""

NO_OBJECTS = parted_set("then | so | when | if | before | after | do | we | they | it | never | no | only | without")
"""Words with which a piece of a list begins that is not what a verb is said of."""

SAME_ENDS = parted_set("""
    in | as | on | for | at | is | are | than | must | with | but | so | because | to | from | that | we | runs |
    run | everywhere | across
""")
"""Words behind what is to be the same."""

OF_AN_ENVIRONMENT = parted_set("""
    os | libs | lib | library | libraries | versions | version | image | images | container | containers | driver
    | drivers | requirements | lockfile | lock | packages | package | runtime | hardware | gpu | gpus | cpu | arch
    | architecture | base | kernel | schema | config | configuration | env | environment | cuda | cudnn |
    dependencies | toolchain | compiler | instance | instances | region | cluster | data | database | db |
    framework | frameworks | interpreter | jdk | jvm
""")
"""Nouns for the parts of an environment in which software runs."""

GUIDES = parted_set("""
    guideline | guidelines | guide | manual | handbook | codebook | protocol | instructions | instruction | rulebook
    | catalogue | standard | scheme | lexicon
""")
"""What a labelling guideline is called."""

ATTRIBUTES = ("with", "in", "by", "via", "using", "as", "through", "under", "on")
"""Words behind an item of what is versioned or sourced that begin where or how it is kept."""

BANS = parted_set(
    """
        must be removed | are removed | is removed | must be deleted | must be stripped | are stripped | is stripped
        | have to be removed | has to be removed | must be dropped | are dropped | is dropped | shall be removed |
        are deleted | is deleted | must not be stored | may not be stored | are not stored | is not stored | must
        not be used | may not be used | are not used | is not used | will be removed | must not be kept | are never
        stored | is never stored | are left out | is left out | must not appear | must be left out | shall not be
        stored | must never be stored | are cut out | must be cut out
    """
)
"""What is said behind personal data that must not be in the data."""
