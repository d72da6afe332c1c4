"""Candidates: what an answer's words may say where they were not read; a person picks one, or none.

The station behind the readers. Each source gives offers: places with values that nobody was sure of. What was found and
withheld comes first, then what the words may say by themselves. An offer counts only where its value says itself back.
"""

from __future__ import annotations

from remit.language.candidates.offering import candidates_of
from remit.language.candidates.offers import Heard, Reads

__all__ = ["Heard", "Reads", "candidates_of"]
