"""What a model gets wrong that a rule cannot: ungrounded keys, markup, letters before options.

What is wrong with the form of a question, whoever wrote it, is told by ``quizgen.flaws``. Every
check takes the plain question and returns what is wrong with it, in words, or nothing.
"""

import re
import unicodedata
from collections.abc import Callable

from discuss.quizgen.content import content
from discuss.quizgen.entities import folded
from discuss.quizgen.proposed.answer import Proposal
from discuss.quizgen.quiz import Evidence
from discuss.quizgen.words import STOP_WORDS

OPTIONS = 4
LEAST_SHARE = 0.5
LETTERS_OF_A_STEM = 5

_MARKUP = re.compile(r"[<>{}|\\`]|\]\(|\*\*|&#?\w+;|^#")
_ADDRESS = re.compile(r"https?:|www\.|\w@\w|\b[\w-]+\.(?:com|org|net|io|info|biz|ly|me)\b", re.I)
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_LETTERED = re.compile(r"^(?:\(?[A-Da-d1-4][).:]\s|[A-D]$)|\boptions? [A-D]\b")
_TALK = re.compile(
    r"\b(?:previous|above|these|following) instructions?\b|\bthis (?:quiz|question)\b"
    r"|\b(?:right|correct) (?:answer|option)\b|\bprompts? (?:is|says?)\b|\bthe key is\b",
    re.I,
)
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")

SoundnessCheck = Callable[[Proposal, Evidence], str]


def problem_of(proposal: Proposal, evidence: Evidence) -> str:
    """The first thing that is wrong with a proposal, or nothing."""
    found = (check(proposal, evidence) for check in CHECKS)
    return next(filter(None, found), "")


def _plain_text(proposal: Proposal, _evidence: Evidence) -> str:
    for text in (proposal.stem, *proposal.options):
        if any(unicodedata.category(letter) in _UNSEEN for letter in text):
            return "it holds characters that cannot be seen"
        if _MARKUP.search(text):
            return "it holds markup"
        if _ADDRESS.search(text):
            return "it holds an address"
    return ""


def _about_the_article(proposal: Proposal, _evidence: Evidence) -> str:
    talks = any(_TALK.search(text) for text in (proposal.stem, *proposal.options))
    return "it speaks of the task, not of the article" if talks else ""


def _is_a_question(proposal: Proposal, _evidence: Evidence) -> str:
    return "" if proposal.stem.endswith("?") else "the stem is no question"


def _four_options(proposal: Proposal, _evidence: Evidence) -> str:
    if len(proposal.options) != OPTIONS:
        return f"it has {len(proposal.options)} options instead of four"
    return "" if proposal.answer else "its key is none of the options"


def _no_lettered_options(proposal: Proposal, _evidence: Evidence) -> str:
    if any(_LETTERED.search(text) for text in (proposal.stem, *proposal.options)):
        return "an option is called by a letter"
    return ""


def _key_in_evidence(proposal: Proposal, evidence: Evidence) -> str:
    """The words of the key are in the sentence, its figures all of them."""
    answer = proposal.answer
    if set(_FIGURE.findall(answer)) - set(_FIGURE.findall(evidence.text)):
        return "a figure of the key is not in the evidence"
    if _share(answer, evidence.text) < LEAST_SHARE:
        return "the words of the key are not in the evidence"
    return ""


def _no_better_option(proposal: Proposal, evidence: Evidence) -> str:
    """No other option stands in the sentence word by word while the key does not."""
    best = _share(proposal.answer, evidence.text)
    others = [one for one in proposal.options if one != proposal.answer]
    if best < 1 and any(_share(one, evidence.text) == 1 for one in others):
        return "the evidence has the words of another option"
    return ""


def _stem_from_article(proposal: Proposal, evidence: Evidence) -> str:
    """The stem asks about what the sentence is about."""
    asked, said = _stems(proposal.stem), _stems(evidence.text)
    return "" if asked & said else "the stem has no word of the evidence"


def _share(text: str, other: str) -> float:
    """How much of a text's words another text holds: content words, else all of them."""
    words, said = _stems(text), _stems(other)
    if not words:
        words, said = set(folded(text).split()), set(folded(other).split())
    return len(words & said) / len(words)


def _stems(text: str) -> set[str]:
    """The content words of a text, by their first letters: "announced" is "announcement"."""
    words = re.findall(r"[^\W_]+", " ".join(content(folded(text.replace("-", " ")))))
    return {word[:LETTERS_OF_A_STEM] for word in words if word not in STOP_WORDS}


CHECKS: tuple[SoundnessCheck, ...] = (
    _plain_text,
    _four_options,
    _about_the_article,
    _is_a_question,
    _no_lettered_options,
    _key_in_evidence,
    _no_better_option,
    _stem_from_article,
)
