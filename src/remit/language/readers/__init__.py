"""Readers: each turns one sentence of an answer into values, or says why it does not.

A reader is a function from the tokens of a sentence to an `Outcome`; `remit.language.reading` knows which question
has which, and puts the sentences together. A new kind of answer is one more module here and one more line there.
"""
