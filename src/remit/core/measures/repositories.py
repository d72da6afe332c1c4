"""What is measured on repositories of code, data and pipelines."""

from __future__ import annotations

from remit.core.measures.definitions import REPOSITORY_KINDS, Measure

REPOSITORIES = (
    *(
        Measure(name, title, "1", (), definition, kinds=REPOSITORY_KINDS)
        for name, title, definition in (
            ("versioned-code", "share of code under version control", "Share of the named paths that are committed."),
            ("versioned-data", "share of data under version control", "Share of data with a version there."),
            ("versioned-pipeline", "share of the pipeline under version control", "Share of stages that are locked."),
        )
    ),
)  # fmt: skip
