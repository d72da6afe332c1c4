"""Answers with amounts in prose, in many fields, each with what it must be read as (see `answers_amounts.py`)."""

AMOUNTS_IN_PROSE: dict[str, dict[str, str]] = {
    "data.faults": {
        "The supplier gets an e-mail within an hour": "time-to-tell <=1 h",
    },
    "data.label-delay": {
        "A default shows after 12 months at the earliest.": "abstained",
        "The farmer reports the yield three weeks after harvest.": "label-delay <=3 week ?op",
        "Usually the lab result is back within 48 hours, for about 70 % of the samples.": (
            "label-delay <=48 h; label-coverage >=70 % ~ ?op"
        ),
        "we get no labels": "nothing",
        "3 days for most, a month for the rest": "abstained",
        "up to 30 days": "label-delay <=30 day",
    },
    "data.labeller": {
        "Every slide is read by two pathologists independently.": "labels-per-item >=2 pathologist ?op",
        "A student labels 500 images a week": "items-labelled >=500 image /week ?op",
    },
    "data.leakage": {
        "70 % training, 15 % validation, 15 % test": "abstained",
    },
    "data.lifetime": {
        "Soil samples are representative for about three years; after that the field has changed.": (
            "lifetime <=3 year ~ ?op"
        ),
        "Nach 3 Monaten": "abstained",
        "Transactions older than 24 months should not be used any more.": "lifetime <=24 month",
        "We would not trust anything older than one growing season.": "abstained",
        "Labels don't go stale, but prices are outdated after 30 days.": "lifetime <=30 day ?op",
        "The engineers need 3 weeks to clean it.": "abstained",
        "60-90 days": "lifetime 60..90 day",
        "Two or three years": "abstained",
        "doesn't apply here": "not-applicable",
        "ISO 27001 says 3 years": "abstained",
        "by March 2027": "nothing",
        "24/7": "nothing",
        "For the top 5 crops 2 years, for the others 6 months": "abstained",
        "not 30 but 60 days": "abstained",
        "at least 2 years, at most 5 years": "lifetime >=2 year; lifetime <=5 year",
        "30 days, no, 60 days": "lifetime <=60 day ?op",
        "30 days. Sorry, 60 days.": "lifetime <=60 day ?op",
        "Actually we use the data for 60 days.": "abstained",
        "Anything older than 90 days is too old.": "lifetime <=90 day",
        "1,000 days": "lifetime <=1000 day ?op",
        "1.000 days": "abstained",
        "05/06": "nothing",
        "2 years (the old system used 5 years)": "lifetime <=2 year ?op",
        "Valid for two years, except for prices, which expire after a month.": "abstained",
        "A few weeks": "abstained",
        "2-3 weeks or so": "lifetime 2..3 week ~",
    },
    "data.minimum": {
        "We'd need at least 2,000 annotated mammograms with a confirmed diagnosis.": "abstained",
        "a season's worth, i.e. 12 months of sensor data": "history >=12 month ?op",
        "200 examples of each defect type should be enough to start with": "rows >=200 example by defect type ?op",
        "Below 1,000 labelled invoices per supplier the model is useless.": "abstained",
        "at least 50 hours of speech per dialect": "abstained",
        "20 images": "rows >=20 image ?op",
        "Two full harvests": "abstained",
        "50k per class? Maybe less.": "abstained",
        "Around 3,000 invoices would be fine.": "rows >=3000 invoice ~ ?op",
        "With fewer than 500 photos per species there is no point in training.": "abstained",
        "1,000 rows for training and 200 for testing": "abstained",
        "100 GB of logs or 3 months, whichever is more": "size >=100 GB ?op; history >=3 month ?op",
        "we trained the old model on 20,000 rows": "abstained",
        "Ideally 10,000 but at least 2,000 sentences": "rows >=2000 sentence",
        "2,000 sentences at the very least": "rows >=2000 sentence",
    },
    "data.retention": {
        "Patient data: 10 years. Logs: 90 days.": (
            "retention =10 year [patient data] ?op; retention =90 day [logs] ?op"
        ),
        "By law, medical images have to be kept for 30 years, everything else is deleted after 3 years.": (
            "retention =30 year [medical images] !keep ?op; retention =3 year [everything else] !delete ?op"
        ),
        "As long as the contract runs plus 10 years": "abstained",
        "We used to keep everything for 5 years, now it must be deleted after 12 months.": (
            "retention =12 month !delete ?op"
        ),
        "Speech recordings are deleted within 24 hours of transcription; the transcripts stay for one year.": (
            "retention <=24 h [speech recordings] !delete; retention =1 year [transcripts] !keep ?op"
        ),
        "Keep them for 6 months, unless a case is open.": "abstained",
        "n.a.": "not-applicable",
        "N/A - boats come in one by one when the tide lets them": "not-applicable",
        "n/a: nobody waits at the quay": "not-applicable",
        "Keep 5 years.": "retention =5 year !keep ?op",
        "We delete after 6 months, unlike our competitors who keep everything 10 years.": "abstained",
        "It has to be decided whether 5 or 10 years.": "abstained",
        "30 days!!!": "retention =30 day ?op",
        "The law says 10 years; we will keep them for 10 years.": "retention =10 year !keep ?op",
        "10 years. Exceptions need the approval of the board.": "abstained",
        "10 years. However, images go after 2 years.": "abstained",
        "Store: 1 y": "retention =1 year !keep ?op",
    },
    "data.stream-frequency": {
        "The PMUs send 50 measurements per second.": "rate >=50 measurement /s ?op",
        "one message per minute per meter": "abstained",
        "15-minute intervals": "interval <=15 min ?op",
        "hourly": "interval <=1 h ?op",
        "once a minute": "interval <=1 min ?op",
        "bursts of up to 5,000 events per second": "abstained",
        "There is no stream.": "not-applicable",
        "500 ms": "interval <=500 ms ?op",
        "at 50 Hz": "rate >=50 Hz ?op",
        "between 10 and 20 messages/s": "rate 10..20 message /s",
    },
    "data.volume": {
        "We store around 45 million ECG strips, i.e. 6 TB, and get another 20,000 strips a day.": (
            "volume 45000000 ecg strip ~; volume 6 TB; growth 20000 strip /day"
        ),
        "Our historic archive is 800 GB. New footage adds up to 2 TB per month.": (
            "volume 800 GB; growth <=2 TB /month"
        ),
        "about 2 billion smart-meter readings a year": "volume 2000000000 reading /year ~",
        "3.5 TB of CT scans plus 0.5 TB of reports": "volume 3.5 TB [ct scans]; volume 0.5 TB [reports]",
        "The model is 2 GB, the data 500 GB.": "abstained",
        "Volume: 10 TB. Growth: TBD.": "volume 10 TB",
        "10 TB (TBC)": "to-be-decided",
        "Competitors work with 50 TB.": "abstained",
        "For example 10 TB.": "abstained",
        "If the new plant opens, 20 TB.": "abstained",
        "not 10 TB": "abstained",
        "over 9,000 hours of call-centre audio": "abstained",
        "12,5 TB": "abstained",
        "In three years we will have 40 TB.": "horizon 3 year; volume 40 TB",
        "None, we don't have any data yet.": "none",
        "I think about 5 TB.": "abstained",
        "5 TB. Not sure though.": "abstained",
        "5 TB, I guess": "abstained",
        "We had 5 TB, now it's 9 TB.": "abstained",
        "5 TB per site": "abstained",
        "Is 10 TB enough?": "abstained",
        "10 TB but only 1 TB is usable": "abstained",
        "500 thousand to 1 million documents": "volume 500000..1000000 document",
        "The brochure says 10 TB.": "abstained",
        "10 TB in the first year, 20 TB in the second": "abstained",
        "GPT-4 needs more than that; we have 300 MB of text": "volume 300 MB",
    },
    "deployment.error-analysis": {
        "The 20 worst forecasts of each week": "cases-looked-into >=20 forecast /week ?op",
        "100 random errors per month": "cases-looked-into >=100 error /month ?op",
    },
    "deployment.incidents": {
        "The on-call engineer reacts within 15 minutes, at night within 2 hours.": "abstained",
        "Within 30 minutes, 24/7.": "time-to-respond <=30 min",
        "within 1 working day": "time-to-respond <=1 working day",
        "30 mins (P1) / 4 hrs (P2)": "time-to-respond <=30 min @p1 ?op; time-to-respond <=4 h @p2 ?op",
    },
    "deployment.load": {
        "normally 20 requests a minute, 300 a minute during the storm season": (
            "load 20 request /min; peak-load <=300 request /min ?op,unit"
        ),
        "10 k predictions per night": "load 10000 prediction /day",
        "2 million meter readings each night in one batch": "abstained",
        "A nurse enters about 60 patients per shift": "abstained",
        "We have not measured that yet.": "unknown",
        "1e6 req/day": "load 1000000 request /day",
        "60-80 rps": "load 60..80 request /s",
        "peak 2k/s, average 300/s": "peak-load <=2000 /s ?op; load 300 /s",
        "load: 100/s": "load 100 /s",
        "50 cars per minute on average, at most 200": "load 50 car /min; peak-load <=200 car /min ?unit,period",
        "We serve 300,000 customers": "abstained",
    },
    "deployment.packaging": {
        "< 500 MB": "package-size <500 MB",
        "?": "unknown",
    },
    "deployment.records": {
        "Seven years, that is what the auditors ask for.": "retention >=7 year ?op",
        "10 years (MDR)": "retention >=10 year ?op",
    },
    "deployment.release": {
        "Start with two stores for four weeks": "trial-time >=4 week ?op",
        "Canary at 10 percent of calls; two weeks in parallel with the old model": (
            "traffic-share =10 % ?op; trial-time >=2 week ?op"
        ),
    },
    "deployment.retirement": {
        "Announced at least 6 months in advance": "notice >=6 month",
    },
    "deployment.retraining": {
        "every Monday on the last 90 days of data": "training-window =90 day ?op",
    },
    "deployment.rollback": {
        "The previous model takes over again within 60 seconds.": "time-to-roll-back <=60 s",
        "5 min max": "time-to-roll-back <=5 min",
        "we want 5 minutes but 10 is fine": "abstained",
        "As fast as possible, 15 minutes at the outside": "time-to-roll-back <=15 min",
        "within 5 or 10 minutes": "abstained",
    },
    "modeling.accountability": {
        "Citizens get a reply within four weeks.": "time-to-reply <=4 week",
        "in 5 days": "time-to-reply <=5 day ?op",
    },
    "modeling.deployment-constraints": {
        "Raspberry Pi 4 with 4 GB RAM, 15 W, must run offline": "memory <=4 GB ?op; power <=15 W ?op",
        "At most 8 GB of GPU memory and a model below 500 MB": "memory <=8 GB; model-size <500 MB",
        "10 ms per weld seam, on the PLC": "latency <=10 ms ?op",
        "no constraints": "none",
        "8 bit": "abstained",
        "ARM Cortex-M4, 256 kB RAM, 1 MB flash, 50 mW": "memory <=256 kB ?op; model-size <=1 MB ?op",
        "Must fit in 512MB": "abstained",
        "10W": "power <=10 W ?op",
    },
    "modeling.input-mode": {
        "The grid operator needs the forecast within 5 minutes of each measurement.": "abstained",
        "200ms": "latency <=200 ms ?op",
    },
    "scoping.compute-budget": {
        "We have 2,000 GPU hours a year on the university cluster.": "compute-time <=2000 GPU h /year ?op",
        "No more than 40 euros per retraining, please.": "budget <=40 EUR /run",
        "One night on a single workstation, so about ten hours.": "compute-time <=10 h ~ ?op",
        "The department pays 3k a month for the cloud.": "abstained",
        "€10,000-15,000 per year": "budget 10000..15000 EUR /year",
        "4 hours on 8 GPUs": "compute-time <=4 h ?op",
        "There is no real limit on that": "unlimited",
        "Honestly, we have no idea yet.": "unknown",
        "The training budget is capped at US$1.2 million.": "budget <=1200000 USD",
        "Nothing has been decided, we will see in March.": "to-be-decided",
        "Unlimited? No: 500 EUR a month.": "abstained",
        "to be agreed with finance by the end of March": "to-be-decided",
        "500": "abstained",
        "500 bucks": "budget <=500 USD ?op,unit",
        "EUR 500,- per month": "budget <=500 EUR /month ?op",
        "€ 1.5k/month (we currently spend 3k)": "budget <=1500 EUR /month ?op",
        "we spend about 3,000 dollars a month today, it should go down to 2,000": "abstained",
        "CHF 4'000 p.a.": "budget <=4000 CHF /year ?op",
        "at most 5 hours, 50 dollars": "compute-time <=5 h; budget <=50 USD ?op,unit",
        "A meeting with 5 people takes 2 hours": "abstained",
        "budget: tbd, but certainly below 10k EUR": "to-be-decided",
        "If the grant comes through, 20k EUR": "abstained",
        "100 % of what is left": "abstained",
        "Max. 100 €/run, max. 8 h": "budget <=100 EUR /run; compute-time <=8 h",
    },
    "scoping.error-cost": {
        "Each wrongly blocked card costs us around 15 EUR in call-centre time, a missed fraud on average 350 EUR.": (
            "error-cost =15 EUR @wrongly blocked card ~ ?op"
        ),
        "False negatives cost about ten times as much as false positives.": "abstained",
        "A stillborn calf costs the farmer 800 euros.": "error-cost =800 EUR @stillborn calf ?op",
        "A false positive costs 5 minutes, a false negative 2 days.": (
            "error-cost =5 min of false positive ?op; error-cost =2 day of false negative ?op"
        ),
        "FP: 5 EUR, FN: 500 EUR": (
            "error-cost =5 EUR of false positive ?op; error-cost =500 EUR of false negative ?op"
        ),
    },
    "scoping.human-oversight": {
        "Every tenth decision is checked by a person.": "nothing",
        "Underwriters review 10 % of all automatic approvals; refunds under $50 are paid out automatically.": (
            "reviewed-share >=10 % ?op; acts-alone-below <50 USD ?unit"
        ),
    },
    "scoping.resources": {
        "Two data scientists, 120k EUR and nine months.": "money <=120000 EUR ?op; time <=9 month ?op",
        "We've got 30,000 annotated leaf images and 5 TB of satellite data.": (
            "data >=30000 image ?op; data >=5 TB ?op"
        ),
    },
}  # fmt: skip
