"""Web pages.

`elements` says what each element does to the lines, `list_numbers` what lists print before their items, `reading` reads
a page. Nothing is fetched, and no style sheet is read: only what the elements themselves say counts.
"""
