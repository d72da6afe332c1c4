"""Verification for machines: outcomes as JUnit test cases and SARIF results, and the files that they are written to.

Right of it stands `remit.cli.measuring`, the command; left of it what a verification found.
"""
