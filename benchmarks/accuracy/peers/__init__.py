"""One module a library: each reads GOLD.jsonl and writes predictions, in the peers' environment, without our package.

usage: python -m benchmarks.accuracy.peers.NAME GOLD.jsonl PREDICTIONS.jsonl
"""
