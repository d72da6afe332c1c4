"""Wording that compares with nothing, or by nobody knows how much, in the patterns of `vague`. Data."""

from __future__ import annotations

from remit.language.lists.wording.vague import Term

_FREE = ("free",)
_SUCCESS = (
    "scoping.success-metrics",
    "modeling.business-metrics",
    "modeling.baseline",
    "deployment.performance",
)

COMPARING_TERMS: tuple[Term, ...] = (
    Term(
        "comparative",
        "What was measured there, and which value must be reached here: “{words}”?",
        """
        the? same as * *? *?; at? least? as good|fast|accurate|precise|reliable|well|quick|quickly|cheap|safe|simple
        as * *? *?; the more|faster|quicker|cheaper|higher|lower|fewer|better the better; on par with * *?
        """,
        only=("metrics", "amounts"),
        never=("free", "deployment.release", "deployment.release-tests"),
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
        "comparative",
        "“{words}”: than what, measured how, and by how much at least?",
        """
        better; faster; quicker; cheaper; higher|lower|fewer|less|greater|improved|reduced|increased
        <metric|loose|good-metric>; more accurate|reliable|precise|efficient|robust|stable|correct|effective|exact;
        improved; outperform|outperforms|beat|beats; superior; less|fewer
        errors|mistakes|complaints|waste|effort|work|misses|failures
        """,
        only=("metrics", "sentence"),
        never=("deployment.release-tests", "deployment.software-metrics", "deployment.input-metrics"),
    ),
    Term(
        "comparative",
        "“{words}” by which measure, among which candidates, and at least how good?",
        """
        optimal; optimum; best|highest|lowest|maximum|greatest possible; best model|models|performance|results|
        quality|accuracy|solution|predictions|algorithm|value; the best; state of the art; sota; cutting edge; world
        class; best in class; industry standard|leading; market leading; as good as possible; as well as possible; top
        notch
        """,
        never=_FREE,
    ),
    Term(
        "comparative",
        "From which value today to which value, by when, and who counts it: “{words}”?",
        """
        improve|improves|improving|improvement|increase|increases|increasing|reduce|reduces|reducing|reduction|raise|
        raises|boost|cut|cuts|grow|decrease|decreases|maximise|maximize|minimise|minimize|shorten|optimise|optimize|
        save|saves|saving|enhance|strengthen|accelerate *? *?; more|fewer|less|higher|lower|happier|shorter|quicker *;
        speed up *?; bring down *?
        """,
        only=_SUCCESS,
    ),
    Term(
        "comparative",
        "“{words}”: than now, measured how, and by how much at least?",
        """
        happier|quicker|faster|shorter|smoother|safer|healthier; more|less often|frequently; complain|complains|
        grumble|grumbles|worry|worries|shout|argue|swear|search|wait|phone|call|drive|walk less|fewer
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
        more|less|fewer|better|faster than we have|had now?; more|less|fewer|better|faster than now|today|before
        """,
        only=("amounts",),
        never=_FREE,
    ),
    Term(
        "comparative",
        "From which value today to which value, by when, and who counts it: “{words}”?",
        """
        drop|fall|rise|decline|decrease|growth|gain|gains|uplift|jump|boost|cut|improvement|improvements|reduction|
        progress|upturn|downturn|increase|surge|leap in|of|on|for *? *? *?;
        go|goes|going|gone|come|comes|coming|went|creep|creeps up|down; drop|drops|fall|falls|rise|rises|decline|
        declines|shrink|shrinks|climb|climbs|sink|sinks|grow|grows|recover|recovers|dwindle|dwindles|double|halve;
        outdo|outdoes|surpass|surpasses|exceed|exceeds|overtake|overtakes|outshine|outclass|excel|top|tops|trump|
        trumps *? *? *?; do|does|doing|perform|performs|be|is|come|comes|score|scores better|worse|best *? *? *?;
        less|lower|lowered|reduced|fewer|falling|shrinking|rising|growing *? *?; cut|cuts|cutting|bring|brings|get|
        gets|keep|keeps|drive|drives|push|pushes|bringing|getting * *? down|up|back; cut down|back on? *? *?; get|gets
        rid of *? *?; avoid|avoids|avoiding|prevent|prevents|stop|stops *? *?; spare|spares|free|frees up|us|them? *?
        *?; make|makes * *? cheaper|faster|easier|safer|better|shorter|quicker|smoother|happier|greener
        """,
        only=("scoping.success-metrics",),
        needs="unmeasured",
    ),
    Term(
        "comparative",
        "Which value must be reached, measured how, and by how much better than what: “{words}”?",
        """
        outdo|outdoes|surpass|surpasses|exceed|exceeds|overtake|trump|trumps|top|tops|excel
        the|our|what|any|every|all|old|current *? *? *?; the? lowest|highest|smallest|biggest|fewest|most|least|best|
        cheapest|fastest|strongest|tightest * *? we|you|they|one|anybody|that|possible|attainable|achievable|
        available|around|there can|could|is|are|possible? get|achieve|reach|find|afford|manage|see|be?;
        maximise|maximize|minimise|minimize|optimise|optimize *? *? *?; as *? as possible|we|it can|gets?; tie with
        *?; keep|keeps up with *? *?; in the same league *?; close|close|near to as? *? *?; comparable *? *?;
        competitive; ahead of *? *?; second to none; unrivalled; unbeatable; unsurpassed; unmatched; the
        more|higher|lower|closer *? *? the|is better|good?; catch|catches up with *
        """,
        only=("modeling.business-metrics", "modeling.baseline", "deployment.performance", "modeling.fairness"),
        never=("free",),
        needs="unmeasured",
    ),
    Term(
        "comparative",
        "Than what, and by how much at least: “{words}”?",
        """
        cheaper|dearer|bigger|slower|smaller|newer|faster|lighter|leaner|quicker|lower|higher|tighter|stricter than
        the|our|what|it|last|usual|before|now|today *? *? *?; the?
        cheapest|smallest|lightest|leanest|lowest|fastest|shortest *? possible|available|there|we|around|option|way|
        cloud|machine|hardware *? *?; <must> <be> smaller|cheaper|lighter|leaner|faster|lower|less|shorter|quicker
        """,
        only=("amounts", "modeling.deployment-constraints", "deployment.performance", "scoping.compute-budget"),
        never=("free", "data.lifetime", "data.retention"),
        needs="unmeasured",
    ),
    Term(
        "comparative",
        "“{words}”: than now, measured how, and by how much at least?",
        """
        more|less evenly|equally|fairly|accurately|precisely|reliably|efficiently|smoothly|consistently|carefully|
        robustly|effectively|correctly|closely|stable|stably|reliable|safely than? *? *?
        """,
        only=("metrics", "people", "acting"),
        never=("free", "deployment.release-tests"),
        needs="unmeasured",
    ),
    Term(
        "comparative",
        "Better by which measure, on which data, and by how much at least: “{words}”?",
        """
        when|once|if|as|after soon? as? it|this|the|they *? *? <be|performs|does|works|scores|looks|proves|gets>
        clearly|really|significantly|noticeably|indeed|much? better|superior|ahead *? *? *?; the? better|best
        one|version|model|candidate wins|stays|goes|remains|is|gets *?; if|when|once it beats|outperforms|wins *? *?
        *?
        """,
        only=("deployment.release", "deployment.retraining", "deployment.release-tests", "deployment.retirement"),
        needs="unmeasured",
    ),
    Term(
        "comparative",
        "Which ones, ranked by what, and how many of them: “{words}”?",
        """
        the? worst|biggest|largest|gravest|hardest|nastiest|strangest|oddest|ugliest cases|ones|errors|mistakes|
        failures|blunders|misses|predictions; the? most important|serious|expensive|interesting|striking|painful
        cases|ones|errors|mistakes|failures|blunders|misses|offenders|predictions
        """,
        only=("deployment.error-analysis", "deployment.incidents", "deployment.feedback"),
        needs="unmeasured",
    ),
    Term(
        "comparative",
        "Which value must be reached, measured how, and by how much better than what: “{words}”?",
        """
        on a? par with? *? *? *?; leave|leaves|leaving *? *? *? *? behind *?; whichever|whatever *? *?
        gives|has|gets|reaches|makes|scores the? <superlative|best|most|least> *?; the? <superlative> *; the best *;
        more|less * than *? *? *?; up with *? *? *?; a|one step|notch|cut above|up|better|further *? *?; level with *?
        *?; not inferior to *? *?; equal to *? *?; match|matches|matching|rival|rivals|rivalling|equal|equals
        the|our|an|a|what|human|people|today's *? *? *?; win|wins against *? *?; superior to *? *?; than a|the
        human|expert|person|experts *?; first|top of * class
        """,
        only=("modeling.business-metrics", "modeling.baseline"),
        needs="unmeasured",
    ),
    Term(
        "comparative",
        "From which value today to which value, by when, and who counts it: “{words}”?",
        """
        get|bring|push|drive|press|have|keep *? *? *? *? down|up; down|up from today|now|what|where|last|before *? *?;
        more|less|fewer * than *? *? *?; <superlative> *; no longer *? *? *?; nicer|safer|cleaner|calmer|
        healthier|quieter|greener|leaner|kinder|simpler|easier|better|worse *?; more and|happy|often|satisfied|
        relaxed|regular|regularly|efficient|productive *?
        """,
        only=("scoping.success-metrics",),
        needs="unmeasured",
    ),
    Term(
        "comparative",
        "Than what, and by how much at least: “{words}”?",
        """
        not? <intense>? more|less expensive|costly|demanding|hungry|powerful|money|time|compute|memory than? *? *? *?;
        as last|this year|month|time *?; like last|this year *?
        """,
        only=("scoping.compute-budget", "modeling.deployment-constraints", "deployment.performance"),
        needs="unmeasured",
    ),
)
"""What is better than nobody knows what."""
