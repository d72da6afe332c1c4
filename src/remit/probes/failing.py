"""What every probe raises inside itself where something cannot be measured."""

from __future__ import annotations


class Unmeasurable(Exception):
    """Something cannot be measured; it becomes a `Failure` with this code and sentence."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence
