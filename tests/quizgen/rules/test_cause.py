from tests.quizgen.stages import questions_in


def test_why_for_a_purpose() -> None:
    asked = questions_in("Senator Petra Wyldon travelled to Norway to study wind farms.")
    assert asked["Why did Senator Petra Wyldon travel to Norway?"] == "to study wind farms"


def test_why_for_a_reason() -> None:
    asked = questions_in("Senator Petra Wyldon left Norway because 14 mines had flooded.")
    key = asked["Why did Senator Petra Wyldon leave Norway?"]
    assert key == "because 14 mines had flooded"


def test_why_is_not_asked_where_no_reason_is_given() -> None:
    asked = questions_in("Senator Petra Wyldon left Norway after 14 mines had flooded.")
    assert [stem for stem in asked if stem.startswith("Why")] == []
