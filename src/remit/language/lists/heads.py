"""Heads and leads of people: words before a colon or a preposition behind which somebody stands, or nobody."""

from __future__ import annotations

from remit.language.lists.parting import parted_set

NAMING = parted_set(
    "responsible | accountable | contact | decides | signs | approves | on call | on duty | called | escalation"
)
"""Ends of heads behind whose colon people are called by name."""

OF_PEOPLE = parted_set("""
    pool | panel | total | consists | consist | consisting | composed | up | number | task | responsibility | duty
    | job | hands | mix | mixture | handful | dozen | majority | help | support | all | some | most | one | part |
    approval | signature | choice | decision | work | names | list
""")
"""Words before *of* with which it leads to people: the task of the head vet; but not the logs of 3,000 pupils."""

OF_A_DECISION = parted_set("signature | approval | choice | decision | duty | responsibility | consent | permission")
"""Those of them that lead to who answers for something, and to nobody who knows or helps."""

REACHING = parted_set("""
    goes | go | call | calls | escalate | escalated | escalates | mail | message | sms | out | alarm | page | pages
    | report | reports | reported | turn | passed | handed | falls | routed | sent | send | forward | forwarded
""")
"""Words before *to* with which somebody is called: the first call goes to the porter."""

THINGS_READ = parted_set(
    "screen | card | code | barcode | tag | chip | plate | badge | smart | loud | flow | e | qr | rfid | temperature"
)
"""Words that make a device of a reader, a speaker or a controller."""

TIMELY = parted_set("""
    once | twice | a | per | every | each | year | years | month | quarter | week | day | release | before | after
    | yearly | annually | monthly | quarterly | weekly | daily | times | in | spring | autumn | summer | winter |
    other
""")
"""Words that tell how often somebody comes."""

POINTING = ("that", "this", "he", "she", "they", "those", "who", "it", "that's", "but")
NO_ONE = (
    ["don't", "use"],
    ["don’t", "use"],
    ["never", "use"],
    ["don't", "see"],
    ["don’t", "see"],
    ["never", "see"],
    ["not", "a"],
    ["not", "an"],
    ["not", "one"],
    ["not", "counted"],
    ["no", "user"],
    ["no", "expert"],
    ["not", "users"],
)
"""What is said in the next clause of somebody who is named and not meant: that is not a user."""

PRONOUNS = parted_set("he | she | they | who")
"""Words with which the next clause says more of somebody."""

THINGS = (
    "tion",
    "sion",
    "ment",
    "ness",
    "ing",
    "ity",
    "ance",
    "ence",
    "back",
    "proval",
    "age",
    "ure",
    "work",
    "access",
)
"""Endings of words for things with which a sentence may begin."""

OFFICES = parted_set("""
    owner | po | sponsor | approver | signatory | accountable | responsible | contact | escalation | a | r |
    steward | lead | manager | expert | sme | auditor | custodian | head
""")
"""What somebody is who is named behind a colon: model owner: Ana Ruiz."""

FIELDS = parted_set("""
    backend | frontend | fullstack | data | ml | ops | devops | mlops | infra | platform | vision | nlp | product
    | design |
    ux | legal | security | bi | analytics | research | lead | eng | ai | cloud | qa | db | statistics | embedded
    | firmware
""")
"""What somebody does who is on a team, in brackets behind the name."""
