"""Text to quiz, as pure functions: no web, no database, no clock, no hidden randomness."""

from discuss.quizgen.quiz import Asked, Dropped, Evidence, Kind, More, Question, Quiz
from discuss.quizgen.writing import write_quiz

__all__ = [
    "Asked",
    "Dropped",
    "Evidence",
    "Kind",
    "More",
    "Question",
    "Quiz",
    "write_quiz",
]
