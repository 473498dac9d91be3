"""Tiny factories: a row with everything that it needs, and nothing that a test did not ask for."""

import itertools
import uuid
from collections.abc import Sequence
from datetime import timedelta

from discuss.articles.content import paragraph_anchors
from discuss.clock import utcnow
from discuss.comments.markdown import render
from discuss.domain.anchors import make_anchors
from discuss.domain.article import BlockKind
from discuss.domain.vocabulary import (
    ArticleStatus,
    CommentState,
    QuestionStatus,
    QuizStatus,
    ReportReason,
    Role,
)
from discuss.models import (
    Article,
    ArticleBlock,
    Club,
    Comment,
    Invitation,
    Membership,
    Question,
    QuestionVersion,
    Quiz,
    Report,
    SiteRole,
    User,
)
from tests.store import Store

PASSWORD = "a long walk by the river"  # noqa: S105
PARAGRAPHS = (
    "The council of Marlow opened a new footbridge over the river on Tuesday.",
    "Engineer Ida Brandt said the bridge took nineteen months to build.",
    "It replaces a ferry that carried about four hundred people a day.",
)
OPTIONS = ("nineteen months", "seven years", "two weeks", "half a century")
_numbers = itertools.count(1)


def user_row(handle: str, *, roles: Sequence[SiteRole] = (), password: str | None = None) -> User:
    """An account that is not yet written; its password is a hash, made by whoever needs one."""
    return User(
        email=f"{handle}@example.org",
        username=handle,
        name=handle.replace("_", " ").title(),
        password=password,
        active=True,
        fs_uniquifier=uuid.uuid4().hex,
        confirmed_at=utcnow(),
        roles=list(roles),
    )


def make_user(store: Store, handle: str = "", *, password: str | None = None) -> User:
    """A person with an account and no club."""
    return store.add(user_row(handle or f"person{next(_numbers)}", password=password))


def make_club(store: Store, name: str = "Chess club", *, is_open: bool = False) -> Club:
    """A club without members."""
    return store.add(Club(slug=name.lower().replace(" ", "-"), name=name, is_open=is_open))


def make_member(store: Store, club: Club, role: Role = Role.STUDENT, handle: str = "") -> User:
    """A person in a club."""
    user = make_user(store, handle)
    store.add(Membership(club_id=club.id, user_id=user.id, role=role))
    return user


def make_invitation(
    store: Store, club: Club, by: User, *, lasts: timedelta = timedelta(days=1)
) -> Invitation:
    """An invitation link; one that lasts less than no time has expired."""
    return store.add(
        Invitation(
            code=uuid.uuid4().hex,
            club_id=club.id,
            made_by_id=by.id,
            expires_at=utcnow() + lasts,
        )
    )


def make_article(
    store: Store,
    club: Club,
    by: User,
    *,
    title: str = "A bridge for Marlow",
    paragraphs: Sequence[str] = PARAGRAPHS,
    status: ArticleStatus = ArticleStatus.PUBLISHED,
) -> Article:
    """An article without a quiz."""
    anchors = make_anchors(paragraphs)
    blocks = [
        ArticleBlock(position=position, anchor=anchor, kind=BlockKind.PARAGRAPH, text=text)
        for position, (text, anchor) in enumerate(zip(paragraphs, anchors, strict=True))
    ]
    return store.add(
        Article(
            club_id=club.id,
            slug=f"article-{next(_numbers)}",
            title=title,
            status=status,
            submission=uuid.uuid4().hex,
            created_by_id=by.id,
            published_at=utcnow() if status is ArticleStatus.PUBLISHED else None,
            blocks=blocks,
        )
    )


def make_quiz(
    store: Store,
    article: Article,
    *,
    keys: Sequence[int] = (0, 1, 2),
    status: QuizStatus = QuizStatus.APPROVED,
) -> Quiz:
    """A quiz of one question for each key, resting on the article's paragraphs in turn."""
    approved = status is QuizStatus.APPROVED
    questions = [
        Question(
            position=position,
            status=QuestionStatus.APPROVED if approved else QuestionStatus.DRAFT,
            kind="multiple_choice",
            rule="by hand",
            difficulty=0.5,
            confidence=0.9,
            versions=[_version(article, position, key)],
        )
        for position, key in enumerate(keys)
    ]
    return store.add(
        Quiz(
            article_id=article.id,
            status=status,
            requested_by_id=article.created_by_id,
            questions=questions,
        )
    )


def _version(article: Article, position: int, key: int) -> QuestionVersion:
    anchors = paragraph_anchors(article)
    place = position % len(anchors)
    block = article.blocks[place]
    return QuestionVersion(
        number=1,
        stem=f"Question {position + 1}: how long did it take?",
        options=list(OPTIONS),
        key=key,
        explanation=f"Explanation {position + 1} says so.",
        evidence_anchor=anchors[place],
        evidence_start=0,
        evidence_end=len(block.text),
        evidence_text=block.text,
    )


def comment_row(
    article: Article,
    by: User,
    body: str = "A thought about it.",
    *,
    parent: Comment | None = None,
    state: CommentState = CommentState.VISIBLE,
) -> Comment:
    """A comment that is not yet written."""
    return Comment(
        article_id=article.id,
        parent_id=parent.id if parent else None,
        author_id=by.id,
        submission=uuid.uuid4().hex,
        body=body,
        body_html=render(body),
        state=state,
    )


def make_comment(
    store: Store,
    article: Article,
    by: User,
    body: str = "A thought about it.",
    *,
    parent: Comment | None = None,
    state: CommentState = CommentState.VISIBLE,
) -> Comment:
    """A comment, or a reply."""
    return store.add(comment_row(article, by, body, parent=parent, state=state))


def make_report(
    store: Store, comment: Comment, by: User, reason: ReportReason = ReportReason.SPAM
) -> Report:
    """An open report."""
    return store.add(Report(comment_id=comment.id, reporter_id=by.id, reason=reason))
