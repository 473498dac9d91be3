import csv
import io
from collections.abc import Mapping

import pytest
from sqlalchemy import delete, text, update
from sqlalchemy.exc import DatabaseError

from discuss.clock import utcnow
from discuss.decisions.words import ACTION_WORDS
from discuss.domain.vocabulary import Decision, LogAction
from discuss.models import Article, Comment, LogEntry
from tests import factories
from tests.personas import Persona, World
from tests.store import Store

LOG = "/clubs/readers/log"
PUBLIC = "/clubs/readers/decisions"


def entry_row(world: World, number: int, **values: object) -> LogEntry:
    return LogEntry(
        **{
            "club_id": world.club.id,
            "actor_id": world.users["leader"].id,
            "action": LogAction.COMMENT_KEEP,
            "subject_kind": "comment",
            "subject_id": number,
            "reason": f"Reason {number}.",
            "details": {},
            **values,
        }
    )


@pytest.fixture
def removal(store: Store, comment: Comment, moderator: Persona) -> LogEntry:
    """The student's comment, removed by the moderator."""
    return factories.make_decision(store, comment, moderator.user, Decision.REMOVE, "<i>Rude</i>")


@pytest.fixture
def sanction(store: Store, world: World) -> LogEntry:
    """A silence, for a reason that only staff may read."""
    return store.add(
        entry_row(
            world,
            7,
            action=LogAction.PERSON_SILENCE,
            about_id=world.users["student"].id,
            subject_kind="sanction",
            reason="Third time at home too.",
        )
    )


def shown(persona: Persona, query: str = "") -> list[str]:
    return [str(tag["id"]) for tag in persona.get(f"{LOG}?{query}").all(".log > li")]


class TestLog:
    def test_moderator_reads_who_did_what_and_why(self, leader: Persona, removal: LogEntry) -> None:
        row = leader.get(LOG).words(".log li")
        for words in ("Moderator", "removed a comment", "Student", "<i>Rude</i>", "visible"):
            assert words in row

    def test_every_action_has_its_words(
        self, moderator: Persona, store: Store, world: World
    ) -> None:
        assert set(ACTION_WORDS) == set(LogAction)
        store.add_all([entry_row(world, 1, action=action) for action in LogAction])
        words = moderator.get(LOG).words(".log")
        assert all(str(phrase) in words for phrase in ("locked a thread", "warned a person"))

    def test_a_rule_is_named_as_such(self, moderator: Persona, store: Store, world: World) -> None:
        store.add(entry_row(world, 1, actor_id=None, action=LogAction.COMMENT_HOLD))
        assert "A rule of the club held a comment back" in moderator.get(LOG).words(".log")

    @pytest.mark.parametrize(
        ("action", "kind", "details", "words"),
        [
            (
                LogAction.COMMENT_HOLD,
                "comment",
                {"rule": "links", "note": "5/3"},
                "it has 5 links, this club allows 3",
            ),
            (
                LogAction.CLUB_RULES,
                "club",
                {"rule": "links_allowed", "before": "3", "after": "0"},
                "Links allowed in a comment: 3 → 0",
            ),
            (
                LogAction.CLUB_RULES,
                "club",
                {"rule": "conduct", "before": "", "after": "Be kind. " * 99},
                "Conduct: – → Be kind.",
            ),
            (
                LogAction.QUIZ_SETTINGS,
                "quiz",
                {"attempts_allowed": "– → 2", "gone since": "1 → 2"},
                "Attempts: – → 2; gone since: 1 → 2",
            ),
            (
                LogAction.QUIZ_APPROVE,
                "quiz",
                {"article": "A bridge", "questions": "3"},
                "A bridge, 3 questions",
            ),
            (LogAction.QUIZ_APPROVE, "quiz", {"questions": "1"}, "1 question"),
        ],
    )
    def test_what_was_changed_is_said_in_words(
        self,
        moderator: Persona,
        store: Store,
        world: World,
        action: LogAction,
        kind: str,
        details: dict[str, str],
        words: str,
    ) -> None:
        store.add(entry_row(world, 1, action=action, subject_kind=kind, details=details))
        assert words in moderator.get(LOG).words(".log")

    def test_the_log_is_read_page_by_page(
        self, moderator: Persona, store: Store, world: World
    ) -> None:
        store.add_all([entry_row(world, n) for n in range(60)])
        page = moderator.get(LOG + "?action=comment.keep")
        assert len(page.all(".log li")) == 50
        earlier = moderator.get(str(page.one("[rel=next]")["href"]))
        assert len(earlier.all(".log li")) == 10
        assert not earlier.has("[rel=next]")

    def test_the_log_is_filtered(
        self,
        moderator: Persona,
        leader: Persona,
        article: Article,
        removal: LogEntry,
        sanction: LogEntry,
        store: Store,
        world: World,
    ) -> None:
        old = store.add(
            entry_row(
                world,
                article.id,
                action=LogAction.ARTICLE_PUBLISH,
                subject_kind="article",
                created_at=utcnow().replace(year=2020, month=5, day=2),
            )
        )
        one, two, three = (f"decision-{row.id}" for row in (removal, sanction, old))
        for query, expected in {
            "": [three, two, one],
            "action=comment.remove": [one],
            f"by={moderator.user.id}": [one],
            "about=student": [two, one],
            "about=@Student": [two, one],
            "about=nobody": [],
            f"article={article.id}": [three, one],
            "since=2020-05-03": [two, one],
            "until=2020-05-02": [three],
            "until=2020-05-01": [],
            f"about=student&by={leader.user.id}": [two],
        }.items():
            assert shown(moderator, query) == expected, query

    @pytest.mark.parametrize(
        "query",
        [
            "before=x",
            "before=-1",
            "before=" + "9" * 30,
            "action=x",
            "by=x",
            "article=1;--",
            "since=x",
            "until=9999-12-31",
            "since=0001-01-01",
            "about=" + "x" * 50,
        ],
    )
    def test_a_filter_that_makes_no_sense_breaks_nothing(
        self, moderator: Persona, removal: LogEntry, query: str
    ) -> None:
        assert moderator.get(f"{LOG}?{query}").status == 200
        assert moderator.get(f"{LOG}.csv?{query}").status == 200

    def test_another_clubs_decisions_are_not_shown(
        self, other_leader: Persona, removal: LogEntry
    ) -> None:
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
        store.add(entry_row(world, 1))
        with pytest.raises(DatabaseError, match="append-only"), store.session() as session:
            session.execute(change)  # type: ignore[call-overload]
        assert store.one(LogEntry).reason == "Reason 1."


class TestDownload:
    def table(self, persona: Persona, query: str = "") -> list[Mapping[str, str]]:
        answer = persona.client.get(f"{LOG}.csv?{query}")
        assert answer.mimetype == "text/csv"
        assert "readers-log.csv" in answer.headers["Content-Disposition"]
        data = answer.get_data()
        assert data.startswith(b"\xef\xbb\xbf")
        return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))

    def test_moderator_takes_the_filtered_log_away(
        self, moderator: Persona, removal: LogEntry, sanction: LogEntry
    ) -> None:
        assert len(self.table(moderator)) == 2
        (row,) = self.table(moderator, "action=comment.remove")
        assert (row["Who"], row["What"]) == ("Moderator", "removed a comment")
        assert (row["About"], row["Handle"]) == ("Student", "student")
        assert row["Reason"] == "<i>Rude</i>"
        assert row["Details"] == "visible → removed"

    @pytest.mark.parametrize("reason", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", '=cmd|"x",\n"y'])
    def test_a_formula_does_nothing_in_a_spreadsheet(
        self, moderator: Persona, store: Store, world: World, reason: str
    ) -> None:
        store.add(entry_row(world, 1, reason=reason))
        (row,) = self.table(moderator)
        assert row["Reason"] == "'" + reason

    def test_a_long_log_is_whole(self, moderator: Persona, store: Store, world: World) -> None:
        store.add_all([entry_row(world, number) for number in range(1203)])
        assert len(self.table(moderator)) == 1203


class TestPublicPart:
    def test_student_reads_what_was_decided_and_why_without_a_name(
        self, other_student: Persona, article: Article, comment: Comment, removal: LogEntry
    ) -> None:
        page = other_student.get(PUBLIC)
        row = page.words(".log li")
        assert row.startswith(f"A moderator removed a comment under {article.title}")
        assert "<i>Rude</i>" in row
        assert comment.body not in page.text
        assert f"/comments/{comment.id}" not in page.text
        assert ">Student<" not in page.text

    def test_decisions_about_people_are_for_staff(
        self, student: Persona, other_student: Persona, sanction: LogEntry, store: Store
    ) -> None:
        for reader in (student, other_student):
            page = reader.get(PUBLIC)
            assert "No decision yet" in page.words()
            assert "Third time" not in page.text
            assert reader.get(LOG).status == 403
            assert reader.get(LOG + ".csv").status == 403

    @pytest.mark.parametrize(
        "reason", ["Rude to other_student.", "STUDENT again", "as Léader says"]
    )
    def test_a_reason_that_names_a_member_is_withheld(
        self, other_student: Persona, store: Store, world: World, reason: str
    ) -> None:
        store.add(entry_row(world, 1, reason=reason))
        words = other_student.get(PUBLIC).words(".log")
        assert reason not in words
        assert "it may name somebody" in words

    def test_what_a_rule_acted_on_is_not_quoted(
        self, other_student: Persona, store: Store, world: World
    ) -> None:
        store.add(
            entry_row(
                world, 1, actor_id=None, action=LogAction.COMMENT_HOLD, reason="The word: damn"
            )
        )
        page = other_student.get(PUBLIC)
        assert "A rule of the club held a comment back" in page.words(".log")
        assert "damn" not in page.text

    def test_the_title_of_a_withdrawn_article_is_not_told(
        self, other_student: Persona, draft: Article, store: Store, world: World, moderator: Persona
    ) -> None:
        comment = factories.make_comment(store, draft, world.users["student"])
        factories.make_decision(store, comment, moderator.user, Decision.HIDE)
        assert draft.title not in other_student.get(PUBLIC).text

    def test_months_are_counted(self, other_student: Persona, store: Store, world: World) -> None:
        now = utcnow()
        before = now.replace(year=now.year - 1)
        store.add_all([entry_row(world, n, action=LogAction.COMMENT_REMOVE) for n in range(3)])
        store.add(entry_row(world, 9, action=LogAction.COMMENT_REMOVE, created_at=before))
        page = other_student.get(PUBLIC)
        heads = [tag.get_text() for tag in page.all("thead th")]
        rows = [[tag.get_text() for tag in row.select("th, td")] for row in page.all("tbody tr")]
        removed = [row[heads.index("Removed")] for row in rows]
        assert removed == ["3", "0", "0", "0", "0", "0"]
        assert rows[0][0] == now.strftime("%B %Y")
