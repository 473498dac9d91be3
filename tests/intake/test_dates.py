from datetime import date

import pytest

from discuss.intake.dates import DateLine, read_date_line, split_dateline


@pytest.mark.parametrize(
    "line",
    [
        "Saturday, December 7, 2019",
        "December 7, 2019",
        "Dec. 7th, 2019",
        "7 December 2019",
        "Saturday 7 December 2019",
        "2019-12-07",
        "Published: December 7, 2019",
        "Published on 7 December 2019 at 10:04 am",
        "Oakfield, December 7, 2019",
    ],
)
def test_a_line_that_is_a_date_gives_the_day(line: str) -> None:
    found = read_date_line(line)
    assert found is not None
    assert found.day == date(2019, 12, 7)
    assert found.text == line


def test_day_and_month_in_numbers_are_read_only_when_their_order_is_certain() -> None:
    assert read_date_line("25.12.2019") == DateLine("25.12.2019", date(2019, 12, 25))
    assert read_date_line("12/25/2019") == DateLine("12/25/2019", date(2019, 12, 25))
    assert read_date_line("07.12.2019") == DateLine("07.12.2019", None)


@pytest.mark.parametrize("line", ["May 12", "February 31, 2020"])
def test_a_date_without_year_or_out_of_the_calendar_gives_no_day(line: str) -> None:
    assert read_date_line(line) == DateLine(line, None)


@pytest.mark.parametrize(
    "line",
    [
        "On December 7, 2019 the line was closed.",
        "In May",
        "May the best win",
        "December 7, 2019, was the day on which the council decided to close the line for good",
    ],
)
def test_a_sentence_with_a_date_in_it_is_no_date_line(line: str) -> None:
    assert read_date_line(line) is None


@pytest.mark.parametrize(
    ("dateline", "dash"),
    [
        ("PARIS (Reuters)", " — "),
        ("Paris (AFP)", " – "),
        ("LONDON, March 3", " —"),
        ("NEW YORK, N.Y., March 3, 2020 (AP)", " -- "),
        ("OAKFIELD", " — "),
    ],
)
def test_place_and_agency_before_the_first_sentence_are_split_off(dateline: str, dash: str) -> None:
    found, rest = split_dateline(f"{dateline}{dash}The line was closed on Monday.")
    assert found is not None
    assert found.text == dateline
    assert rest == "The line was closed on Monday."


def test_an_inline_dateline_with_a_year_gives_the_day() -> None:
    found, _ = split_dateline("LONDON, March 3, 2020 — The line was closed.")
    assert found == DateLine("LONDON, March 3, 2020", date(2020, 3, 3))


@pytest.mark.parametrize(
    "paragraph",
    [
        "NASA — which paid for it — said no.",
        "The bus — a red one — was late.",
        "UNESCO - the agency for culture - agreed.",
        "Anna (her name is changed) waited — and waited.",
    ],
)
def test_a_dash_in_a_sentence_makes_no_dateline(paragraph: str) -> None:
    assert split_dateline(paragraph) == (None, paragraph)
