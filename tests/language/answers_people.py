"""Answers that tell of people and of purposes, each with what must be read of it; "" where nothing may be.

People are written as `who`, how much with unit and period, `#` how many, `do` what for, `in` where, and when; several
people are parted by semicolons.
"""

PEOPLE: dict[str, dict[str, str]] = {
    "scoping.domain-expert": {
        "two radiologists, four hours a week, for labelling": "radiologist 4 h/week #2 do labelling",
        "doctors": "doctor",
        "doctors, lawyers, researchers of the domain": "doctor; lawyer; researcher of domain",
        "An experienced apple grader is available two hours per week to settle doubts": (
            "experienced apple grader 2 h/week do settle doubts"
        ),
        "We can ask two senior turbine technicians one day per month": "senior turbine technician 1 day/month #2",
        "the head of claims, half a day a week": "head of claims 0.5 day/week",
        "somebody from the plant": "",
        "a doctor or a nurse": "",
        "no radiologist": "",
        "We can’t ask two radiologists": "",
        "not the sales team": "",
        "Maria from the bakery": "maria in bakery",
        "They know the domain well": "",
        "one agronomist full time": "agronomist 1 FTE #1",
        "at least two veterinarians": "veterinarian >=2 person",
        "about five loan officers": "loan officer ~5 person",
        "an external consultant at 20 days per year": "external consultant 20 day/year",
        "Experts are hard to find": "",
        "the quality manager, one hour per week, and a baker": "quality manager 1 h/week; baker",
    },
    "scoping.resources": {
        "1 data engineer full time (FTE)": "data engineer 1 FTE #1",
        "Two data scientists and one data engineer for six months, $50,000": (
            "data scientist 2 person; data engineer 1 person"
        ),
        "data, time, people": "",
        "We need three developers and a linguist.": "developer 3 person; linguist",
        "0.5 FTE": "",
    },
    "scoping.end-user": {
        "internal: the claims team (about 40 people)": "claims team ~40 person",
        "customers in Germany": "customer in germany",
        "demographics": "",
        "people inside the company": "person in company",
        "about 300 nurses in three hospitals": "nurse ~300 person in three hospitals",
        "120 shop managers; they have no technical training": "shop manager 120 person",
        "The system is used by dispatchers at night": "dispatcher",
        "Patients never see it.": "",
        "Support agents who answer mails": "support agent",
        "bank employees and applicants": "bank employee; applicant",
        "everybody": "",
        "Our 25 credit analysts, not the branch staff": "credit analyst 25 person",
        "The staff is against it": "",
        "Users of all kinds": "user",
        "users": "user",
        "wind farm operators in Denmark and their technicians": "wind farm operator in denmark; technician",
    },
    "modeling.audit": {
        "Yes, by the internal audit team once a year for fairness": "internal audit team",
        "a third party": "third party",
        "yes": "",
    },
    "modeling.explainability": {
        "to the applicant and the loan officer": "applicant; loan officer",
        "the three main reasons for each refusal": "",
    },
    "modeling.accountability": {
        "The operator is told to whom he can complain": "",
        "the product owner answers": "product owner",
        "The head of credit signs each release": "head of credit do signs each release",
        "nobody": "",
    },
    "deployment.incidents": {
        "the on-call engineer within 15 minutes": "on-call engineer",
        "The radiologist on duty is called within 10 minutes.": "radiologist on duty",
        "wrong medical advice shown to a patient": "",
        "whoever is there": "",
    },
    "deployment.model-access": {
        "only the team may change": "team do change",
        "two people approve a release": "person 2 person do approve a release",
        "one registry for all teams": "team",
    },
}

PURPOSES: dict[str, tuple[str, str, str] | None] = {
    "Help radiologists to see urgent scans first so that patients with a collapsed lung are treated sooner.": (
        "radiologists", "see urgent scans first", "patients with a collapsed lung are treated sooner",
    ),
    "The system shall help claims agents decide which mails to answer first, so that nobody waits more than a day.": (
        "claims agents", "decide which mails to answer first", "nobody waits more than a day",
    ),
    "Shop managers need to know tomorrow's sales per product so that less bread is thrown away.": (
        "shop managers", "know tomorrow's sales per product", "less bread is thrown away",
    ),
    "To cut waste, shop managers must know how much bread each shop will sell tomorrow.": (
        "shop managers", "know how much bread each shop will sell tomorrow", "cut waste",
    ),
    "Predict how many loaves each shop will sell so that shop managers can order the right number.": (
        "shop managers", "order the right number", "",
    ),
    "Detect bearing faults in wind turbines so that repairs are planned before a gearbox fails": (
        "", "detect bearing faults in wind turbines", "repairs are planned before a gearbox fails",
    ),
    "We want to detect fraud before payment in order to lower losses": (
        "", "detect fraud before payment", "lower losses",
    ),
    "Maintenance planners should be able to plan repairs two weeks ahead": (
        "maintenance planners", "plan repairs two weeks ahead", "",
    ),
    "Loan officers must be able to check an application within a minute so that customers get an answer on the spot.": (
        "loan officers", "check an application within a minute", "customers get an answer on the spot",
    ),
    "Enable farmers to spray only where weeds grow": ("farmers", "spray only where weeds grow", ""),
    "fraud detection": None,
    "battery optimisation": None,
    "Fraud is a problem": None,
    "Nobody needs to decide anything": None,
    "Is it to help doctors?": None,
    "It does not help doctors to decide": None,
    "The growers get paid by grade": None,
    "If doctors want to see it, so be it": None,
    "Something with AI": None,
    "The old tool was meant to help nurses to plan shifts": None,
}  # fmt: skip
