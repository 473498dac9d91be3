import pytest

from discuss.quizgen.entities import folded
from discuss.quizgen.mentions import Sort
from tests.quizgen.stages import entity_named, material_of, names_of

FAMILY = (
    "President Rufus Marl praised Norway. Ivy Marl, the daughter of Rufus Marl, owns a hotel."
    " Ms. Marl sings in Lisbon. Mr. Marl lives in Tolmouth."
)


def test_all_names_of_a_person_are_one_bearer() -> None:
    material = material_of("Mayor Ottoline Brask won. Ms. Brask smiled. Brask left for Lisbon.")
    assert set(entity_named("Brask", material).aliases) == {"Ottoline Brask", "Brask"}


def test_a_bearer_is_called_by_the_fullest_name() -> None:
    material = material_of("Ms. Brask smiled.", "Mayor Ottoline Brask won.", "Brask left.")
    assert "Ottoline Brask" in names_of(material)


def test_mr_and_ms_of_one_surname_are_two_people() -> None:
    people = [one for one in material_of(FAMILY).entities if one.sort is Sort.PERSON]
    assert [(one.name, one.gender) for one in people] == [("Rufus Marl", "m"), ("Ivy Marl", "f")]


def test_a_surname_with_a_title_goes_to_the_bearer_of_that_gender() -> None:
    sentences = [one.sentence.number for one in material_of(FAMILY).statements]
    subjects = [one.subject.text for one in material_of(FAMILY).statements]
    assert dict(zip(sentences, subjects, strict=True)) == {
        0: "President Rufus Marl",
        1: "Ivy Marl",
        2: "Ivy Marl",
        3: "President Rufus Marl",
    }


def test_ms_x_alone_is_never_mr_x() -> None:
    material = material_of("Mr. Ockham sued Norway. Ms. Ockham praised Norway.")
    people = [one for one in material.entities if one.sort is Sort.PERSON]
    assert sorted(one.shown for one in people) == ["Mr. Ockham", "Ms. Ockham"]


def test_people_of_one_surname_and_two_first_names_are_two() -> None:
    material = material_of("Senator Rufus Marl praised Ivy Marl, a singer.")
    assert {"Rufus Marl", "Ivy Marl"} <= set(names_of(material))


def test_an_office_is_shown_in_a_stem_and_left_out_of_an_option() -> None:
    entity = entity_named("Petra Wyldon", material_of("Senator Petra Wyldon sued Norway."))
    assert (entity.shown, entity.as_option) == ("Senator Petra Wyldon", "Petra Wyldon")


def test_a_courtesy_is_shown_only_with_a_bare_surname() -> None:
    entity = entity_named("Ockham", material_of("Mr. Ockham sued Norway."))
    assert entity.shown == entity.as_option == "Mr. Ockham"


def test_a_country_is_one_under_all_of_its_names() -> None:
    material = material_of("Britain sued Norway. The United Kingdom paid Norway. The UK left.")
    assert names_of(material) == ["United Kingdom", "Norway"]


def test_an_abbreviation_in_brackets_is_an_alias() -> None:
    material = material_of("In 2011 the European Union (EU) banned nets. The EU sued Norway.")
    assert set(entity_named("EU", material).aliases) == {"European Union", "EU"}


def test_a_body_may_drop_its_ending() -> None:
    material = material_of("Greywell Group bought 14 ferries. Greywell sold 9 ferries in 2012.")
    assert names_of(material) == ["Greywell Group"]


def test_a_name_that_nothing_shows_to_be_human_is_not_taken_for_a_person() -> None:
    material = material_of("Ottoline Brask collapsed in the storm.")
    assert all(one.sort is not Sort.PERSON for one in material.entities)


@pytest.mark.parametrize(("name", "plain"), [("José", "jose"), ("ÅSA", "asa"), ("Brask", "brask")])
def test_names_are_compared_without_case_and_accents(name: str, plain: str) -> None:
    assert folded(name) == plain


def test_a_surname_alone_is_the_one_named_last_of_two_who_bear_it() -> None:
    material = material_of(
        "President Rufus Marl praised the law. His grandson, the lawyer Niels Marl Jr., read it."
        " Marl warned that the law would fail."
    )
    assert "Marl" in entity_named("Niels Marl Jr.", material).aliases


def test_a_surname_alone_is_the_one_whom_the_article_speaks_of_much_more() -> None:
    material = material_of(
        "The singer Edith Marl left Tolmouth. Edith Marl sang. Edith Marl slept. Her father, the"
        " farmer Rufus Marl, stayed. Marl returned in May."
    )
    assert "Marl" in entity_named("Edith Marl", material).aliases
