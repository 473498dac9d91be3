"""Text to quiz, as pure functions: no web, no database, no clock, no hidden randomness."""

from discuss.quizgen.quiz import Dropped, Evidence, Kind, Question, Quiz
from discuss.quizgen.writing import write_quiz

__all__ = ["Dropped", "Evidence", "Kind", "Question", "Quiz", "write_quiz"]
