import json
import math
import os
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import discuss.sample
from discuss.domain.article import Article
from discuss.intake import read_markdown
from discuss.quizgen import Kind, Quiz, write_quiz
from discuss.quizgen.entities import folded
from discuss.quizgen.language import load_parser, load_second_parser
from discuss.quizgen.selection import MOST_OF_A_KIND
from discuss.quizgen.writing import finish, write_draft
from tests.quizgen.articles import HARBOUR, NEWS, article_of
from tests.quizgen.soundness import assert_sound

SAMPLES = tuple(
    read_markdown(path.read_text())
    for path in sorted((Path(discuss.sample.__file__).parent / "articles").glob("*.md"))
)
TEXTS = (*NEWS, *SAMPLES)
LONG = article_of(*(text for article in (*SAMPLES, *NEWS) for text in article.paragraphs))
MARKS = [
    *'"“”„«»"’\'.,;:!?()[]{}<>—-…$%€/\\|*_#&@=',
    *[
        "\u00a0",
        "\n",
        "\n\n",
        "\t",
        "\u200b",
        "\u00ad",
        "\u202e",
        "\u2066",
        "\u0301",
        "\x00",
        "\x1b",
    ],
    *["é", "猫", "א", "😀", "👩‍👩‍👧", "\ufeff", "\ufffd", "ß", "İ", "ﬁ", "①", "٣", "½"],
    *["not", "that", "who", "said", "Mr.", "Dr.", "the", "of", "2019", "40", "$3 million", "per"],
]
TIMES_THE_PARSE = 5
"""How long a quiz may take against both parsers alone; `make bench` holds the finer bound."""

few = settings(
    max_examples=12, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
some = settings(few, max_examples=25)


def sure_quiz(article: Article, *, count: int = 10, seed: int = 0) -> Quiz:
    """A quiz with everything that holds for every quiz held against it."""
    draft = write_draft(article, count=count, seed=seed)
    quiz = finish(draft, article, count=count, seed=seed)
    assert_sound(quiz)
    stems = [folded(question.stem) for question in quiz.questions]
    assert len(set(stems)) == len(stems)
    kinds = Counter(question.kind for question in quiz.questions)
    assert kinds[Kind.TRUE_FALSE] <= math.ceil(MOST_OF_A_KIND[Kind.TRUE_FALSE] * count)
    for passed, question in zip(draft.chosen, quiz.questions, strict=True):
        wordings = [folded(wording) for wording in question.accepted]
        assert len(set(wordings)) == len(wordings), question.accepted
        entity = passed.candidate.answer.entity
        if entity is None or draft.material is None:
            continue
        others = [one for one in draft.material.entities if one.number != entity.number]
        names = {folded(alias) for one in others for alias in one.aliases}
        assert not names & set(wordings), question.accepted
    return quiz


def pieces(text: str) -> list[str]:
    """Words, blanks and marks: joined again they are the text."""
    return re.findall(r"\w+|\s+|[^\w\s]", text)


def sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.?!”]) ", text)


def changed(draw: st.DrawFn, parts: list[str], spare: st.SearchStrategy[str], most: int) -> None:
    """Some parts lost, said twice, exchanged or put in."""
    for _ in range(draw(st.integers(0, most))):
        place = draw(st.integers(0, max(len(parts) - 2, 0)))
        match draw(st.sampled_from(["drop", "double", "swap", "insert"])):
            case "drop":
                del parts[place : place + 1]
            case "double":
                parts[place:place] = parts[place : place + 1]
            case "swap":
                parts[place : place + 2] = parts[place : place + 2][::-1]
            case _:
                parts.insert(place, draw(spare))


@st.composite
def excerpts(draw: st.DrawFn, most: int = 4) -> list[str]:
    """A few paragraphs of an article, one after another."""
    paragraphs = draw(st.sampled_from(TEXTS)).paragraphs
    start = draw(st.integers(0, max(len(paragraphs) - most, 0)))
    return list(paragraphs[start : start + most])


@st.composite
def damaged_letters(draw: st.DrawFn) -> list[str]:
    paragraphs = []
    for paragraph in draw(excerpts(2)):
        letters = list(paragraph)
        changed(draw, letters, st.sampled_from(MARKS) | st.characters(), 12)
        paragraphs.append("".join(letters))
    return paragraphs


@st.composite
def damaged_words(draw: st.DrawFn) -> list[str]:
    paragraphs = []
    for paragraph in draw(excerpts()):
        words = pieces(paragraph)
        changed(draw, words, st.sampled_from(MARKS), 8)
        paragraphs.append("".join(words))
    return paragraphs


@st.composite
def damaged_sentences(draw: st.DrawFn) -> list[str]:
    foreign = st.sampled_from(NEWS).map(lambda article: sentences(article.paragraphs[0])[0])
    paragraphs = []
    for paragraph in draw(excerpts()):
        said = sentences(paragraph)
        changed(draw, said, foreign, 4)
        paragraphs.append(draw(st.sampled_from([" ", "", "\n", ", and "])).join(said))
    return paragraphs


@st.composite
def damaged_articles(draw: st.DrawFn) -> list[str]:
    paragraphs = draw(excerpts(6))
    changed(draw, paragraphs, excerpts(1).map("".join), 4)
    for number, paragraph in enumerate(paragraphs[:3]):
        middle = draw(st.integers(0, len(paragraph)))
        paragraphs[number : number + 1] = [paragraph[:middle], paragraph[middle:]]
    return paragraphs


@some
@given(damaged_letters())
def test_letters_lost_and_put_in_still_give_a_sound_quiz(paragraphs: list[str]) -> None:
    sure_quiz(article_of(*paragraphs))


@some
@given(damaged_words(), st.integers(0, 3))
def test_a_damaged_article_still_gives_a_sound_quiz(paragraphs: list[str], seed: int) -> None:
    sure_quiz(article_of(*paragraphs), seed=seed)


@some
@given(damaged_sentences())
def test_sentences_lost_and_moved_still_give_a_sound_quiz(paragraphs: list[str]) -> None:
    sure_quiz(article_of(*paragraphs))


@few
@given(damaged_articles())
def test_paragraphs_cut_and_moved_still_give_a_sound_quiz(paragraphs: list[str]) -> None:
    sure_quiz(article_of(*paragraphs))


@few
@given(st.permutations(sentences(" ".join(NEWS[2].paragraphs))))
def test_sentences_in_any_order_still_give_a_sound_quiz(said: list[str]) -> None:
    middle = len(said) // 2
    halves = said[:middle], said[middle:]
    sure_quiz(article_of(*(" ".join(half) for half in halves)))


@some
@given(st.lists(st.text(max_size=200), max_size=4), st.text(max_size=40))
def test_any_text_gives_a_sound_quiz(paragraphs: list[str], title: str) -> None:
    sure_quiz(article_of(*paragraphs, title=title))


@few
@given(st.text(max_size=60), st.integers(0, 200), st.text(max_size=30))
def test_any_text_within_an_article_gives_a_sound_quiz(scrap: str, place: int, title: str) -> None:
    first, *others = NEWS[0].paragraphs
    paragraph = first[:place] + scrap + first[place:]
    sure_quiz(article_of(paragraph, *others, title=title))


@few
@given(st.permutations("the cat of a dog and “ ” , . said Rufus Marl in 2011 not it".split()))
def test_words_in_any_order_give_a_sound_quiz(words: list[str]) -> None:
    text = " ".join(words)
    sure_quiz(article_of(text, text.capitalize(), *NEWS[1].paragraphs[:1]))


HOSTILE = {
    "right to left": "אמר ראש העיר ביום שני כי הנמל ייסגר. وقال العمدة إن الميناء سيغلق. " * 20,
    "marks upon marks": "".join(letter + "\u0301\u0338\u0489" * 9 for letter in "the mayor said ")
    * 9,
    "emoji": "👩‍👩‍👧‍👦🏳️‍🌈🇳🇴👍🏽 said the 🐈 of the 🏰. " * 60,
    "one huge word": "a" * 10_000,
    "one huge name": "Mayor " + "Brandvik" * 1_000 + " opened the harbour in 2011.",
    "a sentence without end": "the mayor of the town and " * 385 + "nobody else came.",
    "clauses without end": "The mayor said that " * 500 + "it rained.",
    "quotes that open": "“" * 1_000 + " said the mayor of the town. " + '"' * 1_001,
    "many short speeches": "“It is the end of a day,” he said. " * 500,
    "brackets": "(" * 1_000 + "the town" + "]" * 1_000,
    "citations": "The town[1] was[2] old[3] and[citation needed] small.[4] " * 100,
    "only numbers": "1 2,000 3.5 40% 1987 $6 12:30 7/8 " * 200,
    "HTML": "<p class='a'>The mayor of <b>Tolmouth</b> &amp; the town</p><!-- no --> " * 60,
    "markdown": "# The town\n\n* **Mayor** _Brandvik_ of [Tolmouth](http://t.example)\n> and\n"
    * 60,
    "bidi marks": "The \u202emayor\u202c of \u2067Tolmouth\u2069 \u200fopened\u200e the harbour. "
    * 60,
    "controls": "The\x00 mayor\x07 of\x1b[31m the\x7f town\x85 came.\u2028It\u2029was\x0blate.\x0c "
    * 60,
    "blanks": "The mayor" + " " * 5_000 + "of the town," + "\n" * 5_000 + "and\t" * 999,
    "stops": "." * 1_000 + " The town. . . ! ? " + "?!" * 500,
    "one word a sentence": "Town. The. Of. " * 400,
    "initials": "J. R. R. T. K. of the U.S. and the U.K. met Dr. A. B. C. in St. D. " * 60,
    "capitals": "THE MAYOR OF THE TOWN SAID THAT IT WAS TO BE CLOSED IN 2011. " * 60,
    "hyphens": "-".join(["the-mayor", "of"] * 400),
    "addresses": "See http://a.example/the?of=the&in=a and the@of.example of the town. " * 60,
    "halves of letters": "The \ud800mayor\udfff of the town opened 40 \ud83d harbours in 2011. "
    * 9,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_gives_a_sound_quiz(text: str) -> None:
    first, *others = HARBOUR.paragraphs
    for paragraphs in ([text, first], [first, f"{others[0]} {text} {others[1]}"]):
        sure_quiz(article_of(*paragraphs, title=text[:300]))


def test_very_many_paragraphs_give_a_sound_quiz() -> None:
    assert sure_quiz(article_of(*HARBOUR.paragraphs, *["Nobody was in the town."] * 500)).questions


@pytest.mark.parametrize("text", ["", "\x00", " ", "\n" * 9, ".", "“", "\u202e", "\u0301", "The"])
def test_next_to_no_text_gives_no_question_and_says_so(text: str) -> None:
    quiz = sure_quiz(article_of(*[text] * 5))
    assert quiz.questions == ()
    assert quiz.note


@pytest.mark.parametrize("count", [0, 1, 4, 50])
@pytest.mark.parametrize("article", [HARBOUR, SAMPLES[0]], ids=lambda article: article.title)
def test_no_count_is_overstepped(article: Article, count: int) -> None:
    assert len(sure_quiz(article, count=count).questions) <= count


@pytest.mark.parametrize("article", [HARBOUR, SAMPLES[1]], ids=lambda article: article.title)
def test_a_seed_decides_the_options_and_not_what_could_be_asked(article: Article) -> None:
    quizzes = [sure_quiz(article, seed=seed) for seed in (0, 1, 2**40, -1)]
    assert sure_quiz(article, seed=2**40) == quizzes[2]
    found = [
        {one.evidence for part in (quiz.questions, quiz.dropped) for one in part}
        for quiz in quizzes
    ]
    assert all(evidence == found[0] for evidence in found)


HASHED = """
import dataclasses, json, sys
from discuss.quizgen import write_quiz
from tests.quizgen.test_properties import HARBOUR, SAMPLES
quizzes = [write_quiz(one, count=30, seed=3) for one in (HARBOUR, SAMPLES[0])]
json.dump([dataclasses.asdict(quiz) for quiz in quizzes], sys.stdout)
"""


def test_the_order_of_sets_and_hashes_decides_nothing() -> None:
    written = []
    for seed in ("1", "4242"):
        done = subprocess.run(
            [sys.executable, "-c", HASHED],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            timeout=120,
        )
        written.append(json.loads(done.stdout))
    assert written[0] == written[1]


def seconds_for(work: Callable[[], object]) -> float:
    """The processor's time."""
    start = time.process_time()
    work()
    return time.process_time() - start


def test_four_thousand_words_take_a_few_times_the_parse() -> None:
    assert sum(len(text.split()) for text in LONG.paragraphs) > 3_500
    parsers = (load_parser(), load_second_parser())
    parse = min(
        seconds_for(lambda: [list(one.pipe(LONG.paragraphs)) for one in parsers]) for _ in range(2)
    )
    assert seconds_for(lambda: write_quiz(LONG)) < TIMES_THE_PARSE * parse
