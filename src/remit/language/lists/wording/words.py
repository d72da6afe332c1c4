"""Classes of words that the patterns of `vague` are made of, and words that tell what a clause holds. Data.

`<metric>` in a pattern is any word of the class of that name here.
"""

from __future__ import annotations


def _words(said: str) -> frozenset[str]:
    return frozenset(said.split())


SPEED = (
    "fast instant instantaneous quick quickly rapid rapidly swift swiftly snappy speedy speedily responsive "
    "performant slow slowly"
)
SIZE = "large big huge small tiny massive vast little compact lightweight"
LEVEL = "high low good great decent excellent strong solid poor bad fine superior top"
COST = "cheap cheaply affordable inexpensive economical"
SUFFICIENCY = (
    "sufficient noticeable perceptible decent adequate appropriate suitable reasonable acceptable satisfactory "
    "tolerable considerable substantial significant negligible excessive undue ample generous bearable unacceptable"
)
EXACTNESS = "accurate precise exact correct reliable robust stable consistent"
OTHER = "long short heavy light early late easy simple often"

WORDS: dict[str, str] = {
    "speed": SPEED,
    "size": SIZE,
    "level": LEVEL,
    "exact": EXACTNESS,
    "cost": COST,
    "sufficient": SUFFICIENCY,
    "degree": f"{SPEED} {SIZE} {LEVEL} {COST} {EXACTNESS} {OTHER}",
    "adjective": f"{SPEED} {SIZE} {LEVEL} {COST} {SUFFICIENCY} {EXACTNESS} {OTHER} minimal maximal optimal well",
    "intense": (
        "very really extremely quite pretty rather fairly too so as highly super reasonably sufficiently "
        "relatively acceptably terribly awfully incredibly hugely ridiculously insanely remarkably decently nicely "
        "largely perfectly particularly especially genuinely truly fully"
    ),
    "softly": (
        "sufficiently reasonably relatively acceptably adequately comparatively moderately comfortably pretty "
        "fairly quite"
    ),
    "metric": (
        "accuracy precision recall sensitivity specificity auc f1 latency latencies throughput availability "
        "uptime downtime drift performance mae mape rmse bandwidth utilisation utilization kappa iou map wer cer "
        "bleu perplexity calibration"
    ),
    "good-metric": (
        "accuracy precision recall sensitivity specificity f1 auc performance quality throughput agreement "
        "availability uptime kappa"
    ),
    "loose": (
        "quality cost costs price effort load traffic volume volumes amount amounts number numbers demand delay "
        "delays rate rates usage use power energy memory footprint overhead consumption resolution coverage "
        "frequency agreement confidence time times level"
        "levels response responses speed result results prediction predictions"
    ),
    "time-noun": (
        "time times latency latencies response responses delay delays wait waits answer answers reply replies "
        "turnaround"
    ),
    "data": (
        "data dataset datasets records images samples examples labels rows observations recordings texts "
        "documents measurements readings entries photos pictures scans logs"
    ),
    "amount": "amount amounts number numbers quantity quantities volume volumes share proportion range set sets",
    "model-thing": (
        "model models system solution service algorithm classifier prediction predictions pipeline results result"
    ),
    "must": "must shall should will has have need needs ought to would can may be",
    "be": (
        "be is are stay stays remain remains become becomes keep kept being feel feels seem seems look looks "
        "was were get gets"
    ),
    "do": (
        "run runs work works respond responds answer answers react reacts load loads perform performs return "
        "returns scale scales deliver process open opens behave behaves grow grows growing "
        "answering responding reacting running working loading"
    ),
    "a": "a an the our some its",
    "reaction": "immediately instantly promptly swiftly quickly rapidly",
    "thing": (
        "requests users cases people customers images records data samples hospitals patients machines sensors "
        "sites plants stores times days weeks months years hours examples labels rows employees experts labellers "
        "annotators sources devices features models tests classes fields documents languages countries regions "
        "items calls files errors teams experiments servers"
    ),
    "unit": (
        "tb gb mb pb terabytes gigabytes megabytes petabytes hundred thousand million billion dozen euros dollars "
        "pounds gpus gpu"
    ),
    "taste": (
        "sleek slick tidy neat elegant stylish classy polished fancy handsome charming lovely beautiful pretty "
        "unappealing clunky clumsy cluttered uncluttered crisp inviting welcoming enjoyable delightful painless "
        "effortless frictionless foolproof handy comfortable understandable comprehensible intelligible "
        "straightforward pleasing tasteful appealing likeable agreeable cosy trendy cute decent pleasant "
        "attractive friendly appetising captivating charming colourful eye catching"
    ),
    "tastefully": (
        "nicely beautifully elegantly neatly tidily smoothly pleasantly naturally fluently comfortably "
        "effortlessly painlessly attractively stylishly professionally decently gracefully"
    ),
    "iffy": (
        "doable feasible practicable practical manageable convenient advisable wise worth worthwhile sensible "
        "reasonable appropriate opportune affordable desirable warranted justified tight busy mood possible "
        "viable realistic prudent helpful expedient economical tolerable bearable acceptable achievable"
    ),
    "praise": (
        "admirable agreeable amazing awesome brilliant capable clever coherent compelling competent conclusive "
        "constructive convincing credible believable dependable excellent exceptional exemplary fabulous faithful "
        "fantastic fruitful handy helpful impressive informative ingenious insightful lucid magnificent "
        "marvellous meaningful neat outstanding pleasing presentable respectable satisfactory satisfying skilful "
        "sophisticated stellar stunning superb tasteful terrific thorough trustworthy trusty unobtrusive usable "
        "useful valuable versatile vivid wise workable worthwhile commendable remarkable reputable plausible "
        "sensible"
    ),
    "well-done": (
        "dependably reliably accurately faithfully sensibly convincingly competently credibly admirably superbly "
        "satisfactorily skilfully thoroughly cleverly wisely usefully helpfully meaningfully soundly"
    ),
    "measured-noun": (
        "output outputs readings suggestions recommendations pictures photos scans entries notes logs annotations "
        "hits matches proposals advice judgements decisions sample samples mix selection coverage estimates "
        "forecasts answers results predictions labels translations summaries accuracy precision recall "
        "performance quality"
    ),
    "degreed": (
        "slight moderate sizeable sizable middling frugal sparing economical outrageous exorbitant extravagant "
        "hefty drastic minimal gigantic enormous immense colossal lengthy roomy beefy powerful meagre generous "
        "tolerable insane crazy silly humongous thrifty wasteful undemanding demanding heavyweight featherweight "
        "bulky chunky"
    ),
    "superlative": (
        "smallest lowest highest fastest cheapest fewest largest biggest greatest closest shortest quickest "
        "strongest tightest cleanest safest slightest finest truest sharpest"
    ),
    "spoken": (
        "listed talked discussed mentioned sent showed told wrote gave named described agreed promised emailed "
        "mailed handed explained outlined sketched noted submitted"
    ),
    "gist": (
        "feeling guess impression hunch bet gut opinion view hope understanding sense instinct money suspicion "
        "expectation"
    ),
    "approval": (
        "happy satisfied delighted content pleased glad thrilled proud enthusiastic keen impressed convinced fond"
    ),
    "grumbling": (
        "complain complains complaining grumble grumbles grumbling moan moans moaning swear swears swearing curse "
        "cursing nag nags nagging whine whines whining groan groaning sigh sighing"
    ),
    "peer": (
        "gentlemen ladies men women guy guys bloke chap fellow man woman lady person people colleague colleagues "
        "gentleman lad boss student students intern specialist expert"
    ),
    "papers": (
        "document documents file sheet form page answer answers question mail email paper wiki spec ticket slide slides"
    ),
    "found": (
        "caught found detected recognised recognized spotted predicted identified prevented discovered correct "
        "right perfect"
    ),
    "flaw": (
        "error errors mistake mistakes failure failures fault faults miss misses loss losses gap gaps delay "
        "delays downtime interruption interruptions outage outages doubt bias difference differences alarm alarms "
        "risk exception exceptions tolerance lag surprises"
    ),
    "find": (
        "catch catches find finds detect detects recognise recognises recognize recognizes spot spots predict "
        "predicts identify identifies prevent prevents discover discovers"
    ),
    "slip": (
        "slip slips escape escapes missed lost overlooked wrong fail fails forgotten undetected unnoticed unseen "
        "miss overlook happen mislabelled misclassified"
    ),
    "much": ("fair good healthy vast enormous considerable substantial huge immense sizeable sizable fairish goodly"),
    "who": "somebody someone anybody anyone whoever people",
    "finder": "somebody someone anybody anyone we they he she i it",
}

FILLERS = _words(
    """
    a all an and are as be but fairly has have is it its just must need of or our please pls pretty quite rather really
    shall should so the they to too very want we
    """
)
"""Words of a bare judgement (“very fast and cheap”) that say nothing themselves."""

ML_BARE = _words(
    """
    accurate balanced clean diverse explainable fair interpretable precise reliable representative robust safe
    scalable secure transparent trustworthy unbiased understandable
    """
)
"""Judgements on data and models."""

BARE = ML_BARE | _words(
    f"{WORDS['degree']} {SUFFICIENCY} {COST} enough minimal maximal possible normal usual ok okay sensible moderate "
    "medium average limited manageable noticeable significant"
)
"""Words that are a judgement and no more where a whole sentence is made of them."""

MODALS = _words(
    """
    has have may must need needed needs ought required shall should
    """
)
"""Words by which a clause asks for something, so that it is no mere reason."""

REASONS = _words(
    """
    although because otherwise since though whereas which who whose
    """
)
"""Words that open an aside: a reason, a relative clause or a concession."""

REASON_PHRASES = tuple(
    tuple(said.split())
    for said in ("so that", "in order", "such that", "as otherwise", "that way", "due to", "even if")
)
"""Phrases that open an aside."""

NEGATIONS = _words("no not never nor without nothing none nobody cannot can't mustn't")
"""Words that deny what stands behind them in the clause."""

TODAY = _words(
    """
    currently formerly nowadays presently previously today yesterday
    """
)
"""Words that tell of how things are or were."""

LEADING = _words(
    """
    < <= = > >= a about above aim alarm alarms alert alerts and approximately around at average below between by
    ca e each every fewer for from goal i ideally ie if in is it least less limit max max. maximum mean meaning
    median min minimum more most mostly must namely no normally not of on only over p50 p90 p95 p99 per roughly
    say should target targets than that the threshold to typically under up usually warn warning when with within ~ ≈
    ≤ ≥
    """
)
"""Words that may stand between a vague word and the figure that makes it precise: fast, under 200 ms."""

QUANTITIES = _words(
    """
    billion double doubles doubling dozen eight eighteen eighty eleven fifteen fifth fifths fifty five forty
    four fourteen half hundred million nine nineteen ninety none once one p50 p90 p95 p99 quarter quarters seven
    seventeen seventy six sixteen sixty ten tenth third thirds thirteen thirty thousand three triple twelve
    twenty twice two zero
    """
)
"""Words that are a figure or hold one."""

SCALES = _words(
    """
    billion dozen fifth fifths half hundred million quarter quarters tenth third thirds thousand
    """
)
"""Figures only behind another one (two thousand, a third): “a few thousand” is none."""

COUNTING = QUANTITIES | {"a", "an", "per"}
"""What makes a scale behind it a figure: a hundred, two thirds."""

CALENDAR = _words(
    """
    annually april august biweekly continuously daily day days december each evening every february fortnightly
    friday fridays hour hourly hours january july june march midnight minute minutes monday mondays month
    monthly months morning night nightly noon november october overnight quarter quarterly release saturday
    saturdays second seconds september sunday sundays thursday thursdays tuesday tuesdays wednesday wednesdays
    week weekday weekdays weekend weekly weeks year yearly years
    """
)
"""Words that fix a time or an interval."""

AGENTS = _words(
    """
    agent agents analyst analysts annotator annotators auditor auditors board boss by chief chiefs clerk clerks
    colleague committee company contractor counsel crew customer customers department desk dispatcher
    dispatchers doctor doctors driver drivers employee employees engineer engineers expert experts farmer
    farmers fitter fitters foreman foremen head inspector inspectors labeller labellers lawyer lawyers lead
    manager managers master nurse nurses officer officers operator operators our owner owners people person
    physician physicians planner planners radiologist radiologists regulator scientist scientists specialist
    specialists staff student students supervisor supervisors team teams technician technicians they us user
    users vendor we
    """
)
"""Words of a text that names who does something, so that a passive hides nobody."""

SUBJECTS = _words(
    "any anybody anyone anything he it one she somebody someone something that the these they this we you"
)
"""Words before which *should* opens a condition: should it fail, should the line be down."""

SLACK = frozenset(("give or take", "more or less"))
"""Phrases that beside a figure tell that it is about so much."""

TAKING_BACK = frozenset(("but", "however", "though", "yet"))
"""Words by which what follows holds in place of a wish."""

BEFORE_ONE = _words(
    """
    any bad big current each every existing first good last little new no old only other present previous right same
    small that the this usual which wrong
    """
)
"""Words behind which *one* stands for a thing and is no figure: the old one."""

ALL_OF_THEM = frozenset(("each", "every"))
"""Words of the calendar that fix a time only with what stands behind them: each big seizure fixes none."""

BEHIND_ONCE = _words("a an annually daily each every in monthly nightly per weekly within yearly")
BEFORE_ONCE = _words("exactly just least more most only than")
"""Words beside which *once* counts something; elsewhere it tells when: once the files are there."""

CONDITIONS = _words("if once provided unless until when whenever")
"""Words behind which a clause tells on what something depends."""

DEFINING = frozenset(("means", "meaning", "namely"))
"""Words behind which it is said what something is."""

DEFINING_PAIRS = frozenset(
    (one, other)
    for said, behind in (
        ("count counts counted defined regarded understood", "as"), ("defined measured counted", "by"),
        ("is are", "when if defined called measured counted"), ("or", "not"),
    )
    for one in said.split()
    for other in behind.split()
)  # fmt: skip
"""Two words in a row behind which it is said what something is, or that it does not matter."""
