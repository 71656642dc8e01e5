"""Blocks made into a PDF file with ReportLab; nothing else imports ReportLab.

``render`` is the way in. ``flow`` and ``paginate`` lay the blocks out on sheets, each block
wrapped once; ``render`` then draws the sheets, when every page number is known.
"""
