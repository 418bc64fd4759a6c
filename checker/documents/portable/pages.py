"""The pages of a PDF, one after the other, into an article."""

from __future__ import annotations

import io
from typing import Any

from pypdf import PdfReader, overwrite_configuration
from pypdf.errors import DependencyError, FileNotDecryptedError, LimitReachedError, PyPdfError

from checker.documents.composer import Composer
from checker.documents.contract import Gap, Source
from checker.documents.portable.lines import Line, Lines
from checker.documents.portable.paragraphs import paragraphs

# What pypdf raises on damaged files besides its own errors.
DAMAGE = (
    PyPdfError, ValueError, KeyError, IndexError, TypeError, AttributeError, AssertionError, ArithmeticError,
    NotImplementedError, RecursionError,
)  # fmt: skip


def read_pages(source: Source, composer: Composer) -> None:
    """Send the paragraphs of a PDF to a composer. Raises DocumentError pdf:broken, pdf:encrypted, pdf:no-text-layer."""
    bound = source.settings.limits.unpacked_size
    overwrite_configuration(
        jbig2dec_binary=None,
        zlib_maximum_output_length=bound,
        lzw_maximum_output_length=bound,
        run_length_maximum_output_length=bound,
        array_based_stream_maximum_output_length=bound,
    )
    reader = _opened(source)
    pages: list[list[Line]] = []
    for number in range(_count(reader, source)):
        lines = _lines(reader, number, source)
        if not lines.shown and lines.hidden:
            lines = _lines(reader, number, source, with_hidden=True)
            said = f"page {number + 1} is a picture, and what was checked is the unseen text that lies under it"
            composer.notice(f"text-layer-unseen: {said}")
        elif lines.hidden:
            composer.notice("hidden-text: text that a reader cannot see was left out")
        if not lines.shown:
            hint = f"page {number + 1} has no text layer; recognise its text (OCR) and save it again"
            composer.gaps.append(Gap("pdf:no-text-layer", hint))
        pages.append(lines.finished)
    if not any(pages):
        hint = "has no text layer: it is a picture of a page; recognise its text (OCR) and save it again"
        raise source.wrong("pdf:no-text-layer", hint)
    for number, found in enumerate(pages, 1):
        composer.new_page(number)
        for kind, text in paragraphs(found, first=number == 1):
            composer.block(kind, text)


def _opened(source: Source) -> PdfReader:
    try:
        reader = PdfReader(io.BytesIO(source.data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise FileNotDecryptedError
    except (FileNotDecryptedError, DependencyError, NotImplementedError):
        raise source.wrong("pdf:encrypted", "is password-protected; save it without a password") from None
    except LimitReachedError:
        raise source.exceeds("unpacked_size", "unpacks to more than is read") from None
    except DAMAGE as error:
        raise _broken(source, error) from None
    return reader


def _count(reader: PdfReader, source: Source) -> int:
    try:
        count = len(reader.pages)
    except LimitReachedError:
        raise source.exceeds("unpacked_size", "unpacks to more than is read") from None
    except (FileNotDecryptedError, DependencyError):
        raise source.wrong("pdf:encrypted", "is password-protected; save it without a password") from None
    except DAMAGE as error:
        raise _broken(source, error) from None
    if count == 0:
        raise source.wrong("pdf:broken", "has no pages; save it again")
    if count > source.settings.limits.pages:
        raise source.exceeds("pages", f"has {count:,} pages")
    return count


def _lines(reader: PdfReader, number: int, source: Source, with_hidden: bool = False) -> Lines:
    lines = Lines(with_hidden)
    if with_hidden:
        # The first pass has emptied the hidden strings of the page that this reader holds.
        reader = _opened(source)
    try:
        page: Any = reader.pages[number]
        page.extract_text(visitor_operand_before=lines.operand, visitor_text=lines.text)
    except LimitReachedError:
        raise source.exceeds("unpacked_size", "unpacks to more than is read") from None
    except DAMAGE as error:
        raise _broken(source, error, number + 1) from None
    lines.finish()
    return lines


def _broken(source: Source, error: BaseException, page: int = 0) -> Exception:
    where = f" on page {page}" if page else ""
    return source.wrong("pdf:broken", f"is damaged{where} ({type(error).__name__}); save it again")
