"""Other libraries timed on the same articles, in an environment of their own, without our package."""
