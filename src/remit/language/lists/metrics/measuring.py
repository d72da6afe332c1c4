"""What may be said around measures of a model, and the words that rank them."""

FILLERS = (
    "the", "a", "an", "of", "for", "to", "in", "on", "at", "we", "our", "want", "need", "needs", "must", "shall",
    "should", "has to", "have to", "have", "has", "be", "is", "are", "reach", "reaches", "achieve", "achieves", "keep",
    "kept", "stay", "stays", "remain", "remains", "model", "the model", "system", "classifier", "value", "target",
    "goal", "threshold", "requirement", "it", "group", "groups", "bias", "biases", "discrimination", "fairness", "by",
    "with respect to", "against bias", "attribute", "attributes", "protected attributes", "protected attribute",
    "sensitive attributes", "measured", "required", "watch for", "watch", "across", "between", "among", "over all",
    "within", "regard", "people", "rate", "metric", "metrics", "measure", "measures", "least acceptable",
    "acceptable", "as measured", "also", "we want", "handled", "kept at", "with regard to", "bias by", "bias against",
    "with",
)  # fmt: skip
"""Words that say nothing of their own around a measure."""

STATES_OF_FACT = ("has", "have", "is", "are", "reaches", "achieves", "stays", "remains")
MODALS = ("must", "shall", "should", "need", "needs", "want", "we want", "has to", "have to", "required", "target",
          "goal", "threshold", "requirement", "acceptable", "least acceptable")  # fmt: skip

DIFFER = ("differ by", "may differ by", "must differ by", "differ", "may differ", "must differ", "deviate by",
          "may deviate by", "should differ by", "shall differ by")  # fmt: skip
"""Words after which a rate is compared between groups."""

FIRST = {"first": "1", "firstly": "1", "most important": "1", "above all": "1", "first of all": "1", "primary": "1",
         "most importantly": "1", "foremost": "1"}  # fmt: skip
NEXT = ("then", "followed by", "second", "secondly", "third", "thirdly", "and then", "next", "fourth", "after that")
BEFORE = (
    "before", "over", "is more important than", "matters more than", "comes before", "has priority over",
    "takes priority over", "takes precedence over", "has precedence over", "goes before", "ahead of",
    "comes first then",
    "is preferred to", "outranks", "more important than",
)  # fmt: skip
PRIORITY = ("priority", "rank", "prio", "number")
