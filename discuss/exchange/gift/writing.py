"""Rendering GIFT that Moodle reads as it is meant.

Things to put in order are a matching question of each thing with its place, since GIFT has no
other for them. The kind of question is a tag in the comment before it.
"""

from collections.abc import Iterator
from html import escape

from discuss.domain.grading import Shape
from discuss.exchange.categories import category_of
from discuss.exchange.gift.escapes import escaped
from discuss.exchange.kinds import tag_of
from discuss.exchange.quiz import Question, Quiz
from discuss.exchange.texts import shortened
from discuss.exchange.wildcards import with_stars_kept

LONGEST_NAME = 60


def render(quiz: Quiz) -> bytes:
    """The quiz as a GIFT file; the title is its category."""
    category = category_of(quiz.title)
    head = [f"$CATEGORY: {category}"] if category else []
    questions = [_question(number, one) for number, one in enumerate(quiz.questions, 1)]
    return ("\n\n".join([*head, *questions]) + "\n").encode()


def _question(number: int, question: Question) -> str:
    name = escaped(f"{number:02} {shortened(question.stem, LONGEST_NAME)}")
    return "\n".join(
        [
            f"// [tag:{tag_of(question.kind)}]",
            f"::{name}::[plain]{escaped(question.stem)}{{",
            *(f"\t{line}" for line in _answers(question)),
            *([f"\t####{_plain(question.feedback)}"] if question.feedback else []),
            "}",
        ]
    )


def _answers(question: Question) -> Iterator[str]:
    right = question.right
    if question.is_true_or_false:
        yield "TRUE" if right.key == 0 else "FALSE"
    elif right.shape is Shape.CHOICE:
        for number, option in enumerate(right.options):
            yield f"{'=' if number == right.key else '~'}{_plain(option)}"
    elif right.shape is Shape.SHORT_ANSWER:
        for wording in right.accepted:
            yield f"=%100%{_plain(with_stars_kept(wording))}"
    else:
        for number, option in enumerate(right.options):
            yield f"={_item(option)} -> {right.order.index(number) + 1}"


def _plain(text: str) -> str:
    """The text in the question's format, said again where it begins like a format or a weight."""
    return f"[plain]{escaped(text)}" if text[:1] in ("[", "%") else escaped(text)


def _item(text: str) -> str:
    """A thing to match; an arrow within it would end it, and only HTML can hide one."""
    if "->" in text:
        return f"[html]{escaped(escape(text, quote=False))}"
    return _plain(text)
