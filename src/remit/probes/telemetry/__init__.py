"""Telemetry: what a running system recorded of itself, asked of the server that keeps it. Nothing is judged here."""
