"""Follow-up questions of the stage modeling, by question."""

from __future__ import annotations

from remit.language.lists.follow_ups import Asks, gap

MODELING: dict[str, Asks] = {
    "modeling.baseline": Asks(
        "Better than what, by which measure, and by how much: than people, than the earlier system, than a fixed rule?",
        (
            gap("baseline", "Which baseline is the model compared with?", "baseline .reference"),
            gap("metric", "By which measure must the model be better, and by how much?", "*"),
        ),
        {
            "baseline.metric": "By which measure must the model be better than this, and by how much?",
            "*.reference": "Better than what, by how much?",
            "*.data": "On which data set are model and baseline compared, with at least how many cases?",
        },
    ),
    "modeling.audit": Asks(
        "Does anybody have to audit the model? If so, who, for what, and how often?",
        (
            gap("auditor", "Who audits the model: own staff or a third party, which one?", "", "audit:yes"),
            gap("audit-purpose", "What does the auditor look for: fairness, safety, compliance …?", "",
            "audit:yes auditor"),
            gap("trigger", "How often, or before which event, is the audit?", "trigger .schedule .window",
                "audit:yes auditor"),
        ),
        {"auditor.who": "Who audits the model?", "audit.auditor": "Who audits the model: own staff or a third party?"},
    ),
    "modeling.explainability": Asks(
        "Who must understand a prediction, and what are they shown: its main reasons, a marked region, its confidence?",
        (
            gap("explained-to", "To whom is a prediction explained?", "", "explanation"),
            gap("explanation", "What is this person shown as an explanation?", "", "explained-to"),
        ),
        {"explained-to.who": "To whom is a prediction explained?"},
    ),
    "modeling.bias": Asks(
        "Between which groups of people or things may the model not differ, by which measure, and how much at most?",
        (),
        {"*.attribute": "For which groups: the {title} by which attribute, such as sex or age?"},
    ),
    "modeling.fairness": Asks(
        "Which measure must be alike for which groups, and how far may it differ at most?",
        (),
        {"*.attribute": "For which groups: the {title} by which attribute, such as sex or age?"},
    ),
    "modeling.accountability": Asks(
        "Which role answers for the model, and to whom can a person affected complain, with a reply within which time?",
        (
            gap("accountable", "Which role answers for the model?"),
            gap("time-to-reply", "Within which time does a person who complains get a reply?"),
        ),
        {"accountable.who": "Which role answers for the model?"},
    ),
    "modeling.security": Asks(
        "Who could gain by deceiving or copying the model, how would they try, and what must it withstand?",
        (gap("metric", "How much may the model lose under such an attack: which measure, which value?", "*"),),
        {"attack.items": "Which attack is to be expected?"},
    ),
    "modeling.input-mode": Asks(
        "Does the input come one by one or in batches, how large or how often, and how long may the answer take?",
        (
            gap("trigger", "How often, or at which event, is a batch computed?", "trigger batch-size",
                "input-mode:batch input-mode:micro-batch"),
            gap("latency", "How long may the answer take at most?", "", "input-mode:real-time input-mode:stream "
                "input-mode:on-demand"),
        ),
        {"batch-size.unit": "Batches of {number} of what?"},
    ),
    "modeling.development-environment": Asks(
        "In what must development and production be the same: container, libraries, data, hardware?",
        (),
        {"same-as-production.items": "In what must they be the same?"},
    ),
    "modeling.experiment-store": Asks(
        "In which store, by name, are the results of experiments kept, and who can read them?"
    ),
    "modeling.versioning": Asks(
        "Which of data, code, features, models and configuration get versions, and in which store?",
        (
            gap("versioned", "Which things get versions: data, code, models, configuration?"),
            gap("version-store", "Where are the versions kept?", "version-store .place"),
        ),
        {"versioned.items": "Which things get versions: data, code, models, configuration?"},
    ),
    "modeling.business-metrics": Asks(
        "By which measure are models compared first, and which value of it would be just acceptable?",
        (),
        {"*.amount": "Which {title} would be just acceptable?"},
    ),
    "modeling.experiment-record": Asks(
        "Which of these are recorded: code and data version, parameters, metrics, environment, seed, time and cost?",
        (
            gap("code-version", "Is the version of the code recorded with each experiment?", "@code-version",
            "recorded"),
            gap("data-version", "Is the version of the data recorded with each experiment?", "@data-version",
            "recorded"),
        ),
        {"recorded.items": "Which details of an experiment are recorded?"},
    ),
    "modeling.deployment-constraints": Asks(
        "On which device must the model run, and how much memory, size, power and time may it take there?",
        (
            gap("memory", "How much memory may the model use there at most?", "memory model-size",
                "target:edge target:microcontroller target:phone target:browser target:vehicle target:camera "
                "target:wearable"),
            gap("offline", "Must it work without a connection?", "", "target:edge target:microcontroller target:phone "
                "target:vehicle target:camera target:wearable"),
        ),
        {"bandwidth.period": "Per second, per day or per month?", "cost.period": "Per month, per request, or in all?",
         "processors.unit": "{number} of what: cores, CPUs, GPUs?"},
    ),
}  # fmt: skip
