"""Spelling in the window: doubtful words underlined, suggestions, words that are learnt."""
