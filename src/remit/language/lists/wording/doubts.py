"""Wording that doubts, in the patterns of `vague`. Data."""

from __future__ import annotations

from remit.language.lists.wording.vague import Term

_FREE = ("free",)

DOUBTING_TERMS: tuple[Term, ...] = (
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
        say|tell|judge|estimate|predict|foresee|guess; no clue; you tell me|us; time will tell; who knows; under
        discussion; being discussed; open question|point|issue; as far as i|we know; not yet?
        clear|decided|settled|known|agreed|final|defined|clear yet?; not clear|decided|settled|known|agreed|defined
        yet; still unclear|open|undecided|unknown; we'll see; we will see; let's see; tentatively; rough|wild guess
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
        maybe; perhaps; possibly; probably; presumably; might; i|we guess|suppose|reckon|believe|think|assume;
        let's|lets say; don't|do not? think; i|we doubt; should be ok|okay|fine|enough|alright; should
        work|do|suffice; should be possible|doable|feasible|explainable; kind|sort of; somehow; something like; i'd
        say; i|we would say; more or less; give or take; in theory; in principle
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
        "uncertain",
        "Must it, or is it not needed? “{words}” leaves that open.",
        """
        should; may; might; can; could; would; ought to
        """,
        only=("sentence",),
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
        "uncertain",
        "Is that certain? If not, who can tell, and by when: “{words}”?",
        """
        unless i'm|i|we|we're am|are|have|remember? mistaken|wrong|misremember|misunderstood; if i|we|memory recall|
        remember|understood|understand|am|are|heard|got|get|serves correctly|right|rightly|well|it|mistaken|not|me?
        *?; correct|forgive me if *? *?; gut feeling|feel; just|only|my|our|rough|educated|best|sheer is|my|a|of?
        guess|guesses|hunch|guesstimate; that's|is|more|it's a guess|hunch; just|only an assumption; guesswork;
        guesstimate; i'm|we're|just guessing; shot in the dark; ball park|ballpark *?; back of the? envelope|napkin;
        plucked|pulled out of * *?; don't|do|please not? pin|hold|quote|nail me|us down|to|on *?; would|will need|have
        to check|ask|find|confirm|verify|clarify|discuss|look|think|talk *? *?; i|we|i'd|we'd have|need|must to?
        check|ask|clarify|verify|discuss|talk first|with|whether|if|about|again;
        i|we'd|i'd|would|need|must|have|should have|need|to? to? check|verify; i|we have|need to ask|clarify|discuss
        *? *?; i|we would|might|may|could|can|tend? only? assume|suppose|imagine|expect|bet|reckon|figure|fancy|
        gather|suspect|presume|speculate|guess|hope to? *?; i'm|i|we're|we am|are
        afraid|told|inclined|leaning|unsure|unclear|undecided|torn *?; not|n't
        entirely|quite|totally|absolutely|so|too|very|100 %? sure|certain|convinced; not
        certain|convinced|confident|final; were|was|are|am|been thinking|considering|toying|leaning|inclined
        of|about|towards|with|to *?; hasn't|haven't *? looked|decided|confirmed|settled|agreed|thought|considered|
        discussed *?; has|have not *? looked|decided|confirmed|settled|agreed|thought|considered|discussed *?;
        nobody|none has|have? looked|decided|confirmed|settled|agreed|thought|considered|discussed *?; not|yet to be
        decided|confirmed|agreed|settled|clarified; it|this|that seems|appears|looks|sounds like|to|as *?;
        seems|seem|appears|appear to be *?; seemingly; apparently; supposedly; allegedly; conceivably; in all
        likelihood|probability; chances are *?; odds are *?; as far as i|we know|remember|recall|understand|see|can;
        to the best of my|our *; from memory|hearsay; off the top of *? *?; out of my head; last i|we heard|checked;
        or thereabouts; plus minus; unless we|they|i|you|somebody|someone|something|anything|there
        find|finds|get|gets|come|comes|happens|turns|is|are else|better|something|up|against *? *?; still|yet
        needs|has|have|must|to to? be? decided|found|clarified|checked|discussed|confirmed|negotiated|agreed|fixed|
        settled; may well; if all goes to plan|well; fingers crossed; god willing; touch wood; with a? luck|bit of?
        luck?; with any luck; wishful thinking; wish list; the|my hope|thought|feeling is|was|would|being|that *?;
        something along those|these|the lines *? *?; something of that|the sort|kind; or something; or something like
        that; or so i|we think|hear|heard|believe|hope|assume|am|was; provisional|provisionally; tentative;
        preliminary; for argument's sake; for the sake of argument; say maybe; up in the air;
        anybody's|anyone's|anybody|anyone guess; in flux; yet unknown; open to discussion|debate|suggestions|question|
        negotiation|interpretation; subject to confirmation|discussion|debate|review|revision|change; pending
        confirmation|decision|clarification; in the balance; a moot *; we|i haven't|have|had|has not? made|come up|to
        *? mind|decision|conclusion; undecided; toss up; either or; not nailed|pinned down;
        god|heaven|lord|goodness|nobody knows *?
        """,
        only=(),
        never=("free", "data.faults", "data.labelling-guideline", "deployment.error-analysis", "sentence"),
    ),
    Term(
        "uncertain",
        "Is that certain? If not, who can tell, and by when: “{words}”?",
        """
        most? likely|probable; could be *? *? *?; very|quite|rather|more|pretty likely|probable; or so they say; i'm
        afraid; i fear; if anything; no|not promises|guarantees; no promises; in my view|opinion|eyes; imho; imo;
        afaik; iirc; i|we think|believe|suppose|guess|reckon so?
        """,
        never=("free", "sentence"),
        needs="alone",
    ),
    Term(
        "uncertain",
        "Who can tell for certain, and by when: “{words}”?",
        """
        it|this|that seems|appears|looks|sounds to|like *? *?; has|have|hasn't|haven't not?
        looked|decided|confirmed|checked|agreed|answered yet?; i|we would|might|could
        assume|suppose|imagine|expect|guess *?; i'm|i|we are|am? not? sure|certain|afraid; unless i'm|i|we're|we
        am|are? mistaken|wrong; if i|we remember|recall|understood|understand *?; gut feeling; my|just|only|a a?
        guess; apparently; supposedly; as far as i|we know|can|understand *?; not
        certain|decided|settled|clear|confirmed
        """,
        only=(
            "scoping.legal-risk",
            "scoping.ml-fit",
            "scoping.data-sharing",
            "scoping.simpler-way",
            "scoping.end-user",
            "scoping.infrastructure",
            "scoping.affected-people",
            "scoping.error-cost",
            "data.ownership",
            "modeling.security",
            "deployment.feedback",
        ),
    ),
    Term(
        "uncertain",
        "Is that certain? If not, who can tell, and by when: “{words}”?",
        """
        if i|we had|have|must|need|am|are to? choose|guess|say|pick|bet|decide|pressed|pushed|asked|forced *?; i|we
        lean|tend|incline|leaning towards|toward|to *?; my|our <gist> <be>? *?; <gist> of mine;
        sounds|looks|feels|seems about|roughly|nearly right|ok|fine; could|may|might|can well|easily|just|also|equally
        be *?; no decision|idea|plan|opinion|choice|view|preference|consensus|agreement|answer
        so|yet|on|as|of|has|at|for *? *?; at least that's|that|so|if what|how|i|they|is *? *? *?; that's what|how
        they|he|she|somebody|i told|say|said|heard|understand|gathered *? *?; i|we was|were told|given to? *?; i|we
        heard|read somewhere|from|that|it? *?; they|he|she|somebody|someone|people say|says|told|tell me|us|that|so?
        *?; i|we wonder|doubt|fear|wish|feel|sense|fancy|remember|recall|seem; rumour|rumor has|says|it *?; word has
        it; not agreed|confirmed|official|officially|final|finalised|fixed|certain|proven|verified|sure yet?;
        somewhere|anywhere in|around|between|near|about the? region|neighbourhood|order|area|range? of?; a toss|coin
        up|flip; on|off the fence|cuff; work in progress; wip; ask me|us|again *? *?; if memory|anything *? *?;
        should|ought to? probably|perhaps|maybe|ideally *?; may or may not *?; yes and no; sort of|kind of; *?
        question mark; time will show|tell
        """,
        never=(
            "free",
            "data.faults",
            "data.labelling-guideline",
            "deployment.error-analysis",
            "sentence",
            "deployment.load",
        ),
    ),
    Term(
        "uncertain",
        "Is it decided, and if not, who decides by when: “{words}”?",
        """
        would be the|a|an|our|my|best|better|good|fine|possible|obvious|enough|natural|logical *? *?;
        would|could|might do|suit|work|suffice|make|serve|fit|go *?; could be|become the|a|an|our *? *?
        """,
        never=("free", "data.faults", "data.labelling-guideline", "deployment.error-analysis", "sentence"),
        advice=True,
    ),
    Term(
        "uncertain",
        "Who can tell for certain, and by when: “{words}”?",
        """
        at least that's|that|so|if what|how|i|they|is *? *? *?; i|we was|were told *?;
        they|he|she|somebody|someone|people told me|us *?; i|we heard|doubt|believe|wonder *?; rumour|rumor has|says
        *?; my|our <gist> <be>? *?; no decision|idea *? *?
        """,
        only=(
            "scoping.legal-risk",
            "scoping.ml-fit",
            "scoping.data-sharing",
            "scoping.simpler-way",
            "scoping.end-user",
            "scoping.infrastructure",
            "scoping.affected-people",
            "scoping.error-cost",
            "data.ownership",
            "modeling.security",
        ),
    ),
    Term(
        "uncertain",
        "Is that certain? If not, who can tell, and by when: “{words}”?",
        """
        would guess|say|think|suggest|propose|expect|assume|imagine|go *? *?
        """,
        never=("free", "sentence"),
        needs="start",
    ),
    Term(
        "uncertain",
        "Is that certain? If not, who can tell, and by when: “{words}”?",
        """
        still? torn|wavering|hesitating|debating|arguing|dithering between|about|over|whether *? *?; still undecided|
        discussing|thinking|debating|waiting|unsure|looking *?; nobody|none has|have
        signed|approved|confirmed|agreed|settled|checked that|this|it|off *? *?; no one has *? <spoken>? *?; yet to be
        signed|approved|agreed|confirmed; looks|look as if|though *? *?; as if we|it|they would|might *; anyone's
        call; not carved|cast|written in *; no preference
        """,
        never=("free", "sentence", "data.labelling-guideline", "data.faults", "deployment.error-analysis"),
    ),
)
"""What is not decided."""
