"""Wording that doubts, compares with nothing or promises everything, in the patterns of `vague`. Data."""

from __future__ import annotations

from remit.language.lists.wording.vague import Term

_FREE = ("free",)
_SUCCESS = (
    "scoping.success-metrics",
    "modeling.business-metrics",
    "modeling.baseline",
    "deployment.performance",
)

DOUBTING_TERMS: tuple[Term, ...] = (
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
        "uncertain",
        "Must it be so, or is it only wished for: “{words}”?",
        """
        hopefully; i|we hope; ideally; preferably; would be nice|good|great|fine|ideal|cool|lovely|perfect|wonderful|
        helpful|enough|ok|okay; nice to have; would like; if we are|get lucky; if all goes well; try|tries|trying to;
        at best; negotiable; can be discussed; not set in stone
        """,
        never=_FREE,
    ),
    Term(
        "uncertain",
        "Who can find out or decide it, and by when: “{words}”?",
        """
        not quite? sure; unsure; remains to be seen; hard|difficult|impossible to
        say|tell|judge|estimate|predict|foresee|guess; no clue; you
        tell me|us; time will tell; who knows; under discussion; being discussed; open question|point|issue; as far as
        i|we know; not yet? clear|decided|settled|known|agreed|final|defined|clear yet?; not
        clear|decided|settled|known|agreed|defined yet; still unclear|open|undecided|unknown; we'll see; we will see;
        let's see; tentatively; rough|wild guess
        """,
        never=_FREE,
    ),
    Term(
        "uncertain",
        "On what does it depend, and what is the answer in each case: “{words}”?",
        """
        depends on whether|if|how|what|who|which; it|this|that depends
        """,
        never=_FREE,
    ),
    Term(
        "uncertain",
        "Is that certain? If not, who can tell, and by when: “{words}”?",
        """
        maybe; perhaps; possibly; probably; presumably; might; i|we guess|suppose|reckon|believe|think|assume; let's|
        lets say; don't|do not? think; i|we doubt; should be ok|okay|fine|enough|alright; should work|do|suffice; should
        be possible|doable|feasible|explainable; kind|sort of; somehow; something like; i'd say; i|we would say; more or
        less; give or take; in theory; in principle
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
        never=("deployment.load",),
        needs="quantity",
    ),
    Term(
        "uncertain",
        "Must it, or is it only wished for? “{words}” leaves that open.",
        """
        should; ought to
        """,
        never=("free", "sentence"),
        needs="once",
        advice=True,
    ),
    Term(
        "absolute",
        "Really without an exception? Which share, or which cases, may be left out of “{words}”?",
        """
        all|every|each|any * must|should|has|have|needs|need|will to? be|have|pass|work|hold|get *?; everything
        must|shall|should|has|have|needs|need|will to? be|have|pass|work|hold *?; every|each * gets|has|is the same
        *?; no
        matter what
        """,
        never=("free", "people", "acting"),
        advice=True,
    ),
    Term(
        "comparative",
        "Better in what, and by which figure would anybody see it: “{words}”?",
        """
        better *?; have|get|make better *?; smoother|happier *?
        """,
        only=("scoping.problem",),
    ),
    Term(
        "comparative",
        "Than what, and in which property: “{words}”?",
        """
        something|anything better|newer|bigger|nicer|cheaper; bigger|slower|smaller|newer than? *? *?
        """,
        only=("amounts", "deployment.retirement", "deployment.performance"),
        never=("data.lifetime",),
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
        happier|quicker|faster|shorter|smoother|safer|healthier; more|less often|frequently; complain|complains|grumble|
        grumbles|worry|worries|shout|argue|swear|search|wait|phone|call|drive|walk less|fewer
        """,
        only=("metrics", "times"),
        never=("free", "deployment.release-tests"),
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
)
"""What is not decided, compared with nothing, or more than any model can keep."""
