"""Checks of the question itself: its words, its marks, whether it says enough."""

import re

from discuss.quizgen.answers import AnswerKind
from discuss.quizgen.candidate import Candidate
from discuss.quizgen.content import content
from discuss.quizgen.material import Material
from discuss.quizgen.quiz import Kind
from discuss.quizgen.rules.truth import LEAD
from discuss.quizgen.words import BACKWARD, ENDS_A_PIECE, ENDS_OPEN, VAGUE_COUNTS, WEAK_VERBS

FEWEST_WORDS, MOST_WORDS = 4, 25
LEAST_CONTENT = 2
LEAST_CONTENT_UNNAMED = 3
_NO_CONTENT = frozenset({"organisation", "country", "year", "long", "date", "percentage"})
_ASKING = frozenset({"who", "whom", "what", "which", "when", "where", "why", "how"})
_NEVER_RELATIVE = frozenset({"what", "why", "how", "whom"})
_QUOTED = re.compile("“[^”]*”")
_DANGLING = re.compile(
    r"\b(?:that day|the same day|as well|altogether|all the same)\b"
    rf"|\b(?:at (?:the|that) time|instead|{'|'.join(sorted(BACKWARD))})\b(?! (?:of|for|to|with)\b)",
    re.IGNORECASE,
)
_MISPLACED = re.compile(
    r"\b(?:among (?:them|whom|which)|including|and in)\b"
    r"|\b(?:[Ww]ho|[Ww]hat|[Ww]hich [\w-]+) (?:himself|herself|itself|themselves)\b"
)
_BROKEN = re.compile(
    r"\s[,;:?]|[,;—–] ?[,;—–]|--|\.\?| - | \(|\d\.\s|\bwhereby\b|\bet al\b|\b(?:up|down) from\b"
    r"|\b(?:a|the) \w+ ones?\b|\b(?:said|reported|noted|announced|stated|claimed), (?!words)\w"
    r"|\w, (?:has|have|had|is|was|are|were|will)\b"
)
_HALVED = re.compile(
    r"\b(?:correlation|link|connection|relationship|similarit(?:y|ies)|resemblance)s?"
    r" (?:with|to)\b|\b(?:approval|rejection|ratification|adoption|consent) by\b"
)
"""What has two sides, of which one is said."""
_DOERS = frozenset({AnswerKind.PERSON, AnswerKind.COUNTRY, AnswerKind.ORGANISATION})
_CLAUSES = frozenset(
    {AnswerKind.CLAIM, AnswerKind.ACTION, AnswerKind.PURPOSE, AnswerKind.REASON, AnswerKind.THING}
)


def _unquoted(candidate: Candidate) -> str:
    """The stem with a word in the place of each speech, which is the speaker's own."""
    if candidate.kind is Kind.CLOZE:
        return candidate.stem.replace("“", "").replace("”", "")
    return _QUOTED.sub("words", candidate.stem)


def length(candidate: Candidate, _material: Material) -> str:
    """A stem is long enough to say something and short enough to be read once."""
    count = len(candidate.stem.removeprefix(LEAD).split())
    fewest = FEWEST_WORDS + (candidate.answer.kind is AnswerKind.THING)
    return "" if fewest <= count <= MOST_WORDS else f"the stem has {count} words"


def one_question(candidate: Candidate, _material: Material) -> str:
    """There is one question word, so one thing is asked."""
    if candidate.kind in {Kind.CLOZE, Kind.TRUE_FALSE}:
        return ""
    plain = _unquoted(candidate)
    asking = [word for word in re.findall(r"[a-z]+", plain.lower()) if word in _ASKING]
    is_one = asking and not set(asking[1:]) & _NEVER_RELATIVE
    return "" if is_one else "it does not ask exactly one thing"


def balanced(candidate: Candidate, _material: Material) -> str:
    """Every quotation and bracket that opens closes."""
    text = f"{candidate.stem} {candidate.answer.text}"
    pairs = (("“", "”"), ("(", ")"), ("[", "]"))
    is_odd = text.count('"') % 2 or any(text.count(a) != text.count(b) for a, b in pairs)
    return "a quotation or a bracket is left open" if is_odd else ""


def tidy(candidate: Candidate, _material: Material) -> str:
    """Neither stem nor key ends in the middle, and no mark is out of place."""
    last = candidate.stem.rstrip("?.").split()[-1:] or [""]
    if last[0].lower().strip(",") in ENDS_OPEN or last[0].endswith((",", ":", "-")):
        return "the stem ends in the middle"
    plain = _unquoted(candidate)
    ends = ENDS_A_PIECE if candidate.answer.kind is AnswerKind.THING else ENDS_OPEN
    if candidate.answer.kind in _CLAUSES and candidate.answer.text.split()[-1] in ends:
        return "the key ends in the middle"
    if _DANGLING.search(plain) or _MISPLACED.search(plain):
        return "it takes up what was said before"
    if _HALVED.search(plain):
        return "of two sides one is not said"
    marks = _BROKEN.search(plain) or _BROKEN.search(candidate.answer.text)
    return "the stem's punctuation is broken" if marks else ""


def no_negation(candidate: Candidate, _material: Material) -> str:
    """Nobody is asked what was not; what somebody denied may be asked."""
    if candidate.rule == "who reported it":
        return ""
    words = set(_unquoted(candidate).lower().replace("?", "").split())
    return "the stem is negative" if words & {"not", "never", "no", "nor", "n't"} else ""


def says_enough(candidate: Candidate, _material: Material) -> str:
    """The stem says enough to know what it is about."""
    if "“" in candidate.stem:
        return ""
    words = content(candidate.stem) - _ASKING - _NO_CONTENT
    is_named = any(word[:1].isupper() or word[:1].isdigit() for word in candidate.stem.split()[1:])
    statement = candidate.statement
    is_weak = statement is not None and statement.verb.lemma in WEAK_VERBS
    words -= VAGUE_COUNTS
    is_of_doers = candidate.answer.kind in _DOERS
    fewest = (LEAST_CONTENT if is_named else LEAST_CONTENT_UNNAMED) + (is_weak or is_of_doers)
    if candidate.answer.kind is AnswerKind.CLAIM and statement is not None:
        is_bare = len(words - content(statement.subject.text)) < LEAST_CONTENT
        return "the stem is vague" if is_bare else ""
    if candidate.kind is Kind.NUMBER:
        fewest = LEAST_CONTENT_UNNAMED + is_weak
    return "the stem is vague" if len(words) < fewest else ""


def known_source(candidate: Candidate, _material: Material) -> str:
    """Whose word it is, is said by name."""
    source = re.match(r"According to ([^,]+),", candidate.stem)
    if source is None:
        return ""
    is_named = any(word[:1].isupper() for word in source[1].split())
    return "" if is_named else "whose word it is stays vague"


def no_list_beside_thing(candidate: Candidate, _material: Material) -> str:
    """A comma in a question for a thing mostly opens what the parser took for its object."""
    stem = re.sub(r"^According to [^,]+,", "", candidate.stem)
    is_thing = candidate.answer.kind is AnswerKind.THING
    return "a comma makes it doubtful what is asked for" if is_thing and ", " in stem else ""


def no_repetition(candidate: Candidate, material: Material) -> str:
    """A name in full twice in one stem is what a pronoun was for."""
    stem = _unquoted(candidate)
    twice = [one for one in material.entities if len(one.name) > 3 and stem.count(one.name) > 1]
    return "the stem names somebody twice" if twice else ""
