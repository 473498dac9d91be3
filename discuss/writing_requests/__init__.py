"""Asking the quiz writer for more questions, or for another one in a question's place."""
