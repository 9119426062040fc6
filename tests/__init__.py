"""The tests of fazhi."""
