"""Templates as the program is given them: by name, the files of the first folder before those of the next."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from fazhi_report.renderers import RENDERERS

TEXT_FORMATS: Final = tuple(name for name, form in RENDERERS.items() if not form.library)
"""The formats that are texts and need no library of their own."""

PACKAGED = Path(__file__).parent.parent / "templates"


def templates_in(*folders: Path) -> dict[str, bytes]:
    """Return the templates of these folders; where two have one of the same name, the first folder's."""
    return {
        f"templates/{path.relative_to(folder).as_posix()}": path.read_bytes()
        for folder in reversed(folders)
        for path in sorted((*folder.rglob("*.jinja"), *folder.rglob("*.typ")))
    }
