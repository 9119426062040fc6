"""FZ231–FZ237: how the report is published: document number, page tags, edition, lines of the title."""

from __future__ import annotations

from typing import Final

from fazhi_report.diagnostics import Severity
from fazhi_report.messages.entry import Entry, Text

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "FZ231",
        Severity.ERROR,
        Text("不是发文字号", "not a document number"),
        Text(
            "“{found}”不是发文字号⟦，是不是“{suggestion}”？⟧",
            "“{found}” is not a document number⟦; did you mean “{suggestion}”?⟧",
        ),
        Text(
            "发文字号由机关代字、年份、发文顺序号组成：年份写四位，用六角括号〔〕；顺序号不加“第”，前面不补0，后面写“号”（GB/T 9704—2012，7.2.5）。写成别的样子，检索不到，年份也无法核对。",
            "A document number is the issuer's short name, the year in four digits between 〔 and 〕, and the serial number without 第 and leading zeros, followed by 号 (GB/T 9704-2012, 7.2.5). In another form it is not found, and its year cannot be checked.",
        ),
        Text(
            "写成“示市府〔2020〕8号”的样子：数字用半角，中间不空格，前后没有别的字。",
            "Write it like 示市府〔2020〕8号: half-width digits, no spaces, and nothing before or behind it.",
        ),
        "filing:\n  number: 示市府[2020]第08号\n  addressee: 省人民政府",
        "filing:\n  number: 示市府〔2020〕8号\n  addressee: 省人民政府",
    ),
    Entry(
        "FZ232",
        Severity.ERROR,
        Text("不是网站标识码", "not the code of a site"),
        Text(
            "“{found}”不是十位的网站标识码⟦，是不是“{suggestion}”？⟧",
            "“{found}” is not the code of a site, ten digits⟦; did you mean “{suggestion}”?⟧",
        ),
        Text(
            "政府网站标识码是十位数字，检查网站的人凭它认出是哪一个网站。",
            "The code of a government site has ten digits, by which the site is known when sites are inspected.",
        ),
        Text(
            "照网站首页下方所写的抄，十位数字，加引号。",
            "Copy the ten digits from the foot of the site's home page, and put them in quotation marks.",
        ),
        'site:\n  code: "360700"',
        'site:\n  code: "9900000001"',
    ),
    Entry(
        "FZ233",
        Severity.ERROR,
        Text("不是网站域名", "not the domain of a site"),
        Text(
            "“{found}”不是网站域名⟦，是不是“{suggestion}”？⟧",
            "“{found}” is not the domain of a site⟦; did you mean “{suggestion}”?⟧",
        ),
        Text(
            "这一项印进网页的 SiteDomain 标签，只写域名；带上 https:// 和栏目，就与网站备案的域名对不上。",
            "It becomes the page tag SiteDomain, which holds the domain alone; with https:// or a path it is not the domain that the site is registered under.",
        ),
        Text(
            "只写域名，前面没有 https://，后面没有斜线，例如 www.example.gov.cn。",
            "Write the domain alone, without https:// and without a slash, such as www.example.gov.cn.",
        ),
        "site:\n  domain: https://www.example.gov.cn/",
        "site:\n  domain: www.example.gov.cn",
    ),
    Entry(
        "FZ234",
        Severity.ERROR,
        Text("不是网址", "not an address"),
        Text(
            "“{found}”不是完整的网址⟦，是不是“{suggestion}”？⟧",
            "“{found}” is not a whole address⟦; did you mean “{suggestion}”?⟧",
        ),
        Text(
            "网址要能单独打开；省略了开头的，离开本网站就打不开。",
            "An address has to open by itself; one without its beginning opens nowhere else.",
        ),
        Text(
            "写完整的网址，以 https:// 或 http:// 开头，中间没有空格和引号。",
            "Write the whole address, beginning with https:// or http://, without spaces and quotation marks in it.",
        ),
        "site:\n  url: /zwgk/2020/report.html",
        "site:\n  url: https://www.example.gov.cn/zwgk/2020/report.html",
    ),
    Entry(
        "FZ235",
        Severity.ERROR,
        Text("不是发布时间", "not a time of publishing"),
        Text(
            "“{found}”不是有效的日期和时间⟦，是不是“{suggestion}”？⟧",
            "“{found}” is not a day and time⟦; did you mean “{suggestion}”?⟧",
        ),
        Text(
            "网页的 PubDate 标签只有“年-月-日 时:分”一种写法，二十四小时制。",
            "The page tag PubDate has one form: year-month-day hour:minute, of 24 hours.",
        ),
        Text(
            "写成 2020-03-27 10:00：年四位，月、日、时、分各两位，日期和时间之间一个空格。",
            "Write it like 2020-03-27 10:00: four digits for the year, two for all others, one space between day and time.",
        ),
        "site:\n  published: 2020/3/27 10:00",
        "site:\n  published: 2020-03-27 10:00",
    ),
    Entry(
        "FZ236",
        Severity.ERROR,
        Text("报送版没有版头内容", "a filed edition without its header"),
        Text("edition 是 filed，却没有 filing", "edition is filed, but there is no filing"),
        Text(
            "报送版有版头、主送机关和版记，要印发文字号、签发人、抄送机关；没有写，就编不成。",
            "The filed edition has a header, an addressee and an imprint: without document number and addressee it cannot be made.",
        ),
        Text(
            "补上 filing，写明 number（发文字号）和 addressee（主送机关）；只公布、不报送的，改为 edition: published。",
            "Add filing with number (the document number) and addressee; for a report that is only published, write edition: published.",
        ),
        "edition: filed",
        "edition: filed\nfiling:\n  number: 示市府〔2020〕8号\n  addressee: 省人民政府",
    ),
    Entry(
        "FZ237",
        Severity.ERROR,
        Text("分行的标题与标题不一致", "the lines of the title are not the title"),
        Text(
            "各行合起来是“{lines}”，标题却是“{title}”", "the lines together are “{lines}”, but the title is “{title}”"
        ),
        Text(
            "title_lines 只说长标题在哪里换行。字不一样，纸上的标题就与网页的标题不同。",
            "title_lines only says where a long title is broken. With other words, the title on paper differs from that of the page.",
        ),
        Text(
            "照 title 一字不差地分成几行；不要求在固定的地方换行的，删去 title_lines，由程序分行。",
            "Break title into lines without changing a character; or delete title_lines, and the program breaks it.",
        ),
        "title: 示例市{{ year }}年法治政府建设情况报告\nlayout:\n  title_lines:\n    - 示例市{{ year }}年法治政府建设\n    - 工作报告",
        "title: 示例市{{ year }}年法治政府建设情况报告\nlayout:\n  title_lines:\n    - 示例市{{ year }}年\n    - 法治政府建设情况报告",
    ),
)
