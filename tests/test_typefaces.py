"""Which installed typefaces stand for the faces of an official document."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import pytest

from fazhi_report.diagnostics import Diagnostic
from fazhi_report.typefaces import FACES, NAMES, Face, Typeface, finding
from fazhi_report.typefaces.files import digests_of, existing_folders, named_files
from fazhi_report.typefaces.finding import Installed, chosen, find_typefaces, is_own, names_of, spoken_name
from fazhi_report.typefaces.preference import PREFERENCE, STANDARD
from tests.typeface_files import OFFICIAL, Made, official_typefaces, typeface, write


def installed(*families: str | tuple[str, int]) -> list[Installed]:
    """Return typefaces as the engine lists them, regular unless a weight is given."""
    named = [(each, 400) if isinstance(each, str) else each for each in families]
    return [Installed(family, weight, f"/fonts/{family}-{weight}.otf") for family, weight in named]


@pytest.fixture
def no_system(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take all typefaces of the system away."""
    search = finding.installed_in

    def without_system(folders: Sequence[str]) -> list[Installed]:
        return search(folders) if folders else []

    monkeypatch.setattr(finding, "installed_in", without_system)


FANDOL: Final = installed(
    "FandolSong", ("FandolSong", 700), "FandolFang R", "FandolHei", ("FandolHei", 700), "FandolKai"
)
NOTO: Final = installed(
    *(("Noto Serif CJK SC", weight) for weight in (200, 300, 400, 500, 600, 700, 900)),
    *(("Noto Sans CJK SC", weight) for weight in (100, 300, 400, 500, 700)),
    "Noto Serif CJK TC",
)


@pytest.mark.parametrize(
    ("there", "expected"),
    [
        (FANDOL, {"xiaobiaosong": "FandolSong 700", "fangsong": "FandolFang R 400", "heiti": "FandolHei 400",
                  "kaiti": "FandolKai 400", "songti": "FandolSong 400"}),
        (NOTO, {"xiaobiaosong": "Noto Serif CJK SC 700", "heiti": "Noto Sans CJK SC 500",
                "songti": "Noto Serif CJK SC 400"}),
        (FANDOL + NOTO, {"xiaobiaosong": "FandolSong 700", "fangsong": "FandolFang R 400", "heiti": "FandolHei 400",
                         "kaiti": "FandolKai 400", "songti": "FandolSong 400"}),
        (installed("仿宋_GB2312", "FangSong", "STFangsong"), {"fangsong": "仿宋_GB2312 400"}),
        (installed("FangSong", "FangSong_GB2312"), {"fangsong": "FangSong_GB2312 400"}),
        (installed("方正仿宋_GBK", "仿宋"), {"fangsong": "仿宋 400"}),
        (installed("simhei", "SIMSUN", "kaiti"), {"heiti": "simhei 400", "songti": "SIMSUN 400", "kaiti": "kaiti 400"}),
        (installed("华文中宋", "方正小标宋_GBK"), {"xiaobiaosong": "方正小标宋_GBK 400"}),
        (installed("FandolSong", "Noto Serif CJK SC"), {"songti": "FandolSong 400"}),
        (installed("Noto Serif CJK TC", "cwTeX FangSong", "MingLiU", "Arial", "FangSong Extra"), {}),
        (installed(("Noto Sans CJK SC", 300), ("Noto Sans CJK SC", 700)), {"heiti": "Noto Sans CJK SC 300"}),
        (installed(("FandolSong", 700), ("FandolHei", 700)), {"xiaobiaosong": "FandolSong 700"}),
        (installed(("SimHei", 700)), {"heiti": "SimHei 700"}),
        (installed("LXGW WenKai", "AR PL UKai CN"), {"kaiti": "AR PL UKai CN 400"}),
        ([], {}),
    ],
)  # fmt: skip
def test_the_order_of_preference(there: list[Installed], expected: dict[str, str]) -> None:
    """The first of the candidates that is there is taken, in the weight nearest to the one wanted, never another."""
    found = chosen(reversed(there), FACES)
    assert {face: f"{each.family} {each.weight}" for face, each in found.items()} == expected
    assert all(each.face == face for face, each in found.items())


def test_every_face_has_its_candidates() -> None:
    """Each face has a name and a standard name, which stands first; there are free candidates for each."""
    assert PREFERENCE.keys() == STANDARD.keys() == NAMES.keys() == set(FACES)
    for face, candidates in PREFERENCE.items():
        assert STANDARD[face] in candidates[0].names
        assert candidates[0].own
        assert any(name.startswith("Fandol") for candidate in candidates for name in candidate.names)
        names = [name for candidate in candidates for name in candidate.names]
        assert len(set(names)) == len(names)
    assert names_of("fangsong", latin=True)[0] == "FangSong_GB2312"
    assert "FandolSong Bold" in names_of("xiaobiaosong")


@pytest.mark.parametrize(
    ("face", "family", "own"),
    [("fangsong", "仿宋", True), ("fangsong", "fangsong_gb2312", True), ("fangsong", "FandolFang R", False),
     ("xiaobiaosong", "FZXiaoBiaoSong-B05", True), ("xiaobiaosong", "STZhongsong", False)],
)  # fmt: skip
def test_what_is_a_substitute(face: Face, family: str, own: bool) -> None:
    """The standard's own typefaces are no substitutes; all others are."""
    assert is_own(Typeface(face, family, 400, "")) is own


def test_bold_is_said() -> None:
    """A bold typeface is named so."""
    assert spoken_name(Typeface("xiaobiaosong", "FandolSong", 700, "")) == "FandolSong Bold"
    assert spoken_name(Typeface("songti", "FandolSong", 400, "")) == "FandolSong"


def test_typefaces_are_found_in_folders(tmp_path: Path) -> None:
    """All five are found in a folder, also below it, with the files in which they are."""
    expected = official_typefaces(tmp_path / "fonts" / "below")
    assert find_typefaces([str(tmp_path)]) == (expected, ())


@pytest.mark.parametrize("family", ["方正小标宋简体", "FZXiaoBiaoSong-B05S"])
def test_both_languages_of_a_name(tmp_path: Path, family: str) -> None:
    """A font may carry its name in Chinese or in English."""
    list(write(tmp_path, [Made("title.ttf", family)]))
    found = find_typefaces([str(tmp_path)]).value or {}
    assert found["xiaobiaosong"].family == family


def test_a_named_folder_comes_before_the_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What lies in a folder that the user names is meant, though the system has a better one; the rest is its."""
    (path,) = write(tmp_path, [Made("fang.ttf", "FandolFang R")])
    search = finding.installed_in
    system = installed("仿宋_GB2312", "SimHei")
    monkeypatch.setattr(finding, "installed_in", lambda folders: search(folders) if folders else system)
    found, findings = find_typefaces([str(tmp_path)])
    assert found is not None
    assert found["fangsong"] == Typeface("fangsong", "FandolFang R", 400, str(path))
    assert found["heiti"].file == "/fonts/SimHei-400.otf"
    assert [each.arguments["face"] for each in findings] == ["小标宋", "楷体", "宋体"]


def test_italic_and_narrow_typefaces_are_none(tmp_path: Path) -> None:
    """Only upright typefaces of normal width stand for a face."""
    (tmp_path / "italic.ttf").write_bytes(typeface("SimHei", style="Italic"))
    assert finding.installed_in([str(tmp_path)]) == []


@pytest.mark.usefixtures("no_system")
def test_missing_faces_are_all_told(tmp_path: Path) -> None:
    """Each face that nothing stands for is told, with all that could."""
    list(write(tmp_path, [OFFICIAL["heiti"]]))
    found, findings = find_typefaces([str(tmp_path)])
    assert list(found or ()) == ["heiti"]
    assert {each.code for each in findings} == {"FZ051"}
    assert [each.arguments["face"] for each in findings] == ["小标宋", "仿宋", "楷体", "宋体"]
    assert findings[1].arguments["names_zh"].startswith("仿宋_GB2312、仿宋、")
    assert findings[1].arguments["names_en"].startswith("FangSong_GB2312, FangSong, ")


def test_without_the_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the typesetting engine it is told before any typeface is looked for."""
    monkeypatch.setitem(sys.modules, "typst", None)
    assert find_typefaces([]) == (None, (Diagnostic("FZ050", None, {"format": "pdf"}),))


def test_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Folders may be relative and are named once; all that are none are told."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "fonts").mkdir()
    (tmp_path / "file.ttf").write_bytes(b"")
    assert existing_folders(["fonts", str(tmp_path / "fonts")]).value == (str(tmp_path / "fonts"),)
    folders, findings = existing_folders(["fonts", "nowhere", "file.ttf"])
    assert folders is None
    assert [(each.code, each.arguments["path"]) for each in findings] == [("FZ052", "nowhere"), ("FZ052", "file.ttf")]
    assert [each.arguments["reason_zh"] for each in findings] == ["文件夹不存在", "这是文件，不是文件夹"]


def test_digests_name_files_and_no_folders(tmp_path: Path) -> None:
    """The digest of each file stands under its name; two files of one name are told apart by their faces."""
    first, second = tmp_path / "a" / "font.ttf", tmp_path / "b" / "font.ttf"
    for path, content in ((first, b"first"), (second, b"second")):
        path.parent.mkdir()
        path.write_bytes(content)
    found: dict[Face, Typeface] = {
        "xiaobiaosong": Typeface("xiaobiaosong", "A", 700, str(first)),
        "heiti": Typeface("heiti", "B", 400, str(second)),
        "songti": Typeface("songti", "A", 400, str(first)),
    }
    assert named_files(found.values()) == {"typefaces/font.ttf": str(first), "typefaces/heiti/font.ttf": str(second)}
    digests, findings = digests_of(found)
    assert findings == ()
    assert digests is not None
    assert {name: digest[:8] for name, digest in digests.items()} == {
        "typefaces/font.ttf": "a7937b64",
        "typefaces/heiti/font.ttf": "16367aac",
    }


def test_files_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    """Every file that cannot be read is told with the reason."""
    gone = {face: Typeface(face, "A", 400, os.path.join(str(tmp_path), f"{face}.ttf")) for face in ("heiti", "kaiti")}
    _, findings = digests_of(gone)  # type: ignore[arg-type]  # two of the faces
    assert [each.code for each in findings] == ["FZ053", "FZ053"]
    assert findings[0].arguments["reason_zh"] == "文件或文件夹不存在"
