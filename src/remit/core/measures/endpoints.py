"""What is measured on endpoints."""

from __future__ import annotations

from remit.core.measures.definitions import ENDPOINT_KINDS, Measure

TENE = "Tene 2013, How not to measure latency: an open loop of constant arrival, timed from the planned start"
WILSON = "Wilson 1927, Probable inference, the law of succession, and statistical inference, JASA 22:209-212"

ENDPOINTS = (
    *(
        Measure(name, title, unit, (), definition, published=published, kinds=ENDPOINT_KINDS, narrowed=ENDPOINT_KINDS)
        for name, title, unit, definition, published in (
            ("latency", "latency", "", "Time from the planned start of a request to the last byte of its reply.", TENE),
            ("throughput", "throughput", "", "Requests that are served in a time.", TENE),
            ("failed-request-share", "share of failed requests", "1", "Share of requests without a good reply in time.",
             WILSON),
            ("timeout-rate", "share of requests that timed out", "1", "Share of requests without a reply in time.",
             WILSON),
            ("availability", "availability", "1", "Share of requests with a good reply in time.", WILSON),
            ("schema-violations", "share of replies against the schema", "1", "Share of replies that break it.",
             WILSON),
            ("cold-start", "cold start", "", "Time that the first request after a pause takes.", ""),
        )
    ),
)  # fmt: skip
