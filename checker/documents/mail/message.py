"""A mail -> its texts. Headers are cut before they are decoded; names of attachments are labels and open nothing."""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parsedate_to_datetime
from pathlib import PurePosixPath

from checker.documents.composer import Composer
from checker.documents.contract import Inner, Parsed, Source
from checker.documents.decode import Decoded, Gap, decode, is_known
from checker.documents.formats import by_extension
from checker.documents.markup.hypertext import put_html
from checker.errors import DocumentError

PARTS = re.compile(rb"^content-type:", re.IGNORECASE | re.MULTILINE)
BLANK = re.compile(r"\n[ \t]*\n")
LONGEST_HEADER = 1000
WORDS = re.compile(r"\w+")


def read_message(source: Source) -> Iterator[Parsed]:
    """The article of a mail; a second one, called html, where the HTML alternative says something else."""
    if sum(1 for _ in PARTS.finditer(source.data)) > source.settings.limits.members:
        raise source.exceeds("members", "has too many parts")
    try:
        mail = _Mail(source, message_from_bytes(source.data))
    except RecursionError:
        raise source.exceeds("markup_depth", "nests parts too deep") from None
    plain, html = mail.texts["plain"], mail.texts["html"]
    if plain and html and _words(plain) == _words(html):
        html = []
    yield _article(mail, source, "plain" if plain else "html", "")
    if plain and html:
        yield _article(mail, source, "html", "html", with_rest=False)


class _Mail:
    """The parts of a mail, sorted."""

    def __init__(self, source: Source, message: Message) -> None:
        self.source = source
        self.texts: dict[str, list[str]] = {"plain": [], "html": []}
        self.inner: list[Inner] = []
        self.gaps: list[Gap] = []
        self.notices: list[str] = []
        self.subject = _header(message, "Subject")
        self.date = _header(message, "Date")
        self._walk(message, 0)

    def _walk(self, part: Message, depth: int) -> None:
        if depth > self.source.settings.limits.markup_depth:
            raise self.source.exceeds("markup_depth", "nests parts too deep")
        kind = part.get_content_type()
        payload = part.get_payload()
        if kind == "message/rfc822" and isinstance(payload, list):
            for inner in payload:
                if isinstance(inner, Message):
                    self.inner.append(Inner("forwarded.eml", inner.as_bytes()))
        elif isinstance(payload, list):
            for inner in payload:
                if isinstance(inner, Message):
                    self._walk(inner, depth + 1)
        else:
            self._leaf(part, kind)

    def _leaf(self, part: Message, kind: str) -> None:
        data = part.get_payload(decode=True)
        if not isinstance(data, bytes):
            return
        name = _name(part)
        if any("Base64" in type(defect).__name__ for defect in part.defects):
            self.gaps.append(Gap("encoding", f"holds a damaged part ({name or kind}: cut base64); ask for it again"))
            data = _whole_quartets(str(part.get_payload()))
        attached = part.get_content_disposition() == "attachment"
        if kind in ("text/plain", "text/html") and not attached:
            self._text(data, kind.removeprefix("text/"), part)
        elif kind.startswith("text/") or PurePosixPath(name).suffix.lower() in by_extension():
            self.inner.append(Inner(name or "attachment.txt", data))
        elif data:
            self.notices.append(f"left-out: the attachment {name or 'without a name'} ({kind}) was not checked")

    def _text(self, data: bytes, kind: str, part: Message) -> None:
        if not data.strip():
            return
        try:
            decoded: Decoded = decode(data, self.source.file, part.get_content_charset())
        except DocumentError as error:
            if error.reason != "empty":
                self.gaps.append(Gap(error.reason, f"has a part that {error.hint}"))
            return
        charset = part.get_content_charset()
        if charset and not is_known(charset):
            self.gaps.append(Gap("encoding", f"says that it is written in {charset[:40]!r}, which is no encoding"))
        self.gaps += decoded.gaps
        self.notices += decoded.notices
        self.texts[kind].append(decoded.text)


def _article(mail: _Mail, source: Source, kind: str, part: str, with_rest: bool = True) -> Parsed:
    composer = Composer(source)
    if mail.subject:
        composer.block("headline", mail.subject)
    if mail.date:
        try:
            composer.published, composer.dated_by = parsedate_to_datetime(mail.date).date(), "the mail's date"
        except (ValueError, TypeError, IndexError, OverflowError):
            composer.notice("date-unread: the mail's date cannot be read")
    for text in mail.texts[kind]:
        if kind == "html":
            put_html(text, source, composer)
        else:
            _put_plain(text, composer)
    if with_rest:
        for notice in mail.notices:
            composer.notice(notice)
        composer.gaps += mail.gaps
        composer.inner += mail.inner
    return composer.parsed(part=part)


def _put_plain(text: str, composer: Composer) -> None:
    for paragraph in BLANK.split(text.replace("\r\n", "\n").replace("\r", "\n")):
        composer.block("paragraph", paragraph.strip())


def _whole_quartets(payload: str) -> bytes:
    """What damaged base64 still says, up to the damage."""
    letters = re.match(r"[A-Za-z0-9+/\s]*", payload)
    written = "".join(letters[0].split()) if letters else ""
    return b64decode(written[: len(written) // 4 * 4])


def _words(texts: list[str]) -> list[str]:
    return WORDS.findall(re.sub(r"<[^<>]{1,2000}>|&[a-z#0-9]{1,8};", " ", " ".join(texts)))


def _header(message: Message, name: str) -> str:
    """A header, cut before it is decoded: decoding takes time that grows with the square of the length."""
    raw = str(message.get(name, ""))[:LONGEST_HEADER]
    try:
        return " ".join(str(make_header(decode_header(raw))).split())
    except (ValueError, LookupError, UnicodeError, MessageError):
        return " ".join(raw.split())


def _name(part: Message) -> str:
    try:
        return str(part.get_filename() or "")[:LONGEST_HEADER]
    except (ValueError, LookupError, TypeError, MessageError):
        return ""
