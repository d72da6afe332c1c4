"""Wording that keeps an answer from being a requirement: kinds of it, patterns, and what only looks like it."""
