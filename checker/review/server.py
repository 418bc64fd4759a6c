"""A server for one review on 127.0.0.1, until Ctrl-C."""

from __future__ import annotations

import secrets
import socket
from collections.abc import Callable

import uvicorn

from checker.errors import UsageError
from checker.review.application import application
from checker.review.guard import Guard
from checker.review.session import Session

HOST = "127.0.0.1"
SECONDS = 1


def serve(session: Session, port: int, started: Callable[[str], None]) -> None:
    """Serve a session; `started` is told the address. Port 0 takes a free one.

    Raises UsageError where the port is taken. Ctrl-C ends it with KeyboardInterrupt, after open answers were sent.
    """
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((HOST, port))
            listener.listen()
        except OSError as error:
            raise UsageError(f"port {port} cannot be used: {error.strerror}; --port 0 takes a free one") from None
        taken = listener.getsockname()[1]
        guard = Guard(secrets.token_urlsafe(32), taken)
        config = uvicorn.Config(
            application(session, guard),
            log_level="error",
            access_log=False,
            server_header=False,
            lifespan="off",
            timeout_graceful_shutdown=SECONDS,
        )
        started(f"http://{HOST}:{taken}/{guard.token}/")
        uvicorn.Server(config).run(sockets=[listener])
