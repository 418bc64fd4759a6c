"""Dates and periods as newsrooms print them, understood as whole days. No clock is ever read."""
