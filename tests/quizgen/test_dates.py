import pytest

from discuss.quizgen.dates import TimeKind, read_time


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("1987", TimeKind.YEAR),
        ("2031", TimeKind.YEAR),
        ("March", TimeKind.MONTH),
        ("March 2019", TimeKind.MONTH),
        ("March 3", TimeKind.DAY),
        ("Sept. 14", TimeKind.DAY),
        ("March 3, 2019", TimeKind.DAY),
        ("three weeks", TimeKind.DURATION),
        ("an hour", TimeKind.DURATION),
        ("more than 40 years", TimeKind.DURATION),
        ("6:30 p.m.", TimeKind.CLOCK),
        ("Sunday", TimeKind.RELATIVE),
        ("last week", TimeKind.RELATIVE),
        ("this year", TimeKind.RELATIVE),
        ("yesterday", TimeKind.RELATIVE),
        ("next March", TimeKind.RELATIVE),
        ("Last Sunday morning", TimeKind.RELATIVE),
        ("the harvest", TimeKind.OTHER),
    ],
)
def test_an_expression_of_time_has_a_kind(text: str, kind: TimeKind) -> None:
    assert read_time(text).kind is kind


def test_a_leading_article_is_not_shown() -> None:
    assert read_time("the March").text == "March"
