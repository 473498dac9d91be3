"""The sample club's content: articles, people, threads and words for a password."""
