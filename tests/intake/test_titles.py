import pytest

from discuss.intake.titles import is_subheading_like, is_title_like, names_publication


@pytest.mark.parametrize(
    "line",
    [
        "Night Buses Return After Five Years",
        "Students bring back the night bus",
        "Will the Night Bus Stay?",
        "“Nobody Asked Us”: A Town and Its Bus",
        "12 students, two lines, one winter",
        "Bus Maker Moves to the U.S.",
    ],
)
def test_a_short_line_without_a_final_stop_is_like_a_title(line: str) -> None:
    assert is_title_like(line)


@pytest.mark.parametrize(
    "line",
    [
        "The bus came back.",
        "she said",
        "The council asked:",
        "– A member of the council",
        "The bus " * 20,
    ],
)
def test_sentences_and_fragments_are_not_like_titles(line: str) -> None:
    assert not is_title_like(line.strip())


def test_a_quotation_is_no_subheading() -> None:
    assert is_subheading_like("What the drivers say")
    assert not is_subheading_like("“We were tired of walking”")


def test_the_name_of_a_paper_is_told_from_a_title() -> None:
    assert names_publication("The Oakfield Courier")
    assert names_publication("Hill School News")
    assert not names_publication("The bus is back")
    assert not names_publication("Night Buses Return")
