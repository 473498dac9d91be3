"""Clubs, their members and the way in."""
