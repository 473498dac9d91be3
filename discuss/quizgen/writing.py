"""Writing a quiz: every stage in turn, from the article to the chosen questions."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from discuss.domain.article import Article
from discuss.quizgen.candidate import Candidate
from discuss.quizgen.composing import compose
from discuss.quizgen.dressing import dress
from discuss.quizgen.language import DEFAULT_MODEL, load_parser, load_second_parser
from discuss.quizgen.material import Material, gather
from discuss.quizgen.prose import TextKind, is_told_by_somebody, kind_of
from discuss.quizgen.quiz import Dropped, More, Quiz
from discuss.quizgen.repeats import as_chosen, asked_by, is_repeated
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
    article: Article,
    *,
    count: int = 10,
    seed: int = 0,
    model: str = DEFAULT_MODEL,
    more: More | None = None,
) -> Quiz:
    """At most ``count`` questions on the article, in its order; the same seed, the same quiz.

    With ``more`` they go with those that a quiz has. Then the note says what is wrong with the
    text only: who asked tells how many were asked for.
    """
    draft = write_draft(article, count=count, seed=seed, model=model, more=more)
    return finish(draft, article, count=count, seed=seed)


def finish(draft: Draft, article: Article, *, count: int, seed: int) -> Quiz:
    """The quiz of a draft: its options in order, its keys spread over the positions."""
    questions = compose(draft.chosen, draft.material, seed) if draft.material else ()
    return Quiz(article.title, article.paragraphs, questions, draft.dropped, count, draft.note)


def write_draft(
    article: Article,
    *,
    count: int = 10,
    seed: int = 0,
    model: str = DEFAULT_MODEL,
    more: More | None = None,
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
    chosen, left = _select(passed, count, more, material)
    dropped += [_dropped(one.candidate, reason) for one, reason in left]
    note = _NOTES["none"] if not chosen else _shortfall(len(chosen), count)
    is_short, note = bool(note), "" if more else note
    if is_short and is_told_by_somebody(article.paragraphs):
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


def _select(
    passed: Sequence[Passed], count: int, more: More | None, material: Material
) -> tuple[list[Passed], list[tuple[Passed, str]]]:
    """What is chosen, and the others with why; first without what is not wanted once more."""
    if more is None:
        return select(passed, count)
    unwanted = [(one, reason) for one in passed if (reason := _unwanted(one.candidate, more))]
    barred = {id(one) for one, _ in unwanted}
    wanted = [one for one in passed if id(one) not in barred]
    besides = as_chosen(more.besides, material.reading.sentences)
    chosen, left = select(wanted, count, besides, is_mixed=not more.kinds)
    return chosen, [*unwanted, *left]


def _unwanted(candidate: Candidate, more: More) -> str:
    if more.kinds and candidate.kind not in more.kinds:
        return "its kind was not asked for"
    if is_repeated(asked_by(candidate), more.besides):
        return "the quiz asks the same already"
    return ""


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
