"""A written quiz, sent in the format that was asked for to a file or to the terminal."""

import sys
from pathlib import Path

import click

from discuss.clock import utcnow
from discuss.exchange.formats import Format
from discuss.quizgen import Quiz
from discuss.quizgen.formats.files import OWN_FORMATS, file_of


def check_sending(form: str, out: Path | None, *, explain: bool) -> None:
    """Refuse, before any work, what could not be sent in the end."""
    if explain and form not in OWN_FORMATS:
        raise click.UsageError("--explain goes with --format text or json.")
    is_binary = form not in OWN_FORMATS and Format(form).is_binary
    if is_binary and out is None and sys.stdout.isatty():
        raise click.UsageError(f"{form} is a binary format: name a file with --out.")


def send_quiz(quiz: Quiz, form: str, out: Path | None, *, explain: bool) -> None:
    """Write the quiz in that format to the file, or without one to standard output."""
    content = file_of(quiz, form, at=utcnow(), explain=explain)
    if out is None:
        click.echo(content, nl=False)
        return
    try:
        out.write_bytes(content)
    except OSError as error:
        raise click.FileError(str(out), error.strerror or "it cannot be written") from error
