import pytest

from discuss.quizgen.gazetteer import (
    capitals_like,
    countries_like,
    country_named,
    is_capital,
    is_region,
)


@pytest.mark.parametrize("name", ["UK", "U.K.", "Britain", "the United Kingdom", "united kingdom"])
def test_a_country_is_known_by_all_of_its_names(name: str) -> None:
    assert country_named(name) == "United Kingdom"


@pytest.mark.parametrize("name", ["", "Tolmouth", "Norwegian", "the"])
def test_other_words_name_no_country(name: str) -> None:
    assert country_named(name) == ""


def test_a_capital_is_known() -> None:
    assert is_capital("Lisbon")


def test_an_invented_town_is_no_capital() -> None:
    assert not is_capital("Tolmouth")


def test_a_state_is_a_region() -> None:
    assert is_region("Texas")


def test_an_invented_town_is_no_region() -> None:
    assert not is_region("Tolmouth")


def test_countries_alike_lie_in_the_same_part_of_the_world() -> None:
    assert {"Sweden", "Denmark"} <= set(countries_like("Norway"))
    assert "Kenya" not in countries_like("Norway")


def test_a_country_is_not_like_itself() -> None:
    assert "Norway" not in countries_like("Norway")


def test_capitals_alike_lie_in_the_same_part_of_the_world() -> None:
    assert "Madrid" in capitals_like("Lisbon")
    assert "Lisbon" not in capitals_like("Lisbon")


def test_an_unknown_name_is_like_no_other() -> None:
    assert countries_like("Tolmouth") == capitals_like("Tolmouth") == ()
