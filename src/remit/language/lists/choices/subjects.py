"""Subjects of clauses that name options: what a choice is about, and the verbs that such a clause may have."""

from __future__ import annotations

from remit.language.lists.parting import parted_set

OF_THE_MODEL = (
    "approach",
    "interface",
    "preparation-place",
    "input-mode",
    "serving-form",
    "package",
    "target",
    "strategy",
    "version-store",
    "experiment-store",
    "split",
    "structure",
    "location",
)
"""Choices about the model and how it is fed and run: what other things or people have is no answer to them."""

VERBS = parted_set("""
    is | are | was | were | be | has | have | had | does | do | did | gets | get | must | may | can | shall | will |
    should | would | could | runs | run | goes | go | comes | come | uses | use | used | works | work | sits | sit |
    lives | live | arrives | arrive | holds | hold | keeps | keep | sends | send | delivers | deliver | computes |
    happens | happen | wanted | wants | want | hosts | host | offers | offer | reads | read | likes | like | needs |
    need | serves | serve | exposes | provides | provide | updates | publishes | publish | ships | ship | exports |
    pushes | calls | call | asks | sees | see | shows | split | splits | cut | cuts | trains | train | looks | feeds |
    feed | starts | start | reports | report | stores | store | writes | write | suggested | proposed
""")
"""Finite verbs that end the subject of a clause."""

OBJECTS = ("it", "them", "this", "that", "the", "a", "our", "ours", "theirs")
"""Words behind a word in *-ed* that make a verb of it."""

WISHING = ("want", "wants", "like", "likes", "would")
"""Verbs with which others tell what they wish for: dealers want an app."""

ASKING = ("must", "shall", "should")
"""Verbs with which something is asked, of whomever: the supplier must deliver an image."""

FRONTING = parted_set("""
    in | on | at | for | with | by | from | as | per | each | every | after | before | during | under | to | when | if |
    once | while | because | since | through | via | of | where | until
""")
"""Words with which a clause begins that is no subject."""

AROUND = parted_set("""
    the | a | an | this | these | those | and | but | so | also | then | only | both | all | yes | no | not | never |
    there | here | now | still | just | mostly | usually | always | however | therefore | first
""")
"""Words that make no subject by themselves."""

QUALIFYING = parted_set("""
    new | whole | same | single | other | small | large | big | final | current | live | main | raw | daily | full |
    hourly | weekly | monthly | second | last | next | real | ml | ai | actual | individual | every | each | any
""")
"""Words before a noun that make nothing else of it."""

KINDLY = ("ed", "ing", "al", "ic", "ive", "able")
"""Ends of more such words: trained, incoming."""

PRONOUNS = parted_set("""
    we | i | it | that | they | our | ours | us | everything | what | who | which | you | everybody | nobody | anything
    | nothing | one | ones | rest
""")
"""Words that leave open what a clause is about, or say that it is about us."""

OURS = parted_set("""
    everything | one | ones | each | everybody | nobody | anything |
    nothing
    | model | models | system | systems | prediction | predictions | predict | forecast | forecasts | score | scores |
    scoring | inference | service | services | app | application | software | tool | program | code | component |
    engine | algorithm | network | classifier | data | dataset | records | record | rows | row | input | inputs |
    image | images | picture | pictures | photo | photos | scan | scans | file | files | request | requests | query |
    queries | readings | reading | measurements | samples | sample | message | messages | event | events | case |
    cases |
    item | items | order | orders | invoice | invoices | document | documents | letter | letters | call | calls |
    version | versions | release | releases | update | updates | roll | rollout | package | packages | artefact |
    artifact | weights | image | delivery | handover | bundle | step | steps | preparation | preprocessing | cleaning |
    pipeline | job | jobs | task | problem | approach | method | result | results | device | devices | unit | batch |
    batches | part | parts | rest | whole | thing | stuff | solution | target | hardware | deployment | serving | team |
    answer | answers | estimate | estimates | recommendation | recommendations | ranking | classification | detection |
    code | codes | class | verdict | suggestion | suggestions | alert | alerts | list | lists | number | numbers |
    value |
    values | warning | warnings | output | outputs | features | feature | calculation | computation | what | who |
    which | you | traffic | users | customers
""")
"""Words that tell that a clause is about the model, what goes in, or what comes out."""
