"""Tables as files that a spreadsheet opens, and that do nothing there but be read."""

import csv
from collections.abc import Iterable, Iterator, Sequence

from flask import Response, stream_with_context

BYTE_ORDER_MARK = "\ufeff"
STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class _Line:
    """What a writer writes to: it keeps the one line that it was given."""

    def write(self, line: str) -> str:
        """Give the line back."""
        return line


def defused(value: str) -> str:
    """The value, with an apostrophe before what a spreadsheet would take for a formula."""
    return "'" + value if value.startswith(STARTS_A_FORMULA) else value


def csv_lines(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The table line by line (RFC 4180), after the mark by which spreadsheets know UTF-8."""
    writer = csv.writer(_Line())
    yield BYTE_ORDER_MARK
    yield writer.writerow(head)
    for row in rows:
        yield writer.writerow([defused(value) for value in row])


def csv_file(name: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> Response:
    """The table as a download, sent while it is read: its length does not matter."""
    answer = Response(
        stream_with_context(csv_lines(head, rows)), mimetype="text/csv; charset=utf-8"
    )
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
