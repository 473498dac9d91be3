import pytest
from sqlalchemy import delete, text, update
from sqlalchemy.exc import DatabaseError

from discuss.domain.vocabulary import CommentState, LogAction
from discuss.models import Article, Comment, LogEntry, Report
from tests import factories
from tests.pages import Page
from tests.personas import Persona, World
from tests.store import Store

QUEUE = "/clubs/readers/queue"
LOG = "/clubs/readers/log"


@pytest.fixture
def reported(store: Store, comment: Comment, other_student: Persona) -> Report:
    return factories.make_report(store, comment, other_student.user)


def decide(
    persona: Persona, comment: Comment, how: str, reason: str = "It was rude.", **fields: str
) -> Page:
    return persona.submit(f"/comments/{comment.id}/{how}", {"reason": reason, **fields})


class TestReporting:
    def test_student_reports_and_moderators_find_it(
        self, other_student: Persona, moderator: Persona, comment: Comment, store: Store
    ) -> None:
        page = other_student.submit(
            f"/comments/{comment.id}/report", {"reason": "personal_attack", "note": "<b>Look</b>"}
        )
        assert "Thank you" in page.messages
        item = moderator.get(QUEUE).words(f"#comment-{comment.id}")
        for words in (comment.body, "Personal attack", "Other Student", "<b>Look</b>"):
            assert words in item

    def test_reporting_twice_is_answered_with_a_message(
        self, other_student: Persona, comment: Comment, store: Store
    ) -> None:
        for _ in range(2):
            page = other_student.submit(f"/comments/{comment.id}/report", {"reason": "spam"})
        assert "already" in page.messages
        assert store.count(Report) == 1

    @pytest.mark.parametrize("reason", ["", "I do not like it", "SPAM", "x" * 10_000])
    def test_a_report_needs_one_of_the_reasons_and_keeps_the_note(
        self, other_student: Persona, comment: Comment, store: Store, reason: str
    ) -> None:
        page = other_student.submit(
            f"/comments/{comment.id}/report", {"reason": reason, "note": "Look."}
        )
        assert page.errors
        assert page.value("note").strip() == "Look."
        assert store.count(Report) == 0

    def test_a_note_that_is_too_long_is_kept(
        self, other_student: Persona, comment: Comment, store: Store
    ) -> None:
        fields = {"reason": "spam", "note": "n" * 1001}
        page = other_student.submit(f"/comments/{comment.id}/report", fields)
        assert "1,000" in page.errors
        assert page.value("note").strip() == "n" * 1001

    def test_nobody_reports_the_own_comment(self, student: Persona, comment: Comment) -> None:
        assert student.submit(f"/comments/{comment.id}/report", {"reason": "spam"}).status == 403


class TestDeciding:
    def test_moderator_hides_a_reported_comment_from_the_queue(
        self, moderator: Persona, comment: Comment, reported: Report, store: Store
    ) -> None:
        page = decide(moderator, comment, "hide", **{"from": "queue"})
        assert page.url == QUEUE
        assert "Nothing waits for you" in page.words()
        assert store.get(comment).state is CommentState.HIDDEN
        assert store.get(reported).decided_at is not None
        entry = store.one(LogEntry)
        assert (entry.action, entry.reason) == (LogAction.COMMENT_HIDE, "It was rude.")
        assert (entry.subject_kind, entry.subject_id) == ("comment", comment.id)
        assert entry.actor_id == moderator.user.id

    def test_moderator_restores_a_hidden_comment(
        self, moderator: Persona, comment: Comment, store: Store
    ) -> None:
        decide(moderator, comment, "hide")
        decide(moderator, comment, "restore", "Fine after all.")
        assert store.get(comment).state is CommentState.VISIBLE
        assert store.count(LogEntry) == 2

    def test_moderator_keeps_a_reported_comment(
        self, moderator: Persona, comment: Comment, reported: Report, store: Store
    ) -> None:
        decide(moderator, comment, "keep")
        assert store.get(comment).state is CommentState.VISIBLE
        assert store.get(reported).decided_at is not None
        assert store.one(LogEntry).action is LogAction.COMMENT_KEEP

    @pytest.mark.parametrize("reason", ["", "   ", "x" * 501])
    @pytest.mark.parametrize("how", ["hide", "keep"])
    def test_a_decision_needs_a_reason_of_a_sensible_length(
        self, moderator: Persona, comment: Comment, store: Store, how: str, reason: str
    ) -> None:
        page = decide(moderator, comment, how, reason)
        assert page.errors
        assert store.count(LogEntry) == 0
        assert store.get(comment).state is CommentState.VISIBLE

    @pytest.mark.parametrize("how", ["hide", "keep", "restore"])
    @pytest.mark.parametrize("name", ["moderator", "leader", "administrator"])
    def test_nobody_moderates_the_own_comment(
        self, cast: dict[str, Persona], article: Article, store: Store, name: str, how: str
    ) -> None:
        state = CommentState.HIDDEN if how == "restore" else CommentState.VISIBLE
        own = factories.make_comment(store, article, cast[name].user, state=state)
        assert decide(cast[name], own, how).status == 403
        assert store.count(LogEntry) == 0

    def test_a_moderator_sees_the_own_reported_comment_without_buttons(
        self, moderator: Persona, student: Persona, article: Article, store: Store
    ) -> None:
        own = factories.make_comment(store, article, moderator.user)
        factories.make_report(store, own, student.user)
        page = moderator.get(QUEUE)
        assert not page.has(f"#comment-{own.id} form")
        assert "another moderator" in page.words(f"#comment-{own.id}")

    def test_other_leader_does_not_know_of_the_comment(
        self, other_leader: Persona, comment: Comment, store: Store
    ) -> None:
        assert decide(other_leader, comment, "hide").status == 404
        assert store.get(comment).state is CommentState.VISIBLE

    def test_hiding_twice_is_one_decision(
        self, moderator: Persona, leader: Persona, comment: Comment, store: Store
    ) -> None:
        decide(moderator, comment, "hide")
        assert decide(leader, comment, "hide").status == 403
        assert store.count(LogEntry) == 1

    def test_a_reported_comment_that_its_author_deleted_can_still_be_decided(
        self, moderator: Persona, student: Persona, comment: Comment, reported: Report, store: Store
    ) -> None:
        student.submit(f"/comments/{comment.id}/delete")
        page = moderator.get(QUEUE)
        assert comment.body not in page.text
        decide(moderator, comment, "keep")
        assert store.get(reported).decided_at is not None


class TestQueue:
    def test_the_longest_waiting_comes_first(
        self,
        moderator: Persona,
        other_student: Persona,
        article: Article,
        student: Persona,
        store: Store,
    ) -> None:
        later = factories.make_comment(store, article, student.user)
        earlier = factories.make_comment(store, article, student.user)
        for comment in (earlier, later):
            factories.make_report(store, comment, other_student.user)
        shown = [tag["id"] for tag in moderator.get(QUEUE).all(".queue-item")]
        assert shown == [f"comment-{earlier.id}", f"comment-{later.id}"]

    def test_another_clubs_reports_are_not_shown(
        self, moderator: Persona, other_leader: Persona, store: Store, world: World
    ) -> None:
        elsewhere = factories.make_article(store, world.other_club, other_leader.user)
        comment = factories.make_comment(store, elsewhere, world.users["stranger"])
        factories.make_report(store, comment, other_leader.user)
        assert "Nothing waits" in moderator.get(QUEUE).words()
        assert len(other_leader.get("/clubs/others/queue").all(".queue-item")) == 1

    def test_more_than_a_page_is_counted(
        self,
        moderator: Persona,
        other_student: Persona,
        student: Persona,
        article: Article,
        store: Store,
    ) -> None:
        comments = [factories.comment_row(article, student.user) for _ in range(60)]
        store.add_all(comments)
        store.add_all(
            [
                Report(comment_id=c.id, reporter_id=other_student.user.id, reason="spam")
                for c in comments
            ]
        )
        page = moderator.get(QUEUE)
        assert page.words("h1 .count") == "60"
        assert len(page.all(".queue-item")) == 50


class TestLog:
    def test_moderator_reads_who_did_what_and_why(
        self, moderator: Persona, comment: Comment
    ) -> None:
        decide(moderator, comment, "hide", "<i>Rude</i> & wrong")
        row = moderator.get(LOG).words(".log li")
        for words in ("Moderator", "hid a comment", "<i>Rude</i> & wrong"):
            assert words in row

    def test_the_log_is_read_page_by_page(
        self, moderator: Persona, store: Store, world: World
    ) -> None:
        store.add_all([_entry(world, n) for n in range(60)])
        page = moderator.get(LOG)
        assert len(page.all(".log li")) == 50
        earlier = moderator.get(str(page.one('a[href*="before="]')["href"]))
        assert len(earlier.all(".log li")) == 10

    @pytest.mark.parametrize("before", ["x", "-1", "0", "9" * 30, "1;--"])
    def test_a_place_that_makes_no_sense_breaks_nothing(
        self, moderator: Persona, before: str
    ) -> None:
        assert moderator.get(f"{LOG}?before={before}").status == 200

    def test_another_clubs_decisions_are_not_shown(
        self, other_leader: Persona, moderator: Persona, comment: Comment
    ) -> None:
        decide(moderator, comment, "hide")
        assert "No decision yet" in other_leader.get("/clubs/others/log").words()

    @pytest.mark.parametrize(
        "change",
        [
            update(LogEntry).values(reason="Never mind."),
            delete(LogEntry),
            text("UPDATE log_entry SET actor_id = 1"),
            text("DELETE FROM log_entry"),
        ],
        ids=str,
    )
    def test_the_database_refuses_to_change_or_lose_an_entry(
        self, store: Store, world: World, change: object
    ) -> None:
        store.add(_entry(world, 1))
        with pytest.raises(DatabaseError, match="append-only"), store.session() as session:
            session.execute(change)  # type: ignore[call-overload]
        assert store.one(LogEntry).reason == "Reason 1."


def _entry(world: World, number: int) -> LogEntry:
    return LogEntry(
        club_id=world.club.id,
        actor_id=world.users["leader"].id,
        action=LogAction.COMMENT_KEEP,
        subject_kind="comment",
        subject_id=number,
        reason=f"Reason {number}.",
    )
