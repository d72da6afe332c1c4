"""Wording that leaves a way out, an end open or a doubt, in the patterns of `vague`. Data."""

from __future__ import annotations

from remit.language.lists.wording.vague import Term

_FREE = ("free",)
_SUCCESS = (
    "scoping.success-metrics",
    "modeling.business-metrics",
    "modeling.baseline",
    "deployment.performance",
)

OTHER_TERMS: tuple[Term, ...] = (
    Term(
        "subjective",
        "What would a person do faster, or with fewer mistakes, if it is “{words}”, and how is that counted?",
        """
        user friendly|friendliness; easy|simple to use|understand|maintain|operate|read|handle|integrate|
        learn|install|navigate|access; intuitive|intuitively; nice; seamless|seamlessly; elegant; appealing;
        attractive; pleasant; convenient|conveniently; cool; beautiful; hassle free; good|great|nice|smooth|better
        user? experience|usability|ux; user centric|centered; innovative; modern; ergonomic; as simple as possible;
        self explanatory; easily; simply
        """,
        never=("scoping.simpler-way",),
    ),
    Term(
        "subjective",
        "How is “{words}” asked for and counted: which score, of how many people, against which score today?",
        """
        like|likes|love|loves|enjoy|enjoys|accept|accepts|trust|trusts|appreciate it|them|using|the;
        happy|satisfied|delighted|content|pleased <who|thing|a>?; <be>? unhappy|dissatisfied|frustrated|annoyed|
        motivated; customer|user|employee|patient|staff satisfaction; satisfy|delight our? customers|users;
        customer wishes; good reputation|image
        """,
        only=("scoping.success-metrics", "modeling.business-metrics", "deployment.output-metrics", "sentence"),
    ),
    Term(
        "escape",
        "When exactly does “{words}” hold, and who decides it?",
        """
        if|where|when|whenever|wherever|as|unless possible|practical|practicable|feasible|appropriate|
        applicable|needed|necessary|required|desired|sensible|suitable|reasonable|useful|relevant|advisable;
        if|where|when|whenever it|this|that is|seems|makes sense|possible|needed|necessary|required| feasible;
        if|when|whenever we can|could|like|want|feel; if|when needed be?; if need be; as far as
        possible|practicable|feasible|reasonable; to the extent possible|practicable|feasible; best effort|
        efforts; on a best effort basis; if time|budget|money|capacity permits|allows|is; if|when time permits|
        allows; unless impractical|impossible; as the case may be; where|whenever we see fit; at our|their
        discretion; if at all possible; when|if|whenever there is a? need|time|money|room|budget;
        when|if|whenever there's a? need|time|money|room|budget; when|if|whenever <finder>
        find|finds|has|have|get|gets the? time; when|if| whenever <finder> find|finds|has|have|get|gets a
        moment|minute; whatever|what is|was|there's|are left; as much|many|far|well|good|long|few|often as
        we|they|i|it can|could| like| want|manage *?; where|if|when we|they know|have|find|see|get it|them|that;
        within the limits of the possible; as|when|if|where|upon|whenever available|availability; as the?
        need|needs arise|arises; ad hoc; on an as needed basis; if any|ever; subject to
        availability|approval|change; depending on availability|capacity|budget|need|demand| circumstances
        """,
    ),
    Term(
        "open-end",
        "What else belongs to the list? If nothing does, leave out “{words}”.",
        """
        etc; etcetera; and so on|forth; and others; and the like; and such; and|or similar; and|or something
        similar; or something; among other things; among others; including but not limited to; not limited to;
        and stuff|things; or sth|smth; and|or whatever; and many|much more; and all that; or anything else; and
        everything else; and other things|stuff; and all the rest; you name it; …
        """,
    ),
    Term(
        "open-end",
        "Which ones in full: “{words}”?",
        """
        whatever|whichever * *? *?; all|everything|anything|whatever that? is? relevant|necessary|important|
        needed|useful|required|interesting; all|any|every relevant|necessary|important|needed|useful|
        required|interesting *; everything we need|want|have; all sorts|kinds of
        """,
        never=_FREE,
    ),
    Term(
        "pronoun",
        "Which role or person is “{words}”?",
        """
        the? responsible|right|relevant|appropriate|competent|proper person|people|team|department|role|
        party|parties|persons
        """,
        only=("people", "acting"),
        never=_FREE,
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
        "comparative",
        "What was measured there, and which value must be reached here: “{words}”?",
        """
        the? same as * *? *?; at? least? as
        good|fast|accurate|precise|reliable|well|quick|quickly|cheap|safe|simple as * *? *?; the more|faster|
        quicker|cheaper|higher|lower|fewer|better the better; on par with * *?
        """,
        only=("metrics", "amounts"),
        never=("free", "deployment.release", "deployment.release-tests"),
    ),
    Term(
        "uncertain",
        "On what does it depend, and what is the answer in each case: “{words}”?",
        """
        depends|depending on? * *? *?; depends
        """,
        never=_FREE,
        needs="start",
    ),
    Term(
        "subjective",
        "Which figure stands for “{words}”, and who counts it?",
        """
        business value|impact|benefit|needs; added value
        """,
        only=("metrics",),
        never=_FREE,
    ),
    Term(
        "open-end",
        "Which ones in full? “{words}” names only some of them.",
        """
        such as; things|stuff|something like; like for example
        """,
        only=("lists", "sentence"),
        never=_FREE,
    ),
    Term(
        "uncertain",
        "Is it needed or not? Who can turn “{words}” into a yes or a no, and by when?",
        """
        maybe; perhaps; possibly; probably; presumably; hopefully; might; i|we
        guess|suppose|reckon|hope|believe| think|assume; not quite? sure; unsure; ideally; preferably; would be
        nice|good|great|fine|ideal|cool|lovely|perfect|wonderful| helpful|enough|ok|okay; let's|lets say;
        don't|do not? think; i|we doubt; nice to have; would like; if we are|get lucky; if all goes well; should
        be ok|okay|fine|enough| alright; remains to be seen; hard|difficult|impossible to
        say|tell|judge|estimate; no clue; you tell me| us; time will tell; depends on
        whether|if|how|what|who|which; who knows; should work|do|suffice; should be
        possible|doable|feasible|explainable; not set in stone; under discussion; being discussed; open
        question|point|issue; kind|sort of; somehow; something like; as far as i|we know; i'd say; i|we would
        say; rough|wild guess; not yet? clear| decided|settled|known|agreed|final|defined|clear yet?; not
        clear|decided|settled|known|agreed| defined yet; still unclear|open|undecided|unknown; we'll see; we
        will see; let's see; tentatively; try| tries|trying to; at best; more or less; give or take; in theory;
        in principle; it|this|that depends; can be discussed; negotiable
        """,
        never=_FREE,
    ),
    Term(
        "uncertain",
        "“{words}”: and in the other cases? For which share must it hold?",
        """
        usually; normally; generally; typically; in general; mostly; as a rule; on the whole; by and large; in
        principle
        """,
        only=("metrics", "amounts", "sentence"),
        needs="quantity",
    ),
    Term(
        "uncertain",
        "Must it, or is it not needed? “{words}” leaves that open.",
        """
        should; may; might; can; could; would; ought to
        """,
        only=("sentence",),
    ),
    Term(
        "comparative",
        "“{words}”: than what, measured how, and by how much at least?",
        """
        better; faster; quicker; cheaper; higher|lower|fewer|less|greater|improved|reduced|increased <metric|
        loose|good-metric>; more accurate|reliable|precise|efficient|robust|stable|correct|effective|exact;
        improved; outperform|outperforms|beat|beats; superior; less|fewer errors|mistakes|complaints|waste|
        effort|work|misses|failures
        """,
        only=("metrics", "sentence"),
        never=("deployment.release-tests", "deployment.software-metrics", "deployment.input-metrics"),
    ),
    Term(
        "comparative",
        "“{words}” by which measure, among which candidates, and at least how good?",
        """
        optimal; optimum; best|highest|lowest|maximum|greatest possible; best model|models|performance|results|
        quality|accuracy|solution|predictions|algorithm|value; the best; state of the art; sota; cutting edge;
        world class; best in class; industry standard|leading; market leading; as good as possible; as well as
        possible; top notch
        """,
        never=_FREE,
    ),
    Term(
        "comparative",
        "From which value today to which value, by when, and who counts it: “{words}”?",
        """
        improve|improves|improving|improvement|increase|increases|increasing|reduce|reduces|reducing|
        reduction|raise|raises|boost|cut|cuts|grow|decrease|decreases|maximise|maximize|minimise|minimize|
        shorten|optimise|optimize|save|saves|saving|enhance|strengthen|accelerate *? *?; more|fewer|less|
        higher|lower|happier|shorter|quicker *; speed up *?; bring down *?
        """,
        only=_SUCCESS,
    ),
    Term(
        "absolute",
        "Which share of exceptions would still be acceptable in place of “{words}”?",
        """
        100 %|percent accuracy|accurate|correct|recall|precision|uptime|availability|available|reliable|
        reliability|correctness|certainty|sure|safe; 100 % always|guaranteed|safe; at all times;
        100 % of the? time; <metric> of? 100 %|percent; <metric>
        must|should|shall be 100 %; <metric> of one hundred percent; zero|no errors|error|mistakes|failures|
        downtime|faults|defects|misses|outages|latency|false *? *?; perfect|perfectly|flawless|flawlessly|
        infallible; error free|proof; never fail|fails|crash|crashes|wrong|err|errs|miss|misses|down|break|
        breaks|stop working; never <be> wrong|down|late|unavailable|offline|biased|mistaken; never go|goes
        down|wrong; never make|makes a? mistakes?; never make|makes mistakes; always <be>? right|correct|
        available|up|online|reachable|accurate|true|on|reliable; always work|works; must|shall|should always
        work|be; guarantee|guarantees|guaranteed; under all circumstances; in all circumstances|situations|
        conditions; without exception|exceptions|fail; completely|totally|absolutely|fully reliable|secure|safe|
        accurate|correct|fair|unbiased|automatic|robust|error
        """,
        never=(
            "free",
            "data.privacy",
            "data.retention",
            "data.ownership",
            "data.faults",
            "data.leakage",
            "modeling.explainability",
            "modeling.accountability",
            "deployment.model-access",
            "deployment.records",
            "data.quality-thresholds",
        ),
    ),
    Term(
        "absolute",
        "For how long at most, and what happens to it then: “{words}”?",
        """
        forever; for ever; for good; for all time; eternally; indefinitely; for all eternity; till|until the end
        of time
        """,
        only=("data.retention", "data.lifetime", "deployment.records", "amounts"),
    ),
    Term(
        "uncertain",
        "Who can tell for certain, and by when: “{words}”?",
        """
        i|we guess|suppose|reckon|think|hope|assume; should work; maybe; perhaps; probably; possibly; hopefully;
        presumably; no idea; not sure; let's|lets say; don't|do not? think; i|we doubt
        """,
        only=(
            "scoping.legal-risk",
            "scoping.ml-fit",
            "scoping.data-sharing",
            "scoping.simpler-way",
            "scoping.end-user",
            "scoping.infrastructure",
            "scoping.affected-people",
            "data.ownership",
            "modeling.security",
            "deployment.feedback",
        ),
    ),
    Term(
        "comparative",
        "“{words}”: than now, measured how, and by how much at least?",
        """
        happier|quicker|faster|shorter|smoother|safer|healthier; more|less often|frequently
        """,
        only=("metrics", "times"),
        never=("free", "deployment.release-tests"),
    ),
    Term(
        "pronoun",
        "Write here what “{words}” points at, so that this answer can stand alone.",
        """
        see|as above; same as above|before|last|usual|always|there; the same as above|before|last; as before;
        as usual; as discussed|agreed|mentioned|said|described|stated|told; like last time; like before; ditto;
        you know; the usual *?; usual|standard|common|customary|typical *? steps|cleaning|preprocessing|
        cleaning|metrics|metadata|fields|tests|checks|attributes|methods|procedure|procedures|way|ones|
        things; as always; see other|previous|last *; as per *; according to|with the? our? internal? policy|
        policies|sla|slas|law|laws|standard|standards|regulation|regulations|rules|guidelines|guideline|
        plan|agreement|spec|specification|needs|need|demand; in line|accordance with the? our? internal? policy|
        policies|law|laws|standards|regulations|rules|guidelines|needs; the? important|main|key|crucial|
        interesting|critical ones|things|points|aspects|cases|stuff; as we do|did|have now|before|always
        """,
        never=_FREE,
    ),
    Term(
        "pronoun",
        "Which person or role is “{words}”?",
        """
        somebody|someone|anybody|anyone from *; somebody|someone|anybody|anyone;
        somebody's|someone's|anybody's|anyone's *?; some people; the guys *?; whoever is?
        available|free|there|around|responsible; whoever has time; some colleague|colleagues; a colleague
        """,
        only=("people", "acting", "data.preprocessing", "modeling.experiment-store"),
        never=_FREE,
    ),
    Term(
        "placeholder",
        "Who decides “{words}”, and by which day?",
        """
        tbd; tbc; tba; tbr; tbs; todo; fixme; to be defined|decided|determined|confirmed|discussed|clarified|
        specified|agreed|announced|filled|found|negotiated|done; xxx; xx; xxxx; x %; nn %; lorem ipsum; fill in
        later; placeholder; insert * here; will be defined|decided|determined|specified|clarified|added later?;
        we|i don't|do know; can't|cannot say|tell yet?; no idea; don't know; dunno; idk; coming soon; to follow
        """,
    ),
    Term(
        "and-or",
        "Both, or is one of them enough?",
        """
        and / or; and or
        """,
        never=_FREE,
    ),
    Term(
        "ability",
        "What must it do, and when, in place of “{words}”?",
        """
        be able to; be capable of; be possible; the capability|ability|possibility to|of; possible to; provide for
        """,
        only=("sentence",),
    ),
    Term(
        "solution",
        "What should be better for people or the business once “{words}” is there?",
        """
        use|using|want|need|build|introduce|deploy|adopt|implement|have a|an|some|the? *? ai|ml|llm|
        llms|chatgpt|gpt|genai|chatbot|kubernetes|mlflow|tensorflow|pytorch|spark|airflow|kafka|blockchain|
        xgboost|transformer|transformers; use|using|want|need|build|introduce|deploy|adopt|implement|have a|
        an|some|the? machine|deep learning; use|using|want|need|build|introduce|deploy|adopt|implement a|
        an|some|the? neural network|networks; use|using|want|need|build|introduce|adopt|implement a|an|
        some|the? large|generative language|ai model|models?; data lake; digital twin; vector database
        """,
        only=("scoping.problem", "scoping.success-metrics"),
    ),
    Term(
        "passive",
        "By whom: “{words}”?",
        """
        <be> <be>? labelled|labeled|annotated|reviewed|checked|notified|alerted|called|informed|told|
        approved|decided|signed|audited|escalated|contacted|looked|corrected
        """,
        only=("people", "acting"),
        never=_FREE,
    ),
    Term(
        "open-end",
        "Which ones in full: “{words}”?",
        """
        basic|general|further|other|some|additional|relevant|contextual info|information|details|attributes|
        fields|things|data
        """,
        only=("lists",),
        never=_FREE,
    ),
    Term(
        "placeholder",
        "Why does it not apply, or who says what holds: “{words}”?",
        """
        n / a; n a; na
        """,
        needs="start",
    ),
    Term(
        "comparative",
        "What do people reach, measured how, and which value must be reached here: “{words}”?",
        """
        at|on? human|expert|superhuman|professional level|grade|performance
        """,
        only=("modeling.baseline", "modeling.business-metrics", "deployment.performance", "scoping.success-metrics"),
    ),
    Term(
        "comparative",
        "How much is there now, and how much at least is needed: “{words}”?",
        """
        more|less|fewer|better|faster than we have|had now?; more|less|fewer|better|faster than now|today|
        before
        """,
        only=("amounts",),
        never=_FREE,
    ),
    Term(
        "pronoun",
        "Write here what “{words}” is, item by item, so that this answer can stand alone.",
        """
        the usual *? *?; as usual; as before; like everywhere; like everybody|everyone; same as
        before|always|last|everywhere
        """,
        only=("scoping.infrastructure", "modeling.security", "deployment.feedback"),
    ),
    Term(
        "absolute",
        "Who exactly, and who is left out: “{words}”?",
        """
        everyone|everybody; the whole world; all of us|them|mankind
        """,
        only=("scoping.affected-people", "scoping.end-user", "scoping.ml-fit"),
    ),
    Term(
        "absolute",
        "On which cases is that so, and who is asked about the others: “{words}”?",
        """
        know|knows everything|all
        """,
        only=("scoping.domain-expert", "data.labeller"),
    ),
    Term(
        "absolute",
        "Which of it, and how often: “{words}”?",
        """
        all the time; everything changes|change
        """,
        only=("deployment.foreseen-changes", "data.lifetime", "data.cycles", "data.stream-frequency"),
    ),
    Term(
        "subjective",
        "By which sign is it “{words}”, and what is done about it?",
        """
        horrible|horribly|awful|awfully|terrible|terribly|ugly|lousy|crappy|crap|messy|nasty|weird|silly|crazy|insane|
        madness|lovely|nightmare
        """,
        never=_FREE,
    ),
    Term(
        "subjective",
        "Who says so, by which figure or sign, and by when: “{words}”?",
        """
        <be> happy|satisfied|content|pleased|convinced|comfortable|confident|impressed; feel|feels
        good|right|comfortable; have|has a good feeling; like|likes it|them|what
        """,
        only=("deployment.release", "deployment.release-tests", "deployment.rollback", "deployment.retirement"),
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
        "uncertain",
        "On what does it depend, and what is the answer in each case: “{words}”?",
        """
        depends on? * *?; depends
        """,
        only=(
            "data.acquisition",
            "data.stream-frequency",
            "data.faults",
            "deployment.release",
            "deployment.retraining",
            "deployment.rollback",
        ),
    ),
    Term(
        "open-end",
        "Which ones, by name or by a sign that anybody can see: “{words}”?",
        """
        new|other|different|more|some|any stuff|things|thing
        """,
        only=("lists", "times", "data.lifetime", "deployment.retirement", "deployment.rollback"),
        never=_FREE,
    ),
)
