"""Writing a report: whole files or none, a manifest that is always true, and nothing done where nothing changed."""

from __future__ import annotations

import hashlib
import json
import os
import stat
import subprocess
import sys
import threading
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fazhi_report import file_writing, report_writer
from fazhi_report.diagnostics import Outcome
from fazhi_report.messages import message_of
from fazhi_report.report_writer import MANIFEST, Identity, Written, digests, is_current, manifest, write_report
from tests.report_builds import IDENTITY, NEW, NEW_INPUTS, OLD, OLD_INPUTS, contents, current, temporary_files, write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a build folder that does not exist yet."""
    return tmp_path / "build/2019"


class TestManifest:
    """What a report was made from, in JSON, the same on every machine."""

    def test_form(self) -> None:
        """The manifest holds program, options, inputs and outputs, in a fixed order and one name a line."""
        text = manifest(
            Identity("0.1.0", ("md", "html", "md"), "zh", 1582848000, findings=2),
            {"data/2019/report.yaml": "b1", "data/2019/disputes.yaml": "a1"},
            {"report.md": "d1", "report.html": "c1"},
        ).decode()
        assert text == (
            "{\n"
            '  "schema": 1,\n'
            '  "program": "0.1.0",\n'
            '  "options": {\n'
            '    "formats": ["html", "md"],\n'
            '    "language": "zh",\n'
            '    "source_date_epoch": 1582848000\n'
            "  },\n"
            '  "findings": 2,\n'
            '  "inputs": {\n'
            '    "data/2019/disputes.yaml": "a1",\n'
            '    "data/2019/report.yaml": "b1"\n'
            "  },\n"
            '  "outputs": {\n'
            '    "report.html": "c1",\n'
            '    "report.md": "d1"\n'
            "  }\n"
            "}\n"
        )

    @given(st.dictionaries(st.text(), st.text()), st.text(), st.none() | st.integers())
    @settings(max_examples=60, deadline=None)
    def test_is_json(self, members: dict[str, str], text: str, epoch: int | None) -> None:
        """Whatever stands in the names, any reader of JSON gets it back."""
        read = json.loads(manifest(Identity(text, (text,), text, epoch), members, members))
        assert read == {
            "schema": 1,
            "program": text,
            "options": {"formats": [text], "language": text, "source_date_epoch": epoch},
            "findings": 0,
            "inputs": members,
            "outputs": members,
        }

    def test_name_that_is_no_text(self) -> None:
        """A lone surrogate, from a file name in another encoding, is written as an escape."""
        assert json.loads(manifest(IDENTITY, {"\udcb1.yaml": "x"}, {}))["inputs"] == {"\udcb1.yaml": "x"}

    def test_written_manifest_is_true_and_names_no_machine(self, folder: Path) -> None:
        """The digests on disk are the SHA-256 of the files; no absolute path stands in the manifest."""
        write(folder, OLD, OLD_INPUTS)
        text = (folder / MANIFEST).read_text(encoding="utf-8")
        read = json.loads(text)
        assert read["outputs"] == {name: hashlib.sha256(content).hexdigest() for name, content in OLD.items()}
        assert read["inputs"] == {"data/2019/report.yaml": hashlib.sha256(b"old").hexdigest()}
        assert str(folder.parent.parent) not in text

    def test_same_bytes_in_any_order_and_folder(self, tmp_path: Path) -> None:
        """Two builds of the same report in two folders differ in nothing."""
        write(tmp_path / "a", OLD, OLD_INPUTS)
        write_report(
            str(tmp_path / "b"), dict(reversed(OLD.items())), IDENTITY._replace(formats=("html", "md")), OLD_INPUTS
        )
        assert contents(tmp_path / "a") == contents(tmp_path / "b")


class TestIsCurrent:
    """The question that is asked before anything heavy is imported."""

    @pytest.fixture(autouse=True)
    def built(self, folder: Path) -> None:
        """Build the old report."""
        write(folder, OLD, OLD_INPUTS)

    def test_after_a_build(self, folder: Path) -> None:
        """A second build of the same has nothing to do."""
        assert current(folder, OLD_INPUTS)
        assert current(folder, OLD_INPUTS, IDENTITY._replace(formats=("html", "md")))

    @pytest.mark.parametrize(
        "identity",
        [
            IDENTITY._replace(program="0.2.0"),
            IDENTITY._replace(formats=("md",)),
            IDENTITY._replace(language="en"),
            IDENTITY._replace(source_date_epoch=0),
        ],
    )
    def test_not_with_another_identity(self, folder: Path, identity: Identity) -> None:
        """Another version, format, language or date means work."""
        assert not current(folder, OLD_INPUTS, identity)

    def test_not_after_a_build_with_warnings(self, folder: Path) -> None:
        """A build that had something to say is done again, so that it is said again."""
        write_report(str(folder), OLD, IDENTITY._replace(findings=1), OLD_INPUTS)
        assert not current(folder, OLD_INPUTS)

    @pytest.mark.parametrize("inputs", [NEW_INPUTS, {}, {**OLD_INPUTS, "data/2019/new.yaml": "0"}])
    def test_not_with_other_inputs(self, folder: Path, inputs: dict[str, str]) -> None:
        """A changed, missing or added input means work."""
        assert not current(folder, inputs)

    def test_not_for_other_outputs(self, folder: Path) -> None:
        """Outputs asked for that the manifest does not name, or fewer of them, mean work."""
        assert not is_current(str(folder), IDENTITY, OLD_INPUTS, ("report.md",))
        assert not is_current(str(folder), IDENTITY, OLD_INPUTS, ())
        assert not is_current(str(folder), IDENTITY, OLD_INPUTS, ("report.md", "report.html", "report.txt"))

    @pytest.mark.parametrize("name", [*OLD, MANIFEST])
    def test_not_where_a_file_is_gone_or_changed(self, folder: Path, name: str) -> None:
        """A file edited by hand, cut short, removed, or replaced by something that is no file means work."""
        path = folder / name
        whole = path.read_bytes()
        for damaged in (whole + b"\n", whole[:-1], b"", b"\x00\xff", b"{}", b"[" * 100_000):
            path.write_bytes(damaged)
            assert not current(folder, OLD_INPUTS)
        path.unlink()
        assert not current(folder, OLD_INPUTS)
        path.mkdir()
        assert not current(folder, OLD_INPUTS)
        path.rmdir()
        path.symlink_to(path.name)
        assert not current(folder, OLD_INPUTS)
        path.unlink()
        path.symlink_to("/dev/zero")
        assert not current(folder, OLD_INPUTS)
        path.unlink()
        os.mkfifo(path)
        assert not current(folder, OLD_INPUTS)

    def test_not_where_a_file_is_huge(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A file too large to be ours is not read at all."""
        monkeypatch.setattr(file_writing, "LARGEST_FILE", 10)
        assert not current(folder, OLD_INPUTS)

    def test_not_where_there_is_no_folder(self, folder: Path) -> None:
        """Nothing built, nothing current; also for names no system can have."""
        assert not current(folder / "none", OLD_INPUTS)
        assert not current(folder / "a\0b", OLD_INPUTS)

    @given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
    @settings(max_examples=40, deadline=None)
    def test_any_bytes_as_manifest(self, tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
        """Whatever stands in the manifest, the answer is no, never an exception."""
        folder = tmp_path_factory.mktemp("any")
        (folder / MANIFEST).write_bytes(content)
        assert not is_current(str(folder), IDENTITY, {}, ())

    def test_needs_no_heavy_import(self) -> None:
        """Neither json, hashlib, pathlib nor tempfile is loaded by workspace and report_writer."""
        program = (
            "import sys; before = set(sys.modules); import fazhi_report.workspace, fazhi_report.report_writer;"
            "print(*sorted(set(sys.modules) - before))"
        )
        printed = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
        loaded = set(printed.stdout.split())
        assert "fazhi_report.report_writer" in loaded
        assert not loaded & {"json", "hashlib", "pathlib", "tempfile", "fazhi_report.messages"}


class TestWriting:
    """What stands on disk after a build."""

    def test_first_build(self, folder: Path) -> None:
        """The folder is made, every output and the manifest are written, nothing else is there."""
        assert write(folder, OLD, OLD_INPUTS) == Outcome(Written(("report.md", "report.html"), ()))
        assert contents(folder) == {**OLD, MANIFEST: manifest(IDENTITY, OLD_INPUTS, digests(OLD))}

    def test_same_build_touches_nothing(self, folder: Path) -> None:
        """Files that hold the same bytes already stay the very same files."""
        write(folder, OLD, OLD_INPUTS)
        before = {path.name: (path.stat().st_ino, path.stat().st_mtime_ns) for path in folder.iterdir()}
        assert write(folder, OLD, OLD_INPUTS) == Outcome(Written((), ("report.md", "report.html")))
        assert {path.name: (path.stat().st_ino, path.stat().st_mtime_ns) for path in folder.iterdir()} == before

    def test_only_what_differs_is_written(self, folder: Path) -> None:
        """One changed output is replaced; the other stays the same file; the manifest follows."""
        write(folder, OLD, OLD_INPUTS)
        before = (folder / "report.html").stat().st_ino
        outcome = write(folder, {**OLD, "report.md": NEW["report.md"]}, NEW_INPUTS)
        assert outcome == Outcome(Written(("report.md",), ("report.html",)))
        assert (folder / "report.html").stat().st_ino == before
        assert (folder / "report.md").read_bytes() == NEW["report.md"]
        assert current(folder, NEW_INPUTS)

    def test_only_the_manifest_differs(self, folder: Path) -> None:
        """An input that changed without effect changes the manifest alone."""
        write(folder, OLD, OLD_INPUTS)
        assert write(folder, OLD, NEW_INPUTS) == Outcome(Written((), ("report.md", "report.html")))
        assert current(folder, NEW_INPUTS)

    def test_edited_output_is_restored(self, folder: Path) -> None:
        """An output changed by hand is written again, though the manifest would be the same."""
        write(folder, OLD, OLD_INPUTS)
        (folder / "report.md").write_bytes(b"by hand")
        assert write(folder, OLD, OLD_INPUTS) == Outcome(Written(("report.md",), ("report.html",)))
        assert current(folder, OLD_INPUTS)

    def test_other_files_stay(self, folder: Path) -> None:
        """An output of a format not asked for now stays, and so does what is not ours."""
        write(folder, OLD, OLD_INPUTS)
        (folder / "notes.txt").write_bytes(b"mine")
        write_report(str(folder), {"report.md": NEW["report.md"]}, IDENTITY._replace(formats=("md",)), NEW_INPUTS)
        assert (folder / "report.html").read_bytes() == OLD["report.html"]
        assert (folder / "notes.txt").read_bytes() == b"mine"
        assert list(json.loads((folder / MANIFEST).read_bytes())["outputs"]) == ["report.md"]

    def test_empty_output(self, folder: Path) -> None:
        """A file of no bytes is written like any other."""
        write(folder, {"report.md": b""}, OLD_INPUTS)
        assert (folder / "report.md").read_bytes() == b""

    @pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
    def test_new_file_has_the_usual_permissions(self, folder: Path, mask: int, mode: int) -> None:
        """A new file is as open as the user's umask says, not closed as temporary files are."""
        previous = os.umask(mask)
        try:
            write(folder, OLD, OLD_INPUTS)
        finally:
            os.umask(previous)
        assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {mode}

    def test_replaced_file_keeps_its_permissions(self, folder: Path) -> None:
        """What the user has opened or closed to others stays so."""
        write(folder, OLD, OLD_INPUTS)
        (folder / "report.md").chmod(0o640)
        (folder / "report.html").chmod(0o666)
        write(folder, NEW, NEW_INPUTS)
        assert stat.S_IMODE((folder / "report.md").stat().st_mode) == 0o640
        assert stat.S_IMODE((folder / "report.html").stat().st_mode) == 0o666

    @pytest.mark.parametrize("content", [b"precious", OLD["report.md"]])
    def test_link_is_replaced_and_not_written_through(self, folder: Path, tmp_path: Path, content: bytes) -> None:
        """A link in the place of an output, which may have come with the data, never leads to a file outside."""
        (tmp_path / "outside").write_bytes(content)
        (tmp_path / "outside").chmod(0o600)
        folder.mkdir(parents=True)
        (folder / "report.md").symlink_to(tmp_path / "outside")
        assert write(folder, OLD, OLD_INPUTS) == Outcome(Written(("report.md", "report.html"), ()))
        assert (tmp_path / "outside").read_bytes() == content
        assert not (folder / "report.md").is_symlink()
        assert (folder / "report.md").read_bytes() == OLD["report.md"]

    def test_folder_may_be_a_link(self, folder: Path, tmp_path: Path) -> None:
        """A build folder on another disk, reached by a link, is written to."""
        (tmp_path / "other disk").mkdir()
        folder.parent.mkdir()
        folder.symlink_to(tmp_path / "other disk")
        write(folder, OLD, OLD_INPUTS)
        assert (tmp_path / "other disk/report.md").read_bytes() == OLD["report.md"]


class TestRefused:
    """What the system refuses becomes a finding and leaves everything as it was."""

    def test_folder_cannot_be_made(self, folder: Path) -> None:
        """A file where the folder should be."""
        folder.parent.write_bytes(b"")
        outcome = write(folder, OLD, OLD_INPUTS)
        assert outcome.value is None
        (finding,) = outcome.diagnostics
        assert message_of(finding, "zh") == f"无法写入 {folder}：路径中有一段是文件，不是文件夹"
        assert message_of(finding, "en") == f"{folder} cannot be written: a part of the path is a file, not a folder"

    def test_file_in_the_place_of_the_folder(self, folder: Path) -> None:
        """A file that has the folder's own name."""
        folder.parent.mkdir()
        folder.write_bytes(b"")
        (finding,) = write(folder, OLD, OLD_INPUTS).diagnostics
        assert message_of(finding, "zh") == f"无法写入 {folder}：已有同名的文件，不能建立文件夹"

    def test_every_folder_in_the_place_of_a_file_is_reported(self, folder: Path) -> None:
        """Folders in the place of an output and of the manifest: both are findings, and the other output stays old."""
        write(folder, OLD, OLD_INPUTS)
        for name in ("report.html", MANIFEST):
            (folder / name).unlink()
            (folder / name).mkdir()
        outcome = write(folder, NEW, NEW_INPUTS)
        assert [message_of(finding, "zh") for finding in outcome.diagnostics] == [
            f"无法写入 {folder}/report.html：这是文件夹，不是文件",
            f"无法写入 {folder}/manifest.json：这是文件夹，不是文件",
        ]
        assert outcome.value is None
        assert (folder / "report.md").read_bytes() == OLD["report.md"]
        assert sorted(path.name for path in folder.iterdir()) == [MANIFEST, "report.html", "report.md"]


def test_builds_at_once(folder: Path) -> None:
    """Two builds of different reports into one folder: whoever looks in sees whole files, and no build fails."""
    write(folder, OLD, OLD_INPUTS)
    failures: list[object] = []

    def build(outputs: dict[str, bytes], inputs: dict[str, str]) -> None:
        for _ in range(30):
            failures.extend(write(folder, outputs, inputs).diagnostics)

    builders = [threading.Thread(target=build, args=arguments) for arguments in ((OLD, OLD_INPUTS), (NEW, NEW_INPUTS))]
    for builder in builders:
        builder.start()
    looks = 0
    while looks == 0 or any(builder.is_alive() for builder in builders):
        for name in OLD:
            assert (folder / name).read_bytes() in (OLD[name], NEW[name])
        looks += 1
    for builder in builders:
        builder.join()
    assert failures == []
    assert temporary_files(folder) == []


class TestDigestOfProgram:
    """What tells one state of the program from another."""

    MODULES: Final[Mapping[str, bytes]] = {"fazhi_report/a.py": b"1", "fazhi_report/b/c.py": b""}
    RECORD: Final = (
        b"../../../bin/fazhi,sha256=x,9\n"
        b"fazhi_report/b/c.py,sha256=47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU,0\n"
        b"fazhi_report/a.py,sha256=a4ayc_80_OGda4BO_1o_V0etpOqiLx1JwB5S3beHW0s,1\n"
        b"fazhi_report/__pycache__/a.cpython-311.pyc,,\n"
    )

    def test_is_the_same_in_a_checkout_and_installed(self) -> None:
        """The installer's record and the modules themselves lead to the same digest; what is no module is left out."""
        recorded = report_writer.digest_of_program(self.RECORD, dict)
        assert recorded == report_writer.digest_of_program(b"", lambda: self.MODULES)

    def test_differs_with_any_module(self) -> None:
        """Another content, another name or one module more make another program."""
        other, more = {**self.MODULES, "fazhi_report/a.py": b"2"}, {**self.MODULES, "fazhi_report/d.py": b""}
        programs: list[Mapping[str, bytes]] = [self.MODULES, other, more, {}]
        found = {report_writer.digest_of_program(b"", partial(dict, program)) for program in programs}
        assert len(found) == len(programs)
