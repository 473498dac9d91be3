import pytest

from discuss.quizgen.given_names import gender_of
from tests.quizgen.stages import material_of, meant_by

SIMILARITY = material_of("Norway sued Spain.").similarity


@pytest.mark.parametrize(
    ("name", "gender"),
    [("Alexander", "m"), ("Rebecca", "f"), ("Catriona", "f"), ("Philip", "m")],
)
def test_a_common_given_name_tells_the_gender(name: str, gender: str) -> None:
    assert gender_of(name, SIMILARITY) == gender


@pytest.mark.parametrize("name", ["Alex", "Robin", "Jordan", "Ottoline", "Qwxzt", "Harbour"])
def test_any_other_name_tells_nothing(name: str) -> None:
    assert gender_of(name, SIMILARITY) == ""


def test_she_is_nobody_called_alexander() -> None:
    text = "The engineer Alexander Kinnaird visited the harbour. She proposed a bridge."
    assert meant_by("she", material_of(text)) == [""]
