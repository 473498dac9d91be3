"""References: which entity a pronoun or "the company" stands for, when only one can be meant."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from discuss.quizgen.entities import Entity
from discuss.quizgen.mentions import Mention, Sort
from discuss.quizgen.nouns import FEMALE_WORDS, MALE_WORDS
from discuss.quizgen.sentences import Reading, Sentence
from discuss.quizgen.standing import Place, main_subject, noun_meant, paragraph_of
from discuss.quizgen.verbs import SUBJECTS

SENTENCES_BACK = 2
MOST_OF_A_LABEL = 5
"""So many words, its colon among them, may say at a paragraph's beginning who speaks."""

GENDERS = {"he": "m", "him": "m", "his": "m", "himself": "m"}
GENDERS |= {"she": "f", "her": "f", "hers": "f", "herself": "f"}
_NO_PART = frozenset({"punct", "cc", "conj", "case"})
_DOING_OR_DONE_TO = SUBJECTS | {"dobj", "pobj", "dative"}
_THINGS = frozenset(Sort) - {Sort.PERSON, Sort.PEOPLE}


@dataclass(frozen=True, slots=True)
class Names:
    """Who is named where: by (paragraph, token), the mention, its entity, and references."""

    entities: tuple[Entity, ...]
    mentions: Mapping[Place, Mention]
    named: Mapping[Place, Entity]
    referred: Mapping[Place, Entity]
    standing: Mapping[Place, Token]
    """For a "they" or "it" that opens a sentence, the head of what the sentence before spoke of."""

    def entity_at(self, paragraph: int, token: int) -> Entity | None:
        """The entity that a token names or refers to."""
        place = (paragraph, token)
        return self.named.get(place) or self.referred.get(place)


def resolve(reading: Reading, entities: Sequence[Entity]) -> Names:
    """The names of the article with every reference that has exactly one fitting bearer."""
    mentions: dict[Place, Mention] = {}
    named: dict[Place, Entity] = {}
    for entity in entities:
        for mention in entity.mentions:
            for place in range(mention.start, mention.end):
                mentions[mention.paragraph, place] = mention
                named[mention.paragraph, place] = entity
    standing: dict[Place, Token] = {}
    names = Names(tuple(entities), mentions, named, referred := {}, standing)
    for sentence in reading.sentences:
        for token in reading.span(sentence):
            meant = _meant_by(token, sentence, reading, names)
            if meant is not None:
                referred[sentence.paragraph, token.i] = meant
            noun = noun_meant(token, sentence, reading, standing)
            if noun is not None:
                standing[sentence.paragraph, token.i] = noun
    return names


def _meant_by(token: Token, sentence: Sentence, reading: Reading, names: Names) -> Entity | None:
    if token.lower_ in GENDERS:
        return _person_meant(token, sentence, reading, names)
    if token.lower_ in {"it", "its"} and (token.dep_ in SUBJECTS or token.i == sentence.start):
        return _thing_meant(token, sentence, reading, names)
    if is_bare_definite(token):
        return _bearer_of_noun(token, names.entities)
    return None


def is_bare_definite(token: Token) -> bool:
    """Whether a noun stands with "the" and nothing else that says which: "the company"."""
    if token.tag_ not in {"NN", "NNS"}:
        return False
    children = [child for child in token.children if child.dep_ not in _NO_PART]
    return len(children) == 1 and children[0].lower_ == "the"


def _bearer_of_noun(token: Token, entities: Iterable[Entity]) -> Entity | None:
    """The one entity that the article calls by this noun: "the inventor", "the airline"."""
    noun = token.lemma_.lower()
    if token.tag_ != "NN":
        return None
    bearers = [
        entity
        for entity in entities
        if any(noun in (mention.role, mention.body) for mention in entity.mentions)
        or noun in entity.title.lower().split()
    ]
    place = (paragraph_of(token), token.i)
    before = [one for one in bearers if _is_fresh(one, place)]
    return before[0] if len(bearers) == 1 and before else None


def _is_fresh(entity: Entity, place: Place) -> bool:
    """Whether an entity was named before a place, in its paragraph or the one before."""
    named = [(one.paragraph, one.start) for one in entity.mentions]
    return any(one < place and one[0] >= place[0] - 1 for one in named)


def _person_meant(
    token: Token, sentence: Sentence, reading: Reading, names: Names
) -> Entity | None:
    gender = GENDERS[token.lower_]
    near = [
        (entity, where)
        for entity, where in _named_before(token, sentence, reading, names)
        if may_be_person(entity) and entity.gender in ("", gender) and not _acts_on(where, token)
        if not _is_speaking(entity, token, names)
    ]
    fitting = {entity.number: entity for entity, _ in near}
    if len(fitting) > 1:
        fitting = _subjects_among(near, token, sentence)
    if len(fitting) != 1:
        return None
    found = next(iter(fitting.values()))
    is_sure = found.sort is Sort.PERSON and not _has_unnamed(
        token, gender, sentence, reading, names
    )
    return found if is_sure else None


def _is_speaking(entity: Entity, token: Token, names: Names) -> bool:
    """Whether a paragraph is somebody's answer, who says "he" of another: "Smith: He came in"."""
    opening = token.doc[:MOST_OF_A_LABEL]
    labels = (one.nbor(-1) for one in opening if one.text == ":" and one.i)
    paragraph = paragraph_of(token)
    return any(names.entity_at(paragraph, one.i) == entity for one in labels)


def _acts_on(name: Token, pronoun: Token) -> bool:
    """Whether a name is the subject of the verb that a "him" is the object of."""
    if pronoun.tag_ != "PRP" or pronoun.dep_ in SUBJECTS or pronoun.lower_.endswith("self"):
        return False
    verb = pronoun.head
    while verb.dep_ in {"prep", "dative"}:
        verb = verb.head
    if verb.doc is not name.doc:
        return False
    is_own = name.dep_ in SUBJECTS and name.head.i == verb.i
    return is_own or (verb.dep_ == "relcl" and verb.head.i == name.i)


def _has_unnamed(
    token: Token, gender: str, sentence: Sentence, reading: Reading, names: Names
) -> bool:
    """Whether somebody without a name came in before, who may be meant: "the old woman"."""
    nouns = MALE_WORDS if gender == "m" else FEMALE_WORDS
    return any(
        word.dep_ in _DOING_OR_DONE_TO
        and word.tag_ == "NN"
        and word.lemma_.lower() in nouns
        and names.entity_at(earlier.paragraph, word.i) is None
        for earlier in _sentences_before(sentence, reading)
        for word in reading.span(earlier)
        if earlier is not sentence or word.i < token.i
    )


def may_be_person(entity: Entity) -> bool:
    """Whether an entity is a person, or a name that was read as one."""
    return entity.sort is Sort.PERSON or (
        entity.sort is Sort.UNKNOWN and any(one.sort is Sort.PERSON for one in entity.mentions)
    )


def _subjects_among(
    near: Sequence[tuple[Entity, Token]], token: Token, sentence: Sentence
) -> dict[int, Entity]:
    """Of several people, the only one in this sentence, or its subject before a new clause;
    for a pronoun that opens its sentence, the subject of the last one.
    """
    here = {one.number: one for one, at in near if _is_within(at, sentence)}
    is_subject = token.dep_ in SUBJECTS
    if len(here) == 1:
        return here
    if here and is_subject:
        return {
            one.number: one for one, at in near if _is_within(at, sentence) and _is_sole_subject(at)
        }
    mains = [
        one
        for one, at in near
        if _is_sole_subject(at) and at.head.dep_ == "ROOT" and not _tells_of_another(at.head)
    ]
    return {mains[-1].number: mains[-1]} if mains and is_subject else {}


def _tells_of_another(verb: Token) -> bool:
    """Whether a verb reports what somebody else named did: "Luke tells us that X climbed ..."."""
    clauses = [child for child in verb.children if child.dep_ == "ccomp"]
    subjects = [one for clause in clauses for one in clause.children if one.dep_ in SUBJECTS]
    return any(one.pos_ == "PROPN" for one in subjects)


def _is_sole_subject(token: Token) -> bool:
    """Whether a name is a subject that it does not share with another: "A and B visited"."""
    return token.dep_ in SUBJECTS and not any(child.dep_ == "conj" for child in token.children)


def _is_within(token: Token, sentence: Sentence) -> bool:
    same = paragraph_of(token) == sentence.paragraph
    return same and sentence.start <= token.i < sentence.end


def _named_before(
    token: Token, sentence: Sentence, reading: Reading, names: Names
) -> list[tuple[Entity, Token]]:
    """The entities named or referred to before a token, in this sentence and two before."""
    found: list[tuple[Entity, Token]] = []
    for earlier in _sentences_before(sentence, reading):
        for word in reading.span(earlier):
            if earlier is sentence and word.i >= token.i:
                break
            entity = names.entity_at(earlier.paragraph, word.i)
            if entity is not None:
                found.append((entity, word))
    return found


def _sentences_before(sentence: Sentence, reading: Reading) -> Sequence[Sentence]:
    """A sentence and the two before it."""
    first = max(0, sentence.number - SENTENCES_BACK)
    return reading.sentences[first : sentence.number + 1]


def _thing_meant(token: Token, sentence: Sentence, reading: Reading, names: Names) -> Entity | None:
    """The named subject of the sentence before, for an "it" that opens a sentence."""
    verb = token.head if token.dep_ in SUBJECTS else token.head.head
    if verb.dep_ != "ROOT" or sentence.number == 0:
        return None
    before = reading.sentences[sentence.number - 1]
    if before.paragraph != sentence.paragraph:
        return None
    subject = main_subject(before, reading)
    if subject is None or subject.tag_ in {"NNS", "NNPS"}:
        return None
    entity = names.entity_at(before.paragraph, subject.i)
    return entity if entity is not None and entity.sort in _THINGS else None
