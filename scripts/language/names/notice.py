"""What stands beside the weights: what the name finder learned from, and the terms that come with it."""


def licence_of(sources):
    """Weights that learned from share-alike text are offered under the same terms."""
    return "CC BY-SA 4.0" if any("BY-SA" in source["licence"] for source in sources) else "CC BY 4.0"


def names_notice(card):
    """The part of data/language/LICENSE on the name finder; `card` is the card.json of train.py or average.py."""
    lines = [f"* {source['source']}: {source['licence']}, {source['words']:,} words" for source in card["sources"]]
    return f"""
---

The weights of the name finder (the tensors `names.*` of weights.bin) were trained further by this project, starting
from those above, and are offered under {card["licence"]}
(https://creativecommons.org/licenses/{"by-sa" if "SA" in card["licence"] else "by"}/4.0/). They were learned from:

{chr(10).join(lines)}

The texts themselves are not part of this package. Universal NER English-EWT: Mayhew et al. 2024, on the English Web
Treebank of Universal Dependencies. Wikigold: Balasuriya et al. 2009, on articles of Wikipedia (CC BY-SA). GUM: Zeldes
2017, on interviews of Wikinews. Wikinews: its contributors (https://en.wikinews.org). Names put in place of those in
the texts: Faker (MIT) and GeoNames (https://www.geonames.org, CC BY 4.0). All were changed: cut, relabelled and mixed.
"""
