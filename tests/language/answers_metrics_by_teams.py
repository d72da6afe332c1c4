"""Answers of many teams on data, goals, fairness and baselines, each with the metrics it is read as; "" for none."""

ANSWERS: dict[str, dict[str, str]] = {
    "data.label-agreement": {
        "Two annotators agree in 90 % of cases, Krippendorff's alpha 0.7 or more on the whole set": (
            "agreement | >=90% | ?op; krippendorffs-alpha | >=0.7 1"
        ),
        "alpha >= .67": "",
        "80 % raw agreement, kappa 0.6": "agreement | >=80% | ?op; cohens-kappa | >=0.6 1 | ?what,op",
        "Both readers agree on 92 % of the scans; where they do not a third decides": "agreement | >=92% | ?op",
        "ICC above 0.9": "intraclass-correlation | >0.9 1",
        "kappa ≥ 0.8, measured each month on 200 double-read slides": (
            "cohens-kappa | >=0.8 1 | schedule:every month | ?what"
        ),
        "raw agreement above 90 %, Cohen's kappa above 0.75 per class": (
            "agreement | >90%; cohens-kappa | >0.75 1 | attribute:class"
        ),
        "kappa of 0.7 for severity and 0.8 for the main class": (
            "cohens-kappa | >=0.7 1 | group:severity | ?what,op; cohens-kappa | >=0.8 1 | group:main class | ?what,op"
        ),
    },
    "data.labelling-guideline": {
        "two labels per clip and an agreement of 85 %": "agreement | >=85% | ?op",
    },
    "data.quality-thresholds": {
        "No record older than 24 hours, at most 2 % of the fields empty, no duplicates.": (
            "freshness | <=24 h; missing-share | <=2%; duplicate-share | =0% | ?unit"
        ),
        "95 % of the addresses must be complete.": "",
        "Completeness of the diagnosis code ≥ 97 %, duplicates ≤ 0.1 %, no negative ages.": (
            "completeness | >=97% | diagnosis code; duplicate-share | <=0.1%"
        ),
        "Missing values below 5 % except for income, there 20 % are OK.": "",
        "We reject a batch when more than 1 in 200 rows is a duplicate": "",
        "At most 3 % label errors and at least 5,000 rows per delivery": (
            "label-error-rate | <=3%; row-count | >=5000 row | period:delivery | ?what"
        ),
        "Gaps of up to 5 % per channel are tolerated, more than 20 % makes the recording useless.": "",
        "Age, sex and weight: never empty; smoking status: up to 15 % empty.": "",
        "no more than 1 duplicate per 1,000 records": "",
        "Null values in customer id: none. In the email column up to 10 %.": (
            "missing-share | =0% | customer id | ?unit"
        ),
        "max 1% outliers, timestamps at most 5 min late": "outlier-share | <=1%",
        "80 % of images sharp": "",
        "if more than 2 % of records are invalid we stop the load": (
            "invalid-share | >2% | condition:alarm | action:stop the load"
        ),
        "at least 95 % of rows have a postcode": "",
        "A field may be empty in 5 % of records, key fields in none.": "",
        "Data no more than 2 days old; 97 % of the rows valid": "freshness | <=2 day",
        "invalid values at most 0.5 % on any day, else the load stops": "invalid-share | <=0.5% | window:1 day",
        "10 % missing is fine for comments, 1 % for prices": (
            "missing-share | <=10% | group:comments | ?op; missing-share | <=1% | group:prices | ?op"
        ),
        "Records with impossible dates: at most 0.2 %.": "",
        "Not more than 5 min old, less than 1 % gaps": "freshness | <=5 min",
        "label noise below 5 %, checked on 300 images by two experts": "label-error-rate | <5%",
        "Price missing in at most 1 of 1,000 rows": "",
    },
    "modeling.baseline": {
        "Must beat the seasonal naive forecast by 10 % in MAE.": (
            "mae | >=10% | reference:seasonal naive forecast | ?op"
        ),
        "MAE at least 15 % lower than last year's spreadsheet forecast": (
            "mae | >=15% | reference:last year's spreadsheet forecast"
        ),
        "the rule of thumb catches 60 % of the frauds; the model must catch 75 % with the same number of alerts": "",
        "The model should make a third fewer errors than the triage nurses.": "",
        "a human reaches 91 %, chance is 25 %; the model must reach at least 88 % accuracy": "accuracy | >=88%",
        "at least 2 dB better than the classical filter": "",
        "Naive forecast (same hour last week) has 9.5 % MAPE. At least one point better.": "",
        "80 % of what an expert reaches": "",
        "it has to beat the moving average by at least 15 % MAPE": "mape | >=15% | reference:moving average",
    },
    "modeling.business-metrics": {
        "accuracy, training time and cost per prediction": "accuracy; training-time; cost | period:prediction",
        "Precision 0.9 for spam, recall 0.6 is enough for us": (
            "precision | >=0.9 1 | group:spam | ?op; recall | >=0.6 1 | ?op"
        ),
        "False negatives below 1 %, false positives below 10 %": "",
        "MAE, since the buyers think in pieces": "mae",
        "calls avoided per month, accuracy of 90 % on invoices from new suppliers": (
            "accuracy | >=90% | group:invoices from new suppliers | ?op"
        ),
        "MAE of the load forecast, in MW; bias near zero": "mae",
        "recall for fraud over 5,000 euros; accuracy is of no use here": "recall | group:fraud over 5,000 euros",
        "top-3 accuracy of 90 %": "accuracy | >=90% | statistic:@3 | ?op",
        "Recall 95 %. Anything below is dangerous. Speed is secondary.": "recall | >=95% | ?op",
        "precision@10, coverage, diversity": "precision | statistic:@10",
        "At least sensitivity 0.9, and cost per case under 2 dollars": (
            "recall | >=0.9 1 | ?op; cost | <2 USD | period:case | ?unit"
        ),
        "accuracy 80 % at first, 90 % after a year": "",
    },
    "modeling.fairness": {
        "selection rate ratio by age group at least 0.8": (
            "selection-rate-ratio | >=0.8 1 | attribute:age | ?reference"
        ),
        "The selection rate of older applicants has to be at least 80 % of that of younger ones.": "",
        "equal opportunity difference < 0.05 for sex and race": (
            "true-positive-rate-gap | <0.05 1 | attribute:sex | ?reference; true-positive-rate-gap | <0.05 1 | "
            "attribute:race | ?reference"
        ),
        "Word error rate per dialect, no more than 3 points between the best and the worst": "",
        "No group should have more than 1.2 times the false-positive rate of another.": "",
        "recall per skin type, difference below 5 points": "",
        "four-fifths rule for gender": "selection-rate-ratio | >=0.8 1 | attribute:gender | ?amount,reference",
        "precision for each language within 5 points of the average": "",
        "false negative rate of women at most 1.25 times that of men": "",
        "equalised odds with a tolerance of 5 points for age": "",
        "the recall for disabled applicants at least 95 % of that for others": "",
    },
    "modeling.security": {
        "Accuracy under FGSM attack at least 70 %": "accuracy | >=70% | condition:fgsm attack",
        "the detector may lose at most 3 points of recall on disguised spam": "",
    },
    "scoping.ml-fit": {
        "A first version is due by 30 September 2027, precision 80 %.": "precision | >=80% | ?op",
        "go or no-go by the end of Q2 2027": "",
        "before the start of the next flu season; recall of 70 % would do": "recall | >=70% | ?op",
        "F1 of 0.8 by end of March 2027, otherwise we stop": "f1 | >=0.8 1 | ?op",
        "The board decides in May 2027; until then a prototype with an F1 of 0.7": "f1 | >=0.7 1 | ?op",
        "Prototype by June, go-live before the winter timetable": "",
    },
    "scoping.success-metrics": {
        "Reduce the number of wrong meter readings from 4 % to 1 % within a year of go-live.": (
            "outcome | <=1% | window:1 year | reference:4 % | number of wrong meter readings | ?op"
        ),
        (
            "Recall 90 %, because a missed tumour costs more than ten false alarms. The literature reports 94 % "
            "on public data."
        ): ("recall | >=90% | ?op"),
        "First of all recall (95 %), then precision (at least 60 %).": "recall | >=95% | ?op; precision | >=60%",
        "In the paper they got an AUC of 0.93; 0.88 would be enough for us.": "",
        (
            "Sensitivity of at least 92% at 85% specificity for chest films of adults, measured quarterly on 500 "
            "read cases"
        ): ("recall | >=92% | condition:85% specificity | schedule:every quarter | group:chest films of adults"),
        "Cut the time to find a spare part from 12 to 5 minutes by the end of 2027.": (
            "outcome | <=5 min | condition:by the end of 2027 | reference:12 min | time to find a spare part | ?op"
        ),
        "precision at 80 % recall: 70 %+": "precision | >=70% | condition:80 % recall",
        "The word error rate should be below 12 % for native and below 20 % for non-native speakers.": (
            "word-error-rate | <12% | group:native; word-error-rate | <20% | group:non-native speakers"
        ),
        "95 % of the invoices are posted without a human touching them, currently 60 %.": "",
        "a forecast error (WAPE) of 15 % or lower at store level, 25 % at article level": (
            "wape | <=15% | group:store level; wape | <=25% | group:article level | ?op"
        ),
        "NPS plus 5 points in the pilot region": "",
        "Fewer than 2 % of parcels misrouted by the end of the season": "",
        "Overtime in the warehouse halved": "",
        "Detection of at least 95 out of 100 weeds at a precision of 80 %": "",
        "we'd be happy with 10 % less waste by 2028": (
            "outcome | >=10% | condition:by 2028 | reference:now | action:fall | waste | ?op,reference"
        ),
        "Specificity above 90 %; sensitivity matters more: 96 %, for patients under 40 as well": "specificity | >90%",
        "Increase the share of calls solved at first contact by 8 points in the first six months": (
            "outcome | >=8 pp | window:6 month | reference:now | action:rise | share of calls solved at first "
            "contact | ?op,reference"
        ),
        "We lose 6 % of the harvest today; with the forecast it should be 4 %.": "",
        "Precision at least 70 % at a recall of 90 %, on invoices above 10,000 euros only": (
            "precision | >=70% | condition:recall of 90 % | group:invoices above 10,000 euros"
        ),
        "Diagnosis 2 days earlier on average, recall not below 85 %": "recall | >=85%",
        "false negatives below 3 % among screened women over 50, false positives are less of a problem": "",
        "Two million euros less stock, service level still at 97 %": (
            "outcome | >=2000000 EUR | reference:now | action:fall | stock | ?op,reference"
        ),
        "Average handling time should fall by 40 seconds, CSAT must not get worse.": (
            "outcome | >=40 s | reference:now | action:fall | average handling time | ?op,reference"
        ),
        "We want to catch 85 % of the churners among our top customers.": "",
        "yield up 3 %, energy down 5 %": (
            "outcome | >=3% | reference:now | action:rise | yield | ?op,reference; outcome | >=5% | "
            "reference:now | action:fall | energy | ?op,reference"
        ),
        "RMSE not above 4 minutes on weekdays and 6 minutes at weekends": (
            "rmse | <=4 min | condition:weekdays; rmse | <=6 min | condition:weekends | ?op"
        ),
        "at least 15 % of the inspections saved, without missing more than 1 % of the defects": "",
        "an hour saved per planner and day": "",
        "MAPE 20 % for new articles, 12 % for old ones": (
            "mape | <=20% | group:new articles | ?op; mape | <=12% | group:old ones | ?op"
        ),
        "Accuracy above 90 % for the top 20 products, above 70 % for the rest": "",
        "half the false alarms of the present system, recall as now": "",
        "Forecast within 5 % of actual sales in 8 of 10 weeks": "",
        "accuracy over 90 %, i.e. fewer than 10 errors per 100 forms": "accuracy | >90%",
        "Churn under 4 % a quarter among prepaid customers": (
            "churn-rate | <4% | window:1 quarter | group:prepaid customers"
        ),
    },
}
