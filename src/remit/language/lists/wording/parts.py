"""Words by which people say a part of an answer: without any of them nobody has said it, however long the answer. Data.

By question and part (a gap of `follow_ups_…`). `#` is any figure, `@` any time (a unit, a weekday, a month). Wide on
purpose: a part that may stand in the words is not asked for.
"""

from __future__ import annotations


def _words(said: str) -> frozenset[str]:
    return frozenset(said.split())


_IF = """
    after as below better confirm else error errors fails go good if least less more most
    no not once only over provided pass passes soon stay stays stop than under unless until when while without worse
"""
_TIMES = "@ within immediately instantly asap overnight same next once until till before after soon"
_SHARES = "# % percent share part all every each both most half third two double twice complete whole"

_WATCHED_OVER = """
    @ per over within for each every running rolling average mean consecutive row continuously always ever any single
    immediately last past during trend release
"""

PART_WORDS: dict[str, dict[str, frozenset[str]]] = {
    question: {part: frozenset(words.split()) for part, words in parts.items()}
    for question, parts in {
        "scoping.ml-fit": {
            "deadline": "@ # by until till before within after deadline stop end abandon drop",
            "metric": "#",
        },
        "scoping.resources": {
            "time": "@ fte # until till by before deadline",
            "money": """
                € $ £ eur usd gbp chf k euro euros dollar dollars pounds francs budget money cost costs fund funds
                funding paid pays price
            """,
            "data": """
                archive corpus data dataset documents files footage history images log logs readings records recordings
                rows sales samples scans labels measurements
            """,
        },
        "scoping.end-user": {"number": "#"},
        "scoping.domain-expert": {
            "hours": "h hour hours minute minutes half full part day days morning mornings afternoon % fte",
        },
        "data.labeller": {"items-labelled": "# all every each"},
        "data.cycles": {"full-cycles": "# full whole complete entire least minimum"},
        "data.label-delay": {"label-coverage": f"{_SHARES} always never none cases".replace("# ", "")},
        "data.label-agreement": {"double-labelled-share": f"{_SHARES} doubly again sample random"},
        "data.faults": {"time-to-tell": _TIMES},
        "data.leakage": {"test-share": f"{_SHARES} fifth quarter tenth last latest recent newest @"},
        "data.volume": {
            "growth": "grow grows growing growth plus + more add adds added adding comes come per a each every",
        },
        "modeling.audit": {
            "audit-purpose": """
                about accountability act against because bias check checks checking compliance conformity equality
                fair fairness for gdpr if law legal look looking looks on performance quality regulation safety that
                transparency validation verify whether why
            """,
        },
        "modeling.input-mode": {
            "trigger": "@ # as at each every per whenever when once after before on upon trigger triggered",
        },
        "modeling.accountability": {"time-to-reply": f"{_TIMES} #"},
        "deployment.release": {"gate": _IF},
        "deployment.incidents": {"time-to-respond": f"{_TIMES} # always 24/7"},
        "deployment.performance": {
            "statistic": """
                % percent percentile p50 p90 p95 p99 median mean average max maximum worst each every all always never
                nobody none single any no run runs batch whole night nightly overnight per cent cases
            """,
            "load": """
                per request requests user users once peak load busy rush concurrent concurrently parallel qps rps hour
                day together every each all run runs batch whole night nightly overnight simultaneous simultaneously
            """,
        },
        "deployment.software-metrics": {"window": _WATCHED_OVER},
        "deployment.input-metrics": {"window": _WATCHED_OVER},
        "deployment.output-metrics": {"window": _WATCHED_OVER},
        "modeling.experiment-record": {
            "code-version": "branch code commit git hash repo repository revision script sha tag version versions",
            "data-version": "data dataset hash snapshot training version versions rows files table window",
        },
        "deployment.load": {
            "growth": """
                constant double doubles doubling flat grow growing grows growth increase increases increasing more next
                plus rise rises same stable stays steady year yearly years
            """,
        },
        "deployment.retirement": {"notice": "@ notice before ahead advance beforehand prior warning"},
    }.items()
}
"""By question and part: the words without which it was not said."""

UNITS_OF_TIME = _words(
    """
    h hr hrs hour hours hourly min mins minute minutes s sec secs second seconds ms day days daily week weeks
    weekly fortnight month months monthly quarter quarters quarterly year years yearly annual annually season
    seasons night nightly nights shift shifts morning mornings afternoon afternoons evening evenings weekend
    weekends yr yrs wk
    """
)
"""Units of time, as `@` takes them beside weekdays and months."""
