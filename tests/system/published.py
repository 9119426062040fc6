"""The pages of reports, built by the command and laid out in the folder of a site, as an office would publish them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Final

import pytest

from fazhi_report import cli
from fazhi_report.renderers import RENDERERS
from tests.command_line import replace
from tests.system.parts import ROOT
from tests.years import make_workspace

TAGS: Final = """\
site:
  name: 示例市人民政府
  domain: www.example.gov.cn
  code: "9900000001"
  column: 法治政府建设
  column_description: 法治政府建设年度报告
  column_keywords:
    - 法治政府
    - 年度报告
  column_type: 政策文件
  published: "2020-03-27 10:00"
  source: 示例市司法局
  author: 示例市司法局
  keywords:
    - 法治政府建设
  description: 示例市2019年法治政府建设情况。
  image: https://www.example.gov.cn/emblem.png
  url: https://www.example.gov.cn/report/2019.html
disclosure:
  index_number: 990000/2020-00008
  category: 法治政府建设
  publisher: 示例市人民政府办公室
  published: 2020-03-27
  number: 示市府〔2020〕8号
  validity: 有效
"""
"""The tags of a government site and the entry in the catalogue of public information, all of them."""

HOST: Final = """\
<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>示例市人民政府</title>
<link rel="icon" href="data:,">
</head>
<body>
<header><a href="#content">示例市人民政府</a></header>
<main id="content">
{fragment}
</main>
<footer><p>示例市人民政府办公室主办</p></footer>
</body>
</html>
"""
"""A site's own page, into which the report is pasted."""

PAGES: Final = ("2019", "years", "draft", "english", "pasted")
"""The pages: of 2019, of three years with every tag, of a draft, with English around the text, pasted into a site's."""


def fazhi(*arguments: str) -> None:
    """Run a command, which must end well."""
    assert cli.run(arguments) == 0, " ".join(arguments)


def with_tags(root: Path) -> Path:
    """Lay out three years, the last with its pending figure filled in and with page tags; return the folder."""
    make_workspace(root)
    replace(root / "data" / "2019" / "convenience.yaml", "value: pending", "value: 96.2%")
    with (root / "data" / "2019" / "report.yaml").open("a", encoding="utf-8") as report:
        report.write(TAGS)
    return root


def written(folder: Path, kind: str) -> Path:
    """Return the one file of a format in a folder and those below it."""
    (path,) = folder.rglob(RENDERERS[kind].file_name)
    return path


def lay_out(site: Path, scratch: Path) -> Mapping[str, Path]:
    """Build every page into a folder and return their files by name; the text of 2019 lies beside its page."""
    files = {name: site / f"{name}.html" for name in PAGES}
    built = {name: scratch / name for name in PAGES if name != "pasted"}
    shutil.copytree(ROOT / "data", scratch / "office" / "data")
    office, tagged = str(scratch / "office"), str(with_tags(scratch / "tagged"))
    fazhi("build", "2019", "--to", "html,html-fragment,txt", "--root", office, "--output", str(built["2019"]))
    fazhi("build", "2019", "--to", "html", "--root", tagged, "--output", str(built["years"]))
    fazhi("new", "2020", "--from", "2019", "--root", office)
    fazhi("build", "2020", "--to", "html", "--draft", "--root", office, "--output", str(built["draft"]))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FAZHI_LANG", "en")
        fazhi("build", "2019", "--to", "html", "--root", tagged, "--output", str(built["english"]))
    for name, folder in built.items():
        shutil.copy(written(folder, "html"), files[name])
    fragment = written(built["2019"], "html-fragment").read_text(encoding="utf-8")
    files["pasted"].write_text(HOST.format(fragment=fragment), encoding="utf-8")
    shutil.copy(written(built["2019"], "txt"), files["2019"].with_suffix(".txt"))
    return files


class Site(ThreadingHTTPServer):
    """A folder on a static server, on a free port of this machine. It keeps which paths it was asked for."""

    def __init__(self, folder: Path) -> None:
        self.paths: list[str] = []
        super().__init__(("127.0.0.1", 0), partial(Answer, directory=str(folder)))

    def of(self, name: str) -> str:
        """Return the address of a page."""
        return f"http://127.0.0.1:{self.server_port}/{name}.html"

    def asked(self) -> list[str]:
        """Return the paths asked for since the last look."""
        paths = list(self.paths)
        self.paths.clear()
        return paths


class Answer(SimpleHTTPRequestHandler):
    """The site's answer to one request."""

    server: Site

    def log_message(self, *_: object) -> None:
        """Keep the path that was asked for and write nothing."""
        self.server.paths.append(self.path)


@contextmanager
def served(folder: Path) -> Iterator[Site]:
    """Serve a folder as long as the context lasts."""
    with Site(folder) as site:
        thread = Thread(target=site.serve_forever, daemon=True)
        thread.start()
        try:
            yield site
        finally:
            site.shutdown()
            thread.join()
