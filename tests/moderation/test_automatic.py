import uuid
from datetime import timedelta

import pytest
from sqlalchemy import select

from discuss.clock import utcnow
from discuss.domain.vocabulary import CommentState, HoldReason, LogAction, NoticeKind
from discuss.models import Article, Club, Comment, LogEntry, Notice
from tests import factories
from tests.pages import Page
from tests.personas import Persona, World
from tests.query_count import count_statements
from tests.store import Store

LONG = "The bridge took nineteen months to build and nobody asked who paid for the ferry."

FORM = {
    "conduct": "Be **kind**.",
    "newcomer_comments": "2",
    "held_words": "fool",
    "links_allowed": "1",
    "holds_repeats": "y",
    "reports_to_hide": "4",
}


def seconds_left(page: Page) -> int:
    """How long the page says that one has to wait."""
    return int(str(page.one(".gate-wait")["data-seconds"]))


def url(article: Article) -> str:
    return f"/clubs/readers/articles/{article.slug}"


def post(persona: Persona, article: Article, body: str, **changes: str) -> Page:
    form = {"submission": uuid.uuid4().hex, "body": body, **changes}
    return persona.submit(url(article) + "/comments", form)


@pytest.fixture
def club(world: World, store: Store) -> Club:
    """The club with every rule on."""
    return store.change(
        world.club, newcomer_comments=1, held_words="Fool\n\nshut up ", links_allowed=1
    )


@pytest.fixture
def known(student: Persona, article: Article, store: Store) -> Comment:
    """A first comment of the student, which has been shown."""
    return factories.make_comment(store, article, student.user, "Before.")


class TestHolding:
    @pytest.mark.parametrize(
        ("body", "reason", "note", "said"),
        [
            ("You fool.", HoldReason.WORD, "Fool", "it has the word “Fool”"),
            (
                "https://a.example https://b.example",
                HoldReason.LINKS,
                "2/1",
                "it has 2 links, this club allows 1",
            ),
        ],
    )
    def test_a_comment_waits_and_the_author_the_log_and_the_page_say_why(
        self,
        student: Persona,
        other_student: Persona,
        moderator: Persona,
        article: Article,
        club: Club,
        known: Comment,
        store: Store,
        body: str,
        reason: HoldReason,
        note: str,
        said: str,
    ) -> None:
        page = post(student, article, body)
        assert "Your comment waits for a moderator: " + said in page.messages
        comment = store.one(Comment, state=CommentState.WAITING)
        assert (comment.held_for, comment.held_note, comment.shown_at) == (reason, note, None)
        entry = store.one(LogEntry)
        assert (entry.action, entry.actor_id) == (LogAction.COMMENT_HOLD, None)
        assert entry.about_id == student.user.id
        assert entry.details == {"rule": reason.value, "note": note}
        assert said in student.get(url(article)).words(f"#comment-{comment.id}")
        assert said in moderator.get(url(article)).words(f"#comment-{comment.id}")
        assert comment.body not in other_student.get(url(article)).text
        assert "A rule of the club" in moderator.get("/clubs/readers/log").words()

    def test_a_newcomers_first_comment_waits_until_one_was_shown(
        self, student: Persona, article: Article, club: Club, store: Store
    ) -> None:
        page = post(student, article, "Hello, I am new.")
        assert "the first comment of everybody new here" in page.messages
        first = store.one(Comment)
        post(student, article, "And another thing.")
        assert store.count(Comment, state=CommentState.WAITING) == 2
        store.change(first, state=CommentState.VISIBLE, shown_at=utcnow())
        post(student, article, "A third thing altogether.")
        assert store.count(Comment, state=CommentState.VISIBLE) == 2

    def test_the_same_text_again_waits_for_a_day(
        self, student: Persona, article: Article, known: Comment, store: Store, world: World
    ) -> None:
        elsewhere = factories.make_article(store, world.club, world.users["leader"])
        post(student, article, LONG)
        page = post(student, elsewhere, LONG + " Really.")
        assert "its author wrote the same in this club within a day" in page.messages
        for comment in store.all(select(Comment)):
            store.change(comment, created_at=utcnow() - timedelta(days=2))
        post(student, article, LONG)
        assert store.count(Comment, state=CommentState.WAITING) == 1

    def test_the_same_form_sent_twice_is_no_repetition(
        self, student: Persona, article: Article, known: Comment, store: Store
    ) -> None:
        mark = uuid.uuid4().hex
        for _ in range(2):
            post(student, article, LONG, submission=mark)
        assert store.count(Comment, state=CommentState.WAITING) == 0
        assert store.count(LogEntry) == 0

    @pytest.mark.parametrize("name", ["moderator", "leader", "administrator"])
    def test_the_staff_never_waits(
        self, cast: dict[str, Persona], article: Article, club: Club, store: Store, name: str
    ) -> None:
        post(cast[name], article, "fool https://a.example https://b.example")
        assert store.one(Comment).state is CommentState.VISIBLE

    def test_an_edit_that_brings_a_word_in_waits_and_one_that_keeps_it_does_not(
        self, student: Persona, article: Article, club: Club, known: Comment, store: Store
    ) -> None:
        form = {"submission": "0" * 32, "revision": "1", "body": "You fool."}
        page = student.submit(f"/comments/{known.id}/edit", form)
        assert "it has the word “Fool”" in page.messages
        assert store.get(known).state is CommentState.WAITING
        store.change(known, state=CommentState.VISIBLE)
        form = {"submission": "0" * 32, "revision": "2", "body": "You fool, you."}
        student.submit(f"/comments/{known.id}/edit", form)
        assert store.get(known).state is CommentState.VISIBLE


class TestReports:
    def report(self, comment: Comment, *people: Persona) -> None:
        for person in people:
            person.submit(f"/comments/{comment.id}/report", {"reason": "spam"})

    def test_three_people_hide_a_comment_until_somebody_looked(
        self,
        comment: Comment,
        student: Persona,
        other_student: Persona,
        moderator: Persona,
        leader: Persona,
        store: Store,
    ) -> None:
        self.report(comment, other_student, moderator)
        assert store.get(comment).state is CommentState.VISIBLE
        self.report(comment, leader)
        hidden = store.get(comment)
        assert (hidden.state, hidden.held_for) == (CommentState.HIDDEN, HoldReason.REPORTS)
        entry = store.one(LogEntry)
        assert (entry.action, entry.actor_id) == (LogAction.COMMENT_HOLD, None)
        notice = store.one(Notice)
        assert (notice.kind, notice.user_id) == (NoticeKind.DECISION, student.user.id)
        assert notice.details["rule"] == HoldReason.REPORTS
        assert "3 readers reported it" in student.get(
            f"/clubs/readers/articles/{store.one(Article).slug}"
        ).words(f"#comment-{comment.id}")
        assert f"comment-{comment.id}" in moderator.get("/clubs/readers/queue").text

    def test_what_was_kept_needs_as_many_new_people(
        self,
        comment: Comment,
        world: World,
        other_student: Persona,
        moderator: Persona,
        leader: Persona,
        administrator: Persona,
        store: Store,
    ) -> None:
        store.change(world.club, reports_to_hide=2)
        self.report(comment, other_student)
        moderator.submit(f"/comments/{comment.id}/decide", {"decision": "keep"})
        self.report(comment, other_student, leader)
        assert store.get(comment).state is CommentState.VISIBLE
        self.report(comment, administrator)
        assert store.get(comment).state is CommentState.HIDDEN

    def test_none_hide_where_the_club_says_so(
        self, comment: Comment, world: World, cast: dict[str, Persona], store: Store
    ) -> None:
        store.change(world.club, reports_to_hide=0)
        self.report(comment, *(cast[n] for n in ("other_student", "moderator", "leader")))
        assert store.get(comment).state is CommentState.VISIBLE


class TestHeat:
    @pytest.fixture
    def chain(
        self, article: Article, other_student: Persona, leader: Persona, store: Store
    ) -> list[Comment]:
        """Three comments, each an answer; two of them reported."""
        comments: list[Comment] = []
        for _ in range(3):
            parent = comments[-1] if comments else None
            one = factories.make_comment(store, article, other_student.user, parent=parent)
            comments.append(one)
        for one in comments[:2]:
            factories.make_report(store, one, leader.user)
        return comments

    def test_one_waits_between_replies_below_reports_and_the_text_stays(
        self, student: Persona, article: Article, chain: list[Comment], store: Store
    ) -> None:
        below = str(chain[-1].id)
        assert not student.get(url(article) + f"?reply={below}").has(".gate-wait")
        assert post(student, article, "First.", parent_id=below).status == 200
        page = student.get(url(article) + f"?reply={below}")
        assert "Take a breath: you can reply here again in" in page.words(".gate")
        assert 60 < seconds_left(page) <= 120
        page = post(student, article, "Second.", parent_id=below)
        assert page.status == 409
        assert "Take a breath" in page.errors
        assert page.value("body").strip() == "Second."
        mine = store.one(Comment, author_id=student.user.id)
        store.change(mine, created_at=utcnow() - timedelta(minutes=3))
        assert post(student, article, "Third.", parent_id=below).status == 200

    def test_a_quiet_place_in_the_same_article_is_free(
        self, student: Persona, article: Article, chain: list[Comment], comment: Comment
    ) -> None:
        assert post(student, article, "First.", parent_id=str(chain[0].id)).status == 200
        assert post(student, article, "Second.", parent_id=str(comment.id)).status == 200
        assert post(student, article, "Third.").status == 200

    def test_what_was_kept_heats_nothing_and_what_was_hidden_does(
        self,
        student: Persona,
        moderator: Persona,
        article: Article,
        chain: list[Comment],
        store: Store,
    ) -> None:
        below = str(chain[-1].id)
        moderator.submit(f"/comments/{chain[0].id}/decide", {"decision": "keep"})
        moderator.submit(f"/comments/{chain[1].id}/decide", {"decision": "hide", "reason": "Rude."})
        post(student, article, "First.", parent_id=below)
        page = student.get(url(article) + f"?reply={below}")
        assert 0 < seconds_left(page) <= 60

    def test_staff_never_waits_and_a_club_can_switch_it_off(
        self,
        moderator: Persona,
        student: Persona,
        world: World,
        article: Article,
        chain: list[Comment],
        store: Store,
    ) -> None:
        below = str(chain[-1].id)
        for body in ("First.", "Second."):
            assert post(moderator, article, body, parent_id=below).status == 200
        store.change(world.club, slows_heat=False)
        for body in ("First.", "Second."):
            assert post(student, article, body, parent_id=below).status == 200

    def test_it_costs_one_statement_however_deep(
        self, student: Persona, other_student: Persona, article: Article, store: Store
    ) -> None:
        costs = []
        parent: Comment | None = None
        for depth in range(60):
            parent = factories.make_comment(store, article, other_student.user, parent=parent)
            if depth in {1, 59}:
                with count_statements(store.engine) as statements:
                    student.get(url(article) + f"?reply={parent.id}")
                costs.append(len(statements))
        assert costs[0] == costs[1]


class TestTheRulesPage:
    def test_leader_changes_the_rules_and_each_is_logged_with_what_it_was(
        self, leader: Persona, world: World, store: Store
    ) -> None:
        page = leader.submit("/clubs/readers/rules", FORM)
        assert page.url == "/clubs/readers/conduct"
        assert page.words(".conduct strong") == "kind"
        club = store.get(world.club)
        assert (club.newcomer_comments, club.reports_to_hide, club.slows_heat) == (2, 4, False)
        entries = {entry.details["rule"]: entry for entry in store.all(select(LogEntry))}
        assert entries.keys() == set(FORM) - {"holds_repeats"} | {"slows_heat"}
        assert entries["links_allowed"].details == {
            "rule": "links_allowed",
            "before": "3",
            "after": "1",
        }
        assert entries["slows_heat"].details["after"] == "no"

    def test_the_same_rules_again_are_no_decision(self, leader: Persona, store: Store) -> None:
        for _ in range(2):
            leader.submit("/clubs/readers/rules", FORM)
        assert store.count(LogEntry) == 6

    @pytest.mark.parametrize(
        "wrong",
        [
            {"newcomer_comments": ""},
            {"newcomer_comments": "-1"},
            {"links_allowed": "many"},
            {"reports_to_hide": "101"},
            {"held_words": "x" * 101},
            {"conduct": "x" * 10_001},
        ],
        ids=str,
    )
    def test_what_makes_no_sense_is_refused_and_kept(
        self, leader: Persona, store: Store, wrong: dict[str, str]
    ) -> None:
        page = leader.submit("/clubs/readers/rules", {**FORM, **wrong})
        assert page.errors
        assert page.value(next(iter(wrong))).strip() == next(iter(wrong.values()))
        assert store.count(LogEntry) == 0

    def test_members_find_the_conduct_beside_the_comment_form(
        self, student: Persona, leader: Persona, article: Article
    ) -> None:
        assert not student.get(url(article)).has('.comment-form a[href$="/conduct"]')
        leader.submit("/clubs/readers/rules", FORM)
        assert student.get(url(article)).has('.comment-form a[href$="/conduct"]')
        words = student.get("/clubs/readers/conduct").words()
        assert "the first 2 comments of everybody" in words
        assert "more than one link waits" in words
