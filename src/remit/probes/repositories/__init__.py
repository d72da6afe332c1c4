"""Measures on git repositories: what is versioned, committed, signed and owned, and whether pipelines are locked."""
