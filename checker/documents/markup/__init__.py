"""The one XML reader, the one HTML reader and the one JSON reader, each of them closed to tricks."""
