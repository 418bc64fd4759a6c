"""A language server: what a check finds shows in the editor while the story is written."""
