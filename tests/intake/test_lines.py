import pytest

from discuss.intake.lines import clutter_reason, is_about_itself, section_reason


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Powered by the Debating Society", "site header"),
        ("Advertisement", "advertisement"),
        ("— ADVERTISEMENT —", "advertisement"),
        ("Article continues below", "advertisement"),
        ("Read more: Why the buses stopped", "read more line"),
        ("Read more about the night buses", "read more line"),
        ("Related: Why the buses stopped", "read more line"),
        ("You may also like", "read more line"),
        ("Share this article", "share line"),
        ("Facebook Twitter WhatsApp Email", "share line"),
        ("Follow us on Instagram for daily news!", "invitation to follow or sign up"),
        ("Sign up for our weekly newsletter.", "invitation to follow or sign up"),
        ("We use cookies to improve your visit. OK", "cookie notice"),
        ("This site uses cookies.", "cookie notice"),
        ("© 2024 The Oakfield Courier", "copyright line"),
        ("The Oakfield Courier. All rights reserved.", "copyright line"),
        ("12 comments", "comment count"),
        ("Leave a reply", "comment count"),
        ("4 min read", "reading time"),
        ("Tags: buses, students", "tags"),
        ("Correction: An earlier version gave the wrong year.", "editor's note"),
        ("(Editor’s note: Names were changed.)", "editor's note"),
        ("Home › News › Town", "navigation"),
        ("Home | News | Sport | Culture", "navigation"),
        ("Skip to content", "navigation"),
        ("* * *", "divider"),
    ],
)
def test_a_line_of_the_page_is_left_out_with_its_reason(line: str, reason: str) -> None:
    assert clutter_reason(line) == reason


@pytest.mark.parametrize(
    "line",
    [
        "Read more books, the teacher told them, and they did.",
        "Share prices fell by a third on Tuesday.",
        "The law says that a page must ask before it stores cookies.",
        "“We use cookies because we must,” said the owner of the shop.",
        "Follow the river to the north and you reach the mill.",
        "More than 12 comments were read out.",
        "The source of the river is unknown.",
        "Home is where they went.",
        "The car was powered by a motor from a washing machine.",
        "The correction: two lines instead of one.",
    ],
)
def test_a_sentence_with_the_same_words_stays(line: str) -> None:
    assert clutter_reason(line) == ""


def test_headings_of_lists_that_are_no_text_are_known() -> None:
    assert section_reason("Sources:") == "list of sources"
    assert section_reason("Further reading") == "list of sources"
    assert section_reason("Related articles") == "read more line"
    assert section_reason("Sources of the river") == ""


def test_a_publication_that_speaks_of_itself_is_heard() -> None:
    assert is_about_itself("The Lantern is a magazine by pupils of the Hill School.")
    assert is_about_itself("Our mission is to explain the town to those who live in it.")
    assert not is_about_itself("“Our mission is to win,” the coach said.")
    assert not is_about_itself("The town has a magazine.")
