import pytest
from hypothesis import given
from hypothesis import strategies as st

from discuss.comments.markdown import render
from discuss.domain.automatic import (
    Facts,
    Hold,
    Rules,
    count_links,
    find_fault,
    find_hold,
    find_word,
    hides,
    is_alike,
    plain,
)
from discuss.domain.vocabulary import HoldReason

WORDS = ("fool", "ass", "shut up", "crétin", "Hell", "sex")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("You are a fool.", "fool"),
        ("You FOOL!", "fool"),
        ("fôol", "fool"),
        ("what a cretin", "crétin"),
        ("what a Crétin", "crétin"),
        ("f00l", "fool"),
        ("an @ss", "ass"),
        ("ask @ssanders", None),
        ("such an @sss", None),
        ("f@@l", None),
        ("he11 no", "Hell"),
        ("$ex sells", "sex"),
        ("s3x sells", "sex"),
        ("Shut, up", "shut up"),
        ("shut\nup", "shut up"),
        ("shut it up", None),
        ("f\u200bool", "fool"),
        ("fo\u00adol", "fool"),
        ("ｆｏｏｌ", "fool"),
        ("(fool)", "fool"),
        ("fool-proof", "fool"),
        ("the fool's gold", "fool"),
        # whole words only
        ("Scunthorpe, Sussex and Essex", None),
        ("a class of assistants passes", None),
        ("foolish", None),
        ("Hello", None),
        ("shut upstairs", None),
        # figures are figures
        ("Take the A55 to 4 places", None),
        ("a55", None),
        ("", None),
        ("!!! ???", None),
    ],
)
def test_words_are_found_whole(text: str, found: str | None) -> None:
    assert find_word(text, WORDS) == found


@pytest.mark.parametrize("body", ["f**oo**l", "**fool**", "f&#111;ol", "[fo](https://x.example)ol"])
def test_a_word_is_read_as_the_page_shows_it(body: str) -> None:
    assert find_word(plain(render(body)), WORDS) == "fool"


def test_two_paragraphs_do_not_grow_together() -> None:
    assert find_word(plain(render("shut\n\nup")), ["shutup"]) is None


@pytest.mark.parametrize(
    ("body", "links"),
    [
        ("none, and a sign :// too", 0),
        ("[a](https://a.example) and [b](http://b.example)", 2),
        ("https://a.example and www.b.example", 2),
        ("[https://a.example](https://a.example)", 1),
        ("<https://a.example>", 1),
        ("[mail](mailto:a@example.org)", 1),
        ("[here](/clubs/readers)", 0),
        ("[a][1]\n\n[1]: https://a.example", 1),
    ],
)
def test_addresses_elsewhere_are_counted(body: str, links: int) -> None:
    assert count_links(render(body)) == links


LONG = "The bridge took nineteen months to build and nobody asked who paid for the ferry."


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        (LONG, LONG, True),
        (LONG, LONG.upper().replace(" ", "  ").replace(".", "!!"), True),
        (LONG, LONG + " Really.", True),
        (LONG, "The bridge took nineteen months to build.", False),
        ("I agree.", "I agree.", False),
        ("I agree with you!", "I agree with you", True),
        ("Well, I agree with her.", "Well, I agree with him.", False),
        ("", "", False),
    ],
)
def test_a_text_that_says_the_same_again_is_found(one: str, other: str, is_same: bool) -> None:
    assert is_alike(one, other) is is_same
    assert is_alike(other, one) is is_same


@given(st.text(max_size=300), st.lists(st.text(max_size=20), max_size=4))
def test_no_text_breaks_a_rule(text: str, words: list[str]) -> None:
    rules = Rules(held_words=words, links_allowed=0)
    find_hold(render(text), rules, Facts(0, [text, render(text)]))


@given(st.text(alphabet="4@31!05$7ab", min_size=1, max_size=60))
def test_a_word_of_signs_costs_no_more_than_any_other(text: str) -> None:
    find_word(text, WORDS)


def hold(body: str, facts: Facts | None = None, **rules: object) -> Hold | None:
    return find_hold(render(body), Rules(**rules), facts or Facts(9))  # type: ignore[arg-type]


def test_each_rule_says_on_what_it_acted() -> None:
    links = " ".join(f"https://{n}.example" for n in range(5))
    assert hold(links) == Hold(HoldReason.LINKS, "5/3")
    assert hold("fool", held_words=WORDS) == Hold(HoldReason.WORD, "fool")
    assert hold("Hi.", Facts(1), newcomer_comments=3) == Hold(HoldReason.NEWCOMER, "2/3")
    assert hold(LONG, Facts(9, [render(LONG)])) == Hold(HoldReason.REPEATED)


def test_a_comment_that_no_rule_is_about_does_not_wait() -> None:
    assert hold("A thought.", Facts(0)) is None
    assert hold("A thought.", Facts(3), newcomer_comments=3, held_words=WORDS) is None
    assert hold(LONG, Facts(9, [render(LONG)]), holds_repeats=False) is None
    assert hold("https://a.example", links_allowed=1) is None


def test_a_newcomers_text_says_more_than_that_they_are_new() -> None:
    found = hold("fool", Facts(0), held_words=WORDS, newcomer_comments=1)
    assert found == Hold(HoldReason.WORD, "fool")


def test_an_edit_is_held_for_its_text_only() -> None:
    assert find_fault(render("A thought."), Rules(newcomer_comments=5)) is None
    assert find_fault(render("fool"), Rules(held_words=WORDS)) is not None


@pytest.mark.parametrize(
    ("reports", "needed", "does"), [(2, 3, False), (3, 3, True), (4, 3, True), (9, 0, False)]
)
def test_several_reports_hide(reports: int, needed: int, does: bool) -> None:
    assert hides(reports, needed) is does
