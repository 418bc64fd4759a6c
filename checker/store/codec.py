"""An article with its claims as bytes, and back.

The rows follow the dataclasses of checker.model, field by field; a damaged or foreign row is an error, never a guess.
Nothing is ever unpickled: bytes can only become the types named in the model.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace
from functools import lru_cache
from importlib import import_module
from operator import attrgetter
from pkgutil import iter_modules
from typing import Any, get_type_hints

from checker import model
from checker.errors import StoreError
from checker.model.claims import Claim
from checker.model.document import Document
from checker.model.kept import Extracted


def encode(articles: Sequence[Extracted]) -> bytes:
    """The articles of one file as MessagePack; a text that is its own source is written once."""
    import msgspec

    return msgspec.msgpack.encode([(_once(article.document), _rows(article.claims)) for article in articles])


def decode(data: bytes) -> list[Extracted]:
    """The articles that `encode` wrote. Raises StoreError where the bytes are anything else."""
    import msgspec

    try:
        stored = _decoder().decode(data)
    except (msgspec.MsgspecError, ValueError, ArithmeticError) as error:
        raise StoreError(f"a stored article cannot be read: {error}") from None
    return [_extracted(document, rows) for document, rows in stored]


def _extracted(document: Document, rows: Any) -> Extracted:
    if not document.text:
        document = replace(document, text=document.source)
    found: list[Claim] = []
    for name, kind in _kinds():
        found += [kind(document, *row) for row in getattr(rows, name)]
    found.sort(key=attrgetter("span"))  # of one place by the names of their kinds, in whose order they come
    return Extracted(document, found)


def _once(document: Document) -> Document:
    return replace(document, text="") if document.text is document.source else document


def _rows(found: Sequence[Claim]) -> dict[str, list[tuple[Any, ...]]]:
    rows: dict[str, list[tuple[Any, ...]]] = {}
    for claim in found:
        kind: Any = type(claim)
        rows.setdefault(kind.__name__, []).append(tuple([getattr(claim, name) for name in _names(kind)]))
    return rows


@lru_cache(maxsize=1)
def _kinds() -> tuple[tuple[str, Any], ...]:
    """The claim kinds by name, in whatever module of the model they stand."""
    modules = (import_module(f"{model.__name__}.{found.name}") for found in iter_modules(model.__path__))
    known = (value for module in modules for value in vars(module).values())
    found = {c for c in known if isinstance(c, type) and issubclass(c, Claim) and c is not Claim}
    return tuple(sorted((c.__name__, c) for c in found))


@lru_cache(maxsize=64)
def _names(kind: Any) -> tuple[str, ...]:
    """The fields of a claim kind without the document, which stands before all its rows."""
    return tuple(f.name for f in fields(kind) if f.name != "document")


@lru_cache(maxsize=1)
def _decoder() -> Any:
    import msgspec

    lists: list[tuple[str, Any, Any]] = []
    for name, kind in _kinds():
        hints = get_type_hints(kind)
        row: Any = tuple[tuple(hints[field] for field in _names(kind))]  # type: ignore[misc]
        lists.append((name, list[row], msgspec.field(default_factory=list)))
    rows: Any = msgspec.defstruct("Rows", lists, forbid_unknown_fields=True)
    return msgspec.msgpack.Decoder(list[tuple[Document, rows]])
