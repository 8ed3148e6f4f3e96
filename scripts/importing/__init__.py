"""What `import_record.py` does: a file as an office has it becomes a text, the start of its facts, and a balance."""
