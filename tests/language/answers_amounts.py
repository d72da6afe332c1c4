"""Answers that hold amounts, in many fields and manners, each with what it must be read as.

`told` writes a value in short: what, operator, amount with unit, `/` period, `by` attribute, `of` group, `[…]` items,
`!` action, `@` condition, `~` for approximate, `?` and what was assumed. A reading without values is its status.
"""

from remit.language.values import Value, plain


def told(value: Value) -> str:
    """Write a value in short."""
    amount = plain(value.amount) + (f"..{plain(value.upper)}" if value.upper is not None else "")
    parts = (
        value.what, f"{value.op}{amount} {value.unit}".strip(), f"/{value.period}" if value.period else "",
        f"by {value.attribute}" if value.attribute else "", f"of {value.group}" if value.group else "",
        f"[{', '.join(value.items)}]" if value.items else "", f"!{value.action}" if value.action else "",
        f"@{value.condition}" if value.condition else "", "~" if value.approx else "",
        f"?{','.join(value.assumed)}" if value.assumed else "",
    )  # fmt: skip
    return " ".join(part for part in parts if part)


AMOUNTS: dict[str, dict[str, str]] = {
    "data.volume": {
        "about 10 TB, growing by 200 GB a month, for five years":
            "volume 10 TB ~; growth 200 GB /month; horizon 5 year",
        "10 TB": "volume 10 TB",
        "We have 3 TB of scans today.": "volume 3 TB",
        "Currently 2.5 TB, and it grows by 40 GB per week.": "volume 2.5 TB; growth 40 GB /week",
        "40 million card transactions a day": "volume 40000000 transaction /day",
        "Each turbine sends 5 GB daily.": "abstained",
        "Roughly 8 million images": "volume 8000000 image ~",
        "500 GiB in total": "volume 500 GiB",
        "Between 5 and 10 TB": "volume 5..10 TB",
        "The archive holds 1.2 million mammograms; about 9,000 new ones are added every month.":
            "volume 1200000 mammogram",
        "12 TB, 20 % more every year": "volume 12 TB; growth 20 % /year",
        "4 TB, doubling every year": "volume 4 TB; growth 100 % /year",
        "It might be 10 TB, I am not sure.": "abstained",
        "1.234 TB": "abstained",
        "Either 5 TB or 8 TB": "abstained",
        "a few terabytes": "abstained",
        "There was 1 TB last year.": "abstained",
        "10 TB, no, 12 TB": "volume 12 TB",
        "Images, mostly.": "nothing",
        "unlimited": "unlimited",
        "We expect 3 million rows and plan for the next three years.": "volume 3000000 row; horizon 3 year",
    },
    "data.lifetime": {
        "30 days": "lifetime <=30 day ?op",
        "Prices go stale after two weeks.": "lifetime <=2 week ?op",
        "Training takes 3 hours, data go stale after 2 weeks.": "lifetime <=2 week ?op",
        "training takes 3 hours": "abstained",
        "The readings are valid for at most 6 months.": "lifetime <=6 month",
        "Data older than 5 years are useless because the crop varieties have changed.": "lifetime <=5 year",
        "never goes stale": "never",
        "It never expires.": "never",
        "never": "never",
        "forever": "never",
        "We don't know yet.": "unknown",
        "about 18 months": "lifetime <=18 month ~ ?op",
        "Half a year at most": "lifetime <=6 month",
        "Perhaps three months?": "abstained",
    },
    "data.retention": {
        "keep logs for six months": "retention =6 month [logs] !keep ?op",
        "deleted after 30 days": "retention =30 day !delete ?op",
        "We must keep records for at least ten years.": "retention >=10 year [records] !keep",
        "Raw images are deleted after 30 days, labels are kept for two years.":
            "retention =30 day [raw images] !delete ?op; retention =2 year [labels] !keep ?op",
        "6 months": "retention =6 month ?op",
        "at most 90 days": "retention <=90 day",
        "Audio must be erased within 14 days.": "retention <=14 day [audio] !delete",
        "kept for a year": "retention =1 year !keep ?op",
        "forever": "unlimited",
        "There is no limit": "unlimited",
        "Ten years, as medical law asks for.": "retention =10 year ?op",
        "not longer than 2 years": "retention <=2 year",
    },
    "data.minimum": {
        "We need 10,000 labelled images per class before training makes sense.":
            "rows >=10000 image by class ?op",
        "At least two years of sales history": "history >=2 year",
        "50 GB": "size >=50 GB ?op",
        "two years of data": "history >=2 year ?op",
        "50,000 rows and two years of history": "rows >=50000 row ?op; history >=2 year ?op",
        "One needs at least 300 scans per hospital, otherwise the variance is too big.": "abstained",
        "at least 5,000 recordings, 200 for each dialect": "rows >=5000 recording; rows >=200 recording by dialect ?op",
        "500 images of leaves with rust": "abstained",
        "no more than 500 rows": "abstained",
    },
    "data.label-delay": {
        "known after 90 days for 80 % of loans": "label-delay <=90 day ?op; label-coverage >=80 % ?op",
        "The true outcome is known 90 days after the loan was granted.": "label-delay <=90 day ?op",
        "two weeks": "label-delay <=2 week ?op",
        "Biopsy results arrive within 10 working days.": "label-delay <=10 working day",
        "immediately": "nothing",
        "labels come in after 3 to 6 weeks": "label-delay 3..6 week",
        "We only ever get labels for 5 % of the claims.": "label-coverage >=5 % ?op",
        "Retraining takes 4 hours.": "abstained",
    },
    "data.stream-frequency": {
        "every 5 minutes": "interval <=5 min ?op",
        "Each sensor sends a value every 10 s.": "interval <=10 s ?op",
        "2,000 messages per second": "rate >=2000 message /s ?op",
        "100 Hz": "rate >=100 Hz ?op",
        "30 fps": "rate >=30 frame /s ?op",
        "One reading every 15 minutes, at most 2 minutes late, and 1 % may be lost.":
            "interval <=15 min ?op; lateness <=2 min; loss <=1 % ?op",
        "At least 99 % of messages arrive on time.": "on-time-share >=99 %",
        "at least 50 events/s": "rate >=50 event /s",
    },
    "data.labeller": {
        "Each image is labelled by three radiologists.": "labels-per-item >=3 radiologist ?op",
        "5,000 recordings will be labelled": "items-labelled >=5000 recording ?op",
    },
    "data.label-agreement": {
        "At least 20 % of the images are labelled twice.": "double-labelled-share >=20 %",
        "10 % double labelled": "double-labelled-share >=10 % ?op",
    },
    "data.leakage": {
        "We hold out 20 % for testing.": "test-share =20 % ?op",
        "15 percent test set": "test-share =15 % ?op",
    },
    "data.faults": {
        "The owner is told within 2 hours.": "time-to-tell <=2 h",
        "notify the data team in 30 minutes at most": "time-to-tell <=30 min",
    },
    "data.flow": {
        "Batches of 500 records": "batch-size =500 record ?op",
        "The files arrive with a delay of at most 15 minutes.": "delay <=15 min",
    },
    "data.representation": {
        "At least 500 images per skin type": "rows >=500 image by skin type",
        "at least 300 patients for each clinic": "rows >=300 patient by clinic",
    },
    "scoping.compute-budget": {
        "$500 a month": "budget <=500 USD /month ?op,unit",
        "EUR 2k per training run": "budget <=2000 EUR /run ?op",
        "at most 300 GPU hours per run": "compute-time <=300 GPU h /run",
        "We can spend up to €1,500 per month on training.": "budget <=1500 EUR /month",
        "a monthly budget of 2,000 CHF": "budget <=2000 CHF /month ?op",
        "half a million euros": "budget <=500000 EUR ?op",
        "Training must finish within 8 hours.": "compute-time <=8 h",
        "unlimited, the cluster is ours": "unlimited",
        "No limit.": "unlimited",
        "Money is no object": "unlimited",
        "2.000 €": "abstained",
        "5 k€ a year": "budget <=5000 EUR /year ?op",
        "not more than 200 pounds each month": "budget <=200 GBP /month ?unit",
        "TBD by Ines": "to-be-decided",
        "Last year we spent $20,000.": "abstained",
        "The labelling costs $9,000.": "abstained",
        "$300 or $400 a month": "abstained",
        "less than 20 cents per prediction": "abstained",
        "1500 USD/month": "budget <=1500 USD /month ?op",
        "12 h on one A100": "compute-time <=12 h ?op",
    },
    "scoping.resources": {
        "We have 50,000 EUR, six months and 20,000 images.":
            "money <=50000 EUR ?op; time <=6 month ?op; data >=20000 image ?op",
        "budget of about £80k": "money <=80000 GBP ~ ?op,unit",
    },
    "scoping.infrastructure": {
        "A cluster with 8 A100 GPUs": "hardware 8 GPU",
        "4 servers, 20 TB of storage": "hardware 4 server; capacity 20 TB",
    },
    "scoping.error-cost": {
        "A missed fraud costs $400.": "error-cost =400 USD @missed fraud ?op,unit",
        "A false alarm costs 20 minutes.": "error-cost =20 min of false positive ?op",
        "€50 per false positive, €2,000 per false negative":
            "error-cost =50 EUR of false positive ?op; error-cost =2000 EUR of false negative ?op",
        "The cost of a missed defect is about 1,200 EUR.": "error-cost =1200 EUR @missed defect ~ ?op",
        "It costs us 500 euros.": "abstained",
        "An unnecessary biopsy means 300 francs and a week of worry.":
            "error-cost =300 CHF @unnecessary biopsy ?op,unit",
    },
    "scoping.human-oversight": {
        "At least 5 % of the decisions are reviewed by a clinician.": "reviewed-share >=5 %",
        "The system decides alone on claims below 1,000 EUR.": "acts-alone-below <1000 EUR",
        "Above €500 a human decides.": "acts-alone-below <=500 EUR",
        "A doctor can overrule it within 10 minutes.": "time-to-overrule <=10 min",
    },
    "modeling.accountability": {
        "Complaints are answered within 5 working days.": "time-to-reply <=5 working day",
    },
    "modeling.input-mode": {
        "The answer has to be there within 300 ms.": "latency <=300 ms",
        "batches of 1,000 invoices": "batch-size =1000 invoice ?op",
    },
    "modeling.deployment-constraints": {
        "at most 2 GB of RAM": "memory <=2 GB",
        "The model must not exceed 50 MB and draw less than 5 W.": "model-size <=50 MB; power <5 W",
        "Model file under 20 MB, 512 MiB RAM, 100 ms per image":
            "model-size <20 MB; memory <=512 MiB ?op; latency <=100 ms /image ?op",
        "uplink of 2 Mbit/s": "bandwidth <=2 Mbit /s ?op",
        "4 CPU cores": "processors <=4 core ?op",
        "no restrictions whatsoever": "none",
    },
    "deployment.packaging": {
        "The image must stay below 2 GB.": "package-size <2 GB",
    },
    "deployment.release": {
        "canary with 5 % of the traffic for two days": "traffic-share =5 % ?op; trial-time >=2 day ?op",
        "one in five users": "traffic-share =20 % ?op",
        "10% for a week": "traffic-share =10 % ?op; trial-time >=1 week ?op",
        "Shadow mode for at least 14 days": "trial-time >=14 day",
        "half of the stores": "traffic-share =50 % ?op",
    },
    "deployment.rollback": {
        "within 10 minutes": "time-to-roll-back <=10 min",
        "If it fails we must be back on the previous version in under 5 minutes.": "time-to-roll-back <5 min",
        "1h30": "time-to-roll-back <=90 min ?op",
        "half an hour": "time-to-roll-back <=30 min ?op",
        "The old version is kept for 30 days.": "abstained",
    },
    "deployment.incidents": {
        "within the hour": "nothing",
        "Somebody looks at it within 30 minutes during office hours.": (
            "time-to-respond <=30 min @during office hours"
        ),
        "no later than the next working day": "nothing",
        "4 h": "time-to-respond <=4 h ?op",
        "Too slow is anything above 2 hours": "abstained",
    },
    "deployment.error-analysis": {
        "We look into at least 50 cases a month.": "cases-looked-into >=50 case /month",
    },
    "deployment.retraining": {
        "train on the last 12 months": "training-window =12 month ?op",
    },
    "deployment.load": {
        "200 requests per second on average, 1,000 at peak":
            "load 200 request /s; peak-load <=1000 request /s ?op,unit,period",
        "500 concurrent users": "load 500 user",
        "50 qps": "load 50 request /s",
        "up to 120 calls per second at peak": "peak-load <=120 call /s",
        "About 3 million predictions a night, growing 30 % per year":
            "load 3000000 prediction /day ~; growth 30 % /year",
    },
    "deployment.records": {
        "We keep prediction logs for 24 months.": "retention >=24 month [prediction logs] !keep ?op",
        "five years": "retention >=5 year ?op",
    },
    "deployment.retirement": {
        "Users get three months' notice.": "notice >=3 month ?op",
    },
}  # fmt: skip
