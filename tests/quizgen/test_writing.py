from itertools import cycle, islice

import pytest

from discuss.domain.article import Article, Block, BlockKind
from discuss.intake import read_text
from discuss.quizgen import Kind, Question, Quiz, write_quiz
from discuss.quizgen.entities import folded
from tests.quizgen.articles import HARBOUR, NEWS, article_of
from tests.quizgen.soundness import assert_sound

GERMAN = article_of(
    "Bürgermeisterin Ilse Brandvik kündigte am Montag an, dass der alte Hafen geschlossen wird.",
    "Der Rat stimmte dem Plan im März 2019 zu. Die Arbeiter waren darüber nicht glücklich.",
    "„Wir haben lange auf sauberes Wasser gewartet“, sagte Oswin Pell.",
)
POEM = article_of(
    "O salt and slow, the harbour dreams,\nof ropes undone, of rusted beams,",
    "and who will come, and who will go,\nwhere no lamp burns and no winds blow?",
    "I asked the gull. It would not say.\nIt took my bread. It flew away.",
)
NOUNS = article_of("oats", "barley", "rye and wheat", "millet, sorghum, maize", "rice")
TOWNS = "Arle Brint Corv Dunnel Ester Fallow Gorse Hathe Imber Jarl Kessel".split()
PEOPLE = "Ottoline Brask|Hanne Lofting|Rufus Marl|Niels Ockham|Petra Wyldon".split("|")
TEMPLATES = (
    "Mayor {person} opened a library in {town} in {year}.",
    "The council of {town} bought {number} ferries because the old ones had rusted.",
    "“We shall never forget the winter of {year} in this valley,” Dr. {person} said.",
    "Senator {person} announced that {town} would plant {number} trees beside the river.",
    "It rained for {number} days, and nobody complained about the weather.",
)


def long_article(words: int) -> Article:
    """News without end: varied sentences, five to a paragraph."""
    paragraphs: list[str] = []
    count = number = 0
    while count < words:
        facts = islice(cycle(range(11)), number, number + 5)
        sentences = [
            template.format(
                person=PEOPLE[(number + place) % 5],
                town=TOWNS[fact],
                year=1900 + (number * 7 + place) % 120,
                number=10 + (number * 3 + place) % 80,
            )
            for place, (template, fact) in enumerate(zip(TEMPLATES, facts, strict=True))
        ]
        paragraphs.append(" ".join(sentences))
        count += len(paragraphs[-1].split())
        number += 1
    return article_of(*paragraphs, title="News without end")


@pytest.fixture(scope="module", params=NEWS, ids=lambda article: article.title)
def quiz(request: pytest.FixtureRequest) -> Quiz:
    return write_quiz(request.param)


def questions(article: Article) -> tuple[Question, ...]:
    return write_quiz(article).questions


def test_news_gives_several_questions(quiz: Quiz) -> None:
    assert len(quiz.questions) >= 4


def test_every_question_is_sound(quiz: Quiz) -> None:
    assert_sound(quiz)


def test_questions_come_in_the_order_of_the_article(quiz: Quiz) -> None:
    places = [(one.evidence.paragraph, one.evidence.start) for one in quiz.questions]
    assert places == sorted(places)


def test_the_key_can_be_read_in_the_evidence_of_a_number(quiz: Quiz) -> None:
    for question in quiz.questions:
        if question.rule in {"how many", "when"}:
            assert question.right_answer.split()[0].lower() in folded(question.evidence.text)


def test_the_stem_does_not_hold_the_key(quiz: Quiz) -> None:
    for question in quiz.questions:
        if question.kind is not Kind.TRUE_FALSE:
            assert folded(question.right_answer) not in folded(question.stem)


def test_no_key_is_asked_for_more_than_twice(quiz: Quiz) -> None:
    keys = [question.right_answer for question in quiz.questions]
    assert all(keys.count(key) <= 2 for key in keys)


def test_at_most_two_questions_rest_on_one_sentence(quiz: Quiz) -> None:
    places = [(one.evidence.paragraph, one.evidence.start) for one in quiz.questions]
    assert all(places.count(place) <= 2 for place in places)


def test_everything_dropped_says_why(quiz: Quiz) -> None:
    assert all(dropped.reason for dropped in quiz.dropped)


def test_the_quiz_carries_the_article_it_is_on(quiz: Quiz) -> None:
    article = next(one for one in NEWS if one.title == quiz.title)
    assert quiz.paragraphs == article.paragraphs


def test_the_same_seed_gives_the_same_quiz() -> None:
    assert write_quiz(HARBOUR, seed=7) == write_quiz(HARBOUR, seed=7)


def test_another_seed_may_give_other_options() -> None:
    quizzes = [write_quiz(HARBOUR, seed=seed) for seed in range(4)]
    assert len({tuple(one.options for one in quiz.questions) for quiz in quizzes}) > 1


@pytest.mark.parametrize("count", [0, 1, 3])
def test_no_more_questions_are_written_than_asked_for(count: int) -> None:
    quiz = write_quiz(HARBOUR, count=count)
    assert len(quiz.questions) == count
    assert quiz.asked == count


def test_a_full_quiz_needs_no_note() -> None:
    assert write_quiz(HARBOUR, count=3).note == ""


def test_the_note_says_how_many_of_how_many() -> None:
    quiz = write_quiz(HARBOUR, count=50)
    assert 0 < len(quiz.questions) < 50
    assert quiz.note == (
        f"Only {len(quiz.questions)} questions could be grounded in the text; 50 were asked for."
    )


@pytest.mark.parametrize(
    "article",
    [
        article_of(),
        article_of("", " "),
        article_of("Mayor Ottoline Brask opened a new library in Tolmouth in 2011."),
        article_of("The mayor came in. She opened the door."),
        GERMAN,
        POEM,
        NOUNS,
        article_of("Hello?! …", "“", "((", "[1]"),
    ],
    ids=["empty", "blank", "one sentence", "two", "German", "poem", "nouns", "scraps"],
)
def test_what_is_no_news_gives_no_question_and_says_so(article: Article) -> None:
    quiz = write_quiz(article)
    assert quiz.questions == ()
    assert quiz.note


def test_german_is_said_to_be_no_english() -> None:
    assert "English" in write_quiz(GERMAN).note


def test_one_sentence_is_said_to_be_too_short() -> None:
    quiz = write_quiz(article_of("The mayor of the old town was glad, and so was her son."))
    assert "too short" in quiz.note


def test_headings_and_captions_are_not_asked_about() -> None:
    blocks = (
        Block(BlockKind.HEADING, "Rufus Marl built 77 boats"),
        Block(BlockKind.FIGURE, "Ivy Marl met 88 judges in Lisbon.", "Rufus Marl"),
    )
    article = Article(HARBOUR.title, (*blocks, *HARBOUR.blocks))
    assert [one.stem for one in questions(article)] == [one.stem for one in questions(HARBOUR)]


def test_a_pasted_text_gives_a_quiz_too() -> None:
    pasted = "\n\n".join((HARBOUR.title, *HARBOUR.paragraphs))
    quiz = write_quiz(read_text(pasted))
    assert quiz.questions
    assert_sound(quiz)


def test_a_very_long_article_is_cut_and_says_so() -> None:
    article = long_article(20_000)
    quiz = write_quiz(article)
    assert "4,000 words" in quiz.note
    assert len(quiz.questions) <= 10
    assert quiz.paragraphs == article.paragraphs
    assert_sound(quiz)


def test_one_very_long_paragraph_gives_a_sound_quiz() -> None:
    assert_sound(write_quiz(article_of(" ".join(long_article(5_000).paragraphs))))
