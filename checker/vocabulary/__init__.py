"""What newsrooms know, as data: the tables of rules/vocabulary/ and the strict YAML door to them."""
