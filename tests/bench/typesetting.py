"""What is measured of documents on paper: all formats at once, and the PDF beside WeasyPrint, which sets the same page.

WeasyPrint is installed into an environment of its own by the extra `bench`; it needs Pango from the system. Both are
whole processes, their imports included, and find the same typefaces: those of the folders named, or the system's.
"""

from __future__ import annotations

import os
import shutil
from html import escape
from pathlib import Path
from typing import Final, NamedTuple

from tests.bench.installation import Installation
from tests.bench.measuring import FailedProcessError, Process, run
from tests.bench.subjects import YEAR, Session, Subject, without

FIVE_FORMATS: Final = "md,html,txt,docx,pdf"

VARIABLE: Final = "FAZHI_FONT_PATHS"
"""Where the program looks for typefaces before those of the system."""

FONTS: Final = """\
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
{folders}
<cachedir>{cache}</cachedir>
</fontconfig>
"""
"""What tells WeasyPrint, through fontconfig, where typefaces are."""

LONGEST_REASON: Final = 200
"""Characters of what a process said that are shown where it could not be measured."""


class Setters(NamedTuple):
    """The two that set the report on paper: the program, and WeasyPrint."""

    ours: Installation
    other: Installation

    def finding(self, font_paths: str, scratch: Path) -> Setters:
        """Return both so that they find the typefaces in folders joined as those of PATH; without any, as they are."""
        if not font_paths:
            return self
        folders, fonts = [os.path.realpath(each) for each in font_paths.split(os.pathsep)], scratch / "fonts.conf"
        named = "\n".join(f"<dir>{escape(folder)}</dir>" for folder in folders)
        fonts.write_text(FONTS.format(folders=named, cache=escape(os.fspath(scratch / "fontconfig"))), encoding="utf-8")
        return Setters(
            self.ours._replace(environment={**self.ours.environment, VARIABLE: os.pathsep.join(folders)}),
            self.other._replace(environment={**self.other.environment, "FONTCONFIG_FILE": os.fspath(fonts)}),
        )


def with_typesetting(session: Session, checkout: Path, setters: Setters, scratch: Path) -> Session:
    """Return the session with what concerns documents on paper.

    What does not run here, because typefaces or parts of the system are missing, is left out with the reason, and
    WeasyPrint too where there is nothing to compare it with.
    """
    ours, other = setters
    workspace, page, log = scratch / "paper", scratch / "report.html", scratch / "log.txt"
    shutil.copytree(checkout / "data" / YEAR, workspace / "data" / YEAR)
    build, fresh = (ours.command, "build", YEAR, "--root", os.fspath(workspace)), without(workspace / "build")
    run(Process([*build, "--to", "html"], ours.environment, log))
    shutil.copyfile(workspace / "build" / YEAR / "report.html", page)
    setting = [other.interpreter, "-m", "weasyprint", "--quiet", os.fspath(page), os.fspath(scratch / "other.pdf")]
    found = (
        Subject("five", Process([*build, "--to", FIVE_FORMATS], ours.environment, log), fresh),
        Subject("pdf", Process([*build, "--to", "pdf"], ours.environment, log), fresh),
        Subject("weasyprint", Process(setting, other.environment, log), without()),
    )
    reasons = {subject.key: reason for subject in found[:2] if (reason := why_not(subject))}
    other_reason = reasons.get("pdf") or why_not(found[2])
    reasons |= {"weasyprint": other_reason} if other_reason else {}
    runnable = (subject for subject in found if subject.key not in reasons)
    return session._replace(subjects=(*session.subjects, *runnable), unmeasured={**session.unmeasured, **reasons})


def why_not(subject: Subject) -> str:
    """Return what a process that cannot be run here says of it in its first line, nothing of one that can.

    A traceback says it in its last line.
    """
    subject.prepare()
    try:
        run(subject.process._replace(environment={**subject.process.environment, "FAZHI_LANG": "en"}))
    except FailedProcessError:
        printed = subject.process.log.read_text(encoding="utf-8", errors="replace")
        said = [line for line in printed.splitlines() if line.strip()] or ["no reason was given"]
        return said[-1 if "Traceback" in printed else 0][:LONGEST_REASON]
    return ""
