"""Anki's notes: the fields of a question, and the two ways to show them."""

from dataclasses import dataclass
from hashlib import sha256
from html import escape
from typing import Any

from discuss.domain.grading import Right, Shape
from discuss.domain.letters import letter
from discuss.exchange.quiz import Question

FIELDS = ("Question", "Options", "Answer", "Also right", "Explanation")
SHOWN, TYPED = 1763942400001, 1763942400002
"""Numbers of the two note types; never to change, or cards would part from their type."""

_FRONT = "<div>{{Question}}</div>{{#Options}}<div class=options>{{Options}}</div>{{/Options}}"
_MORE = (
    "{{#Also right}}<div class=more>Also right: {{Also right}}</div>{{/Also right}}"
    "{{#Explanation}}<div class=more>{{Explanation}}</div>{{/Explanation}}"
)
_BACK = f"{{{{FrontSide}}}}<hr id=answer><div>{{{{Answer}}}}</div>{_MORE}"
_TYPED_BACK = f"{{{{Question}}}}<hr id=answer>{{{{type:Answer}}}}{_MORE}"
_CSS = """.card { font-family: sans-serif; font-size: 20px; text-align: center; }
.options { display: inline-block; margin-top: 1em; text-align: left; }
.more { margin-top: 1em; font-size: 16px; }
"""


@dataclass(frozen=True, slots=True)
class Note:
    """A question as Anki keeps it: its note type, its fields in HTML, and what names it."""

    note_type: int
    fields: tuple[str, ...]
    guid: str


def note_of(title: str, question: Question) -> Note:
    """The question as a note; the same words and answers in the same quiz have the same name."""
    right = question.right
    options, answer = _options_and_answer(right)
    fields = (question.stem, options, answer, "; ".join(right.accepted[1:]), question.feedback)
    words = "\0".join((title, question.stem, *right.options, *right.words, *right.accepted))
    return Note(
        TYPED if right.shape is Shape.SHORT_ANSWER else SHOWN,
        tuple(_html(field) for field in fields),
        sha256(words.encode()).hexdigest()[:20],
    )


def _options_and_answer(right: Right) -> tuple[str, str]:
    if right.shape is Shape.SHORT_ANSWER:
        return "", right.accepted[0]
    lettered = [f"{letter(number)}. {option}" for number, option in enumerate(right.options)]
    numbers = right.order if right.key is None else (right.key,)
    return "\n".join(lettered), "\n".join(lettered[number] for number in numbers)


def _html(text: str) -> str:
    """The text for a field: no markup, and no brackets, which Anki takes for sounds."""
    return escape(text).replace("[", "&#91;").replace("\n", "<br>")


def note_types(deck: int, modified: int) -> dict[str, Any]:
    """Both note types as the collection holds them, by their numbers."""
    return {
        str(SHOWN): _note_type(SHOWN, "Quiz question", _FRONT, _BACK, deck, modified),
        str(TYPED): _note_type(
            TYPED,
            "Quiz question, typed",
            "{{Question}}<p>{{type:Answer}}",
            _TYPED_BACK,
            deck,
            modified,
        ),
    }


def _note_type(
    number: int, name: str, front: str, back: str, deck: int, modified: int
) -> dict[str, Any]:
    return {
        "id": number,
        "name": name,
        "type": 0,
        "mod": modified,
        "usn": -1,
        "sortf": 0,
        "did": deck,
        "css": _CSS,
        "latexPre": "",
        "latexPost": "",
        "flds": [_field(place, field) for place, field in enumerate(FIELDS)],
        "tmpls": [
            {
                "name": "Card",
                "ord": 0,
                "qfmt": front,
                "afmt": back,
                "bqfmt": "",
                "bafmt": "",
                "did": None,
            }
        ],
        "req": [[0, "any", [0]]],
        "tags": [],
        "vers": [],
    }


def _field(place: int, name: str) -> dict[str, Any]:
    return {"name": name, "ord": place, "sticky": False, "rtl": False, "font": "Arial", "size": 20}
