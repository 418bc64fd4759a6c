"""The wheel carries the rules, and an installed program finds them from any folder."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.running import ROOT


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, unpacked as an installer would."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder), str(ROOT)],
        check=True,
        capture_output=True,
    )
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def test_only_the_package_is_installed(installed: Path) -> None:
    tops = {path.name for path in installed.iterdir() if not path.name.endswith(".dist-info")}
    assert tops == {"checker"}


def test_rules_and_pages_travel(installed: Path) -> None:
    for source, target in (("rules", "shipped"), ("rules/vocabulary", "shipped/vocabulary")):
        names = {path.name for path in (ROOT / source).glob("*.yml")}
        assert names == {path.name for path in (installed / "checker" / target).glob("*.yml")}
    for folder in ("templates", "styles", "scripts"):
        names = {path.name for path in (ROOT / "checker/report/page" / folder).iterdir()}
        assert names == {path.name for path in (installed / "checker/report/page" / folder).iterdir()}
    assert (installed / "checker/py.typed").exists()


def test_it_runs_from_another_folder(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("date 2025-02-03\nExports of Norway were $17 billion in 2024.", "utf-8")
    (tmp_path / "b.txt").write_text("date 2025-02-03\nExports of Norway were $11 billion in 2024.", "utf-8")
    code = f"import sys; sys.path.insert(0, {str(installed)!r}); import checker; from checker.cli import main; "
    code += "sys.stderr.write(checker.__file__); sys.argv = ['factcheck', '.', '--report', 'html=r.html']; main()"
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert str(installed) in done.stderr
    assert done.returncode == 1
    assert "figure-conflict" in done.stdout
    assert (tmp_path / "r.html").stat().st_size > 5000
