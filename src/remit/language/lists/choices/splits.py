"""Words for splits: being on both sides, what denies it, and nouns by which data is cut into parts of time."""

from __future__ import annotations

from remit.language.lists.parting import parted, parted_set

BOTH = tuple(
    tuple(phrase.split())
    for phrase in parted("""
        on both sides | in two of them | in more than one | in two folds | in several folds | in both sets |
        in both parts | in both halves | in both splits | in two sets | in two parts |
        in both | on either side | on two sides | to both sides | to both sets | into both | be split over | be split
        across | be split between | be split up | be split | be torn apart | torn apart | be divided | be
        spread over | be spread
        across | be shared between | be shared by | be shared | be separated | straddle | straddles | straddling | share
        | shares | span | spans | cross over | in train and test | in training and test | in training and in test | in
        train and in test | of the test data in the training data | of the test set in the training set | of the test in
        the training | from the test set in the training set | seen in training | overlap | overlaps | split
        over | split
        across | split between
    """)
)
"""Phrases for what must not happen to things of one kind."""

SHARING = parted_set("share | shares")
"""Verbs behind which a *no* denies them: training and test share no flight."""

DENIALS = parted_set("""
    no | not | never | nobody | none | neither | nothing | cannot | can't | mustn't | don't | doesn't | won't |
    shouldn't | without
""")

MODALS = parted_set("may | must | can | should | shall | will | might | do | does")
"""Verbs before a denial that belong to it."""

TURNING = parted_set("and | but | because | so | since | as | while | ;")
"""Words that end what is denied."""

CUTTING = parted_set("""
    split | splits | cut | parted | part | separated | separate | divide | divided | grouped | group | folds | fold |
    and | always | strictly | done | it | them | data | everything | sets | test | only
""")
"""Words before *by* with which it tells by what data is cut."""

TIMES = parted_set("""
    time | date | day | week | month | quarter | year | season | term | timestamp | dates | weeks | months | years |
    seasons | harvest | vintage | calendar | chronology
""")

NO_KEYS = parted_set("""
    the | a | an | our | their | its | this | that | these | those | hand | chance | law | default | far | random | us |
    design | itself | me | them | him | her | it | all | any | every | each | then | now | mistake | nature | whom | who
    | which | what | means | way | using | not | no | accident | one | two | three | some
""")
"""Words behind *by* that name nothing by which data could be cut."""

AFTER_KEYS = parted_set("""
    and | so | because | since | with | in | on | of | then | but | as | which | that | not | never | for | to | or | is
    | instead | only | first | 's
""")
"""Words that end such a noun."""

SPLITTERS = {
    "groupkfold": ("grouped", "kfold"),
    "stratifiedkfold": ("stratified", "kfold"),
    "stratifiedgroupkfold": ("stratified", "grouped", "kfold"),
    "groupshufflesplit": ("grouped",),
    "leaveonegroupout": ("grouped", "kfold"),
    "timeseriessplit": ("temporal",),
}
"""Names of splitters in libraries, each with the words for what they do."""
