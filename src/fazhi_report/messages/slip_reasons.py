"""Why an official name is a slip: what FZ426 says behind its remedy. Read only when there is a slip."""

from __future__ import annotations

from typing import Final

from fazhi_report.messages.entry import Text

REASONS: Final[dict[str, Text]] = {
    "rule_of_law": Text(
        "宪法和中央文件用“法治”（法治国家、法治政府、法治社会），“法制”专指法律制度",
        "the constitution and the central documents have 法治, the rule of law; 法制 is the system of laws",
    ),
    "governing_by_law": Text(
        "这是中央文件关于全面依法治国的固定提法", "the central documents on governing by law have it so"
    ),
    "first_responsible": Text(
        "《党政主要负责人履行推进法治建设第一责任人职责规定》的用语",
        "the rules on the duties of party and government heads have it so",
    ),
    "three_systems": Text(
        "行政执法“三项制度”是行政执法公示、执法全过程记录、重大执法决定法制审核",
        "the three systems are called 行政执法公示, 执法全过程记录 and 重大执法决定法制审核",
    ),
    "the_thought": Text(
        "这是中央文件写明的名称，一字不能增减改动",
        "the name is laid down in the central documents, and no character may be changed",
    ),
    "double_random": Text(
        "国务院文件的写法是“双随机、一公开”", "the documents of the State Council have “双随机、一公开”"
    ),
    "streamlining": Text(
        "简政放权、放管结合、优化服务，合称“放管服”，“改革”在引号外面",
        "the reform is called “放管服”, for 简政放权、放管结合、优化服务; 改革 stands behind the quotation mark",
    ),
    "body": Text("这是机关的名称", "it is the name of a body"),
    "meeting": Text("政府开常务会议，党委开常委会会议", "a government holds 常务会议, a party committee 常委会会议"),
    "motion": Text("人大代表提建议、议案，政协委员提提案", "deputies make 建议 and 议案, members of the 政协 提案"),
    "inspection": Text(
        "国务院的叫大督查，中央生态环境保护的叫督察",
        "the State Council's is 大督查, the central one on the environment 督察",
    ),
    "power": Text("机关行使的是权力，公民享有的是权利", "a body exercises 权力 (power), a citizen has 权利 (rights)"),
    "as_of": Text("后面直接写时间的用“截至”", "截至 is what stands right before a time"),
    "homophone": Text("同音或形近的字", "it is another character that sounds or looks alike"),
    "inspection_rules": Text("厅字〔2019〕28号文件的名称", "it is the name of document 厅字〔2019〕28号"),
    "central_document": Text("这是中央文件的名称", "it is the name of a central document"),
    "regulation": Text("这是国务院公布的行政法规的名称", "it is the name of a regulation of the State Council"),
    "law": Text("这是法律的名称", "it is the name of a law"),
    "book": Text("这是书名", "it is the title of a book"),
}
"""Reason of `rules.official_names` → its words in both languages."""
