"""Finding schedules, events, cycles and days."""
