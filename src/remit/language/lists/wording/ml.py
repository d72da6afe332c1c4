"""What people call data and models without saying how it is measured, with the measure to ask for. Data.

Where answers about machine learning fail most: a quality is named as if it were a fact. Each entry, in the
patterns of
`vague`, proposes the measure that fits the word, so that the follow-up question can be answered with a
figure.
"""

from __future__ import annotations

from remit.language.lists.wording.vague import Term

_FREE = ("free", "modeling.audit")
"""Stories, and what an audit is for."""

ML_TERMS: tuple[Term, ...] = (
    Term(
        "ml-vague",
        (
            "Which measure makes “{words}” (recall, precision, mean error …), with which value, on which data and "
            "for which groups?"
        ),
        """
        <intense>? <level|sufficient> enough? <good-metric>; <good-metric> <must>? not? <be> <intense>?
        <level|sufficient|size> enough?; <adjective> enough <good-metric>; <intense>? <exact|level|sufficient>
        predictions|results|forecasts|recommendations|classification|detection|estimates|answers|translations|
        transcripts; predict|predicts|classify|classifies|detect|detects|recognise|recognises|recognize|transcribe|
        translate|forecast|forecasts well|correctly|accurately|precisely|properly; as few * *? as possible; few * *?
        values|errors|mistakes|gaps|outliers|duplicates; few|little missing|wrong|false|bad *;
        useful|meaningful|sensible|plausible predictions|results|recommendations|forecasts|answers; <must> not? <be>
        <intense>? accurate|precise|correct|exact; <intense> accurate|precise; <model-thing> <be> <intense>?
        accurate|precise|good|correct; accurate|precise|exact|correct <model-thing>; <level> <model-thing>; perform|
        work|generalise|generalize|performs|works|generalises|generalizes <intense>? well; works|work
        fine|properly|nicely; as accurate|precise|exact|correct as possible; maximum|maximal|optimal
        accuracy|precision|recall|performance; few|little|low|small|hardly any false
        positives|negatives|alarms|alerts; few|little|low|hardly any errors|error|mistakes|misses; not|without too?
        many false? alarms|errors|mistakes|misses|positives|negatives; low|small|acceptable|reasonable error|errors;
        low|small|acceptable|reasonable error rate|rates; low|small|acceptable|reasonable false?
        positive|negative|alarm rate|rates
        """,
        never=_FREE,
    ),
    Term(
        "ml-vague",
        "Which share of missing, wrong, duplicate or late records is just acceptable for “{words}”?",
        """
        <level|sufficient> quality data|labels|images|records|annotations|input|inputs; quality data;
        good|clean|correct|tidy|proper|reliable|trustworthy|usable <data>; <data> <must>? <be> <intense>? clean|
        correct|complete|consistent|good|ok|okay|tidy|usable|reliable|valid|fresh|current|relevant; <data> <must>?
        <be> <intense>? up to date; <level|sufficient> data quality; data quality <must>? <be> <intense>?
        <level|sufficient>; <level|sufficient> label|labels quality; fresh|current enough? <data>; up to date <data>
        """,
        never=_FREE,
    ),
    Term(
        "ml-vague",
        "Representative by which attributes, with which least share or number of cases for each group: “{words}”?",
        """
        <intense>? representative; balanced <data|classes|amount>; <data> <must>? <be> <intense>?
        balanced|diverse|varied|realistic|unbiased; classes <must>? <be> <intense>? balanced;
        diverse|varied|realistic|unbiased <data|sample>; diverse enough; enough variety|variation|diversity|coverage;
        cover|covers|covering everything|all cases|all situations; real world
        conditions|situations|scenarios|circumstances
        """,
        never=_FREE,
    ),
    Term(
        "ml-vague",
        "How many records, for which classes or groups, and how do you know that it is enough: “{words}”?",
        """
        enough|sufficient|adequate <data>; enough|sufficient *? new|more|good|real <data>; enough to * *? *?;
        enough|sufficient training data; enough|sufficient labelled|labeled|training|historical|good|clean <data>; as
        much|many <data> as possible|available|needed; as much|many <data> as we can get?; more <data>; lots of
        <data>; a lot of <data>; big data; <data> <must>? <be> enough|sufficient
        """,
        never=_FREE,
    ),
    Term(
        "ml-vague",
        (
            "Robust against what (noise, missing values, other cameras …), and how far may the measure fall then: "
            "“{words}”?"
        ),
        """
        robust|resilient <model-thing>; <must>? <be> <intense>? robust|resilient; robust|resilient against|to|towards
        *; <intense> robust|resilient; robustness; generalise|generalize|generalises|generalizes to *; not
        overfit|overfitting; no overfitting; stable <model-thing>; <model-thing> <must>? <be> <intense>? stable
        """,
        never=("free", "modeling.security"),
    ),
    Term(
        "ml-vague",
        "How many requests, users or gigabytes at the peak, and in how many years, does “{words}” mean?",
        """
        scalable; scalability; <must> scale; scales|scale well|easily|up|out|with *; highly scalable|available
        """,
        never=_FREE,
    ),
    Term(
        "ml-vague",
        "Which share of time or requests must it work, over which period, for “{words}”?",
        """
        <must>? <be> <intense>? reliable|dependable|available|stable; reliable|dependable|stable <model-thing>;
        high|good reliability|availability|stability; reliability; always on; no downtime|downtimes
        """,
        never=_FREE,
    ),
    Term(
        "ml-vague",
        "Which groups are compared, by which measure, and how large may the difference be: “{words}”?",
        """
        <must>? <be> <intense>? fair|unbiased|impartial|neutral|equitable; fair|unbiased|impartial <model-thing>;
        fairness; fairly; not <be>? biased|discriminating|discriminatory|unfair; not discriminate; no
        bias|biases|discrimination; no unfair *; avoid|remove|reduce|eliminate|mitigate|prevent|minimise|minimize
        any|all|every|the? bias|biases|discrimination; any|all kind|kinds|sort|sorts of bias|biases; treated|treat
        equally|fairly|alike; equal|same|fair|just treatment|chances|opportunities|opportunity; free of|from
        bias|discrimination; without bias|discrimination; bias free; treat|treats|treated?
        everyone|everybody|all|people *? *? equally|fairly|alike|same; treat|treats everyone|everybody|all|people *?
        *? the? same
        """,
        never=_FREE,
    ),
    Term(
        "ml-vague",
        "To whom is what explained, in which form, and how is it tested that it helps: “{words}”?",
        """
        <must>? <be> <intense>? explainable|interpretable|transparent|understandable|comprehensible|traceable;
        explainable|interpretable|transparent|understandable <model-thing>;
        transparent|explainable|understandable|interpretable for|to *; explainability; interpretability; not <be>? a?
        black box; no black box; transparency
        """,
        never=_FREE,
    ),
    Term(
        "ml-vague",
        "Against whom and which attack, and what must still hold then: “{words}”?",
        """
        <must>? <be> <intense>? secure|safe|protected|hardened; secure|safe <model-thing>;
        high|good|adequate|appropriate|state security; securely; safely; trustworthy; trusted <model-thing>;
        responsible ai; ethical; ethically; privacy preserving|friendly; secure enough
        """,
        never=_FREE,
    ),
    Term(
        "ml-vague",
        "How long, in hours or days, may which change take for “{words}”?",
        """
        <must>? <be> <intense>? maintainable|flexible|extensible|modular|portable|reproducible|adaptable|future proof;
        maintainable|flexible|extensible|adaptable <model-thing>; maintainability; flexibility; future proof
        """,
        never=_FREE,
    ),
    Term(
        "ml-vague",
        "Which measure, below which value, over which period, counts as “{words}”?",
        """
        performance|accuracy|quality|model|precision|recall|predictions|results|it|metric|metrics|kpis <be>? <be>?
        drop|drops|dropped|dropping|degrade|degrades|degraded|degrading|decrease|decreases|decline|declines|
        deteriorate|deteriorates|worsen|worsens|suffer|suffers|fall|falls|sink|sinks|slip|slips; performance|accuracy|
        quality|model|precision|recall|predictions|results|it|metrics <be>?
        get|gets|getting|becomes|become|is|are|goes|go too|really|very|significantly|noticeably? bad|worse|poor|wrong|
        low|off|down|inaccurate|outdated|stale|old; performance|quality|model|accuracy degradation|loss|drop|decay;
        drop|loss|decline|decrease of|in performance|accuracy|quality; bad|poor|worse
        performance|results|predictions|quality|accuracy; model|it no longer works|performs|fits; doesn't|does not
        work|perform|fit well|properly|anymore|any *?; when|if something *;
        weird|strange|unusual|odd|suspicious|abnormal|unexpected outputs|output|values|inputs|input|results|
        predictions|data|behaviour|behavior|patterns; no longer acceptable|good|useful|valid|accurate;
        everything|it|all|that looks|goes|is|works good|fine|ok|okay|well|alright|smoothly; until it is
        outdated|obsolete|old|stale; results|predictions|outputs|numbers|figures|scores|it
        look|looks|get|gets|go|goes|seem|seems funny|weird|odd|strange|fishy|dubious|crazy|silly|haywire|wild;
        it|model|things goes|go|going off the? rails?; a? bad|uneasy|funny|strange|gut feeling *?; something
        is|looks|seems|goes off|wrong|fishy|odd|weird|strange; goes|go|gone badly|seriously|terribly|horribly|really?
        wrong; anything|everything|something unusual|odd|strange|weird|abnormal|suspicious|wrong|funny|off;
        data|world|distribution|distributions|input|inputs changes|change|shifts|shift
        significantly|noticeably|considerably|strongly|much; data|world|distribution|distributions|input|inputs
        <intense>? changes|change|shifts|shift
        """,
        only=(
            "times",
            "deployment.output-metrics",
            "deployment.input-metrics",
            "deployment.release",
            "data.lifetime",
            "deployment.rollback",
            "deployment.retirement",
            "deployment.incidents",
            "sentence",
        ),
        never=_FREE,
    ),
    Term(
        "ml-vague",
        (
            "Drift of which feature or output, by which measure (PSI, KS …), above which value, over which window: "
            "“{words}”?"
        ),
        """
        when|if|whenever|on|upon|case|detect|detects|detected|detecting|too|significant|strong|large|heavy|major|some|
        noticeable|relevant|for|much *? drift; drift <be>? detected|occurs|happens|appears|noticed|seen|found|visible|
        observed; there is *? *? drift; normal drift
        """,
        never=("free", "data.lifetime"),
    ),
    Term(
        "ml-vague",
        "Which share of missing, wrong, duplicate or late records is just acceptable for “{words}”?",
        """
        <must> <be>? <intense>? ok|okay|fine|good|clean|correct|complete|usable|plausible|consistent|readable|sane;
        makes? <intense>? sense; plausible; usable
        """,
        only=("data.quality-thresholds",),
    ),
    Term(
        "ml-vague",
        "Which groups are compared, by which measure, and how large may the difference be: “{words}”?",
        """
        <must> <be>? the? same|equal|alike|equally|identical *?; works|work the? same|equally *?; make|makes no
        difference
        """,
        only=("modeling.fairness", "modeling.bias", "data.representation"),
    ),
    Term(
        "ml-vague",
        (
            "Which measure makes “{words}” (recall, precision, mean error …), with which value, on which data and "
            "for which groups?"
        ),
        """
        sound|solid|convincing|credible|believable|plausible|dependable|trustworthy|meaningful|usable results|result|
        predictions|prediction|output|outputs|forecasts|scores|estimates|performance|suggestions|answers|labels; work|
        works|working|function|functions|perform|performs|run|runs reliably|well|properly|fine|flawlessly|correctly|
        nicely|satisfactorily|as in? expected|practice|reality?;
        converge|converges|converged|learn|learns|trains|train properly|well|enough|nicely|stably|something|anything;
        the? model <must>? learns|learn *? *?; high|good|low|great|decent|strong|solid|bad
        hit|success|catch|detection|recognition|error|failure|miss rate|rates; little|low|hardly|minimal|no
        noise|bias|variance|overfitting|leakage|drift; hit|hits the mark; on track; gets|get it right; know|knows
        its|their job|stuff|business; do|does the job|trick; good|sensible calls|decisions|guesses|choices
        """,
        only=("metrics", "data.minimum", "modeling.business-metrics", "deployment.release"),
        never=_FREE,
    ),
    Term(
        "ml-vague",
        "Against whom and which attack, in which test, and what must still hold then: “{words}”?",
        """
        <must>? <be>? <intense>? robust|resilient|hardened|secure|safe|secured|protected|guarded|bulletproof|immune *?
        *?; hard|difficult to fool|copy|trick|deceive|steal|attack|break; well|properly|sufficiently|adequately
        protected|secured|guarded|hardened; state of the art security|encryption|protection;
        usual|standard|normal|common security|protection|attacks
        """,
        only=("modeling.security",),
    ),
    Term(
        "ml-vague",
        "Representative by which attributes, with which least share or number of cases for each group: “{words}”?",
        """
        balanced|even|evenly|spread|mixed|varied|diverse|broad|wide across|over|between|among|spread|mix|selection|
        range|variety|distribution *? *? *?; a|the|some? good|healthy|fair|decent|nice|proper|broad|wide|right
        mix|cross|spread|balance|variety|selection|sample|coverage section? of? *? *?; all|every
        kinds|kind|sorts|sort|walks|types|situation|situations of? *?
        """,
        only=("data.minimum", "modeling.bias", "data.representation", "data.quality-thresholds", "modeling.fairness"),
        never=_FREE,
        needs="unmeasured",
    ),
    Term(
        "ml-vague",
        "Which measure, below or above which value, over which period, counts as “{words}”?",
        """
        predictions|prediction|results|result|output|outputs|scores|values|figures|numbers|model|it|something|things|
        inputs|distribution look|looks|is|are|seem|seems|get|gets|go|goes|feel|feels|behave|behaves|turn|turns
        <intense>? off|wrong|different|funny|unusual|suspicious|abnormal|erratic|unstable|implausible|unreasonable|
        nonsense|strange|odd|bad|worse|poor|poorer|unreliable|useless; no longer
        fits|fit|keeps|makes|make|work|works|up|convincing sense|with|properly?; out of the
        ordinary|line|bounds|whack|tune|touch; lose|loses|losing|lost its? touch|edge|grip|quality|accuracy; past its
        prime|best; starts|start|begin|begins to? slip|slipping|fail|failing|drift|drifting|wobble|wobbling|misbehave|
        misbehaving|lag|degrade|degrading|suffer|err|erring; misbehave|misbehaves|misbehaving;
        underperform|underperforms; deteriorate|deteriorates; act|acts|acting up|out|weird; the?
        quality|model|accuracy|performance suffers|slips|slackens|wobbles|sags; too|so many|often
        mistakes|errors|wrong|complaints *?; changes|changed|shifts|shifted|drifts too|so|very much|far|strongly
        """,
        only=(
            "times",
            "deployment.output-metrics",
            "deployment.input-metrics",
            "deployment.release",
            "data.lifetime",
            "deployment.rollback",
            "deployment.retirement",
            "deployment.incidents",
        ),
        never=_FREE,
        needs="unmeasured",
    ),
    Term(
        "ml-vague",
        (
            "Which measure makes “{words}” (recall, precision, mean error …), with which value, on which data and "
            "for which groups?"
        ),
        """
        <intense>? <praise> *; <intense>? <praise>; <well-done>; accurate|correct|clean|precise|proper|sound|solid|
        fair|fine|realistic|reliable|valid|neat|right <measured-noun>; <must>? <be>? <intense>? even handed|tempered;
        impartially; even handedly; in proportion to reality; true to life
        """,
        only=(
            "modeling.business-metrics",
            "data.minimum",
            "data.quality-thresholds",
            "data.representation",
            "modeling.fairness",
            "deployment.output-metrics",
            "deployment.input-metrics",
            "deployment.release",
            "modeling.baseline",
            "deployment.performance",
        ),
        needs="unmeasured",
    ),
    Term(
        "ml-vague",
        "Which measure, below or above which value, over which period, counts as “{words}”?",
        """
        go|goes|gone|going|lead|leads|run|runs astray|wild|wrong|off|downhill|haywire|sour|south|awry|mad;
        stop|stops|stopped|cease|ceases making|make *? sense; lose|loses its|their|the?
        value|worth|meaning|power|sharpness; wear|wears|worn off|out|thin; miss|misses the|their|its
        mark|target|point; miss|misses too|so often|many|much; no|little use|good any more|anymore|longer;
        get|gets|grow|grows rusty|stale|sloppy|sluggish|tired|unreliable|erratic
        """,
        only=(
            "times",
            "deployment.output-metrics",
            "deployment.input-metrics",
            "deployment.release",
            "data.lifetime",
            "deployment.rollback",
            "deployment.retirement",
            "deployment.incidents",
        ),
        never=_FREE,
        needs="unmeasured",
    ),
    Term(
        "ml-vague",
        "By which measure, with which value, does anybody see that it is so: “{words}”?",
        """
        make|makes|making <intense>? sense to? *? *?; become|becomes|turn|turns|get|gets|grow|grows implausible|odd|
        strange|unusual|wrong|poor|bad|worse|useless|unreliable|inaccurate|imprecise; start|starts|begin|begins to
        look|behave|seem|act|be|get|feel different|differently|odd|strange|worse|bad|poor|old|stale;
        look|looks|behave|behaves <intense>? different|differently|changed; at a disadvantage; put at disadvantage;
        worse off
        """,
        only=(
            "times",
            "metrics",
            "data.lifetime",
            "deployment.rollback",
            "deployment.retirement",
            "deployment.incidents",
        ),
        never=_FREE,
        needs="unmeasured",
    ),
)
