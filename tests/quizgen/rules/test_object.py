from tests.quizgen.stages import questions_in


def test_what_was_done() -> None:
    asked = questions_in("Norway banned plastic bags in 2019.")
    assert asked["What did Norway ban in 2019?"] == "plastic bags"


def test_whom_it_was_done_to() -> None:
    asked = questions_in("Senator Petra Wyldon met Dr. Hanne Lofting for three hours.")
    assert asked["Whom did Senator Petra Wyldon meet for three hours?"] == "Hanne Lofting"


def test_which_country_it_was_done_to() -> None:
    asked = questions_in("Senator Petra Wyldon has been praising Norway.")
    assert asked["Which country has Senator Petra Wyldon been praising?"] == "Norway"


def test_what_was_agreed() -> None:
    asked = questions_in("Senator Petra Wyldon agreed to sell 14 ferries.")
    assert asked["What did Senator Petra Wyldon agree to do?"] == "sell 14 ferries"


def test_what_somebody_has_is_too_plain_to_ask() -> None:
    assert questions_in("Senator Petra Wyldon has a sister in Norway.") == {}


def test_a_thing_that_does_not_say_which_is_not_asked_for() -> None:
    assert "the ferry" not in questions_in("Senator Petra Wyldon sold the ferry in 2011.").values()


def test_what_was_denied_is_never_asked_as_a_fact() -> None:
    asked = questions_in("Senator Petra Wyldon denied that Norway had paid 14 judges.")
    assert "14 judges" not in asked.values()
    assert "14" not in asked.values()
