"""Measuring the quiz writer: what a folder of articles gives, and what readers thought of it.

Pure like the rest: files, the clock and the terminal belong to ``discuss.commands.measuring``.
"""
