"""A quiz, or every stage on the way to one, as plain text to be read."""

from collections.abc import Iterator

from discuss.quizgen.entities import Entity
from discuss.quizgen.material import Material
from discuss.quizgen.parts import Part, Statement
from discuss.quizgen.quiz import Dropped, Question, Quiz
from discuss.quizgen.writing import Draft


def render(quiz: Quiz, *, explain: bool = False) -> str:
    """The questions with their keys and evidence; with ``explain`` also what was dropped."""
    return "\n".join(_lines(quiz, explain=explain))


def _lines(quiz: Quiz, *, explain: bool) -> Iterator[str]:
    yield quiz.title
    yield "=" * len(quiz.title)
    for number, question in enumerate(quiz.questions, 1):
        yield ""
        yield from _question(number, question, explain=explain)
    if quiz.note:
        yield f"\n{quiz.note}"
    if explain and quiz.dropped:
        yield f"\nDropped ({len(quiz.dropped)})"
        for dropped in quiz.dropped:
            yield from _dropped(dropped)


def _question(number: int, question: Question, *, explain: bool) -> Iterator[str]:
    yield f"{number}. {question.stem}"
    for index, option in enumerate(question.options):
        mark = "*" if index == question.key else " "
        yield f"   {mark} {'ABCDEFGH'[index]}. {option}"
    if question.accepted:
        yield f"     Answer: {' / '.join(question.accepted)}"
    if question.order:
        yield f"     Order: {' '.join('ABCDEFGH'[index] for index in question.order)}"
    yield f"     Evidence (paragraph {question.evidence.paragraph + 1}): {question.evidence.text}"
    if explain:
        yield (
            f"     Rule: {question.rule}; confidence {question.confidence:.2f}; "
            f"difficulty {question.difficulty:.2f}"
        )


def _dropped(dropped: Dropped) -> Iterator[str]:
    yield f"  - {dropped.stem or '(no stem)'}"
    yield f"      key: {dropped.answer}; rule: {dropped.rule}; because {dropped.reason}"


def stages(draft: Draft) -> str:
    """What the stages before the questions found: sentences, entities and statements."""
    if draft.material is None:
        return draft.note
    return "\n".join(_stages(draft.material))


def _stages(material: Material) -> Iterator[str]:
    yield f"Sentences ({len(material.reading.sentences)})"
    for sentence in material.reading.sentences:
        evidence = sentence.evidence
        yield f"  {sentence.number + 1} (paragraph {evidence.paragraph + 1}): {evidence.text}"
    yield f"\nEntities ({len(material.entities)})"
    for entity in material.entities:
        yield f"  {_entity(entity)}"
    yield f"\nStatements ({len(material.statements)})"
    for statement in material.statements:
        yield from _statement(statement)


def _entity(entity: Entity) -> str:
    others = [alias for alias in entity.aliases if alias != entity.name]
    details = [entity.sort.value, *entity.roles]
    known_as = f", also {', '.join(others)}" if others else ""
    return f"{entity.shown} ({', '.join(details)}){known_as}"


def _statement(statement: Statement) -> Iterator[str]:
    verb = statement.verb
    chain = [*verb.auxiliaries, *(["not"] if verb.is_negated else []), verb.text]
    parts = [_part(part) for part in statement.parts]
    fields = [statement.subject.text, " ".join(chain), *parts]
    yield f"  {statement.sentence.number + 1}: {' | '.join(fields)}"
    if statement.speaker is not None:
        yield f"      on the word of {statement.speaker.text or 'nobody named'}"
    held = [*statement.problems, *statement.subject.phrase.problems]
    held += [problem for part in statement.parts for problem in part.phrase.problems]
    if held:
        yield f"      problems: {'; '.join(dict.fromkeys(held))}"


def _part(part: Part) -> str:
    return f"{part.role.value}: {part.text}"
