from tests.quizgen.stages import gaps_in

BOUGHT = "The council of Tolmouth bought 27 ferries from Denmark in May 2019."


def test_a_number_is_left_out() -> None:
    stem = (
        "Which number completes the sentence"
        " “The council of Tolmouth bought ____ ferries from Denmark in May 2019”?"
    )
    assert gaps_in(BOUGHT)[stem] == "27"


def test_a_month_is_left_out() -> None:
    stem = (
        "Which month and year complete the sentence"
        " “The council of Tolmouth bought 27 ferries from Denmark in ____”?"
    )
    assert gaps_in(BOUGHT)[stem] == "May 2019"


def test_there_is_one_gap() -> None:
    assert all(stem.count("____") == 1 for stem in gaps_in(BOUGHT))


def test_what_stands_there_twice_is_not_left_out() -> None:
    gaps = gaps_in("The council of Tolmouth sold 14 red ferries and 14 blue boats to Denmark.")
    assert "14" not in gaps.values()


def test_nothing_is_left_out_of_a_negative_sentence() -> None:
    assert gaps_in("The 14 mines of Norway were not closed in 2012 by the council.") == {}


def test_nothing_is_left_out_of_a_short_sentence() -> None:
    assert gaps_in("Norway sold 14 boats.") == {}


def test_what_can_be_counted_in_a_list_is_not_left_out() -> None:
    text = "The council of Tolmouth bought 3 kinds of boats from Denmark: ferries, tugs and rafts."
    assert "3" not in gaps_in(text).values()


def test_no_gap_opens_a_sentence() -> None:
    gaps = gaps_in("14 red ferries and two old tugs sailed from Tolmouth to Denmark in May 2019.")
    assert "14" not in gaps.values()


def test_how_long_is_not_left_out_where_a_year_limits_it() -> None:
    gaps = gaps_in("Mayor Ottoline Brask was away from the council of Tolmouth for a year in 2013.")
    assert "a year" not in gaps.values()
