"""Words as Markdown that says exactly them, and what stands around some of them."""
