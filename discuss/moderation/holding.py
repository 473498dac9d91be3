"""Why a comment waits or was hidden by itself, in words for its author and the moderators."""

from flask_babel import gettext as _
from flask_babel import ngettext

from discuss.domain.vocabulary import HoldReason
from discuss.models import Comment


def held_because(comment: Comment) -> str:
    """A clause without a full stop: "it has 5 links, this club allows 3"."""
    return because(comment.held_for, comment.held_note) if comment.held_for else ""


def because(reason: HoldReason, note: str) -> str:
    """The same of a reason, with what the rule noted."""
    say = {
        HoldReason.WORD: _word,
        HoldReason.LINKS: _links,
        HoldReason.NEWCOMER: _newcomer,
        HoldReason.REPORTS: _reports,
    }.get(reason)
    return say(note) if say else _without_note(reason)


def _word(note: str) -> str:
    text: str = _("it has the word “%(word)s”, which this club looks at first", word=note)
    return text


def _links(note: str) -> str:
    found, _sign, allowed = note.partition("/")
    text: str = ngettext(
        "it has a link, this club allows %(allowed)s",
        "it has %(num)s links, this club allows %(allowed)s",
        int(found),
        allowed=allowed,
    )
    return text


def _newcomer(note: str) -> str:
    _number, _sign, first = note.partition("/")
    text: str = ngettext(
        "the first comment of everybody new here is looked at",
        "the first %(num)s comments of everybody new here are looked at",
        int(first or 1),
    )
    return text


def _reports(note: str) -> str:
    text: str = ngettext(
        "%(num)s reader reported it", "%(num)s readers reported it", int(note or 1)
    )
    return text


def _without_note(reason: HoldReason) -> str:
    words = {
        HoldReason.REPEATED: _("its author wrote the same in this club within a day"),
        HoldReason.QUIZ: _("the quiz comes first in this article"),
        HoldReason.RESUBMITTED: _("it was edited after a moderator’s decision"),
    }
    return str(words[reason])
