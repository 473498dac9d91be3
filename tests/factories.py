"""Tiny factories: a row with everything that it needs, and nothing that a test did not ask for."""

import itertools
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from discuss.articles.content import paragraph_anchors
from discuss.clock import utcnow
from discuss.comments.markdown import render
from discuss.domain.anchors import make_anchors
from discuss.domain.article import BlockKind
from discuss.domain.decisions import LOGGED_AS, outcome
from discuss.domain.vocabulary import (
    ArticleStatus,
    CommentState,
    Decision,
    NoticeKind,
    QuestionStatus,
    QuizStatus,
    ReportReason,
    Role,
    SanctionKind,
)
from discuss.models import (
    Article,
    ArticleBlock,
    Club,
    Comment,
    Invitation,
    LogEntry,
    Membership,
    Notice,
    Prompt,
    Question,
    QuestionVersion,
    Quiz,
    Report,
    ReviewCard,
    Sanction,
    SiteRole,
    User,
)
from discuss.reviews.scheduling import first_plan
from tests.store import Store

PASSWORD = "a long walk by the river"  # noqa: S105
PARAGRAPHS = (
    "The council of Marlow opened a new footbridge over the river on Tuesday.",
    "Engineer Ida Brandt said the bridge took nineteen months to build.",
    "It replaces a ferry that carried about four hundred people a day.",
)
OPTIONS = ("nineteen months", "seven years", "two weeks", "half a century")
STEPS = ("The bridge opens.", "Work begins.", "The ferry fails.")
_numbers = itertools.count(1)


@dataclass(frozen=True)
class Asked:
    """The words of a question, and what is right."""

    kind: str
    stem: str
    options: Sequence[str] = ()
    key: int | None = None
    accepted: Sequence[str] = ()
    order: Sequence[int] = ()


TRUE_FALSE = Asked("true_false", "True or false: it replaces a ferry.", ("True", "False"), 0)
SHORT_ANSWER = Asked(
    "short_answer", "Who built the bridge?", accepted=("Ida Brandt", "the engineer")
)
ORDER = Asked("order", "Put these in order, the earliest first.", STEPS, order=(2, 1, 0))
EVERY_SHAPE = (
    Asked("multiple_choice", "How long did it take?", OPTIONS, 0),
    TRUE_FALSE,
    SHORT_ANSWER,
    ORDER,
)
LEFT_OUT = tuple(
    {
        "stem": f"What was left out as number {number}?",
        "answer": "a footbridge",
        "rule": "by hand",
        "reason": reason,
        "evidence": PARAGRAPHS[0],
    }
    for number, reason in enumerate(("it is vague", "it is vague", "it is like another"))
)


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


def choices(keys: Sequence[int]) -> list[Asked]:
    """A question with four options for each key."""
    return [
        Asked("multiple_choice", f"Question {number}: how long did it take?", OPTIONS, key)
        for number, key in enumerate(keys, start=1)
    ]


def make_quiz(
    store: Store,
    article: Article,
    *,
    keys: Sequence[int] = (0, 1, 2),
    asked: Sequence[Asked] = (),
    status: QuizStatus = QuizStatus.APPROVED,
) -> Quiz:
    """A quiz of what is asked, or else of one choice for each key.

    Its questions rest on the article's paragraphs in turn.
    """
    approved = status is QuizStatus.APPROVED
    questions = [
        Question(
            position=position,
            status=QuestionStatus.APPROVED if approved else QuestionStatus.DRAFT,
            kind=one.kind,
            rule="by hand",
            difficulty=0.5,
            confidence=0.9,
            versions=[_version(article, position, one)],
        )
        for position, one in enumerate(asked or choices(keys))
    ]
    return store.add(
        Quiz(
            article_id=article.id,
            status=status,
            requested_by_id=article.created_by_id,
            questions=questions,
            left_out=list(LEFT_OUT),
        )
    )


def _version(article: Article, position: int, asked: Asked) -> QuestionVersion:
    anchors = paragraph_anchors(article)
    place = position % len(anchors)
    block = article.blocks[place]
    return QuestionVersion(
        number=1,
        stem=asked.stem,
        options=list(asked.options),
        key=asked.key,
        accepted=list(asked.accepted),
        right_order=list(asked.order),
        explanation=f"Explanation {position + 1} says so.",
        evidence_anchor=anchors[place],
        evidence_start=0,
        evidence_end=len(block.text),
        evidence_text=block.text,
    )


def make_card(
    store: Store, question_id: int, user: User, *, missed: timedelta = timedelta(days=1)
) -> ReviewCard:
    """A question that somebody missed so long ago, a day by default: then it is due today."""
    plan = first_plan(question_id, utcnow() - missed)
    return store.add(
        ReviewCard(user_id=user.id, question_id=question_id, card=plan.memory, due_at=plan.due_at)
    )


def comment_row(
    article: Article,
    by: User,
    body: str = "A thought about it.",
    *,
    parent: Comment | None = None,
    state: CommentState = CommentState.VISIBLE,
    passage: tuple[ArticleBlock, int, int] | None = None,
) -> Comment:
    """A comment that is not yet written; ``passage`` is a block with two offsets in it."""
    return Comment(
        article_id=article.id,
        parent_id=parent.id if parent else None,
        thread_id=(parent.thread_id or parent.id) if parent else None,
        author_id=by.id,
        submission=uuid.uuid4().hex,
        body=body,
        body_html=render(body),
        state=state,
        shown_at=None if state is CommentState.WAITING else utcnow(),
        **(_in_passage(*passage) if passage else {}),
    )


def _in_passage(block: ArticleBlock, start: int, end: int) -> dict[str, Any]:
    return {
        "passage_anchor": block.anchor,
        "passage_start": start,
        "passage_end": end,
        "passage_text": block.text[start:end],
    }


def make_comment(
    store: Store,
    article: Article,
    by: User,
    body: str = "A thought about it.",
    *,
    parent: Comment | None = None,
    state: CommentState = CommentState.VISIBLE,
    passage: tuple[ArticleBlock, int, int] | None = None,
) -> Comment:
    """A comment, or a reply."""
    return store.add(comment_row(article, by, body, parent=parent, state=state, passage=passage))


def make_prompt(
    store: Store, article: Article, text: str, *, position: int = 1, closed: bool = False
) -> Prompt:
    """A prompt by who made the article."""
    return store.add(
        Prompt(
            article_id=article.id,
            text=text,
            position=position,
            made_by_id=article.created_by_id,
            closed_at=utcnow() if closed else None,
        )
    )


def make_sanction(
    store: Store,
    club: Club,
    user: User,
    kind: SanctionKind = SanctionKind.WARNING,
    *,
    by: User,
    **values: Any,
) -> Sanction:
    """What a moderator decided about a person; a limit ends after a day."""
    ends = kind not in {SanctionKind.NOTE, SanctionKind.WARNING}
    row = {
        "reason": "Be kind.",
        "until": utcnow() + timedelta(days=1) if ends else None,
        **values,
    }
    return store.add(Sanction(club_id=club.id, user_id=user.id, kind=kind, made_by_id=by.id, **row))


def make_report(
    store: Store, comment: Comment, by: User, reason: ReportReason = ReportReason.SPAM
) -> Report:
    """An open report."""
    return store.add(Report(comment_id=comment.id, reporter_id=by.id, reason=reason))


def notice_row(
    user: User,
    kind: NoticeKind,
    comment: Comment | None,
    club: Club,
    **details: str,
) -> Notice:
    """A notice that is not yet written."""
    then = utcnow()
    return Notice(
        user_id=user.id,
        kind=kind,
        club_id=club.id,
        comment_id=comment.id if comment else None,
        details=details,
        created_at=then,
        due_at=then,
    )


def make_decision(
    store: Store,
    comment: Comment,
    by: User,
    decision: Decision,
    reason: str = "It was rude.",
    *,
    ago: timedelta = timedelta(0),
) -> LogEntry:
    """A decision as it stands in the log, with the comment in the state that it leads to."""
    after = outcome(comment.state, decision)
    assert after is not None
    with store.session() as session:
        club_id = session.get_one(Article, comment.article_id).club_id
    details = {
        "before": comment.state.value,
        "after": after.value,
        "held_for": "",
        "held_note": "",
        "revision": str(comment.revision),
        "shown_at": utcnow().isoformat(),
    }
    store.change(comment, state=after)
    return store.add(
        LogEntry(
            club_id=club_id,
            actor_id=by.id,
            about_id=comment.author_id,
            action=LOGGED_AS[decision],
            subject_kind="comment",
            subject_id=comment.id,
            reason=reason,
            details=details,
            created_at=utcnow() - ago,
        )
    )
