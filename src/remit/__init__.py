"""Remit: what an ML system must do, asked of the people who know, and checked against the system that runs."""

__version__ = "0.1.0"
