"""Asking a language model for more questions: only where it is on, only when a leader asks."""
