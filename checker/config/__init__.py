"""How a desk wants factcheck to run: found, read strictly, and merged in a documented order (docs/configuration.md)."""
