import textwrap

from discuss.intake.pieces import PieceKind
from discuss.intake.text import read
from tests.intake.samples import BODY, text_of


def words(text: str) -> list[str]:
    return [piece.text for piece in read(text).pieces]


def test_blank_lines_part_the_pieces() -> None:
    assert words(text_of(*BODY)) == list(BODY)


def test_blank_lines_may_hold_white_space() -> None:
    assert words("One.\n \t\nTwo.\n\n\n\nThree.") == ["One.", "Two.", "Three."]


def test_hard_wrapped_lines_are_joined() -> None:
    wrapped = text_of(*(textwrap.fill(paragraph, 72) for paragraph in BODY))
    assert words(wrapped) == list(BODY)


def test_a_title_above_wrapped_lines_stays_alone() -> None:
    wrapped = "Night Buses Return\n" + textwrap.fill(BODY[0] + " " + BODY[1], 72)
    assert words(wrapped) == ["Night Buses Return", f"{BODY[0]} {BODY[1]}"]


def test_a_paragraph_on_each_line_makes_a_piece_of_each_line() -> None:
    assert words("\n".join(BODY)) == list(BODY)


def test_a_line_that_goes_on_in_small_letters_is_joined() -> None:
    assert words("The bus was late because of\nthe snow. It came.") == [
        "The bus was late because of the snow. It came."
    ]


def test_a_word_broken_at_a_hyphen_keeps_it_without_a_gap() -> None:
    assert words("They had a well-\nknown driver.") == ["They had a well-known driver."]


def test_windows_and_old_mac_line_ends_are_understood() -> None:
    assert words("One.\r\n\r\nTwo.\r\rThree.") == ["One.", "Two.", "Three."]


def test_invisible_characters_are_removed() -> None:
    assert words("The \u202ebus\u202c wa\u00ads\u200b \x00late\ufeff.") == ["The bus was late."]


def test_bullets_are_items_without_their_sign() -> None:
    pieces = read("- Line 1 runs north.\n- Line 2 runs south.").pieces
    assert [(piece.kind, piece.text) for piece in pieces] == [
        (PieceKind.ITEM, "Line 1 runs north."),
        (PieceKind.ITEM, "Line 2 runs south."),
    ]


def test_headings_written_as_in_markdown_are_headings() -> None:
    (piece,) = read("## What the drivers say").pieces
    assert (piece.kind, piece.level, piece.text) == (PieceKind.HEADING, 2, "What the drivers say")
