"""The words and names that rules between answers go by. Data only; English stands here and nowhere else."""

from __future__ import annotations

from remit.language.lists.groups import ATTRIBUTES
from remit.language.lists.metrics.measures import MEASURES
from remit.language.lists.privacy import CATEGORIES


def _words(said: str) -> frozenset[str]:
    return frozenset(said.split())


PART_OPENERS = _words(
    """
    about above after against aim and as at because before below between beyond by cost costs comes during each
    every for from go goes if in into is limit max maximum measured minimum must need needs no nor of on once or
    over per seen should since so takes that than then through to twice under unless until up via was we when
    where which while who with within without
    """
)
"""Words before which a phrase of its own may begin."""
RHYTHMS = _words(
    """
    annual annually daily fortnightly hourly monthly nightly quarterly weekly year yearly
    """
)
"""Words that tell by themselves how often something comes."""
BOUNDS = _words(
    """
    at below cap ceiling fewer fixed later less limit max maximum min minimum more most older over tops under
    """
)
"""Words that set a limit, behind a *no* and in a tale, too."""
DENYING = _words(
    """
    no not never neither nor none nobody nothing without cannot can't don't doesn't won't isn't
    """
)
"""Words by which a clause denies what stands in it."""
DOUBTED = _words(
    """
    maybe perhaps possibly probably presumably hopefully might guess suppose unsure unclear undecided tbd tbc
    would could ideally unless either
    """
)
"""Words by which a clause is no answer to build on."""
TOLD_OF_BEFORE = _words(
    """
    did earlier former formerly had last once previously today took used was were yesterday currently ago
    """
) - {"last", "once"}
"""Words by which a clause tells how things are or were."""

NOTHING_AT_ALL = _words("no none nope nothing nobody")
"""Words with which an answer begins that says there is nothing of the kind, whatever it adds."""
THERE_IS = _words("are at currently have is moment present presently still the there today we")
"""Words that may stand before such a beginning: at the moment we have none."""
NOT_BEING = _words("aren't don't hasn't haven't isn't not")
"""Words by which *anybody* behind them is nobody."""
ANY_AT_ALL = _words("any anybody anyone anything")
CONDITIONS = _words("if once stop stops unless until when whenever")
"""Words behind which a clause tells when something happens, and not what holds."""
PRESENT = _words("are arrive arrives come comes is known show shows take takes")
"""Words by which a clause with a *was* in it tells what happens all the same: whether it was used shows in May."""
NOTHING_OF_THE_KIND = _words(
    """
    constraint constraints expert experts hard known limit limitations limits one particular personal pii private
    real restriction restrictions sensitive special specific specialist such
    """
)
"""Words behind a *no* that deny the whole kind, and not one thing of it: no constraints, no personal data."""
LEAVING_SOME = (BOUNDS | _words("apart beside besides beyond but else except excepting other save")) - {"at"}
"""Words by which a beginning with *no* leaves something: nobody but, none except, no more than."""

GLIMPSED = frozenset({
    "data.acquisition", "data.cycles", "data.flow", "data.label-delay", "data.labeller", "data.lifetime",
    "data.minimum", "data.ownership", "data.retention", "data.volume", "deployment.load", "deployment.location",
    "deployment.output-metrics", "deployment.performance", "deployment.release", "deployment.retraining",
    "modeling.baseline", "modeling.business-metrics", "modeling.input-mode", "scoping.compute-budget",
    "scoping.success-metrics",
})  # fmt: skip
"""Questions of whose answers a part may raise a question by itself: amounts, times and choices, and no bans."""
TOLD_ONCE = frozenset({"history", "horizon", "lifetime", "training-window", "volume"})
"""Amounts of which an answer has one: a second that only a part of it says is about something else."""

WORSENING = _words(
    """
    above below decline declines degrade degrades drop dropped drops exceed exceeds fall fallen falls get gets goes
    less more over rise rises sink sinks slip slips under worse worsens
    """
)
"""Words by which a figure gets worse, or passes a limit."""

BATCHES = frozenset({"batch"})
GATHERED = frozenset({"batch", "micro-batch"})
LIVE = frozenset({"real-time", "stream"})
"""Modes of input in which somebody or something waits for each prediction."""
ONE_BY_ONE = (
    "one at a time", "one by one", "one after another", "each request", "per request", "on request", "live", "online",
    "streaming", "stream", "as it comes", "as they come", "real time", "continuously", "on demand",
)  # fmt: skip
"""Phrases by which input is used when it comes, whatever else happens by the calendar."""

ON_SITE = frozenset({"edge", "device", "phone", "vehicle"})
"""Places for predictions with hardware that nobody can simply enlarge."""
REMOTE = frozenset({"cloud"})
"""Places that are reached over a public network."""
SERVER_SIDE = ("server", "model", "gateway", "service", "backend", "container", "endpoint", "inference")
"""Where a time is measured without the way to the user."""

SPLIT_TRAFFIC = frozenset({"canary", "a-b-test"})
"""Release strategies that show a new version to a part of the cases."""
GRADUAL = frozenset({"canary", "pilot"})
"""Release strategies that go on or stop by what is seen of the first cases."""

OTHERS_DATA = frozenset({"customer", "partner", "shared"})
"""Owners who decide what may be done with the data. What was bought has a licence that the answer may rest on."""
AGREED = ("contract", "contracts", "agreement", "agreements", "licence", "license", "terms", "consent", "we may")
"""Words that name what allows the use of others' data."""
STAYING = (
    "may not leave", "must not leave", "does not leave", "do not leave", "never leaves", "never leave", "cannot leave",
    "can not leave", "must never leave", "may never leave", "shall not leave", "not allowed to leave", "must stay in",
    "must stay on", "must stay within", "must stay inside", "has to stay in", "has to stay on", "have to stay in",
    "must remain in", "must remain on", "must remain within", "stay on", "stays on", "stay within", "stays within",
    "stay inside", "stays inside", "remain on", "remains on", "remain within", "remains within", "stay on site",
    "stay in the country", "stay in house", "not go to", "not to leave", "be taken out of",
    "must not be moved", "may not be moved",
    "must not go to", "may not go to",
)  # fmt: skip
"""Phrases by which data stays where it is."""
HANDED_ON = _words(
    """
    carried copied disclosed exported forwarded given go handed leave leaves left moved passed processed released sent
    shared shipped shown sold stored taken transferred transmitted uploaded
    """
)
"""Verbs by which data goes elsewhere."""
MAY = _words("allowed can ever may must shall should will")
"""Words by which something is allowed or barred."""
ELSEWHERE = _words(
    """
    abroad anybody anyone anywhere beyond cloud elsewhere external externally foreign off others outside outsiders
    strangers third
    """
)
"""Words for whom and where data goes when it does not stay: outside the house, to anyone else, abroad."""
BARRING = frozenset(
    {"no", "not", "never", "nothing", "none", "neither", "nor", "forbidden", "barred", "cannot", "mustn't"}
)
"""Words that, in a sentence on the cloud, bar it or make it depend on something."""
RESTRICTED = (
    "third party", "third parties", "prior written", "requires", "require", "not be passed", "not pass", "only be used",
    "only for", "for the purpose",
)  # fmt: skip
"""Words by which an agreement allows less than everything."""
CLOUDS = (
    "cloud", "azure", "aws", "amazon web services", "gcp", "google cloud", "vertex ai", "bedrock", "openai",
    "snowflake",
    "databricks", "heroku", "hosted by", "saas", "hugging face",
)  # fmt: skip
"""Words for what is run by others and reached over a public network."""
CARRIED = (
    "disk", "disks", "disc", "discs", "usb", "sd card", "sd cards", "memory card", "memory cards", "by hand",
    "manually",
    "swap", "swaps", "swapped", "carried", "carry", "courier", "for training", "by post", "stick", "sticks",
)  # fmt: skip
"""Words by which data for training comes on another way than the stream that is predicted on."""
BY_PRODUCTS = _words(
    """
    alarm alarms backup backups copies copy log logs output outputs prediction predictions report reports result
    results score scores trace traces
    """
)
"""What is kept beside the data that a model learns from."""
GROWING = (
    "more", "grow", "grows", "growing", "growth", "plus", "added", "adds", "come", "comes", "arrive", "a year",
    "a month", "per year", "per month", "each year", "each month", "every year", "every month", "annually",
    "monthly", "another",
)  # fmt: skip
"""Words by which a volume grows, whether by how much was read or not."""
CEILINGS = (
    "room for", "space for", "capacity", "fill", "fills", "filled", "is all", "no more than", "at most", "oldest go",
    "oldest is deleted", "oldest are deleted", "overwritten", "overwrites", "ring buffer", "quota", "holds",
    "planned at", "limited to",
)  # fmt: skip
"""Words by which a volume is the room that there is, and not what is in it today."""
STRATEGY_WORDS = {
    "canary": ("canary", "canaries"),
    "a-b-test": ("a b", "ab test", "a b test", "split test"),
    "pilot": ("pilot",),
}
"""Release strategies by their names."""
STOPPING = (
    "stop", "stops", "stopped", "halt", "halts", "abort", "aborts", "aborted", "if", "unless", "provided", "only when",
    "as long as", "fall", "falls", "fell", "drops", "drop", "rises", "below", "under", "above", "exceeds", "at least",
    "no more than", "not more than",
)  # fmt: skip
"""Words by which a release goes on or stops at a figure."""
COPYING = frozenset({"downloaded"})
"""Means of acquisition that carry the data away."""
AT_REST = frozenset({"by-hand", "bought", "survey", "delivered", "downloaded"})
"""Means of acquisition by which data comes as files, now and then."""

QUALITY_METRICS = frozenset({
    *MEASURES, "accuracy", "balanced-accuracy", "mae", "mape", "wape", "smape", "mase", "rmse", "mse", "r2",
    "calibration-error", "log-loss", "brier-score", "mean-average-precision", "pr-auc", "iou", "dice",
    "word-error-rate", "character-error-rate", "bleu", "ndcg", "matthews-correlation", "forecast-bias",
    "negative-predictive-value", "false-discovery-rate", "misses", "false-alarms", "concept-drift",
}) - {"selection-rate", "selection-rate-ratio", "selection-rate-gap", "error-rate", "missing-share",
      "duplicate-share"}  # fmt: skip
"""Measures of a model that need the true outcome."""

OUTCOME_METRICS = frozenset({
    "outcome", "churn-rate", "conversion-rate", "click-rate", "abandonment-rate", "complaint-rate", "retention-rate",
    "satisfaction", "net-promoter-score", "adoption-rate", "repeat-rate", "cost", "automation-rate", "escalation-rate",
})  # fmt: skip
"""Measures of what the system does for the business."""

REACHING = _words("achieve achieves do does get gets manage manages reach reaches score scores")
"""Verbs by which a baseline is what somebody reaches."""
OF_A_PERSON = _words("a an average best good her his our senior the their trained")
"""Words before whoever reaches it."""
JUDGING = _words("call estimate experience eye eyes feel feeling guess gut hunch instinct judgement judgment opinion")
"""What people go by: the head keeper's own guess."""
MACHINES = _words(
    """
    algorithm approach baseline engine forecast formula heuristic it line machine method model process program report
    rule rules script sheet software system that this tool vendor version
    """
)
"""What reaches something and is nobody."""

REASONS = ("because", "since", "so that", "as a missed", "worth", "costs us", "stands for", "which means", "leads to")
"""Words by which people say how one measure follows from another."""
COMMON = frozenset({
    "about", "above", "after", "again", "among", "below", "before", "being", "between", "every", "first", "least",
    "month", "months", "other", "people", "points", "point", "quarter", "should", "shall", "their", "there", "these",
    "third", "those", "three", "under", "until", "weeks", "where", "which", "while", "within", "would", "years",
    "accuracy", "recall", "precision", "score", "model", "models", "metric", "metrics", "measure", "measured",
    "measures", "average", "median", "percent", "target", "system", "predictions", "prediction", "class", "classes",
            "cases",
    "release", "today", "better", "higher", "lower", "reduce", "increase",
})  # fmt: skip
"""Words that two answers may share without being about the same thing."""

SET_AGAINST = _words("against versus vs")
"""Words between two groups that are compared."""
GROUPLESS = _words(
    """
    above after all also among and are baseline before behind below between by cases compared data each every for from
    group groups have have in its more most of on one ones or others overall own rest same than that the their them
    they those to under until was were what which who whole with within without
    """
)
"""Words beside the names of groups that name none."""

SAME_ATTRIBUTE = (frozenset({"sex", "gender"}), frozenset({"race", "ethnicity"}), frozenset({"region", "postcode"}))
"""Attributes that one field may tell."""
OTHER_NAMES = (
    (
        _words(
            """
            adult adults age children elderly grown kids minors new newer old older pensioners seniors year young
            vintage
            """
        ),
        _words(
            "born birth built created date dated installed signed since time timestamp year commissioned commissioning"
        ),
    ),
    (
        _words("english french german italian spanish polish turkish arabic dutch chinese"),
        _words("language languages locale country nationality law jurisdiction"),
    ),
    (
        _words("site plant place town village city district region area"),
        _words("address coordinates gps lat location place position postcode site station"),
    ),
    (_words("small large big size"), _words("area count ha number size volume")),
    (
        _words("machine tool device camera sensor vendor maker manufacturer model type"),
        _words("camera device firmware machine maker manufacturer model serial tool type"),
    ),
    (
        _words("day night season weekend winter summer shift hour month weekday"),
        _words("date dates shift time timestamp timestamps"),
    ),
)
"""Words of an attribute, and words of fields that tell it though they are called otherwise."""
PERSONS = _words(
    """
    author borrower buyer caller child driver holder member owner parent passenger person reader resident sender
    speaker tenant user visitor writer
    """
)
"""People whose age no date of a record tells."""
NOT_ALONE_ATTRIBUTES = frozenset({"device", "brand", "region", "country", "language", "education", "income"})
"""Attributes whose words stand in many an answer for something else."""
NO_ATTRIBUTES = frozenset({"class", "label"})
"""What is predicted is no metadata."""


def attribute_words(attribute: str) -> tuple[str, ...]:
    """Give the words by which an answer may say that an attribute is kept."""
    names = {attribute, *(name for group in SAME_ATTRIBUTE if attribute in group for name in group)}
    plain = (word for name in sorted(names) for word in ATTRIBUTES.get(name, (name, f"{name}s")))
    more = ("birth", "born", "dob") if attribute == "age" else ()
    return (*dict.fromkeys(" ".join(word.lower().split("-")) for word in plain), *more)


_NOT_ALONE = frozenset({"phone", "phones", "telephone", "ip", "ips", "birthday", "birthdays"})
"""Words that a ban may use for a field, and that elsewhere name a thing: the phone model."""
PERSON_FIELDS = {
    **{
        category: tuple(word for word in words if word not in _NOT_ALONE)
        for category, words in CATEGORIES.items()
        if category not in {"name", "address"}
    },
    "name": (
        "full name", "full names", "first name", "first names", "last name", "last names", "surname", "surnames",
        "family name", "family names", "customer name", "customer names", "patient name", "patient names",
        "user name", "user names", "username", "usernames", "names of customers", "names of patients",
        "names of people", "employee name", "employee names", "names",
    ),
    "address": (
        "postal address", "postal addresses", "home address", "home addresses", "street address", "street addresses",
        "customer address", "customer addresses", "mailing address", "mailing addresses", "address list",
                "address lists", "address book", "mailing list", "contact list", "membership list",
    ),
    "device id": ("device id", "device ids", "advertising id", "advertising ids", "imei", "mac address",
                  "mac addresses", "cookie", "cookies", "cookie id"),
    "customer or patient number": ("customer id", "customer ids", "customer number", "customer numbers", "patient id",
                                   "patient ids", "patient number", "patient numbers", "user id", "user ids",
                                   "employee id", "employee number", "account id", "member number", "insurance number"),
    "voice": ("voice", "voices", "voice recording", "voice recordings", "recorded calls", "call recordings"),
    "face": ("face", "faces", "face image", "face images", "portrait", "portraits", "selfie", "selfies"),
    "movements": ("gps", "geolocation", "gps position", "gps positions", "gps coordinates", "location history",
                  "movement profile", "gps track", "gps tracks"),
    "number plate": ("number plate", "number plates", "licence plate", "licence plates", "license plate",
                     "license plates"),
    "health": ("diagnosis", "diagnoses", "medical record", "medical records", "health record", "health records",
               "patient record", "patient records"),
}  # fmt: skip
"""Fields that tell who somebody is, or much about them, with the words for each."""
PRIVACY_LAWS = frozenset({"gdpr", "uk gdpr", "hipaa", "ccpa", "lgpd", "ferpa", "coppa", "pipeda", "popia", "fadp"})
"""Laws that protect what is known of people."""
NEGATIONS = frozenset({
    "no", "not", "without", "never", "none", "remove", "removed", "drop", "dropped", "strip", "stripped", "delete",
    "deleted", "anonymised", "anonymized", "anonymous", "pseudonymised", "pseudonymized", "masked", "hashed", "except",
    "neither", "nor", "don't", "cannot", "blurred", "synthetic", "aggregated",
})  # fmt: skip
"""Words beside which a field may well not be there."""

NOBODY = (
    "nobody", "no one", "no domain expert", "no expert", "no experts", "no specialist", "not available", "unavailable",
    "cannot be reached", "not reachable", "no access", "not yet found", "there is no", "there are no", "we have no",
    "none available", "none free", "none left", "none in the house", "none among us", "none to be had",
    "nobody available", "not anybody", "there isn't any", "there isn't anyone", "we don't have any",
)  # fmt: skip
"""Words by which an answer says that no expert is there."""
ALL_BUT = (
    "nobody but", "nobody else", "nobody except", "nobody other", "no one but", "no one else", "no one except",
    "no expert but", "no other", "apart from",
)  # fmt: skip
"""Words by which a denial leaves somebody after all."""
HANDED_OUT = frozenset({"crowd", "outsourced", "users"})
"""Labellers outside the house."""
UNAIDED = frozenset({"automatic", "no-labels"})
"""Labels that no person gives."""

RECORDED = {
    "the version of the data": (
        ("data-version", "dataset-version"),
        ("data version", "data versions", "dataset version", "dataset versions", "version of the data",
         "version of the dataset", "versions of the data", "data set version", "data hash", "dataset hash",
         "hash of the data", "hash of the dataset", "data snapshot", "dataset snapshot", "snapshot of the data",
         "version of data", "version of the training data", "dataset id", "dvc", "data revision", "training snapshot",
         "data set tag", "dataset tag", "data tag", "data commit", "data release", "data fingerprint",
         "data checksum", "checksum of the data", "versions of data and code",
         "version of data and code", "data and code versions", "data and code version", "snapshot id"),
    ),
    "the version of the code": (
        ("code-version",),
        ("code version", "code versions", "version of the code", "versions of the code", "git commit", "commit",
         "commit hash", "commit id", "git hash", "git sha", "sha", "git revision", "code revision", "version of code",
         "source version", "git tag", "versions of data and code", "version of data and code",
         "data and code versions", "data and code version", "git"),
    ),
    "the random seed": (("seed",), ("seed", "seeds", "random seed", "random seeds", "random state")),
}  # fmt: skip
"""What an auditor needs of every experiment: the names of it in lists, and the words that speak for it."""
VERSIONED = {"the version of the data": ("data",), "the version of the code": ("code",)}
"""What else may say that: a question on versioning that names the thing."""

ENDLESS = (
    "forever", "for ever", "indefinitely", "for good", "without end", "no end", "without limit", "no limit",
    "never delete", "never deleted", "never throw", "eternally", "for all time", "as long as we exist", "permanently",
)  # fmt: skip
"""Phrases by which something is kept without an end."""

PARTLY = ("for", "except", "only", "some", "unless", "until", "of", "partly", "rejected", "declined", "most")
"""Words by which an answer is about a part of the cases."""

OFFLINE = ("offline", "no network", "no connection", "without network", "without a network", "without connection",
           "intermittent", "intermittently", "no signal", "poor connection", "unreliable connection", "no coverage",
           "patchy", "goes down", "no internet", "without internet", "no uplink", "once a day over",
           "no reception", "without reception", "only connected", "only online", "out of range", "out of reach",
           "dead spot", "dead spots", "no wifi", "no wi fi", "no mobile", "underground", "disconnected",
           "air gapped")  # fmt: skip
"""Words for a place that is not always connected."""
BROUGHT_BACK = ("store and forward", "stored and forwarded", "upload", "uploaded", "uploads", "sync", "synced",
                "synchronised", "synchronized", "collected by", "usb", "sent later", "buffered", "sent when",
                "brought back", "batched")  # fmt: skip
"""Words that say how figures come back from there."""
