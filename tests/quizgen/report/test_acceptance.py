from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from discuss.quizgen.report import drawing, table
from discuss.quizgen.report.acceptance import agreement, bins, by, curve, judged, share
from tests.quizgen.report.made_up import verdict


def test_the_majority_of_readers_decides() -> None:
    votes = [verdict(reader="a"), verdict(reader="b"), verdict(reader="c", R3="fail")]
    (one,) = judged(votes)
    assert one.is_acceptable
    assert not one.has_wrong_key
    assert agreement([one]).accepted == 1
    assert agreement([one]).count == 3


def test_where_readers_are_divided_it_is_held_against_the_question() -> None:
    (one,) = judged([verdict(reader="a"), verdict(reader="b", R3="fail", R4="fail")])
    assert not one.is_acceptable
    assert one.has_wrong_key
    assert one.has_two_keys


def test_of_two_verdicts_by_one_reader_the_later_counts() -> None:
    (one,) = judged([verdict(R1="fail"), verdict()])
    assert one.is_acceptable


def test_acceptance_is_counted_for_each_rule() -> None:
    questions = judged(
        [verdict("1"), verdict("2", R1="fail"), verdict("3", rule="when"), verdict("4")]
    )
    found = [(one.name, one.accepted, one.count) for one in by(lambda said: said.rule, questions)]
    assert found == [("who did it", 2, 3), ("when", 1, 1)]
    assert share("all", questions).share == 0.75


@given(st.lists(st.floats(0, 1), max_size=50))
def test_every_question_is_in_one_bin(confidences: list[float]) -> None:
    questions = judged(
        verdict(str(number), confidence=one) for number, one in enumerate(confidences)
    )
    assert sum(one.share.count for one in bins(questions)) == len(confidences)


def test_a_confidence_on_a_boundary_is_in_the_bin_above_and_one_in_the_last() -> None:
    found = bins(judged([verdict("1", confidence=0.3), verdict("2", confidence=1.0)]))
    assert [(one.low, one.high) for one in found] == [(0.3, 0.4), (0.9, 1.0)]


MIXED = judged(
    [
        verdict("1", confidence=0.5, R5="fail"),
        verdict("2", confidence=0.8),
        verdict("3", confidence=0.8, rule="when", of_set="tuning"),
        verdict("3", confidence=0.8, rule="when", of_set="tuning", reader="b"),
    ]
)


def test_the_table_has_each_set_each_rule_and_the_curve() -> None:
    text = table.render(MIXED)
    assert "### Articles used for tuning" in text
    assert "### Articles set aside" in text
    assert "| who did it | 1 of 2 (50 %) | 9 % to 91 % |" in text
    assert "- Pairs of readers with the same verdict: 1 of 1 (100 %)" in text
    assert "| 0.80 | 100 % | 2 |" in text


def test_without_verdicts_the_table_says_so() -> None:
    assert table.render(()) == "No question has been judged yet."


def test_the_drawing_is_sound_and_names_every_count() -> None:
    drawn = ElementTree.fromstring(drawing.render(bins(MIXED), curve(MIXED)))  # noqa: S314 - ours
    said = " ".join(drawn.itertext())
    assert "3 questions" in said
    assert "0.8 to 0.9: 2 of 2" in said
    assert drawn.get("role") == "img"


def test_an_empty_drawing_is_sound() -> None:
    ElementTree.fromstring(drawing.render((), ()))  # noqa: S314 - ours
