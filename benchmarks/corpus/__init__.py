"""A deterministic generator of a news-like corpus with planted conflicts. Everything it writes is fiction."""
