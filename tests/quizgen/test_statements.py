import pytest

from discuss.quizgen.dates import TimeKind
from discuss.quizgen.parts import Role
from tests.quizgen.stages import material_of, part_of, statement_of


def test_a_statement_knows_who_did_what() -> None:
    statement = statement_of("open", material_of("Mayor Ottoline Brask opened a new library."))
    assert statement.subject.text == "Mayor Ottoline Brask"
    assert part_of(statement, Role.OBJECT).text == "a new library"


def test_a_statement_knows_where_it_happened() -> None:
    material = material_of("Mayor Ottoline Brask opened a new library in Tolmouth.")
    adjunct = part_of(statement_of("open", material), Role.ADJUNCT)
    assert (adjunct.preposition, adjunct.phrase.text) == ("in", "Tolmouth")


def test_a_statement_knows_when_it_happened() -> None:
    adjunct = part_of(
        statement_of("leave", material_of("Dr. Hanne Lofting left in 2011.")), Role.ADJUNCT
    )
    assert adjunct.time is not None
    assert (adjunct.time.kind, adjunct.time.text) == (TimeKind.YEAR, "2011")


def test_a_negation_is_kept() -> None:
    material = material_of("Senator Petra Wyldon did not sign the Lisbon treaty.")
    assert statement_of("sign", material).verb.is_negated


def test_never_is_a_negation() -> None:
    material = material_of("Senator Petra Wyldon never signed the Lisbon treaty.")
    assert statement_of("sign", material).verb.is_negated


def test_a_plain_sentence_is_not_negated() -> None:
    assert not statement_of("sue", material_of("Norway sued Spain.")).verb.is_negated


def test_a_passive_is_known_with_its_agent() -> None:
    material = material_of("Greywell Shipping was founded in 2004 by Mayor Ottoline Brask.")
    statement = statement_of("found", material)
    assert statement.verb.is_passive
    assert part_of(statement, Role.AGENT).phrase.text == "Mayor Ottoline Brask"


@pytest.mark.parametrize(
    ("sentence", "verb", "auxiliaries"),
    [
        ("Norway will sue Spain.", "sue", ("will",)),
        ("Norway has been suing Spain.", "sue", ("has", "been")),
        ("Norway could have sued Spain.", "sue", ("could", "have")),
        ("Norway sued Spain.", "sue", ()),
    ],
)
def test_the_whole_chain_of_auxiliaries_is_kept(
    sentence: str, verb: str, auxiliaries: tuple[str, ...]
) -> None:
    assert statement_of(verb, material_of(sentence)).verb.auxiliaries == auxiliaries


def test_a_reported_clause_is_the_claim_of_its_speaker() -> None:
    material = material_of("Senator Petra Wyldon claimed that Norway closed 14 mines.")
    speaker = statement_of("close", material).speaker
    assert speaker is not None
    assert speaker.text == "Senator Petra Wyldon"


def test_what_the_article_says_itself_is_nobodys_claim() -> None:
    assert statement_of("close", material_of("Norway closed 14 mines.")).speaker is None


def test_what_was_denied_is_not_stated() -> None:
    material = material_of("Senator Petra Wyldon denied that Norway had paid 14 judges.")
    assert [one.verb.lemma for one in material.statements] == ["deny"]


def test_what_depends_on_a_condition_is_held_against_it() -> None:
    material = material_of("If it rains, Senator Petra Wyldon will cancel the parade.")
    assert "it depends on a condition" in statement_of("cancel", material).problems


def test_what_is_only_alleged_is_held_against_it() -> None:
    material = material_of("Senator Petra Wyldon allegedly stole 14 paintings.")
    assert '"allegedly" hedges it' in statement_of("steal", material).problems


def test_a_second_verb_shares_the_subject() -> None:
    material = material_of("Norway closed 14 mines and sold 9 ferries.")
    assert statement_of("sell", material).subject.text == "Norway"


def test_several_subjects_are_plural() -> None:
    material = material_of("Senator Petra Wyldon and Dr. Hanne Lofting own a bakery.")
    assert statement_of("own", material).subject.is_plural


def test_a_pronoun_is_written_out_as_a_name() -> None:
    material = material_of("Senator Petra Wyldon left Tolmouth. She sued Norway.")
    assert statement_of("sue", material).subject.text == "Senator Petra Wyldon"


def test_an_apposition_is_left_out() -> None:
    material = material_of("Ivy Marl, a singer, sued Norway.")
    assert statement_of("sue", material).subject.text == "Ivy Marl"


def test_a_part_that_does_not_say_which_is_held_against_it() -> None:
    material = material_of("Senator Petra Wyldon sold the ferry.")
    problems = part_of(statement_of("sell", material), Role.OBJECT).phrase.problems
    assert problems == ('"the ferry" does not say which',)


def test_a_noun_of_the_title_is_known() -> None:
    material = material_of("Senator Petra Wyldon sold the ferry.", title="The last ferry")
    assert part_of(statement_of("sell", material), Role.OBJECT).phrase.problems == ()


@pytest.mark.parametrize("word", ["another", "such a", "the latter"])
def test_a_part_that_needs_its_context_is_held_against_it(word: str) -> None:
    material = material_of(f"Senator Petra Wyldon sold {word} ferry.")
    problems = part_of(statement_of("sell", material), Role.OBJECT).phrase.problems
    assert any("needs its context" in problem for problem in problems)


def test_two_parts_of_one_role_are_not_one_part() -> None:
    material = material_of("The treaty was signed in Lisbon in 2011.")
    assert statement_of("sign", material).part(Role.ADJUNCT) is None
