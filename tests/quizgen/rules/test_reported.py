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


def test_who_said_it_of_himself_is_asked_with_his_pronoun() -> None:
    asked = questions_in("Senator Tom Wyldon announced that he would sell 14 mines in Norway.")
    assert asked["Who announced that he would sell 14 mines in Norway?"] == "Tom Wyldon"


def test_which_body_announced_it() -> None:
    asked = questions_in("The Bank of Norway announced that the winter would bring 14 storms.")
    assert "Bank of Norway" in asked.values()


def test_a_denial_may_be_asked_for_but_no_silence() -> None:
    said = questions_in("Senator Petra Wyldon said that Norway had not closed 14 mines.")
    assert said["Who said that Norway had not closed 14 mines?"] == "Petra Wyldon"
    unsaid = questions_in("Senator Petra Wyldon did not say that Norway had closed 14 mines.")
    assert not any(stem.startswith("Who did not say") for stem in unsaid)


def test_a_quotation_in_what_was_said_is_closed() -> None:
    asked = questions_in('Senator Petra Wyldon said Norway "does not represent a risk to ships."')
    assert 'Who said that Norway "does not represent a risk to ships"?' in asked


def test_when_it_was_announced_stands_before_what_was_announced() -> None:
    asked = questions_in(
        "In 2012, Senator Petra Wyldon announced that Norway would close 14 mines."
    )
    assert "Who announced in 2012 that Norway would close 14 mines?" in asked
