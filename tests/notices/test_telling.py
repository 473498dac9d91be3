"""Who is told of a comment, of what kind, and who is not."""

import uuid
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from discuss.clock import utcnow
from discuss.domain.vocabulary import CommentState, NoticeKind, Role, SanctionKind
from discuss.extensions import db
from discuss.models import (
    Article,
    Comment,
    Following,
    Membership,
    Notice,
    NoticeSettings,
    Sanction,
    User,
)
from discuss.notices.actions import tell, tell_of_comment
from tests import factories
from tests.personas import Persona, World
from tests.query_count import count_statements
from tests.store import Store


def post(who: Persona, article: Article, body: str, parent: Comment | None = None) -> None:
    fields = {
        "submission": uuid.uuid4().hex,
        "body": body,
        "parent_id": str(parent.id) if parent else "",
    }
    answer = who.submit(f"/clubs/readers/articles/{article.slug}/comments", fields, follow=False)
    assert answer.status == 302


def follow(store: Store, thread: Comment, user: User, *, is_on: bool = True) -> None:
    store.add(Following(thread_id=thread.id, user_id=user.id, is_on=is_on))


def told(store: Store, user: User) -> list[NoticeKind]:
    return list(store.all(select(Notice.kind).where(Notice.user_id == user.id).order_by(Notice.id)))


class TestWhoIsTold:
    def test_a_student_hears_of_a_reply(
        self, student: Persona, other_student: Persona, comment: Comment, article: Article,
        store: Store,
    ) -> None:  # fmt: skip
        post(other_student, article, "I see it otherwise.", comment)
        notice = store.one(Notice)
        assert (notice.user_id, notice.kind) == (student.user.id, NoticeKind.REPLY)
        assert notice.club_id == article.club_id
        assert notice.comment_id is not None
        assert notice.read_at is None
        assert notice.mailed_at is None
        assert notice.due_at <= utcnow()

    def test_a_member_hears_of_a_mention_in_whatever_case(
        self, student: Persona, moderator: Persona, article: Article, store: Store
    ) -> None:
        post(student, article, "What do you say, @Moderator?")
        assert told(store, moderator.user) == [NoticeKind.MENTION]

    def test_a_follower_hears_of_every_depth_of_the_thread(
        self, student: Persona, other_student: Persona, moderator: Persona, comment: Comment,
        article: Article, store: Store,
    ) -> None:  # fmt: skip
        follow(store, comment, moderator.user)
        reply = factories.make_comment(store, article, other_student.user, parent=comment)
        post(student, article, "Deeper.", reply)
        assert told(store, moderator.user) == [NoticeKind.THREAD]
        assert told(store, other_student.user) == [NoticeKind.REPLY]

    def test_who_turned_following_off_hears_nothing(
        self, student: Persona, moderator: Persona, comment: Comment, article: Article,
        store: Store,
    ) -> None:  # fmt: skip
        follow(store, comment, moderator.user, is_on=False)
        post(student, article, "More.", comment)
        assert told(store, moderator.user) == []

    def test_one_notice_a_person_and_the_strongest_kind(
        self, student: Persona, other_student: Persona, moderator: Persona, comment: Comment,
        article: Article, store: Store,
    ) -> None:  # fmt: skip
        for user in (student.user, moderator.user):
            follow(store, comment, user)
        post(other_student, article, "Look, @student and @moderator!", comment)
        assert told(store, student.user) == [NoticeKind.REPLY]
        assert told(store, moderator.user) == [NoticeKind.MENTION]

    def test_nobody_is_told_of_their_own_words(
        self, student: Persona, comment: Comment, article: Article, store: Store
    ) -> None:
        follow(store, comment, student.user)
        post(student, article, "As I said, @student.", comment)
        assert store.count(Notice) == 0

    def test_one_form_sent_twice_tells_once(
        self, other_student: Persona, comment: Comment, article: Article, store: Store
    ) -> None:
        fields = {"submission": "a" * 32, "body": "Again.", "parent_id": str(comment.id)}
        for _ in range(2):
            other_student.submit(f"/clubs/readers/articles/{article.slug}/comments", fields)
        assert store.count(Notice) == 1


class TestWhoIsNotTold:
    def test_a_stranger_is_not_told_of_a_mention(
        self, student: Persona, stranger: Persona, other_leader: Persona, article: Article,
        store: Store,
    ) -> None:  # fmt: skip
        post(student, article, "@stranger @other_leader @nobody-at-all")
        assert store.count(Notice) == 0

    def test_who_left_the_club_is_not_told(
        self, student: Persona, other_student: Persona, comment: Comment, article: Article,
        store: Store,
    ) -> None:  # fmt: skip
        with store.session() as session:
            session.delete(session.scalars(
                select(Membership).where(Membership.user_id == student.user.id)).one())  # fmt: skip
        post(other_student, article, "Are you there?", comment)
        assert store.count(Notice) == 0

    def test_who_is_suspended_is_not_told(
        self, student: Persona, other_student: Persona, comment: Comment, article: Article,
        store: Store, world: World,
    ) -> None:  # fmt: skip
        suspend(store, world, student.user)
        post(other_student, article, "Are you there?", comment)
        assert store.count(Notice) == 0

    def test_who_was_suspended_until_yesterday_is_told(
        self, student: Persona, other_student: Persona, comment: Comment, article: Article,
        store: Store, world: World,
    ) -> None:  # fmt: skip
        suspend(store, world, student.user, days=-1)
        post(other_student, article, "Welcome back.", comment)
        assert told(store, student.user) == [NoticeKind.REPLY]

    def test_a_closed_account_is_not_told(
        self, student: Persona, other_student: Persona, comment: Comment, article: Article,
        store: Store,
    ) -> None:  # fmt: skip
        store.change(student.user, active=False)
        post(other_student, article, "Are you there?", comment)
        assert store.count(Notice) == 0

    @pytest.mark.parametrize("kind", [NoticeKind.REPLY, NoticeKind.MENTION, NoticeKind.THREAD])
    def test_a_muted_kind_is_not_told(
        self, student: Persona, other_student: Persona, comment: Comment, article: Article,
        store: Store, kind: NoticeKind,
    ) -> None:  # fmt: skip
        store.add(NoticeSettings(user_id=student.user.id, muted=[kind]))
        mine = factories.make_comment(store, article, other_student.user)
        parent = comment if kind is NoticeKind.REPLY else mine
        follow(store, parent, student.user, is_on=kind is NoticeKind.THREAD)
        body = "@student" if kind is NoticeKind.MENTION else "Words."
        post(other_student, article, body, parent)
        assert store.count(Notice) == 0

    @pytest.mark.parametrize("state", [s for s in CommentState if s is not CommentState.VISIBLE])
    def test_of_what_not_all_can_read_nobody_is_told(
        self, app: Flask, other_student: Persona, comment: Comment, article: Article,
        store: Store, state: CommentState,
    ) -> None:  # fmt: skip
        reply = factories.make_comment(
            store, article, other_student.user, parent=comment, state=state
        )
        tell_again(app, reply)
        assert store.count(Notice) == 0


class TestOnce:
    def test_a_comment_that_was_approved_hidden_and_shown_again_is_told_once(
        self, app: Flask, other_student: Persona, comment: Comment, article: Article, store: Store
    ) -> None:
        reply = factories.make_comment(store, article, other_student.user, parent=comment)
        tell_again(app, reply)
        tell_again(app, reply)
        assert store.count(Notice) == 1

    def test_the_database_refuses_a_second_notice_of_one_comment(
        self, student: Persona, comment: Comment, store: Store, world: World
    ) -> None:
        def notice(kind: NoticeKind) -> Notice:
            return factories.notice_row(student.user, kind, comment, world.club)

        kinds = (NoticeKind.REPLY, NoticeKind.DECISION, NoticeKind.DECISION)
        store.add_all([notice(kind) for kind in kinds])
        with pytest.raises(IntegrityError):
            store.add(notice(NoticeKind.THREAD))


class TestCost:
    def test_three_hundred_followers_cost_as_many_statements_as_two(
        self, app: Flask, student: Persona, article: Article, store: Store, world: World
    ) -> None:
        costs = []
        for count in (2, 298):
            thread = factories.make_comment(store, article, world.users["leader"])
            users = [factories.user_row(f"f{count}n{number}") for number in range(count)]
            store.add_all(users)
            store.add_all(
                [Membership(club_id=world.club.id, user_id=u.id, role=Role.STUDENT) for u in users]
            )
            store.add_all([Following(thread_id=thread.id, user_id=user.id) for user in users])
            reply = factories.make_comment(store, article, student.user, parent=thread)
            with count_statements(store.engine) as statements:
                tell_again(app, reply)
            costs.append(len(statements))
            assert store.count(Notice, comment_id=reply.id) == count + 1
        assert costs[0] == costs[1] <= 10


def test_a_decision_is_told_with_its_words_when_its_time_has_come(
    app: Flask, student: Persona, comment: Comment, store: Store, world: World
) -> None:
    details = {"action": "comment.hide", "reason": "Rude."}
    with app.app_context():
        tell(
            student.user.id, NoticeKind.DECISION, world.club.id, comment.id, details,
            due_in=timedelta(minutes=1),
        )  # fmt: skip
        db.session.commit()
    notice = store.one(Notice)
    assert notice.details == details
    assert notice.due_at - notice.created_at == timedelta(minutes=1)


def suspend(store: Store, world: World, user: User, *, days: int = 1) -> None:
    store.add(
        Sanction(
            club_id=world.club.id,
            user_id=user.id,
            kind=SanctionKind.SUSPEND,
            reason="Again and again.",
            made_by_id=world.users["leader"].id,
            until=utcnow() + timedelta(days=days),
        )
    )


def tell_again(app: Flask, comment: Comment) -> None:
    with app.app_context():
        tell_of_comment(db.session.merge(comment, load=False))
        db.session.commit()
