import pytest

from discuss.quizgen.excerpts import LEAST_WORDS, MOST_WORDS
from discuss.quizgen.excerpts import excerpt as excerpt_of
from discuss.quizgen.language import load_second_parser
from discuss.quizgen.speeches import sentences_of
from tests.quizgen.stages import questions_in

WORDS = "We shall rebuild every house on this street by spring"
STEM = f"Who said, “{WORDS}”?"
OTHERS = "Mayor Ottoline Brask met Judge Gregor Sandell and Dr. Magda Torvane at the harbour."


def excerpt(speech: str) -> str:
    return excerpt_of(sentences_of(speech), load_second_parser())


@pytest.mark.parametrize(
    "sentence",
    [
        f"“{WORDS},” Senator Petra Wyldon said.",
        f"“{WORDS},” said Senator Petra Wyldon.",
        f"Senator Petra Wyldon said: “{WORDS}.”",
        f'"{WORDS}," Senator Petra Wyldon said.',
    ],
)
def test_who_said_it(sentence: str) -> None:
    assert questions_in(sentence, OTHERS)[STEM] == "Petra Wyldon"


def test_who_wrote_it() -> None:
    asked = questions_in(f"Dr. Hanne Lofting wrote: “{WORDS}.”", OTHERS)
    assert asked[f"Who wrote, “{WORDS}”?"] == "Hanne Lofting"


def test_a_speaker_who_is_only_a_pronoun_is_named_when_one_fits() -> None:
    asked = questions_in(f"Senator Petra Wyldon left Tolmouth. “{WORDS},” she said.", OTHERS)
    assert asked[STEM] == "Petra Wyldon"


def test_a_speech_without_a_sure_speaker_is_not_asked_about() -> None:
    assert questions_in(f"“{WORDS},” she said.") == {}


def test_the_one_who_was_told_is_not_the_speaker() -> None:
    assert questions_in(f"“{WORDS},” Mr. Marl told Ms. Wyldon.", OTHERS)[STEM] == "Mr. Marl"


def test_no_answer_is_cut_out_of_a_speech() -> None:
    asked = questions_in("“Norway closed 14 mines in 2012 and sold 9 ferries,” Mr. Marl said.")
    assert set(asked.values()) <= {"Mr. Marl"}


def test_the_excerpt_is_the_first_sentence_that_is_long_enough() -> None:
    assert excerpt("No. The sea has taken the whole pier. We wept.") == (
        "The sea has taken the whole pier"
    )


def test_a_short_speech_has_no_excerpt() -> None:
    assert excerpt("We are very glad.") == ""


def test_a_long_speech_is_cut_after_a_whole_clause() -> None:
    whole = "We shall rebuild every house on this street by the end of spring"
    long = excerpt(f"{whole}, and nobody will have to sleep in the cold school by the harbour.")
    assert long == f"{whole} …"
    assert LEAST_WORDS <= len(long.split()) <= MOST_WORDS


def test_a_long_speech_without_a_joint_has_no_excerpt() -> None:
    assert excerpt(" ".join(["water"] * 40)) == ""


def test_half_a_sentence_is_no_excerpt() -> None:
    assert excerpt("Whenever the sea has taken the whole pier.") == ""
    assert excerpt("the sea has taken the whole pier") == ""


def test_an_excerpt_from_the_middle_of_a_sentence_says_so() -> None:
    words = "the sea has taken the whole pier and all of its lamps"
    asked = questions_in(f"Mr. Marl said that “{words}.”", OTHERS)
    assert f"Who said, “… {words}”?" in asked


def test_nobody_is_asked_who_spoke_where_hardly_anybody_is_named() -> None:
    assert questions_in(f"“{WORDS},” Senator Petra Wyldon said.") == {}


def test_a_speech_that_goes_on_has_the_speaker_of_its_beginning() -> None:
    more = "Nobody who watched it that night will see it again"
    asked = questions_in(f"“{WORDS},” said Senator Petra Wyldon. “{more}.”", OTHERS)
    assert asked[f"Who said, “{more}”?"] == "Petra Wyldon"


def test_a_question_is_no_excerpt() -> None:
    asked = questions_in(
        "Petra Wyldon, Niels Ockham and Ottoline Brask met.",
        'Petra Wyldon said: "Are you going to help me with the boats, or not?"',
    )
    assert not any("Are you going" in stem for stem in asked)
