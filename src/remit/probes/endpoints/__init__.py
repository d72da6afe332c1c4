"""Measures on HTTP endpoints: an open-loop load from here, and what the replies say."""
