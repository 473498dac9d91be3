"""discuss: articles, quizzes written from them, and threads beside them.

The factory is in ``discuss.app``: this file stays empty so that ``discuss.quizgen`` can be
used without Flask (docs/adr/0002).
"""
