import pytest

from discuss.quizgen.distractors.swaps import Swap, grid_of, swaps_of
from discuss.quizgen.facts import Fact
from discuss.quizgen.passages import Passage
from tests.quizgen.stages import candidate_of, material_of, seeded

OTHERS = (
    "Judge Ottoline Brask opened a bakery. Senator Petra Wyldon sang about the harbour."
    " Dr. Hanne Lofting painted a boat. Denmark praised the law. Kenya copied the law."
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
    (swap,) = swaps_for("The council of Tolmouth bought many red ferries.", "bought")
    assert swap.text == "The council of Tolmouth sold many red ferries"


def test_a_person_is_exchanged_for_another_person_of_the_article() -> None:
    names = {
        swap.now for swap in swaps_for("Mayor Rufus Marl visited a red ferry.", "Mayor Rufus Marl")
    }
    assert names
    assert names <= {"Ottoline Brask", "Petra Wyldon", "Hanne Lofting"}


def test_a_country_takes_its_article_along() -> None:
    (swap, *_) = swaps_for("The Netherlands painted many red ferries.", "Netherlands")
    assert swap.text in {f"{one} painted many red ferries" for one in ("Denmark", "Kenya")}


def test_a_name_is_exchanged_only_where_it_names_who_did_it() -> None:
    assert swaps_for("The council of Tolmouth painted many red ferries of Norway.", "Norway") == ()


@pytest.mark.parametrize("seed", range(5))
def test_a_bound_is_exchanged_for_what_it_rules_out(seed: int) -> None:
    more = swaps_for("The council of Tolmouth bought more than 300 red ferries.", "300", seed)
    assert more
    assert all(float(swap.now) > 300 for swap in more)
    most = swaps_for("The council of Tolmouth bought at most 300 red ferries.", "300", seed)
    assert most
    assert all(float(swap.now) < 300 for swap in most)


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
    text = "Senator Petra Wyldon announced that the village had bought 14 red ferries."
    material = material_of(text, OTHERS)
    candidate = candidate_of("What did Senator Petra Wyldon announce?", material)
    options = [candidate.answer.text, *grid_of(candidate, material, seeded(0))]
    assert len(set(options)) == 4
    assert sum("bought" in option for option in options) == 2
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
