"""Searching articles and comments, as far as one may read them."""
