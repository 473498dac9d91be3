from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discuss.domain.letters import letter
from discuss.exchange.errors import CannotTakeError
from discuss.exchange.reduced import HTML, MARKDOWN, MOODLE, PLAIN, reduced
from discuss.exchange.texts import one_line, shortened, tidy
from tests.exchange.quizzes import TEXTS


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  a \t b  ", "a b"),
        ("a \r\n b\rc\u2028d", "a\nb\nc\nd"),
        ("a\n\n\n \n\nb", "a\n\nb"),
        ("\ufeffa\x00\x1f\ufffeb", "ab"),
        ("\u200fא\xa0ב", "\u200fא\xa0ב"),
    ],
)
def test_a_text_is_tidied(text: str, expected: str) -> None:
    assert tidy(text) == expected


@given(TEXTS)
def test_what_is_tidy_stays_as_it_is(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)
    assert one_line(one_line(text)) == one_line(text)
    assert "\n" not in one_line(text)


@given(TEXTS, st.integers(1, 40))
def test_a_shortened_text_is_no_longer_than_wanted(text: str, most: int) -> None:
    assert len(shortened(text, most)) <= most


def test_letters_go_on_after_z() -> None:
    assert [letter(number) for number in (0, 25, 26, 51, 52)] == ["A", "Z", "AA", "AZ", "BA"]


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        ("<p>a</p>\n <p>b<br>c</p>", HTML, "a\n\nb\nc"),
        ("<ul> <li>a</li> <li>b</li> </ul>", HTML, "a\nb"),
        ("<div>a</div><div>b</div>", HTML, "a\nb"),
        ("a\n  b&nbsp;&lt;i&gt; &amp;amp;", HTML, "a b\xa0<i> &amp;"),
        ("<script>x</script><style>y</style><!-- z -->a", HTML, "a"),
        ("1<2, 3 < 4 & 5", HTML, "1<2, 3 < 4 & 5"),
        ("<b>a</i> <p>b", HTML, "a\n\nb"),
        ("**a** *b* [c](https://example.org)\nd", MARKDOWN, "a b c\nd"),
        ("a\n<b>b</b>", MOODLE, "a\nb"),
        ("a < b\nc", MOODLE, "a < b\nc"),
        ("<b>&amp;</b>", PLAIN, "<b>&amp;</b>"),
    ],
)
def test_a_foreign_text_becomes_a_plain_one(text: str, form: str, expected: str) -> None:
    assert reduced(text, form) == expected


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("<img src='a.png' alt='A'>", HTML),
        ("<svg><path/></svg>", HTML),
        ("<video></video>", HTML),
        ("10<sup>6</sup>", HTML),
        ("<table><tr><td>a</td></tr></table>", HTML),
        ("<input>", HTML),
        ("![A](a.png)", MARKDOWN),
        ("a <img src=b>", MOODLE),
        ("a" * 50_001, HTML),
        ("a" * 4_001, MARKDOWN),
    ],
)
def test_what_plain_text_cannot_say_is_not_half_said(text: str, form: str) -> None:
    with pytest.raises(CannotTakeError):
        reduced(text, form)


@given(TEXTS, st.sampled_from([HTML, MARKDOWN, MOODLE, PLAIN]))
def test_a_hostile_text_is_reduced_or_refused(text: str, form: str) -> None:
    with suppress(CannotTakeError):
        assert reduced(text, form) == tidy(reduced(text, form))
