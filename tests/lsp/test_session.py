"""A client of its own, in a process of its own, works through a session as an editor would."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from lsprotocol import types
from pygls.lsp.client import LanguageClient

from checker.gate import decisions
from tests.running import ROOT

FIRST = "date 2025-03-04\nTrade between Kazakhstan and Kyrgyzstan reached $1.34 billion in 2024.\n"
SECOND = "date 2025-03-05\n\U0001f6a9 Trade between Kazakhstan and Kyrgyzstan reached $1.7 billion in 2024.\n"
MENDED = SECOND.replace("$1.7", "$1.34")


class Editor:
    """What an editor knows: the diagnostics of each file as they were shown last, and what it was asked to open."""

    def __init__(self, root: Path) -> None:
        self.root, self.shown, self.opened = root, dict[str, list[types.Diagnostic]](), list[types.ShowDocumentParams]()
        self.messages: list[str] = []
        self.client = LanguageClient("editor", "1")
        self._news = asyncio.Event()
        self.client.feature(types.WINDOW_SHOW_MESSAGE)(lambda params: self.messages.append(params.message))
        self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(lambda params: self._publish(params))
        self.client.feature(types.WINDOW_SHOW_DOCUMENT)(lambda params: self._show(params))

    def uri(self, name: str) -> str:
        return (self.root / name).as_uri()

    def _publish(self, params: types.PublishDiagnosticsParams) -> None:
        self.shown[Path(params.uri).name] = list(params.diagnostics)
        self._news.set()

    def _show(self, params: types.ShowDocumentParams) -> types.ShowDocumentResult:
        self.opened.append(params)
        self._news.set()
        return types.ShowDocumentResult(success=True)

    async def until(self, true: Callable[[], bool]) -> None:
        async def waiting() -> None:
            while not true():
                self._news.clear()
                await self._news.wait()

        await asyncio.wait_for(waiting(), 30)


@asynccontextmanager
async def editor(root: Path) -> AsyncIterator[Editor]:
    at = Editor(root)
    await at.client.start_io(sys.executable, "-m", "checker", "lsp", "--stdio", cwd=str(ROOT))
    folders = [types.WorkspaceFolder(root.as_uri(), "stories")]
    answer = await at.client.initialize_async(
        types.InitializeParams(
            types.ClientCapabilities(), process_id=None, workspace_folders=folders, root_uri=root.as_uri()
        )
    )
    assert answer.server_info is not None
    assert answer.server_info.name == "factcheck"
    at.client.initialized(types.InitializedParams())
    yield at
    assert at.messages == []
    await at.client.shutdown_async(None)
    at.client.exit(None)
    await at.client.stop()  # type: ignore[no-untyped-call]


def session(work: Callable[[Editor], Awaitable[None]], root: Path) -> None:
    async def whole() -> None:
        async with editor(root) as at:
            await work(at)

    # On a thread of its own: a browser of other tests may have left its loop running on this one.
    with ThreadPoolExecutor(1) as alone:
        alone.submit(asyncio.run, whole()).result()


@pytest.fixture
def stories(tmp_path: Path) -> Path:
    (tmp_path / "first.txt").write_text(FIRST, "utf-8")
    (tmp_path / "second.txt").write_text(SECOND, "utf-8")
    return tmp_path


def words(text: str, range_: types.Range) -> str:
    """What an editor that counts in UTF-16 marks."""
    line = text.split("\n")[range_.start.line].encode("utf-16-le")
    return line[2 * range_.start.character : 2 * range_.end.character].decode("utf-16-le")


def test_both_places_are_marked_and_lead_to_each_other(stories: Path) -> None:
    async def work(at: Editor) -> None:
        await at.until(lambda: {"first.txt", "second.txt"} <= at.shown.keys())
        (one,), (two,) = at.shown["first.txt"], at.shown["second.txt"]
        assert (words(FIRST, one.range), words(SECOND, two.range)) == ("$1.34 billion", "$1.7 billion")
        assert (one.code, one.severity) == ("figure-conflict", types.DiagnosticSeverity.Error)
        assert [r.location.uri for r in one.related_information or ()] == [at.uri("second.txt")]
        assert one.data == two.data

    session(work, stories)


def test_typing_mends_and_closing_brings_back_what_is_on_disk(stories: Path) -> None:
    async def work(at: Editor) -> None:
        await at.until(lambda: bool(at.shown.get("second.txt")))
        item = types.TextDocumentItem(at.uri("second.txt"), types.LanguageKind.Markdown, 1, SECOND)
        at.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        changed = types.TextDocumentContentChangeWholeDocument(MENDED)
        version = types.VersionedTextDocumentIdentifier(2, item.uri)
        at.client.text_document_did_change(types.DidChangeTextDocumentParams(version, [changed]))
        await at.until(lambda: at.shown["first.txt"] == [] == at.shown["second.txt"])
        at.client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(item.uri)))
        await at.until(lambda: bool(at.shown["first.txt"]) and bool(at.shown["second.txt"]))
        (stories / "second.txt").write_text(MENDED, "utf-8")
        event = types.FileEvent(item.uri, types.FileChangeType.Changed)
        at.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))
        await at.until(lambda: at.shown["first.txt"] == [] == at.shown["second.txt"])

    session(work, stories)


def test_hovering_explains_and_an_action_opens_the_other_place(stories: Path) -> None:
    async def work(at: Editor) -> None:
        await at.until(lambda: bool(at.shown.get("second.txt")))
        mark = at.shown["second.txt"][0].range
        here = types.TextDocumentIdentifier(at.uri("second.txt"))
        hover = await at.client.text_document_hover_async(types.HoverParams(here, mark.start))
        assert hover is not None
        assert isinstance(hover.contents, types.MarkupContent)
        assert "measure: trade turnover" in hover.contents.value
        assert hover.range == mark
        nothing = await at.client.text_document_hover_async(types.HoverParams(here, types.Position(0, 2)))
        assert nothing is None
        asked = types.CodeActionParams(here, mark, types.CodeActionContext([]))
        actions = await at.client.text_document_code_action_async(asked) or []
        opening = next(a for a in actions if "Open the other place: first.txt:2" in a.title)
        assert isinstance(opening, types.Command)
        asked_for = types.ExecuteCommandParams(opening.command, opening.arguments)
        await at.client.workspace_execute_command_async(asked_for)
        await at.until(lambda: bool(at.opened))
        assert at.opened[0].uri == at.uri("first.txt")
        assert at.opened[0].selection is not None
        assert words(FIRST, at.opened[0].selection) == "$1.34 billion"

    session(work, stories)


def test_a_decision_is_written_down_and_honoured(stories: Path) -> None:
    async def work(at: Editor) -> None:
        await at.until(lambda: bool(at.shown.get("second.txt")))
        here = types.TextDocumentIdentifier(at.uri("second.txt"))
        mark = at.shown["second.txt"][0].range
        asked = types.CodeActionParams(here, mark, types.CodeActionContext([]))
        actions = await at.client.text_document_code_action_async(asked) or []
        accepting = next(a for a in actions if a.title == "Decide: accepted until the text changes")
        assert isinstance(accepting, types.Command)
        done = types.ExecuteCommandParams(accepting.command, accepting.arguments)
        await at.client.workspace_execute_command_async(done)
        await at.until(lambda: at.shown["first.txt"] == [] == at.shown["second.txt"])

    session(work, stories)
    (made,) = decisions.load(str(stories / decisions.FILE))
    assert (made.rule, made.decision) == ("figure-conflict", "accepted")


def test_an_unreadable_article_costs_nothing_else(stories: Path) -> None:
    (stories / "broken.txt").write_bytes(b"\x00\x01\x02" * 400)

    async def work(at: Editor) -> None:
        await at.until(lambda: bool(at.shown.get("second.txt")))
        item = types.TextDocumentItem(at.uri("empty.txt"), types.LanguageKind.Markdown, 1, "")
        at.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        assert at.shown["second.txt"]

    session(work, stories)
