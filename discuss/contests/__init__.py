"""Contested questions: a student disputes one, a leader decides, everybody is graded anew."""
