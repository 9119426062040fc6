"""Slips of the hand in the real report, one at a time, and whether `fazhi check` finds each of them: `make mutations`.

`slips/*.yaml` hold the slips, one file a family; `slips.py` makes them in the files of a year, `trials.py` compiles
what comes of it and compares the findings with those expected, `table.py` prints the outcome. A new slip is a few lines
of YAML and no Python.
"""
