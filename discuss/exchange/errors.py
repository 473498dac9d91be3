"""Why something in a file cannot be taken."""


class CannotTakeError(Exception):
    """A question that would be taken by half only; the message is a sentence that says why."""
