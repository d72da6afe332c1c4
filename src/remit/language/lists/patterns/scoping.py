"""Patterns of requirement sentences for the questions of scoping, by question and kind of value."""

from __future__ import annotations

from remit.language.lists.patterns import Patterns, pattern

SCOPING: Patterns = {
    ("scoping.problem", "purpose"): pattern(
        "The system shall help {person} to {action}[ so that {aim}].", "who action aim",
    ),
    ("scoping.ml-fit", "feasibility"): pattern(
        "The data science team shall show with a first model that machine learning solves the task, before the system "
        "is built.",
        "items +metric:*,deadline",
        ban="The data science team shall show with a first model that machine learning solves the task, before the "
        "system is built.",
    ),
    ("scoping.ml-fit", "approach"): pattern(
        "The data science team shall build the model by means of {options}.",
        ban="The data science team shall build the model without {option}.",
    ),
    ("scoping.ml-fit", "deadline"): pattern(
        "The data science team shall show that machine learning solves the task {deadline}.", "condition",
    ),
    ("scoping.simpler-way", "simpler-way"): pattern(
        "The data science team shall show how far the task is solved by {option}, before a model is built.",
        "items rule,lookup,formula,statistics,search,optimiser,by-hand,bought,enough?+metric:*",
    ),
    ("scoping.resources", "people"): pattern(
        "The product owner shall provide {people}[ for {hours}][ at {fte}][ per {per}][ ({action})].", "who",
    ),
    ("scoping.resources", "people/product owner"): pattern(
        "The organisation shall provide {people}[ for {hours}][ at {fte}][ per {per}][ ({action})].", "who",
    ),
    ("scoping.resources", "money"): pattern(
        "The product owner shall build the system for {amount}[ per {per}][ {when}][ ({items})].", "limit",
        measure="cost",
    ),
    ("scoping.resources", "time"): pattern(
        "The team shall build the system within {figure}.", "limit", measure="development-time",
    ),
    ("scoping.resources", "data"): pattern(
        "The product owner shall provide data of {amount}{scope}.", "limit", measure="data-provided",
    ),
    ("scoping.resources", "resource"): pattern("The product owner shall provide {items}.",
                                               ban="The team shall build the system without {either}."),
    ("scoping.infrastructure", "infrastructure"): pattern(
        "The team shall build and run the system on {items}[ ({place})].",
        ban="The team shall build and run the system without {either}.",
    ),
    ("scoping.infrastructure", "hardware"): pattern(
        "The team shall train and run the model on {amount}[ ({items})].", "figure unit", measure="hardware",
    ),
    ("scoping.infrastructure", "capacity"): pattern(
        "The infrastructure shall offer {amount} of capacity[ ({items})].", "figure unit", measure="capacity",
    ),
    ("scoping.compute-budget", "budget"): pattern(
        "The {payer} shall cost {amount}[ per {per}][ {when}].", "limit period", measure="training-cost",
    ),
    ("scoping.compute-budget", "compute-time"): pattern(
        "The {payer} shall use {amount} of computing time[ per {per}][ {when}].", "limit period",
        measure="training-compute-time",
    ),
    ("scoping.end-user", "user-group"): pattern(
        "Where the user belongs to the group “{who}”, the system shall give its predictions in a way that this group "
        "has tried and accepted.", "who",
        ban="The system shall refuse its predictions to users of the group “{who}”.",
    ),
    ("scoping.interface", "interface"): pattern(
        "The system shall give its predictions to users through {options}.",
        ban="The system shall give its predictions to users without {option}.",
    ),
    ("scoping.error-cost", "error-cost"): pattern(
        "The cost model shall count {figure} for each {error}[ per {per}].", "figure unit error", measure="error-cost",
    ),
    ("scoping.human-oversight", "oversight"): pattern(
        "The system shall make decisions only in this way: {options}.",
        "items sample-reviewed?+reviewed-share",
        ban="The system shall avoid this way of deciding: {option}.",
    ),
    ("scoping.human-oversight", "acts-alone-below"): pattern(
        "The system shall act alone only in cases of {amount}.", "limit", measure="acts-alone-below",
    ),
    ("scoping.human-oversight", "reviewed-share"): pattern(
        "The operating team shall have people review {amount} of the decisions[ per {per}].", "limit",
        measure="reviewed-share",
    ),
    ("scoping.human-oversight", "time-to-overrule"): pattern(
        "When a person wants to overrule a decision, the system shall let them do so {within}.", "limit",
        measure="time-to-overrule",
    ),
    ("scoping.domain-expert", "expert"): pattern(
        "{people} shall be available[ for {hours}][ at {fte}][ per {per}][ {schedule}][ ({action})].",
        "who hours period|schedule", measure="expert-hours",
    ),
    ("scoping.data-sharing", "sharing"): pattern(
        "Where data of another organisation is used, the system shall handle it only in this way: {options}.",
        ban="Where data of another organisation is used, the system shall work without this: {option}.",
    ),
    ("scoping.legal-risk", "risk-class"): pattern(
        "The legal team shall state in writing, with reasons, that the system belongs to the class {options}, before "
        "it is put into use.",
        ban="The legal team shall state in writing, with reasons, that the system does not belong to the class "
        "{option}, before it is put into use.",
    ),
    ("scoping.legal-risk", "law"): pattern(
        "The legal team shall state in writing which duties follow for the system from {items}.",
        ban="The legal team shall state in writing why no duties follow for the system from {either}.",
    ),
    ("scoping.affected-people", "affected-group"): pattern(
        "The product owner shall name the possible harm and the measure against it for {items}, before the system is "
        "put into use.",
        ban="The product owner shall show that the system does no harm to {either}, before it is put into use.",
    ),
}  # fmt: skip
