"""Ways of releasing a model, as a time on trial is told for each of them: *in shadow: 2 weeks*. Data."""

from __future__ import annotations

WAYS: dict[str, tuple[str, ...]] = {
    "shadow": ("shadow", "shadow mode", "shadowing", "in shadow", "dark launch", "mirrored traffic", "parallel run"),
    "canary": ("canary", "canary release", "canaries", "in canary"),
    "test": ("a / b test", "a / b testing", "a / b", "ab test", "ab testing", "in test", "experiment", "split test"),
    "pilot": ("pilot", "in pilot", "pilot phase"),
    "staging": ("staging", "in staging", "pre prod", "preprod"),
    "rollout": ("full rollout", "rollout", "in rollout", "ramp up", "ramp"),
}
"""The word by which each is told, and the words for it."""
