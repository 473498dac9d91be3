import pytest

from discuss.quizgen.negation import affirm


@pytest.mark.parametrize(
    ("negative", "affirmed"),
    [
        ("The mine was not closed by the council", "The mine was closed by the council"),
        ("The village does not have a harbour", "The village has a harbour"),
        ("The mayor did not sell the ferry", "The mayor sold the ferry"),
        ("The ferries do not sail in winter", "The ferries sail in winter"),
        ("The decision cannot be appealed", "The decision can be appealed"),
        ("The harbour isn't deep", "The harbour is deep"),
    ],
)
def test_a_negative_clause_is_said_as_if_it_were_so(negative: str, affirmed: str) -> None:
    assert affirm(negative) == affirmed


@pytest.mark.parametrize(
    "text",
    [
        "The village has a harbour",
        "The mayor did not sell anything",
        "The mine did not open until May",
        "The volcano has not erupted for 40,000 years",
        "The ferry has not sailed since 2011",
        "Nobody did not know the harbour, and no ferry sailed",
        "The village no longer has a harbour",
    ],
)
def test_what_cannot_be_said_so_gives_nothing(text: str) -> None:
    assert affirm(text) is None
