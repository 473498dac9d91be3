"""What the worker does for notices: mailing them."""

from datetime import datetime, timedelta
from smtplib import SMTPDataError, SMTPException, SMTPRecipientsRefused
from typing import Any

from flask import current_app
from flask_mailman import EmailMessage

from discuss.accounts.queries import viewer_of
from discuss.clock import utcnow
from discuss.extensions import db, mail
from discuss.logs import log
from discuss.notices import digest, mailing, queries
from discuss.notices.mailing import Claim

MOST = 100
"""So many people are mailed in one sweep; the worker has other things to do, too."""


def sweep() -> None:
    """Mail the notices that are due; run twice or by two workers, each is mailed once.

    The claim is committed before the mail goes out, so that no lock is held while the mail server
    is spoken to. Where the server does not take mail, the sweep ends and the next one tries again.
    """
    now = utcnow()
    hour = latest_hour(now)
    due = db.session.scalars(queries.people_due(now, hour, MOST)).all()
    db.session.commit()
    if not due:
        return
    server = mail.get_connection()
    try:
        server.open()
        for user_id in due:
            _mail(user_id, now, hour, server)
    except (OSError, SMTPException) as error:
        log.warning("the mail server cannot be reached", kind=type(error).__name__)
    finally:
        _close(server)


def latest_hour(now: datetime) -> datetime:
    """When a day's notices were last due."""
    today = datetime.combine(now.date(), current_app.config["DIGEST_TIME"])
    return today if today <= now else today - timedelta(days=1)


def _mail(user_id: int, now: datetime, hour: datetime, server: Any) -> None:
    """Mail one person; raises where the mail server takes nothing at all."""
    try:
        prepared = _prepare(user_id, now, hour)
        db.session.commit()
    except Exception:
        # One person's mail that cannot be made must not keep everybody else's.
        db.session.rollback()
        current_app.logger.exception("a mail with notices could not be made")
        return
    if prepared is not None:
        _send(*prepared, server)


def _prepare(user_id: int, now: datetime, hour: datetime) -> tuple[Claim, EmailMessage] | None:
    claim = mailing.claim_mail(user_id, now, hour)
    if claim is None:
        return None
    person = db.session.scalars(queries.subscriber(user_id)).one()
    chosen = db.session.scalars(queries.settings_of([user_id])).one()
    viewer = viewer_of(person, now)
    message = digest.compose(person, viewer, claim.notice_ids, chosen.muted)
    return (claim, message) if message else None


def _send(claim: Claim, message: EmailMessage, server: Any) -> None:
    try:
        server.send_messages([message])
    except (SMTPRecipientsRefused, SMTPDataError) as error:
        # This mailbox does not take it; the next person's may. The notices are on the page.
        log.warning("a mailbox refused a mail with notices", kind=type(error).__name__)
    except (OSError, SMTPException):
        mailing.release_mail(claim)
        db.session.commit()
        raise


def _close(server: Any) -> None:
    try:
        server.close()
    except (OSError, SMTPException):
        log.info("the mail server hung up first")
