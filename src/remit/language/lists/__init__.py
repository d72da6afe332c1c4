"""Word lists as data: what a word or phrase means to a reader. Another language is another set of these tables.

Phrases are in lower case, with single spaces and without hyphens: `true-positive rate` is found as `true positive
rate`. A phrase maps to what it says, in the vocabulary of `remit.language.values` and of the readers.
"""
