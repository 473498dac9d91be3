"""QTI 2.1 by its rules; the published schema is not at hand for every run."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given

from discuss.domain.grading import Shape
from discuss.exchange import Question, Quiz, qti21
from discuss.exchange.qti21.items import NAMESPACE
from discuss.exchange.qti21.package import PACKAGING
from discuss.exchange.trees import Element, parsed
from tests.exchange.quizzes import CAUSE, CHOICE, EVERY_KIND, ORDER, PATIENT, QUIZZES, TYPED

QTI, IMS = {"q": NAMESPACE}, {"m": PACKAGING}
RULES = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/"
ORDER_OF_ELEMENTS = (
    "responseDeclaration", "outcomeDeclaration", "itemBody", "responseProcessing", "modalFeedback",
)  # fmt: skip
SHAPES = {
    Shape.CHOICE: ("choiceInteraction", "single", "identifier", "match_correct"),
    Shape.SHORT_ANSWER: ("textEntryInteraction", "single", "string", "map_response"),
    Shape.ORDER: ("orderInteraction", "ordered", "identifier", "match_correct"),
}


def package(quiz: Quiz) -> dict[str, Element]:
    """The files of a package, by their paths."""
    with ZipFile(BytesIO(qti21.render(quiz))) as archive:
        return {path: parsed(archive.read(path)) for path in archive.namelist()}


def item_of(question: Question) -> Element:
    """The item that a question becomes."""
    files = package(Quiz("Elms", (question,)))
    [item] = [tree for path, tree in files.items() if path.startswith("items/")]
    return item


def only(parent: Element, path: str) -> Element:
    """The one element at a path."""
    [element] = parent.findall(path, QTI)
    return element


def tags(element: Element) -> list[str]:
    """The names of an element's children, each once."""
    return list(dict.fromkeys(str(child.tag).rpartition("}")[2] for child in element))


@given(quiz=QUIZZES)
@PATIENT
def test_any_quiz_keeps_the_rules(quiz: Quiz) -> None:
    files = package(quiz)
    check_manifest(files)
    items = [tree for path, tree in files.items() if path.startswith("items/")]
    for item, question in zip(items, quiz.questions, strict=True):
        check_item(item, question)


def check_manifest(files: dict[str, Element]) -> None:
    """Whether the manifest lists every other file once, and the test refers to every item."""
    manifest = files["imsmanifest.xml"]
    listed = [str(file.get("href")) for file in manifest.iterfind(".//m:file", IMS)]
    assert sorted(listed) == sorted(set(files) - {"imsmanifest.xml"})
    resources = manifest.findall("m:resources/m:resource", IMS)
    assert [one.get("href") for one in resources] == listed
    names = [one.get("identifier") for one in resources]
    assert len(set(names)) == len(names)
    needed = [one.get("identifierref") for one in manifest.iterfind(".//m:dependency", IMS)]
    assert needed == names[1:]
    references = files["test.xml"].findall(".//q:assessmentItemRef", QTI)
    assert [one.get("href") for one in references] == listed[1:]
    for reference in references:
        item = files[str(reference.get("href"))]
        assert item.get("identifier") == reference.get("identifier")


def check_item(item: Element, question: Question) -> None:
    """Whether what an item declares, asks and processes fits together."""
    tag, cardinality, kind, template = SHAPES[question.right.shape]
    assert tags(item) == [tag for tag in ORDER_OF_ELEMENTS if tag in tags(item)]
    declared = only(item, "q:responseDeclaration")
    assert (declared.get("cardinality"), declared.get("baseType")) == (cardinality, kind)
    interaction = only(item, f"q:itemBody//q:{tag}")
    assert interaction.get("responseIdentifier") == declared.get("identifier") == "RESPONSE"
    correct = [value.text for value in declared.iterfind("q:correctResponse/q:value", QTI)]
    choices = [choice.get("identifier") for choice in interaction.iterfind("q:simpleChoice", QTI)]
    assert set(correct) <= set(choices or question.right.accepted)
    assert len(set(choices)) == len(choices) == len(question.right.options)
    assert only(item, "q:responseProcessing").get("template") == RULES + template
    outcomes = {one.get("identifier") for one in item.iterfind("q:outcomeDeclaration", QTI)}
    assert outcomes == ({"SCORE", "FEEDBACK"} if question.feedback else {"SCORE"})
    assert {one.get("identifier") for one in item.iterfind(".//q:setOutcomeValue", QTI)} <= outcomes


@pytest.mark.parametrize("path", [".//q:itemBody", ".//q:responseProcessing"])
def test_everything_is_in_the_namespace_of_qti(path: str) -> None:
    for tree in package(EVERY_KIND).values():
        spaces = {str(element.tag).partition("}")[0][1:] for element in tree.iter()}
        assert spaces in ({NAMESPACE}, {PACKAGING})
    assert item_of(CHOICE).find(path, QTI) is not None


def test_the_manifest_names_the_standard_and_its_kinds_of_resource() -> None:
    manifest = package(EVERY_KIND)["imsmanifest.xml"]
    assert manifest.findtext("m:metadata/m:schema", "", IMS) == "QTIv2.1 Package"
    kinds = [one.get("type") for one in manifest.iterfind(".//m:resource", IMS)]
    assert kinds == ["imsqti_test_xmlv2p1", *["imsqti_item_xmlv2p1"] * 9]


def test_a_choice_names_its_key() -> None:
    item = item_of(CHOICE)
    assert [one.text for one in item.iterfind(".//q:correctResponse/q:value", QTI)] == ["B"]
    interaction = only(item, ".//q:choiceInteraction")
    assert (interaction.get("maxChoices"), interaction.get("shuffle")) == ("1", "false")
    assert interaction.findtext("q:prompt", "", QTI) == CHOICE.stem


def test_an_order_names_its_things_from_first_to_last() -> None:
    item = item_of(ORDER)
    values = [one.text for one in item.iterfind(".//q:correctResponse/q:value", QTI)]
    texts = {c.get("identifier"): c.text for c in item.iterfind(".//q:simpleChoice", QTI)}
    assert tuple(texts[value] for value in values) == ORDER.in_order


def test_every_accepted_wording_scores_all_whatever_its_capitals() -> None:
    entries = item_of(TYPED).findall(".//q:mapping/q:mapEntry", QTI)
    assert [(one.get("mapKey"), one.get("mappedValue")) for one in entries] == [
        ("Ottoline Brask", "1"),
        ("Brask", "1"),
    ]
    assert {one.get("caseSensitive") for one in entries} == {"false"}


def test_a_question_with_nothing_to_say_leaves_processing_to_the_template() -> None:
    assert len(only(item_of(CAUSE), "q:responseProcessing")) == 0


def test_the_explanation_is_shown_after_any_answer() -> None:
    item = item_of(TYPED)
    feedback = only(item, "q:modalFeedback")
    assert feedback.get("outcomeIdentifier") == "FEEDBACK"
    assert "\n".join(feedback.itertext()) == "Nobody helped her.\nNot one."
    shown = only(item, "q:responseProcessing/q:setOutcomeValue[@identifier='FEEDBACK']")
    assert shown.findtext("q:baseValue", "", QTI) == feedback.get("identifier")


def test_the_test_lets_explanations_be_shown_and_adds_up_the_scores() -> None:
    test = package(EVERY_KIND)["test.xml"]
    assert tags(only(test, "q:testPart")) == ["itemSessionControl", "assessmentSection"]
    assert only(test, "q:testPart/q:itemSessionControl").get("showFeedback") == "true"
    summed = only(test, "q:outcomeProcessing/q:setOutcomeValue/q:sum/q:testVariables")
    assert summed.get("variableIdentifier") == "SCORE"


def test_the_same_quiz_gives_the_same_bytes() -> None:
    assert qti21.render(EVERY_KIND) == qti21.render(EVERY_KIND)
