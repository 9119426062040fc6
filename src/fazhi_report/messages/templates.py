"""What can be wrong with a template."""

from __future__ import annotations

from typing import Final

from fazhi_report.diagnostics import Severity
from fazhi_report.messages.entry import Entry, Text

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        code="FZ010",
        severity=Severity.ERROR,
        title=Text("模板写法有误", "a template cannot be read"),
        message=Text(
            "模板 {name} 的写法有误，Jinja 的说法是：{problem}",
            "the template {name} is not written as Jinja expects; Jinja says: {problem}",
        ),
        why=Text(
            "模板读不懂，就无法排出这种格式的报告；其他格式不受影响，但有一种格式出错，本次就什么也不写出。",
            "A template that cannot be read gives no report in this format; and a build writes nothing unless every "
            "format succeeds.",
        ),
        remedy=Text(
            "检查所指的一行：每个 {{% if %}}、{{% for %}} 都要有对应的 {{% endif %}}、{{% endfor %}}，"
            "每个 {{{{ 都要有对应的 }}}}。也可以删去自己的这份模板，改用程序自带的。",
            "Look at the line shown: every {{% if %}} and {{% for %}} needs its {{% endif %}} or {{% endfor %}}, and "
            "every {{{{ its }}}}. Or delete your own template to use the one that comes with the program.",
        ),
        wrong="{% if section.title %}\n{{ section.number }}{{ section.title | inline }}",
        right="{% if section.title %}\n{{ section.number }}{{ section.title | inline }}\n{% endif %}",
    ),
    Entry(
        code="FZ011",
        severity=Severity.ERROR,
        title=Text("模板用了不存在的名称", "a template uses an unknown name"),
        message=Text("模板里的名称“{name}”不存在", "there is no “{name}” that a template could use"),
        why=Text(
            "名称写错时若照样输出，报告里就会悄悄少掉一段文字或一个数字，所以当作错误处理。",
            "If a misspelt name were printed as nothing, words or figures would silently be missing from the report.",
        ),
        remedy=Text(
            "核对“{name}”的拼写。模板可用的名称和过滤器，都列在程序自带的同名模板开头的说明里。",
            "Check the spelling of “{name}”. What a template may use is listed at the head of the template of the same "
            "name that comes with the program.",
        ),
        wrong="{{ document.titel }}",
        right="{{ document.title }}",
    ),
    Entry(
        code="FZ012",
        severity=Severity.ERROR,
        title=Text("模板运行失败", "a template fails"),
        message=Text("模板 {name} 运行到此处失败：{problem}", "the template {name} fails here: {problem}"),
        why=Text(
            "模板只能读取报告的内容并排版，不能改动报告，也不能接触程序和系统的其他部分；"
            "做了不允许的事，或者运算本身出错，都会在这里停下。",
            "A template may read the report and lay it out; it may not change it, nor reach into the program or the "
            "system. It stops here if it tries to, or if what it computes goes wrong.",
        ),
        remedy=Text(
            "修改所指的一行；名称以下划线开头的东西、会改动列表或字典的操作，模板里都不能用。",
            "Change the line shown. A template may use nothing whose name begins with an underscore, and nothing that "
            "changes a list or dictionary.",
        ),
        wrong='{{ document._replace(title="另一个标题") }}',
        right="{{ document.title }}",
    ),
    Entry(
        code="FZ013",
        severity=Severity.ERROR,
        title=Text("找不到模板", "a template is missing"),
        message=Text(
            "没有名为 {name} 的模板⟦，是不是 {suggestion}？⟧",
            "there is no template {name}⟦; did you mean {suggestion}?⟧",
        ),
        why=Text(
            "每种格式都要按模板排版；模板用 include 引入的文件也是模板，文件名以 .jinja 结尾。",
            "Every format is laid out by a template; what a template includes is a template too, its name ends in .jinja.",
        ),
        remedy=Text(
            "核对文件名，把它放进工作文件夹的 templates 文件夹；如果自带的模板也没有，请重新安装本程序。",
            "Check the name and put the file into the templates folder of the workspace; if even a template of the "
            "program itself is missing, install the program again.",
        ),
        wrong='{% include "header.jinja" %}',
        right='{% include "report.css.jinja" %}',
    ),
    Entry(
        code="FZ014",
        severity=Severity.ERROR,
        title=Text("模板不是 UTF-8 编码", "a template is not UTF-8"),
        message=Text("模板 {name} 不是 UTF-8 编码的文本文件", "the template {name} is not a text file in UTF-8"),
        why=Text(
            "模板里的汉字按 UTF-8 读取；编码不对，读出来的就是乱码。",
            "The Chinese in a template is read as UTF-8; in another encoding it would come out garbled.",
        ),
        remedy=Text(
            "请用编辑器把它另存为 UTF-8；若原来是 GBK 编码，也可以在它所在的文件夹运行："
            "iconv -f GB18030 -t UTF-8 {name} > {name}.utf8，再用新文件替换它。",
            "Save it as UTF-8 in an editor. If it is in GBK, you may also run, in its folder: "
            "iconv -f GB18030 -t UTF-8 {name} > {name}.utf8, and put the new file in its place.",
        ),
        wrong="templates/report.txt.jinja：GBK",
        right="templates/report.txt.jinja：UTF-8",
    ),
    Entry(
        code="FZ015",
        severity=Severity.ERROR,
        title=Text("模板直接印出了报告的一部分", "a template prints a part of the document as it is"),
        message=Text(
            "模板 {name} 的这一行直接印出了报告的一部分，少了过滤词",
            "this line of the template {name} prints a part of the document without a filter",
        ),
        why=Text(
            "标题、段落由文字和数字等几段组成，要由过滤词变成文字；直接印出来读者看不懂。",
            "Titles and paragraphs consist of words and figures, which a filter makes into text; as they are, nobody could "
            "read them.",
        ),
        remedy=Text(
            "加上过滤词：{{{{ section.title | inline }}}}；只要文字时用 words。",
            "Add a filter: {{{{ section.title | inline }}}}, or words where nothing but the words is wanted.",
        ),
        wrong="{{ section.title }}",
        right="{{ section.title | inline }}",
    ),
)
