"""Speed and memory of the program as it is installed: `make bench`.

Figures are shown, never asserted: they depend on the machine, and a test that fails on a busy one teaches to ignore it.
"""
