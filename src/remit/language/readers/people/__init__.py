"""Finding people, and what is told of them. `finding` is the finder; the others are its parts."""
