"""The version of the program, in one place; no import, so that `--version` stays fast."""

VERSION = "0.1.0"
