"""The server's conversation: texts come in, diagnostics, explanations and ways to the other place go out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from checker.errors import UsageError
from checker.lsp.diagnostics import diagnostics, explained
from checker.lsp.places import covers, file_of, offset_of, range_of, uri_of
from checker.model.findings import Finding, Report, Side
from checker.version import VERSION

OPEN, DECIDE = "factcheck.open", "factcheck.decide"
# Decisions that need no note, in the words of the menu; the others are made in the review.
CHOICES = {
    "same-person": "both spellings stand, it is the same person",
    "different-people": "these are different people",
    "accepted": "accepted until the text changes",
    "unsure": "unsure, left open",
}
OF_NAMES = ("same-person", "different-people")


class Articles(Protocol):
    """What the server works on: see checker.workspace.Workspace, with decisions written down as well."""

    def refresh(self) -> bool:
        """Read what changed on the disk; True where anything did."""

    def type(self, file: str, text: str) -> None:
        """Lay the text of an open editor over a file."""

    def untype(self, file: str) -> None:
        """Take it away again."""

    def report(self) -> Report:
        """Everything checked as it stands now."""

    def decide(self, finding: Finding, decision: str) -> None:
        """Write a decision down."""


class FactcheckServer(LanguageServer):
    """A server for the articles of one folder, and for what is typed into open editors.

    articles_in: the workspace of a folder
    """

    def __init__(self, articles_in: Callable[[str], Articles]) -> None:
        super().__init__("factcheck", VERSION, text_document_sync_kind=types.TextDocumentSyncKind.Full)
        self._articles_in = articles_in
        self.root = Path.cwd()
        self.articles: Articles | None = None
        self.last: Report | None = None
        self._shown: set[str] = set()

    def start_in(self, root: Path) -> None:
        """Read the folder that the editor has open."""
        self.root = root
        self.articles = self._articles_in(str(root))
        self.articles.refresh()

    def typed(self, uri: str) -> None:
        """Take over what an open editor holds."""
        if self.articles is not None:
            text = self.workspace.get_text_document(uri).source
            self.articles.type(file_of(uri, self.root), text)
            self.check()

    def reread(self) -> None:
        """Take over what changed on the disk."""
        if self.articles is not None and self.articles.refresh():
            self.check()

    def decide(self, finding: str, decision: str) -> None:
        """Write a decision down and show what is left; a person is told where it cannot be written."""
        found = next((f for f in self.last.findings if f.id == finding), None) if self.last else None
        if self.articles is None or found is None:
            return
        try:
            self.articles.decide(found, decision)
        except (UsageError, OSError) as error:
            told = types.ShowMessageParams(types.MessageType.Error, f"The decision could not be written: {error}")
            self.window_show_message(told)
        self.check()

    def check(self) -> None:
        """Check everything again and show what was found; what is mended disappears."""
        if self.articles is None:
            return
        self.last = self.articles.report()
        found = diagnostics(self.last, self.root, self.workspace.position_codec)
        for file in sorted(self._shown | found.keys()):
            uri = uri_of(file, self.root)
            params = types.PublishDiagnosticsParams(uri=uri, diagnostics=found.get(file, []))
            self.text_document_publish_diagnostics(params)
        self._shown = set(found)

    def at(self, uri: str, position: types.Position) -> list[tuple[Finding, Side]]:
        """The findings with a side at a position, with that side."""
        file = file_of(uri, self.root)
        met = []
        for finding in self.last.findings if self.last else ():
            for side in finding.sides:
                here = side.document.file == file and finding.suppressed is None
                if here and covers(side.document, side.span, self._offset(side, position)):
                    met.append((finding, side))
        return met

    def _offset(self, side: Side, position: types.Position) -> int:
        return offset_of(side.document, position, self.workspace.position_codec)


def serve(articles_in: Callable[[str], Articles]) -> FactcheckServer:
    """The server with all that it answers to."""
    server = FactcheckServer(articles_in)

    @server.feature(types.INITIALIZED)
    def initialized(params: types.InitializedParams) -> None:
        folders = [folder.uri for folder in server.workspace.folders.values()] or [server.workspace.root_uri or ""]
        root = next((Path(file_of(uri, Path("/"))) for uri in sorted(folders) if urlsplit(uri).scheme == "file"), None)
        server.start_in(Path("/") / root if root else Path.cwd())
        server.check()

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: types.DidOpenTextDocumentParams) -> None:
        server.typed(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def changed(params: types.DidChangeTextDocumentParams) -> None:
        server.typed(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: types.DidCloseTextDocumentParams) -> None:
        if server.articles is not None:
            server.articles.untype(file_of(params.text_document.uri, server.root))
            server.check()

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def saved(params: types.DidSaveTextDocumentParams) -> None:
        server.reread()

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def touched(params: types.DidChangeWatchedFilesParams) -> None:
        server.reread()

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def hover(params: types.HoverParams) -> types.Hover | None:
        met = server.at(params.text_document.uri, params.position)
        if not met:
            return None
        text = "\n\n".join(explained(finding) for finding, _ in met)
        range_ = range_of(met[0][1].document, met[0][1].span, server.workspace.position_codec)
        return types.Hover(types.MarkupContent(types.MarkupKind.PlainText, text), range_)

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION)
    def actions(params: types.CodeActionParams) -> list[types.Command]:
        met = server.at(params.text_document.uri, params.range.start)
        opening = [_open(server, other) for finding, side in met for other in finding.sides if other is not side]
        return opening + [choice for finding, _ in met for choice in _choices(finding)]

    @server.command(OPEN)
    def open_place(uri: str, selection: types.Range) -> None:
        server.window_show_document(types.ShowDocumentParams(uri=uri, selection=selection, take_focus=True))

    @server.command(DECIDE)
    def decide(finding: str, decision: str) -> None:
        server.decide(finding, decision)

    return server


def _choices(finding: Finding) -> list[types.Command]:
    """The decisions that make sense about a finding."""
    words = [word for word in CHOICES if finding.kind == "name-spelling" or word not in OF_NAMES]
    return [types.Command(f"Decide: {CHOICES[word]}", DECIDE, None, [finding.id, word]) for word in words]


def _open(server: FactcheckServer, side: Side) -> types.Command:
    place = side.document.position(side.span)
    title = f"Open the other place: {side.document.file}:{place.line}"
    uri = uri_of(side.document.file, server.root)
    selection = range_of(side.document, side.span, server.workspace.position_codec)
    return types.Command(title, OPEN, None, [uri, selection])
