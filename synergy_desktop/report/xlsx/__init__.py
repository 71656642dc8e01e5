"""Blocks made into an Excel file with XlsxWriter; nothing else imports it.

``render`` is the way in. ``gather`` joins the tables of a part into lists that can be filtered,
``lists`` writes them, ``prose`` the running texts on a sheet of their own.
"""
