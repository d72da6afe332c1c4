"""Follow-up questions of the stage deployment, by question."""

from __future__ import annotations

from remit.language.lists.follow_ups import Asks, gap

_ON_TRIAL = "strategy:canary strategy:a-b-test strategy:champion-challenger"
_WATCHED = (gap("metric", "Which metrics, and at which value of each must somebody act?", "~"),)
_PASSED = {"*.amount": "At which value of the {title} must somebody act?"}

DEPLOYMENT: dict[str, Asks] = {
    "deployment.serving-form": Asks(
        "Do users call a service, read predictions computed beforehand, or is the model built in?"
    ),
    "deployment.packaging": Asks("In which package is a model handed over, and what must be in it beside the model?"),
    "deployment.release-tests": Asks(
        "Which tests must a new model pass, each with which threshold, and which of them run by themselves?",
        (gap("metric", "Which value of which measure must a new model reach to be released?", "*"),),
        {"release-test.items": "Which tests, by name?", "*.amount": "Which value must a new model reach to pass?"},
    ),
    "deployment.release": Asks(
        "Does a new model go to everybody at once, to a share of the traffic first, or along in shadow mode?",
        (
            gap("traffic-share", "Which share of the traffic does the new model get?", "", _ON_TRIAL),
            gap("trial-time", "For how long is the new model on trial?", "",
                f"{_ON_TRIAL} strategy:shadow strategy:pilot strategy:blue-green"),
            gap("gate", "Which measure must reach which value for the new model to be promoted?", "=promote",
                f"{_ON_TRIAL} strategy:shadow strategy:pilot strategy:blue-green strategy:rolling"),
            gap("abort", "At which value of which measure is the release stopped and rolled back?", "=stop",
                f"{_ON_TRIAL} strategy:blue-green strategy:rolling"),
        ),
        {
            "strategy.traffic-share": "Which share of the traffic does the new model get?",
            "strategy.trial-time": "For how long is the new model on trial?",
        },
    ),
    "deployment.rollback": Asks(
        "What takes the model's place when it misbehaves, within how many minutes, and who decides?",
        (
            gap("time-to-roll-back", "Within which time must the replacement be in place?"),
            gap("replacement", "What takes the model's place?"),
            gap("metric", "At which value of which measure is the model taken back?", "*"),
            gap("decider", "Who decides, by role?", ".who"),
        ),
    ),
    "deployment.incidents": Asks(
        "What counts as an incident, which role is called, and within how many minutes must they respond?",
        (
            gap("called", "Which role is called?", "called .who"),
            gap("time-to-respond", "Within which time must somebody respond?", "time-to-respond .amount"),
            gap("incident", "What counts as an incident?", ".condition"),
        ),
        {"called.who": "Which role is called?"},
    ),
    "deployment.location": Asks(
        "Where are predictions computed: in the cloud, on own servers, on the device?",
        (gap("region", "In which country or region must that be?", "", "location:cloud location:hybrid"),),
    ),
    "deployment.software-metrics": Asks(
        "Which metrics of the service are watched, and at which value, for how long, is who alerted?", _WATCHED,
        _PASSED,
    ),
    "deployment.input-metrics": Asks(
        "Which features are watched, against which reference, and at which value of which measure is who alerted?",
        _WATCHED, _PASSED,
    ),
    "deployment.output-metrics": Asks(
        "Which measures of the predictions are watched, and at which value, over which period, is what done?",
        _WATCHED, _PASSED,
    ),
    "deployment.feedback": Asks(
        "How can a user say that a prediction was wrong, and who looks at it within which time?",
        (gap("receiver", "Who looks at the feedback, and within which time?", ".who"),),
        {"feedback.items": "In which way do users say it: a button, a call, a correction?"},
    ),
    "deployment.error-analysis": Asks(
        "How many wrong cases are looked into, how often, and by whom?",
        (
            gap("cases-looked-into", "How many wrong cases are looked into each time?"),
            gap("trigger", "How often, or at which event, is that done?", "trigger .schedule .period"),
            gap("analyst", "Who looks into them, by role?", ".who"),
        ),
        {"cases-looked-into.period": "So many each week, each month, or of each release?",
         "cases-looked-into.unit": "{number} of what: wrong cases, complaints?"},
    ),
    "deployment.retraining": Asks(
        "At which time, or when which measure passes which value, is the model trained anew?",
        (
            gap("training-window", "On the data of which time is the new model trained?"),
            gap("pause", "How much time must lie between two trainings at least?", "retraining-pause",
                "trigger.condition"),
        ),
        {
            "trigger.trigger": "At which time, or when which measure passes which value?",
            "trigger.amount": "At which value of the {title} is the model trained anew?",
            "trigger.window": "Measured over which period?",
        },
    ),
    "deployment.foreseen-changes": Asks(
        "Which changes to the model are approved in advance, and within which limits?",
        (),
        {"foreseen-change.items": "Which changes are approved in advance?"},
    ),
    "deployment.load": Asks(
        "How many requests are expected per second on average, how many at the peak, and how will that grow?",
        (
            gap("load", "How many requests are there on average?"),
            gap("peak-load", "How many requests are there at the peak?"),
            gap("growth", "By how much will that grow per year?"),
        ),
        {
            "load.period": "So many per second, per hour or per day?",
            "peak-load.period": "So many per second or per hour?",
            "load.unit": "{number} of what: requests, cases, images?", "growth.period": "Per month or per year?",
        },
    ),
    "deployment.performance": Asks(
        "Within which time must an answer come, for which share of requests, and under which load?",
        (gap("metric", "Which performance must be reached: which measure, which value?", "~"),),
        {"*.amount": "Which {title} would be just acceptable?"},
    ),
    "deployment.model-access": Asks(
        "Which role may find, use, change, approve and withdraw a model?",
        (),
        {"access.who": "Which role may do this?",
        "access.action": "What may this role do: find, use, change, approve?"},
    ),
    "deployment.records": Asks(
        "Which records are kept of each prediction, for how long, and who may ask for them?",
        (
            gap("record", "What is recorded of each prediction?", "record .items"),
            gap("retention", "How long are they kept at least?"),
        ),
        {"record.items": "Which records?", "record.retention": "How long are they kept at least?",
         "retention.amount": "How long are they kept at least?"},
    ),
    "deployment.retirement": Asks(
        "At which event or date is the model taken out of use, after which notice, and what is kept or deleted?",
        (gap("notice", "How long before is notice given?"),
         gap("retirement", "At which event or date is it taken out of use?")),
        {"retirement.condition": "At which event or date is it taken out of use?"},
    ),
}  # fmt: skip
