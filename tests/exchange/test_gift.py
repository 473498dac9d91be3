from textwrap import dedent

import pytest

from discuss.domain.errors import RefusedError
from discuss.domain.grading import Right
from discuss.exchange import LeftOut, Question, Quiz, gift
from discuss.exchange.quiz import TRUTHS, order_of
from tests.exchange.quizzes import ORDER, TYPED


def read(text: str) -> tuple[Question, ...]:
    """The questions in a file of which nothing is left out."""
    found = gift.read(dedent(text).encode())
    assert found.left_out == ()
    return found.quiz.questions


def left_out(text: str) -> list[str]:
    """Why the questions in a file cannot be taken; not one of them is."""
    found = gift.read(dedent(text).encode())
    assert found.quiz.questions == ()
    return [one.reason for one in found.left_out]


def notes(text: str) -> list[str]:
    """What was left out about questions that were taken."""
    found = gift.read(dedent(text).encode())
    assert found.quiz.questions
    assert not any(one.is_whole for one in found.left_out)
    return [one.reason for one in found.left_out]


class TestReading:
    def test_a_choice(self) -> None:
        [question] = read("Who's buried in Grant's tomb?{~Grant ~Jefferson =no one}")
        assert question == Question(
            "multiple_choice",
            "Who's buried in Grant's tomb?",
            Right(("Grant", "Jefferson", "no one"), 2),
        )

    def test_a_choice_on_lines_of_its_own_with_comments_between(self) -> None:
        [question] = read("""
            // the name of the question is not kept
            ::Capital:: What is the capital
            of France? {
                ~ Lyon
                // not this one
                = Paris
            }
        """)
        assert question.stem == "What is the capital\nof France?"
        assert question.right == Right(("Lyon", "Paris"), 1)

    def test_a_word_missing_in_the_text(self) -> None:
        [question] = read("Grant is {~buried =entombed} in Grant's tomb.")
        assert question.stem == "Grant is _____ in Grant's tomb."
        assert question.kind == "cloze"

    @pytest.mark.parametrize(
        ("word", "key"), [("T", 0), ("TRUE", 0), ("F", 1), ("FALSE", 1), (" T ", 0)]
    )
    def test_true_or_false(self, word: str, key: int) -> None:
        [question] = read(f"The sun rises in the east.{{{word}}}")
        assert question.kind == "true_false"
        assert question.right == Right(TRUTHS, key)

    def test_of_true_or_false_the_second_comment_is_for_those_who_know(self) -> None:
        found = gift.read(b"It is so.{F#You are wrong.#You are right.####In general.}")
        assert found.quiz.questions[0].explanation == "You are right.\nIn general."
        assert [one.reason for one in found.left_out] == [
            "What is said to wrong answers was left out."
        ]

    def test_a_short_answer_with_variants(self) -> None:
        [question] = read("Who's buried there?{=no one =nobody =%100%nobody at all}")
        assert question.right == Right(accepted=("no one", "nobody", "nobody at all"))

    def test_a_short_answer_without_a_sign(self) -> None:
        [question] = read("Who's buried there?{nobody}")
        assert question.right == Right(accepted=("nobody",))

    @pytest.mark.parametrize("number", ["1822", "1822:0", "=1822", "=%100%1822:0.0"])
    def test_an_exact_number_is_a_short_answer(self, number: str) -> None:
        [question] = read(f"When was Grant born?{{#{number}}}")
        assert question.kind == "number"
        assert question.right == Right(accepted=("1822",))

    def test_things_matched_with_their_places_are_an_order(self) -> None:
        [question] = read("Which first?{=Lunch -> 2 =Breakfast -> 1 =Supper -> 3}")
        assert question.kind == "order"
        assert question.in_order == ("Breakfast", "Lunch", "Supper")

    def test_what_is_said_to_those_who_know_is_the_explanation(self) -> None:
        [question] = read("Who?{=Ann#Yes, Ann. ~Bob####See page 3.}")
        assert question.explanation == "Yes, Ann.\nSee page 3."

    def test_escaped_signs_are_letters(self) -> None:
        [question] = read(r"Is 1 \= 1 \{or\} 2\: \~ \# \\n a\nb?{=\=yes\: ~no\~}")
        assert question.stem == "Is 1 = 1 {or} 2: ~ # \\n a\nb?"
        assert question.right == Right(("=yes:", "no~"), 0)

    @pytest.mark.parametrize(
        ("text", "stem"),
        [
            ("[html]<p>Who <b>said</b>&nbsp;so?</p>", "Who said\xa0so?"),
            ("[markdown]Who **said** so?", "Who said so?"),
            ("[plain]Who <b>said</b> so?", "Who <b>said</b> so?"),
            ("[moodle]Who <b>said</b> so?", "Who said so?"),
            ("Is 1 < 2 & 3 > 2?", "Is 1 < 2 & 3 > 2?"),
            ("[other]Who?", "[other]Who?"),
        ],
    )
    def test_every_format_becomes_plain_text(self, text: str, stem: str) -> None:
        [question] = read(text + "{=Ann ~Bob}")
        assert question.stem == stem

    def test_answers_are_in_the_format_of_the_question_or_their_own(self) -> None:
        [question] = read("[html]Who?{=<i>Ann</i> ~[plain]<i>Bob</i>}")
        assert question.right.options == ("Ann", "<i>Bob</i>")

    def test_the_first_category_is_the_title(self) -> None:
        text = "$CATEGORY: $course$/top/Trees//woods\n\nWho?{=Ann ~Bob}\n\n$CATEGORY: Other\n"
        assert gift.read(text.encode()).quiz.title == "Trees/woods"

    def test_letters_of_any_script_and_every_end_of_line(self) -> None:
        found = gift.read("\ufeffКто?{=Аня ~Боб}\r\n\r\n谁?{=安 ~波}\r\rمن؟{=آن ~باب}".encode())
        assert [question.stem for question in found.quiz.questions] == ["Кто?", "谁?", "من؟"]


class TestLeavingOut:
    @pytest.mark.parametrize(
        ("text", "reason"),
        [
            ("Write about Grant.{}", "essay"),
            ("You will be asked about Grant.", "asks nothing"),
            ("Who?{=Ann", "braces"),
            ("Who?=Ann}", "braces"),
            ("A {=a ~b} and {=c ~d}.", "several answers"),
            ("Which?{~%50%Ann ~%50%Bob ~Jo}", "parts of the marks"),
            ("Which?{~%-50%Ann =Bob}", "parts of the marks"),
            ("Which?{=%50%Ann =Bob}", "parts of the marks"),
            ("Which?{=Ann =Bob ~Jo}", "exactly one"),
            ("Which?{~Ann ~Jo}", "exactly one"),
            ("Match.{=France -> Paris =Italy -> Rome}", "matches pairs"),
            ("When?{#1822:5}", "not exact"),
            ("When?{#1820..1825}", "not exact"),
            ("When?{#soon}", "not exact"),
            ("Who?{=Ann*}", "pattern"),
            ("{=Ann ~Bob}", "no text"),
            ("Who?{=Ann ~}", "empty"),
            ("Who?{=Ann ~Ann}", "the same"),
            ("Who?{=%0%Ann}", "exactly one"),
            ("Who?{Ann ~Bob =Jo}", "= or ~"),
            ("Who?{Ann =Bob}", "= or ~"),
            ("[html]Who? <img src\\=x>{=Ann ~Bob}", "picture"),
            ("Who?{=" + "a" * 201 + "}", "too long"),
            ("Who?{" + "=a" * 101 + "}", "more than 100"),
            ("[html]" + "a" * 50_001 + "{=Ann ~Bob}", "too long"),
        ],
    )
    def test_what_cannot_be_taken_whole_is_left_out_and_says_why(
        self, text: str, reason: str
    ) -> None:
        [why] = left_out(text)
        assert reason in why

    def test_a_blank_line_within_braces_ends_the_question(self) -> None:
        reasons = left_out("Who?{\n=Ann\n\n~Bob\n}")
        assert ["braces" in reason for reason in reasons] == [True, True]

    def test_the_line_and_the_question_are_named(self) -> None:
        text = "// a\n\nWho?{=Ann ~Bob}\n\n\n// b\nWrite about\nGrant.{}\n"
        assert gift.read(text.encode()).left_out == (
            LeftOut(7, "Write about Grant.{}", "It asks for an essay."),
        )

    def test_what_is_said_to_wrong_answers_is_left_out_and_the_question_kept(self) -> None:
        told = ["What is said to wrong answers was left out."]
        assert notes("Who?{=Ann ~Bob#No, not Bob.}") == told
        assert notes("Who?{=Ann =%0%Bob#No, not Bob.}") == told
        assert notes("When?{#1822 ~#No.}") == told

    def test_a_file_in_another_encoding_is_refused_with_its_line(self) -> None:
        with pytest.raises(RefusedError, match="line 3"):
            gift.read("Who?{=A ~B}\n\nÄ?{=A ~B}".encode("latin-1"))

    def test_a_file_too_large_is_refused(self) -> None:
        with pytest.raises(RefusedError, match="5 megabytes"):
            gift.read(b"a" * 5_000_001)

    def test_too_many_questions_are_refused(self) -> None:
        with pytest.raises(RefusedError, match="500"):
            gift.read(b"Who?{=Ann ~Bob}\n\n" * 501)

    @pytest.mark.parametrize("text", ["", "\n\n", "// nothing\n", "\ufeff"])
    def test_a_file_with_nothing_in_it_gives_an_empty_quiz(self, text: str) -> None:
        assert gift.read(text.encode()).quiz == Quiz("", ())


class TestWriting:
    def test_it_looks_as_moodle_writes_it(self) -> None:
        text = gift.render(Quiz("Trees/woods", (TYPED, ORDER))).decode()
        assert text == dedent("""\
            $CATEGORY: Trees//woods

            // [tag:kind:short_answer]
            ::01 Who planted them?::[plain]Who planted them?{
            \t=%100%Ottoline Brask
            \t=%100%Brask
            \t####Nobody helped her.\\n\\nNot one.
            }

            // [tag:kind:order]
            ::02 In which order, the earliest first?::[plain]In which order, the earliest first?{
            \t=The elms fell -> 3
            \t=The elms were planted -> 1
            \t=The mayor came -> 2
            }
        """)

    def test_a_thing_with_an_arrow_in_it_is_written_so_that_moodle_does_not_split_there(
        self,
    ) -> None:
        order = Question.of("order", "Which first?", order_of(["b -> 2", "a"]))
        text = gift.render(Quiz("", (order,))).decode()
        assert "=[html]b -&gt; 2 -> 1" in text
        assert gift.read(text.encode()).quiz.questions == (order,)

    def test_an_option_that_begins_like_a_format_or_a_weight_stays_as_it_is(self) -> None:
        choice = Question.of("cause", "Why?", Right(("[html]<b>", "%50%half"), 0))
        text = gift.render(Quiz("", (choice,))).decode()
        assert "\t=[plain][html]<b>\n\t~[plain]%50%half\n" in text
