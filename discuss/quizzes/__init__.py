"""Quizzes: written by the worker, reviewed by leaders, answered by students."""
