from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from discuss.domain.vocabulary import ArticleStatus, Gate, LogAction, Role
from discuss.models import Article, GateWaiver, LogEntry, Prompt
from tests import factories
from tests.pages import Page
from tests.personas import Persona, World
from tests.store import Store

PLAIN = {"gate": "off", "slow_seconds": "0", "slow_reason": "", "comments_close_at": ""}


def url(article: Article, place: str = "discussion") -> str:
    return f"/clubs/readers/articles/{article.slug}/{place}"


def save(persona: Persona, article: Article, **changes: str) -> Page:
    return persona.submit(url(article), PLAIN | changes)


def log(store: Store, action: LogAction) -> list[LogEntry]:
    return list(store.all(select(LogEntry).filter_by(action=action).order_by(LogEntry.id)))


class TestSettings:
    def test_leader_finds_them_from_the_article_and_nobody_else_does(
        self, cast: dict[str, Persona], article: Article
    ) -> None:
        link = f".article-tools [href='{url(article)}']"
        page = f"/clubs/readers/articles/{article.slug}"
        found = {name for name, one in cast.items() if one.get(page).has(link)}
        assert found == {"leader", "administrator"}

    def test_leader_sets_everything_and_finds_it_set(
        self, leader: Persona, article: Article, store: Store
    ) -> None:
        page = save(
            leader,
            article,
            gate="hard",
            is_write_first="y",
            hides_names="y",
            comments_close_at="2199-05-06T07:08",
            slow_seconds="60",
            slow_reason=" It is heated. ",
        )
        assert "Saved" in page.messages
        row = store.get(article)
        assert row.gate is Gate.HARD
        assert row.is_write_first
        assert row.hides_names
        assert row.comments_close_at == datetime(2199, 5, 6, 7, 8, tzinfo=UTC)
        assert (row.slow_seconds, row.slow_reason) == (60, "It is heated.")
        assert row.slow_by_id == leader.user.id
        assert page.one("[name=gate][checked]")["value"] == "hard"
        assert page.has("[name=is_write_first][checked]")
        assert page.has("[name=hides_names][checked]")
        assert page.value("comments_close_at") == "2199-05-06T07:08"
        assert page.one("[name=slow_seconds] [selected]")["value"] == "60"
        assert "set by Leader" in page.words()

    def test_each_change_is_logged_with_before_and_after(
        self, leader: Persona, article: Article, store: Store
    ) -> None:
        save(leader, article, gate="soft", slow_seconds="60", slow_reason="Heat.")
        save(leader, article, gate="hard", slow_seconds="60", slow_reason="Heat.")
        entries = log(store, LogAction.ARTICLE_DISCUSSION)
        assert [([*one.details.values()], one.reason) for one in entries] == [
            ([article.title, "quiz before comment", "off", "soft"], ""),
            ([article.title, "slow mode", "off", "60 s, “Heat.”"], "Heat."),
            ([article.title, "quiz before comment", "soft", "hard"], ""),
        ]
        assert {one.actor_id for one in entries} == {leader.user.id}
        assert {one.subject_id for one in entries} == {article.id}

    def test_saving_what_is_set_already_decides_nothing(
        self, leader: Persona, article: Article, store: Store
    ) -> None:
        save(leader, article)
        assert store.count(LogEntry) == 0

    def test_another_leader_who_changes_something_else_does_not_take_over_slow_mode(
        self, leader: Persona, administrator: Persona, article: Article, store: Store
    ) -> None:
        slow = {"slow_seconds": "60", "slow_reason": "Heat."}
        save(leader, article, **slow)
        save(administrator, article, gate="soft", **slow)
        assert store.get(article).slow_by_id == leader.user.id
        save(administrator, article, gate="soft", slow_seconds="300", slow_reason="Heat.")
        assert store.get(article).slow_by_id == administrator.user.id

    def test_the_closing_date_and_slow_mode_are_taken_away_again(
        self, leader: Persona, article: Article, store: Store
    ) -> None:
        changes = {"slow_seconds": "60", "slow_reason": "Heat."}
        save(leader, article, comments_close_at="2199-05-06T07:08", **changes)
        save(leader, article, slow_reason="Heat.")
        row = store.get(article)
        assert row.comments_close_at is None
        assert (row.slow_seconds, row.slow_reason, row.slow_by_id) == (0, "", None)

    @pytest.mark.parametrize("reason", ["", "   "])
    def test_slow_mode_without_a_reason_is_refused_and_the_rest_kept_in_the_form(
        self, leader: Persona, article: Article, store: Store, reason: str
    ) -> None:
        page = save(leader, article, gate="hard", slow_seconds="60", slow_reason=reason)
        assert "Say why" in page.errors
        assert page.one("[name=gate][checked]")["value"] == "hard"
        assert store.get(article).gate is Gate.OFF

    @pytest.mark.parametrize(
        "changes",
        [
            {"gate": "ajar"},
            {"gate": ""},
            {"slow_seconds": "7", "slow_reason": "x"},
            {"slow_seconds": "x"},
            {"comments_close_at": "soon"},
            {"comments_close_at": "999999-01-01T00:00"},
            {"slow_seconds": "60", "slow_reason": "x" * 301},
        ],
    )
    def test_what_makes_no_sense_is_refused_with_words(
        self, leader: Persona, article: Article, store: Store, changes: dict[str, str]
    ) -> None:
        page = save(leader, article, **changes)
        assert page.errors
        assert store.count(LogEntry) == 0

    def test_what_was_typed_as_a_date_is_still_there(
        self, leader: Persona, article: Article
    ) -> None:
        page = save(leader, article, comments_close_at="soon")
        assert page.value("comments_close_at") == "soon"

    def test_the_page_says_in_which_zone_the_time_is(
        self, leader: Persona, article: Article
    ) -> None:
        assert "(UTC)" in leader.get(url(article)).words("[for=comments_close_at]")


class TestPrompts:
    @pytest.fixture
    def prompts(self, store: Store, article: Article) -> list[Prompt]:
        return [
            factories.make_prompt(store, article, f"Prompt {n}?", position=n) for n in (1, 2, 3)
        ]

    def order(self, page: Page) -> list[str]:
        return [" ".join(tag.get_text().split()) for tag in page.all(".prompts > li > p")]

    def test_leader_adds_prompts_below_each_other(
        self, leader: Persona, article: Article, store: Store
    ) -> None:
        leader.submit(url(article, "prompts"), {"text": " What is a bridge for? "})
        page = leader.submit(url(article, "prompts"), {"text": "Who pays?"})
        assert self.order(page) == ["What is a bridge for?", "Who pays?"]
        assert store.one(Prompt, text="Who pays?").made_by_id == leader.user.id
        details = [one.details for one in log(store, LogAction.ARTICLE_PROMPT)]
        assert details[0] == {"did": "added", "text": "What is a bridge for?"}

    def test_leader_edits_a_prompt_and_the_log_keeps_both(
        self, leader: Persona, prompts: list[Prompt], store: Store
    ) -> None:
        page = leader.submit(f"/prompts/{prompts[0].id}/edit", {"text": "Better?"})
        assert self.order(page)[0] == "Better?"
        (entry,) = log(store, LogAction.ARTICLE_PROMPT)
        assert entry.details == {"did": "edited", "text": "Prompt 1?", "after": "Better?"}
        leader.submit(f"/prompts/{prompts[0].id}/edit", {"text": "Better?"})
        assert store.count(LogEntry) == 1

    @pytest.mark.parametrize(
        ("number", "way", "expected"),
        [
            (1, "up", [1, 2, 3]),
            (2, "up", [2, 1, 3]),
            (3, "up", [1, 3, 2]),
            (1, "down", [2, 1, 3]),
            (3, "down", [1, 2, 3]),
        ],
    )
    def test_leader_moves_a_prompt(
        self,
        leader: Persona,
        prompts: list[Prompt],
        store: Store,
        number: int,
        way: str,
        expected: list[int],
    ) -> None:
        page = leader.submit(f"/prompts/{prompts[number - 1].id}/{way}")
        assert self.order(page) == [f"Prompt {n}?" for n in expected]
        assert store.count(LogEntry) == (expected != [1, 2, 3])

    def test_a_closed_prompt_is_marked_and_opened_again(
        self, leader: Persona, prompts: list[Prompt], store: Store
    ) -> None:
        page = leader.submit(f"/prompts/{prompts[1].id}/close")
        assert self.order(page)[1] == "Closed Prompt 2?"
        leader.submit(f"/prompts/{prompts[1].id}/close")
        page = leader.submit(f"/prompts/{prompts[1].id}/open")
        assert self.order(page)[1] == "Prompt 2?"
        did = [one.details["did"] for one in log(store, LogAction.ARTICLE_PROMPT)]
        assert did == ["closed", "opened again"]

    @pytest.mark.parametrize("text", ["", "  ", "x" * 1001])
    def test_an_empty_or_endless_prompt_is_refused_and_kept_in_the_form(
        self, leader: Persona, article: Article, prompts: list[Prompt], store: Store, text: str
    ) -> None:
        page = leader.submit(url(article, "prompts"), {"text": text})
        assert page.errors
        assert page.one("#new-prompt").get_text().strip() == text.strip()
        page = leader.submit(f"/prompts/{prompts[2].id}/edit", {"text": text})
        assert page.one("details[open] textarea").get_text().strip() == text.strip()
        assert store.count(Prompt) == 3
        assert store.count(LogEntry) == 0

    def test_prompts_of_an_article_that_one_may_not_see_are_not_there(
        self, moderator: Persona, leader: Persona, draft: Article, store: Store
    ) -> None:
        prompt = factories.make_prompt(store, draft, "Secret?")
        assert moderator.submit(f"/prompts/{prompt.id}/close").status == 404
        assert leader.submit(f"/prompts/{prompt.id}/close").status == 200
        assert leader.submit("/prompts/999999/close").status == 404

    def test_a_draft_has_its_settings_already(self, leader: Persona, draft: Article) -> None:
        assert draft.status is ArticleStatus.DRAFT
        assert "Saved" in save(leader, draft, gate="hard").messages


class TestWaivers:
    def waive(self, persona: Persona, article: Article, student: Persona, reason: str) -> Page:
        fields = {"student": str(student.user.id), "waiver_reason": reason}
        return persona.submit(url(article, "waivers"), fields)

    def test_leader_waives_the_quiz_for_one_student_and_takes_it_back(
        self, leader: Persona, student: Persona, article: Article, store: Store
    ) -> None:
        page = self.waive(leader, article, student, "Reads Braille.")
        assert "@student" in page.words("#waivers .members")
        assert "Reads Braille." in page.words("#waivers .members")
        assert not page.has(f"[name=student] [value='{student.user.id}']")
        page = leader.submit(url(article, f"waivers/{student.user.id}/take-back"))
        assert store.count(GateWaiver) == 0
        entries = log(store, LogAction.GATE_WAIVE)
        assert [one.details for one in entries] == [
            {"title": article.title, "did": "waived", "handle": "student"},
            {"title": article.title, "did": "taken back", "handle": "student"},
        ]
        assert {(one.about_id, one.reason) for one in entries} == {
            (student.user.id, "Reads Braille.")
        }

    def test_a_waiver_without_a_reason_is_refused(
        self, leader: Persona, student: Persona, article: Article, store: Store
    ) -> None:
        page = self.waive(leader, article, student, " ")
        assert "Give a reason" in page.errors
        assert page.one("[name=student] [selected]")["value"] == str(student.user.id)
        assert store.count(GateWaiver) == 0

    @pytest.mark.parametrize("name", ["moderator", "leader", "stranger", "other_leader"])
    def test_only_a_student_of_the_club_can_be_chosen(
        self, cast: dict[str, Persona], article: Article, store: Store, name: str
    ) -> None:
        assert self.waive(cast["leader"], article, cast[name], "Because.").errors
        assert store.count(GateWaiver) == 0

    def test_waiving_twice_is_refused(
        self, leader: Persona, student: Persona, article: Article, store: Store
    ) -> None:
        self.waive(leader, article, student, "Once.")
        assert self.waive(leader, article, student, "Twice.").errors
        assert store.count(GateWaiver) == 1

    def test_a_club_without_students_says_so(
        self, other_leader: Persona, store: Store, world: World
    ) -> None:
        article = factories.make_article(store, world.other_club, world.users["other_leader"])
        page = other_leader.get(f"/clubs/others/articles/{article.slug}/discussion")
        assert "no students yet" in page.words("#waivers")
        factories.make_member(store, world.other_club, Role.STUDENT)
        page = other_leader.get(f"/clubs/others/articles/{article.slug}/discussion")
        assert page.has("[name=student]")

    def test_a_waiver_that_is_not_there_cannot_be_taken_back(
        self, leader: Persona, student: Persona, article: Article
    ) -> None:
        back = leader.submit(url(article, f"waivers/{student.user.id}/take-back"))
        assert back.status == 404
