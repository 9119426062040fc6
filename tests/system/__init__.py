"""Tests with the tools that read what the project writes: they need more than Python, `make test-system` sets it up."""
