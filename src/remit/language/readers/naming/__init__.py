"""Finding the items of lists. `finding` is the finder; the others are its parts."""
