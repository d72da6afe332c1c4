"""People: nouns for roles and groups, and the words that tell what somebody has to do with the question."""

from __future__ import annotations

from dataclasses import dataclass

from remit.language.lists.parting import parted_set

ROLES = parted_set(
    """
        guide | ranger | warden | coach | trainer | athlete | referee | shepherd | herder | rancher | milker |
        miner | rep | cleaner | caretaker | janitor | concierge | attendant | bartender | barista | hairdresser |
        tailor | jeweller | watchmaker | brewer | winemaker | oenologist | miller | locksmith | mason | bricklayer
        | courier | postman | docker | stevedore | shunter | signaller | porter | orderly | matron | sonographer |
        phlebotomist | dietitian | dietician | nutritionist | hygienist | epidemiologist | toxicologist |
        microbiologist | virologist | immunologist | haematologist | hematologist | nephrologist | endocrinologist
        | obstetrician | entomologist | arborist | zoologist | ornithologist | geneticist | bioinformatician |
        logistician | technologist | metallurgist | astronomer | seismologist | oceanographer | anthropologist |
        sociologist | ethnographer | lexicographer | counsellor | counselor | mentor | coroner | bailiff |
        magistrate | mediator | councillor | mayor | official | registrar | treasurer | collector | appraiser |
        valuer | landlord | housekeeper | checker | storekeeper | shopkeeper | warehouseman | trucker | chauffeur
        | navigator | hunter | angler | fisher | musician | composer | singer | actor | producer | photographer |
        reporter | proofreader | copywriter | publisher | association | federation | chamber | inspectorate |
        commission | foundation | court | institute | cooperative | union | dispatch | gp | orthodontist | servant
        | setter | cutter | grinder | polisher | assembler | loader | rigger | lineman | linesman | geophysicist |
        person | man | woman | child | lady | gentleman | adult | human | colleague | employee | worker | staff |
        personnel | member | user | end user | customer | client | consumer | citizen | resident | tenant |
        visitor | guest | passenger | patient | applicant | candidate | claimant | policyholder | borrower | donor
        | voter | student | pupil | learner | parent | family | owner | holder | subscriber | buyer | seller |
        shopper | merchant | dealer | retailer | vendor | supplier | partner | contractor | freelancer | volunteer
        | intern | trainee | apprentice | assistant | expert | specialist | professional | practitioner | adviser
        | advisor | consultant | analyst | auditor | inspector | examiner | assessor | reviewer | evaluator |
        grader | labeller | labeler | annotator | transcriber | translator | interpreter | editor | writer |
        author | journalist | researcher | scientist | engineer | developer | programmer | architect |
        administrator | admin | technician | mechanic | electrician | operator | controller | dispatcher | driver
        | pilot | captain | machinist | foreman | supervisor | lead | leader | head | manager | director |
        executive | officer | president | chief | deployer | approver | admin | vp | svp | evp | cro | cco | cpo |
        mlops | mle | swe | ceo | cto
        | cio | cfo | cdo | coo | cmo | cso | ciso | dpo | chairman | chair | coordinator | planner | scheduler |
        organiser | organizer | clerk | secretary | receptionist | cashier | agent | representative | broker |
        trader | banker | underwriter | adjuster | accountant | actuary | economist | statistician | mathematician
        | physicist | chemist | biologist | geologist | botanist | ecologist | meteorologist | hydrologist |
        agronomist | farmer | grower | gardener | forester | breeder | fisherman | veterinarian | vet | beekeeper
        | baker | butcher | cook | chef | waiter | picker | packer | sorter | doctor | physician | surgeon | nurse
        | midwife | paramedic | radiologist | radiographer | cardiologist | oncologist | pathologist |
        dermatologist | neurologist | ophthalmologist | psychiatrist | psychologist | paediatrician | pediatrician
        | anaesthetist | gynaecologist | urologist | orthopaedist | therapist | physiotherapist | pharmacist |
        dentist | optician | audiologist | clinician | consultant radiologist | carer | caregiver | social worker
        | lawyer | attorney | solicitor | judge | notary | prosecutor | paralegal | counsel | teacher | professor
        | lecturer | tutor | librarian | linguist | phonetician | historian | archivist | police | soldier |
        firefighter | guard | investigator | detective | moderator | steward | custodian | curator | tester |
        designer | marketer | salesperson | salesman | merchandiser | purchaser | recruiter | craftsman | welder |
        fitter | painter | carpenter | plumber | roofer | installer | surveyor | geodesist | sailor | skipper |
        conductor | master | team | department | desk | committee | board | authority | office | council | unit |
        group | squad | crew | party | body | agency | regulator | supervisory authority | help desk | helpdesk |
        service desk | hotline | tüv | notified body | ombudsman | ombudsperson | management | works council |
        ethics board | public | press | stakeholder | sponsor | responder | duty engineer | data scientist | mlops
        engineer | devops | sre | champion | deputy | handler | case worker | caseworker | teller | hospital |
        clinic | company | firm | bank | insurer | shop | store | bakery | farm | laboratory | lab | university |
        ministry | municipality | utility | speaker | listener | reader | viewer | player | gamer | rider |
        cyclist | pedestrian | commuter | traveller | traveler | tourist | pensioner | senior | teenager |
        beginner | manufacturer | importer | distributor | developer team | data protection officer | journal |
        operations | ops | support | legal | compliance | dev | phd | postdoc | coxswain | brigade | standby | eng
        | engr | mgr | dba | associate | trimmer | umpire | forecaster | potter | conservator | reviser | restorer
        | proof reader | taster | lifeguard | purser | croupier | invigilator | caterer | estimator | costumer |
        usher | docent | warder | envoy | skier | rower | diver | dyer | weaver | knitter | smelter | founder |
        glazier | joiner | plasterer | tiler | scaffolder | bargee | boatman | ferryman | groom | jockey | ghillie
        | gamekeeper | drover | sexton | verger | pastor | imam | rabbi | chaplain | youth worker | bookkeeper |
        paymaster | quartermaster | storeman | banksman | slinger | stacker | bosun | stocker | deckhand
    """
)
"""Nouns for people and their groups, in the singular; a longer noun that ends with one is a role, too."""

AGENTS = (
    "mason", "ologist", "ographer", "onomist", "therapist", "ician", "arian", "smith", "wright", "keeper", "maker",
    "worker",
    "holder", "binder", "blower", "tuner", "monger", "herder", "tender", "instructor", "inspector", "swain",
)  # fmt: skip
"""Endings of nouns for people that are in no list: who does it for a living."""

COUNTED_AGENTS = ("er", "or", "ist", "ian", "eer", "man", "woman")
"""Endings of nouns that are mostly people where so many of them are counted among users or experts."""

NO_AGENTS = parted_set("""
    predictor | ranker | recommender | forecaster | regressor | embedder | retriever | optimizer | optimiser |
    learner | solver | autoencoder | tokenizer | scorer | perceptron |
    exist | persist | insist | assist | consist | resist | twist | wrist | server | sensor | computer | printer |
    scanner | router | container | folder | order | number | paper | letter | power | tower | layer | filter |
    meter | buffer | chapter | quarter | semester | winter | summer | finger | mirror | error | floor | factor |
    vector | motor | reactor | tractor | monitor | detector | connector | indicator | rotor | generator | elevator
    | transformer | counter | register | cluster | trailer | locker | boiler | freezer | cooler | drawer | ledger
    | voucher | banner | corner | border | water | weather | slider | marker | sticker | poster | pointer | header
    | footer | tracker | mixer | hammer | ladder | timer | heater | newsletter | identifier | classifier | encoder
    | decoder | estimator | descriptor | charter | cover | river | fever | other | another | matter | center |
    theater | chamber | december | october | september | november | color | harbor | corridor | anchor | tumor |
    door | trigger | offer | transfer | answer | master | disaster | cylinder | calendar | adapter | adaptor |
    inverter | converter | compressor | conveyor | capacitor | resistor | actuator | propeller | burger | dinner |
    helicopter | cooker | dryer | washer | burner | shutter | splitter | spider | tiger | flower | liter |
    diameter | parameter | perimeter | kilometer | thermometer | laser | browser | wrapper | parser | compiler |
    starter | stopper | computation | list | checklist | playlist | tier | carrier | barrier | pier | beer |
    career | frontier | charger | feeder | reader | loader | recorder | receiver | sender | transmitter |
    controller | laptop | tanker | freighter | cutter | steamer | bulker | digger | excavator | harvester |
    sprayer | loudspeaker | speaker | typewriter | roller | crusher | grinder | mower | trimmer | blender |
    toaster | kinder | fodder | paster | median | guardian | peer | later | former | latter | processor |
    simulator | calculator | accelerator | refrigerator | ventilator | incubator | shuttle | cell tower | mast |
    repeater | layover | crossover | leftover | turnover | carryover | user | reminder | powder | slipper | jumper
    | sweater | bumper | zipper | stapler | copier | human | ear
""")
"""Things that end like these."""

AMBIGUOUS_AGENTS = {
    "user-group": parted_set("processor | reader | receiver | sender | controller | loader | recorder"),
    "people": parted_set("ds | mle | pm | qa | sme | po | ba | em | tl"),
    "expert": parted_set("sme"),
    "accountable": parted_set("po | pm | sme | em"),
    "explained-to": parted_set("processor | reader | receiver | sender | controller | qa | pm"),
    "auditor": parted_set("qa"),
    "called": parted_set("qa | pm"),
    "access": parted_set("qa | pm | ds | account | principal"),
}
"""Things or people, by what is asked for where they are people; and how roles are shortened where posts are told."""

CROWD = ("person", "staff", "personnel", "colleague", "employee", "member")
"""Who is counted behind the name of a group: transfer desk, 45 staff."""

LOOKING = ("look", "looks", "looking", "works", "work", "start", "starts", "aim", "point")
"""Verbs with which *at* and *on* lead to no place."""

ABSENT = ("none", "nothing", "no", "nobody", "n.a")
"""What is said, behind a colon or alone, of people who get nothing of what is asked: milkers: none."""

PART_OF = ("in", "at", "of", "from", "with", "on")
"""Words behind a number that make it a part of those who were counted before: 340 agents, 150 in Leeds."""

NO_NAMES = parted_set("""
    ask | call | contact | see | tell | page | phone | mail | ring | data | cloud | google | microsoft | amazon |
    azure | aws | oracle | sap | intel | nvidia | europe | germany | north | south | east | west | new | january |
    february | march | april | may | june | july | august | september | october | november | december | monday |
    tuesday | wednesday | thursday | friday | saturday | sunday | version | mon | tue | tues | wed | thu | thur |
    thurs | fri | sat | sun | jan | feb | mar | apr | jun | jul | aug | sep | sept | oct | nov | dec | nobody |
    phase | release | project | ai | ml | no | yes | none | internal | external
""")
"""Capitalised words that are no person's name."""

SHORTEST_AGENT = 5

NOT_ALONE = parted_set(
    """
        head | lead | leader | group | party | body | unit | office | board | shop | store | hospital | clinic |
        company | firm | bank | farm | bakery | lab | laboratory | university | utility | press | senior | support |
        operations | ops | legal | compliance | speaker | controller | reader | member | holder | owner | man |
        chair | chief | family | public | captain | guard | pilot | child | human | champion | insurer |
        manufacturer | journal | importer | conductor | agency | ministry | municipality
    """
)
"""Roles that are too wide alone: they count with a word before them, behind a leading word, or as the whole answer."""

GROUPS = (
    "internal audit",
    "external audit",
    "third party",
    "it people",
    "it staff",
    "it team",
    "it department",
    "it desk",
)
"""Groups that are not called by a noun for people."""

IRREGULAR = {
    "people": "person",
    "persons": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "staff": "staff",
    "personnel": "personnel",
    "police": "police",
    "chefs": "chef",
    "families": "family",
    "ladies": "lady",
    "gentlemen": "gentleman",
    "parties": "party",
    "bodies": "body",
    "agencies": "agency",
    "authorities": "authority",
    "companies": "company",
    "operations": "operations",
    "ops": "ops",
    "devops": "devops",
    "mlops": "mlops",
    "dataops": "dataops",
    "press": "press",
    "boss": "boss",
    "salespeople": "salesperson",
    "craftsmen": "craftsman",
    "fishermen": "fisherman",
    "salesmen": "salesman",
    "heads": "head",
    "sres": "sre",
    "universities": "university",
    "midwives": "midwife",
    "utilities": "utility",
    "secretaries": "secretary",
    "laboratories": "laboratory",
    "municipalities": "municipality",
    "bakeries": "bakery",
    "actuaries": "actuary",
    "notaries": "notary",
    "switches": "switch",
    "ministries": "ministry",
    "compliance": "compliance",
}
"""Plurals that do not just end with an s, and words that end with one in the singular."""

TITLES = parted_set("dr | prof | professor | mr | mrs | ms | sister")
"""What may stand before a person's name."""

VAGUE = parted_set("""
    somebody | someone | anybody | anyone | everybody | everyone | whoever | they | he | she | him | them | us | we
    | i | you | people | others | many | some
""")
"""Words that do not say who."""

DETERMINERS = parted_set("""
    the | a | an | our | their | its | each | every | all | your | his | her | both | any | other | own | his or her
    | that | this | these | those | quite
""")

BEFORE_ROLES = DETERMINERS | parted_set("of | or | more | less | about")
"""Words between a number and who is counted."""

FUNCTION = parted_set(
    """
        in | on | at | by | to | for | from | of | with | and | or | who | that | which | is | are | was | were | be
        | must | may | can | shall | will | should | has | have | do | does | not | no | never | within | per | if |
        when | because | so | since | as | than | then | it | we | they | he | she | i | you | the | a | an | our |
        their | its | each | every | all | also | only | but | until | after | before | during | inside | outside |
        into | about | between | against | under | over | through | via | without | get | gets | see | sees | use |
        uses | used | need | needs | want | wants | one | both | more | most | there | here | this | these | those |
        such | like | etc | plus | mostly | mainly | usually | always | sometimes | full | part
    """
)
"""Words that are in no name of a role."""

NEGATIONS = parted_set("""
    not | no | never | nobody | none | neither | nor | without | except | cannot | can't | don't | doesn't | won't |
    isn't | aren't | unless | instead | rather | nothing | hardly | but not
""")

STATES = parted_set("""
    available | there | on call | on duty | involved | the | our | reachable | responsible | accountable | called |
    told | paged | alerted | notified | informed | woken | asked | in | at | needed | required | a | an | by | with
    | two | three | one
""")
"""What may be said of people with *is* and *are* that belongs to the question."""

TOLD = parted_set("told | informed | asked | called | paged | alerted | notified | woken | reachable")
"""States of somebody who is told of something, not of somebody who answers for it."""

INSIDE = parted_set("in | at | from | inside | on")
WITHIN = parted_set("in | at | from | inside | within | across | of")
"""Words behind a role that begin where the people are."""

KINDS = parted_set("kind | kinds | sort | sorts | type | types | all | course | them")
"""Words behind *of* that tell of no whole that somebody belongs to."""

GOING_ON = WITHIN | parted_set("""
    under | about | roughly | around | approximately | until | till | only | first | then | next | over | during |
    via | through |
    working | sharing | covering | using | sitting | spread |
    for | with | who | to | on | every | within | or | once | twice | daily | weekly | monthly | when | if | each |
    per | as | and | on duty | on call | alone
""")
"""Words that may follow a role which begins a clause."""

ON_DUTY = parted_set("on duty | on call")
BEING = parted_set("""
    is | are | be | stands | that | has | have | lies | takes | take | answer | answers | own | owns | bear |
    bears | carry | carries
""")
MODALS = parted_set("may | can | must | shall | should | will | might")
NEXT = parted_set("later | afterwards | later on | eventually")
"""Words that may open a clause with one more group: later the service technicians."""

NO_PLACE = parted_set("""
    night | nights | day | days | noon | start | beginning | end | outset | launch | weekend | weekends | time |
    times | morning | afternoon | evening | once |
    least | most | first | last | advance | future | practice | general | particular | person | charge | fact | case
    | shift | shifts | rota | rotation | duty | holiday | holidays
    | doubt | monday | tuesday | wednesday | thursday | friday | saturday | sunday | summer | winter | peak | risk
""")
"""Words behind *in* and *at* that tell of no place."""

SLOT_ENDS = parted_set("""
    by | within | per | every | each | who | that | and | is | are | if | when | because | so | since | until | or |
    but | which | while | must | may
""")
"""Words that end what is told of somebody."""

ORGANISATIONS = parted_set("""
    hospital | clinic | company | firm | bank | insurer | shop | store | bakery | farm | laboratory | lab |
    university | ministry | municipality | utility | manufacturer
""")
"""Organisations: somebody only where they open a clause, for else they mostly tell where somebody is from."""

BODIES = ORGANISATIONS | parted_set("desk | office | department | team | unit | court | institute | chamber | standby")
"""Nouns for people that mostly tell where they work: of 340 clerks on five desks, the desks are no people."""

HOURS = parted_set("h | min | day | person day | person h | working day | person month | week") | {"FTE"}
"""Units of the time that people give."""

TOGETHER = parted_set("together | altogether | combined | between | in total | total | overall | jointly")
"""Words behind hours that make them those of all."""

POSTS = parted_set("fte | ftes")
"""Posts that people are counted in."""

PASSED_OVER = parted_set("""
    available | at | each | about | for | is | are | with | have | has | give | gives | spend | spends | of | them |
    can | will | who | works | work | helps | help | us | both | all | roughly | around
""")
"""Words between somebody and the hours that they give."""

NOBODY = parted_set("group | unit | body | party | public | press")
"""Nouns for people that, without a word before them, tell of nobody in particular: by group."""

STANDING_IN = parted_set("""
    deputy | deputies | substitute | substitutes | stand in | stand ins | replacement | backup | cover | alternate |
    locum | vice | second | reserve
""")
"""Who only stands in for somebody."""

ANSWERING = parted_set("answer | answers | reports | responsible | accountable | liable | answerable")
"""Words with which somebody answers *for* what the question is about."""

GONE = parted_set("retired | left | gone | unavailable | busy | resigned | quit | leave | leaves | dead | died | away")
"""What is said, behind them, of people who are not there."""

SAYING_NOTHING = {
    "expert": parted_set("expert | person"),
    "user-group": parted_set("user | one"),
    "accountable": parted_set("person"),
    "auditor": parted_set("auditor"),
}
"""Nouns that only say again what the question asks for, by what is asked."""

SAYING_AGAIN = parted_set("""
    real | actual | true | main | end | final | future | intended | typical | field | domain | subject | matter |
    key | likely | only | other | right | relevant | proper | responsible | first | primary
""")
"""Words before such a noun with which it still says nothing: the real users."""

RELATIVES = parted_set("which | whom")
"""Words with which a clause begins that only tells more of a thing: complaints which two agents answer."""

ASKING = parted_set(
    "ask | asks | asked | asking | consult | consults | phone | phones | contact | contacts | call | calls"
)
"""Verbs of those who turn to somebody, and are not who is turned to: the data scientists will ask two foresters."""

FOLK = ("man", "woman", "lady", "gentleman", "guy", "fellow")
PRAISE = parted_set("""
    a | very | busy | patient | kind | good | great | lovely | nice | careful | clever | wise | old | young | quiet |
    friendly | helpful | reliable | brilliant | fine | hard | tough | sharp | curious
""")
"""Nouns and adjectives with which a sentence only tells more of somebody named before: a busy woman."""

SIGNING = (" for it", " for this", " for that", " for them", " for the model", " for the system")
"""Ends of what is said of somebody that only say again that they answer for it: signs for it."""

NO_WORK = parted_set("rest | remainder | others | now | good | free | this | that | it")
"""Words behind *for* that tell of no work: Mr Ferrand for the rest."""

WHOSE = parted_set("his | her | their")
"""Whose deputy somebody is."""

WIDENING = parted_set("all | every | any | both | each")
"""Words behind *of* that make a whole of many: of all ages."""

PARTS_OF_DAY = parted_set("morning | afternoon | evening | night | mornings | afternoons | evenings")
WEEKDAYS = parted_set("monday | tuesday | wednesday | thursday | friday | saturday | sunday")

FULL_TIME = {
    **{f"{at}{time}": "1" for at in ("", "at ") for time in ("full time", "fulltime")},
    **{f"{at}half time": "0.5" for at in ("", "at ")},
    "part time": "",
}


@dataclass(frozen=True, slots=True)
class Part:
    """What people have to do with a question: words that lead to them, and verbs that they are the subject of."""

    leads: frozenset[str]
    verbs: frozenset[str]


_ARE = "is | are | will be | must be | be | must | shall | will | "
_MAY = _ARE + "may | can | should | might | "


def _part(leads: str, verbs: str, *, may: bool = True) -> Part:
    return Part(parted_set(f"then | plus | {leads}"), parted_set((_MAY if may else _ARE) + verbs))


PARTS: dict[str, Part] = {
    "people": _part(
        """
            need | needs | have | get | with | provides | provide | by | of | are | require | requires | plus | hire
            | team
        """,
        """
            work | works | help | helps | label | labels | for | join | joins | spend | spends | support | supports
            | build | builds
        """,
    ),
    "user-group": _part(
        """
            only | by | are | for | have | has | users | is | it's | it’s
            | with | to | serve | serves | internal | external | inside | mainly |
            mostly | of | help | helps | support | supports | user | groups | group | those
        """,
        """
            use | uses | who | work | works | read | reads | see | sees | get | gets | order | orders | need | needs
            | look | looks | open | opens | check | checks | in | at | with | receive | receives
            | query | start | enter | ask | want | wants | plan | plans | sort | sorts | rely | speak | act | book |
            call | handle | handles | answer | answers | process | review | reviews
        """,
    ),
    "expert": _part(
        """
            by | with | have | need | needs | ask | via | are | is | experts | expert | through | of | available |
            reach | call | and
        """,
        """
            help | helps | label | labels | answer | answers | decide | decides | explain | explains | review |
            reviews | give | gives | spend | spends | support | supports | check | checks | advise | advises |
            settle | settles | has | have | for | write | writes | join | joins | know | knows | sit | sits | comes
            | come | works | work | attend | attends | meets | meet
        """,
    ),
    "auditor": _part(
        "by | auditor | auditors | are | is | through",
        """
            audit | audits | want | wants | ask | asks | insists | insist | requires | require | check |
            checks | review | reviews | inspect | inspects | examine | examines | carry |
            carries | looks | look | comes | come | visits | visit
        """,
    ),
    "explained-to": _part(
        "to | for | show | shows | give | gives | tell | tells | towards | explain | explained",
        """
            get | gets | see | sees | need | needs | receive | receives | want | wants | read | reads | is shown |
            are shown | is told | are told | ask | asks | expect | expects | look | looks | understand | understands
        """,
    ),
    "accountable": _part(
        """
            by | is | are | with | to | of | lies | ask | contact | turn | accountable | responsible | owner |
            answers | before
        """,
        """
            answer | answers | sign | signs | own | owns | decide | decides | carry | carries | approve | approves |
            bear | bears | takes | take | replies | reply | handles | handle | stands | that
        """,
        may=False,
    ),
    "called": _part(
        """
            call | calls | page | pages | alert | alerts | notify | notifies | tell | tells | inform | informs | by
            | ring | rings | wake | wakes | ask | is | are | reach | contact | escalate
        """,
        """
            gets | get | reacts | react | responds | respond | answers | answer | looks | look | takes | take |
            decides | decide | acts | act | within | stops | stop | switches
        """,
    ),
    "access": _part(
        "by | only | to | for | for only | with",
        """
            approve | approves | find | use | uses | change | changes | withdraw | withdraws | has | have | sign |
            signs | read | reads | releases | release | deploys | deploy | decide | decides | write | writes |
            edit | edits | train | trains | retrain | retrains | call | calls | query | queries | maintain |
            maintains | push | pushes | pull | pulls | download | downloads | see | sees | update | updates |
            upload | uploads | get | gets | run | runs | open | opens | administer | administers | manage |
            manages | own | owns | put | puts | promote | promotes | publish | publishes | delete | deletes
        """,
    ),
}
"""By the name of the value (`what`)."""
