"""What the kinds of notices and the paces of mail are called."""

from flask_babel import lazy_gettext as _l

from discuss.domain.vocabulary import MailPace, NoticeKind

KIND_NAMES = {
    NoticeKind.REPLY: _l("Replies to your comments"),
    NoticeKind.MENTION: _l("Mentions of your @handle"),
    NoticeKind.THREAD: _l("Comments in threads that you follow"),
    NoticeKind.DECISION: _l("Decisions about your comments"),
    NoticeKind.APPEAL: _l("Appeals"),
    NoticeKind.SANCTION: _l("Warnings and limits"),
    NoticeKind.CONTEST: _l("Contested questions"),
}
PACE_NAMES = {
    MailPace.DAILY: _l("One mail a day"),
    MailPace.AT_ONCE: _l("At once, but not more often than every five minutes"),
    MailPace.NEVER: _l("No mails"),
}
