import uuid
from datetime import UTC, datetime, timedelta

import pytest

from discuss.clock import utcnow
from discuss.domain.vocabulary import LogAction, NoticeKind, Role, SanctionKind
from discuss.models import Article, Comment, LogEntry, Membership, Notice, Quiz, Sanction, User
from tests import factories
from tests.pages import Page
from tests.personas import Persona, World
from tests.query_count import count_statements
from tests.store import Store

LIMITS = [SanctionKind.SLOW, SanctionKind.SILENCE, SanctionKind.SUSPEND]


def page_of(user: User) -> str:
    return f"/clubs/readers/members/{user.id}"


def decide(by: Persona, about: User, kind: str, reason: str = "Be kind.", **fields: str) -> Page:
    form = {"kind": kind, "reason": reason, "lasts": "day", "pause": "300", **fields}
    return by.submit(page_of(about), form)


def article_url(article: Article) -> str:
    return f"/clubs/readers/articles/{article.slug}"


def post(persona: Persona, article: Article, body: str = "My words.", **changes: str) -> Page:
    form = {"submission": uuid.uuid4().hex, "body": body, **changes}
    return persona.submit(article_url(article) + "/comments", form)


class TestThePage:
    def test_moderator_comes_to_a_students_page_from_members_and_from_a_comment(
        self, moderator: Persona, student: Persona, comment: Comment, article: Article
    ) -> None:
        page = moderator.get("/clubs/readers/members")
        assert page.has(f'a[href="{page_of(student.user)}"]')
        assert not page.has(f'a[href="{page_of(moderator.user)}"]')
        link = moderator.get(article_url(article)).one('a[href$="/author"]')["href"]
        assert moderator.get(str(link)).url == page_of(student.user)

    def test_student_is_offered_no_way_to_it(
        self, other_student: Persona, comment: Comment, article: Article
    ) -> None:
        assert not other_student.get(article_url(article)).has('a[href$="/author"]')
        assert "Moderate" not in other_student.get("/clubs/readers/members").text

    def test_it_tells_what_was_written_reported_and_decided(
        self,
        moderator: Persona,
        student: Persona,
        other_student: Persona,
        comment: Comment,
        article: Article,
        store: Store,
    ) -> None:
        factories.make_report(store, comment, other_student.user)
        other = factories.make_comment(store, article, other_student.user)
        factories.make_report(store, other, student.user)
        moderator.submit(f"/comments/{other.id}/decide", {"decision": "keep"})
        moderator.submit(
            f"/comments/{comment.id}/decide", {"decision": "hide", "reason": "It was rude."}
        )
        words = moderator.get(page_of(student.user)).words()
        for said in (comment.body, "It was rude.", "hid a comment", "upheld", "kept", "Hidden"):
            assert said in words
        figures = moderator.get(page_of(student.user)).words(".person-figures")
        assert figures == "Comments 1 Reports received 1 Reports made 1 0 upheld"

    def test_somebody_who_left_has_a_page_and_somebody_who_was_never_here_has_none(
        self, moderator: Persona, student: Persona, comment: Comment, world: World, store: Store
    ) -> None:
        with store.session() as session:
            membership = store.one(Membership, user_id=student.user.id)
            session.delete(session.get_one(Membership, membership.id))
        assert "No longer in the club" in moderator.get(page_of(student.user)).words()
        assert moderator.get(page_of(world.users["stranger"])).status == 404

    def test_it_costs_the_same_for_two_and_for_two_hundred_comments(
        self, moderator: Persona, student: Persona, article: Article, store: Store
    ) -> None:
        def cost() -> int:
            moderator.get(page_of(student.user))
            with count_statements(store.engine) as statements:
                moderator.get(page_of(student.user))
            return len(statements)

        store.add_all([factories.comment_row(article, student.user) for _ in range(2)])
        few = cost()
        store.add_all([factories.comment_row(article, student.user) for _ in range(200)])
        assert cost() == few <= 14


class TestRanks:
    @pytest.mark.parametrize(
        ("by", "about", "status"),
        [
            ("moderator", "student", 200),
            ("leader", "student", 200),
            ("leader", "moderator", 200),
            ("administrator", "leader", 200),
            ("administrator", "student", 200),
            ("moderator", "leader", 403),
            ("moderator", "moderator", 403),
            ("leader", "leader", 403),
            ("student", "other_student", 403),
            ("other_leader", "student", 404),
            ("stranger", "student", 404),
        ],
    )
    def test_one_decides_about_those_below(
        self, cast: dict[str, Persona], store: Store, by: str, about: str, status: int
    ) -> None:
        assert decide(cast[by], cast[about].user, "warning").status == status
        assert store.count(Sanction) == (status == 200)

    def test_a_moderator_reads_a_leaders_page_without_the_form(
        self, moderator: Persona, leader: Persona, administrator: Persona
    ) -> None:
        decide(administrator, leader.user, "note", "Of no business of moderators.")
        page = moderator.get(page_of(leader.user))
        assert page.status == 200
        assert not page.has(".sanction-form")
        assert "Of no business" not in page.text

    def test_another_moderator_of_the_same_club_is_an_equal(
        self, moderator: Persona, store: Store, world: World
    ) -> None:
        colleague = factories.make_member(store, world.club, Role.MODERATOR, "colleague")
        assert decide(moderator, colleague, "warning").status == 403


class TestDeciding:
    def test_a_note_is_for_the_staff_and_its_words_stay_off_the_log(
        self, moderator: Persona, leader: Persona, student: Persona, store: Store
    ) -> None:
        decide(moderator, student.user, "note", "Lives through a hard month.")
        assert "hard month" in leader.get(page_of(student.user)).text
        entry = store.one(LogEntry)
        assert (entry.action, entry.reason) == (LogAction.PERSON_NOTE, "")
        assert entry.about_id == student.user.id
        assert store.count(Notice) == 0
        assert "hard month" not in student.get("/clubs/readers").text

    @pytest.mark.parametrize("kind", LIMITS)
    def test_a_limit_is_logged_told_and_ends(
        self, moderator: Persona, student: Persona, store: Store, kind: SanctionKind
    ) -> None:
        decide(moderator, student.user, kind, lasts="week")
        sanction = store.one(Sanction)
        assert sanction.until is not None
        assert timedelta(days=6.9) < sanction.until - utcnow() < timedelta(days=7.1)
        assert sanction.slow_seconds == (300 if kind is SanctionKind.SLOW else 0)
        entry = store.one(LogEntry)
        assert entry.action == f"person.{kind}"
        assert (entry.actor_id, entry.about_id) == (moderator.user.id, student.user.id)
        assert entry.reason == "Be kind."
        notice = store.one(Notice)
        assert (notice.kind, notice.user_id) == (NoticeKind.SANCTION, student.user.id)
        assert notice.details["kind"] == kind
        assert "In force" in moderator.get(page_of(student.user)).words()

    @pytest.mark.parametrize("kind", SanctionKind)
    @pytest.mark.parametrize("reason", ["", "  ", "x" * 501])
    def test_everything_needs_a_reason(
        self, moderator: Persona, student: Persona, store: Store, kind: str, reason: str
    ) -> None:
        page = decide(moderator, student.user, kind, reason)
        assert page.errors
        assert page.has(f'[value="{kind}"][checked]')
        assert store.count(Sanction) == 0

    @pytest.mark.parametrize("kind", ["", "banish", "SILENCE"])
    def test_what_is_no_choice_is_refused_and_the_reason_kept(
        self, moderator: Persona, student: Persona, store: Store, kind: str
    ) -> None:
        page = decide(moderator, student.user, kind, "Typed with care.")
        assert page.errors
        assert page.value("reason").strip() == "Typed with care."
        assert store.count(Sanction) == 0

    @pytest.mark.parametrize("until", ["", "soon", "2020-01-01", "2999-01-01"])
    def test_a_date_must_be_a_coming_day(
        self, moderator: Persona, student: Persona, store: Store, until: str
    ) -> None:
        page = decide(moderator, student.user, "silence", lasts="date", until=until)
        assert page.errors
        assert store.count(Sanction) == 0

    def test_a_limit_ends_as_a_chosen_day_begins(
        self, moderator: Persona, student: Persona, store: Store
    ) -> None:
        day = (utcnow() + timedelta(days=9)).date()
        decide(moderator, student.user, "silence", lasts="date", until=day.isoformat())
        assert store.one(Sanction).until == datetime(day.year, day.month, day.day, tzinfo=UTC)

    def test_a_date_that_is_not_needed_is_not_asked_for(
        self, moderator: Persona, student: Persona, store: Store
    ) -> None:
        decide(moderator, student.user, "warning", lasts="date", until="nonsense")
        assert store.one(Sanction).until is None

    def test_a_limit_is_ended_early_with_a_reason(
        self, moderator: Persona, leader: Persona, student: Persona, article: Article, store: Store
    ) -> None:
        decide(moderator, student.user, "silence")
        end = str(leader.get(page_of(student.user)).one('a[href$="/end"]')["href"])
        assert leader.submit(end, {"reason": ""}).errors
        leader.submit(end, {"reason": "We have talked."})
        assert post(student, article).status == 200
        assert store.count(Comment) == 1
        entry = store.one(LogEntry, action=LogAction.PERSON_END)
        assert (entry.reason, entry.about_id) == ("We have talked.", student.user.id)
        assert store.count(Notice) == 2
        assert "in the meantime" in leader.submit(end, {"reason": "Again."}).text

    def test_nobody_ends_their_own_or_one_of_another_person(
        self,
        moderator: Persona,
        leader: Persona,
        other_student: Persona,
        world: World,
        store: Store,
    ) -> None:
        own = factories.make_sanction(
            store, world.club, moderator.user, SanctionKind.SILENCE, by=leader.user
        )
        assert moderator.submit(f"{page_of(moderator.user)}/decisions/{own.id}/end").status == 403
        trick = f"{page_of(other_student.user)}/decisions/{own.id}/end"
        assert moderator.submit(trick, {"reason": "x"}).status == 404
        assert store.get(own).ended_at is None


class TestWarned:
    def test_a_warning_stands_on_every_page_until_it_was_read(
        self, moderator: Persona, student: Persona, article: Article, store: Store
    ) -> None:
        decide(moderator, student.user, "warning", "Not at <people>.")
        for url in ("/clubs/readers", article_url(article), "/clubs/readers/members"):
            page = student.get(url)
            assert "Not at <people>." in page.words(".warning")
            assert "Leader" in page.words(".warning"), "whom one may ask"
            assert "Moderator" not in page.words(".warning").replace("moderators", "")
        action = str(student.get("/").one(".warning form")["action"])
        student.submit(action)
        assert not student.get("/clubs/readers").has(".warning")
        assert store.one(Sanction).acknowledged_at is not None
        assert "Read by the person" in moderator.get(page_of(student.user)).words()

    def test_nobody_reads_it_for_somebody_else(
        self, student: Persona, other_student: Persona, leader: Persona, world: World, store: Store
    ) -> None:
        warning = factories.make_sanction(store, world.club, student.user, by=leader.user)
        url = f"/warnings/{warning.id}/acknowledge"
        assert [one.submit(url).status for one in (other_student, leader)] == [404, 404]
        assert not other_student.get("/").has(".warning")

    def test_a_warned_student_may_write(
        self, student: Persona, leader: Persona, article: Article, world: World, store: Store
    ) -> None:
        factories.make_sanction(store, world.club, student.user, by=leader.user)
        post(student, article)
        assert store.count(Comment) == 1


class TestSilenced:
    @pytest.fixture(autouse=True)
    def silence(self, student: Persona, leader: Persona, world: World, store: Store) -> Sanction:
        return factories.make_sanction(
            store, world.club, student.user, SanctionKind.SILENCE, by=leader.user, reason="Enough."
        )

    def test_student_reads_why_and_until_when_and_whom_to_ask(
        self, student: Persona, article: Article, comment: Comment, silence: Sanction
    ) -> None:
        page = student.get(article_url(article))
        words = page.words(".discussion")
        assert "You cannot write in this club until" in words
        assert str(utcnow().year) in words
        assert "Reason: Enough." in words
        assert "ask those who run the club: Leader" in words
        assert comment.body in words
        assert not page.has(".comment-form")

    def test_what_was_typed_in_an_open_page_comes_back(
        self, student: Persona, article: Article, store: Store
    ) -> None:
        page = post(student, article, "Typed before it.")
        assert page.status == 409
        assert "You cannot write in this club until" in page.errors
        assert page.value("body").strip() == "Typed before it."
        assert store.count(Comment) == 0

    def test_a_reply_and_an_edit_come_back_too(
        self, student: Persona, article: Article, comment: Comment, store: Store
    ) -> None:
        page = post(student, article, "A reply.", parent_id=str(comment.id))
        assert page.value("body").strip() == "A reply."
        form = {"submission": "0" * 32, "revision": "1", "body": "An edit."}
        page = student.submit(f"/comments/{comment.id}/edit", form)
        assert page.status == 409
        assert "Reason: Enough." in page.words()
        assert page.words("#kept") == "An edit."
        assert store.get(comment).body == comment.body

    def test_it_ends_by_itself(
        self, student: Persona, article: Article, silence: Sanction, store: Store
    ) -> None:
        store.change(silence, until=utcnow() - timedelta(seconds=1))
        assert post(student, article).status == 200
        assert store.count(Comment) == 1

    def test_it_holds_in_its_own_club_only(
        self, student: Persona, other_leader: Persona, world: World, store: Store
    ) -> None:
        store.add(Membership(club_id=world.other_club.id, user_id=student.user.id))
        elsewhere = factories.make_article(store, world.other_club, other_leader.user)
        url = f"/clubs/others/articles/{elsewhere.slug}/comments"
        student.submit(url, {"submission": uuid.uuid4().hex, "body": "Here I may."})
        assert store.count(Comment) == 1


class TestSuspended:
    @pytest.fixture(autouse=True)
    def suspension(self, student: Persona, leader: Persona, world: World, store: Store) -> Sanction:
        return factories.make_sanction(
            store, world.club, student.user, SanctionKind.SUSPEND, by=leader.user, reason="Out."
        )

    def test_article_and_quiz_stay_and_the_discussion_is_closed(
        self, student: Persona, article: Article, quiz: Quiz, comment: Comment
    ) -> None:
        page = student.get(article_url(article))
        assert page.has(".article-body")
        assert "Take the quiz" in page.words(".quiz")
        assert comment.body not in page.text
        assert "out of the discussions of this club until" in page.words(".discussion")
        assert "For members" not in page.text
        assert student.get(f"/comments/{comment.id}").status == 404

    def test_somebody_with_an_open_page_is_refused_in_words_and_keeps_the_text(
        self, student: Persona, article: Article, comment: Comment, store: Store
    ) -> None:
        for parent in ("", str(comment.id)):
            page = post(student, article, "Typed before it.", parent_id=parent)
            assert "out of the discussions of this club until" in page.errors
            assert page.value("body").strip() == "Typed before it."
        assert store.count(Comment) == 1


class TestSlowed:
    def test_student_waits_between_two_comments_and_keeps_the_text(
        self, student: Persona, leader: Persona, article: Article, world: World, store: Store
    ) -> None:
        factories.make_sanction(
            store,
            world.club,
            student.user,
            SanctionKind.SLOW,
            by=leader.user,
            slow_seconds=300,
        )
        assert "one comment every 5 minutes" in student.get(article_url(article)).words()
        assert post(student, article, "First.").status == 200
        page = post(student, article, "Second.")
        assert page.status == 409
        assert "put time between your comments" in page.errors
        assert page.value("body").strip() == "Second."
        first = store.one(Comment)
        store.change(first, created_at=utcnow() - timedelta(minutes=6))
        assert post(student, article, "Third.").status == 200
        assert store.count(Comment) == 2
