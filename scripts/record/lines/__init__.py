"""The kind of each line of a source: page furniture, heading, paragraph, turn or aside."""
