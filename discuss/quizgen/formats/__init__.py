"""Quizzes written down."""
