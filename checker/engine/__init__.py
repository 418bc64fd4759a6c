"""A run on many machines: files read in partitions, claims cross-checked by key, the findings of one process.

Reading order: job, partition (files -> Parquet), sharing (claims -> the pieces of their keys), crosscheck (one piece),
standing (what became of every claim), cluster (Dask), run (all of it).
"""
