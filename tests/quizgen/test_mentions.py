from discuss.quizgen.mentions import Mention, Sort, find_mentions, mentions_by_token
from tests.quizgen.stages import material_of


def mentions_in(*paragraphs: str) -> dict[str, Mention]:
    return {one.name: one for one in find_mentions(material_of(*paragraphs).reading)}


def test_a_title_belongs_to_the_mention_and_not_to_the_name() -> None:
    mention = mentions_in("Senator Petra Wyldon sued Norway.")["Petra Wyldon"]
    assert mention.titles == ("Senator",)
    assert mention.name_start == mention.start + 1


def test_a_title_makes_a_person() -> None:
    assert mentions_in("Mayor Ottoline Brask left.")["Ottoline Brask"].sort is Sort.PERSON


def test_a_noun_before_a_name_says_what_its_bearer_is() -> None:
    mention = mentions_in("The inventor Rufus Marl built an organ.")["Rufus Marl"]
    assert mention.role == "inventor"


def test_an_apposition_says_what_its_bearer_is() -> None:
    mention = mentions_in("Ivy Marl, a singer, owns a hotel.")["Ivy Marl"]
    assert mention.role == "singer"


def test_a_firm_is_known_by_the_noun_before_it() -> None:
    assert mentions_in("The airline Corvane Air bought 12 planes.")["Corvane Air"].body == "airline"


def test_a_country_is_known_by_the_gazetteer() -> None:
    assert mentions_in("Senator Petra Wyldon sued Norway.")["Norway"].sort is Sort.COUNTRY


def test_an_article_is_no_part_of_a_name() -> None:
    assert "Vellmar Observatory" in mentions_in("Thieves robbed the Vellmar Observatory in May.")


def test_whoever_says_something_acts_like_a_human() -> None:
    mentions = mentions_in("Petra Wyldon said that Norway had paid.")
    assert mentions["Petra Wyldon"].acts_human


def test_a_name_in_brackets_stands_for_the_one_before_it() -> None:
    mentions = mentions_in("Later the European Union (EU) banned nets.")
    assert mentions["EU"].stands_for.endswith("European Union")


def test_mentions_come_in_the_order_of_the_text() -> None:
    found = find_mentions(material_of("Norway sued Spain.", "Spain paid Denmark.").reading)
    assert [(one.paragraph, one.name) for one in found] == [
        (0, "Norway"),
        (0, "Spain"),
        (1, "Spain"),
        (1, "Denmark"),
    ]


def test_every_token_of_a_mention_finds_it() -> None:
    found = find_mentions(material_of("Senator Petra Wyldon sued Norway.").reading)
    by_token = mentions_by_token(found)
    assert [by_token[0, token].name for token in range(3)] == ["Petra Wyldon"] * 3
