"""Judging blind: the questions without their keys, and the keys in a file of their own."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from discuss.quizgen.quiz import Kind, Question
from discuss.quizgen.report.records import Record, article_print
from discuss.quizgen.report.verdicts import MARKS, ROWS, RUBRIC, fingerprint

HOW = (
    "Read the article, answer every question from it alone, and only then look into the file of "
    "keys and judge. Write one object: {'answers': [{'id': …, 'answer': …, 'rubric': {…}, "
    "'reason': …}]}, one for every id. The answer is a letter (A is the first option), True or "
    "False, typed words, or all letters in order such as 'C A B'. The rubric marks the rows "
    f"{ROWS[0]} to {ROWS[-1]} with one of {', '.join(MARKS)}; a row left out is ok. The reason "
    "is in your own words and needed where a question is not acceptable: never the article's "
    "words. For a typed answer 'answered_right' may be given, too, where another wording is right."
)
_FORMS = {
    Kind.TRUE_FALSE: "true or false",
    Kind.ORDER: "letters in order",
    Kind.SHORT_ANSWER: "typed words",
}


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A question under the name that a reader sees: the article and a number, no more."""

    id: str
    article: str
    question: Question


def blind_and_key(
    records: Sequence[Record], *, seed: int, known: Collection[tuple[str, str]] = ()
) -> tuple[dict[str, Any], dict[str, Any]]:
    """What a reader is given first, and the keys.

    The questions of an article come in an order that tells nothing, their options as shown to
    every reader. Those ``known`` by (article, question), judged before, are left out.
    """
    articles, keys = [], []
    for record in records:
        numbered = list(_numbered(record, seed, known))
        if record.article is None or not numbered:
            continue
        articles.append(
            {
                "article": article_print(record.article),
                "title": record.article.title,
                "paragraphs": list(record.article.paragraphs),
                "questions": [_shown(one) for one in numbered],
            }
        )
        keys += [_key(one) for one in numbered]
    return {"how": HOW, "rubric": RUBRIC, "articles": articles}, {"keys": keys}


def _numbered(record: Record, seed: int, known: Collection[tuple[str, str]]) -> Iterator[_Numbered]:
    if record.article is None:
        return
    name = article_print(record.article)
    new = [one for one in record.questions if (name, fingerprint(one)) not in known]
    Random(f"{seed}:{name}").shuffle(new)
    for number, question in enumerate(new, 1):
        yield _Numbered(f"{name}-{number:02}", name, question)


def _shown(one: _Numbered) -> dict[str, Any]:
    """A question without anything that tells its key: no kind, no rule, no evidence."""
    return {
        "id": one.id,
        "answer_with": _FORMS.get(one.question.kind, "a letter"),
        "stem": one.question.stem,
        "options": list(one.question.options),
    }


def _key(one: _Numbered) -> dict[str, Any]:
    question = one.question
    return {
        "id": one.id,
        "article": one.article,
        "question": fingerprint(question),
        "kind": question.kind.value,
        "rule": question.rule,
        "confidence": question.confidence,
        "options": list(question.options),
        "right": question.right_answer,
        "accepted": list(question.accepted),
        "order": list(question.order),
        "evidence": question.evidence.text,
    }
