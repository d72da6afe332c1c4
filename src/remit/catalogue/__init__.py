"""The forms that Remit ships, as data; how a form is read from YAML, and what its review complains about."""
