"""What holds for every quiz, whatever the text."""

from discuss.quizgen import Quiz
from discuss.quizgen.entities import folded

OPTIONS = 4


def assert_sound(quiz: Quiz) -> None:
    """Evidence is grounded, options are distinct, the key is one of them, the note is honest."""
    for question in quiz.questions:
        evidence = question.evidence
        paragraph = quiz.paragraphs[evidence.paragraph]
        assert evidence.text == paragraph[evidence.start : evidence.end]
        assert evidence.text.strip()
        assert len({folded(option) for option in question.options}) == OPTIONS
        assert all(option.strip() for option in question.options)
        assert question.key in range(OPTIONS)
        assert question.stem.endswith("?")
        assert 0 <= question.difficulty <= 1
        assert 0 <= question.confidence <= 1
    for dropped in quiz.dropped:
        evidence = dropped.evidence
        paragraph = quiz.paragraphs[evidence.paragraph]
        assert evidence.text == paragraph[evidence.start : evidence.end]
    assert len(quiz.questions) <= quiz.asked
    assert bool(quiz.note) or len(quiz.questions) == quiz.asked
