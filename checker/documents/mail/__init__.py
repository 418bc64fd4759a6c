"""What is inside a mail (RFC 5322, MIME)."""
