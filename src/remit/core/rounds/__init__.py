"""Rounds: who is asked what next, and what a newcomer has to know. Above all that tells where things stand."""

from __future__ import annotations

from remit.core.rounds.agendas import Agenda, Entry, Upstream, agenda
from remit.core.rounds.briefs import Brief, Decision, Held, Risk, Undecided, brief
from remit.core.rounds.weights import Weight, weights

__all__ = [
    "Agenda", "Brief", "Decision", "Entry", "Held", "Risk", "Undecided", "Upstream", "Weight", "agenda", "brief",
    "weights",
]  # fmt: skip
