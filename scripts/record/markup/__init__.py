"""Words as Markdown with exactly the same text, and the marks around some of them."""
