"""Fuzzing: what must hold for any input, one target a module of `targets`. `fuzz/run` runs them under atheris."""
