"""What each line of a source is: the furniture of its pages, and headings, paragraphs, turns, asides."""
