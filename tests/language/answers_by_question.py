"""A good and a poor answer to every question of edition 4: what makes a requirement, and what has to be asked on.

The reference page of requirements is written from this table, and a test holds it: each good answer gives at least one
complete requirement, each poor one at least one follow-up question and no complete requirement.
"""

GOOD_AND_POOR: dict[str, tuple[str, str]] = {
    # scoping
    "scoping.problem": (
        "Help shop managers to order the right amount of bread for the next day so that less is thrown away.",
        "demand forecasting",
    ),
    "scoping.ml-fit": ("Similar problems have been solved before. Recall of at least 80 %, by 2027-03-01.",
    "still unclear"),
    "scoping.simpler-way": ("A fixed rule, with a recall of at least 90 %", "a fixed rule"),
    "scoping.success-metrics": (
        "Reduce customer churn from 5 % to 4 % within 12 months after release.", "customer satisfaction",
    ),
    "scoping.resources": ("Two data engineers for six months; at most 40,000 EUR.", "the usual means"),
    "scoping.infrastructure": ("PostgreSQL, Kubernetes, 4 GPUs", "the usual"),
    "scoping.compute-budget": ("at most 500 EUR per month", "$500"),
    "scoping.end-user": ("radiologists", "everybody"),
    "scoping.interface": ("REST API", "something easy"),
    "scoping.error-cost": ("A missed fraud costs 400 EUR.", "both errors are bad"),
    "scoping.human-oversight": (
        "The system suggests and a person decides. A person can overrule within 10 minutes.", "it should be safe",
    ),
    "scoping.domain-expert": ("Two radiologists, four hours a week, for labelling", "the radiologist"),
    "scoping.data-sharing": ("The hospital's data stays in the hospital.", "as agreed with the partners"),
    "scoping.legal-risk": ("high risk under the EU AI Act", "not yet assessed"),
    "scoping.affected-people": ("applicants, patients", "nobody we know of, but who knows"),
    # data
    "data.source": ("Sources: claims database, call recordings", "various systems"),
    "data.format": ("Tables as Parquet files", "the normal format"),
    "data.preprocessing": ("Drop duplicates, then scale the readings", "the usual steps"),
    "data.preprocessing-location": ("in the central pipeline", "wherever it fits"),
    "data.quality-thresholds": ("at most 5 % missing values", "missing values"),
    "data.faults": ("Set aside and report; tell the on-call engineer within 2 hours.", "we fix them"),
    "data.leakage": ("Split by time; 20 % of the data is kept for testing.", "properly"),
    "data.labelling-guideline": ("Cohen's kappa of at least 0.8", "common sense"),
    "data.labeller": ("in house; at least 3 labels per item", "whoever has time"),
    "data.label-agreement": ("Cohen's kappa of at least 0.8; 10 % of the items are labelled twice.",
    "they should agree"),
    "data.label-delay": ("known after 90 days for 80 % of the loans", "after a while"),
    "data.metadata": ("time, device type, factory", "the usual metadata"),
    "data.representation": ("at least 500 records for each region", "all regions"),
    "data.privacy": ("The data must not hold names or e-mail addresses.", "no personal data"),
    "data.ownership": ("The data is ours.", "it is complicated"),
    "data.volume": ("about 10 TB, growing by 200 GB a month, for five years", "a lot"),
    "data.lifetime": ("two years", "sooner or later"),
    "data.retention": ("Keep the logs for at least six months.", "as long as necessary"),
    "data.cycles": ("at least two full years", "seasonal sales"),
    "data.minimum": ("at least 50,000 rows", "10k"),
    "data.stream-frequency": ("every 5 ms", "in real time"),
    "data.acquisition": ("automatically, every day at 03:00", "as before"),
    "data.flow": ("in batches, every day at night", "it flows from A to B"),
    # modeling
    "modeling.baseline": ("Recall at least 3 points above the current rule", "the earlier system"),
    "modeling.audit": ("Yes, by the internal audit team once a year for fairness", "yes"),
    "modeling.explainability": ("The doctor is shown the main reasons.", "it should be explainable"),
    "modeling.bias": ("selection-rate ratio of at least 0.8 for sex", "gender, brand"),
    "modeling.fairness": ("selection-rate ratio of at least 0.8 for sex", "treat all groups alike"),
    "modeling.accountability": ("The product owner answers; a reply within ten days.", "the team"),
    "modeling.security": ("attacks: poisoning, model theft", "hackers maybe"),
    "modeling.input-mode": ("in batches, every night", "whatever is better"),
    "modeling.development-environment": ("same container, same libraries", "similar to production"),
    "modeling.experiment-store": ("in a database", "somewhere central"),
    "modeling.versioning": ("code, data and models in git", "everything important"),
    "modeling.business-metrics": ("Recall of at least 80 %, then precision of at least 60 %", "recall"),
    "modeling.experiment-record": ("code version, data version, parameters, metrics, seed", "the important things"),
    "modeling.deployment-constraints": ("at most 512 MB of memory; latency of at most 50 ms", "as small as possible"),
    # deployment
    "deployment.serving-form": ("a service behind an endpoint", "we'll see"),
    "deployment.packaging": ("a container image of at most 2 GB", "a package"),
    "deployment.release-tests": ("Each model must pass unit tests and a load test.", "the usual tests"),
    "deployment.release": (
        (
            "Canary with 5 % of the traffic for 3 days; promote if the error rate is below 1 %; "
            "roll back if the error rate is above 2 %."
        ),
        "canary",
    ),
    "deployment.rollback": ("The previous version within five minutes", "we go back"),
    "deployment.incidents": ("The on-call engineer is called and responds within 15 minutes.", "somebody is called"),
    "deployment.location": ("in the cloud", "not decided"),
    "deployment.software-metrics": (
        "Alert the on-call engineer when p95 latency exceeds 300 ms for 10 minutes.", "latency, memory",
    ),
    "deployment.input-metrics": ("Alert when the share of missing values exceeds 5 % over one day.",
    "schema validation"),
    "deployment.output-metrics": ("Alert when accuracy drops below 85 % over 7 days.", "average accuracy"),
    "deployment.feedback": ("Feedback: a button to correct the result", "users will tell us"),
    "deployment.error-analysis": ("fifty wrong cases each week", "from time to time"),
    "deployment.retraining": ("every Monday, or when accuracy drops below 85 %", "when needed"),
    "deployment.foreseen-changes": ("foreseen: retraining on newer data, new thresholds", "the usual changes"),
    "deployment.load": ("20 requests a second on average, 200 requests a second at the peak", "not much"),
    "deployment.performance": ("p95 latency under 200 ms at 500 requests per second", "latency, queries per second"),
    "deployment.model-access": ("Only the release team may approve a release.", "the right people"),
    "deployment.records": ("Keep predictions and inputs for at least six months.", "logs"),
    "deployment.retirement": ("when the product ends", "at some point"),
}  # fmt: skip
