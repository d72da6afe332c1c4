"""What a repository shows, as figures: each is a fact about all that there is, so its interval has no width."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from remit.core.criteria import FitCriterion
from remit.core.observations import Figure, Strength
from remit.language.units import SECONDS
from remit.probes.failing import Unmeasurable
from remit.probes.repositories import owners, paths
from remit.probes.repositories.locks import Proof, lock_of, problems_of, still
from remit.probes.repositories.pipelines import Locked
from remit.probes.repositories.trees import Tree, parsed

TOLD = 20
"""How many files, stages or commits are named in full."""

MOST_COMMITS = 100_000
MOST_VERIFIED = 2_000
"""How many commits are looked at, and how many signatures are verified."""

AHEAD = 86_400.0
"""Seconds that a commit may lie after the moment of looking: it carries the clock of whoever made it."""

_GOOD = "G"


@dataclass(frozen=True, slots=True)
class Taken:
    """What a measure gave: the part of an observation that differs from measure to measure."""

    figures: tuple[Figure, ...]
    method: str
    strength: Strength = "E2"
    notes: tuple[str, ...] = ()


def told(names: Sequence[str]) -> str:
    """Name some things and count the rest; names of files are written so that they cannot break a line."""
    shown = ", ".join(ascii(name) if not name.isprintable() else repr(name) for name in names[:TOLD])
    return shown + (f" and {len(names) - TOLD:,} more" if len(names) > TOLD else "")


def _share(good: int, cases: int, note: str = "") -> Figure:
    amount = good / cases if cases else 0.0
    return Figure("", amount, amount, amount, cases, note=note)


def versioned_code(tree: Tree, _: FitCriterion) -> Taken:
    """Give the share of the named paths that are in the revision, with all that lies below them."""
    if not tree.wanted:
        raise Unmeasurable(
            "measure.impossible", "Say in the setting 'paths' which files and folders must be versioned."
        )
    extra = tree.uncommitted(ignored=False)
    missing, partly = _lacking(tree, extra)
    notes = _about_paths(missing, partly)
    good = len(tree.wanted) - len(missing) - len(partly)
    method = "named paths whose files are all in the revision; what git ignores is left out"
    return Taken((_share(good, len(tree.wanted)),), method, notes=(*notes, *_unseen(tree)))


def _lacking(tree: Tree, extra: list[str]) -> tuple[list[str], dict[str, list[str]]]:
    """Give the named paths that the revision has nothing of, and those with files that it lacks."""
    missing: list[str] = []
    partly: dict[str, list[str]] = {}
    for path in tree.wanted:
        if not paths.chosen(tree.files, (path,)):
            missing.append(path)
        elif lacking := paths.chosen(extra, (path,)):
            partly[path] = lacking
    return missing, partly


def _about_paths(missing: list[str], partly: dict[str, list[str]]) -> tuple[str, ...]:
    notes = (f"Not versioned: {told(missing)}.",) if missing else ()
    return notes + tuple(f"In {path!r} these are not versioned: {told(names)}." for path, names in partly.items())


def _unseen(tree: Tree) -> tuple[str, ...]:
    notes: list[str] = []
    if tree.room.top is None or not tree.room.at_head:
        notes.append("Only the revision was looked at, no working copy: files that were never added do not show.")
    if tree.modules:
        notes.append(f"Inside the {tree.modules:,} submodules nothing was looked at.")
    return tuple(notes)


def versioned_data(tree: Tree, _: FitCriterion) -> Taken:
    """Give the share of data whose content the revision pins down: by a hash of DVC's, or because git holds it.

    Where the working copy has the data, its hash is taken again; data that changed since is not what is versioned.
    """
    proof = Proof()
    held_by = {path: _covered(path, tree) for path in tree.wanted}
    asked = {name for held in held_by.values() for name in held} if tree.wanted else set(tree.outputs)
    items = {name: item for name, item in tree.outputs.items() if name in asked}
    bad: dict[str, str] = {}
    for path, item in items.items():
        if not item.hash:
            bad[path] = "has no hash"
        elif still(item, tree, proof) is False:
            bad[path] = "is another than the one that is versioned"
    if tree.wanted:
        bad = _named_data(held_by, bad, tree)
    by_git = any(not held for held in held_by.values())
    cases = len(tree.wanted) or len(items)
    if not cases:
        sentence = (
            f"{tree.room.git.shown!r} holds no data that is versioned with DVC; name data in the setting 'paths'."
        )
        raise Unmeasurable("measure.impossible", sentence)
    listed = tuple(f"{path!r} {why}." for path, why in list(bad.items())[:TOLD])
    method = "data that the revision pins down by a recorded hash or in git"
    return Taken(
        (_share(cases - len(bad), cases),),
        method + _proved(proof),
        "E3" if proof.tested and not proof.untested and not by_git else "E2",
        (*listed, *_about(proof), *_unseen(tree)),
    )


def _named_data(held_by: Mapping[str, list[str]], bad: Mapping[str, str], tree: Tree) -> dict[str, str]:
    """Say of each named path that is not versioned as it is, why; `held_by` tells the outputs that it means."""
    extra = [name for name in tree.uncommitted(ignored=True) if not _within(name, tree)]
    found: dict[str, str] = {}
    for path, held in held_by.items():
        git = paths.chosen(tree.files, (path,))
        if not held and not git:
            found[path] = "is not versioned"
        elif wrong := [name for name in held if name in bad]:
            found[path] = f"holds what is not versioned as it is: {told(wrong)}"
        elif not git and _is_gone(path, held, tree):
            found[path] = f"is not in {told(held)}"
        elif left := paths.chosen(extra, (path,)):
            found[path] = f"holds what is not versioned: {told(left)}"
    return found


def _covered(path: str, tree: Tree) -> list[str]:
    """Give the outputs that a named path means, lies in, or holds."""
    fits = paths.pattern(path)
    ancestors = {path[:at] for at, sign in enumerate(path) if sign == "/"}
    return [name for name in tree.outputs if fits.fullmatch(name) or name in ancestors]


def _is_gone(path: str, held: list[str], tree: Tree) -> bool:
    """Tell whether a path should lie in a folder of data that is here, and does not."""
    top = tree.room.top
    if top is None or tree.hasher is None or any(paths.pattern(path).fullmatch(name) for name in held):
        return False
    return not paths.is_pattern(path) and (top / held[0]).is_dir() and not (top / path).exists()


def _within(name: str, tree: Tree) -> bool:
    """Tell whether a file is an output or lies in one, or is DVC's own."""
    parts = name.split("/")
    ancestors = {"/".join(parts[:at]) for at in range(1, len(parts) + 1)}
    return not ancestors.isdisjoint(tree.outputs) or ".dvc" in parts[:-1] or parts[-1] == ".gitignore"


def versioned_pipeline(tree: Tree, _: FitCriterion) -> Taken:
    """Give the share of stages (and named paths) that are in the revision and locked with the inputs that it has."""
    proof = Proof()
    bad: dict[str, list[str]] = {}
    cases = len(tree.wanted)
    missing, partly = _lacking(tree, tree.uncommitted(ignored=False))
    notes = list(_about_paths(missing, partly))
    for file, stages in tree.defined.items():
        locks: dict[str, Locked] = dict(tree.locked.get(file, {}))
        for stage in stages:
            for name, lock in lock_of(stage, locks):
                cases += 1
                if problems := problems_of(stage, lock, tree, proof):
                    bad[f"{file}:{name}"] = problems
                if lock is not None:
                    locks.pop(name, None)
            if stage.open:
                notes.append(
                    f"How many stages {stage.name!r} stands for is not told; those that are locked were counted."
                )
        if locks:
            notes.append(f"Locked beside {file!r}, but not defined in it any more: {told(list(locks))}.")
    if not cases:
        sentence = (
            f"{tree.room.git.shown!r} has no dvc.yaml with stages; name the pipeline's files in the setting 'paths'."
        )
        raise Unmeasurable("measure.impossible", sentence)
    if not tree.defined:
        notes.append(
            "There is no dvc.yaml: the files are versioned, which inputs they ran on is recorded nowhere here."
        )
    listed = [f"Stage {name!r}: {'; '.join(problems[:TOLD])}." for name, problems in list(bad.items())[:TOLD]]
    good = cases - len(bad) - len(missing) - len(partly)
    return Taken(
        (_share(good, cases),),
        "stages locked with the command, the inputs, the outputs and the parameters of the revision" + _proved(proof),
        "E3" if proof.tested and not proof.untested and not tree.wanted else "E2",
        (*listed, *notes, *_about(proof), *_unseen(tree)),
    )


def _proved(proof: Proof) -> str:
    total = proof.tested + len(proof.untested)
    return f"; {proof.tested:,} of {total:,} recorded hashes compared with the content" if total else ""


def _about(proof: Proof) -> tuple[str, ...]:
    left = list(dict.fromkeys(proof.untested))
    why = "taken as recorded, because the content is not here, too large, or elsewhere"
    return (f"{len(left):,} hashes were {why}: {told(left)}.",) if left else ()


def clean_tree(tree: Tree, _: FitCriterion) -> Taken:
    """Give the share of files that are as committed: neither changed, staged, deleted nor new.

    Files that git was told to take for unchanged are looked at all the same.
    """
    room = tree.room
    if room.top is None:
        raise Unmeasurable("measure.impossible", f"{room.git.shown!r} is a bare repository: it has no working copy.")
    flagged = [line for line in room.ask("ls-files", "-v", "-z").split(b"\0") if line]
    assumed = b"".join(line[2:] + b"\0" for line in flagged if line[:1].islower())
    if assumed:
        room.ask("update-index", "-z", "--no-assume-unchanged", "--stdin", given=assumed)
    specs = [spec for path in tree.wanted for spec in paths.specs(path)]
    asked = ("status", "--porcelain=v1", "-z", "--untracked-files=all", "--ignore-submodules=dirty", "--no-renames")
    listed = [line for line in room.ask(*asked, "--", *specs).split(b"\0") if line]
    seen = [line[3:].decode("utf-8", "surrogateescape") for line in listed]
    touched = [name for name, line in zip(seen, listed, strict=True) if line[:2] == b" M"]
    same, unsure = tree.filtered(touched)
    names = [name for name in seen if name not in same | unsure]
    cases = len(set(tree.chosen) | set(seen))
    skipped = sum(line[:1] in b"Ss" for line in flagged)
    left = sorted(unsure)
    notes = [f"Not as committed: {told(names)}."] if names else []
    if left:
        notes.append(f"Touched, and not comparable without a filter that is not run here: {told(left)}.")
    if skipped:
        notes.append(f"{skipped:,} files are left out of this working copy (sparse) and were not looked at.")
    if tree.modules:
        notes.append(f"Of the {tree.modules:,} submodules only the commit was compared, not what lies in them.")
    if not cases:
        raise Unmeasurable("source.empty", f"{room.git.shown!r} holds no file that the source names.")
    method = "files that are as in the revision, by content where the time of a file changed; ignored files left out"
    high = (cases - len(names)) / cases
    low = (cases - len(names) - len(left)) / cases
    return Taken((Figure("", low, low, high, cases),), method, "E3", tuple(notes))


def code_owners(tree: Tree, _: FitCriterion) -> Taken:
    """Give the share of files that have an owner by the CODEOWNERS file of the revision."""
    files = tree.chosen
    if not files:
        raise Unmeasurable("source.empty", f"{tree.room.git.shown!r} holds no file that the source names.")
    place = next((name for name in owners.PLACES if name in tree.files), "")
    if not place:
        note = f"there is none of {', '.join(owners.PLACES)}"
        return Taken((_share(0, len(files), note),), "files with an owner in CODEOWNERS, by GitHub's rules")
    held = dict(tree.contents([place], owners.LARGEST)).get(place)
    if held is None:
        sentence = f"{place!r} is no file of at most {owners.LARGEST // 1024**2} MiB, so GitHub does not load it."
        raise Unmeasurable("source.too-large", sentence)
    read = owners.read(held.decode("utf-8", "replace"))
    without = [name for name in files if not read.of(name)]
    notes = [f"Without an owner: {told(without)}."] if without else []
    if read.broken:
        lines = ", ".join(map(str, read.broken[:TOLD]))
        notes.append(f"Passed over in {place!r}, as GitHub does, because they break its rules: lines {lines}.")
    notes.append("Whether the owners exist and may write is not seen from here.")
    method = f"files with an owner in {place!r}, by GitHub's rules: the last pattern that fits decides"
    return Taken((_share(len(files) - len(without), len(files)),), method, notes=tuple(notes))


def last_activity(tree: Tree, criterion: FitCriterion, as_of: str) -> Taken:
    """Give the time from the last commit of the revision (to the named paths) until the moment of looking."""
    specs = [spec for path in tree.wanted for spec in paths.specs(path)]
    said = tree.room.ask("log", "-1", "--format=%H %ct", tree.room.commit, "--", *specs).decode("ascii").split()
    if not said:
        raise Unmeasurable("source.empty", "No commit of the revision touches what the source names.")
    unit = {"": "day", "d": "day"}.get(criterion.unit, criterion.unit)
    if unit not in SECONDS:
        raise Unmeasurable("measure.impossible", f"An age cannot be told in {criterion.unit!r}; state it in days.")
    age = datetime.fromisoformat(as_of).timestamp() - float(said[1])
    when = datetime.fromtimestamp(float(said[1]), UTC).strftime("%Y-%m-%d %H:%M UTC")
    if age < -AHEAD:
        sentence = f"The last commit claims to be of {when}, which is yet to come; put the clock of its author right."
        raise Unmeasurable("measure.impossible", sentence)
    amount = max(0.0, age) / float(SECONDS[unit])
    figure = Figure("", amount, amount, amount, 1, note=f"last commit {said[0][:12]} of {when}")
    note = "The time is the committer's own claim; git does not prove it."
    cut = ("The history is cut off here (a shallow clone); an older commit than the last is not needed.",)
    return Taken((figure,), "time since the commit date of the last commit", notes=(note, *(cut * tree.room.shallow)))


def signed_commits(tree: Tree, _: FitCriterion, signers: Path | None, shown: str) -> Taken:
    """Give the share of the revision's commits that are signed; with a file of signers, signed by one of those.

    Without such a file a signature counts by being there: nothing says whose keys are right.
    """
    room = tree.room
    if room.shallow:
        sentence = (
            f"The history of {room.git.shown!r} is cut off (a shallow clone); fetch it whole to count signatures."
        )
        raise Unmeasurable("measure.impossible", sentence)
    specs = [spec for path in tree.wanted for spec in paths.specs(path)]
    limit = f"--max-count={MOST_COMMITS + 1}"
    commits = room.ask("rev-list", limit, room.commit, "--", *specs).decode("ascii").split()
    if len(commits) > MOST_COMMITS:
        raise Unmeasurable("source.too-large", f"There are more than {MOST_COMMITS:,} commits; name 'paths' for fewer.")
    if not commits:
        raise Unmeasurable("source.empty", "No commit of the revision touches what the source names.")
    given = "".join(f"{commit}\n" for commit in commits).encode("ascii")
    held = parsed(room.ask("cat-file", "--batch", given=given))
    if len(held) != len(commits):
        raise Unmeasurable("source.unreadable", f"{room.git.shown!r} lacks commits of its history; fetch it whole.")
    signed = [commit for commit, content in zip(commits, held, strict=True) if _is_signed(content)]
    good = set(signed if signers is None else _verified(tree, signed, signers))
    without = [commit[:12] for commit in commits if commit not in good]
    notes = [f"Not signed{' by one of the signers' if signers else ''}: {', '.join(without[:TOLD])}"] if without else []
    notes = [note + (f" and {len(without) - TOLD:,} more." if len(without) > TOLD else ".") for note in notes]
    if signers is not None:
        notes.append("Only signatures by SSH keys were verified; those of other kinds count as not signed.")
    else:
        notes.append("Whose signatures they are was not verified: name the signers' keys in the setting 'signers'.")
    method = f"commits with a good signature by a key of {shown!r}" if signers else "commits that carry a signature"
    return Taken((_share(len(good), len(commits)),), method, "E3" if signers else "E2", tuple(notes))


def _is_signed(content: bytes) -> bool:
    header = content.partition(b"\n\n")[0]
    return any(line.startswith((b"gpgsig ", b"gpgsig-sha256 ")) for line in header.split(b"\n"))


def _verified(tree: Tree, signed: list[str], signers: Path) -> list[str]:
    """Give the commits whose SSH signature is good and by one of the signers."""
    if len(signed) > MOST_VERIFIED:
        raise Unmeasurable("source.too-large", f"More than {MOST_VERIFIED:,} signatures would have to be verified.")
    if not signers.is_file():
        raise Unmeasurable("source.missing", "There is no file of signers where the setting 'signers' says.")
    if not tree.room.git.verifies():
        sentence = "Verifying signatures takes git 2.34 or newer and the program ssh-keygen, which are not here."
        raise Unmeasurable("measure.impossible", sentence)
    keys = ("-c", f"gpg.ssh.allowedSignersFile={signers.resolve()}", "-c", "gpg.program=", "-c", "gpg.x509.program=")
    given = "".join(f"{commit}\n" for commit in signed).encode("ascii")
    listed = tree.room.ask(*keys, "log", "--no-walk=unsorted", "--stdin", "--format=%H %G?", given=given)
    pairs = [line.split() for line in listed.decode("ascii").splitlines()]
    return [pair[0] for pair in pairs if pair[1:] == [_GOOD]] if signed else []
