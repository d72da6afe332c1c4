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

KINDS = frozenset((
    "name", "names", "address", "addresses", "mail", "mails", "email", "emails", "phone", "phones", "number", "numbers",
    "face", "faces", "voice", "voices", "plate", "plates", "iban", "ibans", "birth", "birthday", "birthdays", "age",
    "ages", "sex", "gender", "nationality", "ethnicity", "religion", "diagnosis", "diagnoses", "illness", "illnesses",
    "disability", "disabilities", "medication", "medications", "prescription", "prescriptions", "health", "salary",
    "salaries", "income", "incomes", "wage", "wages", "employer", "employers", "occupation", "profession", "marital",
    "movements", "transactions", "location", "locations", "position", "positions", "gps", "signature", "signatures",
    "photo", "photos", "portrait", "portraits", "initials", "username", "usernames", "login", "logins", "imei", "ip",
    "cookie", "cookies", "fingerprint", "fingerprints", "passport", "id", "ids", "identity", "marks", "grades",
    "absence", "absences", "attendance", "habits", "language", "origin", "background", "household", "children",
    "relatives", "handwriting", "people", "persons", "person", "patients", "customers", "employees", "pupils",
    "students", "dob", "postcode", "postcodes", "zip", "debts", "rent", "benefits", "membership", "politics", "weight",
    "blood", "genetic", "genome", "biometric", "biometrics", "video", "recordings", "contact", "contacts", "account",
    "accounts", "card", "cards", "licence", "licences", "license", "licenses", "meals", "who", "handset", "badge",
    "badges", "shift", "shifts", "working", "hours", "tenant", "tenants", "cv", "cvs", "resume", "resumes",
))  # fmt: skip
"""Words one of which a detail about a person mostly holds."""

SURE = frozenset((
    "name", "names", "address", "addresses", "email", "emails", "phone", "face", "faces", "voice", "voices", "plate",
    "plates", "iban", "ibans", "birth", "birthday", "diagnosis", "diagnoses", "health", "salary", "salaries", "income",
    "incomes", "initials", "gender", "sex", "religion", "ethnicity", "nationality", "disability", "signature",
    "signatures", "usernames", "passport", "illness", "medication", "absence", "photos", "dob", "ip", "imei",
    "handwriting", "card", "mobile", "telephone",
))  # fmt: skip
"""Of them those one of which a list of such details must hold."""

SHOWING = (
    "contain", "contains", "need", "needs", "included", "hold", "holds", "show", "shows", "include", "includes",
    "are", "yes",
    "have", "has", "process",
    "store", "see", "data", "we", "the", "it", "they", "recordings", "images", "records", "files", "logs", "following",
    "details", "personal", "tables", "documents", "table", "films", "pictures", "videos", "letters", "mails", "tickets",
)  # fmt: skip
"""Words that may stand before a list of personal details, as in: the recordings show faces."""

LYING = ("are", "is", "sit", "sits", "stand", "stands", "appear", "appears", "occur", "occurs", "in", "on", "from",
         "apply", "applies", "get", "gets")  # fmt: skip
"""Words with which a list of personal details ends and something is told of it: sit in the header."""

BARRING = frozenset((
    "no", "not", "never", "none", "without", "remove", "removed", "delete", "deleted", "strip", "stripped", "drop",
    "dropped", "must", "may", "shall", "except", "besides", "unless", "or", "anonymised", "anonymized", "nobody", "if",
    "maybe", "perhaps", "only", "hashed", "excluded", "forbidden", "banned", "masked", "blurred", "cut", "neither",
    "should", "can", "cannot", "nothing", "fine", "ok", "okay", "allowed", "needed", "required",
    "actually",
    "product", "file", "column", "brand", "company", "table", "variable", "project", "place", "domain", "nor",
    "isn't", "aren't", "don't", "out", "free", "before",
))  # fmt: skip
"""Words beside which a list of personal details may be one of what is not there."""

SHOW = ("show", "shows", "contain", "contains", "hold", "holds", "include", "includes", "record", "records", "carry",
        "carries", "reveal", "reveals")  # fmt: skip
"""Verbs with which something holds the personal details behind them: the tapes show faces."""

DENYING = frozenset(("no", "not", "never", "none", "without", "neither", "nor", "don't", "doesn't", "isn't", "aren't"))
"""Words anywhere in an answer with which a list of personal details may be one of what is not there."""
