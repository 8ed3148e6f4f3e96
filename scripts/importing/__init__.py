"""The work of `import_record.py`: a file of an office becomes a text, the first facts, and a balance of both."""
