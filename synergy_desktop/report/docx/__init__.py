"""Blocks made into a Word file with python-docx; nothing else imports it.

``render`` is the way in. Looks come from ``styles``: the file is pasted into other programs, where
a style can be mapped and direct formatting cannot.
"""
