"""RTF groups and control words -> the blocks that a reader sees (Rich Text Format Specification 1.9.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from checker.documents.composer import SUPERSCRIPT, Composer
from checker.documents.contract import Source

TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z'])|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\"
)
# Groups whose text nobody reads as part of the article; groups marked \* that are not known are skipped as well.
SKIPPED = frozenset(
    "fonttbl colortbl stylesheet info pict object themedata datastore xmlnstbl listtable listoverridetable rsidtbl "
    "generator fldinst bkmkstart bkmkend annotation atnid atnauthor atrfstart atrfend revtbl filetbl mmathPr "
    "latentstyles pgdsctbl objdata blipuid nonshppict shpinst sp panose falt userprops".split()
)
SEEN = frozenset("shptxt shppict".split())
MARGINS = frozenset("header headerl headerr headerf footer footerl footerr footerf".split())
NOTES = frozenset(("footnote",))
CHARACTERS = {
    "tab": "\t", "line": "\n", "cell": "\n\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": "\u2003", "enspace": "\u2002", "nestcell": "\n\n",
}  # fmt: skip
SYMBOLS = {b"~": "\xa0", b"_": "\u2011", b"-": "", b"{": "{", b"}": "}", b"\\": "\\"}
ENDS = frozenset("par sect page row nestrow".split())
# \ansicpgN and \fcharsetN, the ones that newsrooms meet; others are read by the code page of their number.
CHARSETS = {0: "cp1252", 161: "cp1253", 162: "cp1254", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251",
            238: "cp1250", 128: "cp932", 129: "cp949", 134: "cp936", 136: "cp950"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _State:
    """What a group hands down to the groups in it."""

    skipped: bool = False
    hidden: bool = False
    deleted: bool = False
    raised: bool = False
    encoding: str = "cp1252"
    fallback: int = 1
    kind: str = ""
    font: bool = False


class _Rich:
    def __init__(self, source: Source, composer: Composer) -> None:
        self._source, self._composer = source, composer
        self._state = _State()
        self._stack: list[_State] = []
        self._notes: list[tuple[str, list[str]]] = []
        self._skip, self._star = 0, False
        self._fonts: dict[int, str] = {}
        self._font = 0
        self._table = False

    def token(self, word: bytes, number: bytes, code: bytes, symbol: bytes, brace: bytes, plain: bytes) -> None:
        if brace == b"{":
            if len(self._stack) >= self._source.settings.limits.markup_depth:
                raise self._source.exceeds("markup_depth", "nests groups too deep")
            self._stack.append(self._state)
        elif brace == b"}":
            if self._stack:
                self._leave(self._stack.pop())
        elif word:
            self._word(word.decode("ascii"), int(number) if number else None)
        elif code:
            self._bytes(bytes([int(code, 16)]))
        elif symbol == b"*":
            self._star = True
            return
        elif symbol:
            self._put(SYMBOLS.get(symbol, ""))
        elif plain:
            self._bytes(plain)
        self._star = False

    def finish(self) -> None:
        self._composer.end_block()
        for kind, runs in self._notes:
            self._composer.block(kind, "".join(runs))

    def _leave(self, state: _State) -> None:
        self._state = state

    def _word(self, word: str, number: int | None) -> None:
        state = self._state
        if word in SKIPPED or (self._star and word not in SEEN and word not in MARGINS | NOTES):
            self._state = replace(state, skipped=True, font=word == "fonttbl")
        elif word in MARGINS or word in NOTES:
            kind = "footnote" if word in NOTES else "margin"
            self._state = replace(state, kind=kind)
            self._notes.append((kind, []))
        elif word in ENDS:
            self._end()
        elif word in CHARACTERS:
            if "cell" in word:
                self._composer.kind = "table"
                self._end()
            else:
                self._put(CHARACTERS[word])
        elif word == "u" and number is not None:
            self._put(chr(number % 65536))
            self._skip = state.fallback
        else:
            self._format(word, number)

    def _format(self, word: str, number: int | None) -> None:
        state, on = self._state, number != 0
        if word == "uc":
            self._state = replace(state, fallback=number if number is not None else 1)
        elif word == "ansicpg" and number:
            self._state = replace(state, encoding=f"cp{number}")
        elif word == "v":
            self._state = replace(state, hidden=on)
        elif word == "deleted":
            self._state = replace(state, deleted=on)
        elif word in ("super", "nosupersub"):
            self._state = replace(state, raised=word == "super" and on)
        elif word == "plain":
            self._state = replace(state, hidden=False, deleted=False, raised=False)
        elif word == "fs" and number is not None and number <= 4:
            self._state = replace(state, hidden=True)
        elif word == "f" and number is not None:
            self._font = number
            if not state.font:
                self._state = replace(state, encoding=self._fonts.get(number, state.encoding))
        elif word == "fcharset" and number in CHARSETS and number:
            self._fonts[self._font] = CHARSETS[number]
        elif word == "intbl":
            self._table = True
        elif word == "pard":
            self._table = False

    def _bytes(self, data: bytes) -> None:
        if self._skip:
            dropped = min(self._skip, len(data))
            self._skip -= dropped
            data = data[dropped:]
        try:
            text = data.decode(self._state.encoding)
        except (UnicodeDecodeError, LookupError):
            text = data.decode("cp1252", "replace")
        self._put(text)

    def _put(self, text: str) -> None:
        state = self._state
        if state.skipped or state.deleted or not text:
            return
        if state.hidden:
            if text.strip():
                self._composer.notice("hidden-text: text that a reader cannot see was left out")
            return
        text = text.translate(SUPERSCRIPT) if state.raised and text.strip().isdecimal() else text
        if state.kind:
            self._notes[-1][1].append(text)
        else:
            self._composer.put(text)

    def _end(self) -> None:
        if self._state.skipped:
            return
        if self._state.kind:
            self._notes[-1][1].append("\n")
            return
        if self._table:
            self._composer.kind = "table"
        self._composer.end_block()
        self._composer.kind = "paragraph"


def read_rich(source: Source, composer: Composer) -> None:
    """Send the text of an RTF file to a composer, notes and page headers after the rest."""
    reader = _Rich(source, composer)
    for groups in _tokens(source.data):
        reader.token(*groups)
    reader.finish()


def _tokens(data: bytes) -> Iterator[tuple[bytes, bytes, bytes, bytes, bytes, bytes]]:
    at = 0
    while match := TOKEN.match(data, at):
        at = match.end()
        if match[1] == b"bin" and match[2]:
            at += max(0, int(match[2]))
        yield tuple(group or b"" for group in match.groups())  # type: ignore[misc]
