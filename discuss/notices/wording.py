"""A notice in words: the same in the page and in the mail."""

from datetime import datetime

from flask_babel import format_datetime, ngettext
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_babel.speaklater import LazyString

from discuss.comments.markdown import plain
from discuss.domain.vocabulary import TALK, LogAction, NoticeKind, SanctionKind
from discuss.domain.writing import one_line, shortened
from discuss.models import Notice
from discuss.notices.queries import Line

EXCERPT = 200
"""Characters of a comment that a notice quotes."""

_BY_KIND = {
    NoticeKind.REPLY: _l("%(name)s replied to you in “%(title)s”"),
    NoticeKind.MENTION: _l("%(name)s mentioned you in “%(title)s”"),
    NoticeKind.THREAD: _l("%(name)s wrote in a thread that you follow in “%(title)s”"),
    NoticeKind.DECISION: _l("A moderator decided about your comment in “%(title)s”"),
    NoticeKind.APPEAL: _l("There is news of an appeal about a comment in “%(title)s”"),
    NoticeKind.SANCTION: _l("The moderators of %(club)s have a message for you"),
    NoticeKind.CONTEST: _l("There is news of a contested question in the quiz of “%(title)s”"),
}
ENDED = "end"
_BY_WHAT: dict[str, LazyString] = {
    LogAction.COMMENT_HOLD: _l("Your comment in “%(title)s” waits for a moderator"),
    LogAction.COMMENT_APPROVE: _l("Your comment in “%(title)s” was approved"),
    LogAction.COMMENT_KEEP: _l("Your comment in “%(title)s” was reported, and stays"),
    LogAction.COMMENT_RETURN: _l("You are asked to edit your comment in “%(title)s”"),
    LogAction.COMMENT_HIDE: _l("Your comment in “%(title)s” was hidden"),
    LogAction.COMMENT_RESTORE: _l("Your comment in “%(title)s” can be read again"),
    LogAction.COMMENT_REMOVE: _l("Your comment in “%(title)s” was removed"),
    LogAction.COMMENT_FEATURE: _l("Your comment in “%(title)s” was featured"),
    LogAction.APPEAL_UPHOLD: _l("Your appeal was answered: the decision in “%(title)s” stands"),
    LogAction.APPEAL_OVERTURN: _l("Your appeal in “%(title)s” was accepted"),
    SanctionKind.WARNING: _l("You have a warning in %(club)s"),
    SanctionKind.SLOW: _l("In %(club)s you have to wait between two comments"),
    SanctionKind.SILENCE: _l("In %(club)s you can read but not write"),
    SanctionKind.SUSPEND: _l("You are suspended from the discussions of %(club)s"),
    "contest.reply": _l("A leader wrote about the question that you contested in “%(title)s”"),
    "contest.upheld": _l("The question that you contested in “%(title)s” stands as it is"),
    "contest.amended": _l("The question that you contested in “%(title)s” was amended"),
    "contest.void": _l("The question that you contested in “%(title)s” counts for nobody"),
    "contest.mark": _l("Your mark in the quiz of “%(title)s” was %(was)s and is now %(now)s"),
    ENDED: _l("What limited you in %(club)s has ended"),
}


def headline(line: Line, name: str) -> str:
    """What happened, in a sentence; ``name`` is the author's as the person may know it."""
    notice = line.notice
    article = notice.comment.article if notice.comment else None
    title = one_line(article.title if article else notice.details.get("title", ""))
    if line.count > 1:
        return _replies(line.count, line.to_me, title)
    what = notice.details.get("action") or notice.details.get("what", "")
    said = _BY_WHAT.get(what, _BY_KIND[notice.kind])
    return str(said % (notice.details | {"name": name, "title": title, "club": notice.club.name}))


def _replies(count: int, to_me: int, title: str) -> str:
    total: str = ngettext(
        "%(num)s reply in “%(title)s”", "%(num)s replies in “%(title)s”", count, title=title
    )
    if not to_me:
        return total
    return total + " " + str(ngettext("(%(num)s to you)", "(%(num)s to you)", to_me))


def excerpt(line: Line) -> str:
    """The beginning of what was written, where the person may read it."""
    notice = line.notice
    if notice.kind not in TALK:
        return shortened(one_line(notice.details.get("excerpt", "")), EXCERPT)
    if notice.comment is None or not line.has_words:
        return ""
    return shortened(plain(notice.comment.body_html), EXCERPT)


def reason(notice: Notice) -> str:
    """Why it was decided, and until when it holds, in a sentence each."""
    said = []
    if why := notice.details.get("reason"):
        said.append(_("Reason: %(reason)s", reason=why))
    if until := notice.details.get("until"):
        said.append(_("Until: %(moment)s", moment=format_datetime(datetime.fromisoformat(until))))
    return " ".join(said)
