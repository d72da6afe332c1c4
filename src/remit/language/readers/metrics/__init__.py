"""Finding metrics, their levels, changes and comparisons. `finding` is the finder; the others are its parts."""
