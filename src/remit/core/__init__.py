"""What is true: frozen values and pure functions. Imports the standard library and `remit.language` only."""
