"""Synergies: the yearly commune–CPAS synergy report, its matrices and its strategic plan."""

__version__ = "0.1.0"
