"""The review over HTTP: the page, its version, and decisions; every request passes the guard first."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from checker.errors import UsageError
from checker.report.safe import visible
from checker.review.guard import HEADERS, Guard
from checker.review.session import Session

FIELDS = ("finding", "decision", "note", "by", "on")
MOST = 20_000
Next = Callable[[Request], Awaitable[Response]]


def application(session: Session, guard: Guard) -> Starlette:
    """The application; it holds no state of its own."""

    async def guarded(request: Request, call_next: Next) -> Response:
        status, reason = guard.problem(request.method, request.url.path, request.headers)
        answer = PlainTextResponse(reason, status) if status else await call_next(request)
        answer.headers.update(HEADERS)
        return answer

    async def page(request: Request) -> Response:
        return await _answer(session.page, HTMLResponse)

    async def version(request: Request) -> Response:
        # Asked every second: what is wrong is part of the answer, since browsers log each refusal.
        try:
            return JSONResponse({"version": await run_in_threadpool(session.version)})
        except UsageError as wrong:
            return JSONResponse({"problem": visible(str(wrong))})

    async def decide(request: Request) -> Response:
        values = _decision(await _body(request))
        if values is None:
            return PlainTextResponse(f"A decision is an object of texts: {', '.join(FIELDS)}.", 400)
        return await _answer(lambda: session.decide(*values), PlainTextResponse)

    return Starlette(
        routes=[
            Route("/{token}/", page),
            Route("/{token}/version", version),
            Route("/{token}/decisions", decide, methods=["POST"]),
        ],
        middleware=[Middleware(BaseHTTPMiddleware, dispatch=guarded)],
    )


async def _answer(make: Callable[[], str], kind: type[Response]) -> Response:
    """What `make` gives, made outside the event loop; what a person can mend is said in plain text."""
    try:
        return kind(await run_in_threadpool(make))
    except UsageError as wrong:
        return PlainTextResponse(visible(str(wrong)), 409)
    except OSError as wrong:
        return PlainTextResponse(visible(f"the decisions file could not be written: {wrong.strerror or wrong}"), 500)


async def _body(request: Request) -> bytes:
    """The body, cut where it is longer than any decision."""
    read = b""
    async for chunk in request.stream():
        read += chunk
        if len(read) > MOST:
            break
    return read


def _decision(body: bytes) -> tuple[str, str, str, str, str] | None:
    """The texts of a decision in the order of FIELDS, None where the body is anything else."""
    try:
        read: Any = json.loads(body) if len(body) <= MOST else None
    except (ValueError, RecursionError):
        return None
    if not isinstance(read, dict) or set(read) != set(FIELDS) or not all(isinstance(v, str) for v in read.values()):
        return None
    finding, decision, note, by, on = (read[name] for name in FIELDS)
    return finding, decision, note, by, on
