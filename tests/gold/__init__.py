"""Gold sets: what an article says, written down by hand."""
