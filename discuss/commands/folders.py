"""Folders of files: articles to measure with, verdicts to count."""

from collections.abc import Iterable
from pathlib import Path

from discuss.commands.timing import timed_quiz, warm_up
from discuss.domain.article import Article
from discuss.domain.errors import DiscussError, RefusedError
from discuss.intake import read_file
from discuss.quizgen.report.records import Record
from discuss.quizgen.report.verdicts import Verdict, read_verdicts

SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown", ".html", ".htm"})
NO_ARTICLES = frozenset({"readme", "sources", "license", "index"})


def article_files(folder: Path) -> list[Path]:
    """The files with articles in a folder and below, by path; a README or SOURCES is none."""
    found = (path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES)
    kept = [path for path in found if path.stem.lower() not in NO_ARTICLES and path.is_file()]
    if not kept:
        raise RefusedError("There is no .txt, .md or .html file in %(folder)s.", folder=folder)
    return sorted(kept)


def records(
    files: Iterable[Path], folder: Path, *, model: str, count: int, seed: int
) -> list[Record]:
    """A record for each file, whatever goes wrong with it: that is in the record."""
    found: list[Record] = []
    is_warm = False
    for file in files:
        name = file.relative_to(folder).as_posix()
        article, problem = _read(file)
        if article is None:
            found.append(Record(name, None, None, problem=problem))
            continue
        try:
            if not is_warm:
                warm_up(article, model)
            timed = timed_quiz(article, model=model, count=count, seed=seed)
            is_warm = is_warm or bool(timed.quiz.questions)  # a refused text loads nothing
        except Exception as error:  # one article must not end the run, whatever it trips over
            problem = f"The writer failed: {type(error).__name__}: {error}"
            found.append(Record(name, article, None, problem=problem))
            continue
        found.append(Record(name, article, timed.quiz, timed.seconds, timed.parse_seconds))
    return found


def _read(file: Path) -> tuple[Article | None, str]:
    try:
        return read_file(file), ""
    except (DiscussError, OSError) as error:
        return None, f"It could not be read: {error}"


def verdicts_in(folder: Path) -> list[Verdict]:
    """The verdicts in the .jsonl files of a folder, file by file in the order of their names."""
    return [
        verdict
        for file in sorted(folder.glob("*.jsonl"))
        for verdict in read_verdicts(file.read_text("utf-8").splitlines(), file.name)
    ]
