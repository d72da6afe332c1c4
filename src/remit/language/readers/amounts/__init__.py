"""Finding amounts, and what each belongs to. `finding` is the finder; the others are its parts."""
