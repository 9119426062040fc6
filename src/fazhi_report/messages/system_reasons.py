"""Why the system refused a file or folder, in plain words: the reason that a message about the environment ends with.

A reason is named as the system names it (`ENOSPC`), or by one of the names of this file where the system has none. Read
only when something failed, since the words are needed only then.
"""

from __future__ import annotations

from errno import errorcode
from typing import Final

from fazhi_report.messages.entry import Text

REASONS: Final[dict[str, Text]] = {
    "EACCES": Text("没有访问权限", "permission denied"),
    "EPERM": Text("系统不允许这项操作", "the system does not allow this operation"),
    "EROFS": Text("所在磁盘是只读的", "the disk is read-only"),
    "ENOENT": Text("文件或文件夹不存在", "no such file or folder"),
    "EISDIR": Text("这是文件夹，不是文件", "it is a folder, not a file"),
    "ENOTDIR": Text("路径中有一段是文件，不是文件夹", "a part of the path is a file, not a folder"),
    "EEXIST": Text("已有同名的文件，不能建立文件夹", "a file of that name stands where the folder should be"),
    "ENOTEMPTY": Text("文件夹不是空的", "the folder is not empty"),
    "ENOSPC": Text("磁盘空间已满", "no space left on the disk"),
    "EDQUOT": Text("已超出磁盘配额", "the disk quota is used up"),
    "EFBIG": Text("文件太大", "the file is too large"),
    "EIO": Text("磁盘读写出错", "the disk could not be read or written"),
    "EBUSY": Text("正在被其他程序使用", "another program is using it"),
    "ETXTBSY": Text("正在被其他程序使用", "another program is using it"),
    "ENAMETOOLONG": Text("名称太长", "the name is too long"),
    "ELOOP": Text("链接互相指向，没有尽头", "links point at each other without end"),
    "EMFILE": Text("打开的文件太多", "too many files are open"),
    "ENFILE": Text("系统中打开的文件太多", "too many files are open in the whole system"),
    "ESTALE": Text("网络磁盘的连接已失效", "the connection to the network disk is stale"),
    "ETIMEDOUT": Text("等待磁盘或网络超时", "the disk or network did not answer in time"),
    "BROKEN_LINK": Text("这是失效的链接，所指的文件不存在", "it is a broken link: what it points to does not exist"),
    "NOT_A_FILE": Text("这不是普通文件", "it is not a regular file"),
    "NO_FOLDER": Text("文件夹不存在", "there is no such folder"),
    "NOT_A_FOLDER": Text("这是文件，不是文件夹", "it is a file, not a folder"),
    "NO_YEAR": Text(
        "其中没有 data/<年度>/ 文件夹，例如 data/2019/", "it holds no data/<year>/ folder such as data/2019/"
    ),
}
"""Name of the reason → what a reader is told."""


def reason_arguments(reason: OSError | str) -> dict[str, str]:
    """Return the arguments `reason_zh` and `reason_en` of a message, for the system's error or a name of `REASONS`.

    What has no words here is given by the name or number the system has for it.
    """
    name = reason if isinstance(reason, str) else errorcode.get(reason.errno or 0, str(reason.errno))
    text = REASONS.get(name) or Text(f"系统错误 {name}", f"system error {name}")
    return {"reason_zh": text.zh, "reason_en": text.en}
