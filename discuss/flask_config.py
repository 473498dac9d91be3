"""Our settings in the words of Flask and its extensions."""

import hmac
from typing import Any
from urllib.parse import unquote, urlsplit

from discuss.config import Settings

FORM_LIMIT = 3 * 1024 * 1024
"""Bytes of a request: room for an article of 2 MB and its form."""


def flask_config(settings: Settings) -> dict[str, Any]:
    """Everything that ``app.config`` holds."""
    return {
        "SETTINGS": settings,
        "CHAT": settings.chat,
        "DIGEST_TIME": settings.digest_time,
        "SITE_NAME": settings.site_name,
        "SECRET_KEY": settings.secret(),
        "MAX_CONTENT_LENGTH": FORM_LIMIT,
        "MAX_FORM_MEMORY_SIZE": FORM_LIMIT,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SESSION_COOKIE_SECURE": settings.cookies_are_secure,
        "SQLALCHEMY_DATABASE_URI": settings.sqlalchemy_url,
        "WTF_CSRF_TIME_LIMIT": 12 * 3600,
        "BOOTSTRAP_SERVE_LOCAL": True,
        "RATELIMIT_ENABLED": settings.flag("rate_limits"),
        "RATELIMIT_STORAGE_URI": settings.valkey_url or "memory://",
        **_mail(settings),
        **_security(settings),
    }


def _mail(settings: Settings) -> dict[str, Any]:
    sender = {"MAIL_DEFAULT_SENDER": settings.mail_sender}
    if not settings.smtp_url:
        folder = settings.data_path / "mail"
        folder.mkdir(parents=True, exist_ok=True)
        return sender | {"MAIL_BACKEND": "file", "MAIL_FILE_PATH": str(folder)}
    url = urlsplit(settings.smtp_url)
    return sender | {
        "MAIL_BACKEND": "smtp",
        "MAIL_SERVER": url.hostname,
        "MAIL_PORT": url.port or (465 if url.scheme == "smtps" else 587),
        "MAIL_USERNAME": unquote(url.username) if url.username else None,
        "MAIL_PASSWORD": unquote(url.password) if url.password else None,
        "MAIL_USE_SSL": url.scheme == "smtps",
        "MAIL_USE_TLS": url.scheme == "smtp" and bool(url.username),
        "MAIL_TIMEOUT": 20,
    }


def _security(settings: Settings) -> dict[str, Any]:
    names = {
        "REGISTERABLE": settings.flag("registration"),
        "RECOVERABLE": True,
        "CHANGEABLE": True,
        # A salt of its own, so that neither secret gives the other away.
        "PASSWORD_SALT": hmac.digest(settings.secret().encode(), b"passwords", "sha256").hex(),
        "PASSWORD_HASH": "argon2",
        "PASSWORD_LENGTH_MIN": 10,
        "PASSWORD_CONFIRM_REQUIRED": False,
        "USERNAME_ENABLE": True,
        "USERNAME_REQUIRED": True,
        "USERNAME_MIN_LENGTH": 3,
        "USERNAME_ALLOWED_CHARS": ["L", "N", "Pc", "Pd"],
        "SEND_REGISTER_EMAIL": False,
        "EMAIL_HTML": False,
        # No look-up in the name system: people register on machines without a network, too.
        "EMAIL_VALIDATOR_ARGS": {"check_deliverability": False},
        "EMAIL_SENDER": settings.mail_sender,
        "POST_LOGIN_VIEW": "/",
        "POST_REGISTER_VIEW": "/",
        "LOGIN_URL": "/sign-in",
        "LOGOUT_URL": "/sign-out",
        "REGISTER_URL": "/register",
        "RESET_URL": "/recover",
        "CHANGE_URL": "/account/password",
    }
    remember = {
        "REMEMBER_COOKIE_SAMESITE": "Lax",
        "REMEMBER_COOKIE_HTTPONLY": True,
        "REMEMBER_COOKIE_SECURE": settings.cookies_are_secure,
    }
    return remember | {f"SECURITY_{name}": value for name, value in names.items()}
