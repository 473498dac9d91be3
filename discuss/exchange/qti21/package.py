"""The content package of QTI 2.1: items, the test that lists them, and the manifest."""

from collections.abc import Sequence

from discuss.exchange.archive import archived
from discuss.exchange.names import identifier_of, identifiers_of_questions
from discuss.exchange.qti21.items import NAMESPACE, SCORE, item_of
from discuss.exchange.quiz import Quiz
from discuss.exchange.texts import one_line
from discuss.exchange.trees import Element, add, root, written

PACKAGING = "http://www.imsglobal.org/xsd/imscp_v1p1"
ITEM, TEST = "imsqti_item_xmlv2p1", "imsqti_test_xmlv2p1"
MANIFEST, TEST_FILE = "imsmanifest.xml", "test.xml"


def render(quiz: Quiz) -> bytes:
    """The quiz as a ZIP archive."""
    names = identifiers_of_questions(quiz)
    items = zip(names, quiz.questions, strict=True)
    return archived(
        {
            MANIFEST: written(_manifest(quiz, names)),
            TEST_FILE: written(_test(quiz, names)),
            **{_file(name): written(item_of(name, question)) for name, question in items},
        }
    )


def _file(name: str) -> str:
    return f"items/{name}.xml"


def _test(quiz: Quiz, names: Sequence[str]) -> Element:
    title = one_line(quiz.title) or "Quiz"
    test = root("assessmentTest", {None: NAMESPACE}, identifier=identifier_of(quiz), title=title)
    names_of_score = {"identifier": SCORE, "cardinality": "single", "baseType": "float"}
    add(test, "outcomeDeclaration", **names_of_score)
    modes = {"navigationMode": "nonlinear", "submissionMode": "individual"}
    part = add(test, "testPart", identifier="part", **modes)
    add(part, "itemSessionControl", showFeedback="true")
    section = add(part, "assessmentSection", identifier="section", title=title, visible="true")
    for name in names:
        add(section, "assessmentItemRef", identifier=name, href=_file(name))
    total = add(add(test, "outcomeProcessing"), "setOutcomeValue", identifier=SCORE)
    add(add(total, "sum"), "testVariables", variableIdentifier=SCORE)
    return test


def _manifest(quiz: Quiz, names: Sequence[str]) -> Element:
    manifest = root("manifest", {None: PACKAGING}, identifier=f"manifest_{identifier_of(quiz)}")
    metadata = add(manifest, "metadata")
    add(metadata, "schema", "QTIv2.1 Package")
    add(metadata, "schemaversion", "1.0.0")
    add(manifest, "organizations")
    resources = add(manifest, "resources")
    test = _add_resource(resources, identifier_of(quiz), TEST, TEST_FILE)
    for name in names:
        add(test, "dependency", identifierref=f"resource_{name}")
        _add_resource(resources, name, ITEM, _file(name))
    return manifest


def _add_resource(resources: Element, name: str, kind: str, href: str) -> Element:
    resource = add(resources, "resource", identifier=f"resource_{name}", type=kind, href=href)
    add(resource, "file", href=href)
    return resource
