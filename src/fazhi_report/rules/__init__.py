"""The careful reviewer: what is wrong with a report that can be read, computed and printed.

`registry` lists the rules, `review` applies them, `waivers` sets aside what an office has decided to leave.
"""

from __future__ import annotations

from fazhi_report.rules.registry import CODES
from fazhi_report.rules.review import Review, UnderReview, review_report
from fazhi_report.rules.waivers import Waived, apply_waivers

__all__ = ["CODES", "Review", "UnderReview", "Waived", "apply_waivers", "review_report"]
