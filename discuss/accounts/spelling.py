"""One spelling for every handle and address: lower case, whatever was typed."""

from flask_security import MailUtil, UsernameUtil


class LowerCaseHandle(UsernameUtil):
    """Handles as Flask-Security checks them, in lower case."""

    def normalize(self, username: str) -> str | None:
        """The handle as it is looked up."""
        return _lower(super().normalize(username))

    def validate(self, username: str) -> tuple[str | None, str | None]:
        """An error message or None, and the handle as it is kept."""
        message, handle = super().validate(username)
        return message, _lower(handle)


class LowerCaseMail(MailUtil):
    """Addresses as Flask-Security checks them, in lower case."""

    def normalize(self, email: str) -> str:
        """The address as it is looked up."""
        return str(super().normalize(email)).lower()

    def validate(self, email: str) -> str:
        """The address as it is kept; raises ValueError where it is none."""
        return str(super().validate(email)).lower()


def _lower(handle: str | None) -> str | None:
    return None if handle is None else handle.lower()
