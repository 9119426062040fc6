"""The tests of reading published reports in."""
