"""The window: one editor per tab, their models and widgets, on one theme."""
