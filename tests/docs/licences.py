"""The licences of what factcheck needs to run. `python -m tests.docs.licences` writes the page anew.

The page names no versions: it changes when a package comes, goes or changes its licence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import NamedTuple

from packaging.requirements import Requirement

PAGE = Path(__file__).parents[2] / "docs" / "licences.md"
OURS = "factcheck-newsroom"
# What only those who work on factcheck install.
INSIDE = ("test", "dev")
# Classifiers and free words of packages that give no SPDX expression (https://spdx.org/licenses/).
SPDX = {
    "MIT License": "MIT",
    "BSD License": "BSD-3-Clause",
    "BSD": "BSD-3-Clause",
    "3-Clause BSD License": "BSD-3-Clause",
    "ISC License (ISCL)": "ISC",
    "Apache Software License": "Apache-2.0",
    "Apache License 2.0": "Apache-2.0",
    "Python Software Foundation License": "PSF-2.0",
    "Dual License": "Apache-2.0 OR BSD-3-Clause",
}
# Licences under which we may use a package and keep our own; the LGPL holds for libraries that stay apart.
ALLOWED = re.compile(
    r"(?:MIT|BSD-[23]-Clause|0BSD|ISC|Apache-2\.0|PSF-2\.0|Zlib|CC0-1\.0|Unlicense|MPL-2\.0|LGPL-3\.0-only"
    r"|LGPL-3\.0-or-later| AND | OR |[()])+"
)
HEAD = """# Licences of what factcheck is built on

factcheck itself is under the [MIT licence](../LICENSE). It contains no code of others; it needs these packages, and
those that stand behind an extra only where it is installed. The page is made from the installed packages by
`python -m tests.docs.licences`, and a test holds it: what comes in with a new package is seen here first.

| package | licence | comes with |
| --- | --- | --- |
"""


class Package(NamedTuple):
    """A package with its licence as an SPDX expression, and the extra that needs it ("" for all)."""

    name: str
    licence: str
    extra: str


def packages() -> dict[str, Package]:
    """All packages that a run may load, by name: those of the program first, then those of its extras."""
    found: dict[str, Package] = {}
    extras = [e for e in distribution(OURS).metadata.get_all("Provides-Extra") or [] if e not in INSIDE]
    for extra in ("", *sorted(extras)):
        waiting = [OURS]
        seen: set[str] = set()
        while waiting:
            name = waiting.pop()
            for one in needed(distribution(name), extra if name == OURS else ""):
                if one in seen:
                    continue
                seen.add(one)
                try:
                    licence = _licence(distribution(one))
                except PackageNotFoundError:
                    continue  # for another system
                found.setdefault(one, Package(one, licence, extra))
                waiting.append(one)
    return dict(sorted(found.items()))


def needed(package: Distribution, extra: str) -> Iterator[str]:
    """The packages that one asks for, with an extra of its own or without ("")."""
    for text in package.requires or ():
        requirement = Requirement(text)
        if requirement.marker is None or requirement.marker.evaluate({"extra": extra}):
            yield re.sub(r"[-_.]+", "-", requirement.name).lower()
            for inner in requirement.extras:
                yield f"{requirement.name}-{inner}".lower()


def _licence(package: Distribution) -> str:
    expression = next(iter(package.metadata.get_all("License-Expression") or ()), "")
    if expression:
        return expression
    classifiers = package.metadata.get_all("Classifier") or []
    words = [c.rpartition(" :: ")[2] for c in classifiers if c.startswith("License ::")]
    words += [text.partition("\n")[0] for text in package.metadata.get_all("License") or ()]
    return next((SPDX.get(word, word) for word in words if word and word != "OSI Approved"), "unknown")


def page() -> str:
    """The page as it should be."""
    rows = (f"| {p.name} | {p.licence} | {p.extra or 'every installation'} |" for p in packages().values())
    return HEAD + "\n".join(rows) + "\n"


def rows(text: str) -> dict[str, tuple[str, str]]:
    """Package to (licence, what it comes with), out of a page."""
    found = re.findall(r"^\| ([a-z0-9-]+) \| (\S[^|]*) \| ([^|]+) \|$", text, re.MULTILINE)
    return {name: (licence, needs) for name, licence, needs in found if name != "package"}


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
