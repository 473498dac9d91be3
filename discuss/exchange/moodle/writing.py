"""Rendering Moodle XML.

Things to put in order are an ordering question, part of Moodle since 4.4, right only as a whole.
"""

from collections.abc import Callable

from lxml import etree

from discuss.domain.grading import Right, Shape
from discuss.exchange.categories import category_of
from discuss.exchange.kinds import tag_of
from discuss.exchange.quiz import Question, Quiz
from discuss.exchange.texts import shortened
from discuss.exchange.trees import Element, add, root, written
from discuss.exchange.wildcards import with_stars_kept

PLAIN, AUTOMATIC = "plain_text", "moodle_auto_format"
ALL_MARKS, NO_MARKS = "100", "0"
LONGEST_NAME = 60


def render(quiz: Quiz) -> bytes:
    """The quiz as a Moodle XML file; the title is its category."""
    tree = root("quiz")
    if name := category_of(quiz.title):
        _texted(add(add(tree, "question", type="category"), "category"), name)
    for number, question in enumerate(quiz.questions, 1):
        tree.append(etree.Comment(f" question {number} "))
        _add_question(tree, number, question)
    return written(tree)


def _add_question(tree: Element, number: int, question: Question) -> None:
    kind, add_answers = _type_of(question)
    element = add(tree, "question", type=kind)
    name = f"{number:02} {shortened(question.stem, LONGEST_NAME)}"
    _texted(add(element, "name"), name)
    _texted(add(element, "questiontext", format=PLAIN), question.stem)
    _texted(add(element, "generalfeedback", format=PLAIN), question.feedback)
    add(element, "defaultgrade", "1")
    add(element, "penalty", "1" if kind == "truefalse" else "0.3333333")
    add(element, "hidden", "0")
    add_answers(element, question.right)
    _texted(add(add(element, "tags"), "tag"), tag_of(question.kind))


def _add_truth(element: Element, right: Right) -> None:
    for number, word in enumerate(("true", "false")):
        _add_answer(element, word, is_right=number == right.key, form=AUTOMATIC)


def _add_choice(element: Element, right: Right) -> None:
    add(element, "single", "true")
    add(element, "shuffleanswers", "false")
    add(element, "answernumbering", "abc")
    for number, option in enumerate(right.options):
        _add_answer(element, option, is_right=number == right.key)


def _add_typed(element: Element, right: Right) -> None:
    add(element, "usecase", "0")
    for wording in right.accepted:
        _add_answer(element, with_stars_kept(wording), is_right=True, form=AUTOMATIC)


def _add_order(element: Element, right: Right) -> None:
    add(element, "layouttype", "VERTICAL")
    add(element, "selecttype", "ALL")
    add(element, "selectcount", str(len(right.order)))
    add(element, "gradingtype", "ALL_OR_NOTHING")
    add(element, "showgrading", "SHOW")
    add(element, "numberingstyle", "none")
    for place, number in enumerate(right.order, 1):
        answer = add(element, "answer", fraction=f"{place}.0000000", format=PLAIN)
        _texted(answer, right.options[number])


_ANSWERS = {
    Shape.CHOICE: ("multichoice", _add_choice),
    Shape.SHORT_ANSWER: ("shortanswer", _add_typed),
    Shape.ORDER: ("ordering", _add_order),
}


def _type_of(question: Question) -> tuple[str, Callable[[Element, Right], None]]:
    if question.is_true_or_false:
        return "truefalse", _add_truth
    return _ANSWERS[question.right.shape]


def _add_answer(element: Element, text: str, *, is_right: bool, form: str = PLAIN) -> None:
    weight = ALL_MARKS if is_right else NO_MARKS
    answer = add(element, "answer", fraction=weight, format=form)
    _texted(answer, text)
    _texted(add(answer, "feedback", format=PLAIN), "")


def _texted(element: Element, text: str) -> None:
    add(element, "text", text)
