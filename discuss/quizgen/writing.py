"""Writing a quiz: every stage in turn, from the article to the chosen questions."""

from collections.abc import Iterable
from dataclasses import dataclass
from random import Random

from discuss.domain.article import Article
from discuss.quizgen.candidate import AnswerKind, Candidate
from discuss.quizgen.checks import problems_of, problems_with_options
from discuss.quizgen.distractors import find_distractors
from discuss.quizgen.distractors.numbers import value_of
from discuss.quizgen.language import DEFAULT_MODEL, load_parser, reads_as_english
from discuss.quizgen.material import Material, gather
from discuss.quizgen.quiz import Dropped, Question, Quiz
from discuss.quizgen.rules import propose
from discuss.quizgen.selection import Passed, select

FEWEST_SENTENCES = 3
OPTIONS = 4
LONGEST_EXPLANATION = 220

_BY_SIZE = frozenset(
    {
        AnswerKind.NUMBER,
        AnswerKind.PERCENT,
        AnswerKind.MONEY,
        AnswerKind.DURATION,
        AnswerKind.YEAR,
    }
)
_HARD = frozenset({AnswerKind.CLAIM, AnswerKind.THING, AnswerKind.REASON, AnswerKind.PURPOSE})
_NOTES = {
    "empty": "There is no text to ask about.",
    "not_english": (
        "This does not read as English prose, and questions are written for English only."
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
    keys = _key_positions(len(draft.chosen), Random(f"{seed}:{article.title}"))
    questions = tuple(
        _question(passed, key, Random(f"{seed}:{passed.candidate.stem}"))
        for passed, key in zip(draft.chosen, keys, strict=True)
    )
    note = draft.note or _shortfall(len(questions), count)
    return Quiz(article.title, article.paragraphs, questions, draft.dropped, count, note)


def write_draft(
    article: Article, *, count: int = 10, seed: int = 0, model: str = DEFAULT_MODEL
) -> Draft:
    """The stages up to the selection, with everything that was dropped on the way."""
    if not any(paragraph.strip() for paragraph in article.paragraphs):
        return Draft(None, (), (), _NOTES["empty"])
    if not reads_as_english(" ".join(article.paragraphs)):
        return Draft(None, (), (), _NOTES["not_english"])
    material = gather(article.title, article.paragraphs, load_parser(model))
    if len(material.reading.sentences) < FEWEST_SENTENCES:
        return Draft(material, (), (), _NOTES["too_short"])
    passed, dropped = _check(_without_copies(propose(material)), material, seed)
    chosen, left = select(passed, count)
    dropped += [_dropped(one.candidate, reason) for one, reason in left]
    note = _NOTES["none"] if not chosen else ""
    if material.reading.is_cut:
        note = _NOTES["cut"] + (note or _shortfall(len(chosen), count))
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
        problems = problems_of(candidate, material)
        distractors: tuple[str, ...] = ()
        if not problems:
            random = Random(f"{seed}:{candidate.stem}")
            distractors = find_distractors(candidate, proposed, material, random)
            problems = tuple(problems_with_options(candidate, distractors))
        if problems:
            dropped.append(_dropped(candidate, problems[0]))
        else:
            passed.append(Passed(candidate, distractors))
    return passed, dropped


def _dropped(candidate: Candidate, reason: str) -> Dropped:
    return Dropped(
        candidate.stem,
        candidate.answer.text,
        candidate.rule,
        reason,
        candidate.sentence.evidence,
    )


def _key_positions(count: int, random: Random) -> list[int]:
    """Where the keys go: every position equally often, in an order that tells nothing."""
    positions = [number % OPTIONS for number in range(count)]
    random.shuffle(positions)
    return positions


def _question(passed: Passed, key: int, random: Random) -> Question:
    candidate = passed.candidate
    texts = [_as_option(text) for text in passed.distractors]
    answer = _as_option(candidate.answer.text)
    random.shuffle(texts)
    texts.insert(key, answer)
    if candidate.answer.kind in _BY_SIZE:
        texts.sort(key=value_of)
    return Question(
        candidate.kind,
        candidate.stem,
        tuple(texts),
        texts.index(answer),
        candidate.sentence.evidence,
        candidate.rule,
        _difficulty(candidate),
        round(candidate.confidence, 2),
        _explanation(candidate.sentence.evidence.text),
    )


def _as_option(text: str) -> str:
    return text[:1].upper() + text[1:]


def _difficulty(candidate: Candidate) -> float:
    """A rough order, in 0..1: clauses are harder than names, later and longer is harder."""
    base = 0.55 if candidate.answer.kind in _HARD else 0.35
    later = min(candidate.sentence.paragraph, 10) * 0.015
    longer = min(len(candidate.stem.split()), 25) * 0.008
    return round(min(base + later + longer, 1.0), 2)


def _explanation(evidence: str) -> str:
    """The sentence that says so, cut at a word where it is long."""
    text = " ".join(evidence.split())
    if len(text) > LONGEST_EXPLANATION:
        text = text[:LONGEST_EXPLANATION].rsplit(" ", 1)[0] + " …"
    return f"The article says: “{text.replace('“', '‘').replace('”', '’')}”"


def _shortfall(found: int, asked: int) -> str:
    if not found or found >= asked:
        return ""
    noun = "question" if found == 1 else "questions"
    return f"Only {found} {noun} could be grounded in the text; {asked} were asked for."
