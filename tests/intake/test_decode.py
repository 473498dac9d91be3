import pytest

from discuss.intake.decode import decode
from discuss.intake.errors import IntakeError

WORDS = "Zoë’s café served naïve façades at night; the déjà vu cost £3. " * 5


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"],
)
def test_text_comes_back_from_every_common_encoding(encoding: str) -> None:
    assert decode(WORDS.encode(encoding)) == WORDS


def test_latin_1_is_told_from_its_accents() -> None:
    words = WORDS.replace("’", "'")
    assert decode(words.encode("latin-1")) == words


def test_a_stray_null_does_not_make_a_text_binary() -> None:
    assert "\0" in decode(WORDS.encode() + b"\0")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "binary"),
        (b"PK\x03\x04" + b"word/document.xml", "binary"),
        (b"%PDF-1.7 and so on", "binary"),
        (bytes(range(256)) * 20, "binary"),
        (b"\xff\xfea", "undecodable"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(IntakeError) as refusal:
        decode(data)
    assert refusal.value.code == code
