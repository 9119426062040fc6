"""Expected outputs kept as files: compared by every test run, written anew by `make golden`, their diff read by eye."""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = Path(__file__).parent / "golden"


def assert_golden(name: str, content: bytes) -> None:
    """Compare the content with the file of this name; write it instead where FAZHI_GOLDEN=write."""
    path = FOLDER / name
    if os.environ.get("FAZHI_GOLDEN") == "write":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    assert path.read_bytes().decode() == content.decode(), f"{name} differs; read the diff after `make golden`"
