"""The command ``discuss``.

Every command imports what it needs by itself: ``discuss quiz`` works without the web, and
``discuss --help`` answers at once.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING

import click

from discuss.commands.measuring import MEASURES
from discuss.config import PREFIX, SettingError, Settings
from discuss.domain.errors import DiscussError
from discuss.exchange.formats import Format
from discuss.intake import Article, read_file

if TYPE_CHECKING:
    from flask import Flask

QUIZ_FORMATS = ("text", "json", *(form.value for form in Format))


@click.group()
@click.version_option(package_name="discuss")
def commands() -> None:
    """Articles, quizzes written from them, and threads beside them."""


for _measure in MEASURES:
    commands.add_command(_measure)


def main() -> None:
    """Run a command; a refusal is a sentence on stderr and exit code 1, never a traceback."""
    try:
        commands()
    except (DiscussError, SettingError) as error:
        click.echo(f"discuss: {error}", err=True)
        sys.exit(1)


@contextmanager
def application() -> "Iterator[Flask]":
    """An application whose database is up to date, in its context."""
    from discuss.app import create_app
    from discuss.schema import check_schema

    app = create_app()
    with app.app_context():
        check_schema()
        yield app


@commands.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--count", default=10, show_default=True, type=click.IntRange(1, 50))
@click.option("--seed", default=0, show_default=True, help="The same seed gives the same quiz.")
@click.option("--format", "form", default="text", type=click.Choice(QUIZ_FORMATS))
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Write this file.")
@click.option("--explain", is_flag=True, help="Say why questions were made and others dropped.")
def quiz(  # noqa: PLR0913, RUF100
    file: Path,
    count: int,
    seed: int,
    form: str,
    out: Path | None,
    explain: bool,  # noqa: FBT001
) -> None:
    """Write a quiz from FILE; no database is touched."""
    from discuss.commands.quiz_files import check_sending, send_quiz
    from discuss.quizgen.formats import text
    from discuss.quizgen.writing import finish, write_draft

    check_sending(form, out, explain=explain)
    article, model = _read(file), Settings.from_environment().quiz_model
    draft = write_draft(article, count=count, seed=seed, model=model)
    if explain and form == "text":
        click.echo(text.stages(draft) + "\n")
    written = finish(draft, article, count=count, seed=seed)
    send_quiz(written, form, out, explain=explain)
    if not written.questions:
        click.echo(f"discuss: {written.note}", err=True)
        sys.exit(1)


def _read(file: Path) -> Article:
    try:
        return read_file(file)
    except OSError as error:
        raise click.FileError(str(file), error.strerror or "it cannot be read") from error


@commands.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--club", default="", help="The club's address; needed where there are several.")
@click.option("--by", default="", help="Handle or e-mail of the leader; by default the first.")
@click.option("--publish", is_flag=True, help="Publish the article and approve its quiz.")
def import_article(file: Path, club: str, by: str, publish: bool) -> None:  # noqa: FBT001
    """Import the article in FILE and write its quiz."""
    content = _read(file)
    with application():
        from discuss.commands.importing import import_into

        click.echo(import_into(content, club=club, by=by, publish=publish))


@commands.command()
def upgrade() -> None:
    """Make the database, or bring it up to date."""
    from flask_migrate import upgrade as migrate

    from discuss.app import create_app

    with create_app().app_context():
        migrate()


@commands.command()
@click.option("--email", prompt="Your e-mail address")
@click.option("--handle", prompt="Your handle")
@click.option("--name", prompt="Your name")
@click.password_option()
@click.option("--club", default="", help="Make a club with this name, too, and lead it.")
def init(email: str, handle: str, name: str, password: str, club: str) -> None:
    """Set up a new site: the database and its first administrator."""
    upgrade.callback()  # type: ignore[misc]  # click does not say that a command has one
    with application():
        from discuss.commands.setting_up import set_up_site

        click.echo(set_up_site(email, handle, name, password, club))


@commands.command()
def sample() -> None:
    """Fill an empty site with the sample club; where there are clubs already, change nothing."""
    with application():
        from discuss.commands.sampling import load_sample

        click.echo(load_sample())


@commands.command()
def serve() -> None:
    """Run the web server and the worker."""
    from discuss import serving

    settings = Settings.from_environment()
    serving.check_port(settings)
    with application():
        click.echo(f"discuss is at {settings.public_url} (Ctrl-C stops it)")
    sys.exit(serving.serve(settings))


@commands.command()
def worker() -> None:
    """Run the worker alone, for a machine that serves no pages."""
    with application() as app:
        queue = app.extensions["discuss.queue"]
        queue.consume()


@commands.command("settings")
def list_settings() -> None:
    """List every setting with its default."""
    for field in fields(Settings):
        default = f" [{field.default}]" if field.default else ""
        secret = " (secret)" if field.metadata["is_secret"] else ""
        click.echo(f"{PREFIX}{field.name.upper()}{default}{secret}\n    {field.metadata['doc']}")
