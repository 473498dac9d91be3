import random
import uuid

import pytest
from flask import Flask
from sqlalchemy import select

from discuss.comments import queries as comment_queries
from discuss.comments.actions import NewComment, post_comment
from discuss.domain.errors import RefusedError
from discuss.domain.threads import order_threads
from discuss.domain.vocabulary import CommentState, LogAction
from discuss.extensions import db
from discuss.models import Article, Comment, Following, LogEntry, Prompt, User
from discuss.threads import actions
from discuss.threads.queries import Place
from tests import factories
from tests.pages import Page
from tests.personas import Persona, World
from tests.query_count import count_statements
from tests.store import Store

Tree = list[Comment]


def url(article: Article, query: str = "") -> str:
    return f"/clubs/readers/articles/{article.slug}{query}"


def decide(by: Persona, comment: Comment, how: str, **fields: str) -> Page:
    return by.submit(f"/comments/{comment.id}/{how}", {"reason": "It is time.", **fields})


def reply(persona: Persona, article: Article, parent: Comment, body: str = "A reply.") -> Page:
    form = {"submission": uuid.uuid4().hex, "body": body, "parent_id": str(parent.id)}
    return persona.submit(url(article, "/comments"), form)


@pytest.fixture
def tree(article: Article, world: World, store: Store) -> Tree:
    """A comment, an answer, an answer to that, and a second answer to the first."""
    student, other = world.users["student"], world.users["other_student"]
    first = factories.make_comment(store, article, student, "First.")
    second = factories.make_comment(store, article, other, "Second.", parent=first)
    third = factories.make_comment(store, article, student, "Third.", parent=second)
    return [first, second, third, factories.make_comment(store, article, other, parent=first)]


@pytest.fixture
def elsewhere(store: Store, world: World) -> Article:
    """Another article of the club."""
    return factories.make_article(store, world.club, world.users["leader"], title="A ferry")


@pytest.fixture
def prompt(store: Store, elsewhere: Article, leader: Persona) -> Prompt:
    """A prompt of the other article."""
    return store.add(
        Prompt(article_id=elsewhere.id, text="Who pays?", position=1, made_by_id=leader.user.id)
    )


class TestLocking:
    def test_a_locked_thread_says_since_when_and_why_and_offers_no_reply(
        self, moderator: Persona, student: Persona, article: Article, tree: Tree, store: Store
    ) -> None:
        decide(moderator, tree[0], "lock")
        page = student.get(url(article))
        said = "This thread was locked by a moderator on"
        assert said in page.words(f"#comment-{tree[0].id}")
        assert "It is time." in page.words(f"#comment-{tree[0].id}")
        assert not page.has('a[href*="reply="]')
        assert not page.has('a[href$="/edit"]')
        entry = store.one(LogEntry)
        assert (entry.action, entry.reason) == (LogAction.THREAD_LOCK, "It is time.")

    def test_a_reply_and_an_edit_from_an_open_page_are_refused_in_words_and_kept(
        self, moderator: Persona, student: Persona, article: Article, tree: Tree, store: Store
    ) -> None:
        decide(moderator, tree[0], "lock")
        page = reply(student, article, tree[2], "Typed before.")
        assert page.status == 409
        assert "locked by a moderator" in page.errors
        assert "It is time." in page.errors
        assert page.value("body").strip() == "Typed before."
        form = {"submission": "0" * 32, "revision": "1", "body": "Edited before."}
        page = student.submit(f"/comments/{tree[2].id}/edit", form)
        assert "locked by a moderator" in page.words()
        assert page.words("#kept") == "Edited before."
        assert store.count(Comment) == 4

    def test_an_unlocked_thread_is_open_again(
        self, moderator: Persona, student: Persona, article: Article, tree: Tree, store: Store
    ) -> None:
        decide(moderator, tree[0], "lock")
        decide(moderator, tree[0], "unlock")
        assert reply(student, article, tree[1]).status == 200
        assert store.count(Comment) == 5

    @pytest.mark.parametrize("how", ["lock", "unlock", "move", "split", "merge"])
    def test_everything_needs_a_reason(
        self, moderator: Persona, tree: Tree, store: Store, elsewhere: Article, how: str
    ) -> None:
        if how == "unlock":
            decide(moderator, tree[0], "lock")
        before = store.count(LogEntry)
        comment = tree[1] if how == "split" else tree[0]
        fields = {"reason": "", "place": str(elsewhere.id), "under": str(tree[0].id)}
        assert moderator.submit(f"/comments/{comment.id}/{how}", fields).errors
        assert store.count(LogEntry) == before

    def test_a_whole_thread_is_locked_and_not_a_reply(self, moderator: Persona, tree: Tree) -> None:
        assert decide(moderator, tree[1], "lock").status == 403


class TestMoving:
    def test_a_thread_moves_to_a_prompt_with_all_its_replies_and_links_go_on_working(
        self,
        moderator: Persona,
        student: Persona,
        article: Article,
        tree: Tree,
        elsewhere: Article,
        prompt: Prompt,
        store: Store,
    ) -> None:
        page = moderator.get(f"/comments/{tree[0].id}/move")
        assert "A ferry: Who pays?" in page.words("select")
        decide(moderator, tree[0], "move", place=f"{elsewhere.id}-{prompt.id}")
        for comment in map(store.get, tree):
            assert (comment.article_id, comment.prompt_id) == (elsewhere.id, prompt.id)
        page = student.get(f"/comments/{tree[2].id}")
        assert page.url == url(elsewhere) + f"?prompt={prompt.id}"
        assert f"from “{article.title}”" in page.words(f"#comment-{tree[0].id}")
        assert "Third." not in student.get(url(article)).text
        entry = store.one(LogEntry)
        assert entry.action is LogAction.THREAD_MOVE
        assert entry.details == {"before": article.title, "after": "A ferry: Who pays?"}

    def test_a_thread_goes_nowhere_outside_the_club(
        self,
        moderator: Persona,
        other_leader: Persona,
        tree: Tree,
        draft: Article,
        elsewhere: Article,
        world: World,
        store: Store,
    ) -> None:
        foreign = factories.make_article(store, world.other_club, other_leader.user)
        for place in (str(foreign.id), str(draft.id), "999999", "x", str(tree[0].article_id)):
            assert decide(moderator, tree[0], "move", place=place).errors
        assert store.count(LogEntry) == 0

    def test_moving_does_not_give_away_hidden_names(
        self,
        moderator: Persona,
        article: Article,
        elsewhere: Article,
        tree: Tree,
        store: Store,
    ) -> None:
        store.change(article, hides_names=True)
        page = decide(moderator, tree[0], "move", place=str(elsewhere.id))
        assert "show who wrote" in page.errors
        assert store.get(tree[0]).article_id == article.id

    def test_a_passage_of_the_article_that_was_left_is_marked(
        self, moderator: Persona, tree: Tree, elsewhere: Article, store: Store
    ) -> None:
        passage = {"passage_start": 0, "passage_end": 3, "passage_text": "The"}
        store.change(tree[1], passage_anchor="p", **passage)
        decide(moderator, tree[0], "move", place=str(elsewhere.id))
        assert store.get(tree[1]).passage_changed_at is not None
        assert store.get(tree[0]).passage_changed_at is None


class TestSplittingAndMerging:
    def test_a_reply_begins_a_thread_with_what_is_below_it(
        self, moderator: Persona, student: Persona, article: Article, tree: Tree, store: Store
    ) -> None:
        for user in ("student", "other_student", "leader"):
            person = store.one(User, username=user)
            store.add(Following(thread_id=tree[0].id, user_id=person.id, is_on=user != "student"))
        decide(moderator, tree[1], "split")
        first, second, third, fourth = map(store.get, tree)
        assert (second.parent_id, second.thread_id) == (None, None)
        assert third.thread_id == second.id
        assert fourth.thread_id == first.id
        page = student.get(url(article))
        line = page.one(f"#comment-{second.id} .thread-state a")
        assert line["href"] == f"/comments/{first.id}"
        with store.session() as session:
            followers = session.scalars(select(Following).filter_by(thread_id=second.id)).all()
        wishes = {row.user_id: row.is_on for row in followers}
        assert wishes == {first.author_id: False, second.author_id: True}, "who wrote in it"
        assert store.one(LogEntry).action is LogAction.THREAD_SPLIT

    def test_what_is_split_from_a_locked_thread_stays_locked(
        self, moderator: Persona, tree: Tree, store: Store
    ) -> None:
        decide(moderator, tree[0], "lock")
        decide(moderator, tree[1], "split")
        assert store.get(tree[1]).locked_at is not None

    @pytest.mark.parametrize(
        "given", ["{id}", "#comment-{id}", "/comments/{id}", "http://localhost/comments/{id}"]
    )
    def test_a_thread_goes_below_a_comment_of_another(
        self,
        moderator: Persona,
        student: Persona,
        article: Article,
        tree: Tree,
        comment: Comment,
        store: Store,
        given: str,
    ) -> None:
        store.add(Following(thread_id=comment.id, user_id=student.user.id))
        decide(moderator, comment, "merge", under=given.format(id=tree[2].id))
        merged = store.get(comment)
        assert (merged.parent_id, merged.thread_id) == (tree[2].id, tree[0].id)
        assert store.one(Following).thread_id == tree[0].id
        page = student.get(url(article))
        assert "depth-3" in page.one(f"#comment-{comment.id}")["class"]
        assert "it was a thread of its own" in page.words(f"#comment-{comment.id}")

    def test_what_makes_no_sense_is_refused_in_words(
        self,
        moderator: Persona,
        tree: Tree,
        article: Article,
        comment: Comment,
        elsewhere: Article,
        student: Persona,
        store: Store,
    ) -> None:
        foreign = factories.make_comment(store, elsewhere, student.user)
        hidden = factories.make_comment(store, article, student.user, state=CommentState.HIDDEN)
        for under, said in (
            (str(tree[2].id), "in this very thread"),
            (str(foreign.id), "about another article"),
            (str(hidden.id), "cannot be read by all"),
            ("999999", "no such comment"),
            ("the first", "no address"),
            ("", "Give the address"),
        ):
            assert said in decide(moderator, tree[0], "merge", under=under).errors, said
        decide(moderator, comment, "lock")
        assert "locked" in decide(moderator, tree[0], "merge", under=str(comment.id)).errors
        assert store.get(tree[0]).parent_id is None


class TestFeaturing:
    def test_a_comment_is_featured_and_no_longer(
        self, moderator: Persona, student: Persona, article: Article, tree: Tree, store: Store
    ) -> None:
        decide(moderator, tree[1], "feature", reason="")
        assert "Featured" in student.get(url(article)).words(f"#comment-{tree[1].id}")
        decide(moderator, tree[1], "unfeature")
        assert "Featured" not in student.get(url(article)).words(f"#comment-{tree[1].id}")
        assert store.count(LogEntry) == 2

    def test_nobody_features_their_own(
        self, moderator: Persona, article: Article, store: Store
    ) -> None:
        own = factories.make_comment(store, article, moderator.user)
        assert decide(moderator, own, "feature").status == 403


@pytest.mark.parametrize("seed", range(8))
def test_no_operation_leaves_an_orphan_a_cycle_or_another_order(
    app: Flask, world: World, store: Store, seed: int
) -> None:
    draw = random.Random(seed)
    leader = world.users["leader"]
    articles = [factories.make_article(store, world.club, leader) for _ in range(2)]
    prompts = [
        store.add(Prompt(article_id=one.id, text="?", position=1, made_by_id=leader.id))
        for one in articles
    ]
    trees = {one.id: [factories.make_comment(store, one, leader)] for one in articles}
    for article in articles:
        for _ in range(25):
            parent = draw.choice([None, *trees[article.id]])
            trees[article.id].append(factories.make_comment(store, article, leader, parent=parent))
    everything = {row.id for rows in trees.values() for row in rows}
    with app.test_request_context(method="POST"):
        for _ in range(40):
            _operate(draw, [*everything], articles, prompts, leader)
            db.session.commit()
            db.session.expunge_all()
            _check(everything)


def _operate(
    draw: random.Random, ids: list[int], articles: list[Article], prompts: list[Prompt], by: User
) -> None:
    comment, under = (
        db.session.scalars(comment_queries.comment(draw.choice(ids))).one() for _ in range(2)
    )
    before = _below(comment.id)
    try:
        if comment.parent_id is not None:
            actions.split_thread(comment, "r", by=by)
        elif draw.random() < 0.3:
            number = draw.randrange(2)
            article = db.session.get_one(Article, articles[number].id)
            prompt = db.session.get_one(Prompt, prompts[number].id)
            place = Place(article, draw.choice([None, prompt]))
            actions.move_thread(comment, place, "r", by=by)
        else:
            actions.merge_threads(comment, under, "r", by=by)
    except RefusedError:
        db.session.rollback()
    db.session.flush()
    assert _below(comment.id) == before, "what is below a comment goes with it, in its order"


def _below(comment_id: int) -> list[int]:
    """What answers a comment, and what answers that, in reading order."""
    rows = db.session.execute(select(Comment.id, Comment.parent_id)).all()
    placed = order_threads([(row.id, row.parent_id, 0) for row in rows])
    at = next(index for index, place in enumerate(placed) if place.id == comment_id)
    return [place.id for place in placed[at : at + placed[at].replies + 1]]


def _check(everything: set[int]) -> None:
    rows = {row.id: row for row in db.session.scalars(select(Comment))}
    assert rows.keys() == everything
    for row in rows.values():
        seen, root = {row.id}, row
        while root.parent_id is not None:
            root = rows[root.parent_id]
            assert root.id not in seen, "a cycle"
            seen.add(root.id)
        assert row.thread_id == (None if root is row else root.id)
        assert (row.article_id, row.prompt_id) == (root.article_id, root.prompt_id)


@pytest.mark.parametrize("how", ["move", "split", "merge"])
def test_it_costs_the_same_for_a_short_and_for_a_long_thread(
    moderator: Persona,
    student: Persona,
    article: Article,
    elsewhere: Article,
    store: Store,
    how: str,
) -> None:
    costs = []
    assert moderator.token
    for size in (1, 150):
        first = factories.make_comment(store, article, student.user)
        target = factories.make_comment(store, article, student.user)
        comment = factories.make_comment(store, article, student.user, parent=first)
        parent = comment
        for _ in range(size):
            parent = factories.make_comment(store, article, student.user, parent=parent)
        chosen = comment if how == "split" else first
        fields = {"reason": "r", "place": str(elsewhere.id), "under": str(target.id)}
        with count_statements(store.engine) as statements:
            moderator.submit(f"/comments/{chosen.id}/{how}", fields, follow=False)
        costs.append(len(statements))
    assert costs[0] == costs[1]


def test_a_reply_to_a_thread_that_was_moved_meanwhile_is_refused(
    app: Flask, world: World, article: Article, elsewhere: Article, tree: Tree, store: Store
) -> None:
    with app.test_request_context(method="POST"):
        parent = db.session.scalars(comment_queries.comment(tree[1].id)).one()
        here = db.session.get_one(Article, article.id)
        db.session.commit()
        for comment in tree:
            store.change(comment, article_id=elsewhere.id)
        new = NewComment("Late.", uuid.uuid4().hex, parent)
        with pytest.raises(RefusedError, match="moved while you wrote"):
            post_comment(here, new, by=world.users["student"])
        db.session.rollback()
    assert store.count(Comment) == 4
