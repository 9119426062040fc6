"""The figures of one part → what they have to do with each other: `ratios`, `changes`, `wholes_and_parts`.

`passage_words` says what stands around each figure, `rate_names` what the name of a rate asks for, `quotients` which
quotients give what is printed.
"""

from fazhi_report.importing.recognition.recognising import recognise

__all__ = ["recognise"]
