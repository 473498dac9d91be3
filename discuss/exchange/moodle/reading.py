"""Reading Moodle XML, and leaving out what a quiz of ours cannot hold."""

from collections.abc import Sequence
from functools import partial

from discuss.domain.errors import RefusedError
from discuss.exchange.categories import title_of
from discuss.exchange.errors import CannotTakeError
from discuss.exchange.files import check_count
from discuss.exchange.importing import Found, imported, question_of
from discuss.exchange.kinds import kind_in
from discuss.exchange.moodle.answers import answers_in
from discuss.exchange.moodle.fields import plain, text_of
from discuss.exchange.quiz import Imported, Question
from discuss.exchange.trees import Element, parsed

HINTS = "Its hints were left out."
FILE = "It has a picture or another file."


def read(data: bytes) -> Imported:
    """The quiz in a Moodle XML file, and what was left out of it.

    Raises RefusedError where it is too large, holds too many questions, is no XML, unsafe, or XML
    of another kind.
    """
    tree = parsed(data)
    if tree.tag != "quiz":
        raise RefusedError("This is no Moodle XML file: it does not begin with <quiz>.")
    elements = tree.findall("question")
    titles = (
        title_of(element.findtext("category/text") or "")
        for element in elements
        if element.get("type") == "category"
    )
    asked = [element for element in elements if element.get("type") != "category"]
    check_count(len(asked))
    found = (
        Found(element.sourceline or 0, _excerpt(element), partial(_question, element))
        for element in asked
    )
    return imported(next(titles, ""), found)


def _excerpt(element: Element) -> str:
    return element.findtext("questiontext/text") or element.findtext("name/text") or ""


def _question(element: Element) -> tuple[Question, Sequence[str]]:
    if element.find(".//file") is not None:
        raise CannotTakeError(FILE)
    answers = answers_in(element)
    question = question_of(
        plain(element, "questiontext"),
        answers,
        kind=kind_in(text_of(tag) for tag in element.iterfind("tags/tag")),
        feedback=plain(element, "generalfeedback"),
    )
    hints = [HINTS] if element.find("hint") is not None else []
    return question, [*answers.notes, *hints]
