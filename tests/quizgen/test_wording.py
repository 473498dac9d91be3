from dataclasses import replace

import pytest

from discuss.quizgen.parts import Role, Statement
from discuss.quizgen.wording import ask, ask_for_subject, base_form, kept_parts, source_of
from tests.quizgen.stages import material_of, part_of, statement_of


def stated(sentence: str, verb: str) -> Statement:
    return statement_of(verb, material_of(sentence))


def what(sentence: str, verb: str) -> str:
    statement = stated(sentence, verb)
    return ask("What", statement, part_of(statement, Role.OBJECT)).text


@pytest.mark.parametrize(
    ("sentence", "verb", "stem"),
    [
        ("Dr. Hanne Lofting bought a sawmill.", "buy", "What did Dr. Hanne Lofting buy?"),
        ("Dr. Hanne Lofting owns a sawmill.", "own", "What does Dr. Hanne Lofting own?"),
        ("Farmers in Norway own a sawmill.", "own", "What do farmers in Norway own?"),
        ("Dr. Hanne Lofting will buy a sawmill.", "buy", "What will Dr. Hanne Lofting buy?"),
        ("Dr. Hanne Lofting has sold a sawmill.", "sell", "What has Dr. Hanne Lofting sold?"),
        (
            "Dr. Hanne Lofting had been selling a sawmill.",
            "sell",
            "What had Dr. Hanne Lofting been selling?",
        ),
    ],
)
def test_the_auxiliary_goes_before_the_subject(sentence: str, verb: str, stem: str) -> None:
    assert what(sentence, verb) == stem


@pytest.mark.parametrize(
    ("sentence", "verb", "base"),
    [
        ("Norway froze the tax.", "freeze", "freeze"),
        ("Norway taught 14 pilots.", "teach", "teach"),
        ("Norway left.", "leave", "leave"),
        ("Norway copied the law.", "copy", "copy"),
    ],
)
def test_after_did_comes_the_base_form(sentence: str, verb: str, base: str) -> None:
    assert base_form(stated(sentence, verb).verb) == base


@pytest.mark.parametrize(
    ("word", "lemma", "base"),
    [
        ("staged", "stag", "stage"),
        ("travelled", "travel", "travel"),
        ("lit", "light", "light"),
        ("cited", "cit", "cite"),
        ("wrested", "wres", "wrest"),
    ],
)
def test_the_base_form_is_one_that_gives_back_the_word(word: str, lemma: str, base: str) -> None:
    verb = stated("Norway copied the law.", "copy").verb
    assert base_form(replace(verb, text=word, lemma=lemma)) == base


def test_nothing_is_asked_with_do_when_no_base_form_gives_back_the_word() -> None:
    statement = stated("Norway copied the law.", "copy")
    odd = replace(statement, verb=replace(statement.verb, text="grundelt", lemma="grundel"))
    stem = ask("What", odd, part_of(odd, Role.OBJECT))
    assert stem.problems == ("the base form of the verb is not sure",)


def test_who_takes_the_singular_of_a_present_verb() -> None:
    statement = stated("Ivy Marl and Rufus Wyldon own a sawmill.", "own")
    assert ask_for_subject("Who", statement).text == "Who owns a sawmill?"


def test_who_takes_the_singular_of_an_auxiliary() -> None:
    statement = stated("Ivy Marl and Rufus Wyldon have sold a sawmill.", "sell")
    assert ask_for_subject("Who", statement).text == "Who has sold a sawmill?"


def test_how_many_takes_the_plural() -> None:
    statement = stated("Sixty sailors own a sawmill.", "own")
    stem = ask_for_subject("How many sailors", statement, is_singular=False)
    assert stem.text == "How many sailors own a sawmill?"


def test_a_negation_stays_in_the_stem() -> None:
    assert what("Norway did not buy a sawmill.", "buy") == "What did Norway not buy?"


def test_a_past_verb_negated_without_an_auxiliary_cannot_ask_for_its_subject() -> None:
    stem = ask_for_subject("Who", stated("Dr. Hanne Lofting never bought a sawmill.", "buy"))
    assert stem.problems == ("the negation has no auxiliary",)


def test_a_preposition_may_stay_behind() -> None:
    statement = stated("Greywell Shipping is valued at $45 million.", "value")
    stem = ask("How much", statement, part_of(statement, Role.ADJUNCT), strand="at")
    assert stem.text == "How much is Greywell Shipping valued at?"


@pytest.mark.parametrize("when", ["on Sunday", "last week", "yesterday"])
def test_a_relative_date_is_left_out(when: str) -> None:
    statement = stated(f"Norway closed 14 mines {when}.", "close")
    assert ask_for_subject("Which country", statement).text == "Which country closed 14 mines?"


def test_an_exact_date_is_kept() -> None:
    statement = stated("Norway closed 14 mines in 2012.", "close")
    assert [part.text for part in kept_parts(statement)] == ["14 mines", "in 2012"]


def test_a_date_that_opens_the_sentence_comes_last() -> None:
    statement = stated("In 2012, Norway banned plastic bags.", "ban")
    stem = ask_for_subject("Which country", statement)
    assert stem.text == "Which country banned plastic bags in 2012?"


def test_an_empty_phrase_is_left_out() -> None:
    statement = stated("Norway closed 14 mines as a result.", "close")
    assert [part.text for part in kept_parts(statement)] == ["14 mines"]


@pytest.mark.parametrize("phrase", ["in return", "in response"])
def test_a_phrase_that_points_back_is_left_out(phrase: str) -> None:
    statement = stated(f"Norway closed 14 mines {phrase}.", "close")
    assert [part.text for part in kept_parts(statement)] == ["14 mines"]


def test_a_claim_is_asked_as_a_claim() -> None:
    statement = stated("Senator Petra Wyldon claimed that Norway closed 14 mines.", "close")
    assert source_of(statement) == "Senator Petra Wyldon"
    assert ask("What", statement, part_of(statement, Role.OBJECT)).text == (
        "According to Senator Petra Wyldon, what did Norway close?"
    )


def test_what_nobody_claims_has_no_source() -> None:
    assert source_of(stated("Norway closed 14 mines.", "close")) == ""


def test_a_stem_carries_the_problems_of_its_parts() -> None:
    statement = stated("Senator Petra Wyldon sold the ferry in 2011.", "sell")
    stem = ask("When", statement, part_of(statement, Role.ADJUNCT))
    assert stem.problems == ('"the ferry" does not say which',)


def test_a_stem_is_free_of_the_problems_of_the_part_it_asks_for() -> None:
    statement = stated("Senator Petra Wyldon sold the ferry in 2011.", "sell")
    assert ask("What", statement, part_of(statement, Role.OBJECT)).problems == ()
