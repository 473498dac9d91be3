"""Texts that the tests of the intake share, written for them."""

OPENING = (
    "The first night bus left the market square at eleven on Friday with nine people in it, "
    "and it came back with thirty. The council had closed the line in 2019."
)
SECOND = (
    "Twelve students of the technical college had asked for the keys in May. They counted the "
    "people who walked home along the ring road for three weeks, and the count was their argument."
)
THIRD = (
    "“Nobody had ever shown us a number before,” said Petra Lindqvist, who leads the transport "
    "committee. She promised a decision by the end of June."
)
BODY = (OPENING, SECOND, THIRD)


def text_of(*blocks: str) -> str:
    """Blocks with blank lines between them, as people paste them."""
    return "\n\n".join(blocks)
