"""Confidence: what share of a rule's questions readers accepted."""

UNMEASURED = 0.6

CONFIDENCE = {
    "how many": 0.85,
    "what is false": 0.62,
    "what is missing": 0.92,
    "what is true": 0.63,
    "when": 0.88,
    "where one belongs": 0.71,
    "which role": 0.67,
    "who did it": 0.8,
    "who holds the role": 0.85,
    "who reported it": 0.83,
    "who said these words": 0.91,
    "who was it done to": 0.67,
}
"""By rule, (accepted + 1) / (judged + 2) of its questions on the articles used for tuning, so that
the articles set aside can show whether it predicts anything (docs/handbook/quiz.md).
"""


def confidence_of(rule: str) -> float:
    """The measured share, or ``UNMEASURED`` for a rule that readers have hardly judged."""
    return CONFIDENCE.get(rule, UNMEASURED)
