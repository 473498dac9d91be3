from collections import Counter

import pytest

from discuss.quizgen import Kind, write_quiz
from discuss.quizgen.composing import compose
from discuss.quizgen.rules import SWITCHED_OFF, propose
from discuss.quizgen.selection import Passed, select
from tests.quizgen.articles import NEWS
from tests.quizgen.stages import material_of, truths_in

BOUGHT = "The council of Tolmouth bought 27 red ferries in May 2019."


def test_a_passage_is_true_as_it_is() -> None:
    assert truths_in(BOUGHT)[BOUGHT] == "True"


def test_a_passage_with_one_fact_exchanged_is_false() -> None:
    (false,) = [text for text, truth in truths_in(BOUGHT).items() if truth == "False"]
    assert false != BOUGHT
    assert false.split()[:4] == BOUGHT.split()[:4]


def test_a_negative_sentence_is_false_without_its_not() -> None:
    assert truths_in("The 14 mines of Norway were not closed in 2012 by Ottoline Brask.") == {
        "The 14 mines of Norway were closed in 2012 by Ottoline Brask.": "False"
    }


def test_a_claim_is_not_told_as_a_fact() -> None:
    found = truths_in("Mayor Ottoline Brask said that 14 red ferries had sunk in Norway.")
    assert all(text.startswith("Mayor Ottoline Brask said") for text in found)


def test_a_sentence_that_needs_the_one_before_is_not_asked_about() -> None:
    assert truths_in("This sale of 14 red ferries surprised the council of Tolmouth.") == {}


def test_what_is_false_is_put_right() -> None:
    candidates = [one for one in propose(material_of(BOUGHT)) if one.kind is Kind.TRUE_FALSE]
    chosen = [Passed(one, ()) for one in candidates]
    true, false = compose(chosen, material_of(BOUGHT), seed=0)
    assert (true.right_answer, false.right_answer) == ("True", "False")
    assert true.explanation == f"The article says: “{BOUGHT}”"
    assert false.explanation.startswith("It is not “")
    assert false.explanation.endswith(true.explanation)


def test_neither_truth_is_asked_for_all_the_time() -> None:
    texts = [f"The council of {name} bought 27 ferries." for name in ("Tolmouth", "Vellmar")]
    texts += [f"The mayor of {name} sold 14 sheep." for name in ("Brenholt", "Sennen")]
    candidates = [one for one in propose(material_of(*texts)) if one.kind is Kind.TRUE_FALSE]
    chosen, _ = select([Passed(one, ()) for one in candidates], 10)
    truths = Counter(one.candidate.answer.text for one in chosen)
    assert truths["True"] <= 2
    assert truths["False"] <= 2


def test_rules_are_switched_off_until_readers_accept_them() -> None:
    quizzes = [write_quiz(article, count=50) for article in NEWS]
    assert {"where", "what was done"} <= SWITCHED_OFF
    assert not any(one.rule in SWITCHED_OFF for quiz in quizzes for one in quiz.questions)
    dropped = [one for quiz in quizzes for one in quiz.dropped if one.rule in SWITCHED_OFF]
    assert any("switched off" in one.reason for one in dropped)


@pytest.mark.parametrize(
    "leaning",
    [
        "The committee of Tolmouth gave 14 reasons for the delays in May 2019.",
        "The council of Tolmouth bought another 27 ferries in May 2019.",
        "Ottoline Brask sold the harbour's oldest ferry to Norway in May 2019.",
        "Ottoline Brask answered that 27 ferries were enough for Norway.",
        "The council of Tolmouth would buy 27 ferries in May 2019.",
        "Both Norway and Denmark have denied Swedish involvement.",
        "Brask sold 27 ferries to Norway in May 2019.",
        "Researchers sank 27 ferries off Norway in May 2019.",
    ],
)
def test_what_leans_on_the_rest_of_the_article_is_not_asked(leaning: str) -> None:
    assert truths_in(leaning) == {}


def test_a_condition_may_not_be_left_out() -> None:
    found = truths_in("Norway opposes the sale of 27 ferries to Denmark, unless they are painted.")
    assert "Norway opposes the sale of 27 ferries to Denmark." not in found


def test_a_name_or_a_figure_is_told_of_the_subject() -> None:
    assert truths_in("Ottoline Brask painted a very cheerful picture of ferries.") == {}


def test_of_what_is_only_spoken_of_nothing_is_exchanged() -> None:
    found = truths_in("The May 2019 report of Ottoline Brask praised 27 ferries of Norway.")
    false = [text for text, truth in found.items() if truth == "False"]
    assert all("May 2019" in text for text in false)


def test_a_pronoun_beside_two_people_is_not_read_for_sure() -> None:
    found = truths_in(
        "Peter Brask met Tom Pyke at the inn. He sold 27 ferries to Norway in May 2019."
    )
    assert not any("27 ferries" in text for text in found)


@pytest.mark.parametrize(
    "opinion",
    [
        "Tolmouth has been an ideal way to reach Norway and Denmark.",
        "After the storm of 2012, life in Norway was harder.",
        "Ottoline Brask told Norway in May 2019.",
    ],
)
def test_what_nobody_can_check_is_not_asked(opinion: str) -> None:
    assert truths_in(opinion) == {}


def test_a_since_that_lost_its_beginning_is_not_asked_about() -> None:
    text = "The Tolmouth Trust began in 1988 and has since grown to own 14 parks in Norway."
    assert [one for one in truths_in(text) if "since" in one] == []


def test_nothing_is_cut_from_the_middle_of_a_list() -> None:
    text = (
        "A May 11 report indicated office jobs would be cut in Norway, along with jobs in"
        " shipping and in so-called harbour functions, a possible reference to pilots."
    )
    cut = [one for one in truths_in(text) if "shipping" not in one and "pilots" in one]
    assert cut == []


def test_two_numbers_side_by_side_are_a_slip() -> None:
    assert truths_in("Mayor Ottoline Brask has opened just three four parks in Norway.") == {}
