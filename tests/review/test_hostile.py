"""Whatever an article says is inert: the page's elements are those of the same report with neutral words."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.review.conftest import Open
from tests.review.desk import page as made

NEUTRAL = "words"
# What makes text act in HTML, and signs that say nothing instead. Claims are read from the two alike.
QUIET = str.maketrans("<>&", "~~+")
HOSTILE = (
    "<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">",
    '"\' onclick=alert(1) autofocus onfocus=alert(1) style=color:red x="',
    "</script></style></textarea></title><!-- --!> ]]> {{ 7*7 }} {% raw %} ${alert(1)} `x`",
    "</script><script type=application/json id=findings-data>{}</script>",
    "\u202egnirts\u202c \u2066isolate \u200eمرحبا بالعالم\u200f שלום \u2028 \u2029 \x0b \x1b[31m",
    '&lt;b&gt; &#60;script&#62; \\u003cscript\\u003e \\" \\',
)
TREE = """() => {
  const walk = (node) => [
    node.tagName,
    [...node.attributes].map((attribute) => attribute.name).filter((name) => name !== "value").sort().join(" "),
    [...node.children].map(walk),
  ];
  return JSON.stringify(walk(document.documentElement));
}"""


def articles(words: str) -> dict[str, str]:
    """A headline, a quotation, paragraphs with claims and two that conflict, all with the words in them."""
    return {
        "a.txt": f"date 2025-02-03\nAbout {words} of it.\n\nExports of Norway were $17 billion in 2024; {words} too.\n",
        "b.txt": f"date 2025-03-04\nThey said {words}.\n\nExports of Norway were $11 billion in 2024, {words} too.\n",
    }


def everywhere(page: Page) -> list[str]:
    """The trees of the page with each of its views drawn, a decision made and the summary shown."""
    trees = []
    page.get_by_role("button", name="Why this rule exists").click()
    page.get_by_role("button", name="Unsure").click()
    page.get_by_label("Group by").select_option("rule")
    trees.append(page.evaluate(TREE))
    page.get_by_role("link", name="Articles").click()
    page.locator("#articles .text .conflict").first.click()
    trees.append(page.evaluate(TREE))
    page.locator(".views").get_by_role("link", name="Claims").click()
    trees.append(page.evaluate(TREE))
    page.get_by_role("button", name="Summary").click()
    trees.append(page.evaluate(TREE))
    return trees


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_article_text_is_inert(open_page: Open, tmp_path: Path, number: int) -> None:
    trees = []
    for text in (HOSTILE[number], HOSTILE[number].translate(QUIET)):
        page = open_page(made(tmp_path, articles=articles(text)))
        trees.append(everywhere(page))
        assert page.title().startswith("factcheck: Checked 2 articles")
        assert page.locator("script").count() == 3
        assert page.locator("img, [onclick], [onerror], [onfocus], [style]").count() == 0
    assert trees[0] == trees[1]


def test_hostile_file_names_and_decisions_are_inert(open_page: Open, tmp_path: Path) -> None:
    names = ("<img src=x onerror=alert(1)>.txt", "'\"`${x}</script>.txt".replace("/", ""))
    texts = list(articles(NEUTRAL).values())
    page = open_page(made(tmp_path, articles=dict(zip(names, texts, strict=True))))
    page.get_by_role("button", name="Unsure").click()
    note = page.get_by_label("Note")
    note.fill("</script><img src=x onerror=alert(1)>")
    note.press("Enter")
    assert page.locator(".decision").inner_text() == "Unsure: </script><img src=x onerror=alert(1)>"
    page.reload()
    assert page.locator(".decision").inner_text() == "Unsure: </script><img src=x onerror=alert(1)>"
    page.get_by_role("link", name="Articles").click()
    assert page.locator("img").count() == 0
