"""Figures as newsrooms print them: found, understood as intervals, converted and put in words."""
