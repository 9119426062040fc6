"""What the keys on publication mean: the part of `keys` on layout, filed copy, page tags and catalogue entry."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from fazhi_report.messages.entry import Text
from fazhi_report.messages.key_text import KeyText

MODELS_OF_PUBLICATION: Final[Mapping[str, KeyText]] = MappingProxyType(
    {
        "Layout": KeyText(
            Text("版式", "Layout"),
            Text("印在纸上（DOCX、PDF）的样子。", "How the report is laid out on paper (DOCX, PDF)."),
        ),
        "Filing": KeyText(
            Text("报送", "Filing"),
            Text(
                "报送版的版头、主送机关和版记（GB/T 9704—2012）。",
                "Header, addressee and imprint of the filed edition (GB/T 9704-2012).",
            ),
        ),
        "Site": KeyText(
            Text("网页标签", "Page tags"),
            Text(
                "政府网站的页面标签：网站、栏目和文章。",
                "The page tags of a government site: of the site, of the column and of the article.",
            ),
        ),
        "Disclosure": KeyText(
            Text("公开目录", "Catalogue entry"),
            Text(
                "报告在信息公开目录里的条目，印在网页上方。",
                "The entry of the report in the catalogue of public information, shown at the top of the page.",
            ),
        ),
    }
)
"""Model → what it is."""

REPORT_KEYS_OF_PUBLICATION: Final[Mapping[str, KeyText]] = MappingProxyType(
    {
        "edition": KeyText(
            Text("版本", "Edition"),
            Text("印在纸上的是哪一版。", "Which edition is made on paper."),
        ),
        "layout": KeyText(
            Text("版式", "Layout"),
            Text("印在纸上的样子。", "How the report is laid out on paper."),
        ),
        "filing": KeyText(
            Text("报送", "Filing"),
            Text(
                "报送版的版头、主送机关和版记。",
                "Header, addressee and imprint of the filed edition.",
            ),
        ),
        "site": KeyText(
            Text("网页标签", "Page tags"),
            Text("政府网站的页面标签。", "The page tags of a government site."),
        ),
        "disclosure": KeyText(
            Text("公开目录", "Catalogue entry"),
            Text(
                "信息公开目录里的条目。",
                "The entry in the catalogue of public information.",
            ),
        ),
    }
)
"""Key of `report.yaml` that says how the report is published → what it is."""

NUMBER_TITLE: Final = Text("发文字号", "Document number")
NUMBER_EXAMPLES: Final = ("示市府〔2020〕8号", "示市司字〔2020〕16号")

KEYS_OF_PUBLICATION: Final[Mapping[str, Mapping[str, KeyText]]] = MappingProxyType(
    {
        "Layout": {
            "headings": KeyText(
                Text("小节标题", "Headings of subsections"),
                Text(
                    "小节标题单独成行，还是与正文接排；不写时纸上单独成行，纯文本接排。",
                    "Whether headings of subsections stand alone, or run in; without it they stand alone on paper and "
                    "run in in plain text.",
                ),
            ),
            "leads": KeyText(
                Text("举措的领头短句", "Leads of measures"),
                Text("举措的领头短句单独成段，还是与正文接排。", "Whether leads of measures stand alone, or run in."),
            ),
            "appendix": KeyText(
                Text("附件", "Appendix"),
                Text("报告后面要不要附数据表。", "Whether a table of the figures follows the report."),
            ),
            "title_lines": KeyText(
                Text("标题分行", "Lines of the title"),
                Text(
                    "长标题在哪里换行，一行一项，合起来须与 `title` 一字不差。不写由程序分行。",
                    "Where a long title is broken, one item a line; together they are `title` to the letter. Without "
                    "it the program breaks the title.",
                ),
                (("示例市{{ year }}年", "法治政府建设情况报告"),),
            ),
        },
        "Filing": {
            "mark": KeyText(
                Text("发文机关标志", "Issuer's mark"),
                Text(
                    "红色的发文机关标志，不写就是发文机关加“文件”。",
                    "The red mark of the issuing body; without it, the issuer and 文件.",
                ),
                ("示例市人民政府文件", "示例市司法局文件"),
            ),
            "number": KeyText(
                NUMBER_TITLE,
                Text(
                    "发文字号，写作 `示市府〔2020〕8号`；还没有编号的不写。",
                    "The document number, written as `示市府〔2020〕8号`; left out where there is none yet.",
                ),
                NUMBER_EXAMPLES,
            ),
            "signers": KeyText(
                Text("签发人", "Signed by"),
                Text("签发人姓名，上行文才写。", "Who signed it, of a document to a superior body."),
                (("示例姓名",),),
            ),
            "addressee": KeyText(
                Text("主送机关", "Addressee"),
                Text("主送机关，后面的冒号由程序加。", "Whom it goes to; the program adds the colon."),
                ("示例省人民政府", "示例市人民政府"),
            ),
            "copies": KeyText(
                Text("抄送机关", "Copies"),
                Text("抄送机关，一个机关一项。", "Who gets copies, one body an item."),
                (("示例市委全面依法治市委员会办公室", "示例市人大常委会办公室"),),
            ),
            "printed_by": KeyText(
                Text("印发机关", "Printed by"),
                Text("印发机关，印在版记里。", "Who had it printed, named in the imprint."),
                ("示例市人民政府办公室", "示例市司法局办公室"),
            ),
            "printed_on": KeyText(
                Text("印发日期", "Printed on"),
                Text(
                    "印发日期，写作 `2020-03-02`，不写就是成文日期。",
                    "The day of printing, written as `2020-03-02`; without it, the date of issue.",
                ),
                ("2020-03-02", "2021-03-01"),
            ),
        },
        "Site": {
            "name": KeyText(
                Text("网站名称", "Name of the site"),
                Text("网站名称（SiteName）。", "The name of the site (SiteName)."),
                ("示例市人民政府", "示例市司法局网站"),
            ),
            "domain": KeyText(
                Text("网站域名", "Domain"),
                Text(
                    "网站域名（SiteDomain），不带 `https://`。",
                    "The domain of the site (SiteDomain), without `https://`.",
                ),
                ("www.example.gov.cn", "sfj.example.gov.cn"),
            ),
            "code": KeyText(
                Text("网站标识码", "Code of the site"),
                Text(
                    "政府网站标识码（SiteIDCode），十位数字，加引号。",
                    "The code of the government site (SiteIDCode), ten digits in quotation marks.",
                ),
                ("9900000001", "9900000002"),
            ),
            "column": KeyText(
                Text("栏目名称", "Column"),
                Text("栏目名称（ColumnName）。", "The name of the column (ColumnName)."),
                ("法治政府建设年度报告", "信息公开"),
            ),
            "column_description": KeyText(
                Text("栏目描述", "Description of the column"),
                Text("栏目描述（ColumnDescription）。", "What the column holds (ColumnDescription)."),
                ("示例市法治政府建设年度报告栏目", "示例市人民政府信息公开栏目"),
            ),
            "column_keywords": KeyText(
                Text("栏目关键词", "Keywords of the column"),
                Text("栏目关键词（ColumnKeywords）。", "Keywords of the column (ColumnKeywords)."),
                (("法治政府", "年度报告"),),
            ),
            "column_type": KeyText(
                Text("栏目类别", "Kind of the column"),
                Text("栏目类别（ColumnType）。", "What kind of column it is (ColumnType)."),
                ("信息公开", "工作动态"),
            ),
            "published": KeyText(
                Text("发布时间", "Published"),
                Text(
                    "发布时间（PubDate），写作 `2020-03-27 10:00`，二十四小时制。",
                    "When it is published (PubDate), written as `2020-03-27 10:00`, of 24 hours.",
                ),
                ("2020-03-27 10:00", "2021-03-26 16:30"),
            ),
            "source": KeyText(
                Text("来源", "Source"),
                Text("内容的来源（ContentSource）。", "Where the content comes from (ContentSource)."),
                ("示例市司法局", "示例市人民政府办公室"),
            ),
            "author": KeyText(
                Text("作者", "Author"),
                Text("作者（Author）。", "The author (Author)."),
                ("示例市司法局", "示例市人民政府办公室"),
            ),
            "keywords": KeyText(
                Text("关键词", "Keywords"),
                Text("文章的关键词（Keywords）。", "Keywords of the article (Keywords)."),
                (("法治政府建设", "年度报告"),),
            ),
            "description": KeyText(
                Text("摘要", "Description"),
                Text(
                    "文章的摘要（Description）。年份写 `{{ year }}`，不写死。",
                    "What the article says (Description). Write the year as `{{ year }}` so that it cannot go stale.",
                ),
                ("示例市{{ year }}年法治政府建设的主要举措和成效", "示例市司法局{{ year }}年法治政府建设年度报告"),
            ),
            "image": KeyText(
                Text("图片", "Image"),
                Text("图片的网址（Image）。", "The address of a picture (Image)."),
                ("https://www.example.gov.cn/images/report.png", "https://www.example.gov.cn/images/cover.png"),
            ),
            "url": KeyText(
                Text("网址", "Address"),
                Text("网页发布以后的网址（Url）。", "The address of the page once it is published (Url)."),
                ("https://www.example.gov.cn/zwgk/report.html", "https://www.example.gov.cn/fzzf/report.html"),
            ),
        },
        "Disclosure": {
            "index_number": KeyText(
                Text("索引号", "Index number"),
                Text("索引号，照信息公开目录的编法。", "The index number, as the catalogue numbers its entries."),
                ("990000-2020-0008", "990000001/2020-00016"),
            ),
            "category": KeyText(
                Text("主题分类", "Category"),
                Text("主题分类。", "The category by subject."),
                ("法治政府建设", "司法行政"),
            ),
            "publisher": KeyText(
                Text("发布机构", "Publisher"),
                Text("发布机构，不写就是发文机关。", "Who publishes it; without it, the issuing body."),
                ("示例市人民政府办公室", "示例市司法局"),
            ),
            "published": KeyText(
                Text("发布日期", "Published"),
                Text("发布日期，写作 `2020-03-27`。", "The day of publication, written as `2020-03-27`."),
                ("2020-03-27", "2021-03-26"),
            ),
            "number": KeyText(
                NUMBER_TITLE,
                Text(
                    "发文字号，写作 `示市府〔2020〕8号`。有 `filing` 的，与那里写的一致。",
                    "The document number, written as `示市府〔2020〕8号`; the same as under `filing`, where that is there.",
                ),
                NUMBER_EXAMPLES,
            ),
            "validity": KeyText(
                Text("有效性", "Validity"), Text("有效性。", "Whether it is in force."), ("有效", "长期有效")
            ),
        },
    }
)
"""Model → key → what it is, in the order in which the keys are explained."""

WORDS_OF_PUBLICATION: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "published": Text("公布版", "the edition that is published"),
        "filed": Text("报送版", "the edition that is filed"),
        "stand_alone": Text("单独成行", "on lines of their own"),
        "run_in": Text("与正文接排", "the text runs on behind them"),
        "none": Text("不附", "nothing follows"),
        "figures": Text("附数据表", "a table of the figures"),
    }
)
"""Word of a fixed list → what it means."""

EXPECTED_OF_PUBLICATION: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "document_number": Text(
            "发文字号应写作 示市府〔2020〕8号：六角括号，不加“第”，序号前不补0",
            "a document number is written as 示市府〔2020〕8号, in these brackets, without 第 and leading zeros",
        ),
        "site_code": Text(
            '网站标识码应是十位数字，加引号，例如 "9900000001"',
            'the code of a site has ten digits, in quotation marks, such as "9900000001"',
        ),
        "domain": Text(
            "只写域名，例如 www.example.gov.cn，不带 https:// 和斜线",
            "write the domain alone, such as www.example.gov.cn, without https:// and slashes",
        ),
        "address": Text(
            "应写完整的网址，以 https:// 或 http:// 开头",
            "write the whole address, beginning with https:// or http://",
        ),
        "moment": Text(
            "发布时间应写作 2020-03-27 10:00，二十四小时制，并且确有这一天",
            "a time of publishing is written as 2020-03-27 10:00, of 24 hours, and its day must exist",
        ),
    }
)
"""What kind of value is wanted → what an editor says where another stands."""
