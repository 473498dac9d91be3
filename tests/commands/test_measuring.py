"""The commands that measure need no database: they are run without one."""

import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from discuss import cli
from discuss.commands import folders
from discuss.commands.measuring import SAMPLE
from discuss.domain.article import Article
from tests.commands.conftest import Outcome

Measure = Callable[..., Outcome]


@pytest.fixture
def measure(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Measure:
    """Run a command of ``discuss``."""

    def measure(*arguments: str | Path) -> Outcome:
        monkeypatch.setattr(sys, "argv", ["discuss", *map(str, arguments)])
        capsys.readouterr()
        with pytest.raises(SystemExit) as stopped:
            cli.main()
        said = capsys.readouterr()
        return Outcome(int(stopped.value.code or 0), said.out, said.err)

    return measure


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder with one article, one file that is none, and a list of sources."""
    folder = tmp_path / "articles"
    folder.mkdir()
    shutil.copy(sorted(SAMPLE.glob("*.md"))[0], folder)
    (folder / "empty.txt").write_text("")
    (folder / "SOURCES.md").write_text("# Where the articles are from\n")
    return folder


class TestReport:
    def test_it_says_the_figures_and_writes_the_page(
        self, measure: Measure, articles: Path, tmp_path: Path
    ) -> None:
        done = measure("quiz-report", articles, "--out", tmp_path / "page.html")
        assert done.code == 0, done.err
        assert "2, of which 1 failed" in done.out
        assert "empty.txt: It could not be read: There is no text here." in done.err
        assert '<div class="question">' in (tmp_path / "page.html").read_text("utf-8")

    def test_an_article_that_the_writer_trips_over_does_not_end_the_run(
        self, measure: Measure, articles: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def trip(article: Article, **settings: object) -> None:
            raise ZeroDivisionError("a slip")

        monkeypatch.setattr(folders, "timed_quiz", trip)
        done = measure("quiz-report", articles)
        assert done.code == 0
        assert "The writer failed: ZeroDivisionError: a slip" in done.err

    def test_a_folder_without_articles_is_refused_in_a_sentence(
        self, measure: Measure, tmp_path: Path
    ) -> None:
        done = measure("quiz-report", tmp_path)
        assert done.code == 1
        assert done.err.startswith("discuss: There is no .txt, .md or .html file")

    def test_blind_questions_want_a_file_for_their_keys(
        self, measure: Measure, articles: Path, tmp_path: Path
    ) -> None:
        done = measure("quiz-report", articles, "--blind", tmp_path / "blind.json")
        assert done.code == 2
        assert "go together" in done.err


class TestJudging:
    def test_a_reader_answers_blind_and_the_verdicts_are_counted(
        self, measure: Measure, articles: Path, tmp_path: Path
    ) -> None:
        blind, key, kept = (tmp_path / name for name in ("blind.json", "key.json", "kept"))
        kept.mkdir()
        assert measure("quiz-report", articles, "--blind", blind, "--key", key).code == 0
        given = [
            {"id": one["id"], "answer": one["right"], "rubric": {}}
            for one in json.loads(key.read_text("utf-8"))["keys"]
        ]
        for one, shown in zip(given, json.loads(key.read_text("utf-8"))["keys"], strict=True):
            if shown["order"]:
                one["answer"] = " ".join("ABCDEFGH"[at] for at in shown["order"])
        file = tmp_path / "answers.json"
        file.write_text(json.dumps({"answers": given}), "utf-8")
        options = ("--key", key, "--set", "aside", "--reader", "a", "--out", kept / "one.jsonl")
        done = measure("quiz-merge", file, *options)
        assert done.code == 0, done.err
        assert f"{len(given)} verdicts added" in done.out

        done = measure("quiz-verdicts", kept, "--curve", tmp_path / "curve.svg")
        assert f"{len(given)} of {len(given)} (100 %)" in done.out
        assert (tmp_path / "curve.svg").read_text("utf-8").startswith("<svg")

        again = ("--blind", blind, "--key", key, "--verdicts", kept)
        assert measure("quiz-report", articles, *again).code == 0
        assert json.loads(key.read_text("utf-8")) == {"keys": []}

    def test_an_answer_file_that_is_no_json_is_refused_in_a_sentence(
        self, measure: Measure, tmp_path: Path
    ) -> None:
        file = tmp_path / "answers.json"
        file.write_text("{")
        options = ("--key", file, "--set", "aside", "--reader", "a", "--out", tmp_path / "x.jsonl")
        done = measure("quiz-merge", file, *options)
        assert done.code == 1
        assert done.err.startswith("discuss: answers.json: this is no JSON")
        assert not (tmp_path / "x.jsonl").exists()


class TestVerdicts:
    def test_a_folder_without_verdicts_says_so(self, measure: Measure, tmp_path: Path) -> None:
        done = measure("quiz-verdicts", tmp_path, "--curve", tmp_path / "curve.svg")
        assert done.code == 0
        assert "No question has been judged yet." in done.out
        assert not (tmp_path / "curve.svg").exists()

    def test_a_line_that_is_no_verdict_is_named(self, measure: Measure, tmp_path: Path) -> None:
        (tmp_path / "one.jsonl").write_text("{}\n")
        done = measure("quiz-verdicts", tmp_path)
        assert done.code == 1
        assert "one.jsonl, line 1" in done.err


class TestBench:
    def test_it_times_an_article_against_its_parse(self, measure: Measure) -> None:
        name = sorted(SAMPLE.glob("*.md"))[0].name
        done = measure("quiz-bench", "--repeats", "1", "--only", name)
        assert done.code in {0, 1}
        assert name in done.out
        assert "ratio " in done.out

    def test_it_fails_where_it_takes_too_long(
        self, measure: Measure, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("discuss.commands.measuring.MOST_RATIO", 0.0)
        name = sorted(SAMPLE.glob("*.md"))[0].name
        assert measure("quiz-bench", "--repeats", "1", "--only", name).code == 1


class TestDiscussionBench:
    def test_it_says_times_and_statements(self, measure: Measure) -> None:
        done = measure("discussion-bench", "--comments", "60", "--repeats", "1")
        assert "first screen" in done.out, done.err
        assert "nothing has come" in done.out
