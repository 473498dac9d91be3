from discuss.quizgen.counts import Count, split_qualifier
from discuss.quizgen.parts import Role
from tests.quizgen.stages import material_of, part_of, statement_of


def count_in(sentence: str, verb: str, role: Role = Role.OBJECT) -> Count | None:
    statement = statement_of(verb, material_of(sentence))
    part = statement.subject if role is Role.SUBJECT else part_of(statement, role)
    return part.counts[0] if part.counts else None


def test_a_number_counts_the_noun_it_stands_before() -> None:
    count = count_in("Senator Petra Wyldon bought 14 tractors.", "buy")
    assert count is not None
    assert (count.number, count.qualifier, count.noun.text) == ("14", "", "tractors")


def test_a_count_keeps_its_qualifier_apart() -> None:
    count = count_in("Senator Petra Wyldon bought more than 300 tractors.", "buy")
    assert count is not None
    assert (count.number, count.qualifier) == ("300", "more than")


def test_a_subject_is_counted_too() -> None:
    count = count_in("Sixty sailors left the town in 2011.", "leave", Role.SUBJECT)
    assert count is not None
    assert (count.number, count.noun.text) == ("Sixty", "sailors")


def test_a_count_that_hangs_on_another_noun_knows_its_preposition() -> None:
    count = count_in("Norway announced sanctions against 14 firms.", "announce")
    assert count is not None
    assert count.rest is not None
    assert (count.preposition, count.noun.text, count.rest.text) == (
        "against",
        "firms",
        "sanctions",
    )


def test_a_noun_without_a_number_has_no_count() -> None:
    assert count_in("Senator Petra Wyldon bought a tractor.", "buy") is None


def test_numbered_things_that_are_known_already_are_not_counted() -> None:
    assert count_in("Senator Petra Wyldon bought the 14 tractors.", "buy") is None


def test_a_qualifier_is_split_from_its_number() -> None:
    assert split_qualifier("More than 1,000") == ("more than", "1,000")


def test_a_bare_number_has_no_qualifier() -> None:
    assert split_qualifier("1,000") == ("", "1,000")


def test_a_word_that_only_begins_like_a_qualifier_is_none() -> None:
    assert split_qualifier("overall 12") == ("", "overall 12")
