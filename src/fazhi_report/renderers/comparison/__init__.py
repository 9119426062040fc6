"""What changed between two reports, in each format: text, web page, Markdown, JSON."""
