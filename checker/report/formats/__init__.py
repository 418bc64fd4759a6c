"""Output formats: one module a format. The folder is the registry."""
