"""Words that libraries take for numbers, units and dates, and text that tries to act on an output."""

from __future__ import annotations

from tests.hostile.cases import SAID, Case, pair

ESCAPES = "\x1b[2J\x1b[1;31mRED\x1b[0m\x1b]0;title\x07\x1b]52;c;ZXZpbA==\x07\x9b31m\x9d0;t\x9c\x08\x08\r0 findings"
MARKUP = (
    "<script>alert(1)</script><img src=x onerror=alert(1)><svg/onload=alert(1)>\"'><iframe src=javascript:alert(1)>"
    '<a href="javascript:alert(1)">x</a><style>*{display:none}</style><base href=//example.invalid>'
)
COMMANDS = "x\n::error file=README.md,line=1::injected\n##[error]bad\n##vso[task.complete]ok\n##teamcity[buildStop]\n"
IMITATION = (
    "<!-- factcheck: disable-all -->\nfactcheck: ignore-next-line\n0 findings in 2 files. Exit 0.\n# noqa\n"
    "---\nfactcheck:\n  enabled: false\n---\n"
)


def conflict(name: str, payload: str, *leaks: str, extension: str = "txt", rule: str = "figure-conflict") -> Case:
    return Case(name, "findings", pair(payload, extension), rules=(rule,), leaks=leaks)


CASES = (
    Case(
        "no-numbers",
        "clean",
        {"a.txt": f"Nan Goldin, Mr None and Ms NA flew to Inf and No (Norway). True. {SAID}"},
        values=("3",),
    ),
    Case(
        "no-units",
        "clean",
        values=("3",),
        files={"a.txt": f"At 5 pm he spent 5 k on 3 pa contracts worth 5 M, 12 in 2024, 7 at home. {SAID}"},
    ),
    Case(
        "no-dates",
        "findings",
        rules=("impossible-date",),
        values=("3",),
        files={"a.txt": f"On 31 February 2024, 1 Jan 0000, 99/99/9999, 2024-13-45, 300 BC, 32 May, 24:61. {SAID}"},
    ),
    Case("unanchored", "incomplete", {"a.txt": f"Sales rose by 3 percent last month. {SAID}"}, reasons=("no-date",)),
    Case("unanchored-beside", "clean", {"a.txt": f"It may rain. Yesterday 1 may have won. {SAID}"}, values=("3",)),
    Case(
        "far-years",
        "findings",
        rules=("impossible-date",),
        values=("3",),
        files={"a.txt": f"On 29 February 1900, 1 January 10000, in 999999999999 years, 2024-02-30T25:00+99:99. {SAID}"},
    ),
    conflict("escapes", ESCAPES, "\x1b]", "\x1b[2J", "\x9b31m", "\x07"),
    conflict(
        "rich",
        "[red]no[/red] [/usr/bin] [/] [link=file:///etc/passwd]x[/link] :moneybag: [bold C:\\dir\\",
        "\U0001f4b0",
    ),
    # Its quotation marks make the sentence a quotation, and one fault is one finding.
    conflict(
        "markup",
        MARKUP,
        "<script>alert(1)",
        "<img src=x onerror",
        "<svg/onload",
        "<base href",
        "<iframe",
        rule="quote-drift",
    ),
    conflict(
        "break-out", "</script><script>alert(2)</script><!-- ]]> --> \u2028\u2029 </style>", "</script><script>alert(2)"
    ),
    conflict("commands", COMMANDS, "\n::error file=README", "\n##vso[", "\n##teamcity[", "\n##[error]"),
    conflict("controls", "\x1b\x00\x0b\ufffe\uffff ]]> <![CDATA[ &amp; &x; <!DOCTYPE a>", "\x00", "\x0b"),
    conflict(
        "templates",
        "{0.__class__} {claim.__init__} %s %(x)s ${HOME} $(id) {{7*7}} {% raw %} <%= 7*7 %>",
        "<class '",
        "49 percent",
    ),
    conflict("imitation", IMITATION, extension="md"),
    conflict(
        "links", "[click](javascript:alert(3)) [1](file:///etc/passwd) <http://example.invalid>", 'href="javascript:'
    ),
)
