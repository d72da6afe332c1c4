"""Patterns of requirement sentences for the questions of deployment, by question and kind of value."""

from __future__ import annotations

from remit.language.lists.patterns import Patterns, pattern

DEPLOYMENT: Patterns = {
    ("deployment.serving-form", "serving-form"): pattern(
        "The system shall serve its predictions {options}.", ban="The system shall not serve its predictions {option}.",
    ),
    ("deployment.packaging", "package"): pattern(
        "The release pipeline shall deliver each model as {options}.",
        ban="The release pipeline shall not deliver models as {option}.",
    ),
    ("deployment.packaging", "package-size"): pattern(
        "The release pipeline shall deliver packages of {amount}.", "limit", measure="package-size",
    ),
    ("deployment.release-tests", "release-test"): pattern(
        "When a new model is submitted, the release pipeline shall refuse it unless it passes these tests: {items}.",
        ban="The release pipeline shall release models without these tests: {items}.",
    ),
    ("deployment.release", "strategy"): pattern(
        "When a new model passes its tests, the release pipeline shall release it {options}.",
        "items canary,a-b-test,champion-challenger?+traffic-share "
        "canary,a-b-test,champion-challenger,shadow?+trial-time",
        ban="The release pipeline shall not release new models {option}.",
    ),
    ("deployment.release", "traffic-share"): pattern(
        "While a new model is on trial[ ({condition})], the release pipeline shall send it {amount} of the "
        "traffic.", "limit",
        measure="traffic-share",
    ),
    ("deployment.release", "trial-time"): pattern(
        "The release pipeline shall keep a new model on trial[ ({condition})] for {amount}.",
        "limit", measure="trial-time",
    ),
    ("deployment.rollback", "replacement"): pattern(
        "If the model misbehaves, then the system shall switch to {options}.",
        ban="If the model misbehaves, then the system shall not switch to {option}.",
    ),
    ("deployment.rollback", "time-to-roll-back"): pattern(
        "If the model misbehaves, then the system shall switch to its replacement {within}.", "limit",
        measure="time-to-roll-back",
    ),
    ("deployment.incidents", "time-to-respond"): pattern(
        "If an incident happens[ ({condition})], then {person_or:the person on call} shall respond {within}.", "limit",
        measure="time-to-respond",
    ),
    ("deployment.incidents", "called"): pattern(
        "If an incident happens[ ({condition})], then the operating team shall call {person}[ {within}].", "who",
    ),
    ("deployment.location", "location"): pattern(
        "The system shall compute its predictions {options}.",
        ban="The system shall not compute its predictions {option}.",
    ),
    ("deployment.location", "region"): pattern(
        "The system shall compute its predictions within {items}.",
        ban="The system shall not compute its predictions within {either}.",
    ),
    ("deployment.feedback", "feedback"): pattern(
        "The system shall take feedback on its predictions in this way: {items}.",
        ban="The system shall work without this feedback: {items}.",
    ),
    ("deployment.error-analysis", "cases-looked-into"): pattern(
        "The data science team shall look into {amount}[ per {per}][ {schedule}] and record their causes.",
        "limit unit period|schedule", measure="cases-looked-into",
    ),
    ("deployment.error-analysis", "trigger"): pattern(
        "[When {event}, ]the data science team shall look into single errors[ {schedule}] and record their causes.",
        "trigger",
    ),
    ("deployment.retraining", "trigger"): pattern(
        "[When {event}, ]the training pipeline shall train a new model[ {schedule}] and submit it to the release "
        "tests.", "trigger",
    ),
    ("deployment.retraining", "training-window"): pattern(
        "The training pipeline shall train each new model on the data of the last {one}.", "limit",
        measure="training-window",
    ),
    ("deployment.retraining", "retraining-pause"): pattern(
        "The training pipeline shall wait {amount} between two trainings.", "limit", measure="retraining-pause",
    ),
    ("deployment.foreseen-changes", "foreseen-change"): pattern(
        "If a change to the model goes beyond {either}, then the legal team shall have it assessed anew before "
        "release.",
        ban="If a change to the model touches {either}, then the legal team shall have it assessed anew before "
        "release.",
    ),
    ("deployment.load", "load"): pattern(
        "The system shall handle {figure}[ per {per}][ {when}].", "figure unit period", measure="load",
    ),
    ("deployment.load", "peak-load"): pattern(
        "While the load is at its peak, the system shall handle {figure}[ per {per}].", "figure unit period",
        measure="peak-load", op=">=",
    ),
    ("deployment.load", "growth"): pattern(
        "The system shall take a growth in load of {figure}[ per {per}].", "figure period", measure="load-growth",
    ),
    ("deployment.model-access", "access"): pattern(
        "The registry shall let only {people} do this, and record who did: {action}.", "who action",
    ),
    ("deployment.records", "record"): pattern(
        "The system shall keep records of {items}[ in {place}].", "items +retention",
        ban="The system shall keep no records of {either}.",
    ),
    ("deployment.records", "retention"): pattern(
        "The system shall keep {items_or:its records}[ in {place}] for {amount}.", "limit", measure="retention",
    ),
    ("deployment.records", "retention/delete"): pattern(
        "When {kept_or:a record} {are} older than {figure}, the system shall delete {them} and record that it did.",
        "figure",
        measure="retention", op="<=",
    ),
    ("deployment.retirement", "retirement"): pattern(
        "When {occasion}, the product owner shall have the model taken out of use.", "condition",
    ),
    ("deployment.retirement", "notice"): pattern(
        "Before a model is taken out of use, the product owner shall give {amount} of notice.", "limit",
        measure="notice",
    ),
}  # fmt: skip
