"""Pages, Markdown, XML and JSON: what a reader sees, and nothing that the markup fetches, hides or multiplies."""

from __future__ import annotations

import json

from tests.hostile.cases import CANARY, ELSE, SAID, Case
from tests.hostile.containers import FETCH, LAUGHS, READ

STYLES = (
    "display:none",
    "visibility:hidden",
    "font-size:0",
    "position:absolute;left:-9999px",
    "color:#fff;background:#fff",
    "opacity:0",
    "height:0;overflow:hidden",
)
KEPT = (
    "figure><figcaption",
    "aside",
    "footer",
    "details open><summary>More</summary",
    "ul><li",
    "blockquote",
    "h2",
    "td",
)
BOMB = "a: &a [x,x,x]\n" + "".join(
    f"{n}: &{n} [{','.join(['*' + p] * 9)}]\n" for p, n in zip("abc", "bcd", strict=True)
)


def news(head: str, body: str) -> str:
    return (
        f'<?xml version="1.0"?>{head}<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><contentSet><inlineXML>'
        f"<html><body><p>{body}</p></body></html></inlineXML></contentSet></newsItem>"
    )


def story(body: str) -> str:
    return '{"headline":"Ruritania","date":"2024-06-03","body":' + body + "}"


CASES = (
    Case(
        "not-text",
        "clean",
        values=("3",),
        unread=("5", "6", "7", "8", "9"),
        files={
            "a.html": f"<p>{SAID}</p><script>var s='{ELSE}'</script><style>/* was 8 percent */</style>"
            "<template><p>was 7 percent</p></template><!-- was 6 percent --><noscript>was 5 percent</noscript>"
        },
    ),
    Case(
        "hidden",
        "clean",
        notices=("hidden-text",),
        values=("3",),
        unread=("9",),
        files={
            "a.html": f"<p>{SAID}</p>"
            + "".join(f'<p style="{style}">{ELSE}</p>' for style in STYLES)
            + f"<p hidden>{ELSE}</p><p aria-hidden=true>{ELSE}</p>"
        },
    ),
    Case(
        "split-numbers",
        "clean",
        values=("3", "12500"),
        unread=("31", "312", "500"),
        files={
            "a.html": "<p>Growth of Ruritania was &#x33;<sup>1</sup> per<wbr>cent in <b>M</b>ay&nbsp;2024.</p>"
            "<p>Aid is 12&#8239;500&nbsp;euros.</p><table><tr><td>3</td><td>12</td></tr></table>"
            "<p>It grew 3<br>12 people came.</p>"
        },
    ),
    Case(
        "kept-text",
        "findings",
        rules=("figure-conflict",),
        values=("3", "9"),
        files={
            "base.html": f"<p>{SAID}</p>",
            **{f"{i}.html": f"<p>{'The office spoke at length. ' * 5}</p><{tag}>{ELSE}" for i, tag in enumerate(KEPT)},
        },
    ),
    Case(
        "resources",
        "clean",
        values=("3",),
        leaks=("root:x:0:0",),
        files={
            "a.html": '<base href="http://127.0.0.1:9/"><link rel=stylesheet href="http://127.0.0.1:9/x.css">'
            f'<p>{SAID}</p><iframe src="file:///etc/passwd"></iframe><object data="file:///etc/passwd"></object>'
        },
    ),
    Case(
        "front-matter",
        "clean",
        notices=("front-matter-ignored",),
        values=("3",),
        files={
            "bomb.md": f"---\n{BOMB}---\n{SAID}\n",
            "tag.md": f"---\nx: !!python/object/apply:os.system ['echo {CANARY}']\ngate: off\n---\n{SAID}\n",
        },
    ),
    Case(
        "xml",
        "incomplete",
        reasons=("limit:markup-depth", "xml:doctype"),
        leaks=("root:x:0:0",),
        files={
            "file.xml": news(READ, "&x; " + SAID),
            "url.xml": news(FETCH, SAID),
            "laughs.xml": news(LAUGHS, "&e9; " + SAID),
            "deep.xml": news("", "<a>" * 100_000 + SAID + "</a>" * 100_000),
        },
    ),
    Case(
        "json",
        "incomplete",
        reasons=("json", "limit:json-depth", "limit:json-digits"),
        values=("3",),
        notices=("control-characters", "replacement-character"),
        files={
            "ok.json": story(json.dumps(SAID)),
            "deep.json": "[" * 200_000 + "]" * 200_000,
            "digits.json": story('"x","n":' + "9" * 10_000),
            "nan.json": story(json.dumps(SAID) + ',"v":NaN'),
            "twice.json": story(json.dumps(SAID) + ',"body":' + json.dumps(ELSE)),
            "half.json": story('"\\ud800 ' + SAID + '"'),
            "cut.json": story(json.dumps(SAID))[:-9],
            "shape.json": "[1,2,3]",
            "null.json": story("null"),
            "nul.json": story('"a\\u0000b ' + SAID + '"'),
            "scalar.json": "3",
        },
    ),
)
