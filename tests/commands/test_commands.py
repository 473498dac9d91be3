import json
import os
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

import pytest
from sqlalchemy import select

from discuss.config import PREFIX, SettingError, Settings
from discuss.domain.vocabulary import ArticleStatus, QuizStatus, Role
from discuss.models import Article, Club, Comment, Membership, Question, Quiz, User
from tests.commands.conftest import Run
from tests.factories import PASSWORD
from tests.personas import World
from tests.quizzes.test_jobs import STORY
from tests.store import Store


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """A file with an article from which questions can be written."""
    file = tmp_path / "story.txt"
    file.write_text("\n\n".join(["A bridge for Marlow", *STORY]))
    return file


class TestQuiz:
    def test_it_writes_a_quiz_from_a_file(self, run: Run, story: Path, store: Store) -> None:
        done = run("quiz", story)
        assert done.code == 0
        assert "A bridge for Marlow" in done.out
        assert store.count(Quiz) == 0

    def test_the_same_seed_gives_the_same_quiz(self, run: Run, story: Path) -> None:
        first = run("quiz", story, "--seed", "7", "--format", "json")
        second = run("quiz", story, "--seed", "7", "--format", "json")
        assert first.out == second.out
        assert json.loads(first.out)["questions"]

    def test_every_stage_can_be_looked_at(self, run: Run, story: Path) -> None:
        done = run("quiz", story, "--explain")
        for stage in ("Sentences (", "Entities (", "Statements (", "Rule: "):
            assert stage in done.out

    @pytest.mark.parametrize(
        ("form", "begin"),
        [
            ("gift", b"$CATEGORY: A bridge for Marlow\n"),
            ("moodle-xml", b"<?xml"),
            ("qti12", b"<?xml"),
            ("qti21", b"PK"),
            ("anki", b"PK"),
        ],
    )
    def test_it_writes_a_file_for_another_program(
        self, run: Run, story: Path, tmp_path: Path, form: str, begin: bytes
    ) -> None:
        done = run("quiz", story, "--format", form, "--out", tmp_path / "quiz")
        assert (done.code, done.out) == (0, "")
        assert (tmp_path / "quiz").read_bytes().startswith(begin)

    def test_what_is_sent_to_standard_output_is_what_the_file_would_hold(
        self, run: Run, story: Path, tmp_path: Path
    ) -> None:
        run("quiz", story, "--format", "gift", "--out", tmp_path / "quiz")
        assert run("quiz", story, "--format", "gift").out == (tmp_path / "quiz").read_text()

    @pytest.mark.parametrize("form", ["qti21", "anki"])
    def test_a_binary_format_is_not_poured_into_a_terminal(self, story: Path, form: str) -> None:
        terminal, screen = os.openpty()
        command = [sys.executable, "-m", "discuss", "quiz", str(story), "--format", form]
        with os.fdopen(terminal), os.fdopen(screen, "w") as stdout:
            done = subprocess.run(
                command, stdout=stdout, stderr=subprocess.PIPE, text=True, check=False
            )
        assert done.returncode == 2
        assert "--out" in done.stderr

    def test_a_file_that_cannot_be_written_is_refused_in_a_sentence(
        self, run: Run, story: Path, tmp_path: Path
    ) -> None:
        done = run("quiz", story, "--format", "anki", "--out", tmp_path / "no" / "quiz.apkg")
        assert done.code == 1
        assert "quiz.apkg" in done.err

    def test_explaining_goes_with_our_own_formats_only(self, run: Run, story: Path) -> None:
        done = run("quiz", story, "--format", "gift", "--explain")
        assert done.code == 2
        assert "--explain" in done.err

    @pytest.mark.parametrize("content", [b"", b"Short.", bytes(range(256)) * 9])
    def test_what_is_no_article_is_refused_in_a_sentence(
        self, run: Run, tmp_path: Path, content: bytes
    ) -> None:
        (tmp_path / "x.txt").write_bytes(content)
        done = run("quiz", tmp_path / "x.txt")
        assert done.code == 1
        assert done.err.startswith("discuss: ")
        assert "Traceback" not in done.err

    def test_a_file_that_is_not_there_is_refused_in_a_sentence(self, run: Run) -> None:
        done = run("quiz", "nowhere.txt")
        assert done.code == 1
        assert "nowhere.txt" in done.err


class TestImport:
    def test_it_saves_a_draft_with_its_quiz(self, run: Run, story: Path, store: Store) -> None:
        done = run("import", story, "--club", "readers")
        assert done.code == 0, done.err
        article = store.one(Article)
        assert article.status is ArticleStatus.DRAFT
        assert store.one(Quiz).status is QuizStatus.READY
        assert store.count(Question) > 0
        assert f"/clubs/readers/articles/{article.slug}" in done.out

    def test_it_publishes_and_approves_where_asked(
        self, run: Run, story: Path, store: Store
    ) -> None:
        done = run("import", story, "--club", "readers", "--by", "leader", "--publish")
        assert done.code == 0, done.err
        assert store.one(Article).status is ArticleStatus.PUBLISHED
        assert store.one(Quiz).status is QuizStatus.APPROVED

    @pytest.mark.parametrize(
        "arguments", [(), ("--club", "nowhere"), ("--club", "readers", "--by", "nobody")], ids=str
    )
    def test_it_says_what_is_missing(
        self, run: Run, story: Path, store: Store, arguments: tuple[str, ...]
    ) -> None:
        done = run("import", story, *arguments)
        assert done.code == 1
        assert done.err.startswith("discuss: ")
        assert store.count(Article) == 0

    def test_two_processes_import_at_once(
        self, settings: Settings, story: Path, store: Store
    ) -> None:
        own = {PREFIX + name.upper(): str(value) for name, value in asdict(settings).items()}
        command = [sys.executable, "-m", "discuss", "import", str(story), "--club", "readers"]
        environment = os.environ | {key: value for key, value in own.items() if value}
        both = [subprocess.Popen(command, env=environment) for _ in range(2)]
        assert [process.wait(60) for process in both] == [0, 0]
        assert store.count(Article) == store.count(Quiz) == 2


class TestSettingUp:
    def init(self, run: Run, **changes: str) -> object:
        fields = {
            "--email": "boss@example.org",
            "--handle": "Boss",
            "--name": "The Boss",
            "--password": PASSWORD,
            "--club": "Chess",
        } | {f"--{name}": value for name, value in changes.items()}
        return run("init", *(word for pair in fields.items() for word in pair))

    def test_it_makes_the_first_administrator_and_a_club(self, run: Run, store: Store) -> None:
        self.init(run)
        boss = store.one(User, username="boss")
        club = store.one(Club, slug="chess")
        assert store.one(Membership, club_id=club.id, user_id=boss.id).role is Role.LEADER

    @pytest.mark.parametrize(
        "wrong",
        [{"password": "short"}, {"handle": "student"}, {"email": "student@example.org"}],
        ids=str,
    )
    def test_it_refuses_what_makes_no_account(
        self, run: Run, store: Store, world: World, wrong: dict[str, str]
    ) -> None:
        self.init(run, **wrong)
        assert store.count(User) == len(world.users)

    def test_upgrading_an_upgraded_database_changes_nothing(self, run: Run, store: Store) -> None:
        before = store.count(User)
        assert run("upgrade").code == 0
        assert store.count(User) == before

    def test_the_sample_leaves_a_site_with_clubs_alone(self, run: Run, store: Store) -> None:
        done = run("sample")
        assert done.code == 0, done.err
        assert store.count(Club) == 2
        assert store.count(Comment) == 0


class TestSettings:
    def test_every_setting_is_listed_with_what_it_is_for(self, run: Run) -> None:
        done = run("settings")
        for name in Settings.__dataclass_fields__:
            assert PREFIX + name.upper() in done.out

    def test_an_unknown_setting_is_refused_by_name(
        self, run: Run, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("DISCUSS_COLOUR", "red")
        done = run("upgrade")
        assert done.code == 1
        assert "DISCUSS_COLOUR" in done.err

    @pytest.mark.parametrize("value", ["perhaps", "1", "true"])
    def test_a_switch_is_yes_or_no(self, value: str) -> None:
        with pytest.raises(SettingError, match="DISCUSS_RATE_LIMITS"):
            Settings(rate_limits=value).flag("rate_limits")

    @pytest.mark.parametrize("value", ["many", "-1", "1.5", ""])
    def test_a_number_is_whole(self, value: str) -> None:
        with pytest.raises(SettingError, match="DISCUSS_WEB_THREADS"):
            Settings(web_threads=value).number("web_threads")

    def test_a_secret_is_made_once_and_kept_from_others(self, tmp_path: Path) -> None:
        settings = Settings(data_dir=str(tmp_path))
        assert settings.secret() == settings.secret() == Settings(data_dir=str(tmp_path)).secret()
        assert (tmp_path / "secret-key").stat().st_mode & 0o077 == 0

    def test_cookies_are_secure_where_the_address_is(self) -> None:
        assert Settings(base_url="https://example.org").cookies_are_secure
        assert not Settings().cookies_are_secure
        assert Settings(secure_cookies="yes").cookies_are_secure


def test_the_world_has_no_article(store: Store) -> None:
    assert store.all(select(Article)) == []
