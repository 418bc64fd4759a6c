"""Groups -> Conflicts. A check is one module of this folder; rules/*.yml ask for it by name."""
