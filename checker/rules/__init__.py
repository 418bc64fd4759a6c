"""rules/*.yml -> Rules: the strict door, and a rule at work."""
