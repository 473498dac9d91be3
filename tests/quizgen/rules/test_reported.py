from tests.quizgen.stages import questions_in

ANNOUNCED = "Senator Petra Wyldon announced that Norway would close 14 mines."


def test_who_announced_it() -> None:
    stem = "Who announced that Norway would close 14 mines?"
    assert questions_in(ANNOUNCED)[stem] == "Petra Wyldon"


def test_what_was_announced() -> None:
    stem = "What did Senator Petra Wyldon announce?"
    assert questions_in(ANNOUNCED)[stem] == "That Norway would close 14 mines"


def test_what_was_announced_is_asked_as_what_somebody_says() -> None:
    stem = "According to Senator Petra Wyldon, what would Norway ban?"
    asked = questions_in("Senator Petra Wyldon announced that Norway would ban plastic bags.")
    assert asked[stem] == "plastic bags"


def test_no_claim_is_asked_as_a_fact() -> None:
    asked = questions_in("Senator Petra Wyldon claimed that Norway closed 14 mines in 2012.")
    about = [stem for stem, key in asked.items() if key in {"Norway", "14", "14 mines", "2012"}]
    assert about
    assert all(stem.startswith("According to Senator Petra Wyldon, ") for stem in about)


def test_a_denial_is_not_asked_as_an_announcement() -> None:
    asked = questions_in("Senator Petra Wyldon denied that Norway had paid 14 judges.")
    assert "That Norway had paid 14 judges" not in asked.values()
