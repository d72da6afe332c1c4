"""Answers as people write them, each with what it must be read as: the phrase table of the four questions read now.

`said` writes a value in short: what, operator and amount with unit, `by` attribute, `of` group, `vs` reference, `~` for
approximate, `#` rank, `?` and what was assumed. A reading that is no value is given by its status alone.
"""

from remit.language.values import Value, plain
from tests.language.answers_on_data import MINIMUM, PRIVACY
from tests.language.answers_on_models import BIAS, METRICS


def said(value: Value) -> str:
    amount = plain(value.amount) + (f"..{plain(value.upper)}" if value.upper is not None else "")
    return " ".join(
        part
        for part in (
            value.what,
            f"{value.op}{amount}{value.unit if value.unit == '%' else f' {value.unit}'}".strip(),
            f"by {value.attribute}" if value.attribute and not value.group else "",
            f"of {value.group}" if value.group else "",
            f"vs {value.reference}" if value.reference else "",
            "+".join(value.items),
            "~" if value.approx else "",
            f"#{value.rank}" if value.rank else "",
            f"?{','.join(value.assumed)}" if value.assumed else "",
        )
        if part
    )


ANSWERS = [
    (question, text, expected)
    for question, table in (
        ("data.minimum", MINIMUM),
        ("modeling.bias", BIAS),
        ("modeling.business-metrics", METRICS),
        ("data.privacy", PRIVACY),
    )
    for text, expected in table.items()
]
