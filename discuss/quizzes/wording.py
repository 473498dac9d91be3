"""What the review page says in words: kinds, rules, figures and checks."""

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from discuss.domain.grading import Shape
from discuss.models import Question
from discuss.quizgen.proposed import RULE as LANGUAGE_MODEL
from discuss.quizgen.rules.explanations import EXPLANATIONS

VERY_SURE, FAIRLY_SURE = 0.85, 0.65
HARD, MEDIUM = 0.67, 0.34

KINDS = {
    "multiple_choice": _l("Multiple choice"),
    "who_said": _l("Who said it"),
    "number": _l("Number or date"),
    "cause": _l("Why"),
    "cloze": _l("Fill the gap"),
    "true_false": _l("True or false"),
    "order": _l("Put in order"),
    "short_answer": _l("Short answer"),
}

SETTING_NAMES = {
    "attempts_allowed": _l("Attempts"),
    "feedback": _l("When does a student learn what was right?"),
    "closes_at": _l("Closes at"),
    "draws": _l("Questions in one attempt"),
    "shuffles": _l("Shuffle questions and options"),
}
"""What the settings of a quiz are called, in their form and in the log."""


def kind_in_words(kind: str) -> str:
    """What kind of question it is."""
    return str(KINDS.get(kind, kind.replace("_", " ").capitalize()))


def rule_in_words(rule: str) -> str:
    """Why the question was made: what its rule looks for, or that a language model said it."""
    if rule == LANGUAGE_MODEL:
        return str(_("A language model proposed it. Read it with more care than the others."))
    return (
        str(_(EXPLANATIONS[rule])) if rule in EXPLANATIONS else rule.replace("_", " ").capitalize()
    )


def confidence_in_words(confidence: float) -> str:
    """How sure the writer is that the question is right."""
    words = _("less sure")
    if confidence >= FAIRLY_SURE:
        words = _("very sure") if confidence >= VERY_SURE else _("fairly sure")
    text: str = _("The writer is %(words)s of it (%(n)s %%).", words=words, n=_percent(confidence))
    return text


def difficulty_in_words(difficulty: float) -> str:
    """How hard the question may be for a reader."""
    words = _("easy")
    if difficulty >= MEDIUM:
        words = _("hard") if difficulty >= HARD else _("medium")
    text: str = _("Its difficulty is %(words)s (%(n)s %%).", words=words, n=_percent(difficulty))
    return text


def checks_in_words(question: Question) -> str:
    """What the question had to pass before it was shown."""
    text: str = _(
        "It passed the checks: it asks for one thing in whole words, is neither vague nor "
        "negative, and does not give its answer away."
    )
    if question.current.right.shape is Shape.CHOICE and len(question.current.options) > 2:
        text += " " + _("Its options differ, and the key does not stand out by its length.")
    return text


def _percent(share: float) -> int:
    return round(share * 100)
