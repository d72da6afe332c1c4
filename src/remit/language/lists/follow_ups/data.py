"""Follow-up questions of the stage data, by question."""

from __future__ import annotations

from remit.language.lists.follow_ups import Asks, gap

DATA: dict[str, Asks] = {
    "data.source": Asks(
        "From which systems, by name, does the data come, and who owns each of them?",
        (gap("source", "Which systems or suppliers are these, by name?"),),
    ),
    "data.format": Asks(
        "Tables, images, text or sound, in which type of file, and by which schema?",
        (gap("file-type", "In which type of file or message does the data come, and by which schema?"),),
    ),
    "data.preprocessing": Asks(
        "Which steps, in which order, turn the raw data into what the model takes?",
        (),
        {"step.items": "Which steps, in which order?"},
    ),
    "data.preprocessing-location": Asks("Where does each step run: on the device or in the central pipeline?"),
    "data.quality-thresholds": Asks(
        "How many missing, wrong or double values are just acceptable, in per cent, and how old may the data be?",
        (),
        {"*.amount": "Which value of it would just be good enough for the data to be used?"},
    ),
    "data.faults": Asks(
        "What happens to a faulty record: is it set aside, mended or dropped, and who is told within which time?",
        (
            gap("time-to-tell", "Within which time is somebody told of a fault?"),
            gap("receiver", "Who is told of a fault?", ".who"),
            gap("fault-action", "What happens to the faulty records?"),
        ),
    ),
    "data.leakage": Asks(
        "By what is the data split: by time, or by customer, patient or machine, so that none is on both sides?",
        (gap("test-share", "Which share of the data is kept for testing?"),),
    ),
    "data.labelling-guideline": Asks(
        "Which guideline, in which version, tells how each class is labelled, edge cases included?",
        (
            gap("class", "Which classes are there to label?"),
            gap("guideline", "Where do the rules stand: which document, in which version?"),
            gap("agreement", "How well must two labellers agree?", "*"),
        ),
        {"class.items": "Which classes are there to label?", "guideline.items": "Which document, in which version?"},
    ),
    "data.labeller": Asks(
        "Who labels: own staff, experts, a contractor or a crowd, how many items, and how many labels for each?",
        (
            gap("items-labelled", "How many items do they label, and by when?", "", "labeller:in-house labeller:crowd "
                "labeller:outsourced labeller:expert labeller:users labeller:students labeller:mixture"),
            gap("labels-per-item", "How many people label each item?", "", "labeller:in-house labeller:crowd "
                "labeller:outsourced labeller:expert labeller:users labeller:students labeller:mixture"),
        ),
    ),
    "data.label-agreement": Asks(
        "Which measure of agreement must at least be reached, such as a Cohen's kappa of 0.8, and on how many items?",
        (
            gap("metric", "Which measure of agreement must be reached, and which value?", "*"),
            gap("double-labelled-share", "Which share of the items is labelled twice?"),
            gap("settler", "Who settles it where labels differ?", ".who"),
        ),
    ),
    "data.label-delay": Asks(
        "How many days after a prediction is the true outcome known, and for which share of cases?",
        (
            gap("label-coverage", "For which share of cases does it become known?"),
            gap("label-delay", "How long after the prediction is it known at the latest?"),
        ),
        {"label-delay.amount": "How long after the prediction is it known at the latest?"},
    ),
    "data.metadata": Asks(
        "Which fields must be stored with each record, such as time, device and place?",
        (),
        {"field.items": "Which fields, by name?"},
    ),
    "data.representation": Asks(
        "Which groups of users must be in the data, with how many records or which share each at least?",
        (),
        {
            "bias.rows": "How many records, or which share, must each of these groups have in the data at least?",
            "rows.group": "How many of which group?",
            "rows.amount": "How many records of each group at least?",
            "group-share.group": "Which share of which group?",
        },
    ),
    "data.privacy": Asks(
        "Which personal details does the data hold, and must they be removed, masked or kept under which rules?",
        (gap("law", "Which law or rule governs these data?"),),
        {"law.items": "Which law or rule, by name?"},
    ),
    "data.ownership": Asks(
        "Whose data is it, and under which contract or licence may it be used, for what and until when?",
        (gap("licence", "Under which contract or licence may it be used?", "",
             "owner:customer owner:partner owner:public owner:bought owner:open-source owner:shared"),),
        {"owner.items": "Whose data is it?"},
    ),
    "data.volume": Asks(
        "How many GB or TB, or how many records, must be stored, growing by how much a month, for how many years?",
        (
            gap("volume", "How much is stored to begin with?"),
            gap("growth", "By how much does it grow per month or year?"),
            gap("horizon", "For how many years ahead is the storage planned?"),
        ),
        {"growth.period": "Does it grow by this per day, per month or per year?",
        "volume.amount": "How much, in GB or TB?"},
    ),
    "data.lifetime": Asks(
        "From which age on, or after which event, does a record no longer tell anything about today?",
        (gap("clock", "Counted from when: from the day the record was made, or from which event?",
        "expiry-event .condition"),),
        {"lifetime.amount": "From which age on is a record no longer used?",
         "expiry-event.condition": "After which event is the data from before no longer used?"},
    ),
    "data.retention": Asks(
        "How long must the data be kept at least, how long may it be kept at most, and how is it disposed of?",
        (gap("disposal", "What happens then: is it deleted, and how is that shown?", "disposal-event .action"),),
        {
            "retention.op": "Must it be kept at least {number}, or may it be kept at most {number}?",
            "retention.amount": "How long may it be kept at most?",
            "disposal-event.condition": "After which event is it deleted?",
        },
    ),
    "data.cycles": Asks(
        "Which cycles does the data go through, such as days, weeks or years, and how many full ones must be in it?",
        (gap("full-cycles", "How many full cycles must the data cover at least?", "full-cycles .amount"),),
        {"cycle.amount": "How many full ones of these must the data cover at least?",
         "full-cycles.unit": "{number} of which cycle: days, weeks, years?"},
    ),
    "data.minimum": Asks(
        "Below how many rows or images, in all and of each class, would training make no sense?",
        (gap("per-group", "How many of each class or group at least?", ".attribute .group"),),
        {"size.amount": "How many GB at least?", "history.amount": "How far back must the data reach at least?"},
    ),
    "data.stream-frequency": Asks(
        "How long may the gap between two data points be at most, and how late may one arrive?",
        (
            gap("lateness", "How late may a data point arrive at most?"),
            gap("loss", "Which share of the data points may be lost?"),
        ),
        {"interval.amount": "How long may the gap between two data points be at most?",
         "rate.period": "So many per second, per minute or per hour?"},
    ),
    "data.acquisition": Asks(
        "How is the data collected, automatically or by hand, how often, and who is told if it fails?",
        (
            gap("trigger", "How often, or at which event, is data collected?"),
            gap("means", "Is it collected automatically, by hand, or bought?"),
            gap("receiver", "Who is told if collection fails?", ".who"),
        ),
    ),
    "data.flow": Asks(
        "Does data flow point by point or in batches, how often, and how long may it take?",
        (
            gap("trigger", "How often, or at which event, is a batch passed on?", "", "flow:batch flow:micro-batch"),
            gap("delay", "How long may it take at most until data is passed on?"),
        ),
        {"batch-size.unit": "Batches of {number} of what?"},
    ),
}  # fmt: skip
