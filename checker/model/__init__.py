"""The nouns of the field, in order of birth: document, values, claims, findings."""
