"""Who has whose mail: claims, so that two workers never send the same, and a person's choices."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import or_, update

from discuss.database import added
from discuss.domain.vocabulary import MailPace
from discuss.extensions import db
from discuss.models import Notice, NoticeSettings, User
from discuss.notices import queries


@dataclass(frozen=True, slots=True)
class Claim:
    """The notices that go into one mail, and when the person had the mail before."""

    user_id: int
    notice_ids: tuple[int, ...]
    made_at: datetime
    last_at: datetime | None


def claim_mail(user_id: int, now: datetime, hour: datetime) -> Claim | None:
    """Take a person's unmailed notices; nothing where another worker has them.

    Whoever sets ``digest_at`` has the mail: a second worker waits for the first, and then finds
    the time changed.
    """
    chosen = _settings(user_id)
    last_at, free_before = chosen.digest_at, hour
    if chosen.mail is MailPace.NEVER:
        return None
    if chosen.mail is MailPace.AT_ONCE:
        free_before = now - queries.BATCH_TIME
    last = NoticeSettings.digest_at
    taken = db.session.execute(
        update(NoticeSettings)
        .where(NoticeSettings.user_id == user_id, or_(last.is_(None), last < free_before))
        .values(digest_at=now)
        .execution_options(synchronize_session=False)
    )
    if taken.rowcount != 1:  # type: ignore[attr-defined]  # an update has one
        return None
    ids = db.session.scalars(
        update(Notice)
        .where(Notice.user_id == user_id, queries.is_to_be_mailed(now))
        .values(mailed_at=now)
        .returning(Notice.id)
        .execution_options(synchronize_session=False)
    )
    return Claim(user_id, tuple(ids), now, last_at)


def release_mail(claim: Claim) -> None:
    """Give a claim back: the mail server did not take the mail, and another try may."""
    db.session.execute(
        update(Notice)
        .where(Notice.id.in_(claim.notice_ids))
        .values(mailed_at=None)
        .execution_options(synchronize_session=False)
    )
    db.session.execute(
        update(NoticeSettings)
        .where(NoticeSettings.user_id == claim.user_id, NoticeSettings.digest_at == claim.made_at)
        .values(digest_at=claim.last_at)
        .execution_options(synchronize_session=False)
    )


def choose_notices(person: User, mail: MailPace, muted: Sequence[str]) -> NoticeSettings:
    """Keep how a person wants notices."""
    chosen = _settings(person.id)
    chosen.mail = mail
    chosen.muted = list(muted)
    return chosen


def stop_mails(person: User) -> NoticeSettings:
    """Send a person no notices by mail any more; the page goes on telling."""
    chosen = _settings(person.id)
    chosen.mail = MailPace.NEVER
    return chosen


def _settings(user_id: int) -> NoticeSettings:
    """A person's choices as they are now; made with the defaults where there are none."""
    statement = queries.settings_of([user_id]).execution_options(populate_existing=True)
    if chosen := db.session.scalar(statement):
        return chosen
    added(NoticeSettings(user_id=user_id, mail=MailPace.DAILY, muted=[]))
    return db.session.scalars(statement).one()
