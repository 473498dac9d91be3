"""Writing how an article is discussed; every decision is logged in the same transaction."""

from sqlalchemy import func, select

from discuss.clock import utcnow
from discuss.comments.actions import release_for_quiz
from discuss.comments.queries import prompts_of
from discuss.database import added, lock
from discuss.domain.discussion import DiscussionSettings
from discuss.domain.errors import RefusedError
from discuss.domain.vocabulary import LogAction
from discuss.extensions import db
from discuss.models import Article, GateWaiver, Prompt, User
from discuss.moderation.actions import write_log


def change_discussion(article: Article, settings: DiscussionSettings, *, by: User) -> Article:
    """Set how an article is discussed; each setting that changed has an entry in the log."""
    columns = settings.in_words()
    lock(article, *columns, "slow_reason", "slow_by_id")
    changes = list(settings.changes_from(DiscussionSettings.of(article)))
    for change in changes:
        write_log(
            article.club_id,
            LogAction.ARTICLE_DISCUSSION,
            subject=article,
            by=by,
            reason=settings.slow_reason if change.setting == "slow_seconds" else "",
            details={"title": article.title, **change.in_words()},
        )
    article.gate = settings.gate
    article.is_write_first = settings.is_write_first
    article.hides_names = settings.hides_names
    article.comments_close_at = settings.comments_close_at
    article.slow_seconds = settings.slow_seconds
    article.slow_reason = settings.slow_reason
    if any(change.setting == "slow_seconds" for change in changes):
        article.slow_by_id = by.id if settings.slow_seconds else None
    return article


def add_prompt(article: Article, text: str, *, by: User) -> Prompt:
    """Put a question to the readers, after those that are there."""
    lock(article, "slug")  # two at once stand one after the other
    last = select(func.max(Prompt.position)).where(Prompt.article_id == article.id)
    position = (db.session.scalar(last) or 0) + 1
    prompt = Prompt(article_id=article.id, text=text, position=position, made_by_id=by.id)
    db.session.add(prompt)
    db.session.flush()
    _log_prompt(article, prompt, "added", text, by=by)
    return prompt


def edit_prompt(prompt: Prompt, text: str, *, by: User) -> Prompt:
    """Say a prompt in other words; what is written below it stays."""
    lock(prompt, "text")
    if text != prompt.text:
        before, prompt.text = prompt.text, text
        _log_prompt(prompt.article, prompt, "edited", before, text, by=by)
    return prompt


def move_prompt(prompt: Prompt, *, up: bool, by: User) -> Prompt:
    """Have a prompt and its neighbour change places; at the end it stays where it is."""
    lock(prompt.article, "slug")
    order = list(db.session.scalars(prompts_of(prompt.article_id)))
    place = order.index(prompt)
    to = place - 1 if up else place + 1
    if 0 <= to < len(order):
        order.insert(to, order.pop(place))
        for position, one in enumerate(order, start=1):
            one.position = position
        _log_prompt(prompt.article, prompt, "moved up" if up else "moved down", prompt.text, by=by)
    return prompt


def close_prompt(prompt: Prompt, *, by: User) -> Prompt:
    """Take no more comments below a prompt; what was written can still be read."""
    lock(prompt, "closed_at")
    if prompt.closed_at is None:
        prompt.closed_at = utcnow()
        _log_prompt(prompt.article, prompt, "closed", prompt.text, by=by)
    return prompt


def open_prompt(prompt: Prompt, *, by: User) -> Prompt:
    """Take comments below a closed prompt again."""
    lock(prompt, "closed_at")
    if prompt.closed_at is not None:
        prompt.closed_at = None
        _log_prompt(prompt.article, prompt, "opened again", prompt.text, by=by)
    return prompt


def _log_prompt(article: Article, prompt: Prompt, did: str, *texts: str, by: User) -> None:
    details = {"did": did, **dict(zip(("text", "after"), texts, strict=False))}
    write_log(article.club_id, LogAction.ARTICLE_PROMPT, subject=prompt, by=by, details=details)


def waive_gate(article: Article, student: User, reason: str, *, by: User) -> GateWaiver:
    """Let one student comment without the quiz; what waited for it is shown."""
    waiver = GateWaiver(article_id=article.id, user_id=student.id, made_by_id=by.id, reason=reason)
    if not added(waiver):
        raise RefusedError("Somebody has waived the quiz for this student already.")
    _log_waiver(article, student, "waived", reason, by=by)
    release_for_quiz(article, student.id)
    return waiver


def take_waiver_back(article: Article, waiver: GateWaiver, *, by: User) -> None:
    """Ask the student for the quiz again; what they wrote stays."""
    _log_waiver(article, waiver.user, "taken back", waiver.reason, by=by)
    db.session.delete(waiver)


def _log_waiver(article: Article, student: User, did: str, reason: str, *, by: User) -> None:
    write_log(
        article.club_id,
        LogAction.GATE_WAIVE,
        subject=article,
        by=by,
        about=student.id,
        reason=reason,
        details={"title": article.title, "did": did, "handle": student.username},
    )
