"""Dense notation: what signs between words stand for, and names that hold a sign. Data for `notation`."""

from __future__ import annotations

from remit.language.lists.parting import parted_set

CHANGING = ("deployment.foreseen-changes",)
"""Questions that ask what changes."""

SHORTENED = {"w": "with", "w/o": "without"}
"""What is written with a slash behind it, by the word it is short for: w/ cosign, w/o GPU."""

AMPERSANDED = parted_set("w&b | r&d | q&a | m&a | p&l | b&m | s&op | h&m | o&m | e&o | t&c | l&d | f&b | c&i | d&a")
"""Names that hold an *and* sign."""

SLASHED = parted_set("""
    ci/cd | i/o | pub/sub | tcp/ip | hw/sw | sw/hw | mean/std | s/mime | lat/lon | lat/long | add/remove | s/4hana
    | s/4
""")
"""Names that hold a slash, and pairs of words that are one thing: S/4HANA, CI/CD."""

LEADING_TO_NAMES = parted_set("""
    and | by | with | from | is | ask | contact | dr | prof | professor | mr | mrs | ms | to | expert | lead |
    owner | head | or | sme | engineer | scientist | manager | analyst | chief | sponsor | steward | both |
    through | plus | notify | page
""")
"""Words behind which somebody may be called by an initial and a name."""

BEGINNING = parted_set("""
    the | this | that | these | those | we | our | it | they | you | all | each | every | any | some | no | not |
    then | there | here | for | from | with | when | where | while | what | which | who | why | how | but | and |
    its | his | her | their | one | two | must | may | can | class | after | before | both | only | also | data |
    model | models | training
""")
"""Words with which sentences begin: behind a capital letter and a full stop they are no surname."""

ENDINGS = parted_set("""
    ai | ml | io | json | jsonl | yaml | yml | toml | csv | xml | py | js | ts | md | txt | pt | pth | onnx | pkl
    | h5 | lock | net | com | org | dev | app | predict | exp | sh | sql | parquet | zip | tf | ini | cfg | log
""")
"""What stands behind the dot of a name: neptune.ai, config.yaml."""
