"""factcheck: a linter for facts. Start reading at checker/pipeline.py."""
