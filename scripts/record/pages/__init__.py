"""What readers see: the pages as Markdown, put together by templates."""
