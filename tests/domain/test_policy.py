"""The whole permission table, written out a second time: each permission, thing and persona."""

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest

from discuss.domain.policy import POLICY, can, sees
from discuss.domain.viewer import ANONYMOUS, Viewer
from discuss.domain.vocabulary import ArticleStatus, CommentState, QuizStatus, Role

HERE, ELSEWHERE = 1, 2
AUTHOR = 10
VIEWERS = {
    "anonymous": ANONYMOUS,
    "stranger": Viewer(1),
    "author": Viewer(AUTHOR, roles={HERE: Role.STUDENT}),
    "student": Viewer(11, roles={HERE: Role.STUDENT}),
    "moderator": Viewer(12, roles={HERE: Role.MODERATOR}),
    "leader": Viewer(13, roles={HERE: Role.LEADER}),
    "other_leader": Viewer(14, roles={ELSEWHERE: Role.LEADER}),
    "administrator": Viewer(15, is_administrator=True),
}
EVERYBODY = set(VIEWERS)
SIGNED_IN = EVERYBODY - {"anonymous"}
LEADERS = {"leader", "administrator"}
STAFF = LEADERS | {"moderator"}
MEMBERS = STAFF | {"student", "author"}
NOBODY: set[str] = set()
SOME_DAY = datetime(2026, 5, 4, tzinfo=UTC)

Thing = Any


def club(is_open: bool = False) -> Thing:
    return SimpleNamespace(id=HERE, is_open=is_open)


def article(status: ArticleStatus = ArticleStatus.PUBLISHED, is_open: bool = False) -> Thing:
    return SimpleNamespace(club_id=HERE, club=club(is_open), status=status, comments_close_at=None)


def quiz(status: QuizStatus = QuizStatus.APPROVED, **about: Any) -> Thing:
    return SimpleNamespace(status=status, article=article(**about))


def comment(state: CommentState = CommentState.VISIBLE, **about: Any) -> Thing:
    return SimpleNamespace(
        author_id=AUTHOR,
        state=state,
        article=article(**about),
        shown_at=SOME_DAY,
        prompt=None,
        root=SimpleNamespace(locked_at=None),
    )


def membership(user_id: int) -> Thing:
    return SimpleNamespace(club_id=HERE, user_id=user_id)


CLOSED, OPEN = club(), club(is_open=True)
PUBLISHED, DRAFT = article(), article(ArticleStatus.DRAFT)
OPEN_PUBLISHED, OPEN_DRAFT = article(is_open=True), article(ArticleStatus.DRAFT, is_open=True)
APPROVED, READY = quiz(), quiz(QuizStatus.READY)
WITHDRAWN = quiz(status=QuizStatus.APPROVED)
WITHDRAWN.article.status = ArticleStatus.DRAFT
OPEN_QUIZ = quiz(is_open=True)
VISIBLE = comment()
HIDDEN, DELETED = comment(CommentState.HIDDEN), comment(CommentState.DELETED)
OPEN_COMMENT = comment(is_open=True)
NEVER_SHOWN, LOCKED, PROMPT_CLOSED = comment(CommentState.WAITING), comment(), comment()
NEVER_SHOWN.shown_at = None
LOCKED.root.locked_at = SOME_DAY
PROMPT_CLOSED.prompt = SimpleNamespace(closed_at=SOME_DAY)
ON_DRAFT = comment()
ON_DRAFT.article.status = ArticleStatus.DRAFT
ASKING, ASKING_OFF, ASKING_READY = (
    SimpleNamespace(quiz=of, is_on=is_on)
    for of, is_on in ((APPROVED, True), (APPROVED, False), (READY, True))
)
ATTEMPT = SimpleNamespace(user_id=AUTHOR, quiz=APPROVED)
ATTEMPT_ON_DRAFT = SimpleNamespace(user_id=AUTHOR, quiz=WITHDRAWN)
ATTEMPT_OF_NOBODY = SimpleNamespace(user_id=None, quiz=APPROVED)

# permission, thing, who sees it, who may do it
TABLE: list[tuple[str, Thing, set[str], set[str]]] = [
    ("site.sign_in", None, EVERYBODY, EVERYBODY),
    ("site.account", None, EVERYBODY, SIGNED_IN),
    ("club.create", None, EVERYBODY, {"administrator"}),
    ("club.view", CLOSED, MEMBERS, MEMBERS),
    ("club.view", OPEN, EVERYBODY, EVERYBODY),
    ("club.join", CLOSED, EVERYBODY, SIGNED_IN),
    ("club.members", CLOSED, MEMBERS, MEMBERS),
    ("club.members", OPEN, EVERYBODY, MEMBERS),
    ("club.manage", CLOSED, MEMBERS, LEADERS),
    ("club.queue", CLOSED, MEMBERS, STAFF),
    ("club.queue", OPEN, EVERYBODY, STAFF),
    ("club.log", CLOSED, MEMBERS, STAFF),
    ("membership.change", membership(AUTHOR), MEMBERS, LEADERS),
    ("membership.change", membership(13), MEMBERS, {"administrator"}),
    ("article.create", CLOSED, MEMBERS, LEADERS),
    ("article.create", OPEN, EVERYBODY, LEADERS),
    ("article.view", PUBLISHED, MEMBERS, MEMBERS),
    ("article.view", DRAFT, LEADERS, LEADERS),
    ("article.view", OPEN_PUBLISHED, EVERYBODY, EVERYBODY),
    ("article.view", OPEN_DRAFT, LEADERS, LEADERS),
    ("article.edit", PUBLISHED, MEMBERS, LEADERS),
    ("article.edit", DRAFT, LEADERS, LEADERS),
    ("article.publish", PUBLISHED, MEMBERS, LEADERS),
    ("article.publish", OPEN_PUBLISHED, EVERYBODY, LEADERS),
    ("article.discuss", PUBLISHED, MEMBERS, MEMBERS),
    ("article.discuss", OPEN_PUBLISHED, EVERYBODY, MEMBERS),
    ("article.discuss", DRAFT, LEADERS, LEADERS),
    ("article.comment", PUBLISHED, MEMBERS, MEMBERS),
    ("article.comment", OPEN_PUBLISHED, EVERYBODY, MEMBERS),
    ("article.comment", DRAFT, LEADERS, NOBODY),
    ("quiz.review", APPROVED, MEMBERS, LEADERS),
    ("quiz.review", READY, LEADERS, LEADERS),
    ("quiz.ask_model", ASKING, MEMBERS, LEADERS),
    ("quiz.ask_model", ASKING_READY, LEADERS, LEADERS),
    ("quiz.ask_model", ASKING_OFF, MEMBERS, NOBODY),
    ("quiz.take", APPROVED, MEMBERS, MEMBERS),
    ("quiz.take", OPEN_QUIZ, MEMBERS, MEMBERS),
    ("quiz.take", READY, LEADERS, NOBODY),
    ("quiz.take", WITHDRAWN, LEADERS, NOBODY),
    ("attempt.answer", ATTEMPT, {"author"}, {"author"}),
    ("attempt.answer", ATTEMPT_ON_DRAFT, {"author"}, NOBODY),
    ("attempt.answer", ATTEMPT_OF_NOBODY, NOBODY, NOBODY),
    ("comment.view", VISIBLE, MEMBERS, MEMBERS),
    ("comment.view", HIDDEN, MEMBERS, MEMBERS),
    ("comment.view", DELETED, MEMBERS, MEMBERS),
    ("comment.view", OPEN_COMMENT, MEMBERS, MEMBERS),
    ("comment.view", ON_DRAFT, LEADERS, LEADERS),
    ("comment.view", NEVER_SHOWN, STAFF | {"author"}, STAFF | {"author"}),
    ("comment.read", VISIBLE, MEMBERS, MEMBERS),
    ("comment.read", HIDDEN, MEMBERS, STAFF | {"author"}),
    ("comment.read", DELETED, MEMBERS, NOBODY),
    ("comment.reply", VISIBLE, MEMBERS, MEMBERS),
    ("comment.reply", HIDDEN, MEMBERS, NOBODY),
    ("comment.reply", DELETED, MEMBERS, NOBODY),
    ("comment.reply", ON_DRAFT, LEADERS, NOBODY),
    ("comment.reply", LOCKED, MEMBERS, NOBODY),
    ("comment.reply", PROMPT_CLOSED, MEMBERS, NOBODY),
    ("comment.endorse", VISIBLE, MEMBERS, MEMBERS - {"author"}),
    ("comment.endorse", LOCKED, MEMBERS, MEMBERS - {"author"}),
    ("comment.endorse", HIDDEN, MEMBERS, NOBODY),
    ("comment.endorse", ON_DRAFT, LEADERS, NOBODY),
    ("comment.follow", VISIBLE, MEMBERS, MEMBERS),
    ("comment.follow", DELETED, MEMBERS, MEMBERS),
    ("comment.follow", NEVER_SHOWN, STAFF | {"author"}, STAFF | {"author"}),
    ("comment.edit", VISIBLE, MEMBERS, {"author"}),
    ("comment.edit", HIDDEN, MEMBERS, NOBODY),
    ("comment.edit", DELETED, MEMBERS, NOBODY),
    ("comment.delete", VISIBLE, MEMBERS, {"author"}),
    ("comment.delete", HIDDEN, MEMBERS, NOBODY),
    ("comment.delete", DELETED, MEMBERS, NOBODY),
    ("comment.report", VISIBLE, MEMBERS, MEMBERS - {"author"}),
    ("comment.report", HIDDEN, MEMBERS, NOBODY),
    ("comment.report", DELETED, MEMBERS, NOBODY),
    ("comment.hide", VISIBLE, MEMBERS, STAFF),
    ("comment.hide", HIDDEN, MEMBERS, NOBODY),
    ("comment.hide", DELETED, MEMBERS, NOBODY),
    ("comment.restore", VISIBLE, MEMBERS, NOBODY),
    ("comment.restore", HIDDEN, MEMBERS, STAFF),
    ("comment.restore", DELETED, MEMBERS, NOBODY),
    ("comment.decide", VISIBLE, MEMBERS, STAFF),
    ("comment.decide", HIDDEN, MEMBERS, STAFF),
]


@pytest.mark.parametrize(("permission", "thing", "seen_by", "done_by"), TABLE)
def test_exactly_these_people_see_it_and_may_do_it(
    permission: str, thing: Thing, seen_by: set[str], done_by: set[str]
) -> None:
    assert {name for name, viewer in VIEWERS.items() if sees(viewer, permission, thing)} == seen_by
    assert {name for name, viewer in VIEWERS.items() if can(viewer, permission, thing)} == done_by


def test_every_permission_is_in_the_table() -> None:
    assert {row[0] for row in TABLE} == set(POLICY)


@pytest.mark.parametrize(
    "permission", ["comment.hide", "comment.restore", "comment.decide", "comment.report"]
)
@pytest.mark.parametrize("state", CommentState)
@pytest.mark.parametrize(
    "author", [Viewer(AUTHOR, roles={HERE: Role.LEADER}), Viewer(AUTHOR, is_administrator=True)]
)
def test_nobody_acts_in_their_own_case(
    permission: str, state: CommentState, author: Viewer
) -> None:
    assert not can(author, permission, comment(state))


def test_a_leader_sees_the_own_membership_but_does_not_change_it() -> None:
    assert sees(VIEWERS["leader"], "membership.change", membership(13))
    assert not can(VIEWERS["leader"], "membership.change", membership(13))
