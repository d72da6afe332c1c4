"""Words that make what stands beside them something else than an answer: what is, was, may be, or holds for others."""

NOW = (
    "fyi", "for your information", "for the record",
    "today", "currently", "at present", "at the moment", "right now", "presently", "as of today", "these days",
    "nowadays", "so far", "until now", "up to now", "status quo", "as things stand", "existing system",
    "the current system", "current system", "current model", "the current model", "our current", "the existing model",
    "the model in production", "as it is now", "at this moment", "this year", "this month", "this week",
    "reaches", "achieves", "we reach", "we achieve", "already",
)  # fmt: skip
"""What is today: no requirement, save where a question asks for what is."""

PAST = (
    "until last", "till last", "until recently", "wanted to",     "had hoped", "hoped to", "was planned",
    "were planned", "used to", "previously", "formerly", "last year", "last month",
    "last week", "last quarter", "in the past",
    "historically", "the old", "old system", "old model", "old tool", "legacy", "legacy system", "previous system",
    "previous model",
    "previous version", "previous vendor", "predecessor", "earlier version", "back then", "originally", "years ago",
    "months ago", "weeks ago", "days ago", "year ago", "month ago", "week ago", "in earlier", "had been", "had",
    "have been", "has been", "first version", "the prototype", "our prototype", "the proof of concept", "the poc",
    "it took", "took", "once had", "no longer", "not any more", "not anymore", "in the first attempt",
    "our first attempt", "the last project", "former", "the former", "yesterday", "measured", "observed", "we saw",
    "cost us", "we looked at", "was considered", "were considered", "we considered", "was discussed", "were discussed",
    "we discussed", "toyed with", "came to nothing", "did", "the outgoing", "we got", "we reached", "we achieved",
    "achieved", "reached",
)  # fmt: skip
"""What was."""

REPORTING = frozenset((
    "says", "say", "said", "thinks", "think", "thought", "believes", "believe", "recommends",
    "recommend", "recommended", "suggests", "suggest", "suggested", "swears", "swear", "promised",
    "mentions", "mention", "mentioned", "mentioning", "advertises", "argues", "argue", "reckons", "dreams", "raves",
    "fears", "prefer", "prefers", "preferred", "wanted",
    "hearing", "loves", "hates", "wonders", "complains",
))  # fmt: skip
"""Verbs of an opinion: what stands beside one is what somebody says, and nobody's answer yet."""

SPOKEN_BY = frozenset((
    "law", "laws", "act", "statute", "contract", "contracts", "agreement", "policy", "policies", "guideline",
    "guidelines", "directive", "regulation", "regulations", "rule", "rules", "norm", "standard", "procedure",
    "handbook", "court", "regulator", "we", "i", "permit", "licence", "tariff", "manual", "plan", "it", "that",
    "which", "what", "to", "must", "will", "shall", "who", "system", "model", "tool", "software", "machine",
    "algorithm", "engine", "app", "computer", "program", "only", "just", "merely", "never", "label", "labels",
))  # fmt: skip
"""Who is no mere opinion when it says something; and words that make no subject."""

SAID_FLATLY = frozenset(
    ("so", "yes", "no", "when", "go", "what", "whether", "otherwise", "stop", "how", "which", "who")
)
"""Words behind a verb of saying with which somebody decides: the shift lead says when."""

HAPPENED = frozenset(("ran", "went", "came", "wrote", "chose", "began", "gave", "knew", "broke", "flew", "drew",
"spoke",
                      "drove", "swore"))  # fmt: skip
"""Verbs that tell of what was, whatever stands around them."""

DONE_ONCE = frozenset(("showed", "built", "got", "made", "sent", "bought", "offered", "used", "left", "sold",
                       "paid", "brought", "found", "tried", "hired", "wanted", "promised", "asked", "signed", "sold",
                       "switched", "moved", "worked"))  # fmt: skip
"""Verbs that tell of what somebody did, where they stand between a noun and what it was done to: it built an app."""

NO_THINGS = frozenset(("exception", "exceptions", "idea", "clue", "doubt", "longer", "more", "way", "that", "not",
                       "wait", "sorry", "decision", "plan", "plans", "one", "it", "matter", "but", "other", "others",
                       "choice", "rule", "guarantee", "promises", "opinion", "answer"))  # fmt: skip
"""Words behind *no* with which it denies no thing, and may be about what was said before."""

OBJECTS = frozenset(("a", "an", "the", "his", "her", "their", "its", "him", "them", "everybody", "everything", "two",
"it",
                     "somebody", "another", "one"))  # fmt: skip
"""Words that begin what something was done to."""

OURSELVES = frozenset(("we", "us", "our", "i", "my", "ours", "we've", "we’ve", "i've", "i’ve", "we'd", "we’d"))
"""Words that make of who did something ourselves."""

OWN_OBJECTS = frozenset(("a", "an", "his", "her", "their", "him", "them", "us", "everything", "everybody"))
"""Words behind a verb in *-ed* that make of it what somebody did: the ministry promised us the register."""

NO_SUBJECTS = frozenset((
    "is", "are", "be", "been", "being", "was", "were", "has", "have", "get", "gets", "must", "we", "i", "and", "or",
    "not", "also", "only", "all", "both", "then", "to", "never", "always", "what", "which", "that", "who", "by",
    "of", "first",
    "you", "as", "when", "if", "once", "until", "after", "before",
))  # fmt: skip
"""Words before such a verb that are not somebody else who did it."""

WERE = ("was", "were", "wasn't", "weren't")
"""What was, unless it stands in a subordinate clause: after the loan was granted."""

SUBORDINATE = ("after", "when", "once", "since", "that", "which", "who", "until", "as soon as", "whenever", "where",
               "before", "if", "it was", "which was", "whether", "what", "how")  # fmt: skip

OTHERS = (
    "competitor", "competitors", "competitor's", "the competition", "rival", "rivals", "other teams", "other team",
    "other companies", "another team", "another project", "other projects", "elsewhere", "industry average",
    "the industry", "the literature", "in the literature", "published", "the paper", "papers", "state of the art",
    "the vendor claims", "vendor claims", "the vendor says", "the vendor promises", "according to the vendor",
    "our sister company", "the market leader", "colleagues from", "colleagues at", "other departments",
    "the neighbours", "next door", "over there", "the other team", "the other plant", "the other site", "my nephew",
    "my niece", "my brother", "my sister", "my wife", "my husband", "my son", "my daughter", "a friend",
    "the last project",
    "other banks", "other hospitals", "other vendors", "some people say", "people say", "they say", "rumour",
    "textbook", "textbooks", "the previous owner", "others report", "others reach", "someone said", "somebody said",
    "the brochure", "the data sheet says", "advertised", "other manufacturers", "other utilities", "other retailers",
)  # fmt: skip
"""What others have."""

HEDGES = (
    "perhaps", "maybe", "possibly", "probably", "presumably", "i think", "we think", "i guess", "we guess",
    "i believe",
    "we believe", "i suppose", "we suppose", "i assume", "we assume", "not sure", "unsure", "uncertain",
    "not certain",
    "not entirely sure", "not really sure", "not quite sure", "not 100 % sure", "no idea", "might", "may be",
    "could be",
    "may well", "could well", "if i remember", "if i recall", "from memory", "off the top of my head", "guess",
    "a guess", "rough guess", "just a guess", "ballpark", "gut feeling", "hopefully", "ideally", "tentatively",
    "tentative", "provisionally", "provisional", "preliminary", "draft", "to be checked", "needs checking",
    "need to check", "have to check", "must check", "to be validated", "to be verified", "if possible", "if feasible",
    "if we can", "if at all", "where possible", "would be nice", "would be great", "would be ideal", "nice to have",
    "preferably", "we hope", "i hope", "i'd say", "i would say", "we'd say", "let's say", "say", "something between",
    "don't know", "do not know", "doesn't know", "nobody knows", "unclear", "unknown", "depends", "it depends",
    "depending on", "subject to", "seems", "seem", "apparently", "supposedly", "allegedly", "likely", "i reckon",
    "we reckon", "conceivably", "in theory", "theoretically", "in principle", "debated", "under discussion",
    "disputed", "some say", "not decided", "undecided", "not yet decided", "open question", "still open",
    "to be seen",
    "we'll see", "remains to be seen", "for lack of a better number", "placeholder", "pulled out of thin air",
    "don't quote me", "dunno", "you tell me", "would love", "would fall", "would apply", "or maybe", "or perhaps",
    "can't say", "cannot say",
    "hard to say",
    "difficult to say",
    "arguably", "wild guess", "educated guess", "who knows", "might be", "could", "may", "to be confirmed",
    "to be decided", "to be agreed", "to be defined", "to be determined", "no clue", "no promises", "imagine",
    "suppose", "assuming", "were to", "would have", "would have been", "could have", "should have",
    "in an ideal world",
    "in a perfect world", "dream", "if only", "wish", "aspirational", "what if", "hypothetically", "for now",
    "for the time being", "not final", "some day", "someday", "one day", "if all goes well", "if budget allows",
    "better", "better still", "not agreed", "isn't agreed", "we doubt", "i doubt", "doubtful", "optimistic",
    "pessimistic",
)  # fmt: skip
"""Doubt: the value beside one is nobody's word yet."""

OF_THINGS = frozenset(("doubtful", "unclear", "uncertain", "unknown", "likely", "tentative", "provisional",
                       "preliminary", "optimistic", "pessimistic", "disputed"))  # fmt: skip
"""Doubts that, right before a thing, are a kind of it: doubtful cases."""

LEADING_THINGS = frozenset(("of", "the", "a", "an", "for", "in", "with", "all", "each", "every", "to", "on", "(", ",",
                            "and", "or", "at", "about", "these", "those", "any", "by", ":"))  # fmt: skip
OPENING_CLAUSES = frozenset(("whether", "how", "what", "if", "who", "which", "when", "where", "why", "yet", "still",
                             "so", "at", "to", "for", "as", "because", "until", "but", "and", "or", "about", "of", "in",
                             "is", "are"))  # fmt: skip
"""Words behind a doubt that make it one about what is asked: unclear whether."""

DOUBTS = frozenset(("maybe", "perhaps", "possibly", "probably", "presumably", "hopefully", "ideally", "preferably",
                    "not sure", "unsure", "tbd", "tbc", "if possible", "if feasible", "hard to say",
                    "difficult to say",
                    "can't say", "cannot say", "who knows", "nobody knows", "don't know", "no idea",
                    "dunno"))  # fmt: skip
"""Doubts that are never part of a phrase."""

OPEN = ("tbd", "tba", "tbc", "todo", "t.b.d", "t.b.c", "xxx", "fixme")
"""Marks of what is still open."""

EXAMPLES = ("for example", "e.g", "e.g.", "eg", "for instance", "as an example", "such as", "an example", "example")
"""What follows is one of many."""

DENIALS = (
    "too slow", "too late", "too long", "too much", "too many", "too few", "too little", "too expensive", "too big",
    "too large", "too small", "too low", "too high", "too short", "too often", "too old", "too heavy", "too tight",
    "too strict", "too early", "too costly", "too loose", "not enough", "isn't enough", "aren't enough",
    "unacceptable",
    "not acceptable", "not ok", "not okay", "not good enough", "not needed", "not necessary", "unnecessary",
    "overkill", "unrealistic", "not realistic", "not required", "insufficient", "not sufficient", "no need",
    "impossible", "not feasible", "not possible", "infeasible", "isn't needed", "isn't acceptable", "isn't realistic",
    "won't do", "will not do", "won't work", "will not work", "doesn't help", "does not help", "useless", "pointless",
    "rejected", "turned down", "turned it down", "turned them down", "turned that down", "gave it up", "gave up on",
    "decided against", "which we refuse", "which we reject", "was tried and dropped", "were tried and dropped",
    "out of the question", "nonsense", "wrong number", "never happened", "a myth",
    "not true",
    "don't need", "do not need", "does not need", "doesn't need", "not important", "doesn't matter",
    "does not matter",
    "we ignore", "don't care", "do not care", "do not want", "don't want", "would not help", "wouldn't help",
    "not the goal",
    "is not our", "isn't our", "irrelevant", "neither", "must not be used", "out of scope", "left out",
    "is ignored", "are ignored", "not in scope", "is excluded", "are excluded",
    "not included", "does not count", "do not count", "doesn't count", "don't count", "would be wrong", "is wrong",
)  # fmt: skip
"""What is denied."""

CONTRASTS = ("but", "however", "yet", "whereas", "while", "although", "though", "nevertheless", "still", "then",
             "from now on",
             "in future", "in the future", "instead", "now it", "now we", "henceforth", "going forward", "the new",
             "the new system", "the new model", "target", "goal", "our target", "our goal",
             "by contrast")  # fmt: skip
"""Words that turn from what was to what shall be."""

MODALS = (
    "must", "shall", "should", "need", "needs", "has to", "have to", "require", "requires", "required", "want",
    "wants",
    "will", "target", "goal", "aim", "may not", "mustn't", "shouldn't", "shall not", "expect", "expects", "expected",
    "ought to", "is to", "are to", "we'd like", "would like", "demand", "demands",
)  # fmt: skip
"""Words that ask for something."""

LIMITS = (
    "unlimited", "limitless", "no limit", "without limit", "unless", "except", "except for", "excepting",
    "excluding", "apart from", "other than", "aside from", "barring",
    "only if", "only when", "only for", "if", "provided", "provided that", "providing", "as long as", "so long as",
    "in case", "but not", "not for", "not on", "not in", "not during", "save for", "in some cases", "sometimes",
    "in exceptional cases", "with the exception", "exception", "exceptions", "not always", "usually", "normally",
    "mostly", "most of the time", "in general", "typically", "on condition", "outside of", "otherwise", "unlike",
    "with few exceptions", "some of the time", "in certain cases", "rarely", "occasionally", "often",
)  # fmt: skip
"""Words that limit what they stand beside."""

SOFT_LIMITS = ("if", "in case", "provided", "provided that", "as long as", "usually", "normally", "mostly",
               "typically", "in general", "often", "otherwise", "sometimes", "occasionally", "rarely",
               "when")  # fmt: skip
"""Limits that belong to the answer of a question that asks what happens in a case, or how things are."""

HOW_THINGS_ARE = ("usually", "normally", "mostly", "typically", "in general", "often", "sometimes", "occasionally",
                  "rarely")  # fmt: skip
"""Limits that say how things are, in answers that tell that."""

OPENINGS = (
    "but", "however", "unless", "except", "although", "though", "otherwise", "or", "only", "except for", "apart from",
    "not", "never in", "never on", "never at", "never during", "neither", "nor", "excluding", "provided", "instead",
    "does not apply", "this does not apply",
    "with the exception",
    "that does not apply", "exception", "exceptions", "sorry", "no", "nope", "on the other hand",
)  # fmt: skip
"""A sentence that begins with one of these and is not read may change what the others say."""

CORRECTIONS = (
    "sorry", "correction", "i mean", "i meant", "we mean", "we meant", "scratch that", "scratch this", "wait", "no",
    "on second thought", "on second thoughts", "make that", "my mistake", "strike that", "or was it", "no wait",
    "wait no", "no sorry", "sorry no", "actually", "or rather", "rather", "er", "no make that", "no actually",
    "no i mean", "sorry i mean", "sorry i meant", "actually no", "hm", "hmm", "oops", "let me correct",
    "no make it", "make it", "oh no", "no no",
)  # fmt: skip
"""What may stand between a value and the one that takes its place: 500, no, 800."""

TAKING_BACK = (
    "scratch that", "scratch this", "on second thought", "on second thoughts", "my mistake", "strike that",
    "or was it", "correction", "i meant", "we meant", "i mean", "ignore that", "ignore this", "ignore the above",
    "has nothing to do with", "have nothing to do with", "forget that", "forget what", "disregard", "superseded",
    "was changed to", "changed to", "was it", "make that",
    "no wait", "is something else", "another question", "another story", "another matter", "a different story",
    "a different matter", "a different question", "wrong number", "typo", "old value", "not true", "mixed up",
    "let me correct",
)  # fmt: skip
"""Words that take something back wherever they stand."""

AFTERTHOUGHTS = ("no", "not", "nope", "or not", "never", "not really", "no no", "or no", "just kidding",
                 "not any more", "or not at all", "joking", "kind of", "sort of",
                 "in a way", "so to speak")  # fmt: skip
"""What takes back a sentence at its end."""

COMPARATIVES = frozenset(("less", "more", "fewer", "lower", "higher", "longer", "shorter", "later", "slower",
    "sooner", "bigger",
                          "smaller", "larger", "not"))  # fmt: skip
"""Words that move a bound where nothing else is said behind *but*: but less is fine."""

FACTS = frozenset((
    "data.volume", "data.source", "data.format", "data.cycles", "data.label-delay", "data.ownership", "data.labeller",
    "data.acquisition", "data.metadata", "data.representation", "data.stream-frequency", "data.preprocessing",
    "data.preprocessing-location", "scoping.infrastructure", "scoping.resources", "scoping.domain-expert",
    "scoping.end-user", "scoping.error-cost", "deployment.load", "scoping.simpler-way", "modeling.baseline",
    "scoping.problem", "scoping.affected-people", "scoping.interface", "data.flow", "modeling.experiment-store",
))  # fmt: skip
"""Questions that ask for what is, so that *today* says nothing against an answer."""

CASES = frozenset((
    "deployment.rollback", "deployment.incidents", "data.faults", "deployment.retraining", "modeling.accountability",
    "scoping.human-oversight", "deployment.error-analysis", "deployment.retirement", "scoping.error-cost",
    "modeling.security", "data.acquisition", "data.flow", "modeling.audit", "scoping.problem",
    "deployment.foreseen-changes", "modeling.input-mode", "scoping.ml-fit", "deployment.release",
))  # fmt: skip
"""Questions that ask for what happens in a case, so that *if* limits nothing."""

COMPARING = frozenset(
    ("modeling.baseline", "scoping.simpler-way", "scoping.problem", "scoping.ml-fit", "scoping.success-metrics")
)
"""Questions whose answers name what is there already."""

EXEMPT: dict[str, tuple[str, ...]] = {
    "scoping.problem": (
        "gut feeling",
        "could",
        "too slow",
        "too late",
        "too much",
        "too many",
        "too often",
        "too long",
        "seem",
        "seems",
        "guess",
        "likely",
        "unclear",
        "don't know",
        "do not know",
        "doesn't know",
    ),
    "deployment.rollback": (
        "previous version",
        "previous model",
        "old model",
        "the old",
        "old system",
        "earlier version",
        "predecessor",
        "legacy",
        "legacy system",
        "previous system",
        "current model",
    ),
    "data.lifetime": (
        "useless",
        "pointless",
        "no longer",
        "too old",
        "wrong",
        "irrelevant",
        "not any more",
        "doesn't help",
    ),
    "deployment.incidents": ("too slow", "too late"),
    "data.labeller": ("former",),
    "scoping.domain-expert": ("former",),
    "data.leakage": ("last year", "last month", "last week", "last quarter"),
    "data.retention": ("no longer", "no longer needed", "last year", "former"),
    "deployment.retraining": (
        "last year",
        "last month",
        "last week",
        "last quarter",
        "measured",
        "the old",
        "old model",
    ),
    "deployment.error-analysis": ("wrong", "last week", "last month"),
    "scoping.error-cost": (
        "rejected",
        "refused",
        "declined",
        "turned down",
        "ruled out",
        "would have",
        "would",
        "too late",
        "too early",
        "too much",
        "unnecessary",
        "not needed",
        "too many",
        "too few",
        "wrong",
        "too long",
        "too high",
        "too low",
    ),
    "data.stream-frequency": ("too late",),
    "modeling.input-mode": (),
    "deployment.retirement": ("the old", "old model", "no longer", "predecessor"),
    "deployment.release": ("the old", "old model", "current model", "the current model", "previous version"),
}
"""Words that are no danger in an answer to one question."""

BEFORE_AMOUNTS = ("better", "better still", "say", "may", "may be", "could", "could be", "might", "might be")
"""Words that are a doubt only right before an amount; else they allow: may be lost."""

COUNTING_IFS = ("if one counts", "if you count", "if we count", "if one includes", "if you include", "if counted")
"""An *if* that only tells what is counted."""
