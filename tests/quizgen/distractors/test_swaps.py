import pytest

from discuss.quizgen.distractors.swaps import Swap, grid_of, swaps_of
from discuss.quizgen.facts import Fact
from discuss.quizgen.passages import Passage
from tests.quizgen.stages import candidate_of, material_of, seeded

OTHERS = (
    "Judge Ottoline Brask opened a bakery. Senator Petra Wyldon sang about the harbour."
    " Dr. Hanne Lofting painted a boat in Denmark. The law was copied in Kenya."
)


def passage_of(text: str) -> Passage:
    return material_of(text, OTHERS).passages[0]


def swaps_for(text: str, fact: str, seed: int = 0) -> tuple[Swap, ...]:
    passage = passage_of(text)
    found = next(one for one in passage.facts if one.answer.text == fact)
    material = material_of(text, OTHERS)
    return swaps_of(passage.text, found, passage.statement, material, seeded(seed))


def facts_of(text: str) -> list[str]:
    return [one.answer.text for one in passage_of(text).facts]


def test_a_number_is_exchanged_for_another_number() -> None:
    for swap in swaps_for("The council of Tolmouth bought 27 red ferries.", "27"):
        assert swap.was == "27"
        assert swap.now != "27"
        assert swap.text == f"The council of Tolmouth bought {swap.now} red ferries"


def test_a_verb_is_exchanged_for_its_opposite() -> None:
    (swap,) = swaps_for("The council of Tolmouth accepted many red ferries.", "accepted")
    assert swap.text == "The council of Tolmouth rejected many red ferries"


def test_a_place_is_exchanged_for_another_where_something_happened() -> None:
    (swap, *_) = swaps_for("The council of Tolmouth painted a red ferry in Norway.", "Norway")
    assert swap.text in {
        f"The council of Tolmouth painted a red ferry in {one}" for one in ("Denmark", "Kenya")
    }


def test_a_country_takes_its_article_along() -> None:
    text = "The council of Tolmouth painted a red ferry in the Netherlands."
    (swap, *_) = swaps_for(text, "Netherlands")
    assert "the Denmark" not in swap.text
    assert "the Kenya" not in swap.text


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mayor Rufus Marl visited a red ferry.", "Mayor Rufus Marl"),
        ("The council of Tolmouth painted many red ferries of Norway.", "Norway"),
        ("Norway painted many red ferries.", "Norway"),
    ],
)
def test_any_other_name_stays(text: str, name: str) -> None:
    assert swaps_for(text, name) == ()


@pytest.mark.parametrize("bound", ["more than", "at least", "at most", "nearly"])
def test_a_bound_is_not_exchanged_for_another(bound: str) -> None:
    assert swaps_for(f"The council of Tolmouth bought {bound} 300 red ferries.", "300") == ()


@pytest.mark.parametrize("seed", range(5))
def test_a_year_is_not_exchanged_for_the_next(seed: int) -> None:
    years = swaps_for("The council of Tolmouth bought a red ferry in 1987.", "1987", seed)
    assert years
    assert all(abs(int(swap.now) - 1987) > 2 for swap in years)


def test_what_must_be_is_not_turned() -> None:
    assert swaps_for("The council of Tolmouth must be able to buy red ferries.", "able") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Hanne Lofting's brother painted a red ferry.",
        "Hanne Lofting of the Harbour Board painted a red ferry.",
        "Treasury Secretary Hanne Lofting painted a red ferry.",
    ],
)
def test_a_name_with_something_hanging_on_it_stays(text: str) -> None:
    passage = passage_of(text)
    material = material_of(text, OTHERS)
    names = [one for one in passage.facts if one.answer.entity is not None]
    swaps = [
        swap
        for fact in names
        if "Lofting" in fact.answer.text
        for swap in swaps_of(passage.text, fact, passage.statement, material, seeded(0))
    ]
    assert swaps == []


def test_a_name_that_only_describes_a_noun_is_no_fact() -> None:
    assert "Denmark" not in facts_of("The Denmark office of Stelling Rail hired old sailors.")


def test_to_fall_is_turned_only_where_it_means_to_sink() -> None:
    assert "fell" in facts_of("The price of red ferries in the village fell to almost nothing.")
    assert "fell" not in facts_of("The oldest captain of the village fell into the cold sea.")


def test_a_grid_shows_every_detail_twice() -> None:
    text = "Senator Petra Wyldon announced that the village had accepted 14 red ferries."
    material = material_of(text, OTHERS)
    candidate = candidate_of("What did Senator Petra Wyldon announce?", material)
    options = [candidate.answer.text, *grid_of(candidate, material, seeded(0))]
    assert len(set(options)) == 4
    assert sum("accepted" in option for option in options) == 2
    assert sum(" 14 " in option for option in options) == 2


def test_a_key_without_facts_has_no_grid() -> None:
    text = "Senator Petra Wyldon announced that the village would sing louder."
    material = material_of(text, OTHERS)
    candidate = candidate_of("What did Senator Petra Wyldon announce?", material)
    assert grid_of(candidate, material, seeded(0)) == ()


def test_a_fact_is_where_it_says() -> None:
    passage = passage_of("The council of Tolmouth bought 27 red ferries from Norway in May 2019.")
    assert passage.facts
    for fact in passage.facts:
        assert isinstance(fact, Fact)
        assert passage.text[fact.start : fact.end] == fact.answer.text
