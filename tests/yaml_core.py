"""A reader of YAML as editors have it: texts, numbers, true, false and nothing, by the core schema of YAML 1.2.

The sources are read without types (`fazhi_report.source`); a JSON Schema judges what a reader like this one makes of
them. The syntax is left to PyYAML; what a plain scalar means is decided here (YAML 1.2.2, 10.3.2).
"""

from __future__ import annotations

import re
from typing import Final

import yaml

NULL: Final = re.compile(r"null|Null|NULL|~|")
BOOLEAN: Final = re.compile(r"(true|True|TRUE)|false|False|FALSE")
INTEGER: Final = re.compile(r"[-+]?[0-9]+")
OTHER_BASE: Final = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
FLOAT: Final = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
NO_FINITE_NUMBER: Final = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")

LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""Thousands of files are read: the parser written in C, where PyYAML was built with it, takes a tenth of the time."""


class NoDataError(Exception):
    """A file is no YAML, is empty, or has keys that JSON cannot have."""


def read_core(content: bytes) -> object:
    """Return the data of a file, or raise NoDataError."""
    try:
        root = yaml.compose(content, Loader=LOADER)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise NoDataError from error
    return data_of(root)


def data_of(node: yaml.Node | None) -> object:
    """Return the data of a node. Keys are texts, whatever they look like."""
    if isinstance(node, yaml.ScalarNode):
        return plain_value(node.value) if not node.style else node.value
    if isinstance(node, yaml.SequenceNode):
        return [data_of(item) for item in node.value]
    if not isinstance(node, yaml.MappingNode):
        raise NoDataError
    data: dict[str, object] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode) or key.value in data:
            raise NoDataError
        data[key.value] = data_of(value)
    return data


def plain_value(text: str) -> object:
    """Return what a plain scalar means."""
    if NULL.fullmatch(text):
        return None
    if boolean := BOOLEAN.fullmatch(text):
        return boolean[1] is not None
    if INTEGER.fullmatch(text):
        return int(text)
    if OTHER_BASE.fullmatch(text):
        return int(text, 0)
    if FLOAT.fullmatch(text) or NO_FINITE_NUMBER.fullmatch(text):
        return float(text.lower().replace(".inf", "inf").replace(".nan", "nan"))
    return text


def is_number(text: str) -> bool:
    """Whether a plain scalar means a number."""
    return isinstance(plain_value(text), int | float) and not isinstance(plain_value(text), bool)
