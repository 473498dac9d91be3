"""Names hidden from peers: nothing that a peer is sent may hold an author's name or handle."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest
from flask import Flask

from discuss.clock import utcnow
from discuss.domain.vocabulary import CommentState
from discuss.models import Article, Comment, Sanction, User
from discuss.worker import Queue
from tests import factories
from tests.meta.route_table import ARTICLE, TABLE, Row
from tests.meta.scene import Scene, make_scene
from tests.pages import Page
from tests.personas import Persona, World
from tests.store import Store

REAL = {
    "student": ("Zdenka Quagmire", "zdenka_q"),
    "other_student": ("Wilhelmina Fothergill", "fothergill_w"),
    "moderator": ("Ebenezer Trotwood", "trotwood_e"),
    "leader": ("Hortensia Umbridge", "umbridge_h"),
}
NOT_OF_COMMENTS = (
    "/members",
    "/account",
    "/join",
    "/recover",
    "/sign-out",
    "static",
    "/unsubscribe",
)
"""Addresses that are about people and not about what they wrote, and files."""
SHOWING = [row for row in TABLE if not any(part in row.url for part in NOT_OF_COMMENTS)]
PEERS = ("student", "other_student")


def url(article: Article, query: str = "") -> str:
    return f"/clubs/readers/articles/{article.slug}{query}"


def rename(store: Store, user: User, name: str, handle: str) -> User:
    return store.change(user, name=name, username=handle, email=f"{handle}@example.org")


@pytest.fixture
def hiding(store: Store, article: Article) -> Article:
    return store.change(article, hides_names=True)


@pytest.fixture
def renamed(store: Store, world: World) -> Mapping[str, User]:
    return {name: rename(store, world.users[name], *REAL[name]) for name in REAL}


def answer(row: Row, scene: Scene, persona: Persona) -> Page:
    if row.method == "GET":
        return persona.get(scene.fill(row.url))
    return persona.submit(
        scene.fill(row.url), {key: scene.fill(value) for key, value in row.form.items()}
    )


def leaks(pages: Iterable[tuple[str, Page]], reader: str) -> dict[str, list[str]]:
    """The words that give somebody else away, by where they were read."""
    words = [word for name, words in REAL.items() if name != reader for word in words]
    found = {
        place: [word for word in words if word.casefold() in page.text.casefold()]
        for place, page in pages
    }
    return {place: given_away for place, given_away in found.items() if given_away}


class TestNames:
    @pytest.fixture
    def thread(self, store: Store, hiding: Article, world: World) -> list[Comment]:
        first = factories.make_comment(store, hiding, world.users["other_student"], "One.")
        second = factories.make_comment(store, hiding, world.users["student"], "Two.", parent=first)
        third = factories.make_comment(store, hiding, world.users["other_student"], "Three.")
        return [first, second, third]

    @pytest.mark.parametrize(
        ("name", "expected"),
        [
            ("student", ["Reader 1", "You (Reader 2)", "Reader 1"]),
            ("other_student", ["You (Reader 1)", "Reader 2", "You (Reader 1)"]),
            (
                "moderator",
                ["Other Student (Reader 1)", "Student (Reader 2)", "Other Student (Reader 1)"],
            ),
            (
                "leader",
                ["Other Student (Reader 1)", "Student (Reader 2)", "Other Student (Reader 1)"],
            ),
        ],
    )
    def test_everybody_is_called_as_the_viewer_may_know_them(
        self,
        cast: dict[str, Persona],
        hiding: Article,
        thread: list[Comment],
        name: str,
        expected: list[str],
    ) -> None:
        page = cast[name].get(url(hiding))
        assert [tag.get_text() for tag in page.all(".comment-author")] == expected
        is_staff = name in {"moderator", "leader"}
        assert ("@student" in page.words(".discussion")) == is_staff

    def test_screen_readers_hear_the_same_name(
        self, student: Persona, hiding: Article, thread: list[Comment]
    ) -> None:
        tools = student.get(url(hiding)).words(f"#comment-{thread[0].id} .comment-tools")
        assert "comment by Reader 1" in tools

    def test_staff_who_write_are_numbered_too(
        self, student: Persona, leader: Persona, hiding: Article, store: Store
    ) -> None:
        factories.make_comment(store, hiding, leader.user)
        assert student.get(url(hiding)).words(".comment-author") == "Reader 1"
        assert leader.get(url(hiding)).words(".comment-author") == "You (Reader 1)"

    def test_a_number_stays_when_an_earlier_comment_is_deleted(
        self, student: Persona, hiding: Article, thread: list[Comment], store: Store
    ) -> None:
        store.change(thread[0], state=CommentState.DELETED)
        page = student.get(url(hiding))
        assert [tag.get_text() for tag in page.all(".comment-author")] == [
            "You (Reader 2)",
            "Reader 1",
        ]

    def test_numbers_are_of_one_article(
        self, student: Persona, hiding: Article, thread: list[Comment], store: Store, world: World
    ) -> None:
        other = factories.make_article(store, world.club, world.users["leader"])
        store.change(other, hides_names=True)
        factories.make_comment(store, other, world.users["student"])
        assert student.get(url(other)).words(".comment-author") == "You (Reader 1)"

    def test_the_form_says_who_will_see_what(
        self, student: Persona, moderator: Persona, hiding: Article, thread: list[Comment]
    ) -> None:
        assert "Other readers see you as Reader 2." in student.get(url(hiding)).words(".gate-form")
        assert "as a numbered reader" in moderator.get(url(hiding)).words(".gate-form")

    def test_without_the_setting_names_and_handles_are_shown(
        self, student: Persona, article: Article, store: Store, world: World
    ) -> None:
        factories.make_comment(store, article, world.users["other_student"])
        page = student.get(url(article))
        assert page.words(".comment-author") == "Other Student"
        assert "@other_student" in page.words(".comment-head")
        assert not page.has(".gate-names")

    def test_the_queue_says_both_to_moderators(
        self, moderator: Persona, thread: list[Comment], store: Store, world: World
    ) -> None:
        factories.make_report(store, thread[1], world.users["other_student"])
        assert "Student (Reader 2)" in moderator.get("/clubs/readers/queue").words(".case-head")


class TestWholeAnswers:
    """Every address of the site, read as a peer reads it: the whole answer is searched."""

    @pytest.fixture
    def scene(self, app: Flask, store: Store, world: World, renamed: Mapping[str, User]) -> Scene:
        scene = make_scene(app, store, world)
        for article in (scene.names["article"], scene.names["waiting"]):
            store.change(store.one(Article, slug=article), hides_names=True)
        # A warning names the leaders, whom one asks about it.
        store.change(store.one(Sanction), acknowledged_at=utcnow())
        row = store.one(Article, slug=scene.names["article"])
        for name in REAL:
            factories.make_comment(store, row, world.users[name], f"By number {len(name)}.")
        return scene

    @pytest.mark.parametrize("method", ["GET", "POST"])
    @pytest.mark.parametrize("name", PEERS)
    def test_hold_no_name_of_an_author(
        self, scene: Scene, cast: dict[str, Persona], name: str, method: str
    ) -> None:
        rows = [row for row in SHOWING if row.method == method]
        assert leaks(((str(row), answer(row, scene, cast[name])) for row in rows), name) == {}

    @pytest.mark.parametrize("name", PEERS)
    def test_hold_none_in_other_states_of_the_article(
        self, scene: Scene, cast: dict[str, Persona], name: str
    ) -> None:
        states = ("?reply={comment}", "?page=2", "?reply={hidden}")
        pages = ((state, cast[name].get(scene.fill(ARTICLE + state))) for state in states)
        assert leaks(pages, name) == {}

    def test_mails_to_peers_hold_none_either(
        self, scene: Scene, cast: dict[str, Persona], queue: Queue, data_folder: Path
    ) -> None:
        form = {"submission": "a" * 32, "body": "An answer.", "parent_id": "{comment}"}
        answer(Row("POST", ARTICLE + "/comments", "", form), scene, cast["other_student"])
        queue.drain()
        mails = [path.read_text() for path in (data_folder / "mail").iterdir()]
        assert [mail for mail in mails if REAL["other_student"][0] in mail] == []

    def test_staff_read_the_names_so_the_search_does_find_them(
        self, scene: Scene, cast: dict[str, Persona]
    ) -> None:
        text = cast["moderator"].get(scene.fill(ARTICLE)).text
        others = [words for name, words in REAL.items() if name != "moderator"]
        assert [word for words in others for word in words if word not in text] == []
