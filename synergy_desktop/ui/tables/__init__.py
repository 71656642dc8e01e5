"""The grid that tables of wrapped text are edited in: groups, merged cells, chips, growing editors.

It knows nothing of a dossier: a table is described by columns (how to read and write a cell) and
groups, and shows whatever items it is given.
"""
