"""Averages the weights of several runs of train.py, and writes them as one more run.

    python average.py OUTPUT RUN [RUN ...]

The runs start from the same weights, so their mean is a model of the same kind, usually a better one than each.
"""

import argparse
import json
import pathlib

import numpy as np
import srsly

from train import save_weights

OF_ONE_RUN = ("version", "bytes", "sha256", "settings")

def mean(models):
    """The mean, parameter by parameter, of models that srsly has read; the rest of the first one as it is."""
    result = models[0]
    for node, params in enumerate(result["params"]):
        for name, value in params.items():
            if value is not None:
                values = [model["params"][node][name] for model in models]
                params[name] = np.mean(values, axis=0, dtype="float64").astype("float32")
    return result


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("output", type=pathlib.Path, help="a folder that does not exist yet")
    parser.add_argument("runs", type=pathlib.Path, nargs="+")
    options = parser.parse_args()
    models = [srsly.msgpack_loads((run / "model").read_bytes()) for run in options.runs]
    cards = [json.loads((run / "card.json").read_text(encoding="utf-8")) for run in options.runs]
    if any(card[key] != cards[0][key] for card in cards for key in ("pieces", "sources", "versions")):
        parser.error("these runs learned from different texts, or by different programs")
    options.output.mkdir(parents=True)
    shared = {key: value for key, value in cards[0].items() if key not in OF_ONE_RUN}
    card = {
        **save_weights(options.output / "model", srsly.msgpack_dumps(mean(models))),
        **shared,
        "meanOf": [{key: card[key] for key in ("sha256", "settings")} for card in cards],
    }
    (options.output / "card.json").write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
