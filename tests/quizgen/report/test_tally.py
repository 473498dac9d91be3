from dataclasses import replace

from discuss.quizgen.report import figures
from discuss.quizgen.report.records import Record, anchor, article_print
from discuss.quizgen.report.tally import is_key_longest, tally
from tests.quizgen.articles import article_of
from tests.quizgen.report.made_up import ALL_KINDS, CHOICE, TYPED, record

LONG = article_of("word " * 500, title="Five hundred words")
FAILED = Record("bad.txt", None, None, problem="It could not be read.")


def test_the_yield_counts_articles_of_the_usual_length_apart() -> None:
    found = tally([record(*[CHOICE] * 8, article=LONG), record(*[CHOICE] * 9), record(CHOICE)])
    assert (found.enough.count, found.enough.of) == (2, 3)
    assert (found.usual_enough.count, found.usual_enough.of) == (1, 1)


def test_an_article_that_failed_is_counted_and_nothing_else() -> None:
    found = tally([FAILED, record(CHOICE)])
    assert (found.articles, found.failed, found.questions) == (2, 1, 1)
    assert found.ratios == (2.0, 2.0)


def test_kinds_have_their_shares() -> None:
    found = tally([record(*ALL_KINDS, CHOICE)])
    assert found.kinds[0].name == "multiple_choice"
    assert found.kinds[0].share == 0.4
    assert sum(one.count for one in found.rules) == 5


def test_flaws_are_counted_by_name_and_questions_with_any() -> None:
    bad = replace(CHOICE, stem="Who did not plant 40 elms, not even one?")
    found = tally([record(CHOICE, bad, bad)])
    named = {one.name: one.count for one in found.flaws}
    assert named["negative stem"] == 2
    assert named["lost sequence"] == 0
    assert found.flawed.count == 2


def test_the_place_of_the_key_is_counted_among_choices_only() -> None:
    assert tally([record(*ALL_KINDS)]).positions == (0, 1, 0, 0)


def test_a_key_as_long_as_another_option_is_not_the_longest() -> None:
    equal = replace(CHOICE, options=("Oswin Pellow", "Edwin Pellow"), key=1)
    assert is_key_longest(CHOICE)
    assert not is_key_longest(equal)


def test_no_records_at_all_give_figures_too() -> None:
    assert "0, of which 0 failed" in figures.as_text([])


def test_the_terminal_shows_what_was_missed_and_every_article() -> None:
    text = figures.as_text([record(TYPED, article=LONG), FAILED])
    assert "MISSED" in text
    assert "bad.txt  FAILED" in text
    assert "elms.txt" in text


def test_an_article_is_known_by_its_words() -> None:
    assert len(article_print(LONG)) == 8
    assert article_print(LONG) != article_print(replace(LONG, title="Another title"))


def test_anchors_are_plain_and_distinct() -> None:
    assert anchor("Élan & co/x.txt") == "lan-co-x-txt"
    assert anchor("???") == "article"
    assert anchor("a.txt", ["a-txt", "a-txt-2"]) == "a-txt-3"
