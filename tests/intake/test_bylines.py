import pytest

from discuss.intake.bylines import is_byline, split_details


@pytest.mark.parametrize(
    "line",
    [
        "By Jane Doe",
        "by Jane Doe",
        "BY JANE DOE",
        "By Jane Doe and Ali Ben Salem",
        "By Ludwig van der Berg, Staff Writer",
        "Story by Jane Doe",
        "Words by Jane O’Neill-Ruiz",
        "Author: Jane Doe",
        "Jane Doe, Staff Writer",
        "Jane Doe, news editor",
        "By Jane Doe for the Oakfield Courier",
    ],
)
def test_a_line_that_names_the_writer_is_a_byline(line: str) -> None:
    assert is_byline(line)


@pytest.mark.parametrize(
    "line",
    [
        "By Monday evening the storm had passed.",
        "By Monday Evening",
        "By then it was over",
        "Jane Doe",
        "Jane Doe, who wrote the report",
        "By today’s decision, the court ends the matter.",
    ],
)
def test_other_lines_are_no_bylines(line: str) -> None:
    assert not is_byline(line)


def test_the_details_on_one_line_are_taken_apart() -> None:
    line = "By Jane Doe | 3 March 2019 · 4 min read"
    assert split_details(line) == ["By Jane Doe", "3 March 2019", "4 min read"]
