"""Questions, records and verdicts that no article gave."""

from dataclasses import replace

from discuss.domain.article import Article
from discuss.quizgen.quiz import Evidence, Kind, Question, Quiz
from discuss.quizgen.report.records import Record
from discuss.quizgen.report.verdicts import ROWS, Verdict, is_acceptable
from tests.quizgen.articles import article_of

ELMS = "Ottoline Brask planted 40 elms beside the long road to Tolmouth. Nobody helped her."
EVIDENCE = Evidence(0, 0, 64, ELMS[:64])

CHOICE = Question(
    Kind.MULTIPLE_CHOICE,
    "Who planted 40 elms beside the road?",
    ("Hanne Lofting", "Ottoline Brask", "Bertil Quane", "Oswin Pell"),
    1,
    EVIDENCE,
    "who did it",
    0.4,
    0.75,
    "The article says so.",
)
TRUTH = replace(
    CHOICE,
    kind=Kind.TRUE_FALSE,
    stem="True or false: Ottoline Brask planted 40 elms beside the road.",
    options=("True", "False"),
    key=0,
    rule="what is true",
)
TYPED = replace(
    CHOICE, kind=Kind.SHORT_ANSWER, options=(), key=None, accepted=("Ottoline Brask", "Ms. Brask")
)
ORDER = replace(
    CHOICE,
    kind=Kind.ORDER,
    stem="Put these in order.",
    options=("The elms grew", "The elms fell", "The elms were planted"),
    key=None,
    order=(2, 0, 1),
    rule="which came first",
)
ALL_KINDS = (CHOICE, TRUTH, TYPED, ORDER)
ALL_OK = dict.fromkeys(ROWS, "ok")


def record(*questions: Question, name: str = "elms.txt", article: Article | None = None) -> Record:
    """An article of a few words with these questions, written in twice the time of its parse."""
    article = article or article_of(ELMS, title="Forty elms")
    quiz = Quiz(article.title, article.paragraphs, questions, (), 10, "")
    return Record(name, article, quiz, seconds=0.2, parse_seconds=0.1)


def verdict(
    question: str = "0123456789ab",
    *,
    reader: str = "a",
    of_set: str = "aside",
    rule: str = "who did it",
    confidence: float = 0.75,
    **rubric: str,
) -> Verdict:
    """A verdict in which every row is ok but those named."""
    marks = ALL_OK | rubric
    accepted = is_acceptable(marks)
    reason = "" if accepted else "The other person did it, too."
    return Verdict(
        of_set,
        "89abcdef",
        question,
        "multiple_choice",
        rule,
        confidence,
        reader,
        True,
        marks,
        accepted,
        reason,
    )
