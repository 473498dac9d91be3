"""Why something in a file cannot be taken."""

from discuss.domain.errors import DiscussError


class CannotTakeError(DiscussError):
    """A question that would be taken by half only; the message is a sentence that says why."""
