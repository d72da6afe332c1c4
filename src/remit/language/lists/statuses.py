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
    "not applicable": "not-applicable", "n a": "not-applicable", "n / a": "not-applicable", "na": "not-applicable",
    "not relevant": "not-applicable", "does not apply": "not-applicable", "doesn't apply": "not-applicable",
    "this does not apply": "not-applicable", "irrelevant": "not-applicable",
}  # fmt: skip
"""Whole answers, and what they say; never a value."""

STATUS_TAILS = (
    "because", "since", "as", "for", "by", "until", "after", "before", "yet", "now", "at", "so", "with", "to", "today",
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
    "probably", "ideally", "hopefully", "preferably", "tentative", "tentatively", "provisional", "preliminary", "draft",
    "guess", "guessed", "depends", "depending", "might", "could", "would", "later", "currently",
)  # fmt: skip
"""Words that limit, deny or doubt. A reason (because …) or a sentence that is not read must not hold one of them beside
a value: more may be said there than why."""

REASONS = ("because", "since", "so that", "due to", "in order to", "as otherwise", "otherwise we", "which is why")
"""Words that begin a reason; what follows is kept in words and not read."""
