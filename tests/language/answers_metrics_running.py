"""Answers of many teams on how a model runs and is watched, each with the metrics it is read as; "" for none."""

ANSWERS: dict[str, dict[str, str]] = {
    "deployment.input-metrics": {
        "share of missing values, unseen categories, drift (Jensen-Shannon)": (
            "missing-share; unseen-share; drift | statistic:js"
        ),
        "We alert when more than 3 % of the meter readings are missing in a day.": (
            "missing-share | >3% | condition:alarm | window:1 day | action:alert"
        ),
        "Readings older than 20 minutes set off an alarm.": "freshness | >20 min | condition:alarm | ?condition",
        "If more than 10 % of the images of a camera are dark, maintenance is told.": "",
        "We watch the drift of diesel price and mileage (KS test, alarm from 0.1).": "",
        "unseen categories above 1 % a day: tell the data engineers": (
            "unseen-share | >1% | condition:alarm | window:1 day | who:data engineers | action:notify"
        ),
        (
            "Share of empty free-text fields, mean length of the text, language mix; alarm if the share of empty "
            "fields doubles"
        ): (""),
        "drift per sensor (Wasserstein), missing values, duplicates": (
            "drift | statistic:wasserstein | attribute:sensor; missing-share; duplicate-share"
        ),
        "We get worried if over 8 % of the readings are out of range on one day.": (
            "out-of-range-share | >8% | condition:alarm | window:1 day"
        ),
        "Every night the share of missing prices is computed; more than 0.5 % blocks the run.": "",
        "at least 20,000 rows a day, otherwise call the feed owner": "row-count | >=20000 row | period:day | ?what",
        "When the PSI for income or age goes over 0.1 we have a look, over 0.25 we stop.": "",
        "drift of the sensor temperature: alert at a Wasserstein distance > 1.5, data engineer": (
            "drift | >1.5 | statistic:wasserstein | condition:alarm | action:alert | sensor temperature"
        ),
        "Fewer than 400 parcels in an hour points to a scanner failure, so the hub is called": "",
        "Missing lab values: more than 5 % per ward and shift → inform the ward's data nurse": "",
        "If the share of images rejected as blurred is higher than 4 % in a week, the photographer gets a call": "",
        "PSI of price and mileage, weekly; amber over 0.1, red over 0.25": "",
        "duplicates > 0.5 %, nulls > 2 %, out-of-range > 1 %: data owner gets an e-mail": (
            "duplicate-share | >0.5% | condition:alarm | ?condition; missing-share | >2% | condition:alarm | "
            "?condition; out-of-range-share | >1% | condition:alarm | ?condition"
        ),
        "Row count per delivery at least 900, otherwise alert the depot": "row-count | >=900 row | period:delivery",
        "We test for drift every week with the KS test (alert if p < 0.01).": "",
        "freshness under 10 minutes for prices and under a day for weather": (
            "freshness | <10 min | group:prices; freshness | <1 day | group:weather"
        ),
        "missing share of speed over 5 % or of wind over 10 %": "",
        "share of rows with a missing postcode > 3 % → mail to the registry": (
            "missing-share | >3% | condition:alarm | postcode | ?condition"
        ),
        ("PSI between training data and last week's inputs, for each of the 12 features; over 0.2 triggers an alert"): (
            ""
        ),
        "Out-of-range blood pressure above 0.5 % per ward raises an alarm with IT": "",
        "duplicates: 0; missing: at most 1 %": "duplicate-share | <=0 1 | ?op; missing-share | <=1%",
        "The data arrive at least every 20 minutes, otherwise the dispatcher is called": "",
        "Share of missing GPS points over 10 % on a trip; speed jumps": "",
        "missing values in the diagnosis column above 2 % → tell the coding team": (
            "missing-share | >2% | condition:alarm | who:coding team | action:notify | diagnosis column"
        ),
        "PSI > 0.2 for two of the top ten features": "",
    },
    "deployment.output-metrics": {
        (
            "We compare the share of claims sent to manual review with the last four weeks and warn at a change "
            "of 5 points."
        ): (""),
        "The mean score of applicants over 50 and under 50 is compared weekly.": "",
        "share of rejected loans, by branch; alert when it moves by more than 5 points against the month before": "",
        "More than 5 complaints a week about wrong prices → pricing team": "",
        "Last year the acceptance rate was 71 %. We want an alert if it is under 60 %.": "",
        "mean predicted demand deviates by more than 15 % from sales over a week: alert planners": "",
        "The share of positive predictions per branch should stay between 3 % and 7 %.": (
            "selection-rate | 3..7% | attribute:branch"
        ),
        "We compare precision with last quarter's and alert the modelling team when it is 3 points lower.": "",
        "We alert QA when the reject rate of a line is over 8 % in a shift": "",
        "recall, precision and share of manual overrides, per site and month": "",
        "churn predictions: precision at top 100": "",
        "Positive rate of 2 to 6 % is normal; outside we look at the images": "",
        "acceptance of suggestions below 40 % in two weeks running → product owner": "",
        "The accuracy of the last 500 checked letters may not fall below 96 %.": "",
        "precision@5 on reviewed searches under 60 %": (
            "precision | <60% | statistic:@5 | condition:alarm | group:reviewed searches | ?condition"
        ),
        "If fewer than 85 % of flagged claims are confirmed by the examiners, we alert the team lead": "",
        "Mean confidence under 0.6 over 1,000 predictions raises an alarm": "",
        "Override rate between 5 % and 15 % is healthy": "",
    },
    "deployment.performance": {
        (
            "The grid operator polls us every 15 minutes. A forecast may take 40 s at most, the service must be "
            "up 99.5 % of the time."
        ): ("latency | <=40 s; availability | >=99.5% | ?op"),
        "Tablet in the milking parlour: answer in under a second, p95, with 12 parlours at once": (
            "latency | <1 s | statistic:p95 | condition:12 parlour"
        ),
        "p99 450ms, 80 rps, uptime 99.9%": (
            "latency | <=450 ms | statistic:p99 | ?op; throughput | >=80 request | period:s | ?what,op; "
            "availability | >=99.9% | ?op"
        ),
        "- p50 < 80 ms\n- p99 < 250 ms\n- >= 1200 images/s\n- error rate < 0.05 %": (
            "latency | <80 ms | statistic:p50; latency | <250 ms | statistic:p99; throughput | >=1200 image | "
            "period:s | ?what; error-rate | <0.05%"
        ),
        "Today a lookup takes 900 ms; we want 300 ms at the 95th percentile.": (
            "latency | <=300 ms | statistic:p95 | ?op"
        ),
        (
            "We are fine with half a second for a quote, p90; during the Monday peak of 90 quotes per minute one "
            "second will do."
        ): ("latency | <=0.5 s | statistic:p90 | ?op; latency | <=1 s | condition:90 quote/min | ?what,op"),
        "Latency: p95 ≤ 120 ms @ 250 req/s; Uptime ≥ 99.95 %/month; error budget 0.05 %": (
            "latency | <=120 ms | statistic:p95 | condition:250 request/s; availability | >=99.95% | window:1 month"
        ),
        "The robot arm needs the pose every 33 ms, so inference has to finish within 25 ms in the worst case.": (
            "latency | <=25 ms | statistic:max"
        ),
        "Overnight batch: 2 million policies must be scored within 4 hours.": "",
        "mean latency < 40 ms (p99 < 150 ms), measured at the load balancer": (
            "latency | <40 ms | statistic:mean | place:load balancer | ?place; latency | <150 ms | statistic:p99 "
            "| place:load balancer"
        ),
        "the old engine needs 3 s, competitors 1 s. Ours should need at most 800 ms for 95 out of 100 queries": (
            "latency | <=800 ms | statistic:p95"
        ),
        "throughput > 50 fps, latency < 30 ms, both on the edge box": (
            "throughput | >50 frame | period:s | place:edge box | ?place; latency | <30 ms | place:edge box"
        ),
        "At 100 requests/s p95 below 300 ms; at 400 requests/s p95 below 700 ms.": (
            "latency | <300 ms | statistic:p95 | condition:100 request/s; latency | <700 ms | statistic:p95 | "
            "condition:400 request/s"
        ),
        "The subtitle has to appear within 1.5 seconds of the spoken word, in 95 % of all cases.": (
            "latency | <=1.5 s | statistic:p95"
        ),
        "Response times: 95th percentile 250 milliseconds, 99th 600 milliseconds.": (
            "latency | <=250 ms | statistic:p95 | ?op; latency | <=600 ms | statistic:p99 | ?op"
        ),
        "It should be up during opening hours, 99 % of the time": "availability | >=99% | ?op",
        "We serve 3,000 predictions per second at the moment and need 10,000 per second by next year.": "",
        "no hard limit for latency; throughput 5 images/s suffices": "throughput | >=5 image | period:s | ?op",
        "p99 = 80ms; error rate = 0.01%; RAM = 512MB": (
            "latency | <=80 ms | statistic:p99 | ?op; error-rate | <=0.01% | ?op; memory-use | <=512 MB | ?op"
        ),
        "Bank tellers expect a score in at most 2 seconds (p99) with 150 tellers online.": (
            "latency | <=2 s | statistic:p99 | condition:150 teller"
        ),
        "Response in less than a minute is okay because the doctor dictates anyway, uptime 98%.": (
            "latency | <1 min; availability | >=98% | ?op"
        ),
        "p95 latency 300 ms up to 60 requests per second and 500 ms above that.": "",
        "Voice bot: first word after 500 ms at the latest, real-time factor below 0.3": "real-time-factor | <0.3",
        "throughput at least 30 tonnes of fruit an hour, i.e. 40 fruits per second": "",
        "latency < 10 ms p50 / < 25 ms p99 @ 8k rps, 99.99%": (
            "latency | <10 ms | statistic:p50; latency | <25 ms | statistic:p99 | condition:8000 request/s"
        ),
        "In 19 of 20 cases the answer should come in under 4 seconds when 30 agents work at the same time": (
            "latency | <4 s | statistic:p95 | condition:30 agent"
        ),
        "the API has to respond in 1 s for every request": "latency | <=1 s | statistic:max | ?op",
        "Latency (p95): 80 ms. Latency (p99): 200 ms. Availability: 99.99 %.": (
            "latency | <=80 ms | statistic:p95 | ?op; latency | <=200 ms | statistic:p99 | ?op; availability | "
            ">=99.99% | ?op"
        ),
        "Under normal load (20 req/s) 150 ms, under peak load (200 req/s) 400 ms": (
            "latency | <=150 ms | condition:20 request/s | ?what,op; latency | <=400 ms | condition:200 request/s | ?op"
        ),
        "Speech to text: a real-time factor of 0.5 and a delay of 2 seconds at most in 95 % of sentences": (
            "real-time-factor | <=0.5 | ?op"
        ),
        "Four nines. p99 one second.": "latency | <=1 s | statistic:p99 | ?op",
        "It takes 3 s today, which is fine.": "",
        "No timeouts above 5 s in more than 0.1 % of the calls": "",
        "The vendor promises 50 ms; we would be content with 200 ms at p95.": (
            "latency | <=200 ms | statistic:p95 | ?op"
        ),
        "Response below 2 s for 9 out of 10 users; the site handles 1,500 users at the same time.": (
            "latency | <2 s | statistic:p90"
        ),
        "99.5 % available, latency up to 3 s tolerable": "availability | >=99.5% | ?op; latency | <=3 s",
        "tail latency p99.9 ≤ 1 s, mean ≤ 100 ms, 2k TPS": (
            "latency | <=1 s | statistic:p99.9; latency | <=100 ms | statistic:mean; throughput | >=2000 "
            "transaction | period:s | ?what,op"
        ),
        "No answer may take longer than 5 s.": "latency | <=5 s",
        "The MTTR should be below one hour and the uptime above 99 %.": "availability | >99%",
        "Under load of 60 requests a second the p95 should not go over 350 ms.": (
            "latency | <=350 ms | statistic:p95 | condition:60 request/s"
        ),
        "Interactive use, so 800 ms at p90; the nightly report may take an hour.": (
            "latency | <=800 ms | statistic:p90 | ?op"
        ),
        "max. 2 s response time with 50 parallel sessions; min. 20 sessions on the fallback server": (
            "latency | <=2 s | condition:50 session"
        ),
        "we must not lose more than one message in ten thousand; throughput 3,000 msg/s": (
            "throughput | >=3000 message | period:s | ?op"
        ),
        "The forecast has to be there by 6:30 every morning.": "",
        "Our gateway times out after 30 s, so 20 s at most.": "latency | <=20 s | ?what",
        "1.5 s at the 98th percentile, measured in the browser, with up to 400 clerks online": (
            "latency | <=1.5 s | statistic:p98 | condition:<= 400 clerk | place:browser | ?op"
        ),
        "We cannot afford more than 2 % failed requests or 300 ms extra latency.": "",
    },
    "deployment.release": {
        (
            "Canary on 5 % for a week; promote if the error rate stays under 0.5 % and conversion does not fall "
            "by more than 1 point."
        ): (
            "conversion-rate | <=1 pp | condition:promote | reference:now | action:fall | ?reference; error-rate "
            "| <0.5% | condition:promote"
        ),
        "Stop the rollout when recall falls below 88 % in any region.": (
            "recall | <88% | condition:stop | attribute:region | action:stop the rollout"
        ),
        (
            "Two weeks in shadow mode; if its MAPE is at least 1 point lower than that of the live model it takes over."
        ): ("mape | >=1 pp | condition:promote | reference:live model"),
        "A/B test on 10 % of the shops for 4 weeks, stop if complaints rise by more than 20 %": (
            "complaint-rate | >20% | condition:stop | reference:now | action:rise | ?reference"
        ),
        "full rollout once p99 stays below 1 s for three days": (
            "latency | <1 s | statistic:p99 | condition:promote | window:3 day"
        ),
        (
            "5 % of the traffic for three days, error rate must not rise by more than 0.2 points, latency p95 "
            "not above 300 ms"
        ): ("error-rate | <=0.2 pp | reference:now | action:rise | ?reference; latency | <=300 ms | statistic:p95"),
        "Promotion after 14 days if precision is no worse than that of the old model": (
            "precision | >= | condition:promote | reference:old model"
        ),
        "10 %, 50 %, 100 %, each for two days; go on if p95 < 400 ms and errors < 0.5 %": (
            "latency | <400 ms | statistic:p95 | condition:promote; error-rate | <0.5% | condition:promote"
        ),
        "abort when MAPE of any store is over 30 %": "mape | >30% | condition:stop | attribute:store | action:abort",
        "ramp up only while availability is 99.9 % or better": "availability | >=99.9% | condition:promote",
        (
            "Promote if recall on the shadow traffic is at least as high as now and precision has not dropped by "
            "more than 2 points"
        ): (""),
        "20 % for 48 hours; if there are more than 3 complaints per 1,000 rides we stop": "",
        "1 % → 10 % → 100 %. Error rate may rise by 0.1 points at most.": (
            "error-rate | <=0.1 pp | reference:now | action:rise | ?reference"
        ),
        "Stop when WER is 1 point above the current model's on any of the first three days": "",
        "after 1,000 cases without a missed sepsis and precision over 30 % we go to all wards": "",
    },
    "deployment.release-tests": {
        "accuracy at least that of the current model, robustness against typos at least 85 %": (
            "accuracy | >= | reference:current model"
        ),
        (
            "It must classify the 40 known hard cases correctly and reach 93 % accuracy overall, 85 % on the "
            "rare breeds"
        ): ("accuracy | >=93% | ?op; accuracy | >=85% | group:rare breeds | ?op"),
        "no more than 2 % loss of accuracy when 10 % of the inputs are missing": "",
        "Unit tests green, coverage 80 %, accuracy >= 0.9 on the regression set": (
            "accuracy | >=0.9 1 | condition:regression set"
        ),
        "A load test at twice the peak: p95 below 1 s": "latency | <1 s | statistic:p95",
        "the word error rate may not be more than 0.5 points worse than that of the version in production": (
            "word-error-rate | <=0.5 pp | reference:version in production | action:rise"
        ),
        "p95 < 250 ms under 100 parallel users, memory < 2 GiB": (
            "latency | <250 ms | statistic:p95 | condition:100 user; memory-use | <2 GiB"
        ),
        "mAP@0.5 of 0.6 or more; recall for pedestrians 0.95": (
            "mean-average-precision | >=0.6 1 | statistic:@0.5; recall | >=0.95 1 | group:pedestrians | ?op"
        ),
        "Not worse than production: F1 within 1 point": "",
        "error on the bridge test set no higher than 0.8 mm": "",
        "fairness: recall gap between skin types at most 4 points": (
            "true-positive-rate-gap | <=4 pp | attribute:skin type | ?reference"
        ),
        "Precision and recall each at least 0.8 on the January cases": (
            "precision | >=0.8 1 | group:january cases; recall | >=0.8 1 | group:january cases"
        ),
    },
    "deployment.rollback": {
        "Roll back within 10 minutes if it is above 2 %.": "",
        "If the complaint rate doubles compared with last month we go back to the rules.": "",
        "Whenever the new version's conversion is 5 % below that of the old version": (
            "conversion-rate | >=5% | condition:alarm | reference:old version | action:fall | ?op"
        ),
        "Two alarms within an hour, or precision under 50 % on the last 200 checked cases": "",
        "availability below 98 % in a day": "availability | <98% | condition:alarm | window:1 day | ?condition",
        "if patients wait more than 10 minutes longer than before": "",
        "when recall < 85 % or precision < 40 %": (
            "recall | <85% | condition:alarm; precision | <40% | condition:alarm"
        ),
        "when the error is too high": "",
        "crash or error rate over 5 %": "error-rate | >5% | condition:alarm | ?condition",
        "Rollback: override rate > 40 %": "override-rate | >40% | condition:alarm | action:roll back",
        "p99 over 2 s for more than 10 min or availability under 99 % in an hour": (
            "latency | >2 s | statistic:p99 | condition:alarm | window:10 min | ?condition; availability | <99% "
            "| condition:alarm | window:1 h | ?condition"
        ),
    },
    "deployment.software-metrics": {
        "Alert if the queue is longer than 500 jobs or GPU use stays above 95 % for half an hour.": (
            "queue-length | >500 job | condition:alarm | action:alert; gpu-use | >95% | condition:alarm | "
            "window:30 min | action:alert"
        ),
        "We watch CPU, memory, disk and the number of requests per second.": (
            "cpu-use; memory-use; disk-use; throughput"
        ),
        "Error rate over any 10 minutes above 2 % wakes the person on duty.": (
            "error-rate | >2% | condition:alarm | window:10 min | who:person on duty | action:page"
        ),
        "CPU above 90 % for 15 min → alert ops": (
            "cpu-use | >90% | condition:alarm | window:15 min | who:ops | action:alert"
        ),
        "Memory must not exceed 6 GB.": "memory-use | <=6 GB",
        "We track availability, p95 latency and the share of 5xx responses in the usual dashboards.": (
            "availability; latency | statistic:p95; error-rate"
        ),
        (
            "Throughput falling under 10 requests per second during shop hours is suspicious, then somebody "
            "calls the duty manager."
        ): (""),
        "Number of failed calls, time per call (p50/p95/p99), restarts": "",
        "cpu, ram, disk, uptime": "cpu-use; memory-use; disk-use; availability",
        "We get a mail when fewer than 500 requests come in during a working day.": "",
        "response time (alarm at 2 s), memory (alarm at 90 %)": (
            "latency | >2 s | condition:alarm | action:alarm | ?op; memory-use | >90% | condition:alarm | "
            "action:alarm | ?op"
        ),
        "latency p95 more than twice that of last week": "",
        "Alarm for the night shift if latency at the median goes over 400 ms for more than 3 minutes": (
            "latency | >400 ms | statistic:p50 | condition:alarm | window:3 min | action:alarm"
        ),
        "When disk use passes 85 %, the admins are informed; at 95 % they are called.": (
            "disk-use | >85% | condition:alarm | who:admins | action:notify"
        ),
        "We look at uptime once a month and at latency never.": "",
        (
            "p99 > 2 s for 5 min: page SRE; error rate > 0.5 % for 5 min: page SRE; availability < 99.5 % per "
            "day: ticket"
        ): (
            "latency | >2 s | statistic:p99 | condition:alarm | window:5 min | who:sre | action:page; error-rate "
            "| >0.5% | condition:alarm | window:5 min | who:sre | action:page; availability | <99.5% | "
            "condition:alarm | window:1 day | ?condition"
        ),
        "We keep an eye on latency, throughput and queue length.": "latency; throughput; queue-length",
        "Memory above 80 % twice in an hour": "",
        "CPU and memory below 75 % on average over an hour": (
            "cpu-use | <75% | statistic:mean | window:1 h; memory-use | <75% | statistic:mean | window:1 h"
        ),
        "queue > 1000 messages": "queue-length | >1000 message | condition:alarm | ?condition",
        "If the API answers slower than 1 s on average over 10 minutes, ops gets an SMS": (
            "latency | >1 s | statistic:mean | condition:alarm | window:10 min"
        ),
        "Uptime under 99 % in a week, latency over 2 s, more than 50 errors an hour": (
            "availability | <99% | condition:alarm | window:1 week | ?condition; latency | >2 s | "
            "condition:alarm | ?condition; error-rate | >50 error | condition:alarm | period:h | ?condition"
        ),
        "error rate above one percent, latency above two seconds": (
            "error-rate | >1% | condition:alarm | ?condition; latency | >2 s | condition:alarm | ?condition"
        ),
        "if p95 doubles against the week before": "",
    },
}
