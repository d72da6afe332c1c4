"""Wording that leaves a way out, in the patterns of `vague`. Data."""

from __future__ import annotations

from remit.language.lists.wording.vague import Term

ESCAPE_TERMS: tuple[Term, ...] = (
    Term(
        "escape",
        "When exactly does “{words}” hold, and who decides it?",
        """
        if|where|when|whenever|wherever|as|unless possible|practical|practicable|feasible|appropriate|applicable|
        needed|necessary|required|desired|sensible|suitable|reasonable|useful|relevant|advisable;
        if|where|when|whenever it|this|that is|seems|makes sense|possible|needed|necessary|required|feasible;
        if|when|whenever we can|could|like|want|feel; if|when needed be?; if need be; as far as
        possible|practicable|feasible|reasonable; to the extent possible|practicable|feasible; best effort|efforts; on
        a best effort basis; if time|budget|money|capacity permits|allows|is; if|when time permits|allows; unless
        impractical|impossible; as the case may be; where|whenever we see fit; at our|their discretion; if at all
        possible; when|if|whenever there is a? need|time|money|room|budget; when|if|whenever there's a?
        need|time|money|room|budget; when|if|whenever <finder> find|finds|has|have|get|gets the? time;
        when|if|whenever <finder> find|finds|has|have|get|gets a moment|minute; whatever|what is|was|there's|are left;
        as much|many|far|well|good|long|few|often as we|they|i|it can|could|like|want|manage *?; where|if|when we|they
        know|have|find|see|get it|them|that; within the limits of the possible; as|when|if|where|upon|whenever
        available|availability; as the? need|needs arise|arises; ad hoc; on an as needed basis; if any|ever; subject
        to availability|approval|change; depending on availability|capacity|budget|need|demand|circumstances; if|when
        * * let|lets|allow|allows|permit|permits him|her|them|us|me|it|you|one|this|that; if|when * let|lets
        him|her|them|us|me; if|when we|they|you|i have to *?; if|when we|they|you|i must *?; if|when
        he|she|it|they|somebody|someone happen|happens to * *?; if|when he|she|they is|are
        around|ashore|free|there|in|awake; as often|seldom|rarely|little as necessary|needed|required; case by case;
        on a case by case basis; one way or another|other; as and when *?; whatever is|was|there's|gets left over?
        from? *? *?
        """,
    ),
    Term(
        "escape",
        "How many hours a week, and how soon after asking: “{words}”?",
        """
        on|upon|by request|demand|appointment
        """,
        only=("scoping.domain-expert",),
    ),
    Term(
        "escape",
        "From which value on does “{words}” change the answer, and what is it in each case?",
        """
        depends|depending|dependent on *; according to *
        """,
        only=("data.lifetime", "data.minimum", "scoping.compute-budget"),
    ),
    Term(
        "escape",
        "Which ones by name, and who says that there will be any: “{words}”?",
        """
        whatever * *? gives|give|offers|offer|sends|send|has|have|provides|provide *?; whatever we|they|it
        gets|get|have|has
        """,
        only=("scoping.infrastructure", "deployment.feedback", "scoping.data-sharing"),
    ),
    Term(
        "escape",
        "In which cases exactly, and who decides it: “{words}”?",
        """
        time|budget|workload|work|weather|capacity|capacities|resources|staff|staffing|funds|funding|money|schedule|
        schedules|circumstances|space permit|permits|permitting|allow|allows|allowing|willing; unless
        that|it|this|they is|gets|becomes|takes|costs|are|would|turns be|out? too|prohibitively *? *?; unless * <be>
        too *; provided|providing|assuming that? somebody|someone|we|anybody|he|she|time|everybody *? *? *?; as|so
        long as somebody|someone|anybody|he|she|time *? *? *?; if|when|once <finder> get|gets|come|comes round|around
        to? it? *?; if|when|once <finder> get|gets to it|that; should|when|if|as the? need|occasion|necessity
        arise|arises|be|require|requires|demand|demands it?; should it|that|this be? prove?
        necessary|needed|possible|required|useful; not|no a|strictly|absolutely? must|compulsory|mandatory|obligatory|
        essential|necessity|condition; under|in normal|usual|ideal|good|favourable|favorable|certain|special|
        exceptional|some|rare|most|ordinary|suitable circumstances|conditions; in|except|save|only|for|with|outside
        in? special|exceptional|serious|justified|certain|particular|extreme|individual|rare|important|suitable|
        appropriate|warranted|deserving|some cases|case|situations|instances|occasions; with some|certain|few|the
        usual exceptions; with exceptions; exceptions possible|apply|allowed; in|as so far as *; insofar as *;
        inasmuch as *; to the degree|extent *? possible|feasible|practicable|reasonable|that *?; only?
        if|when|unless|where someone|somebody|anyone|anybody|people|they|he|she insists|insist|cares|care|minds|mind|
        wants|want|feels|feel|bothers|bother|likes|like|wishes|wish|remembers|remember *? *?;
        if|when|where|provided|whenever he|she|they|we|somebody|someone|you|time can|could|is
        spare|afford|manage|squeeze|fit|find|reach|get|make|left *? *?;
        your|his|her|their|one's|my|our|own|best|personal? own judgement|judgment|discretion; at|use|using|use|best|by
        own? one's? discretion|judgement|judgment; if|where|when|as|unless|wherever|whenever it|this|that is? seems?
        warranted|justified|called|indicated|desirable|helpful|affordable|convenient|worthwhile|sensible|doable|
        economical|worth|opportune|expedient|manageable|workable *?; reasonable|appropriate|suitable|adequate|
        necessary|proportionate|sensible|commensurate steps|measures|effort|efforts|precautions|safeguards|care;
        do|does|doing our|their|its|my|one's best; best endeavours|endeavors|we|they|i can; within our|their
        means|possibilities|power; circumstances permitting; other things|all being equal; or
        not|similar as the case|may|be; as the? case|situation|circumstances may? be|require|requires|demands|demand;
        optionally; at some stage|point if|when *; if push comes to shove; if worst comes|the to? worst;
        strive|strives|endeavour|endeavours|endeavor|aim|aims to keep|avoid|meet|reach|hold|reduce *?; more or less
        always|all; preferably but not *?; with discretion; desirable but *? *?; nice to have; not
        essential|critical|crucial; time and * permitting; if the? * allows|allow|permits|permit|willing *?; if *
        <be>? in the? mood; when|if things are quiet|calm|slow
        """,
    ),
    Term(
        "escape",
        "In which cases exactly, and who decides it: “{words}”?",
        """
        in|for|only severe|urgent|serious|major|grave|bad|important|critical|big|real cases|case|ones|emergencies|
        outages|incidents|problems|situations; anything|something serious|severe|urgent|major|grave|big|bad|important|
        critical; if|when it|things|something|this gets|get|is|are|becomes|looks|turns <intense>? serious|severe|
        urgent|bad|nasty|critical|important|tricky|ugly|worrying *?; longer|more|earlier|sooner|later where|if|when
        needed|necessary|required|asked|requested; as he|she|they|we
        sees|see|deems|deem|thinks|think|considers|finds|find fit|right|necessary|proper|best; up to
        him|her|them|us|you|whoever *?; it is|is for * to decide; depending on the? case|situation|circumstances|
        severity|mood|day|workload|weather|person *?
        """,
        only=("people", "acting", "data.retention", "deployment.records", "deployment.error-analysis"),
        needs="unmeasured",
    ),
    Term(
        "escape",
        "In which cases exactly, and who decides it: “{words}”?",
        """
        if|when|where|unless|provided|as there|there's is|are|be? *? enough|sufficient|spare|any|some|a|need|time|
        money|staff|room|demand|interest|capacity|reason|cause *? *?; if|when|where|provided at|on|in|to
        hand|stock|reach|place|sight|spare; unless|if|when something|anything|nothing else|urgent|important|better|
        more|serious|goes|comes|turns|crops|happens|intervenes|gets *? *? *?; unless
        prevented|impossible|busy|too|otherwise|we're|hindered *? *?; if|when
        somebody|someone|anybody|anyone|people|they asks|ask|want|wants|comes|calls|needs|need|demands|demand|reminds|
        remind|complains|shouts for? *? *?; so|as|in far|much as the|our|their|his|her|a|it|this|we|you *? *? *? *?;
        in|under most|many|nearly|almost all? situations|circumstances|conditions|cases|weathers; in|for <intense>?
        grave|serious|severe|urgent|bad|drastic|critical|special|exceptional
        cases|circumstances|situations|emergencies; as|if|when|where|however|long as|is?
        deemed|considered|felt|judged|thought|found|regarded necessary|appropriate|useful|fit|right|sensible|proper|
        suitable|worthwhile; deemed|considered|felt|judged necessary|appropriate|useful|fit|sensible; when|if|whenever
        we|they|i|he|she|somebody get|gets|has|have|find|finds the|a|some|any|enough chance|opportunity|occasion|
        moment|time|breather|minute|resources|people; when it is|gets|becomes|seems|looks
        quiet|calm|convenient|opportune|slow|possible|handy; at our|their|his|her|one's leisure|convenience; by
        arrangement|agreement; on best|a best|reasonable efforts|effort basis?; case to case; from case to case;
        if|when|where it comes|came to that|it|this; only if|when really|absolutely|strictly needed|necessary|required
        """,
        never=("data.faults",),
    ),
    Term(
        "escape",
        "In which cases exactly, and who decides it: “{words}”?",
        """
        if|when|where|unless|whenever|wherever|provided *? *? *? *? <iffy>; assuming *? *? *? *?; apart|aside from *?
        *? exceptions; with|except|but|save|bar|barring *? *? exceptions; on|at a? most|many|good|quiet|normal|some
        day|days|nights|occasions|times; if|when|where|unless you|we|they|he|she|somebody|someone|the|a * *?
        thinks|think|
        believes|believe|feels|feel|fancies|fancy|pleases|likes|like|cares|bothers *? *? *?; if|when|where
        there's|there nothing|something|anything is? better|more|else|urgent *? *? *?; unless|if * *?
        objects|object|disagrees|disagree|minds; or thereabouts if *; at a pinch; in a pinch; if it can't|cannot be
        avoided|helped; where|if|when time|money|budget|staff|deadlines *? *? *?; within limits; up to a point; to
        some|a extent|degree|certain extent|degree?
        """,
        never=("data.faults", "deployment.release", "data.leakage"),
        needs="unmeasured",
    ),
)
"""What lets everybody off."""
