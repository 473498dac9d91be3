"""Writing a quiz: every stage in turn, from the article to the chosen questions."""

from collections.abc import Iterable
from dataclasses import dataclass

from discuss.domain.article import Article
from discuss.quizgen.candidate import Candidate
from discuss.quizgen.composing import compose
from discuss.quizgen.dressing import dress
from discuss.quizgen.language import DEFAULT_MODEL, load_parser, load_second_parser
from discuss.quizgen.material import Material, gather
from discuss.quizgen.prose import TextKind, is_told_by_somebody, kind_of
from discuss.quizgen.quiz import Dropped, Quiz
from discuss.quizgen.rules import propose
from discuss.quizgen.selection import Passed, select

FEWEST_SENTENCES = 3
_NOTES = {
    "empty": "There is no text to ask about.",
    TextKind.FOREIGN: (
        "This does not read as English prose, and questions are written for English only."
    ),
    TextKind.HALF_FOREIGN: (
        "Much of this text is not English, and questions are written for English only."
    ),
    TextKind.CODE: "This reads as program code, and questions are written from sentences.",
    TextKind.TABLE: "This is mostly a table, and questions are written from whole sentences.",
    TextKind.LIST: "This is mostly a list, and questions are written from running text.",
    TextKind.VERSE: (
        "This reads as a poem; questions are written for prose, where a sentence says one thing."
    ),
    TextKind.TALK: (
        "Most of this is said in turn, as in an interview, a play or a chat, and questions are"
        " written for text that one writer tells."
    ),
    TextKind.CAPITALS: (
        "This is set in capitals, which hide the names: type it in small letters and try again."
    ),
    "personal": (
        "Much of it says “I”, “we” or “you”, and questions are asked about what has a name."
    ),
    "too_short": "The text is too short for a quiz: it needs at least three sentences.",
    "none": "No question could be grounded surely enough in this text.",
    "cut": "Only the first 4,000 words were read. ",
}


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything that was thought of: the material, what was chosen and what was dropped."""

    material: Material | None
    chosen: tuple[Passed, ...]
    dropped: tuple[Dropped, ...]
    note: str


def write_quiz(
    article: Article, *, count: int = 10, seed: int = 0, model: str = DEFAULT_MODEL
) -> Quiz:
    """At most ``count`` questions on the article, in its order; the same seed, the same quiz."""
    draft = write_draft(article, count=count, seed=seed, model=model)
    return finish(draft, article, count=count, seed=seed)


def finish(draft: Draft, article: Article, *, count: int, seed: int) -> Quiz:
    """The quiz of a draft: its options in order, its keys spread over the positions."""
    questions = compose(draft.chosen, draft.material, seed) if draft.material else ()
    note = draft.note or _shortfall(len(questions), count)
    return Quiz(article.title, article.paragraphs, questions, draft.dropped, count, note)


def write_draft(
    article: Article, *, count: int = 10, seed: int = 0, model: str = DEFAULT_MODEL
) -> Draft:
    """The stages up to the selection, with everything that was dropped on the way."""
    if not any(paragraph.strip() for paragraph in article.paragraphs):
        return Draft(None, (), (), _NOTES["empty"])
    kind = kind_of(article.paragraphs)
    if kind is not TextKind.PROSE:
        return Draft(None, (), (), _NOTES[kind])
    material = gather(article.title, article.paragraphs, load_parser(model), load_second_parser())
    if len(material.reading.sentences) < FEWEST_SENTENCES:
        return Draft(material, (), (), _NOTES["too_short"])
    passed, dropped = _check(_without_copies(propose(material)), material, seed)
    chosen, left = select(passed, count)
    dropped += [_dropped(one.candidate, reason) for one, reason in left]
    note = _NOTES["none"] if not chosen else _shortfall(len(chosen), count)
    if note and is_told_by_somebody(article.paragraphs):
        note += " " + _NOTES["personal"]
    if material.reading.is_cut:
        note = _NOTES["cut"] + note
    return Draft(material, tuple(chosen), tuple(dropped), note.strip())


def _without_copies(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Each stem once, from the rule that proposed it first."""
    first: dict[str, Candidate] = {}
    for candidate in candidates:
        first.setdefault(candidate.stem, candidate)
    return tuple(first.values())


def _check(
    proposed: tuple[Candidate, ...], material: Material, seed: int
) -> tuple[list[Passed], list[Dropped]]:
    passed: list[Passed] = []
    dropped: list[Dropped] = []
    for candidate in proposed:
        one, problem = dress(candidate, material, seed)
        if one is None:
            dropped.append(_dropped(candidate, problem))
        else:
            passed.append(one)
    return passed, dropped


def _dropped(candidate: Candidate, reason: str) -> Dropped:
    return Dropped(
        candidate.stem,
        candidate.answer.text,
        candidate.rule,
        reason,
        candidate.sentence.evidence,
    )


def _shortfall(found: int, asked: int) -> str:
    if not found or found >= asked:
        return ""
    noun = "question" if found == 1 else "questions"
    return f"Only {found} {noun} could be grounded in the text; {asked} were asked for."
