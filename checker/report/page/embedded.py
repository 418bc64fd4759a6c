"""Data inside a page: JSON that can neither end its element nor be taken for markup."""

from __future__ import annotations

import json
from typing import Any

from markupsafe import Markup

ACTIVE = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


def embedded(data: Any) -> Markup:
    """The data as the content of a <script type="application/json"> element, in ASCII."""
    text = json.dumps(data, ensure_ascii=True, allow_nan=False, separators=(",", ":"))
    return Markup(text.translate(ACTIVE))
