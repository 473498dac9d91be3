"""The settings of the language model: what an administrator may write, and what stays secret."""

import pytest

from discuss.chat.endpoint import ChatService
from discuss.config import SettingError, Settings
from tests.chat_stub import KEY


def chat(**settings: str) -> ChatService | None:
    return Settings(**{"chat_model": "m", **settings}).chat


def test_it_is_off_by_default() -> None:
    assert Settings().chat is None
    assert chat() is None


@pytest.mark.parametrize(
    ("url", "endpoint", "host"),
    [
        ("https://api.example.org/v1", "https://api.example.org/v1/chat/completions", None),
        ("http://127.0.0.1:11434/v1/", "http://127.0.0.1:11434/v1/chat/completions", None),
        ("http://[::1]:8080/v1", "http://[::1]:8080/v1/chat/completions", "[::1]:8080"),
        (
            "https://api.example.org/v1/chat/completions",
            "https://api.example.org/v1/chat/completions",
            "api.example.org",
        ),
    ],
)
def test_the_address_may_be_written_as_people_write_it(
    url: str, endpoint: str, host: str | None
) -> None:
    service = chat(chat_url=url)
    assert service is not None
    assert service.endpoint == endpoint
    assert service.host == (host or url.split("/")[2])


@pytest.mark.parametrize(
    "settings",
    [
        {"chat_url": "file:///etc/passwd"},
        {"chat_url": "ftp://example.org/v1"},
        {"chat_url": "example.org/v1"},
        {"chat_url": "https://"},
        {"chat_url": "https://example.org:port/v1"},
        {"chat_url": f"https://me:{KEY}@example.org/v1"},
        {"chat_url": f"https://example.org/v1?key={KEY}"},
        {"chat_url": "https://example.org/v1", "chat_model": ""},
        {"chat_url": "https://example.org/v1", "chat_timeout": "0"},
        {"chat_url": "https://example.org/v1", "chat_timeout": "601"},
        {"chat_url": "https://example.org/v1", "chat_timeout": "soon"},
        {"chat_url": "https://example.org/v1", "chat_price": "cheap"},
        {"chat_url": "https://example.org/v1", "chat_price": "-1 EUR"},
        {"chat_url": "https://example.org/v1", "chat_price": "NaN"},
        {"chat_url": "https://example.org/v1", "chat_key": f"{KEY}\nX-Other: 1"},
        {"chat_url": "https://example.org/v1", "chat_key": f"{KEY} ü"},
    ],
)
def test_a_setting_that_cannot_be_used_is_named_and_no_secret_with_it(
    settings: dict[str, str],
) -> None:
    with pytest.raises(SettingError, match="DISCUSS_CHAT_") as caught:
        chat(**settings)
    assert KEY not in str(caught.value)


def test_the_key_is_in_no_text_made_of_the_settings() -> None:
    settings = Settings(chat_url="https://example.org/v1", chat_model="m", chat_key=KEY)
    assert settings.chat is not None
    assert settings.chat.key == KEY
    assert KEY not in f"{settings!r} {settings.chat!r} {settings.chat}"


@pytest.mark.parametrize("name", ["database_url", "valkey_url", "secret_key", "smtp_url"])
def test_no_other_secret_is_in_a_text_made_of_the_settings(name: str) -> None:
    assert KEY not in repr(Settings(**{name: KEY}))


@pytest.mark.parametrize(
    ("price", "tokens", "said"),
    [
        ("", 2000, None),
        ("0.60 EUR", 2000, "0.01 EUR"),
        ("15 USD", 2000, "0.03 USD"),
        ("500", 2000, "1.00"),
        ("0", 2000, "0.01"),
    ],
)
def test_a_price_is_told_in_money(price: str, tokens: int, said: str | None) -> None:
    service = chat(chat_url="https://example.org/v1", chat_price=price)
    assert service is not None
    assert (service.price.of(tokens) if service.price else None) == said
