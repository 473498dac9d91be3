"""Quizzes on their way out and in: one plain shape, and the formats of other programs.

Pure: no web, no database, no clock.
"""

from discuss.exchange.quiz import Imported, LeftOut, Question, Quiz

__all__ = ["Imported", "LeftOut", "Question", "Quiz"]
