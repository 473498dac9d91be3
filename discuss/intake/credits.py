"""Recognises figures in text: photo credits, and captions that carry one."""

import re
from dataclasses import replace
from typing import Final

from discuss.intake.pieces import Piece, PieceKind

_THING: Final = r"(?:photo(?:graph)?|image|picture|illustration|graphic|map|chart|cartoon)s?"
_LABEL: Final = (
    rf"(?:(?:{_THING}\s+)?(?:credits?|courtesy)(?:\s*:|\s+of\b:?)|{_THING}\s*:"
    rf"|{_THING}\s+(?:by|from|courtesy\s+of|via)\b:?)"
)
_CREDIT_LABEL: Final = re.compile(rf"^{_LABEL}\s*", re.IGNORECASE)
_WHOLE: Final = re.compile(rf"\(?{_LABEL}\s*(?P<credit>[^()]+?)\)?\.?", re.IGNORECASE)
_AGENCIES: Final = (
    r"(?:Getty(?: Images)?|Reuters|AP|AFP|EPA|Unsplash|Pexels|Shutterstock|Flickr"
    r"|Wikimedia(?: Commons)?|iStock)"
)
_AGENCY_PHOTO: Final = re.compile(
    r"(?P<caption>.*?)\s*\("
    rf"(?P<credit>[A-Z]\w* Photos?\b[^()]*|Photos?/[^()]*|[^()]*(?:/|\bvia)\s*{_AGENCIES})\)\.?"
)
_TRAILING: Final = re.compile(
    rf"(?P<caption>.+?[.!?”\"’)])\s*[(\[|]?\s*{_LABEL}\s*(?P<credit>[^()]+?)[)\]]?\.?",
    re.IGNORECASE,
)
_BRACKETED: Final = re.compile(
    rf"(?P<caption>.+?)\s*[(\[|]\s*{_LABEL}\s*(?P<credit>[^()]+?)[)\]]?\.?", re.IGNORECASE
)
# Each of the three holds one of these; looked for first, because they are slow on brackets.
_SOURCE: Final = re.compile(rf"{_LABEL}|Photo|{_AGENCIES}", re.IGNORECASE)
_AGENCY: Final = re.compile(rf".*(?:/|\bvia|\|)\s*{_AGENCIES}")
_NOTATION: Final = re.compile(r"\[Figure\]\s*(?P<caption>[^|]*)\|?(?P<credit>.*)")
_INNER_LABEL: Final = re.compile(rf"\b(?:{_THING}|credits?|courtesy)\s*:", re.IGNORECASE)
_PICTURED: Final = re.compile(r"(?:photo|image|picture|caption|pictured)\s*:\s*", re.IGNORECASE)

_MAX_CHARACTERS: Final = 500
_MAX_CREDIT_WORDS: Final = 12
# "Photo: Ana Roy / The Courier" is a credit; a longer text after the colon describes the photo.
_CAPTION_WORDS: Final = 7


def read_figure(piece: Piece) -> Piece:
    """The piece as a figure with caption and credit, if its text is that; else the piece."""
    if piece.kind is not PieceKind.TEXT or len(piece.text) > _MAX_CHARACTERS:
        return piece
    found = _notation(piece.text) or _whole(piece.text) or _captioned(piece.text)
    if found is None:
        return piece
    caption, credit = found
    name = _CREDIT_LABEL.sub("", credit.strip(" |.,;()"), count=1)
    return replace(piece, kind=PieceKind.FIGURE, text=caption.strip(), credit=name)


def _notation(text: str) -> tuple[str, str] | None:
    match = _NOTATION.fullmatch(text)
    if match is None:
        return None
    caption, credit = match["caption"].strip(), match["credit"].strip()
    return (None if credit else _captioned(caption)) or (caption, credit)


def _whole(text: str) -> tuple[str, str] | None:
    """A line that is nothing but a credit."""
    if text.endswith((".", "!", "?")) and len(text.split()) > _CAPTION_WORDS:
        return None
    match = _WHOLE.fullmatch(text)
    if (
        match
        and len(match["credit"].split()) <= _CAPTION_WORDS
        and not _holds_label(match["credit"])
    ):
        return "", match["credit"]
    if _AGENCY.fullmatch(text) and len(text.split()) <= _CAPTION_WORDS:
        return "", text
    return None


def _captioned(text: str) -> tuple[str, str] | None:
    """A caption, marked as one by its label or by the credit after it."""
    patterns = (_AGENCY_PHOTO, _BRACKETED, _TRAILING) if _SOURCE.search(text) else ()
    for pattern in patterns:
        match = pattern.fullmatch(text)
        if match and len(match["credit"].split()) <= _MAX_CREDIT_WORDS:
            return _PICTURED.sub("", match["caption"], count=1), match["credit"]
    label = _PICTURED.match(text)
    return (text[label.end() :], "") if label else None


def _holds_label(text: str) -> bool:
    return bool(_INNER_LABEL.search(text))
