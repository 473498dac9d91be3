"""More questions for a quiz: they go with those that it has and repeat none of them."""

import pytest

from discuss.domain.article import Article
from discuss.quizgen import Asked, Dropped, Kind, More, Question, Quiz, write_quiz
from discuss.quizgen.repeats import as_chosen, is_repeated
from discuss.quizgen.rules import SWITCHED_OFF, kinds_written
from discuss.quizgen.selection import select
from tests.quizgen.articles import HARBOUR, NEWS, article_of
from tests.quizgen.soundness import assert_sound
from tests.quizgen.stages import material_of
from tests.quizgen.test_selection import passed

FEW = 4
KNOWN = Asked(Kind.NUMBER, "How many workers did the harbour employ?", "340", "It employed 340.")


def asked(*questions: Question) -> tuple[Asked, ...]:
    return tuple(
        Asked(one.kind, one.stem, one.right_answer, one.evidence.text) for one in questions
    )


def more_of(article: Article, *had: Question, kinds: frozenset[Kind] = frozenset()) -> Quiz:
    return write_quiz(article, count=5, more=More(kinds, asked(*had)))


@pytest.mark.parametrize("article", NEWS, ids=lambda article: article.title)
def test_more_questions_are_sound_and_others(article: Article) -> None:
    had = write_quiz(article, count=FEW).questions
    added = more_of(article, *had).questions
    assert added
    assert_sound(Quiz(article.title, article.paragraphs, added, (), 5, ""))
    together = [(one.evidence, one.right_answer.casefold()) for one in (*had, *added)]
    assert len(set(together)) == len(together)
    assert {one.stem for one in had}.isdisjoint(one.stem for one in added)


def test_the_same_is_asked_for_twice_and_the_same_comes() -> None:
    had = write_quiz(HARBOUR, count=FEW).questions
    assert more_of(HARBOUR, *had) == more_of(HARBOUR, *had)


def test_at_some_time_the_text_carries_no_more_and_repeats_nothing() -> None:
    had = list(write_quiz(HARBOUR).questions)
    for _ in range(20):
        if not (added := more_of(HARBOUR, *had).questions):
            break
        had += added
    assert not added
    assert len({one.stem for one in had}) == len(had)


def test_who_asked_says_that_there_are_fewer_the_note_says_what_is_wrong_with_the_text() -> None:
    had = write_quiz(HARBOUR, count=50).questions
    assert more_of(HARBOUR, *had).note == ""
    nothing = write_quiz(article_of("oats", "barley", "rye"), more=More())
    assert "does not read as English prose" in nothing.note


def test_only_the_kinds_that_were_asked_for_come() -> None:
    kinds = frozenset({Kind.SHORT_ANSWER})
    quiz = more_of(HARBOUR, kinds=kinds)
    assert len(quiz.questions) >= 3
    assert {one.kind for one in quiz.questions} == kinds
    assert "its kind was not asked for" in {one.reason for one in quiz.dropped}


def test_a_sentence_that_is_asked_about_twice_is_left_alone() -> None:
    cited = write_quiz(HARBOUR, count=50).questions[0].evidence.text
    two = [Asked(Kind.CLOZE, f"Question {number}?", f"{number}", cited) for number in range(2)]
    quiz = write_quiz(HARBOUR, count=50, more=More(besides=tuple(two)))
    assert quiz.questions
    assert cited not in {one.evidence.text for one in quiz.questions}


def test_what_was_asked_already_is_told_among_what_was_dropped() -> None:
    had = write_quiz(HARBOUR, count=FEW).questions
    reasons = {one.stem: one.reason for one in more_of(HARBOUR, *had).dropped}
    assert {reasons[one.stem] for one in had} == {"the quiz asks the same already"}


def test_a_key_that_was_asked_for_often_enough_is_not_asked_for_again() -> None:
    besides = [passed(number, key="Ottoline Brask") for number in range(2)]
    chosen, left = select([passed(2, key="Ottoline Brask"), passed(3)], 2, besides)
    assert chosen == [passed(3)]
    assert left[0][1] == "its key is asked for often enough"


def test_kinds_are_mixed_unless_somebody_chose_them() -> None:
    candidates = [passed(number, rule="one rule") for number in range(8)]
    mixed, _ = select(candidates, 4, [])
    chosen, _ = select(candidates, 4, [], is_mixed=False)
    assert (len(mixed), len(chosen)) == (3, 4)


@pytest.mark.parametrize(
    ("stem", "answer", "evidence", "is_same"),
    [
        ("How many workers did the harbour employ?", "341", "Elsewhere.", True),
        ("HOW many workers has the harbour employed?", "340", "Elsewhere.", True),
        ("Which number is it?", "340", "It employed\n340.", True),
        ("Which number is it?", "340", "It was big. It employed 340. So it was.", True),
        ("Which number is it?", "340", "Elsewhere.", False),
        ("Which number is it?", "14", "It employed 340.", False),
        ("Who founded the museum?", "Oswin Pell", "", False),
    ],
)
def test_what_repeats_a_question(stem: str, answer: str, evidence: str, *, is_same: bool) -> None:
    assert is_repeated(Asked(Kind.NUMBER, stem, answer, evidence), [KNOWN]) is is_same


def test_what_the_text_no_longer_says_takes_no_place() -> None:
    sentences = material_of(*HARBOUR.paragraphs).reading.sentences
    there = Asked(Kind.NUMBER, "How many?", "340", sentences[2].evidence.text[5:40])
    found = as_chosen([KNOWN, there], sentences)
    assert [one.candidate.sentence for one in found] == [sentences[2]]


def test_kinds_are_offered_as_long_as_one_of_their_rules_is_on() -> None:
    every: list[Question | Dropped] = []
    for article in NEWS:
        every += write_quiz(article, count=50).questions
    assert {one.kind for one in every if isinstance(one, Question)} <= set(kinds_written())
    assert "why" in SWITCHED_OFF
    assert Kind.CAUSE not in kinds_written()
