"""One file operation of writing after the other goes wrong: every file stays whole and no manifest tells an untruth."""

from __future__ import annotations

import hashlib
import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import pytest

from fazhi_report import file_writing
from fazhi_report.diagnostics import Outcome
from fazhi_report.messages import message_of
from fazhi_report.report_writer import MANIFEST, Written
from tests.report_builds import NEW, NEW_INPUTS, OLD, OLD_INPUTS, contents, current, temporary_files, write


class KilledError(BaseException):
    """The end of the process, as the code under test sees it."""


Fault = Callable[..., Any]


class FaultySystem:
    """Stands in for `os` in the module under test: it counts the file operations and lets one of them go wrong.

    With `dies`, every operation after the fault fails too, as nothing runs in a process that is gone.
    """

    OPERATIONS: Final = frozenset(
        (
            *("makedirs", "lstat", "stat", "open", "read", "write", "fsync", "close", "chmod", "replace", "unlink"),
            *("link", "rmdir"),
        )
    )

    def __init__(self, fail_at: int = -1, fault: Fault | None = None, *, dies: bool = False) -> None:
        self.calls: list[tuple[str, Any]] = []
        self.fail_at = fail_at
        self.fault = fault
        self.dies = dies

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 (whatever os has under the name)
        real = getattr(os, name)
        if name not in self.OPERATIONS:
            return real

        def operation(*arguments: Any, **options: Any) -> Any:  # noqa: ANN401 (any operation of os)
            self.calls.append((name, arguments[:2]))
            if self.dies and len(self.calls) - 1 > self.fail_at >= 0:
                raise KilledError
            if len(self.calls) - 1 == self.fail_at and self.fault is not None:
                return self.fault(real, *arguments, **options)
            return real(*arguments, **options)

        return operation


def fails_before(_: Fault, *__: object, **___: object) -> None:
    """Refuse the operation, as a full disk does."""
    raise OSError(28, "No space left on device")


def fails_after(real: Fault, *arguments: object, **options: object) -> None:
    """Do the operation and report a failure all the same, as a network disk may."""
    result = real(*arguments, **options)
    if real is os.open:
        os.close(result)
    raise OSError(5, "Input/output error")


def killed_before(_: Fault, *__: object, **___: object) -> None:
    """End the process before the operation."""
    raise KilledError


def killed_after(real: Fault, *arguments: object, **options: object) -> None:
    """End the process after the operation."""
    real(*arguments, **options)
    raise KilledError


def interrupted(_: Fault, *__: object, **___: object) -> None:
    """Interrupt the process, which may still tidy up."""
    raise KeyboardInterrupt


def killed_while_writing(real: Fault, descriptor: int, content: memoryview, *_: object) -> None:
    """End the process after half of the bytes."""
    real(descriptor, bytes(content)[: len(content) // 2])
    raise KilledError


SCENARIOS: Final = ("first build", "rebuild", "one output changed")


def prepare(folder: Path, scenario: str) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """Bring the folder into the state before the build. Return the outputs there and those to be written."""
    if scenario == "first build":
        return {}, NEW
    write(folder, OLD, OLD_INPUTS)
    (folder / "report.md").chmod(0o640)
    return OLD, NEW if scenario == "rebuild" else {**OLD, "report.html": NEW["report.html"]}


def operations(scenario: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, Any]]:
    """Return the file operations of a build that goes well, in their order."""
    folder = tmp_path / "recorded"
    _, new = prepare(folder, scenario)
    system = FaultySystem()
    with monkeypatch.context() as patched:
        patched.setattr(file_writing, "os", system)
        write(folder, new, NEW_INPUTS)
    return system.calls


def assert_whole_and_true(folder: Path, old: dict[str, bytes], new: dict[str, bytes]) -> None:
    """Every output is the old or the new one, whole, and the manifest claims only what is there."""
    found = contents(folder) if folder.exists() else {}
    for name, content in new.items():
        assert found.get(name) in (old.get(name), content), name
    if MANIFEST in found:
        claimed = json.loads(found[MANIFEST])["outputs"]
        assert claimed == {name: hashlib.sha256(found[name]).hexdigest() for name in claimed}
    all_new = {name: found.get(name) for name in new} == new and MANIFEST in found
    if current(folder, NEW_INPUTS):
        assert all_new
    if current(folder, OLD_INPUTS):
        assert {name: found.get(name) for name in old} == old


def faulty_runs(
    scenario: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: Fault, *, dies: bool = False, only: str = ""
) -> Iterator[tuple[str, Path, dict[str, bytes], dict[str, bytes], Outcome[Written] | BaseException]]:
    """Run the build once for each of its file operations, with that operation going wrong."""
    recorded = operations(scenario, tmp_path, monkeypatch)
    assert {"makedirs", "open", "write", "fsync", "close", "replace"} <= {name for name, _ in recorded}
    for index, (name, _) in enumerate(recorded):
        if only not in ("", name):
            continue
        folder = tmp_path / f"{index}"
        old, new = prepare(folder, scenario)
        result: Outcome[Written] | BaseException
        with monkeypatch.context() as patched:
            patched.setattr(file_writing, "os", FaultySystem(index, fault, dies=dies))
            try:
                result = write(folder, new, NEW_INPUTS)
            except (KilledError, KeyboardInterrupt) as error:
                result = error
        yield f"{index} {name}", folder, old, new, result


@pytest.mark.parametrize("scenario", SCENARIOS)
class TestFaults:
    """One file operation after the other goes wrong."""

    @pytest.mark.parametrize("fault", [fails_before, fails_after])
    def test_refused(self, scenario: str, fault: Fault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A refused operation is a finding, or did not matter and all is new; no temporary file is left."""
        for step, folder, old, new, outcome in faulty_runs(scenario, tmp_path, monkeypatch, fault):
            assert isinstance(outcome, Outcome), step
            assert_whole_and_true(folder, old, new)
            if outcome.value is None:
                assert [finding.code for finding in outcome.diagnostics] == ["FZ006"], step
                assert outcome.diagnostics[0].arguments["path"].startswith(str(folder)), step
            else:
                assert outcome.diagnostics == (), step
                assert current(folder, NEW_INPUTS), step
            if fault is fails_before or "unlink" not in step:
                assert temporary_files(folder) == [], step

    def test_nothing_changes_until_all_is_on_disk(
        self, scenario: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """While the new files are being written, a full disk leaves the old report as it was, manifest and all."""
        for step, folder, old, _, outcome in faulty_runs(scenario, tmp_path, monkeypatch, fails_before, only="write"):
            assert isinstance(outcome, Outcome)
            assert outcome.value is None, step
            assert message_of(outcome.diagnostics[0], "zh").endswith("：磁盘空间已满")
            assert {name: content for name, content in contents(folder).items() if name != MANIFEST} == old, step
            assert not old or current(folder, OLD_INPUTS), step

    @pytest.mark.parametrize("fault", [killed_before, killed_after])
    def test_killed(self, scenario: str, fault: Fault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Killed before or after any operation, every file is whole, and the next build puts all in order."""
        for step, folder, old, new, outcome in faulty_runs(scenario, tmp_path, monkeypatch, fault, dies=True):
            assert isinstance(outcome, KilledError), step
            assert_whole_and_true(folder, old, new)
            assert write(folder, new, NEW_INPUTS).diagnostics == (), step
            assert current(folder, NEW_INPUTS), step

    def test_killed_while_writing(self, scenario: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Killed in the middle of a write, every file is whole."""
        runs = faulty_runs(scenario, tmp_path, monkeypatch, killed_while_writing, dies=True, only="write")
        for step, folder, old, new, outcome in runs:
            assert isinstance(outcome, KilledError), step
            assert_whole_and_true(folder, old, new)

    def test_interrupted(self, scenario: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """An interruption at any operation goes on to the caller, and no temporary file is left."""
        for step, folder, old, new, outcome in faulty_runs(scenario, tmp_path, monkeypatch, interrupted):
            assert isinstance(outcome, KeyboardInterrupt), step
            assert_whole_and_true(folder, old, new)
            if "unlink" not in step:
                assert temporary_files(folder) == [], step

    def test_short_writes(self, scenario: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Where the system takes only some bytes at a time, the files are whole all the same."""
        folder = tmp_path / "short"
        _, new = prepare(folder, scenario)
        real = os.write
        system = FaultySystem()
        monkeypatch.setattr(system, "write", lambda descriptor, content: real(descriptor, content[:7]), raising=False)
        monkeypatch.setattr(file_writing, "os", system)
        assert write(folder, new, NEW_INPUTS).diagnostics == ()
        assert current(folder, NEW_INPUTS)
        assert {name: (folder / name).read_bytes() for name in new} == new

    def test_order(self, scenario: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """All files are flushed before the first takes its place; the manifest is last; then the folder is flushed."""
        names = [name for name, _ in operations(scenario, tmp_path, monkeypatch)]
        replaced = [
            arguments for name, arguments in operations(scenario, tmp_path / "again", monkeypatch) if name == "replace"
        ]
        first = names.index("replace")
        assert names[:first].count("fsync") == len(replaced)
        assert replaced[-1][1].endswith(MANIFEST)
        assert names[first:] == ["replace"] * len(replaced) + ["open", "fsync", "close"]


PROGRAM: Final = """
import os, sys
from fazhi_report import file_writing, report_writer
folder, step, moment = sys.argv[1], int(sys.argv[2]), sys.argv[3]
count = 0
class System:
    def __getattr__(self, name):
        real = getattr(os, name)
        if name not in {"makedirs", "open", "write", "fsync", "close", "chmod", "replace", "unlink"}:
            return real
        def operation(*arguments, **options):
            global count
            count += 1
            if count == step and moment == "before":
                os._exit(9)
            result = real(*arguments, **options)
            if count == step:
                os._exit(9)
            return result
        return operation
file_writing.os = System()
report_writer.write_report(
    folder,
    {"report.md": b"new md " * 60, "report.html": b"new html " * 60},
    report_writer.Identity("0.1.0", ("md", "html"), "zh", None),
    report_writer.digests({"data/2019/report.yaml": b"new"}),
)
"""


@pytest.mark.parametrize("moment", ["before", "after"])
def test_process_that_really_ends(tmp_path: Path, moment: str) -> None:
    """A process that is gone at once, at each step in turn, leaves whole files and a true manifest."""
    for step in range(1, 100):
        folder = tmp_path / str(step)
        write(folder, OLD, OLD_INPUTS)
        ended = subprocess.run([sys.executable, "-c", PROGRAM, str(folder), str(step), moment], check=False)
        assert_whole_and_true(folder, OLD, NEW)
        if ended.returncode == 0:
            break
        assert ended.returncode == 9
    assert step > 15
    assert current(folder, NEW_INPUTS)


def test_folder_that_cannot_be_flushed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that knows no flushing of folders is written to without complaint."""
    real = os.fsync

    def flush(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(22, "Invalid argument")
        real(descriptor)

    system = FaultySystem()
    monkeypatch.setattr(system, "fsync", flush, raising=False)
    monkeypatch.setattr(file_writing, "os", system)
    assert write(tmp_path, OLD, OLD_INPUTS).diagnostics == ()
