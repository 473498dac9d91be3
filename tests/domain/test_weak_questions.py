from collections.abc import Sequence

import pytest

from discuss.domain.weak_questions import (
    Remark,
    Response,
    choices,
    marks_of,
    remarks_on,
    skipped_share,
)

RIGHT, WRONG, SKIPPED = Response(is_right=True), Response(is_right=False), Response(
    is_right=False, is_skipped=True
)  # fmt: skip


def responses(
    chosen: Sequence[int | None], *, key: int, rest: Sequence[int]
) -> list[list[Response | None]]:
    """What students chose at the first question, and how many of five others they had right."""
    return [
        [
            Response(is_right=option == key, chosen=option, is_skipped=option is None),
            *[RIGHT] * right,
            *[WRONG] * (5 - right),
        ]
        for option, right in zip(chosen, rest, strict=True)
    ]


def said(chosen: Sequence[int | None], rest: Sequence[int], *, key: int = 0) -> list[str]:
    """What is remarked on a choice of three."""
    found = remarks_on(responses(chosen, key=key, rest=rest), 0, keys=[key], options=3)
    return [str(remark) for remark in found]


RISING = [0, 0, 1, 1, 2, 2, 3, 3, 4, 5]
"""How ten students did on the rest, from the weakest to the strongest."""


def test_a_good_question_needs_no_word() -> None:
    assert said([1, 2, 1, 2, 0, 0, 0, 0, 0, 0], RISING) == []


def test_one_wrong_option_that_nearly_everybody_chose_may_be_the_key() -> None:
    found = said([1, 0, 1, 1, 1, 1, 1, 1, 1, 0], RISING)
    assert found[0] == "Nearly everybody chose B: is the key right?"


def test_a_question_that_the_best_get_wrong_is_named() -> None:
    found = said([0, 0, 0, 0, 0, 1, 1, 2, 2, 1], RISING)
    assert found == ["Those who did well on the rest got this wrong more often."]


def test_a_question_that_hardly_tells_apart_is_named() -> None:
    chosen = [0, 0, 1, 2, 1, 2, 0, 0, 0, 1, 0, 2]
    found = said(chosen, [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5])
    assert found == ["It hardly tells those who did well from those who did not."]


def test_a_question_that_all_get_right_or_wrong_is_named() -> None:
    assert said([0] * 10, RISING) == ["Nearly everybody got this right: it tells nobody apart."]
    assert said([1, 2] * 5, RISING) == [
        "Hardly anybody got this right: is something wrong with it?"
    ]


def test_options_that_hardly_anybody_chose_are_named_in_a_class_large_enough() -> None:
    chosen = [1, 1, 1, 1, 0, 0, 0, 0, 0, 0]
    assert said(chosen, RISING) == []
    assert said(sorted(chosen * 2, reverse=True), sorted(RISING * 2)) == ["Hardly anybody chose C."]


def test_a_question_that_many_skip_is_named() -> None:
    found = said([None, None, 1, 2, 0, 0, 0, 0, 0, 0], RISING)
    assert found == ["Many skipped this: is it clear what is asked?"]


def test_of_few_students_nothing_is_said() -> None:
    assert said([1] * 9, [0, 0, 1, 1, 2, 2, 3, 3, 4]) == []


def test_a_typed_answer_has_no_options_to_speak_of() -> None:
    rows = [[RIGHT, *[RIGHT] * right, *[WRONG] * (5 - right)] for right in RISING]
    assert [str(one) for one in remarks_on(rows, 0)] == [
        "Nearly everybody got this right: it tells nobody apart."
    ]


def test_a_remark_is_a_key_to_translate_with_what_to_fill_in() -> None:
    rows = responses([1, 0, 1, 1, 1, 1, 1, 1, 1, 0], key=0, rest=RISING)
    [first, *_] = remarks_on(rows, 0, keys=[0], options=3)
    message = "Nearly everybody chose %(option)s: is the key right?"
    assert first == Remark(message, {"option": "B"})


def test_choices_and_skips_are_counted() -> None:
    rows = responses([0, 2, 2, None], key=0, rest=[1, 1, 1, 1])
    assert choices(rows, 0, 3) == (1, 0, 2)
    assert skipped_share(rows, 0) == 0.25
    assert skipped_share([], 0) is None


def test_an_option_that_counts_as_right_too_is_no_distractor() -> None:
    rows = responses([1, 0, 1, 1, 1, 1, 1, 1, 1, 0], key=0, rest=RISING)
    found = remarks_on(rows, 0, keys=[0, 1], options=3)
    assert "is the key right?" not in " ".join(map(str, found))


def test_of_a_question_from_a_pool_only_those_who_were_asked_it_count() -> None:
    rows = responses([0, 2, 2, None], key=0, rest=[1, 1, 1, 1])
    rows += [[None, *[RIGHT] * 5]] * 96
    assert choices(rows, 0, 3) == (1, 0, 2)
    assert skipped_share(rows, 0) == 0.25
    assert marks_of(rows)[-1] == [None, 1, 1, 1, 1, 1]
    assert remarks_on(rows, 0, keys=[0], options=3) == ()


@pytest.mark.parametrize(("response", "mark"), [(RIGHT, 1), (WRONG, 0), (SKIPPED, 0)])
def test_what_is_skipped_or_wrong_has_no_mark(response: Response, mark: float) -> None:
    assert marks_of([[response]]) == [[mark]]
