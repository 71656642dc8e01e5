"""Blocks made into a PDF file with ReportLab; nothing else imports ReportLab.

``render`` is the way in. ``flow`` and ``paginate`` lay the blocks out on sheets, each block
wrapped once; ``render`` then draws the sheets, when every page number is known. Each flow has its
``tags``; the pen notes which text is whose, ``structure`` and ``file`` write it all down, so that
every file is PDF/A-3a and PDF/UA-1.
"""
