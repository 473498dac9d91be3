import pytest

from discuss.quizgen.answers import Answer, AnswerKind
from discuss.quizgen.distractors.numbers import numbers_like, value_of
from tests.quizgen.stages import material_of, seeded

SEEDS = range(5)


def near(kind: AnswerKind, key: str, *paragraphs: str, seed: int = 0) -> tuple[str, ...]:
    material = material_of(*(paragraphs or (f"Norway counted {key} again.",)))
    return numbers_like(Answer(kind, key), material, seeded(seed))


@pytest.mark.parametrize("seed", SEEDS)
def test_years_lie_near_the_key(seed: int) -> None:
    years = [int(year) for year in near(AnswerKind.YEAR, "1987", seed=seed)]
    assert len(years) >= 3
    assert all(0 < abs(year - 1987) <= 10 for year in years)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_key_is_not_always_at_an_end(seed: int) -> None:
    first = [value_of(one) < 340 for one in near(AnswerKind.NUMBER, "340", seed=seed)[:3]]
    assert True in first
    assert False in first


def test_a_number_that_the_article_gives_is_no_distractor() -> None:
    given = "Norway bought 40 ferries and sold 20 trains. Spain bought 30 ferries and 50 trains."
    assert not {"20", "30", "40", "50"} & set(near(AnswerKind.NUMBER, "40", given))


def test_a_year_that_the_article_gives_is_no_distractor() -> None:
    given = "Norway left in 1987. Spain left in 1988. Kenya left in 1986."
    assert not {"1986", "1987", "1988"} & set(near(AnswerKind.YEAR, "1987", given))


@pytest.mark.parametrize("key", ["1,200", "45,000"])
def test_figures_keep_their_separators(key: str) -> None:
    assert all("," in one or value_of(one) < 1000 for one in near(AnswerKind.NUMBER, key))


def test_figures_keep_their_decimals() -> None:
    found = near(AnswerKind.MONEY, "$2.6 billion")
    assert len(found) >= 3
    assert all(one.startswith("$") and one.endswith(" billion") for one in found)
    assert all(len(one.split()[0].partition(".")[2]) == 1 for one in found)


def test_round_figures_stay_round() -> None:
    assert all(one.endswith("00") for one in near(AnswerKind.NUMBER, "1200"))


def test_percentages_stay_below_a_hundred() -> None:
    found = near(AnswerKind.PERCENT, "72 percent")
    assert len(found) >= 3
    assert all(one.endswith(" percent") and 0 < value_of(one) < 100 for one in found)


def test_months_stand_beside_a_month() -> None:
    found = near(AnswerKind.MONTH, "March", "Norway left in March.")
    assert {"April", "July"} <= set(found)
    assert "March" not in found


def test_days_of_the_same_month_stand_beside_a_day() -> None:
    found = near(AnswerKind.DAY, "June 14", "Norway left on June 14.")
    assert len(found) >= 3
    assert all(one.startswith("June ") and 1 <= value_of(one) <= 28 for one in found)


def test_a_number_in_words_has_words_beside_it() -> None:
    found = near(AnswerKind.NUMBER, "eight", "Norway bought eight ferries.")
    assert len(found) >= 3
    assert all(one.isalpha() and one != "eight" for one in found)


def test_a_duration_keeps_its_unit() -> None:
    found = near(AnswerKind.DURATION, "three hours", "Norway waited for three hours.")
    assert len(found) >= 3
    assert all(one.endswith(" hours") for one in found)


def test_one_hour_has_several_beside_it() -> None:
    found = near(AnswerKind.DURATION, "an hour", "Norway waited for an hour.")
    assert {"two hours", "three hours"} <= set(found)


@pytest.mark.parametrize(("text", "value"), [("$1,250", 1250), ("2.5", 2.5), ("seven weeks", 7)])
def test_the_size_of_a_number_is_read_from_figures_and_words(text: str, value: float) -> None:
    assert value_of(text) == value


@pytest.mark.parametrize("seed", SEEDS)
def test_the_key_is_never_its_own_distractor(seed: int) -> None:
    for key in ("7", "12", "340", "5,000"):
        found = near(AnswerKind.NUMBER, key, seed=seed)
        assert key not in found
        assert len(set(found)) == len(found)


@pytest.mark.parametrize("seed", range(5))
def test_no_year_lies_far_beyond_those_of_the_article(seed: int) -> None:
    material = material_of("Norway closed a mine in 1987. Spain opened one in 2021.")
    years = numbers_like(Answer(AnswerKind.YEAR, "2021"), material, seeded(seed))
    assert len(years) >= 3
    assert all(int(year) <= 2023 for year in years)
