"""Follow-up questions of the stage scoping, by question."""

from __future__ import annotations

from remit.language.lists.follow_ups import Asks, gap

SCOPING: dict[str, Asks] = {
    "scoping.problem": Asks(
        "Who should be able to do what better with this system, and what does the business gain by it?",
        (),
        {
            "purpose.who": "Whom does the system help: which people, in which role?",
            "purpose.action": "What will these people do or decide with its help?",
            "purpose.aim": "What does the business gain if they do?",
        },
    ),
    "scoping.ml-fit": Asks(
        "What shows that it can be done: earlier work, a study, a first model with which result?",
        (
            gap("deadline", "By when will a first model show it?"),
            gap("metric", "Which result of a first model would be enough to go on: which measure, which value?", "*"),
        ),
        {"feasibility.items": "Is it open whether it can be done? Then which first model would show it, by when?",
         "feasibility.metric": "Which result of a first model would show it: which measure, which value, by when?"},
    ),
    "scoping.simpler-way": Asks(
        "Which simpler way did you think of: a fixed rule, a table, a formula? How well does it do?",
        (gap("metric", "How well does the simpler way do: which measure, which value?", "*"),),
        {"simpler-way.metric": "How well does it do, by which measure, and which value would be enough?"},
    ),
    "scoping.success-metrics": Asks(
        "Which figure of the business should change, from which value today to which, and within which time?",
        (gap("owner", "Who measures this figure, and who answers for it?", ".who"),),
        {
            "outcome.amount": "To which value should it change?",
            "*.reference": "From which value today?",
            "*.window": "Within which time after release should this be reached?",
            "*.amount": "To which value should it change?",
        },
    ),
    "scoping.resources": Asks(
        "How many people of which role, how much time, money and data does it take, and by when?",
        (
            gap("people", "How many people, of which roles, and for how long?"),
            gap("time", "How much time is there until the system has to be in use?"),
            gap("data", "How much data has to be provided?"),
        ),
        {"people.who": "People of which role?", "money.unit": "How much in which currency?"},
    ),
    "scoping.infrastructure": Asks(
        "Which servers, databases, tools and GPUs are there already, and which must be added by when?",
        (gap("hardware", "How many machines or GPUs are there for training, and of which kind?", "hardware capacity"),),
        {"infrastructure.items": "Which platform, database and training hardware, by name?"},
    ),
    "scoping.compute-budget": Asks(
        "What may one training run cost at most, and what all of them in a month?",
        (),
        {
            "budget.amount": "What is the most that training may cost?",
            "compute-time.amount": "How many hours of computing may training take at most?",
            "budget.period": "Per run, per month, or in all?",
            "compute-time.period": "Per run, per month, or in all?",
        },
    ),
    "scoping.end-user": Asks(
        "Which groups of people will use it, about how many of each, and what do they need: language, skill, access?",
        (gap("number", "About how many people are in each group?", ".amount"),),
        {"user-group.who": "Which group of people, by role?"},
    ),
    "scoping.interface": Asks("Through what will users get the predictions: an app, a web page, an API …?"),
    "scoping.error-cost": Asks(
        "What does one missed case cost, what does one false alarm cost, and who bears it?",
        (gap("other-error", "And what does the other kind of error cost?", ".other-error"),),
        {
            "error-cost.error": "Which kind of error costs this: a missed case or a false alarm?",
            "error-cost.amount": "How much does one such error cost, in money or in hours of work?",
        },
    ),
    "scoping.human-oversight": Asks(
        "Which decisions may the system take alone, and who can check, overrule or stop it, within which time?",
        (
            gap("time-to-overrule", "Within which time must a person be able to overrule a decision?", "",
                "oversight:acts-alone oversight:can-overrule oversight:can-stop"),
            gap("reviewed-share", "Which share of the decisions do people review?", "", "oversight:sample-reviewed"),
            gap("overseer", "Who oversees the system, by role?", ".who"),
        ),
        {
            "oversight.reviewed-share": "Which share of the decisions do people review at least?",
            "acts-alone-below.amount": "Up to which amount may the system decide alone?",
        },
    ),
    "scoping.domain-expert": Asks(
        "Which person knows the field, and for how many hours a week can the team reach them?",
        (gap("deputy", "Who stands in when this person is away?", ".deputy"),),
        {
            "expert.who": "Which person or role knows the field?",
            "expert.hours": "For how many hours is this person available?",
            "expert.period": "These hours per week, per month, or in all?",
        },
    ),
    "scoping.data-sharing": Asks(
        "Which organisations take part, and what may each of them see, use and keep?",
        (gap("agreement", "Under which contract is this agreed?", ".place"),),
    ),
    "scoping.legal-risk": Asks(
        "Under which law was the risk class assessed, with which result, and by whom?",
        (gap("law", "Under which law is that the class?"),),
        {"risk-class.items": "Who assesses the risk class, under which law, and by when?"},
    ),
    "scoping.affected-people": Asks(
        "Which people can come to harm by a wrong prediction, in which way, and what is done about it?",
        (),
        {"affected-group.items": "Which groups of people can come to harm?"},
    ),
}  # fmt: skip
