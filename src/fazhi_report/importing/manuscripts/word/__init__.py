"""Word files (ECMA-376).

`archive` opens the file, `parts` reads its XML, `styles` and `numbering` say what paragraphs are and which numbers Word
prints before them, `reading` reads the text.

Read with the archive reader of Python and lxml, not with a library for Word files: these read every part at once, know
no numbers, text boxes and revisions, and refuse files that Word and WPS open.
"""
