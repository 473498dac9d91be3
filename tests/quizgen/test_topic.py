from discuss.quizgen.topic import topic_of
from tests.quizgen.stages import material_of


def topic(*paragraphs: str, title: str = "") -> frozenset[str]:
    return topic_of(material_of(*paragraphs, title=title).reading)


def test_the_words_of_the_title_are_the_topic() -> None:
    assert "ferry" in topic("Norway sued Spain.", title="The Last Ferry")


def test_what_the_article_keeps_coming_back_to_is_its_topic() -> None:
    again = "The ferry sank. Norway raised the ferry. Spain bought the ferry."
    assert "ferry" in topic(again)


def test_what_is_named_once_is_not() -> None:
    assert "ferry" not in topic("Norway raised the ferry.")
