"""The discussion as readers find it on the article's page."""

from datetime import timedelta

import pytest

from discuss.clock import utcnow
from discuss.domain.vocabulary import CommentState, HoldReason
from discuss.models import Article, Comment, Endorsement, Visit
from tests import factories
from tests.comments.test_comments import post, shown, url
from tests.pages import Page
from tests.personas import Persona, World
from tests.store import Store
from tests.talk import deep_thread, many_threads


def order_of(page: Page) -> list[int]:
    return [int(str(tag["id"]).removeprefix("comment-")) for tag in page.all(".thread > .comment")]


def visited(store: Store, article: Article, who: Persona, hours: int) -> Visit:
    then = utcnow() - timedelta(hours=hours)
    return store.add(
        Visit(article_id=article.id, user_id=who.user.id, seen_at=then, seen_before_at=then)
    )


class TestOrder:
    def test_a_reader_chooses_the_order_and_the_address_keeps_it(
        self, student: Persona, other_student: Persona, article: Article, store: Store
    ) -> None:
        first, second, third = (
            factories.make_comment(store, article, student.user, words) for words in "abc"
        )
        reply = factories.make_comment(store, article, other_student.user, "r", parent=first)
        store.add(Endorsement(comment_id=second.id, user_id=other_student.user.id))
        for order, expected in (
            ("oldest", [first, reply, second, third]),
            ("newest", [first, reply, third, second]),
            ("endorsed", [second, first, reply, third]),
            ("made-up", [first, reply, second, third]),
        ):
            page = student.get(url(article, f"?order={order}"))
            assert order_of(page) == [comment.id for comment in expected], order
        chosen = student.get(url(article, "?order=newest")).one(".orders [aria-current]")
        assert chosen.get_text() == "Newest first"

    def test_the_next_page_keeps_the_order(
        self, student: Persona, article: Article, store: Store
    ) -> None:
        many_threads(store, article, student.user, 50)
        page = student.get(url(article, "?order=newest"))
        assert len(order_of(page)) == 40
        assert "10 comments are below" in page.words(".pages")
        after = student.get(str(page.one("[rel=next]")["href"]))
        assert len(order_of(after)) == 10
        assert order_of(page)[-1] == order_of(after)[0] + 1

    def test_a_page_that_begins_within_a_thread_says_which(
        self, student: Persona, other_student: Persona, article: Article, store: Store
    ) -> None:
        thread = deep_thread(store, article, [student.user, other_student.user], 45)
        page = student.get(url(article, "?page=2"))
        assert "Continuing the thread of Student" in page.words(".continued")
        assert str(page.one(".continued a")["href"]).endswith(f"#comment-{thread[0].id}")
        assert "in reply to Other Student" in shown(page, thread[40]).get_text()

    def test_a_script_gets_the_comments_without_the_page(
        self, student: Persona, article: Article, store: Store
    ) -> None:
        many_threads(store, article, student.user, 50)
        page = student.get(url(article, "?page=2&fragment=1"))
        assert len(page.all("li.comment")) == 10
        assert not page.has("h1, main, form.comment-form")


class TestClosing:
    def test_the_replies_to_a_closed_comment_are_left_out_and_counted(
        self, student: Persona, article: Article, store: Store
    ) -> None:
        first, second, _ = deep_thread(store, article, [student.user], 3)
        page = student.get(url(article))
        link = shown(page, first).select_one("a.toggle")
        assert link is not None
        assert "Hide 2 replies" in link.get_text()
        page = student.get(str(link["href"]))
        assert order_of(page) == [first.id]
        opened = shown(page, first).select_one("a.toggle")
        assert opened is not None
        assert "Show 2 replies" in opened.get_text()
        assert second.id in order_of(student.get(str(opened["href"])))

    @pytest.mark.parametrize("closed", ["x", "-1", ",,,", "9" * 40, "1 OR 1", "²"])
    def test_a_made_up_list_closes_nothing(
        self, student: Persona, article: Article, comment: Comment, closed: str
    ) -> None:
        assert order_of(student.get(url(article, f"?closed={closed}"))) == [comment.id]


class TestThreadPage:
    def test_depth_is_counted_anew_and_what_is_above_is_folded(
        self, student: Persona, article: Article, store: Store
    ) -> None:
        thread = deep_thread(store, article, [student.user], 8)
        page = student.get(f"/comments/{thread[5].id}/thread")
        assert order_of(page) == [comment.id for comment in thread[5:]]
        assert "depth-0" in shown(page, thread[5])["class"]
        assert "depth-2" in shown(page, thread[7])["class"]
        assert len(page.all(".ancestors li")) == 5
        assert "Level 1." in page.words(".ancestors")

    def test_a_comment_that_was_never_shown_is_not_there_for_others(
        self, other_student: Persona, student: Persona, article: Article, store: Store
    ) -> None:
        waiting = factories.make_comment(
            store, article, student.user, "Not yet.", state=CommentState.WAITING
        )
        for address in (f"/comments/{waiting.id}", f"/comments/{waiting.id}/thread"):
            assert other_student.get(address).status == 404
        assert order_of(other_student.get(url(article))) == []
        assert order_of(student.get(url(article))) == [waiting.id]


class TestNew:
    def test_what_came_since_the_last_visit_is_marked_with_a_word(
        self, student: Persona, other_student: Persona, article: Article, store: Store
    ) -> None:
        many_threads(store, article, other_student.user, 50)
        visited(store, article, student, hours=5)
        own = factories.make_comment(store, article, student.user, "Mine.")
        new = factories.make_comment(store, article, other_student.user, "Theirs.")
        page = student.get(url(article))
        assert "1 new comment since 5 hours ago" in page.words(".news")
        page = student.get(str(page.one(".news a")["href"]))
        assert page.url.endswith("page=2")
        assert "New" in shown(page, new).get_text()
        assert not shown(page, own).select(".badge-new")

    def test_the_marks_stay_while_the_visit_lasts_and_go_when_all_is_read(
        self, student: Persona, other_student: Persona, article: Article, store: Store
    ) -> None:
        visited(store, article, student, hours=5)
        factories.make_comment(store, article, other_student.user, "Theirs.")
        student.submit(url(article, "/visit"), {"until": utcnow().isoformat()})
        assert student.get(url(article)).has(".badge-new")
        student.submit(url(article, "/visit"))
        assert not student.get(url(article)).has(".badge-new")

    def test_nothing_is_new_to_who_was_never_here(
        self, student: Persona, other_student: Persona, article: Article, store: Store
    ) -> None:
        factories.make_comment(store, article, other_student.user, "Theirs.")
        page = student.get(url(article))
        assert not page.has(".badge-new")
        assert page.has("noscript form")
        student.submit(url(article, "/visit"))
        factories.make_comment(store, article, other_student.user, "Later.")
        assert len(student.get(url(article)).all(".badge-new")) == 1

    def test_a_visit_in_the_future_hides_nothing(
        self, student: Persona, article: Article, store: Store
    ) -> None:
        for until in ("2999-01-01T00:00:00+00:00", "0001-01-01T00:00:00+00:00", "soon"):
            student.submit(url(article, "/visit"), {"until": until})
        assert store.one(Visit).seen_at <= utcnow()


class TestPrompts:
    def test_each_prompt_has_threads_of_its_own(
        self, student: Persona, article: Article, comment: Comment, store: Store
    ) -> None:
        prompt = factories.make_prompt(store, article, "Who pays for the ferry?")
        page = post_under(student, article, prompt.id, "The town.")
        posted = store.one(Comment, prompt_id=prompt.id)
        assert page.url == url(article, f"?prompt={prompt.id}")
        assert order_of(page) == [posted.id]
        assert "Who pays for the ferry? 1 comment" in page.words(".sections")
        assert order_of(student.get(url(article))) == [comment.id]
        post(student, article, "A reply.", parent_id=str(posted.id))
        assert store.count(Comment, prompt_id=prompt.id) == 2

    def test_a_closed_prompt_takes_no_comments_and_the_text_is_kept(
        self, student: Persona, article: Article, store: Store
    ) -> None:
        prompt = factories.make_prompt(store, article, "Who pays?")
        store.change(prompt, closed_at=utcnow())
        shown = student.get(url(article, f"?prompt={prompt.id}"))
        assert "This prompt was closed on" in shown.words(".gate")
        assert not shown.has(".comment-form")
        page = post_under(student, article, prompt.id, "Too late.")
        assert "This prompt was closed on" in page.text
        assert "Too late." in page.text
        assert store.count(Comment) == 0

    @pytest.mark.parametrize("prompt", ["999", "x", "0"])
    def test_a_prompt_that_is_not_there_shows_the_articles_threads(
        self, student: Persona, article: Article, comment: Comment, prompt: str
    ) -> None:
        assert order_of(student.get(url(article, f"?prompt={prompt}"))) == [comment.id]


def post_under(persona: Persona, article: Article, prompt: int, body: str) -> Page:
    form = {"submission": f"{prompt:032x}", "body": body}
    return persona.submit(url(article, f"/comments?prompt={prompt}"), form)


class TestStates:
    WORDS = (
        (CommentState.WAITING, "Not shown until a moderator", "Waiting for a moderator"),
        (CommentState.HIDDEN, "Hidden by a moderator.", "Hidden"),
        (CommentState.RETURNED, "Not shown until a moderator", "To be edited"),
        (CommentState.REMOVED, "Removed by a moderator.", "Removed"),
    )

    @pytest.mark.parametrize(("state", "to_peers", "to_staff"), WORDS)
    def test_each_reader_is_told_in_words(
        self,
        other_student: Persona,
        student: Persona,
        moderator: Persona,
        article: Article,
        comment: Comment,
        store: Store,
        state: CommentState,
        to_peers: str,
        to_staff: str,
    ) -> None:
        store.change(comment, state=state)
        peers = other_student.get(url(article)).words(f"#comment-{comment.id}")
        assert to_peers in peers
        assert comment.body not in peers
        assert to_staff in moderator.get(url(article)).words(f"#comment-{comment.id} .badge")
        own = student.get(url(article)).words(f"#comment-{comment.id}")
        assert comment.body in own
        assert "moderator" in own

    def test_what_reports_have_hidden_says_so(
        self, other_student: Persona, article: Article, comment: Comment, store: Store
    ) -> None:
        store.change(comment, state=CommentState.HIDDEN, held_for=HoldReason.REPORTS)
        page = other_student.get(url(article))
        assert "until a moderator has looked" in page.words(f"#comment-{comment.id}")

    def test_featured_and_locked_are_said(
        self, student: Persona, article: Article, comment: Comment, store: Store
    ) -> None:
        store.change(comment, featured_at=utcnow(), locked_at=utcnow())
        page = student.get(url(article))
        words = page.words(f"#comment-{comment.id}")
        assert "Featured" in words
        assert "This thread was locked by a moderator" in words
        assert not page.has(f"#comment-{comment.id} [data-reply]")
        refused = post(student, article, "All the same.", parent_id=str(comment.id))
        assert refused.status == 409
        assert "All the same." in refused.text


def test_a_reply_that_failed_is_shown_on_the_page_of_what_it_answers(
    student: Persona, article: Article, store: Store, world: World
) -> None:
    many_threads(store, article, world.users["other_student"], 90)
    last = store.one(Comment, body="Number 90.")
    page = post(student, article, "w" * 10_001, parent_id=str(last.id))
    assert page.one(f"#comment-{last.id} form [name=parent_id]")["value"] == str(last.id)
