"""Quotation marks within quotation marks."""


def within_quotation(text: str) -> str:
    """The text as it stands within “ and ”: its own marks are single."""
    return text.replace("“", "‘").replace("”", "’")
