"""The sample club: the articles, people and threads that a newcomer finds."""

import secrets
import tomllib
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from flask import current_app
from sqlalchemy import func, select

from discuss.accounts.actions import create_user, make_administrator
from discuss.articles.actions import create_article, publish_article
from discuss.clubs.actions import add_member, create_club
from discuss.comments.actions import NewComment, post_comment
from discuss.domain.passages import Passage
from discuss.domain.vocabulary import ReportReason, Role
from discuss.extensions import db
from discuss.intake import read_file
from discuss.models import Article, Club, Comment, Quiz, User
from discuss.moderation.actions import report_comment
from discuss.quizzes import jobs

FOLDER = Path(__file__).parents[1] / "sample"
DRAFT = "-draft"
ADMINISTRATOR = "administrator"
LIST = "sample-people.txt"

People = dict[str, User]


def load_sample() -> str:
    """Fill an empty site; says who is there and how to sign in, also the next time."""
    list_file: Path = current_app.config["SETTINGS"].data_path / LIST
    if not db.session.scalar(select(func.count()).select_from(Club)):
        list_file.touch(mode=0o600)
        list_file.write_text(_fill())
    if not list_file.exists():
        return "This site has clubs of its own; nothing was changed."
    return list_file.read_text()


def _fill() -> str:
    """Make everything; the password is new for each site and stands in no file of the program."""
    words = (FOLDER / "words.txt").read_text().split()
    password = "-".join(secrets.choice(words) for _ in range(4))
    rows = _read("people.toml")["people"]
    people = {row["handle"]: _person(row, password) for row in rows}
    leader = next(people[row["handle"]] for row in rows if row["role"] == Role.LEADER)
    club = _club(rows, people)
    articles = {path.stem: _article(path, club, leader) for path in sorted(_articles())}
    _threads(articles, people)
    quizzes = [db.session.scalars(_quiz_id(article)).one() for article in articles.values()]
    db.session.commit()
    for quiz_id in quizzes:
        jobs.write(quiz_id)
    return _listing(rows, password)


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / name).read_text())


def _person(row: dict[str, Any], password: str) -> User:
    user = create_user(
        email=row["email"], username=row["handle"], name=row["name"], password=password
    )
    return make_administrator(user) if row["role"] == ADMINISTRATOR else user


def _club(rows: Sequence[dict[str, Any]], people: People) -> Club:
    club = create_club(
        "Aldermoor Reading Club",
        description="One article a week, read closely and argued about kindly. A sample club.",
        is_open=True,
    )
    for row in rows:
        if row["role"] != ADMINISTRATOR:
            add_member(club, people[row["handle"]], Role(row["role"]))
    return club


def _articles() -> list[Path]:
    return list((FOLDER / "articles").glob("*.md"))


def _article(path: Path, club: Club, leader: User) -> Article:
    is_draft = path.stem.endswith(DRAFT)
    article = create_article(
        club,
        read_file(path),
        submission=uuid.uuid4().hex,
        by=leader,
        approve_quiz=not is_draft,
    )
    return article if is_draft else publish_article(article, by=leader)


def _quiz_id(article: Article) -> Any:
    return select(Quiz.id).where(Quiz.article_id == article.id)


def _threads(articles: dict[str, Article], people: People) -> None:
    content = _read("threads.toml")
    posted: dict[int, Comment] = {}
    for row in content["comments"]:
        parent = posted.get(row.get("parent", 0))
        article = articles[row["article"]]
        passage = _passage(article, row["passage"]) if "passage" in row else None
        new = NewComment(row["text"].strip(), uuid.uuid4().hex, parent, passage=passage)
        comment = post_comment(article, new, by=people[row["author"]])
        posted[row["id"]] = comment
    for row in content["reports"]:
        reason = ReportReason(row["reason"])
        report_comment(posted[row["comment"]], reason, row["note"], by=people[row["reporter"]])


def _passage(article: Article, words: str) -> Passage:
    """The words of the article that a comment is about."""
    block = next(block for block in article.blocks if words in block.text)
    start = block.text.index(words)
    return Passage(block.anchor, start, start + len(words), words)


def _listing(rows: Sequence[dict[str, Any]], password: str) -> str:
    lines = [f"  {row['handle']:<10} {row['role']:<14} {row['name']}" for row in rows]
    return "\n".join(
        (
            "The sample club is ready. Sign in with a handle:",
            "",
            *lines,
            "",
            f"The password of each of them: {password}",
        )
    )
