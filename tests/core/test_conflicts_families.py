"""Facts about conflicts that people tell in other words than the names of options, and the answers beside them."""

from __future__ import annotations

import pytest

from remit.core.conflicts import conflicts
from remit.core.conflicts.rules import QUESTION, Told, told
from tests.core.conflicts_told import project_of

PAIRS: list[tuple[str, tuple[Told, ...], tuple[Told, ...]]] = [
    (
        "X01",
        told(
            modeling__input_mode="Once a night the whole day's weighings are processed.",
            deployment__performance="Each prediction within 150 ms.",
        ),
        told(
            modeling__input_mode="One weighing at a time, as the truck stands on the scale.",
            deployment__performance="Each prediction within 150 ms.",
        ),
    ),
    (
        "X05",
        told(modeling__input_mode="Every night at 1 am all policies.", deployment__release="canary"),
        told(modeling__input_mode="Live, request by request.", deployment__release="canary"),
    ),
    (
        "X04",
        told(
            deployment__location="On the drone.",
            modeling__deployment_constraints="Only connected when it is back in the hangar.",
            deployment__output_metrics="Alert when recall falls below 90 %.",
        ),
        told(
            deployment__location="On the drone.",
            modeling__deployment_constraints="At most 200 MB.",
            deployment__output_metrics="Share of empty frames above 5 %.",
        ),
    ),
    (
        "X08",
        told(
            scoping__compute_budget="No more than $200 a month.",
            deployment__retraining="Every day.",
            deployment__performance="A training run costs at most $20.",
        ),
        told(
            scoping__compute_budget="No more than $200 a month.",
            deployment__retraining="Every month.",
            deployment__performance="A training run costs at most $20.",
        ),
    ),
    (
        "X12",
        told(data__privacy="none", data__source="The members' address list and the till."),
        told(data__privacy="none", data__source="The scales of the mill."),
    ),
    (
        "X24",
        told(data__retention="We keep it forever.", data__privacy="Names and addresses, GDPR."),
        told(data__retention="We keep it for three years.", data__privacy="Names and addresses, GDPR."),
    ),
]
"""By rule: answers that clash, and answers that do not."""


@pytest.mark.parametrize(("rule", "clashing", "fitting"), PAIRS)
def test_a_clash_is_found_in_words_that_name_no_option(
    rule: str, clashing: tuple[Told, ...], fitting: tuple[Told, ...]
):
    assert rule in {one.rule for one in conflicts(project_of(clashing))}
    assert rule not in {one.rule for one in conflicts(project_of(fitting))}


def test_what_comes_by_the_calendar_is_enough_for_a_question_only():
    found = conflicts(
        project_of(
            told(modeling__input_mode="Every night at 1 am all policies.", deployment__performance="p99 of 80 ms")
        )
    )
    assert {one.severity for one in found if one.rule == "X01"} == {QUESTION}
