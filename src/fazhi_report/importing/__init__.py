"""A published report → drafted sources of a year, proved to say the same.

    bytes ─ encodings, manuscripts/ ─→ lines ─ furniture, head, structure ─→ outline
                                                                                │ numbers, labels, ratios, identifiers
    sources of a year ←─ proof ←─ text ←─ pipeline ←─ sources ←─ drafting ←─────┘

Nothing is thrown away: what is no text of the report is put aside and listed. The proof builds the drafted sources and
compares their text with that of the report, character for character.
"""
