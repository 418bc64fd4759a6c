"""`python -m fuzz TARGET [libFuzzer's options] [CORPUS...]`: one target under atheris."""

from __future__ import annotations

import sys

import atheris


def main() -> None:
    """Instrument the program, load the target and hand both to libFuzzer, which ends the process."""
    name, *rest = sys.argv[1:]
    with atheris.instrument_imports(include=["checker"]):
        from fuzz.targets import load

        target = load(name)
        for sample in target.SAMPLES:
            target.one(sample)
    atheris.Setup([sys.argv[0], *rest], target.one)
    atheris.Fuzz()


main()
