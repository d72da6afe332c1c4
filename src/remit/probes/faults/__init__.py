"""Seeded faults: copies of sources with something broken in them, to see whether a check notices.

The idea is that of error seeding and of mutation testing (DeMillo, Lipton & Sayward 1978, Hints on test data selection,
IEEE Computer 11(4):34-41): a test that has never been seen to fail proves nothing. Originals are read, never written.
"""
