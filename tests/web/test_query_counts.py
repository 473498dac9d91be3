"""A page costs the same number of statements for 2 rows and for 2,000."""

from datetime import timedelta

import pytest
from sqlalchemy import insert, select

from discuss.clock import utcnow
from discuss.domain.vocabulary import (
    CommentState,
    Decision,
    Gate,
    HoldReason,
    LogAction,
    NoticeKind,
    QueueTab,
    Role,
)
from discuss.models import (
    Appeal,
    Article,
    Claim,
    Comment,
    GateWaiver,
    LogEntry,
    Membership,
    Notice,
    Quiz,
    Report,
    User,
    WritingRequest,
)
from tests import factories
from tests.personas import Persona, World
from tests.query_count import count_statements
from tests.store import Store

MOST = 17
"""More statements than this no page needs."""

MOST_IN_QUEUE = 16
"""But the queue: it has the reports, the author's history and the decisions beside each comment."""


def cost(persona: Persona, store: Store, url: str, *, most: int = MOST) -> int:
    persona.get(url)
    with count_statements(store.engine) as statements:
        persona.get(url)
    assert len(statements) <= most, "\n".join(statements)
    return len(statements)


def add_comments(store: Store, article: Article, by: User, count: int) -> None:
    """Many comments in one statement; every second one answers the first."""
    first = factories.make_comment(store, article, by)
    now = utcnow()
    rows = [
        {
            "article_id": article.id,
            "parent_id": first.id if number % 2 else None,
            "thread_id": first.id if number % 2 else None,
            "author_id": by.id,
            "submission": f"bulk-{first.id}-{number}",
            "body": "Words.",
            "body_html": "<p>Words.</p>",
            "created_at": now,
            "shown_at": now,
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


@pytest.mark.parametrize("name", ["student", "moderator"])
def test_so_does_one_that_is_gated_slow_opens_late_and_hides_names(
    cast: dict[str, Persona], article: Article, quiz: Quiz, store: Store, world: World, name: str
) -> None:
    article = store.change(
        article,
        gate=Gate.HARD,
        is_write_first=True,
        hides_names=True,
        slow_seconds=60,
        slow_reason="Heat.",
        slow_by_id=world.users["leader"].id,
    )
    url = f"/clubs/readers/articles/{article.slug}"
    add_comments(store, article, cast["other_student"].user, 2)
    unopened = cost(cast[name], store, url)
    add_comments(store, article, cast["student"].user, 2)
    few = cost(cast[name], store, url)
    assert few <= unopened
    add_comments(store, article, cast["other_student"].user, 2000)
    assert cost(cast[name], store, url) == few


def test_the_settings_cost_the_same_with_five_and_with_three_hundred_students(
    leader: Persona, article: Article, store: Store, world: World
) -> None:
    url = f"/clubs/readers/articles/{article.slug}/discussion"
    few = cost(leader, store, url)
    users = [factories.user_row(f"pupil{number}") for number in range(300)]
    store.add_all(users)
    club_id, by_id = world.club.id, leader.user.id
    store.add_all(
        [Membership(club_id=club_id, user_id=user.id, role=Role.STUDENT) for user in users]
    )
    waivers = [
        GateWaiver(article_id=article.id, user_id=user.id, made_by_id=by_id, reason="x")
        for user in users[::2]
    ]
    store.add_all(waivers)
    for number in range(20):
        factories.make_prompt(store, article, f"Prompt {number}?", position=number)
    assert cost(leader, store, url) == few


def test_a_discussion_costs_the_same_with_two_and_with_five_thousand_comments(
    student: Persona, other_student: Persona, article: Article, quiz: Quiz, store: Store
) -> None:
    url = f"/clubs/readers/articles/{article.slug}"
    student.submit(f"{url}/visit")
    costs = []
    for count in (2, 5000):
        add_comments(store, article, other_student.user, count)
        first = store.all(select(Comment.id).order_by(Comment.id).limit(1))[0]
        addresses = (
            url + "?order=newest",
            url + "?order=endorsed&page=3",
            url + f"?closed={first}",
            f"/comments/{first}/thread",
            url + "/comments/since?after=2020-01-01T00:00:00Z",
            url + "/comments/since?after=2999-01-01T00:00:00Z",
        )
        costs.append([cost(student, store, address) for address in addresses])
    assert costs[0][:-2] == costs[1][:-2]
    assert max(costs[0][-2:]) >= max(costs[1][-2:])
    assert costs[0][-1] == costs[1][-1]


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


@pytest.mark.parametrize("tab", list(QueueTab))
def test_the_queue_costs_the_same_with_two_and_with_five_hundred_cases(
    moderator: Persona,
    leader: Persona,
    student: Persona,
    other_student: Persona,
    article: Article,
    store: Store,
    tab: QueueTab,
) -> None:
    states = {QueueTab.WAITING: CommentState.WAITING, QueueTab.HIDDEN: CommentState.HIDDEN}

    def fill(count: int) -> None:
        comments = [factories.comment_row(article, student.user) for _ in range(count)]
        for comment in comments:
            comment.state = states.get(tab, CommentState.VISIBLE)
            comment.held_for = HoldReason.RESUBMITTED if tab in states else None
        store.add_all(comments)
        for comment in comments if tab is QueueTab.APPEALS else ():
            entry = factories.make_decision(store, comment, leader.user, Decision.REMOVE)
            store.add(Appeal(comment_id=comment.id, decision_id=entry.id, text="No."))
        reporter, until = other_student.user.id, utcnow() + timedelta(minutes=9)
        ids = [comment.id for comment in comments if tab is QueueTab.REPORTED]
        store.add_all([Report(comment_id=id_, reporter_id=reporter, reason="spam") for id_ in ids])
        store.add_all([Claim(comment_id=id_, by_id=leader.user.id, until=until) for id_ in ids])

    url = f"/clubs/readers/queue?tab={tab}"
    fill(2)
    few = cost(moderator, store, url, most=MOST_IN_QUEUE)
    fill(498 if tab is not QueueTab.APPEALS else 48)
    assert cost(moderator, store, url, most=MOST_IN_QUEUE) == few
    assert cost(moderator, store, url + "&page=2", most=MOST_IN_QUEUE) == few


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


def test_the_public_log_and_the_file_cost_the_same_with_two_and_with_five_hundred_decisions(
    moderator: Persona, student: Persona, article: Article, store: Store
) -> None:
    def decide(count: int) -> None:
        for _ in range(count):
            comment = factories.make_comment(store, article, student.user)
            factories.make_decision(store, comment, moderator.user, Decision.REMOVE)

    decide(2)
    urls = ("/clubs/readers/decisions", "/clubs/readers/log.csv")
    few = [cost(moderator, store, url) for url in urls]
    decide(498)
    assert [cost(moderator, store, url) for url in urls] == few


def test_an_article_costs_the_same_with_two_and_with_a_hundred_removed_comments(
    moderator: Persona, student: Persona, article: Article, store: Store
) -> None:
    def remove(count: int) -> None:
        for _ in range(count):
            comment = factories.make_comment(store, article, student.user)
            factories.make_decision(store, comment, moderator.user, Decision.REMOVE)

    url = f"/clubs/readers/articles/{article.slug}"
    remove(2)
    few = cost(student, store, url)
    remove(98)
    assert cost(student, store, url) == few


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
        quiz = factories.make_quiz(store, article, keys=[0] * count)
        asked = {"quiz_id": quiz.id, "asked_by_id": leader.user.id}
        store.add_all([WritingRequest(replaces_id=one.id, **asked) for one in quiz.questions])
        costs.append(cost(leader, store, f"/clubs/readers/articles/{article.slug}/quiz"))
    assert costs[0] == costs[1]


def test_notices_cost_the_same_with_two_and_with_five_hundred(
    student: Persona, other_student: Persona, store: Store, world: World
) -> None:
    article = factories.make_article(store, world.club, world.users["leader"])
    store.change(article, is_write_first=True, hides_names=True)

    def tell(count: int) -> None:
        comments = [factories.comment_row(article, other_student.user) for _ in range(count)]
        store.add_all(comments)
        store.add_all(
            [
                factories.notice_row(student.user, NoticeKind.MENTION, comment, world.club)
                for comment in comments
            ]
        )

    tell(2)
    few = cost(student, store, "/notices")
    tell(498)
    assert store.count(Notice) == 500
    assert cost(student, store, "/notices") == few


def test_reviews_cost_the_same_with_two_and_with_two_hundred(
    student: Persona, store: Store, world: World
) -> None:
    def miss(count: int) -> Quiz:
        article = factories.make_article(store, world.club, world.users["leader"])
        quiz = factories.make_quiz(store, article, keys=[0] * count)
        for question in quiz.questions:
            factories.make_card(store, question.id, student.user)
        return quiz

    miss(2)
    few = cost(student, store, "/reviews"), cost(student, store, "/notices")
    miss(198)
    assert (cost(student, store, "/reviews"), cost(student, store, "/notices")) == few
    assert student.get("/").words(".site-nav .notices-count") == "200 questions"


def test_a_result_costs_the_same_with_two_and_with_fifty_questions_that_come_back(
    student: Persona, store: Store, world: World
) -> None:
    costs = []
    for count in (2, 50):
        article = factories.make_article(store, world.club, world.users["leader"])
        factories.make_quiz(store, article, keys=[0] * count)
        url = f"/clubs/readers/articles/{article.slug}"
        page = student.submit(url + "/quiz/attempts")
        page = student.submit(str(page.one(".quiz-form")["action"]), {"submit": "1"})
        assert f"{count} questions that you missed come back" in page.words(".coming-back")
        costs.append(cost(student, store, url))
    assert costs[0] == costs[1]


def test_the_search_costs_the_same_with_two_and_with_two_thousand_comments(
    student: Persona, article: Article, store: Store
) -> None:
    store.change(article, hides_names=True)
    add_comments(store, article, student.user, 2)
    few = cost(student, store, "/search?q=words")
    add_comments(store, article, student.user, 2000)
    assert cost(student, store, "/search?q=words") == few
