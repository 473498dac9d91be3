"""One of everything: what the route table and the tour of all pages refer to."""

from collections.abc import Callable
from dataclasses import dataclass

from flask import Flask
from flask_security.recoverable import generate_reset_password_token

from discuss.clock import utcnow
from discuss.domain.vocabulary import ArticleStatus, CommentState, QuestionStatus, QuizStatus
from discuss.models import (
    Answer,
    Article,
    Attempt,
    Comment,
    CommentVersion,
    LogEntry,
    Question,
    Quiz,
    User,
)
from tests import factories
from tests.personas import World
from tests.store import Store


class Names(dict[str, str | int]):
    """Names and what they stand for; a token, which costs a third of a second, when asked for."""

    def __init__(self, values: dict[str, str | int], make_token: Callable[[], str]) -> None:
        super().__init__(values)
        self._make_token = make_token

    def __missing__(self, name: str) -> str:
        if name != "reset":
            raise KeyError(name)
        return self._make_token()


@dataclass(frozen=True)
class Scene:
    """Rows of every kind, and the names by which addresses refer to them."""

    names: Names

    def fill(self, text: str) -> str:
        """The text with its ``{names}`` filled in."""
        return text.format_map(self.names)


def make_scene(app: Flask, store: Store, world: World) -> Scene:
    """Write one of everything into the club."""
    leader, student = world.users["leader"], world.users["student"]
    other = world.users["other_student"]
    article = factories.make_article(store, world.club, leader)
    draft = factories.make_article(store, world.club, leader, status=ArticleStatus.DRAFT)
    waiting = factories.make_article(store, world.club, leader, title="Its quiz is waiting")
    quiz = factories.make_quiz(store, article, asked=[*factories.EVERY_SHAPE, factories.TRUE_FALSE])
    question = quiz.questions[0]
    factories.make_quiz(store, draft, status=QuizStatus.READY)
    factories.make_quiz(store, waiting, keys=(), status=QuizStatus.WAITING)
    comment = edited_comment(store, article, student)
    on_passage(store, article, other)
    hidden = factories.make_comment(
        store, article, student, "hidden words", parent=comment, state=CommentState.HIDDEN
    )
    factories.make_comment(store, article, other, "gone", state=CommentState.DELETED)
    factories.make_report(store, comment, other)
    store.add(
        LogEntry(
            club_id=world.club.id,
            actor_id=leader.id,
            action="comment.hide",
            subject_kind="comment",
            subject_id=hidden.id,
            reason="It was rude.",
            details={"before": "visible"},
        )
    )
    names: dict[str, str | int] = {
        "article": article.slug,
        "draft": draft.slug,
        "waiting": waiting.slug,
        "question": question.id,
        "dropped": dropped_question(store, quiz).id,
        "attempt": make_attempt(store, quiz, student).id,
        "anchor": article.blocks[0].anchor,
        "comment": comment.id,
        "hidden": hidden.id,
        "member": other.id,
        "code": factories.make_invitation(store, world.club, leader).code,
        "member_email": student.email,
    }
    return Scene(Names(names, lambda: reset_token(app, student)))


def edited_comment(store: Store, article: Article, by: User) -> Comment:
    """A comment that said something else before."""
    comment = factories.make_comment(store, article, by)
    store.change(comment, revision=2, edited_at=utcnow())
    store.add(
        CommentVersion(
            comment_id=comment.id,
            revision=1,
            body="An older thought.",
            body_html="<p>An older thought.</p>",
            written_at=utcnow(),
        )
    )
    return comment


def on_passage(store: Store, article: Article, by: User) -> None:
    """A comment on a passage, and one on a passage that an edit took away."""
    block = article.blocks[0]
    factories.make_comment(store, article, by, passage=(block, 4, 21))
    changed = factories.make_comment(store, article, by, passage=(block, 0, 11))
    store.change(changed, passage_changed_at=utcnow())


def dropped_question(store: Store, quiz: Quiz) -> Question:
    """The quiz's last question, dropped."""
    question = quiz.questions[-1]
    store.change(question, status=QuestionStatus.DROPPED)
    return question


def make_attempt(store: Store, quiz: Quiz, by: User, *, number: int = 1) -> Attempt:
    """An open attempt at the whole quiz."""
    answers = [
        Answer(position=position, question_version_id=question.versions[0].id)
        for position, question in enumerate(quiz.questions)
    ]
    return store.add(Attempt(quiz_id=quiz.id, user_id=by.id, number=number, answers=answers))


def reset_token(app: Flask, user: User) -> str:
    """What a mail for a forgotten password would carry."""
    with app.app_context():
        return str(generate_reset_password_token(user))  # type: ignore[no-untyped-call]
