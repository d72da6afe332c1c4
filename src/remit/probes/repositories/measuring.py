"""Measuring a git repository on this machine: any number of criteria in, one observation or failure for each out."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence

from remit.core.criteria import FitCriterion
from remit.core.errors import SourceFailed
from remit.core.observations import Failure, Observation, Source
from remit.probes.failing import Unmeasurable
from remit.probes.locations import expand, resolve
from remit.probes.measuring import Place
from remit.probes.repositories import figures, paths
from remit.probes.repositories.figures import Taken
from remit.probes.repositories.programs import opened
from remit.probes.repositories.trees import Tree
from remit.probes.settings import refuse_unknown

SETTINGS = ("revision", "paths", "signers")
"""Settings that a repository knows."""

MEASURES: Mapping[str, Callable[[Tree, FitCriterion], Taken]] = {
    "versioned-code": figures.versioned_code,
    "versioned-data": figures.versioned_data,
    "versioned-pipeline": figures.versioned_pipeline,
    "clean-tree": figures.clean_tree,
    "code-owners": figures.code_owners,
}
MEASURED = (*MEASURES, "last-activity", "signed-commits")
"""What can be measured on a repository."""

LONGEST_REVISION = 200


def known(source: Source) -> None:
    """Refuse a setting that no repository has. Raises `Unmeasurable`."""
    refuse_unknown(source, "repository", SETTINGS)


def measure(
    source: Source, criteria: Sequence[FitCriterion], *, place: Place, as_of: str
) -> tuple[Observation | Failure, ...]:
    """Measure all criteria on a repository; gives one observation or failure for each, in their order.

    Nothing is raised for what is wrong with the source, nothing in the repository is run or changed, and nothing is
    fetched from anywhere.
    """
    if not criteria:
        return ()
    try:
        wanted, revision = _said(source, place)
        path = resolve(source.location, place.folder, place.environment)
        shown = source.setting("revision") or "HEAD"
        with opened(path, source.location, (revision, shown), place.environment) as room:
            tree = Tree(room, wanted)
            return tuple(_observation(source, tree, criterion, place, as_of) for criterion in criteria)
    except Unmeasurable as problem:
        return tuple(Failure(problem.code, problem.sentence, as_of) for _ in criteria)
    except SourceFailed as problem:
        return tuple(Failure("source.unreadable", problem.message, as_of) for _ in criteria)
    except OSError:
        sentence = f"{source.location!r} cannot be read by whoever runs Remit; give the path of a repository that can."
        return tuple(Failure("source.unreadable", sentence, as_of) for _ in criteria)


def _said(source: Source, place: Place) -> tuple[tuple[str, ...], str]:
    """Give the named paths and the revision. Raises `Unmeasurable` and `SourceFailed`."""
    if not source.location.strip():
        raise Unmeasurable(
            "source.unreadable", f"Source {source.name!r} has no location; give the path of a repository."
        )
    known(source)
    revision = expand(source.setting("revision"), place.environment).strip() or "HEAD"
    if len(revision) > LONGEST_REVISION or not revision.isprintable() or ".." in revision:
        sentence = f"{source.setting('revision')!r} is no revision; name one branch, tag or commit."
        raise Unmeasurable("source.unreadable", sentence)
    if "${" in source.setting("paths"):
        sentence = "The setting 'paths' takes no variables: files have the same names everywhere; write them out."
        raise Unmeasurable("source.unreadable", sentence)
    return paths.read(source.setting("paths")), revision


def _observation(
    source: Source, tree: Tree, criterion: FitCriterion, place: Place, as_of: str
) -> Observation | Failure:
    try:
        taken = _take(source, tree, criterion, place, as_of)
    except Unmeasurable as problem:
        return Failure(problem.code, problem.sentence, as_of)
    except SourceFailed as problem:
        return Failure("source.unreadable", problem.message, as_of)
    except OSError:
        sentence = f"Something in {source.location!r} changed or went away while it was looked at; try again."
        return Failure("source.unreadable", sentence, as_of)
    return Observation(
        measure=criterion.measure,
        figures=taken.figures,
        method=taken.method,
        confidence=float(criterion.confidence),
        rows=sum(figure.cases for figure in taken.figures),
        fingerprint=_fingerprint(tree, taken),
        as_of=as_of,
        strength=taken.strength,
        notes=taken.notes,
    )


def _take(source: Source, tree: Tree, criterion: FitCriterion, place: Place, as_of: str) -> Taken:
    if criterion.measure == "last-activity":
        return figures.last_activity(tree, criterion, as_of)
    if criterion.measure == "signed-commits":
        shown = source.setting("signers")
        signers = resolve(shown, place.folder, place.environment) if shown else None
        return figures.signed_commits(tree, criterion, signers, shown)
    if criterion.measure not in MEASURES:
        sentence = f"A repository cannot tell {criterion.measure!r}; it can tell {', '.join(MEASURED)}."
        raise Unmeasurable("measure.impossible", sentence)
    return MEASURES[criterion.measure](tree, criterion)


def _fingerprint(tree: Tree, taken: Taken) -> str:
    """Give the commit, and a digest of what was seen of it: the working copy may differ from one look to the next."""
    seen = repr([(figure.estimate, figure.cases) for figure in taken.figures] + list(taken.notes))
    return f"commit:{tree.room.commit}+{hashlib.sha256(seen.encode('utf-8', 'surrogateescape')).hexdigest()[:16]}"
