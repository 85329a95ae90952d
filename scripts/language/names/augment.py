"""Changes a piece of training text so that the model learns contexts, not lists of names, and not case alone."""

PARTICLE_LENGTH = 2
LONGEST_PERSON = 3
COUNTRY_SHARE = 0.25
"""How many one-word places that are countries are swapped, too."""

UPPER, LOWER, TITLE = "upper", "lower", "title"
CASES = [(UPPER, 0.25), (LOWER, 0.45), (TITLE, 0.30)]
SMALL_WORDS = set("a an and as at but by for from in into of on or over the to up with".split())


class Swapper:
    """Swaps people and cities in a piece; one name gets the same replacement wherever it stands in the piece."""

    def __init__(self, tokenizer, people, cities, countries, random):
        self.tokenizer, self.people, self.cities, self.countries = tokenizer, people, cities, countries
        self.random = random

    def __call__(self, piece):
        replacements = {}
        words, spaces, starts, names = [], [], [], []
        position = 0
        for start, end, label in [*piece["names"], (len(piece["words"]), None, None)]:
            words += piece["words"][position:start]
            spaces += piece["spaces"][position:start]
            starts += piece["starts"][position:start]
            if label is None:
                break
            new = self.replaced(piece["words"][start:end], label, replacements)
            if new is None:
                tokens, gaps = piece["words"][start:end], piece["spaces"][start:end]
            else:
                tokens, gaps = self.tokens(new)
                gaps[-1] = piece["spaces"][end - 1]
            names.append([len(words), len(words) + len(tokens), label])
            starts += [piece["starts"][start]] + [False] * (len(tokens) - 1)
            words += tokens
            spaces += gaps
            position = end
        return {**piece, "words": words, "spaces": spaces, "starts": starts, "names": names}

    def replaced(self, words, label, replacements):
        """The new name, or None if the name is left alone."""
        if label == "PERSON" and len(words) <= LONGEST_PERSON and all(map(is_name_word, words)):
            first, last = self.random.choice(self.people)
            parts = []
            for index, word in enumerate(words):
                pool = first if index == 0 and len(words) > 1 else last
                parts.append(word if word.endswith(".") else self.replacement(word, pool, replacements))
            return " ".join(parts)
        if label == "GPE" and len(words) == 1 and words[0].isalpha() and len(words[0]) > 3:
            if words[0] not in self.countries or self.random.random() < COUNTRY_SHARE:
                return self.replacement(words[0], self.random.choice(self.cities), replacements)
        return None

    def replacement(self, word, pool, replacements):
        new = replacements.setdefault(word.lower(), self.random.choice(pool))
        return new.upper() if word.isupper() else new.lower() if word.islower() else new

    def tokens(self, text):
        tokens = self.tokenizer(text)
        return [token.text for token in tokens], [bool(token.whitespace_) for token in tokens]


def is_name_word(word):
    return word.endswith(".") or (word.isalpha() and len(word) > PARTICLE_LENGTH)


def recased(piece, random):
    """The piece in capitals, in small letters, or as headlines are written."""
    choice = random.random()
    for case, share in CASES:
        if choice < share:
            break
        choice -= share
    return {**piece, "words": [in_case(word, case) for word in piece["words"]]}


def in_case(word, case):
    if case == UPPER:
        return word.upper()
    if case == LOWER:
        return word.lower()
    return word if word in SMALL_WORDS else word[:1].upper() + word[1:]
