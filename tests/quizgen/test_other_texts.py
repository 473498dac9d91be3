"""Texts other than news: few questions or none, none of them wrong, and the note says why."""

import re
import textwrap
from collections.abc import Iterator

import pytest

from discuss.domain.article import Article
from discuss.intake import IntakeError, read_text
from discuss.quizgen import Kind, Question, write_quiz
from discuss.quizgen.entities import folded
from discuss.quizgen.prose import TextKind, is_told_by_somebody, kind_of
from tests.quizgen import texts
from tests.quizgen.articles import HARBOUR, NEWS, article_of
from tests.quizgen.soundness import assert_sound

PROSE = {**texts.PROSE, **texts.PERSONAL}
KINDS = {
    "interview": TextKind.TALK,
    "play": TextKind.TALK,
    "chat": TextKind.TALK,
    "poem": TextKind.VERSE,
    "recipe": TextKind.LIST,
    "table": TextKind.TABLE,
    "code": TextKind.CODE,
    "capitals": TextKind.CAPITALS,
    "half German": TextKind.HALF_FOREIGN,
    **dict.fromkeys(texts.FOREIGN, TextKind.FOREIGN),
}
TELLING = {
    TextKind.TALK: "said in turn",
    TextKind.VERSE: "poem",
    TextKind.LIST: "list",
    TextKind.TABLE: "table",
    TextKind.CODE: "code",
    TextKind.CAPITALS: "capitals",
    TextKind.FOREIGN: "English",
    TextKind.HALF_FOREIGN: "English",
}
MOST_ASKED = {"speech": 2, "campaign": 2, "diary": 3, "letter": 4, "terms": 3}
PERSONAL = re.compile(r"\b(?:I|me|my|we|us|our|you|your)\b")
QUOTED = re.compile(r"“[^”]*”")
MEASURED = {"how many", "how much", "how long", "when"}


def forms(text: str) -> Iterator[Article]:
    """The text as it may come in: pasted, a paragraph a block, a paragraph a line."""
    try:
        yield read_text(text)
    except IntakeError:  # a table is turned away before: there is too little to read in it
        assert text is texts.TABLE
    title, _, body = text.partition("\n")
    yield article_of(*re.split(r"\n\s*\n", body.strip()), title=title)
    yield article_of(*filter(str.strip, body.split("\n")), title=title)


@pytest.fixture(scope="module", params=PROSE)
def asked(request: pytest.FixtureRequest) -> tuple[str, tuple[Question, ...]]:
    """The name of a text in prose, and everything that any seed asks about it."""
    article = read_text(PROSE[request.param])
    quizzes = [write_quiz(article, count=50, seed=seed) for seed in range(2)]
    for quiz in quizzes:
        assert_sound(quiz)
    return request.param, tuple(one for quiz in quizzes for one in quiz.questions)


@pytest.mark.parametrize(("name", "kind"), KINDS.items())
def test_what_is_no_english_prose_is_known_however_it_comes_in(name: str, kind: TextKind) -> None:
    assert {kind_of(article.paragraphs) for article in forms(texts.ALL[name])} == {kind}


@pytest.mark.parametrize("name", KINDS)
def test_what_is_no_english_prose_gives_no_question_and_the_note_says_why(name: str) -> None:
    for article in forms(texts.ALL[name]):
        quiz = write_quiz(article)
        assert quiz.questions == ()
        assert TELLING[KINDS[name]] in quiz.note


@pytest.mark.parametrize("name", PROSE)
def test_prose_is_known_however_it_comes_in(name: str) -> None:
    assert {kind_of(article.paragraphs) for article in forms(PROSE[name])} == {TextKind.PROSE}


@pytest.mark.parametrize("article", NEWS, ids=lambda article: article.title)
@pytest.mark.parametrize("width", [46, 72])
def test_news_in_broken_lines_is_prose(article: Article, width: int) -> None:
    wrapped = [textwrap.fill(text, width) for text in article.paragraphs]
    assert kind_of(wrapped) is TextKind.PROSE
    assert kind_of("\n".join(wrapped).split("\n")) is TextKind.PROSE


@pytest.mark.parametrize(
    "beside",
    [
        texts.POEM.split("\n\n")[1],
        texts.RECIPE.split("\n\n")[2],
        texts.TABLE.split("\n\n")[3],
        texts.GERMAN.split("\n\n")[3],
        texts.INTERVIEW.split("\n\n")[2],
        texts.NOTICE.split("\n\n")[1],
        "print(total(rows))",
    ],
)
def test_news_that_holds_a_piece_of_another_kind_is_prose(beside: str) -> None:
    assert kind_of([*HARBOUR.paragraphs, *beside.split("\n")]) is TextKind.PROSE


@pytest.mark.parametrize("name", texts.PERSONAL)
def test_the_note_says_that_somebody_speaks_of_himself(name: str) -> None:
    note = write_quiz(read_text(PROSE[name])).note
    assert "“I”, “we” or “you”" in note


@pytest.mark.parametrize("article", NEWS, ids=lambda article: article.title)
def test_news_is_not_told_by_somebody(article: Article) -> None:
    assert not is_told_by_somebody(article.paragraphs)


def test_text_by_somebody_who_speaks_of_himself_gives_few_questions(
    asked: tuple[str, tuple[Question, ...]],
) -> None:
    name, questions = asked
    assert len({one.stem for one in questions}) <= MOST_ASKED.get(name, 20)


def test_no_stem_says_i_we_or_you(asked: tuple[str, tuple[Question, ...]]) -> None:
    for question in asked[1]:
        assert not PERSONAL.search(QUOTED.sub("", question.stem)), question.stem


def test_tasks_and_orders_are_not_asked_about(asked: tuple[str, tuple[Question, ...]]) -> None:
    orders = re.compile(r"Try it|Put |Now |Write |Check your|Explain|Vote |Come back|Let me|\?")
    for question in asked[1]:
        assert not orders.match(question.evidence.text), question.evidence.text


def test_what_is_counted_stands_in_the_evidence(
    asked: tuple[str, tuple[Question, ...]],
) -> None:
    for question in asked[1]:
        if question.rule in MEASURED:
            figure = question.right_answer.split()[0]
            assert folded(figure) in folded(question.evidence.text), question


def test_what_is_true_is_said_in_the_words_of_the_evidence(
    asked: tuple[str, tuple[Question, ...]],
) -> None:
    for question in asked[1]:
        if question.kind is Kind.TRUE_FALSE and question.right_answer == "True":
            figures = set(re.findall(r"\d+", question.stem))
            assert figures <= set(re.findall(r"\d+", question.evidence.text)), question


@pytest.mark.parametrize(
    ("name", "wrong"),
    [("story", {"For how long did Rudd wait?"}), ("sermon", {"Who wanted to see Jesus?"})],
)
def test_he_and_she_are_not_whoever_happens_to_be_named(name: str, wrong: set[str]) -> None:
    quiz = write_quiz(read_text(PROSE[name]), count=50)
    assert not wrong & {question.stem for question in quiz.questions}
