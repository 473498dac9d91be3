from tests.quizgen.stages import questions_in

CHAIR = "Senator Petra Wyldon, the chairwoman of the Fishing Council, resigned."


def test_who_holds_the_role() -> None:
    asked = questions_in(CHAIR)
    assert asked["Who is the chairwoman of the Fishing Council?"] == "Petra Wyldon"


def test_which_role() -> None:
    asked = questions_in(CHAIR)
    assert asked["What is Petra Wyldon's role?"] == "chairwoman of the Fishing Council"


def test_a_former_role_is_not_asked_about() -> None:
    asked = questions_in("Rufus Marl, the former president of the Fishing Council, resigned.")
    assert [stem for stem in asked if "president" in stem] == []


def test_a_role_that_many_can_hold_is_not_asked_about() -> None:
    asked = questions_in("Ivy Marl, a singer from the Fishing Council, resigned.")
    assert [stem for stem in asked if stem.startswith("Who is")] == []


def test_a_role_that_may_owe_its_capital_to_the_sentence_is_not_asked_about() -> None:
    asked = questions_in("Ferry owner Peter Brask praised 14 judges of Norway.")
    assert "Who is the Ferry owner?" not in asked
