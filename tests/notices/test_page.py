"""What a person reads about what happened, and how it stops being new."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from discuss.accounts.queries import people, viewers_of
from discuss.clock import utcnow
from discuss.comments.queries import comment as with_place
from discuss.comments.visibility import is_read_by
from discuss.domain.policy import can
from discuss.domain.vocabulary import ArticleStatus, CommentState, NoticeKind, Role, SanctionKind
from discuss.extensions import db
from discuss.models import Article, Comment, Membership, Notice, Sanction, User
from tests import factories
from tests.personas import Persona, World
from tests.query_count import count_statements
from tests.store import Store

Tell = Callable[..., Notice]
HEADER = ".site-nav a[href='/notices']"


@pytest.fixture
def tell(store: Store, world: World, article: Article, comment: Comment) -> Tell:
    """Write a notice for the student about a reply by the other student."""

    def tell(
        kind: NoticeKind = NoticeKind.REPLY, body: str = "I see it otherwise.", **values: object
    ) -> Notice:
        reply = factories.make_comment(
            store, article, world.users["other_student"], body, parent=comment
        )
        notice = store.add(factories.notice_row(world.users["student"], kind, reply, world.club))
        return store.change(notice, **values) if values else notice

    return tell


def decide(
    store: Store, world: World, comment: Comment | None, kind: NoticeKind, **words: str
) -> Notice:
    student = world.users["student"]
    return store.add(factories.notice_row(student, kind, comment, world.club, **words))


def lines(person: Persona, url: str = "/notices") -> list[str]:
    return [" ".join(tag.get_text(" ").split()) for tag in person.get(url).all(".notice")]


def unread(person: Persona) -> str:
    return person.get("/").words(HEADER)


class TestHeader:
    def test_the_number_is_said_in_words_too(self, student: Persona, tell: Tell) -> None:
        assert unread(student) == "Notices"
        tell()
        tell()
        assert unread(student) == "Notices 2 unread"

    def test_nobody_signed_in_costs_no_statement(self, anonymous: Persona, store: Store) -> None:
        anonymous.get("/")
        with count_statements(store.engine) as statements:
            page = anonymous.get("/")
        assert not page.has(HEADER)
        assert not [text for text in statements if "notice" in text]

    def test_somebody_signed_in_costs_one(self, student: Persona, store: Store, tell: Tell) -> None:
        tell()
        student.get("/")
        with count_statements(store.engine) as statements:
            student.get("/")
        assert len([text for text in statements if "FROM notice" in text]) == 1


class TestList:
    def test_an_empty_page_says_what_would_be_there(self, student: Persona) -> None:
        page = student.get("/notices")
        assert "Nothing new" in page.words(".empty")
        assert not page.has(".notice")

    def test_a_reply_is_told_with_who_where_and_what(
        self, student: Persona, article: Article, tell: Tell
    ) -> None:
        tell(body="I **see** it & otherwise.")
        page = student.get("/notices")
        said = page.words(".notice")
        assert "New" in said
        assert f"Other Student replied to you in “{article.title}”" in said
        assert "I see it & otherwise." in said
        assert "Readers of Marlow" in said
        assert page.has(".notice time")

    def test_the_newest_stands_first(self, student: Persona, tell: Tell) -> None:
        tell(NoticeKind.MENTION, "The older.")
        tell(NoticeKind.MENTION, "The newer.")
        said = lines(student)
        assert "The newer." in said[0]
        assert "The older." in said[1]

    def test_twenty_replies_in_a_thread_are_one_line(
        self, student: Persona, article: Article, tell: Tell
    ) -> None:
        for _ in range(18):
            tell(NoticeKind.THREAD)
        tell(NoticeKind.REPLY)
        tell(NoticeKind.REPLY, "The very last.")
        (said,) = lines(student)
        assert f"20 replies in “{article.title}” (2 to you)" in said
        assert "Other Student, the newest: The very last." in said

    def test_new_and_read_replies_of_a_thread_are_two_lines(
        self, student: Persona, tell: Tell
    ) -> None:
        for _ in range(3):
            tell(read_at=utcnow())
        tell()
        assert [said.startswith("New") for said in lines(student)] == [True, False]

    def test_threads_are_not_mixed(
        self, student: Persona, other_student: Persona, article: Article, store: Store,
        world: World, tell: Tell,
    ) -> None:  # fmt: skip
        tell()
        root = factories.make_comment(store, article, student.user)
        reply = factories.make_comment(store, article, other_student.user, parent=root)
        store.add(factories.notice_row(student.user, NoticeKind.REPLY, reply, world.club))
        assert len(lines(student)) == 2

    def test_a_decision_says_what_why_and_of_which_words(
        self, student: Persona, comment: Comment, article: Article, store: Store, world: World
    ) -> None:
        decide(
            store, world, comment, NoticeKind.DECISION,
            action="comment.remove", reason="It names a pupil.", excerpt="You all know Bo",
        )  # fmt: skip
        (said,) = lines(student)
        assert f"Your comment in “{article.title}” was removed" in said
        assert "Reason: It names a pupil." in said
        assert "You all know Bo" in said

    def test_a_limit_says_until_when(self, student: Persona, store: Store, world: World) -> None:
        decide(
            store, world, None, NoticeKind.SANCTION,
            what="silence", until="2030-05-06T07:08:00+00:00",
        )  # fmt: skip
        (said,) = lines(student)
        assert "In Readers of Marlow you can read but not write" in said
        assert "Until: May 6, 2030, 7:08:00" in said.replace("\u202f", " ")

    @pytest.mark.parametrize("kind", list(NoticeKind))
    def test_every_kind_has_words_of_its_own(
        self, student: Persona, comment: Comment, store: Store, world: World, kind: NoticeKind
    ) -> None:
        decide(store, world, comment, kind, action="something.else")
        (said,) = lines(student)
        assert len(said) > len("New Mark as read")

    def test_markup_in_what_was_written_is_shown_as_words(
        self, student: Persona, comment: Comment, store: Store, world: World, article: Article
    ) -> None:
        store.change(article, title="<b>Bold</b>")
        decide(store, world, comment, NoticeKind.DECISION, reason="<i>", excerpt="<script>x")
        page = student.get("/notices")
        assert not page.has(".notice b, .notice i, .notice script")
        assert "<script>x" in page.words(".notice")

    def test_older_ones_are_a_page_further(self, student: Persona, tell: Tell) -> None:
        for number in range(35):
            tell(NoticeKind.MENTION, f"Number {number}.")
        page = student.get("/notices")
        assert len(page.all(".notice")) == 30
        older = str(page.one("a[rel=next]")["href"])
        said = lines(student, older)
        assert len(said) == 5
        assert "Number 0." in said[-1]
        assert not student.get(older).has("a[rel=next]")

    @pytest.mark.parametrize("before", ["x", "-1", "0", "99999999999999999999"])
    def test_a_strange_address_shows_a_page_all_the_same(
        self, student: Persona, tell: Tell, before: str
    ) -> None:
        tell()
        assert student.get(f"/notices?before={before}").status == 200

    def test_only_a_clubs_own_where_it_is_chosen(
        self, student: Persona, comment: Comment, store: Store, world: World, tell: Tell
    ) -> None:
        tell()
        assert not student.get("/notices").has(".notices-clubs")
        other = factories.notice_row(
            student.user, NoticeKind.SANCTION, None, world.other_club, reason="Elsewhere."
        )
        store.add(other)
        links = student.get("/notices").all(".notices-clubs a")
        assert [tag.get_text() for tag in links] == [
            "All clubs",
            "Other readers",
            "Readers of Marlow",
        ]
        (said,) = lines(student, "/notices?club=others")
        assert "Elsewhere." in said
        assert len(lines(student, "/notices?club=nowhere")) == 2


class TestWhatMayBeRead:
    def test_what_is_not_due_is_not_there_yet(self, student: Persona, tell: Tell) -> None:
        notice = tell(due_at=utcnow() + timedelta(minutes=1))
        assert lines(student) == []
        assert unread(student) == "Notices"
        assert student.submit(f"/notices/{notice.id}/open").status == 404

    @pytest.mark.parametrize("state", [s for s in CommentState if s is not CommentState.VISIBLE])
    def test_what_not_all_may_read_any_more_is_left_out(
        self, student: Persona, store: Store, tell: Tell, state: CommentState
    ) -> None:
        notice = tell()
        store.change(store.one(Comment, id=notice.comment_id), state=state)
        assert lines(student) == []
        assert unread(student) == "Notices"

    def test_who_left_the_club_reads_decisions_but_no_replies(
        self, student: Persona, comment: Comment, store: Store, world: World, tell: Tell
    ) -> None:
        tell()
        decide(store, world, comment, NoticeKind.DECISION, reason="Rude.")
        with store.session() as session:
            mine = select(Membership).where(Membership.user_id == student.user.id)
            session.delete(session.scalars(mine).one())
        (said,) = lines(student)
        assert "Rude." in said

    def test_who_is_suspended_reads_that_and_no_replies(
        self, student: Persona, store: Store, world: World, tell: Tell
    ) -> None:
        tell()
        store.add(
            Sanction(
                club_id=world.club.id, user_id=student.user.id, kind=SanctionKind.SUSPEND,
                reason="Again.", made_by_id=world.users["leader"].id,
            )
        )  # fmt: skip
        decide(store, world, None, NoticeKind.SANCTION, what="suspend")
        (said,) = lines(student)
        assert "You are suspended" in said
        assert unread(student) == "Notices 1 unread"

    def test_where_ones_own_comment_comes_first_others_words_are_withheld(
        self, other_student: Persona, article: Article, store: Store, world: World
    ) -> None:
        store.change(article, is_write_first=True)
        theirs = factories.make_comment(store, article, world.users["student"], "A secret thought.")
        store.add(factories.notice_row(other_student.user, NoticeKind.MENTION, theirs, world.club))
        (said,) = lines(other_student)
        assert "mentioned you" in said
        assert "secret" not in said
        assert "once you have written" in said
        factories.make_comment(store, article, other_student.user)
        assert "A secret thought." in lines(other_student)[0]

    def test_staff_read_the_words_without_writing_first(
        self, moderator: Persona, article: Article, store: Store, world: World
    ) -> None:
        store.change(article, is_write_first=True)
        theirs = factories.make_comment(store, article, world.users["student"], "A secret thought.")
        store.add(factories.notice_row(moderator.user, NoticeKind.MENTION, theirs, world.club))
        assert "A secret thought." in lines(moderator)[0]

    def test_hidden_names_are_hidden_from_peers_and_told_to_staff(
        self, student: Persona, moderator: Persona, article: Article, store: Store,
        world: World, tell: Tell,
    ) -> None:  # fmt: skip
        store.change(article, hides_names=True)
        notice = tell()
        comment = store.one(Comment, id=notice.comment_id)
        store.add(factories.notice_row(moderator.user, NoticeKind.THREAD, comment, world.club))
        assert "Reader 2 replied to you" in lines(student)[0]
        assert "Other Student" not in student.get("/notices").text
        assert "Other Student (Reader 2) wrote" in lines(moderator)[0]


class TestReading:
    def test_opening_leads_to_the_comment_and_marks_it(
        self, student: Persona, store: Store, tell: Tell
    ) -> None:
        notice = tell()
        answer = student.submit(f"/notices/{notice.id}/open", follow=False)
        assert answer.response.location == f"/comments/{notice.comment_id}"
        assert store.get(notice).read_at is not None
        assert not lines(student)[0].startswith("New")

    def test_opening_a_line_marks_the_line_and_nothing_else(
        self, student: Persona, store: Store, tell: Tell
    ) -> None:
        first = tell()
        tell(NoticeKind.THREAD)
        mention = tell(NoticeKind.MENTION)
        later = tell(due_at=utcnow() + timedelta(hours=1))
        form = student.get("/notices").all(".notice form")[-1]
        assert form["action"] == f"/notices/{first.id}/open"
        student.submit(str(form["action"]))
        left = store.all(select(Notice.id).where(Notice.read_at.is_(None)).order_by(Notice.id))
        assert left == [mention.id, later.id]

    def test_marking_stays_on_the_page(self, student: Persona, store: Store, tell: Tell) -> None:
        notice = tell()
        page = student.submit(
            f"/notices/{notice.id}/open",
            {"stay": "1"},
            headers={"Referer": "http://localhost/notices?club=readers"},
        )
        assert page.url == "/notices?club=readers"
        assert store.get(notice).read_at is not None

    def test_all_can_be_marked_at_once(
        self, student: Persona, other_student: Persona, store: Store, world: World, tell: Tell
    ) -> None:
        notice = tell()
        tell(NoticeKind.MENTION)
        theirs = store.add(
            factories.notice_row(other_student.user, NoticeKind.SANCTION, None, world.club)
        )
        student.submit("/notices/read")
        assert store.count(Notice, user_id=student.user.id, read_at=None) == 0
        before = store.get(notice).read_at
        student.submit("/notices/read")
        assert store.get(notice).read_at == before
        assert store.get(theirs).read_at is None

    def test_or_those_of_one_club(
        self, student: Persona, store: Store, world: World, tell: Tell
    ) -> None:
        here = tell()
        there = store.add(
            factories.notice_row(student.user, NoticeKind.SANCTION, None, world.other_club)
        )
        student.submit("/notices/read", {"club": "others"})
        assert store.get(there).read_at is not None
        assert store.get(here).read_at is None

    def test_a_message_without_a_comment_leads_to_the_club(
        self, student: Persona, store: Store, world: World
    ) -> None:
        notice = decide(store, world, None, NoticeKind.SANCTION)
        assert student.submit(f"/notices/{notice.id}/open").url == "/clubs/readers"

    def test_anothers_notice_is_not_there(
        self, other_student: Persona, store: Store, tell: Tell
    ) -> None:
        notice = tell()
        assert other_student.submit(f"/notices/{notice.id}/open").status == 404
        assert store.get(notice).read_at is None


def test_sql_and_policy_agree_on_who_may_read_a_comment(
    store: Store, world: World, app: Flask
) -> None:
    open_club = factories.make_club(store, "Open club", is_open=True)
    for name in ("student", "moderator"):
        store.add(Membership(club_id=open_club.id, user_id=world.users[name].id, role=Role.STUDENT))
    store.add(
        Sanction(
            club_id=world.club.id, user_id=world.users["other_student"].id, reason="",
            kind=SanctionKind.SUSPEND, made_by_id=world.users["leader"].id,
        )
    )  # fmt: skip
    comments = [
        factories.make_comment(store, place, world.users["student"], state=state)
        for club in (world.club, open_club, world.other_club)
        for status in ArticleStatus
        for place in [factories.make_article(store, club, world.users["leader"], status=status)]
        for state in CommentState
    ]
    with app.app_context():
        users: list[User] = list(
            db.session.scalars(people([user.id for user in world.users.values()]))
        )
        for viewer in viewers_of(users, utcnow()).values():
            listed = select(Comment.id).join(Comment.article).join(Article.club)
            by_sql = set(db.session.scalars(listed.where(is_read_by(viewer))))
            by_policy = {
                comment.id
                for comment in comments
                for row in [db.session.scalars(with_place(comment.id)).one()]
                if row.state is CommentState.VISIBLE and can(viewer, "comment.view", row)
            }
            assert by_sql == by_policy, viewer
