"""Attributes that split people and things into groups, some of their groups, and words for all and for the others."""

ATTRIBUTES = {
    "sex": ("sex", "sexes"),
    "gender": ("gender", "genders"),
    "race": ("race", "races", "racial"),
    "ethnicity": ("ethnicity", "ethnicities", "ethnic", "ethnic origin", "ethnic group", "ethnic groups"),
    "age": ("age", "ages"),
    "disability": ("disability", "disabilities", "disability status"),
    "religion": ("religion", "religions"),
    "nationality": ("nationality", "nationalities", "citizenship"),
    "language": ("language", "languages", "native language", "mother tongue"),
    "dialect": ("dialect", "dialects"),
    "accent": ("accent", "accents"),
    "region": ("region", "regions"),
    "country": ("country", "countries"),
    "postcode": ("postcode", "postcodes", "zip code", "zip codes", "postal code"),
    "income": ("income", "incomes"),
    "education": ("education",),
    "marital status": ("marital status",),
    "sexual orientation": ("sexual orientation",),
    "skin tone": ("skin tone", "skin tones", "skin colour", "skin color"),
    "brand": ("brand", "brands"),
    "device": ("device", "devices", "device type"),
    "class": ("class", "classes", "label", "labels", "category", "categories"),
}
"""Each attribute with the words for it; others are read where the grammar leaves no doubt (for each clinic)."""

GROUPS = {
    "women": ("sex", "women"), "females": ("sex", "women"), "female applicants": ("sex", "women"),
    "men": ("sex", "men"), "males": ("sex", "men"),
    "people with a disability": ("disability", "people with a disability"),
    "people with disabilities": ("disability", "people with a disability"),
    "persons with a disability": ("disability", "people with a disability"),
    "persons with disabilities": ("disability", "people with a disability"),
    "disabled people": ("disability", "people with a disability"),
    "disabled persons": ("disability", "people with a disability"),
    "the disability group": ("disability", "people with a disability"),
    "people without a disability": ("disability", "people without a disability"),
    "people without disabilities": ("disability", "people without a disability"),
    "persons without a disability": ("disability", "people without a disability"),
    "black people": ("race", "Black people"), "asian people": ("race", "Asian people"),
    "white people": ("race", "white people"), "hispanic people": ("ethnicity", "Hispanic people"),
}  # fmt: skip
"""Phrases for one group: the attribute it belongs to (nobody wrote it: it is assumed), and its name."""

PAIRS = {
    "between men and women": "sex", "between women and men": "sex", "men and women": "sex", "women and men": "sex",
    "between the sexes": "sex", "between sexes": "sex", "between genders": "gender", "between the genders": "gender",
    "people with and without a disability": "disability", "between people with and without a disability": "disability",
}  # fmt: skip
"""Phrases that name an attribute by its groups."""

TWO_GROUPS = frozenset({"sex", "disability"})
"""Attributes of which *the others* are one group, as people write of them."""

OVERALL = ("overall", "in total", "in all", "altogether", "total", "for everyone", "for everybody", "as a whole",
           "on the whole", "across the board")  # fmt: skip
"""Words for all cases together."""

OTHERS = {
    "others": "others", "the others": "others", "other people": "others", "everyone else": "others",
    "everybody else": "others", "the rest": "others", "all others": "others", "all other people": "others",
    "the reference group": "reference group", "the largest group": "largest group",
    "the majority group": "largest group", "the majority": "largest group",
}  # fmt: skip
"""Whom a group is compared with."""

OF_THAT_OF = ("of that of", "of that for", "of the rate of", "of the rate for", "of the selection rate of",
              "of the selection rate for", "of what it is for", "of the one of")  # fmt: skip
AGAINST = ("against", "compared with", "compared to", "relative to", "versus", "vs", "in comparison with")

EACH = ("each", "every", "per", "for each", "for every", "in each", "in every", "of each", "of every", "for each of",
        "for each of the", "each of the", "of each of the", "in each of the",
        "from each", "from every", "with each")  # fmt: skip
"""Words after which a name is an attribute: one part per group."""


GROUP_NOUNS = ("group", "groups")

TIMES = (
    "second", "seconds", "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months",
    "quarter", "quarters", "year", "years", "decade", "decades", "ms", "run", "runs",
    "night", "nights", "morning", "monday", "annum", "daily", "weekly", "monthly", "yearly", "request", "requests",
    "feature", "features", "parameter", "parameters", "column", "columns", "variable", "variables", "predictor",
    "dimension", "weight", "fold", "model", "experiment", "batch", "batches", "release", "epoch", "epochs", "time",
    "cent",
)  # fmt: skip
"""Periods, events and sizes of a model: an amount per one of these is a rate, not an amount per group."""
