"""Wording that promises more than any model can keep, in the patterns of `vague`. Data."""

from __future__ import annotations

from remit.language.lists.wording.vague import Term

PROMISE_TERMS: tuple[Term, ...] = (
    Term(
        "absolute",
        "Really without an exception? Which share, or which cases, may be left out of “{words}”?",
        """
        all|every|each|any * must|should|has|have|needs|need|will to? be|have|pass|work|hold|get *?; everything
        must|shall|should|has|have|needs|need|will to? be|have|pass|work|hold *?; every|each * gets|has|is the same
        *?; no matter what
        """,
        never=("free", "people", "acting"),
        advice=True,
    ),
    Term(
        "absolute",
        "Which share of exceptions would still be acceptable in place of “{words}”?",
        """
        100 %|percent accuracy|accurate|correct|recall|precision|uptime|availability|available|reliable|reliability|
        correctness|certainty|sure|safe; 100 % always|guaranteed|safe; at all times; 100 % of the? time; <metric> of?
        100 %|percent; <metric> must|should|shall be 100 %; <metric> of one hundred percent; zero|no errors|error|
        mistakes|failures|downtime|faults|defects|misses|outages|latency|false *? *?;
        perfect|perfectly|flawless|flawlessly|infallible; error free|proof; never fail|fails|crash|crashes|wrong|err|
        errs|miss|misses|down|break|breaks|stop working; never <be>
        wrong|down|late|unavailable|offline|biased|mistaken; never go|goes down|wrong; never make|makes a? mistakes?;
        never make|makes mistakes; always <be>? right|correct|available|up|online|reachable|accurate|true|on|reliable;
        always work|works; must|shall|should always work|be; guarantee|guarantees|guaranteed; under all circumstances;
        in all circumstances|situations|conditions; without exception|exceptions|fail;
        completely|totally|absolutely|fully reliable|secure|safe|accurate|correct|fair|unbiased|robust|error
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
        forever; for ever; for good; for all time; eternally; indefinitely; for all eternity; till|until the end of
        time
        """,
        only=("data.retention", "data.lifetime", "deployment.records", "amounts"),
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
        "absolute",
        "Which share of them may be left out, or be wrong, in place of “{words}”?",
        """
        each and every *?; every|all|each|any *? *? *? must|should|has|have|needs|need|shall|will|is|are|gets|get to?
        be? <found>; <find> every|all|everything *? *?; everything *? *? <be>? <found>; no|never|not|nothing a|one?
        single? *? *? <must|must|cannot|could|dare> not? be? get? <slip> through|by|by? us|him?; not a single *?; not
        even a|one single? *; a|one|any single <slip|missed|wrong|false|lost|mistake|error|failure|case|miss> *?;
        cannot|can't|couldn't|mustn't afford|allow|permit|accept|tolerate a|any|one|even *? *? *?; zero <flaw>;
        nothing|none <must> to? be? <slip|goes|go|wrong> *?; never
        miss|misses|overlook|overlooks|lose|loses|let|lets|ever *? *?; can't|cannot|must not|mustn't|should
        not|shouldn't|may not|not ever *?; at no time; whatever the? load|circumstances|traffic|input|light|
        conditions|quality|comes; come what may; come rain or shine; under|in any|all|every|whatever|each
        circumstance|circumstances|condition|conditions|situation|situations|weather|light|cases; in|under|for?
        any|all|every|each conceivable|imaginable *; round the clock; always and everywhere; everywhere and always;
        always and ever; once and for all; 100|hundred|one? %|percent? correct|right|of the
        time|always|sure|certain|reliable|safe|complete|accurate; always|everywhere
        agree|agrees|match|matches|identical|find|finds|know|knows *? *?; impeccable|impeccably;
        faultless|faultlessly; spotless; bulletproof; watertight; waterproof; failsafe; fail safe; foolproof;
        infallible|infallibly; unfailing|unfailingly; rock solid; beyond any|all? doubt|reproach; no ifs and|or?
        buts?; to the letter|last *?; down to the last *; the? absolute|utter *?
        certainty|perfection|reliability|zero; perfection; never ever
        """,
        only=(
            "metrics",
            "deployment.rollback",
            "deployment.incidents",
            "deployment.release-tests",
            "data.label-agreement",
            "deployment.load",
            "sentence",
        ),
        never=("free", "data.quality-thresholds", "modeling.fairness", "modeling.bias", "data.labelling-guideline"),
        needs="unmeasured",
    ),
    Term(
        "absolute",
        "Which share may be left out in place of “{words}”?",
        """
        no|zero|without <flaw> whatsoever; no|zero|without <flaw> at all; no|zero|without <flaw> of any|whatever
        kind|sort|type; no *? whatsoever; no ifs; come what may; no matter what|how|who|which|when *? *?; under
        any|all circumstances; completely|totally|absolutely|entirely|fully|utterly|wholly impossible|certain|sure|
        perfect|faultless|waterproof|clean|explainable|transparent|secure|safe|correct;
        error|fault|bug|defect|mistake|bias free; without any loss|losses|error|errors|doubt|mistake|mistakes|gap|
        gaps|interruption|interruptions|failure|failures|risk|delay|exception; without the slightest|least *; without
        any|the slightest|least *? loss|losses|error|errors|doubt|mistake|mistakes|gap|gaps|interruption|
        interruptions|failure|failures|risk|delay|exception; not the slightest|least *
        """,
        never=(
            "free",
            "data.privacy",
            "data.retention",
            "data.ownership",
            "deployment.model-access",
            "deployment.records",
            "scoping.human-oversight",
            "data.acquisition",
        ),
        needs="unmeasured",
    ),
    Term(
        "absolute",
        "Which share of missing or wrong records is just acceptable in place of “{words}”?",
        """
        all|everything|every *? *? <be|must>? be? complete|correct|right|perfect|true; complete and correct; correct
        and complete; no gaps|errors|mistakes|noise|outliers|wrong *?; nothing <must>? may|be? missing|wrong; gapless;
        gap free; flawless; perfect|perfectly *?; 100|hundred % complete|correct|accurate|clean|quality|right;
        100|hundred percent complete|correct|accurate|clean|quality|right
        """,
        only=("data.quality-thresholds",),
        needs="unmeasured",
    ),
    Term(
        "absolute",
        "How large may the difference be at most, by which measure, in place of “{words}”?",
        """
        no|zero|without difference|differences|gap|gaps|disparity|disparities|deviation|disadvantage|disadvantages *?;
        treat|treats|treated? everyone|everybody|all|exactly|precisely *? *? alike|equally|the? same|identically;
        exactly|precisely|absolutely the? same|equal|equally|alike|identical;
        perfectly|completely|totally|absolutely|fully|100 %? equal|fair|balanced|neutral|unbiased|alike;
        all|every|everyone|everybody *? count|counts|weigh|weighs the? same|equal|equally|alike; no
        bias|biases|discrimination|prejudice of|at|whatsoever any|all? *?; nobody|none <must> disadvantaged|left|worse
        *?
        """,
        only=("modeling.fairness", "modeling.bias", "data.representation"),
        needs="unmeasured",
    ),
    Term(
        "absolute",
        "Against whom and which attack, in which test, in place of “{words}”?",
        """
        withstand|withstands|resist|resists|survive|survives|repel|block|blocks|stop|stops|prevent|prevents|against
        any|all|every|each *? *?; nobody|noone|none <must> be? able? to? *? *?; impossible to *; unhackable;
        unbreakable; tamper proof; bulletproof; bullet proof; waterproof; absolutely|completely|totally|fully|100 %?
        secure|safe|protected; under|in any|all|no circumstances; never be
        fooled|hacked|deceived|stolen|copied|broken|breached
        """,
        only=("modeling.security",),
    ),
    Term(
        "absolute",
        "How is that tested, and what is done when it is found all the same: “{words}”?",
        """
        completely|totally|absolutely|entirely|utterly|simply impossible|excluded|ruled *?; cannot|can't|never
        possibly|ever happen|leak|mix|occur *?; 100 % sure|certain|separate|clean; guaranteed|guarantee
        """,
        only=("data.leakage", "modeling.explainability"),
    ),
    Term(
        "absolute",
        "Which share may be left out, or be wrong, in place of “{words}”?",
        """
        all|every|each|any|no|none|nothing|nobody *? *? *? must|should|has|have|needs|need|shall|may|can|will|dare|is|
        are to? not? be? *; not|no a|one|single|even *? *? *? gets|get|goes|go|slips|passes|comes|may|must|can
        past|through|by|out|be|get|slip|go|pass *?; <be|must> never be? *; never <be>? *; all|every|each *? *? <find>
        out|all|every *?; every single *; each single *; all of them|it|these|those; always|everywhere
        within|below|under|above|up|there|in|on *? *?; sorted|filtered|weeded|picked|caught out? down|without|to the?
        last *?
        """,
        only=(
            "modeling.business-metrics",
            "deployment.performance",
            "deployment.output-metrics",
            "scoping.success-metrics",
        ),
        needs="unmeasured",
    ),
    Term(
        "absolute",
        "Which share of missing or wrong records is just acceptable in place of “{words}”?",
        """
        impeccable; faultless; spotless; immaculate; unblemished; unimpeachable; watertight; seamless; flawlessly;
        every single *; not one|a single *; never <be>? missing|wrong|late|empty|incomplete
        """,
        only=("data.quality-thresholds",),
        needs="unmeasured",
    ),
    Term(
        "absolute",
        "How large may the difference be at most, by which measure, in place of “{words}”?",
        """
        absolute|absolutely|perfect|total|complete|full|strict|utter equal? equality|parity|neutrality|fairness|
        treatment|balance|impartiality
        """,
        only=("modeling.fairness", "modeling.bias", "data.representation"),
        needs="unmeasured",
    ),
    Term(
        "absolute",
        "Which share of exceptions would still be acceptable in place of “{words}”?",
        """
        one? hundred percent of? *? *?; hundred per cent of? *?; a? hundred percent|%; day and night; night and day;
        all year|day|night round|long; year round; zero tolerance|waiting|downtime|loss|losses|delay|delays|risk|
        misses|defects|surprises|mistakes; bug|error|fault|crash free; must|may|should|shall|can|dare never *? *?;
        never must|may|should|shall|can *; no matter what|how|who|which|when|where *? *? *?; whatever *? *? *?
        tries|tried|does|happens|comes|throws|brings *?; anybody at any time; on all|any|every
        devices|device|conditions|systems|data *? *?
        """,
        only=(
            "modeling.business-metrics",
            "deployment.performance",
            "deployment.output-metrics",
            "scoping.success-metrics",
            "deployment.rollback",
            "deployment.release-tests",
            "modeling.fairness",
            "deployment.software-metrics",
        ),
        needs="unmeasured",
    ),
    Term(
        "absolute",
        "Really without an exception? Which share, or which cases, may be left out: “{words}”?",
        """
        no exceptions; without exceptions; ever; always; never ever; full stop; period; no excuses; come what may
        """,
        never=(
            "free",
            "data.label-delay",
            "data.flow",
            "modeling.input-mode",
            "data.privacy",
            "data.retention",
            "deployment.model-access",
            "scoping.human-oversight",
            "deployment.records",
        ),
        needs="alone",
    ),
)
"""What no sample can show."""
