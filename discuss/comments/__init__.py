"""Comments in threads, beside the article that they are about."""
