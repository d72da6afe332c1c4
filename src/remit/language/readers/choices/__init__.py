"""Finding which options an answer chooses or turns down. `finding` is the finder; the others are its parts."""
