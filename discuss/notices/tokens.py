"""The link in a mail that works without signing in."""

from flask import current_app
from itsdangerous import BadSignature, URLSafeSerializer


def _serializer() -> URLSafeSerializer:
    return URLSafeSerializer(current_app.config["SECRET_KEY"], salt="notices.unsubscribe")


def make_token(user_id: int) -> str:
    """A token by which whoever has the mail may stop the mails of this person, and no more."""
    return str(_serializer().dumps(user_id))


def read_token(token: str) -> int | None:
    """Whose token it is; nobody's where it was not made here."""
    try:
        user_id = _serializer().loads(token)
    except BadSignature:
        return None
    return user_id if isinstance(user_id, int) else None
