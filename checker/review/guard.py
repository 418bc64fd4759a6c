"""Who may talk to the review: the person who started it, from the page it serves, and nobody else.

Another user of the machine does not know the token. Another site cannot read it, and is told apart by the Origin that a
browser sends; a site that points its own name at this machine (DNS rebinding), by the Host.
"""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from typing import NamedTuple

HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


class Guard(NamedTuple):
    """What a request must know and say.

    token: 256 random bits as text, the first part of every path
    """

    token: str
    port: int

    def problem(self, method: str, path: str, headers: Mapping[str, str]) -> tuple[int, str]:
        """Status and reason of a refusal, (0, "") where the request may pass. Header names are in small letters."""
        hosts = (f"127.0.0.1:{self.port}", f"localhost:{self.port}")
        host = headers.get("host", "")
        if host not in hosts:
            return 421, "This is not the host that the review is served on."
        origin = headers.get("origin", "")
        if (origin or method == "POST") and origin != f"http://{host}":
            return 403, "The review takes requests from its own page only."
        if headers.get("sec-fetch-site", "none") not in ("none", "same-origin"):
            return 403, "The review takes requests from its own page only."
        given = path.removeprefix("/").partition("/")[0]
        if not hmac.compare_digest(given.encode("utf-8", "surrogatepass"), self.token.encode("ascii")):
            return 404, "Open the address that factcheck review has printed."
        if method == "POST" and headers.get("content-type", "").partition(";")[0].strip() != "application/json":
            return 415, "Decisions come as application/json."
        return 0, ""
