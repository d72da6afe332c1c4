"""Words with which a sentence asks for something: where one stands, an amount or an option is meant as asked."""

from __future__ import annotations

from remit.language.lists.dangers import MODALS
from remit.language.lists.parting import parted_set

ASKS = parted_set(
    """may | can | need to | needs to | at most | at least | no more | up to | max | min | under | below | within |
    in under | no later | more than | less than | fewer than | if | when"""
).union(MODALS)
"""Words that ask, allow or set a limit."""
