"""YAML bytes → plain data, and the place of every key and value.

`encoding` makes text of bytes, `reading` walks through libyaml's events once, `tree` keeps data and places, `misread`
knows what other programs would take for something else. Only when somebody asks: `spans` counts lines and columns,
`alignment` looks into folded and quoted values, `lookalikes` finds the signs that an input method writes in place of
YAML's own, and `syntax` the cause of what a parser complains of (`complaint`).
"""

from fazhi_report.source.reading import read_source
from fazhi_report.source.tree import SourceFile, SourceMapping, SourceSequence

__all__ = ["SourceFile", "SourceMapping", "SourceSequence", "read_source"]
