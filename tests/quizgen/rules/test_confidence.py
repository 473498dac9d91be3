from discuss.quizgen.rules import propose
from discuss.quizgen.rules.confidence import CONFIDENCE, UNMEASURED, confidence_of
from discuss.quizgen.rules.explanations import EXPLANATIONS
from tests.quizgen.articles import NEWS
from tests.quizgen.stages import material_of


def test_every_rule_is_explained_to_the_leader() -> None:
    proposed = [one for article in NEWS for one in propose(material_of(*article.paragraphs))]
    assert {one.rule for one in proposed} | set(CONFIDENCE) <= set(EXPLANATIONS)


def test_a_question_is_as_sure_as_readers_found_its_rule() -> None:
    for article in NEWS:
        for one in propose(material_of(*article.paragraphs)):
            assert one.confidence == confidence_of(one.rule)


def test_a_rule_that_nobody_judged_is_neither_sure_nor_unsure() -> None:
    assert confidence_of("which flower") == UNMEASURED
    assert all(0 < share < 1 for share in CONFIDENCE.values())
