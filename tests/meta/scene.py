"""One of everything: what the route table and the tour of all pages refer to."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from flask import Flask
from flask_security.recoverable import generate_reset_password_token

from discuss.clock import utcnow
from discuss.domain.vocabulary import (
    ArticleStatus,
    CommentState,
    Decision,
    HoldReason,
    NoticeKind,
    QuestionStatus,
    QuizStatus,
)
from discuss.models import (
    Answer,
    Appeal,
    Article,
    Attempt,
    Club,
    Comment,
    CommentVersion,
    Contest,
    ContestMessage,
    GateWaiver,
    LogEntry,
    Notice,
    Question,
    QuestionVersion,
    Quiz,
    User,
    Visit,
    WritingRequest,
)
from discuss.notices.tokens import make_token
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
    featured, locked = (factories.make_comment(store, article, student) for _ in range(2))
    store.change(featured, featured_at=utcnow())
    store.change(locked, locked_at=utcnow(), lock_reason="Enough.", moved_at=utcnow())
    factories.make_comment(store, article, other, "gone", state=CommentState.DELETED)
    factories.make_report(store, comment, other)
    long_ago = utcnow() - timedelta(days=1)
    store.add(
        Visit(article_id=article.id, user_id=other.id, seen_at=long_ago, seen_before_at=long_ago)
    )
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
    taken = make_contest(store, world.club, leader, student)
    removed = factories.make_comment(store, article, student, "taken away")
    factories.make_decision(store, removed, leader, Decision.REMOVE, "It named somebody.")
    appealed = factories.make_comment(store, article, student, "contested")
    decision = factories.make_decision(store, appealed, leader, Decision.RETURN, "Say it kindly.")
    appeal = Appeal(comment_id=appealed.id, decision_id=decision.id, text="It was kind.")
    store.add(appeal)
    doubted = factories.make_comment(store, article, student, "doubted")
    factories.make_report(store, doubted, world.users["moderator"])
    again = edited_comment(store, article, student)
    store.change(again, state=CommentState.WAITING, held_for=HoldReason.RESUBMITTED)
    store.change(world.club, conduct="Be *kind*.")
    write_first = factories.make_article(store, world.club, leader, title="Write first")
    store.change(write_first, is_write_first=True)
    factories.make_comment(store, write_first, student)
    missed = store.one(QuestionVersion, id=taken.graded.question_version_id).question_id
    names: dict[str, str | int] = {
        "card": factories.make_card(store, missed, student).id,
        "asked": asked_for(store, world.club, leader).slug,
        "write_first": write_first.slug,
        "graded": taken.graded.id,
        "contested": taken.contested.id,
        "contest": taken.contest.id,
        "notice": make_notice(store, world, article, comment).id,
        "article": article.slug,
        "draft": draft.slug,
        "waiting": waiting.slug,
        "taken": taken.article.slug,
        "question": question.id,
        "dropped": dropped_question(store, quiz).id,
        "attempt": make_attempt(store, quiz, student).id,
        "anchor": article.blocks[0].anchor,
        "comment": comment.id,
        "hidden": hidden.id,
        "featured": featured.id,
        "locked": locked.id,
        "thread": featured.id,
        "place": waiting.id,
        "removed": removed.id,
        "appealed": appealed.id,
        "doubted": doubted.id,
        "appeal": appeal.id,
        "open_prompt": factories.make_prompt(store, article, "Who pays for the ferry?").id,
        "member": other.id,
        "prompt": factories.make_prompt(store, article, "What is a bridge for?", closed=True).id,
        "prompt_below": factories.make_prompt(store, article, "Who pays for it?", position=2).id,
        "waived": waived(store, article, student, leader).user_id,
        "warning": factories.make_sanction(store, world.club, other, by=leader).id,
        "code": factories.make_invitation(store, world.club, leader).code,
        "member_email": student.email,
        "unsubscribe": unsubscribe_token(app, student),
    }
    return Scene(Names(names, lambda: reset_token(app, student)))


def make_notice(store: Store, world: World, article: Article, comment: Comment) -> Notice:
    """Everything that a student can be told, the last of it read; the newest is what counts."""
    student, club = world.users["student"], world.club
    replies = [
        factories.make_comment(store, article, world.users["other_student"], parent=comment)
        for _ in range(4)
    ]
    talk = (NoticeKind.REPLY, NoticeKind.REPLY, NoticeKind.THREAD, NoticeKind.MENTION)
    notices = [
        factories.notice_row(student, kind, reply, club)
        for kind, reply in zip(talk, replies, strict=True)
    ]
    why = {"action": "comment.hide", "reason": "Rude.", "excerpt": "hidden words"}
    until = {"what": "silence", "until": "2099-01-02T03:04:05+00:00"}
    notices += [
        factories.notice_row(student, NoticeKind.DECISION, comment, club, **why),
        factories.notice_row(student, NoticeKind.SANCTION, None, club, **until),
    ]
    store.add_all(notices)
    store.change(notices[3], read_at=utcnow())
    return notices[0]


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


def waived(store: Store, article: Article, student: User, by: User) -> GateWaiver:
    """A student who may comment without the quiz."""
    return store.add(
        GateWaiver(
            article_id=article.id, user_id=student.id, made_by_id=by.id, reason="Cannot see it."
        )
    )


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


@dataclass(frozen=True)
class Taken:
    """An article whose quiz was submitted, and two of the answers."""

    article: Article
    graded: Answer
    contested: Answer
    contest: Contest


def make_contest(store: Store, club: Club, leader: User, student: User) -> Taken:
    """A quiz that was taken; the second answer is contested."""
    article = factories.make_article(store, club, leader, title="Its quiz was taken")
    quiz = factories.make_quiz(store, article, keys=(0, 0))
    attempt = make_attempt(store, quiz, student)
    now = utcnow()
    for answer in attempt.answers:
        store.change(answer, chosen=1, is_right=False, settled_at=now)
    store.change(attempt, submitted_at=now, score=0)
    store.change(make_attempt(store, quiz, leader), submitted_at=now, score=0)
    graded, contested = attempt.answers
    message = ContestMessage(
        author_id=student.id, submission="0" * 32, body="Why?", body_html="<p>Why?</p>"
    )
    contest = store.add(
        Contest(
            question_id=quiz.questions[1].id,
            answer_id=contested.id,
            by_id=student.id,
            messages=[message],
        )
    )
    return Taken(article, graded, contested, contest)


def asked_for(store: Store, club: Club, leader: User) -> Article:
    """An article of whose quiz everything that can be asked of the writer was asked."""
    article = factories.make_article(store, club, leader, title="More was asked for")
    quiz = factories.make_quiz(store, article, keys=(0, 1, 2), status=QuizStatus.READY)
    done, failed, waiting = quiz.questions
    store.change(done, status=QuestionStatus.DROPPED)
    store.change(failed, status=QuestionStatus.APPROVED)
    stem = "Which of these did the bridge not take?"
    store.change(waiting.versions[0], stem=stem, evidence_anchor="gone")
    asked = {"quiz_id": quiz.id, "asked_by_id": leader.id}
    ended = {**asked, "finished_at": utcnow()}
    store.add_all(
        [
            WritingRequest(**ended, count=5, found=2, kinds=["cloze"], note="Much of it says “I”."),
            WritingRequest(**ended, replaces_id=done.id, found=1),
            WritingRequest(**ended, replaces_id=failed.id),
            WritingRequest(**asked, replaces_id=waiting.id),
        ]
    )
    return article


def reset_token(app: Flask, user: User) -> str:
    """What a mail for a forgotten password would carry."""
    with app.app_context():
        return str(generate_reset_password_token(user))  # type: ignore[no-untyped-call]


def unsubscribe_token(app: Flask, user: User) -> str:
    """What a mail with notices carries."""
    with app.app_context():
        return make_token(user.id)
