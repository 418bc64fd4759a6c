"""Of several versions of one story the latest stands: which documents are earlier versions of another."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.model.document import Document, Version

# storm-v2.txt, storm_v02.docx, storm.v3.md, "storm (version 2).txt"; the number is the version, the rest the story.
IN_NAME = re.compile(
    r"(?P<story>.{1,200}?)[-_. ]{1,3}\(?(?:v|ver|version)[-_. ]?(?P<number>\d{1,3})\)?(?P<rest>\.\w{1,10})"
)


def version_in_name(file: str) -> Version | None:
    """The version that a file name states, None where it states none."""
    folder, _, name = file.rpartition("/")
    match = IN_NAME.fullmatch(name.lower())
    return Version(f"{folder}/{match['story']}", (int(match["number"]),)) if match else None


def superseded(documents: Sequence[Document]) -> dict[int, Document]:
    """Index of every document that a later version replaces, to that version.

    Only what states its version is compared: a likeness of words is no version, since two reports of one event that
    contradict each other are alike too.
    """
    latest: dict[str, int] = {}
    for index, document in enumerate(documents):
        if document.version is not None:
            story, number = document.version
            best = latest.get(story)
            known = documents[best].version if best is not None else None
            if known is None or number > known.number:
                latest[story] = index
    return {
        index: documents[latest[document.version.story]]
        for index, document in enumerate(documents)
        if document.version is not None
        and index != latest[document.version.story]
        and document.version != documents[latest[document.version.story]].version
    }
