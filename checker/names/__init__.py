"""Names as newsrooms print them: people, places and organisations found in text, and names compared by structure."""
