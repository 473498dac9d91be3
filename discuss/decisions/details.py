"""What an entry of the log says beyond its action, in words."""

from textwrap import shorten

from flask_babel import ngettext

from discuss.clubs.wording import RULE_NAMES
from discuss.domain.vocabulary import CommentState, HoldReason, LogAction
from discuss.models import LogEntry
from discuss.moderation.holding import because
from discuss.moderation.words import STATE_NAMES
from discuss.quizzes.wording import SETTING_NAMES

LONGEST = 120
"""Of a rule that is a text, more tells nothing in a list; in characters."""


def details_of(entry: LogEntry) -> list[str]:
    """From what to what, which rule acted and why, or the details as they are.

    The log outlives the program that wrote it: what is not known any more is said as it is.
    """
    details, rule = entry.details, entry.details.get("rule")
    if rule in RULE_NAMES:
        return [_change(str(RULE_NAMES[rule]), details["before"], details["after"])]
    if entry.action is LogAction.QUIZ_SETTINGS:
        changes = (f"{SETTING_NAMES.get(name, name)}: {how}" for name, how in details.items())
        return ["; ".join(changes)]
    if "questions" in details:
        return [_number_of_questions(**details)]
    if entry.subject_kind == "comment" and rule in set(HoldReason):
        return [because(HoldReason(rule), details.get("note", ""))]
    if entry.subject_kind == "comment" and "before" in details:
        return _states(details["before"], details.get("after", ""))
    return [value for value in details.values() if value]


def _number_of_questions(questions: str, article: str = "") -> str:
    words: str = ngettext("%(num)s question", "%(num)s questions", int(questions))
    return f"{article}, {words}" if article else words


def _change(name: str, before: str, after: str) -> str:
    was, now = (shorten(text, LONGEST, placeholder=" …") or "–" for text in (before, after))
    return f"{name}: {was} → {now}"


def _states(before: str, after: str) -> list[str]:
    known = [CommentState(word) for word in (before, after) if word in set(CommentState)]
    return [str(STATE_NAMES[state]) for state in known] if len(set(known)) > 1 else []
