"""Content words: what two texts have in common beside the small words."""

from discuss.quizgen.words import STOP_WORDS


def content(text: str) -> set[str]:
    """The words of a text that carry meaning, in lower case."""
    words = {word.strip(".,;:?!\"'“”()").lower() for word in text.split()}
    return {word for word in words if word and word not in STOP_WORDS}


def shared(text: str, other: str) -> float:
    """How much of a text's content words another text holds, in 0..1."""
    words = content(text)
    return len(words & content(other)) / len(words) if words else 0.0
