"""What is found, by whom, and that the index is right whoever changed the rows."""

import pytest
from flask import Flask
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from sqlalchemy import text

from discuss.accounts.queries import people, viewers_of
from discuss.clock import utcnow
from discuss.domain.finding import read_terms
from discuss.domain.vocabulary import ArticleStatus, CommentState, Role, SanctionKind
from discuss.extensions import db
from discuss.models import Article, Comment, Membership, Sanction
from discuss.search.indexes import matches
from discuss.search.queries import Scope, search
from tests import factories
from tests.personas import Persona, World
from tests.store import Store


def found(person: Persona, typed: str, **more: str) -> list[str]:
    page = person.get("/search", query_string={"q": typed, **more})
    return [" ".join(tag.get_text(" ").split()) for tag in page.all(".found-article")]


def comments_found(person: Persona, typed: str) -> int:
    page = person.get("/search", query_string={"q": typed})
    return len(page.all(".found-comment"))


class TestFinding:
    @pytest.mark.parametrize(
        "typed",
        [
            "marlow",
            "MARLOW",
            "nineteen",
            "ninet",
            '"new footbridge"',
            "“New Footbridge”",
            "ferry footbridge",
            "bridge ferry brandt",
            "400",
            "Brändt",
        ],
    )
    def test_a_student_finds_an_article_by_what_it_says(
        self, student: Persona, article: Article, store: Store, typed: str
    ) -> None:
        store.change(article, standfirst="After 400 days")
        assert len(found(student, typed)) == 1

    @pytest.mark.parametrize(
        "typed", ["tunnel", "ferry tunnel", '"footbridge new"', '"ninet"', "lternation", "ridge"]
    )
    def test_and_not_by_what_it_does_not_say(
        self, student: Persona, article: Article, typed: str
    ) -> None:
        assert found(student, typed) == []

    def test_accents_of_the_text_do_not_matter_either(
        self, student: Persona, article: Article, store: Store
    ) -> None:
        factories.make_comment(store, article, student.user, "In São Paulo, e\u0301tude ÉCOLE")
        for typed in ("sao paulo", "São", "etude", "étude", "ecole", "École"):
            assert comments_found(student, typed) == 1, typed

    def test_the_words_are_marked_and_markup_is_shown_as_words(
        self, student: Persona, article: Article, store: Store
    ) -> None:
        store.change(article, title="<b>Bridge</b> & more")
        factories.make_comment(store, article, student.user, "A `<script>` on the **bridge**.")
        page = student.get("/search?q=bridge")
        assert not page.has(".found b, .found script")
        assert page.one(".card-title").get_text() == "<b>Bridge</b> & more"
        marked = [tag.get_text() for tag in page.all(".found mark")]
        assert marked[0] == "Bridge"
        assert marked[-1] == "bridge"
        assert "A <script> on the bridge ." in page.words(".found-comment")

    def test_titles_come_first_then_texts_then_comments(
        self, student: Persona, store: Store, world: World
    ) -> None:
        leader = world.users["leader"]
        titled = factories.make_article(
            store, world.club, leader, title="Otters", paragraphs=["A."]
        )
        texted = factories.make_article(store, world.club, leader, title="B", paragraphs=["otters"])
        talked = factories.make_article(store, world.club, leader, title="C", paragraphs=["C."])
        factories.make_comment(store, talked, student.user, "Otters!")
        del titled, texted
        assert [line.split()[0] for line in found(student, "otters")] == ["Otters", "B", "C"]

    def test_an_articles_hits_are_grouped_and_the_rest_is_a_page_further(
        self, student: Persona, article: Article, store: Store
    ) -> None:
        for number in range(8):
            factories.make_comment(store, article, student.user, f"Otter number {number}.")
        page = student.get("/search?q=otter")
        assert len(page.all(".found-article")) == 1
        assert len(page.all(".found-comment")) == 5
        assert "number 7" in page.all(".found-comment")[0].get_text()
        (rest,) = [tag for tag in page.all(".found a") if "3 more comments" in tag.get_text()]
        assert len(student.get(str(rest["href"])).all(".found-comment")) == 8

    def test_many_articles_are_several_pages(
        self, student: Persona, store: Store, world: World
    ) -> None:
        for number in range(12):
            factories.make_article(
                store, world.club, world.users["leader"], title=f"Otter {number}"
            )
        page = student.get("/search?q=otter&club=readers")
        assert len(page.all(".found-article")) == 10
        more = student.get(str(page.one("a[rel=next]")["href"]))
        assert len(more.all(".found-article")) == 2
        assert not more.has("a[rel=next]")
        assert more.has("a[rel=prev]")

    def test_one_club_alone(
        self, administrator: Persona, article: Article, store: Store, world: World
    ) -> None:
        factories.make_article(store, world.other_club, world.users["other_leader"])
        assert len(found(administrator, "marlow")) == 2
        (said,) = found(administrator, "marlow", club="others")
        assert "Other readers" in said

    @pytest.mark.parametrize(
        "query", ["", "?q=", "?q=%20", "?page=x&q=a", "?q=%00a", "?q=a&article=-1"]
    )
    def test_a_strange_address_shows_a_page(self, anonymous: Persona, query: str) -> None:
        assert anonymous.get("/search" + query).status == 200

    def test_the_box_in_the_header_leads_there(self, student: Persona, article: Article) -> None:
        form = student.get("/").one("form[role=search]")
        assert form["action"] == "/search"
        assert form.select("[name=q]")[0]["aria-label"]


class TestWhoMayFind:
    def test_exactly_the_members_find_a_comment(
        self, cast: dict[str, Persona], article: Article, store: Store
    ) -> None:
        factories.make_comment(store, article, cast["student"].user, "About otters.")
        finders = {name for name, person in cast.items() if comments_found(person, "otters")}
        members = {"student", "other_student", "moderator", "leader", "administrator"}
        assert finders == members

    def test_drafts_are_found_by_their_leaders(
        self, cast: dict[str, Persona], draft: Article
    ) -> None:
        finders = {name for name, person in cast.items() if found(person, "ferry")}
        assert finders == {"leader", "administrator"}

    def test_an_open_clubs_articles_are_found_by_all_and_its_comments_by_members(
        self, anonymous: Persona, student: Persona, store: Store, world: World
    ) -> None:
        club = factories.make_club(store, is_open=True)
        article = factories.make_article(store, club, world.users["leader"])
        factories.make_comment(store, article, world.users["leader"], "A ferry tale.")
        for person in (anonymous, student):
            assert len(found(person, "ferry")) == 1
            assert comments_found(person, "ferry") == 0

    @pytest.mark.parametrize("state", [s for s in CommentState if s is not CommentState.VISIBLE])
    def test_what_not_all_may_read_nobody_finds(
        self, student: Persona, leader: Persona, article: Article, store: Store,
        state: CommentState,
    ) -> None:  # fmt: skip
        factories.make_comment(store, article, student.user, "About otters.", state=state)
        assert found(student, "otters") == found(leader, "otters") == []

    def test_who_is_suspended_finds_no_comment(
        self, student: Persona, article: Article, store: Store, world: World
    ) -> None:
        factories.make_comment(store, article, student.user, "About otters.")
        store.add(
            Sanction(
                club_id=world.club.id, user_id=student.user.id, kind=SanctionKind.SUSPEND,
                reason="", made_by_id=world.users["leader"].id,
            )
        )  # fmt: skip
        assert found(student, "otters") == []
        assert len(found(student, "ferry")) == 1

    def test_where_ones_own_comment_comes_first_others_are_found_after_it(
        self, student: Persona, other_student: Persona, moderator: Persona, article: Article,
        store: Store,
    ) -> None:  # fmt: skip
        store.change(article, is_write_first=True)
        factories.make_comment(store, article, student.user, "About otters.")
        assert comments_found(other_student, "otters") == 0
        assert comments_found(moderator, "otters") == comments_found(student, "otters") == 1
        factories.make_comment(store, article, other_student.user, "About beavers.")
        assert comments_found(other_student, "otters") == 1

    def test_nobody_is_found_by_name_and_hidden_names_stay_hidden(
        self, student: Persona, other_student: Persona, article: Article, store: Store
    ) -> None:
        store.change(article, hides_names=True)
        factories.make_comment(store, article, student.user, "About otters.")
        assert found(other_student, "Student") == []
        (said,) = found(other_student, "otters")
        assert "Reader 1 wrote" in said
        assert "Student" not in said


CHANGES = [
    ("UPDATE comment SET body = 'beavers'", ["beavers"], ["otters"]),
    ("DELETE FROM comment", [], ["otters"]),
    ("UPDATE comment SET state = 'hidden'", [], ["otters"]),
    ("UPDATE article SET title = 'Beavers'", ["beavers", "otters"], ["marlow title"]),
    ("UPDATE article_block SET text = 'Beavers' WHERE position = 0", ["beavers"], ["council"]),
    ("DELETE FROM article_block WHERE position = 0", ["ferry"], ["council"]),
    ("DELETE FROM article", [], ["otters", "ferry", "bridge"]),
    ("UPDATE comment SET state = state, body = body", ["otters"], []),
]


@pytest.mark.parametrize(("change", "there", "gone"), CHANGES)
def test_the_index_is_right_after_every_change(
    student: Persona, article: Article, store: Store, change: str, there: list[str],
    gone: list[str],
) -> None:  # fmt: skip
    factories.make_comment(store, article, student.user, "About otters.")
    with store.engine.begin() as connection:
        connection.execute(text(change))
    assert [typed for typed in there if not found(student, typed)] == []
    assert [typed for typed in gone if found(student, typed)] == []
    if store.engine.dialect.name == "sqlite":
        for name in ("article", "article_block", "comment"):
            check_integrity(store, f"search_{name}")


def check_integrity(store: Store, index: str) -> None:
    """Have SQLite compare the index with the table that it is about."""
    with store.engine.begin() as connection:
        check = f"INSERT INTO {index}({index}, rank) VALUES ('integrity-check', 1)"  # noqa: S608
        connection.exec_driver_sql(check)


def test_a_moved_comment_is_found_where_it_is_now(
    student: Persona, article: Article, store: Store, world: World
) -> None:
    elsewhere = factories.make_article(store, world.club, world.users["leader"], title="Elsewhere")
    comment = factories.make_comment(store, article, student.user, "About otters.")
    store.change(comment, article_id=elsewhere.id)
    (said,) = found(student, "otters")
    assert said.startswith("Elsewhere")


def test_an_edit_on_the_page_is_found(student: Persona, comment: Comment, article: Article) -> None:
    form = {"body": "About otters now.", "submission": comment.submission, "revision": "1"}
    student.submit(f"/comments/{comment.id}/edit", form)
    assert comments_found(student, "otters") == 1
    assert comments_found(student, "thought") == 0


def test_the_index_is_used(app: Flask, store: Store) -> None:
    with app.app_context():
        condition = matches(Comment, read_terms("otters in the river"))
        statement = db.select(Comment.id).where(condition)
        is_sqlite = store.engine.dialect.name == "sqlite"
        db.session.execute(text("SELECT 1" if is_sqlite else "SET LOCAL enable_seqscan = off"))
        compiled = statement.compile(db.engine, compile_kwargs={"literal_binds": True})
        explain = "EXPLAIN QUERY PLAN " if is_sqlite else "EXPLAIN "
        plan = str(db.session.execute(text(explain + str(compiled).replace(":", r"\:"))).all())
    assert ("VIRTUAL TABLE" if is_sqlite else "ix_search_comment") in plan


def test_no_string_breaks_the_search(
    app: Flask, article: Article, comment: Comment, world: World
) -> None:
    signs = st.sampled_from([*"\"'\\*:&|!()<>^-+%_{}[]“”«»,.;?@#$~`/=€ \t\n", "NEAR", "OR"])
    typed = st.one_of(st.text(), st.lists(st.one_of(signs, st.text(max_size=3))).map("".join))

    @given(typed)
    @hypothesis_settings(
        max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture]
    )
    def ask(words: str) -> None:
        search(viewer, read_terms(words), Scope())

    with app.app_context():
        users = db.session.scalars(people([world.users["student"].id])).all()
        viewer = viewers_of(users, utcnow())[users[0].id]
        ask()


def test_both_indexes_part_words_alike(
    student: Persona, article: Article, store: Store, world: World
) -> None:
    store.add(Membership(club_id=world.other_club.id, user_id=student.user.id, role=Role.STUDENT))
    body = (
        "well-known and/or e.g. 1,200 km/h foo_bar don’t O'Brien user@mail.org "
        "http://a.example/x-y COVID-19"
    )
    factories.make_comment(store, article, student.user, body)
    for typed in (
        "known", "well", '"well known"', "or", "200", '"1 200"', "bar", "foo_bar", "don", "brien",
        "mail", "user@mail.org", "example", "covid", "19", '"covid-19"', "km/h",
    ):  # fmt: skip
        assert comments_found(student, typed) == 1, typed
    assert article.status is ArticleStatus.PUBLISHED
