"""Texts edited as they will be printed: headings, bold, italic, lists, simple tables."""
