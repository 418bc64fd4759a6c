"""The desk's own tables: who holds which office, which figures hold, how names are written."""
