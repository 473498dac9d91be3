"""Assessment items of QTI 2.1, one for each question.

The order of elements is that of the published schema imsqti_v2p1. Each item names the standard
template for its response processing and, where there is something to say after answering, holds
the same rules itself with the feedback; by the specification the rules within come first.
"""

from collections.abc import Callable

from discuss.domain.grading import Right, Shape
from discuss.domain.letters import letter
from discuss.exchange.quiz import Question
from discuss.exchange.texts import shortened
from discuss.exchange.trees import Element, add, root

NAMESPACE = "http://www.imsglobal.org/xsd/imsqti_v2p1"
TEMPLATES = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/"
MATCH, MAP = f"{TEMPLATES}match_correct", f"{TEMPLATES}map_response"
RESPONSE, SCORE, FEEDBACK, EXPLANATION = "RESPONSE", "SCORE", "FEEDBACK", "EXPLANATION"
LONGEST_TITLE = 100


def item_of(identifier: str, question: Question) -> Element:
    """The question as an item; it counts 1 or 0."""
    title = shortened(question.stem, LONGEST_TITLE)
    yes_no = {"adaptive": "false", "timeDependent": "false"}
    item = root("assessmentItem", {None: NAMESPACE}, identifier=identifier, title=title, **yes_no)
    declare, interact = _PARTS[question.right.shape]
    declare(item, question.right)
    _declare_outcome(item, SCORE, "float", "0")
    if question.feedback:
        _declare_outcome(item, FEEDBACK, "identifier", "")
    interact(add(item, "itemBody"), question)
    _add_processing(item, question)
    if question.feedback:
        names = {"outcomeIdentifier": FEEDBACK, "identifier": EXPLANATION}
        add_lines(add(item, "modalFeedback", showHide="show", **names), question.feedback)
    return item


def add_lines(element: Element, text: str) -> None:
    """Put a text into an element, its lines parted by breaks."""
    first, *rest = text.split("\n")
    element.text = first
    for line in rest:
        add(element, "br").tail = line


def _declare_outcome(item: Element, identifier: str, kind: str, default: str) -> None:
    names = {"identifier": identifier, "cardinality": "single", "baseType": kind}
    outcome = add(item, "outcomeDeclaration", **names)
    if default:
        add(add(outcome, "defaultValue"), "value", default)


def _declare(item: Element, cardinality: str, kind: str, *right: str) -> Element:
    names = {"identifier": RESPONSE, "cardinality": cardinality, "baseType": kind}
    response = add(item, "responseDeclaration", **names)
    correct = add(response, "correctResponse")
    for value in right:
        add(correct, "value", value)
    return response


def _declare_choice(item: Element, right: Right) -> None:
    _declare(item, "single", "identifier", letter(right.key or 0))


def _declare_order(item: Element, right: Right) -> None:
    _declare(item, "ordered", "identifier", *(letter(number) for number in right.order))


def _declare_typed(item: Element, right: Right) -> None:
    response = _declare(item, "single", "string", right.accepted[0])
    mapping = add(response, "mapping", lowerBound="0", upperBound="1", defaultValue="0")
    for wording in right.accepted:
        add(mapping, "mapEntry", mapKey=wording, mappedValue="1", caseSensitive="false")


def _interact_choice(body: Element, question: Question) -> None:
    most = {"maxChoices": "1"}
    _add_options(
        add(body, "choiceInteraction", responseIdentifier=RESPONSE, shuffle="false", **most),
        question,
    )


def _interact_order(body: Element, question: Question) -> None:
    _add_options(
        add(body, "orderInteraction", responseIdentifier=RESPONSE, shuffle="false"), question
    )


def _interact_typed(body: Element, question: Question) -> None:
    add_lines(add(body, "p"), question.stem)
    longest = str(max(len(wording) for wording in question.right.accepted))
    field = {"responseIdentifier": RESPONSE, "expectedLength": longest}
    add(add(body, "p"), "textEntryInteraction", **field)


def _add_options(interaction: Element, question: Question) -> None:
    add_lines(add(interaction, "prompt"), question.stem)
    for number, option in enumerate(question.right.options):
        add(interaction, "simpleChoice", option, identifier=letter(number))


_PARTS: dict[
    Shape, tuple[Callable[[Element, Right], None], Callable[[Element, Question], None]]
] = {
    Shape.CHOICE: (_declare_choice, _interact_choice),
    Shape.SHORT_ANSWER: (_declare_typed, _interact_typed),
    Shape.ORDER: (_declare_order, _interact_order),
}
"""What each shape declares to be right, and how it is answered."""


def _add_processing(item: Element, question: Question) -> None:
    is_typed = question.right.shape is Shape.SHORT_ANSWER
    processing = add(item, "responseProcessing", template=MAP if is_typed else MATCH)
    if not question.feedback:
        return
    condition = add(processing, "responseCondition")
    if is_typed:
        _add_mapping(condition)
    else:
        _add_matching(condition)
    _set(processing, FEEDBACK, EXPLANATION, "identifier")


def _add_matching(condition: Element) -> None:
    """The rules of the template match_correct."""
    is_right = add(condition, "responseIf")
    match = add(is_right, "match")
    add(match, "variable", identifier=RESPONSE)
    add(match, "correct", identifier=RESPONSE)
    _set(is_right, SCORE, "1", "float")
    _set(add(condition, "responseElse"), SCORE, "0", "float")


def _add_mapping(condition: Element) -> None:
    """The rules of the template map_response."""
    is_empty = add(condition, "responseIf")
    add(add(is_empty, "isNull"), "variable", identifier=RESPONSE)
    _set(is_empty, SCORE, "0", "float")
    score = add(add(condition, "responseElse"), "setOutcomeValue", identifier=SCORE)
    add(score, "mapResponse", identifier=RESPONSE)


def _set(parent: Element, outcome: str, value: str, kind: str) -> None:
    add(add(parent, "setOutcomeValue", identifier=outcome), "baseValue", value, baseType=kind)
