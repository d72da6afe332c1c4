"""Answers in which a careful reviewer would find nothing to ask about the wording: invented, from many fields. Data."""

from __future__ import annotations

CLEAN: dict[str, tuple[str, ...]] = {
    "scoping.problem": (
        (
            "Planners of 40 bakeries order bread at noon for the next day and guess; a fifth of it is thrown "
            "away. They must know by 11:30 how many loaves each shop sells tomorrow, so that less is wasted."
        ),
        (
            "Help night-shift radiographers to put chest X-rays with a suspected collapsed lung at the top of the "
            "reading list so that no such patient waits longer than an hour."
        ),
    ),
    "scoping.ml-fit": (
        (
            "Yes. A regression on 4 years of sales; the pilot of 2025 reached a MAPE of 14 % against 22 % of the "
            "planners."
        ),
        "Feasible: two published studies on the same sensor type, gradient boosting on vibration features.",
    ),
    "scoping.success-metrics": (
        (
            "Waste falls from 20 % to 14 % of the loaves within six months after release, counted by the tills "
            "each week; the head of sales answers for it."
        ),
        "Return on investment of at least 150 % after 24 months.",
        "Unplanned stops per turbine fall from 3.1 to 2.0 a year by the end of 2028.",
    ),
    "scoping.resources": (
        (
            "One data engineer full time for six months, two radiologists four hours a week for labelling, "
            "120,000 archived images."
        ),
        "Three people for 5 months, 80,000 EUR, and two years of till data.",
    ),
    "scoping.compute-budget": (
        "At most $800 a month for training and trials together.",
        "200 GPU hours per training run, no more than 2 runs a month.",
        "EUR 1,500 per quarter",
    ),
    "scoping.end-user": (
        "About 45 claims handlers in Leeds and Porto, all used to Outlook; eight of them work in Portuguese.",
        "The 12 operators of the sorting line, in two shifts; three of them are colour-blind.",
    ),
    "scoping.interface": (
        "A REST API, version 2, called by the case software with a service account.",
        "web page",
        "A lamp above the belt: green for class 1, red for out.",
    ),
    "scoping.domain-expert": (
        ("Dr. Amara Diallo, radiologist, three hours every Thursday until the pilot ends; Dr. Lee stands in for her."),
        "Two agronomists of the growers' union, 4 hours a week each from May to September.",
    ),
    "data.source": (
        (
            "The till database of all 40 shops (owned by us, read every night over ODBC), the weather forecast of "
            "the national service, and the school calendar."
        ),
        ("SCADA readings of 62 turbines, bought from the operator under contract 2024-17; refreshed every 10 minutes."),
    ),
    "data.format": (
        "Tables as Parquet files, one per day, schema sales_v3, UTF-8, at most 200 MB each.",
        "unstructured: DICOM images, 2,048 x 2,048 pixels, 16 bit",
    ),
    "data.preprocessing": (
        (
            "Drop duplicates by till and receipt number, then fill gaps of up to 3 hours with the mean of the "
            "same weekday, then scale to the range 0 to 1."
        ),
        "1. Crop to the apple. 2. Resize to 224 x 224. 3. Normalise each channel.",
    ),
    "data.labelling-guideline": (
        (
            "Guideline 1.4: each apple by itself; bruise, scab, cut or sound. Doubtful cases go to the head of "
            "quality, who decides. Two graders must agree with a kappa of at least 0.8."
        ),
        "One label per mail; the topic of the first question counts if there are several.",
    ),
    "data.labeller": (
        "Two radiologists of our own clinic; every tenth image is labelled by both.",
        "In house: 6 graders, 1,500 apples a day each.",
        "The insurer's own agents label while they route, so each mail has one label.",
    ),
    "data.metadata": (
        "time, camera, line, variety and orchard of each image",
        "Device type, firmware version, sampling rate; patient's age and sex as well.",
        "turbine id, height of the hub, wind class",
    ),
    "data.privacy": (
        (
            "Names, birth dates and patient numbers are removed before the images leave the clinic; GDPR applies "
            "and the legal basis is article 9(2)(h)."
        ),
        "No names, no e-mail addresses, no phone numbers.",
        (
            "The mails hold names, addresses and health details. Only the subject and body are kept, "
            "pseudonymised, for 24 months."
        ),
    ),
    "data.ownership": (
        (
            "The turbines' operator owns the data; contract 2024-17 allows training and forbids passing it on; "
            "all copies are deleted 30 days after it ends."
        ),
        "ours",
    ),
    "data.volume": (
        "about 10 TB now, growing by 2 TB a year for five years",
        "400 GB, plus 30 GB a month over three years",
        "Roughly 1.2 million images, 6 TB in total, until 2030",
    ),
    "data.lifetime": (
        "Two years, counted from the day of sale; older data is left out of training.",
        "When a new variety is planted, or after three seasons.",
        "never",
    ),
    "data.retention": (
        "Raw video for one week, features for one year, then both are deleted by a nightly job.",
        "At most 30 days after the contract ends.",
    ),
    "data.cycles": (
        "Weekly and yearly; at least two full years with Easter and Christmas in them.",
        "Day and night, and the seasons: three winters must be in the data.",
    ),
    "data.minimum": (
        "At least 10,000 images, of them at least 500 of each class.",
        "Two full years of sales of at least 30 shops.",
        "No less than 50,000 mails",
    ),
    "data.stream-frequency": (
        "At least one reading every 10 s for 99 % of the time, never later than 60 s.",
        "every 5 ms; loss of up to 0.1 % is acceptable",
    ),
    "data.acquisition": (
        "An automated job reads the tills every night at 02:00; if it fails, the data engineer on duty is called.",
        "bought once a quarter from the registry",
    ),
    "modeling.baseline": (
        (
            "The planners' own orders: MAPE of 22 % in 2025. The model must be at least 5 points better on the "
            "sales of 2026."
        ),
        (
            "Two radiologists reading alone reached a sensitivity of 91 % on the 600 test images; the model must "
            "not be more than 2 points below."
        ),
    ),
    "modeling.audit": (
        (
            "Yes, by the internal audit team once a year, for fairness and traceability; evidence is kept for "
            "seven years."
        ),
        "No, nobody requires it.",
    ),
    "modeling.bias": (
        "Recall at most 3 points apart between women and men, with at least 200 cases in each group.",
        "The selection-rate ratio must be at least 0.8 for each age group.",
    ),
    "modeling.input-mode": (
        "batch, every night at 01:00",
        "Real time: one image at a time, answered within 40 ms.",
    ),
    "modeling.experiment-store": (
        "MLflow on our own server, backed up every night, readable by the whole data team.",
        "A PostgreSQL database, kept for five years.",
    ),
    "modeling.business-metrics": (
        (
            "First recall of at least 95 % for collapsed lungs, then precision of at least 40 %, both on the 2025 "
            "hold-out set."
        ),
        "MAPE below 15 % per shop and day.",
    ),
    "modeling.experiment-record": (
        "code version, data version, parameters, seed, metrics on each fold, duration, cost, hardware and author",
        "Git commit, data hash, hyperparameters, F1 per class, run time",
    ),
    "modeling.deployment-constraints": (
        "Jetson Orin Nano with 8 GB of memory and 15 W; the model file must be at most 200 MB and work offline.",
        "none",
    ),
    "deployment.release": (
        (
            "Canary: 5 % of the traffic for 14 days; promote if the error rate stays below 1 %, roll back at 2 %. "
            "The product owner decides."
        ),
        "Shadow for four weeks, then two of the nine hospitals for six weeks.",
        "Champion and challenger on alternate days for a month, judged by waste per shop.",
    ),
    "deployment.location": (
        "On the device beside the belt; without network it goes on and stores results for 24 hours.",
        "In our data centre in Frankfurt; no data leaves the EU.",
        "cloud, region eu-west-1",
    ),
    "deployment.software-metrics": (
        "p95 latency over 5 minutes, alarm above 300 ms to the on-call engineer; memory above 80 % for 10 minutes.",
        "CPU load, alarm above 90 % for 15 minutes; availability of 99.5 % a month.",
    ),
    "deployment.input-metrics": (
        (
            "PSI of each feature against the training set, weekly, alarm above 0.2; share of missing till "
            "readings below 2 % a day."
        ),
        "Mean brightness of images within 90 to 160; anything outside for 50 images in a row stops the line.",
    ),
    "deployment.output-metrics": (
        "Share of apples graded out, per hour: alarm to the shift lead below 2 % or above 15 %.",
        "Weekly override rate by handlers below 10 %.",
    ),
    "deployment.retraining": (
        "Every Monday, or when accuracy drops below 85 % over two weeks.",
        "Once a quarter, on the last 24 months of data, owned by the ML team; no more than once a month.",
        "after 10,000 new labelled images",
    ),
    "deployment.performance": (
        "p95 under 200 ms at 500 requests/s, measured at the gateway.",
        (
            "The forecast for all 40 shops must be ready within 20 minutes after midnight data arrives, on 99 of "
            "100 nights."
        ),
        "25 apples per second per lane; no answer later than 40 ms",
    ),
    "scoping.error-cost": (
        "A missed collapsed lung can cost a life; a false alarm costs a radiologist four minutes.",
        "A loaf too many costs 0.60 EUR, a loaf too few 1.40 EUR of lost sales.",
    ),
    "scoping.human-oversight": (
        "The system suggests and a grader decides; below a score of 0.6 the apple goes to a person.",
        "It approves credits up to 5,000 EUR alone; a clerk reviews every refusal within two working days.",
    ),
    "data.label-agreement": (
        "Cohen's kappa of at least 0.75 on 300 doubly labelled mails; the team lead settles each difference.",
    ),
    "data.leakage": (
        (
            "Split by patient and by time: all images of one patient on the same side, the last six months are "
            "the test set."
        ),
    ),
    "data.faults": ("Records that break the schema go to quarantine; the data engineer is told within 15 minutes.",),
    "data.label-delay": ("After 90 days for 95 % of the loans; rejected applicants never.",),
    "deployment.rollback": (
        (
            "If recall on the daily sample falls below 90 %, the previous version is back within five minutes; "
            "the on-call engineer decides."
        ),
    ),
    "deployment.incidents": (
        (
            "A wrong grade for a whole lot is an incident: the shift lead is called within 10 minutes and the "
            "buyer is told the same day."
        ),
    ),
    "deployment.load": ("20 requests a second on average, 200 at noon, doubling every year for three years",),
    "deployment.records": (
        (
            "Each prediction with its input and model version for six months; only the auditor and the ML team "
            "may ask for them."
        ),
    ),
    "deployment.retirement": (
        (
            "When the product ends, or after 30 days without a call; the product owner decides and the data is "
            "deleted within 60 days."
        ),
    ),
    "modeling.explainability": (
        "The three main reasons for each refusal, in plain language, for the applicant and the clerk.",
    ),
    "modeling.fairness": (
        (
            "Approval rates within four fifths of each other between men and women, at least 400 cases each, per "
            "quarter."
        ),
    ),
    "modeling.accountability": (
        (
            "The head of credit answers for the model; her deputy is the risk officer. Complaints are answered "
            "within ten working days."
        ),
    ),
    "deployment.release-tests": (
        (
            "Unit tests of all features, a load test at 300 requests/s, and recall not below that of the live "
            "model on last month's mails; all run by themselves."
        ),
    ),
    "deployment.error-analysis": (
        (
            "Fifty wrong cases each week, looked at by two agents and a data scientist on Friday; causes go to "
            "the issue list."
        ),
    ),
    "deployment.model-access": (
        "Two people of the ML team approve a release; everybody in the company may find models in the registry.",
    ),
    "data.quality-thresholds": (
        "At most 2 % missing values per field and day, no duplicate receipts, no record older than 24 hours.",
    ),
    "modeling.versioning": (
        "Code in git, data by hash in the object store, models in the registry, all linked by the run id.",
    ),
    "data.flow": (
        (
            "Batches of 1,000 readings every 5 minutes from the gateway to the store; a batch more than 15 "
            "minutes late raises an alarm."
        ),
    ),
}
"""By question."""
