"""Print the table: `make mutations`."""

from __future__ import annotations

from fazhi_report.messages import message_of
from tests.mutations.slips import read_slips
from tests.mutations.table import as_text
from tests.mutations.trials import try_slips

if __name__ == "__main__":
    print(as_text(tuple(try_slips(read_slips())), lambda finding: message_of(finding, "zh")))
