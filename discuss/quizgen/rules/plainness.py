"""Plain statements: whether one can say of a passage by itself that it is true or false."""

import re
from collections.abc import Iterator

from discuss.quizgen.answers import AnswerKind
from discuss.quizgen.content import content
from discuss.quizgen.entities import Entity
from discuss.quizgen.forms import figures_in, names_in
from discuss.quizgen.material import Material
from discuss.quizgen.mentions import Sort
from discuss.quizgen.nouns import GROUPS, PERSON_NOUNS, VAGUE_NOUNS
from discuss.quizgen.parts import Role
from discuss.quizgen.passages import Passage
from discuss.quizgen.references import SENTENCES_BACK, may_be_person
from discuss.quizgen.rules.core import is_limited
from discuss.quizgen.topic import OFTEN
from discuss.quizgen.words import VAGUE_COUNTS

LEAST_TOLD = 2

_COMPARED = re.compile(
    r"\b(?:more|less|fewer) (?!than)[a-z]+(?:ful|ous|ive|ent|ant|able|al|ly|ed)\b|\b[a-z]+ier\b"
    r"|\b(?:hard|bett|worse|larg|bigg|small|high|low|old|young|long|strong|fast|great|cheap)er\b"
)
_NOW = re.compile(
    r"\b(?:to(?:day|night|morrow)|yesterday|now|currently|recent(?:ly| \w+)|so far|ago|soon"
    r"|(?:last|this|next|past|coming|previous|following|same|earlier|later)"
    r" (?:\w+ )?(?:nights?|days?|weeks?|months?|years?|decades?|seasons?|summer|spring|autumn"
    r"|winter|fall|morning|evening|afternoon|time))\b",
    re.IGNORECASE,
)
_KNOWN_BY_ONE_WORD = frozenset({Sort.COUNTRY, Sort.CITY, Sort.PLACE})
_TAKING_UP = frozenset("follow answer reply respond add continue counter come go".split())
_BARE_FIGURE = re.compile(r"\b(?!in|since|until|by|of)[a-z]+ \d[\d,]*$")
_JUDGING = re.compile(
    r"\b(?:ideal|perfect|great|amazing|incredible|ultimate|terrible|awful|wonderful|brilliant"
    r"|stunning|superb|excellent|impressive|important|best|worst|sadly|surely|clearly)\b"
)
_UNSAID = frozenset("some many most several few all both one two three this that these".split())
_FROM_ELSEWHERE = frozenset({"had", "would", "could", "should", "did", "does", "do"})
_HIGHEST = re.compile(r"\b(?:most|[a-z]{3,}est) (?:\w+ ?){1,3}$")


def what_is_not_plain(passage: Passage, material: Material) -> Iterator[str]:
    """Why a reader could not say of a passage by itself whether it is so, in words."""
    yield from _unclear(passage, material)
    yield from _limited(passage, material)
    yield from _incomplete(passage)
    yield from _untestable(passage)


def _limited(passage: Passage, material: Material) -> Iterator[str]:
    """Under which condition it holds, where the passage does not say it."""
    verb = material.reading.docs[passage.sentence.paragraph][passage.statement.at]
    said = set(passage.text.lower().split())
    if is_limited([one for one in verb.sent if one.i > verb.i and one.lower_ not in said]):
        yield "a condition was left out"


def _incomplete(passage: Passage) -> Iterator[str]:
    """What the passage lacks that its sentence, or the one before, says."""
    text = passage.text
    if text.find(passage.statement.verb.text) < text.find(passage.statement.subject.text):
        yield "its subject comes last"
    if passage.is_limited:
        yield 'a "but" after it limits it'
    if _COMPARED.search(text) and "than" not in text.split():
        yield "with what it is compared is not said"
    if _HIGHEST.search(text):
        yield "among which it is the most is not said"


def _untestable(passage: Passage) -> Iterator[str]:
    """What makes it nothing that one must have read."""
    subject, verb = passage.statement.subject, passage.statement.verb
    told = content(passage.text) - content(subject.text) - VAGUE_COUNTS
    if len(told) < LEAST_TOLD or _BARE_FIGURE.search(passage.text):
        yield "the sentence says too little"
    if not _tells_a_fact(passage):
        yield "it gives no name and no figure of its subject"
    says = passage.statement.part(Role.CLAUSE) is not None
    if verb.lemma == "tell" and not says:
        yield "what was told is not said"
    if _JUDGING.search(passage.text) and not says:
        yield "it is a judgement, and nobody's by name"
    is_plain = verb.text in {"is", "are"} and not subject.counts
    if is_plain and not _is_person(subject.phrase.entity):
        yield "it says what anybody may know"


def _unclear(passage: Passage, material: Material) -> Iterator[str]:
    """What a reader would need the rest of the article for."""
    if passage.leaning:
        yield f'"{passage.leaning[0]}" leans on the rest of the article'
    if _has_many_to_mean(passage, material):
        yield "another may be meant by the pronoun"
    if not _is_anchored(passage, material.reading.title):
        yield "whom or what it is about is not named"
    if _NOW.search(passage.text):
        yield "it holds only on the day of writing"
    if passage.statement.verb.lemma in _TAKING_UP:
        yield "it takes up what was said before"
    if _FROM_ELSEWHERE & set(passage.statement.verb.auxiliaries):
        yield "it is told from a time or a case that is not told"
    if ":" in passage.text:
        yield "a colon parts it"


def _is_anchored(passage: Passage, title: str) -> bool:
    """Whether the subject holds a name, and not a bare one that only the article explains."""
    subject = passage.statement.subject
    entity, words = subject.phrase.entity, subject.text.split()
    if entity is not None and subject.text == entity.name and len(words) == 1:
        is_main = entity.sort is Sort.ORGANISATION and len(entity.mentions) >= OFTEN
        return entity.sort in _KNOWN_BY_ONE_WORD or entity.name in title or is_main
    if subject.phrase.tag in {"PRP", "PRP$", "CD"} and entity is None:
        return False
    is_named = any(word[:1].isupper() for word in words[1:]) or entity is not None
    is_crowd = subject.phrase.head in PERSON_NOUNS | GROUPS | VAGUE_NOUNS
    return is_named or not (is_crowd or words[0].lower() in _UNSAID)


def _tells_a_fact(passage: Passage) -> bool:
    """Whether it says when, where or with whom, how many or what somebody said."""
    text, verb = passage.text, passage.statement.verb.text
    start = text.find(passage.statement.subject.text)
    behind = text.find(f" {verb}", max(start, 0) + len(passage.statement.subject.text) - 1)
    found = (*passage.facts, *names_in(text, passage.facts), *figures_in(text, passage.facts))
    told = [one for one in found if one.start < start or one.start > behind >= 0]
    subject = passage.statement.subject.phrase.entity
    about_others = [one for one in told if not subject or one.answer.entity != subject]
    says = passage.statement.part(Role.CLAUSE) is not None
    return says or any(one.answer.kind is not AnswerKind.TURN for one in about_others)


def _is_person(entity: Entity | None) -> bool:
    return entity is not None and entity.sort is Sort.PERSON


def _has_many_to_mean(passage: Passage, material: Material) -> bool:
    """Whether a "he" was read as somebody beside whom another person was named just before."""
    subject = passage.statement.subject.phrase
    if subject.tag != "PRP" or subject.entity is None:
        return False
    last = passage.sentence.number
    near = material.reading.sentences[max(0, last - SENTENCES_BACK) : last + 1]
    numbers = {number for one in near for number in material.entities_in(one)}
    people = [one for one in material.entities if one.number in numbers and may_be_person(one)]
    return len(people) > 1
