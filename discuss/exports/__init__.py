"""Quizzes on their way out to other programs, with their keys: for leaders."""
