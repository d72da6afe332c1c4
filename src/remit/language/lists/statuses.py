"""Answers that are no value: six different things that people write instead of one, and words that stop a reading."""

STATUSES = {
    "tbd": "to-be-decided", "tba": "to-be-decided", "tbc": "to-be-decided", "to be decided": "to-be-decided",
    "to be determined": "to-be-decided", "to be defined": "to-be-decided", "to be confirmed": "to-be-decided",
    "to be agreed": "to-be-decided", "not decided": "to-be-decided", "not yet decided": "to-be-decided",
    "not decided yet": "to-be-decided", "undecided": "to-be-decided", "to do": "to-be-decided",
    "todo": "to-be-decided", "later": "to-be-decided",
    "unknown": "unknown", "not known": "unknown", "unclear": "unknown", "we don't know": "unknown",
    "don't know": "unknown", "we do not know": "unknown", "do not know": "unknown", "i don't know": "unknown",
    "i do not know": "unknown", "no idea": "unknown", "not sure": "unknown", "nobody knows": "unknown",
    "none": "none", "nothing": "none", "no constraint": "none", "no constraints": "none", "no requirement": "none",
    "no requirements": "none", "no limits": "unlimited", "nothing at all": "none", "none at all": "none",
    "unlimited": "unlimited", "no limit": "unlimited", "without limit": "unlimited", "limitless": "unlimited",
    "infinite": "unlimited", "no maximum": "unlimited", "no upper limit": "unlimited",
    "never": "never", "never ever": "never",
    "not applicable": "not-applicable", "n a": "not-applicable", "n.a": "not-applicable", "n.a.": "not-applicable",
    "n / a": "not-applicable", "na": "not-applicable",
    "not relevant": "not-applicable", "does not apply": "not-applicable", "doesn't apply": "not-applicable",
    "this does not apply": "not-applicable", "irrelevant": "not-applicable",
}  # fmt: skip
"""Whole answers, and what they say; never a value."""

WORDED = {
    "to-be-decided": (
        "t.b.d", "still open", "open", "open question", "open point", "an open question", "still to be decided",
        "yet to be decided", "pending",
        "decision pending", "still pending", "under discussion", "in discussion", "still under discussion",
        "to be discussed", "to be clarified",
        "needs clarification", "still to be defined", "to be specified", "to be fixed", "to be settled",
        "not fixed yet", "not agreed yet",
        "not yet agreed", "not settled yet", "not yet settled", "not yet fixed", "not yet defined",
        "not defined yet", "not determined yet",
        "not yet determined", "haven't decided", "have not decided", "haven't decided yet", "have not decided yet",
        "have not yet decided",
        "haven't agreed", "have not agreed", "haven't settled on anything", "will be decided", "will decide later",
        "will decide that later", "will decide", "decide later", "we'll decide later", "we'll decide", "we'll see",
        "wait and see",
        "to follow", "will follow", "coming soon", "later on", "not decided on", "has not been decided",
        "hasn't been decided", "not been decided", "no decision", "no decision yet", "no decision has been made",
        "not made up our minds", "haven't made up our minds", "have not made up our minds", "is being decided",
        "being discussed", "nobody has decided", "nobody has decided that", "nobody decided",
        "still discussing", "are still discussing", "still being discussed", "still deciding", "still negotiating",
        "needs to be decided", "has to be decided", "must be decided",
        "yet to be defined", "yet to be agreed", "yet to be determined", "needs to be defined", "has to be agreed",
        "remains to be decided",
        "remains to be seen", "will be defined", "will be agreed", "will be determined", "awaiting decision",
        "awaiting a decision",
        "waiting for a decision", "waiting for legal", "on the agenda", "work in progress", "wip",
        "nothing has been decided", "nothing decided", "nothing is decided", "nothing fixed",
        "nothing agreed",
    ),
    "unknown": (
        "nobody knows", "no one knows", "who knows", "have not measured", "haven't measured", "not measured",
        "never measured it", "no clue", "have no idea", "have no clue", "haven't the faintest idea",
        "haven't a clue", "not yet known", "not known yet",
        "unknown so far", "unknown yet", "hard to say", "hard to tell", "difficult to say", "difficult to tell",
        "impossible to say", "cannot say", "can't say", "can't tell",
        "cannot tell", "could not say", "couldn't say", "not certain", "uncertain", "unsure", "dunno", "idk",
        "beats me",
        "don't really know", "do not really know", "really don't know", "honestly don't know", "can't answer",
        "cannot answer",
        "can't answer that", "cannot answer that", "can't answer this", "cannot answer this", "no information",
        "have no information", "no data on that", "no figures", "have no figures",
        "have no numbers", "no numbers", "never measured", "have never measured it", "have never measured that",
        "haven't measured it", "have not measured it", "have never looked at it",
        "never looked into it", "we've never looked at this", "good question", "someone else knows",
        "not aware of any figure", "not familiar with this", "doesn't anybody know", "no one can say",
        "nobody can say",
        "nobody can tell", "not clear", "not clear yet", "not at all clear", "not sure at all", "not known to us",
        "not known to me", "haven't a clue", "no insight",
        "don't have a clue", "do not have a clue", "don't have any idea", "do not have any idea",
        "have to find out", "need to find out", "must find out", "would have to ask", "have to ask", "need to ask",
        "will have to ask",
        "nobody has told us", "don't have that information", "do not have that information",
        "don't have this information", "it's unclear", "remains unclear",
    ),
    "none": (
        "there are none", "there is none", "there aren't any", "there isn't any", "have none", "not any",
        "none whatsoever", "none really",
        "none known", "none needed", "none required", "none that we know of", "none so far", "none planned",
        "none in particular", "none of note", "nothing special",
        "nothing in particular", "nothing particular", "nothing specific", "nothing needed", "nothing required",
        "nothing to add", "nil", "zero", "no special requirements",
        "no rules", "no preference", "no preferences", "no conditions", "no particular requirements", "no demands",
        "nothing is required", "nothing restricts us", "nothing limits us",
        "nothing planned", "nothing so far", "nothing known", "don't have any", "do not have any", "don't need any",
        "do not need any", "no such thing", "no such constraint", "no such requirement",
        "don't have constraints", "do not have constraints", "don't have any constraints",
        "do not have any constraints", "don't have any requirements", "don't have requirements", "free choice",
        "anything goes", "anything is fine", "not constrained", "unconstrained",
        "no restriction", "no restrictions",
    ),
    "unlimited": (
        "not limited", "isn't limited", "is not limited", "aren't limited", "no cap", "no ceiling", "no bound",
        "no bounds", "unbounded", "boundless",
        "without any limit", "without limits", "without any limits", "no budget limit", "money is no object",
        "no object", "as much as we want", "as much as we need", "as much as needed",
        "as many as needed", "as many as we want", "as much as it takes", "whatever it takes", "sky is the limit",
        "the sky is the limit",
        "no upper bound", "no restriction on the amount", "practically unlimited", "basically unlimited",
        "virtually unlimited", "effectively unlimited", "quasi unlimited", "unrestricted", "uncapped",
        "don't have a limit", "do not have a limit",
        "don't have any limit", "no limitation", "no limitations", "endless", "endlessly", "limitlessly",
    ),
    "never": (
        "not ever", "at no time", "at no point", "never at all", "never happens", "never planned", "never needed",
        "never necessary", "never required", "never goes stale", "never go stale",
        "never get stale", "never gets stale", "never expire", "never expires", "never becomes stale",
        "never become stale", "never becomes outdated", "never become outdated", "never outdated", "never get old",
        "never gets old",
        "never becomes obsolete", "never become obsolete", "never age", "never ages", "never lose their value",
        "never loses its value", "never stop being valid", "never becomes invalid", "never become invalid",
        "doesn't expire",
        "does not expire", "do not expire", "don't expire", "doesn't go stale", "does not go stale",
        "don't go stale", "do not go stale", "doesn't age", "does not age", "don't age", "do not age",
        "never changes", "never change",
        "never out of date", "never go out of date", "never goes out of date", "never invalid", "won't ever",
        "will never expire", "will never go stale", "never obsolete",
    ),
    "not-applicable": (
        "not applicable here", "doesn't concern us", "does not concern us", "doesn't matter here",
        "not relevant here", "not a concern", "of no relevance", "no relevance", "has no meaning here",
        "makes no sense here", "doesn't make sense here",
        "does not make sense here", "doesn't make sense", "makes no sense", "inapplicable", "not meaningful",
        "without meaning here", "out of scope", "not in scope", "outside the scope", "outside our scope",
        "don't apply", "do not apply", "applies not", "can't apply", "cannot apply",
        "not an issue here", "not an issue for us", "no issue here", "n.a", "n.a.", "this question does not apply",
        "question doesn't apply", "question does not apply", "not relevant in our case", "not our case",
        "nothing to do with us",
    ),
}  # fmt: skip
"""More ways to say them; what stands around them (`AROUND`) does not matter."""

BY_QUESTION = {
    "data.lifetime": {"forever": "never", "for ever": "never", "indefinitely": "never", "eternal": "never",
    "eternally": "never",
                      "unlimited": "unlimited", "stay valid forever": "never", "always valid": "never",
                      "always stay valid": "never", "always remain valid": "never", "permanently": "never",
                      "valid forever": "never", "valid indefinitely": "never", "remain valid forever": "never"},
    "data.retention": {"forever": "unlimited", "for ever": "unlimited", "indefinitely": "unlimited",
                       "permanently": "unlimited", "never deleted": "never", "never delete": "never",
                       "never deleted anything": "never", "never delete anything": "never",
                       "never thrown away": "never"},
    "deployment.records": {"forever": "unlimited", "for ever": "unlimited", "indefinitely": "unlimited",
                           "never deleted": "never"},
    "deployment.retraining": {"never retrain": "never", "no retraining": "never", "no retraining planned": "never",
                              "never retrained": "never", "not retrained": "never", "will not be retrained": "never",
                              "won't be retrained": "never", "never be retrained": "never"},
    "modeling.audit": {"never audited": "never"},
    "data.stream-frequency": {"no stream": "not-applicable", "no streams": "not-applicable",
                              "no streaming": "not-applicable", "not a stream": "not-applicable",
                              "no streaming data": "not-applicable", "no data stream": "not-applicable",
                              "no data streams": "not-applicable", "no live data": "not-applicable",
                              "no live feed": "not-applicable", "nothing is streamed": "not-applicable",
                              "nothing streamed": "not-applicable", "not streamed": "not-applicable",
                              "batch only": "not-applicable", "batches only": "not-applicable",
                              "only batch": "not-applicable", "only batches": "not-applicable",
                              "don't stream": "not-applicable", "do not stream": "not-applicable"},
    "data.cycles": {"no cycle": "none", "no cycles": "none", "no seasonality": "none", "not seasonal": "none",
                    "no season": "none", "no seasons": "none", "not cyclical": "none"},
    "data.labelling-guideline": {"no guideline": "none", "no guidelines": "none", "no labelling guideline": "none",
                                 "no written guideline": "none"},
    "data.privacy": {"nothing personal": "none",
                     "there is no personal data in it": "none", "there are no personal data in it": "none",
                     "there is no personal data in them": "none", "it holds no personal data": "none"},
}  # fmt: skip
"""What a wording says for one question only."""

AROUND = frozenset((
    "there", "is", "are", "it", "it's", "its", "this", "that", "that's", "we", "we're", "we've", "i", "i'm", "have",
    "has", "at", "the", "moment", "yet", "whatsoever", "all", "so", "far", "for", "us", "here", "really", "honestly",
    "still", "just", "currently", "of", "any", "afraid", "now", "on", "about", "stage", "to", "be", "a", "an", "our",
    "in", "project", "point", "simply", "quite", "absolutely", "completely", "entirely", "totally", "frankly", "they",
    "data", "model", "what", "how", "much", "many", "long", "these", "those", "will", "would", "as", "time",
    "present",
    "right", "today", "my", "me", "answer", "issue", "question", "case", "well", "sorry", "ok", "okay", "well",
    "need",
    "special", "particular", "known", "such", "real", "hard", "actual", "specific", "further", "other", "technical",
    "legal",
    "imposed", "given", "needed", "required", "set", "apply", "applies", "exist", "exists", "planned", "defined",
    "when",
    "you", "ask", "one", "been", "being", "does", "do", "did", "was", "were", "or", "honest", "truth", "tell", "s",
    "which", "who", "where", "why", "budget", "money", "wise", "system", "kept", "by", "nobody", "everything", "from",
    "anything", "labels", "records", "images", "documents", "decision", "use", "some", "more", "exactly", "side",
    "end", "know", "aware",
))  # fmt: skip
"""Words around a status that say nothing of their own."""

LIMIT_NOUNS = {
    "limit": "unlimited", "limits": "unlimited", "cap": "unlimited", "maximum": "unlimited", "ceiling": "unlimited",
    "bound": "unlimited", "budget limit": "unlimited", "limitation": "unlimited", "limitations": "unlimited",
    "restriction": "none", "restrictions": "none", "constraint": "none", "constraints": "none", "requirement": "none",
    "requirements": "none", "demands": "none", "rules": "none", "preference": "none", "preferences": "none",
    "conditions": "none", "specifications": "none", "obligation": "none", "obligations": "none",
    "expectations": "none",
    "wishes": "none", "targets": "none", "goals": "none",
}  # fmt: skip
"""What there may be none of, and which status that is."""

ABOUT = ("on", "for", "to", "about", "in")
"""Words behind a status that begin what it is about: no limit on what we may spend."""

TURNING = ("but", "except", "unless", "however", "only", "although", "though", "apart", "if", "until", "other",
           "excluding", "beyond", "nevertheless")  # fmt: skip
"""Words in what follows a status that may take it back."""

STATUS_TAILS = (
    "because", "since", "as", "for", "by", "until", "after", "before", "yet", "now", "at", "so", "with", "to",
    "today",
    "currently", "still", "please", "here", "in", "once", "when", "as of", "the",
)  # fmt: skip
"""Words after a status that begin a reason, a date or an owner: TBD by the pilot."""

OPEN_MARKS = ("tbd", "tbc", "tba")
"""Marks that make what stands around them undecided."""

CORRECTIONS = (
    "actually", "sorry", "correction", "i mean", "we mean", "i meant", "scratch that", "scratch this", "wait",
    "on second thought", "make that", "rather", "instead", "no longer", "not any more", "not anymore", "outdated",
    "obsolete", "ignore", "disregard", "forget", "my mistake", "mistake", "wrong", "we used to", "previously",
    "formerly", "changed to", "changed from", "superseded", "old value", "strike that", "or was it", "not true",
)  # fmt: skip
"""Words that take back what was said before: with one of them the whole answer is left in words."""

CONNECTIVES = (
    "but", "however", "unless", "except", "although", "though", "otherwise", "or", "if", "yet", "only", "no", "nope",
    "except for", "apart from", "not", "neither", "nor", "hmm", "well", "still", "this", "that", "these", "those",
    "it", "they", "both", "same", "ditto", "does not apply", "excluding", "provided",
)  # fmt: skip
"""A sentence that begins with one of these qualifies the one before; unread, it stops the reading of the answer."""

QUALIFIERS = (
    "unless", "except", "if", "but", "or", "however", "although", "though", "otherwise", "only", "not", "until",
    "while", "when", "excluding", "provided", "?", "no", "nor", "never", "without", "maybe", "perhaps", "possibly",
    "probably", "ideally", "hopefully", "preferably", "tentative", "tentatively", "provisional", "preliminary",
    "draft",
    "guess", "guessed", "depends", "depending", "might", "could", "would", "later", "currently",
)  # fmt: skip
"""Words that limit, deny or doubt. A reason (because …) or a sentence that is not read must not hold one of them beside
a value: more may be said there than why."""

REASONS = ("because", "since", "so that", "due to", "in order to", "as otherwise", "otherwise we", "which is why")
"""Words that begin a reason; what follows is kept in words and not read."""
