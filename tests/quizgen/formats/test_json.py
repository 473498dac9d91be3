import json
from dataclasses import replace

from discuss.quizgen import write_quiz
from discuss.quizgen.formats import json as as_json
from discuss.quizgen.quiz import Dropped
from tests.quizgen.articles import HARBOUR
from tests.quizgen.stages import made_up_quiz

QUIZ = made_up_quiz()
EVIDENCE = {"paragraph": 0, "start": 0, "end": 31, "text": "Ottoline Brask planted 40 elms."}


def test_a_quiz_has_exactly_the_documented_shape() -> None:
    assert json.loads(as_json.render(QUIZ)) == {
        "title": "Forty elms",
        "paragraphs": ["Ottoline Brask planted 40 elms. Nobody helped her."],
        "questions": [
            {
                "kind": "number",
                "stem": "How many elms did Ottoline Brask plant?",
                "options": ["20", "30", "40", "60"],
                "key": 2,
                "evidence": EVIDENCE,
                "rule": "how many",
                "difficulty": 0.4,
                "confidence": 0.75,
                "explanation": "The article says: “Ottoline Brask planted 40 elms.”",
                "accepted": [],
                "order": [],
            }
        ],
        "asked": 10,
        "note": "Only 1 question.",
    }


def test_what_was_dropped_is_there_when_asked_for() -> None:
    dropped = Dropped("Who?", "Nobody", "who", "it is vague", QUIZ.questions[0].evidence)
    content = json.loads(as_json.render(replace(QUIZ, dropped=(dropped,)), explain=True))
    assert content["dropped"] == [
        {
            "stem": "Who?",
            "answer": "Nobody",
            "rule": "who",
            "reason": "it is vague",
            "evidence": EVIDENCE,
        }
    ]


def test_the_offsets_of_a_written_quiz_are_valid() -> None:
    content = json.loads(as_json.render(write_quiz(HARBOUR)))
    assert content["questions"]
    for question in content["questions"]:
        evidence = question["evidence"]
        paragraph = content["paragraphs"][evidence["paragraph"]]
        assert paragraph[evidence["start"] : evidence["end"]] == evidence["text"]


def test_letters_are_written_as_they_are() -> None:
    assert "“Ottoline" in as_json.render(QUIZ)
