"""Measures on registries of models: what the runs behind a live model recorded, and whether a record is whole."""
