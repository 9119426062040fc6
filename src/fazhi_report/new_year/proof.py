"""The proof that a source moved on to another year says what it should, read by the program's own reader."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from fazhi_report.new_year.dates import Step, moved_date
from fazhi_report.new_year.figures import PENDING
from fazhi_report.new_year.head import DATES_OF_BLOCKS, TEXTS_OF_BLOCKS, YEAR_REFERENCE, typed_year


def head_as_it_should_be(data: Mapping[str, Any], step: Step) -> dict[str, object]:
    """Return what the data of `report.yaml` become."""

    def reference_for(match: re.Match[str]) -> str:
        return YEAR_REFERENCE if match[1] else match[0]

    def with_references(value: Any) -> Any:  # noqa: ANN401 (a text or a list of texts)
        if isinstance(value, list):
            return [with_references(each) for each in value]
        return re.sub(typed_year(step), reference_for, value)

    new = {**data, "title": with_references(data["title"]), "year": f"{step.year:04}"}
    new["date"] = moved_date(data["date"], step)
    for name, key in DATES_OF_BLOCKS:
        if key in data.get(name, {}):
            new[name] = {**new[name], key: moved_date(data[name][key], step)}
    for name, key in TEXTS_OF_BLOCKS:
        if key in data.get(name, {}):
            new[name] = {**new[name], key: with_references(data[name][key])}
    return new


def section_as_it_should_be(data: Mapping[str, Any], step: Step, *, emptied: bool) -> dict[str, object]:
    """Return what the data of a section become; `emptied` where its figures are to be reported anew."""
    new = dict(data)
    if "statistics" in data:
        new["statistics"] = {
            name: statistic_as_it_should_be(each, step, emptied=emptied) for name, each in data["statistics"].items()
        }
    if "derived" in data and emptied:
        new["derived"] = {
            name: {key: each[key] for key in each if key != "stated"} for name, each in data["derived"].items()
        }
    return new


def statistic_as_it_should_be(data: Mapping[str, str], step: Step, *, emptied: bool) -> dict[str, str]:
    """Return what the data of a statistic become."""
    new = dict(data)
    if "as_of" in data:
        new["as_of"] = moved_date(data["as_of"], step)
    if emptied:
        new["value"] = PENDING
        if new.pop("previous", None) is not None and step.years == 1:
            new["previous"] = data["value"]
    return new
