"""More clean answers, written after the rules to see what they do to answers they did not know. Data."""

from __future__ import annotations

CLEAN_LATER: dict[str, tuple[str, ...]] = {
    "scoping.problem": (
        (
            "We lose around 4 % of customers a year and only notice when they have gone. The retention team wants "
            "a list every Monday of the 500 households most likely to leave in the next 30 days, so they can call "
            "them."
        ),
        (
            "Inspectors look at every weld by eye. It is slow, tiring and two of them rarely agree. The line "
            "should stop only for welds that would fail the pull test."
        ),
    ),
    "scoping.success-metrics": (
        (
            "Churn in the called group at least 1 point below the control group after a quarter. Measured by "
            "controlling."
        ),
        (
            "Mean time to first reply down from 9 hours to 3 hours, three months after go-live; the head of "
            "service reports it monthly."
        ),
    ),
    "scoping.end-user": (
        (
            "Farmers with 20 to 200 ha in Saxony, mostly on the phone, many over 60, some of them without reading "
            "glasses in the field."
        ),
        "Our dispatchers (14 people). They know the grid well but not statistics.",
    ),
    "scoping.human-oversight": (
        (
            "Every refusal is seen by a credit officer before the letter goes out. She can overrule the score and "
            "has to write down why."
        ),
        "The pump is switched by the operator only. The model never acts by itself.",
    ),
    "data.source": (
        (
            "Smart-meter readings from the DSO (hourly, via SFTP, contract signed in March), plus weather from "
            "the public service. Nothing is bought."
        ),
        (
            "Call recordings of the hotline since 2021, about 300,000 calls, kept on the telephone server; the "
            "works council agreed."
        ),
    ),
    "data.preprocessing": (
        (
            "First cut silence longer than 2 s, then resample to 16 kHz, then split into 10 s pieces. The same "
            "code runs in training and in the app."
        ),
        (
            "Remove rows without a meter id. Clip consumption at the 99.9th percentile per tariff. Impute up to "
            "two missing hours linearly; longer gaps are dropped."
        ),
    ),
    "data.labelling-guideline": (
        (
            "Guideline v2, 14 pages. A weld is faulty if a pore is larger than 0.5 mm or a crack is visible at "
            "10x. If in doubt, mark it as doubtful and Mrs. Novak decides."
        ),
        (
            "One row per utterance. Swear words count as complaint. Laughter gets its own tag. Kappa of at least "
            "0.7 before we go on."
        ),
    ),
    "data.labeller": (
        "Three inspectors from the night shift, each does 200 images a week; a fourth settles ties.",
        "Nobody labels by hand: the label is whether the customer left within 30 days.",
    ),
    "data.metadata": (
        "line, shift, welding robot, batch number of the wire, and the time to the second",
        "Dialect region, age band, microphone type, and whether it was indoors",
    ),
    "data.privacy": (
        (
            "Voices are personal data. We keep recordings encrypted for 90 days, then only the features. Consent "
            "is asked at the start of the call."
        ),
        (
            "Meter readings show when somebody is at home. Meter ids are hashed with a key that only the DSO "
            "holds. Legal basis: GDPR Art. 6(1)(b)."
        ),
    ),
    "data.ownership": (
        (
            "The DSO owns the readings. We may use them for forecasts of its grid, not for anything else, and "
            "must delete them when the contract ends in 2029."
        ),
        "Bought from a data broker, licence no. 4471, for internal use, renewed every January.",
    ),
    "data.volume": (
        "Around 90 million readings a day, some 4 GB compressed; three years makes about 4.5 TB.",
        "Small: 60,000 images of 3 MB each, so 180 GB, plus 10 % a year.",
    ),
    "data.lifetime": (
        "Prices change every January, so data from before the last change of tariff is not used.",
        "18 months. Older recordings use the old menu.",
    ),
    "data.cycles": (
        "Day, week and year, and the school holidays. Two winters at the very least.",
        (
            "Shifts of eight hours, and wire batches that change every three days or so. The data must hold at "
            "least 20 batches."
        ),
    ),
    "data.minimum": (
        ("2,000 faulty and 20,000 sound welds. Below that the recall per fault type jumped by 8 points between folds."),
        "One full year for at least 5,000 households, including January and July.",
    ),
    "data.acquisition": (
        (
            "Automatic: the camera writes each picture to the line PC, which uploads it within a minute. If the "
            "network is down it buffers up to a day."
        ),
        "By hand: agronomists take 30 leaf photos per field every two weeks from April to August.",
    ),
    "modeling.baseline": (
        "Naive forecast (same hour last week), MAPE 9.8 % on 2025. We want 7 % or less on the same year.",
        (
            "Today's rule: call whoever complained twice. It finds 18 % of the leavers. The model has to find at "
            "least 30 % with the same 500 calls."
        ),
    ),
    "modeling.bias": (
        (
            "Age and postcode. Recall in each age band within 5 points of the overall recall, at least 300 "
            "leavers per band."
        ),
        (
            "Word error rate for speakers of the four dialects: no dialect more than 3 points worse than standard "
            "German."
        ),
    ),
    "modeling.business-metrics": (
        (
            "Recall on faulty welds comes first (at least 98 %), then false alarms below 2 % of sound welds, "
            "because each one stops the line for 40 s."
        ),
        "Share of leavers among the 500 called, at least 30 %.",
    ),
    "modeling.input-mode": (
        "Batch. Sundays at 22:00, all 2.1 million households.",
        ("One weld at a time, as the robot finishes it; the answer is needed before the next one starts, 1.2 s later."),
    ),
    "modeling.deployment-constraints": (
        "Must run on the line PC: 4 cores, 16 GB RAM, no GPU, no internet. Model and runtime together under 1 GB.",
        "iPhone 12 or newer, offline, at most 50 MB download.",
    ),
    "modeling.experiment-record": (
        (
            "Git commit, data snapshot id, config file, seed, validation MAPE per month, training time and cost "
            "in euros."
        ),
    ),
    "deployment.release": (
        (
            "Shadow beside the inspectors for two weeks, then one line, then all four if fewer than 1 in 500 "
            "faulty welds slipped through."
        ),
        (
            "A/B: half of the 500 calls from the old rule, half from the model, for eight weeks. Controlling "
            "decides on the difference."
        ),
    ),
    "deployment.location": (
        "On the line PC in the hall. Nothing goes to the cloud.",
        "In the phone; the cloud only gets counts.",
    ),
    "deployment.software-metrics": (
        (
            "Response time p99 per minute, alert to the shift engineer above 900 ms; disk above 85 %; watchdog "
            "restarts per day."
        ),
        "Batch run time (alert over 3 h), failed rows (alert over 0.1 %), memory peak.",
    ),
    "deployment.input-metrics": (
        (
            "Picture sharpness and brightness against the mean of the last 1,000 pictures; more than 3 standard "
            "deviations for 20 pictures in a row stops the line."
        ),
        (
            "Missing readings per hour (over 2 % opens a ticket), KS statistic of consumption per tariff every "
            "week (over 0.1)."
        ),
    ),
    "deployment.output-metrics": (
        "Share of welds called faulty, per shift: between 0.5 % and 4 %, otherwise the quality desk is paged.",
        "MAPE of yesterday once the readings are in, alarm over 12 % on three days in a row.",
    ),
    "deployment.retraining": (
        (
            "Every four weeks with the last 18 months, and whenever the tariff changes; not during the first week "
            "of January."
        ),
        "If the weekly word error rate on 200 transcribed calls is above 12 %, or a new menu goes live.",
    ),
    "deployment.performance": (
        "1 s per weld at most, on the line PC, including the camera's 200 ms.",
        "All households scored by 04:00, so within six hours.",
        "95 out of 100 utterances transcribed within 1.5 times their own length at 80 calls in parallel.",
    ),
    "deployment.rollback": (
        (
            "The inspectors take over again: the shift lead turns the key switch, that takes a minute. Rehearsed "
            "every quarter."
        ),
    ),
    "deployment.incidents": (
        (
            "A faulty weld that reaches the customer. Quality lead within an hour, customer within a day, report "
            "within two weeks."
        ),
    ),
    "data.retention": (
        (
            "Call audio 90 days, transcripts two years, then deleted by a job whose log the privacy officer signs "
            "each quarter."
        ),
    ),
    "modeling.audit": (
        (
            "Yes: TÜV looks at it before the first use and then every two years, for safety. All weld pictures "
            "with their verdict are kept ten years for it."
        ),
    ),
    "modeling.experiment-store": (
        "In the tracking server of the data team (MLflow), backed up daily.",
        "A shared spreadsheet for now, until the second data scientist starts in May.",
    ),
    "scoping.compute-budget": (
        "40 GPU hours a month on our own machine; nothing on top.",
        "2,000 € per year.",
    ),
    "scoping.domain-expert": (
        "Mrs. Novak from welding supervision, every Tuesday and Thursday from 2 to 4 pm; Mr. Blum is her deputy.",
        "Two call-centre trainers, as long as the pilot runs, two hours a week each.",
    ),
    "scoping.resources": (
        (
            "1.5 data scientists for nine months, a half-time engineer, a label budget of 15,000 €, and access to "
            "the recordings from the first of February."
        ),
    ),
    "scoping.interface": (
        "Through the robot controller: a digital signal, OPC UA, 0 = sound, 1 = faulty, 2 = doubtful.",
        "The CRM shows the list as a tab; no new program.",
    ),
    "data.stream-frequency": ("One weld picture every 1.2 s; up to 1 in 1,000 may be lost.",),
    "data.format": (
        "JPEG, 1280 x 960, colour; one JSON next to it with the metadata.",
        "WAV, mono, 8 kHz, up to 30 minutes per file",
    ),
    "scoping.ml-fit": (
        (
            "Yes, speech recognition for German exists; whether it copes with our dialects is what the two-week "
            "spike in March has to show (word error rate below 25 % on 100 calls)."
        ),
    ),
}
"""Energy, welding, speech, retention of customers. Two rules were changed for their sake."""

CLEAN_LAST: dict[str, tuple[str, ...]] = {
    "scoping.problem": (
        (
            "Ambulances often wait at the wrong end of the county. Dispatchers should see, every quarter of an "
            "hour, where the next calls are likely, so that nine in ten calls are reached within 12 minutes."
        ),
        (
            "Lawyers read 300-page supply contracts to find a handful of liability clauses; most of that time is "
            "billed and nobody enjoys it. Show them the clauses so that a review takes one hour instead of five."
        ),
    ),
    "scoping.success-metrics": (
        (
            "Share of calls reached within 12 minutes: from 81 % to 88 % by December 2027, reported by the county "
            "each month."
        ),
        (
            "Review hours per contract drop from 5.2 to at most 2, measured on 60 contracts in the first quarter "
            "after go-live."
        ),
    ),
    "scoping.end-user": (
        "Revenue managers of 14 hotels, some part-time, all fluent in English.",
        "Park rangers, roughly 60 people, on patrol with gloves on.",
    ),
    "scoping.interface": (
        "A map layer in the existing dispatch system (WMS).",
        "Push notification in the ranger app, with the picture.",
        "voice",
    ),
    "scoping.error-cost": (
        "A poacher we miss may cost an animal's life; a false alarm costs a patrol two hours and some fuel.",
    ),
    "scoping.domain-expert": ("Frau Keller (senior dispatcher), 3 h per week, and in her absence Herr Yilmaz.",),
    "scoping.resources": ("Four months, one ML engineer and one GIS specialist, EUR 60k, six years of call logs.",),
    "scoping.compute-budget": (
        "$120 per week, all training included",
        "Not more than 30 h on one A100 per experiment",
    ),
    "data.source": (
        "Call log of the dispatch centre (Oracle, read-only view, updated every minute) and the public road graph.",
        "Camera traps: 210 of them, SD cards swapped monthly by rangers. The university labelled 2016 to 2020.",
    ),
    "data.format": (
        "Semi-structured: contracts as PDF, up to 400 pages; clauses as JSON with start and end offset.",
        "Images (JPEG, night ones in infrared) and a CSV with one line per trigger.",
    ),
    "data.preprocessing": (
        (
            "OCR where the PDF has no text layer, then split into clauses at numbered headings, then replace "
            "party names by placeholders."
        ),
        "Calls that were cancelled within 60 s are removed. Positions are snapped to the road graph. Nothing else.",
    ),
    "data.labelling-guideline": (
        (
            "A clause is a liability clause if it caps, excludes or shifts damages. Two lawyers label each "
            "contract; they must reach a kappa of 0.85, otherwise the partner decides."
        ),
    ),
    "data.labeller": (
        (
            "Outsourced to a legal process company in Manila: 8 paralegals, 40 contracts a week, every fifth "
            "contract twice."
        ),
        "Volunteers on the citizen-science site; 10 votes per picture, at least 7 must agree.",
    ),
    "data.metadata": (
        "call time, weather, unit id, crew size, hospital destination",
        "Trap id, GPS position, moon phase, temperature, flash on or off",
    ),
    "data.privacy": (
        (
            "Caller's phone number and address are cut to the 500 m grid cell before the data leaves the centre. "
            "GDPR, plus the state's rescue act."
        ),
        "Contracts are confidential: no training outside our own network, no client name in any log.",
    ),
    "data.ownership": (
        "County owns the call log; resolution of 12 May 2026 permits this use until 2030.",
        "Each client owns its contracts. Only those who signed the AI annex are used (43 clients so far).",
    ),
    "data.volume": (
        "3.1 million pictures, 9 TB, and about 40,000 more a month.",
        "600 MB. It will not grow beyond 2 GB in ten years.",
    ),
    "data.lifetime": (
        "Five years; a new hospital or a closed one makes everything before it useless for that district.",
        "Contracts do not go stale, except when the liability law changes.",
    ),
    "data.cycles": (
        "Day, week, year, and the Oktoberfest. At least three full years.",
        "Dry season and rainy season, two of each; new moon to new moon, at least 24.",
    ),
    "data.minimum": (
        "400 labelled contracts, 100 of them from before 2015.",
        "At least 250 pictures per species and 2,000 empty ones.",
    ),
    "data.stream-frequency": ("GPS of each ambulance every 15 s; gaps of up to one minute are tolerated.",),
    "data.acquisition": (
        "By hand: rangers swap cards at the start of each month and upload at the station within two days.",
        "Automatically, a trigger in the database writes every closed call to the queue.",
    ),
    "modeling.baseline": (
        "The present standby plan (fixed since 2019): 81 % within 12 minutes. Target is +5 points.",
        "Keyword search finds 74 % of the clauses with 12 false hits per contract.",
    ),
    "modeling.audit": (
        "No.",
        (
            "Once before launch by the data protection officer of the county; what she wants to see is that no "
            "district is served worse than before."
        ),
    ),
    "modeling.bias": (
        "District (12 of them): share within 12 minutes at most 4 points below the county's in any district.",
        "Contract language: English and German separately, recall difference of at most 3 points.",
    ),
    "modeling.business-metrics": (
        "Recall of clauses >= 97 %, then at most 5 false hits per 100 pages.",
        "Mean absolute error of calls per cell and quarter of an hour below 0.12",
    ),
    "modeling.input-mode": (
        "Every 15 minutes, the whole county at once.",
        "One contract at a time; the lawyer waits up to 3 minutes.",
    ),
    "modeling.experiment-record": (
        "dataset version, commit, config, random seed, all metrics per district, GPU hours, who ran it and why",
    ),
    "modeling.deployment-constraints": (
        "Camera with 512 KB flash, 128 KB RAM, 0.3 W on average, no network at all.",
        "Citrix desktops without admin rights; Windows 10.",
    ),
    "deployment.release": (
        (
            "The old plan and the new one side by side for six weeks; dispatchers see only the old one. If the "
            "new one would have been at least 3 points better, the county council decides."
        ),
        "First the two partners who asked for it, four weeks; then practice group by practice group, one a week.",
    ),
    "deployment.location": (
        "On premises, in the dispatch centre's own rack, with a second one in the fire station.",
        "Inside the camera.",
    ),
    "deployment.software-metrics": (
        (
            "Age of the last forecast (alarm to the duty IT after 20 minutes), failed database reads per hour "
            "(over 3), disk space (under 10 %)."
        ),
        "battery voltage under 3.3 V, pictures per night, watchdog resets",
    ),
    "deployment.input-metrics": (
        (
            "Calls per hour against the same hour of the last 4 weeks, outside 0.5 to 2 times for 3 hours in a "
            "row; share of calls without position above 1 %."
        ),
    ),
    "deployment.output-metrics": (
        "Each Monday: share of flagged clauses that lawyers reject. Above 20 % the knowledge team is told.",
    ),
    "deployment.retraining": (
        "Quarterly. Extra run when a hospital opens or closes.",
        "never; a new camera generation gets a new model",
        "When 200 new contracts have been labelled, at most once a month.",
    ),
    "deployment.performance": (
        "A forecast for all 1,840 cells within 2 minutes, 24 hours a day, at most one missed run per week.",
        "400 pages in 3 minutes for 9 of 10 contracts, with up to 15 lawyers at once",
    ),
    "deployment.rollback": (
        "Back to the fixed plan by one click of the shift lead. Takes effect with the next 15-minute run.",
    ),
    "deployment.records": ("Every forecast with its input for two years. The county's auditors can ask for them.",),
    "data.retention": (
        "Call data 10 years by the rescue act; grid-cell extracts 3 years; both wiped by the archive job.",
    ),
    "data.quality-thresholds": ("Position known for 99 % of the calls, timestamps within 2 s, no call twice.",),
    "scoping.ml-fit": (
        ("Feasible. Two counties in Denmark do it with Poisson regression; our spike in June reached an MAE of 0.14."),
    ),
    "modeling.fairness": (
        (
            "Coverage in the poorest third of districts not more than 2 points below the richest third, measured "
            "each quarter."
        ),
    ),
    "modeling.explainability": (
        (
            "For the dispatcher: the three cells with the highest expected calls and the number behind them. For "
            "the council: a yearly report."
        ),
    ),
}
"""Ambulances, contracts, wildlife. No rule was changed for their sake."""
