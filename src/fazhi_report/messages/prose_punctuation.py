"""FZ41x: punctuation."""

from __future__ import annotations

from typing import Final

from fazhi_report.diagnostics import Severity
from fazhi_report.messages.entry import Entry, Text

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "FZ410",
        Severity.WARNING,
        Text("中文里用了半角标点", "a half-width mark in Chinese text"),
        Text("半角的 {mark} 应当是全角的 {full}", "the half-width {mark} should be the full-width {full}"),
        Text(
            "中文的标点用全角（GB/T 15834）；半角标点多半是输入法没有切换，或者从网页上复制来的。英文词句、网址、小数、时刻和比例里的照旧用半角；外国人名中间的点写成“·”。",
            "Chinese text has full-width marks (GB/T 15834); half-width ones come from the input method or from a web page. In English words, addresses, decimals, times of day and ratios they stay; the dot within a foreign name is “·”.",
        ),
        Text("这里用 {full} 代替 {mark} 即可。", "Write {full} in place of {mark} here."),
        "text: 全年受理{{ accepted }},办结{{ concluded }}。",
        "text: 全年受理{{ accepted }}，办结{{ concluded }}。",
    ),
    Entry(
        "FZ411",
        Severity.WARNING,
        Text("标点没有成对", "a mark without its partner"),
        Text("{mark} 没有和它成对的 {partner}", "there is no {partner} that goes with {mark}"),
        Text(
            "书名号、引号和括号要在同一段里前后成对；少了一半，读者看不出书名、引文到哪里为止。引文分成几段的例外：每段用前引号开头，最后一段才用后引号。",
            "Title marks, quotation marks and brackets are opened and closed in one paragraph; with one missing, nobody can tell where the title or quotation ends. A quotation of several paragraphs begins each with an opening mark and closes the last.",
        ),
        Text(
            "在应有的位置补上 {partner} 这一半，或者删去多余的 {mark} 这一半。",
            "Put {partner} where it belongs, or delete {mark} here.",
        ),
        "text: 认真落实《法治政府建设实施纲要，推进依法行政。",
        "text: 认真落实《法治政府建设实施纲要》，推进依法行政。",
    ),
    Entry(
        "FZ412",
        Severity.WARNING,
        Text("书名号或引号套用有误", "titles or quotations badly nested"),
        Text("{found} 套用有误", "{found} is badly nested"),
        Text(
            "书名里还有书名，里层用〈〉；引文里还有引文，里层用‘’；两对标点不能交叉（GB/T 15834）。",
            "A title within a title has 〈〉, a quotation within a quotation ‘’, and two pairs do not cross (GB/T 15834).",
        ),
        Text("这里用 {mended} 代替 {found} 即可。", "Write {mended} in place of {found} here."),
        "text: 印发《关于贯彻落实《外商投资法》的通知》。",
        "text: 印发《关于贯彻落实〈外商投资法〉的通知》。",
    ),
    Entry(
        "FZ413",
        Severity.NOTE,
        Text("并列的书名或引文之间，顿号用法前后不一", "、 between adjacent titles or quotations is used both ways"),
        Text("这里写作 {found}，别处写作 {other}", "{found} here, {other} elsewhere in the report"),
        Text(
            "并列的书名号之间、引号之间通常不用顿号（GB/T 15834）；用或者不用，全文应当一致。",
            "Adjacent titles and quotations usually have no 、 between them (GB/T 15834); either way, one report keeps to one.",
        ),
        Text(
            "这里改成 {other} 的写法，或者全文都用 {found} 的写法。",
            "Write {other} in place of {found} here, or {found} throughout the report.",
        ),
        "text: 推行“一站式”、“一窗式”服务，深化“一链办理”“最多跑一次”改革。",
        "text: 推行“一站式”“一窗式”服务，深化“一链办理”“最多跑一次”改革。",
    ),
    Entry(
        "FZ414",
        Severity.WARNING,
        Text("段末没有句号", "a paragraph without full stop"),
        Text("这一段到“{ending}”为止，没有句号", "the paragraph ends with “{ending}”, without a full stop"),
        Text(
            "正文每一段都以句号、问号或叹号结尾；没有的，往往是句子没有写完，或者复制时丢了一截。",
            "Each paragraph of the text ends with a stop; without one the sentence is often unfinished, or its end was lost in copying.",
        ),
        Text(
            "段末补上“。”；是逗号、顿号的改为“。”。后面接着列举的，可以用“：”，列举的各项之间可以用“；”。",
            "End it with “。”, in place of a comma if there is one. Before a list “：” will do, and between its items “；”.",
        ),
        "text: 推行说理式行政复议决定书，增强公信力",
        "text: 推行说理式行政复议决定书，增强公信力。",
    ),
    Entry(
        "FZ415",
        Severity.WARNING,
        Text("标点重复或者多余", "a mark too many"),
        Text("{found} 里有多余的标点", "there is a mark too many in {found}"),
        Text(
            "标点重复或者落单，多半是删改文字时留下的，前后的话也可能没有改完。",
            "Marks that stand twice or without words are mostly left over from an edit; the words around them may be unfinished too.",
        ),
        Text("这里写 {mended} 就够了，多余的删去。", "Write {mended} alone, and delete what is too many."),
        "text: 全年受理{{ accepted }}，，办结{{ concluded }}。",
        "text: 全年受理{{ accepted }}，办结{{ concluded }}。",
    ),
    Entry(
        "FZ416",
        Severity.NOTE,
        Text("字间多了空格", "a space between Chinese characters"),
        Text("“{before}”和“{behind}”之间多了空格", "there is a space between “{before}” and “{behind}”"),
        Text(
            "汉字和中文标点之间不空格。换行处的空白、字间的半角空格和制表符排印时会去掉，全角空格和网页上带来的不间断空格会原样印出来。",
            "Nothing stands between Chinese characters and marks. Line breaks, half-width spaces and tabs there are dropped in print; a full-width space and the no-break space of a web page are printed.",
        ),
        Text("删去空格。", "Delete the space."),
        "text: 依法 行政水平得到提升。",
        "text: 依法行政水平得到提升。",
    ),
    Entry(
        "FZ417",
        Severity.WARNING,
        Text("文号的年份写法不对", "the year in the number of a document"),
        Text("文号里的 {found} 应当写作 {mended}", "{found} in the number of a document should be {mended}"),
        Text(
            "发文字号的年份写四位数，用六角括号〔〕括起来（GB/T 9704），不用方括号和圆括号。",
            "The year of a document's number has four digits and stands between 〔 and 〕 (GB/T 9704), not in other brackets.",
        ),
        Text("这里用 {mended} 代替 {found} 即可。", "Write {mended} in place of {found} here."),
        "text: 落实国发[2015]10号文件要求。",
        "text: 落实国发〔2015〕10号文件要求。",
    ),
    Entry(
        "FZ418",
        Severity.WARNING,
        Text("省略号或者破折号写法不对", "an ellipsis or a dash of other signs"),
        Text("{found} 应当写作 {mended}", "{found} should be {mended}"),
        Text(
            "省略号是占两个字的六个点，破折号是占两个字的一条线（GB/T 15834），不用句号、英文句点或者连字符拼成。",
            "An ellipsis is six dots and a dash one line, each as wide as two characters (GB/T 15834), not made of stops or hyphens.",
        ),
        Text("这里用 {mended} 代替 {found} 即可。", "Write {mended} in place of {found} here."),
        "text: 推行容缺受理、告知承诺...群众办事更加方便。",
        "text: 推行容缺受理、告知承诺……群众办事更加方便。",
    ),
    Entry(
        "FZ419",
        Severity.WARNING,
        Text("一对标点前后不合", "two marks that make no pair"),
        Text("{found} 前后不合，应当是 {mended}", "{found} make no pair: it should be {mended}"),
        Text(
            "一对标点由前一半和后一半组成，全角、半角也要一致；引号前后颠倒，多半是输入法自动配的。",
            "A pair has an opening and a closing mark of one width; quotation marks the wrong way round mostly come from the input method.",
        ),
        Text("写成 {mended} 这样的一对。", "Write a pair such as {mended} here."),
        "text: 签订的协议(合同）全部经过合法性审核。",
        "text: 签订的协议（合同）全部经过合法性审核。",
    ),
)
