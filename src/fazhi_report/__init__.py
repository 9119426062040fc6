"""fazhi: the compiler for annual reports on building law-based government."""

__version__ = "0.1.0"
