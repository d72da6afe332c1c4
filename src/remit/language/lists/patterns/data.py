"""Patterns of requirement sentences for the questions about data, by question and kind of value."""

from __future__ import annotations

from remit.language.lists.patterns import Patterns, pattern

DATA: Patterns = {
    ("data.source", "source"): pattern(
        "The data pipeline shall take its data from these sources: {items}.",
        ban="The data pipeline shall take no data from {either}.",
    ),
    ("data.source", "origin"): pattern(
        "The data pipeline shall take {options}.", ban="The data pipeline shall take no {option}.",
    ),
    ("data.format", "structure"): pattern(
        "The data pipeline shall accept {options}.", ban="The data pipeline shall refuse {option}.",
    ),
    ("data.format", "file-type"): pattern(
        "The data pipeline shall accept files of these types: {items}.",
        ban="The data pipeline shall refuse files of these types: {items}.",
    ),
    ("data.preprocessing", "step"): pattern(
        "When data arrives, the data pipeline shall carry out these steps in this order: {then}.",
        ban="The data pipeline shall prepare the data without these steps: {items}.",
    ),
    ("data.preprocessing-location", "preparation-place"): pattern(
        "The data shall be prepared {options}.", ban="The data shall not be prepared {option}.",
    ),
    ("data.faults", "fault-action"): pattern(
        "If a record has a fault, then the data pipeline shall {options}.",
        ban="If a record has a fault, then the data pipeline shall not {option}.",
    ),
    ("data.faults", "time-to-tell"): pattern(
        "If a fault is found in the data, then the data pipeline shall tell {person_or:the person on call} {within}.",
        "limit", measure="time-to-tell",
    ),
    ("data.leakage", "split"): pattern(
        "The training pipeline shall split training and test data {options}.",
        ban="The training pipeline shall not split training and test data {option}.",
    ),
    ("data.leakage", "test-share"): pattern(
        "The training pipeline shall keep {amount} of the data apart for testing.", "limit", measure="test-share",
    ),
    ("data.labelling-guideline", "guideline"): pattern("The labellers shall label each item by {items}."),
    ("data.labelling-guideline", "class"): pattern(
        "The labellers shall give each item a label out of these classes: {items}.",
        ban="The labellers shall label without these classes: {items}.",
    ),
    ("data.labeller", "labeller"): pattern(
        "The data shall be labelled {options}.",
        "items", ban="The data shall not be labelled {option}.",
    ),
    ("data.labeller", "labels-per-item"): pattern(
        "Each item shall {labelled}.", "limit", measure="labels-per-item",
    ),
    ("data.labeller", "items-labelled"): pattern(
        "The labellers shall label {amount}[ per {per}].", "limit", measure="items-labelled",
    ),
    ("data.label-agreement", "double-labelled-share"): pattern(
        "{amount} of the items shall be labelled by more than one person.", "limit", measure="double-labelled-share",
    ),
    ("data.label-delay", "label-delay"): pattern(
        "The system shall hold the true outcome of a prediction {within} after it was made.", "limit",
        measure="label-delay",
    ),
    ("data.label-delay", "label-coverage"): pattern(
        "The system shall hold the true outcome of {amount} of the predictions.", "limit", measure="label-coverage",
    ),
    ("data.metadata", "field"): pattern(
        "The data pipeline shall store these fields with each record: {items}.",
        ban="The data pipeline shall store no {either} with a record.",
    ),
    ("data.representation", "bias"): pattern(
        "The training data shall hold these groups in the shares that they have among the users: {items}.",
        "items +rows:rows,group-share",
    ),
    ("data.representation", "rows"): pattern(
        "The training data shall hold {amount}{scope}.", "limit unit group", measure="rows",
    ),
    ("data.representation", "group-share"): pattern(
        "The training data shall hold a share of {amount}{scope}.", "limit group", measure="group-share",
    ),
    ("data.privacy", "law"): pattern(
        "The system shall handle personal data in line with {items}.",
        ban="The legal team shall state why {either} does not apply to the data.",
    ),
    ("data.ownership", "owner"): pattern(
        "The legal team shall hold a written right to use {options}, before the data is used.",
        ban="The data pipeline shall leave out {option}.",
    ),
    ("data.ownership", "licence"): pattern(
        "The system shall use the data within the terms of {items}.",
        ban="The data pipeline shall take no data under {either}.",
    ),
    ("data.volume", "volume"): pattern(
        "The storage shall hold {figure}[ of {items}][ per {per}][ {when}].", "figure unit", measure="stored-volume",
    ),
    ("data.volume", "growth"): pattern(
        "The storage shall take a growth of {figure}[ per {per}].", "figure unit period", measure="storage-growth",
    ),
    ("data.volume", "horizon"): pattern(
        "The storage shall be planned for {figure} ahead.", "figure unit", measure="storage-horizon",
    ),
    ("data.lifetime", "lifetime"): pattern(
        "When {kept_or:a record} {are} older than {figure}, the training pipeline shall leave {them} out.", "limit",
        measure="age-of-training-data",
    ),
    ("data.lifetime", "expiry-event"): pattern(
        "When {occasion}, the training pipeline shall leave out the data from before.", "condition",
    ),
    ("data.retention", "retention"): pattern(
        "The storage shall keep {items_or:the data}[ in {place}] for {amount}.", "limit keep-or-delete",
        measure="retention",
    ),
    ("data.retention", "retention/delete"): pattern(
        "When {kept_or:a record} {are} older than {figure}, the storage shall delete {them} and record that it did.",
        "figure",
        measure="retention", op="<=",
    ),
    ("data.retention", "disposal-event"): pattern(
        "When {occasion}, the storage shall delete {items_or:the data concerned} and record that it did.", "condition",
    ),
    ("data.cycles", "cycle"): pattern(
        "The training data shall cover {cycles}.", "items figure", measure="full-cycles",
    ),
    ("data.cycles", "full-cycles"): pattern(
        "The training data shall cover {amount} in full.", "limit", measure="full-cycles",
    ),
    ("data.cycles", "phase"): pattern("The training data shall cover {items}."),
    ("data.minimum", "size"): pattern(
        "The training data shall hold {amount} of data{scope}[ {when}].", "limit", measure="data-size",
    ),
    ("data.minimum", "history"): pattern(
        "The training data shall reach back {amount}{scope}[ {when}].", "limit", measure="history",
    ),
    ("data.stream-frequency", "interval"): pattern(
        "The stream shall deliver a data point at least once every {one}.", "limit",
        measure="interval",
    ),
    ("data.stream-frequency", "rate"): pattern(
        "The stream shall deliver {amount}[ per {per}].", "limit period", measure="stream-rate",
    ),
    ("data.stream-frequency", "lateness"): pattern(
        "The stream shall deliver each data point with a delay of {amount}.", "limit", measure="lateness",
    ),
    ("data.stream-frequency", "loss"): pattern(
        "The stream shall lose {amount} of the data points.", "limit", measure="loss-share",
    ),
    ("data.stream-frequency", "on-time-share"): pattern(
        "The stream shall deliver {amount} of the data points on time.", "limit", measure="on-time-share",
    ),
    ("data.acquisition", "means"): pattern(
        "The data shall be acquired {options}.", ban="The data shall not be acquired {option}.",
    ),
    ("data.acquisition", "trigger"): pattern(
        "[When {event}, ]the acquisition component shall collect the data[ {schedule}].", "trigger",
    ),
    ("data.flow", "flow"): pattern(
        "The components shall hand over their data {options}.",
        ban="The components shall not hand over their data {option}.",
    ),
    ("data.flow", "trigger"): pattern(
        "[When {event}, ]the data pipeline shall pass on the data[ {schedule}].", "trigger",
    ),
    ("data.flow", "batch-size"): pattern(
        "The data pipeline shall pass on the data in batches of {amount}.", "limit", measure="batch-size",
    ),
    ("data.flow", "delay"): pattern(
        "When a component has data to pass on, it shall do so {within}.", "limit", measure="delay",
    ),
}  # fmt: skip
