from dataclasses import replace

from discuss.quizgen.formats import text
from discuss.quizgen.quiz import Dropped
from tests.quizgen.stages import made_up_quiz

QUIZ = made_up_quiz()
DROPPED = Dropped("Who is it?", "Nobody", "who", "the stem is vague", QUIZ.questions[0].evidence)


def test_the_title_stands_on_top() -> None:
    assert text.render(QUIZ).splitlines()[:2] == ["Forty elms", "=========="]


def test_questions_are_numbered() -> None:
    assert "1. How many elms did Ottoline Brask plant?" in text.render(QUIZ)


def test_the_key_alone_is_starred() -> None:
    starred = [line for line in text.render(QUIZ).splitlines() if "*" in line]
    assert starred == ["   * C. 40"]


def test_every_option_is_shown() -> None:
    lines = text.render(QUIZ).splitlines()
    assert [line[5:] for line in lines if line[5:7] in {"A.", "B.", "C.", "D."}] == [
        "A. 20",
        "B. 30",
        "C. 40",
        "D. 60",
    ]


def test_the_evidence_names_its_paragraph_as_a_reader_counts() -> None:
    assert "Evidence (paragraph 1): Ottoline Brask planted 40 elms." in text.render(QUIZ)


def test_the_note_comes_last() -> None:
    assert text.render(QUIZ).splitlines()[-1] == "Only 1 question."


def test_a_quiz_without_a_note_shows_none() -> None:
    assert "Only" not in text.render(replace(QUIZ, note=""))


def test_what_was_dropped_is_shown_when_asked_for() -> None:
    quiz = replace(QUIZ, dropped=(DROPPED,))
    assert "the stem is vague" in text.render(quiz, explain=True)
    assert "the stem is vague" not in text.render(quiz)


def test_the_rule_is_shown_when_asked_for() -> None:
    assert "Rule: how many" in text.render(QUIZ, explain=True)
    assert "Rule:" not in text.render(QUIZ)
