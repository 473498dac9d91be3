import pytest

from discuss.domain.errors import RefusedError
from discuss.domain.grading import Right
from discuss.exchange import LeftOut, Question, Quiz, moodle
from discuss.exchange.quiz import TRUTHS
from discuss.exchange.trees import parsed
from tests.exchange.quizzes import CHOICE, EVERY_KIND, FALSE, ORDER, TYPED

STEM = '<questiontext format="html"><text>Who?</text></questiontext>'
ANN = '<answer fraction="100"><text>Ann</text></answer>'
TWO = "<tolerance>2</tolerance>"
NO = "<feedback><text>No.</text></feedback>"
BOB = '<answer fraction="0"><text>Bob</text></answer>'


def file(*questions: str) -> bytes:
    """A file with these questions."""
    return f"<?xml version='1.0'?><quiz>{''.join(questions)}</quiz>".encode()


def question(kind: str, inside: str, stem: str = STEM) -> bytes:
    """A file with one question."""
    return file(f'<question type="{kind}">{stem}{inside}</question>')


def read(data: bytes) -> Question:
    """The one question in a file of which nothing is left out."""
    found = moodle.read(data)
    assert found.left_out == ()
    [only] = found.quiz.questions
    return only


def reasons(data: bytes, *, is_whole: bool) -> list[str]:
    """Why something in a file was left out: the question itself, or something about it."""
    found = moodle.read(data)
    assert bool(found.quiz.questions) is not is_whole
    assert {one.is_whole for one in found.left_out} == {is_whole}
    return [one.reason for one in found.left_out]


class TestReading:
    def test_a_choice(self) -> None:
        assert read(question("multichoice", f"<single>true</single>{ANN}{BOB}")) == Question(
            "multiple_choice", "Who?", Right(("Ann", "Bob"), 0)
        )

    @pytest.mark.parametrize(("word", "key"), [("true", 0), ("false", 1)])
    def test_true_or_false(self, word: str, key: int) -> None:
        other = {"true": "false", "false": "true"}[word]
        inside = (
            f'<answer fraction="0"><text>{other}</text></answer>'
            f'<answer fraction="100"><text>{word}</text></answer>'
        )
        found = read(question("truefalse", inside))
        assert (found.kind, found.right) == ("true_false", Right(TRUTHS, key))

    def test_a_short_answer(self) -> None:
        star = '<answer fraction="100"><text>a\\*b</text></answer>'
        assert read(question("shortanswer", ANN + star)).right == Right(accepted=("Ann", "a*b"))

    def test_an_exact_number_is_a_short_answer(self) -> None:
        inside = '<answer fraction="100"><text>40</text><tolerance>0</tolerance></answer>'
        found = read(question("numerical", inside))
        assert (found.kind, found.right) == ("number", Right(accepted=("40",)))

    def test_an_ordering_question_is_an_order(self) -> None:
        inside = "<gradingtype>ALL_OR_NOTHING</gradingtype>" + "".join(
            f'<answer fraction="{place}.0"><text>{thing}</text></answer>'
            for place, thing in enumerate(("Soup", "Fish", "Cake"), 1)
        )
        found = read(question("ordering", inside))
        assert (found.kind, found.in_order) == ("order", ("Soup", "Fish", "Cake"))

    def test_things_matched_with_their_places_are_an_order(self) -> None:
        inside = "".join(
            f"<subquestion><text>{thing}</text><answer><text>{place}</text></answer></subquestion>"
            for thing, place in (("Fish", 2), ("Soup", 1))
        )
        assert read(question("matching", inside)).in_order == ("Soup", "Fish")

    def test_html_becomes_plain_text(self) -> None:
        text = "&lt;p&gt;Who &lt;b&gt;planted&lt;/b&gt;&lt;/p&gt;&lt;p&gt;1 &amp;lt; 2?&lt;/p&gt;"
        stem = f'<questiontext format="html"><text>{text}</text></questiontext>'
        assert read(question("multichoice", ANN + BOB, stem)).stem == "Who planted\n\n1 < 2?"

    def test_what_is_said_to_those_who_know_is_the_explanation(self) -> None:
        inside = (
            "<generalfeedback><text>See page 3.</text></generalfeedback>"
            '<answer fraction="100"><text>Ann</text><feedback><text>Yes.</text></feedback></answer>'
        )
        assert read(question("multichoice", inside + BOB)).explanation == "Yes.\nSee page 3."

    def test_categories_comments_and_unknown_fields_do_no_harm(self) -> None:
        category = (
            '<question type="category"><category><text>$course$/top/Trees</text></category>'
            "</question>"
        )
        own = f'<question type="multichoice"><idnumber>7</idnumber>{STEM}{ANN}{BOB}</question>'
        found = moodle.read(file("<!-- question: 1 -->", category, own))
        assert (found.quiz.title, len(found.quiz.questions)) == ("Trees", 1)
        assert found.left_out == ()


class TestLeavingOut:
    @pytest.mark.parametrize(
        ("kind", "inside", "reason"),
        [
            ("essay", "", "essay"),
            ("description", "", "asks nothing"),
            ("cloze", "", "several answers within"),
            ("ddimageortext", "", "“ddimageortext”"),
            ("", "", "cannot be taken"),
            ("multichoice", f"<single>false</single>{ANN}{BOB}", "Several of its answers"),
            ("multichoice", ANN.replace("100", "50") + BOB, "parts of the marks"),
            ("multichoice", ANN + BOB.replace('"0"', '"-33.33333"'), "parts of the marks"),
            ("multichoice", ANN + BOB.replace('"0"', '"often"'), "parts of the marks"),
            ("multichoice", ANN + ANN, "exactly one"),
            ("multichoice", ANN + BOB * 100, "more than 100"),
            ("multichoice", ANN, "two answers"),
            ("multichoice", "", "exactly one"),
            ("truefalse", ANN + BOB, "exactly one"),
            ("truefalse", ANN.replace("Ann", "true") + ANN.replace("Ann", "false"), "exactly one"),
            ("shortanswer", ANN.replace("Ann", "*"), "pattern"),
            ("shortanswer", BOB, "exactly one"),
            ("numerical", ANN.replace("</answer>", f"{TWO}</answer>"), "not exact"),
            ("numerical", f"{ANN}<units><unit/></units>", "unit"),
            ("ordering", f"<selecttype>RANDOM</selecttype>{ANN}{BOB}", "only some"),
            ("matching", "<subquestion><text>a</text><answer><text>b</text></answer></subquestion>",
             "matches pairs"),
            ("multichoice", f'{ANN}{BOB}<file name="a.png" encoding="base64">AA</file>', "picture"),
            ("multichoice", ANN.replace("Ann", "<b>Ann</b>") + BOB, "elements of XML"),
        ],
    )  # fmt: skip
    def test_what_cannot_be_taken_whole_is_left_out_and_says_why(
        self, kind: str, inside: str, reason: str
    ) -> None:
        [why] = reasons(question(kind, inside), is_whole=True)
        assert reason in why

    def test_the_line_and_the_question_are_named(self) -> None:
        data = file(
            "\n", f'<question type="multichoice">{STEM}{ANN}{BOB}</question>', "\n\n",
            f'<question type="essay">{STEM}</question>',
        )  # fmt: skip
        assert moodle.read(data).left_out == (LeftOut(4, "Who?", "It asks for an essay."),)

    @pytest.mark.parametrize(
        ("kind", "inside", "note"),
        [
            ("shortanswer", f"<usecase>1</usecase>{ANN}", "capitals"),
            ("multichoice", f"{ANN}{BOB}<hint><text>H</text></hint>", "hints"),
            ("multichoice", ANN + BOB.replace("</answer>", f"{NO}</answer>"), "wrong answers"),
            ("ordering", ANN + BOB, "partly right"),
        ],
    )  # fmt: skip
    def test_what_is_left_out_of_a_question_that_is_kept_is_said(
        self, kind: str, inside: str, note: str
    ) -> None:
        [why] = reasons(question(kind, inside), is_whole=False)
        assert note in why


class TestHostileFiles:
    BOMB = (
        b'<!DOCTYPE quiz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
        b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><quiz>&c;</quiz>'
    )
    FETCHES = b'<!DOCTYPE quiz [<!ENTITY a SYSTEM "file:///etc/hostname">]><quiz>&a;</quiz>'
    ELSEWHERE = b'<!DOCTYPE quiz SYSTEM "http://127.0.0.1:9/quiz.dtd"><quiz/>'

    @pytest.mark.parametrize("data", [BOMB, FETCHES, ELSEWHERE])
    def test_a_document_type_is_refused(self, data: bytes) -> None:
        with pytest.raises(RefusedError, match="document type"):
            moodle.read(data)

    @pytest.mark.parametrize(
        "data",
        [b"", b"Who?{=Ann ~Bob}", b"<quiz>\n<question>\n</quiz>", b"\xff\xfe", b"<quiz/><a/>"],
    )
    def test_what_is_no_xml_is_refused_with_its_line(self, data: bytes) -> None:
        with pytest.raises(RefusedError, match=r"see line \d"):
            moodle.read(data)

    def test_xml_of_another_kind_is_refused(self) -> None:
        with pytest.raises(RefusedError, match="<quiz>"):
            moodle.read(b"<html/>")

    def test_a_tree_too_deep_is_refused(self) -> None:
        with pytest.raises(RefusedError, match="line 1"):
            moodle.read(b"<quiz>" + b"<a>" * 2000 + b"</a>" * 2000 + b"</quiz>")

    def test_a_file_too_large_is_refused(self) -> None:
        with pytest.raises(RefusedError, match="5 megabytes"):
            moodle.read(b"<quiz>" + b" " * 5_000_000 + b"</quiz>")


class TestWriting:
    @pytest.mark.parametrize("asked", [CHOICE, FALSE, TYPED])
    def test_what_is_right_has_all_the_marks_and_the_rest_none(self, asked: Question) -> None:
        answers = parsed(moodle.render(Quiz("", (asked,)))).findall(".//answer")
        right = {answer.findtext("text"): answer.get("fraction") for answer in answers}
        key = asked.right.options[asked.right.key or 0] if asked.right.options else ""
        words = asked.right.accepted or asked.right.options
        expected = {word: "100" if word == key or asked.right.accepted else "0" for word in words}
        assert {word.lower() for word in expected} == {str(word).lower() for word in right}
        assert sorted(expected.values()) == sorted(str(weight) for weight in right.values())

    def test_each_kind_is_of_its_own_type(self) -> None:
        elements = parsed(moodle.render(EVERY_KIND)).findall("question")
        assert [element.get("type") for element in elements] == [
            "category", *["multichoice"] * 5, "truefalse", "truefalse", "shortanswer", "ordering",
        ]  # fmt: skip

    def test_an_order_is_listed_from_first_to_last_and_right_only_as_a_whole(self) -> None:
        element = parsed(moodle.render(Quiz("", (ORDER,)))).find("question")
        assert element is not None
        assert element.findtext("gradingtype") == "ALL_OR_NOTHING"
        listed = [answer.findtext("text") for answer in element.iterfind("answer")]
        assert listed == ["The elms were planted", "The mayor came", "The elms fell"]
