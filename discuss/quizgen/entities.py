"""Entities: the people, places and bodies of the article, each with all of its names."""

import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from discuss.quizgen.gazetteer import country_named
from discuss.quizgen.given_names import Similarity, gender_of
from discuss.quizgen.mentions import Mention, Sort
from discuss.quizgen.nouns import BODY_WORDS, FEMALE_WORDS, MALE_WORDS, POLITE_TITLES, SHOWN_TITLES

MUCH_MORE = 3
_SUFFIXES = frozenset({"Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"})
_BODY_ENDINGS = frozenset(
    {"party", "group", "limited", "ltd", "ltd.", "inc.", "corporation", "company", "foundation"}
)


@dataclass(frozen=True, slots=True)
class Entity:
    """One bearer of names. ``name`` is its fullest name, ``title`` the one to show with it,
    ``gender`` "m", "f" or nothing when the text does not tell.
    """

    number: int
    name: str
    title: str
    sort: Sort
    aliases: tuple[str, ...]
    gender: str
    roles: tuple[str, ...]
    mentions: tuple[Mention, ...]

    @property
    def shown(self) -> str:
        """The name as a stem gives it: with its title."""
        is_bare_surname = " " not in self.name
        if self.title and (is_bare_surname or self.title.lower() not in POLITE_TITLES):
            return f"{self.title} {self.name}"
        return self.name

    @property
    def as_option(self) -> str:
        """The name as an option gives it: titles only where the name alone is a surname."""
        return self.name if " " in self.name else self.shown

    @property
    def is_sure_body(self) -> bool:
        """Whether more than the parser's word says that this is an organisation."""
        words = {word.lower() for alias in self.aliases for word in alias.split()}
        is_called_one = any(mention.body for mention in self.mentions)
        is_acronym = self.name.isupper() and len(self.name) > 2
        return bool(words & BODY_WORDS) or is_called_one or is_acronym


@dataclass(slots=True)
class _Cluster:
    """Mentions gathered so far for one bearer."""

    mentions: list[Mention] = field(default_factory=list)

    @property
    def names(self) -> list[str]:
        return [mention.name for mention in self.mentions]

    @property
    def longest(self) -> str:
        return max(self.names, key=lambda name: (len(name.split()), len(name)))

    @property
    def gender(self) -> str:
        return _gender(self.mentions)


def find_entities(mentions: Sequence[Mention], similarity: Similarity) -> tuple[Entity, ...]:
    """The mentions clustered by name, title and initials; the kind by majority of mentions.

    ``similarity`` compares two words, -1..1; it is asked of given names.
    """
    clusters: list[_Cluster] = []
    for mention in mentions:
        home = _home(mention, clusters)
        if home is None:
            home = _Cluster()
            clusters.append(home)
        home.mentions.append(mention)
    return tuple(
        _entity(number, cluster.mentions, similarity) for number, cluster in enumerate(clusters)
    )


def _home(mention: Mention, clusters: list[_Cluster]) -> _Cluster | None:
    """The cluster that a mention belongs to: the same name first, then a part of a name.

    A surname that two people bear belongs to the one whose gender the title tells, else to the
    one of whom the article has spoken much more, else to the one named last.
    """
    gender = _gender([mention])
    fitting = [cluster for cluster in clusters if _titles_agree(mention, cluster)]
    parts = [cluster for cluster in fitting if _is_part_of(mention, cluster)]
    same_gender = [cluster for cluster in parts if gender and cluster.gender == gender]
    if len(parts) > 1 and not same_gender and _is_read_as(Sort.PERSON, parts[0]):
        return _likeliest(parts)
    same_name = [cluster for cluster in fitting if _bears(cluster, mention.name)]
    return next(iter([*same_gender, *same_name, *parts]), None)


def _likeliest(clusters: Sequence[_Cluster]) -> _Cluster:
    """The one of several bearers of a surname who is meant by it alone."""
    counts = sorted((len(one.mentions) for one in clusters), reverse=True)
    if counts[0] >= MUCH_MORE * counts[1]:
        return max(clusters, key=lambda one: len(one.mentions))
    return max(clusters, key=lambda one: (one.mentions[-1].paragraph, one.mentions[-1].start))


def _bears(cluster: _Cluster, name: str) -> bool:
    return any(_same_name(name, known) for known in cluster.names)


def without_suffix(name: str) -> str:
    """A name without "Jr." or "III" at its end."""
    words = name.split()
    return " ".join(words[:-1]) if len(words) > 1 and words[-1] in _SUFFIXES else name


@lru_cache(maxsize=8192)
def folded(name: str) -> str:
    """A name in lower case without accents, for comparison."""
    letters = unicodedata.normalize("NFKD", name.lower())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _same_name(one: str, other: str) -> bool:
    if folded(one) == folded(other):
        return True
    country = country_named(one)
    return bool(country) and country == country_named(other)


def _titles_agree(mention: Mention, cluster: _Cluster) -> bool:
    """Whether nothing in the titles forbids one bearer: Mr. and Ms., or an office only one has."""
    here = _gender([mention])
    if here and cluster.gender and here != cluster.gender:
        return False
    offices = {word.lower() for word in mention.titles} - POLITE_TITLES
    if not offices or " " not in cluster.longest or " " in mention.name:
        return True
    return bool(offices & _offices(cluster.mentions)) or not _offices(cluster.mentions)


def _offices(mentions: Sequence[Mention]) -> set[str]:
    words = {word.lower() for mention in mentions for word in mention.titles}
    words |= {word.lower() for mention in mentions for word in mention.role.split()}
    return words - POLITE_TITLES


def _is_part_of(mention: Mention, cluster: _Cluster) -> bool:
    """Whether a name begins or ends the fuller one before it, or abbreviates it.

    Only people are called by a part of their name; a body may drop its kind ("X Group").
    """
    if mention.stands_for:
        return folded(mention.stands_for).removeprefix("the ") == folded(cluster.longest)
    parts, whole = folded(mention.name).split(), folded(without_suffix(cluster.longest)).split()
    if len(parts) >= len(whole) or country_named(mention.name) or country_named(cluster.longest):
        return False
    if mention.name.isupper() and _initials(cluster.longest).endswith(mention.name):
        return len(mention.name) > 1
    if _is_read_as(Sort.PEOPLE, cluster):
        return False
    if len(whole) - len(parts) == 1 and whole[-1] in _BODY_ENDINGS:
        return whole[:-1] == parts
    is_end = parts in (whole[-len(parts) :], whole[: len(parts)])
    return is_end and _is_read_as(Sort.PERSON, cluster)


def _is_read_as(sort: Sort, cluster: _Cluster) -> bool:
    """Whether the parser or a title gives the fuller name this kind."""
    return any(known.sort is sort for known in cluster.mentions if known.name == cluster.longest)


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())


def _gender(mentions: Sequence[Mention]) -> str:
    words = {
        word.lower() for mention in mentions for word in (*mention.titles, *mention.role.split())
    }
    is_male, is_female = bool(words & MALE_WORDS), bool(words & FEMALE_WORDS)
    if is_male == is_female:
        return ""
    return "m" if is_male else "f"


def _entity(number: int, mentions: Sequence[Mention], similarity: Similarity) -> Entity:
    names = Counter(mention.name for mention in mentions)
    name = max(names, key=lambda text: (len(text.split()), names[text], len(text)))
    roles = tuple(dict.fromkeys(mention.role for mention in mentions if mention.role))
    return Entity(
        number,
        name,
        _title(mentions),
        _vote(mentions),
        tuple(dict.fromkeys(names)),
        _gender(mentions) or _gender_by_name(name, similarity),
        roles,
        tuple(mentions),
    )


def _gender_by_name(name: str, similarity: Similarity) -> str:
    """The gender that a full name tells by its first word."""
    first, *others = name.split()
    return gender_of(first, similarity) if others else ""


def _title(mentions: Sequence[Mention]) -> str:
    """The title to show: an office before a courtesy, the commonest first."""
    titles = Counter(
        " ".join(mention.titles)
        for mention in mentions
        if " ".join(mention.titles).lower() in SHOWN_TITLES | POLITE_TITLES
    )
    if not titles:
        return ""
    return max(titles, key=lambda title: (title.lower() not in POLITE_TITLES, titles[title]))


def _vote(mentions: Sequence[Mention]) -> Sort:
    """The kind that more than half of the mentions agree on, if what is seen bears it out."""
    votes = Counter(mention.sort for mention in mentions)
    sort, count = votes.most_common(1)[0]
    if _is_a_body(mentions):
        return Sort.ORGANISATION
    if _is_surely_human(mentions) and votes[Sort.PERSON]:
        return Sort.PERSON
    if count * 2 <= len(mentions) or (sort is Sort.PERSON):
        return Sort.UNKNOWN
    return sort


def _is_a_body(mentions: Sequence[Mention]) -> bool:
    return any(mention.body for mention in mentions)


def _is_surely_human(mentions: Sequence[Mention]) -> bool:
    return any(mention.titles or mention.role or mention.acts_human for mention in mentions)
