"""What people type is shown on every page and does nothing there."""

import uuid
from collections.abc import Mapping
from pathlib import Path

import pytest

from discuss.domain.vocabulary import LogAction
from discuss.domain.writing import readable
from discuss.models import Article, Comment, CommentVersion, LogEntry, Report
from tests import factories
from tests.attacks import ATTACKS, MARKUP, harm_in
from tests.pages import Page
from tests.personas import Persona, World
from tests.store import Store

Cast = Mapping[str, Persona]

KEPT = [readable(attack) or "" for attack in ATTACKS]
"""The attacks as the forms let them in; all that is stored came through one."""
KEPT_MARKUP = KEPT[: len(MARKUP)]


@pytest.fixture
def article(store: Store, world: World) -> Article:
    """An article in which every part is an attack."""
    return factories.make_article(
        store, world.club, world.users["leader"], title=MARKUP[0], paragraphs=KEPT
    )


def url(article: Article, ending: str = "") -> str:
    return f"/clubs/readers/articles/{article.slug}{ending}"


def harm(pages: list[Page]) -> list[str]:
    return [f"{page.url}: {said}" for page in pages for said in harm_in(page)]


def test_comments_and_their_history(cast: Cast, article: Article, store: Store) -> None:
    student = cast["student"]
    for attack in ATTACKS:
        form = {"submission": uuid.uuid4().hex, "body": f"{attack}\n\nand words"}
        student.submit(url(article, "/comments"), form, follow=False)
    assert store.count(Comment) == len(ATTACKS)
    assert harm([cast[name].get(url(article)) for name in ("student", "leader")]) == []
    comment = store.one(Comment, body="[click](javascript:alert(1))\n\nand words")
    fields = {"submission": uuid.uuid4().hex, "revision": "1", "body": MARKUP[0]}
    student.submit(f"/comments/{comment.id}/edit", fields)
    assert store.count(CommentVersion) == 1
    asked = (f"/comments/{comment.id}/{page}" for page in ("history", "edit", "delete"))
    assert harm([student.get(page) for page in asked]) == []


def test_previews(cast: Cast, article: Article, store: Store) -> None:
    for attack in ATTACKS:
        form = {"submission": uuid.uuid4().hex, "body": f"{attack} and words"}
        page = cast["student"].submit(url(article, "/comments/preview"), form)
        assert page.response.json is not None
        shown = page.response.json["html"]
        page.text = f"<main><h1></h1><div class=comment-body>{shown}</div></main>"
        assert harm([page]) == []


def test_passages(cast: Cast, article: Article, store: Store) -> None:
    student = cast["student"].user
    for block in article.blocks:
        factories.make_comment(store, article, student, passage=(block, 0, len(block.text)))
    pages = [cast["leader"].get(url(article, f"?passage={article.blocks[3].anchor}"))]
    assert len(pages[0].all("mark")) == len(article.blocks)
    assert harm(pages) == []


def test_the_queue_the_log_and_the_notes_of_reports(
    cast: Cast, article: Article, store: Store, world: World
) -> None:
    other = cast["other_student"]
    for attack in KEPT_MARKUP:
        comment = factories.make_comment(store, article, world.users["student"], attack)
        store.add(
            Report(comment_id=comment.id, reporter_id=other.user.id, reason="spam", note=attack)
        )
        store.add(
            LogEntry(
                club_id=world.club.id,
                actor_id=world.users["leader"].id,
                action=LogAction.QUESTION_DROP,
                subject_kind="question",
                subject_id=1,
                reason=attack,
                details={"stem": attack},
            )
        )
    moderator = cast["moderator"]
    decided = f"/comments/{comment.id}/decide"
    pages = [moderator.get(page) for page in ("/clubs/readers/queue", "/clubs/readers/log")]
    assert len(pages[0].all(".case")) > 5
    pages += [moderator.get(decided), other.get(f"/comments/{comment.id}/report")]
    assert harm(pages) == []


def test_names_of_clubs_members_and_articles(
    cast: Cast, article: Article, store: Store, world: World
) -> None:
    for attack in KEPT_MARKUP:
        club = factories.make_club(store, f"{len(attack)} {attack}"[:70])
        store.change(club, name=attack[:120], description=attack, slug=uuid.uuid4().hex)
        member = factories.make_member(store, world.club)
        store.change(member, name=attack[:80])
        factories.make_article(store, world.club, member, title=attack)
        factories.make_comment(store, article, member, passage=(article.blocks[0], 0, 7))
    store.change(world.club, name=MARKUP[3], description=MARKUP[4])
    administrator = cast["administrator"]
    addresses = ("/", "/clubs/readers", "/clubs/readers/members", url(article))
    assert harm([administrator.get(address) for address in addresses]) == []


@pytest.mark.parametrize("attack", MARKUP)
def test_forms_that_come_back_with_what_was_typed(
    cast: Cast, article: Article, store: Store, attack: str
) -> None:
    leader, student = cast["leader"], cast["student"]
    title = {"submission": uuid.uuid4().hex, "revision": "1", "title": attack, "body": attack}
    pages = [
        student.submit(url(article, "/comments"), {"body": attack, "submission": attack}),
        student.submit(
            url(article, "/comments"),
            {"body": attack, "submission": "0" * 32, "anchor": attack, "text": attack},
        ),
        student.submit("/account", {"name": attack * 9}),
        student.get(url(article, f"?passage={'x' * 9}&reply={'y' * 9}")),
        leader.submit("/clubs/readers/articles/", {**title, "preview": "1"}),
        leader.submit(url(article, "/edit"), {**title, "revision": "99"}),
        cast["moderator"].submit("/sign-in", {"identity": attack, "password": attack}),
    ]
    assert harm(pages) == []


def test_mails(cast: Cast, store: Store, world: World, data_folder: Path) -> None:
    store.change(world.users["student"], name=MARKUP[0])
    cast["anonymous"].submit("/recover", {"email": world.users["student"].email})
    mails = [path.read_text() for path in (data_folder / "mail").iterdir()]
    assert mails
    assert all("text/html" not in mail for mail in mails)
