"""`python -m benchmarks.corpus --n 1000 --seed 1 --out DIR` writes a corpus."""

import sys

from benchmarks.corpus.writing import main

if __name__ == "__main__":
    sys.exit(main())
