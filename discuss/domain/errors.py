"""What can go wrong in the product's own terms; the web and the command line put it in words."""

from typing import TypeVar

Thing = TypeVar("Thing")


class DiscussError(Exception):
    """A refusal. ``message`` is a sentence for the person who asked, as a translation key."""

    def __init__(self, message: str, **values: object) -> None:
        super().__init__(message % values if values else message)
        self.message = message
        self.values = values


class NotFoundError(DiscussError):
    """The thing is not there, or the viewer may not know of it."""

    def __init__(self) -> None:
        super().__init__("There is nothing here, or you may not see it.")


def found(thing: Thing | None) -> Thing:
    """The thing that was looked up; raises NotFoundError where there is none."""
    if thing is None:
        raise NotFoundError
    return thing


class NotAllowedError(DiscussError):
    """The viewer may know of the thing but not do this with it."""

    def __init__(self) -> None:
        super().__init__("You may not do this.")


class RefusedError(DiscussError):
    """The request makes no sense in the present state; the message says why."""


class NotAnsweredError(RefusedError):
    """What was sent is no answer to the question yet; the page asks it once more."""


class NoRepliesError(RefusedError):
    """What is answered was taken away or closed; it can still be a comment of its own."""

    def __init__(self) -> None:
        super().__init__(
            "What you answer takes no replies any more. You can post it as a comment of its own."
        )
