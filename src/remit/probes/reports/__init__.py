"""Measures on reports of tests that a tool wrote (JUnit XML)."""
