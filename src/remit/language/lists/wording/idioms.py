"""How much, how many and when in turns of speech, in the patterns of `vague`. Data."""

from __future__ import annotations

from remit.language.lists.wording.vague import Term

_FREE = ("free",)

IDIOM_TERMS: tuple[Term, ...] = (
    Term(
        "vague-quantity",
        "“{words}”: how many, or what share of all?",
        """
        a? <much> number|amount|share|part|deal|bit|portion|proportion|many|few|chunk|size|sized of? *?; the?
        bulk|lion's share? of? *?; the? bulk of; the lion's share; the best|better|greater|larger part of; the?
        vast|overwhelming|great majority of?; a small|big|large|little
        team|group|crew|bunch|gang|pool|sample|batch|set of *?; a trickle; a sprinkling|smattering|scattering|host|
        wealth|raft|slew|string|stack|pile|heap|mountain|flood|ton|load of *?; the odd *?; occasional *; a dozen or
        more|so; dozens; hundreds; thousands; scores of; no end of *?; any number|amount of; umpteen *?; untold *;
        sundry *; quite some *?; not many|much *?; next to nothing|none; nearly none
        """,
        never=("free", "data.privacy", "modeling.security", "data.faults"),
        needs="unmeasured",
    ),
    Term(
        "vague-quantity",
        "“{words}”: how many, or what share of all?",
        """
        the? bulk of; the? lion's share of?; the vast|overwhelming|great majority of?; a? good part|deal|many|few of?
        """,
        never=_FREE,
    ),
    Term(
        "vague-quantity",
        "“{words}”: how much at least and at most, per case?",
        """
        a? small|big|whole|little? fortune; costs? the earth; cost|costs the earth|dearly|dear|plenty; an arm and a
        leg; a bomb; a packet; a pretty penny; through the nose; pocket money; small change; peanuts; a pittance; sky
        high; astronomical; next to nothing; a mint; good|real|serious|decent money; hardly|barely|almost|nearly
        anything|nothing; break|breaks the bank; through the roof; <intense> expensive|costly|dear|cheap|painful; a
        tidy|hefty|handsome|nice|considerable|substantial sum|amount|price
        """,
        only=("scoping.error-cost", "scoping.compute-budget", "scoping.resources"),
    ),
    Term(
        "vague-degree",
        "“{words}”: how much at most, per run, per month or in all?",
        """
        modest|tight|small|limited|moderate|humble|shoestring|low|reasonable
        budget|sum|amount|means|funds|cost|costs?; on a shoestring; on the cheap; the usual budget
        """,
        only=("scoping.compute-budget", "scoping.resources"),
    ),
    Term(
        "vague-degree",
        "“{words}”: within how many milliseconds or seconds, for which share of the cases?",
        """
        in a jiffy|flash|heartbeat|blink|wink|snap|trice|moment|instant|tick|sec; in no time at? all?; in next to no
        time; in the blink of an eye; before you|they|anybody know|knows|notice|notices it?; like lightning|a? shot;
        lightning|blazing|blazingly|super fast|quick; at the drop of a hat; at the speed of *; without
        making|letting|keeping * wait|waiting *? *?; nobody|none|noone *? <must>? to? <be>?
        waits|wait|notices|notice|waiting|bored|annoyed; near|nearly|almost|practically|virtually
        instant|instantly|immediate|immediately|instantaneous; on the fly; in a fraction of a second; as
        they|we|you|people speak|type|go|walk|watch; feels|feel|felt fast|instant|immediate|quick|slow; no
        noticeable|perceptible|visible|annoying lag|delay|delays|wait|waiting
        """,
        only=("deployment.performance", "deployment.rollback", "deployment.incidents"),
        needs="unmeasured",
    ),
    Term(
        "vague-degree",
        "By which measure of agreement, and at least which value: “{words}”?",
        """
        agree|agrees|agreeing <intense>? well|closely|strongly|broadly|widely|enough|reasonably|nearly; agree on
        most|nearly|almost *? *?; largely|broadly|nearly|almost|usually agree; in|on the same page|wavelength; much
        the same labels?; close|strong|broad|good agreement
        """,
        only=("data.label-agreement", "data.labelling-guideline"),
    ),
    Term(
        "comparative",
        "By how much at least, by which measure: “{words}”?",
        """
        clearly|markedly|decidedly|definitely|visibly|vastly|hugely|noticeably|distinctly|much|far|way
        better|superior|ahead *?; by far; by a long way|shot|chalk; by a wide|good|clear|large|comfortable margin; a
        cut above; head and shoulders above *?
        """,
        only=("metrics", "amounts"),
        never=_FREE,
    ),
    Term(
        "vague-time",
        "“{words}”: how often exactly, or on which event?",
        """
        once in a blue moon; once in a while; on a periodic|periodical|regular|frequent|rolling basis; at
        periodic|frequent|certain|sensible|suitable intervals; several|many|some|multiple|various times
        a|per|each|every *; a few|couple of? times a|per|each|every *; every other * or so; every few *; again and
        again; time and again; at odd times|intervals; repeatedly; intermittently; sporadically; rarely; seldom;
        infrequently; now and then; every now and again; off and on; on and off; whenever there is|are
        something|enough|new * *?; every? once in a? while; when the? mood|need takes|strikes *?; whenever it suits *?
        """,
        never=("free", "data.faults"),
    ),
    Term(
        "vague-time",
        "“{words}”: by when, or within how many minutes, hours or days?",
        """
        in good time; without undue|unnecessary|further|unreasonable|much|any? delay; without delay; straight away;
        straightaway; there and then; pronto; double quick; in short order; as quickly as * can|could; with all haste;
        before long; in the long|short|medium run; sometime; any time now; in the foreseeable future; when|once the
        dust has? settles|settled; at an early stage; at the first|earliest opportunity
        """,
        only=("times", "acting", "people", "amounts", "deployment.rollback", "deployment.incidents", "sentence"),
        never=("free", "scoping.human-oversight", "data.label-delay"),
    ),
    Term(
        "vague-time",
        "“{words}”: until which day, or for how many months or years?",
        """
        until|till further notice|orders; until|till they|we|somebody|someone tells|tell|says|say *? *?; for the
        foreseeable future; for the time being; recent|latest|newer|fresh seasons|years|data|records|samples|images|
        recordings|cases|months|readings|ones only|count|counts|matter|matters|best; recent|latest|newer|fresh
        seasons|years|data|records|samples|images|recordings|cases|months|readings|ones <be>
        best|enough|relevant|useful|better; the last few|couple *?; ages; donkey's years; quite some time;
        many|several|some years|months|weeks|days|seasons; a few|couple of? years|months|weeks|days|seasons; for
        years|decades; once they are|get old|stale|outdated|dated
        """,
        only=("data.lifetime", "data.retention", "data.minimum", "deployment.records", "deployment.retirement"),
        needs="unmeasured",
    ),
    Term(
        "vague-quantity",
        "“{words}”: how many, or what share of all?",
        """
        some of the|our|their|my|his|her *?; a? good|fair|few|odd? couple of dozen|hundred|thousand|million *?; a?
        few|several|some|many dozen|hundred|thousand|million *?; a? fair|good|little|wee|tiny|big bit of *?; a?
        limited|fixed|certain|restricted number|share|amount|group of *?; in? the? majority|minority|bulk of *? *?; a?
        steady|constant|thin stream|flow|trickle of *?; bursts; rushes; peaks now|every
        """,
        never=_FREE,
    ),
    Term(
        "vague-degree",
        "“{words}”: which figure would be just acceptable, in which unit?",
        """
        <degreed>; nothing <degreed|special|fancy|big|serious|dramatic|excessive|wild>; easy on the *; light on *;
        keep|keeps|keeping|hold|holds pace|step|up with? *? *?; <must>? not? <be>?
        kept|left|keep|keeps|leave|made|make waiting|hanging|wait|queue; only? slight|small|minor|little|tiny|marginal
        differences|difference|gap|gaps|deviation|deviations; see|sees|judge|judges|label|labels *? *? alike|the?
        same|similarly; much|largely|nearly|roughly|broadly|more alike|the same|equal
        """,
        only=("amounts", "metrics", "modeling.deployment-constraints", "deployment.load"),
        never=_FREE,
        needs="unmeasured",
    ),
    Term(
        "vague-time",
        "“{words}”: how often, or within which time?",
        """
        right away; every few|couple|so|odd *?; a few|some|several|couple|many seconds|minutes|hours|days|weeks|months
        later|after|on|down?; after|in|within|for|every a? few|some|several|couple|many
        seconds|minutes|hours|days|weeks|months|years of?; not <intense>? long|often; when|whenever|if we get|have
        the? chance|time|occasion|opportunity; every|each time|occasion there|something|it|when|we * *?; as time goes
        by|on; in the course of time; with time; nowish; shortly; by and by; at
        regular|sensible|suitable|longer|shorter|fixed|certain intervals
        """,
        never=("free", "data.faults", "modeling.input-mode", "deployment.load"),
    ),
    Term(
        "vague-degree",
        "What exactly is done, how often and with which result, for “{words}”?",
        """
        thoroughly; rigorously; extensively; meticulously; diligently; duly; conscientiously; painstakingly; with
        <intense>? great|due|utmost|proper|all care|diligence|attention|rigour; with care; to a high|good|decent
        standard; in any|some way; in depth; hard and long; long and hard
        """,
        never=("free", "modeling.audit"),
        needs="unmeasured",
    ),
    Term(
        "vague-quantity",
        "“{words}”: how many, or what share of all?",
        """
        a? bucketload|shedload|truckload|boatload|shipload|handful of *?;
        almost|nearly|virtually|practically|roughly|about all|half|every|everyone|everybody of?
        them|the|these|those|it *?; a subset|selection|range|fraction|slice|portion|piece|bit|sprinkling of *?
        *?; more than just|only|merely a|one|some *; occasional|odd|rare|frequent|sudden
        spike|spikes|peak|peaks|burst|bursts|rush|rushes
        """,
        never=("free", "data.leakage", "data.preprocessing", "data.faults", "modeling.explainability"),
        needs="unmeasured",
    ),
    Term(
        "vague-time",
        "“{words}”: how often exactly, or on which event?",
        """
        continually; constantly; perpetually; incessantly; unceasingly; time after time; most days|weeks|months; every
        odd *; <intense>? late|early; at|in|by the right|proper|due|given|appropriate|usual|best time|moment|hour;
        as|when the? season|situation|weather|market|work|workload requires|demands|dictates|calls|suggests *?
        """,
        only=(
            "times",
            "data.label-delay",
            "data.flow",
            "data.acquisition",
            "deployment.error-analysis",
            "data.retention",
        ),
        needs="unmeasured",
    ),
    Term(
        "vague-degree",
        "“{words}”: to which degree, as a share or another figure?",
        """
        to a|an|some large|great|certain|considerable|high|good|fair|reasonable|significant|substantial?
        extent|degree; no longer|more|less|further|larger than strictly|absolutely|really|actually
        necessary|needed|required; as long as strictly|absolutely|really necessary|needed; by and large; for the most
        part; in the main; all in all; not all that *
        """,
        never=_FREE,
        needs="unmeasured",
    ),
)
"""What people say where a figure would do."""
