"""What is no published report, or no file at all: said in words with its code, nothing written, no bomb gone off."""

from __future__ import annotations

import tracemalloc
from io import BytesIO
from pathlib import Path
from typing import Final
from zipfile import ZipFile

import pytest
from docx import Document

from fazhi_report.cli import published_files
from tests.command_line import Result, Run, result_of
from tests.imports import bad_files
from tests.imports.bad_files import MIB, REPORT
from tests.test_fmt_command import files_below

MOST_MEMORY: Final = 192 * MIB
"""What may be taken while a file is refused, the 20 MiB of the largest of them twice over included."""

REFUSED: Final = (
    ("空.txt", b"", ("FZ601",)),
    ("空白.txt", "　\n\t \r\n\n".encode(), ("FZ601",)),
    ("空白.docx", b"", ("FZ601",)),
    ("噪声.txt", bad_files.noise(4096), ("FZ602",)),
    ("程序.txt", bad_files.program(), ("FZ602",)),
    ("图片.txt", bad_files.picture(), ("FZ602", "FZ604")),
    ("图片.docx", bad_files.picture(), ("FZ602", "FZ604")),
    ("首页.html", bad_files.page_without_report(), ("FZ610",)),
    ("旧版.docx", bad_files.old_word_file(), ("FZ604",)),
    ("旧版.doc", bad_files.old_word_file(), ("FZ604",)),
    ("报告.pdf", bad_files.pdf_file(), ("FZ604",)),
    ("改名的PDF.docx", bad_files.pdf_file(), ("FZ604",)),
    ("改名的PDF.txt", bad_files.pdf_file(), ("FZ604",)),
    ("改名的RTF.docx", bad_files.rich_text(), ("FZ604",)),
    ("改名的RTF.txt", bad_files.rich_text(), ("FZ604",)),
    ("改名的ODT.docx", bad_files.open_document(), ("FZ604",)),
    ("压缩包.docx", bad_files.archive({"说明.txt": "说明"}), ("FZ604", "FZ605")),
    ("套着的.docx", bad_files.archive({"报告.docx": bad_files.word_file()}), ("FZ604", "FZ605")),
    ("截断.docx", bad_files.word_file()[:700], ("FZ605",)),
    ("缺尾.docx", bad_files.word_file()[:-30], ("FZ605",)),
    ("不是XML.docx", bad_files.word_file("不是 XML"), ("FZ605",)),
    ("没有文字.docx", bad_files.word_file(bad_files.document_xml(" ")), ("FZ601", "FZ610")),
    ("实体.docx", bad_files.entity_bomb(), ("FZ605", "FZ606")),
    ("外部实体.docx", bad_files.foreign_entity("/etc/hostname"), ("FZ605", "FZ606")),
    ("膨胀.docx", bad_files.bomb(300, 300 * MIB), ("FZ606",)),
    ("瞒报的膨胀.docx", bad_files.bomb(300, 1000), ("FZ605", "FZ606")),
)
"""Files that are refused: name, bytes and the codes of which one is wanted."""


def test_the_bombs_are_small_and_sound() -> None:
    """A bomb is small on the disk, is what it says, and bursts when it is unpacked; another says less than it is."""
    told, hidden = bad_files.bomb(8, 8 * MIB), bad_files.bomb(8, 1000)
    many = bad_files.overlapping(3)
    assert max(map(len, (told, hidden, many, bad_files.bomb(300, 300 * MIB), bad_files.entity_bomb()))) < MIB
    with ZipFile(BytesIO(told)) as opened:
        assert opened.testzip() is None
        assert opened.read("word/document.xml") == b" " * 8 * MIB
    with ZipFile(BytesIO(hidden)) as opened:
        assert opened.getinfo("word/document.xml").file_size == 1000
    with ZipFile(BytesIO(many)) as opened:
        assert opened.testzip() is None
        assert sum(entry.file_size for entry in opened.infolist()) > 24 * MIB


def test_the_good_files_among_them_are_good() -> None:
    """The Word file that bad ones are made from holds the small report, and the large text is as large as it says."""
    paragraphs = Document(BytesIO(bad_files.word_file())).paragraphs
    assert "\n".join(paragraph.text for paragraph in paragraphs) + "\n" == REPORT
    assert 20 * MIB <= len(bad_files.large_text()) < 21 * MIB


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder within another, the current one."""
    inner = tmp_path / "工作区"
    inner.mkdir()
    monkeypatch.chdir(inner)
    monkeypatch.delenv("FAZHI_LANG", raising=False)
    monkeypatch.delenv("COLUMNS", raising=False)
    return inner


@pytest.fixture
def fazhi(folder: Path, capfd: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs `fazhi import` in the folder."""
    assert folder.exists()
    return lambda *arguments: result_of(("import", "--region", "990000", *arguments), capfd)


def assert_refused(result: Result, codes: tuple[str, ...], status: int = 1) -> None:
    """Assert that a command said one of the codes, in words, and nothing of the insides of the program."""
    told = result.out + result.err
    assert result.status == status, told
    assert any(code in told for code in codes), told
    assert "Traceback" not in told
    assert "Error" not in told


@pytest.mark.parametrize(("name", "content", "codes"), REFUSED, ids=[name for name, _, _ in REFUSED])
def test_what_is_no_report_is_refused(
    fazhi: Run, folder: Path, name: str, content: bytes, codes: tuple[str, ...]
) -> None:
    """A file that is no report is refused with the code of its kind; nothing is written, and little memory taken."""
    (folder / name).write_bytes(content)
    before = files_below(folder.parent)
    tracemalloc.start()
    try:
        result = fazhi(name, "--year", "2019")
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert_refused(result, codes)
    assert name in result.out + result.err
    assert files_below(folder.parent) == before
    assert most < MOST_MEMORY


def test_a_text_of_twenty_megabytes(fazhi: Run, folder: Path) -> None:
    """A text larger than any report is refused before it is read."""
    (folder / "大.txt").write_bytes(bad_files.large_text())
    assert_refused(fazhi("大.txt", "--year", "2019"), ("FZ603",))
    assert [path.name for path in folder.iterdir()] == ["大.txt"]


@pytest.mark.parametrize(("encoding", "shown"), [("gb18030", "GBK"), ("utf-16", "UTF-16"), ("utf-16-be", "UTF-16")])
def test_other_encodings_are_read(fazhi: Run, folder: Path, encoding: str, shown: str) -> None:
    """A text in another encoding than UTF-8 is read, and it is said in which."""
    (folder / "报告.txt").write_bytes(REPORT.encode(encoding))
    result = fazhi("报告.txt", "--year", "2019")
    told = result.out + result.err
    assert result.status == 0, told
    assert "FZ608" in told
    assert shown in told
    written = files_below(folder / "data" / "2019")
    assert "情况报告" in written["report.yaml"].decode()


@pytest.mark.parametrize("name", ["法治 报告 (终稿).txt", "報告 2019 年.txt", "-报告.txt", "《报告》〔2020〕8号.txt"])
def test_names_of_files(fazhi: Run, folder: Path, name: str) -> None:
    """A name with spaces, Chinese characters or a dash in front is a name like any other."""
    (folder / name).write_text(REPORT, encoding="utf-8")
    result = fazhi("--year", "2019", "--", name)
    assert result.status == 0, result.out + result.err
    assert (folder / "data" / "2019" / "report.yaml").is_file()


def test_a_word_file_with_a_way_out(fazhi: Run, folder: Path) -> None:
    """An entry whose name leads out of the archive is nowhere written."""
    more = {"../../出逃.txt": "出逃", "/出逃.txt": "出逃", "word/../../出逃.xml": "<a/>"}
    (folder / "报告.docx").write_bytes(bad_files.word_file(more=more))
    result = fazhi("报告.docx", "--year", "2019")
    assert "Traceback" not in result.out + result.err
    assert not [name for name in files_below(folder.parent) if "出逃" in name]


def test_what_is_not_needed_is_not_unpacked(fazhi: Run, folder: Path) -> None:
    """A Word file with many large entries beside its text is refused, or read without them: little memory is taken."""
    (folder / "报告.docx").write_bytes(bad_files.overlapping(60))
    tracemalloc.start()
    try:
        result = fazhi("报告.docx", "--year", "2019", "--check")
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert "Traceback" not in result.out + result.err
    assert result.status == 0 or "FZ606" in result.out + result.err
    assert most < MOST_MEMORY


def test_nothing_of_another_file_gets_into_the_report(fazhi: Run, folder: Path) -> None:
    """A Word file that names a file of the machine gets none of it."""
    secret = folder.parent / "secret"
    secret.write_text("不能说的话", encoding="utf-8")
    (folder / "报告.docx").write_bytes(bad_files.foreign_entity(str(secret)))
    result = fazhi("报告.docx", "--year", "2019", "--check")
    assert "不能说的话" not in result.out + result.err


def test_an_empty_folder(fazhi: Run, folder: Path) -> None:
    """A folder without a report is told of, with the endings that are read."""
    (folder / "空文件夹").mkdir()
    assert_refused(fazhi("空文件夹", "--year", "2019"), ("FZ609",))
    assert files_below(folder) == {}


def test_a_missing_file(fazhi: Run, folder: Path) -> None:
    """A name that nothing bears is a fault of the command line, and what is most like it is proposed."""
    (folder / "报告.txt").write_text(REPORT, encoding="utf-8")
    result = fazhi("报吿.txt", "--year", "2019")
    assert result.status == 2
    assert "报吿.txt" in result.err
    assert "Traceback" not in result.err
    assert list(files_below(folder)) == ["报告.txt"]


def test_a_file_without_permission(fazhi: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that the system refuses is told of with the reason."""
    (folder / "报告.txt").write_text(REPORT, encoding="utf-8")

    def refuse(path: str, mode: str) -> object:
        raise PermissionError(13, "Permission denied", path, mode)

    monkeypatch.setattr(published_files, "open", refuse, raising=False)
    result = fazhi("报告.txt", "--year", "2019")
    assert_refused(result, ("FZ021",), status=2)
    assert "没有访问权限" in result.out + result.err
    assert list(files_below(folder)) == ["报告.txt"]


def test_a_report_on_another_year(fazhi: Run, folder: Path) -> None:
    """A title that names another year than `--year` is told of."""
    (folder / "报告.txt").write_text(REPORT, encoding="utf-8")
    result = fazhi("报告.txt", "--year", "2018")
    told = result.out + result.err
    assert "FZ654" in told
    assert "2019" in told
    assert "Traceback" not in told


def test_one_bad_file_among_good_ones(fazhi: Run, folder: Path) -> None:
    """A file that is refused does not keep the others of its folder from being imported."""
    (folder / "好").mkdir()
    (folder / "好" / "2019.txt").write_text(REPORT, encoding="utf-8")
    (folder / "好" / "旧版.docx").write_bytes(bad_files.old_word_file())
    result = fazhi("好")
    assert_refused(result, ("FZ604",))
    assert (folder / "data" / "2019" / "report.yaml").is_file()
