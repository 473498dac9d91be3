"""The letters that options go by: A, B, C, and on."""


def letter(number: int) -> str:
    """The letter of an option, counted from 0; after Z come AA, AB, and on."""
    rest, last = divmod(number, 26)
    return (letter(rest - 1) if rest else "") + chr(ord("A") + last)
