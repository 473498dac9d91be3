import json
from typing import Any

import pytest

from discuss.quizgen.report.judging import blind_and_key
from discuss.quizgen.report.merging import merge
from discuss.quizgen.report.records import article_print
from discuss.quizgen.report.verdicts import VerdictError, fingerprint
from tests.quizgen.report.made_up import ALL_KINDS, CHOICE, ORDER, TRUTH, TYPED, record

RECORD = record(*ALL_KINDS)
BLIND, KEY = blind_and_key([RECORD], seed=0)


def id_of(print_of_question: str) -> str:
    (found,) = (one["id"] for one in KEY["keys"] if one["question"] == print_of_question)
    return str(found)


IDS = {
    "choice": id_of(fingerprint(CHOICE)),
    "truth": id_of(fingerprint(TRUTH)),
    "typed": id_of(fingerprint(TYPED)),
    "order": id_of(fingerprint(ORDER)),
}


def answers(**given: Any) -> dict[str, Any]:
    """Everything right and nothing to object to, but for what is given."""
    said = {"choice": "B", "truth": "True", "typed": "ms brask", "order": "c, a, b"} | given
    return {
        "answers": [
            value | {"id": IDS[name]}
            if isinstance(value, dict)
            else {"id": IDS[name], "answer": value, "rubric": {}}
            for name, value in said.items()
        ]
    }


def merged(content: Any, key: Any = KEY) -> dict[str, bool]:
    found = merge(content, key, of_set="aside", reader="b")
    return {one.question: one.answered_right for one in found}


def test_the_blind_file_tells_neither_key_nor_kind() -> None:
    (article,) = BLIND["articles"]
    for question in article["questions"]:
        assert set(question) == {"id", "answer_with", "stem", "options"}
    text = json.dumps(BLIND)
    for told in ("fingerprint", "confidence", "who did it", "Ms. Brask", "evidence"):
        assert told not in text.replace("confidence of", "")
    assert article["paragraphs"]


def test_the_keys_and_the_questions_have_the_same_ids() -> None:
    (article,) = BLIND["articles"]
    assert [one["id"] for one in article["questions"]] == [one["id"] for one in KEY["keys"]]


def test_the_same_seed_gives_the_same_order_and_another_another() -> None:
    orders = {json.dumps(blind_and_key([RECORD], seed=seed)[0]) for seed in range(20)}
    assert blind_and_key([RECORD], seed=0) == (BLIND, KEY)
    assert len(orders) > 1


def test_what_was_judged_before_is_left_out() -> None:
    assert RECORD.article is not None
    known = {(article_print(RECORD.article), fingerprint(CHOICE))}
    blind, key = blind_and_key([RECORD], seed=0, known=known)
    assert len(blind["articles"][0]["questions"]) == len(key["keys"]) == 3


def test_right_answers_are_right_by_letter_words_and_order() -> None:
    assert all(merged(answers()).values())
    assert all(merged(answers(choice="ottoline brask", truth="A", order="CAB")).values())


@pytest.mark.parametrize(
    ("name", "wrong", "question"),
    [
        ("choice", "A", CHOICE),
        ("truth", "False", TRUTH),
        ("typed", "Oswin Pell", TYPED),
        ("order", "ABC", ORDER),
    ],
)
def test_a_wrong_answer_is_wrong(name: str, wrong: str, question: Any) -> None:
    found = merged(answers(**{name: wrong}))
    assert not found.pop(fingerprint(question))
    assert all(found.values())


def test_a_reader_may_find_another_wording_right() -> None:
    said = {"answer": "the tree planter", "rubric": {}, "answered_right": True}
    assert all(merged(answers(typed=said)).values())


def test_rows_left_out_are_ok_and_the_verdict_follows_from_the_rubric() -> None:
    said = {"answer": "B", "rubric": {"R4": "fail"}, "reason": "Her brother did it, too."}
    found = merge(answers(choice=said), KEY, of_set="tuning", reader="c")
    (rejected,) = (one for one in found if not one.acceptable)
    assert rejected.question == fingerprint(CHOICE)
    assert rejected.rubric["R1"] == "ok"
    assert (rejected.set, rejected.reader, rejected.confidence) == ("tuning", "c", 0.75)


LACKING = {"answers": answers()["answers"][1:]}
FOREIGN = {"answers": [*answers()["answers"], {"id": "x", "answer": "A", "rubric": {}}]}
TWICE = {"answers": answers()["answers"] * 2}
COPIED = {"answer": "B", "rubric": {}, "reason": "It says: " + CHOICE.evidence.text}


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ([], "an object with a list named 'answers'"),
        ({"answers": [1]}, "answers, entry 1: this is no object"),
        ({"answers": [{"id": "x"}]}, "missing or unknown: answer, rubric"),
        (LACKING, f"no answer for {IDS['choice']}"),
        (FOREIGN, "the keys do not know x"),
        (TWICE, "is there twice"),
        (answers(choice="E"), "'E' is no letter and none of the options"),
        (answers(choice=2), "the answer is 2, not a text"),
        (answers(order="A B"), "does not put 3 letters in order"),
        (answers(choice={"answer": "B", "rubric": []}), "the rubric is no object"),
        (answers(choice={"answer": "B", "rubric": {"R1": "good"}}), "R1 is 'good'"),
        (answers(choice={"answer": "B", "rubric": {"R10": "ok"}}), "exactly the rows"),
        (answers(choice={"answer": "B", "rubric": {"R1": "fail"}}), "needs a reason"),
        (answers(choice={"answer": "B", "rubric": {}, "reason": 3}), "reason cannot be 3"),
        (
            answers(choice={"answer": "B", "rubric": {}, "answered_right": True}),
            "for typed answers only",
        ),
        (answers(choice=COPIED), "say it in your own words"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_answers_that_are_not_as_they_must_be_are_named(content: Any, says: str) -> None:
    with pytest.raises(VerdictError) as raised:
        merged(content)
    assert says in str(raised.value)


def test_a_file_of_keys_in_the_wrong_place_is_named() -> None:
    with pytest.raises(VerdictError, match="a list named 'keys'"):
        merged(answers(), key=BLIND)
