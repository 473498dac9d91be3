import pytest

from discuss.intake.credits import read_figure
from discuss.intake.pieces import Piece, PieceKind


def figure(text: str) -> tuple[str, str] | None:
    piece = read_figure(Piece(text))
    return (piece.text, piece.credit) if piece.kind is PieceKind.FIGURE else None


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("Credit: Tom Oyelaran", "Tom Oyelaran"),
        ("Credit: Press Pool via Oakfield TV", "Press Pool via Oakfield TV"),
        ("Credit: Getty Images via Oakfield TV", "Getty Images via Oakfield TV"),
        ("Photo: Tom Oyelaran / The Courier", "Tom Oyelaran / The Courier"),
        ("Photo by Tom Oyelaran", "Tom Oyelaran"),
        ("Photo credit: Tom Oyelaran", "Tom Oyelaran"),
        ("Image courtesy of the Oakfield Museum", "the Oakfield Museum"),
        ("Courtesy of the Oakfield Museum", "the Oakfield Museum"),
        ("(Photo: Tom Oyelaran)", "Tom Oyelaran"),
        ("(AP Photo/Tom Oyelaran)", "AP Photo/Tom Oyelaran"),
        ("Tom Oyelaran/Reuters", "Tom Oyelaran/Reuters"),
    ],
)
def test_a_line_that_only_names_a_photographer_is_a_figure_without_caption(
    line: str, credit: str
) -> None:
    assert figure(line) == ("", credit)


@pytest.mark.parametrize(
    "line",
    [
        "Passengers board the first bus. Photo: Tom Oyelaran",
        "Passengers board the first bus. (Photo: Tom Oyelaran)",
        "Passengers board the first bus. | Photo by Tom Oyelaran",
        "Photo: Passengers board the first bus. Credit: Tom Oyelaran",
        "Photo: Passengers board the first bus. (Credit: Tom Oyelaran)",
        "[Figure] Passengers board the first bus. | Tom Oyelaran",
        "[Figure] Passengers board the first bus. Photo: Tom Oyelaran |",
    ],
)
def test_a_caption_and_its_credit_are_told_apart(line: str) -> None:
    assert figure(line) == ("Passengers board the first bus.", "Tom Oyelaran")


def test_a_long_text_after_the_word_photo_is_a_caption() -> None:
    line = "Photo: Passengers board the first bus on the market square on Friday night."
    assert figure(line) == (line.removeprefix("Photo: "), "")


@pytest.mark.parametrize(
    "line",
    [
        "The photo by Tom Oyelaran won a prize, and he gave the money to the bus drivers.",
        "The credit went to the students.",
        "Photo by photo the students proved how many people walked home along the ring road.",
        "The buses stop at nine (later on Fridays), which nobody likes.",
        "The meeting was held at home (everybody joined via their telephones).",
        "He worked for Reuters and AP.",
    ],
)
def test_a_sentence_about_photos_stays_a_paragraph(line: str) -> None:
    assert figure(line) is None
