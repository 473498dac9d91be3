"""A page costs the same number of statements for 2 rows and for 2,000."""

import pytest
from sqlalchemy import insert

from discuss.clock import utcnow
from discuss.domain.vocabulary import LogAction, Role
from discuss.models import Article, Comment, LogEntry, Membership, Quiz, Report, User
from tests import factories
from tests.personas import Persona, World
from tests.query_count import count_statements
from tests.store import Store

MOST = 12
"""More statements than this no page needs."""


def cost(persona: Persona, store: Store, url: str) -> int:
    persona.get(url)
    with count_statements(store.engine) as statements:
        persona.get(url)
    assert len(statements) <= MOST, "\n".join(statements)
    return len(statements)


def add_comments(store: Store, article: Article, by: User, count: int) -> None:
    """Many comments in one statement; every second one answers the first."""
    first = factories.make_comment(store, article, by)
    now = utcnow()
    rows = [
        {
            "article_id": article.id,
            "parent_id": first.id if number % 2 else None,
            "author_id": by.id,
            "submission": f"bulk-{first.id}-{number}",
            "body": "Words.",
            "body_html": "<p>Words.</p>",
            "created_at": now,
        }
        for number in range(count)
    ]
    with store.session() as session:
        session.execute(insert(Comment), rows)


@pytest.mark.parametrize("name", ["student", "moderator", "leader", "administrator"])
def test_an_article_costs_the_same_with_two_and_with_two_thousand_comments(
    cast: dict[str, Persona], article: Article, quiz: Quiz, store: Store, name: str
) -> None:
    url = f"/clubs/readers/articles/{article.slug}"
    add_comments(store, article, cast["student"].user, 2)
    few = cost(cast[name], store, url)
    add_comments(store, article, cast["other_student"].user, 2000)
    assert cost(cast[name], store, url) == few
    assert cost(cast[name], store, url + "?page=12") == few


def test_marked_passages_cost_the_same_with_two_and_with_three_hundred(
    student: Persona, article: Article, store: Store
) -> None:
    url = f"/clubs/readers/articles/{article.slug}?passage={article.blocks[0].anchor}"

    def comment(count: int) -> None:
        block = article.blocks[0]
        for number in range(count):
            passage = (block, number % 30, 31 + number % 40)
            factories.make_comment(store, article, student.user, passage=passage)

    comment(2)
    few = cost(student, store, url)
    comment(298)
    assert cost(student, store, url) == few


@pytest.mark.parametrize("url", ["/", "/clubs/readers"])
@pytest.mark.parametrize("name", ["student", "leader", "administrator"])
def test_a_list_costs_the_same_with_two_and_with_a_hundred_articles(
    cast: dict[str, Persona], store: Store, world: World, name: str, url: str
) -> None:
    for _ in range(2):
        factories.make_article(store, world.club, world.users["leader"])
    few = cost(cast[name], store, url)
    for _ in range(98):
        factories.make_article(store, world.club, world.users["leader"])
    assert cost(cast[name], store, url) == few


def test_the_queue_costs_the_same_with_two_and_with_forty_reports(
    moderator: Persona, student: Persona, other_student: Persona, article: Article, store: Store
) -> None:
    def report(count: int) -> None:
        for _ in range(count):
            comment = factories.make_comment(store, article, student.user)
            factories.make_report(store, comment, other_student.user)

    report(2)
    few = cost(moderator, store, "/clubs/readers/queue")
    report(38)
    assert store.count(Report) == 40
    assert cost(moderator, store, "/clubs/readers/queue") == few


def test_the_log_costs_the_same_with_two_and_with_two_thousand_decisions(
    moderator: Persona, store: Store, world: World
) -> None:
    def decide(count: int) -> None:
        entry = {
            "club_id": world.club.id,
            "actor_id": world.users["leader"].id,
            "action": LogAction.ARTICLE_PUBLISH,
            "subject_kind": "article",
            "subject_id": 1,
            "reason": "",
            "details": {},
        }
        with store.session() as session:
            session.execute(insert(LogEntry), [entry] * count)

    decide(2)
    few = cost(moderator, store, "/clubs/readers/log")
    decide(1998)
    assert cost(moderator, store, "/clubs/readers/log") == few


def test_the_members_cost_the_same_with_five_and_with_three_hundred(
    leader: Persona, store: Store, world: World
) -> None:
    few = cost(leader, store, "/clubs/readers/members")
    users = [factories.user_row(f"pupil{number}") for number in range(300)]
    store.add_all(users)
    store.add_all(
        [Membership(club_id=world.club.id, user_id=user.id, role=Role.STUDENT) for user in users]
    )
    assert cost(leader, store, "/clubs/readers/members") == few


def test_the_review_costs_the_same_with_two_and_with_fifty_questions(
    leader: Persona, store: Store, world: World
) -> None:
    costs = []
    for count in (2, 50):
        article = factories.make_article(store, world.club, world.users["leader"])
        factories.make_quiz(store, article, keys=[0] * count)
        costs.append(cost(leader, store, f"/clubs/readers/articles/{article.slug}/quiz"))
    assert costs[0] == costs[1]
