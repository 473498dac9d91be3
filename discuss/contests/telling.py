"""Telling people what became of a contest."""

from collections.abc import Sequence

from discuss.contests.marks import MarkChange
from discuss.domain.vocabulary import NoticeKind
from discuss.models import Contest
from discuss.notices.actions import tell


def tell_contester(contest: Contest, what: str) -> None:
    """Tell the student who contested: of a reply, or by its word of the decision."""
    _tell(contest, contest.by_id, {"what": f"contest.{what}", "reason": contest.decision})


def tell_whose_mark_changed(contest: Contest, marks: Sequence[MarkChange]) -> None:
    """Tell everybody whose mark is another now, once an attempt."""
    for mark in marks:
        if mark.attempt.submitted_at is None:
            continue
        was, now = f"{mark.before}/{mark.before_of}", f"{mark.after}/{mark.after_of}"
        _tell(contest, mark.attempt.user_id, {"what": "contest.mark", "was": was, "now": now})


def _tell(contest: Contest, user_id: int, details: dict[str, str]) -> None:
    article = contest.answer.attempt.quiz.article
    about = {"title": article.title, "excerpt": contest.question.current.stem}
    place = {"club": article.club.slug, "slug": article.slug}
    tell(user_id, NoticeKind.CONTEST, article.club_id, details=about | place | details)
