"""The papers: each one an ordered choice of sections."""
