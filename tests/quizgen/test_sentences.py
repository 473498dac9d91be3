from discuss.quizgen.language import load_parser
from discuss.quizgen.sentences import MOST_WORDS, Reading, read
from tests.quizgen.articles import NEWS

QUOTED = "“The tide took it. Nobody saw it go. We only found the rope,” Rufus Marl said. He wept."


def reading_of(*paragraphs: str) -> Reading:
    return read("", paragraphs, load_parser())


def texts(*paragraphs: str) -> list[str]:
    return [sentence.evidence.text for sentence in reading_of(*paragraphs).sentences]


def test_a_paragraph_is_cut_into_its_sentences() -> None:
    assert texts("The ferry sank. The crew swam home.") == [
        "The ferry sank.",
        "The crew swam home.",
    ]


def test_a_quotation_of_several_sentences_stays_with_its_speaker() -> None:
    assert texts(QUOTED) == [QUOTED.removesuffix(" He wept."), "He wept."]


def test_sentences_are_numbered_through_all_paragraphs() -> None:
    reading = reading_of("The ferry sank. The crew swam.", "The rope was found.")
    assert [(one.number, one.paragraph) for one in reading.sentences] == [(0, 0), (1, 0), (2, 1)]


def test_evidence_is_the_original_text_with_its_curly_marks_and_blanks() -> None:
    paragraph = "The  club’s ferry sank.  “We were all asleep in our bunks,”  Rufus Marl said."
    for sentence in reading_of(paragraph).sentences:
        evidence = sentence.evidence
        assert evidence.text == paragraph[evidence.start : evidence.end]


def test_evidence_counts_its_offsets_in_its_own_paragraph() -> None:
    for article in NEWS:
        for sentence in reading_of(*article.paragraphs).sentences:
            evidence = sentence.evidence
            paragraph = article.paragraphs[evidence.paragraph]
            assert evidence.text == paragraph[evidence.start : evidence.end]


def test_a_token_finds_its_sentence() -> None:
    reading = reading_of("The ferry sank. The crew swam home.")
    assert reading.sentence_of(0, 5) == reading.sentences[1]


def test_a_placeholder_finds_its_speech() -> None:
    reading = reading_of(QUOTED)
    found = [reading.speech_at(0, token) for token in reading.docs[0]]
    assert [speech.words[:8] for speech in found if speech] == ["The tide"]


def test_blank_paragraphs_have_no_sentences() -> None:
    assert texts("", "  ", "\n") == []


def test_no_paragraphs_are_no_reading() -> None:
    assert reading_of().sentences == ()


def test_an_article_within_the_limit_is_read_whole() -> None:
    assert not reading_of("The ferry sank.", "The crew swam.").is_cut


def test_paragraphs_beyond_the_limit_are_left_unread() -> None:
    long = "The ferry sank again. " * (MOST_WORDS // 8)
    reading = reading_of(long, long, long)
    assert reading.is_cut
    assert {sentence.paragraph for sentence in reading.sentences} == {0, 1}
