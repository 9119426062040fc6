"""What each key of a data file holds, as far as its form goes, and the order of the keys.

The order is that of the models in `schema`, which are not imported for it: they take longer to load than a file to
format. A test holds the two to each other.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Final, Literal, NamedTuple

Source = Literal["report", "section", "dictionary", "vocabulary"]
"""What a file is: the head of a report, one of its sections, an office's words to watch, or those that make ids."""


class Kind(Enum):
    """What a scalar is, which says how it is written and what in it may be changed."""

    TEXT = "paragraphs and tables with marks, one sentence a line"
    LINE = "one line with marks: spaces next to Chinese are not printed"
    REMARK = "one paragraph without marks, over several lines where it is long"
    NAME = "one line that is printed with every space in it"
    WORDS = "words that stay exactly as they are"
    NUMBER = "a number, or words that stay exactly as they are"
    DATE = "a date, or a minute of a day"
    TRUTH = "true or false"
    UNKNOWN = "the value of a key that the data format does not have"


class Shape(NamedTuple):
    """A mapping with the keys of the data format, in their order."""

    fields: Mapping[str, Field]


class Many(NamedTuple):
    """A list of parts of one shape, or a mapping of them by name; their order is the author's.

    Without a shape of its own, each has that of what holds the list.
    """

    each: Shape | None


Field = Kind | Shape | Many
"""What a key holds. A list of scalars is of the kind of each."""

STATISTIC: Final = Shape(
    {
        "label": Kind.NAME,
        "value": Kind.NUMBER,
        "unit": Kind.WORDS,
        "as_of": Kind.DATE,
        "scope": Kind.NAME,
        "source": Kind.NAME,
        "definition": Kind.REMARK,
        "previous": Kind.NUMBER,
        "note": Kind.REMARK,
    }
)
DERIVED_FIGURE: Final = Shape(
    {
        "label": Kind.NAME,
        "formula": Kind.WORDS,
        "unit": Kind.WORDS,
        "decimals": Kind.NUMBER,
        "rounding": Kind.WORDS,
        "stated": Kind.NUMBER,
        "definition": Kind.REMARK,
        "note": Kind.REMARK,
    }
)
MEASURE: Final = Shape(
    {
        "lead": Kind.LINE,
        "heading": Kind.WORDS,
        "text": Kind.TEXT,
        "numbering": Kind.WORDS,
        "continued": Kind.TRUTH,
        "measures": Many(None),
    }
)
SUBSECTION: Final = Shape(
    {
        "id": Kind.WORDS,
        "title": Kind.LINE,
        "heading": Kind.WORDS,
        "role": Kind.WORDS,
        "text": Kind.TEXT,
        "numbering": Kind.WORDS,
        "continued": Kind.TRUTH,
        "measures": Many(MEASURE),
    }
)
SECTION: Final = Shape(
    {
        "title": Kind.LINE,
        "role": Kind.WORDS,
        "text": Kind.TEXT,
        "numbering": Kind.WORDS,
        "continued": Kind.TRUTH,
        "measures": Many(MEASURE),
        "subsections": Many(SUBSECTION),
        "causes": Kind.TEXT,
        "statistics": Many(STATISTIC),
        "derived": Many(DERIVED_FIGURE),
        "relations": Kind.WORDS,
        "literals": Kind.WORDS,
        "unchanged": Kind.TEXT,
    }
)
WAIVER: Final = Shape({"code": Kind.WORDS, "where": Kind.WORDS, "reason": Kind.REMARK, "until": Kind.DATE})
NAMES: Final = Shape({"own": Kind.WORDS, "known": Kind.WORDS})
LAYOUT: Final = Shape({"headings": Kind.WORDS, "leads": Kind.WORDS, "appendix": Kind.WORDS, "title_lines": Kind.LINE})
FILING: Final = Shape(
    {
        "mark": Kind.NAME,
        "number": Kind.WORDS,
        "signers": Kind.WORDS,
        "addressee": Kind.NAME,
        "copies": Kind.NAME,
        "printed_by": Kind.NAME,
        "printed_on": Kind.DATE,
    }
)
SITE: Final = Shape(
    {
        "name": Kind.NAME,
        "domain": Kind.WORDS,
        "code": Kind.WORDS,
        "column": Kind.NAME,
        "column_description": Kind.REMARK,
        "column_keywords": Kind.NAME,
        "column_type": Kind.NAME,
        "published": Kind.DATE,
        "source": Kind.NAME,
        "author": Kind.NAME,
        "keywords": Kind.NAME,
        "description": Kind.REMARK,
        "image": Kind.WORDS,
        "url": Kind.WORDS,
    }
)
DISCLOSURE: Final = Shape(
    {
        "index_number": Kind.WORDS,
        "category": Kind.NAME,
        "publisher": Kind.NAME,
        "published": Kind.DATE,
        "number": Kind.WORDS,
        "validity": Kind.NAME,
    }
)
REPORT: Final = Shape(
    {
        "title": Kind.LINE,
        "issuer": Kind.LINE,
        "region": Kind.WORDS,
        "year": Kind.NUMBER,
        "date": Kind.DATE,
        "sections": Kind.WORDS,
        "edition": Kind.WORDS,
        "layout": LAYOUT,
        "filing": FILING,
        "site": SITE,
        "disclosure": DISCLOSURE,
        "literals": Kind.WORDS,
        "names": NAMES,
        "waivers": Many(WAIVER),
    }
)
SLIP: Final = Shape({"wrong": Kind.WORDS, "right": Kind.WORDS})
DICTIONARY: Final = Shape({"slips": Many(SLIP)})

VOCABULARY: Final = Shape({"concepts": Many(Shape({"word": Kind.WORDS, "id": Kind.WORDS}))})

SHAPES: Final[Mapping[Source, Shape]] = {
    **{"report": REPORT, "section": SECTION},
    **{"dictionary": DICTIONARY, "vocabulary": VOCABULARY},
}

TO_BE_WIDENED: Final = frozenset((Kind.TEXT, Kind.LINE, Kind.REMARK, Kind.NAME))
"""What is Chinese prose, in which half-width punctuation may become full-width."""


def field_of(holder: Field, step: str | int) -> Field:
    """Return what is held under a key or at an index; what no data format has is unknown."""
    if isinstance(holder, Shape):
        field = holder.fields.get(str(step), Kind.UNKNOWN)
        return Many(holder) if isinstance(field, Many) and field.each is None else field
    if isinstance(holder, Many):
        return holder.each or Kind.UNKNOWN
    return holder if isinstance(step, int) else Kind.UNKNOWN


def in_order(keys: Mapping[str, object], holder: Field) -> tuple[str, ...]:
    """Return the keys of a mapping in the order of the data format.

    With a key that the format does not have, they stay in the author's order: nobody knows where that one belongs.
    """
    if isinstance(holder, Shape) and keys.keys() <= holder.fields.keys():
        return tuple(key for key in holder.fields if key in keys)
    return tuple(keys)
