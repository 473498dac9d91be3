"""What the figures of a quiz mean, in sentences for a teacher."""

from flask_babel import format_decimal, format_percent, ngettext
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from discuss.domain.weak_questions import LEAST_DISCRIMINATION, Remark
from discuss.statistics.figures import QuestionFigures
from discuss.statistics.scores import Bar, Reliability, Scores
from discuss.web.errors import say

RELIABILITIES = (
    (0.9, _l("high: one score says how much somebody knows.")),
    (0.8, _l("good: together with a few others like it, a score can be relied on.")),
    (0.6, _l("moderate: take a score for one sign among several.")),
    (0.4, _l("doubtful: it tells groups apart, but hardly persons.")),
)
"""From how much on, in the bands of Frary, Testing Memo 8: Reliability, Virginia Tech."""

UNRELIABLE = _l("low: who had more right may as well have been lucky.")

DISCRIMINATIONS = (
    (0.4, _l("It tells very well who did well on the whole.")),
    (0.3, _l("It tells well who did well on the whole.")),
    (LEAST_DISCRIMINATION, _l("It tells a little of who did well on the whole.")),
)
"""From how much on: Ebel and Frisbie, as in ``discuss.domain.weak_questions``."""

TELLS_NOTHING = _l("It hardly tells who did well on the whole.")


def percent(share: float) -> str:
    """A share in whole percent."""
    return str(format_percent(share, "#,##0\u00a0%"))


def figure(value: float) -> str:
    """A coefficient with two places; what rounds to nothing has no sign."""
    return str(format_decimal(round(value, 2) + 0.0, "0.00"))


def remark_in_words(remark: Remark) -> str:
    """What to look at in a question."""
    return say(remark.message, remark.values)


def reliability_in_words(reliability: Reliability) -> str:
    """How far the scores can be relied on."""
    band = next((words for least, words in RELIABILITIES if reliability.value >= least), UNRELIABLE)
    text: str = _("Reliability %(n)s: %(words)s", n=figure(reliability.value), words=band)
    return text


def error_in_words(reliability: Reliability) -> str:
    """How far off a score may be."""
    text: str = _(
        "Two of three students would come within %(n)s questions of their score, could they take "
        "the quiz anew.",
        n=format_decimal(reliability.error, "0.0"),
    )
    return text


def discrimination_in_words(value: float) -> str:
    """How well a question tells the better students from the others."""
    return str(next((words for least, words in DISCRIMINATIONS if value >= least), TELLS_NOTHING))


def mean_in_words(scores: Scores) -> str:
    """How much was right on average."""
    text: str = _("%(share)s right on average", share=percent(scores.mean))
    if scores.out_of is not None:
        text = _(
            "%(mean)s of %(out_of)s right on average (%(share)s)",
            mean=format_decimal(scores.mean * scores.out_of, "0.0"),
            out_of=scores.out_of,
            share=percent(scores.mean),
        )
    return text


def bar_in_words(bar: Bar, *, is_in_percent: bool) -> str:
    """What a bar counts: "7", or "70–79 %"."""
    if not is_in_percent:
        return str(bar.first)
    text: str = _("%(first)s–%(last)s %%", first=bar.first, last=bar.last)
    return text


def basis_in_words(figures: QuestionFigures) -> str:
    """How many a question's figures rest on."""
    text: str = ngettext(
        "%(right)s of %(num)s student right",
        "%(right)s of %(num)s students right",
        figures.asked,
        right=figures.right,
    )
    return text
