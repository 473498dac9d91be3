"""What is mailed, when, to whom, and never twice."""

import re
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from threading import Barrier

import pytest
from flask import Flask
from sqlalchemy import select

from discuss.clock import utcnow
from discuss.config import SettingError, Settings
from discuss.domain.vocabulary import CommentState, MailPace, NoticeKind, SanctionKind
from discuss.models import Article, Comment, Membership, Notice, NoticeSettings, Sanction, User
from discuss.notices import jobs, queries
from tests import factories
from tests.notices.smtp_stub import Mailbox, mail_server
from tests.personas import Persona, World
from tests.store import Store

AN_HOUR_AGO = timedelta(hours=1)
Tell = Callable[..., Notice]


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    """A mail server that takes mails."""
    with mail_server() as box:
        yield box


@pytest.fixture
def worker(make_app: Callable[..., Flask], mailbox: Mailbox) -> Flask:
    """The worker's application; a day's mail became due just now."""
    app = make_app(
        smtp_url=mailbox.url, base_url="https://discuss.example.org/club", site_name="The\nSite"
    )
    app.config["DIGEST_TIME"] = utcnow().timetz().replace(second=0, microsecond=0)
    return app


@pytest.fixture
def tell(store: Store, world: World, article: Article, comment: Comment) -> Tell:
    """Write a notice for the student, due an hour ago."""

    def tell(
        kind: NoticeKind = NoticeKind.REPLY, body: str = "Otherwise.", **values: object
    ) -> Notice:
        reply = factories.make_comment(
            store, article, world.users["other_student"], body, parent=comment
        )
        row = factories.notice_row(world.users["student"], kind, reply, world.club)
        row.due_at = utcnow() - AN_HOUR_AGO
        for name, value in values.items():
            setattr(row, name, value)
        return store.add(row)

    return tell


def sweep(app: Flask) -> None:
    with app.app_context():
        jobs.sweep()


def mails(box: Mailbox) -> list[EmailMessage]:
    return [message_from_bytes(text, policy=policy.default) for text in box.mails]


def text(mail: EmailMessage) -> str:
    return str(mail.get_content())


def choose(store: Store, user: User, **values: object) -> NoticeSettings:
    return store.add(NoticeSettings(user_id=user.id, **values))


class TestDigest:
    def test_twenty_replies_to_five_people_are_five_mails(
        self, worker: Flask, mailbox: Mailbox, store: Store, world: World, article: Article
    ) -> None:
        people = [factories.make_member(store, world.club) for _ in range(5)]
        replies = [factories.comment_row(article, world.users["student"]) for _ in range(20)]
        store.add_all(replies)
        rows = [
            factories.notice_row(person, NoticeKind.THREAD, reply, world.club)
            for person in people
            for reply in replies
        ]
        for row in rows:
            row.due_at -= AN_HOUR_AGO
        store.add_all(rows)
        assert store.count(Notice) == 100
        sweep(worker)
        sweep(worker)
        assert sorted(mail["To"] for mail in mails(mailbox)) == sorted(p.email for p in people)
        assert store.count(Notice, mailed_at=None) == 0
        assert {mail["Subject"] for mail in mails(mailbox)} == {"20 new notices at The Site"}

    def test_a_mail_says_who_wrote_what_where_with_a_way_to_it(
        self, worker: Flask, mailbox: Mailbox, store: Store, article: Article, tell: Tell
    ) -> None:
        store.change(article, title="A bridge\nBcc: all@example.org")
        notice = tell(body="**Nineteen** months, & " + "far too long " * 40)
        sweep(worker)
        (mail,) = mails(mailbox)
        said = text(mail)
        assert mail["To"] == "student@example.org"
        assert mail["Subject"] == "1 new notice at The Site"
        assert mail["Bcc"] is None
        assert mail["Auto-Submitted"] == "auto-generated"
        assert "Readers of Marlow: A bridge Bcc: all@example.org" in said
        assert "Other Student replied to you" in said
        quoted = re.search(r"> (.*)", said)
        assert quoted
        assert quoted[1].startswith("Nineteen months, & far too long")
        assert 150 < len(quoted[1]) <= 200
        assert f"https://discuss.example.org/club/comments/{notice.comment_id}" in said
        assert "https://discuss.example.org/club/account/notices" in said

    def test_a_decision_is_mailed_with_its_reason_and_once_only(
        self, worker: Flask, mailbox: Mailbox, tell: Tell
    ) -> None:
        tell(
            NoticeKind.DECISION, details={"action": "comment.remove", "reason": "It names a pupil."}
        )
        sweep(worker)
        sweep(worker)
        (mail,) = mails(mailbox)
        assert "was removed" in text(mail)
        assert "Reason: It names a pupil." in text(mail)

    def test_a_long_list_is_cut_and_says_so(
        self, worker: Flask, mailbox: Mailbox, tell: Tell
    ) -> None:
        for _ in range(53):
            tell(NoticeKind.MENTION)
        sweep(worker)
        (mail,) = mails(mailbox)
        assert text(mail).count("mentioned you") == 50
        assert "And 3 more: https://discuss.example.org/club/notices" in text(mail)


class TestWhatIsLeftOut:
    def test_what_was_read_already(self, worker: Flask, mailbox: Mailbox, tell: Tell) -> None:
        tell(read_at=utcnow())
        sweep(worker)
        assert mailbox.mails == []

    def test_what_is_not_due(self, worker: Flask, mailbox: Mailbox, tell: Tell) -> None:
        tell(due_at=utcnow() + timedelta(minutes=1))
        sweep(worker)
        assert mailbox.mails == []

    def test_what_is_old(self, worker: Flask, mailbox: Mailbox, tell: Tell) -> None:
        tell(due_at=utcnow() - queries.NEWS_FOR - timedelta(minutes=1))
        sweep(worker)
        assert mailbox.mails == []

    @pytest.mark.parametrize(
        "state", [CommentState.HIDDEN, CommentState.REMOVED, CommentState.DELETED]
    )
    def test_what_cannot_be_read_any_more(
        self, worker: Flask, mailbox: Mailbox, store: Store, tell: Tell, state: CommentState
    ) -> None:
        gone = tell(body="An insult.")
        tell(body="An argument.")
        store.change(store.one(Comment, id=gone.comment_id), state=state)
        sweep(worker)
        (mail,) = mails(mailbox)
        assert "An argument." in text(mail)
        assert "An insult." not in text(mail)

    def test_who_left_the_club_hears_nothing(
        self, worker: Flask, mailbox: Mailbox, student: Persona, store: Store, tell: Tell
    ) -> None:
        tell()
        with store.session() as session:
            mine = select(Membership).where(Membership.user_id == student.user.id)
            session.delete(session.scalars(mine).one())
        sweep(worker)
        assert mailbox.mails == []

    def test_who_was_suspended_hears_of_that_alone(
        self, worker: Flask, mailbox: Mailbox, store: Store, world: World, tell: Tell
    ) -> None:
        tell(body="An argument.")
        tell(NoticeKind.SANCTION, details={"what": "suspend"})
        store.add(
            Sanction(
                club_id=world.club.id,
                user_id=world.users["student"].id,
                kind=SanctionKind.SUSPEND,
                reason="",
                made_by_id=world.users["leader"].id,
            )
        )
        sweep(worker)
        (mail,) = mails(mailbox)
        assert "You are suspended" in text(mail)
        assert "An argument." not in text(mail)

    def test_a_closed_account_gets_no_mail(
        self, worker: Flask, mailbox: Mailbox, student: Persona, store: Store, tell: Tell
    ) -> None:
        tell()
        store.change(student.user, active=False)
        sweep(worker)
        assert mailbox.mails == []

    def test_what_a_person_does_not_want_by_mail(
        self, worker: Flask, mailbox: Mailbox, student: Persona, store: Store, tell: Tell
    ) -> None:
        choose(store, student.user, muted=["decision"])
        tell(NoticeKind.DECISION, details={"action": "comment.hide"})
        sweep(worker)
        assert mailbox.mails == []
        assert "was hidden" in student.get("/notices").words(".notice")

    def test_words_that_one_may_not_read_yet_and_hidden_names(
        self, worker: Flask, mailbox: Mailbox, store: Store, article: Article, comment: Comment,
        tell: Tell,
    ) -> None:  # fmt: skip
        store.change(article, is_write_first=True, hides_names=True)
        tell(body="A secret thought.")
        store.change(comment, state=CommentState.REMOVED)
        sweep(worker)
        (mail,) = mails(mailbox)
        assert "Reader 2 replied to you" in text(mail)
        assert "secret" not in text(mail)
        assert "Other Student" not in text(mail)


class TestPace:
    def test_before_the_hour_nothing_is_sent_and_then_once(
        self, worker: Flask, mailbox: Mailbox, tell: Tell
    ) -> None:
        tell()
        worker.config["DIGEST_TIME"] = (utcnow() - 2 * AN_HOUR_AGO).timetz()
        sweep(worker)
        assert mailbox.mails == []
        worker.config["DIGEST_TIME"] = utcnow().timetz()
        sweep(worker)
        tell(due_at=utcnow() - timedelta(minutes=30))
        sweep(worker)
        assert len(mailbox.mails) == 1

    def test_a_worker_that_comes_back_very_late_leaves_it_for_the_next_day(
        self, worker: Flask, mailbox: Mailbox, tell: Tell
    ) -> None:
        tell(due_at=utcnow() - timedelta(hours=20))
        worker.config["DIGEST_TIME"] = (utcnow() - timedelta(hours=13)).timetz()
        sweep(worker)
        assert mailbox.mails == []

    def test_the_hour_of_yesterday_counts_until_todays(self, worker: Flask) -> None:
        with worker.app_context():
            worker.config["DIGEST_TIME"] = Settings(digest_hour="17").digest_time
            assert jobs.latest_hour(datetime(2026, 3, 2, 16, 59, tzinfo=UTC)).day == 1
            assert jobs.latest_hour(datetime(2026, 3, 2, 17, 0, tzinfo=UTC)).day == 2

    def test_at_once_is_a_batch_and_not_a_mail_a_notice(
        self, worker: Flask, mailbox: Mailbox, student: Persona, store: Store, tell: Tell
    ) -> None:
        chosen = choose(store, student.user, mail=MailPace.AT_ONCE)
        worker.config["DIGEST_TIME"] = (utcnow() - 2 * AN_HOUR_AGO).timetz()
        tell(due_at=utcnow())
        tell(due_at=utcnow())
        sweep(worker)
        tell(due_at=utcnow())
        sweep(worker)
        assert [mail["Subject"] for mail in mails(mailbox)] == ["2 new notices at The Site"]
        with store.session() as session:
            row = session.get_one(NoticeSettings, chosen.user_id)
            row.digest_at = utcnow() - queries.BATCH_TIME
        sweep(worker)
        assert len(mailbox.mails) == 2

    def test_never_is_never(
        self, worker: Flask, mailbox: Mailbox, student: Persona, store: Store, tell: Tell
    ) -> None:
        choose(store, student.user, mail=MailPace.NEVER)
        tell()
        sweep(worker)
        assert mailbox.mails == []

    @pytest.mark.parametrize("hour", ["24", "noon", "-1", ""])
    def test_an_hour_that_is_none_is_refused(self, settings: Settings, hour: str) -> None:
        with pytest.raises(SettingError, match="DIGEST_HOUR"):
            _ = replace(settings, digest_hour=hour).digest_time


class TestTrouble:
    def test_two_workers_at_once_send_one_mail(
        self, worker: Flask, mailbox: Mailbox, store: Store, tell: Tell
    ) -> None:
        for _ in range(3):
            tell()
        barrier = Barrier(4)

        def work(_: int) -> None:
            barrier.wait()
            sweep(worker)

        with ThreadPoolExecutor(4) as pool:
            list(pool.map(work, range(4)))
        assert [mail["Subject"] for mail in mails(mailbox)] == ["3 new notices at The Site"]
        assert store.count(Notice, mailed_at=None) == 0

    def test_what_the_mail_server_did_not_take_is_sent_by_the_next_sweep(
        self, worker: Flask, mailbox: Mailbox, student: Persona, store: Store, tell: Tell
    ) -> None:
        tell()
        mailbox.is_down = True
        sweep(worker)
        assert store.count(Notice, mailed_at=None) == 1
        assert store.count(NoticeSettings) == 0
        mailbox.is_down = False
        sweep(worker)
        assert len(mailbox.mails) == 1

    def test_a_server_that_hangs_up_in_the_middle_loses_nothing(
        self, worker: Flask, mailbox: Mailbox, store: Store, tell: Tell
    ) -> None:
        tell()
        mailbox.hangs_up = True
        sweep(worker)
        assert store.count(Notice, mailed_at=None) == 1
        assert store.one(NoticeSettings).digest_at is None
        mailbox.hangs_up = False
        sweep(worker)
        assert len(mailbox.mails) == 1

    def test_a_mailbox_that_refuses_does_not_keep_others_from_theirs(
        self, worker: Flask, mailbox: Mailbox, store: Store, world: World, tell: Tell
    ) -> None:
        notice = tell()
        tell(user_id=world.users["moderator"].id)
        mailbox.refused.add("student@example.org")
        sweep(worker)
        sweep(worker)
        assert [mail["To"] for mail in mails(mailbox)] == ["moderator@example.org"]
        assert store.get(notice).read_at is None

    def test_one_mail_that_cannot_be_made_does_not_keep_others_from_theirs(
        self, worker: Flask, mailbox: Mailbox, store: Store, world: World, tell: Tell
    ) -> None:
        tell(NoticeKind.SANCTION, details={"until": "no date"})
        tell(user_id=world.users["moderator"].id)
        sweep(worker)
        assert [mail["To"] for mail in mails(mailbox)] == ["moderator@example.org"]


class TestUnsubscribing:
    @pytest.fixture
    def link(self, worker: Flask, mailbox: Mailbox, tell: Tell) -> str:
        tell()
        sweep(worker)
        (mail,) = mails(mailbox)
        assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
        address = str(mail["List-Unsubscribe"]).strip(" <>")
        assert address in text(mail)
        return address.removeprefix("https://discuss.example.org/club")

    def test_the_link_shows_a_button_and_changes_nothing(
        self, anonymous: Persona, link: str, store: Store
    ) -> None:
        page = anonymous.get(link)
        assert "@student gets mails" in page.words()
        assert store.one(NoticeSettings).mail is MailPace.DAILY

    def test_the_button_works_without_signing_in(
        self, anonymous: Persona, link: str, store: Store, student: Persona
    ) -> None:
        page = anonymous.submit(link)
        assert "no more mails" in page.words()
        assert store.one(NoticeSettings).mail is MailPace.NEVER
        assert student.get("/account/notices").one("[name=mail][checked]")["value"] == "never"

    def test_a_mail_program_presses_it_without_having_seen_the_page(
        self, app: Flask, link: str, store: Store
    ) -> None:
        answer = app.test_client().post(link, data={"List-Unsubscribe": "One-Click"})
        assert answer.status_code == 302
        assert store.one(NoticeSettings).mail is MailPace.NEVER

    @pytest.mark.parametrize("change", [lambda t: t + "x", lambda t: "x" + t, lambda _: "1.x"])
    def test_a_link_that_was_not_made_here_does_nothing(
        self, anonymous: Persona, link: str, change: Callable[[str], str]
    ) -> None:
        before, token = link.rsplit("/", 1)
        forged = f"{before}/{change(token)}"
        assert anonymous.get(forged).status == 404
        assert anonymous.submit(forged).status == 404


class TestChoosing:
    def test_everything_is_on_and_a_mail_a_day_by_default(self, student: Persona) -> None:
        page = student.get("/account/notices")
        assert page.one("[name=mail][checked]")["value"] == "daily"
        assert len(page.all("[type=checkbox]")) == len(page.all("[type=checkbox][checked]")) == 7

    def test_a_choice_is_kept_and_can_be_changed(self, student: Persona, store: Store) -> None:
        wanted = {"mail": "at_once", "talk": ["reply"], "oneself": ["appeal", "sanction"]}
        page = student.submit("/account/notices", wanted)
        assert "Saved." in page.messages
        assert store.one(NoticeSettings).mail is MailPace.AT_ONCE
        assert store.one(NoticeSettings).muted == ["mention", "thread", "decision", "contest"]
        assert page.one("[name=mail][checked]")["value"] == "at_once"
        ticked = [tag["value"] for tag in page.all("[type=checkbox][checked]")]
        assert ticked == ["reply", "appeal", "sanction"]
        student.submit("/account/notices", {"mail": "daily"})
        assert len(store.one(NoticeSettings).muted) == 7

    def test_a_choice_that_is_none_is_refused(self, student: Persona, store: Store) -> None:
        page = student.submit("/account/notices", {"mail": "daily", "talk": ["gossip"]})
        assert page.has(".field-errors")
        assert "Choose how often" in student.submit("/account/notices", {}).errors
        assert store.count(NoticeSettings) == 0
