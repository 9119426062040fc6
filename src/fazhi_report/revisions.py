"""Data as git keeps it: what a revision holds under `data/`, read from git's own objects through the user's `git`.

Nothing is checked out: neither the files of the workspace nor the index nor any reference is touched, and nothing is
fetched, even where a partial clone lacks an object. The `git` on the PATH is run without a shell. It is asked about the
repository that the workspace lies in, whatever a hook may have put into the environment; and a commit is what its id
says, so references that replace objects, which belong to one clone alone, are passed over.
"""

from __future__ import annotations

import subprocess
from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from fazhi_report.diagnostics import Diagnostic, Outcome
from fazhi_report.messages.revision_reasons import REASONS
from fazhi_report.messages.system_reasons import reason_arguments
from fazhi_report.workspace import LARGEST_READ

SETTINGS: Final[dict[str, str]] = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",  # older versions of git know nothing of the line above
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_LITERAL_PATHSPECS": "1",
    "LC_ALL": "C",
}
"""The environment that git is given beside that of the user."""

FOREIGN: Final = frozenset(
    {
        *("GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_NAMESPACE"),
        *("GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_GRAFT_FILE", "GIT_SHALLOW_FILE"),
    }
)
"""What git sets for a hook, or a user for another repository: it would lead away from the one around the workspace."""

KINDS: Final[Mapping[str, str]] = {"120000": "link", "160000": "submodule"}
"""Modes in a tree of what is no file of the repository → the reason for which it is not read, in the catalogue."""

SHORTENED: Final = 10
"""Characters of its id by which a commit that has no name is called."""


class Repository(NamedTuple):
    """The git repository around a workspace: the workspace's folder, and the variables of the environment."""

    root: str
    variables: Mapping[str, str]


class Revision(NamedTuple):
    """A commit: its name as the reader knows it (`main`, `HEAD~2`, or a shortened id), and its id."""

    name: str
    commit: str


class Entry(NamedTuple):
    """What a tree holds under a name: its mode, the id of its object, and the object's size in bytes."""

    mode: str
    identifier: str
    size: int


class Tree(NamedTuple):
    """The sources that a revision holds, by their names as in the workspace (`data/2019/report.yaml`).

    A year's folder that is a link or a submodule stands there under its own name (`data/2019`).
    """

    revision: Revision
    entries: Mapping[str, Entry]

    @property
    def years(self) -> tuple[int, ...]:
        """The years that the revision holds, earliest first."""
        return tuple(sorted({year_of(name) for name in self.entries}))

    def of_years(self, years: Container[int]) -> Mapping[str, Entry]:
        """Return what the revision holds of some years."""
        return {name: entry for name, entry in self.entries.items() if year_of(name) in years}


class Answer(NamedTuple):
    """What git answered: its exit status, its output, and what it complained of in one line."""

    status: int
    output: bytes
    complaint: str


def find_revision(repository: Repository, name: str) -> Outcome[Revision]:
    """Return the commit that a name means in the repository.

    FZ047 where there is none, with the branch or tag whose name is most like it. FZ045 there is no git, FZ046 the
    workspace lies in no repository, FZ049 git refuses.
    """
    if "\0" in name or name.startswith(("-", "^")):  # no argument holds the one; the others ask git for something else
        return Outcome(None, (no_such_revision(repository, name),))
    command = ("rev-parse", "--quiet", "--verify", "--end-of-options", f"{name}^{{commit}}")
    answer, findings = ask(repository, command)
    if answer is None:
        return Outcome(None, findings)
    if answer.status == 0:
        return Outcome(Revision(name, answer.output.decode("ascii").strip()))
    if "fatal: not a git repository" in answer.complaint:
        return Outcome(None, (Diagnostic("FZ046", None, {"folder": repository.root}),))
    if "fatal: " in answer.complaint:
        return Outcome(None, (refused(command, answer),))
    return Outcome(None, (no_such_revision(repository, name),))


def common_ancestor(repository: Repository, one: Revision, other: Revision) -> Outcome[Revision]:
    """Return the commit at which two revisions parted (`git merge-base`), under its shortened id.

    None and nothing found where they have none in common. Where there are several, it is the one that git names first.
    """
    command = ("merge-base", one.commit, other.commit)
    answer, findings = ask(repository, command)
    if answer is None:
        return Outcome(None, findings)
    if answer.status == 1 and not answer.output:
        return Outcome(None)
    if answer.status != 0:
        return Outcome(None, (refused(command, answer),))
    commit = answer.output.decode("ascii").strip()
    return Outcome(Revision(commit[:SHORTENED], commit))


def list_sources(repository: Repository, revision: Revision) -> Outcome[Tree]:
    """Return what a revision holds under the workspace's `data/`, wherever in the repository the workspace lies.

    FZ048 where `data` itself is a link or a submodule in that revision. Without `data` there are no years.
    """
    command = ("ls-tree", "-r", "-z", "--long", revision.commit, "data")
    answer, findings = ask(repository, command)
    if answer is None:
        return Outcome(None, findings)
    if answer.status != 0:
        return Outcome(None, (refused(command, answer),))
    entries = dict(entries_of(answer.output))
    if "data" in entries and entries["data"].mode in KINDS:
        return Outcome(None, (unreadable(revision, "data", entries["data"]),))
    return Outcome(Tree(revision, {name: entry for name, entry in entries.items() if is_source(name, entry)}))


def read_objects(repository: Repository, entries: Iterable[Entry]) -> Outcome[Mapping[str, bytes]]:
    """Return the bytes of files by the ids of their objects, read by one process.

    Links, submodules and files beyond LARGEST_READ are left out: `contents_of` tells of them.
    """
    wanted = dict.fromkeys(entry.identifier for entry in entries if is_readable(entry))
    if not wanted:
        return Outcome({})
    command = ("cat-file", "--batch")
    answer, findings = ask(repository, command, "".join(f"{identifier}\n" for identifier in wanted).encode())
    if answer is None:
        return Outcome(None, findings)
    if answer.status != 0:
        return Outcome(None, (refused(command, answer),))
    return Outcome(dict(objects_of(answer.output)))


def contents_of(tree: Tree, year: int, objects: Mapping[str, bytes]) -> Outcome[Mapping[str, bytes]]:
    """Return the files of one year of a revision by their names, in their order.

    FZ048 for each that is not among the objects. None and nothing found where the revision does not hold the year.
    """
    entries = tree.of_years((year,))
    if not entries:
        return Outcome(None)
    missing = [(name, entry) for name, entry in entries.items() if entry.identifier not in objects]
    findings = tuple(unreadable(tree.revision, name, entry) for name, entry in missing)
    return Outcome(
        {name: objects[entry.identifier] for name, entry in sorted(entries.items()) if entry.identifier in objects},
        findings,
    )


def entries_of(listing: bytes) -> Iterator[tuple[str, Entry]]:
    """Yield the names and entries of a list as `git ls-tree -z --long` prints it. A name that is no UTF-8 is left out.

    The size of what has none, and of an object that a partial clone lacks, is 0.
    """
    for line in listing.split(b"\0")[:-1]:
        head, _, path = line.partition(b"\t")
        mode, _, identifier, size = head.decode("ascii").split()
        try:
            name = path.decode()
        except UnicodeDecodeError:
            continue
        yield name, Entry(mode, identifier, int(size) if size.isdigit() else 0)


def objects_of(batch: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield ids and contents of what `git cat-file --batch` printed. What git says it does not have is left out."""
    start = 0
    while start < len(batch):
        end = batch.index(b"\n", start)
        identifier, *described = batch[start:end].decode("ascii").split()
        start = end + 1
        if len(described) == len(("blob", "size")):
            size = int(described[1])
            yield identifier, batch[start : start + size]
            start += size + 1


def is_source(name: str, entry: Entry) -> bool:
    """Whether a name is that of a year's source, as `workspace.read_year` takes it, or of a year that is no folder."""
    _, _, rest = name.partition("/")
    year, _, file = rest.partition("/")
    if len(year) != 4 or not (year.isascii() and year.isdigit()):
        return False
    if not file:
        return entry.mode in KINDS
    return "/" not in file and not file.startswith(".") and file.endswith(".yaml")


def year_of(name: str) -> int:
    """Return the year of a source by its name."""
    return int(name.split("/")[1])


def is_readable(entry: Entry) -> bool:
    """Whether an entry is a file that is read."""
    return entry.mode not in KINDS and entry.size <= LARGEST_READ


def unreadable(revision: Revision, name: str, entry: Entry) -> Diagnostic:
    """Return the finding that something in a revision is not read, with a name such as `main:data/2019/plan.yaml`."""
    reason = REASONS[KINDS.get(entry.mode) or ("missing" if entry.size <= LARGEST_READ else "too_large")]
    arguments = {"path": f"{revision.name}:{name}", "reason_zh": reason.zh, "reason_en": reason.en}
    return Diagnostic("FZ048", None, arguments)


def no_such_revision(repository: Repository, name: str) -> Diagnostic:
    """Return the finding that a name means no commit, with the branch or tag most like it."""
    from difflib import get_close_matches

    known: list[str] = []
    answer, _ = ask(
        repository, ("for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/tags", "refs/remotes")
    )
    if answer is not None and answer.status == 0:
        known = answer.output.decode("utf-8", "replace").splitlines()
    suggestion = next(iter(get_close_matches(name, known, n=1)), "")
    return Diagnostic("FZ047", None, {"name": name, "suggestion": suggestion})


def refused(command: tuple[str, ...], answer: Answer) -> Diagnostic:
    """Return the finding that git did not do what it was asked, in its own words."""
    problem = answer.complaint.partition("fatal: ")[2] or answer.complaint or f"exit status {answer.status}"
    return Diagnostic("FZ049", None, {"command": f"git {command[0]}", "problem": problem})


def ask(repository: Repository, command: tuple[str, ...], typed: bytes = b"") -> Outcome[Answer]:
    """Run git in the workspace and return what it answered, whatever its status; FZ045 where it cannot be started.

    `typed` is what it reads from its standard input.
    """
    environ = {name: value for name, value in repository.variables.items() if name not in FOREIGN}
    whole = ("git", "--no-pager", "--no-replace-objects", "-C", repository.root, *command)
    pipe = subprocess.PIPE
    try:
        with subprocess.Popen(whole, stdin=pipe, stdout=pipe, stderr=pipe, env=environ | SETTINGS) as process:  # noqa: S603 - no shell, and options end before names
            output, complaint = process.communicate(typed)
    except OSError as fault:
        return Outcome(None, (Diagnostic("FZ045", None, reason_arguments(fault)),))
    except ValueError as fault:  # what cannot be an argument, such as a name that the system's encoding does not hold
        return Outcome(None, (Diagnostic("FZ049", None, {"command": f"git {command[0]}", "problem": str(fault)}),))
    return Outcome(Answer(process.returncode, output, " ".join(complaint.decode("utf-8", "replace").split())))
