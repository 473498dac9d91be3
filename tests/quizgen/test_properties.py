import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from discuss.quizgen import write_quiz
from tests.quizgen.articles import NEWS, article_of
from tests.quizgen.soundness import assert_sound

MARKS = [*"“”\"'’.,;:!?()[]—-…$%", "\u00a0", "\n", "\u200b", "é", "猫", "😀", "\u0301"]
SENTENCES = re.split(r"(?<=[.?!”]) ", " ".join(NEWS[2].paragraphs))
LETTERS = st.characters(codec="utf-8", exclude_categories=["Cs"])
few = settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])


def pieces(text: str) -> list[str]:
    """Words, blanks and marks: joined again they are the text."""
    return re.findall(r"\w+|\s+|[^\w\s]", text)


@st.composite
def damaged_paragraphs(draw: st.DrawFn) -> list[str]:
    """The paragraphs of an article with pieces lost, said twice, exchanged or put in."""
    paragraphs = []
    for paragraph in draw(st.sampled_from(NEWS)).paragraphs:
        words = pieces(paragraph)
        for _ in range(draw(st.integers(0, 6))):
            place = draw(st.integers(0, len(words) - 2))
            match draw(st.sampled_from(["drop", "double", "swap", "insert"])):
                case "drop":
                    words[place] = ""
                case "double":
                    words[place] *= 2
                case "swap":
                    words[place], words[place + 1] = words[place + 1], words[place]
                case _:
                    words.insert(place, draw(st.sampled_from(MARKS)))
        paragraphs.append("".join(words))
    return paragraphs


@few
@given(damaged_paragraphs(), st.integers(0, 3))
def test_a_damaged_article_still_gives_a_sound_quiz(paragraphs: list[str], seed: int) -> None:
    assert_sound(write_quiz(article_of(*paragraphs), seed=seed))


@few
@given(st.permutations(SENTENCES))
def test_sentences_in_any_order_still_give_a_sound_quiz(sentences: list[str]) -> None:
    middle = len(sentences) // 2
    halves = sentences[:middle], sentences[middle:]
    assert_sound(write_quiz(article_of(*(" ".join(half) for half in halves))))


@few
@given(st.lists(st.text(LETTERS, max_size=200), max_size=4))
def test_any_text_gives_a_sound_quiz(paragraphs: list[str]) -> None:
    assert_sound(write_quiz(article_of(*paragraphs)))


@few
@given(st.text(LETTERS, max_size=60), st.integers(0, 200))
def test_any_text_within_an_article_gives_a_sound_quiz(scrap: str, place: int) -> None:
    first, *others = NEWS[0].paragraphs
    paragraph = first[:place] + scrap + first[place:]
    assert_sound(write_quiz(article_of(paragraph, *others)))


@few
@given(st.permutations("the cat of a dog and “ ” , . said Rufus Marl in 2011 not it".split()))
def test_words_in_any_order_give_a_sound_quiz(words: list[str]) -> None:
    text = " ".join(words)
    assert_sound(write_quiz(article_of(text, text.capitalize(), *NEWS[1].paragraphs[:1])))
