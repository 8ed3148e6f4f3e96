"""A session record, from its text to the pages of a reading edition.

The steps, one module each, arrows one way only:

    source.read → clean → parse → check
                              └→ pages, exports → write

Only `source` and `write` touch files; everything between them is pure.
"""
