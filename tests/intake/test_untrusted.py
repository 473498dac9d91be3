import gc
import socket
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from discuss.intake import IntakeError, read_html, read_markdown, read_text, read_upload
from tests.intake.samples import BODY

PAGE = "<article>" + "".join(f"<p>{paragraph}</p>" for paragraph in BODY)
ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "{}">]>'
HOSTILE = {
    "nested tags": (read_html, "<div>" * 100_000 + "deep" + "</div>" * 100_000),
    "nested tags within the limit": (read_html, "<div>" * 9_500 + "deep"),
    "many elements": (read_html, "<div><span>The bus ran. </span></div>" * 4_800),
    "open brackets": (read_markdown, "[" * 1_900_000),
    "brackets within the limit": (read_markdown, "![" * 19_000),
    "one long line": (read_text, "word " * 390_000),
    "one long word": (read_text, "w" * 1_900_000),
    "many lines": (read_text, "a\n" * 900_000),
    "brackets in every line": (read_text, ("(" * 380 + "\n\n") * 5_000),
    "one long line of a page": (read_html, "<p>" + "word " * 390_000),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_no_source_takes_longer_than_two_seconds(name: str) -> None:
    read, source = HOSTILE[name]
    assert min(_seconds(read, source) for _ in range(2)) < 2


def _seconds(read: Callable[[str], object], source: str) -> float:
    """The processor's time for one reading; of two, the quicker tells of the program alone."""
    gc.collect()
    started = time.process_time()
    with suppress(IntakeError):
        read(source)
    return time.process_time() - started


def test_nothing_outside_the_page_is_fetched(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def refuse(*_args: object, **_kwargs: object) -> None:
        raise AssertionError("the network was used")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    secret = tmp_path / "secret.txt"
    secret.write_text("a secret of this computer", encoding="utf-8")
    page = ENTITIES.format(secret.as_uri()) + PAGE + "<p>Here &b; &c; end.</p>"
    article = read_html(page + '<img src="http://192.0.2.1/a.png"><link href="http://192.0.2.1/">')
    assert "a secret of this computer" not in repr(article)
    assert "a" * 16 not in repr(article)


def test_null_bytes_and_broken_tags_do_not_stop_the_reading() -> None:
    article = read_upload("a.html", f"{PAGE}\0<p <b <<i>\0".encode())
    assert article.paragraphs[:3] == BODY


def test_text_direction_cannot_be_turned_around() -> None:
    article = read_text("\u202e".join(BODY))
    assert "\u202e" not in repr(article.paragraphs)
