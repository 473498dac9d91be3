"""A quiz as JSON, for programs."""

import json
from dataclasses import asdict
from typing import Any

from discuss.quizgen.quiz import Question, Quiz


def render(quiz: Quiz, *, explain: bool = False) -> str:
    """One object; offsets count characters of the paragraph that they name."""
    content: dict[str, Any] = {
        "title": quiz.title,
        "paragraphs": list(quiz.paragraphs),
        "questions": [_question(question) for question in quiz.questions],
        "asked": quiz.asked,
        "note": quiz.note,
    }
    if explain:
        content["dropped"] = [asdict(dropped) for dropped in quiz.dropped]
    return json.dumps(content, ensure_ascii=False, indent=2)


def _question(question: Question) -> dict[str, Any]:
    return asdict(question) | {"kind": question.kind.value, "options": list(question.options)}
