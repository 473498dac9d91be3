from tests.quizgen.stages import questions_in


def test_in_which_year() -> None:
    asked = questions_in("Dr. Hanne Lofting left Tolmouth in 2011.")
    assert asked["In which year did Dr. Hanne Lofting leave Tolmouth?"] == "2011"


def test_in_which_month() -> None:
    asked = questions_in("Dr. Hanne Lofting left Tolmouth in May 2011.")
    assert asked["When did Dr. Hanne Lofting leave Tolmouth?"] == "May 2011"


def test_on_which_day() -> None:
    asked = questions_in("Dr. Hanne Lofting was born on June 4.")
    assert asked["When was Dr. Hanne Lofting born?"] == "June 4"


def test_a_relative_day_is_not_asked_for() -> None:
    asked = questions_in("Norway closed 14 mines on Sunday.")
    assert [stem for stem in asked if stem.startswith("When")] == []


def test_where() -> None:
    asked = questions_in("Mayor Ottoline Brask opened a new library in Tolmouth.")
    assert asked["Where did Mayor Ottoline Brask open a new library?"] == "Tolmouth"


def test_in_which_country() -> None:
    asked = questions_in("Corvane Air was founded in Norway in 1988.")
    assert asked["In which country was Corvane Air founded in 1988?"] == "Norway"


def test_a_place_that_belongs_to_a_noun_is_not_where_it_happened() -> None:
    asked = questions_in("Ivy Marl, a singer, owns a hotel in Lisbon.")
    assert [stem for stem in asked if stem.startswith("Where")] == []


def test_the_year_of_a_president_is_told_by_the_title() -> None:
    asked = questions_in("President Petra Wyldon closed 14 mines in 1997.")
    assert "1997" not in asked.values()


def test_what_hung_on_the_time_behind_a_comma_is_not_run_on() -> None:
    asked = questions_in(
        "Corvane Air was founded by Hanne Lofting in May 2004, initially as a club for pilots."
    )
    assert "May 2004" not in asked.values()
