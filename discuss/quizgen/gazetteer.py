"""Countries, their capitals and their peoples, from the ``countryinfo`` package."""

from functools import cache

from countryinfo import all_countries

SHORT_NAMES = {
    "us": "United States",
    "u.s.": "United States",
    "usa": "United States",
    "u.s.a.": "United States",
    "america": "United States",
    "uk": "United Kingdom",
    "u.k.": "United Kingdom",
    "britain": "United Kingdom",
    "great britain": "United Kingdom",
    "uae": "United Arab Emirates",
    "holland": "Netherlands",
    "samoa": "Samoa",
}


@cache
def _countries() -> dict[str, tuple[str, str, str]]:
    """Country by its lower-case name: name, capital, subregion."""
    known: dict[str, tuple[str, str, str]] = {}
    for country in all_countries():
        facts = country.info()
        name = str(facts.get("name", ""))
        if name:
            region = str(facts.get("subregion") or facts.get("region") or "")
            known[name.lower()] = (name, str(facts.get("capital", "")), region)
    return known


@cache
def _capitals() -> dict[str, str]:
    return {capital.lower(): region for _, capital, region in _countries().values() if capital}


@cache
def _regions() -> frozenset[str]:
    return frozenset(
        str(province).lower()
        for country in all_countries()
        for province in country.info().get("provinces") or ()
    )


def is_region(text: str) -> bool:
    """Whether a state or province of some country bears this name, and no capital does."""
    return text.lower() in _regions() and not is_capital(text)


def country_named(text: str) -> str:
    """The usual name of the country that ``text`` names, or nothing."""
    key = text.lower().removeprefix("the ").strip()
    if key in SHORT_NAMES:
        return SHORT_NAMES[key]
    return _countries()[key][0] if key in _countries() else ""


def is_capital(text: str) -> bool:
    """Whether a country's capital bears this name."""
    return text.lower() in _capitals()


def capital_of(country: str) -> str:
    """The capital of a country by its usual name, or nothing."""
    return _countries().get(country.lower(), ("", "", ""))[1]


def countries_like(name: str) -> tuple[str, ...]:
    """The countries of the same part of the world, by name, without this one."""
    _, _, region = _countries().get(name.lower(), ("", "", ""))
    return _others(name, region, [(one, where) for one, _, where in _countries().values()])


def capitals_like(name: str) -> tuple[str, ...]:
    """The capitals of the same part of the world, by name, without this one."""
    region = _capitals().get(name.lower(), "")
    return _others(name, region, [(one, where) for _, one, where in _countries().values()])


def _others(name: str, region: str, known: list[tuple[str, str]]) -> tuple[str, ...]:
    if not region:
        return ()
    names = {one for one, where in known if one and where == region}
    return tuple(sorted(names - {name}))


def with_article(name: str) -> str:
    """A country's name as it stands within a clause: "the United States", "Kenya"."""
    needs_one = name.startswith(("United ", "Netherlands", "Philippines", "Bahamas", "Maldives"))
    return f"the {name}" if needs_one or name.endswith((" Republic", " Islands")) else name
