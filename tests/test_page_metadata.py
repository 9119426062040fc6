"""What a page says of itself: the page tags of a government site, schema.org, the entry in the catalogue."""

from __future__ import annotations

import json
from typing import Any

import pytest

from fazhi_report.document import Document, Publication
from fazhi_report.messages.page import LABELS
from fazhi_report.renderers.html.text import json_text
from tests.documents import FILING, HOSTILE, every_kind
from tests.rendered_pages import DISCLOSURE, SITE, everywhere, page_of, published

OTHER_FILING = FILING._replace(number="示市府〔2020〕9号")


def tags_of(document: Document) -> list[tuple[str, str]]:
    """Return name and content of the meta elements of a page, in order."""
    return [
        (each.attributes["name"], each.attributes["content"])
        for each in page_of(document).all("meta")
        if "name" in each.attributes
    ]


def data_of(document: Document) -> dict[str, Any]:
    """Return what a page says in the words of schema.org."""
    read: dict[str, Any] = json.loads(page_of(document).all("script")[0].text)
    return read


class TestPageTags:
    """The tags of the 政府网站发展指引."""

    def test_all_of_them(self) -> None:
        """Site, column and article, each tag once, in the order of the standard."""
        tags = tags_of(published())
        first = tags.index(("SiteName", "示例市人民政府"))
        assert tags[first : first + 15] == [
            ("SiteName", "示例市人民政府"),
            ("SiteDomain", "www.example.gov.cn"),
            ("SiteIDCode", "9900000001"),
            ("ColumnName", "法治政府建设"),
            ("ColumnDescription", "法治政府建设年度报告"),
            ("ColumnKeywords", "法治政府,年度报告"),
            ("ColumnType", "政策文件"),
            ("ArticleTitle", "赣州市2019年法治政府建设情况报告"),
            ("PubDate", "2020-03-27 10:00"),
            ("ContentSource", "示例市司法局"),
            ("Keywords", "法治政府建设,报告"),
            ("Author", "示例市司法局研究室"),
            ("Description", "示例市2019年法治政府建设情况。"),
            ("Image", "https://www.example.gov.cn/emblem.png"),
            ("Url", "https://www.example.gov.cn/report/2019.html"),
        ]
        names = [name.lower() for name, _ in tags]
        assert len(names) == len(set(names)), "HTML takes names that differ by case alone for the same"

    def test_what_is_absent_is_left_out(self) -> None:
        """Advised tags without a value are not there; author and description follow from the report."""
        bare = SITE._replace(author="", keywords=(), description="", image="", url="")
        tags = dict(tags_of(published(bare)))
        assert not {"Keywords", "Image", "Url"} & tags.keys()
        assert tags["Author"] == "赣州市人民政府"
        assert tags["Description"] == "赣州市2019年法治政府建设情况报告，赣州市人民政府，2020年2月28日"
        assert "canonical" not in {each.attributes["rel"] for each in page_of(published(bare)).all("link")}

    def test_without_a_site(self) -> None:
        """A report of which no site is known says what it is and who made it, and nothing of a site."""
        tags = dict(tags_of(every_kind()))
        assert (tags["Author"], "赣州市2019年" in tags["Description"]) == ("赣州市人民政府", True)
        assert not {name for name in tags if name.startswith(("Site", "Column", "Pub", "Article"))}


class TestStructuredData:
    """The report in the words of schema.org."""

    def test_of_a_site(self) -> None:
        """Number, dates, author, publisher, region and site are told."""
        data = data_of(published())
        assert (data["@context"], data["@type"], data["inLanguage"]) == ("https://schema.org", "Report", "zh-CN")
        assert data["name"] == "赣州市2019年法治政府建设情况报告"
        assert data["author"] == {"@type": "GovernmentOrganization", "name": "赣州市人民政府"}
        assert data["publisher"] == {"@type": "GovernmentOrganization", "name": "示例市人民政府办公室"}
        assert (data["dateCreated"], data["datePublished"]) == ("2020-02-28", "2020-03-27T10:00:00+08:00")
        assert (data["reportNumber"], data["temporalCoverage"]) == ("示市府〔2020〕8号", "2019")
        assert data["spatialCoverage"]["identifier"]["value"] == "360700"
        assert data["isPartOf"] == {"@type": "WebSite", "name": "示例市人民政府", "identifier": "9900000001"}
        assert (data["identifier"], data["genre"]) == ("990000/2020-00008", "法治政府建设")
        assert (data["keywords"], data["url"]) == ("法治政府建设,报告", "https://www.example.gov.cn/report/2019.html")

    def test_of_a_report_alone(self) -> None:
        """Without a site the report is told by itself, absent facts left out."""
        assert list(data_of(every_kind())) == [
            *("@context", "@type", "name", "inLanguage", "author", "dateCreated", "datePublished"),
            *("temporalCoverage", "spatialCoverage"),
        ]

    def test_number(self) -> None:
        """The number is that of the catalogue, else that of the filed copy, else none."""
        filed = Publication(filing=OTHER_FILING)
        assert data_of(every_kind()._replace(publication=filed))["reportNumber"] == "示市府〔2020〕9号"
        both = filed._replace(disclosure=DISCLOSURE)
        assert data_of(every_kind()._replace(publication=both))["reportNumber"] == "示市府〔2020〕8号"
        assert "reportNumber" not in data_of(published(disclosure=DISCLOSURE._replace(number="")))

    def test_a_site_without_catalogue(self) -> None:
        """Who publishes is the issuer where the catalogue does not say otherwise."""
        assert data_of(published(disclosure=None))["publisher"]["name"] == "赣州市人民政府"

    def test_a_draft(self) -> None:
        """A draft is called one."""
        assert data_of(every_kind()._replace(draft="草稿"))["creativeWorkStatus"] == "Draft"
        assert "creativeWorkStatus" not in data_of(published())

    def test_hostile_texts_stay_texts(self) -> None:
        """Whatever the texts hold, they come out again as they are."""
        data = data_of(everywhere(HOSTILE))
        assert data["name"] == data["author"]["name"] == data["reportNumber"] == data["url"] == HOSTILE

    @pytest.mark.parametrize("text", ["</script>", "<!--<script>", "]]>", "&lt;", "\u2028\u2029", '"\\'])
    def test_json_in_a_script(self, text: str) -> None:
        """No text ends the script or begins a comment in it, and each is read again as it was."""
        written = json_text({"a": text})
        assert not set("<>&\u2028\u2029") & set(written)
        assert json.loads(written) == {"a": text}


class TestDisclosure:
    """The entry in the catalogue of public information."""

    def test_above_the_title(self) -> None:
        """Every fact by its name, before the report and no part of its text."""
        page = page_of(published())
        (block,) = page.of_class("disclosure")
        tags = [each.tag for each in page.elements]
        assert page.elements.index(block) < tags.index("article")
        assert (block.around[-1], block.attributes["aria-label"]) == ("main", LABELS["disclosure"].zh)
        names = [each.text for each in page.all("dt")][:8]
        facts = [each.text for each in page.all("dd")][:8]
        assert names == ["索引号", "主题分类", "发布机构", "成文日期", "发布日期", "名称", "文号", "有效性"]
        assert facts == list(DISCLOSURE)
        assert "索引号" not in page.report

    def test_absent_facts(self) -> None:
        """What is not known has no row; without an entry there is no block."""
        page = page_of(published(disclosure=DISCLOSURE._replace(published="", number="", validity="")))
        around = [each.text for each in page.all("dt")][:6]
        assert around[:5] == ["索引号", "主题分类", "发布机构", "成文日期", "名称"]
        assert "发布日期" not in around
        assert not page_of(published(disclosure=None)).of_class("disclosure")
