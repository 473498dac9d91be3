"""QTI 1.2: one file with the whole quiz, as older learning platforms read it.

The order of elements is that of the published document type ims_qtiasiv1p2p1. Things to put in
order are a response of cardinality "Ordered", right only as a whole.
"""

from collections.abc import Callable

from discuss.domain.grading import Right, Shape
from discuss.domain.letters import letter
from discuss.exchange.names import identifier_of, identifiers_of_questions
from discuss.exchange.quiz import Question, Quiz
from discuss.exchange.texts import one_line, shortened
from discuss.exchange.trees import Element, add, root, written

NAMESPACE = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
LONGEST_TITLE = 100
RESPONSE, EXPLANATION = "response", "explanation"


def render(quiz: Quiz) -> bytes:
    """The quiz as a QTI 1.2 file; each question counts 100 or 0."""
    tree = root("questestinterop", {None: NAMESPACE})
    title = one_line(quiz.title) or "Quiz"
    assessment = add(tree, "assessment", ident=identifier_of(quiz), title=title)
    section = add(assessment, "section", ident="section")
    for name, question in zip(identifiers_of_questions(quiz), quiz.questions, strict=True):
        _add_item(section, name, question)
    return written(tree)


def _add_item(section: Element, name: str, question: Question) -> None:
    item = add(section, "item", ident=name, title=shortened(question.stem, LONGEST_TITLE))
    add_response, add_condition = _PARTS[question.right.shape]
    flow = add(add(item, "presentation"), "flow")
    _add_text(flow, question.stem)
    add_response(flow, question.right)
    processing = add(item, "resprocessing")
    outcomes = add(processing, "outcomes")
    bounds = {"minvalue": "0", "maxvalue": "100", "defaultval": "0"}
    add(outcomes, "decvar", varname="SCORE", vartype="Integer", **bounds)
    right = add(processing, "respcondition", title="right")
    add_condition(add(right, "conditionvar"), question.right)
    add(right, "setvar", "100", action="Set", varname="SCORE")
    if question.feedback:
        other = add(processing, "respcondition", title="other")
        add(add(other, "conditionvar"), "other")
        for condition in (right, other):
            add(condition, "displayfeedback", feedbacktype="Response", linkrefid=EXPLANATION)
        _add_text(add(add(item, "itemfeedback", ident=EXPLANATION), "flow_mat"), question.feedback)


def _add_options(flow: Element, right: Right, cardinality: str) -> None:
    response = add(flow, "response_lid", ident=RESPONSE, rcardinality=cardinality)
    choices = add(response, "render_choice", shuffle="No")
    for number, option in enumerate(right.options):
        _add_text(add(choices, "response_label", ident=letter(number)), option)


def _add_choice(flow: Element, right: Right) -> None:
    _add_options(flow, right, "Single")


def _add_order(flow: Element, right: Right) -> None:
    _add_options(flow, right, "Ordered")


def _add_field(flow: Element, right: Right) -> None:
    columns = str(max(len(wording) for wording in right.accepted))
    response = add(flow, "response_str", ident=RESPONSE, rcardinality="Single")
    field = add(response, "render_fib", fibtype="String", prompt="Box", rows="1", columns=columns)
    add(field, "response_label", ident="answer")


def _is_key(condition: Element, right: Right) -> None:
    add(condition, "varequal", letter(right.key or 0), respident=RESPONSE)


def _is_accepted(condition: Element, right: Right) -> None:
    either = add(condition, "or")
    for wording in right.accepted:
        add(either, "varequal", wording, respident=RESPONSE, case="No")


def _is_in_order(condition: Element, right: Right) -> None:
    every = add(condition, "and")
    for place, number in enumerate(right.order, 1):
        add(every, "varequal", letter(number), respident=RESPONSE, index=str(place))


_PARTS: dict[Shape, tuple[Callable[[Element, Right], None], Callable[[Element, Right], None]]] = {
    Shape.CHOICE: (_add_choice, _is_key),
    Shape.SHORT_ANSWER: (_add_field, _is_accepted),
    Shape.ORDER: (_add_order, _is_in_order),
}
"""How each shape is answered, and when an answer is right."""


def _add_text(parent: Element, text: str) -> None:
    add(add(parent, "material"), "mattext", text, texttype="text/plain")
