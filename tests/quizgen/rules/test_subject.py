from tests.quizgen.stages import questions_in


def test_who_did_it() -> None:
    asked = questions_in("Mayor Ottoline Brask opened a new library in Tolmouth.")
    assert asked["Who opened a new library in Tolmouth?"] == "Ottoline Brask"


def test_who_it_was_done_to() -> None:
    asked = questions_in("Dr. Hanne Lofting was born on June 4.")
    assert asked["Who was born on June 4?"] == "Hanne Lofting"


def test_which_country_did_it() -> None:
    asked = questions_in("Norway banned plastic bags in 2019.")
    assert asked["Which country banned plastic bags in 2019?"] == "Norway"


def test_who_it_was_is_asked_with_the_pronoun_written_out() -> None:
    asked = questions_in("Senator Petra Wyldon left Tolmouth. She praised 14 judges in Lisbon.")
    assert asked["Who praised 14 judges in Lisbon?"] == "Petra Wyldon"


def test_nobody_is_asked_for_where_the_pronoun_is_unsure() -> None:
    assert "Ottoline Brask" not in questions_in("She praised 14 judges in Lisbon.").values()


def test_two_subjects_are_not_asked_for_as_one() -> None:
    asked = questions_in("Dr. Hanne Lofting and Senator Petra Wyldon signed the Lisbon treaty.")
    assert "Who signed the Lisbon treaty?" not in asked


def test_who_is_or_has_something_is_not_asked() -> None:
    asked = questions_in("Senator Petra Wyldon has a sister in Norway. Dr. Hanne Lofting is a vet.")
    assert [stem for stem in asked if stem.startswith("Who ")] == []


def test_a_himself_that_lays_weight_on_the_subject_is_left_out() -> None:
    assert list(questions_in("Norway itself closed 14 coal mines in 2011.")) == [
        "Which country closed 14 coal mines in 2011?",
        "In which year did Norway close 14 coal mines?",
        "How many coal mines did Norway close in 2011?",
    ]
