"""What can go wrong when the language model is asked, in the words of the leader who asked."""

from discuss.domain.errors import DiscussError


class ChatError(DiscussError):
    """There is no answer to use; the message is a sentence for the leader."""


TOO_SLOW = "The language model did not answer within %(seconds)s seconds; the quiz is unchanged."
UNREACHABLE = "The language model at %(host)s could not be reached; the quiz is unchanged."
BUSY = "The language model at %(host)s is too busy; the quiz is unchanged. Try again later."
BROKEN = "The language model at %(host)s is out of order (%(status)s); the quiz is unchanged."
NO_ENTRY = (
    "%(host)s did not accept this site's API key (%(status)s); the quiz is unchanged. "
    "Please tell the administrator."
)
NOT_UNDERSTOOD = (
    "%(host)s did not accept the request (%(status)s); the quiz is unchanged. "
    "Please tell the administrator."
)
ELSEWHERE = (
    "%(host)s pointed to another address. The article was not sent there, and the quiz is "
    "unchanged. Please tell the administrator."
)
TOO_LONG = "The answer of the language model was far too long; the quiz is unchanged."
UNREADABLE = "The answer of the language model could not be read; the quiz is unchanged."
CUT = "The answer of the language model broke off in the middle; the quiz is unchanged."
DECLINED = "The language model declined to write questions on this article."
