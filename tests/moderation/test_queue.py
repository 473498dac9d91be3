from datetime import timedelta

import pytest

from discuss.clock import utcnow
from discuss.domain.vocabulary import CommentState, Decision, HoldReason, SanctionKind
from discuss.models import Article, Comment, Report, Sanction
from tests import factories
from tests.personas import Persona, World
from tests.store import Store

QUEUE = "/clubs/readers/queue"


def counts(page_words: str) -> list[int]:
    return [int(word) for word in page_words.split() if word.isdecimal()]


@pytest.fixture
def held(store: Store, article: Article, student: Persona) -> Comment:
    """A comment that waits because of a word."""
    comment = factories.make_comment(store, article, student.user, state=CommentState.WAITING)
    return store.change(comment, held_for=HoldReason.WORD, held_note="moss")


def test_everything_is_under_the_reason_why_it_is_here(
    moderator: Persona,
    student: Persona,
    other_student: Persona,
    article: Article,
    comment: Comment,
    held: Comment,
    store: Store,
) -> None:
    factories.make_report(store, comment, other_student.user)
    hidden = factories.make_comment(store, article, student.user, state=CommentState.HIDDEN)
    store.change(hidden, held_for=HoldReason.REPORTS)
    factories.make_report(store, hidden, other_student.user)
    by_hand = factories.make_comment(store, article, student.user)
    factories.make_decision(store, by_hand, moderator.user, Decision.HIDE)
    page = moderator.get(QUEUE)
    assert counts(page.words(".tabs")) == [1, 1, 1, 0]
    assert page.one(".case")["id"] == f"comment-{comment.id}"
    waiting = moderator.get(QUEUE + "?tab=waiting")
    assert waiting.one(".case")["id"] == f"comment-{held.id}"
    assert "it has the word “moss”" in waiting.words(".case-why")
    rule = moderator.get(QUEUE + "?tab=hidden").words(f"#comment-{hidden.id}")
    assert "reader reported it" in rule
    assert "Other Student" in rule
    assert "(3)" in moderator.get("/clubs/readers").words(".club-nav")


def test_what_waits_is_opened_first_where_nothing_is_reported(
    moderator: Persona, held: Comment
) -> None:
    assert moderator.get(QUEUE).one(".tabs [aria-current]").get_text().startswith("Waiting")


def test_only_what_the_state_allows_has_a_button(
    moderator: Persona, other_student: Persona, comment: Comment, held: Comment, store: Store
) -> None:
    def buttons(tab: str) -> list[str]:
        page = moderator.get(f"{QUEUE}?tab={tab}")
        return [str(tag["value"]) for tag in page.all("button[name=decision]")]

    factories.make_report(store, comment, other_student.user)
    assert buttons("reported") == ["keep", "hide", "return", "remove"]
    assert buttons("waiting") == ["approve", "return", "remove"]


def test_what_it_answers_and_the_passage_are_beside_it(
    moderator: Persona, student: Persona, article: Article, comment: Comment, store: Store
) -> None:
    reply = factories.make_comment(
        store, article, student.user, "No.", parent=comment, state=CommentState.WAITING
    )
    store.change(
        reply, passage_anchor="p-1", passage_start=0, passage_end=5, passage_text="a footbridge"
    )
    words = moderator.get(QUEUE).words(f"#comment-{reply.id}")
    assert f"In answer to Student: {comment.body}" in words
    assert "a footbridge" in words
    assert article.title in words


def test_the_authors_history_is_beside_it(
    moderator: Persona,
    leader: Persona,
    student: Persona,
    article: Article,
    held: Comment,
    store: Store,
    world: World,
) -> None:
    for _ in range(2):
        comment = factories.make_comment(store, article, student.user)
        factories.make_decision(store, comment, leader.user, Decision.REMOVE)
    for kind, ended in ((SanctionKind.WARNING, None), (SanctionKind.SILENCE, utcnow())):
        store.add(
            Sanction(
                club_id=world.club.id,
                user_id=student.user.id,
                kind=kind,
                reason=f"For the {kind}.",
                made_by_id=leader.user.id,
                until=utcnow() + timedelta(days=3),
                ended_at=ended,
            )
        )
    words = moderator.get(QUEUE).words(".case-history")
    assert "In the club 3 comments" in words
    assert "Removed 2" in words
    assert "For the warning." in words
    assert "For the silence." not in words


def test_the_rules_of_conduct_are_in_view(
    moderator: Persona, held: Comment, store: Store, world: World
) -> None:
    store.change(world.club, conduct="Be **kind**. <script>")
    assert moderator.get(QUEUE).one(".conduct strong").get_text() == "kind"


def test_an_article_filters_the_queue(
    moderator: Persona, leader: Persona, student: Persona, held: Comment, store: Store, world: World
) -> None:
    other = factories.make_article(store, world.club, leader.user, title="Another one")
    there = factories.make_comment(store, other, student.user, state=CommentState.WAITING)
    page = moderator.get(f"{QUEUE}?tab=waiting&article={other.id}")
    assert page.one(".case")["id"] == f"comment-{there.id}"
    assert counts(page.words(".tabs")) == [0, 1, 0, 0]
    assert page.one("#article-filter [selected]").get_text() == "Another one"


@pytest.mark.parametrize(
    "query", ["tab=x", "page=x", "page=-1", "page=" + "9" * 30, "article=x", "article=0"]
)
def test_an_address_that_makes_no_sense_breaks_nothing(moderator: Persona, query: str) -> None:
    assert moderator.get(f"{QUEUE}?{query}").status == 200


def test_the_longest_waiting_comes_first(
    moderator: Persona, other_student: Persona, student: Persona, article: Article, store: Store
) -> None:
    now = utcnow()
    comments = [factories.make_comment(store, article, student.user) for _ in range(2)]
    for comment, age in zip(comments, (1, 2), strict=True):
        report = factories.make_report(store, comment, other_student.user)
        store.change(report, created_at=now - timedelta(days=age))
    shown = [tag["id"] for tag in moderator.get(QUEUE).all(".case")]
    assert shown == [f"comment-{comments[1].id}", f"comment-{comments[0].id}"]


def test_the_queue_is_read_page_by_page(
    moderator: Persona, other_student: Persona, student: Persona, article: Article, store: Store
) -> None:
    comments = [factories.comment_row(article, student.user) for _ in range(60)]
    store.add_all(comments)
    reporter = other_student.user.id
    store.add_all([Report(comment_id=c.id, reporter_id=reporter, reason="spam") for c in comments])
    seen: list[str] = []
    url = QUEUE
    for length in (25, 25, 10):
        page = moderator.get(url)
        found = [str(tag["id"]) for tag in page.all(".case")]
        assert len(found) == length
        seen += found
        url = str(page.one("[rel=next]")["href"]) if length == 25 else ""
    assert len(set(seen)) == 60
    assert "decided in the meantime" in moderator.get(QUEUE + "?page=4").words()


def test_another_clubs_cases_are_not_shown(
    moderator: Persona, other_leader: Persona, store: Store, world: World
) -> None:
    elsewhere = factories.make_article(store, world.other_club, other_leader.user)
    comment = factories.make_comment(store, elsewhere, world.users["stranger"])
    factories.make_report(store, comment, other_leader.user)
    assert "Nothing waits" in moderator.get(QUEUE).words()
    assert len(other_leader.get("/clubs/others/queue").all(".case")) == 1


def test_a_moderator_sees_the_own_reported_comment_without_buttons(
    moderator: Persona, student: Persona, article: Article, store: Store
) -> None:
    own = factories.make_comment(store, article, moderator.user)
    factories.make_report(store, own, student.user)
    page = moderator.get(QUEUE)
    assert not page.has(f"#comment-{own.id} form")
    assert not page.has(f"#choose-{own.id}")
    assert "another moderator" in page.words(f"#comment-{own.id}")
