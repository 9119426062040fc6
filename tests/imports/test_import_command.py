"""`fazhi import` as a user runs it: what it writes, prints and leaves alone."""

from __future__ import annotations

import json
import re
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Final

import pytest
import yaml

from fazhi_report.diagnostics import Outcome
from fazhi_report.importing import importer
from fazhi_report.importing.manuscript import Manuscript
from fazhi_report.importing.outline import Outline
from fazhi_report.importing.outlining import outline_of
from tests.command_line import Run, result_of
from tests.test_fmt_command import files_below

REPORT: Final = """\
首页 > 政府信息公开 > 法治政府建设
赣州市2019年法治政府建设情况报告
发布时间：2020-03-27 浏览次数：108
2019年，我市扎实推进法治政府建设。现将有关情况报告如下：
一、化解矛盾纠纷,维护公平正义
（一）办好行政复议案件。一是依法受理。全年受理行政复议案件179件，办结149件，纠错102件，纠错率68.46%。二是公开审理。召开听证会29次。
（二）做好行政应诉工作。一是依法应诉。办理行政应诉案件136件。二是推进负责人出庭。印发实施意见，定期通报。
二、存在的不足
有的单位合法性审核不够规范，主要原因是审核力量不足。
三、下一步工作
2020年，我市将充实审核力量，推进行政复议规范化建设。
赣州市人民政府
2020年2月28日
相关文章
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with one published report, the current one."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FAZHI_LANG", raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    (tmp_path / "报告.txt").write_text(REPORT, encoding="utf-8")
    return tmp_path


@pytest.fixture
def fazhi(folder: Path, capfd: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs `fazhi` in the folder."""
    assert folder.exists()
    return lambda *arguments: result_of(arguments, capfd)


def bare(text: str) -> str:
    """Return a text without white space, in one width of punctuation."""
    return "".join(text.split()).translate(str.maketrans("，", ","))


def test_a_report_becomes_data_that_build_the_same_text(folder: Path, fazhi: Run) -> None:
    """The data are written, checked without an error, and built to the text that was published."""
    done = fazhi("import", "报告.txt")
    assert (done.status, done.err) == (0, "")
    assert fazhi("check").status == 0
    assert fazhi("fmt", "--check").status == 0
    assert fazhi("build", "2019", "--to", "txt").status == 0
    built = (folder / "build/2019/report.txt").read_text(encoding="utf-8")
    lines = REPORT.splitlines()
    assert bare(built) == bare("".join((lines[1], *lines[3:-1])))


def test_what_is_written(folder: Path, fazhi: Run) -> None:
    """There is a file for each part, with figures and formulas; punctuation is full-width next to Chinese."""
    fazhi("import", "报告.txt")
    assert sorted(path.name for path in (folder / "data/2019").iterdir()) == [
        "disputes.yaml",
        "import.txt",
        "plan.yaml",
        "preamble.yaml",
        "report.yaml",
        "shortcomings.yaml",
    ]
    report = yaml.safe_load((folder / "data/2019/report.yaml").read_text(encoding="utf-8"))
    assert report["title"] == "赣州市{{ year }}年法治政府建设情况报告"
    assert (report["issuer"], report["region"], str(report["date"])) == ("赣州市人民政府", "360700", "2020-02-28")
    disputes = yaml.safe_load((folder / "data/2019/disputes.yaml").read_text(encoding="utf-8"))
    assert disputes["title"] == "化解矛盾纠纷，维护公平正义"
    (rate,) = disputes["derived"].values()
    assert re.sub(r"\w+", lambda name: str(disputes["statistics"][name[0]]["value"]), rate["formula"]) == "102 / 149"
    assert rate["stated"] == "68.46%"


def test_the_record_tells_what_was_put_aside(folder: Path, fazhi: Run) -> None:
    """The record is printed, and kept beside the sources; it lists the furniture of the page with its places."""
    out = fazhi("import", "报告.txt").out
    for words in ("报告.txt:1:1 ", "浏览次数：108", "相关文章", "一字不差", "corrected / concluded", "FZ503"):
        assert words in out
    assert "disclosure.published" not in out, "without an index number there is no entry to hold it"
    record = (folder / "data/2019/import.txt").read_text(encoding="utf-8")
    assert record in out
    assert max(map(len, out.splitlines())) <= 80


def test_long_furniture_is_shortened_on_the_terminal(folder: Path, fazhi: Run) -> None:
    """A line of a page that is no text of the report is shown by its beginning, and kept whole in the record."""
    menu = " | ".join(f"第{number}号栏目" for number in "一二三四五六七八九十" * 3)
    (folder / "报告.txt").write_text(f"首页 > {menu}\n{REPORT}", encoding="utf-8")
    out = fazhi("import", "报告.txt").out
    record = (folder / "data/2019/import.txt").read_text(encoding="utf-8")
    assert "".join(menu.split()) in "".join(record.split())
    assert "".join(menu.split()) not in "".join(out.split())
    assert "首页 > 第一号栏目" in out


@pytest.mark.parametrize(
    ("stated", "words"), [("68.46%", "四舍五入后一致"), ("68.45%", "截去了尾数"), ("68.5%", "四舍五入后一致")]
)
def test_how_a_ratio_agrees(folder: Path, fazhi: Run, stated: str, words: str) -> None:
    """The record says whether a published ratio is rounded or cut off, and the report prints it as it was."""
    (folder / "报告.txt").write_text(REPORT.replace("68.46%", stated), encoding="utf-8")
    assert f"公布 {stated}，{words}" in fazhi("import", "报告.txt").out
    assert fazhi("build", "2019", "--to", "txt").status == 0
    assert f"纠错率{stated}" in (folder / "build/2019/report.txt").read_text(encoding="utf-8")


def test_a_ratio_without_remainder(folder: Path, fazhi: Run) -> None:
    """A ratio that is exactly what was published needs no rounding."""
    text = REPORT.replace("办结149件，纠错102件，纠错率68.46%", "办结160件，纠错40件，纠错率25%")
    (folder / "报告.txt").write_text(text, encoding="utf-8")
    assert "公布 25%，恰好相等" in fazhi("import", "报告.txt").out


def test_a_ratio_that_cannot_be_recomputed(folder: Path, fazhi: Run) -> None:
    """A wrong ratio stays as it was published, and the record says what its figures give."""
    (folder / "报告.txt").write_text(REPORT.replace("68.46%", "71.03%"), encoding="utf-8")
    out = fazhi("import", "报告.txt").out
    assert "FZ641" in out
    assert "68.46%" in out
    assert fazhi("build", "2019", "--to", "txt").status == 0
    assert "纠错率71.03%" in (folder / "build/2019/report.txt").read_text(encoding="utf-8")


def test_the_record_tells_what_was_waived(folder: Path, fazhi: Run) -> None:
    """A gap that a published report was left with is waived for it to be built, and told all the same."""
    (folder / "报告.txt").write_text(REPORT.replace("印发实施意见", "印发××意见"), encoding="utf-8")
    assert "FZ428" in fazhi("import", "报告.txt").out
    assert fazhi("build", "2019", "--to", "txt").status == 0


def test_check_writes_nothing(folder: Path, fazhi: Run) -> None:
    """`--check` prints the same record, and the folder stays as it was, even where the year has data."""
    before = files_below(folder)
    looked = fazhi("import", "报告.txt", "--check")
    assert looked.status == 0
    assert files_below(folder) == before
    assert fazhi("import", "报告.txt").out.startswith(looked.out.rstrip("\n"))
    assert fazhi("import", "报告.txt", "--check").out == looked.out


def test_data_that_are_there_are_not_replaced(folder: Path, fazhi: Run) -> None:
    """Without --force nothing is touched, with it files of the same name are replaced and others are named."""
    (folder / "data/2019").mkdir(parents=True)
    (folder / "data/2019/disputes.yaml").write_text("title: 已经改好\n", encoding="utf-8")
    (folder / "data/2019/notes.yaml").write_text("title: 备忘\n", encoding="utf-8")
    before = files_below(folder)
    refused = fazhi("import", "报告.txt")
    assert refused.status == 2
    assert "FZ044" in refused.err
    assert files_below(folder) == before
    forced = fazhi("import", "报告.txt", "--force")
    assert forced.status == 0
    assert "notes.yaml" in forced.out
    assert (folder / "data/2019/notes.yaml").read_text(encoding="utf-8") == "title: 备忘\n"
    assert "化解矛盾纠纷" in (folder / "data/2019/disputes.yaml").read_text(encoding="utf-8")


def test_twice_the_same(folder: Path, fazhi: Run) -> None:
    """The same text makes the same bytes."""
    fazhi("import", "报告.txt", "--root", "一")
    fazhi("import", "报告.txt", "--root", "二")
    assert files_below(folder / "一") == files_below(folder / "二")


def test_what_the_report_does_not_say_is_asked_for_at_once(folder: Path, fazhi: Run) -> None:
    """All that is missing is told in one run with the options that answer it; then nothing is missing."""
    text = "\n".join(line for line in REPORT.splitlines()[3:-3] if "赣州" not in line).replace("2019年，", "")
    (folder / "正文.txt").write_text(text.replace("2020年，", ""), encoding="utf-8")
    refused = fazhi("import", "正文.txt")
    assert refused.status == 1
    assert re.findall(r"FZ65\d", refused.err) == ["FZ650", "FZ651", "FZ652"]
    answers = ("--year", "2019", "--issuer", "示例县人民政府", "--date", "2020-02-28", "--region", "990000")
    done = fazhi("import", "正文.txt", *answers)
    assert done.status == 0
    report = yaml.safe_load((folder / "data/2019/report.yaml").read_text(encoding="utf-8"))
    assert report["title"] == "示例县{{ year }}年法治政府建设情况报告"
    assert report["region"] == "990000"


def test_another_year_than_the_title_names(folder: Path, fazhi: Run) -> None:
    """A report is never put into another year."""
    refused = fazhi("import", "报告.txt", "--year", "2018")
    assert refused.status == 1
    assert "FZ654" in refused.err
    assert not (folder / "data").exists()


def test_a_folder_of_reports(folder: Path, fazhi: Run) -> None:
    """Every report of a folder is read in, each into the year of its title; of two on one year the second is not."""
    reports = folder / "历年"
    reports.mkdir()
    for year in (2017, 2018, 2019):
        text = REPORT.replace("2019", str(year)).replace("2020", str(year + 1))
        (reports / f"{year}年报告.txt").write_text(text, encoding="utf-8")
    (reports / "说明.pdf").write_bytes(b"%PDF-1.7")
    (reports / "~$2019年报告.docx").write_bytes(b"Word is open")
    (reports / ".2019年报告.txt.swp.txt").write_text(REPORT, encoding="utf-8")
    (reports / "2019年报告（定稿）.txt").write_text(REPORT, encoding="utf-8")
    done = fazhi("import", "历年")
    assert done.status == 1
    assert re.findall(r"FZ\d{3}", done.err) == ["FZ663"]
    assert sorted(path.name for path in (folder / "data").iterdir()) == ["2017", "2018", "2019"]
    assert fazhi("diff", "2018", "2019").status == 0


def test_a_folder_without_reports(folder: Path, fazhi: Run) -> None:
    """A folder that holds none is told."""
    (folder / "空").mkdir()
    refused = fazhi("import", "空")
    assert refused.status == 1
    assert "FZ609" in refused.err


def test_standard_input(folder: Path, fazhi: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """`-` reads the report from standard input."""
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(REPORT.encode())))
    assert fazhi("import", "-").status == 0
    assert (folder / "data/2019/disputes.yaml").exists()


def test_punctuation_is_kept_on_request(folder: Path, fazhi: Run) -> None:
    """With --keep-punctuation the half-width comma stays, and the proof holds all the same."""
    assert fazhi("import", "报告.txt", "--keep-punctuation").status == 0
    assert "化解矛盾纠纷,维护公平正义" in (folder / "data/2019/disputes.yaml").read_text(encoding="utf-8")


def test_the_record_as_json(folder: Path, fazhi: Run) -> None:
    """Programs get everything that the record says."""
    done = fazhi("import", "报告.txt", "--check", "--format", "json")
    assert done.status == 0
    (report,) = json.loads(done.out)["reports"]
    assert (report["year"], report["title"], report["proof"]) == (2019, "赣州市2019年法治政府建设情况报告", "identical")
    assert [each["role"] for each in report["parts"]] == ["other", "achievements", "shortcomings", "plan"]
    assert {"formula": "corrected / concluded", "stated": "68.46%", "agreement": "rounded"}.items() <= report[
        "derived"
    ][0].items()
    assert any(each["text"] == "相关文章" and each["line"] == 14 for each in report["asides"])
    assert not (folder / "data").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "缺少"),
        (("没有这个文件.txt",), "没有这个文件.txt"),
        (("报告.txt", "报告.txt", "--year", "19"), "19"),
        (("报告.txt", "--region", "赣州"), "赣州"),
        (("报告.txt", "--date", "2020年2月28日"), "2020年2月28日"),
        (("报告.txt", "--format", "yaml"), "yaml"),
    ],
)
def test_wrong_command_lines(folder: Path, fazhi: Run, arguments: tuple[str, ...], words: str) -> None:
    """A command line that cannot be understood is refused in words, and nothing is written."""
    refused = fazhi("import", *arguments)
    assert refused.status == 2
    assert "FZ008" in refused.err
    assert words in refused.err
    assert not (folder / "data").exists()


def test_one_number_changed_is_one_line_of_the_diff(folder: Path, fazhi: Run) -> None:
    """An editor corrects a value, and the report follows: what an import is for."""
    fazhi("import", "报告.txt")
    path = folder / "data/2019/disputes.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("value: 136", "value: 137"), encoding="utf-8")
    assert fazhi("build", "2019", "--to", "txt").status == 0
    assert "行政应诉案件137件" in (folder / "build/2019/report.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("library", "name", "text"),
    [
        ("pypinyin", "报告.txt", REPORT.replace("听证会29次", "罍觞29次")),
        ("lxml", "报告.html", f"<html><body><p>{REPORT}</p></body></html>"),
    ],
)
def test_a_missing_library_is_named(
    fazhi: Run, monkeypatch: pytest.MonkeyPatch, library: str, name: str, text: str
) -> None:
    """What needs a library that is not installed says which, and how to install it; nothing is written."""
    for module in [each for each in sys.modules if each.startswith("fazhi_report.importing.manuscripts.page")]:
        monkeypatch.delitem(sys.modules, module)
    for module in [each for each in sys.modules if each.partition(".")[0] == library] or [library]:
        monkeypatch.setitem(sys.modules, module, None)
    Path(name).write_text(text, encoding="utf-8")
    refused = fazhi("import", name)
    assert refused.status == 2
    assert "FZ022" in refused.err
    assert library in refused.err
    assert "fazhi-report[import]" in refused.err
    assert not Path("data").exists()


def test_a_text_that_is_not_proved_is_not_written(folder: Path, fazhi: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where anything was lost on the way, the place is told with both sides, and nothing is written."""

    def losing(manuscript: Manuscript, year: int | None) -> Outcome[Outline]:
        outline, findings = outline_of(manuscript, year)
        assert outline is not None
        return Outcome(outline._replace(parts=outline.parts[:1] + outline.parts[2:]), findings)

    monkeypatch.setattr(importer, "outline_of", losing)
    refused = fazhi("import", "报告.txt")
    assert refused.status == 1
    assert "报告.txt:5:3: 错误 FZ660" in refused.err
    assert "化解矛盾纠纷" in refused.err
    assert not (folder / "data").exists()


def test_what_the_data_format_cannot_hold(folder: Path, fazhi: Run) -> None:
    """Braces have a meaning in the data: a text with them is refused with the finding that the data would have."""
    (folder / "报告.txt").write_text(REPORT.replace("召开听证会", "召开{听证会}"), encoding="utf-8")
    refused = fazhi("import", "报告.txt")
    assert refused.status == 1
    assert "FZ661" in refused.err
    assert "FZ402" in refused.err
    assert not (folder / "data").exists()


def test_last_year_says_otherwise(folder: Path, fazhi: Run) -> None:
    """Where last year's data hold another value than the report tells of last year, nothing is computed from them."""
    text = REPORT.replace("印发实施意见", "负责人出庭应诉率从上一年的20%上升到90.1%")
    (folder / "报告.txt").write_text(text, encoding="utf-8")
    assert "previous(attendance_rate)" in fazhi("import", "报告.txt", "--check").out
    of_2018 = text.replace("2020", "2019").replace("2019年", "2018年").replace("2018年2月", "2019年2月")
    (folder / "2018.txt").write_text(of_2018.replace("20%上升到90.1%", "10%上升到25%"), encoding="utf-8")
    assert fazhi("import", "2018.txt").status == 0
    done = fazhi("import", "报告.txt", "--year", "2019")
    assert done.status == 0
    assert "FZ662" in done.out
    assert fazhi("build", "2019", "--to", "txt").status == 0
    assert "从上一年的20%上升到90.1%" in (folder / "build/2019/report.txt").read_text(encoding="utf-8")


def test_the_words_of_the_office(folder: Path, fazhi: Run) -> None:
    """The office's own vocabulary comes before the words that the program knows; a doubled word is told."""
    (folder / "data").mkdir()
    (folder / "data/vocabulary.yaml").write_text(
        "concepts:\n  - word: 受理\n    id: taken_in\n  - word: 受理\n    id: other\n", encoding="utf-8"
    )
    done = fazhi("import", "报告.txt")
    assert (done.status, "FZ240" in done.err) == (0, True)
    assert "{{ taken_in }}" in (folder / "data/2019/disputes.yaml").read_text(encoding="utf-8")


def test_english(folder: Path, fazhi: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The record speaks English to those who ask for it."""
    monkeypatch.setenv("FAZHI_LANG", "en")
    out = fazhi("import", "报告.txt", "--check").out
    assert "the report built says the same" in out
    assert "Put aside, no text of the report" in out
    assert folder.exists()
