"""Where a notice leads, from the page and from a mail."""

from typing import Any

from discuss.domain.vocabulary import NoticeKind
from discuss.models import Notice


def place_of(notice: Notice) -> tuple[str, dict[str, Any], str | None]:
    """(endpoint, its values, anchor) of the page about which the notice tells."""
    if notice.kind is NoticeKind.CONTEST:
        article: dict[str, Any] = {"club": notice.details["club"], "slug": notice.details["slug"]}
        return "articles.show", article, "quiz"
    if notice.comment_id is None:
        return "clubs.show", {"slug": notice.club.slug}, None
    return "comments.show", {"comment_id": notice.comment_id}, None
