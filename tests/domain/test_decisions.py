import pytest

from discuss.domain.decisions import CONTESTABLE, LOGGED_AS, OUTCOMES, Seen, outcome
from discuss.domain.vocabulary import CommentState, Decision


def test_every_state_and_every_decision_is_in_the_table() -> None:
    assert set(OUTCOMES) == set(CommentState)
    assert {decision for row in OUTCOMES.values() for decision in row} == set(Decision)
    assert set(LOGGED_AS) == set(Decision)


def test_what_is_out_of_sight_can_be_shown_again() -> None:
    for state in set(CommentState) - {CommentState.VISIBLE, CommentState.DELETED}:
        assert CommentState.VISIBLE in OUTCOMES[state].values(), state


def test_nobody_brings_back_what_its_author_deleted() -> None:
    assert set(OUTCOMES[CommentState.DELETED].values()) == {CommentState.DELETED}


def test_a_decision_that_makes_no_sense_has_no_outcome() -> None:
    assert outcome(CommentState.VISIBLE, Decision.APPROVE) is None
    assert outcome(CommentState.REMOVED, Decision.REMOVE) is None


def test_what_can_be_contested_is_what_takes_a_comment_from_the_readers() -> None:
    for action, state in CONTESTABLE.items():
        decision = next(one for one, logged in LOGGED_AS.items() if logged is action)
        assert outcome(CommentState.VISIBLE, decision) is state


def test_what_was_seen_goes_into_a_form_and_out_again() -> None:
    seen = Seen(revision=3, entry_id=17)
    assert Seen.parse(str(seen)) == seen


@pytest.mark.parametrize("text", ["", "3", "3-", "-17", "a-b", "3-17-5", "9" * 10 + "-1", "٣-١"])
def test_anything_else_says_nothing_of_what_was_seen(text: str) -> None:
    assert Seen.parse(text) is None
