"""Which language model may be asked, as the administrator's settings say; nothing is sent here."""

from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from urllib.parse import urlsplit

PATH = "/chat/completions"
LONGEST_WAIT = 600
LONGEST_NAME = 200
MOST_TOKENS = 6_000
"""How long an answer may be, thinking included."""

MILLION = 1_000_000
SMALLEST_COST = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Price:
    """What a million tokens cost."""

    amount: Decimal
    currency: str = ""

    def of(self, tokens: int) -> str:
        """What so many tokens cost at most, in words: a cent is the least that is said."""
        cost = max(self.amount * tokens / MILLION, SMALLEST_COST)
        return f"{cost:.2f} {self.currency}".strip()


@dataclass(frozen=True, slots=True)
class ChatService:
    """An OpenAI-compatible chat service. The key is in no text that is made of this object.

    ``url`` is the base address without a slash at its end; ``seconds`` is how long the whole
    answer may take, retry included.
    """

    url: str
    model: str
    key: str = field(default="", repr=False)
    seconds: int = 60
    price: Price | None = None

    def __post_init__(self) -> None:
        if not 1 <= self.seconds <= LONGEST_WAIT:
            raise ValueError(f"TIMEOUT must be 1 to {LONGEST_WAIT} seconds.")
        if len(self.model) > LONGEST_NAME or len(self.host) > LONGEST_NAME:
            raise ValueError(f"MODEL and the host may have {LONGEST_NAME} characters each.")
        if not self.key.isascii() or any(
            not mark.isprintable() or mark == " " for mark in self.key
        ):
            raise ValueError("KEY must be plain characters without blanks.")

    @property
    def host(self) -> str:
        """To whom articles go, as a person is told: the host, and its port where it names one."""
        return urlsplit(self.url).netloc

    @property
    def endpoint(self) -> str:
        """The address that is asked."""
        return self.url + PATH


def base_address(text: str) -> str:
    """The base address, checked. The messages leave the address out: it may hold a secret."""
    try:
        parts = urlsplit(text.strip())
        is_whole = parts.scheme in {"http", "https"} and bool(parts.hostname)
        _ = parts.port
    except ValueError:
        is_whole = False
    if not is_whole:
        raise ValueError("URL must be a whole address that begins with http:// or https://.")
    if "@" in parts.netloc:
        raise ValueError("URL must not hold a name or password: the key has its own setting.")
    if parts.query or parts.fragment:
        raise ValueError("URL must end with its path, such as /v1.")
    return text.strip().rstrip("/").removesuffix(PATH)


def price_of(text: str) -> Price | None:
    """A price from text such as "0.60 EUR"; None where there is none."""
    amount, _, currency = text.strip().partition(" ")
    if not amount:
        return None
    try:
        number = Decimal(amount)
    except InvalidOperation:
        number = Decimal(-1)
    if not number.is_finite() or number < 0:
        raise ValueError("PRICE must be a number and a currency, such as 0.60 EUR.")
    return Price(number, currency.strip())
