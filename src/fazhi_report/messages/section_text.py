"""The words around the text of one source file, as `fazhi textconv` prints it. The names of keys stand in `keys`."""

from __future__ import annotations

from typing import Final

from fazhi_report.messages.entry import Language, Text

PHRASES: Final[dict[str, Text]] = {
    "role": Text("{name}：{words}（{role}）", "{name}: {words} ({role})"),
    "heading": Text("【{name}】", "[{name}]"),
    "figure": Text("{id}  {label}：{value}", "{id}  {label}: {value}"),
    "remarks": Text("（{remarks}）", " ({remarks})"),
    "remark": Text("{name}：{text}", "{name}: {text}"),
    "comma": Text("；", "; "),
    "waiver": Text("{code}  {place}  {reason}", "{code}  {place}  {reason}"),
}
"""Every phrase by the name under which the layout asks for it."""


def phrase(name: str, language: Language, /, **arguments: str) -> str:
    """Return a phrase in one language, with its arguments filled in."""
    return PHRASES[name].in_language(language).format_map(arguments)
