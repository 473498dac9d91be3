"""QTI 1.2 by its rules; the published document type is not at hand for every run."""

import pytest
from hypothesis import given

from discuss.domain.grading import Shape
from discuss.exchange import Question, Quiz, qti12
from discuss.exchange.trees import Element, parsed
from tests.exchange.quizzes import CHOICE, EVERY_KIND, ORDER, PATIENT, QUIZZES, TYPED

QTI = {"q": qti12.NAMESPACE}
ORDER_OF_ELEMENTS = {
    "item": ["presentation", "resprocessing", "itemfeedback"],
    "resprocessing": ["outcomes", "respcondition", "respcondition"],
    "respcondition": ["conditionvar", "setvar", "displayfeedback"],
}
RESPONSES = {
    Shape.CHOICE: ("response_lid", "Single"),
    Shape.SHORT_ANSWER: ("response_str", "Single"),
    Shape.ORDER: ("response_lid", "Ordered"),
}


def items(*questions: Question) -> list[Element]:
    """The items that questions become."""
    return parsed(qti12.render(Quiz("Elms", questions))).findall(".//q:item", QTI)


def tags(element: Element) -> list[str]:
    """The names of an element's children."""
    return [str(child.tag).rpartition("}")[2] for child in element]


@given(quiz=QUIZZES)
@PATIENT
def test_any_quiz_keeps_the_rules(quiz: Quiz) -> None:
    tree = parsed(qti12.render(quiz))
    found = tree.findall(".//q:item", QTI)
    assert len(found) == len(quiz.questions)
    assert len({item.get("ident") for item in found}) == len(found)
    for item, question in zip(found, quiz.questions, strict=True):
        check_item(item, question)


def check_item(item: Element, question: Question) -> None:
    """Whether an item says of its question what QTI 1.2 needs."""
    tag, cardinality = RESPONSES[question.right.shape]
    [response] = item.findall(f"q:presentation/q:flow/q:{tag}", QTI)
    assert response.get("rcardinality") == cardinality
    labels = [label.get("ident") for label in response.iterfind(".//q:response_label", QTI)]
    assert len(set(labels)) == len(labels) == max(len(question.right.options), 1)
    [right, *_] = item.findall("q:resprocessing/q:respcondition", QTI)
    for equal in right.iterfind(".//q:varequal", QTI):
        assert equal.get("respident") == response.get("ident")
        assert equal.text in (question.right.accepted or labels)
    links = {one.get("linkrefid") for one in item.iterfind(".//q:displayfeedback", QTI)}
    assert links == {one.get("ident") for one in item.iterfind("q:itemfeedback", QTI)}
    assert bool(links) is bool(question.feedback)


@pytest.mark.parametrize("parent", ORDER_OF_ELEMENTS)
def test_elements_stand_in_the_published_order(parent: str) -> None:
    tree = parsed(qti12.render(EVERY_KIND))
    for element in tree.iterfind(f".//q:{parent}", QTI):
        expected = ORDER_OF_ELEMENTS[parent]
        assert tags(element) == [tag for tag in expected if tag in tags(element)][: len(element)]


def test_the_key_alone_scores_all() -> None:
    [item] = items(CHOICE)
    [right] = item.findall(".//q:respcondition[q:setvar]", QTI)
    assert [equal.text for equal in right.iterfind(".//q:varequal", QTI)] == ["B"]
    assert [(one.text, one.get("action")) for one in right.iterfind("q:setvar", QTI)] == [
        ("100", "Set")
    ]
    assert item.find(".//q:decvar[@maxvalue='100'][@defaultval='0']", QTI) is not None


def test_any_accepted_wording_is_right_whatever_its_capitals() -> None:
    [item] = items(TYPED)
    either = item.findall(".//q:conditionvar/q:or/q:varequal[@case='No']", QTI)
    assert [one.text for one in either] == ["Ottoline Brask", "Brask"]


def test_every_place_of_an_order_must_be_right() -> None:
    [item] = items(ORDER)
    every = item.findall(".//q:conditionvar/q:and/q:varequal", QTI)
    assert [(one.get("index"), one.text) for one in every] == [("1", "B"), ("2", "C"), ("3", "A")]


def test_the_explanation_is_shown_whatever_was_answered() -> None:
    [item] = items(TYPED)
    conditions = item.findall(".//q:respcondition[q:displayfeedback]", QTI)
    assert [tags(condition)[0] for condition in conditions] == ["conditionvar"] * 2
    assert conditions[1].find("q:conditionvar/q:other", QTI) is not None
    assert item.findtext("q:itemfeedback//q:mattext", "", QTI) == TYPED.feedback


def test_a_quiz_without_a_title_has_one_all_the_same() -> None:
    assessment = parsed(qti12.render(Quiz("", (CHOICE,)))).find("q:assessment", QTI)
    assert assessment is not None
    assert assessment.get("title") == "Quiz"


def test_two_quizzes_share_no_name() -> None:
    [one], [other] = items(CHOICE), items(ORDER)
    assert one.get("ident") != other.get("ident")
