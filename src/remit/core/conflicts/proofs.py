"""Rules on what shall be proven: audits without a record, proxies without a reason, baselines without a figure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from remit.core.conflicts.facts import Facts, Said, cut, sentences, words
from remit.core.conflicts.phrasing import metric
from remit.core.conflicts.retrainings import quality_named
from remit.core.conflicts.rules import CONTRADICTION, QUESTION, Clash, Limits, Rule, Told, told
from remit.core.conflicts.vocabularies import (
    ALL_BUT,
    COMMON,
    JUDGING,
    LEAVING_SOME,
    MACHINES,
    NOBODY,
    OF_A_PERSON,
    OUTCOME_METRICS,
    QUALITY_METRICS,
    REACHING,
    REASONS,
    RECORDED,
    UNAIDED,
    VERSIONED,
)
from remit.language.nouns import listed
from remit.language.readers.people.besides import is_role

_AUDIT = "modeling.audit"
_RECORD = "modeling.experiment-record"
_CHOICE = "modeling.business-metrics"
_SUCCESS = "scoping.success-metrics"
_BASELINE = "modeling.baseline"
_EXPERT = "scoping.domain-expert"
_HOURS = re.compile(r"[0-9]\s?(?:h|hrs?|hours?|min|minutes?|days?)\b", re.IGNORECASE)
"""Hours of somebody, who is there after all."""
_DENIED = frozenset({"no", "nobody", "not", "never"})
_NEAR = 3
"""Words behind somebody's among which what they go by stands: the keeper's own best guess."""
_STEM = 5
"""Letters that two words must share to count as the same here: customer, customers."""


def _audit_without_record(facts: Facts, _: Limits) -> Iterator[Clash]:
    auditors = tuple(s for s in facts.values(_AUDIT, "auditor") if s.value and s.value.op != "none")
    audit = facts.chosen(_AUDIT, "audit", {"yes"}) or ("no" not in facts.items(_AUDIT, "audit") and auditors) or ()
    record = facts.about(_RECORD)
    if not audit or not (record.told or record.empty):
        return
    confirmed = any(said.accepted for said in facts.values(_RECORD, "recorded"))
    recorded = set(facts.items(_RECORD, "recorded")) if confirmed else set[str]()
    versioned = set(facts.items("modeling.versioning", "versioned"))
    lost = [
        thing
        for thing, (names, phrases) in RECORDED.items()
        if not recorded & set(names)
        and not versioned & set(VERSIONED.get(thing, ()))
        and not facts.mentions(_RECORD, phrases)
    ]
    if lost:
        grave = any(thing in VERSIONED for thing in lost)
        yield Clash(
            (*audit[:1], *record.saying),
            f"The model is audited, and the record of an experiment does not hold {listed(lost, 'or')}: no result can "
            "be made again before the auditor's eyes.",
            f"Is {listed(lost)} recorded with every experiment, and where does an auditor find it?",
            CONTRADICTION if grave else QUESTION,
        )


def _proxy_without_reason(facts: Facts, _: Limits) -> Iterator[Clash]:
    success = [s for s in facts.values(_SUCCESS) if s.value and s.value.what in OUTCOME_METRICS]
    success = success or _aim_in_words(facts)
    chosen = facts.values(_CHOICE)
    technical = [s for s in chosen if s.value and s.value.what in QUALITY_METRICS]
    if not success or not technical or len(technical) != len(chosen) or facts.mentions(_CHOICE, REASONS):
        return
    if _stems(facts.about(_SUCCESS).text) & _stems(facts.about(_CHOICE).text):
        return
    aims = listed(list(dict.fromkeys(_name(s.value.what, s.value.items) for s in success if s.value)))
    aims = aims or f"“{success[0].words}”"
    figures = listed(list(dict.fromkeys(metric(s.value.what) for s in technical if s.value)))
    yield Clash(
        (success[0], technical[0]),
        f"The project succeeds by {aims}, and models are chosen by {figures}: no answer says how the one follows from "
        "the other.",
        f"By how much must {figures} get better for {aims} to change, and how is that known?",
    )


def _aim_in_words(facts: Facts) -> list[Said]:
    """Give the first sentence with a figure of an aim that was not understood, where it names no measure of a model."""
    answer = facts.about(_SUCCESS)
    if answer.said or answer.status != "abstained" or answer.whole is None or quality_named(answer.text):
        return []
    first = next((part for part in sentences(answer.text) if any(one.isdigit() for one in part)), "")
    return [replace(answer.whole, words=cut(first), accepted=False, glimpsed=True)] if first else []


def _name(what: str, items: tuple[str, ...]) -> str:
    return items[0] if items else metric(what)


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in words(text) if len(word) >= _STEM and word not in COMMON}


def _people_without_figure(facts: Facts, _: Limits) -> Iterator[Clash]:
    human = facts.chosen(_BASELINE, "baseline", {"human"}) or _somebodys_level(facts)
    if not human or facts.amounts(_BASELINE) or facts.holds_number(_BASELINE):
        return
    if any(s.value and "human" in s.value.reference for s in facts.amounts(_CHOICE)):
        return
    yield Clash(
        human[:1],
        "The model is held against what people reach, and no answer says how good people are at it.",
        "How good are people at the same cases by the same measure, how was that found out, and on how many cases?",
    )


def _somebodys_level(facts: Facts) -> tuple[Said, ...]:
    """Give an answer that was not understood, and that names what somebody reaches: what our sommelier manages."""
    answer = facts.about(_BASELINE)
    heard = words(answer.text)
    if answer.said or not answer.told or answer.whole is None or _DENIED & set(heard):
        return ()
    reached = any(
        is_role(one) or (before in OF_A_PERSON and one not in MACHINES)
        for before, one, behind in zip(["", *heard], heard, heard[1:], strict=False)
        if behind in REACHING
    )
    judged = any(
        one.endswith(("'s", "s'")) and not JUDGING.isdisjoint(heard[place + 1 : place + 1 + _NEAR])
        for place, one in enumerate(heard)
    )
    somebody = reached or judged
    return (replace(answer.whole, accepted=False, glimpsed=True),) if somebody else ()


def _labels_without_expert(facts: Facts, _: Limits) -> Iterator[Clash]:
    labeller, guideline, expert = (facts.about(q) for q in ("data.labeller", "data.labelling-guideline", _EXPERT))
    who = facts.items("data.labeller", "labeller")
    by_people = bool(who) and not all(item in UNAIDED for item in who)
    ruled = guideline.told and not guideline.waived and guideline.status != "not-applicable"
    unneeded = labeller.state == "not-applicable" or labeller.waived or (bool(who) and not by_people)
    nobody = expert.state in {"skipped", "not-applicable"} or expert.waived or expert.status == "unknown"
    told_hours = bool(_HOURS.search(expert.text))
    nobody = nobody or (expert.denied and not told_hours)
    leaving = told_hours or facts.mentions(_EXPERT, ALL_BUT) or bool(LEAVING_SOME & set(words(expert.text)))
    nobody = nobody or (not expert.said and facts.mentions(_EXPERT, NOBODY) and not leaving)
    if nobody and (by_people or ruled) and not unneeded:
        yield Clash(
            (*expert.saying, *(labeller.saying if by_people else guideline.saying)),
            "People are to label the data, and nobody who knows the field can be asked: doubtful cases are settled by "
            "whoever labels.",
            "Who settles the doubtful cases, and how many hours a week is that person there?",
        )


RULES = (
    Rule(
        "X17", "An audit without a record", CONTRADICTION, (_AUDIT, "modeling.versioning", _RECORD),
        "An auditor who cannot have a result made again has to take it on trust, and that is what audits are there to "
        "end.",
        _audit_without_record,
        fires=told(modeling__audit="yes", modeling__experiment_record="hyperparameters, results, training time"),
        quiet=told(
            modeling__audit="yes",
            modeling__experiment_record="data version, code version, random seed, hyperparameters, results",
        ),
    ),
    Rule(
        "X18", "A measure of models that stands for nothing", QUESTION, (_SUCCESS, _CHOICE),
        "A better figure of the model may change nothing for the business, and nobody notices before the money goes.",
        _proxy_without_reason,
        fires=told(
            scoping__success_metrics="Reduce customer churn from 5 % to 4 % within a year.",
            modeling__business_metrics="F1 of at least 0.8.",
        ),
        quiet=told(
            scoping__success_metrics="Reduce customer churn from 5 % to 4 % within a year.",
            modeling__business_metrics="Recall of at least 80 % for customers who churn.",
        ),
    ),
    Rule(
        "X19", "People as a baseline, without a figure", QUESTION, (_CHOICE, _BASELINE),
        "Nobody can tell whether the model is better than people before somebody has measured people.",
        _people_without_figure,
        fires=told(modeling__baseline="what a person reaches"),
        quiet=told(modeling__baseline="what a person reaches: an accuracy of 92 %"),
    ),
    Rule(
        "X20", "Labels without an expert", QUESTION, (_EXPERT, "data.labelling-guideline", "data.labeller"),
        "Each doubtful case is labelled by guess, each labeller guesses otherwise, and the model learns the guesses.",
        _labels_without_expert,
        fires=(
            Told("scoping.domain-expert", "Nobody has the time.", aside="skipped"),
            Told("data.labeller", "crowdsourced"),
        ),
        quiet=told(scoping__domain_expert="two doctors, four hours a week", data__labeller="crowdsourced"),
    ),
)  # fmt: skip
