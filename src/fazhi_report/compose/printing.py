"""How a figure is printed, by each filter of a reference."""

from __future__ import annotations

from typing import Final

from fazhi_report.derive import Figure
from fazhi_report.prose import without_wrapping
from fazhi_report.quantity import STATE_WORDS, State, exact_text, print_chinese, print_number, print_quantity

PRINTERS: Final = {"": print_quantity, "number": print_number, "chinese": print_chinese}
"""How each filter of a reference prints a figure. What cannot be printed so gives None."""


def printed(figure: Figure, filter_name: str = "") -> str | None:
    """Return a figure as a reference with this filter prints it, None where the filter cannot print it.

    A figure without value prints its state in words; one whose value was lost to an error prints nothing.
    """
    if figure.state is not None:
        return STATE_WORDS[figure.state]
    return "" if figure.quantity is None else PRINTERS[filter_name](figure.quantity)


def gap(figure: Figure) -> str:
    """Return what stands in the text of a draft for a figure that is still pending, else an empty text.

    It names what is missing, so that a reader of the text alone knows: `〔待报：受理行政复议案件〕`.
    """
    if figure.state is not State.PENDING:
        return ""
    return f"〔{STATE_WORDS[State.PENDING]}：{without_wrapping(' '.join(figure.datum.label.split()))}〕"


def exact_value(figure: Figure) -> str:
    """Return the exact value of a figure, an empty text where it has none, as an approximate number has."""
    if figure.exact is None or figure.quantity is None or figure.quantity.approximate:
        return ""
    return exact_text(figure.exact)


def previous_text(figure: Figure) -> str:
    """Return the figure of the year before as printed, or an empty text."""
    if figure.before.state is not None:
        return STATE_WORDS[figure.before.state]
    return "" if figure.before.quantity is None else print_quantity(figure.before.quantity)
