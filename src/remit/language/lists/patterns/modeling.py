"""Patterns of requirement sentences for the questions of modeling, by question and kind of value."""

from __future__ import annotations

from remit.language.lists.patterns import Patterns, pattern

MODELING: Patterns = {
    ("modeling.baseline", "baseline"): pattern(
        "Before a model is released, the data science team shall compare it on the same data with {options}.",
        "items human,previous-system,rule,simple-model,dummy,naive-forecast,literature,competitor?+metric:*",
        ban="The data science team shall judge the model without comparing it with {option}.",
    ),
    ("modeling.audit", "audit"): pattern(
        "The team shall have the model audited.", "items yes?+auditor",
        no="The product owner shall state in writing why the model needs no audit.",
    ),
    ("modeling.audit", "auditor"): pattern(
        "{people} shall audit the model[ {schedule}].", "who",
        ban="The model shall be audited by somebody other than {people}.",
    ),
    ("modeling.audit", "audit-purpose"): pattern(
        "The auditor shall look into these points of the model: “{options}”.",
        ban="The auditor shall leave out these points of the model: “{option}”.",
    ),
    ("modeling.audit", "trigger"): pattern(
        "[When {event}, ]the auditor shall audit the model[ {schedule}].", "trigger",
    ),
    ("modeling.explainability", "explanation"): pattern(
        "When a prediction is shown, the system shall explain it by {options}.",
        ban="The system shall show predictions without {option}.",
    ),
    ("modeling.explainability", "explained-to"): pattern(
        "When a prediction is shown to {person}, the system shall explain it.", "who",
    ),
    ("modeling.accountability", "accountable"): pattern(
        "{people} shall answer for {duty_or:the model and its decisions}.", "who",
    ),
    ("modeling.accountability", "time-to-reply"): pattern(
        "When a person affected complains, {person_or:the person in charge} shall reply {within}.", "limit",
        measure="time-to-reply",
    ),
    ("modeling.security", "attack"): pattern(
        "If an attack of this kind is tried, then the system shall withstand it: {either}.",
        ban="The security team shall state in writing why {either} is no danger to the system.",
    ),
    ("modeling.input-mode", "input-mode"): pattern(
        "The system shall pass its input to the model {options}.",
        ban="The system shall not pass its input to the model {option}.",
    ),
    ("modeling.input-mode", "trigger"): pattern(
        "[When {event}, ]the system shall pass the input {gathered} to the model[ {schedule}].", "trigger",
    ),
    ("modeling.input-mode", "batch-size"): pattern(
        "The system shall pass its input to the model in batches of {amount}.", "limit", measure="batch-size",
    ),
    ("modeling.input-mode", "latency"): pattern(
        "When input arrives, the system shall give its prediction {within}{most}.", "limit", measure="latency",
    ),
    ("modeling.development-environment", "same-as-production"): pattern(
        "The development environment shall be the same as production in this: {items}.",
        ban="The team shall record how the development environment differs from production in this: {items}.",
    ),
    ("modeling.experiment-store", "experiment-store"): pattern(
        "When an experiment ends, the training pipeline shall store its results in {options}.",
        ban="The training pipeline shall not store results of experiments in {option}.",
    ),
    ("modeling.versioning", "versioned"): pattern(
        "The team shall keep each version of {items}[ in {place}].",
        ban="The team shall build models without keeping versions of {either}.",
    ),
    ("modeling.versioning", "version-store"): pattern(
        "The team shall keep versions in {options}.", ban="The team shall not keep versions in {option}.",
    ),
    ("modeling.experiment-record", "recorded"): pattern(
        "When an experiment ends, the training pipeline shall record this of it: {items}.",
        ban="The training pipeline shall leave {either} out of the record of an experiment.",
    ),
    ("modeling.deployment-constraints", "target"): pattern(
        "The model shall run {options}.", ban="The model shall not need to run {option}.",
    ),
    ("modeling.deployment-constraints", "model-size"): pattern(
        "The model shall have a size of {amount}.", "limit", measure="model-size",
    ),
    ("modeling.deployment-constraints", "memory"): pattern(
        "The model shall use {amount} of memory.", "limit", measure="memory",
    ),
    ("modeling.deployment-constraints", "power"): pattern(
        "The device shall draw {amount} while the model runs.", "limit", measure="power",
    ),
    ("modeling.deployment-constraints", "latency"): pattern(
        "On the target, the model shall give its prediction {within}{most}.", "limit", measure="latency",
    ),
    ("modeling.deployment-constraints", "bandwidth"): pattern(
        "The system shall transfer {amount}[ per {per}].", "limit period", measure="bandwidth",
    ),
    ("modeling.deployment-constraints", "processors"): pattern(
        "The model shall run on {amount}.", "limit unit", measure="processors",
    ),
    ("modeling.deployment-constraints", "cost"): pattern(
        "The model in use shall cost {amount}[ per {per}].", "limit period", measure="cost",
    ),
    ("modeling.deployment-constraints", "offline"): pattern(
        "While there is no connection, the system shall go on giving predictions.",
        no="The system shall give predictions only while there is a connection.",
    ),
}  # fmt: skip
