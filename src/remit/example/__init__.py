"""The example: a filled project around real data. Its story is data (`story/`), and is played through the verbs."""
