"""Categories of personal data, and the words with which people ban them from data."""

CATEGORIES = {
    "name": (
        "name", "names", "full name", "full names", "first name", "first names", "last name", "last names", "surname",
        "surnames", "family name", "family names", "personal names", "names of people", "names of persons",
        "person names", "first and last names",
    ),
    "email": (
        "email", "emails", "e mail", "e mails", "email address", "email addresses", "e mail address",
        "e mail addresses",
        "mail address", "mail addresses",
    ),
    "phone": (
        "phone number", "phone numbers", "telephone number", "telephone numbers", "phone", "phones", "mobile number",
        "mobile numbers", "cell phone number", "cell phone numbers", "mobile phone numbers", "telephone",
    ),
    "address": (
        "address", "addresses", "postal address", "postal addresses", "home address", "home addresses",
        "street address", "street addresses", "residential addresses", "mailing addresses",
    ),
    "ip-address": ("ip", "ips", "ip address", "ip addresses", "ip number", "ip numbers"),
    "iban": (
        "iban", "ibans", "bank account", "bank accounts", "bank account number", "bank account numbers",
        "account number", "account numbers", "bank details",
    ),
    "credit-card": (
        "card number", "card numbers", "credit card", "credit cards", "credit card number", "credit card numbers",
        "payment card numbers", "payment cards", "debit card numbers", "payment card number",
    ),
    "ssn": (
        "ssn", "ssns", "social security number", "social security numbers", "us social security numbers",
        "social security",
    ),
    "birth-date": (
        "date of birth", "dates of birth", "birth date", "birth dates", "birthday", "birthdays", "birthdate",
        "birthdates", "dob",
    ),
}  # fmt: skip
"""Each category that can be looked for, with the words for it."""

TITLES = {
    "name": "names", "email": "e-mail addresses", "phone": "phone numbers", "address": "postal addresses",
    "ip-address": "IP addresses", "iban": "bank account numbers", "credit-card": "card numbers",
    "ssn": "social security numbers", "birth-date": "dates of birth",
}  # fmt: skip
"""How a category is written in a sentence."""

ANY = ("personal data", "personal information", "pii", "personally identifiable information", "personal details",
       "identifying data", "direct identifiers", "identifiers", "personal identifiers")  # fmt: skip
"""Personal data of any kind: which kinds, has to be asked."""

NONE_OF = (
    "no",
    "without",
    "none of",
    "neither",
    "free of",
    "free from",
    "zero",
    "not any",
    "without any",
    "no kind of",
)
NOT = ("not", "never", "cannot", "can't", "mustn't", "shouldn't", "not ever", "don't", "doesn't")
MODALS = ("must", "shall", "should", "has to", "have to", "needs to", "need to", "are to", "is to")
WEAK_MODALS = ("may", "can")
"""Modals that forbid only with a negation: may not, can not."""

STORES = ("store", "stored", "keep", "kept", "save", "saved", "record", "recorded", "collect", "collected", "retain",
          "retained", "held")  # fmt: skip
"""Verbs of policy: we do not store … is a rule."""

HOLDS = ("contain", "contains", "hold", "holds", "include", "includes", "included", "have", "appear", "occur", "be in",
         "be part of", "be found in", "be present", "be present in", "appear in", "occur in", "end up in", "carry",
         "feature", "show up in", "enter")  # fmt: skip
"""Verbs of state: only with a modal are they a rule."""

BANNED = (
    "removed", "deleted", "dropped", "stripped", "excluded", "forbidden", "prohibited", "banned", "not allowed",
    "not permitted", "disallowed", "left out", "taken out", "filtered out", "off limits", "out of bounds", "kept out",
    "stripped out", "must go", "not acceptable", "stay out",
)  # fmt: skip
BANS = ("remove", "delete", "drop", "strip", "exclude", "avoid", "leave out", "filter out", "take out", "strip out",
        "keep out", "cut out")  # fmt: skip
DATA = (
    "data", "dataset", "data set", "training data", "training set", "table", "tables", "column", "columns", "field",
    "fields", "features", "rows", "input data", "training", "model", "system",
)  # fmt: skip
FILLERS = (
    "the", "a", "an", "of", "in", "from", "for", "to", "on", "be", "is", "are", "we", "any", "all", "there", "do",
    "does", "please", "into", "at all", "ever", "before", "our", "strictly", "also", "at any time", "anywhere",
    "everywhere",
)  # fmt: skip
"""Words that say nothing of their own around categories. `need` and `want` are none of them: we need names."""
