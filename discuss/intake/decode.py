"""From bytes to text."""

import codecs
from typing import Final

import charset_normalizer

from discuss.intake.errors import IntakeError

# UTF-32 comes first: its little-endian mark begins with that of UTF-16.
_BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES: Final = (
    b"\x89PNG",
    b"PK\x03\x04",
    b"%PDF-",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"\xd0\xcf\x11\xe0",
    b"{\\rtf",
    b"RIFF",
    b"\x7fELF",
    b"SQLite format",
)
_TEXT_CONTROLS: Final = b"\t\n\x0b\x0c\r\x1b"
_CONTROLS: Final = bytes(byte for byte in range(32) if byte not in _TEXT_CONTROLS)
_MAX_CONTROL_SHARE: Final = 0.05
_WESTERN: Final = ["cp1252", "latin_1"]
# Enough to tell an encoding by, and little enough to be quick.
_SAMPLE_BYTES: Final = 100_000


def decode(data: bytes) -> str:
    """The text that the bytes of a file stand for."""
    if not data.strip():
        raise IntakeError("empty")
    if data.startswith(_SIGNATURES):
        raise IntakeError("binary")
    encoding = _encoding_of(data)
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError) as error:
        raise IntakeError("undecodable") from error


def _encoding_of(data: bytes) -> str:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return encoding
    wide = _wide_encoding(data)
    if wide:
        return wide
    if _is_binary(data):
        raise IntakeError("binary")
    return "utf-8" if _is_utf8(data) else _guess(data)


def _wide_encoding(data: bytes) -> str:
    """UTF-16 without a mark: in Western text every other byte of it is zero."""
    if len(data) % 2:
        return ""
    even, odd = data[:_SAMPLE_BYTES:2], data[1:_SAMPLE_BYTES:2]
    if odd.count(0) > 0.4 * len(odd) and even.count(0) < 0.1 * len(even):
        return "utf-16-le"
    if even.count(0) > 0.4 * len(even) and odd.count(0) < 0.1 * len(odd):
        return "utf-16-be"
    return ""


def _is_binary(data: bytes) -> bool:
    printable = len(data.translate(None, _CONTROLS))
    return len(data) - printable > _MAX_CONTROL_SHARE * len(data)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _guess(data: bytes) -> str:
    sample = data[:_SAMPLE_BYTES]
    best = charset_normalizer.from_bytes(sample, cp_isolation=_WESTERN).best()
    best = best or charset_normalizer.from_bytes(sample).best()
    if best is None:
        raise IntakeError("undecodable")
    return best.encoding
