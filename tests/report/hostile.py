"""Texts that try to act where they are only quoted."""

from __future__ import annotations

HOSTILE = (
    "\x1b[31mred\x1b[0m \x1b]0;title\x07 \x1b]8;;http://evil.example\x07link\x1b]52;c;AAAA\x07",
    "a\rOVERWRITTEN\x08\x08 \x9b31m \x85next",
    "[red]bold[/red] [/usr/bin] [link=x] :moneybag: \\",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    '" onclick="alert(1)" x=\' autofocus',
    "</style></script><!-- ]]> &lt;b&gt; {{ 7*7 }} {% raw %} %s {0} ${x}",
    "::error file=a,line=1::owned",
    "x\n::error::owned\n##[error]owned\n##vso[task.complete]x\n##teamcity[buildStop]",
    "\u202egnirts\u202c \u2066x\u2069 \u2028line\u2029para \u200bzero\ufeff \u00adsoft \U000e0041tag",
    "lone \ud800 surrogate and \udcff byte",
    "Checked 5 articles, 9 claims, 9 compared: nothing contradicts.",
    "全角文字の引用 é́́ नमस्ते 👩\u200d👩\u200d👧",
)
