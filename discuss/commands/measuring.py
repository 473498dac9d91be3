"""The commands that measure: the quiz writer without a database, a discussion in one of its own."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from discuss.config import Settings

if TYPE_CHECKING:
    from discuss.quizgen.report.records import Record

SAMPLE = Path(__file__).parents[1] / "sample" / "articles"
MOST_SECONDS, MOST_RATIO = 0.5, 3.0
MOST_SCREEN_SECONDS = 0.3

_FOLDER = click.Path(path_type=Path, exists=True, file_okay=False)
_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)
_NEW_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command("quiz-report")
@click.argument("folder", type=_FOLDER, metavar="DIR")
@click.option("--out", type=_NEW_FILE, help="Write a page to read through, HTML.")
@click.option("--blind", type=_NEW_FILE, help="Write the questions without keys, JSON.")
@click.option("--key", type=_NEW_FILE, help="Write the keys to the blind questions, JSON.")
@click.option("--verdicts", type=_FOLDER, help="Leave questions judged in here out of --blind.")
@click.option("--count", default=10, show_default=True, type=click.IntRange(1, 50))
@click.option("--seed", default=0, show_default=True)
def quiz_report(  # noqa: PLR0913, RUF100
    folder: Path,
    out: Path | None,
    blind: Path | None,
    key: Path | None,
    verdicts: Path | None,
    count: int,
    seed: int,
) -> None:
    """Write a quiz for every article in DIR and say what came of it."""
    from discuss.quizgen.report import figures, page

    if (blind is None) != (key is None):
        raise click.UsageError("--blind and --key go together.")
    found = _records(folder, count, seed)
    if out is not None:
        out.write_text(page.render(found, f"Quizzes for {folder.resolve().name}"), "utf-8")
    if blind is not None and key is not None:
        _write_blind(found, blind, key, verdicts, seed)
    click.echo(figures.as_text(found))
    for record in found:
        if record.problem:
            click.echo(f"{record.name}: {record.problem}", err=True)


def _records(folder: Path, count: int, seed: int) -> "list[Record]":
    from discuss.commands.folders import article_files, records

    model = Settings.from_environment().quiz_model
    files = article_files(folder)
    with click.progressbar(files, label="Writing quizzes", file=sys.stderr) as going:
        return records(going, folder, model=model, count=count, seed=seed)


def _write_blind(
    found: "list[Record]", blind: Path, key: Path, verdicts: Path | None, seed: int
) -> None:
    from discuss.commands.folders import verdicts_in
    from discuss.quizgen.report.judging import blind_and_key

    known = {(one.article, one.question) for one in verdicts_in(verdicts)} if verdicts else set()
    questions, keys = blind_and_key(found, seed=seed, known=known)
    for file, content in ((blind, questions), (key, keys)):
        file.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", "utf-8")


@click.command("quiz-merge")
@click.argument("answers", type=_FILE)
@click.option("--key", required=True, type=_FILE, help="The keys, as quiz-report wrote them.")
@click.option("--set", "of_set", required=True, type=click.Choice(["tuning", "aside"]))
@click.option("--reader", required=True, type=click.Choice(["a", "b", "c"]))
@click.option("--out", required=True, type=_NEW_FILE, help="Add the verdicts to this file.")
def quiz_merge(answers: Path, key: Path, of_set: str, reader: str, out: Path) -> None:
    """Make verdicts of a reader's ANSWERS to blind questions."""
    from discuss.quizgen.report.merging import merge
    from discuss.quizgen.report.verdicts import as_line

    merged = merge(_json(answers), _json(key), of_set=of_set, reader=reader)
    with out.open("a", encoding="utf-8") as file:
        file.writelines(f"{as_line(verdict)}\n" for verdict in merged)
    accepted = sum(verdict.acceptable for verdict in merged)
    click.echo(f"{len(merged)} verdicts added to {out}, {accepted} acceptable")


def _json(file: Path) -> Any:
    from discuss.quizgen.report.verdicts import parsed

    return parsed(file.read_text("utf-8"), file.name)


@click.command("quiz-verdicts")
@click.argument("folder", type=_FOLDER, metavar="DIR")
@click.option("--curve", type=_NEW_FILE, help="Draw confidence against acceptance, SVG.")
def quiz_verdicts(folder: Path, curve: Path | None) -> None:
    """Count the verdicts in DIR by rule, kind and confidence, as Markdown."""
    from discuss.commands.folders import verdicts_in
    from discuss.quizgen.report import acceptance, drawing, table

    questions = acceptance.judged(verdicts_in(folder))
    click.echo(table.render(questions))
    if curve is not None and questions:
        drawn = drawing.render(acceptance.bins(questions), acceptance.curve(questions))
        curve.write_text(drawn, "utf-8")


@click.command("quiz-bench")
@click.argument("folders", type=_FOLDER, metavar="[DIR]…", nargs=-1)
@click.option("--repeats", default=5, show_default=True, type=click.IntRange(1, 100))
@click.option("--only", default="", help="Only files whose name holds this.")
def quiz_bench(folders: tuple[Path, ...], repeats: int, only: str) -> None:
    """Time the quiz writer on the sample articles and those in DIR against the parse alone.

    Fails where an article takes over half a second, or all of them over 3 times their parse.
    """
    from discuss.commands.folders import article_files
    from discuss.commands.timing import timed_quiz, warm_up
    from discuss.intake import read_file

    model = Settings.from_environment().quiz_model
    files = [file for folder in (SAMPLE, *folders) for file in article_files(folder)]
    articles = {file.name: read_file(file) for file in files if only in file.name}
    if not articles:
        raise click.UsageError(f"No article's name holds {only!r}.")
    warm_up(next(iter(articles.values())), model)
    click.echo(f"{'words':>6} {'parse':>8} {'quiz':>8} {'ratio':>6}  article")
    times = []
    for name, article in articles.items():
        timed = timed_quiz(article, model=model, repeats=repeats)
        times.append(timed)
        words = sum(len(text.split()) for text in article.paragraphs)
        click.echo(
            f"{words:>6} {timed.parse_seconds:>6.3f} s {timed.seconds:>6.3f} s "
            f"{timed.ratio:>6.2f}  {name}"
        )
    slowest = max(timed.seconds for timed in times)
    ratio = sum(timed.seconds for timed in times) / sum(timed.parse_seconds for timed in times)
    bars = f"ratio at most {MOST_RATIO}, slowest at most {MOST_SECONDS} s"
    click.echo(f"\nratio {ratio:.2f}, slowest {slowest:.3f} s ({bars})")
    sys.exit(int(ratio > MOST_RATIO or slowest > MOST_SECONDS))


@click.command("discussion-bench")
@click.option("--comments", default=5_000, show_default=True, type=click.IntRange(1, 100_000))
@click.option("--repeats", default=9, show_default=True, type=click.IntRange(1, 1000))
def discussion_bench(comments: int, repeats: int) -> None:
    """Time the first screen of a long discussion, and asking for what has come.

    Fails where a first screen takes over 0.3 s.
    """
    from discuss.commands.discussing import measure_discussion

    slowest = 0.0
    click.echo(f"{'time':>10} {'statements':>10}  with {comments:,} comments")
    for one in measure_discussion(comments, repeats=repeats):
        slowest = max(slowest, one.milliseconds)
        click.echo(f"{one.milliseconds:>7.1f} ms {one.statements:>10}  {one.name}")
    sys.exit(int(slowest > 1000 * MOST_SCREEN_SECONDS))


MEASURES = (quiz_report, quiz_merge, quiz_verdicts, quiz_bench, discussion_bench)
