"""Writing comments."""

from dataclasses import dataclass

from discuss.clock import utcnow
from discuss.comments import queries
from discuss.comments.mentions import to_html
from discuss.comments.passages import check_passage
from discuss.database import added, lock
from discuss.domain.errors import RefusedError
from discuss.domain.passages import Passage
from discuss.domain.vocabulary import CommentState
from discuss.extensions import db
from discuss.models import Article, Comment, CommentVersion, User


@dataclass(frozen=True, slots=True)
class NewComment:
    """What a person wrote, and where: under the article, or as an answer to ``parent``.

    ``passage`` is what it is about, as the form said; without words it is taken by its offsets.
    """

    body: str
    submission: str
    parent: Comment | None = None
    passage: Passage | None = None


def post_comment(article: Article, new: NewComment, *, by: User) -> Comment:
    """Add a comment; the same form sent twice makes one."""
    comment = Comment(
        article_id=article.id,
        author_id=by.id,
        submission=new.submission,
        body=new.body,
        body_html=to_html(new.body, article),
        shown_at=utcnow(),
        **_place_below(new.parent),
        **_place_in(article, new.passage),
    )
    if not added(comment):
        return db.session.scalars(queries.comment_by_submission(by.id, new.submission)).one()
    return comment


def _place_below(parent: Comment | None) -> dict[str, int | None]:
    """Where a reply stands: in the thread, and under the prompt, of what it answers."""
    if parent is None:
        return {}
    return {
        "parent_id": parent.id,
        "thread_id": parent.root.id,
        "prompt_id": parent.prompt_id,
    }


def _place_in(article: Article, said: Passage | None) -> dict[str, str | int]:
    """Where in the article the passage stands that a comment is about."""
    if said is None:
        return {}
    passage = check_passage(article, said)
    return {
        "passage_anchor": passage.anchor,
        "passage_start": passage.start,
        "passage_end": passage.end,
        "passage_text": passage.text,
    }


def edit_comment(comment: Comment, body: str, *, revision: int) -> Comment:
    """Change a comment and keep what it said before; unchanged words are no edit."""
    lock(comment, "revision", "body", "body_html", "edited_at")
    if comment.revision != revision:
        raise RefusedError(
            "This comment was changed in another window. Your text is still below: compare it "
            "with the comment, then save again."
        )
    if body == comment.body:
        return comment
    db.session.add(_version_of(comment))
    comment.body = body
    comment.body_html = to_html(body, comment.article)
    comment.revision += 1
    comment.edited_at = utcnow()
    return comment


def _version_of(comment: Comment) -> CommentVersion:
    return CommentVersion(
        comment_id=comment.id,
        revision=comment.revision,
        body=comment.body,
        body_html=comment.body_html,
        written_at=comment.edited_at or comment.created_at,
    )


def delete_comment(comment: Comment) -> Comment:
    """Leave a tombstone that keeps the replies; the words are gone from every page."""
    lock(comment, "state")
    if comment.state is not CommentState.VISIBLE:
        raise RefusedError("A moderator has hidden this comment in the meantime.")
    comment.state = CommentState.DELETED
    return comment
