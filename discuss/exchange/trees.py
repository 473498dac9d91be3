"""XML trees: made, written, and read from files that nobody vouches for."""

from lxml import etree

from discuss.domain.errors import RefusedError
from discuss.exchange.files import check_size

Element = etree._Element  # lxml gives the type of its elements no public name


def root(tag: str, namespaces: dict[str | None, str] | None = None, **attributes: str) -> Element:
    """A tree's root; with namespaces, ``tag`` is in the one without a prefix."""
    if namespaces is None:
        return etree.Element(tag, attributes)
    return etree.Element(f"{{{namespaces[None]}}}{tag}", attributes, nsmap=namespaces)


def add(parent: Element, tag: str, text: str = "", **attributes: str) -> Element:
    """A new last child in its parent's namespace, holding the text."""
    namespace = etree.QName(parent).namespace
    child = etree.SubElement(parent, f"{{{namespace}}}{tag}" if namespace else tag, attributes)
    if text:
        child.text = text
    return child


def written(tree: Element) -> bytes:
    """The tree as a file."""
    return etree.tostring(tree, encoding="UTF-8", xml_declaration=True, pretty_print=True)


def parsed(data: bytes) -> Element:
    """The root of a file's tree; refuses what is no XML or could do harm, and names the line.

    Nothing is fetched, no entity is expanded, and libxml2's limits of depth and size hold.
    """
    check_size(data)
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        tree = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise RefusedError(
            "The file is no well-formed XML, see line %(line)s: %(reason)s.",
            line=error.lineno,
            reason=(error.msg or "it is empty").rpartition(", line")[0] or "it is empty",
        ) from error
    if tree.getroottree().docinfo.internalDTD is not None:
        raise RefusedError("The file declares a document type, which no quiz needs.")
    return tree
