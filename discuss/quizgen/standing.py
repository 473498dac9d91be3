"""Standing for: the noun that "it" or "they" takes up, when it is no name."""

from collections.abc import Mapping

from spacy.tokens import Token

from discuss.quizgen.nouns import GROUPS, PERSON_NOUNS
from discuss.quizgen.sentences import Reading, Sentence
from discuss.quizgen.verbs import SUBJECTS

Place = tuple[int, int]
"""A token: its paragraph and its number there."""


def paragraph_of(token: Token) -> int:
    """The paragraph that a token stands in."""
    return int(token.doc.user_data["paragraph"])


def noun_meant(
    token: Token, sentence: Sentence, reading: Reading, standing: Mapping[Place, Token]
) -> Token | None:
    """The noun that a "they" or "it" stands for, where it is the subject beside or before."""
    parallel = _subject_beside(token)
    if parallel is not None:
        return _noun_of(parallel, standing)
    if sentence.number == 0 or not _opens(token, sentence):
        return None
    before = reading.sentences[sentence.number - 1]
    subject = main_subject(before, reading)
    if before.paragraph != sentence.paragraph or subject is None:
        return None
    subjects = [word for word in reading.span(before) if word.dep_ in SUBJECTS]
    count = sum(not any(one.lower_ == "to" for one in word.head.children) for word in subjects)
    if token.lower_ != "they" and count > 1:
        return None
    earlier = standing.get((before.paragraph, subject.i))
    if earlier is not None:
        return earlier if (earlier.tag_ == "NN") is (token.lower_ != "they") else None
    is_group = subject.lemma_.lower() in GROUPS and token.head.tag_ == "VBD"
    if token.lower_ == "they":
        is_many = subject.tag_ == "NNS" or is_group
        return subject if is_many and not _has_other_people(before, subject, reading) else None
    is_thing = subject.tag_ == "NN" and subject.lemma_.lower() not in PERSON_NOUNS
    return subject if is_thing and not subject.ent_type_ else None


def _subject_beside(token: Token) -> Token | None:
    """For "it" or "they", the like subject of the clause beside: "X is small but it is old"."""
    if token.lower_ not in {"it", "they"} or token.dep_ not in SUBJECTS:
        return None
    verb = token.head
    others = [verb.head] if verb.dep_ in {"conj", "advcl"} else []
    others += [child for child in verb.children if child.dep_ == "advcl" and child.i < token.i]
    subjects = [one for other in others for one in other.children if one.dep_ in SUBJECTS]
    if len(subjects) != 1 or subjects[0].i > token.i:
        return None
    tag = subjects[0].tag_
    fits = tag in {"NNS", "NNPS"} if token.lower_ == "they" else tag in {"NN", "NNP"}
    is_list = any(child.dep_ == "conj" for child in subjects[0].children)
    is_person = subjects[0].lemma_.lower() in PERSON_NOUNS or subjects[0].ent_type_ == "PERSON"
    is_human = is_person and token.lower_ == "it"
    return subjects[0] if fits and not is_list and not is_human else None


def _noun_of(subject: Token, standing: Mapping[Place, Token]) -> Token:
    """What a subject stands for itself, where it is a pronoun that was resolved."""
    return standing.get((paragraph_of(subject), subject.i), subject)


def _has_other_people(sentence: Sentence, subject: Token, reading: Reading) -> bool:
    """Whether a sentence speaks of people beside its subject, who may be meant as well."""
    people = (GROUPS | PERSON_NOUNS) - {"star", "chair", "host"}
    return any(
        word.lemma_.lower() in people and word.i not in {one.i for one in subject.subtree}
        for word in reading.span(sentence)
    )


def _opens(token: Token, sentence: Sentence) -> bool:
    """Whether a token is the "they", "it" or "its" that a sentence begins with."""
    if token.lower_ == "they":
        return token.dep_ == "nsubj" and token.head.dep_ == "ROOT"
    if token.lower_ == "its":
        return token.i == sentence.start
    is_first = token.lower_ == "it" and token.i == sentence.start and token.dep_ in SUBJECTS
    clauses = {"ccomp", "xcomp", "csubj", "acomp"}
    return is_first and not any(child.dep_ in clauses for child in token.head.children)


def main_subject(sentence: Sentence, reading: Reading) -> Token | None:
    """The only subject of a sentence's main verb, when it is no list."""
    subjects = [
        word
        for word in reading.span(sentence)
        if word.dep_ in SUBJECTS and word.head.dep_ == "ROOT"
    ]
    if len(subjects) != 1 or any(child.dep_ == "conj" for child in subjects[0].children):
        return None
    return subjects[0]
