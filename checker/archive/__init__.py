"""What was published and what a draft says: keeping articles, asking for their claims, holding drafts against them."""
