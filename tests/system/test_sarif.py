"""SARIF as the reference validator of the standard reads it, with its rules for code scanning on GitHub."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Final

import pytest

from fazhi_report import cli
from tests.command_line import replace

SERIOUS: Final = re.compile(r": (?:error|warning) (\w+): (.*)")

ACCEPTED: Final = {"SARIF2005": "the project has no address on the web yet"}
"""What the validator would like and does not get → why."""


@pytest.fixture(scope="session")
def validator(npm_packages: Path) -> Path:
    """Return the validator's program for this system."""
    found = subprocess.run(
        ["node", "-p", "require('@microsoft/sarif-multitool')"],
        cwd=npm_packages.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    program = Path(found.stdout.strip())
    program.chmod(0o755)
    return program


def complaints(log: Path, rules: str, validator: Path) -> list[tuple[str, str]]:
    """Return the code and the words of each error and warning that the validator has."""
    options = ["--rule-kind", rules, "--output", str(log.with_suffix(".out")), "--log", "ForceOverwrite"]
    done = subprocess.run(
        [str(validator), "validate", str(log), *options],
        capture_output=True,
        text=True,
        check=False,
        env={"DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
    )
    assert "1 files scanned" in done.stdout, done.stdout + done.stderr
    return [(match[1], match[2]) for match in SERIOUS.finditer(done.stdout)]


def written(capfd: pytest.CaptureFixture[str], folder: Path, *arguments: str) -> Path:
    """Return the log that a check writes."""
    capfd.readouterr()
    cli.run(["check", *arguments, "--format", "sarif"])
    log = folder / "fazhi.sarif"
    log.write_text(capfd.readouterr().out, encoding="utf-8")
    return log


@pytest.mark.parametrize("arguments", [(), ("2091",)], ids=["findings", "no such year"])
def test_the_validator_has_nothing_to_object(
    arguments: tuple[str, ...], data: Path, validator: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Findings of all severities, related places, waived ones, file names in Chinese, faults of the environment."""
    replace(data / "disputes.yaml", "value: 102\n", "value: 202\n")
    replace(data / "services.yaml", "{{ list_batches | chinese }}", "4批")
    replace(data / "decisions.yaml", "value: 157\n", "value: 157\n    value: 158\n")
    (data / "草稿.yaml").write_text("text: 草稿。\n", encoding="utf-8")
    (data / "notes.yml").write_text("text: 备忘。\n", encoding="utf-8")
    log = written(capfd, data.parent, *arguments)
    found = [each for rules in ("Sarif", "Ghas") for each in complaints(log, rules, validator)]
    assert [each for each in found if each[0] not in ACCEPTED] == []


def test_the_validator_objects_to_what_is_wrong(data: Path, validator: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A log with a member that the standard does not know is refused: the validator does look."""
    replace(data / "disputes.yaml", "value: 102\n", "value: 202\n")
    log = written(capfd, data.parent)
    text = log.read_text(encoding="utf-8")
    assert '"columnKind": "unicodeCodePoints"' in text
    log.write_text(text.replace('"columnKind": "unicodeCodePoints"', '"columnKinds": "x"'), encoding="utf-8")
    assert "JSON1005" in {code for code, _ in complaints(log, "Sarif", validator)}
