"""What the law and the arithmetic say: pure Python, no Qt, no database, no files."""
