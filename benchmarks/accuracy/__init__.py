"""Adapters that write predictions for scorers."""
