import tomllib
from pathlib import Path
from typing import Any

import pytest

import discuss
from discuss.domain.article import Article, BlockKind
from discuss.domain.vocabulary import ReportReason, Role
from discuss.intake import read_file

SAMPLE = Path(discuss.__file__).parent / "sample"
FILES = sorted((SAMPLE / "articles").glob("*.md"))
DRAFT = "library-of-things-draft"


def table(name: str) -> dict[str, Any]:
    return tomllib.loads((SAMPLE / name).read_text(encoding="utf-8"))


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def article(request: pytest.FixtureRequest) -> Article:
    return read_file(request.param)


def test_there_are_five_articles() -> None:
    assert len(FILES) == 5


def test_an_article_has_everything_that_a_reader_sees_above_it(article: Article) -> None:
    assert article.title
    assert article.standfirst.endswith(".")
    assert article.byline.startswith("By ")
    assert article.published_on is not None


def test_nothing_of_an_article_is_left_out(article: Article) -> None:
    assert article.left_out == ()


def test_an_article_has_a_figure_and_subheadings(article: Article) -> None:
    (figure,) = article.figures
    assert figure.text
    assert figure.credit
    headings = [block for block in article.blocks if block.kind is BlockKind.HEADING]
    assert len(headings) == 2


def test_an_article_is_long_enough_for_a_quiz(article: Article) -> None:
    assert 450 <= len(" ".join(article.paragraphs).split()) <= 800


def test_there_are_twelve_people_in_their_roles() -> None:
    people = table("people.toml")["people"]
    roles = [person["role"] for person in people]
    assert roles.count(Role.LEADER) == 1
    assert roles.count(Role.MODERATOR) == 2
    assert roles.count(Role.STUDENT) == 8
    assert sum(person.get("is_administrator", False) for person in people) == 1
    assert all(person["email"].endswith("@example.org") for person in people)
    assert len({person["handle"] for person in people}) == 12


def test_every_published_article_is_discussed_by_people_of_the_club() -> None:
    handles = {person["handle"] for person in table("people.toml")["people"]}
    comments = table("threads.toml")["comments"]
    discussed = [comment["article"] for comment in comments]
    assert set(discussed) == {path.stem for path in FILES} - {DRAFT}
    assert all(8 <= discussed.count(slug) <= 15 for slug in discussed)
    assert {comment["author"] for comment in comments} <= handles


def test_an_answer_follows_its_comment_on_the_same_article() -> None:
    seen: dict[int, str] = {}
    for comment in table("threads.toml")["comments"]:
        parent = comment.get("parent")
        assert parent is None or seen[parent] == comment["article"]
        assert comment["id"] not in seen
        seen[comment["id"]] = comment["article"]


def test_quotations_in_comments_stand_in_the_article() -> None:
    for comment in table("threads.toml")["comments"]:
        body = " ".join(read_file(SAMPLE / "articles" / f"{comment['article']}.md").paragraphs)
        for line in comment["text"].splitlines():
            assert not line.startswith("> ") or line.removeprefix("> ") in body


def test_the_report_names_a_comment_and_a_known_reason() -> None:
    (report,) = table("threads.toml")["reports"]
    comments = {comment["id"] for comment in table("threads.toml")["comments"]}
    assert report["comment"] in comments
    assert report["reason"] in set(ReportReason)
