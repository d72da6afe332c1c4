"""Phrases that look vague and are not: names of techniques, of risk classes, of things, and set phrases. Data.

A remark that does not say more than one of these is dropped. Written in the patterns of `vague`.
"""

from __future__ import annotations

from remit.language.lists.wording.vague import lines

TECHNIQUES = lines(
    """
    large language|vision|multimodal model|models; small language model|models; long short term memory; low rank;
    random forest|forests; fast fourier; fast text; most frequent class|value|category|label|classes|values;
    least frequent class|classes; nearest neighbour|neighbours|neighbor|neighbors; balanced accuracy; class
    balanced *?; robust scaler|scaling|z|regression|pca|statistics|optimisation; explainable boosting *?; early
    stopping; best subset; gradient boosting|boosted; light gbm; fast api; big query; statistically significant;
    statistical significance; significant digits|figures; clinically significant; high dimensional; high pass; low
    pass; low light; low dose; high dose; low code; high level language; soft max; hard negative|negatives; weak
    supervision|labels; strong learner|password|passwords|authentication|encryption; cold start; warm start; top
    k|one|five|ten|three|n|level; best of *; best fit; best practice|practices; best before *?; best arm; k
    best; greedy search; accuracy score; precision recall; precision agriculture|farming|medicine|engineering|
    mechanics; recall campaign|campaigns|action; product recall|recalls; false positive|negative|positives|
    negatives; true positive|negative; fair use|trade|market|value|lending; safe harbour|harbor; secure boot|
    enclave|shell|hash|socket|copy|element|connection; trusted execution|platform; clean room; reliable
    multicast; stable diffusion; stable release|branch|version|id|ids; named entity; confidence score; response
    variable|variables; high risk; low risk; medium risk; minimal risk; limited risk; unacceptable risk; high stakes;
    high resolution; low resolution; super resolution; high frequency trading; low cost carrier; data drift detector;
    concept drift detector; drift|shift detector|detection|monitor|monitoring|report|metric|metrics|score|
    test; quality gate|control|assurance|manager|management|inspector|inspection|check|checks|team|engineer|
    class|classes|grade|grades|score; last known? good *; bad|good|poor|low|high quality
    flag|flags|code|codes|bit|bits|mark|marks;
    performance report|reports|review|test|tests|monitoring|dashboard|
    team|engineer|engineers; load test|tests|balancer|balancers|forecast|curve|profile|shedding; rate limit|
    limits|limiter|card|cards; cost of *; cost centre|center; response team|plan; delay line; volume mount
    """
)
"""What methods, measures, classes of risk and tools are called."""

THINGS = lines(
    """
    high season; low season; high tide; low tide; high voltage; low voltage; medium voltage; high school; high street;
    high priority; low priority; high water; high blood *; low blood *; high beam; low beam; high speed rail|train|
    trains|camera|cameras|line|lines; low birth *; low income; high income; high rise; high value; low value; high
    end; low end; short circuit|circuits; short message|messages|term memory; short sight|sighted; long haul; long
    distance; long tail; long term care; long covid; long stay; short stay; short sale|selling|list; long list; small
    business|businesses|and medium|talk|print|intestine|animal|animals|claims|scale farmers; large intestine|
    format|animal|animals|scale; heavy rain|vehicle|vehicles|goods|duty|metal|metals|machinery|industry|
    snow; light vehicle|vehicles|source|sources|bulb|bulbs|goods|rail|barrier|level|conditions|intensity;
    early morning|shift|warning|warnings|access|childhood|bird|stage|payment; late shift|payment|payments|
    fee|fees|delivery|deliveries|arrivals|blight; good manufacturing|clinical|laboratory|distribution practice;
    good faith|will|morning|friday; goods in|out; bad debt|debts|weather|pixel|pixels|sector; poor visibility|
    light|weather; hard disk|disks|drive|drives|copy|hat; soft fruit; solid state|waste|fuel|oxide; common
    sense|cold|rail; clean energy|water|air; safe deposit; normal distribution|form|sinus|operation mode; easy
    read|language; state of charge|health|emergency; top up|layer|soil|view|side; minimum wage|viable; slow
    cooker|release; fast track|food|lane|charger|chargers|charging|moving; quick release|check|response code;
    slow moving|movers|movers; cheap flights; excellent condition; fine grained|tuned|tuning|tune|dust|print|
    arts; great britain|lakes; superior court; strong wind|winds; modern slavery|language|languages|art; smooth
    muscle; convenience store|stores; customer satisfaction survey|score|index; cool down|room|chain|store;
    various artists; perfect tense; simply by|put; many to one|many; one to many; open source; some day; several
    times; many times; big end; was|were|been too *
    """
)
"""What things of a field are called."""

SET_PHRASES = lines(
    """
    business as usual; easily two|three|four|five|six|ten|twice|double|half|a|over|more *?;
    model|system|classifier|network|it is|was unsure|uncertain; unsure|uncertain cases|ones| predictions;
    as|the|an|every|each|all|these|those unsure|uncertain *?; nobody waits for it|them|this|that; nobody is waiting
    for it|them|this|that; the one|ones|model|version with the? fewest|lowest|
    highest|least|most|best|smallest|shortest *? *?; not going to rise|grow|increase;
    has|have|had|needs|need to be done; more often and|makes|would|is *; never
    saw|seen|heard|tried|met|needed; i|we expect *?; anybody|anyone on|at|in the|that|this *;
    move|moves|change|changes|turn|turns|moving|changing too? fast|quickly|often;
    if|when|whenever|unless|before|until|once somebody|someone|anybody|anyone|people *?; whatever
    the|a|its|their|his|her|our *? says|say|said|shows|show|suggests|is|are|was|were|decides; whatever happens;
    <metric> hardly|barely|scarcely matter|matters|counts; <metric> does|do not? matter|count; <metric> is|are
    not|no important|relevant|issue|concern; as many|much|few|little|good|well *? *? as in?
    now|today|before|last; at least|most as many|much|few|little|good|well *? *?; as many|much|few *? *? as the
    *?; how often|fast|quickly|many|much|long|large|soon|well|good|accurate|high|low|far|frequently|
    regularly|slow|big|small|cheap|late|early|representative|fair|robust|reliable|safe|secure; whether *? *?
    good|better|representative|fair|correct|correctly|accurate; as often as; more often than; most often; less
    often than; no better|worse|later|longer|slower|faster|more|less|fewer|higher|lower than; not better|
    worse|later|longer|slower than; never better|worse|later|longer than; as well as; as soon as; as long as; so
    far; as far as; no longer; no more than; at least; at most; at the latest; may not; might not; most recent|
    recently|important|importantly|common|likely|severe|urgent|expensive|critical|relevant|of all; in no case;
    in some cases; one or more; once more; more than one; not at all; after all; first of all; above all; all
    of; in all; all in all; overall; each and every; right away; just in time; on time; in time for; part time;
    full time; real time bidding; over time; any time of *; time series; point in time; lead time|times; run
    time; at the same time; neighbours|neighbors|neighbouring|close|near|apart|adjacent in time;
    matters|counts|weighs more *?; time zone|zones|stamp|stamps|of day|of year|limit|out|outs; from there
    to|on|onwards; is off the *; with time zone|zones|stamp|stamps; in line with time; whichever is|comes *;
    whatever goes|lies|falls|exceeds|comes|is beyond|above|over|below|under|outside|past *?;
    whatever the? outcome|result|weather|season; whatever the|their|its|his|her *; whatever the|their|its|his|her * of
    the|a|an? *; you know it|this|that|about|when|whether|what|who|whose|where|by the|a|that|it|they|at|from|on|in *?;
    in|within|with a few|handful|couple of? words|lines|sentences; with|without|of|having
    several|multiple|many|various pregnancies|orders|contracts|accounts|visits|editions|sites|owners|names|parts|
    labels|faults|values|causes|items|copies|versions|addresses|children|employers|doctors|lines|products;
    the better of; better safe *; for better or *; had better; if required by law|*; as required by *; required
    by *; when required by *; where required by *; where applicable law; appropriate authority|authorities; see
    above the; can not; cannot; guaranteed by *; money back *; no false sense; without exception handling;
    ideally suited; try again; tries again; might and main; may|might as well; such as they; the usual channels;
    someone else's; or similar objects; same as in *; same as on *; same as for *; not known to; unknown|known
    plaintext; not decided by; decided by *; agreed by *; signed by *; as
    described|agreed|stated|mentioned|said|defined|laid in|by|out|on *; reasonable doubt; reasonably priced;
    acceptable use policy; appropriate care; suitable for *; significant other; sufficient condition; reasonable
    adjustment|adjustments; easy reading; not possible to; more data protection; free of charge; sure start;
    plenty for; nice to know; that|which is|are|was|were probably|likely|possibly|presumably *?; if|when|whenever
    you|they|labellers|he|she|one|we don't|doesn't know; if|when|whenever you|they|labellers|he|she|one|we do|does not
    know; is|are|was plenty; another|any|each|every|this|that|which|what|the|one|other|same kind|sort|kinds|sorts of
    *?; save|saving|savings rate|rates|account|accounts of? *? *?; improvement|growth|growing
    district|season|seasons|area|areas|plan; more and more; less is more; more or less than
    """
)
"""Turns of speech."""

QUIET: tuple[str, ...] = (*TECHNIQUES, *THINGS, *SET_PHRASES)
