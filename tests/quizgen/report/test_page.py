from dataclasses import replace

from bs4 import BeautifulSoup

from discuss.quizgen.report import page
from discuss.quizgen.report.records import Record
from tests.quizgen.articles import article_of
from tests.quizgen.report.made_up import ALL_KINDS, CHOICE, ORDER, TYPED, record

FAILED = Record("bad.txt", None, None, problem="It could not be read: <b>no</b>.")


def soup_of(*records: Record) -> BeautifulSoup:
    return BeautifulSoup(page.render(records, "Quizzes"), "html.parser")


def test_every_question_is_there_with_its_key_folded_away() -> None:
    soup = soup_of(record(*ALL_KINDS))
    questions = soup.select(".question")
    assert len(questions) == 4
    for question, made in zip(questions, ALL_KINDS, strict=True):
        details = question.select_one("details")
        assert details is not None
        assert not details.has_attr("open")
        assert made.evidence.text in details.get_text()
        assert made.rule in details.get_text()
        details.extract()
        assert made.explanation not in question.get_text()
        assert [item.get_text() for item in question.select("li")] == list(made.options)


def test_the_answer_names_the_letter_or_the_wordings_or_the_order() -> None:
    keys = [one.get_text() for one in soup_of(record(CHOICE, TYPED, ORDER)).select("dd.key")]
    assert keys == ["B. Ottoline Brask", "Ottoline Brask / Ms. Brask", "C A B"]


def test_nothing_that_an_article_holds_becomes_markup() -> None:
    evil = '<script>alert(1)</script> & "quoted" <img src=x onerror=y>'
    bad = replace(
        CHOICE,
        stem=evil,
        options=(evil, "b", "c", "d"),
        rule=evil,
        explanation=evil,
        evidence=replace(CHOICE.evidence, text=evil),
    )
    soup = soup_of(record(bad, name=evil, article=article_of(evil, title=evil)), FAILED)
    assert not soup.select("script, img, b:not(.stem b)")
    assert evil in soup.get_text()


def test_the_page_needs_no_other_file() -> None:
    soup = soup_of(record(*ALL_KINDS))
    assert not soup.select("link, script, [src], [onclick]")
    assert "url(" not in str(soup.style)
    assert "@import" not in str(soup.style)


def test_an_article_that_failed_is_listed_with_the_reason() -> None:
    soup = soup_of(record(CHOICE), FAILED)
    assert "It could not be read" in soup.get_text()
    assert "bad.txt (failed)" in soup.get_text()


def test_the_contents_lead_to_every_article_also_where_names_are_alike() -> None:
    soup = soup_of(record(CHOICE, name="a.txt"), record(CHOICE, name="a txt"))
    targets = [str(link["href"]).removeprefix("#") for link in soup.select(".contents a")]
    assert len(set(targets)) == 2
    assert [one["id"] for one in soup.select("article")] == targets


def test_a_reader_with_a_screen_reader_finds_their_way() -> None:
    soup = soup_of(record(*ALL_KINDS))
    assert len(soup.select("h1")) == 1
    assert soup.html is not None
    assert soup.html["lang"] == "en"
    ids = {one["id"] for one in soup.select("[id]")}
    assert {one["aria-labelledby"] for one in soup.select("[aria-labelledby]")} <= ids
    assert all(one["aria-label"] for one in soup.select("meter"))
