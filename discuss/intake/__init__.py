"""From what a person pastes or uploads to a cleaned article: no network, clock or database."""

from discuss.domain.article import Article
from discuss.intake.errors import IntakeError
from discuss.intake.reading import read_file, read_html, read_markdown, read_text, read_upload

__all__ = [
    "Article",
    "IntakeError",
    "read_file",
    "read_html",
    "read_markdown",
    "read_text",
    "read_upload",
]
