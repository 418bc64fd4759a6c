"""Inputs made to break a checker, by family, each with what must come of it."""
