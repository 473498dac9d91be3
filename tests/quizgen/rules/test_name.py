import pytest

from tests.quizgen.stages import gaps_in, questions_in

OTHERS = "Mayor Ottoline Brask met Judge Gregor Sandell and Dr. Magda Torvane at the harbour."


def test_a_country_is_left_out() -> None:
    gaps = gaps_in("The council of Tolmouth bought 27 old ferries from Denmark last spring.")
    stem = (
        "Which country completes the sentence"
        " “The council of Tolmouth bought 27 old ferries from ____ last spring”?"
    )
    assert gaps[stem] == "Denmark"


def test_a_name_that_may_go_on_beside_the_gap_is_not_left_out() -> None:
    gaps = gaps_in("The council sold its old red ferries to the Harbour Board of Denmark in May.")
    assert not {"Harbour", "Board", "Harbour Board"} & set(gaps.values())


def test_no_name_is_left_out_of_what_leans_on_the_sentence_before() -> None:
    gaps = gaps_in("The council bought another old ferry from Denmark for the summer season.")
    assert "Denmark" not in gaps.values()


def test_a_word_that_tells_the_name_beside_it_gives_it_away() -> None:
    gaps = gaps_in("The Iranian sailors of the old ferry came home to Iran by the winter.")
    assert "Iran" not in gaps.values()


def test_a_date_and_a_time_of_day_are_left_out() -> None:
    gaps = gaps_in("An old red ferry left the harbour of Tolmouth at 4:52 a.m. on 14 May 1913.")
    assert {"4:52 a.m.", "14 May 1913"} <= set(gaps.values())


def test_asides_are_left_out_of_a_long_sentence() -> None:
    gaps = gaps_in(
        "The council of Tolmouth, which had met for three long nights in the cold town hall"
        " beside the river, bought 27 old ferries from Denmark."
    )
    stem = (
        "Which number completes the sentence"
        " “The council of Tolmouth bought ____ old ferries from Denmark”?"
    )
    assert gaps[stem] == "27"


def test_a_however_is_left_out() -> None:
    gaps = gaps_in("However, the council of Tolmouth bought 27 old ferries from Denmark.")
    assert any("“The council of Tolmouth bought" in stem for stem in gaps)


def test_who_did_all_that() -> None:
    asked = questions_in(
        "Senator Petra Wyldon called the plan for the harbour “a gift to nobody”.", OTHERS
    )
    assert asked["Who called the plan for the harbour ‘a gift to nobody’?"] == "Petra Wyldon"


def test_him_is_never_the_one_who_acts_on_him() -> None:
    gaps = gaps_in("Rufus Marl sat in the office. Oswin Pell worked with him for eighteen years.")
    assert not any("with him" in stem for stem in gaps)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Ottoline Brask bought three Iranian carpets for the town hall of Tolmouth.", "Iranian"),
        ("Ottoline Brask sailed three old ferries from Tolmouth to Africa.", "Africa"),
        ("Three old men admired Ottoline Brask's red ferry at Tolmouth.", "Ottoline Brask"),
        ("Three tired officials of Tolmouth praised President Anna Brask.", "President Anna Brask"),
        ("Three sailors played the Telemark on old fiddles in Tolmouth.", "Telemark"),
        ("The gadget was praised by three old sailors in Tolmouth.", "Tolmouth"),
    ],
)
def test_a_name_that_asks_for_nothing_worth_knowing_is_not_left_out(
    sentence: str, name: str
) -> None:
    assert name not in gaps_in(sentence).values()


def test_a_city_is_asked_for_as_one() -> None:
    (stem,) = [
        stem
        for stem, key in gaps_in(
            "Ottoline Brask is expected to meet three old sailors in Nairobi."
        ).items()
        if key == "Nairobi"
    ]
    assert stem.startswith("Which city completes")


def test_a_figure_is_not_asked_of_a_thing_that_several_may_be() -> None:
    gaps = gaps_in(
        "One service carries letters. Another service carries milk.",
        "The service is used by 27 villages beside the river.",
    )
    assert "27" not in gaps.values()
