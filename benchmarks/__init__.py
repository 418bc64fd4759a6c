"""Measurements: speed as ratios in one run, accuracy against given sets."""
