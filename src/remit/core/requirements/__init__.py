"""Requirements: what an answer asks of the system, derived from its accepted values and never stored.

Stands between answers and checks: pure, from a question, an answer version's text and its values. A complete value
becomes a requirement with a sentence and, where it can be measured, a fit criterion; an incomplete one says what is
missing; an answer without values is an informal requirement in the stakeholder's own words, a recorded waiver or an
open issue. Nothing pretends to be more than it is.
"""

from remit.core.requirements.deriving import derive_question
from remit.core.requirements.keys import INFORMAL_KEY, KEY_LIMIT, WAIVER_KEY, assign_keys
from remit.core.requirements.measuring import CONFIDENCE, MIN_SAMPLE, criterion_of
from remit.core.requirements.records import Requirement
from remit.core.requirements.traits import TRAITS, Traits, traits_of

__all__ = [
    "CONFIDENCE", "INFORMAL_KEY", "KEY_LIMIT", "MIN_SAMPLE", "TRAITS", "WAIVER_KEY", "Requirement", "Traits",
    "assign_keys", "criterion_of", "derive_question", "traits_of",
]  # fmt: skip
