"""Learns the weights by which the kind of a name is judged: data/lexicon/kind-weights.json.

Usage: train.py INSTANCES.jsonl WEIGHTS.json [--folds N]

INSTANCES.jsonl is what instances.ts writes. The model is a multinomial logistic regression over signs that at least
three names show, with a quadratic penalty; it has no randomness, so the same instances give the same file. With --folds
it first tells how well it does on documents that it has not seen.
"""

import argparse
import collections
import json

import numpy
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict

LEAST_NAMES = 3
"""A sign that fewer names show tells nothing."""
INVERSE_PENALTY = 0.3
"""Chosen on development data; 0.25 to 1 differ by less than half a point."""
LEAST_WEIGHT = 0.02
"""A sign whose weights are all smaller is left out of the file."""


def as_lines(head: dict, weights: dict) -> str:
    """The file's text, with one sign a line, so that a change can be read."""
    write = lambda value: json.dumps(value, ensure_ascii=False)
    lines = [f"  {write(key)}: {write(value)}," for key, value in head.items()]
    signs = ",\n".join(f"    {write(sign)}: {write(weights[sign])}" for sign in sorted(weights))
    return "\n".join(["{", *lines, '  "weights": {', signs, "  }", "}", ""])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("instances")
    parser.add_argument("weights")
    parser.add_argument("--folds", type=int, default=0)
    options = parser.parse_args()

    with open(options.instances, encoding="utf-8") as lines:
        instances = [json.loads(line) for line in lines if line.strip()]
    shown = collections.Counter(sign for instance in instances for sign in instance["features"])
    kept = {sign for sign, names in shown.items() if names >= LEAST_NAMES}
    vectorizer = DictVectorizer()
    signs = vectorizer.fit_transform(
        {sign: strength for sign, strength in instance["features"].items() if sign in kept} for instance in instances
    )
    kinds = numpy.array([instance["kind"] for instance in instances])
    model = LogisticRegression(C=INVERSE_PENALTY, max_iter=2000, tol=1e-3)

    if options.folds > 1:
        documents = [instance["document"] for instance in instances]
        guesses = cross_val_predict(model, signs, kinds, groups=documents, cv=GroupKFold(options.folds))
        print(f"{(guesses == kinds).mean():.3f} of the names of unseen documents get the right kind")

    model.fit(signs, kinds)
    weights = {
        sign: [round(float(weight), 3) for weight in model.coef_[:, column]]
        for column, sign in enumerate(vectorizer.feature_names_)
        if numpy.abs(model.coef_[:, column]).max() >= LEAST_WEIGHT
    }
    bias = [round(float(value), 3) for value in model.intercept_]
    with open(options.weights, "w", encoding="utf-8") as file:
        file.write(as_lines({"kinds": list(model.classes_), "bias": bias}, weights))
    print(f"{len(instances)} names, {len(weights)} signs")


if __name__ == "__main__":
    main()
