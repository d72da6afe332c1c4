"""From words to values and back. Knows no project; imports the standard library only."""
