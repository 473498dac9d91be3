"""A page as a test reads it: by selector, as a person or a screen reader would find things."""

import re
from functools import cached_property

from bs4 import BeautifulSoup, Tag
from werkzeug.test import TestResponse


class Page:
    """An answer of the application."""

    def __init__(self, response: TestResponse) -> None:
        self.response = response
        self.status = response.status_code
        self.url = response.request.full_path.rstrip("?")
        self.text = response.get_data(as_text=True)
        assert self.status < 500, "the application broke: see the captured log"

    @cached_property
    def soup(self) -> BeautifulSoup:
        """The parsed page."""
        return BeautifulSoup(self.text, "lxml")

    def all(self, selector: str) -> list[Tag]:
        """Every element that the selector finds."""
        return list(self.soup.select(selector))

    def one(self, selector: str) -> Tag:
        """The only element that the selector finds."""
        found = self.all(selector)
        assert len(found) == 1, f"{len(found)} elements match {selector!r} in:\n{self.text}"
        return found[0]

    def has(self, selector: str) -> bool:
        """Whether the selector finds anything."""
        return bool(self.all(selector))

    def words(self, selector: str = "main") -> str:
        """What the only such element says, with white space folded."""
        return " ".join(self.one(selector).get_text(" ").split())

    def value(self, name: str) -> str:
        """What the field with this name holds."""
        field = self.one(f'main [name="{name}"]')
        return field.get_text() if field.name == "textarea" else str(field.get("value", ""))

    @property
    def heading(self) -> str:
        """The page's heading."""
        return self.words("h1")

    @property
    def messages(self) -> str:
        """What the page says happened."""
        return self.words(".messages")

    @property
    def errors(self) -> str:
        """What the form says is wrong."""
        return " ".join(" ".join(tag.get_text(" ").split()) for tag in self.all("[role=alert]"))


def steady(text: str) -> str:
    """A page without what differs each time that it is opened: tokens, marks and moments."""
    varying = (
        r'name="csrf_token" value="[^"]*"|value="[0-9a-f]{32}"|<time[^>]*>[^<]*</time>'
        r'|data-moment="[^"]*"'
    )
    return re.sub(varying, "", text)
