"""Where data, templates and builds lie, which years there are, and the bytes of a year's files.

    <root>/data/2019/*.yaml      one year's sources
    <root>/data/dictionary.yaml  the office's own words to watch, for every year (optional)
    <root>/data/vocabulary.yaml  the office's own words that ids are made of, for every year (optional)
    <root>/templates/            the user's own templates (optional)
    <root>/build/2019/           what a build writes

A workspace is a folder that holds `data/<four digits>/`; the command finds it from any folder inside. Paths are plain
strings: this module runs before anything else does, and importing pathlib would cost more than all it does here.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from fazhi_report.diagnostics import Diagnostic, Outcome

LARGEST_READ: Final = 64 * 1024 * 1024
"""Bytes read of one file at most: more than `source` accepts, so what is cut off here is refused there."""


TEMPLATE_ENDING: Final = ".jinja"

LAYOUT_ENDING: Final = ".typ"
"""Layouts in Typst lie beside the packaged templates. They are code, and none of them may be replaced."""

SKELETON: Final = "year"
"""Folder among the packaged templates with the sources of a year that is still to be written."""

DICTIONARY: Final = "dictionary.yaml"
"""Name of the office's dictionary, which lies beside the folders of the years."""

VOCABULARY: Final = "vocabulary.yaml"
"""Name of the office's vocabulary, which lies there too."""

OF_THE_OFFICE: Final = (DICTIONARY, VOCABULARY)
"""Names of the files that belong to every year."""


class Workspace(NamedTuple):
    """One workspace. `root` is an absolute path."""

    root: str


def find_workspace(start: str) -> Outcome[Workspace]:
    """Return the workspace that the folder `start` lies in: the nearest folder upwards with `data/<four digits>/`.

    FZ001 where there is none up to the top of the file system.
    """
    folder = _absolute(start)
    while not _holds_year(folder):
        parent = os.path.dirname(folder)
        if parent == folder:
            return Outcome(None, (Diagnostic("FZ001", None, {"folder": _absolute(start)}),))
        folder = parent
    return Outcome(Workspace(folder))


def open_workspace(root: str) -> Outcome[Workspace]:
    """Return the workspace whose folder the user has named. FZ002 where that is none; other folders are not tried."""
    folder = _absolute(root)
    if _holds_year(folder):
        return Outcome(Workspace(folder))
    reason = "NO_YEAR" if os.path.isdir(folder) else "NOT_A_FOLDER" if os.path.exists(folder) else "NO_FOLDER"
    return Outcome(None, (_finding("FZ002", folder, reason),))


def begin_workspace(root: str | None) -> Outcome[Workspace]:
    """Return the workspace that is to be made in the folder named by the user, else in the current one.

    FZ041 where there is a workspace already: in the folder that was named, or around the current one.
    """
    folder = _absolute(os.curdir if root is None else root)
    there = find_workspace(folder).value if root is None else Workspace(folder) if _holds_year(folder) else None
    if there is None:
        return Outcome(Workspace(folder))
    present = [f"{year:04}" for year in years(there)]
    arguments = {"folder": there.root, "years_zh": "、".join(present), "years_en": ", ".join(present)}
    return Outcome(None, (Diagnostic("FZ041", None, arguments),))


def years(workspace: Workspace) -> tuple[int, ...]:
    """Return the years that have a folder, earliest first. A data folder that cannot be read has none."""
    return tuple(sorted(int(name) for name in _year_names(os.path.join(workspace.root, "data"))))


def year_folder(workspace: Workspace, year: int) -> str:
    """Return the folder of a year's sources, whether or not it exists."""
    return os.path.join(workspace.root, "data", f"{year:04}")


def build_folder(workspace: Workspace, year: int, output: str | None = None) -> str:
    """Return the folder that a year's report is written to: below `output`, or the workspace's own `build`.

    It need not exist.
    """
    below = os.path.join(workspace.root, "build") if output is None else _absolute(output)
    return os.path.join(below, f"{year:04}")


def read_year(workspace: Workspace, year: int) -> Outcome[Mapping[str, bytes]]:
    """Return the bytes of every `*.yaml` that lies directly in a year's folder, in the order of their names.

    The office's dictionary and vocabulary come last, where it has them. The keys are the names shown to the reader
    (`data/2019/report.yaml`, the same on every system). What cannot be read is left out and reported: FZ003 there is no
    such year (value None), FZ004 a file or the folder cannot be read, FZ005 a name that is nearly right (`report.yml`,
    `REPORT.YAML`) or that is not UTF-8. Hidden files, and names with any other ending (`report.yaml.bak`, `notes.txt`),
    are none of the sources and are passed over.
    """
    folder = year_folder(workspace, year)
    shown = f"data/{year:04}"
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except (FileNotFoundError, NotADirectoryError):
        return Outcome(None, (_no_such_year(workspace, year),))
    except OSError as error:
        return Outcome(None, (_finding("FZ004", f"{shown}/", error),))
    contents: dict[str, bytes] = {}
    findings: list[Diagnostic] = []
    sources = [entry for entry in entries if _is_source(entry.name)]
    _read_sources(((shown, entry, _right_name(entry.name)) for entry in sources), contents, findings)
    of_the_office, found = read_office_files(workspace)
    return Outcome(contents | dict(of_the_office or {}), (*findings, *found))


def read_office_files(workspace: Workspace) -> Outcome[Mapping[str, bytes]]:
    """Return the bytes of the files that belong to every year: the office's dictionary and vocabulary, as it has them.

    The keys are the names shown to the reader (`data/dictionary.yaml`). FZ004 and FZ005 as in `read_year`.
    """
    contents: dict[str, bytes] = {}
    findings: list[Diagnostic] = []
    sources = (("data", entry, right_name) for entry, right_name in _office_files(os.path.join(workspace.root, "data")))
    _read_sources(sources, contents, findings)
    return Outcome(contents, tuple(findings))


def names_in_year(workspace: Workspace, year: int) -> Outcome[tuple[str, ...]]:
    """Return the names of all that lies in the folder of a year, in order; none where there is no such folder.

    FZ004 where the folder cannot be read.
    """
    folder = year_folder(workspace, year)
    try:
        return Outcome(tuple(sorted(map(_readable, os.listdir(folder)))))
    except FileNotFoundError:
        return Outcome(())
    except OSError as error:
        return Outcome(None, (_finding("FZ004", f"data/{year:04}/", error),))


def read_past(workspace: Workspace, year: int) -> Mapping[str, bytes]:
    """Return the bytes of the files of the years before one, as far back as one year follows the other.

    The keys are as in `read_year`. What cannot be read is left out: that is a finding about the year it belongs to.
    """
    contents: dict[str, bytes] = {}
    while (year := year - 1) >= 0 and os.path.isdir(year_folder(workspace, year)):
        found = read_year(workspace, year).value or {}
        contents |= {name: content for name, content in found.items() if name[len("data/") :] not in OF_THE_OFFICE}
    return contents


def template_folders(workspace: Workspace | None) -> tuple[str, ...]:
    """Return the folders in which templates are looked for, first come first: the user's own, then the packaged ones.

    Without a workspace there are the packaged ones alone. They lie beside this module in an installed package and at
    the top of a source checkout, whose own `templates/` is therefore named once when the checkout is the workspace too.
    """
    packaged = _packaged_templates()
    if workspace is None:
        return (packaged,)
    own = os.path.join(workspace.root, "templates")
    return (own, packaged) if own != packaged and os.path.isdir(own) else (packaged,)


def read_skeleton() -> Outcome[Mapping[str, bytes]]:
    """Return the bytes of the sources of a year that is still to be written, packaged beside the templates.

    The keys are the names shown to the reader (`templates/year/report.yaml`). FZ004 for each that cannot be read.
    """
    contents: dict[str, bytes] = {}
    findings: list[Diagnostic] = []
    for name, content in _read_below(os.path.join(_packaged_templates(), SKELETON), f"templates/{SKELETON}", ".yaml"):
        if isinstance(content, bytes):
            contents[name] = content
        else:
            findings.append(_finding("FZ004", name, content))
    return Outcome(None if findings else contents, tuple(findings))


def read_templates(workspace: Workspace | None) -> Outcome[Mapping[str, bytes]]:
    """Return the bytes of every template that a build may use: the user's own, and the packaged ones not replaced.

    Without a workspace there are the packaged ones alone. The packaged layouts are among them. Keys are
    `templates/report.md.jinja`, the same wherever the templates lie.
    FZ004 for each that cannot be read.
    """
    contents: dict[str, bytes] = {}
    findings: list[Diagnostic] = []
    sought = [(folder, TEMPLATE_ENDING) for folder in template_folders(workspace)]
    for folder, ending in (*sought, (_packaged_templates(), LAYOUT_ENDING)):
        for name, content in _read_below(folder, "templates", ending):
            if name in contents:
                continue
            if isinstance(content, bytes):
                contents[name] = content
            else:
                findings.append(_finding("FZ004", name, content))
    return Outcome(contents, tuple(findings))


def own_layouts(workspace: Workspace) -> tuple[str, ...]:
    """Return the names of the layouts among the user's own templates, which are not used."""
    own, *packaged = template_folders(workspace)
    return tuple(name for name, _ in _read_below(own, "templates", LAYOUT_ENDING)) if packaged else ()


def read_program() -> Mapping[str, bytes]:
    """Return the bytes of every module of the program itself, which shapes a report as its sources do."""
    package = os.path.dirname(os.path.abspath(__file__))
    modules = _read_below(package, os.path.basename(package), ".py")
    return {name: content for name, content in modules if isinstance(content, bytes)}


def read_record(version: str) -> bytes:
    """Return the installer's record of this version (its files with their hashes), empty where there is none."""
    package = os.path.dirname(os.path.abspath(__file__))
    try:
        with open(f"{package}-{version}.dist-info/RECORD", "rb") as stream:
            return stream.read(LARGEST_READ)
    except OSError:
        return b""


def cache_folder() -> str | None:
    """Return the folder for compiled templates, made if need be; None where a safe one cannot be had.

    It is `fazhi/templates` under `$XDG_CACHE_HOME`, else under `~/.cache`. What is loaded from there is code, so the
    folder must belong to the user, be writable by no one else, and lie in no workspace, where it could have come with
    the data.
    """
    base = os.environ.get("XDG_CACHE_HOME", "")
    if not os.path.isabs(base):
        home = os.environ.get("HOME", "")
        if not os.path.isabs(home):
            return None
        base = os.path.join(home, ".cache")
    folder = os.path.join(base, "fazhi", "templates")
    if find_workspace(os.path.realpath(folder)).value is not None:
        return None
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
        state = os.stat(folder)
    except (OSError, ValueError):
        return None
    if os.name == "posix" and (state.st_uid != os.geteuid() or state.st_mode & 0o022):
        return None
    return folder


def _packaged_templates() -> str:
    """Return the folder of the templates that come with the program."""
    package = os.path.dirname(os.path.abspath(__file__))
    packaged = os.path.join(package, "templates")
    return packaged if os.path.isdir(packaged) else os.path.join(os.path.dirname(os.path.dirname(package)), "templates")


def _absolute(path: str) -> str:
    """Return the absolute path; the path as given where the current folder is gone, so that nothing is found there."""
    try:
        return os.path.abspath(path)
    except OSError:
        return path


def _holds_year(folder: str) -> bool:
    return any(True for _ in _year_names(os.path.join(folder, "data")))


def _year_names(folder: str) -> Iterator[str]:
    """Yield the names of four ASCII digits that are folders. A folder that cannot be listed yields none."""
    try:
        with os.scandir(folder) as listing:
            for entry in listing:
                name = entry.name
                if len(name) == 4 and name.isascii() and name.isdigit() and entry.is_dir():
                    yield name
    except (OSError, ValueError):
        return


def _read_below(folder: str, shown: str, ending: str) -> Iterator[tuple[str, bytes | OSError | str]]:
    """Yield the name and the bytes of each file with this ending below a folder, or why it has none, in their order.

    `shown` is the folder's own name, with which all names begin. Links to folders are not followed.
    """
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except OSError as error:
        yield shown, error
        return
    for entry in entries:
        name = f"{shown}/{entry.name}"
        if entry.name.endswith(ending):
            yield name, _read(entry)
        elif entry.is_dir(follow_symlinks=False):
            yield from _read_below(entry.path, name, ending)


def _read_sources(
    sources: Iterable[tuple[str, os.DirEntry[str], str]], contents: dict[str, bytes], findings: list[Diagnostic]
) -> None:
    """Read files, each given with the folder as it is shown and the name that it must have."""
    for place, entry, right_name in sources:
        name = entry.name
        if name != right_name:
            findings.append(Diagnostic("FZ005", None, {"folder": f"{place}/", "name": name, "suggestion": right_name}))
            continue
        content = _read(entry)
        if isinstance(content, bytes):
            contents[f"{place}/{name}"] = content
        else:
            findings.append(_finding("FZ004", f"{place}/{name}", content))


def _office_files(folder: str) -> tuple[tuple[os.DirEntry[str], str], ...]:
    """Return the office's files in the folder of all years and their names, also those under a name nearly right."""
    names = {f"{name.removesuffix('.yaml')}{ending}": name for name in OF_THE_OFFICE for ending in (".yaml", ".yml")}
    try:
        with os.scandir(folder) as listing:
            named = [(entry, right) for entry in listing if (right := names.get(entry.name.lower())) is not None]
    except OSError:
        return ()
    return tuple(sorted(named, key=lambda each: each[0].name))


def _is_source(name: str) -> bool:
    return not name.startswith(".") and name.lower().endswith((".yaml", ".yml"))


def _right_name(name: str) -> str:
    """Return the name as it must be: ending in `.yaml`, in lower case, and made of characters."""
    stem, _, _ = name.rpartition(".")
    return f"{_readable(stem)}.yaml"


def _readable(name: str) -> str:
    """Return a name whose bytes are no UTF-8 as they were meant: by GB 18030, which older Windows archives use."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return os.fsencode(name).decode("gb18030", "replace").replace("\N{REPLACEMENT CHARACTER}", "_")
    return name


def _read(entry: os.DirEntry[str]) -> bytes | OSError | str:
    """Return the bytes of a file, or the reason why it has none. Opens nothing but regular files."""
    try:
        if entry.is_file():
            with open(entry.path, "rb") as stream:
                return stream.read(LARGEST_READ)
        if entry.is_dir():
            return "EISDIR"
        os.stat(entry.path)
    except FileNotFoundError as error:
        return "BROKEN_LINK" if entry.is_symlink() else error
    except OSError as error:
        return error
    return "NOT_A_FILE"


def _no_such_year(workspace: Workspace, year: int) -> Diagnostic:
    present = years(workspace)
    nearest = min(present, key=lambda other: (abs(other - year), -other), default=year)
    arguments = {
        "year": f"{year:04}",
        "years_zh": "、".join(f"{other:04}" for other in present),
        "years_en": ", ".join(f"{other:04}" for other in present),
        "nearest": f"{nearest:04}",
    }
    return Diagnostic("FZ003", None, arguments)


def _finding(code: str, path: str, reason: OSError | str) -> Diagnostic:
    """Return the finding that a path cannot be used, for a reason in the words of the catalogue."""
    from fazhi_report.messages.system_reasons import reason_arguments

    return Diagnostic(code, None, {"path": path, **reason_arguments(reason)})
