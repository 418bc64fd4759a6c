"""Records with fields -> articles: what is common to feeds in CSV, JSON and XML."""
