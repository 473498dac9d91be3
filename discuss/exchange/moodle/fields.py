"""The fields of Moodle XML: a text in an element, and the format that it is in."""

from discuss.exchange.errors import CannotTakeError
from discuss.exchange.reduced import HTML, MARKDOWN, MOODLE, PLAIN, reduced
from discuss.exchange.trees import Element

_FORMS = {
    "html": HTML,
    "moodle_auto_format": MOODLE,
    "plain_text": PLAIN,
    "markdown": MARKDOWN,
}


def text_of(element: Element) -> str:
    """What the element's text holds as it is written; nothing where it has none."""
    text = element.find("text")
    if text is None:
        return ""
    if len(text):
        raise CannotTakeError("Its text holds elements of XML where there should be words.")
    return text.text or ""


def reduced_text(element: Element) -> str:
    """The element's text reduced to a plain one; HTML where it does not say its format."""
    return reduced(text_of(element), _FORMS.get(element.get("format") or HTML, HTML))


def plain(element: Element, name: str) -> str:
    """The text of the child of that name, reduced likewise; nothing without one."""
    child = element.find(name)
    return "" if child is None else reduced_text(child)
