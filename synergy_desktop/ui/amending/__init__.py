"""Amendments: proposed from anywhere, listed, decided."""
