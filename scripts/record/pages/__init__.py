"""What readers see: the pages as Markdown, and what templates and scripts are told."""
