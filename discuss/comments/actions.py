"""Writing comments."""

from dataclasses import dataclass

from discuss.clock import utcnow
from discuss.comments import queries
from discuss.comments.following import follow_by_writing
from discuss.comments.mentions import to_html
from discuss.comments.passages import check_passage
from discuss.database import added, lock, share
from discuss.domain.automatic import Hold
from discuss.domain.errors import RefusedError
from discuss.domain.passages import Passage
from discuss.domain.vocabulary import CommentState, HoldReason, LogAction
from discuss.extensions import db
from discuss.models import Article, Comment, CommentVersion, Prompt, User
from discuss.moderation import automatic
from discuss.moderation.actions import write_rule
from discuss.notices.actions import tell_of_comment

PLACEMENT = ("article_id", "prompt_id", "thread_id", "locked_at")

NOT_ACCEPTED = {CommentState.RETURNED, CommentState.REMOVED}
"""What its author can edit and so send to the moderators again."""


@dataclass(frozen=True, slots=True)
class NewComment:
    """What a person wrote, and where: under the article or a prompt, or in answer to ``parent``.

    ``passage`` is what it is about, as the form said; without words it is taken by its offsets.
    """

    body: str
    submission: str
    parent: Comment | None = None
    prompt: Prompt | None = None
    passage: Passage | None = None


def take_turn(person_id: int) -> None:
    """Wait for the person's own other requests: what they send at once is judged in turn.

    So two comments do not slip through slow mode together, and none goes on waiting for a quiz
    that was submitted meanwhile.
    """
    db.session.execute(queries.turn_of(person_id))


def post_comment(
    article: Article, new: NewComment, *, by: User, held_for: HoldReason | None = None
) -> Comment:
    """Add a comment; the same form sent twice makes one.

    It waits where a rule of the club holds it, or else for what ``held_for`` says.
    """
    if new.parent:
        _hold_in_place(new.parent, article)
    body_html = to_html(new.body, article)
    why = automatic.hold_new(body_html, article.club_id, by=by)
    why = why or (Hold(held_for) if held_for else None)
    comment = Comment(
        article_id=article.id,
        author_id=by.id,
        submission=new.submission,
        body=new.body,
        body_html=body_html,
        shown_at=None if why else utcnow(),
        **_place_of(new),
        **_place_in(article, new.passage),
    )
    if not added(comment):
        return db.session.scalars(queries.comment_by_submission(by.id, new.submission)).one()
    if why:
        automatic.hold(comment, why, article.club_id)
    follow_by_writing(comment)
    tell_of_comment(comment)
    return comment


def _hold_in_place(parent: Comment, article: Article) -> None:
    """Wait for whoever moves or locks the thread, and keep it where it is until the commit."""
    root = parent.root
    for row in {root: None, parent: None}:
        share(row, *PLACEMENT)
    is_there = (parent.article_id, parent.thread_id or parent.id) == (article.id, root.id)
    if root.locked_at or not is_there:
        raise RefusedError("This thread was locked or moved while you wrote. Open it again.")


def release_for_quiz(article: Article, author_id: int) -> list[Comment]:
    """Show what a person wrote that waited for the quiz and for nothing else."""
    take_turn(author_id)
    released = list(db.session.scalars(queries.waiting_for_quiz(article.id, author_id)))
    for comment in released:
        comment.state = CommentState.VISIBLE
        comment.held_for = None
        comment.shown_at = utcnow()
        # Nobody decided: the rule that had it wait lets it go.
        write_rule(article.club_id, LogAction.COMMENT_APPROVE, comment, HoldReason.QUIZ)
        tell_of_comment(comment)
    return released


def _place_of(new: NewComment) -> dict[str, int | None]:
    """Where it stands: a reply in the thread, and under the prompt, of what it answers."""
    if new.parent is None:
        return {"prompt_id": new.prompt.id if new.prompt else None}
    return {
        "parent_id": new.parent.id,
        "thread_id": new.parent.root.id,
        "prompt_id": new.parent.prompt_id,
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
    """Change a comment and keep what it said before; unchanged words are no edit.

    What was removed or sent back to be edited is thereby before the moderators again.
    """
    lock(comment, "revision", "body", "body_html", "edited_at", "state")
    if comment.revision != revision:
        raise RefusedError(
            "This comment was changed in another window. Your text is still below: compare it "
            "with the comment, then save again."
        )
    if body == comment.body:
        return _unchanged(comment)
    db.session.add(_version_of(comment))
    before_html = comment.body_html
    comment.body = body
    comment.body_html = to_html(body, comment.article)
    comment.revision += 1
    comment.edited_at = utcnow()
    if comment.state in NOT_ACCEPTED:
        comment.state = CommentState.WAITING
        comment.held_for = HoldReason.RESUBMITTED
    elif why := automatic.hold_edited(before_html, comment):
        automatic.hold(comment, why, comment.article.club_id)
    return comment


def _unchanged(comment: Comment) -> Comment:
    if comment.state in NOT_ACCEPTED:
        raise RefusedError("Change something first: a moderator would read the same words again.")
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
