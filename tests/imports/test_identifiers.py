"""Ids of figures and parts: that they can be read, are valid and unique, and stay as they are."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, cast, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fazhi_report.importing.found_figures import FigureKind, FoundFigure
from fazhi_report.importing.identifiers.compounds import MOST_CHARACTERS, singular
from fazhi_report.importing.identifiers.concepts import USUAL, concepts_with
from fazhi_report.importing.identifiers.naming import RESERVED, name_figures, name_parts, name_subparts, sound_of
from fazhi_report.quantity import Number, read_number
from fazhi_report.schema import RESERVED_IDENTIFIERS, check_identifier

WORDS: Final = (
    *(
        "受理",
        "办结",
        "召开",
        "行政复议案件",
        "案件",
        "市本级",
        "重大",
        "的",
        "培训",
        "占比",
        "同比增长",
        "上年",
        "枫桥",
    ),
    *("鑫", "鑫鑫鑫鑫鑫", "名", "项", "（", "）", "、", "“", "”", "A1", "９", "12", "份", "纠错率", "行政复议", "公开"),
)
ROLES: Final = ("achievements", "shortcomings", "duties", "plan", "other")


def number(text: str) -> Number:
    """Return a number."""
    read = read_number(text)
    assert isinstance(read, Number)
    return read


def figure(stem: str, of_what: str = "", unit: str = "件", value: str = "5", **others: Any) -> FoundFigure:  # noqa: ANN401 (fields of a figure)
    """Return a figure of which only words, unit and value matter."""
    kind = cast(FigureKind, others.pop("kind", "count"))
    label = others.pop("label", f"{stem}{of_what}")
    return FoundFigure(0, 0, 1, number(value), unit, kind, label, stem, of_what, **others)


def listed() -> list[tuple[str, FoundFigure]]:
    """Return the figures of `figure_names.txt`, each with the id that it gets in a section of all of them."""
    lines = Path(__file__).with_name("figure_names.txt").read_text(encoding="utf-8").splitlines()
    figures = []
    for at, line in enumerate(lines):
        name, _, words = line.partition(" = ")
        stem, of_what, unit, kind = (word.strip() for word in words.split("|"))
        figures.append((name, figure(stem, of_what, unit, str(at + 1), kind=kind)))
    return figures


def ids(*figures: FoundFigure) -> tuple[str, ...]:
    """Return the ids of figures of one section."""
    return name_figures(figures, USUAL)


figures_by_chance = st.builds(
    lambda stem, of_what, unit, value, kind, scope: figure(
        "".join(stem), "".join(of_what), unit, value, kind=kind, scope=scope
    ),
    *(st.lists(st.sampled_from(WORDS), max_size=4), st.lists(st.sampled_from(WORDS), max_size=2)),
    *(st.sampled_from(["件", "%", "人次", "幢", ""]), st.sampled_from(["1", "2", "3"])),
    *(st.sampled_from(get_args(FigureKind)), st.sampled_from(["", "市本级", "全市", "示例县"])),
)


class TestFigures:
    """Ids of figures."""

    def test_usual_figures(self) -> None:
        """Figures of such reports get ids that say what is counted; the whole list was read by eye."""
        expected = listed()
        assert list(ids(*(each for _, each in expected))) == [name for name, _ in expected]
        assert len(expected) > 80

    def test_ids_are_short(self) -> None:
        """Ids have few words."""
        assert [name for name, _ in listed() if len(name) > MOST_CHARACTERS or name.count("_") > 4] == []

    @pytest.mark.parametrize(
        ("found", "name"),
        [
            (figure("办结", "行政复议案件"), "concluded"),
            (figure("取消", "行政许可事项"), "licences_cancelled"),
            (figure("办结", "有效工单"), "valid_tickets_concluded"),
            (figure("受理", "政府信息公开申请"), "disclosure_requests_accepted"),
            (figure("召开", "复议听证会"), "reconsideration_hearings"),
            (figure("甩卖", "执法证件"), "enforcement_licences"),
            (figure("2019年培训"), "training"),
            (figure("甩卖"), "shuaimai"),
            (figure("召开", ""), "held"),
            (figure("进驻“中介超市”的中介服务机构"), "intermediaries"),
            (figure("推进改革的", ""), "reforms"),
            (figure("受理的行政复议案件"), "reconsideration_cases_accepted"),
            (figure("行政复议案件复议"), "reconsideration_cases"),
            (figure("复议的行政复议案件"), "reconsideration_cases"),
            (figure("公共法律服务中心公证案件"), "legal_service_centre_notarisations"),
            (figure("上一年行政机关负责人出庭应诉率", unit="%", kind="share"), "attendance_rate_last_year"),
            (figure("信用监测全省排名", unit="名", kind="rank"), "credit_monitoring_provincial_rank"),
            (figure("信用监测排名同比提升", unit="名"), "credit_monitoring_rank_rise"),
            (figure("纠错率", unit="百分点", kind="points"), "correction_rate_rise"),
            (figure("行政检查", unit="%", kind="change"), "administrative_inspection_growth"),
            (figure("涉企行政检查减少", unit="%", kind="change"), "administrative_inspections_cut"),
            (figure("“最多跑一次”事项", unit="%", kind="share"), "one_visit_item_share"),
            (figure("一般项目施工图审查时限", unit="个工作日", kind="limit"), "general_project_drawing_review_limit"),
            (figure("开展浙里办注册", ""), "zheliban"),
            (figure("浙里办", "", "", kind="share"), "zheliban_share"),
            (figure("", "", ""), "figure"),
            (figure("", "", "人次"), "attendances"),
            (figure("①②③", "", "幢"), "figure"),
        ],
    )
    def test_single_figures(self, found: FoundFigure, name: str) -> None:
        """An id has the thing, then what was done to it, then how it is seen."""
        assert ids(found) == (name,)

    def test_the_first_keeps_the_short_id(self) -> None:
        """The first figure in reading order has the short id; one that would be called so too gets further words."""
        names = ids(figure("受理", "行政复议案件"), figure("受理", "仲裁案件"), figure("受理", "法律援助案件"))
        assert names == ("accepted", "arbitration_cases_accepted", "legal_aid_cases_accepted")

    def test_scope_and_unit_tell_apart(self) -> None:
        """Where words do not, another scope or another unit tells two figures apart, and at last a number."""
        names = ids(
            figure("培训", unit="期"),
            figure("培训", unit="人次"),
            figure("受理", "行政复议案件"),
            figure("受理", "行政复议案件", scope="市本级", value="6"),
            figure("受理", "行政复议案件", scope="示例县", value="7"),
            figure("受理", "行政复议案件", value="8"),
            figure("受理", "行政复议案件", value="9"),
        )
        assert names[:2] == ("training", "training_attendances")
        assert names[2:4] == ("accepted", "reconsideration_cases_accepted")
        assert names[4:6] == ("accepted_shilixian", "accepted_2")
        assert names[6] == "accepted_3"

    def test_a_unit_that_the_id_has_said(self) -> None:
        """A unit is not said twice."""
        assert ids(figure("依申请事项"), figure("依申请事项", unit="项")) == (
            "application_items",
            "application_items_2",
        )

    def test_a_scope_that_both_have(self) -> None:
        """A scope does not tell figures apart that both have it."""
        both = (figure("受理", "案件", scope="市本级"), figure("受理", "案件", scope="市本级", value="6"))
        assert ids(*both) == ("accepted", "cases_accepted")
        assert ids(*both, figure("受理", "案件", scope="市本级", value="7"))[2] == "accepted_2"

    def test_the_same_figure_twice(self) -> None:
        """The same words with the same number and unit are one figure; with another number they are two."""
        said, again = figure("受理", "行政复议案件"), figure("受理", "行政复议案件", scope="市本级")
        assert len(set(ids(said, again))) == 1
        assert len(set(ids(said, figure("受理", "行政复议案件", value="6")))) == 2
        assert len(set(ids(said._replace(scope="全市"), again))) == 2

    def test_words_of_the_office(self) -> None:
        """An office's own words come before all others, capitals and Chinese too; ids stay unique."""
        concepts = concepts_with([("行政复议案件", "Cases"), ("枫桥式", "枫桥式"), ("受理", "taken_in")])
        figures = (figure("行政复议案件"), figure("行政复议案件", value="6"), figure("枫桥式"), figure("受理"))
        assert name_figures(figures, concepts) == ("Cases", "Cases_2", "枫桥式", "taken_in")

    def test_an_id_that_would_be_reserved(self) -> None:
        """No id is a word with a meaning of its own."""
        assert RESERVED == RESERVED_IDENTIFIERS
        concepts = concepts_with([("总和", "sum"), ("排序", "order")])
        assert name_figures((figure("总和"),), concepts) not in {("sum",)}

    @settings(max_examples=60, deadline=None)
    @given(st.lists(figures_by_chance, max_size=12))
    def test_ids_are_valid_and_unique(self, figures: Sequence[FoundFigure]) -> None:
        """Whatever the words are, each id can stand in the data, and two figures have one only if they say the same."""
        names = ids(*figures)
        assert len(names) == len(figures)
        said: dict[str, tuple[str, Number, str]] = {}
        for name, found in zip(names, figures, strict=True):
            assert check_identifier(name) == name
            assert name.isascii()
            assert name == name.lower()
            words = (found.label, found.number, found.unit)
            assert said.setdefault(name, words) == words

    @settings(max_examples=40, deadline=None)
    @given(st.lists(figures_by_chance, max_size=10), figures_by_chance)
    def test_what_comes_behind_changes_nothing(self, figures: list[FoundFigure], added: FoundFigure) -> None:
        """A figure added at the end leaves all ids as they are, and the same figures get the same ids again."""
        assert ids(*figures, added)[:-1] == ids(*figures) == ids(*figures)

    @settings(max_examples=40, deadline=None)
    @given(st.data())
    def test_what_is_put_between_changes_nothing_but_what_is_called_so(self, data: st.DataObject) -> None:
        """A figure put in anywhere leaves the ids of all others that are called otherwise."""
        others = [each for _, each in data.draw(st.lists(st.sampled_from(listed()), max_size=8, unique=True))]
        added = data.draw(figures_by_chance)
        at = data.draw(st.integers(0, len(others)))
        before, after = ids(*others), ids(*others[:at], added, *others[at:])
        alone = {ids(each) for each in others[at:]}
        if after[at] not in before and (after[at],) not in alone:
            assert after[:at] + after[at + 1 :] == before


class TestSounds:
    """Words that are no concept, by their sound."""

    @pytest.mark.parametrize(
        ("words", "sound"),
        [
            ("枫桥式", "fengqiaoshi"),
            ("诉源治理", "suyuan_zhili"),
            ("重庆", "chongqing"),
            ("重点", "zhongdian"),
            ("银行", "yinhang"),
            ("长效", "changxiao"),
            ("绿色通道", "lvse_tongdao"),
            ("高新技术产业开发区", "yekai_faqu"),
            ("G20峰会", "g20_fenghui"),
            ("ＡＢＣ", "abc"),
            ("12345", ""),
            ("αβγ", ""),
            ("“”", ""),
            ("", ""),
        ],
    )
    def test_sounds(self, words: str, sound: str) -> None:
        """At most four syllables, the last ones, without tones, two and two; other scripts are left out."""
        assert sound_of(words) == sound

    def test_without_the_library(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Without the library, what needs it has no id; all else is as ever."""
        monkeypatch.setitem(sys.modules, "pypinyin", None)
        assert ids(figure("受理", "行政复议案件"), figure("枫桥式"), figure("诉源治理")) == ("accepted", "", "")
        assert name_parts([("", "other"), ("枫桥经验", "achievements")], USUAL) == ("preamble", "")
        assert name_subparts(["枫桥经验", "行政复议"], USUAL) == ("", "reconsideration")


class TestParts:
    """Ids of parts, which are names of files, and of subparts."""

    def test_without_titles(self) -> None:
        """Parts without title are called by their roles and places."""
        roles = [("", role) for role in ("other", "achievements", "shortcomings", "duties", "plan", "other", "other")]
        names = name_parts(roles, USUAL)
        assert names[:-1] == ("preamble", "achievements", "shortcomings", "duties", "plan", "closing")
        assert names[-1] == "closing_2"

    @pytest.mark.parametrize(
        ("title", "part", "subpart"),
        [
            ("完善工作机制，夯实法治政府建设工作基础", "mechanism", "mechanism"),
            ("深化“放管服”改革，着力打造“四最”发展环境", "services", "services"),
            ("加强重点领域立法，发挥地方立法引领作用", "legislation", "legislation"),
            ("坚持依法决策，积极有效防范法律风险", "decisions", "legal_risks"),
            ("强化行政执法监督，推进严格规范公正文明执法", "enforcement", "oversight"),
            ("积极化解矛盾纠纷，有力维护社会公平正义", "disputes", "disputes"),
            ("全面加强组织领导", "leadership", "leadership"),
            ("深入推进“双随机、一公开”监管", "random_inspection", "random_inspection"),
            ("全面推行行政执法“三项制度”", "enforcement", "three_systems"),
            ("行政复议工作水平大幅提升", "reconsideration", "reconsideration"),
            ("健全行政权力制约和监督体系，促进行政权力规范透明运行", "checks", "powers"),
            ("2019年法治政府建设主要举措和成效", "achievements", "achievements"),
            ("打造“赣服通”升级版", "ganfutong", "ganfutong"),
        ],
    )
    def test_titles(self, title: str, part: str, subpart: str) -> None:
        """A whole part is called by its chapter, a subpart by what is special to it."""
        assert name_parts([("", "other"), (title, "achievements")], USUAL)[1] == part
        assert name_subparts([title], USUAL) == (subpart,)

    def test_roles_come_before_titles(self) -> None:
        """Shortcomings, duties and the plan are called so whatever their titles are about; only once."""
        titles = [("公共法律服务的打算", "plan"), ("存在的不足", "shortcomings"), ("执法方面的不足", "shortcomings")]
        assert name_parts(titles, USUAL) == ("plan", "shortcomings", "enforcement")

    def test_the_same_title_twice(self) -> None:
        """The second gets another of its topics, then a number."""
        assert name_subparts(["行政复议", "行政复议和信访", "行政复议"], USUAL) == (
            "reconsideration",
            "petitions",
            "reconsideration_2",
        )

    def test_names_that_no_file_can_have(self) -> None:
        """No part is called as a device of Windows or as the head of a report, and capitals make no difference."""
        concepts = concepts_with([("康", "con"), ("年报", "report"), ("甲", "A"), ("乙", "a")])
        names = name_parts([(title, "achievements") for title in ("康", "年报", "甲", "乙")], concepts)
        assert not {"con", "report"} & set(names)
        assert len({name.casefold() for name in names}) == 4

    @settings(max_examples=60, deadline=None)
    @given(st.lists(st.tuples(st.lists(st.sampled_from(WORDS), max_size=4), st.sampled_from(ROLES)), max_size=10))
    def test_valid_and_unique(self, parts: list[tuple[list[str], str]]) -> None:
        """Whatever the titles are, ids are valid names of files, no two the same, and stay when a part is added."""
        titles = [("".join(words), role) for words, role in parts]
        names = name_parts(titles, USUAL)
        assert len({name.casefold() for name in names}) == len(names)
        assert all(re.fullmatch("[a-z][a-z0-9_]*", check_identifier(name)) for name in names)
        assert name_parts(titles[:-1], USUAL) == names[:-1] if titles else not names
        subparts = name_subparts([title for title, _ in titles], USUAL)
        assert len(set(subparts)) == len(subparts) == len(titles)
        assert all(re.fullmatch("[a-z][a-z0-9_]*", check_identifier(name)) for name in subparts)


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("cases", "case"),
        ("studies", "study"),
        ("witnesses", "witness"),
        ("branches", "branch"),
        ("staff", "staff"),
        ("business", "business"),
        ("fines_and_forfeitures", "fine_and_forfeiture"),
        ("cases_lost", "cases_lost"),
    ],
)
def test_the_singular(plural: str, one: str) -> None:
    """Before another noun a name stands in the singular."""
    assert singular(plural) == one
