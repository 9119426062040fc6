"""A published report → drafted sources of a year, proved to say the same.

    bytes ─ encodings, manuscripts/ ─→ lines ─ furniture, head, structure ─→ outline
                                                                                │ drafting: numbers, recognition,
    sources of a year ←─ proof ←─ text ←─ pipeline ←─ sources ←─────────────────┘ identifiers, references

Nothing is thrown away: what is no text of the report is put aside and listed. The proof builds the drafted sources and
compares their text with that of the report, character for character.
"""

from fazhi_report.importing.importer import Imported, Surroundings, import_report
from fazhi_report.importing.settling import Wishes

__all__ = ["Imported", "Surroundings", "Wishes", "import_report"]
