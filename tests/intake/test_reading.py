from collections.abc import Callable
from pathlib import Path

import pytest

from discuss.domain.article import Article
from discuss.intake import IntakeError, read_file, read_html, read_markdown, read_text, read_upload
from tests.intake.samples import BODY, text_of

TEXT = text_of("Students Bring Back The Night Bus", *BODY)
WORDS_20 = (
    "The bus left the square at eleven and came back at twelve "
    "with thirty people and one very small dog. "
)


def code_of(read: Callable[..., Article], *source: str | bytes | Path) -> str:
    with pytest.raises(IntakeError) as refusal:
        read(*source)
    return refusal.value.code


@pytest.mark.parametrize("name", ["a.txt", "A.TXT", "a.md", "a.b.markdown"])
def test_the_end_of_the_name_chooses_the_reader(name: str) -> None:
    assert read_upload(name, TEXT.encode()).paragraphs == BODY


def test_an_uploaded_page_is_read_as_a_page() -> None:
    page = "<html><body><article>" + "".join(f"<p>{p}</p>" for p in BODY) + "</article></body>"
    assert read_upload("a.html", page.encode()).paragraphs == BODY


def test_a_file_is_read_from_the_disk(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert read_file(path) == read_text(TEXT)


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.txt", b"\x89PNG\r\n\x1a\n", "binary"),
        ("a.zip", b"PK\x03\x04", "unknown_type"),
        ("a", b"Some words.", "unknown_type"),
        ("a.docx", b"PK\x03\x04", "document"),
        ("a.txt", b"", "empty"),
        ("a.txt", b"Only this.", "too_short"),
        ("a.png", bytes(10_000_000), "too_large"),
    ],
)
def test_a_file_that_gives_no_article_is_refused_with_its_reason(
    name: str, data: bytes, code: str
) -> None:
    assert code_of(read_upload, name, data) == code


def test_a_refusal_says_what_to_do() -> None:
    with pytest.raises(IntakeError, match=r"The types understood are \.txt, \.md and \.html: save"):
        read_upload("a.exe", b"MZ")


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(10_000_000)
    assert code_of(read_file, path) == "too_large"


@pytest.mark.parametrize("read", [read_text, read_markdown, read_html])
def test_empty_text_is_refused(read: Callable[[str], Article]) -> None:
    assert code_of(read, " \n ") == "empty"


def test_one_sentence_is_too_short_however_long_it_is() -> None:
    assert code_of(read_text, "word " * 100 + "end.") == "too_short"


def test_twenty_thousand_words_are_accepted() -> None:
    article = read_text(text_of(*[WORDS_20 * 5] * 200))
    assert len(article.paragraphs) == 200


def test_more_than_fifty_thousand_words_are_refused() -> None:
    assert code_of(read_text, text_of(*[WORDS_20 * 5] * 520)) == "too_long"
