"""The pages that readers see, as Markdown made by templates."""
