"""Answers that hold metrics, in many fields, each with the metrics it must be read as; "" where none may be read.

`said` writes a value in short: name, operator with amount and unit, the slots that are filled, `~` for approximate, and
`?` with what was assumed.
"""

from remit.language.lists import metrics
from remit.language.values import Value, plain

SLOTS = (
    "statistic", "condition", "window", "period", "schedule", "reference", "attribute", "group", "who", "action",
    "place",
)  # fmt: skip


def said(value: Value) -> str:
    upper = f"..{plain(value.upper)}" if value.upper is not None else ""
    unit = value.unit if value.unit in ("", "%") else f" {value.unit}"
    parts = (
        value.what, f"{value.op}{plain(value.amount)}{upper}{unit}".strip(),
        *(f"{slot}:{getattr(value, slot)}" for slot in SLOTS if getattr(value, slot)),
        "+".join(value.items), "~" if value.approx else "", f"?{','.join(value.assumed)}" if value.assumed else "",
    )  # fmt: skip
    return " | ".join(part for part in parts if part)


def is_metric(value: Value) -> bool:
    return value.what in metrics.METRICS or value.what == "outcome" or value.what.endswith(("-gap", "-ratio"))


ANSWERS: dict[str, dict[str, str]] = {
    "deployment.performance": {
        "p95 under 200 ms at 500 requests per second": "latency | <200 ms | statistic:p95 | condition:500 request/s",
        "< 200ms p95 @ 500 qps": "latency | <200 ms | statistic:p95 | condition:500 request/s",
        "p95 under 200 ms, p99 under 500 ms, error rate below 0.1 % and at least 300 requests/s": (
            "latency | <200 ms | statistic:p95; "
            "latency | <500 ms | statistic:p99; "
            "error-rate | <0.1%; "
            "throughput | >=300 request | period:s | ?what"
        ),
        "200 ms": "latency | <=200 ms | ?what,op",
        "latency, queries per second": "latency; throughput",
        "availability 99.9 % per month": "availability | >=99.9% | window:1 month | ?op",
        "The 95th percentile of the response time must stay below 200 ms with 2,000 users at once.": (
            "latency | <200 ms | statistic:p95 | condition:2000 user"
        ),
        "95 % of requests must be answered within 300 ms": "latency | <=300 ms | statistic:p95",
        "throughput of at least 300 requests/s": "throughput | >=300 request | period:s",
        "latency below 200 ms at 300 requests/s": "latency | <200 ms | condition:300 request/s",
        "At 500 requests per second, p95 must be below 200 ms and p99 below 500 ms": (
            "latency | <200 ms | statistic:p95 | condition:500 request/s; "
            "latency | <500 ms | statistic:p99 | condition:500 request/s"
        ),
        "median latency 50 ms, p99 latency 300 ms under peak load": (
            "latency | <=50 ms | statistic:p50 | ?op; latency | <=300 ms | statistic:p99 | condition:peak | ?op"
        ),
        "100-200 ms": "latency | 100..200 ms | ?what",
        "latency between 100 and 200 ms": "latency | 100..200 ms",
        "uptime of 99.5 % in any rolling month": "availability | >=99.5% | window:1 month | ?op",
        "available 99.9 % of the time": "availability | >=99.9% | ?op",
        "The service must handle 500 requests per second with a p95 latency under 200 ms": (
            "throughput | >=500 request | period:s | ?op; latency | <200 ms | statistic:p95"
        ),
        "time to first token below 500 ms, at least 40 tokens per second": (
            "time-to-first-token | <500 ms; throughput | >=40 token | period:s | ?what"
        ),
        "every request must be answered within 1 s": "latency | <=1 s | statistic:max",
        "average response time of at most 100 ms measured at the gateway": (
            "latency | <=100 ms | statistic:mean | place:gateway"
        ),
        "in 99 of 100 cases the answer is there in under 2 seconds": "latency | <2 s | statistic:p99",
        "word error rate below 10 % and real-time factor below 0.5": (
            "word-error-rate | <10%; real-time-factor | <0.5"
        ),
        "first words shown within 500 ms for 95 % of utterances": "latency | <=500 ms | statistic:p95",
        "each part must be judged within 80 ms at 12 parts per second": (
            "latency | <=80 ms | statistic:max | condition:12 part/s"
        ),
        "30 fps": "throughput | >=30 frame | period:s | ?what,op",
        "at least 25 frames per second on the camera": "throughput | >=25 frame | period:s | place:camera | ?what",
        "inference in 40 ms": "latency | <=40 ms | ?op",
        "99.9 % uptime": "availability | >=99.9% | ?op",
        "99.9 %": "",
        "availability of three nines": "availability | >=99.9% | ?op",
        "uptime 99.95% monthly": "availability | >=99.95% | window:1 month | ?op",
        "CPU under 70 % on average, memory under 4 GB": "cpu-use | <70% | statistic:mean; memory-use | <4 GB",
        "at most 2 GB of memory": "memory-use | <=2 GB",
        "error rate < 0.1 %": "error-rate | <0.1%",
        "fewer than 1 % of requests may fail": "error-rate | <1%",
        "less than 5 errors per hour": "error-rate | <5 error | period:h",
        "cost per 1000 predictions below 0.50 EUR": "",
        "cost of at most 0.1 cent per prediction": "cost | <=0.001 USD | period:prediction | ?unit",
        "cold start below 2 s": "cold-start | <2 s",
        "downtime of at most 4 hours per year": "downtime | <=4 h | period:year",
        "respond in less than 2 seconds": "latency | <2 s",
        "The API has to respond within 2 seconds.": "latency | <=2 s",
        "Answers within 1 s on average, 3 s at worst": (
            "latency | <=1 s | statistic:mean; latency | <=3 s | statistic:max | ?op"
        ),
        "latency: p50 50 ms, p95 200 ms, p99 1 s": (
            "latency | <=50 ms | statistic:p50 | ?op; "
            "latency | <=200 ms | statistic:p95 | ?op; "
            "latency | <=1 s | statistic:p99 | ?op"
        ),
        "p95 < 300 ms (measured at the load balancer, over 5 minutes)": (
            "latency | <300 ms | statistic:p95 | window:5 min | place:load balancer"
        ),
        "p95 below 300 ms in the EU and below 500 ms in Asia": (
            "latency | <300 ms | statistic:p95 | group:eu; latency | <500 ms | statistic:p95 | group:asia"
        ),
        "95th percentile response time < 1s with 200 concurrent users": (
            "latency | <1 s | statistic:p95 | condition:200 user"
        ),
        "up to 200 requests per second with p99 of 400 ms": "latency | <=400 ms | statistic:p99 | ?op",
        "p99 400 ms for up to 200 requests per second": (
            "latency | <=400 ms | statistic:p99 | condition:<= 200 request/s | ?op"
        ),
        "latency of 200 ms or less": "latency | <=200 ms",
        "as fast as possible": "",
        "fast enough": "",
        "real time": "",
        "latency must not exceed 100 ms, even during the morning peak": "latency | <=100 ms | condition:morning peak",
        "nightly batch of 2 million customers must be scored within 3 hours": (
            "latency | <=3 h | condition:2000000 customer | ?what"
        ),
        "score 2 million customers in 3 hours": "",
        "a batch takes at most 2 h": "latency | <=2 h | ?what",
        "1,5 s": "",
        "p95 200": "",
        "latency around 200 ms": "latency | <=200 ms | ~ | ?op",
        "recall at least 90 %": "recall | >=90%",
        "latency under load below 200 ms": "latency | <200 ms | condition:load",
        "p95 latency below 200 ms while the cache is warm": "",
        "p95 latency below 200 ms if the cache is warm": "",
        "p95 latency below 200 ms except at night": "",
        "p95 latency should be below 200 ms but 300 ms is fine": "",
        "if latency exceeds 200 ms the agents hang up": "",
        "the old system had a latency of 900 ms": "",
        "latency 200ms p95, 500 ms p99": (
            "latency | <=200 ms | statistic:p95 | ?op; latency | <=500 ms | statistic:p99 | ?op"
        ),
        "200 ms at p95 and 500 ms at p99": (
            "latency | <=200 ms | statistic:p95 | ?op; latency | <=500 ms | statistic:p99 | ?op"
        ),
        "99 % of requests under 500 ms, 95 % under 200 ms": (
            "latency | <500 ms | statistic:p99; latency | <200 ms | statistic:p95"
        ),
        "5 % of requests may take longer than 1 s": "",
        "latency below 200 ms in at least 99% of cases": "latency | <200 ms | statistic:p99",
        "latency below 200 ms, 300 ms at peak": "latency | <200 ms; latency | <=300 ms | condition:peak | ?op",
        "handle a peak of 500 requests per second": "throughput | >=500 request | period:s | ?op",
        "peak load of 500 requests per second": "",
        "500 requests per second": "throughput | >=500 request | period:s | ?what,op",
        "at least 500 requests/s at p99 < 300 ms": (
            "throughput | >=500 request | period:s | ?what; latency | <300 ms | statistic:p99"
        ),
        "at 500 requests/s": "",
        "throughput 10,000 images per hour": "throughput | >=10000 image | period:h | ?op",
        "10,000 images per hour": "throughput | >=10000 image | period:h | ?what,op",
        "process 1 million claims per day": "throughput | >=1000000 claim | period:day | ?op",
        "latency 0.2 s": "latency | <=0.2 s | ?op",
        "latency of 200 to 300 ms": "latency | 200..300 ms",
        "availability at least 99.5 % during business hours": "availability | >=99.5% | condition:business hours",
        "24/7": "",
        "Availability during opening hours (8 to 20): 99.5 %": "",
        "availability 99.9 % per year, i.e. less than 9 hours of downtime": (
            "availability | >=99.9% | window:1 year | ?op; downtime | <9 h"
        ),
        "error rate below 1 in 1000": "error-rate | <0.1%",
        "CPU use": "cpu-use",
        "cpu below 0.8": "cpu-use | <0.8 1",
        "The irrigation valve needs a decision every 10 minutes, latency is not important": "",
        "Latency does not matter.": "",
        "response within 1 s (p99), 200 ms (median)": (
            "latency | <=1 s | statistic:p99; latency | <=200 ms | statistic:p50 | ?op"
        ),
        "p50 < 100ms; p95 < 250ms; p99 < 1s": (
            "latency | <100 ms | statistic:p50; latency | <250 ms | statistic:p95; latency | <1 s | statistic:p99"
        ),
        "- p95 latency: 200 ms\n- throughput: 500 requests per second\n- availability: 99.9 %": (
            "latency | <=200 ms | statistic:p95 | ?op; "
            "throughput | >=500 request | period:s | ?op; "
            "availability | >=99.9% | ?op"
        ),
        "Latency: 200 ms\nThroughput: 500 req/s": (
            "latency | <=200 ms | ?op; throughput | >=500 request | period:s | ?op"
        ),
        "p95 of 200 ms and 500 rps": (
            "latency | <=200 ms | statistic:p95 | ?op; throughput | >=500 request | period:s | ?what,op"
        ),
        "200 ms p95 end to end, measured at the client": "latency | <=200 ms | statistic:p95 | place:client | ?op",
        "median under 100 ms, 99.9th percentile under 2 s": (
            "latency | <100 ms | statistic:p50; latency | <2 s | statistic:p99.9"
        ),
        "The forecast for all 3,000 stores must be ready by 6 am": "",
        "15 frames per second at 1080p": "",
        "less than 150 ms from speech to text": "",
        "the chatbot's first token after at most 800 ms, then 20 tokens/s": (
            "throughput | >=20 token | period:s | ?what,op"
        ),
        "300 ms for 99 % of card payments, 50 ms on average, at 2,000 transactions per second": (
            "latency | <=300 ms | statistic:p99 | condition:2000 transaction/s | ?condition,op; "
            "latency | <=50 ms | statistic:mean | condition:2000 transaction/s | ?op"
        ),
        "Response times up to 2 s are acceptable, 99 % of the time": "latency | <=2 s | statistic:p99",
        "p95 below 500ms at peak (1,000 requests per minute)": (
            "latency | <500 ms | statistic:p95 | condition:1000 request/min"
        ),
        "p95 < 200 ms, whatever the load": "latency | <200 ms | statistic:p95",
        "error rate no higher than 0.5 % at 100 rps": "error-rate | <=0.5% | condition:100 request/s",
        "99.5 % availability on working days": "availability | >=99.5% | condition:working days | ?op",
        "max latency 300 ms": "latency | <=300 ms",
        "latency max. 300 ms, throughput min. 100 rps": "latency | <=300 ms; throughput | >=100 request | period:s",
        "10 ms": "latency | <=10 ms | ?what,op",
        "< 1 s": "latency | <1 s | ?what",
        "within 2 seconds": "latency | <=2 s | ?what",
        "no more than 3 seconds per image": "latency | <=3 s | ?what",
        "3 s per image": "latency | <=3 s | ?what,op",
        "sub-second latency": "",
        "200 to 400 ms": "latency | 200..400 ms | ?what",
        "0.3 s for 95% of requests over any 5-minute window": (
            "latency | <=0.3 s | statistic:p95 | window:5 min | ?op"
        ),
        "Each call must be scored before the next one comes in": "",
        "p95 <= 300 ms with 2 CPU cores": "",
        "latency below 300 ms from Monday to Friday": "",
        "at most 0.2 s latency and at least 99.9 % uptime per month, measured at the load balancer": (
            "latency | <=0.2 s | place:load balancer | ?place; "
            "availability | >=99.9% | window:1 month | place:load balancer"
        ),
        "The dashboard may take 5 s, the API must answer within 200 ms": "latency | <=200 ms",
        "Initially 500 ms, later 200 ms": "",
        "p95 < 200 ms today; p95 < 100 ms by 2027": "latency | <100 ms | statistic:p95 | condition:by 2027",
        "p95 of at most 300 ms, p99 of at most 800 ms, both at 50 requests per second": (
            "latency | <=300 ms | statistic:p95 | condition:50 request/s | ?condition; "
            "latency | <=800 ms | statistic:p99 | condition:50 request/s"
        ),
        "the heat map must appear within 5 seconds in 95 % of cases": "latency | <=5 s | statistic:p95",
        "the heat map must appear within 5 seconds in 95 % of cases, with 40 readers working at once.": (
            "latency | <=5 s | statistic:p95 | condition:40 reader"
        ),
        "p95 below 300 ms, for 3 months": "latency | <300 ms | statistic:p95 | window:3 month",
        "latency 1 to 2 ms at p50 over 5 min": "latency | 1..2 ms | statistic:p50 | window:5 min",
        "latency below 2 ms at p50 over 5 min": "latency | <2 ms | statistic:p50 | window:5 min",
        "Anything above 2 s makes callers hang up; we therefore need p99 below 1.5 s at 80 calls per second.": (
            "latency | <1.5 s | statistic:p99 | condition:80 call/s"
        ),
        "Every forecast run must finish in 20 minutes.": "latency | <=20 min | statistic:max | ?what,op",
        "Throughput matters more than latency: at least 2,000 images per minute.": "",
        "The scoring service answers within 100 ms on average and never takes longer than 1 s.": "",
        "No request may take more than 2 seconds.": "latency | <=2 s",
        "9 out of 10 answers within 1 s": "latency | <=1 s | statistic:p90",
        "We can live with 3 seconds per page.": "latency | <=3 s | ?what,op",
        "latency (p95): 250 ms; throughput: 40 docs/s; memory: 8 GB": (
            "latency | <=250 ms | statistic:p95 | ?op; "
            "throughput | >=40 document | period:s | ?op; "
            "memory-use | <=8 GB | ?op"
        ),
        "latency p95 = 250 ms": "latency | <=250 ms | statistic:p95 | ?op",
        "50 ms p50, 120 ms p95, 400 ms p99 at 1k rps": (
            "latency | <=50 ms | statistic:p50 | ?op; "
            "latency | <=120 ms | statistic:p95 | ?op; "
            "latency | <=400 ms | statistic:p99 | condition:1000 request/s | ?op"
        ),
        "P95 latency ≤ 120 ms @ 1000 RPS": "latency | <=120 ms | statistic:p95 | condition:1000 request/s",
        "at 1,000 rps: p95 ≤ 120 ms, error rate ≤ 0.1 %": (
            "latency | <=120 ms | statistic:p95 | condition:1000 request/s; "
            "error-rate | <=0.1% | condition:1000 request/s"
        ),
        "under a load of 200 requests per second the median must be below 50 ms": (
            "latency | <50 ms | statistic:p50 | condition:200 request/s"
        ),
        "the median response time under a load of 200 requests per second must be below 50 ms": (
            "latency | <50 ms | statistic:p50 | condition:200 request/s"
        ),
        "response time: < 500 ms (95th percentile, 100 concurrent users)": (
            "latency | <500 ms | statistic:p95 | condition:100 user"
        ),
        "p95 < 500 ms with up to 50 simultaneous users": "latency | <500 ms | statistic:p95 | condition:<= 50 user",
        "5 s for the first answer, 1 s for follow-ups": (
            "latency | <=5 s | group:first answer | ?what,op; latency | <=1 s | group:follow-ups | ?op"
        ),
        "Predictions for a patient must be on the screen within 3 seconds of opening the chart.": "",
        "availability of at least 99.5 % per quarter for the API and 98 % for the dashboard": (
            "availability | >=99.5% | window:1 quarter | group:api; "
            "availability | >=98% | window:1 quarter | group:dashboard | ?window,op"
        ),
        "at least 99.95 % of requests must succeed": "",
        "success rate above 99.9 %": "success-rate | >99.9%",
        "less than one error in a thousand requests": "",
        "maximum downtime of 1 hour per month": "downtime | <=1 h | period:month",
        "mean inference latency below 30 ms on a Jetson Nano": (
            "latency | <30 ms | statistic:mean | group:jetson nano"
        ),
        "less than 10 W power draw": "energy-use | <10 W",
        "token throughput of 50 tokens/s per user": "",
        "Latency: the call centre closes after 20 seconds of silence.": "",
        "The API serves 3 products; p95 latency must be below 300 ms.": "latency | <300 ms | statistic:p95",
        "We have 20 cameras at 25 fps each, and each frame must be judged in 40 ms.": (
            "latency | <=40 ms | statistic:max | ?op"
        ),
        "The line runs 24/7 with 2 shifts, latency below 1 s.": "latency | <1 s",
        "Latency of the old system is 2 s; we need half of that.": "",
        "the p95 of the competitor is 100 ms": "",
        "The model has 7 billion parameters and must answer in 2 seconds.": "latency | <=2 s | ?op",
        "Response within 2 business days": "latency | <=2 working day",
        "99 % accuracy at 10 ms": "",
        "recall 90 % in 10 ms": "",
        "within 3 s in 2026 and within 1 s in 2028": "",
        "100 ms for small images, 500 ms for large images": (
            "latency | <=100 ms | group:small images | ?what,op; latency | <=500 ms | group:large images | ?op"
        ),
        "100 ms (small images), 500 ms (large images)": "",
        "For small images 100 ms, for large images 500 ms": (
            "latency | <=100 ms | group:small images | ?what,op; latency | <=500 ms | group:large images | ?op"
        ),
        "images under 1 MB: 100 ms; images over 1 MB: 500 ms": "",
        "p95 latency between 100 ms and 200 ms at 50 rps": (
            "latency | 100..200 ms | statistic:p95 | condition:50 request/s"
        ),
        "max 100 ms": "latency | <=100 ms | ?what",
        "at least 100 ms": "",
        "latency at least 100 ms": "",
        "throughput at most 100 rps": "",
        "throughput below 100 rps is not acceptable": "",
        "not slower than 1 s": "latency | <=1 s | ?what",
        "no slower than the current system": "",
        "20 % faster than the current system": "",
        "twice as fast as today": "",
        "latency 20 % below the current system": "latency | >=20% | reference:current system | ?op",
        "p95 latency no more than 50 ms above the current system": (
            "latency | <=50 ms | statistic:p95 | reference:current system | action:rise"
        ),
    },
}
