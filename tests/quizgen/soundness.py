"""What holds for every quiz, whatever the text."""

from discuss.quizgen import Kind, Question, Quiz
from discuss.quizgen.entities import folded
from discuss.quizgen.quiz import Evidence

OPTIONS = 4


def assert_sound(quiz: Quiz) -> None:
    """Evidence is grounded, what is right is there and plain, the note is honest."""
    for question in quiz.questions:
        _assert_grounded(question.evidence, quiz)
        assert question.evidence.text.strip()
        _assert_answerable(question)
        assert question.stem.endswith("." if question.kind is Kind.TRUE_FALSE else "?")
        assert 0 <= question.difficulty <= 1
        assert 0 <= question.confidence <= 1
    for dropped in quiz.dropped:
        _assert_grounded(dropped.evidence, quiz)
    assert len(quiz.questions) <= quiz.asked
    assert bool(quiz.note) or len(quiz.questions) == quiz.asked


def _assert_grounded(evidence: Evidence, quiz: Quiz) -> None:
    paragraph = quiz.paragraphs[evidence.paragraph]
    assert evidence.text == paragraph[evidence.start : evidence.end]


def _assert_answerable(question: Question) -> None:
    """The question has exactly the shape of its kind."""
    options = {folded(option) for option in question.options}
    assert len(options) == len(question.options)
    assert all(option.strip() for option in question.options)
    if question.kind is Kind.SHORT_ANSWER:
        assert not question.options
        assert question.key is None
        assert question.accepted
        assert all(wording.strip() for wording in question.accepted)
        return
    assert not question.accepted
    if question.kind is Kind.ORDER:
        assert question.key is None
        assert sorted(question.order) == list(range(len(question.options)))
        return
    assert len(options) == (2 if question.kind is Kind.TRUE_FALSE else OPTIONS)
    assert question.key in range(len(question.options))
