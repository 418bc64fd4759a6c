"""The page of licences names every package that we ask for, and none of them forbids our use."""

from __future__ import annotations

from importlib.metadata import distribution

import pytest

from tests.docs.licences import ALLOWED, OURS, PAGE, Package, needed, packages, rows

STATED = rows(PAGE.read_text("utf-8"))


def direct() -> set[str]:
    """The packages that setup.cfg itself names for those who use factcheck."""
    ours = distribution(OURS)
    extras = {package.extra for package in packages().values()}
    return {name for extra in extras for name in needed(ours, extra)} & set(packages())


def test_every_package_that_we_ask_for_stands_on_the_page() -> None:
    assert len(direct()) > 10
    assert direct() <= set(STATED)


@pytest.mark.parametrize("package", packages().values(), ids=lambda package: package.name)
def test_no_licence_forbids_our_use(package: Package) -> None:
    assert ALLOWED.fullmatch(package.licence), f"{package.name}: {package.licence}"
    assert ALLOWED.fullmatch(STATED.get(package.name, (package.licence, ""))[0])
