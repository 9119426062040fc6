"""Text as HTML, as a string of a style sheet, as data of a script; and the hash that admits such an element."""

from __future__ import annotations

import json
import re
from binascii import b2a_base64
from hashlib import sha256
from typing import Final

from markupsafe import Markup, escape

_find_special: Final = re.compile("[&<>\"']").search


def escaped(text: str) -> str:
    """Return the text with everything that could mean something in HTML escaped."""
    return text if _find_special(text) is None else str(escape(text))


def code(text: str) -> str:
    """Return an id or formula as HTML that a narrow column may break after a `.` or `_`."""
    return escaped(text).replace(".", ".<wbr>").replace("_", "_<wbr>")


def path(text: str) -> str:
    """Return a path or fraction as HTML that a narrow column may break after a `/`."""
    return escaped(text).replace("/", "/<wbr>")


def css_string(text: str) -> Markup:
    """Return the text as a quoted string of a style sheet."""
    content = re.sub(r"[\\\"'<>\n\r\f]", lambda found: f"\\{ord(found[0]):x} ", text)
    return Markup(f'"{content}"')  # noqa: S704 - what could end the string or the style element has been escaped


def json_text(value: object) -> Markup:
    """Return a value as JSON that may stand in a script element, be it data or a part of the script.

    No `<`, so that neither `</script>` nor `<!--` means anything; no line separator, which old engines take for the
    end of a line.
    """
    content = json.dumps(value, ensure_ascii=False)
    content = re.sub("[<>&\u2028\u2029]", lambda found: f"\\u{ord(found[0]):04x}", content)
    return Markup(content)  # noqa: S704 - what could end the script element has been escaped


def content_hash(text: str) -> str:
    """Return the hash by which a Content Security Policy admits an element with this very text."""
    return "sha256-" + b2a_base64(sha256(text.encode()).digest(), newline=False).decode()
