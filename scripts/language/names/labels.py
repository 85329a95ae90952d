"""What the name finder shall answer on a text: the names marked there, and for the rest what it answers now."""

from spacy.tokens import Span
from spacy.util import filter_spans

REPLACED = {"PERSON", "ORG", "GPE", "LOC", "FAC"}
"""Labels of the model that the marked names stand for. Its other labels (NORP, DATE, EVENT ...) are kept."""

PLACE_LABELS = {"GPE", "LOC", "FAC"}
FACILITY_WORDS = set(
    "Airport Arena Avenue Bridge Castle Cathedral Cemetery Church Dam Gate Highway Hospital Hotel Mosque Museum Palace "
    "Park Port Prison Road Square Stadium Station Street Temple Theatre Tower".split()
)
NATURE_FIRST = set("Cape Lake Mount River".split())
NATURE_LAST = set(
    "Africa America Asia Basin Bay Canal Coast Desert East Europe Gulf Island Islands Lake Mountain Mountains Ocean "
    "Peninsula River Sea Strait Valley West".split()
)
EDGE_MARKS = set("\"“”‘’'(),-–")


def place_label(span, current):
    """A place is marked as one kind; the model has three. Its own choice counts, then the words, then GPE."""
    for name in current:
        if name.start < span.end and span.start < name.end and name.label_ in PLACE_LABELS:
            return name.label_
    if span[-1].text in FACILITY_WORDS:
        return "FAC"
    if span[-1].text in NATURE_LAST or span[0].text in NATURE_FIRST:
        return "LOC"
    return "GPE"


def with_article(span, current):
    """OntoNotes counts a leading "the" in, other schemes do not: as the model has it."""
    for name in current:
        if name.start == span.start - 1 and name.end >= span.end and name[0].lower_ == "the" and name.label_ != "PERSON":
            return name.start
    return span.start


def trimmed(doc, start, end):
    """Without white space and quotation marks at the ends; None if nothing or a name with a line break is left.

    The transition system refuses such a name (spaCy's error E024), and with it the whole batch.
    """
    while start < end and (doc[start].is_space or doc[start].text in EDGE_MARKS):
        start += 1
    while end > start and (doc[end - 1].is_space or doc[end - 1].text in EDGE_MARKS):
        end -= 1
    return None if start == end or any(token.is_space for token in doc[start:end]) else (start, end)


def target_names(doc, marked):
    """[(start, end, label)] in tokens, in order. `doc` has the model's own names; `marked` is None for rehearsal."""
    current = list(doc.ents)
    spans = []
    for start, end, kind in marked or []:
        span = doc.char_span(start, end, alignment_mode="contract") or doc.char_span(start, end, alignment_mode="expand")
        if span is None or len(span) == 0:
            continue
        label = place_label(span, current) if kind == "LOC" else kind
        begin = with_article(span, current)
        spans.append(Span(doc, begin, span.end, label=label))
    spans = filter_spans(spans)
    covered = {index for span in spans for index in range(span.start, span.end)}
    for name in current:
        if marked is not None and name.label_ in REPLACED:
            continue
        if covered.isdisjoint(range(name.start, name.end)):
            spans.append(name)
    found = []
    for span in sorted(spans, key=lambda span: span.start):
        if inner := trimmed(doc, span.start, span.end):
            found.append((*inner, span.label_))
    return found
