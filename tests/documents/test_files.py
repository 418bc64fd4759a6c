"""Files on disk: what is read, what is passed over, and what is named as unreadable."""

from __future__ import annotations

import codecs
import os
from pathlib import Path

import pytest

from checker.documents import collect
from checker.errors import UsageError
from tests.documents.reading import only, reading, reasons

TEXT = "Café prices rose by 3 percent in Lima, the mayor said."


def one(path: Path) -> str:
    return only(path).text


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("windows-1252"),
    ],
)
def test_encodings_that_can_be_told(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    assert one(tmp_path / "a.txt") == TEXT


def test_a_guess_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT.encode("windows-1252"))
    assert reading(tmp_path / "a.txt").documents[0].notices[0].startswith("encoding-guessed")


def test_a_page_says_its_encoding(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b'<meta charset="iso-8859-2"><p>Pozna\xf1 has 3 towers.</p>')
    assert "Poznań" in one(tmp_path / "a.html")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (codecs.BOM_UTF8, "empty"),
        (b" \n\t", "empty"),
        (b"Caf\xc3\xa9 rose \xff by 3", "encoding"),
        ("Café rose".encode()[:-1] + b"\xc3", "encoding"),
        (b"\xff\xfea", "encoding"),
        (bytes(range(256)) * 4, "not-text"),
        (b"\x7fELF" + b"\x00" * 60, "not-text"),
    ],
)
def test_what_cannot_be_decoded_is_not_guessed(data: bytes, reason: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    assert reasons(tmp_path / "a.txt") == [reason]


def test_a_large_file_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(1 << 30)
    assert reasons(tmp_path / "a.txt") == ["limit:file-size"]


def test_a_folder_is_walked_in_a_fixed_order(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/10.txt", "a.md", "B.txt", ".hidden.txt", ".git/x.txt", "image.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT, "utf-8")
    os.symlink("/etc/passwd", tmp_path / "link.txt")
    os.symlink(tmp_path, tmp_path / "loop")
    os.mkfifo(tmp_path / "pipe.txt")
    collected = collect([str(tmp_path), str(tmp_path / "a.md")])
    assert [Path(e.path).relative_to(tmp_path).as_posix() for e in collected.entries] == [
        "B.txt", "a.md", "b/10.txt", "b/2.txt",
    ]  # fmt: skip
    assert collected.ignored == {
        "hidden": 2,
        "symbolic link": 1,
        "symbolic link out of the folder": 1,
        "not a regular file": 1,
        "unsupported format": 1,
    }


@pytest.mark.parametrize("name", ["pipe.txt", "image.png"])
def test_what_is_named_outright_is_not_passed_over(name: str, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "image.png").write_bytes(b"x")
    collected = collect([str(tmp_path / name)])
    assert [e.reason for e in collected.unreadable] == ["not-a-regular-file" if name == "pipe.txt" else "unsupported"]


def test_a_missing_path_suggests_the_near_one(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(TEXT, "utf-8")
    with pytest.raises(UsageError, match=r"did you mean .*story\.txt"):
        collect([str(tmp_path / "stroy.txt")])


def test_a_name_that_is_not_utf8_is_shown_escaped(tmp_path: Path) -> None:
    with open(os.path.join(os.fsencode(tmp_path), b"caf\xe9.txt"), "wb") as file:
        file.write(TEXT.encode())
    (entry,) = collect([str(tmp_path)]).entries
    assert entry.file.endswith("caf\\xe9.txt")
    assert one(tmp_path) == TEXT
