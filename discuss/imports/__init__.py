"""Questions out of files of other programs, into an article's quiz."""
