"""What a system does in answering: words of its latency, its throughput, and what is done in one go."""

from __future__ import annotations

IN_ONE_GO = ("run", "batch", "job", "list", "file", "sheet", "portfolio", "pass", "stack", "bundle", "upload")
"""What holds many cases that are done together."""

ANSWERS = (
    "answer", "answers", "answered", "respond", "responds", "responded", "reply", "replies", "replied", "return",
    "returns", "returned", "score", "scored", "predict", "predicted", "predicts", "prediction", "predictions",
    "decide", "decides", "decided", "decision", "be there", "available", "ready", "delivered", "deliver",
    "delivers",
    "arrive", "arrives", "finish", "finishes", "finished", "complete", "completes", "completed", "result",
    "results",
    "take", "takes", "response", "responses", "reply", "served", "processed", "process", "react", "reacts",
    "classify", "classifies", "classified", "recommendation", "recommendations", "suggestion", "suggestions",
    "come back", "comes back", "back", "shown", "show", "appear", "appears", "be done", "be served",
    "detected", "flagged", "translated", "transcribed", "a result", "reach", "reaches", "handled", "computed",
    "displayed", "inference", "forecast", "known", "out", "produced", "made", "be made", "provided", "raised",
    "routed", "screened", "is there", "sent", "generated", "rendered", "triggered", "be in", "the score", "there",
    "open", "opens", "opened", "load", "loads", "loaded", "pop up", "pops up", "come up", "comes up", "on screen",
    "on the screen", "render", "renders", "visible", "ranked", "done", "refreshed", "updated",
)  # fmt: skip
"""What is done within a time: its latency."""

ANSWERING = frozenset({
    "call", "calls", "request", "requests", "query", "queries", "answer", "answers", "response", "responses",
    "prediction", "predictions", "score", "scores", "scoring", "ranking", "inference", "lookup", "lookups", "reply",
    "replies", "search", "endpoint", "recommendation", "recommendations", "forecast", "ranks",
})  # fmt: skip
"""What a figure of a time is one of: p95 of the scoring call."""

SERVES = (
    "handle", "handles", "handling", "serve", "serves", "process", "processes", "processed", "sustain", "sustains",
    "support", "supports", "cope with", "copes with", "take", "takes", "carry", "score", "scores", "classify",
    "classifies", "analyse", "analyze", "keep up with", "keeps up with", "manage", "manages", "absorb", "deal with",
    "bear", "work through", "transcribe", "sort", "inspect", "inspects", "handled", "served", "answer", "answers",
    "predict", "predicts", "be able to handle", "scale to", "scales to", "withstand", "capacity of", "capacity",
    "generate", "generates", "deliver", "delivers", "translate", "screen", "rate", "ingest", "read", "accept",
    "accepts",
)  # fmt: skip
"""What a system does with so many things per time: its throughput."""
