import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discuss.domain.writing import readable

REAL_WORDS = {
    "Vietnamese": "Tiếng Việt, nghĩa, thuở, quyển, ngữ",
    "Thai": "น้ำใจ ที่นี่ เพื่อน ก๊วยเตี๋ยว",
    "Hindi": "हिन्दी क्षत्रिय ज़्यादा कृपया",
    "Tamil": "க்ஷௌரம் தமிழ்",
    "Arabic": "السَّلَامُ عَلَيْكُمْ ٱلرَّحْمَٰنِ",
    "Hebrew": "בְּרֵאשִׁ֖ית שָׁל֣וֹם דְּבָרִים",
    "Hebrew with a mark of direction": "שלום!\u200f",
    "Persian": "می\u200cخواهم",
    "Tibetan": "བསྒྲུབས",
    "Greek": "ᾧ ἄνθρωπος",
    "Korean": "한국어",
    "phonetic": "ɔ̃ː t͡ʃ ŋ̍",
    "emoji": "👩‍👩‍👧‍👦 ❤️‍🔥 🏳️‍🌈 👍🏽 1️⃣",
}
LOOKS = ("NFC", "NFD")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("plain", "plain"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\u2028b\u2029c\x0bd", "a\nb\n\nc\nd"),
        ("tab\tstays", "tab\tstays"),
        ("n\x00u\x07l\x9b", "nul"),
        ("\u202eevil\u2069", "evil"),
        ("ze\u200bro\ufeff wi\u2060dth\xad", "zero width"),
        ("jo\u200d\u200d\u200c\u200d\u200diners", "jo\u200diners"),
        ("hid\U000e0068\U000e0069den", "hidden"),
        ("half\ud83d", "half"),
        ("\u3164\u115f\u2800", "   "),
        ("\u200d\u200d", ""),
        ("\u0301\u0301\u0301\u0301", ""),
        ("e\u0301", "é"),
        ("", ""),
        (None, None),
    ],
)
def test_what_cannot_be_read_is_dropped(typed: str | None, kept: str | None) -> None:
    assert readable(typed) == kept


@pytest.mark.parametrize("name", REAL_WORDS)
@pytest.mark.parametrize("look", LOOKS)
def test_real_words_stay_as_they_are(name: str, look: str) -> None:
    words = REAL_WORDS[name]
    typed = unicodedata.normalize(look, words)  # type: ignore[arg-type]  # one of two forms
    assert readable(typed) == unicodedata.normalize("NFC", words)


@pytest.mark.parametrize("mark", ["\u0301", "\u0489", "\u0e49", "\u20dd", "\u1ab0"])
def test_marks_piled_up_on_a_letter_are_cut_to_three(mark: str) -> None:
    assert readable("x" + mark * 50 + "y") == "x" + mark * 3 + "y"


def test_zalgo_becomes_readable() -> None:
    zalgo = "Z\u0351\u036b\u0343\u036a\u0302a\u0489\u0315\u031b\u0300\u0301l\u034f\u0336\u0321g"
    kept = readable(zalgo) or ""
    assert "".join(s for s in unicodedata.normalize("NFD", kept) if s.isalpha()) == "Zalg"
    assert len(unicodedata.normalize("NFD", kept)) <= 4 * 4


@pytest.mark.parametrize("flood", ["\u0301\u0323", "\u200d", "\u0591", "\u3164", "é"])
def test_a_flood_takes_no_time(flood: str) -> None:
    started = time.process_time()
    readable("a" + flood * 200_000)
    assert time.process_time() - started < 0.5


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    once = readable(text)
    assert readable(once) == once
    assert "\x00" not in (once or "")
