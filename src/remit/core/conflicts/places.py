"""Rules on places: devices and their limits, links that break, and data of others in a cloud."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from remit.core.conflicts.facts import Facts, Said, cut, sentences, words
from remit.core.conflicts.phrasing import metric
from remit.core.conflicts.rules import CONTRADICTION, QUESTION, Clash, Limits, Rule, told
from remit.core.conflicts.vocabularies import (
    AGREED,
    BARRING,
    BROUGHT_BACK,
    CLOUDS,
    COPYING,
    ELSEWHERE,
    HANDED_ON,
    MAY,
    NEGATIONS,
    OFFLINE,
    ON_SITE,
    OTHERS_DATA,
    QUALITY_METRICS,
    REMOTE,
    RESTRICTED,
    STAYING,
)
from remit.language.nouns import listed

_LOCATION = "deployment.location"
_LIMITS = "modeling.deployment-constraints"
_RIGHTS = ("data.ownership", "data.privacy", "scoping.data-sharing", _LIMITS)
"""Questions whose answers say where data may go."""


def remote_places(facts: Facts) -> tuple[Said, ...]:
    """Give what says that predictions are computed in a cloud: chosen, or a region of one that only its owner names."""
    chosen = facts.chosen(_LOCATION, "location", REMOTE)
    if chosen:
        return chosen
    regions = tuple(s for s in facts.values(_LOCATION, "region") if _in_a_cloud(facts, s))
    elsewhere = facts.chosen(_LOCATION, "location")
    return tuple(replace(s, glimpsed=True) for s in regions[:1]) if elsewhere else regions[:1]


def _in_a_cloud(facts: Facts, region: Said) -> bool:
    """Tell whether the sentence that names a region names a cloud, too, and bars nothing."""
    text, span = facts.about(_LOCATION).text, region.value.span if region.value else None
    if span is None:
        return facts.mentions(_LOCATION, CLOUDS)
    around = next((part for part in sentences(text) if text[span[0] : span[1]] in part), text)
    said = words(around)
    line = f" {' '.join(said)} "
    return any(f" {phrase} " in line for phrase in CLOUDS) and not BARRING & set(said)


def _device_without_limits(facts: Facts, _: Limits) -> Iterator[Clash]:
    device = facts.chosen(_LOCATION, "location", ON_SITE)
    limits = facts.about(_LIMITS)
    unlimited = limits.denied and not facts.amounts(_LIMITS) and not facts.holds_number(_LIMITS)
    if not device or not (limits.declined or unlimited):
        return
    where = listed([place for place in facts.items(_LOCATION, "location") if place in ON_SITE])
    yield Clash(
        (*device[:1], *limits.saying),
        f"Predictions are computed on the spot ({where}), and no limit of that hardware is named: every device has a "
        "size of memory, a processor and a power supply that the model must fit.",
        "Which device is it, and how much memory, storage, computing power and energy may the model take there?",
    )


def _no_way_back(facts: Facts, _: Limits) -> Iterator[Clash]:
    device = facts.chosen(_LOCATION, "location", ON_SITE)
    metrics = [s for s in facts.values("deployment.output-metrics") if s.value and s.value.what in QUALITY_METRICS]
    if not device or not metrics or facts.chosen(_LOCATION, "location", REMOTE):
        return
    places = (_LOCATION, _LIMITS, "deployment.output-metrics", "deployment.feedback")
    if any(facts.mentions(question, BROUGHT_BACK) for question in places):
        return
    said_offline = facts.chosen(_LIMITS, "offline", {"yes"})
    offline: tuple[Said, ...] = said_offline[:1]
    for question in (_LIMITS, _LOCATION):
        if not offline and facts.mentions(question, OFFLINE):
            offline = facts.about(question).saying
    if not offline:
        return
    named = listed(list(dict.fromkeys(metric(s.value.what) for s in metrics if s.value)))
    yield Clash(
        (*device[:1], *offline, *metrics[:2]),
        f"The model runs where there is not always a connection, and {named} can be computed only where predictions "
        "and the true outcomes come together.",
        "How do predictions and outcomes get back to where they are compared, and how late may they be?",
    )


def _several_others(facts: Facts) -> tuple[Said, ...]:
    """Give an answer that was not understood, by which data belongs to several people or firms: the museum's lenders.

    Who asks is one house; what belongs to many of a kind belongs to others.
    """
    answer = facts.about("data.ownership")
    found = _BELONGS.search(answer.text) if not answer.said and answer.whole is not None else None
    if found is None or answer.whole is None or _OURS & set(words(found[1])):
        return ()
    return (replace(answer.whole, words=found[1], accepted=False, glimpsed=True),)


_BELONGS = re.compile(
    r"\b(?:belongs? to|owned by|property of|held by)\s((?:[\w'’-]{1,30}\s){0,3}[\w'’-]{3,30}s)(?=[^\w'’]|$)",
    re.IGNORECASE,
)
_OURS = frozenset({"this", "us", "ours", "ourselves", "yes"})


def _others_data_moves(facts: Facts, _: Limits) -> Iterator[Clash]:
    owners = facts.chosen("data.ownership", "owner", OTHERS_DATA) or _several_others(facts)
    limited = facts.mentions("data.ownership", (*NEGATIONS, *RESTRICTED))
    if not owners or (facts.mentions("data.ownership", AGREED) and not limited):
        return
    moves = (
        (remote_places(facts), "goes to a cloud"),
        (facts.chosen("data.acquisition", "means", COPYING), "is copied"),
    )
    for said, how in moves:
        if said:
            whose = listed([item for item in facts.items("data.ownership", "owner") if item in OTHERS_DATA])
            whose = whose or listed([owner.words for owner in owners[:1]])
            yield Clash(
                (*owners[:1], *said[:1]),
                f"The data belongs to somebody else ({whose}), and it {how}: whether that is allowed stands in a "
                "contract or licence that no answer names.",
                "Which agreement allows the data to be moved there, for what, and until when?",
            )


def _barred_from_the_cloud(facts: Facts, _: Limits) -> Iterator[Clash]:
    remote = remote_places(facts)
    barred = tuple(
        s
        for question in _RIGHTS
        for s in facts.values(question)
        if s.value and s.value.op == "none" and any(item in REMOTE for item in s.value.items)
    )
    if remote and barred:
        yield Clash(
            (*barred[:1], *remote[:1]),
            "One answer bars the cloud, and another computes predictions there.",
            "Does the bar hold for these predictions, and if so, where are they computed instead?",
            CONTRADICTION,
        )


def _said_to_stay(facts: Facts, _: Limits) -> Iterator[Clash]:
    """Find words by which data stays where it is, beside predictions in a cloud.

    The one place where words alone make a rule ask: what may not leave is told in sentences, not in values.
    """
    remote = remote_places(facts)
    if not remote:
        return
    for question in _RIGHTS:
        answer = facts.about(question)
        part = next((part for part in sentences(answer.text) if _stays(part)), "") if answer.told else ""
        if part and answer.whole is not None:
            yield Clash(
                (replace(answer.whole, words=cut(part)), *remote[:1]),
                "One answer tells what may not leave or not go to a cloud, and another computes predictions there.",
                "Which data do these predictions take with them, and who has allowed that?",
            )
            return


_LEAVING = frozenset({"leave", "leaves"})


def _stays(sentence: str) -> bool:
    said = words(sentence)
    line = f" {' '.join(said)} "
    if any(f" {phrase} " in line for phrase in STAYING):
        return True
    heard = set(said)
    barred = bool(BARRING & heard)
    leaving = bool(_LEAVING & heard and MAY & heard)
    return barred and ("cloud" in heard or leaving or bool(HANDED_ON & heard and ELSEWHERE & heard))


def _moving(facts: Facts, limits: Limits) -> Iterator[Clash]:
    found = False
    for family in (_barred_from_the_cloud, _said_to_stay, _others_data_moves):
        for clash in family(facts, limits) if not found else ():
            found = True
            yield clash


RULES = (
    Rule(
        "X03", "A device without limits", QUESTION, (_LOCATION, _LIMITS),
        "A model that does not fit the device is found out at the end, and everything before it was for nothing.",
        _device_without_limits,
        fires=told(deployment__location="edge device", modeling__deployment_constraints="none"),
        quiet=told(
            deployment__location="edge device",
            modeling__deployment_constraints="The model must be smaller than 50 MB.",
        ),
    ),
    Rule(
        "X04", "No way back from the device", QUESTION,
        (_LOCATION, _LIMITS, "deployment.output-metrics", "deployment.feedback"),
        "Quality that is measured nowhere declines unseen; and what a device keeps to itself nobody can learn from.",
        _no_way_back,
        fires=told(
            deployment__location="edge device",
            modeling__deployment_constraints="The tractors have no network in the field.",
            deployment__output_metrics="Alert when recall falls below 90 %.",
        ),
        quiet=told(
            deployment__location="cloud",
            modeling__deployment_constraints="none",
            deployment__output_metrics="Alert when recall falls below 90 %.",
        ),
    ),
    Rule(
        "X13", "Data of others on the move", QUESTION,
        ("scoping.data-sharing", "data.privacy", "data.ownership", "data.acquisition", _LIMITS, _LOCATION),
        "Data that may not be where it is has to be taken out again, with every model that learned from it.",
        _moving,
        fires=told(data__ownership="The data belongs to our customers.", deployment__location="cloud"),
        quiet=told(data__ownership="ours", deployment__location="cloud"),
    ),
)  # fmt: skip
