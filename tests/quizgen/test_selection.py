from collections import Counter

from discuss.quizgen.quiz import Kind
from discuss.quizgen.rules import propose
from discuss.quizgen.selection import Passed, select
from tests.quizgen.stages import made_up_candidate, material_of

TOWNS = "Arle Brint Corv Dunnel Ester Fallow Gorse Hathe Imber Jarl Kessel Loam".split()
VERBS = "sold bought built burned painted moved leased opened closed rented mapped cleaned".split()


def passed(number: int, *, key: str = "", sentence: int | None = None, rule: str = "") -> Passed:
    """A question like no other, about a town of its own."""
    candidate = made_up_candidate(
        f"Who {VERBS[number]} {TOWNS[number]} Castle?",
        key or f"Person {TOWNS[number]}",
        sentence=number if sentence is None else sentence,
        rule=rule or f"rule {number}",
    )
    return Passed(candidate, ("A", "B", "C"))


def test_nothing_is_chosen_from_nothing() -> None:
    assert select([], 10) == ([], [])


def test_no_more_are_chosen_than_asked_for() -> None:
    chosen, left = select([passed(number) for number in range(12)], 5)
    assert (len(chosen), len(left)) == (5, 7)


def test_what_is_not_chosen_says_why() -> None:
    _, left = select([passed(number) for number in range(4)], 3)
    assert [reason for _, reason in left] == ["the quiz had enough without it"]


def test_the_order_is_that_of_the_article() -> None:
    chosen, _ = select([passed(number) for number in (4, 1, 7, 2)], 10)
    assert [one.candidate.sentence.number for one in chosen] == [1, 2, 4, 7]


def test_no_key_comes_more_than_twice() -> None:
    chosen, left = select([passed(number, key="Ottoline Brask") for number in range(5)], 10)
    assert len(chosen) == 2
    assert {reason for _, reason in left} == {"its key is asked for often enough"}


def test_at_most_two_rest_on_one_sentence() -> None:
    chosen, _ = select([passed(number, sentence=3) for number in range(5)], 10)
    assert len(chosen) == 2


def test_one_a_sentence_comes_before_two() -> None:
    beside = [passed(number, sentence=0) for number in (0, 1)]
    chosen, _ = select([*beside, passed(2), passed(3)], 3)
    assert Counter(one.candidate.sentence.number for one in chosen) == {0: 1, 2: 1, 3: 1}


def test_no_two_ask_much_the_same() -> None:
    twin = made_up_candidate("Who sold Arle Castle then?", "Someone Else", sentence=9)
    chosen, left = select([passed(0), Passed(twin, ("A", "B", "C"))], 10)
    assert len(chosen) == 1
    assert left[0][1] == "it asks much the same as another"


def test_a_question_that_gives_another_away_is_left() -> None:
    gives = passed(0, sentence=1)
    other = made_up_candidate("Who ran off with the gold?", "Arle Castle", sentence=1, rule="own")
    chosen, left = select([gives, Passed(other, ("A", "B", "C"))], 10)
    assert len(chosen) == 1
    assert left[0][1] == "another question gives its answer away"


def test_one_rule_does_not_fill_the_quiz() -> None:
    chosen, _ = select([passed(number, rule="when") for number in range(12)], 10)
    assert len(chosen) < 10


def test_a_quiz_that_would_be_short_may_have_more_of_one_rule() -> None:
    chosen, _ = select([passed(number, rule="when") for number in range(12)], 10)
    assert len(chosen) == 8


def test_true_is_not_the_better_guess() -> None:
    texts = [f"The council of {name} bought 27 ferries." for name in ("Tolmouth", "Vellmar")]
    texts += [f"The mayor of {name} sold 14 sheep." for name in ("Brenholt", "Sennen")]
    candidates = [one for one in propose(material_of(*texts)) if one.kind is Kind.TRUE_FALSE]
    true = [Passed(one, ()) for one in candidates if one.answer.text == "True"]
    chosen, _ = select(true, 50)
    assert len(chosen) == 2
