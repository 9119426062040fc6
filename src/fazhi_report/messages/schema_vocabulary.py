"""FZ240: the office's vocabulary."""

from __future__ import annotations

from typing import Final

from fazhi_report.diagnostics import Severity
from fazhi_report.messages.entry import Entry, Text

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "FZ240",
        Severity.WARNING,
        Text("编号用词里有两条说的是同一个词", "two entries of the vocabulary for one word"),
        Text("“{word}”在前面已经有一条，写作 {id}", "“{word}” has an entry before, which calls it {id}"),
        Text("同一个词只按前面一条处理，后一条不起作用。", "The first entry counts; the second is without effect."),
        Text("留下一条，删去另一条。", "Keep one and delete the other."),
        "concepts:\n  - word: 诉源治理\n    id: dispute_prevention\n  - word: 诉源治理\n    id: prevention",
        "concepts:\n  - word: 诉源治理\n    id: dispute_prevention",
    ),
)
