"""Characters that look like others, that nobody sees, or that turn the text around."""

from __future__ import annotations

from tests.hostile.cases import ELSE, SAID, Case

SPACES = "\u00a0\u202f\u2009\u2007\u2019',\u066c"

CASES = (
    Case(
        "other-scripts",
        "findings",
        rules=("homoglyph-name",),
        files={
            "a.txt": f"President B\u0430r\u0430ck Ob\u0430m\u0430 spoke. {SAID}",
            "b.txt": f"President Barack Obama spoke. {SAID}",
        },
    ),
    Case(
        "unseen",
        "findings",
        rules=("unseen-characters",),
        notices=("invisible-characters",),
        values=("3", "12000"),
        unread=("1", "2"),
        place=("a.txt", "12000", "1:25"),
        files={
            "a.txt": "Ruri\u200btania’s bud\u2060get is 1\u200b2\ufeff00\u200d0 euros. "
            "Growth of Ruri\u00adta\u034fnia was \U000e00313 percent in May 2024.\n"
        },
    ),
    Case(
        "unseen-in-markup",
        "findings",
        rules=("unseen-characters",),
        notices=("invisible-characters",),
        values=("3",),
        files={"a.html": f"<p>Ruri&#8203;tania’s bud<b>get</b> is late.</p><p>{SAID}</p>"},
    ),
    Case(
        "turned",
        "findings",
        rules=("turned-text",),
        notices=("bidi-control",),
        files={
            "a.txt": "Growth of Ruritania was \u202e3.21\u202c percent in May 2024. "
            "Paid to \u2066\u202eknaB dliW\u202c\u2069 on Monday.\n",
            "open.txt": f"Never closed: \u2067\u202b and the line ends. {SAID}\n",
        },
    ),
    Case(
        "turned-nothing",
        "clean",
        notices=("bidi-control",),
        files={"open.txt": f"Open: \u2067\u202b.\n{SAID}", "closed.txt": f"Closed: \u202c\u2069. {SAID}"},
    ),
    Case(
        "digits",
        "clean",
        values=("3", "34", "56", "78"),
        files={
            "a.txt": "Growth of Ruritania was \uff13 percent in May \uff12\uff10\uff12\uff14. "
            "The share was \u0663\u0664 percent. There were \u096b\u096c people. It cost \U0001d7d5\U0001d7d6 euros.\n"
        },
    ),
    Case(
        "mixed-digits",
        "findings",
        {"a.txt": f"Aid is 1\u0662\uff13 euros. {SAID}"},
        rules=("mixed-digits",),
        notices=("mixed-digits",),
        unread=("1", "13", "123"),
    ),
    Case(
        "spaces",
        "clean",
        values=("12500",),
        unread=("12", "500"),
        files={"a.txt": "".join(f"Aid number {chr(97 + i)} is 12{s}500 euros.\n" for i, s in enumerate(SPACES))},
    ),
    Case(
        "soft",
        "clean",
        values=("3",),
        place=("a.txt", "Ruritania", "1:48"),
        files={
            "a.txt": "Zo\u00eb Stra\u00dfe of the \ufb01nance of\ufb01ce said: Growth of Ruri\u00adta\u00adnia was "
            "3 per\u00adcent in May 2024.",
            "b.txt": f"Zoe\u0308 Stra\u00dfe of the finance office said: {SAID}",
        },
    ),
    Case(
        "raised",
        "clean",
        values=("3", "10"),
        unread=("31", "102"),
        files={"a.txt": "Growth of Ruritania was 3\u00b9 percent in May 2024. The plot is 10 m\u00b2. See \u2460."},
    ),
    Case(
        "honest",
        "clean",
        values=("3",),
        notices=("language",),
        files={
            "a.txt": "Компания Apple сообщила о росте. Привет, NATO и iPhone-пользователи!\n"
            "قال البنك \u200fإن النمو بلغ\u200e في مايو.\nمی\u200cخواهم کتاب\u200cها را.\n"
            f"क्\u200dष \U0001f468\u200d\U0001f469\u200d\U0001f467 ❤\ufe0f 東京のJR。 {SAID}\n"
        },
    ),
    Case(
        "beyond-the-plane",
        "findings",
        rules=("figure-conflict",),
        place=("a.txt", "Growth", "1:12"),
        files={"a.txt": f"\U0001f30d\U0001f4c8\U0001f468\u200d\U0001f469\u200d\U0001f467 é. {SAID}", "b.txt": ELSE},
    ),
    Case(
        "line-ends",
        "clean",
        place=("a.txt", "Growth", "4:1"),
        files={"a.txt": f"one\x0bstill\x0cone\x85\u2028\u2029one\r\ntwo\rthree\n{SAID}\r\n"},
    ),
)
