"""Tests of the ways from a source to a cleaned article."""
