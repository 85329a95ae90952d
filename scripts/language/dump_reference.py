"""Writes what the reference pipeline says of texts, one JSON object a line, for check-parity.ts and for golden files.

    python scripts/language/dump_reference.py --output OUTPUT [PATH ...] [--hostile COUNT] [--seed SEED] [--limit COUNT] [--join]

OUTPUT must be a new file: nothing is ever overwritten.

PATH is a text file, a JSONL file whose lines have a "text", or a folder of text and Markdown files. The Python environment is that
of convert.py. A line is {"text", "tokens": [[start, end, space, tag, pos, morph, lemma, dep, head, sentenceStart]],
"names": [[start, end, label]]}; offsets of tokens are UTF-16 units.
"""

import argparse
import hashlib
import json
import pathlib

from hostile_texts import hostile_texts
from pipeline import load_pipeline


def read_texts(path):
    if path.is_dir():
        for child in sorted(path.rglob("*")):
            if child.suffix in (".txt", ".md") and child.name != "README.md":
                yield child.read_text(encoding="utf-8")
    elif path.suffix == ".jsonl":
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)["text"]
    else:
        yield path.read_text(encoding="utf-8")


def describe(doc):
    tokens, at, units = [], 0, 0
    text = doc.text
    for token in doc:
        units += sum(2 if char > "\uffff" else 1 for char in text[at : token.idx])
        at = token.idx
        end = units + sum(2 if char > "\uffff" else 1 for char in token.text)
        tokens.append(
            [units, end, int(token.whitespace_ == " "), token.tag_, token.pos_, str(token.morph)]
            + [token.lemma_, token.dep_, token.head.i, int(token.is_sent_start)]
        )
    names = [[name.start, name.end, name.label_] for name in doc.ents]
    return {"text": text, "tokens": tokens, "names": names}


def to_json(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--output", type=pathlib.Path, required=True, help="a file that does not exist yet")
    parser.add_argument("paths", type=pathlib.Path, nargs="*")
    parser.add_argument("--hostile", type=int, default=0, help="how many hostile texts to add")
    parser.add_argument("--seed", type=int, default=1, help="seed of the hostile texts")
    parser.add_argument("--join", action="store_true", help="make one long text of all texts, and write its checksum only")
    parser.add_argument("--limit", type=int, default=None, help="at most so many texts of each path")
    options = parser.parse_args()
    if not options.paths and options.hostile == 0:
        parser.error("there are no texts: name a path, or ask for hostile texts")
    if options.output.exists():
        parser.error(f"{options.output} exists already; remove it yourself if it may be replaced")
    nlp = load_pipeline()
    texts = [text for path in options.paths for text in list(read_texts(path))[: options.limit]]
    texts += hostile_texts(list(nlp.tokenizer.rules), options.hostile, options.seed)
    if options.join:
        reference = to_json(describe(nlp("\n\n".join(texts))))
        digest = hashlib.sha256(reference.encode("utf-8")).hexdigest()
        with options.output.open("x", encoding="utf-8") as out:
            out.write(json.dumps({"sha256": digest}) + "\n")
        return
    count = 0
    with options.output.open("x", encoding="utf-8") as out:
        for text, doc in zip(texts, nlp.pipe(texts)):
            assert text == doc.text
            count += len(doc)
            out.write(to_json(describe(doc)) + "\n")
    print(f"{len(texts)} texts, {count} tokens")


if __name__ == "__main__":
    main()
