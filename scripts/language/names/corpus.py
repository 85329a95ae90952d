"""Reads the training text: JSON Lines of {"source", "licence", "text", "names"}.

"names" is a list of [start, end, kind] in UTF-16 units, kind PERSON, ORG or LOC, complete for its text; or null for
a text that is there for rehearsal only.
"""

import json
from dataclasses import dataclass

KINDS = {"PERSON", "ORG", "LOC"}


@dataclass(frozen=True)
class Document:
    source: str
    licence: str
    text: str
    names: list | None
    """(start, end, kind) in code points, or None if no names are marked."""


def code_points(text):
    """For every UTF-16 offset of a text the offset in code points (the middle of a pair counts as its start)."""
    offsets = []
    for index, char in enumerate(text):
        offsets += [index] * (2 if char > "\uffff" else 1)
    return offsets + [len(text)]


def read_documents(path):
    documents = []
    with open(path, encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            record = json.loads(line)
            names = record["names"]
            if names is not None:
                if unknown := {kind for _, _, kind in names} - KINDS:
                    raise ValueError(f"{path}:{number}: unknown kinds of names {sorted(unknown)}")
                offsets = code_points(record["text"])
                names = [(offsets[start], offsets[end], kind) for start, end, kind in names]
            documents.append(Document(record["source"], record["licence"], record["text"], names))
    return documents
