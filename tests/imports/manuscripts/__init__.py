"""Files for the tests that read manuscripts, and the makers of such files."""
