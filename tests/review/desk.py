"""A small desk: articles that contradict each other in figures, names and dates, and the page about them."""

from __future__ import annotations

from pathlib import Path

from tests.running import in_process

ARTICLES = {
    "a.txt": "date 2025-02-03\nExports of Norway were $17 billion in 2024, the ministry said.\n\n"
    "The contract was signed by Kubanychbek Omuraliev in Oslo. Imports of Norway were $9 billion in 2024.",
    "b.txt": "date 2025-03-04\nExports of Norway were $11 billion in 2024.\n\n"
    "Kubanychbek Omuraliyev spoke on Monday. It had 12 rooms.",
    "c.txt": "date 2025-03-09\nImports of Norway were $4 billion in 2024, officials said.\n\n"
    "Of the 300 people in the hall, 340 were women.",
}


def desk(folder: Path, articles: dict[str, str] | None = None) -> Path:
    """The articles in a folder of their own."""
    stories = folder / "stories"
    stories.mkdir(exist_ok=True)
    for name, text in (articles or ARTICLES).items():
        (stories / name).write_text(text, "utf-8", errors="surrogatepass")
    return stories


def page(folder: Path, *options: str, articles: dict[str, str] | None = None) -> Path:
    """The page about the articles."""
    desk(folder, articles)
    outcome = in_process("stories/", "--report", "html=page.html", "--isolated", *options, cwd=folder)
    assert outcome.code in (0, 1), outcome.err
    return folder / "page.html"
