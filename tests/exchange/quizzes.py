"""Quizzes to send out and take in again: one of every kind, and random ones of hostile text."""

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from discuss.domain.grading import LONGEST_ANSWER, Right, Shape
from discuss.exchange import Question, Quiz
from discuss.exchange.quiz import KIND_OF, TRUE_FALSE, TRUTHS
from discuss.exchange.texts import one_line

PATIENT = settings(deadline=None, max_examples=30, suppress_health_check=list(HealthCheck))
"""Long texts take their time."""

EVIDENCE = "Ottoline Brask planted 40 elms in 1968."

CHOICE = Question.of(
    "multiple_choice",
    "Who planted the elms?",
    Right(("Ann Lee", "Ottoline Brask", "Jo Fry"), 1),
    evidence=EVIDENCE,
)
WHO_SAID = Question.of(
    "who_said",
    "Who said: “They will outlive us”?",
    Right(("Jo Fry", "Ann Lee"), 0),
    feedback="She said it twice.",
    evidence="“They will outlive us,” said Fry.",
)
NUMBER = Question.of("number", "How many elms?", Right(("20", "40", "60"), 1), evidence=EVIDENCE)
CAUSE = Question.of("cause", "Why elms?", Right(("They last.", "They are cheap."), 0))
GAP = Question.of("cloze", "Brask planted _____ elms.", Right(("40", "50"), 0))
TRUE = Question.of(TRUE_FALSE, "Brask planted elms.", Right(TRUTHS, 0), evidence=EVIDENCE)
FALSE = Question.of(
    TRUE_FALSE, "Brask planted oaks.", Right(TRUTHS, 1), feedback="It is elms.", evidence=EVIDENCE
)
TYPED = Question.of(
    "short_answer",
    "Who planted them?",
    Right(accepted=("Ottoline Brask", "Brask")),
    feedback="Nobody helped her.\n\nNot one.",
)
ORDER = Question.of(
    "order",
    "In which order, the earliest first?",
    Right(("The elms fell", "The elms were planted", "The mayor came"), order=(1, 2, 0)),
)
EVERY_KIND = Quiz("Forty elms", (CHOICE, WHO_SAID, NUMBER, CAUSE, GAP, TRUE, FALSE, TYPED, ORDER))

_SIGNS = st.sampled_from(
    [
        *"\\:#={}~%*[]<>&'\"/$_\n\t ", "\\n", "->", " -> 1", "//", "::", "####", "%50%", "=%100%",
        "[html]", "[plain]", "<b>", "<br>", "&amp;", "&#91;", "]]>", "<![CDATA[", "<!--", "_____",
        "\u200f", "\u202e", "\u200b", "\ufeff", "\u2028", "\x85", "\r\n", "\x00", "\x1f", "\ufffe",
        "The article says: “", "”", "TRUE", "$CATEGORY:", "é", "漢", "😀", "{{c1::", "[sound:x]",
    ]
)  # fmt: skip
TEXTS = st.lists(st.one_of(_SIGNS, st.text(max_size=12)), min_size=1, max_size=30).map("".join)
LONG_TEXTS = st.builds(lambda text, times: text * times, TEXTS, st.sampled_from([1, 1, 1, 500]))
KINDS = st.sampled_from(["multiple_choice", "who_said", "number", "cause", "cloze"])


def _said(texts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return texts.filter(one_line)


def _different(texts: st.SearchStrategy[str], least: int) -> st.SearchStrategy[list[str]]:
    return st.lists(_said(texts), min_size=least, max_size=5, unique_by=one_line)


@st.composite
def rights(draw: st.DrawFn) -> Right:
    """Something that is right, of any shape."""
    shape = draw(st.sampled_from(Shape))
    if shape is Shape.SHORT_ANSWER:
        short = TEXTS.map(lambda text: text[: LONGEST_ANSWER // 2])
        return Right(accepted=tuple(draw(_different(short, 1))))
    options = tuple(draw(_different(TEXTS, 2)))
    if shape is Shape.ORDER:
        return Right(options, order=tuple(draw(st.permutations(range(len(options))))))
    return Right(options, draw(st.integers(0, len(options) - 1)))


@st.composite
def questions(draw: st.DrawFn) -> Question:
    """A question of any shape, of hostile text."""
    stem, evidence = draw(_said(LONG_TEXTS)), draw(st.one_of(st.just(""), TEXTS))
    feedback = draw(st.one_of(st.just(""), LONG_TEXTS))
    if draw(st.integers(0, 3)) == 0:
        right = Right(TRUTHS, draw(st.integers(0, 1)))
        return Question.of(TRUE_FALSE, stem, right, feedback=feedback, evidence=evidence)
    right = draw(rights())
    kind = draw(KINDS) if right.shape is Shape.CHOICE else KIND_OF[right.shape]
    return Question.of(kind, stem, right, feedback=feedback, evidence=evidence)


QUIZZES = st.builds(
    lambda title, asked: Quiz(one_line(title), tuple(asked)),
    st.one_of(st.just(""), TEXTS),
    st.lists(questions(), max_size=4),
)
