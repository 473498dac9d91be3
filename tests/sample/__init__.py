"""Tests of the sample club's content."""
