from tests.quizgen.stages import questions_in


def test_how_many_of_what_was_done() -> None:
    asked = questions_in("Norway closed 14 mines in 2012.")
    assert asked["How many mines did Norway close in 2012?"] == "14"


def test_how_many_did_it() -> None:
    asked = questions_in("Sixty sailors left Tolmouth in 2011.")
    assert asked["How many sailors left Tolmouth in 2011?"] == "Sixty"


def test_nobody_is_asked_more_than_how_many() -> None:
    asked = questions_in("Senator Petra Wyldon bought more than 300 tractors.")
    assert "300" not in asked.values()


def test_against_how_many() -> None:
    asked = questions_in("Norway announced sanctions against 14 firms.")
    assert asked["Against how many firms did Norway announce sanctions?"] == "14"


def test_what_percentage() -> None:
    asked = questions_in("Senator Petra Wyldon counted 62 percent of all votes.")
    stem = "What percentage of all votes did Senator Petra Wyldon count?"
    assert asked[stem] == "62 percent"


def test_the_share_of_a_winner_is_not_asked_for() -> None:
    asked = questions_in("Senator Petra Wyldon won 62 percent of all votes.")
    assert "62 percent" not in asked.values()


def test_what_anybody_can_tell_of_some_people_is_not_counted() -> None:
    assert "two" not in questions_in("Some sailors of Norway carry two lamps.").values()


def test_how_much() -> None:
    asked = questions_in("Greywell Shipping is valued at $45 million.")
    assert asked["How much is Greywell Shipping valued at?"] == "$45 million"


def test_for_how_long() -> None:
    asked = questions_in("Senator Petra Wyldon met Dr. Hanne Lofting for three hours.")
    stem = "For how long did Senator Petra Wyldon meet Dr. Hanne Lofting?"
    assert asked[stem] == "three hours"


def test_how_long_it_took() -> None:
    asked = questions_in("The journey took five weeks.", title="A journey to the coast")
    assert asked["How long did the journey take?"] == "five weeks"
