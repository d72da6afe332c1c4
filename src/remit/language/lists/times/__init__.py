"""Words of time: the calendar, what sets work going, cycles, and what is done at such times."""
