"""What is kept between runs: a cache of what was read, and an archive of claims to check drafts against."""
