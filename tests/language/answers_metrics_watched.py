"""Answers on data and on running systems, each with the metrics it must be read as (see `answers_metrics.py`)."""

ANSWERS: dict[str, dict[str, str]] = {
    "deployment.software-metrics": {
        "error rate below 1 % over 5 minutes, CPU below 80 %": "error-rate | <1% | window:5 min; cpu-use | <80%",
        "alert the on-call engineer if p95 exceeds 300 ms for 10 minutes": (
            "latency | >300 ms | statistic:p95 | condition:alarm | window:10 min | who:on-call engineer | action:alert"
        ),
        "Page ops when the error rate is above 2 % for 5 minutes": (
            "error-rate | >2% | condition:alarm | window:5 min | who:ops | action:page"
        ),
        "latency, error rate, CPU use and memory": "latency; error-rate; cpu-use; memory-use",
        "We watch latency, throughput and queue length.": "latency; throughput; queue-length",
        "latency p99 (alarm at 500 ms), error rate (alarm at 1 %)": (
            "latency | >500 ms | statistic:p99 | condition:alarm | action:alarm | ?op; "
            "error-rate | >1% | condition:alarm | action:alarm | ?op"
        ),
        "CPU > 90 % for 15 minutes -> page the platform team": (
            "cpu-use | >90% | condition:alarm | window:15 min | ?condition"
        ),
        "Memory use over 80% for 10 min warns the DevOps engineer": (
            "memory-use | >80% | condition:alarm | window:10 min | who:devops engineer | action:warn"
        ),
        "request rate, p50/p95/p99 latency, 5xx rate": (
            "throughput; latency | statistic:p50; latency | statistic:p95; latency | statistic:p99; error-rate"
        ),
        "queue length below 1000": "queue-length | <1000",
        "error rate: warn at 1 %, page at 5 %": "",
        "number of requests per second, share of 4xx and 5xx": "throughput; error-rate",
        "disk usage above 85 %: alert": "disk-use | >85% | condition:alarm | action:alert",
        "Requests per second, latency (p95), memory, GPU utilisation": (
            "throughput; latency | statistic:p95; memory-use; gpu-use"
        ),
        "cpu, ram": "cpu-use; memory-use",
        "We need to see how many requests fail": "",
        "alert us when the 5xx share is above 1 % for five minutes": (
            "error-rate | >1% | condition:alarm | window:5 min | action:alert"
        ),
        "p99 over 800 ms for longer than 10 minutes → page on-call": (
            "latency | >800 ms | statistic:p99 | condition:alarm | window:10 min | who:on-call | action:page"
        ),
        "alarm if no request arrives for 10 minutes": "",
        "uptime, latency, and error rate, all per region": (
            "availability | attribute:region; latency | attribute:region; error-rate | attribute:region"
        ),
        "if CPU or memory exceeds 90 %, alert the platform team": "",
        "latency above 500 ms or error rate above 1 %": (
            "latency | >500 ms | condition:alarm | ?condition; error-rate | >1% | condition:alarm | ?condition"
        ),
        "GPU temperature below 80 degrees": "",
        "p95 latency, requests per second and error rate, every minute": (
            "latency | statistic:p95 | schedule:every min | ?schedule; "
            "throughput | schedule:every min; "
            "error-rate | schedule:every min"
        ),
        "Latency: alert at p95 > 400 ms over 5 min. Error rate: alert at > 2 % over 5 min.": (
            "latency | >400 ms | statistic:p95 | condition:alarm | window:5 min | action:alert; "
            "error-rate | >2% | condition:alarm | window:5 min | action:alert"
        ),
        "if the queue is longer than 500 for 10 minutes, alert ops": (
            "queue-length | >500 | condition:alarm | window:10 min | who:ops | action:alert"
        ),
        "when memory use is over 90 % for five minutes the service owner is paged": (
            "memory-use | >90% | condition:alarm | window:5 min | who:service owner | action:page"
        ),
        "Alert the data engineer when the pipeline lag exceeds 30 minutes.": (
            "freshness | >30 min | condition:alarm | who:data engineer | action:alert"
        ),
        "CPU (80 %), memory (90 %), disk (85 %)": "",
        "CPU over 80 %, memory over 90 %, disk over 85 %": (
            "cpu-use | >80% | condition:alarm | ?condition; "
            "memory-use | >90% | condition:alarm | ?condition; "
            "disk-use | >85% | condition:alarm | ?condition"
        ),
        "cold starts longer than 5 s": "cold-start | >5 s | condition:alarm | ?condition",
        "error budget burn rate": "",
        "We alert on error rate > 1% and on p99 > 1s.": (
            "error-rate | >1% | condition:alarm | action:alert; "
            "latency | >1 s | statistic:p99 | condition:alarm | action:alert"
        ),
        "throughput drops by 50 % within 10 minutes": (
            "throughput | >=50% | condition:alarm | window:10 min"
            " | reference:now | action:fall | ?op,reference,condition"
        ),
        "error rate 3 times higher than last week": "",
    },
    "deployment.input-metrics": {
        "at most 2 % missing values in each feature": "missing-share | <=2% | attribute:feature",
        "PSI above 0.2 for any feature over a week": (
            "drift | >0.2 | statistic:psi | condition:alarm | window:1 week | attribute:feature | ?condition"
        ),
        "alert if more than 5 % of the values are missing": "missing-share | >5% | condition:alarm | action:alert",
        "missing values below 5 % for age, 2 % for income": (
            "missing-share | <5% | group:age; missing-share | <=2% | group:income | ?op"
        ),
        "population stability index of at most 0.1": "drift | <=0.1 | statistic:psi",
        "Jensen-Shannon divergence below 0.1": "drift | <0.1 | statistic:js",
        "missing values per feature, PSI per feature, number of rows": (
            "missing-share | attribute:feature; drift | statistic:psi | attribute:feature; row-count"
        ),
        "Kolmogorov-Smirnov statistic over 0.1 on any feature, measured daily": (
            "drift | >0.1 | statistic:ks | condition:alarm | schedule:every day | attribute:feature | ?condition"
        ),
        "share of unknown categories > 1 % within a day: alert the data engineer": (
            "unseen-share | >1% | condition:alarm | window:1 day | who:data engineer | action:alert"
        ),
        "drift (PSI > 0.2)": "drift | >0.2 | statistic:psi | condition:alarm | ?condition",
        "average image brightness": "",
        "null rate of any feature above 5 % over an hour alerts the data team": (
            "missing-share | >5% | condition:alarm | window:1 h | attribute:feature | who:data team | action:alert"
        ),
        "more than 1 % out-of-range sensor readings in an hour raises an alarm": "",
        "the share of missing temperature readings stays under 2 % per day": "",
        "alert when any sensor is silent for 15 minutes": "",
        "KL divergence, PSI > 0.1 warn, > 0.25 alarm": "",
        "data older than 2 hours": "freshness | >2 h | condition:alarm | ?condition",
        "mean, standard deviation and missing values of each feature": "",
        "If the share of missing blood pressure values exceeds 10 % in a day, the ward's data nurse is notified.": "",
        "PSI per feature: warn at 0.1, alarm at 0.25, weekly": "",
        "out-of-range values below 0.5 %": "out-of-range-share | <0.5%",
        "schema violations, nulls, out-of-range values, drift": (
            "schema-violations; missing-share; out-of-range-share; drift"
        ),
        "number of rows below 10,000 per day": "row-count | <10000 row | condition:alarm | period:day | ?condition",
        "Row count at least 10,000 per day": "row-count | >=10000 row | period:day",
        "no more than 5 unseen categories per week": "",
        "a shift of the mean of any feature by more than 2 standard deviations": "",
        "null rate < 1 %, duplicates < 0.1 %, freshness < 1 h": (
            "missing-share | <1%; duplicate-share | <0.1%; freshness | <1 h"
        ),
        "KS > 0.15 on soil moisture over a week": (
            "drift | >0.15 | statistic:ks | condition:alarm | window:1 week | soil moisture | ?condition"
        ),
        "Wasserstein distance over 0.3 for any sensor": (
            "drift | >0.3 | statistic:wasserstein | condition:alarm | attribute:sensor | ?condition"
        ),
    },
    "data.quality-thresholds": {
        "no missing values in customer_id": "missing-share | =0% | customer_id | ?unit",
        "duplicates under 1 %": "duplicate-share | <1%",
        "at most 0.5 % duplicates, at least 98 % completeness": "duplicate-share | <=0.5%; completeness | >=98%",
        "data must not be older than 24 hours": "freshness | <=24 h",
        "records at most 2 days old": "freshness | <=2 day",
        "Missing values: at most 5 % per column. Duplicates: none. Values out of range: below 0.1 %.": (
            "missing-share | <=5% | attribute:column; duplicate-share | =0% | ?unit; out-of-range-share | <0.1%"
        ),
        "No duplicates, at most 1 % nulls in any field, data no older than one day": (
            "duplicate-share | =0% | ?unit; missing-share | <=1% | attribute:field; freshness | <=1 day"
        ),
        "Stop training if more than 10 % of the readings are missing": (
            "missing-share | >10% | condition:alarm | action:stop training"
        ),
        "The batch is rejected when nulls exceed 3 %": "missing-share | >3% | condition:alarm | action:reject",
        "fewer than 2 % unreadable images": "invalid-share | <2%",
        "less than 0.5 % of the labels may be wrong": "",
        "schema violations: 0": "schema-violations | <=0 schema violation | ?op",
        "at most 3 schema errors per batch": "schema-violations | <=3 schema error | period:batch",
        "completeness above 97 % for vital signs": "completeness | >97% | group:vital signs",
        "at least 10,000 rows per day": "row-count | >=10000 row | period:day | ?what",
        "At most 2 % missing, except for income, where 10 % is fine": "",
        "missing values: age 2 %, income 10 %": (
            "missing-share | <=2% | age | ?op; missing-share | <=10% | income | ?op"
        ),
        "5 % missing values are fine": "missing-share | <=5% | ?op",
        "we had 5 % missing values last year": "",
        "currently 5 % of the values are missing, must be below 1 %": "",
        "95 % of records complete": "",
        "at least 95 % of the records must be complete": "",
        "100 duplicates": "",
        "data at most one hour old, at least 1,000 rows": "freshness | <=1 h; row-count | >=1000 row | ?what",
        "the error rate of the labels must be below 2 %": "label-error-rate | <2%",
        "outliers removed beyond 3 sigma": "",
        "Temperature between -20 and 50 degrees, missing values below 1 %": "missing-share | <1%",
        "humidity outside 0 to 100 % in at most 0.1 % of the readings": "",
    },
    "data.label-agreement": {
        "Cohen's kappa of at least 0.7": "cohens-kappa | >=0.7 1",
        "kappa ≥ 0.6 between two radiologists": "cohens-kappa | >=0.6 1 | ?what",
        "inter-annotator agreement above 85 % per class": "agreement | >85% | attribute:class",
        "kappa > 0.8 between the two pathologists": "cohens-kappa | >0.8 1 | ?what",
        "Krippendorff's alpha of at least 0.67": "krippendorffs-alpha | >=0.67 1",
        "90 % agreement": "agreement | >=90% | ?op",
        "at least 85 % agreement between two annotators on a sample of 500 images": (
            "agreement | >=85% | condition:sample of 500 images"
        ),
        "Two labellers must agree in 95 % of cases": "agreement | >=95% | ?op",
        "Fleiss' kappa ≥ 0.7": "fleiss-kappa | >=0.7 1",
        "Kappa 0.6 for rare classes, 0.8 overall": (
            "cohens-kappa | >=0.6 1 | group:rare classes | ?what,op; cohens-kappa | >=0.8 1 | ?what,op"
        ),
        "agreement of 3 of 5 labellers": "",
        "two of three annotators must agree": "",
        "0.8": "",
        "at least 0.7": "",
        "κ ≥ 0.75": "cohens-kappa | >=0.75 1 | ?what",
        "alpha > 0.8": "",
        "85 % agreement, otherwise a third doctor decides": "agreement | >=85% | ?op",
        "agreement below 80 % is too low": "",
    },
    "deployment.release": {
        "promote if error rate < 1 %": "error-rate | <1% | condition:promote",
        "roll back if error rate is above 2 %": "error-rate | >2% | condition:stop | action:roll back",
        "canary with 5 % of traffic for one day, promote if the error rate stays below 1 %": (
            "error-rate | <1% | condition:promote"
        ),
        "roll back if conversion drops by 2 %": (
            "conversion-rate | >=2% | condition:stop | reference:now | action:fall | ?op,reference"
        ),
        "Roll back if recall falls 3 points below the value at release": (
            "recall | >=3 pp | condition:stop | reference:value at release | action:fall | ?op"
        ),
        "canary: 10 % of traffic for 3 days; full rollout if p99 stays below 400 ms and error rate below 0.5 %": (
            "latency | <400 ms | statistic:p99 | condition:promote; error-rate | <0.5% | condition:promote"
        ),
        "stop if complaints rise by 10 %": (
            "complaint-rate | >=10% | condition:stop | reference:now | action:rise | ?op,reference"
        ),
        "abort when p95 latency exceeds 500 ms for 5 minutes": (
            "latency | >500 ms | statistic:p95 | condition:stop | window:5 min | action:abort"
        ),
        "A/B test for two weeks; promote if conversion is at least 1 % higher than the old model": (
            "conversion-rate | >=1% | condition:promote | reference:old model"
        ),
        "promote if conversion rises by at least 1 %": (
            "conversion-rate | >=1% | condition:promote | reference:now | action:rise | ?reference"
        ),
        "roll back if the error rate doubles": "",
        "1 % of users for 2 days, then 10 % for a week; stop if error rate > 1 % or p95 > 500 ms": (
            "error-rate | >1% | condition:stop | action:stop; "
            "latency | >500 ms | statistic:p95 | condition:stop | action:stop"
        ),
        "go to 100 % when the click rate is no worse than that of the old model": (
            "click-rate | >= | reference:old model"
        ),
        "promote when recall >= 0.85 and latency p95 < 200 ms for 24 hours": (
            "recall | >=0.85 1 | condition:promote; latency | <200 ms | statistic:p95 | condition:promote | window:24 h"
        ),
        "roll out if conversion is not lower than before by more than 0.5 points": "",
    },
    "deployment.rollback": {
        "error rate above 2 % or p95 above 400 ms": (
            "error-rate | >2% | condition:alarm | ?condition; "
            "latency | >400 ms | statistic:p95 | condition:alarm | ?condition"
        ),
        "roll back within 5 minutes if the error rate exceeds 2 % for 10 minutes": (
            "error-rate | >2% | condition:alarm | window:10 min | action:roll back"
        ),
        "roll back when the approval rate falls below 30 % over a day": (
            "selection-rate | <30% | condition:alarm | window:1 day | action:roll back"
        ),
        "roll back if latency p99 > 1 s for 3 minutes, or error rate > 5 %": (
            "latency | >1 s | statistic:p99 | condition:alarm | window:3 min | action:roll back; "
            "error-rate | >5% | condition:alarm | action:roll back"
        ),
        "when recall on the weekly sample drops below 70 %": "recall | <70% | condition:alarm | place:weekly sample",
        "if recall falls by more than 5 points": (
            "recall | >5 pp | condition:alarm | reference:now | action:fall | ?reference"
        ),
        "more than 5 complaints per day": "complaint-rate | >5 complaint | condition:alarm | period:day | ?condition",
        "when more than 2 % of requests fail for 5 minutes": (
            "error-rate | >2% | condition:alarm | window:5 min | ?condition"
        ),
        "error rate above 5 % → switch back to version 3.1 within 2 minutes": (
            "error-rate | >5% | condition:alarm | action:switch back"
        ),
    },
    "deployment.output-metrics": {
        "override rate above 10 % in a week -> tell the risk team": (
            "override-rate | >10% | condition:alarm | window:1 week | ?condition"
        ),
        "share of overridden decisions at most 5 % per month": "override-rate | <=5% | window:1 month",
        "PSI of the score over 0.25 for 3 days: notify the model owner": (
            "drift | >0.25 | statistic:psi | condition:alarm | window:3 day | who:model owner | action:notify"
        ),
        "complaint rate": "complaint-rate",
        "we monitor the override rate and the click-through rate every day": (
            "override-rate | schedule:every day; click-rate | schedule:every day"
        ),
        "accuracy on the labelled sample below 85 % over two weeks": (
            "accuracy | <85% | condition:alarm | window:2 week | place:labelled sample | ?condition"
        ),
        "share of positive predictions between 2 and 5 %": "selection-rate | 2..5%",
        "prediction drift, override rate, accuracy once labels arrive": "",
        "mean score outside 0.2 to 0.4": "",
        "precision of alerts checked by nurses must stay above 30 %, measured weekly": "",
        "churn predictions accepted by agents": "",
        "share of answers marked as unhelpful below 5 %": "outcome | <5% | share of answers marked as unhelpful",
        "recall on checked samples at least 85 %, looked at every week": "",
        "mean prediction drifts by more than 10 % from last month": "",
        "click-through rate falls below 2 % for a day": (
            "click-rate | <2% | condition:alarm | window:1 day | ?condition"
        ),
        "false alarms: more than 5 per shift": (
            "false-alarms | >5 false alarm | condition:alarm | period:shift | ?condition"
        ),
        "If the override rate goes above 15 % for two weeks in a row, the product owner is informed.": (
            "override-rate | >15% | condition:alarm | window:2 week | who:product owner | action:notify"
        ),
        "precision below 60 % over the last 500 alerts": "",
        "the weekly recall on checked cases must not fall below 85 %": (
            "recall | >=85% | window:1 week | group:checked cases"
        ),
        "share of fallback answers, click rate, thumbs down": "",
        "prediction drift (PSI) above 0.2 over 7 days": (
            "prediction-drift | >0.2 | statistic:psi | condition:alarm | window:7 day | ?condition"
        ),
        "calibration error": "calibration-error",
        "Brier score > 0.2": "brier-score | >0.2 | condition:alarm | ?condition",
        "mean predicted demand 20 % above actual demand over a week": "",
        "share of rejected loan applications rises by more than 5 points within a month": "",
        "accuracy drops by 5 points": (
            "accuracy | >=5 pp | condition:alarm | reference:now | action:fall | ?op,reference,condition"
        ),
        "alarm at 3 % overrides": "override-rate | >3% | condition:alarm | action:alarm | ?op",
    },
    "deployment.release-tests": {
        "recall ≥ 0.9 on the regression set, p95 < 100 ms": (
            "recall | >=0.9 1 | condition:regression set; latency | <100 ms | statistic:p95"
        ),
        "no release if accuracy is below 90 %": "accuracy | <90% | condition:stop | action:no release",
        "block the release if recall falls below 85 % on the golden set": (
            "recall | <85% | condition:stop | action:block the release | place:golden set"
        ),
        "latency test: 95 % of requests < 200 ms at 100 rps": "",
    },
}
