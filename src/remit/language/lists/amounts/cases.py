"""Amounts that hold in some cases each: 5 minutes at night, 20 minutes otherwise."""

from __future__ import annotations

from remit.language.lists.parting import parted_set

CASED: dict[str, tuple[str, ...]] = {
    "deployment.rollback": ("time-to-roll-back",),
    "deployment.incidents": ("time-to-respond",),
    "scoping.compute-budget": ("budget", "compute-time"),
    "deployment.load": ("load",),
    "deployment.release": ("traffic-share", "trial-time"),
    "modeling.accountability": ("time-to-reply",),
}
"""What may be told for each case, by question."""

LEADS = parted_set("""
    during | in | at | outside | on | otherwise | else | until | till | from | after | once | while | when | for |
    before | throughout | as of | then | elsewhere | over | over the | at all other times | at other times | to
""")
"""Words that a case begins with."""

STEPS = parted_set("""
    week | day | month | step | phase | stage | wave | round | first | then | finally | afterwards | start | later
""")
"""Words that number the steps of a release: week 1: 5 %."""

PEAK = parted_set("""
    peak | peaks | advent | christmas | easter | rush | busy | busiest | height | sale | sales | holidays | storm |
    storms | worst | harvest | season | high | black | friday | maximum | top | election | ramadan | festival | finals |
    deadline | quarter-end | payday | summer | winter | christmas' | xmas | fair | flood | floods | heatwave
""")
"""Words of a case in which a load is at its peak."""

BARRING = parted_set("""
    not | no | never | without | except | unless | today | now | currently | last | was | were | had | competitor |
    competitors | others | vendor | supplier | maybe | perhaps | hopefully | about | or | nor | if | but | instead |
    used | previous | previously | only | each | per | every | who | which | that | whose | against | than | is | are
""")
"""Words that make a case no plain one."""

USUAL = parted_set("""
    on average | average | at peak | peak | at the peak | at peak times | in peak times | at peak load | normally |
    usually
""")
"""Words that tell of what kind a load is, and no case of its own."""

_GRADES = ("p", "sev", "s", "prio", "severity", "priority", "sev ", "prio ", "severity ", "priority ", "tier ", "p ")
SEVERITIES = frozenset(f"{grade}{number}" for grade in _GRADES for number in range(6)) | parted_set("""
    critical | major | minor | blocker | blockers | blocking | urgent | high | medium | moderate | low
    | severe | trivial
""")
"""How bad an incident is: P1, Sev 2, critical."""

ALL_OTHERS = frozenset(("others", "otherwise", "rest", "else", "all others", "everything else", "the rest"))
"""What stands for incidents of every other grade."""

GRADED = parted_set("sev | severity | prio | priority | tier | p")
"""Words whose number behind them is such a grade."""

RESOLVING = parted_set("""
    resolve | resolves | resolved | resolution | fix | fixed | mttr | restore | restored | mitigate | mitigated |
    mitigation | workaround | recover | recovery | resolving | close | closed | escalate | escalated | escalation |
    escalates | postmortem | post-mortem | review
""")
"""Words before a time until an incident is over or goes elsewhere, and not until somebody is there."""

NO_SEVERITY = parted_set("""
    risk | load | traffic | season | confidence | accuracy | was | were | had | last | previous | competitor | vendor |
    took | not | never | no | unless | except | maybe | perhaps | hopefully | today | currently | used
""")
"""Words of a sentence in which a word such as *high* or a time may be of something else."""
